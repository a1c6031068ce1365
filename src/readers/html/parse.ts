/** Web pages to trees, with limits: what comes from outside may be made to keep a parser busy. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { tooDeep, tooLarge } from '../trouble.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop at 512; pages with unclosed elements come near it. */
const DEEPEST = 600;
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 256;

/** @throws ReaderTrouble for pages beyond all measure */
export function parsePage(html: string): HtmlElement | undefined {
  refuseEndlessTags(html);
  let depth = 0;
  let count = 0;
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      count += 1;
      if (count > MOST_ELEMENTS) throw tooLarge();
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw tooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
    // The reference is near the end: parse5 puts before a table what stands wrongly in it.
    insertBefore(parent, node, reference) {
      const at = parent.childNodes.lastIndexOf(reference as never);
      parent.childNodes.splice(at, 0, node as never);
      node.parentNode = parent;
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference as never) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
      else adapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
  };
  const document = parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  return elementsIn(document).find(({ tagName }) => tagName === 'html');
}

/** A parser compares each attribute of a tag with all before it. */
function refuseEndlessTags(html: string): void {
  let at = html.indexOf('<');
  while (at >= 0) {
    const skipped = skippedFrom(html, at);
    const end = skipped ?? endOfTag(html, at);
    at = html.indexOf('<', end);
  }
}

/** The end of a comment or script, where tags are no tags. */
function skippedFrom(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) return endAfter(html, '-->', at + 4);
  const [, name = ''] = /^<(script|style)\b/i.exec(html.slice(at, at + 8)) ?? [];
  if (name === '') return undefined;
  const close = html.indexOf('</', endOfTag(html, at));
  return close < 0 ? html.length : close + 2;
}

function endOfTag(html: string, start: number): number {
  const first = html.charCodeAt(start + 1) | 32;
  if (first < 97 || first > 122) return start + 1;
  let spaces = 0;
  for (let at = start + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 62) return at + 1;
    if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) {
      at = endAfter(html, code === 34 ? '"' : "'", at + 1) - 1;
    } else if (code <= 32 || code === 47) spaces += 1;
    if (spaces > MOST_ATTRIBUTES * 4) throw tooLarge();
  }
  return html.length;
}

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

export function elementsIn(parent: ParentNode): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** All text below an element. */
export function textBelow(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode) => {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node)) for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts.join('');
}
