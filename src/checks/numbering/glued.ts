/** Labels within a line: a web page or a copy lost its line breaks. */
import type { Level } from '../../document/document.ts';
import { headingLabel } from '../../document/numbering.ts';
import { readCount } from '../../text/index.ts';
import type { Text } from '../text.ts';

/** How many lines above a label the one before it is looked for. */
const ABOVE = 30;

const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．，]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;

/** A label behind an end or a gap, by its level. */
const INNER: readonly [Level, RegExp][] = [
  [1, /[。；：？！”）\s　][一二三四五六七八九十]{1,3}、/u],
  [2, /[。；？！”）\s　]（[一二三四五六七八九十]{1,3}）/u],
  [3, /[。；？！”）\s　]\d{1,2}[.．](?!\d)/u],
];

/**
 * The label before this one stands within a line above, or another one of its level or higher does since the last label
 * of the level, so that what is skipped or begins anew may be there.
 * @param last the line of the last label of its level
 */
export function isGlued(
  texts: readonly Text[],
  { index }: Text,
  { level, number }: { level: Level; number: number },
  last: number | undefined,
): boolean {
  const wanted = headingLabel(level, Math.max(1, number - 1));
  const above = texts.slice(Math.max(0, index - ABOVE), index);
  const since = last === undefined ? [] : texts.slice(last, index);
  const isWanted = ({ text }: Text) => {
    const line = text.replaceAll(/\s/gu, '').replaceAll('．', '.');
    // at the beginning only what is read as none: 2.2018年度考核表, 4 ．证书
    const isLabel = LABEL.test(text.trimStart());
    const at = line.indexOf(wanted, isLabel ? 1 : 0);
    return at >= 0 && !/[\d十第]/u.test(line[at - 1] ?? '');
  };
  const hasInner = ({ text }: Text) =>
    INNER.some(([of, pattern]) => of <= level && pattern.test(text.trim()));
  return above.some(isWanted) || since.some(hasInner);
}

/** The next label of its level is the next one: the list goes on from the label that is doubted. */
export function goesOnFrom(
  below: readonly Text[],
  { level, number }: { level: Level; number: number },
  labelOf: (text: Text) => { level: Level; number: number } | undefined,
): boolean {
  for (const text of below) {
    const next = labelOf(text);
    if (next !== undefined && next.level <= level)
      return next.level === level && next.number === number + 1;
  }
  return false;
}

/** A box within the text, with labels of its own. */
export const BOX = /^\s*专栏\s*[\d０-９一二三四五六七八九十]/u;

/** 专栏3 holds 1. to 8.; the 2. behind it goes on from the 1. above it. */
export function goesOnOutside(
  { level, number }: { level: Level; number: number },
  last: readonly (number | undefined)[],
  outside: readonly (number | undefined)[],
): boolean {
  return number > 1 && number !== (last[level] ?? 0) + 1 && number === (outside[level] ?? 0) + 1;
}

/** 三、四十名志愿者: two numerals in a row say about how many. */
export function isAbout(number: number, rest: string): boolean {
  const next = /^([二三四五六七八九])十?[名个家户位人件项]/u.exec(rest)?.[1];
  return next !== undefined && readCount(next) === number + 1;
}

/** ① below （1）: a fifth level, for which the standard has no label. */
export function isFifth(typed: string, texts: readonly Text[], index: number): boolean {
  if (!/[①-⑳]/u.test(typed)) return false;
  const above = texts.slice(Math.max(0, index - ABOVE), index).map(({ text }) => text.trimStart());
  return /^[（(]\d/u.test(above.findLast((line) => LABEL.test(line)) ?? '');
}
