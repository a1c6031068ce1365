/**
 * Decimal labels with no space behind them (1.1制定目的): one alone may be a figure; several that count up, and
 * begin with 1, are labels.
 */

import { MEASURED } from '../words/counted.ts';
import { type Entry, withText } from './entries.ts';
import { decimalLabel, type Label } from './labels.ts';

/** 第一章 总则 第一条 …… on one line, as some sites give rules. */
const CHAPTER_AND_ARTICLE =
  /^(第[一二三四五六七八九十百\d]{1,4}[章节]\s*[^\s。，；：]{1,20})\s+(第[一二三四五六七八九十百\d]{1,5}条\s.*)$/u;

/** The entries, such a line parted in two; of a Word file a paragraph is one. */
export function withOwnChapters(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => {
    const [, chapter, article] =
      entry.firm || entry.cells ? [] : (CHAPTER_AND_ARTICLE.exec(entry.text) ?? []);
    return chapter && article ? [withText(entry, chapter), withText(entry, article)] : [entry];
  });
}

const GLUED = new RegExp(
  `^(\\d{1,2})[.．](\\d{1,2})(?:[.．](\\d{1,2}))?(?=[\\p{Script=Han}“《])(?!${MEASURED})`,
  'u',
);
const FEWEST = 2;

/** The entries with such labels, where their numbers show them. */
export function withGluedLabels(entries: readonly Entry[]): readonly Entry[] {
  const found = new Map<number, RegExpExecArray>();
  entries.forEach(({ text, label, cells }, index) => {
    const match = label || cells ? null : GLUED.exec(text);
    if (match) found.set(index, match);
  });
  if (!countsUp([...found.values()])) return entries;
  return entries.map((entry, index) => {
    const match = found.get(index);
    if (!match) return entry;
    const [typed, , second = '', third] = match;
    return { ...entry, label: decimalLabel(typed, Number(third ?? second), third !== undefined) };
  });
}

/** Whether 1.1 is followed by 1.2, or the like. */
function countsUp(matches: readonly RegExpExecArray[]): boolean {
  const pairs = matches.filter((match) => match[3] === undefined);
  const seen = new Set(pairs.map((match) => `${match[1]}.${match[2]}`));
  const starts = pairs.filter((match) => match[2] === '1' && seen.has(`${match[1]}.2`));
  return pairs.length >= FEWEST && starts.length > 0;
}

/** The entries, where 第一部分 below （一） that （二） follows says what a list is parted into, and heads nothing. */
export function withoutInnerParts(entries: readonly Entry[]): readonly Entry[] {
  const inner = new Set<number>();
  let above: Label | undefined;
  for (const [index, { label }] of entries.entries()) {
    if (label && isUpper(label)) above = label;
    if (label?.style !== 'part' || label.number !== 1 || !above) continue;
    const { style, number } = above;
    const next = entries.findIndex((one, at) => at > index && one.label?.style === style);
    if (entries[next]?.label?.number !== number + 1) continue;
    for (let at = index; at < next; at += 1)
      if (entries[at]?.label?.style === 'part') inner.add(at);
  }
  if (inner.size === 0) return entries;
  return entries.map((entry, index) => {
    if (!inner.has(index)) return entry;
    const { label: _label, ...rest } = entry;
    return rest;
  });
}

function isUpper({ style }: Label): boolean {
  return style === 'chinese' || style === 'chineseBracket';
}
