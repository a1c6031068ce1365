/** A text as it is read: without its boxes, each sign with where it was typed. */
import { findQuantities, type Quantity } from '../../figures/index.ts';
import type { Place } from '../../problem.ts';
import { remembered } from '../../text/index.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';

export interface Plain {
  node: TextNode;
  text: string;
  /** Where each sign of the text was typed. */
  typed: readonly number[];
}

/** 【6｜4】 reads as 6. Once for all tables. */
export const plainOf = remembered((node: TextNode): Plain => {
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
});

/** A text with all that its boxes hold, and the numbers in them and beside them. Once for all tables. */
export const numbersOf = remembered(
  ({ text }: TextNode): { text: string; quantities: readonly Quantity[] } => {
    const plain = text.replace(/[【】]/gu, '');
    return { text: plain, quantities: findQuantities(plain) };
  },
);

/** The place of a stretch of what is read. */
export function placeOfPlain({ node, typed }: Plain, start: number, length: number): Place {
  const from = typed[start] ?? 0;
  const until = typed[start + length - 1] ?? from;
  return placeInText(node, from, until + 1 - from);
}

/** A number of a text, in the order of all numbers. */
export interface Said {
  quantity: Quantity;
  /** The text that has it, with all that its boxes hold. */
  text: string;
  at: number;
}

/** The numbers of all texts by how they are written. Once for all tables. */
export const numbersBy = remembered((texts: readonly TextNode[]): ReadonlyMap<string, Said[]> => {
  const all = new Map<string, Said[]>();
  let at = 0;
  for (const node of texts) {
    const { text, quantities } = numbersOf(node);
    for (const quantity of quantities) {
      const known = all.get(quantity.value) ?? [];
      known.push({ quantity, text, at });
      all.set(quantity.value, known);
      at += 1;
    }
  }
  return all;
});

/** The sentence from its start to a sign of it. */
export function sentenceBefore(text: string, at: number): string {
  return since(text, at, '。！？；\n');
}

/** The clause from its start to a sign of it. */
export function clauseBefore(text: string, at: number): string {
  return since(text, at, '。；，\n');
}

function since(text: string, at: number, marks: string): string {
  let start = at;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, at);
}
