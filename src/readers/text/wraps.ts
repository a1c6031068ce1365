/**
 * Text wrapped at a fixed width, as mail programs and old editors save it, or copied out of a PDF: which line goes
 * on from the one above. Where the line above is full and ends a sentence it is
 * marked as doubtful. Lines stay as they are; numbers of pages between them are marked.
 */
import { columnsOf } from '../../text/index.ts';
import type { Line } from '../lines.ts';
import { pageNumbersAmong } from './page-numbers.ts';

/** Widths in columns (a Chinese character takes two) between which programs wrap. */
const NARROWEST = 36;
const WIDEST = 132;
/** A full line lacks at most so much of the width: a mark that may not begin a line, a long number. */
const SLACK = 6;
/** A file is wrapped if at least so many lines are full, and no line is longer. */
const FEWEST_FULL_LINES = 4;
const FULL_SHARE = 0.3;
const LONG_SHARE = 0.6;
const OPEN_SHARE = 0.8;

const SENTENCE_END = /[。！？；：!?;:]["'”’）)】」』]*\s*$/u;
const SENTENCE_WITHIN = /[。；，,]/u;
const INDENT = /^[ \t\u3000\u00a0]/u;
/** Begins a paragraph whatever stands above it. */
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．是要]|[（(]?\d{1,3}(?:[）)、]|[.．](?!\s*\d))|第[一二三四五六七八九十百\d]{1,4}[章节条部编]|[—－-]{2}|[①-⑳●■◆·]|附件|抄送|主送|[|｜])/u;
/** A number of a document, or a date, alone on its line. */
const ALONE =
  /^\s*(?:[^\s〔。，]{1,20}〔\d{4}〕\s*\d{1,5}\s*号|[\d〇○二一三四五六七八九十零]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日)\s*$/u;

/** Whom a paper is for, on a line of its own below a full title: 全体教工：. */
const ADDRESS = /^(?:各|全体|全校|全院|全园|全市|全县|尊敬的)[^。；]{1,24}[:：]\s*$/u;
/** What a title ends with; a sentence that is broken there has marks within. */
const TITLE_ENDS =
  /^[^。；;，,：:]*(?:通知|通报|公告|通告|决定|决议|意见|方案|计划|规划|总结|要点|办法|规定|细则|报告|请示|批复|公报|倡议|函|信|书|令)\s*(?:[（(][^（）()]{1,12}[)）])?\s*$/u;

/** How a file is wrapped: which lines are full, and which of them so certainly that a sentence may end there by chance. */
interface Wrapping {
  isFull: (index: number) => boolean;
  isBrimful: (index: number) => boolean;
}

export function markWraps(given: Line[]): Line[] {
  const widths = withoutHeadline(given.map(({ text }) => widthOf(text)));
  const wrapping = wrappingOf(given, widths);
  if (wrapping === undefined) return given;
  const pages = pageNumbersAmong(given);
  const lines = given.map((line, index) =>
    pages.has(index) ? { ...line, hint: 'pageNumber' as const } : line,
  );
  const { isFull, isBrimful } = wrapping;
  const indented = indentsParagraphs(lines, isFull);
  return lines.map((line, index) => {
    const at = lineAbove(lines, index, pages);
    const above = lines[at];
    if (above === undefined || !isFull(at) || line.text.trim() === '') return line;
    const begins =
      INDENT.test(line.text) ||
      LABEL.test(line.text) ||
      (ADDRESS.test(line.text) && TITLE_ENDS.test(above.text)) ||
      ALONE.test(line.text) ||
      ALONE.test(above.text) ||
      pages.has(index) ||
      line.pageBreak ||
      line.continues;
    if (begins) return line;
    const ended = SENTENCE_END.test(above.text) && !indented;
    if (ended && !isBrimful(at)) return line;
    return { ...line, continues: ended ? 'perhaps' : 'wrap' };
  });
}

/** The line right above, over the number of a page and the empty lines around it; −1 where there is none. */
function lineAbove(lines: readonly Line[], index: number, pages: ReadonlySet<number>): number {
  const own = lines[index];
  const right = lines[index - 1];
  if (!own || !right) return -1;
  if (!pages.has(index - 1) && right.text.trim() !== '') {
    return own.number - right.number <= 1 ? index - 1 : -1;
  }
  let at = index - 1;
  let page = false;
  while (at >= 0 && (pages.has(at) || lines[at]?.text.trim() === '')) {
    page ||= pages.has(at);
    at -= 1;
  }
  return page ? at : -1;
}

function wrappingOf(lines: readonly Line[], widths: readonly number[]): Wrapping | undefined {
  const width = wrapWidth(lines, widths);
  const ragged = raggedWidth(lines, widths);
  if (ragged !== undefined && (width === undefined || !isEven(width, widths))) {
    const isFull = (index: number) => {
      const own = widths[index] ?? 0;
      const text = lines[index]?.text.trim() ?? '';
      // A numbered heading may be nearly as long as a line.
      const heads = LABEL.test(text) && !SENTENCE_WITHIN.test(text);
      return own >= (heads ? ragged - TIGHT : ragged * RAGGED);
    };
    return { isFull, isBrimful: (index) => (widths[index] ?? 0) >= ragged - TIGHT };
  }
  if (width === undefined) return undefined;
  const isFull = (index: number) => (widths[index] ?? 0) > width - SLACK;
  return { isFull, isBrimful: isFull };
}

/** Whether nearly all long lines come up to one width, as where a program wrapped them. */
function isEven(width: number, widths: readonly number[]): boolean {
  const long = widths.filter((own) => own >= width * EVEN_LONG);
  return long.filter((own) => own > width - SLACK).length >= long.length * EVEN_SHARE;
}

/** A page prints its headline on one line above the text that was wrapped: among so many lines, of so many. */
const TOP_LINES = 6;
const FEWEST_BELOW = 24;
const MUCH_WIDER = 1.3;

/** Widths in which a line at the top that is much wider than all others counts nothing. */
function withoutHeadline(widths: readonly number[]): readonly number[] {
  const below = widths.slice(TOP_LINES).filter((width) => width > 0);
  const widest = below.reduce((most, width) => Math.max(most, width), 0);
  if (below.length < FEWEST_BELOW || widest > WIDEST) return widths;
  return widths.map((width, index) =>
    index < TOP_LINES && width > widest * MUCH_WIDER ? 0 : width,
  );
}

/** The width that no line is wider than and many lines come up to. */
function wrapWidth(lines: readonly Line[], widths: readonly number[]): number | undefined {
  const filled = widths.filter((width) => width > 0);
  const widest = filled.reduce((most, width) => Math.max(most, width), 0);
  if (widest < NARROWEST || widest > WIDEST) return undefined;
  const full = filled.filter((width) => width > widest - SLACK).length;
  if (full < FEWEST_FULL_LINES) return undefined;
  if (full >= filled.length * FULL_SHARE) return widest;
  // A short paper has few long lines: most of them are full, and nearly all of those end within a sentence.
  const long = filled.filter((width) => width > widest * LONG_SHARE).length;
  const open = lines.filter(
    ({ text }, index) => (widths[index] ?? 0) > widest - SLACK && !SENTENCE_END.test(text),
  ).length;
  return open >= full * OPEN_SHARE && full >= long * LONG_SHARE ? widest : undefined;
}

const EVEN_LONG = 0.8;
const EVEN_SHARE = 0.85;
/** Lines out of a PDF are of nearly one width: their first ones have lost their indent, digits and marks are narrow. */
const RAGGED = 0.86;
const TIGHT = 3;
/** None is wider than this much of the usual. */
const WIDEST_RAGGED = 1.12;
const RAGGED_SHARE = 0.45;
const FEWEST_RAGGED = 8;
const RAGGED_OPEN = 0.7;
/** Narrower ones may be names and headings. */
const NARROWEST_RAGGED = 44;
const UPPER_QUARTER = 0.75;

/** The usual width of lines that a PDF was wrapped at; undefined where most lines are not of nearly one width. */
function raggedWidth(lines: readonly Line[], widths: readonly number[]): number | undefined {
  const filled = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const usual = filled[Math.floor((filled.length - 1) * UPPER_QUARTER)] ?? 0;
  const widest = filled.at(-1) ?? 0;
  if (usual < NARROWEST_RAGGED || widest > Math.min(WIDEST, usual * WIDEST_RAGGED))
    return undefined;
  const full = lines.flatMap(({ text }, index) =>
    (widths[index] ?? 0) >= usual * RAGGED ? [text] : [],
  );
  if (full.length < FEWEST_RAGGED || full.length < filled.length * RAGGED_SHARE) return undefined;
  const open = full.filter((text) => !SENTENCE_END.test(text)).length;
  return open >= full.length * RAGGED_OPEN ? usual : undefined;
}

/** Whether lines after a short line or a blank one mostly begin with an indent. */
function indentsParagraphs(lines: readonly Line[], isFull: (index: number) => boolean): boolean {
  const starts = lines.filter(
    ({ text }, index) => index > 0 && text.trim() !== '' && !isFull(index - 1),
  );
  return starts.filter(({ text }) => INDENT.test(text)).length * 2 > starts.length;
}

function widthOf(text: string): number {
  // An end is as good as another: trailing spaces do not count. What is longer than any line is not measured.
  return columnsOf(text.slice(0, WIDEST + 1).trimEnd(), true);
}
