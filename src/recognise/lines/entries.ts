/**
 * Lines made ready to be recognised: automatic labels put in front of their text, blank lines turned into a
 * hint, traces of other programs and what repeats on every page taken out.
 */
import type { Line, Look } from '../../readers/index.ts';
import type { Leftover, LeftoverReason } from '../findings/recognition.ts';
import type { Label } from './labels.ts';
import { readLabel } from './labels.ts';
import { type FoundPicture, partPictures } from './pictures.ts';

/** A paragraph, which may have been several lines of the file. */
export interface Entry {
  text: string;
  /** The line of the file that it begins on, and all that it was made of. */
  line: Line;
  numbers: number[];
  look: Look;
  label?: Label;
  cells?: string[];
  /** Pictures that stand below it. */
  pictures?: FoundPicture[];
  /** Whether an empty line, or a gap in the numbers of lines, stood before it. */
  blankBefore: boolean;
  /** Whether its text was set in by spaces, or by the file's indent. */
  indented: boolean;
  /** Whether a page begins here. */
  newPage: boolean;
  /** It stands in a Word file: nothing of it is a web page's. */
  firm?: true;
  /** The page shows that it is a line of its card, which the head reads. */
  ofCard?: true;
  /** Nothing of a title stands here or below: the contents of a bulletin begin, or have ended above. */
  belowTitle?: true;
  /** How many characters at its start look alike, where the rest looks different. */
  distinct?: number;
}

const SENTENCE = /。/u;
/** Traces that converters leave in text: [bookmark: _GoBack]. */
const ARTEFACT = /\[bookmark:[^\]\n]{0,60}\]/g;
/** Characters without a width, which say nothing. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu;
const SOFT_HYPHEN = '\u00ad';
const PAGE_NUMBER =
  /^(?:[-—–－―·.\s]{1,6}\d{1,4}[-—–－―·.\s]{1,6}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;
const RULE = /^(?:[★☆]{1,4}|[-—–－―─━═=_＿*★☆·.…\s]{5,})$/u;

/** @param firm the lines are a Word file's: only what repeats on pages may be left out of them */
export function toEntries(
  lines: readonly Line[],
  firm: boolean,
): { entries: Entry[]; leftovers: Leftover[]; pictures: FoundPicture[] } {
  const entries: Entry[] = [];
  const leftovers: Leftover[] = [];
  const { textLines, pictures } = partPictures(lines);
  let blank = false;
  let begun = false;
  let last = 0;
  for (const line of textLines) {
    const leave = (text: string, reason: LeftoverReason) =>
      leftovers.push({ number: line.number, text, reason });
    const raw = withoutTraces(line.text, firm, leave);
    const body = raw.trim();
    if (body === '') {
      // A label that numbers an empty paragraph prints nothing but itself.
      if (line.label) leave(line.label, 'artefact');
      blank = true;
      continue;
    }
    const gap = line.number > last + 1 && last > 0;
    last = line.number;
    const cells = line.cells && line.cells.length > 1 ? line.cells : undefined;
    const text = line.label ? `${line.label.trim()}${spaceAfter(line.label)}${body}` : body;
    // What a page says of its document stands above the text; below it all is the site's.
    begun ||= SENTENCE.test(body);
    const ofCard = line.hint === 'metadata' && !begun && !cells;
    const reason = ofCard ? undefined : reasonToLeave(line, body, firm);
    if (reason) {
      leave(text, reason);
      continue;
    }
    entries.push({
      ...toEntry(line, text, cells),
      ...(firm && { firm }),
      ...(ofCard && { ofCard }),
      newPage: line.pageBreak === true || line.look.pageBreakBefore === true,
      blankBefore: blank || gap,
      indented: /^[\s\u3000]{2,}/u.test(raw) || (line.look.indent?.firstLine ?? 0) > 0,
      ...distinctStart(line, text.length - body.length, raw.length - raw.trimStart().length),
    });
    blank = false;
  }
  giveToEntries(pictures, entries, textLines);
  return { entries, leftovers, pictures };
}

/** Without what other programs left, each told; a soft hyphen once a line. */
function withoutTraces(
  text: string,
  firm: boolean,
  leave: (text: string, reason: LeftoverReason) => void,
): string {
  for (const trace of text.match(ARTEFACT) ?? []) leave(trace, 'artefact');
  if (text.includes(SOFT_HYPHEN)) leave('-', 'softHyphen');
  const whole = text.replace(ARTEFACT, '').replace(INVISIBLE, '');
  // Who writes &amp; in a Word file means it.
  if (firm) return whole;
  for (const [code] of text.matchAll(CODE)) leave(code, 'artefact');
  return withSigns(whole);
}

/** Signs of a page that came as they are written in its source: &lt;名单&gt; is 〈名单〉. */
const CODE = /&(lt|gt|quot|nbsp|amp);/gu;
const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  amp: '&',
};

function withSigns(text: string): string {
  return text
    .replace(/&lt;([^&<>]{2,60})&gt;/gu, '〈$1〉')
    .replace(CODE, (_, name: string) => SIGNS[name] ?? '');
}

/** The pieces of a table's row as lines of their own: tables also set letterheads and signatures. */
export function piecesOf(entry: Entry): Entry[] {
  const pieces = (entry.cells ?? [entry.text]).flatMap((cell) => cell.split('\n'));
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const { cells: _cells, ...rest } = entry;
      return withText(rest, piece);
    });
}

/** An entry of the same line with other text. */
export function withText(entry: Entry, text: string): Entry {
  const { label: _label, distinct: _distinct, ...rest } = entry;
  const label = readLabel(text);
  return { ...rest, text, ...(label && { label }) };
}

/** Every picture goes with the last entry above it. */
function giveToEntries(
  pictures: readonly FoundPicture[],
  entries: readonly Entry[],
  lines: readonly Line[],
): void {
  if (pictures.length === 0) return;
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const below = new Map<Line, FoundPicture[]>();
  for (const each of pictures) {
    if (each.above) below.set(each.above, [...(below.get(each.above) ?? []), each]);
  }
  let last: Entry | undefined;
  for (const line of lines) {
    last = byLine.get(line) ?? last;
    const own = below.get(line);
    if (own && last) last.pictures = [...(last.pictures ?? []), ...own];
  }
}

type Bare = Omit<Entry, 'blankBefore' | 'indented' | 'newPage'>;

function toEntry(line: Line, text: string, cells: string[] | undefined): Bare {
  const label = cells ? undefined : readLabel(text);
  return {
    text,
    line,
    numbers: [line.number],
    look: line.look,
    ...(label && { label }),
    ...(cells && { cells }),
  };
}

/** Bullets and strokes need no space; a bare number does, so that it stays apart from the text. */
function spaceAfter(label: string): string {
  return /[\d０-９]$/u.test(label.trim()) ? ' ' : '';
}

function reasonToLeave(line: Line, text: string, firm: boolean): LeftoverReason | undefined {
  if (line.region === 'header') return 'page-header';
  if (line.region === 'footer') return 'page-footer';
  if (line.cells) return undefined;
  if (line.hint === 'metadata') return 'metadata';
  if (line.hint === 'pageNumber' || PAGE_NUMBER.test(text)) return 'page-number';
  // Forbidden since 2012, and no text (7.3.5.5).
  if (/^[（(]?此页无正文[)）]?$/u.test(text.replace(/\s/gu, ''))) return 'artefact';
  // A line to write on is no rule.
  if (firm && /_/u.test(text)) return undefined;
  return RULE.test(text) ? 'rule' : undefined;
}

/** The first stretch of a line that looks different from the rest: the way run-in headings are set. */
function distinctStart(line: Line, labelLength: number, indent: number): { distinct?: number } {
  const { runs } = line;
  if (!runs || runs.length < 2) return {};
  const solid = runs.filter(({ text }) => text.trim() !== '');
  const first = solid[0];
  if (!first) return {};
  const look = lookKey(first.look);
  if (solid.every((run) => lookKey(run.look) === look)) return {};
  let length = 0;
  for (const run of runs) {
    if (run.text.trim() !== '' && lookKey(run.look) !== look) break;
    length += run.text.length;
  }
  return { distinct: Math.max(0, length - indent) + labelLength };
}

/** Latin fonts change with every digit; what sets a heading apart is weight, size and the Chinese font. */
function lookKey({ bold, size, font, color }: Look): string {
  return `${bold === true}|${size ?? ''}|${font ?? ''}|${color ?? ''}`;
}
