/**
 * What begins with which two signs. Most pairs of a text begin nothing: bits say so before a pair is cut out and looked
 * up. Several pairs share a bit, which costs time and nothing else.
 */

/** Many times as many bits as there are pairs to look for, and still 32 kB. */
const BITS = 18;

const placeOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS);

export class FirstSigns<T> {
  private readonly bits = new Uint32Array(2 ** (BITS - 5));
  private readonly byPair = new Map<string, T[]>();

  /** @param entries what begins with the first two signs of a word; words of one sign are passed over */
  constructor(entries: Iterable<readonly [word: string, entry: T]>) {
    for (const [word, entry] of entries) {
      if (word.length < 2) continue;
      const place = placeOf(word.charCodeAt(0), word.charCodeAt(1));
      this.bits[place >>> 5] = (this.bits[place >>> 5] as number) | (1 << (place & 31));
      const pair = word.slice(0, 2);
      const entries = this.byPair.get(pair);
      if (entries) entries.push(entry);
      else this.byPair.set(pair, [entry]);
    }
  }

  /** What begins with the two signs at a place of a text, in the order in which it was given; undefined where nothing. */
  at(text: string, at: number): readonly T[] | undefined {
    const place = placeOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    if ((((this.bits[place >>> 5] as number) >>> (place & 31)) & 1) === 0) return undefined;
    return this.byPair.get(text.slice(at, at + 2));
  }
}
