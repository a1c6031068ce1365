/** Idioms of four signs, and which one is meant by signs that are none. */
import { once } from '../../text/index.ts';
import { IDIOM_LIST } from './lists.ts';
import { areAlike } from './sounds.ts';

/** Right as well, though the list has a sister of theirs only. */
const RIGHT_TOO = `
故步自封 以质取胜 安分守纪 为人处世 不孚众望 博闻强识 疾恶如仇 卓尔不群 众目昭彰 叽里咕噜 骄奢淫佚 鸿运当头 有缘无分 铆足了劲 锦衣纨绔 龙盘虎踞 噬脐莫及 花晨月夕 椎心泣血 社会心态
多措并举 久久为功 善作善成 接续奋斗 踔厉奋发 勇毅前行 笃行不怠 行稳致远 赓续前行 蹄疾步稳 挂图作战 压茬推进 应享尽享 应保尽保 应收尽收 应检尽检 应治尽治 能快则快 能早则早 以评促建 以赛促学
`;

/** Idioms by their number: the signs (codes) of each, and chains of those whose first or last two signs share a place. */
interface Idioms {
  readonly signs: Uint16Array;
  readonly byFirst: Chains;
  readonly byLast: Chains;
}

/** From the place of a pair of signs to the last idiom there, and from an idiom to the one before it. */
interface Chains {
  readonly heads: Int32Array;
  readonly others: Int32Array;
  /** A bit for each of many more places: whether there is any. */
  readonly bits: Uint32Array;
}

/** A place for each pair of signs; several pairs share one, and fewer of them a bit. */
const PLACES = 1 << 16;
const BITS = 1 << 19;
const bitOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;
const placeOf = (first: number, second: number) => bitOf(first, second) >>> 3;

const NO_IDIOM = -1;
const BLANK = 32;

/** Read when it is first asked for, into flat rows: most commands never do, and what prints a form does it once. */
const idioms = once((): Idioms => {
  const list = IDIOM_LIST;
  const signs = new Uint16Array(4 * Math.ceil(list.length / 3));
  let length = 0;
  for (let at = 0; at < list.length; at++)
    if (list.charCodeAt(at) > BLANK) {
      length = readEntry(list, at, signs, length);
      at = endOf(list, at) - 1;
    }
  const count = length / 4;
  return { signs, byFirst: chainsOf(signs, count, 0), byLast: chainsOf(signs, count, 2) };
});

function endOf(list: string, at: number): number {
  let end = at;
  while (list.charCodeAt(end) > BLANK) end += 1;
  return end;
}

/** An entry is a sign and, one after another, the three signs that follow it in each idiom. */
function readEntry(list: string, at: number, signs: Uint16Array, length: number): number {
  const first = list.charCodeAt(at);
  while (list.charCodeAt(at + 1) > BLANK) {
    signs[length] = first;
    signs[length + 1] = list.charCodeAt(at + 1);
    signs[length + 2] = list.charCodeAt(at + 2);
    signs[length + 3] = list.charCodeAt(at + 3);
    length += 4;
    at += 3;
  }
  return length;
}

function chainsOf(signs: Uint16Array, count: number, from: number): Chains {
  const heads = new Int32Array(PLACES).fill(NO_IDIOM);
  const others = new Int32Array(count);
  const bits = new Uint32Array(BITS / 32);
  for (let idiom = 0; idiom < count; idiom++) {
    const at = 4 * idiom + from;
    const bit = bitOf(signs[at] as number, signs[at + 1] as number);
    const place = bit >>> 3;
    others[idiom] = heads[place] as number;
    heads[place] = idiom;
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { heads, others, bits };
}

/** Whether two signs, from a place of a text, may be those of an idiom. */
function mayStand({ bits }: Chains, text: string, at: number): boolean {
  const bit = bitOf(text.charCodeAt(at), text.charCodeAt(at + 1));
  return (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

const rightToo = once(() => new Set(RIGHT_TOO.trim().split(/\s+/u)));

/** Whether four signs are an idiom that the list knows. */
export function isIdiom(signs: string): boolean {
  if (signs.length !== 4) return false;
  const { signs: all, byFirst } = idioms();
  const place = placeOf(signs.charCodeAt(0), signs.charCodeAt(1));
  for (let idiom = byFirst.heads[place] as number; idiom >= 0; ) {
    if (isPair(all, idiom, 0, signs) && isPair(all, idiom, 2, signs)) return true;
    idiom = byFirst.others[idiom] as number;
  }
  return rightToo().has(signs);
}

/** Whether the first two or the last two of four signs may be those of an idiom: a quick no for most. */
export function mayBeIdiom(line: string, at: number): boolean {
  const { byFirst, byLast } = idioms();
  return mayStand(byFirst, line, at) || mayStand(byLast, line, at + 2);
}

/** Whether two signs of an idiom, from its `from`th, are those of four signs. */
function isPair(all: Uint16Array, idiom: number, from: number, signs: string): boolean {
  const at = 4 * idiom + from;
  return all[at] === signs.charCodeAt(from) && all[at + 1] === signs.charCodeAt(from + 1);
}

/** Moulds in which words are made freely, with a dot for what changes: 以生为本 is no slip for 以信为本. */
const MOULDS = [
  '以.为.',
  '应.尽.',
  '能.则.',
  '能.尽.',
  '以.促.',
  '以.带.',
  '有.有.',
  '无.无.',
  '边.边.',
  '可.可.',
];
const moulds = MOULDS.map((mould) => new RegExp(`^${mould}$`, 'u'));

/** Two fours of signs are made in one mould, and differ in what changes there. */
function areMade(typed: string, right: string): boolean {
  return moulds.some((mould) => mould.test(typed) && mould.test(right));
}

/**
 * The one idiom from which four signs differ in one sign that sounds or looks like the right one; undefined where they
 * are an idiom themselves, or near none or several.
 */
export function nearIdiom(typed: string): string | undefined {
  const near: number[] = [];
  addNear(near, typed, 0);
  addNear(near, typed, 2);
  if (near.length !== 1 || isIdiom(typed)) return undefined;
  const at = 4 * (near[0] as number);
  const right = String.fromCharCode(...idioms().signs.subarray(at, at + 4));
  return areMade(typed, right) ? undefined : right;
}

/** Adds the idioms that have two signs of four, from the `same`th, and of the other two one, the other one alike. */
function addNear(near: number[], typed: string, same: 0 | 2): void {
  const { signs, byFirst, byLast } = idioms();
  const { heads, others } = same === 0 ? byFirst : byLast;
  const other = 2 - same;
  const place = placeOf(typed.charCodeAt(same), typed.charCodeAt(same + 1));
  for (let idiom = heads[place] as number; idiom !== NO_IDIOM; idiom = others[idiom] as number) {
    if (!isPair(signs, idiom, same, typed)) continue;
    const at = 4 * idiom + other;
    const isFirst = signs[at] === typed.charCodeAt(other);
    if (isFirst === (signs[at + 1] === typed.charCodeAt(other + 1))) continue;
    const off = isFirst ? 1 : 0;
    if (areAlike(String.fromCharCode(signs[at + off] as number), typed[other + off] ?? ''))
      near.push(idiom);
  }
}
