/** Small makers of entries that several parts of a form share. */

import { plainText } from '../../edit/index.ts';
import type { Kind } from '../../kinds/index.ts';
import type { FormEntry } from './tree.ts';
import { entry, text } from './tree.ts';

export function has(kind: Kind, key: string): boolean {
  return Object.hasOwn(kind.schema.properties ?? {}, key);
}

/** A name, or a list of names. */
export function nameList(key: string, names: readonly string[] | undefined): FormEntry[] {
  if (names === undefined || names.length === 0) return [];
  const typed = names.map(plainText);
  return [
    names.length === 1
      ? entry(key, typed[0] ?? '')
      : entry(key, { type: 'list', items: typed.map((name) => text(name)) }),
  ];
}

/** An entry, or none where the document has no such thing. */
export function optional(key: string, value: string | undefined): FormEntry[] {
  return value === undefined || value === '' ? [] : [entry(key, plainText(value))];
}

export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
