/** What 【小节数】 and its kin print is known from the finished text alone: the sections are counted where they are printed. */
import type { Piece, TextView } from './view.ts';

const COUNTS = /^(?:小节数|条目数|要点数)$/u;
/** As much of the words around as tells the place. */
const AROUND = 6;

/** Puts the counts into the boxes of a text that prints them. */
export function putCounts(text: TextView, finished: readonly string[]): void {
  if (!text.pieces.some(isCount)) return;
  const pieces = text.pieces.map((piece, index): Piece => {
    if (piece.kind !== 'auto' || !isCount(piece)) return piece;
    const before = wordsOf(text.pieces[index - 1]).slice(-AROUND);
    const after = wordsOf(text.pieces[index + 1]).slice(0, AROUND);
    const printed = new RegExp(`${escaped(before)}([一-龥]{1,3}?|\\d+?)${escaped(after)}`, 'u');
    const found = finished.map((each) => printed.exec(each)?.[1]).find(Boolean);
    return found === undefined ? piece : { ...piece, text: found, beside: piece.name };
  });
  Object.assign(text, { pieces } satisfies Partial<TextView>);
}

function isCount(piece: Piece): boolean {
  return piece.kind === 'auto' && COUNTS.test(piece.name.trim());
}

function wordsOf(piece: Piece | undefined): string {
  return piece?.kind === 'text' ? piece.text.replace(/\s/gu, '') : '';
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
