/** Paragraphs to check of the lines of a file: what was wrapped is joined again, and every place leads back. */
import type { OfficialDocument } from '../document/document.ts';
import type { Place } from '../problem.ts';
import type { Line } from '../readers/index.ts';
import { headingOf, markAttachmentNote } from './paragraphs.ts';
import type { Paragraph, Part } from './rule.ts';

/** A line that makes part of a paragraph, and where it begins there. */
interface Piece {
  line: Line;
  start: number;
}

/**
 * @param file the name that problems give as the place
 * @param document what was recognised in the lines: tells title, number, date and the like apart
 */
export function paragraphsOfLines(
  lines: readonly Line[],
  file: string,
  document?: OfficialDocument,
): Paragraph[] {
  const known = document ? knownLines(document) : new Map<string, Part>();
  const groups: Piece[][] = [];
  for (const line of lines) {
    if (line.hint !== undefined || line.region === 'header' || line.region === 'footer') continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (line.continues === 'wrap' && last && before) {
      last.push({ line, start: before.start + before.line.text.length });
    } else groups.push([{ line, start: 0 }]);
  }
  return markAttachmentNote(groups.map((pieces) => paragraphOf(pieces, file, known)));
}

function paragraphOf(
  pieces: readonly Piece[],
  file: string,
  known: ReadonlyMap<string, Part>,
): Paragraph {
  const text = pieces.map(({ line }) => line.text).join('');
  const first = pieces[0]?.line;
  const part = first?.cells ? 'cell' : (known.get(plain(text)) ?? 'body');
  const heading = part === 'body' && first ? headingOfLine(first, text) : undefined;
  return {
    text,
    part,
    isTyped: true,
    ...(heading ? { heading } : {}),
    place: (start, end) => placeIn(pieces, file, start, end),
  };
}

/** The label may be the program's, and not in the text. */
function headingOfLine(line: Line, text: string): Paragraph['heading'] {
  if (line.label === undefined) return headingOf(text);
  const heading = headingOf(`${line.label}${text}`);
  if (heading === undefined) return undefined;
  return { ...heading, end: Math.max(0, heading.end - line.label.length) };
}

function placeIn(
  pieces: readonly Piece[],
  file: string,
  start: number,
  end: number,
): Place | undefined {
  const piece = pieces.findLast((one) => one.start <= start) ?? pieces[0];
  if (piece === undefined) return undefined;
  const { line } = piece;
  const from = Math.min(start - piece.start, line.text.length);
  return {
    file,
    line: line.number,
    column: (line.column ?? 1) + from,
    length: Math.min(end - piece.start, line.text.length) - from,
    lineText: line.column === undefined ? line.text : `${' '.repeat(line.column - 1)}${line.text}`,
  };
}

function knownLines(document: OfficialDocument): Map<string, Part> {
  const known = new Map<string, Part>();
  const add = (text: string | undefined, part: Part) => {
    if (text) known.set(plain(text), part);
  };
  add(document.documentNumber, 'number');
  for (const issuer of [...document.titleIssuers, ...(document.signature?.issuers ?? [])])
    add(issuer, 'issuer');
  for (const line of document.title.split('\n')) add(line, 'title');
  add(document.title, 'title');
  add(document.recipients && `${document.recipients}：`, 'recipients');
  add(document.signature?.date, 'date');
  add(document.note && `（${document.note}）`, 'note');
  if (document.imprint?.copies) {
    add(`${document.imprint.copies.label}：${document.imprint.copies.text}。`, 'copies');
  }
  for (const { title } of document.attachments) add(title, 'title');
  if (document.issued)
    for (const [text, part] of knownLines(document.issued)) known.set(text, part);
  return known;
}

/** A mark that should not stand at a title's end does not make it another line. */
const plain = (text: string) => text.replace(/[\s:：]|[。；，、]$/gu, '');
