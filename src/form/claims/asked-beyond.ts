/** More is asked for than all that a project costs: 总投资0.35亿元, 恳请安排资金0.53亿元. */
import type { Problem } from '../../problem.ts';
import type { TextNode } from '../source/tree.ts';
import { placeOfPlain, plainOf, sentenceBefore } from '../tables/index.ts';

const WHOLE =
  /(?:总投资|概算|估算|投资概算|投资估算)(?:总?投资)?(?:额)?(?:为|约)?(?<number>\d+(?:\.\d+)?)(?<unit>[万亿]?元)/gu;
const ASKED =
  /(?:安排|拨付|补助|给予|解决|下达|追加|支持)[^。；，\d]{0,12}(?<number>\d+(?:\.\d+)?)(?<unit>[万亿]?元)/gu;
const ASKING = /恳请|申请|请求|商请|拟请|敬请/u;
const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

const yuan = ({ number, unit = '' }: Partial<Record<string, string>>) =>
  Number(number) * (SCALES[unit] ?? Number.NaN);

/** At most one doubt, where the paper names one whole. */
export function* askedBeyond(texts: readonly TextNode[]): Generator<Problem> {
  const plains = texts.filter(({ text }) => text.includes('元')).map((node) => plainOf(node));
  const wholes = plains.flatMap(({ text }) => [...text.matchAll(WHOLE)]);
  const [whole, ...more] = wholes;
  if (whole === undefined || more.length > 0) return;
  for (const plain of plains) {
    for (const match of plain.text.matchAll(ASKED)) {
      const sentence = sentenceBefore(plain.text, match.index);
      // 发行专项债券1.2亿元 is not for the project alone
      if (/债|贷|融资|授信|基金/u.test(match[0])) continue;
      if (!ASKING.test(sentence) || !(yuan(match.groups ?? {}) > yuan(whole.groups ?? {})))
        continue;
      const said = `${match.groups?.number}${match.groups?.unit}`;
      yield {
        severity: 'warning',
        code: 'figures/claim-differs',
        message: {
          zh: `这里要的是${said}，总投资只有${whole.groups?.number}${whole.groups?.unit}。`,
          en: `${said} is asked for, all costs ${whole.groups?.number}${whole.groups?.unit}.`,
        },
        place: placeOfPlain(plain, match.index + match[0].length - said.length, said.length),
        hint: { zh: '核对两个数和单位。', en: 'Check both numbers and their units.' },
      };
      return;
    }
  }
}
