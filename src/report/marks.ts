/** Signs that are read without colours: which way a figure went, how grave a doubt is. */
import type { Direction } from '../form/index.ts';

const ARROWS: Record<Direction, readonly [sign: string, word: string]> = {
  up: ['▲', '升'],
  down: ['▼', '降'],
  same: ['＝', '平'],
};

/** ▲ with the word for those who listen. */
export function arrow(direction: Direction): string {
  const [sign, word] = ARROWS[direction];
  return `<b class="${direction}" role="img" aria-label="${word}">${sign}</b>`;
}

/** 未填 in the place of a number. */
export const OPEN_MARK = '<span class="open">待填</span>';
