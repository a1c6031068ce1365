/** Keys of a card alone on their lines, and the lines below them that can be their values. */
import { type CardEntry, cardEntry, isCardKey, isCertainCardKey } from '../../../sites/index.ts';
import type { Entry } from '../../lines/entries.ts';
import { edgeFurniture } from '../../lines/furniture.ts';
import { OFFICE_KEY, TITLED_KEY } from '../../words/around-titles.ts';
import { isNumberMark } from '../marks.ts';
import { beginsWholeTitle, isWholeTitle } from '../whole-title.ts';

export const LONGEST_VALUE = 40;
/** What a value never ends with. */
const NO_VALUE_END = /[。：:]$/u;
const KEY_ALONE = /[:：]$/u;

/** So many lines on either side another key has to stand; of keys that documents have, too, several and farther. */
const NEARBY = 3;
const NEARBY_WEAK = 6;
const FEWEST_AROUND_WEAK = 2;

/** Whether a line is a key without its colon, as cards of tables leave them: others stand nearby. */
export function isBareKey(entries: readonly Entry[], index: number): boolean {
  const { text = '', cells } = entries[index] ?? {};
  if (cells || !isCardKey(text) || KEY_ALONE.test(text)) return false;
  return isCertainCardKey(text)
    ? keysNear(entries, index, NEARBY, isCardKey) > 0
    : keysNear(entries, index, NEARBY_WEAK, isCertain) >= FEWEST_AROUND_WEAK;
}

function isCertain(text: string): boolean {
  return isCertainCardKey(text) || cardEntry(text)?.certain === true;
}

/** How many lines around another are such keys alone. */
function keysNear(
  entries: readonly Entry[],
  index: number,
  near: number,
  isSuch: (text: string) => boolean,
): number {
  const from = Math.max(0, index - near);
  return entries
    .slice(from, index + near + 1)
    .filter(({ text, cells }, step) => from + step !== index && !cells && isSuch(text)).length;
}

/** Whether a line can be the value of a key above it: short, and neither a key nor a title, nor its first line. */
export function isValue(entries: readonly Entry[], index: number, key?: CardEntry): boolean {
  const entry = entries[index];
  if (!entry || entry.cells || entry.label) return false;
  // Over a blank line only between two keys, where a page sets every line apart.
  if (entry.blankBefore && !isKey(entries[index + 1])) return false;
  const { text } = entry;
  if (isBareKey(entries, index) || isKey(entry)) return false;
  // Between two keys anything is a value, but for a title that no key there is for.
  const titled = key !== undefined && TITLED_KEY.test(key.key);
  if (goesOn(entries, index + 1) || (titled && isKey(entries[index + 1]))) {
    return titled || !isWholeTitle(text) || isAgain(entries, index);
  }
  if (isNumberMark(text)) return key?.field === 'number';
  if (NO_VALUE_END.test(text) || edgeFurniture(entry)?.is === 'metadata') return false;
  // 标题： has a title for its value, if the title stands below once more.
  if (key?.field === 'title') return isAgain(entries, index);
  if (text.length > LONGEST_VALUE || isWholeTitle(text)) return false;
  // A button that stood between, and is left out, parts the page's top from the title.
  if (OFFICE_KEY.test(key?.key ?? '') && isParted(entries, index + 1)) return true;
  // 发布机构： over an office over 关于……的通知: the office is the title's first line, unless values stand so above.
  if (OFFICE_KEY.test(key?.key ?? '') && isBelowItsKey(entries, index - 2))
    return (
      isWholeTitle(entries[index + 1]?.text ?? '') || !beginsWholeTitle(textsFrom(entries, index))
    );
  return !beginsWholeTitle(textsFrom(entries, index));
}

/** Whether lines of the page stood above an entry that are left out already. */
function isParted(entries: readonly Entry[], index: number): boolean {
  const [above, entry] = [entries[index - 1], entries[index]];
  if (!above || !entry || entry.blankBefore) return false;
  return entry.line.number > Math.max(above.line.number, ...above.numbers) + 1;
}

/** Whether a line is the value of the key alone above it. */
function isBelowItsKey(entries: readonly Entry[], index: number): boolean {
  const key = cardEntry(entries[index - 1]?.text ?? '');
  return key?.value === '' && !isKey(entries[index]);
}

/** Whether a card goes on at a line: with a key that only cards have, or with several. */
function goesOn(entries: readonly Entry[], index: number): boolean {
  if (isBareKey(entries, index)) return true;
  const key = cardEntry(entries[index]?.text ?? '');
  if (!key || entries[index]?.cells) return false;
  const next = index + (key.value === '' ? 1 : 0);
  return key.certain || isKey(entries[next]) || isKey(entries[next + 1]);
}

function isAgain(entries: readonly Entry[], index: number): boolean {
  const { text } = entries[index] ?? {};
  return entries.slice(index + 1, index + 12).some((one) => one.text === text);
}

/** A title may stand on so many lines. */
const MOST_TITLE_LINES = 4;

function textsFrom(entries: readonly Entry[], index: number): string[] {
  const own = entries.slice(index, index + MOST_TITLE_LINES);
  const end = own.findIndex(({ cells, label }) => cells !== undefined || label !== undefined);
  return own.slice(0, end < 0 ? own.length : end).map(({ text }) => text);
}

function isKey(entry: Entry | undefined): boolean {
  return entry !== undefined && !entry.cells && cardEntry(entry.text) !== undefined;
}
