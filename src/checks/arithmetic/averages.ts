/** Averages against the total and the count: 人均, 户均, 平均每个; 日均, 月均, 年均. */
import { Big } from 'big.js';
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { amount, type Interval, intervalOf, over, overlap } from './interval.ts';
import { reckonedMistake } from './reckoned/reckon.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';
import { STATISTICS } from './sources.ts';

/** 人均 is per 人; 平均每个, 平均每家 per that counter; 平均 alone per whatever is counted. */
const AVERAGE =
  /(?:(人|户|亩|村|件|项|家|次|场|校|栋|班|镇|生|企)均|平均每?一?(平方公里|台次|人次|车次|批次|平方米|公顷|公里|个月|个|家|人|户|亩|项|件|次|场|名|村|所|台|套|期|栋|辆|支|班|月|天|年)?)[\p{Script=Han}]{0,8}$/u;
const OVER_TIME = /(?:([日天月季年])均|平均每个?([天月季年])度?)[\p{Script=Han}]{0,8}$/u;
/** 人均 counts 人, 名 and 人次; the others their own counter. */
const PER: Record<string, RegExp> = {
  人: /^(?:人|名|位|人次)$/u,
  名: /^(?:人|名|位)$/u,
  项: /^(?:项|个)$/u,
  家: /^(?:家|户|个)$/u,
  生: /^(?:人|名|位)$/u,
  村: /^(?:个|村)$/u,
  校: /^(?:所|个|校)$/u,
  企: /^(?:家|户|个)$/u,
  班: /^(?:个|班)$/u,
};
/** 月人均 is of two divisors at once. */
const OTHER =
  /(?:[日月季年](?:人|户|亩|件|家)均|增长|提高|增加|(?:^|[^均])新增|递增|增速|下降|去年|上年|全[国省市县]|可支配|水平)/u;

interface Divisor {
  value: Big;
  exact: Interval;
}

function checkAverages(text: Text): Mistake[] {
  if (!text.text.includes('均')) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((one, index): Mistake[] => {
      if (one.quantity.approximate || OTHER.test(one.lead)) return [];
      const before = said.slice(0, index).filter(({ quantity }) => !quantity.approximate);
      const totals = before.filter(
        ({ role, quantity, lead }) =>
          role === 'value' && sameUnit(quantity, one.quantity) && !lead.includes('均'),
      );
      const words = text.text.slice(sentence.start, one.quantity.start);
      const divisors = divisorsOf(one, before, words);
      const [total] = totals;
      // 1.2万、1.5万、1.8万人次: the last of a list
      if (totals.length !== 1 || total === undefined || /^[、和及与]$/u.test(total.lead)) return [];
      return averageMistake(one, total, divisors);
    });
  });
}

/** What the average may be of: all things counted in the sentence that its words allow, or the time that they name. */
function divisorsOf(one: Said, before: readonly Said[], words: string): Divisor[] {
  const time = OVER_TIME.exec(one.lead);
  const unit = time?.[1] ?? time?.[2];
  if (unit !== undefined) return timesOf(unit, words);
  const match = AVERAGE.exec(one.lead);
  if (match === null) return [];
  const counter = match[1] ?? match[2];
  return before.flatMap(({ quantity, role }) => {
    const counts =
      counter === undefined ? quantity.kind === 'count' : isCounted(quantity.unit, counter);
    if (!counts || sameUnit(quantity, one.quantity) || role === 'change') return [];
    return [{ value: amount(quantity), exact: intervalOf(quantity) }];
  });
}

function isCounted(unit: string, counter: string): boolean {
  return PER[counter]?.test(unit) ?? unit === counter;
}

const SPANS: readonly [words: RegExp, months: number][] = [
  [/前三季度/u, 9],
  [/上半年|下半年/u, 6],
  [/全年|[四4]个季度/u, 12],
  [/第\d{1,2}周|[上本]周/u, 7 / 30.4],
];
const SPAN =
  /(?<![\d第近后一二三四五六七八九十])(\d{1,3}|[一二两三四五六七八九十]{1,2})(天|个月|年)(?:来|间|时间|内|里|累计|共)?/gu;
const PER_MONTH: Readonly<Record<string, number>> = {
  日: 30.4,
  天: 30.4,
  月: 1,
  季: 1 / 3,
  年: 1 / 12,
};
const MONTHS: Readonly<Record<string, number>> = { 天: 1 / 30.4, 月: 1, 年: 12 };

/** 全年 is 365 days or 12 months, “十四五” five years. */
function timesOf(unit: string, words: string): Divisor[] {
  const months: number[] = [];
  for (const [pattern, length] of SPANS) if (pattern.test(words)) months.push(length);
  if (/“?十[二三四五]五”?(?:期间|时期|以来)/u.test(words)) months.push(60);
  const month = /(?:^|[^\d至到—-])(\d{1,2})月(?:份|当月)?[^\d日]/u.exec(words)?.[1];
  if (month !== undefined && months.length === 0 && !/月[^，]*月/u.test(words))
    months.push((new Date(Date.UTC(2025, Number(month), 0)).getUTCDate() || 30.4) / 30.4);
  for (const [, numeral = '', of = ''] of words.matchAll(SPAN)) {
    const count = readCount(numeral);
    if (count !== undefined && count > 1) months.push(count * (MONTHS[of.replace('个', '')] ?? 1));
  }
  const [length] = months;
  if (months.length !== 1 || length === undefined) return [];
  const value = new Big(length * (PER_MONTH[unit] ?? 1)).round(2);
  if (value.lte(1)) return [];
  // days of a year: working days or leap years may be meant
  const slack = (unit === '日' || unit === '天') && length > 1 ? '0.03' : '0.001';
  const exact = {
    low: value.times(new Big(1).minus(slack)),
    high: value.times(new Big(1).plus(slack)),
  };
  return [{ value, exact }];
}

function averageMistake(one: Said, total: Said, divisors: readonly Divisor[]): Mistake[] {
  const quotients = divisors.flatMap(({ exact, value }) => {
    const quotient = over(intervalOf(total.quantity), exact);
    return quotient && value.gt(0) ? [{ quotient, typed: amount(total.quantity).div(value) }] : [];
  });
  const [only] = quotients;
  if (only === undefined || quotients.length > 1) return [];
  if (overlap(intervalOf(one.quantity), only.quotient)) return [];
  const scaled = otherScale(one, total, only.typed);
  if (scaled) return [scaled];
  const mistake = reckonedMistake(
    { claim: one.quantity, exact: only.quotient, typed: only.typed, from: [total.quantity] },
    { zh: '按总数和个数（时间）计算，平均', en: 'Total and count' },
    'warning',
  );
  return mistake ? [mistake] : [];
}

/** 发放慰问金37.8元，人均3000元: more for each than for all, and right with 万 behind the total. */
function otherScale(one: Said, total: Said, typed: Big): Mistake | undefined {
  const { start, end, digits, scale, unit } = total.quantity;
  if (typed.lte(0) || amount(one.quantity).lte(amount(total.quantity))) return undefined;
  const ratio = amount(one.quantity).div(typed);
  const off = SCALES.find(({ power }) => ratio.div(`1e${power}`).minus(1).abs().lt('0.05'));
  if (off === undefined || scale !== '') return undefined;
  return {
    start,
    end,
    message: {
      zh: `平均${one.quantity.digits}${one.quantity.scale}${one.quantity.unit}，合计却只有${digits}${unit}`,
      en: `${one.quantity.digits} each, and ${digits} in all`,
    },
    hint: {
      zh: `核对是不是漏了“${off.sign}”：${digits}${off.sign}${unit}`,
      en: `Is it ${off.sign}?`,
    },
  };
}

const SCALES = [
  { sign: '万', power: 4 },
  { sign: '亿', power: 8 },
];

export const averageRules: Rule[] = [
  {
    code: 'check/average',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '人均、户均、日均、年均等平均数与总数和个数（时间）不符。',
      en: 'An average does not follow from the total and the count, or the time.',
    },
    examples: {
      bad: [
        '发放补助120万元，惠及农户400户，户均「0.4」万元。',
        '签约项目8个，总投资40亿元，平均每个「6」亿元。',
        '全年接待游客73万人次，日均接待「3000」人次。',
        '5年累计投入60亿元，年均投入「15」亿元。',
        '4月5日开展消防检查，全年组织演练24次，平均每月「3」次。',
        '慰问职工126人，发放慰问金「37.8」元，人均3000元。',
        '80亩地块拍出4.0亿元，亩均「600」万元。',
      ],
      good: [
        '发放补助120万元，惠及农户400户，户均0.3万元。',
        '签约项目8个，总投资40亿元，平均每个5亿元。',
        '签约项目8个，人均可支配收入2.1万元。',
        '全年接待游客73万人次，日均接待2000人次。',
        '5年累计投入60亿元，年均投入12亿元。',
        '5年来，产值达到60亿元，年均增长12%。',
      ],
    },
    inText: checkAverages,
  },
];
