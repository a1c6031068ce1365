/** Idioms of four signs, and which one is meant by signs that are none. */
import { once } from '../../text/index.ts';
import { IDIOM_LIST } from './lists.ts';
import { type PairBits, pairBits } from './pair-bits.ts';
import { areAlike } from './sounds.ts';

/** Right as well, though the list has a sister of theirs only. */
const RIGHT_TOO = `
故步自封 以质取胜 安分守纪 为人处世 不孚众望 博闻强识 疾恶如仇 卓尔不群 众目昭彰 叽里咕噜 骄奢淫佚 鸿运当头 有缘无分 铆足了劲 锦衣纨绔 龙盘虎踞 噬脐莫及 花晨月夕 椎心泣血 社会心态
多措并举 久久为功 善作善成 接续奋斗 踔厉奋发 勇毅前行 笃行不怠 行稳致远 赓续前行 蹄疾步稳 挂图作战 压茬推进 应享尽享 应保尽保 应收尽收 应检尽检 应治尽治 能快则快 能早则早 以评促建 以赛促学
`;

interface Idioms {
  all: ReadonlySet<string>;
  /** By their first two signs the last two, one after another; and the other way round. */
  byFirst: ReadonlyMap<string, string>;
  byLast: ReadonlyMap<string, string>;
  firsts: PairBits;
  lasts: PairBits;
}

const idioms = once(readIdioms);

/** Read when it is first asked for: most commands never do. */
function readIdioms(): Idioms {
  const all = new Set<string>();
  const byFirst = new Map<string, string>();
  const byLast = new Map<string, string>();
  const [firsts, lasts] = [pairBits(), pairBits()];
  for (const entry of IDIOM_LIST.trim().split(/\s+/u)) {
    for (let at = 1; at < entry.length; at += 3) {
      const idiom = `${entry[0]}${entry.slice(at, at + 3)}`;
      const [first, last] = [idiom.slice(0, 2), idiom.slice(2)];
      all.add(idiom);
      byFirst.set(first, `${byFirst.get(first) ?? ''}${last}`);
      firsts.add(idiom.charCodeAt(0), idiom.charCodeAt(1));
      lasts.add(idiom.charCodeAt(2), idiom.charCodeAt(3));
      byLast.set(last, `${byLast.get(last) ?? ''}${first}`);
    }
  }
  for (const idiom of RIGHT_TOO.trim().split(/\s+/u)) all.add(idiom);
  return { all, byFirst, byLast, firsts, lasts };
}

/** Whether four signs are an idiom that the list knows. */
export function isIdiom(signs: string): boolean {
  return idioms().all.has(signs);
}

/** Whether the first two or the last two of four signs may be those of an idiom: a quick no for most. */
export function mayBeIdiom(line: string, at: number): boolean {
  const { firsts, lasts } = idioms();
  return (
    firsts.mayHave(line.charCodeAt(at), line.charCodeAt(at + 1)) ||
    lasts.mayHave(line.charCodeAt(at + 2), line.charCodeAt(at + 3))
  );
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
  const [first, last] = [typed.slice(0, 2), typed.slice(2)];
  const after = idioms().byFirst.get(first);
  const before = idioms().byLast.get(last);
  if ((after === undefined && before === undefined) || idioms().all.has(typed)) return undefined;
  const near: string[] = [];
  for (const pair of nearPairs(last, after)) near.push(first + pair);
  for (const pair of nearPairs(first, before)) near.push(pair + last);
  const [right, ...others] = near;
  return right === undefined || others.length > 0 || areMade(typed, right) ? undefined : right;
}

const NONE: readonly string[] = [];

/** Of pairs written one after another those that differ from a pair in one sign that is alike. */
function nearPairs(typed: string, pairs = ''): readonly string[] {
  const [first, last] = [typed.charCodeAt(0), typed.charCodeAt(1)];
  let near: string[] | undefined;
  for (let at = 0; at < pairs.length; at += 2) {
    const isFirst = pairs.charCodeAt(at) === first;
    if (isFirst === (pairs.charCodeAt(at + 1) === last)) continue;
    const other = isFirst ? 1 : 0;
    if (!areAlike(pairs[at + other] ?? '', typed[other] ?? '')) continue;
    near ??= [];
    near.push(pairs.slice(at, at + 2));
  }
  return near ?? NONE;
}
