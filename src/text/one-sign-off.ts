/** Two words that differ in a sign or a few. */

/** Where that sign stands; undefined where more differ, or none. */
export function oneSignOff(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined;
  let off: number | undefined;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (off !== undefined) return undefined;
    off = at;
  }
  return off;
}

/** What each of two words has between the signs that they begin with alike, and those that they end with alike. */
export function unlike(one: string, other: string): readonly [one: string, other: string] {
  const least = Math.min(one.length, other.length);
  let from = 0;
  while (from < least && one[from] === other[from]) from += 1;
  let back = 0;
  while (back < least - from && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  return [one.slice(from, one.length - back), other.slice(from, other.length - back)];
}
