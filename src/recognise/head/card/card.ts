/**
 * The catalogue card above a document on a web page: keys and values on one line or two, in tables, in bullets.
 * Its lines are kept apart; what it says of title, issuer, number and date is kept for want of better.
 */
import {
  type CardEntry,
  type CardField,
  cardEntries,
  cardEntry,
  isCardCaption,
  isCardKey,
  isCardValue,
  isKeyed,
  isMixedCardLine,
  spacedCard,
} from '../../../sites/index.ts';
import { type FoundDate, readDate } from '../../../text/index.ts';
import type { Evidence } from '../../findings/evidence.ts';
import type { Findings } from '../../lines/doubts.ts';
import type { Entry } from '../../lines/entries.ts';
import { isCard } from '../../lines/furniture.ts';
import { officesOn } from '../../words/offices.ts';
import { ADDRESS } from '../../words/people.ts';
import { isRowOfCard, isUnknownRow } from './rows.ts';
import { isBareKey, isValue, LONGEST_VALUE } from './values.ts';

/** What a card says of the document, and where. */
export type Card = Map<CardField, { value: string; entry: Entry }>;

/** What a card says of issuers and date. */
export function saidOnCard(card: Card): { issuers: string[]; date?: FoundDate } {
  const date = readDate(card.get('date')?.value ?? '');
  return { issuers: officesOn(card.get('issuer')?.value ?? ''), ...(date && { date }) };
}

/** A key that no list knows, among those of a card: 责任部门：. */
const KEY_SHAPE = /^[\p{Script=Han}\s]{2,8}[:：]$/u;

const PIPE = /\s*[|｜]\s*/u;

const KEY: Evidence = { name: 'card-key', reason: '网页登记信息的一项' };
const VALUE: Evidence = { name: 'card-value', reason: '上一行是登记信息的名称，这一行是它的内容' };
const ROW: Evidence = { name: 'card-row', reason: '表格的一行，写着索引号、文号一类' };
const CAPTION: Evidence = { name: 'card-caption', reason: '下面是登记信息，这是它的名称' };
const MARKED: Evidence = { name: 'card-of-page', reason: '网页上写来源、时间一类的一行' };
const RUN: Evidence = { name: 'card-run', reason: '在登记信息中间，也是名称和内容' };
const ALONE: Evidence = { name: 'card-value-alone', reason: '登记信息的内容，没有写名称' };

/**
 * Takes the line of a card that begins at an index, and says how many entries it takes; 0 where none begins.
 * @param seen whether lines of a card stand above
 */
export function takeCard(
  entries: readonly Entry[],
  index: number,
  card: Card,
  seen: boolean,
  findings: Findings,
): number {
  const entry = entries[index];
  if (!entry || entry.firm) return 0;
  if (entry.ofCard) return takeMarked(entries, index, card, findings);
  if (entry.cells) {
    const isRow =
      isCard(entry) || (seen && isUnknownRow(entry.cells)) || isRowOfCard(entries, index);
    return isRow ? takeRow(entry, card, findings) : 0;
  }
  if (isCardCaption(entry.text) && isCaptioned(entries, index + 1)) {
    findings.leave(entry, 'metadata', entry.text, CAPTION);
    return 1;
  }
  const spaced = takeSpaced(entries, index, card, seen, findings);
  if (spaced > 0) return spaced;
  const bare = isBareKey(entries, index) ? cardEntry(`${entry.text}：`) : undefined;
  const first = bare ?? cardEntry(entry.text);
  if (first) return takeKeyed(entries, index, card, first, findings);
  if (isMixedCardLine(entry.text, seen && !entry.blankBefore)) {
    for (const one of cardEntries(entry.text)) note(card, one, one.value, entry);
    findings.leave(entry, 'metadata', entry.text, KEY);
    return 1;
  }
  if (isCardValue(entry.text)) {
    findings.leave(entry, 'metadata', entry.text, ALONE);
    return 1;
  }
  if (isInRun(entries, index) && !leadsOn(entries, index)) {
    findings.leave(entry, 'metadata', entry.text, RUN);
    return 1;
  }
  const next = entries[index + 1];
  const unknown = seen && KEY_SHAPE.test(entry.text) && !ADDRESS.test(entry.text);
  if (!unknown || !next || !isValue(entries, index + 1)) return 0;
  findings.leave(entry, 'metadata', entry.text, KEY);
  findings.leave(next, 'metadata', next.text, VALUE);
  return 2;
}

/** The entries below a head without lines that the page marks as its card's. */
export function withoutCardLines(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  for (const entry of entries) {
    if (entry.ofCard) findings.leave(entry, 'metadata', entry.text, MARKED);
  }
  return entries.filter(({ ofCard }) => !ofCard);
}

/** A line that the page marks as its card's, with keys that are known or without; a value may stand below its key. */
function takeMarked(
  entries: readonly Entry[],
  index: number,
  card: Card,
  findings: Findings,
): number {
  const entry = entries[index] as Entry;
  const next = entries[index + 1];
  const alone = isCardKey(entry.text) ? cardEntry(`${entry.text}：`) : undefined;
  const isBelow = alone?.value === '' && next?.ofCard && !next.cells && !isCardKey(next.text);
  if (alone && next && isBelow) {
    note(card, alone, next.text, next);
    for (const one of [entry, next]) findings.leave(one, 'metadata', one.text, MARKED);
    return 2;
  }
  const first = cardEntry(entry.text);
  const found = cardEntries(entry.text);
  for (const one of found.length > 0 ? found : first ? [first] : []) {
    note(card, one, one.value, entry);
  }
  findings.leave(entry, 'metadata', entry.text, MARKED);
  return 1;
}

/** Keys with gaps instead of colons; one of them alone needs another such line beside it. */
function takeSpaced(
  entries: readonly Entry[],
  index: number,
  card: Card,
  seen: boolean,
  findings: Findings,
): number {
  const at = (place: number) => {
    const one = entries[place];
    return one && !one.cells && !one.firm ? spacedCard(one.text) : undefined;
  };
  const found = at(index);
  const entry = entries[index];
  if (!found || !entry) return 0;
  const { cells, keys, certain } = found;
  const beside = [at(index - 1), at(index + 1)].some((one) => (one?.certain ?? 0) > 0);
  if (certain === 0 && !seen && !beside) return 0;
  if (keys < 2 && !beside && !seen) return 0;
  takeRow({ ...entry, cells }, card, findings);
  const next = entries[index + 1];
  const values = keys === cells.length && keys > 2 ? (next?.text.split(/\t|\s{2,}/u) ?? []) : [];
  if (!next || values.length !== keys) return 1;
  // A row of keys over a row of values.
  takeRow(
    { ...next, cells: cells.flatMap((key, place) => [key, values[place] ?? '']) },
    card,
    findings,
  );
  return 2;
}

/** A line that begins with a key, and its value, on it or below. */
function takeKeyed(
  entries: readonly Entry[],
  index: number,
  card: Card,
  first: CardEntry,
  findings: Findings,
): number {
  const entry = entries[index] as Entry;
  // A row of a table that became text: 发文字号 | 青禾园管发〔2024〕3号 | 发文机构 | |.
  if (first.value !== '' && PIPE.test(entry.text)) {
    return takeRow({ ...entry, cells: entry.text.split(PIPE) }, card, findings);
  }
  const found = cardEntries(entry.text);
  for (const one of found.length > 0 ? found : [first]) note(card, one, one.value, entry);
  findings.leave(entry, 'metadata', entry.text, KEY);
  return first.value === '' ? 1 + takeValue(entries, index + 1, card, first, findings) : 1;
}

/** Whether a card begins at a line: a row of its table, a key that only cards have, or a run of keys. */
function isCardAt(entries: readonly Entry[], index: number): boolean {
  const entry = entries[index];
  if (!entry) return false;
  if (entry.cells) return isCard(entry);
  return cardEntry(entry.text)?.certain === true || isInRun(entries, index);
}

/** Whether what stands below a caption is a card: of a page's other keys only one may be left. */
function isCaptioned(entries: readonly Entry[], index: number): boolean {
  const { text = '', cells } = entries[index] ?? {};
  if (cells) return isCardAt(entries, index);
  const spaced = (spacedCard(text)?.certain ?? 0) > 0;
  return (
    spaced ||
    isBareKey(entries, index) ||
    isCardAt(entries, index) ||
    cardEntry(text)?.field !== undefined
  );
}

/** Lines of a card that stand together: so many keys at least, most of them known. */
const FEWEST_IN_RUN = 3;
const MOST_IN_RUN = 20;

/** Whether a line is one of several keys with their values, with no blank line between, that are mostly a card's. */
function isInRun(entries: readonly Entry[], index: number): boolean {
  const isPair = (at: number) => {
    const entry = entries[at];
    return entry !== undefined && !entry.cells && !entry.firm && isKeyed(entry.text);
  };
  if (!isPair(index)) return false;
  let from = index;
  while (index - from < MOST_IN_RUN && !entries[from]?.blankBefore && isPair(from - 1)) from -= 1;
  let to = index + 1;
  while (to - index < MOST_IN_RUN && !entries[to]?.blankBefore && isPair(to)) to += 1;
  const known = entries.slice(from, to).filter(({ text }) => cardEntry(text)?.certain).length;
  return to - from >= FEWEST_IN_RUN && known * 2 >= to - from;
}

const KEY_ALONE = /[:：]$/u;
const SENTENCE = /[。；]|[，,].*[，,]/u;

/** Whether a key without a value stands above a sentence or a numbered line: it is no key but who is addressed. */
function leadsOn(entries: readonly Entry[], index: number): boolean {
  const next = entries[index + 1];
  const text = next?.text ?? '';
  const goesOn = next?.label !== undefined || SENTENCE.test(text) || text.length > LONGEST_VALUE;
  return KEY_ALONE.test(entries[index]?.text ?? '') && goesOn;
}

/** The value below a key that has none on its line; nothing is taken over a blank line. */
function takeValue(
  entries: readonly Entry[],
  index: number,
  card: Card,
  key: CardEntry,
  findings: Findings,
): number {
  const value = entries[index];
  if (!value || !isValue(entries, index, key)) return 0;
  note(card, key, value.text, value);
  findings.leave(value, 'metadata', value.text, VALUE);
  return 1;
}

function takeRow(entry: Entry, card: Card, findings: Findings): number {
  const cells = entry.cells ?? [];
  cells.forEach((cell, index) => {
    const own = cardEntry(cell);
    if (own && own.value !== '') note(card, own, own.value, entry);
    else if (isCardKey(cell)) {
      const key = own ?? cardEntry(`${cell.trim()}：`);
      const value = cells[index + 1] ?? '';
      if (key && !isCardKey(value)) note(card, key, value, entry);
    }
  });
  findings.leave(entry, 'metadata', entry.text, ROW);
  return 1;
}

function note(card: Card, { field }: CardEntry, text: string, entry: Entry): void {
  const value = text.trim();
  if (field && value !== '' && !card.has(field)) card.set(field, { value, entry });
}
