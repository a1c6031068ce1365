/** Two words of one length that differ in a single sign. */

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
