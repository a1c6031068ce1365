/** Roles of the quantities of a paragraph, worked out once for all rules that ask. */

import { type Quantity, rolesOf, type Said } from '../../figures/index.ts';
import { remembered } from '../../text/index.ts';
import type { Stretch, Text } from '../text.ts';

export type { Said };

const known = remembered((_text: Text) => new Map<string, Said[]>());

/** Every quantity of a stretch of text with its role. */
export function rolesIn(text: Text, stretch: Stretch): Said[] {
  const ofText = known(text);
  const key = `${stretch.start} ${stretch.end}`;
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

/** Whether two quantities count the same kind of thing. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  const plain = (unit: string) => ALIKE[unit] ?? unit;
  return plain(a.unit) === plain(b.unit) && a.kind === b.kind;
}
