/** A problem as a person reads it: the place, the line itself, a mark under the very characters, what to write. */

import picocolors from 'picocolors';
import type { Place, Problem, Severity, Words } from './problem.ts';
import { columnsOfCharacter } from './text/index.ts';

export interface FrameOptions {
  lang: 'zh' | 'en';
  color: boolean;
}

/** Columns of a line that are shown; a longer line is cut around the mark. */
const WIDEST = 76;
/** Columns kept before the mark of a line that is cut. */
const BEFORE_MARK = 24;

const SEVERITIES: Record<Severity, Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};

/**
 * Formats a problem in one language, without a line end at its end:
 *
 *     总结.yaml:9:3 错误 form/unknown-key：没有“主送单位”这一项。
 *        9 |   主送单位: 各部（室）、办、中心
 *          |   ^^^^^^^^ 改成“主送机关”。
 * @example
 * const [problem] = startForm('通告示').problems;
 * formatProblem(problem, { lang: 'zh', color: false }).includes('没有“通告示”这个文种') // => true
 */
export function formatProblem(problem: Problem, { lang, color }: FrameOptions): string {
  const paint = picocolors.createColors(color);
  const tint = { error: paint.red, warning: paint.yellow, note: paint.cyan }[problem.severity];
  const { place, hint, again = [], related = [] } = problem;
  const label = `${SEVERITIES[problem.severity][lang]} ${problem.code}`;
  const head = `${tint(label)}${lang === 'zh' ? '：' : ': '}${problem.message[lang]}`;
  const lines = [place ? `${paint.bold(whereOf(place))} ${head}` : head];
  if (place && place.lineText.trim() !== '') {
    const { text, before, width } = cutLine(place);
    const number = String(place.line).padStart(4);
    const bar = paint.dim(' |');
    const mark = `${' '.repeat(before)}${tint('^'.repeat(width))}`;
    lines.push(`${paint.dim(number)}${bar} ${text}`.trimEnd());
    lines.push(`${' '.repeat(number.length)}${bar} ${mark}${hint ? ` ${hint[lang]}` : ''}`);
  } else if (hint) {
    lines.push(`     ${hint[lang]}`);
  }
  if (again.length > 0) lines.push(`     ${paint.dim('=')} ${againAt(again)[lang]}`);
  for (const { place: other, message } of related) {
    lines.push(
      `     ${paint.dim('=')} ${message[lang]}${lang === 'zh' ? '：' : ': '}${whereOf(other)}`,
    );
  }
  return lines.join('\n');
}

/** So many lines are named. */
const MOST_LINES = 20;

function againAt(places: readonly Place[]): Words {
  const lines = [...new Set(places.map(({ line }) => line))];
  const named = lines.slice(0, MOST_LINES);
  const isCut = lines.length > named.length;
  return {
    zh: `另有${places.length}处：第${named.join('、')}${isCut ? '……' : ''}行`,
    en: `${places.length} more: on line ${named.join(', ')}${isCut ? ' …' : ''}`,
  };
}

function whereOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

interface Cell {
  shown: string;
  width: number;
  /** UTF-16 offset in the line. */
  at: number;
}

/** The part of a line that is shown, and where its mark stands, in columns. */
function cutLine({ lineText, column, length }: Place): {
  text: string;
  before: number;
  width: number;
} {
  const cells = cellsOf(lineText);
  const markFrom = column - 1;
  const markTo = markFrom + Math.max(length, 1);
  const total = widthOf(cells);
  let first = 0;
  let last = cells.length;
  if (total > WIDEST) {
    const mark = cells.findIndex(({ at }) => at >= markFrom);
    first = mark < 0 ? cells.length : mark;
    for (
      let width = 0;
      first > 0 && width + (cells[first - 1]?.width ?? 0) <= BEFORE_MARK;
      first -= 1
    ) {
      width += cells[first - 1]?.width ?? 0;
    }
    last = first;
    for (
      let width = 0;
      last < cells.length && width + (cells[last]?.width ?? 0) <= WIDEST - 4;
      last += 1
    ) {
      width += cells[last]?.width ?? 0;
    }
  }
  const shown = cells.slice(first, last);
  const head = first > 0 ? '… ' : '';
  const tail = last < cells.length ? ' …' : '';
  const before = head.length + widthOf(shown.filter(({ at }) => at < markFrom));
  const marked = widthOf(shown.filter(({ at }) => at >= markFrom && at < markTo));
  return {
    text: `${head}${shown.map((cell) => cell.shown).join('')}${tail}`,
    before,
    width: Math.max(1, marked),
  };
}

/** Characters as they are shown: tabs and what a terminal would act on are made visible blanks. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const shown = character === '\t' ? '  ' : isUnprintable(code) ? ' ' : character;
    const width = character === '\t' ? 2 : isUnprintable(code) ? 1 : columnsOfCharacter(character);
    cells.push({ shown, width, at });
    at += character.length;
  }
  return cells;
}

/** Control characters, direction marks, halves of surrogate pairs. */
function isUnprintable(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
