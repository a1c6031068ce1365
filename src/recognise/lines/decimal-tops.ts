/** Papers that number 1., 1.1 and 1.1.1: their 1. stands above 1.1, and not where other papers have it. */
import type { Entry } from './entries.ts';
import { decimalTopLabel, RANKS } from './labels.ts';

/** So many 1.1 have to stand below their 1. */
const FEWEST = 2;
const LEADING = /^\d{1,2}/u;

/** The entries with such labels, where no 一、 or （一） stands among them. */
export function withDecimalTops(entries: readonly Entry[]): readonly Entry[] {
  let top: number | undefined;
  let below = 0;
  for (const { label } of entries) {
    if (!label) continue;
    if (RANKS[label.style] <= RANKS.chineseBracket && label.style !== 'decimal') return entries;
    if (label.style === 'arabic') top = label.number;
    else if (label.style === 'decimal' && Number(LEADING.exec(label.typed)?.[0]) === top)
      below += 1;
  }
  if (below < FEWEST) return entries;
  return entries.map((entry) =>
    entry.label?.style === 'arabic' ? { ...entry, label: decimalTopLabel(entry.label) } : entry,
  );
}
