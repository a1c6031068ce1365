/** The names above the date of a signature, a line each or side by side, or one on two lines. */
import type { Findings } from '../lines/doubts.ts';
import { type Entry, piecesOf, withText } from '../lines/entries.ts';
import { SEALED_FOR, SIGNER } from '../words/ending.ts';
import {
  asksReader,
  isNameOnTwoLines,
  isOffice,
  mayBeTwoNames,
  officesOn,
  unspread,
  withoutSeal,
} from '../words/offices.ts';
import { HOLDER } from '../words/people.ts';

/** Names above a date, and on how many lines they stand. */
export interface Above {
  names: Entry[];
  aside?: Entry;
  /** A line that may be a name of its own, joined with the one below. */
  joined?: Joined;
  length: number;
}

export interface Joined {
  first: Entry;
  names: readonly [string, string];
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
  let joined: Joined | undefined;
  let at = aside ? index - 1 : index;
  while (at > 0 && names.length < MOST_ISSUERS) {
    const entry = entries[at - 1];
    const first = entries[at - 2];
    if (!entry) break;
    const whole = first && wholeName(first, entry, known);
    if (!whole && !isIssuer(entry, known)) break;
    if (whole && first) joined ??= doubtfulName(first, entry, known);
    names.unshift(whole ?? entry);
    at -= whole ? 2 : 1;
  }
  if (names.length === 0) return { names, length: 0 };
  return { names, ...(aside && { aside }), ...(joined && { joined }), length: index - at };
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

function doubtfulName(first: Entry, second: Entry, known: readonly string[]): Joined | undefined {
  const names = [unspread(first.text), withoutSeal(unspread(second.text))] as const;
  const isSure = known.includes(names.join('')) || !mayBeTwoNames(...names);
  return isSure ? undefined : { first, names };
}

/** Says that a name on two lines may be two. */
export function tellJoined({ first, names: [above, below] }: Joined, findings: Findings): void {
  findings.doubt(first, 'issuers-joined', {
    zh: `署名“${above}”和下一行“${below}”读作一个机关，也可能是两个，请核对。`,
    en: `"${above}" and "${below}" on the next line were taken for one office; they may be two.`,
  });
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
