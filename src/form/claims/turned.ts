/** One figure with its digits turned about in another sentence: 共发现问题53处, 发现问题【35】处. */
import type { Problem } from '../../problem.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf } from '../tables/index.ts';

const COUNTED =
  /(?<name>\p{Script=Han}{4})(?<number>\d{2,6}(?:\.\d+)?)(?<unit>[万亿]?(?:[个家处件项人次户名座公][里顷斤]?|元|吨|亩|千米))/gu;

interface Said {
  plain: Plain;
  at: number;
  number: string;
}

const sorted = (digits: string) => [...digits].sort().join('');

/** At most one doubt: each of two is said once, of the same name and unit, with the same digits in another order. */
export function* turnedAbout(texts: readonly TextNode[]): Generator<Problem> {
  const byName = new Map<string, Said[]>();
  for (const node of texts) {
    if (!/\d{2}/u.test(node.text)) continue;
    const plain = plainOf(node);
    for (const { index, groups = {} } of plain.text.matchAll(COUNTED)) {
      const { name = '', number = '', unit = '' } = groups;
      const said = byName.get(`${name}${unit}`) ?? [];
      said.push({ plain, at: index + name.length, number });
      byName.set(`${name}${unit}`, said);
    }
  }
  for (const [name, [one, other, ...more]] of byName) {
    if (one === undefined || other === undefined || more.length > 0) continue;
    if (one.number === other.number || sorted(one.number) !== sorted(other.number)) continue;
    if (isOfOthers(one, other)) continue;
    yield {
      severity: 'warning',
      code: 'figures/claim-differs',
      message: {
        zh: `“${name.slice(0, 4)}”这里是${one.number}，后面写的是${other.number}。`,
        en: `${one.number} here, ${other.number} below.`,
      },
      place: placeOfPlain(one.plain, one.at, one.number.length),
      hint: { zh: '核对是不是把数字打颠倒了。', en: 'Were two digits swapped?' },
    };
    return;
  }
}

/** 石屏片区检查企业12家，河湾片区检查企业21家: two of a kind; and two digits are chance but for a sum of all. */
function isOfOthers(one: Said, other: Said): boolean {
  const isOneSentence =
    one.plain === other.plain && !/[。；\n]/u.test(one.plain.text.slice(one.at, other.at));
  const isAll = [one, other].some(({ plain, at }) => /共.{4}$/u.test(plain.text.slice(at - 5, at)));
  return isOneSentence || (one.number.length < 3 && !isAll);
}

const BOX = /【(?<now>\d{1,6})(?:(?<bar>[｜|])(?<last>\d{1,6}))?】(?<unit>\p{Script=Han}{1,2})/gu;
/** A part beside its whole, but for the grades of a rating. */
const PART = /其中(?!优秀|良好|合格)|新增|新签/u;

/** So near two years usually are. */
const YEARS = 1.8;

/** Whether a number may be those of two years that lost their bar. */
function areHalves({ now = '' }: Readonly<Record<string, string>> = {}): boolean {
  const [one, last] = [now.slice(0, now.length / 2), now.slice(now.length / 2)];
  if (now.length < 2 || now.length % 2 === 1 || one.startsWith('0') || last.startsWith('0'))
    return false;
  return Math.max(Number(one) / Number(last), Number(last) / Number(one)) <= YEARS;
}

/** 共考核企业【8680】家，其中优秀【21｜18】家: a bar is lost between two numbers, beside boxes of that unit that have it. */
export function* barLost(node: TextNode): Generator<Problem> {
  if (!/[｜|]/u.test(node.text)) return;
  for (const sentence of node.text.matchAll(/[^。；\n]+/gu)) {
    const boxes = [...sentence[0].matchAll(BOX)];
    const paired = boxes.filter(({ groups }) => groups?.bar !== undefined);
    const bare = boxes.filter(({ groups }) => groups?.bar === undefined && areHalves(groups));
    const [only] = bare;
    if (only === undefined || bare.length > 1 || paired.length === 0) continue;
    const { now = '', unit = '' } = only.groups ?? {};
    // 服务企业【86】家，其中上市企业【8｜7】家: of a whole and its part the part alone may have both years
    if (paired.length === 1 && PART.test(sentence[0].slice(only.index))) continue;
    const halves = [now.slice(0, now.length / 2), now.slice(now.length / 2)];
    const most = Math.max(...paired.map(({ groups }) => Number(groups?.now)));
    const isSame = paired.some(({ groups }) => groups?.unit?.[0] === unit[0]);
    // two digits are two numbers only beside others of one digit
    if (!isSame || Number(now) < most * (now.length > 2 ? 20 : 8)) continue;
    yield {
      severity: 'warning',
      code: 'figures/odd-value',
      message: {
        zh: `方框里的“${now}”像是“${halves.join('｜')}”少了中间的“｜”：旁边的方框都是今年、上年两个数。`,
        en: `"${now}" may be two numbers that lost their bar.`,
      },
      place: placeInText(node, sentence.index + only.index, now.length + 2),
      hint: {
        zh: `写成【${halves.join('｜')}】；没有错就核对这个数。`,
        en: `Write 【${halves.join('｜')}】, or check the number.`,
      },
    };
    return;
  }
}
