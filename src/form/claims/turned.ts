/** One figure with its digits turned about in another sentence: 共发现问题53处, 发现问题【35】处. */
import type { Problem } from '../../problem.ts';
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
