/** The labels of the four heading levels (GB/T 9704-2012, 7.3.3). */
import { chineseNumeral } from '../text/index.ts';
import type { Block, Level, Section } from './document.ts';

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

/** An article of a regulation: its items count for themselves. */
const ARTICLE =
  /^第[一二三四五六七八九十百零〇\d]{1,6}条(?:之[一二三四五])?(?:[\s　]|(?=[^第款项规所的中和、至及，])\p{Script=Han})/u;

/** Numbers of sisters in their order: each level for itself, anew below one of a higher level and in each article. */
export class SisterNumbers {
  readonly #counts = [0, 0, 0, 0];

  /** The number that follows for a block, from whose own number those below go on; undefined where it has none. */
  next(block: Block): number | undefined {
    if (block.type === 'paragraph' && ARTICLE.test(block.text)) this.#counts.fill(0);
    if (block.type !== 'section' || block.number === null) return undefined;
    const index = block.level - 1;
    const number = (this.#counts[index] ?? 0) + 1;
    this.#counts[index] = block.number || number;
    this.#counts.fill(0, block.level);
    return number;
  }
}

/** Sisters whose number is 0 take the one that follows. */
export function numberSisters(blocks: readonly Block[]): void {
  const numbers = new SisterNumbers();
  for (const block of blocks) {
    const number = numbers.next(block);
    if (block.type === 'section' && number !== undefined) block.number ||= number;
  }
}
