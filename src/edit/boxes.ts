/** Boxes of a text filled in, and last year's text taken as this year's. */
import { handFilled, readBoxes } from '../figures/index.ts';
import { formText } from './form-text.ts';

/** Signs that end a box, or part it. */
const NOT_IN_A_BOX = /[【】｜|\r\n]/gu;

/**
 * A text with another value in one of its boxes; last year's stays beside it. Undefined where there is no such box.
 * @param index of the box among the text's boxes, from 0
 */
export function withBox(text: string, index: number, value: string): string | undefined {
  const box = readBoxes(text).filter((piece) => piece.type === 'box')[index];
  if (box === undefined) return undefined;
  const last = handFilled(box.content)?.last;
  const content = `${value.replace(NOT_IN_A_BOX, ' ').trim()}${last === undefined ? '' : `｜${last}`}`;
  return `${text.slice(0, box.offset)}【${content}】${text.slice(box.offset + box.length)}`;
}

/** 完成投资2.52亿元 as a sentence to fill in: 完成投资【｜2.52】亿元. */
export function lastYearAsBoxes(text: string): string {
  return formText(text).replace(/(?<!【)【([^【】｜\n]+)】(?!】)/gu, '【｜$1】');
}
