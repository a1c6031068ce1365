/**
 * Markdown to lines. Only what shapes lines is read: headings, lists, quotes, tables, fences, emphasis. Own
 * code instead of a library, because lines keep their place in the file, and 1、 or （一） are no lists here.
 */
import type { Checked } from '../problem.ts';
import { cardEntry, withoutBookmarks } from '../sites/index.ts';
import { pictureBytes } from './data-pictures.ts';
import { decodeText, splitRows } from './decode.ts';
import type { Line } from './lines.ts';
import { inlineRuns, plainInline } from './markdown-inline.ts';
import { type LeftOut, leftOut, type ReadFile } from './read-file.ts';
import { damagedText } from './text/index.ts';
import { markWraps } from './text/wraps.ts';
import type { TextFormat } from './text-format.ts';
import { tooLarge } from './trouble.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u;
/** A line of these under a paragraph makes it a heading. */
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})([.)]))[ \t]+(.*)$/u;
const QUOTE = /^ {0,3}>[ \t]?/u;
/** <!-- … --> alone on its row: a note to programs. */
const COMMENT = /^\s*<!--.*-->\s*$/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const FRONT_MATTER_TITLE = /^(?:title|标题)[ \t]*[:：][ \t]*(.+)$/u;
/** Longer lines are text; larger files are no documents. */
const LONGEST_MARKED = 4_000;
const LARGEST_FILE = 8 << 20;
/** So many spaces make an inner list. */
const LIST_STEP = 2;
const DEEPEST_LIST = 9;

/** A heading in the marks of Markdown, in a text that was copied from a chat: **一、……** or ## …. */
const MARKED_HEADING =
  /^[ \t]*(?:#{1,6}[ \t]+\S|(?:#{1,6}[ \t]+)?\*\*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．][^*\n]{1,60}\*\*)/gmu;

/** YAML between two rules, whatever the file is called. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[\p{L}_ -]{1,24}[:：].*\r?\n|[ \t]+\S.*\r?\n|- .*\r?\n){1,60}---[ \t]*\r?\n/u;

export const markdownFormat: TextFormat = {
  endings: ['md', 'markdown'],
  looksLike: (head) => FRONT_MATTER.test(head) || (head.match(MARKED_HEADING)?.length ?? 0) >= 2,
  read: readMarkdown,
};

function readMarkdown(bytes: Uint8Array, file: string): Checked<ReadFile> {
  if (bytes.length > LARGEST_FILE) throw tooLarge();
  const decoded = decodeText(bytes);
  const rows = splitRows(decoded.text);
  const out: LeftOut[] = [];
  const matter = frontMatter(rows, out);
  const body = bodyLines(rows, matter.end, out);
  const lines = markWraps([...matter.lines, ...withoutRemarks(body, rows, matter.end)]);
  return {
    value: {
      format: 'markdown',
      lines,
      leftOut: out,
      ...(matter.title !== undefined && { properties: { title: matter.title } }),
      encoding: decoded.encoding,
    },
    problems: damagedText(decoded, file),
  };
}

/** YAML between two rules at the very beginning. */
function frontMatter(
  rows: readonly string[],
  out: LeftOut[],
): { end: number; lines: Line[]; title?: string } {
  if (!/^---[ \t]*$/u.test(rows[0] ?? '')) return { end: 0, lines: [] };
  const end = rows.findIndex((row, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/u.test(row));
  if (end < 0) return { end: 0, lines: [] };
  const matter = rows.slice(1, end);
  // What it says of the document itself is read like the card of a page.
  const lines = matter.flatMap((row, index) =>
    ['number', 'issuer', 'date'].includes(cardEntry(row)?.field ?? '')
      ? [plainLine(row, index + 2)]
      : [],
  );
  const own = new Set(lines.map(({ number }) => number));
  const others = matter.filter((_, index) => !own.has(index + 2));
  if (others.length > 0) out.push(leftOut(others.join('\n'), 'frontMatter', 2));
  const title = matter.map((row) => FRONT_MATTER_TITLE.exec(row)?.[1]).find(Boolean);
  return {
    end: end + 1,
    lines,
    ...(title && { title: title.trim().replace(/^["']|["']$/gu, '') }),
  };
}

/** Quoted lines between the front matter and the first heading are of who made the file, and none of the text. */
function withoutRemarks(body: readonly Line[], rows: readonly string[], from: number): Line[] {
  const first = rows.findIndex(
    (row, index) => index >= from && row.trim() !== '' && !QUOTE.test(row),
  );
  return body.map((line) =>
    from > 0 && line.number <= first && line.text.trim() !== ''
      ? { ...line, hint: 'metadata' as const }
      : line,
  );
}

/** What has been read, and what the next row stands in. */
interface Reading {
  readonly rows: readonly string[];
  readonly lines: Line[];
  readonly out: LeftOut[];
  /** The mark that the open fence began with. */
  fence?: string | undefined;
  inParagraph: boolean;
  tables: number;
}

function bodyLines(rows: readonly string[], from: number, out: LeftOut[]): Line[] {
  const reading: Reading = { rows, lines: [], out, inParagraph: false, tables: 0 };
  for (let at = from; at < rows.length; at += 1) {
    const row = takePictures((rows[at] ?? '').replace(QUOTE, ''), at + 1, reading.lines, out);
    if (row !== undefined) at = readRow(reading, row, at);
  }
  return reading.lines;
}

/** @returns the last row that was read: a table is read whole. */
function readRow(reading: Reading, row: string, at: number): number {
  const { rows, lines, out, inParagraph } = reading;
  const number = at + 1;
  if (row.length > LONGEST_MARKED) {
    lines.push(plainLine(row, number));
    reading.inParagraph = true;
    return at;
  }
  if (isFence(reading, row)) return at;
  if (reading.fence !== undefined) {
    lines.push(plainLine(row, number));
    return at;
  }
  if (COMMENT.test(row)) {
    out.push(leftOut(row.trim(), 'comment', number));
    return at;
  }
  reading.inParagraph = false;
  const next = (rows[at + 1] ?? '').slice(0, LONGEST_MARKED);
  if (row.includes('|') && next.includes('|') && TABLE_RULE.test(next)) {
    reading.tables += 1;
    return addTable(rows, at, reading.tables, lines);
  }
  if (inParagraph && UNDERLINE.test(row)) makeHeading(lines, row.trim().startsWith('=') ? 1 : 2);
  else if (!RULE.test(row)) {
    reading.inParagraph = addRow(row, number, inParagraph, lines, out) === 'paragraph';
  }
  return at;
}

/** Whether a row opens or closes a fence. */
function isFence(reading: Reading, row: string): boolean {
  const { fence } = reading;
  const mark = FENCE.exec(row)?.[1];
  if (mark === undefined || (fence !== undefined && !mark.startsWith(fence))) return false;
  reading.fence = fence === undefined ? mark : undefined;
  reading.inParagraph = false;
  return true;
}

/** ![说明](address): a picture that the file holds, or one that it only points to. */
const PICTURE = /!\[([^\][\n]{0,500})\]\(\s*([^()\s]+)(?:\s+"[^"\n]{0,200}")?\s*\)/gu;

/** A row without its pictures; undefined where it held nothing else. */
function takePictures(
  row: string,
  number: number,
  lines: Line[],
  out: LeftOut[],
): string | undefined {
  if (!row.includes('![')) return row;
  const pictures = [...row.matchAll(PICTURE)];
  for (const [, description = '', address = ''] of pictures) {
    const bytes = pictureBytes(address);
    const picture = { name: '', description, bytes };
    if (bytes.length > 0) lines.push({ ...plainLine('', number), picture });
    else out.push(leftOut(description, 'picture', number));
  }
  if (pictures.length === 0) return row;
  const rest = row.replace(PICTURE, '');
  return rest.trim() === '' ? undefined : rest;
}

function addRow(
  row: string,
  number: number,
  inParagraph: boolean,
  lines: Line[],
  out: LeftOut[],
): 'paragraph' | 'other' {
  const { text, bookmarks } = withoutBookmarks(row);
  for (const bookmark of bookmarks) out.push(leftOut(bookmark, 'bookmark', number));
  if (text.trim() === '') {
    if (bookmarks.length === 0) lines.push(plainLine('', number));
    return 'other';
  }
  const heading = HEADING.exec(text);
  if (heading) {
    const line = textLine(heading[2] ?? '', text, number);
    lines.push({ ...line, look: { ...line.look, outlineLevel: heading[1]?.length ?? 1 } });
    return 'other';
  }
  const item = ITEM.exec(text);
  if (item) {
    const [, indent = '', digits, mark = '', rest = ''] = item;
    const depth = Math.floor(indent.replaceAll('\t', '    ').length / LIST_STEP) + 1;
    lines.push({
      ...textLine(rest, text, number),
      ...(digits !== undefined && { label: `${Number(digits)}${mark}` }),
      listLevel: Math.min(depth, DEEPEST_LIST),
    });
    return 'paragraph';
  }
  const line = textLine(text, text, number);
  lines.push(inParagraph ? { ...line, continues: 'break' } : line);
  return 'paragraph';
}

function textLine(content: string, row: string, number: number): Line {
  const runs = inlineRuns(content.replace(/(?:\\| {2,})$/u, ''));
  const text = runs.map((run) => run.text).join('');
  const look = runs.every(({ look, text }) => look.bold || text.trim() === '')
    ? { bold: true }
    : {};
  return {
    text,
    number,
    column: Math.max(0, row.indexOf(content)) + 1,
    region: 'body',
    look: text.trim() === '' ? {} : look,
    ...(runs.length > 1 && { runs }),
  };
}

function plainLine(text: string, number: number): Line {
  return { text, number, column: 1, region: 'body', look: {} };
}

/** The paragraph above becomes a heading: all its lines. */
function makeHeading(lines: Line[], level: number): void {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') return;
    lines[at] = { ...line, look: { ...line.look, outlineLevel: level } };
    if (line.continues === undefined) return;
  }
}

/** @returns the last row of the table */
function addTable(rows: readonly string[], at: number, table: number, lines: Line[]): number {
  const columns = cellsOf(rows[at] ?? '').length;
  let last = at;
  for (let row = at; row < rows.length && (rows[row] ?? '').includes('|'); row += 1) {
    last = row;
    if (row === at + 1) continue;
    const cells = cellsOf(rows[row] ?? '').slice(0, columns);
    while (cells.length < columns) cells.push('');
    lines.push({
      text: cells.join('\t'),
      number: row + 1,
      column: 1,
      region: 'table',
      table,
      cells,
      ...(row === at && { headRow: true }),
      look: {},
    });
  }
  return last;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => plainInline(cell.replaceAll('\\|', '|')).trim());
}
