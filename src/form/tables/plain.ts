/** A text as it is read: without its boxes, each sign with where it was typed. */
import type { Place } from '../../problem.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';

export interface Plain {
  node: TextNode;
  text: string;
  /** Where each sign of the text was typed. */
  typed: readonly number[];
}

/** 【6｜4】 reads as 6. */
export function plainOf(node: TextNode): Plain {
  const typed: number[] = [];
  let text = '';
  let isLast = false;
  for (let at = 0; at < node.text.length; at++) {
    const sign = node.text[at] ?? '';
    if (sign === '｜' || sign === '】') isLast = sign === '｜';
    if (isLast || sign === '【' || sign === '】') continue;
    text += sign;
    typed.push(at);
  }
  return { node, text, typed };
}

/** The place of a stretch of what is read. */
export function placeOfPlain({ node, typed }: Plain, start: number, length: number): Place {
  const from = typed[start] ?? 0;
  const until = typed[start + length - 1] ?? from;
  return placeInText(node, from, until + 1 - from);
}

/** The sentence from its start to a sign of it. */
export function sentenceBefore(text: string, at: number): string {
  return /[^。！？；\n]*$/u.exec(text.slice(0, at))?.[0] ?? '';
}
