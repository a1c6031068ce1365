/** Tells the lines of the document on a web page from what the site prints around them. */
import {
  cardEntry,
  isCardKey,
  isCardLine,
  isCertainCardKey,
  isDayAlone,
  isMenu,
  stepName,
  stepsOf,
  withoutBookmarks,
} from '../../sites/index.ts';
import type { Line } from '../lines.ts';
import { type LeftOut, type LeftOutReason, leftOut, reasonByWords } from '../read-file.ts';
import type { Article } from './article.ts';
import { isTitlePlace, placeReason } from './places.ts';
import type { PageLine } from './walk.ts';

/** A day as documents write it: below their text it is the day of issue, whatever the page prints beside it. */
const DOCUMENT_DAY = /^\d{4}年/u;
/** So many first lines of a document may together repeat the page's heading. */
const LONGEST_TITLE = 6;
/** The repeated title stands among the first lines. */
const TITLE_SEARCH = 12;
/** A sentence, or a long part of one. */
const SENTENCE = /。|[，；].{16,}/u;
/** Sites are named after offices and places; titles of documents end otherwise. */
const SITE_NAME = /(?:网|网站|门户|平台|中心|政府|委员会|办公室|[局厅院园区市县镇乡]|公司)$/u;
/** Shorter headings may agree by chance. */
const SHORTEST_TITLE = 5;
/** Longer lines are no headings, whatever they repeat. */
const LONGEST_HEADING = 200;

export function sortLines(
  pageLines: readonly PageLine[],
  article: Article,
  title: string,
): { lines: Line[]; leftOut: LeftOut[] } {
  // A page whose own title is none of its headings tells nothing about them.
  const pageTitle = pageLines.some(({ line }) => isTitleOf(line.text, title)) ? title : '';
  const out: LeftOut[] = [];
  const kept: Line[] = [];
  const judged = withoutSteps(keepText(judgeLines(pageLines, article, pageTitle)), pageTitle);
  for (const { line, reason, hint } of judged) {
    if (line.picture) {
      // What the page only points to is not at hand; pictures around the article are the site's.
      if (reason !== undefined) continue;
      if (line.picture.bytes.length > 0) kept.push(line);
      else out.push(leftOut(line.picture.description, 'picture', line.number));
      continue;
    }
    const clean = withoutMarks(line, out);
    if (reason === undefined) kept.push(hint ? { ...clean, hint } : clean);
    else if (clean.text.trim() !== '') out.push(leftOut(clean.text, reason, line.number));
    // A menu without links in it, or within the article, is one by where it stands.
    if (reason === 'breadcrumb' && isMenu(kept.map(({ text }) => text))) {
      for (const { text, number } of kept.splice(0)) {
        if (text.trim() !== '') out.push(leftOut(text, 'navigation', number));
      }
    }
  }
  const lines = dropRepeatedTitle(trimBlanks(kept), pageTitle, out);
  return { lines, leftOut: out };
}

interface Judged {
  line: Line;
  reason: LeftOutReason | undefined;
  hint: Line['hint'];
}

function judgeLines(pageLines: readonly PageLine[], article: Article, pageTitle: string): Judged[] {
  const metadataTables = tablesOfMetadata(pageLines);
  const pairs = pairsOfMetadata(pageLines);
  let begun = false;
  let inRelated = false;
  return pageLines.map((pageLine, index): Judged => {
    const { element, linked, line } = pageLine;
    const text = line.text.trim();
    const isInside = article.contains(element);
    const isMeta =
      isCardLine(line.text) ||
      metadataTables.has(line.table ?? 0) ||
      (!begun && pairs.has(index)) ||
      (isDayAlone(text) && !(begun && DOCUMENT_DAY.test(text)) && isBesideCard(pageLines, index)) ||
      (!begun && cardEntry(text)?.field !== undefined && isBesideCard(pageLines, index));
    let reason = reasonOf(pageLine, text, { isInside, isMeta, begun, pageTitle });
    // Links under 相关阅读 go with it.
    if (inRelated && reason === undefined && linked * 2 > text.length) reason = 'relatedLinks';
    if (text !== '') inRelated = reason === 'relatedLinks';
    const isTitle = reason === undefined && !isInside && !begun && text !== '';
    if (reason === undefined && isInside && !isMeta && text !== '') begun = true;
    return { line, reason, hint: isMeta ? 'metadata' : isTitle ? 'pageTitle' : undefined };
  });
}

/** Whether the next line above or below is of a card: the day between them is when the page was put there. */
function isBesideCard(lines: readonly PageLine[], index: number): boolean {
  const textFrom = (at: number, step: number): string => {
    const text = lines[at]?.line.text;
    return text?.trim() === '' ? textFrom(at + step, step) : (text ?? '');
  };
  return isCardLine(textFrom(index - 1, -1)) || isCardLine(textFrom(index + 1, 1));
}

/** Outside the article, lines on end of which one is a sentence are text all the same. */
function keepText(lines: readonly Judged[]): Judged[] {
  const kept = [...lines];
  for (let from = 0; from < kept.length; from += 1) {
    if (kept[from]?.reason !== 'surroundings') continue;
    let to = from;
    let isText = false;
    for (; kept[to]?.reason === 'surroundings'; to += 1) {
      isText ||= SENTENCE.test(kept[to]?.line.text ?? '');
    }
    for (let at = from; isText && at < to; at += 1) {
      kept[at] = { ...(kept[at] as Judged), reason: undefined };
    }
    from = to;
  }
  return kept;
}

/** So many lines below the way to a page may repeat the name of a column. */
const NEAR_WAY = 8;

/** Headings that repeat a step of the way right above them are columns, unless the page's title is one of them. */
function withoutSteps(lines: readonly Judged[], pageTitle: string): Judged[] {
  let steps = new Set<string>();
  let near = 0;
  let isFirst = true;
  return lines.map((one) => {
    const text = one.line.text.trim();
    if (one.reason === 'breadcrumb') {
      if (near === 0) steps = new Set();
      const own = stepsOf(text);
      // Of a way whose steps stand on lines of their own the first is the site's.
      const alone = own.length === 0 && !isFirst ? [stepName(text)] : [];
      for (const step of [...own, ...alone]) steps.add(step);
      near = NEAR_WAY;
      isFirst = false;
      return one;
    }
    if (text !== '') near = Math.max(0, near - 1);
    const isStep = near > 0 && one.reason === undefined && steps.has(stepName(text));
    return isStep && text !== '' && !isTitleOf(text, pageTitle)
      ? { ...one, reason: 'navigation' as const }
      : one;
  });
}

interface Situation {
  isInside: boolean;
  isMeta: boolean;
  /** The document has begun above. */
  begun: boolean;
  pageTitle: string;
}

function reasonOf(
  { element, linked }: PageLine,
  text: string,
  { isInside, isMeta, begun, pageTitle }: Situation,
): LeftOutReason | undefined {
  if (text === '') return isInside ? undefined : 'surroundings';
  const byWords = reasonByWords(text);
  if (byWords === 'pageNumber') return byWords;
  const isTitle = !begun && linked === 0 && isTitleOf(text, pageTitle);
  const byPlace = isTitle ? undefined : placeReason(element);
  if (byPlace !== undefined && !(isMeta && !begun)) return byPlace;
  if (byWords !== undefined) return byWords;
  if (isInside) return undefined;
  if (linked * 2 > text.length) return 'navigation';
  if (isMeta && !begun) return undefined;
  if (isTitle) return undefined;
  return !begun && pageTitle === '' && isTitlePlace(element) ? undefined : 'surroundings';
}

/** A page's title is the heading with the site's name behind or before it. */
function isTitleOf(text: string, pageTitle: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const wanted = plain(text);
  if (wanted.length < SHORTEST_TITLE) return false;
  const parts = pageTitle
    .split(/\s*[-_|｜–—]+\s*/u)
    .map(plain)
    .filter((part) => !SITE_NAME.test(part));
  const title = parts.reduce(
    (longest, part) => (part.length > longest.length ? part : longest),
    '',
  );
  return title.includes(wanted) && wanted.length * 2 > title.length;
}

/** The page's heading is left out where the text begins with the same title, on one line or on several. */
function dropRepeatedTitle(lines: Line[], pageTitle: string, out: LeftOut[]): Line[] {
  const starts = lines
    .filter(({ text, hint }) => hint !== 'metadata' && text.trim() !== '')
    .slice(0, TITLE_SEARCH)
    .filter(({ text }) => text.length <= LONGEST_HEADING);
  return lines.filter((line) => {
    const isHeading =
      line.hint === 'pageTitle' || (line === starts[0] && isTitleOf(line.text, pageTitle));
    if (!isHeading || line.text.length > LONGEST_HEADING) return true;
    const title = plain(line.text);
    const others = starts.filter((one) => one !== line).map(({ text }) => plain(text));
    if (title.length < SHORTEST_TITLE || !holdsTitle(others, title)) return true;
    out.push(leftOut(line.text, 'repeatedTitle', line.number));
    return false;
  });
}

function holdsTitle(lines: readonly string[], title: string): boolean {
  return lines.some((_, from) => {
    let joined = '';
    for (const line of lines.slice(from, from + LONGEST_TITLE)) {
      joined += line;
      if (joined.length >= title.length) break;
    }
    return joined === title;
  });
}

/** Tables of which any row is metadata are so as a whole. */
function tablesOfMetadata(lines: readonly PageLine[]): Set<number> {
  const tables = new Set<number>();
  for (const { line } of lines) {
    if (line.table !== undefined && line.cells?.some(isCertainCardKey)) tables.add(line.table);
  }
  return tables;
}

/** Indexes of keys and values of a card that stand on lines of their own, two pairs or more (dt, dd). */
function pairsOfMetadata(lines: readonly PageLine[]): Set<number> {
  const texts = [...lines.entries()].filter(([, { line }]) => line.text.trim() !== '');
  const isKey = (at: number) => isCardKey(texts[at]?.[1].line.text ?? '');
  const found = new Set<number>();
  for (const [at, [index]] of texts.entries()) {
    if (!isKey(at) || !(isKey(at - 2) || isKey(at + 2))) continue;
    found.add(index);
    const value = texts[at + 1];
    if (value && !isKey(at + 1)) found.add(value[0]);
  }
  return found;
}

function withoutMarks(line: Line, out: LeftOut[]): Line {
  const { text, bookmarks } = withoutBookmarks(line.text);
  for (const bookmark of bookmarks) out.push(leftOut(bookmark, 'bookmark', line.number));
  return bookmarks.length > 0 ? { ...line, text } : line;
}

/** Blank lines at both ends, and more than two on end, come from the page and not from the document. */
function trimBlanks(lines: readonly Line[]): Line[] {
  let blanks = 2;
  const kept = lines.filter(({ text }) => {
    blanks = text.trim() === '' ? blanks + 1 : 0;
    return blanks <= 2;
  });
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  return kept;
}

function plain(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
