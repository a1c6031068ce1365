/** Rows of a card's table whose keys no list knows. */
import { isCardValue } from '../../../sites/index.ts';
import type { Entry } from '../../lines/entries.ts';
import { isCard } from '../../lines/furniture.ts';
import { isWholeTitle, opensWholeTitle } from '../whole-title.ts';

const KEY_IN_CELL = /^\p{Script=Han}{2,8}[:：]?$/u;

/** A row of a card whose key no list knows, and whose value is one that cards have: 状态, 有效. */
export function isUnknownRow([key = '', value = '', ...others]: readonly string[]): boolean {
  return KEY_IN_CELL.test(key.trim()) && isCardValue(value) && others.length === 0;
}

const MOST_ROWS = 20;
const LONGEST_IN_CELL = 60;

/**
 * Whether a row stands in a card's table right above a whole title: all its rows are keys, known or not, with their
 * values, and a list knows one of them.
 */
export function isRowOfCard(entries: readonly Entry[], index: number): boolean {
  const isPairs = (at: number) => isRowOfPairs(entries[at]?.cells);
  let from = index;
  while (index - from < MOST_ROWS && isPairs(from - 1)) from -= 1;
  let to = index;
  while (to - from <= MOST_ROWS && isPairs(to)) to += 1;
  const rows = entries.slice(from, to);
  const [title, next] = entries.slice(to);
  if (to === index || !title || title.cells || !rows.some(isCard)) return false;
  return isWholeTitle(title.text) || opensWholeTitle(title.text, next?.text ?? '');
}

function isRowOfPairs(cells: readonly string[] = []): boolean {
  if (cells.length === 0 || cells.length % 2 === 1) return false;
  return cells.every((cell, index) =>
    index % 2 === 0
      ? KEY_IN_CELL.test(cell.replace(/\s/gu, ''))
      : cell.length <= LONGEST_IN_CELL && !cell.includes('。'),
  );
}
