/** What a part of a page is for, as its tag and the names in its class and id tell. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { remembered } from '../../text/index.ts';
import type { LeftOutReason } from '../read-file.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement } from './parse.ts';

const TAGS: Record<string, LeftOutReason> = {
  nav: 'navigation',
  aside: 'relatedLinks',
  footer: 'siteNotice',
};
/** Whole words of class and id names: parted by hyphens, underscores, digits or a capital letter. */
const NAMES: readonly [pattern: RegExp, reason: LeftOutReason][] = [
  [/^(?:crumbs?|breadcrumbs?|bread|position|location|weizhi|dqwz|curpos|path|mbx)$/, 'breadcrumb'],
  [
    /^(?:share|bdshare|bdsharebuttonbox|fenxiang|social|print|dayin|tools?|toolbar|fontsize|zoomer|qrcode|ewm|erweima|gongju)$/,
    'control',
  ],
  [
    /^(?:nav|navbar|navigation|menu|menus|daohang|topbar|sidebar|sidenav|subnav|mainnav|leftnav)$/,
    'navigation',
  ],
  [/^(?:footer|foot|copyright|banquan|beian|friendlink|youlian)$/, 'siteNotice'],
  [
    /^(?:related|relate|recommend|xiangguan|hot|rank|paihang|prev|prevnext|pagination|pager|comment|comments|pinglun)$/,
    'relatedLinks',
  ],
  [/^(?:header|banner|logo|sitename)$/, 'navigation'],
];
/** Where the text itself stands whatever its names say otherwise. */
const ARTICLE =
  /(?:^|[-_\s])(?:article|content|zoom|trs_editor|ucap|view|editor|main|print[-_]?(?:area|con|body|text))/i;
const TITLE =
  /(?:^|[-_\s])(?:(?:\w*_)?(?:title|tit|biaoti|headline|bt)\d*)(?:$|[-_\s])|(?:article|content|news|main|info|page|art|arc)title/i;

const LONGEST_NAMES = 200;
const ARTICLE_LENGTH = 150;

/** What was found of an element, noted on the way up from another. */
const noted = remembered((_element: HtmlElement): { reason?: LeftOutReason | 'none' } => ({}));

/** Why what stands in an element is not of the article; undefined where nothing tells so. */
export function placeReason(element: HtmlElement): LeftOutReason | undefined {
  const path: HtmlElement[] = [];
  let found: LeftOutReason | 'none' | undefined;
  let node: HtmlElement | undefined = element;
  while (node && found === undefined) {
    found = noted(node).reason ?? ownReason(node);
    if (found === undefined) {
      path.push(node);
      node = node.parentNode && 'tagName' in node.parentNode ? node.parentNode : undefined;
    }
  }
  const reason = found ?? 'none';
  for (const one of path) noted(one).reason = reason;
  return reason === 'none' ? undefined : reason;
}

export function isTitlePlace(element: HtmlElement): boolean {
  let node: HtmlElement | undefined = element;
  for (let steps = 0; node && steps < 3; steps += 1) {
    if (/^h[1-3]$/.test(node.tagName)) return true;
    if (TITLE.test(namesOf(node))) return true;
    node = node.parentNode && 'tagName' in node.parentNode ? node.parentNode : undefined;
  }
  return false;
}

function ownReason(element: HtmlElement): LeftOutReason | undefined {
  const byTag = TAGS[element.tagName];
  if (byTag) return byTag;
  const names = namesOf(element);
  if (names === '' || ARTICLE.test(names) || element.tagName === 'body') return undefined;
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const whole = names.toLowerCase().split(/\s+/);
  const found = NAMES.find(([pattern]) =>
    [...words, ...whole].some((word) => pattern.test(word)),
  )?.[1];
  // Names lie: #printArea holds the article that is to be printed.
  return found !== undefined && holdsArticle(element) ? undefined : found;
}

/** Whether so much unlinked text with full stops stands in it as no furniture has. */
function holdsArticle(element: HtmlElement): boolean {
  let length = 0;
  let stops = 0;
  const visit = (node: HtmlNode): boolean => {
    if (node.nodeName === '#text') {
      const text = (node as DefaultTreeAdapterTypes.TextNode).value.trim();
      length += text.length;
      if (text.includes('。')) stops += 1;
      return length > ARTICLE_LENGTH && stops > 1;
    }
    return (
      isElement(node) && !/^(?:a|script|style)$/.test(node.tagName) && node.childNodes.some(visit)
    );
  };
  return element.childNodes.some(visit);
}

function namesOf(element: HtmlElement): string {
  if (element.attrs.length === 0) return '';
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, LONGEST_NAMES)
    .trim();
}
