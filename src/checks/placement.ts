/**
 * Finds the words of a printed document in the text files it was made of. A form prints other text than it holds
 * (boxes are filled, labels added), so a place is found by the words around it.
 */
import type { Place } from '../problem.ts';
import { lastAtMost, once, remembered } from '../text/index.ts';
import { occurrencesIn } from './occurrences.ts';

export interface SourceText {
  file: string;
  text: string;
}

/** A stretch of a source. */
export interface SourceRange {
  source: SourceText;
  start: number;
  end: number;
}

/** Signs of context on either side, tried in turn. */
const CONTEXTS: readonly (readonly [number, number])[] = [
  [24, 24],
  [12, 12],
  [16, 0],
  [0, 16],
  [6, 6],
  [6, 0],
  [0, 6],
  [3, 3],
  [2, 0],
  [0, 2],
  [0, 0],
];
/** A cell is hardly longer. */
const LONGEST_CELL = 12;
/** Fewer signs are found everywhere. */
const SHORTEST = 4;
/** Of words that stand in many places so many are looked at. */
const MOST_TRIES = 8;

/** Looks for words of printed text in sources; remembers what it gave, so that repeated words get their own places. */
export class SourceSearch {
  private readonly sources: () => readonly {
    source: SourceText;
    plain: string;
    places: Int32Array;
    occurrences: (words: string) => Iterable<number>;
  }[];
  private readonly given = new Set<string>();

  constructor(sources: readonly SourceText[]) {
    // where nothing is found, nothing is looked for
    this.sources = once(() =>
      sources.map((source) => {
        const { plain, places } = withoutBoxes(source.text);
        return { source, plain, places, occurrences: occurrencesIn(plain) };
      }),
    );
  }

  /** The stretch that holds exactly these words; undefined where the source does not have them as they are printed. */
  range(text: string, start: number, end: number): SourceRange | undefined {
    // a cell of a table is a value of its own, wherever its digits stand else
    const whole =
      start === 0 && end === text.length && text.length <= LONGEST_CELL
        ? this.find(text, start, end, isWholeValue)
        : undefined;
    if (whole) return whole;
    for (const [left, right] of CONTEXTS) {
      const from = Math.max(0, start - left);
      const needle = text.slice(from, Math.min(text.length, end + right));
      if (needle.length < SHORTEST) continue;
      const range = this.find(needle, start - from, end - from, numbersOf(text, from));
      if (range) return range;
    }
    // A cell of a table may be as short as a word: then it is looked for as a value of its own.
    return text.length < SHORTEST ? this.find(text, start, end, isWholeValue) : undefined;
  }

  private find(
    needle: string,
    start: number,
    end: number,
    isThere: (plain: string, at: number, end: number) => boolean = () => true,
  ): SourceRange | undefined {
    let known: SourceRange | undefined;
    for (const { source, plain, places, occurrences } of this.sources()) {
      let tries = 0;
      for (const at of occurrences(needle)) {
        if (tries === MOST_TRIES) break;
        if (!isThere(plain, at, at + needle.length)) continue;
        tries++;
        const from = places[at + start] ?? 0;
        const to = end === start ? from : (places[at + end - 1] ?? 0) + 1;
        const range = { source, start: from, end: to };
        const key = `${source.file} ${from} ${to}`;
        if (!this.given.has(key)) {
          this.given.add(key);
          return range;
        }
        known ??= range;
      }
    }
    return known;
  }

  /** The place for a person: the words, or else the line that holds text around them. */
  place(text: string, start: number, end: number): Place | undefined {
    const range = this.range(text, start, end);
    if (range) return placeOf(range);
    for (let at = Math.max(0, start - 12); at + 6 <= text.length; at += 6) {
      const near =
        this.anchor(text.slice(at, at + 8)) ??
        (at < start ? this.anchor(text.slice(at, at + 6)) : undefined);
      if (near) return placeOf(near);
      if (at > end + 60) break;
    }
    // 抓了四个方面的工作: the number is made, and few words stand on either side of it
    for (const length of [6, 5, 4]) {
      const after = text.slice(end, end + length);
      const near =
        this.anchor(after, length) ??
        this.anchor(text.slice(Math.max(0, start - length), start), length);
      if (near) return placeOf(near);
    }
    for (let at = start + 1; at + 5 <= Math.min(end, start + 40); at += 1) {
      const near = this.anchor(text.slice(at, at + 5), 5);
      if (near) return placeOf(near);
    }
    return undefined;
  }

  private anchor(needle: string, shortest = 6): SourceRange | undefined {
    if (needle.length < shortest) return undefined;
    for (const { source, places, occurrences } of this.sources()) {
      for (const at of occurrences(needle))
        return { source, start: places[at] ?? 0, end: (places[at + needle.length - 1] ?? 0) + 1 };
    }
    return undefined;
  }
}

/** 达到98 is not found in 达到98.5: a number goes on as it does in print. */
function numbersOf(text: string, from: number) {
  const goesOn = (sign: string | undefined) => /[\d.]/u.test(sign ?? '');
  return (plain: string, at: number, end: number) => {
    const to = from + end - at;
    const isSameEnd = !/\d/u.test(text[to - 1] ?? '') || goesOn(text[to]) === goesOn(plain[end]);
    const isSameStart =
      !/\d/u.test(text[from] ?? '') || goesOn(text[from - 1]) === goesOn(plain[at - 1]);
    return isSameEnd && isSameStart;
  };
}

/** Whether a value of a form begins and ends there, or a cell of a row. */
function isWholeValue(plain: string, start: number, end: number): boolean {
  return /[\s[,{'"|-]/u.test(plain[start - 1] ?? ' ') && /[\s\],}'"|]/u.test(plain[end] ?? ' ');
}

/** 【29｜25】 reads 29: the text as it prints, with the place of each sign in the source. */
function withoutBoxes(text: string): { plain: string; places: Int32Array } {
  const places = new Int32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  let skipping = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '】' || sign === '\n') skipping = false;
    if (sign === '｜') skipping = true;
    if (skipping || sign === '【' || sign === '】') {
      if (from < at) pieces.push(text.slice(from, at));
      from = at + 1;
    } else places[length++] = at;
  }
  pieces.push(text.slice(from));
  return { plain: pieces.join(''), places };
}

function placeOf({ source, start, end }: SourceRange): Place {
  const starts = lineStarts(source);
  const line = lastAtMost(starts, start);
  const lineStart = starts[line] as number;
  const next = source.text.indexOf('\n', start);
  const lineText = source.text.slice(lineStart, next < 0 ? undefined : next).replace(/\r$/u, '');
  const column = start - lineStart + 1;
  return {
    file: source.file,
    line: line + 1,
    column,
    length: Math.max(0, Math.min(end - start, lineText.length - column + 1)),
    lineText,
  };
}

/** Where each line of a source begins. */
const lineStarts = remembered(({ text }: SourceText): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
});
