/** Finds any of many words in a text in one pass: by their first two signs, then in full. */

import { pairBits } from '../lexicon/pair-bits.ts';

export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

export class WordFinder<T> {
  private readonly byStart = new Map<string, [string, T][]>();
  private readonly starts = pairBits();

  /** @param words each of two signs at least; longer ones win where several begin at one place */
  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      if (word.length < 2) continue;
      const key = word.slice(0, 2);
      this.starts.add(word.charCodeAt(0), word.charCodeAt(1));
      const list = this.byStart.get(key);
      if (list) list.push([word, value]);
      else this.byStart.set(key, [[word, value]]);
    }
    for (const list of this.byStart.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  /** Every word of the text, apart from each other, in order. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      if (!this.starts.mayHave(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
      const list = this.byStart.get(text.slice(at, at + 2));
      const hit = list?.find(([word]) => text.startsWith(word, at));
      if (hit === undefined) continue;
      found.push({ start: at, end: at + hit[0].length, value: hit[1] });
      at += hit[0].length - 1;
    }
    return found;
  }
}
