/**
 * Text wrapped at a fixed width, as mail programs and old editors save it: which line goes on from the one
 * above. Where the line above is full and ends a sentence it is
 * marked as doubtful. Lines stay as they are.
 */
import { columnsOf } from '../../text/index.ts';
import type { Line } from '../lines.ts';

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
const INDENT = /^[ \t\u3000\u00a0]/u;
/** Begins a paragraph whatever stands above it. */
const LABEL =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．是要]|[（(]?\d{1,3}(?:[）)、]|[.．](?!\s*\d))|第[一二三四五六七八九十百\d]{1,4}[章节条部编]|[—－-]{2}|[①-⑳●■◆·]|附件|抄送|主送|[|｜])/u;

export function markWraps(lines: Line[]): Line[] {
  const widths = lines.map(({ text }) => widthOf(text));
  const width = wrapWidth(lines, widths);
  if (width === undefined) return lines;
  const isFull = (index: number) => (widths[index] ?? 0) > width - SLACK;
  const indented = indentsParagraphs(lines, isFull);
  return lines.map((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || !isFull(index - 1) || line.text.trim() === '') return line;
    const begins =
      INDENT.test(line.text) || LABEL.test(line.text) || line.pageBreak || line.continues;
    const sameNeighbour = line.number - above.number <= 1;
    if (begins || !sameNeighbour) return line;
    const mayEnd = SENTENCE_END.test(above.text) && !indented;
    return { ...line, continues: mayEnd ? 'perhaps' : 'wrap' };
  });
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
