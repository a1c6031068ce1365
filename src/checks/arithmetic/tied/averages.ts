/** So much for each, so much a year: a mean held against what may have been divided, and by what. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { shareWord } from '../roles.ts';
import {
  around,
  dividedBy,
  type Fig,
  figsIn,
  isAlike,
  isAmount,
  isExact,
  isPercent,
  lessBy,
  meets,
  ownWords,
  type Span,
} from './figures.ts';
import { heldAgainst } from './held.ts';

const MEAN =
  /(?:(?<of>[人户亩件次场村镇校班企生车组所项])均|平均每(?:一|个)?(?<each>人次|平方米|公里|公顷|[人户亩件次场村镇乡校班家名位所项台辆套笔组期篇批]|(?=个|社区|街道|中心|单位|支部))|(?<all>平均(?!每[日天月季年])每?)|(?<field>亩产|单产))(?<rest>[\p{Script=Han}]{0,8})$/u;
const OVER_TIME =
  /(?:(?<of>[日天月季周年])均|平均每个?(?<each>[日天月季周年])度?|每(?<per>[日天月季周年])平均)(?<rest>[\p{Script=Han}]{0,8})$/u;
const OTHERWISE =
  /可支配|生产总值|水平|全[国省市]|纯收入|标准|达标|预算|以上|不低于|不少于|浓度|寿命|年龄|单价|工资|住房|占有|加权|几何|公里|差旅/u;
const COUNTERS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/u,
  名: /^(?:人|名|位)$/u,
  位: /^(?:人|名|位)$/u,
  生: /^(?:人|名|位)$/u,
  户: /^(?:户|家)$/u,
  家: /^(?:家|户|个)$/u,
  企: /^(?:家|户|个)$/u,
  村: /^(?:个|村)$/u,
  镇: /^(?:个|镇)$/u,
  乡: /^(?:个|乡)$/u,
  校: /^(?:所|个|校)$/u,
  班: /^(?:个|班)$/u,
  组: /^(?:个|组)$/u,
  场: /^(?:场|场次)$/u,
  车: /^(?:辆|车|车次|台)$/u,
  项: /^(?:项|个)$/u,
  期: /^期$/u,
};

interface Divisor extends Span {
  start: number;
}

export function tiedAverages(text: Text): Mistake[] {
  if (!/均|每|亩产|单产/u.test(text.text)) return [];
  const figs = figsIn(text);
  return figs.flatMap((claim): Mistake[] => {
    const words = ownWords(claim);
    // 6月日均用电12万千瓦时: of a part of the time
    if (/^[，,]?\d{1,2}月/u.test(claim.lead) || !isExact(claim) || OTHERWISE.test(words)) return [];
    if (isPercent(claim)) return yearly(text, claim, figs);
    if (!isAmount(claim) || words.endsWith('每')) return [];
    const time = OVER_TIME.exec(words)?.groups;
    const mean = time ?? MEAN.exec(words)?.groups;
    if (mean === undefined || /增长|提高|下降|降低|同比|比上/u.test(mean.rest ?? '')) return [];
    const near = around(figs, claim).filter(isExact);
    const unit = time?.of ?? time?.each ?? time?.per;
    const divisors =
      unit === undefined
        ? countsIn(near, mean.field ? '亩' : (mean.of ?? mean.each), claim)
        : timesIn(text, claim, unit);
    return judge(
      claim,
      near.flatMap((one) => totalOf(one, claim)),
      divisors,
    );
  });
}

function judge(claim: Fig, totals: readonly Total[], divisors: readonly Divisor[]): Mistake[] {
  if (totals.length === 0 || divisors.length === 0) return [];
  const more = totals.flatMap((one) =>
    totals.filter((other) => other.low > one.high).map((other) => lessBy(other, one)),
  );
  const said = rounded(claim);
  const fits = (total: Span) => divisors.some((by) => meets(dividedBy(total, by), said));
  if ([...totals, ...more].some(fits)) return [];
  const total = totals.at(-1);
  const [by] = [...divisors].sort((one, other) => other.start - one.start);
  if (!total || !by || total.fig.sentence < claim.sentence - 1) return [];
  return heldAgainst(claim, {
    exact: dividedBy(total, by),
    typed: total.value / ((by.low + by.high) / 2),
    from: [total.fig],
    zh: '按总数和份数，平均',
  });
}

interface Total extends Span {
  value: number;
  fig: Fig;
}

/** 吨 of 公斤. */
const LARGER: Readonly<Record<string, [unit: string, factor: number]>> = {
  公斤: ['吨', 1000],
  千克: ['吨', 1000],
};

function totalOf(one: Fig, claim: Fig): Total[] {
  if (one.at > claim.at || /均|每|标准/u.test(ownWords(one))) return [];
  const [unit, factor] = LARGER[claim.quantity.unit] ?? [];
  const by = isAlike(one, claim) ? 1 : one.quantity.unit === unit ? factor : undefined;
  if (by === undefined || one.low * by <= claim.high) return [];
  return [{ low: one.low * by, high: one.high * by, value: one.value * by, fig: one }];
}

/** A mean is rounded where what it is of is counted. */
function rounded(claim: Fig): Span {
  const { low, high, quantity } = claim;
  return low === high && quantity.scale === '' ? { low: low - 0.5, high: high + 0.5 } : claim;
}

/** 由20亿元增加到24.2亿元，两年年均增长10%. */
function yearly(text: Text, claim: Fig, figs: readonly Fig[]): Mistake[] {
  if (
    !/(?:年均|平均每年|每年平均)[\p{Script=Han}]{0,4}(?:增长|增速|增幅|递增|提高)[^，。；\d]{0,4}$/u.test(
      claim.clause,
    )
  )
    return [];
  const pool = around(figs, claim).filter(
    (one) => isAmount(one) && isExact(one) && one.at < claim.at,
  );
  const [one, two] = pool.slice(-2);
  if (!one || !two || !isAlike(one, two) || one.sentence !== claim.sentence) return [];
  if (!/[由从]|20\d\d年|五”?末|上年|当年/u.test(one.lead + two.lead)) return [];
  const [less, more] = one.value < two.value ? [one, two] : [two, one];
  const subject = claim.clause
    .replace(/[^，。；]{0,4}年均.*|平均每年.*|每年平均.*/u, '')
    .replace(/\d|五年|[两三四五十]年间?|间|来|期间/gu, '');
  if (subject.length > 1 && !shareWord(subject, one.lead + two.lead)) return [];
  const years = timesIn(text, claim, '年')
    .flatMap(({ low, ...rest }) => [
      { ...rest, low },
      // 2021年至2024年: three steps
      { ...rest, low: low - 1 },
    ])
    .filter(({ low }) => low > 1);
  if (years.length === 0) return [];
  const rate = (low: number, high: number, by: number) => ((high / low) ** (1 / by) - 1) * 100;
  const spans = years.map(({ low }) => ({
    low: rate(less.high, more.low, low) - 0.01,
    high: rate(less.low, more.high, low) + 0.01,
  }));
  if (spans.some((span) => meets(span, claim))) return [];
  const [best] = spans;
  if (!best) return [];
  return heldAgainst(claim, {
    exact: best,
    typed: (best.low + best.high) / 2,
    from: [one, two],
    zh: '按首尾两个数和年数，年均',
  });
}

/** What is counted by the counter of the mean, before it. */
function countsIn(near: readonly Fig[], counter: string | undefined, claim: Fig): Divisor[] {
  const noun = EACH_NAMED.exec(ownWords(claim))?.groups?.noun;
  if (noun)
    return near.filter(
      ({ at, tail, value }) => at < claim.at && value > 1 && tail.startsWith(noun.slice(0, 1)),
    );
  const units = counter ? COUNTERS[counter] : undefined;
  return near.filter(
    ({ quantity, at, value, tail }) =>
      at < claim.at &&
      value > 1 &&
      (counter
        ? (units?.test(quantity.unit) ?? quantity.unit === counter) ||
          (quantity.unit === '个' && tail.startsWith(counter))
        : quantity.kind === 'count') &&
      (quantity.unit !== claim.quantity.unit ||
        (counter !== undefined && tail.startsWith(counter))),
  );
}

/** 平均每个乡镇: as many as there are 个乡镇. */
const EACH_NAMED =
  /每一?个(?<noun>[\p{Script=Han}]{1,4}?)(?:有|建|达|为|配|拥|开|[^\p{Script=Han}]|$)/u;

const SPANS: readonly [pattern: RegExp, months: number][] = [
  [/前三季度|前三个季度/gu, 9],
  [/[上下]半年/gu, 6],
  [/全年|[今去本上]年|年度|20\d\d年(?!来|以来)/gu, 12],
  [/“?十[二三四五]五”?/gu, 60],
  [/(?<!前)[一二三四]季度|本季度/gu, 3],
  [/第\d{1,2}周|[本上]周/gu, 84 / 365],
];
const LENGTH =
  /(?<![\d第后])(\d{1,3}|[一二两三四五六七八九十]{1,2})(天|个月|个季度|年|周|日)(?![均度初末份底前])/gu;
const MONTHS: Readonly<Record<string, number>> = {
  天: 12 / 365,
  日: 12 / 365,
  周: 84 / 365,
  月: 1,
  个月: 1,
  季: 3,
  个季度: 3,
  年: 12,
};
const RANGE = /(20\d\d)年?[至到—－–~～-]+(20\d\d)年/gu;
const YEARS = /(20\d\d)年(?![至到—－–~～-])/gu;
const MONTH_RANGE = /(\d{1,2})月?[至到—－–~～-](\d{1,2})月/gu;

/** The lengths of time that the sentence and the one before name, in the unit of the mean. */
function timesIn(text: Text, claim: Fig, unit: string): Divisor[] {
  const from = text.sentences[Math.max(0, claim.sentence - 1)]?.start ?? 0;
  const words = text.text.slice(from, claim.start);
  const months: number[] = [];
  for (const [pattern, length] of SPANS) if (words.search(pattern) >= 0) months.push(length);
  for (const [, count = '', of = ''] of words.matchAll(LENGTH))
    months.push((readCount(count) ?? 0) * (MONTHS[of] ?? 0));
  for (const [, a, b] of words.matchAll(RANGE)) months.push((Number(b) - Number(a) + 1) * 12);
  const years = [...words.matchAll(YEARS)].map(([, year]) => Number(year));
  for (const a of years) for (const b of years) if (a < b) months.push((b - a) * 12);
  for (const [, a, b] of words.matchAll(MONTH_RANGE)) months.push(Number(b) - Number(a) + 1);
  const single = words.match(/(?<![\d—－–~～至到-])\d{1,2}月(?!\d)/gu) ?? [];
  if (single.length > 0) months.push(1);
  const length = MONTHS[unit] ?? 12;
  const days = unit === '日' || unit === '天';
  return months
    .map((one) => one / length)
    .filter((one) => one > 1.5)
    .flatMap((one): Divisor[] =>
      days && !Number.isInteger(Number(one.toFixed(6)))
        ? WORKED.map(([low, high]) => ({ low: one * low, high: one * high, start: one * high }))
        : [{ low: one, high: one, start: one }],
    );
}

/** All days, and working days, of a month or a year. */
const WORKED: readonly [number, number][] = [
  [0.91, 1.025],
  [0.6, 0.75],
];
