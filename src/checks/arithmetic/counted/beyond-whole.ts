/** More done than there is: 全长3.3公里，已完成路基4.2公里; 概算1.65亿元，已到位9000亿元. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { intervalOf } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';

const WHOLE =
  /(?:全长|总长度?|总里程|总面积|总建筑面积|总投资|总造价|概算|总规模|总户数|总套数|(?:共|应|需)(?:需|要)?(?:拆迁|征收|征迁|安置|搬迁|整治|改造|拆除|更换|安装|铺设)[^，。；\d]{0,6}|概算(?:总?投资)|(?:发现|排查出?|查出|梳理出?|反馈)[^，。；\d]{0,8}|需(?:新增)?用地[^，。；\d]{0,4}|涉及[^，。；\d]{0,8})(?:共计?|为|约|达)?$/u;
const DONE =
  /(?:已经?|现已)(?:累计)?(?:完成|建成|建设|铺设|修建|到位|拨付|支付|支出|使用|投入|签约|拆除|拆迁|搬迁|腾空|安置|整治|改造|更换|安装|施工|贯通|浇筑|开挖|落实|整改|办结|销号|解决|化解)[^，。；\d]{0,8}$/u;
/** 目前尚有420亩未完成报批. */
const LEFT = /(?:尚有|还有|仍有|尚余|还剩|剩余)$/u;
const NOT_DONE = /^[^，。；\d]{0,4}(?:未|没有|待)/u;
/** The whole may be named a sentence before: 概算投资4860万元。截至7月底，累计完成投资2910亿元. */
const BUDGET = /(?:概算|总投资)(?:总?投资)?(?:为|约|达)?$/u;
const INVESTED = /(?:已|累计|共|现已)完成投资$/u;
/** Other years and other things: 已完成投资 of several years, 超概算. */
const OTHER = /超|追加|增加|新增|另|计划|目标|上年|去年|历年|结转|之外/u;

/** What lies along a road may be longer than it. */
const ALONG =
  /管[道线网]|[线电光]缆|[边水]沟|沟渠|护栏|标线|双[侧向]|两[侧边]|绿[化道]|人行道|围挡/u;

function checkBeyondWhole(text: Text): Mistake[] {
  if (!/已|累计|[尚还仍剩]/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence, number) => {
    if (OTHER.test(text.text.slice(sentence.start, sentence.end))) return [];
    const said = rolesIn(text, sentence);
    const above = text.sentences[number - 1];
    const budget = above && rolesIn(text, above).filter(({ lead }) => BUDGET.test(lead));
    return said.flatMap((done, index): Mistake[] => {
      const isOne = budget?.length === 1 && INVESTED.test(done.lead);
      const rest = text.text.slice(done.quantity.whole.end, done.quantity.whole.end + 12);
      const isLeft = LEFT.test(done.lead) && NOT_DONE.test(rest);
      if (!isOne && !isLeft && !DONE.test(done.lead)) return [];
      const whole =
        said.slice(0, index).findLast(({ quantity }) => sameUnit(quantity, done.quantity)) ??
        (isOne ? budget[0] : undefined);
      if (!whole || !sameUnit(whole.quantity, done.quantity) || !isMore(whole, done)) return [];
      const { start, unitSpan } = done.quantity;
      return [
        {
          start,
          end: unitSpan.end,
          message: {
            zh: `${isLeft ? '剩下' : '已办'}的${text.text.slice(start, unitSpan.end)}比总数${text.text.slice(whole.quantity.start, whole.quantity.unitSpan.end)}还多`,
            en: 'More is done, or left, than there is',
          },
          hint: { zh: '核对两个数和单位', en: 'Check both figures and their units' },
        },
      ];
    });
  });
}

/** More done than there is of what is named as all of it. */
export function isBeyond(whole: Said, done: Said): boolean {
  return DONE.test(done.lead) && isMore(whole, done);
}

function isMore(whole: Said, part: Said): boolean {
  if (!WHOLE.test(whole.lead) || isLoose(whole) || isLoose(part)) return false;
  if (ALONG.test(part.lead) && !ALONG.test(whole.lead)) return false;
  return intervalOf(part.quantity).low.gt(intervalOf(whole.quantity).high);
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
        '发现问题35处，已整改「36处」。',
        '10个项目需用地310亩，目前尚有「420亩」未完成报批。',
        '工程概算投资4860万元。截至7月底，累计完成投资「2910亿元」。',
      ],
      good: [
        '道路全长3.3公里，已完成路基2400米；概算1.65亿元，追加后已到位2亿元。',
        '计划改造8公里，已改造9公里；道路全长3.3公里，已铺设雨水管道6.6公里。',
        '发现问题35处，连同上年结转的已整改36处；10个项目需用地310亩，尚有120亩未完成报批。',
      ],
    },
    inText: checkBeyondWhole,
  },
];
