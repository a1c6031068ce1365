/**
 * What is sent again after a small change: only what is different goes to the page, and whatever is the same there
 * stays the very same object, so that nothing of it is drawn again.
 */

/** How a value differs from the one sent before. Undefined: not at all. */
export type Difference =
  | undefined
  | { whole: unknown }
  /** The items of a list of the same length that differ. */
  | { items: readonly [number, Difference][] }
  /** So many are the same at both ends. */
  | { first: number; last: number; between: readonly unknown[] }
  | { entries: readonly [string, Difference][]; gone: readonly string[] };

type Entries = Readonly<Record<string, unknown>>;

export function differenceOf(before: unknown, now: unknown): Difference {
  if (Object.is(before, now)) return undefined;
  if (Array.isArray(before) && Array.isArray(now)) return betweenLists(before, now);
  if (isEntries(before) && isEntries(now)) return betweenEntries(before, now);
  return { whole: now };
}

function betweenLists(before: readonly unknown[], now: readonly unknown[]): Difference {
  if (before.length === now.length) {
    const items: [number, Difference][] = [];
    for (let index = 0; index < now.length; index += 1) {
      const difference = differenceOf(before[index], now[index]);
      if (difference !== undefined) items.push([index, difference]);
    }
    return items.length === 0 ? undefined : { items };
  }
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && differenceOf(before[first], now[first]) === undefined) first += 1;
  let last = 0;
  while (
    last < shorter - first &&
    differenceOf(before[before.length - 1 - last], now[now.length - 1 - last]) === undefined
  ) {
    last += 1;
  }
  return { first, last, between: now.slice(first, now.length - last) };
}

function betweenEntries(before: Entries, now: Entries): Difference {
  const entries: [string, Difference][] = [];
  // Written out: it is done for all that there is of a long form, at every key.
  for (const name in now) {
    const value = now[name];
    const difference = name in before ? differenceOf(before[name], value) : { whole: value };
    if (difference !== undefined) entries.push([name, difference]);
  }
  const gone: string[] = [];
  for (const name in before) if (!(name in now)) gone.push(name);
  return entries.length === 0 && gone.length === 0 ? undefined : { entries, gone };
}

/** The value that differs so from the one before; what is the same is taken from there. */
export function withDifference(before: unknown, difference: Difference): unknown {
  if (difference === undefined) return before;
  if ('whole' in difference) return difference.whole;
  if ('items' in difference) {
    const items = [...(before as readonly unknown[])];
    for (const [index, each] of difference.items) items[index] = withDifference(items[index], each);
    return items;
  }
  if ('between' in difference) {
    const items = before as readonly unknown[];
    const { first, last, between } = difference;
    return [...items.slice(0, first), ...between, ...items.slice(items.length - last)];
  }
  const { entries, gone } = difference;
  const left = Object.entries(before as Entries).filter(([name]) => !gone.includes(name));
  const value: Record<string, unknown> = Object.fromEntries(left);
  for (const [name, each] of entries) value[name] = withDifference(value[name], each);
  return value;
}

/** Plain objects: bytes, maps and the like are sent whole. */
function isEntries(value: unknown): value is Entries {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
