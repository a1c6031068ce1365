/** The names above the date of a signature, a line each or side by side, or one on two lines. */
import { type Entry, piecesOf, withText } from '../lines/entries.ts';
import { SEALED_FOR, SIGNER } from '../words/ending.ts';
import {
  asksReader,
  isNameOnTwoLines,
  isOffice,
  officesOn,
  unspread,
  withoutSeal,
} from '../words/offices.ts';
import { HOLDER } from '../words/people.ts';

/** Names above a date, and on how many lines they stand. */
export interface Above {
  names: Entry[];
  aside?: Entry;
  length: number;
}

/** Joint papers have had more than thirty. */
export const MOST_ISSUERS = 40;

/** Lines above a date that name issuers. A signature is never set in like a sentence's end, so no marks. */
export function issuersAbove(
  entries: readonly Entry[],
  index: number,
  known: readonly string[],
): Above {
  const names: Entry[] = [];
  const last = entries[index - 1];
  const aside = last && !last.cells && SEALED_FOR.test(last.text.trim()) ? last : undefined;
  let at = aside ? index - 1 : index;
  while (at > 0 && names.length < MOST_ISSUERS) {
    const entry = entries[at - 1];
    const first = entries[at - 2];
    if (!entry) break;
    const whole = first && wholeName(first, entry, known);
    if (!whole && !isIssuer(entry, known)) break;
    names.unshift(whole ?? entry);
    at -= whole ? 2 : 1;
  }
  if (names.length === 0) return { names, length: 0 };
  return { names, ...(aside && { aside }), length: index - at };
}

/** A name on two lines, of which the second may look like a name itself: 疫情工作领导小组. */
function wholeName(first: Entry, second: Entry, known: readonly string[]): Entry | undefined {
  if (first.label || first.cells || second.label || second.cells) return undefined;
  // 附件 and what it is called: no name begins so.
  if (/^附\s*件/u.test(first.text)) return undefined;
  const [above, below] = [unspread(first.text), unspread(second.text)];
  const isKnown = known.includes(withoutSeal(`${above}${below}`));
  if (!isNameOnTwoLines(above, below, isKnown)) return undefined;
  return {
    ...withText(first, `${above}${below}`),
    numbers: [...first.numbers, ...second.numbers],
  };
}

export function isIssuer(entry: Entry, known: readonly string[]): boolean {
  if (entry.label) return false;
  if (entry.cells) return piecesOf(entry).every(({ text }) => isOffice(text));
  if (known.includes(withoutSeal(unspread(entry.text)))) return true;
  if (asksReader(unspread(entry.text))) return false;
  return (
    officesOn(entry.text).length > 0 || SIGNER.test(entry.text) || HOLDER.test(entry.text.trim())
  );
}
