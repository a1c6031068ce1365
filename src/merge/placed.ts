/** Changed words laid onto the pieces of a printed paragraph: which typed text takes which change. */
import { plainText, type Where } from '../edit/index.ts';
import { boxPlace, type Owner, type Piece, type PrintedParagraph, typedOffset } from './printed.ts';
import { lastInNewUnit, placeAfter, unitBehind } from './wishes/own-units.ts';
import { applied, type WordChange, wordChanges } from './words.ts';

/** Characters of a typed text exchanged. */
export interface Splice {
  owner: Owner;
  start: number;
  end: number;
  text: string;
}

/** What the changed words of one paragraph come to. */
export interface Placed {
  splices: Splice[];
  /** New values of key figures. */
  figures: { at: Where; value: string }[];
  /** New print of single fields. */
  fields: { piece: FieldPiece; text: string }[];
}

type WordsPiece = Extract<Piece, { kind: 'words' }>;
type BoxPiece = Extract<Piece, { kind: 'box' }>;
export type FieldPiece = Extract<Piece, { kind: 'field' }>;

/** Numbers and what stands for one: all else in a box would be taken for a figure's name. */
const NUMBER =
  /^[-+−±约近超]?\s*[\d０-９][\d０-９.．,，%％]*$|^[〇零一二三四五六七八九十百千万亿两几]+$/u;
/** 二是 where a sentence begins. */
const POINT = /(?:^|[。；])[一二三四五六七八九十]{1,3}[是要抓]/u;
const NOT_IN_A_BOX = /[【】｜|\n]/u;

/** Changes that touch what the program makes are left out: they are no words of the form. */
export function placeChanges(
  paragraph: PrintedParagraph,
  wanted: string,
  isTyped: (name: string) => boolean = () => false,
): Placed {
  const { text, pieces } = paragraph;
  const placed: Placed = { splices: [], figures: [], fields: [] };
  const inPiece = new Map<Piece, WordChange[]>();
  const seams = pieces.map(({ start }) => start);
  const hasPoints = pieces.some(
    (piece) => 'owner' in piece && piece.owner.at.path.at(-2) === '要点',
  );
  const changes = wordChanges(text, wanted, seams);
  for (const change of changes) {
    // A point more or less is no matter of words.
    if (hasPoints && POINT.test(change.text)) continue;
    // A tab parts cells: a column more is no matter of words either.
    if (change.text.includes('\t')) continue;
    for (const part of partsOf(pieces, change) ?? []) {
      if ('splice' in part) placed.splices.push(part.splice);
      else inPiece.set(part.piece, [...(inPiece.get(part.piece) ?? []), part.change]);
    }
  }
  for (const [piece, own] of inPiece) {
    const shown = text.slice(piece.start, piece.end);
    const now = applied(shown, own, piece.start);
    if (piece.kind === 'field') placed.fields.push({ piece, text: now });
    if (piece.kind !== 'box') continue;
    if (piece.box.kind !== 'hand' && isTyped(piece.box.name)) {
      const { start, end } = boxPlace(piece);
      placed.splices.push({ owner: piece.owner, start, end, text: plainText(now) });
    } else placeBox(withLast(paragraph, piece, { wanted, changes, now }), shown, now, placed);
  }
  return placed;
}

/** A box filled by hand has last year's number in the unit that this year's now has. */
function withLast(
  { text }: PrintedParagraph,
  piece: BoxPiece,
  { wanted, changes, now }: { wanted: string; changes: readonly WordChange[]; now: string },
): BoxPiece {
  if (piece.box.kind !== 'hand' || piece.box.last === undefined) return piece;
  const end = placeAfter(changes, piece.start) + now.length;
  const shown = text.slice(piece.start, piece.end);
  const units: [string, string] = [unitBehind(text, piece.end), unitBehind(wanted, end)];
  const last = lastInNewUnit(piece.box.last, [shown, now], units);
  return { ...piece, box: { ...piece.box, last } };
}

type Part = { splice: Splice } | { piece: Piece; change: WordChange };

/** A change cut along the pieces; nothing where it reaches into what the program makes. */
function partsOf(pieces: readonly Piece[], change: WordChange): Part[] | undefined {
  const { start, removed, text } = change;
  const end = start + removed.length;
  if (removed === '') return insertion(pieces, change);
  const touched = pieces.filter((piece) => piece.start < end && piece.end > start);
  if (touched.some(({ kind }) => kind === 'made')) return undefined;
  const [only] = touched;
  if (only === undefined) return undefined;
  if (touched.length === 1) return [partIn(only, change)];
  const share = shares(touched, change);
  return touched.flatMap((piece, index): Part[] => {
    const from = Math.max(start, piece.start);
    const gone = removed.slice(from - start, Math.min(end, piece.end) - start);
    const put = share ? (share[index] ?? '') : index === firstWords(touched) ? text : '';
    return gone === '' && put === ''
      ? []
      : [partIn(piece, { start: from, removed: gone, text: put })];
  });
}

function firstWords(touched: readonly Piece[]): number {
  const words = touched.findIndex(({ kind }) => kind === 'words');
  return Math.max(0, words);
}

/** As many numbers as there are boxes: each box takes one, what stands between them goes to the words. */
function shares(touched: readonly Piece[], { text }: WordChange): string[] | undefined {
  const boxes = touched.filter(({ kind }) => kind === 'box');
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)*/gu)];
  if (boxes.length === 0 || boxes.length !== numbers.length) return undefined;
  let at = 0;
  let next = 0;
  return touched.map((piece) => {
    const number = numbers[next];
    if (piece.kind === 'box' && number) {
      next += 1;
      at = number.index + number[0].length;
      return number[0];
    }
    const words = text.slice(at, number?.index ?? text.length);
    at += words.length;
    return words;
  });
}

function partIn(piece: Piece, change: WordChange): Part {
  if (piece.kind !== 'words') return { piece, change };
  return { splice: spliceIn(piece, change) };
}

function spliceIn(piece: WordsPiece, { start, removed, text }: WordChange): Splice {
  const from = start - piece.start;
  // Before the first character that goes; an insertion stands behind the one before it.
  const begin =
    removed === '' || from === 0
      ? typedOffset(piece, from)
      : typedOffset(piece, from + 1) - widthOf(piece, from);
  const end = removed === '' ? begin : typedOffset(piece, from + removed.length);
  return { owner: piece.owner, start: begin, end, text: plainText(text) };
}

/** How long the character at a place of the print is as typed. */
function widthOf({ span }: WordsPiece, index: number): number {
  return /[【】]/u.test(span.text[index] ?? '') && span.length > span.text.length ? 2 : 1;
}

/** Words that come in between two pieces go to the words before, else behind, else beside the box. */
function insertion(pieces: readonly Piece[], change: WordChange): Part[] | undefined {
  const { start } = change;
  const inside = pieces.find((piece) => piece.start < start && piece.end > start);
  if (inside) return inside.kind === 'made' ? undefined : [partIn(inside, change)];
  const before = pieces.find((piece) => piece.end === start);
  const behind = pieces.find((piece) => piece.start === start);
  if (before?.kind === 'words') return [partIn(before, change)];
  if (behind?.kind === 'words') return [partIn(behind, change)];
  if (before?.kind === 'field') return [partIn(before, change)];
  const box = before?.kind === 'box' ? before : behind?.kind === 'box' ? behind : undefined;
  if (box === undefined) return undefined;
  const place = boxPlace(box);
  const at = box === before ? place.end : place.start;
  return [{ splice: { owner: box.owner, start: at, end: at, text: plainText(change.text) } }];
}

/** What a box prints was changed: its value, its figure's value, or it makes room for words. */
function placeBox(piece: BoxPiece, shown: string, now: string, placed: Placed): void {
  const { owner, box } = piece;
  const { start, end } = boxPlace(piece);
  if (now === '') {
    placed.splices.push({ owner, start, end, text: '' });
    return;
  }
  if (box.kind === 'hand') {
    placed.splices.push({ owner, start, end, text: handBox(box.last, now) });
    return;
  }
  if (box.kind === 'parts') placed.figures.push(...partValues(box.values, shown, now));
  if (box.kind !== 'figure') return;
  const unit = shown.replace(/^[-−+]?[\d.,]+/u, '');
  const value = now.slice(0, now.length - unit.length);
  if (now.endsWith(unit) && /^[-−+]?\d[\d.,]*$/u.test(value))
    placed.figures.push({ at: box.at, value });
}

/** The values that changed where nothing but numbers did. */
function partValues(values: readonly Where[], shown: string, now: string) {
  const NUMBERS = /\d+(?:\.\d+)?/gu;
  const [before, after] = [shown.match(NUMBERS) ?? [], now.match(NUMBERS) ?? []];
  const isSame = shown.replace(NUMBERS, '#') === now.replace(NUMBERS, '#');
  if (!isSame || before.length !== values.length) return [];
  return values.flatMap((at, index) => {
    const value = after[index];
    return value === undefined || value === before[index] ? [] : [{ at, value }];
  });
}

/** Last year's value stays beside the new one. */
function handBox(last: string | undefined, now: string): string {
  if (!NUMBER.test(now) || NOT_IN_A_BOX.test(now)) return plainText(now);
  return `【${now}${last === undefined ? '' : `｜${last}`}】`;
}
