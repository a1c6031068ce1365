/** Lines of a page's card without colons, as tables leave them: keys and values with tabs or gaps between them. */
import { isCardKey, isCertainCardKey, withWholeKeys } from './card.ts';

/** A line taken apart: a cell for each key and each value. */
export interface SpacedCard {
  cells: string[];
  /** How many of the cells are keys, and how many of these no document has. */
  keys: number;
  certain: number;
}

const LONGEST = 320;
/** A whole card on one line is longer. */
const LONGEST_CARD = 800;
/** So many keys that only cards have show that a line is nothing else, whatever marks stand in their values. */
const MANY_KEYS = 3;
/** Marks of text, and of cards that other lines are read as. */
const SENTENCE = /[。；|｜:：]/u;
const TAB = /\t/u;
const GAPS: readonly RegExp[] = [TAB, /\s{2,}|\u3000+/u, /\s+/u];
const COLON = /[:：]$/u;

/** The keys and values on such a line; undefined where it does not begin with a key and a gap. */
export function spacedCard(line: string): SpacedCard | undefined {
  if (line.length > LONGEST_CARD) return undefined;
  const text = withWholeKeys(line.trim());
  const gap = GAPS.find((mark) => mark.test(text));
  if (gap === undefined) return undefined;
  const tabs = gap === TAB;
  const parts = text.split(gap).map((cell) => bareKey(cell.trim()));
  const cells = tabs ? parts : withWholeValues(parts);
  if (cells.length < 2 || !isCardKey(cells[0] ?? '')) return undefined;
  const certain = cells.filter((cell) => cell !== '' && isCertainCardKey(cell)).length;
  const prose = tabs ? !tabbed(cells) && SENTENCE.test(text) : SENTENCE.test(text);
  if ((prose || text.length > LONGEST) && certain < MANY_KEYS) return undefined;
  return { cells, keys: cells.filter(isKey).length, certain };
}

/** Whether every other cell between tabs is a key. */
function tabbed(cells: readonly string[]): boolean {
  return cells.every((cell, index) => index % 2 === 1 || isKey(cell));
}

/** A key without its colon. */
function bareKey(cell: string): string {
  return isCardKey(cell) ? cell.replace(COLON, '') : cell;
}

function isKey(cell: string): boolean {
  return cell !== '' && isCardKey(cell);
}

/** Values with gaps in them, in one. */
function withWholeValues(cells: readonly string[]): string[] {
  const whole: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const last = whole.length - 1;
    const before = cells[index - 1];
    const goesOn = before !== undefined && before !== '' && !isKey(cell) && !isKey(before);
    if (cell !== '' && goesOn) whole[last] = `${whole[last]} ${cell}`;
    else whole.push(cell);
  }
  return whole;
}
