/** The labels of the four heading levels (GB/T 9704-2012, 7.3.3) and Chinese numerals for them. */
import type { Level, Section } from './document.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * A whole number from 0 to 9999 in Chinese, as counted in prose: 10 十, 21 二十一, 105 一百零五.
 * @throws RangeError outside that range.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  if (value === 0) return '零';
  const units = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  let text = '';
  let skippedZero = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      skippedZero = true;
      return;
    }
    if (skippedZero) text += '零';
    skippedZero = false;
    text += `${DIGITS[digit]}${units[digits.length - 1 - index]}`;
  });
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** The label of a numbered heading with its punctuation: 一、 （一） 1. （1）. */
export function headingLabel(level: Level, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(number)}、`;
    case 2:
      return `（${chineseNumeral(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** The label of a section, empty for an unnumbered one. */
export function sectionLabel(section: Section): string {
  return section.number === null ? '' : headingLabel(section.level, section.number);
}

/** The label of the point at `index` (from 0): 一是, 二是; 一抓 with the word 抓. */
export function pointLabel(index: number, word: string): string {
  return `${chineseNumeral(index + 1)}${word}`;
}
