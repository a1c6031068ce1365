/** Finds any of many words in a text in one pass: by their first two signs, then in full. */

import { FirstSigns } from '../lexicon/first-signs.ts';

export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

export class WordFinder<T> {
  private readonly byStart: FirstSigns<readonly [string, T]>;

  /** @param words each of two signs at least; longer ones win where several begin at one place */
  constructor(words: Iterable<readonly [string, T]>) {
    const longestFirst = [...words].sort(([one], [other]) => other.length - one.length);
    this.byStart = new FirstSigns(longestFirst.map((word) => [word[0], word] as const));
  }

  /** Every word of the text, apart from each other, in order. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at + 1 < text.length; at++) {
      const words = this.byStart.at(text, at);
      const hit = words && wordAt(words, text, at);
      if (hit === undefined) continue;
      found.push({ start: at, end: at + hit[0].length, value: hit[1] });
      at += hit[0].length - 1;
    }
    return found;
  }
}

function wordAt<Word extends readonly [string, unknown]>(
  words: readonly Word[],
  text: string,
  at: number,
): Word | undefined {
  return words.find(([word]) => text.startsWith(word, at));
}
