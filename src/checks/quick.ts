/**
 * Which patterns may match in a text, told by one pass over it. Every match of a pattern has certain words
 * (`src/text/search/needed.ts`); those of all patterns stand in one table by their first two signs, so that a rule costs nothing
 * where nothing of its kind is written.
 */
import { once, rememberedTexts, rememberedWith, requirementsOf } from '../text/index.ts';

/** A pattern, and what a text must have before it is worth trying. */
export interface Quick {
  /** Looks at its first sign before anything else. */
  readonly pattern: RegExp;
  readonly needed: readonly (readonly string[])[];
  /** Its place in the table; of more patterns than the table takes, none. */
  readonly number: number;
}

/** Many more than all rules have. */
const MOST_PATTERNS = 10_000;

/** Words by their first two signs: several share a slot. */
const SLOTS = 1 << 14;
const slotOf = (first: number, second: number) => (Math.imul(first, 31) + second * 7) & (SLOTS - 1);

const NONE = -1;
const pairOf = (first: number, second: number) => (first << 16) | second;

/** The words that patterns need, of all patterns that were asked for until now. */
class Needed {
  /** Of each slot the first word, and of each word the next one of its slot. */
  private readonly firsts = new Int16Array(SLOTS).fill(NONE);
  private readonly nexts: number[] = [];
  private readonly words: string[] = [];
  private readonly pairs: number[] = [];
  private readonly numbers = new Map<string, number>();
  /** The rows of words, one of which a pattern needs, that a word stands in; and the last text that had one of a row. */
  private readonly rowsOfWord: number[][] = [];
  private readonly rows = new Map<string, number>();
  private readonly seenWords: number[] = [];
  private readonly seenRows: number[] = [];
  /** The rows of all patterns in turn, and where those of each begin. */
  private readonly rowsOfPatterns: number[] = [];
  private readonly begins: number[] = [0];
  private texts = 0;

  get patterns(): number {
    return this.begins.length - 1;
  }

  add(needed: Quick['needed']): number {
    for (const words of needed) this.rowsOfPatterns.push(this.rowOf(words));
    return this.begins.push(this.rowsOfPatterns.length) - 2;
  }

  private rowOf(words: readonly string[]): number {
    const key = words.join('\n');
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    const row = this.seenRows.push(0) - 1;
    this.rows.set(key, row);
    for (const word of words) (this.rowsOfWord[this.numberOf(word)] as number[]).push(row);
    return row;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const first = word.charCodeAt(0);
    const second = word.length > 1 ? word.charCodeAt(1) : 0;
    const slot = slotOf(first, second);
    const number = this.words.push(word) - 1;
    this.numbers.set(word, number);
    this.nexts.push(this.firsts[slot] as number);
    this.firsts[slot] = number;
    this.pairs.push(pairOf(first, second));
    this.rowsOfWord.push([]);
    this.seenWords.push(0);
    return number;
  }

  /** A bit for each pattern: whether a text has what it needs. */
  candidatesIn(text: string): Uint32Array {
    this.texts += 1;
    let code = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      const alone = this.firsts[slotOf(code, 0)] as number;
      if (alone !== NONE) this.see(alone, text, at, code, 0);
      const pair = this.firsts[slotOf(code, next)] as number;
      if (pair !== NONE && at + 1 < text.length) this.see(pair, text, at, code, next);
      code = next;
    }
    const bits = new Uint32Array((this.patterns + 31) >>> 5);
    for (let pattern = 0; pattern < this.patterns; pattern++)
      if (this.hasAllOf(pattern))
        bits[pattern >>> 5] = (bits[pattern >>> 5] as number) | (1 << (pattern & 31));
    return bits;
  }

  /** Marks the words of a slot that stand at a place, and their rows. */
  private see(first: number, text: string, at: number, code: number, next: number): void {
    const pair = pairOf(code, next);
    for (let word = first; word !== NONE; word = this.nexts[word] as number) {
      if (this.seenWords[word] === this.texts || this.pairs[word] !== pair) continue;
      const signs = this.words[word] as string;
      if (signs.length > 2 && !text.startsWith(signs, at)) continue;
      this.seenWords[word] = this.texts;
      for (const row of this.rowsOfWord[word] as number[]) this.seenRows[row] = this.texts;
    }
  }

  private hasAllOf(pattern: number): boolean {
    const end = this.begins[pattern + 1] as number;
    for (let at = this.begins[pattern] as number; at < end; at++)
      if (this.seenRows[this.rowsOfPatterns[at] as number] !== this.texts) return false;
    return true;
  }
}

const table = once(() => new Needed());

/**
 * What a pattern needs, worked out once. By its source, since a pattern written inside a function is another object at
 * each call.
 */
const quickBySource = rememberedTexts(MOST_PATTERNS, (source, flags): Quick => {
  const { needed, firsts } = requirementsOf({ source, flags });
  return {
    needed,
    number: table().patterns < MOST_PATTERNS ? table().add(needed) : Number.POSITIVE_INFINITY,
    pattern: new RegExp(
      firsts && LOOKS_BACK.test(source) ? guarded(source, firsts) : source,
      flags,
    ),
  };
});

export const quick = rememberedWith(({ source, flags }: RegExp) => quickBySource(source, flags));

/** A pattern that looks back first does so at every sign: dear, where its own first sign would tell at once. */
const LOOKS_BACK = /(?:^|[|(:])\(\?<[=!]/u;

function guarded(source: string, firsts: readonly string[]): string {
  const signs = firsts.map((sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`).join('');
  return `(?=[${signs}])(?:${source})`;
}

/** Which of the patterns known until now may match in a text; asked of any other, it looks for what that one needs. */
export function candidatesIn(text: string): (quick: Quick) => boolean {
  const known = table().patterns;
  const bits = table().candidatesIn(text);
  return ({ number, needed }) =>
    number < known
      ? (((bits[number >>> 5] as number) >>> (number & 31)) & 1) === 1
      : needed.every((words) => words.some((word) => text.includes(word)));
}
