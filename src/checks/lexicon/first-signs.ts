/**
 * What begins with which two signs, or more. Most signs of a text begin nothing: bits say so before they are looked up,
 * and nothing is cut out of the text. Several beginnings may share a bit, which costs time and nothing else.
 */

/** Many times as many bits as there are beginnings to look for, and still 32 kB. */
const BITS = 18;

interface Beginning<T> {
  readonly beginning: string;
  readonly entries: T[];
}

/** Loops that go through every text sign by sign ask this with no function of their own, which each sign would pay for. */
export class FirstSigns<T> {
  private readonly bits = new Uint32Array(2 ** (BITS - 5));
  /** By the places of their bits, what begins with which signs. */
  private readonly byPlace = new Map<number, Beginning<T>[]>();
  private readonly size: number;

  /**
   * @param entries what begins with the first signs of a word; shorter words are passed over
   * @param size so many signs
   */
  constructor(entries: Iterable<readonly [word: string, entry: T]>, size = 2) {
    this.size = size;
    for (const [word, entry] of entries) {
      if (word.length < size) continue;
      const place = this.placeOf(word, 0);
      this.bits[place >>> 5] = (this.bits[place >>> 5] as number) | (1 << (place & 31));
      const some = this.byPlace.get(place) ?? [];
      this.byPlace.set(place, some);
      const known = some.find(({ beginning }) => word.startsWith(beginning));
      if (known) known.entries.push(entry);
      else some.push({ beginning: word.slice(0, size), entries: [entry] });
    }
  }

  private placeOf(text: string, at: number): number {
    let mixed = 0;
    for (let end = at + this.size; at < end; at++)
      mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x9e3779b1) ^ (mixed >>> 15);
    return mixed >>> (32 - BITS);
  }

  /** What begins with the signs at a place of a text, in the order in which it was given; undefined where nothing. */
  at(text: string, at: number): readonly T[] | undefined {
    const place = this.placeOf(text, at);
    if ((((this.bits[place >>> 5] as number) >>> (place & 31)) & 1) === 0) return undefined;
    const some = this.byPlace.get(place);
    return some && entriesAt(some, text, at);
  }
}

function entriesAt<T>(
  some: readonly Beginning<T>[],
  text: string,
  at: number,
): readonly T[] | undefined {
  return some.find(({ beginning }) => text.startsWith(beginning, at))?.entries;
}
