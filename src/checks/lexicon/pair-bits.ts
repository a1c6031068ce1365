/** Pairs of signs as bits: a quick no before a pair is looked up. Several pairs share a bit, which costs time and nothing else. */

const PLACES = 1 << 16;

export interface PairBits {
  add(first: number, second: number): void;
  /** False where the pair was never added. */
  mayHave(first: number, second: number): boolean;
}

const placeOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;

export function pairBits(): PairBits {
  const bits = new Uint32Array(PLACES / 32);
  return {
    add(first, second) {
      const place = placeOf(first, second);
      bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
    },
    mayHave(first, second) {
      const place = placeOf(first, second);
      return (((bits[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
    },
  };
}
