/** The labels of the four heading levels (GB/T 9704-2012, 7.3.3). */
import { chineseNumeral } from '../text/index.ts';
import type { Level, Section } from './document.ts';

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
