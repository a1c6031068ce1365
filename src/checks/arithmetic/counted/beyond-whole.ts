/** More done than there is: 全长3.3公里，已完成路基4.2公里; 概算1.65亿元，已到位9000亿元. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { intervalOf } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';

const WHOLE =
  /(?:全长|总长度?|总里程|总面积|总建筑面积|总投资|总造价|概算|总规模|总户数|总套数|(?:共|应|需)(?:需|要)?(?:拆迁|征收|征迁|安置|搬迁|整治|改造|拆除|更换|安装|铺设)[^，。；\d]{0,6}|涉及[^，。；\d]{0,8})(?:共计?|为|约|达)?$/u;
const DONE =
  /(?:已经?|现已)(?:累计)?(?:完成|建成|建设|铺设|修建|到位|拨付|支付|支出|使用|投入|签约|拆除|拆迁|搬迁|腾空|安置|整治|改造|更换|安装|施工|贯通|浇筑|开挖|落实)[^，。；\d]{0,8}$/u;
/** Other years and other things: 已完成投资 of several years, 超概算. */
const OTHER = /超|追加|增加|新增|另|计划|目标|上年|去年|历年|之外/u;

function checkBeyondWhole(text: Text): Mistake[] {
  if (!/已/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence) => {
    if (OTHER.test(text.text.slice(sentence.start, sentence.end))) return [];
    const said = rolesIn(text, sentence);
    return said.flatMap((done, index): Mistake[] => {
      const whole = said
        .slice(0, index)
        .findLast(({ quantity }) => sameUnit(quantity, done.quantity));
      if (!whole || !isBeyond(whole, done)) return [];
      const { start, unitSpan } = done.quantity;
      return [
        {
          start,
          end: unitSpan.end,
          message: {
            zh: `已办的${text.text.slice(start, unitSpan.end)}比总数${text.text.slice(whole.quantity.start, whole.quantity.unitSpan.end)}还多`,
            en: 'More is done than there is',
          },
          hint: { zh: '核对两个数和单位', en: 'Check both figures and their units' },
        },
      ];
    });
  });
}

/** More done than there is of what is named as all of it. */
export function isBeyond(whole: Said, done: Said): boolean {
  if (!WHOLE.test(whole.lead) || !DONE.test(done.lead)) return false;
  if (isLoose(whole) || isLoose(done)) return false;
  return intervalOf(done.quantity).low.gt(intervalOf(whole.quantity).high);
}

const isLoose = ({ quantity }: Said) => quantity.approximate || quantity.range !== undefined;

export const beyondWholeRules: Rule[] = [
  {
    code: 'check/beyond-whole',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '已完成、已到位的数比全长、概算、总户数还大，多半是数字或者单位写错。',
      en: 'More is done, or has come in, than there is in all.',
    },
    examples: {
      bad: [
        '道路全长3.3公里，截至6月15日已完成路基「4.2公里」。',
        '工程概算1.65亿元，已到位「9000亿元」。',
        '沿线需拆迁房屋46户，已签约「58户」。',
      ],
      good: [
        '道路全长3.3公里，已完成路基2400米；概算1.65亿元，追加后已到位2亿元。',
        '计划改造8公里，已改造9公里。',
      ],
    },
    inText: checkBeyondWhole,
  },
];
