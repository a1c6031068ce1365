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

const usages = once((): Map<number, number> => {
  const classes = new Map<number, number>();
  eachNumber(USAGE_LIST, (number) => classes.set(Math.floor(number / 8), number & 7));
  return classes;
});

/** How firmly two words (their hashes) stand together: 0 not known, 1 oftener than by chance, 3 a set phrase. */
export function bondOf(left: number, right: number): number {
  const place = placeOf(left, right);
  return ((bonds()[place >>> 2] as number) >>> ((place & 3) * 2)) & 3;
}

/** The class of how usual a word of several signs (its hash) is: 0 where it is seldom or never seen, 1 to 8. */
export function usageOf(word: number): number {
  const rank = usages().get(placeOf(0, word));
  return rank === undefined ? 0 : rank + 1;
}
