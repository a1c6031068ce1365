/** Numbered lines that are items of a list and head nothing: known by what stands beneath them and beside. */
import type { Evidence } from '../findings/evidence.ts';
import type { Entry } from '../lines/entries.ts';
import { RANKS } from '../lines/labels.ts';
import { LIMITS, NAMES_ACTS } from '../words/headings.ts';
import type { Reading } from './headings.ts';

/** So large a share of lines that hold nothing makes a list, of so many of them. */
const MOST = 2 / 3;
const FEWEST = 3;

const BARE: Evidence = {
  name: 'bare',
  weight: -9,
  reason: '下面没有内容，同级各项大多也没有，是一项一项列出来的',
};

const LAST_CLAUSE: Evidence = {
  name: 'last-clause',
  weight: -4,
  reason: '上一项整段以分号结束，这是最后一项',
};

const STANDARD: Evidence = {
  name: 'standard',
  weight: -9,
  reason: '同级各项大多是名称和它的限额，是一条一条的标准',
};

const UNDER_SENTENCE: Evidence = {
  name: 'under-sentence',
  weight: -6,
  reason: '上一级编号的一段是句子，这是它的分项',
};

/** What is known of what stands under a numbered line: nothing where the next number of its rank or a higher one does. */
function holdsNothing(entries: readonly Entry[], index: number): boolean | undefined {
  const entry = entries[index];
  const next = entries[index + 1];
  if (!entry?.label || entry.pictures || RANKS[entry.label.style] < RANKS.chinese) return false;
  if (next?.label) return RANKS[next.label.style] <= RANKS[entry.label.style];
  // Below the last of a list the text may go on.
  return undefined;
}

/** Members of a list whose lines hold nothing, as most of their sisters do. */
function bareAmong(
  group: readonly number[],
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): ReadonlySet<number> {
  const short = group.filter((index) => {
    const reading = readings.get(index);
    return reading !== undefined && reading.heading !== '' && reading.rest === '';
  });
  const bare = short.filter((index) => holdsNothing(entries, index) === true);
  const last = short.filter((index) => holdsNothing(entries, index) === undefined);
  // An outline or an agenda says what is to be done, and may have no text.
  if (short.some((index) => NAMES_ACTS.test(readings.get(index)?.heading ?? ''))) return new Set();
  const all = bare.length >= 2 && bare.length + last.length === group.length;
  const most = bare.length >= FEWEST && bare.length >= group.length * MOST;
  return new Set(all || most ? [...bare, ...last] : []);
}

/** Those of some sisters that are items, each with its evidence. */
export function itemsAmong(
  group: readonly number[],
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): ReadonlyMap<number, Evidence> {
  const items = new Map<number, Evidence>();
  for (const index of bareAmong(group, entries, readings)) items.set(index, BARE);
  for (const index of standardsAmong(group, readings)) items.set(index, STANDARD);
  if (isUnderSentence(group[0] ?? 0, entries, readings)) {
    for (const index of group) if (!items.has(index)) items.set(index, UNDER_SENTENCE);
  }
  const [before, last] = group.slice(-2);
  const isClause = readings.get(before ?? -1)?.evidence.some(({ name }) => name === 'clause');
  if (last !== undefined && isClause && /[：:]$/u.test(readings.get(last)?.heading ?? '')) {
    items.set(last, LAST_CLAUSE);
  }
  return items;
}

/** Members of a list whose names mostly have limits behind their colons: 住宅工程：5万平方米以上. */
function standardsAmong(
  group: readonly number[],
  readings: ReadonlyMap<number, Reading>,
): readonly number[] {
  const named = group.filter((index) => /[：:]$/u.test(readings.get(index)?.heading ?? ''));
  const limited = named.filter((index) => LIMITS.test(readings.get(index)?.rest ?? ''));
  return limited.length >= FEWEST && limited.length >= group.length * MOST ? named : [];
}

/** Whether sisters stand right below a numbered sentence that heads nothing. */
function isUnderSentence(
  first: number,
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): boolean {
  const own = entries[first]?.label;
  const above = entries[first - 1]?.label;
  const reading = readings.get(first - 1);
  if (!own || !above || !reading || RANKS[above.style] >= RANKS[own.style]) return false;
  // 2. 时间安排：…… names what its parts are about.
  if (reading.evidence.some(({ name }) => name === 'colon-item')) return false;
  return RANKS[above.style] >= RANKS.arabic && (reading.score <= 0 || reading.heading === '');
}
