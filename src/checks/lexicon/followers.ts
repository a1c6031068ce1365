/** How usual words are in official prose, and which stand side by side there: hashes, made by src/tools/lists/followers.mjs. */
import { once } from '../../text/index.ts';
import { FOLLOW_LIST, USAGE_LIST } from './lists.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Two bits a place. */
const TABLE = 1 << 22;

/** The hash of no signs; each sign is added by `withSign`. */
export const NO_SIGNS = 0x811c9dc5 | 0;
/** The hashes of what stands for the beginning and the end of a stretch between marks. */
export const BEGIN = withSign(NO_SIGNS, '<'.charCodeAt(0));
export const END = withSign(NO_SIGNS, '>'.charCodeAt(0));

/** The hash of signs with one more behind them. */
export function withSign(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function placeOf(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 8;
}

/** The numbers of a list, in order: differences, five bits a digit, the lowest first. */
function eachNumber(list: string, take: (number: number) => void): void {
  const values = new Uint8Array(128);
  for (let at = 0; at < DIGITS.length; at++) values[DIGITS.charCodeAt(at)] = at;
  let number = 0;
  let step = 1;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code < 33) continue;
    const digit = values[code] as number;
    number += (digit & 31) * step;
    step *= 32;
    if (digit >= 32) continue;
    take(number);
    step = 1;
  }
}

const bonds = once((): Uint8Array => {
  const table = new Uint8Array(TABLE);
  eachNumber(FOLLOW_LIST, (number) => {
    const place = Math.floor(number / 4);
    table[place >>> 2] = (table[place >>> 2] as number) | ((number & 3) << ((place & 3) * 2));
  });
  return table;
});

/** A power of two, more than twice as many as words are in the list. */
const USAGE_SLOTS = 1 << 16;

/** The words (places of their hashes) and their classes as they stand in the list, one more for 0 to be a free slot. */
const usages = once((): Int32Array => {
  const slots = new Int32Array(USAGE_SLOTS);
  eachNumber(USAGE_LIST, (number) => {
    let slot = usageSlot(Math.floor(number / 8));
    while (slots[slot] !== 0) slot = (slot + 1) & (USAGE_SLOTS - 1);
    slots[slot] = number + 1;
  });
  return slots;
});

const usageSlot = (place: number) => (Math.imul(place, 0x9e3779b1) >>> 16) & (USAGE_SLOTS - 1);

/** How firmly two words (their hashes) stand together: 0 not known, 1 oftener than by chance, 3 a set phrase. */
export function bondOf(left: number, right: number): number {
  const place = placeOf(left, right);
  return ((bonds()[place >>> 2] as number) >>> ((place & 3) * 2)) & 3;
}

/** The class of how usual a word of several signs (its hash) is: 0 where it is seldom or never seen, 1 to 8. */
export function usageOf(word: number): number {
  const slots = usages();
  const place = placeOf(0, word);
  for (let slot = usageSlot(place); ; slot = (slot + 1) & (USAGE_SLOTS - 1)) {
    const held = (slots[slot] as number) - 1;
    if (held < 0) return 0;
    if (held >>> 3 === place) return (held & 7) + 1;
  }
}
