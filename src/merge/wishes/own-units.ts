/** Numbers typed in another unit than they had: 3.20亿元 became 32500万元. */
import { convert, numeral, unitAt } from '../../figures/index.ts';
import type { Piece, PrintedParagraph } from '../printed.ts';
import type { Left } from '../settle.ts';
import { applied, type WordChange, wordChanges } from '../words.ts';

const QUANTITY = /^([-−+]?\d[\d.,，]*)\s*(\D*)$/u;

/** A paragraph with its key figures told in their own units, and each of them that was not. */
export function inOwnUnits(
  { text, pieces }: PrintedParagraph,
  wanted: string,
): { wanted: string; left: Left[] } {
  const seams = pieces.map(({ start }) => start);
  const changes = wordChanges(text, wanted, seams);
  const found = pieces.flatMap((piece) => {
    if (piece.kind !== 'box' || piece.box.kind !== 'figure') return [];
    const inside = changes.filter((change) => isWithin(change, piece));
    const shown = text.slice(piece.start, piece.end);
    const typed = inside.length === 0 ? shown : applied(shown, inside, piece.start);
    const own = ownWording(shown, typed);
    const at = placeAfter(changes, piece.start);
    const isThere = own !== undefined && wanted.startsWith(typed, at);
    return isThere ? [{ at, typed, own, name: piece.box.name }] : [];
  });
  const replaced = found.toReversed().reduce((now, { at, typed, own }) => {
    return now.slice(0, at) + own + now.slice(at + typed.length);
  }, wanted);
  const left = found.map(({ typed, own, name }): Left => {
    return { reason: 'unit', now: text, wanted, from: own, to: typed, name };
  });
  return { wanted: replaced, left };
}

/** A change between the ends of a piece; what came in beside it is not within. */
function isWithin({ start, removed }: WordChange, piece: Piece): boolean {
  const end = start + removed.length;
  return start >= piece.start && end <= piece.end && (removed !== '' || start > piece.start);
}

/** Where a place of the first wording is in the second; what came in there stands before it. */
export function placeAfter(changes: readonly WordChange[], at: number): number {
  return changes
    .filter(({ start, removed }) => start + removed.length <= at)
    .reduce((place, { removed, text }) => place + text.length - removed.length, at);
}

/** What was typed, in the unit of what was shown; undefined where that is the unit, or it does not come out even. */
function ownWording(shown: string, typed: string): string | undefined {
  const [, digits = '', unit = ''] = QUANTITY.exec(shown) ?? [];
  const [, number = '', other = ''] = QUANTITY.exec(typed) ?? [];
  if (unit === '' || other.trim() === '' || unit === other) return undefined;
  const decimals = /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
  const value = evenly(number, other.trim(), unit);
  if (value === undefined) return undefined;
  return `${value.value.toFixed(Math.max(decimals, value.decimals))}${unit}`;
}

function evenly(number: string, from: string, to: string) {
  const typed = numeral(number.replace(/[,，]/gu, '').replace('−', '-'));
  const value = typed && convert(typed, from, to);
  const back = value && convert(value, to, from);
  return typed && back?.value.eq(typed.value) ? value : undefined;
}

/** The unit that stands at a place, with 万 or 亿 before it; empty where none does. */
export function unitBehind(text: string, at: number): string {
  const scale = /^[十百千万亿]*/u.exec(text.slice(at, at + 4))?.[0] ?? '';
  const unit = unitAt(text, at + scale.length)?.unit;
  return unit === undefined ? '' : `${scale}${unit}`;
}

/** Last year's number where this year's got another unit: 【29｜25】亿元 became 【2950｜2500】万元. */
export function lastInNewUnit(
  last: string,
  [was, now]: readonly [string, string],
  [unit, other]: readonly [string, string],
): string {
  if (unit === '' || other === '' || unit === other) return last;
  // A number that is far off in its new unit had the wrong unit before, and so had last year's.
  const [before, after] = [Number(was), Number(evenly(now, other, unit)?.digits)];
  const isSameSize = after < before * 10 && after * 10 > before;
  return (isSameSize && evenly(last, unit, other)?.digits) || last;
}
