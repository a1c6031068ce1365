/** Papers that number 1., 1.1 and 1.1.1: their 1. stands above 1.1, and not where other papers have it. */
import type { Entry } from './entries.ts';
import { decimalTopLabel, RANKS, readLabel } from './labels.ts';

/** So many 1.1 have to stand below their 1. */
const FEWEST = 2;
const LEADING = /^\d{1,2}/u;

/** The entries with such labels, where no 一、 or （一） stands among them. */
export function withDecimalTops(own: readonly Entry[]): readonly Entry[] {
  const entries = withSpacedTops(own);
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

/** A number and a gap before a short line: 5 后期处置. */
const SPACED = /^(\d{1,2})[ \t\u3000]+(?=\p{Script=Han}[^。；，：]{1,24}$)/u;
const FEWEST_SPACED = 3;

/** Where 1.1 stands, numbers with a gap behind them count, too, if they count up from one. */
function withSpacedTops(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ label }) => label?.style === 'decimal')) return entries;
  let last = 0;
  const tops = new Map<Entry, string>();
  for (const entry of entries) {
    const [typed = '', digits = ''] = (!entry.cells && SPACED.exec(entry.text)) || [];
    const number = Number(digits);
    if (entry.label || typed === '' || (number !== last + 1 && number !== 1)) continue;
    last = number;
    tops.set(entry, typed);
  }
  if (tops.size < FEWEST_SPACED) return entries;
  return entries.map((entry) => {
    const typed = tops.get(entry);
    const label = typed && readLabel(`${typed.trim()}.${entry.text.slice(typed.length)}`);
    return label ? { ...entry, label: { ...label, typed } } : entry;
  });
}
