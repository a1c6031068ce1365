/** Chance that can be repeated: the same seed and number give the same example on every machine. */

export interface Draw {
  /** A whole number from 0 to below `below`. */
  number(below: number): number;
  /** True once in so many times, on average. */
  oneIn(times: number): boolean;
  /** @throws RangeError where there is nothing to choose from */
  from<T>(all: readonly T[]): T;
}

/** mulberry32, begun anew for each example, so that one can be run without those before it. */
export function drawFor(seed: number, example: number): Draw {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(example + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * Math.max(1, below));
  return {
    number,
    oneIn: (times) => number(times) === 0,
    from(all) {
      const one = all[number(all.length)];
      if (one === undefined) throw new RangeError('nothing to choose from');
      return one;
    },
  };
}
