/** Roles of the quantities of a paragraph, worked out once for all rules that ask. */

import { type Quantity, rolesOf, type Said } from '../../figures/index.ts';
import { rememberedWith } from '../../text/index.ts';
import type { Stretch, Text } from '../text.ts';

export type { Said };

const known = rememberedWith((_text: Text) => new Map<number, readonly Said[]>());

const NONE: readonly Said[] = [];

/** Every quantity of a stretch of text with its role. */
export function rolesIn(text: Text, stretch: Stretch): readonly Said[] {
  if (text.quantities.length === 0) return NONE;
  const ofText = known(text);
  const key = stretch.start * (text.text.length + 1) + stretch.end;
  let roles = ofText.get(key);
  if (roles === undefined) {
    roles = rolesOf(text.text, text.quantities, stretch);
    ofText.set(key, roles);
  }
  return roles;
}

const ALIKE: Readonly<Record<string, string>> = {
  平米: '平方米',
  平方: '平方米',
  '㎡': '平方米',
  千米: '公里',
  平方千米: '平方公里',
  名: '人',
  位: '人',
};

const plain = (unit: string) => ALIKE[unit] ?? unit;

/** Whether two quantities count the same kind of thing. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (a.unit === b.unit || plain(a.unit) === plain(b.unit));
}

/** Whether two signs of a name stand next to each other in other words. */
export const shareWord = (name: string, words: string) =>
  Array.from(name).some((sign, at, all) => at > 0 && words.includes((all[at - 1] ?? '') + sign));
