/** Change on last year: the stated rate, amount and direction against the two figures. */
import { Big } from 'big.js';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { type Comparison, comparisons } from './comparisons.ts';
import {
  amount,
  halfStep,
  type Interval,
  intervalOf,
  isCutOff,
  likeTyped,
  negated,
  overlap,
  stated,
} from './interval.ts';
import { growthOf, isOfOthers } from './reckoned/growth.ts';
import { type Said, sameUnit } from './roles.ts';

const usable = (said: Said | undefined): said is Said =>
  said !== undefined && !said.quantity.approximate;

/** Last year's figure as far as the sentence gives it: stated, or this year's less the change. */
function baseOf({ now, base, change }: Comparison): Interval | undefined {
  if (base) return usable(base) ? intervalOf(base.quantity) : undefined;
  if (!usable(now) || !usable(change) || !sameUnit(now.quantity, change.quantity)) return undefined;
  const nowIs = intervalOf(now.quantity);
  const step = amount(change.quantity).times(change.down ? -1 : 1);
  const half = halfStep(change.quantity);
  return { low: nowIs.low.minus(step).minus(half), high: nowIs.high.minus(step).plus(half) };
}

function nowOf({ now, base, change }: Comparison): Interval | undefined {
  if (now) return usable(now) ? intervalOf(now.quantity) : undefined;
  if (!usable(base) || !usable(change) || !sameUnit(base.quantity, change.quantity))
    return undefined;
  const baseIs = intervalOf(base.quantity);
  const step = amount(change.quantity).times(change.down ? -1 : 1);
  const half = halfStep(change.quantity);
  return { low: baseIs.low.plus(step).minus(half), high: baseIs.high.plus(step).plus(half) };
}

function checkRate(text: Text): Mistake[] {
  return comparisons(text).flatMap((comparison) => {
    const { rate } = comparison;
    if (!usable(rate) || isOfAnother(comparison)) return [];
    const now = nowOf(comparison);
    const base = baseOf(comparison);
    if (now === undefined || base === undefined || base.low.lte(0)) return [];
    const { low, high } = growthOf(
      now,
      base,
      comparison.base ? undefined : comparison.now && comparison.change,
    );
    const exact = rate.down ? { low: high.times(-1), high: low.times(-1) } : { low, high };
    const value = rate.quantity.value.startsWith('-') ? negated(exact) : exact;
    if (overlap(stated(rate.quantity), value) || isOfOthers(text, rate)) return [];
    const right = likeTyped(value, rate.quantity);
    const { start, end } = rate.quantity;
    if (value.high.lt(0)) return [];
    return [
      {
        start,
        end,
        severity: isCutOff(rate.quantity, value) ? ('warning' as const) : ('error' as const),
        message: {
          zh: `按前后两个数计算，变化应为${right}%，文中写的是${rate.quantity.digits}%`,
          en: `The two figures give a change of ${right}%, the text says ${rate.quantity.digits}%`,
        },
        hint: {
          zh: `核对原始数；若无误，写${right}%${otherAmount(comparison)}`,
          en: `Check the figures; if right, write ${right}%`,
        },
      },
    ];
  });
}

/** 增长13.2%，其中增值税增收0.3亿元, 比2024年增收1.2亿元: the amount is of a part, or from another year. */
function isOfAnother({ base, change, rate }: Comparison): boolean {
  if (base || !change || !rate || change.quantity.start < rate.quantity.start) return false;
  if (/其中|[比较](?:20\d\d年|前年|年初|上[月季]|计划|预算)/u.test(change.lead)) return true;
  // 增长13.2%，增值税增收0.52亿元
  return /(?:[值得费产]税|产业|行业|片区)[^，。；]{0,3}[增减][^，。；]{0,3}$/u.test(change.lead);
}

/** 3200件增加700件，增长25.0%: of amount and rate either may be the wrong one. */
function otherAmount({ now, base, change, rate }: Comparison): string {
  const from = now ?? base;
  if ((now && base) || !usable(from) || !usable(change) || !rate) return '';
  if (!sameUnit(from.quantity, change.quantity)) return '';
  const share = new Big(rate.quantity.value).abs().div(100);
  const whole = now ? share.div(new Big(1).plus(rate.down ? share.times(-1) : share)) : share;
  const { quantity } = change;
  const scale = amount(quantity).eq(0) ? new Big(1) : amount(quantity).div(quantity.value);
  const exact = amount(from.quantity).times(whole).div(scale);
  const right = likeTyped({ low: exact, high: exact }, quantity);
  return `；百分比无误的，数额是${right}${quantity.scale}${quantity.unit}`;
}

function checkAmount(text: Text): Mistake[] {
  return comparisons(text).flatMap(({ now, base, change }) => {
    if (!usable(now) || !usable(base) || !usable(change)) return [];
    // 年均增加0.4万亩
    if (/均|每/u.test(change.lead)) return [];
    if (!sameUnit(now.quantity, base.quantity) || !sameUnit(now.quantity, change.quantity))
      return [];
    const nowIs = intervalOf(now.quantity);
    const baseIs = intervalOf(base.quantity);
    const exact = change.down
      ? { low: baseIs.low.minus(nowIs.high), high: baseIs.high.minus(nowIs.low) }
      : { low: nowIs.low.minus(baseIs.high), high: nowIs.high.minus(baseIs.low) };
    if (exact.high.lt(0) || overlap(intervalOf(change.quantity), exact)) return [];
    const { start, end, digits, scale, unit } = change.quantity;
    const size = amount(change.quantity);
    const scaleOf = size.eq(0) ? new Big(1) : size.div(change.quantity.value);
    const middle = { low: exact.low.div(scaleOf), high: exact.high.div(scaleOf) };
    const right = likeTyped(middle, change.quantity);
    return [
      {
        start,
        end,
        message: {
          zh: `前后两个数相差${right}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
          en: `The two figures differ by ${right}${scale}${unit}, the text says ${digits}${scale}${unit}`,
        },
        hint: { zh: '核对本期数、上年数和增减数', en: 'Check this year, last year and the change' },
      },
    ];
  });
}

/** 比上年减少0.3亿元，增长20%: less and more at once. */
function checkBothWays(text: Text): Mistake[] {
  return comparisons(text).flatMap(({ change, rate }): Mistake[] => {
    if (!change || !rate || change.down === rate.down) return [];
    const [first, second] =
      change.quantity.start < rate.quantity.start ? [change, rate] : [rate, change];
    if (
      !/^[，,](?:同比|比上年|较上年)?(?:增长|增加|上升|提高|下降|减少|降低|增幅|降幅)(?:了|约|为|达)*$/u.test(
        second.lead,
      )
    )
      return [];
    if (
      [first, second].some(
        ({ quantity, lead }) => quantity.value.startsWith('-') || /收窄|扩大|净/u.test(lead),
      )
    )
      return [];
    if (first.quantity.whole.end + second.lead.length !== second.quantity.whole.start) return [];
    const end = second.quantity.whole.start;
    return [
      {
        start: end - second.lead.length + 1,
        end,
        message: {
          zh: `前面说${first.down ? '减' : '增'}，这里说${second.down ? '减' : '增'}`,
          en: `It goes ${first.down ? 'down' : 'up'} before and ${second.down ? 'down' : 'up'} here`,
        },
        hint: { zh: '核对增减的方向', en: 'Check the direction' },
      },
    ];
  });
}

function checkDirection(text: Text): Mistake[] {
  return comparisons(text).flatMap(({ now, base, change, rate }) => {
    const said = rate ?? change;
    if (!usable(now) || !usable(base) || said === undefined) return [];
    if (!sameUnit(now.quantity, base.quantity) || said.quantity.value.startsWith('-')) return [];
    const difference = amount(now.quantity).minus(amount(base.quantity));
    if (difference.eq(0) || difference.lt(0) === said.down) return [];
    const word =
      /(?:增长|增加|上升|提高|提升|扩大|下降|减少|降低|回落|降|增|升|减|多|少)(?=[^增减升降多少]{0,2}$)/u.exec(
        said.lead,
      );
    const end = said.quantity.whole.start;
    const start = word ? end - said.lead.length + word.index : said.quantity.start;
    return [
      {
        start,
        end: word ? start + word[0].length : said.quantity.end,
        message: {
          zh: `本期数比上年数${said.down ? '大' : '小'}，文中却写${said.down ? '下降' : '增长'}`,
          en: `The figure went ${said.down ? 'up' : 'down'}, the text says it went ${said.down ? 'down' : 'up'}`,
        },
        hint: { zh: '核对两个数和增减的方向', en: 'Check both figures and the direction' },
      },
    ];
  });
}

export const changeRules: Rule[] = [
  {
    code: 'check/change-rate',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '同比增减的百分比与前后两个数算出来的不符，且四舍五入解释不了。',
      en: 'A change in percent does not follow from the two figures, and rounding cannot explain it.',
    },
    examples: {
      bad: [
        '一般公共预算收入6.85亿元，上年同期6.32亿元，同比增长「9.4」%。',
        '高新技术企业由35家增加到43家，增长「21.9」%。',
        '接待客商128批次，比上年增加16批次，增长「15.3」%。',
        '一般公共预算收入6.85亿元，增长「9.4」%，上年为6.32亿元。',
        '接待客商128批次，增长「15.3」%，比上年增加16批次。',
        '办理时限由20个工作日压缩到5个工作日，压缩「80」%。',
        '支出决算数为1845.6万元（其中基本支出1286.3万元，项目支出559.3万元），上年决算数为1702.5万元，同比增长「18.4」%。',
        '发放补助1.20亿元，平均每户6万元；补助总额比上年增加0.20亿元，增长「15」%。',
        '收入完成2236万元，完成年初预算数25200万元的8.9%，比上年增收367万元，增长「16.9」%。',
        '支出完成9260万元，较上年同月多支2570万元，增长「34.8」%。',
        '利润总额7607.3万元，与去年同期7614.6万元相比减少7.3万元，同比下降「0.19」%。',
      ],
      good: [
        '完成税收7.46亿元，同比增长13.2%，其中增值税增收0.3亿元。',
        '完成税收7.46亿元，同比增长13.2%，增值税增收0.3亿元。',
        '完成税收7.46亿元，同比增长13.2%，比2024年增收1.2亿元。',
        '一般公共预算收入6.85亿元，上年同期6.32亿元，同比增长8.4%。',
        '高新技术企业由35家增加到43家，增长22.9%。',
        '市属企业由51家整合为33家，法人数量压减67.7%。',
        '今年接待研学团队330批，同比增长10%，比上年多接待30批。',
        '收、支预算总计52.4亿元，与上年相比各增加2.8亿元，增长11.97%。',
        '在建制造业项目248个、比上年增加36个，制造业投资增长13.3%。',
        '接待客商128批次，比上年增加16批次，增长14.3%。',
        '收入完成2236万元，完成年初预算数25200万元的8.9%，比上年增收367万元，增长19.6%。',
        '财政完成8719万元，超月进度6997万元，较上年同月增收6701万元，增长332.1%。',
        '今年完成投资25亿元，去年完成投资20亿元的项目转入运营，增长6%。',
        '完成投资约7亿元，去年同期6亿元，同比增长15%。',
        '地区生产总值72.6亿元，比上年增加3.1亿元，增长5.6%。',
        '受理各类案件5174件，审结4986件；上年受理5631件，同比下降8.1%。',
        '受理来信较上期减少41件，环比下降10%，上期为410件，本期369件。',
      ],
    },
    inText: checkRate,
  },
  {
    code: 'check/change-amount',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '增减的数额不等于本期数与上年数之差。',
      en: 'A change is not the difference of the two figures it is about.',
    },
    examples: {
      bad: [
        '总收入7270.3万元，与去年同期6479万元相比增加「891.3」万元。',
        '规上企业由94家增加到103家，净增加「8」家。',
      ],
      good: [
        '总收入7270.3万元，与去年同期6479万元相比增加791.3万元。',
        '规上企业由94家增加到103家，净增加9家。',
        '规上企业103家，上年94家，新增12家。',
      ],
    },
    inText: checkAmount,
  },
  {
    code: 'check/change-direction',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '数是升的，文字写成降，或者相反。',
      en: 'The figures rise and the words fall, or the other way round.',
    },
    examples: {
      bad: [
        '一般公共预算支出5.03亿元，上年同期5.15亿元，同比「增长」2.3%。',
        '信访量由42件下降到31件，同比「增加」26.2%。',
        '接待客商128批次，比上年减少16批次，「增长」14.3%。',
      ],
      good: [
        '一般公共预算支出5.03亿元，上年同期5.15亿元，同比下降2.3%。',
        '支出决算数为1845.6万元（其中基本支出1286.3万元，项目支出559.3万元），上年决算数为1702.5万元，同比增长8.4%。',
        '支出1845.6万元，其中基本支出1286.3万元，项目支出559.3万元，上年支出1702.5万元，同比增长8.4%。',
        '支出1845.6万元，其中基本支出1286.3万元，项目支出559.3万元，上年同期1702.5万元，同比增长8.4%。',
        '支出1845.6万元，包括基本支出1286.3万元、项目支出559.3万元，比上年的1702.5万元增长8.4%。',
        '支出1845.6万元（含基本支出1286.3万元、项目支出559.3万元），较上年的1702.5万元增长8.4%。',
      ],
    },
    inText: (text) => [...checkDirection(text), ...checkBothWays(text)],
  },
];
