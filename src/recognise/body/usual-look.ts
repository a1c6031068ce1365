/** How most of a text is set. */
import type { Entry } from '../lines/entries.ts';

/** The look that most text has. */
export function usualLook(entries: readonly Entry[]): string {
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    const key = lookOf(entry);
    sizes.set(key, (sizes.get(key) ?? 0) + entry.text.length);
  }
  let usual = '';
  let most = -1;
  for (const [key, size] of sizes) {
    if (size > most) {
      usual = key;
      most = size;
    }
  }
  return usual;
}

/** How an entry is set, as one word. */
export function lookOf({ look }: Entry): string {
  return `${look.bold === true}|${look.size ?? ''}|${look.align === 'center'}`;
}
