/**
 * Finds the article on a web page: the smallest part of the page that holds nearly all of its running text,
 * widened as long as what is around it is text and not menus or notices.
 */
import { reasonByWords } from '../read-file.ts';
import { elementsIn, type HtmlElement } from './parse.ts';
import { placeReason } from './places.ts';
import type { PageLine } from './walk.ts';

/** A part that holds so much of the running text of the part around it takes its place. */
const MAIN_SHARE = 0.72;
/** Lines of at least so many characters are running text even without marks. */
const RUNNING = 24;
/** Around an article, at most so many lines of links are still of it. */
const MOST_LINKS = 4;

export interface Article {
  contains(element: HtmlElement): boolean;
}

export function findArticle(body: HtmlElement, lines: readonly PageLine[]): Article {
  const parts = measureParts(body, lines);
  let article = body;
  const around: HtmlElement[] = [];
  for (let next = heaviestPart(body, parts); next !== undefined; ) {
    around.unshift(article);
    article = next;
    next = heaviestPart(article, parts);
  }
  for (const outer of around) {
    if (isPagePart(outer, article, parts)) break;
    article = outer;
  }
  return { contains: (element) => parts.contains(article, element) };
}

/** What lines of one kind amount to within a part of the page. */
type Measure = (part: HtmlElement) => number;

interface Parts {
  running: Measure;
  links: Measure;
  notices: Measure;
  contains(outer: HtmlElement, inner: HtmlElement): boolean;
}

/** Numbers the elements in their order, so that a part is a stretch of numbers and a measure a difference. */
function measureParts(body: HtmlElement, lines: readonly PageLine[]): Parts {
  const stretches = new Map<HtmlElement, { first: number; last: number }>();
  let count = 0;
  const visit = (element: HtmlElement): void => {
    const stretch = { first: count, last: count };
    stretches.set(element, stretch);
    count += 1;
    for (const inner of elementsIn(element)) visit(inner);
    stretch.last = count - 1;
  };
  visit(body);
  const amounts = lines.map((line) => ({
    at: stretches.get(line.element)?.first ?? 0,
    ...kindsOf(line),
  }));
  const measure = (key: 'running' | 'links' | 'notices'): Measure => {
    const sums = new Float64Array(count + 1);
    for (const amount of amounts) sums[amount.at + 1] = (sums[amount.at + 1] ?? 0) + amount[key];
    for (let at = 1; at <= count; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
    return (part) => {
      const { first, last } = stretches.get(part) ?? { first: 0, last: -1 };
      return (sums[last + 1] ?? 0) - (sums[first] ?? 0);
    };
  };
  return {
    running: measure('running'),
    links: measure('links'),
    notices: measure('notices'),
    contains(outer, inner) {
      const whole = stretches.get(outer);
      const at = stretches.get(inner)?.first ?? -1;
      return whole !== undefined && whole.first <= at && at <= whole.last;
    },
  };
}

function kindsOf({
  line,
  element,
  linked,
}: PageLine): Record<'running' | 'links' | 'notices', number> {
  const text = line.text.trim();
  const byWords = reasonByWords(text);
  const reason = byWords === 'pageNumber' ? byWords : (placeReason(element) ?? byWords);
  const unlinked = text.length - linked;
  const runs = unlinked >= RUNNING || /[。；！？，：]/u.test(text);
  return {
    running: runs && reason === undefined ? unlinked : 0,
    links: reason === undefined && linked * 2 > text.length ? 1 : 0,
    notices: reason === 'navigation' || reason === 'siteNotice' ? 1 : 0,
  };
}

function heaviestPart(element: HtmlElement, { running }: Parts): HtmlElement | undefined {
  const least = running(element) * MAIN_SHARE;
  return least === 0 ? undefined : elementsIn(element).find((inner) => running(inner) > least);
}

/** Whether menus, link lists or the site's notices stand in `outer` around `inner`. */
function isPagePart(outer: HtmlElement, inner: HtmlElement, { links, notices }: Parts): boolean {
  return notices(outer) > notices(inner) || links(outer) - links(inner) > MOST_LINKS;
}
