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

/** Of the names of files the one that has another ending, or is a sign off; undefined where none is. */
export function nearName(typed: string, names: readonly string[]): string | undefined {
  const wanted = plain(typed);
  const others = names.filter((name) => !name.startsWith('.') && name !== typed);
  return (
    others.find((name) => plain(name) === wanted) ??
    others.find((name) => stemOf(plain(name)) === stemOf(wanted)) ??
    others.find((name) => isSignOff(stemOf(plain(name)), stemOf(wanted)))
  );
}

/** Large and small letters, full and half width, and blanks are easily mistaken. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

function stemOf(name: string): string {
  return name.replace(/(?!^)\.[a-z]\w{0,4}$/u, '');
}

function isSignOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 2) return false;
  const [a, b] = unlike(one, other);
  const isSwapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  return isSwapped || (a.length <= 1 && b.length <= 1);
}
