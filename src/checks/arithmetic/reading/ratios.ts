/** Two figures and what a sentence makes of them: 资本金3亿元，贷款9亿元，两者之比为1∶3; 收入比为1.8; so much each, so many, so much in all. */
import { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount } from '../interval.ts';
import { type Figure, isAlike, isExact, isFigure, type Term, termsOf } from './terms.ts';

const OF_BOTH = /之比|比例|比值|[\p{Script=Han}]比(?:为|达到?|是|降至|缩小[至到为]|约)*$/u;
const PLAIN =
  /(?:收入比|之比|比值|倍差)(?:值)?(?:为|达到?|是|[由从][\d.]+)?[^，。；\d]{0,6}?(?<said>\d\.\d+)(?![\d%％倍个:：∶])(?:[:：∶]1)?/dgu;

export function readRatios(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    const amounts = terms.filter(isFigure).filter(({ kind }) => kind === 'amount');
    const own = /比/u.test(text.text.slice(sentence.start, sentence.end))
      ? [...ofTwo(text, terms, amounts), ...plainRatio(text, amounts, sentence.end)]
      : [];
    const product = productOf(text, amounts);
    return product ? [...own, product] : own;
  });
}

/** How far from the ratio people still round it. */
const ROUGH = 0.06;

/** 1∶3 of the two figures before it. */
function ofTwo(text: Text, terms: readonly Term[], amounts: readonly Figure[]): Mistake[] {
  return terms.flatMap((claim): Mistake[] => {
    if (claim.kind !== 'ratio' || !claim.other || !OF_BOTH.test(claim.clause)) return [];
    if (/男女|结构|[：:]|比分/u.test(claim.clause)) return [];
    const pair = pairBefore(amounts, claim.start) ?? pairBehind(text, amounts, claim.end);
    if (pair === undefined) return [];
    const [a, b] = pair;
    const said = claim.value / claim.other;
    const typed = text.text.slice(claim.start, claim.end);
    const rough = typed.includes('.') ? 0.055 / said : ROUGH;
    const fits = (right: number) => Math.abs(right / said - 1) <= rough;
    if (fits(a / b) || fits(b / a)) return [];
    const shown = a < b ? `1∶${round(b / a)}` : `${round(a / b)}∶1`;
    return [mistake(claim, `按前面两个数，比是${shown}`)];
  });
}

/** 收入比为1.8 of 43200元 and 24000元. */
function plainRatio(text: Text, amounts: readonly Figure[], end: number): Mistake[] {
  return text.matches(PLAIN).flatMap((match): Mistake[] => {
    const [start, stop] = match.indices?.groups?.said ?? [0, 0];
    const pair = pairBefore(amounts, start);
    if (pair === undefined || start >= end) return [];
    const [a, b] = pair;
    const said = match.groups?.said ?? '';
    const places = said.split('.')[1]?.length ?? 0;
    const right = a / b;
    const half = 10 ** -places * 0.55;
    if ([right, b / a].some((one) => Math.abs(one - Number(said)) <= half)) return [];
    return [mistake({ start, end: stop }, `按前面两个数相除是${right.toFixed(places)}`)];
  });
}

function pairBefore(amounts: readonly Figure[], start: number): [number, number] | undefined {
  const before = amounts.filter((one) => one.start < start);
  const [one, two] = before;
  if (before.length !== 2 || !one || !two || !isAlike(one, two)) return undefined;
  if (![one, two].every(isExact) || /上年|去年|同期|其中|[增减]/u.test(two.clause))
    return undefined;
  const [a, b] = [one, two].map(({ said }) => amount(said.quantity).toNumber());
  return a && b ? [a, b] : undefined;
}

/** 1∶5，即投入2000万元，带动1亿元. */
function pairBehind(
  text: Text,
  amounts: readonly Figure[],
  end: number,
): [number, number] | undefined {
  const isNamely = /^[，（(](?:即|也就是)/u.test(text.text.slice(end, end + 4));
  return isNamely && amounts.every((one) => one.start > end)
    ? pairBefore(amounts, text.text.length)
    : undefined;
}

const round = (value: number) => Number(value.toFixed(2));

const mistake = ({ start, end }: { start: number; end: number }, zh: string): Mistake => ({
  start,
  end,
  severity: 'warning',
  message: { zh, en: 'The two figures give another ratio' },
  hint: { zh: '核对这几个数', en: 'Check these figures' },
});

const EACH =
  /(?:平均)?每一?(?<counter>车次|人次|平方米|立方米|公里|公顷|[车亩人户台件套次天月年个家间吨张份盏株棵名位])[^，。；\d]{0,8}$|(?<mean>[亩人户])均[^，。；\d]{0,8}$/u;
const IN_ALL = /总|共|合计|累计|计(?:算)?|转运|需|约/u;
const NOT_ALL = /其中|分[两二三四五]|[两二三四五]次|另|增|减|上年|去年|同比|平均|均|每/u;
/** Units that are so many of another: 公斤 and 吨. */
const SIZE: Readonly<Record<string, [string, number]>> = {
  公斤: ['吨', 0.001],
  千克: ['吨', 0.001],
  斤: ['吨', 0.0005],
};

/** 每车载重8吨，共运输150车次，转运1200吨: so much each, so many, so much in all. */
function productOf(text: Text, amounts: readonly Figure[]): Mistake | undefined {
  if (amounts.length !== 3 || !amounts.every(isExact)) return undefined;
  const all = amounts[2];
  const each = amounts.slice(0, 2).find(({ clause }) => EACH.test(clause));
  const many = amounts.slice(0, 2).find((one) => one !== each);
  if (
    !all ||
    !each ||
    !many ||
    NOT_ALL.test(all.clause) ||
    /[增减]/u.test(each.clause + many.clause)
  )
    return undefined;
  const groups = EACH.exec(each.clause)?.groups ?? {};
  const counter = groups.counter ?? groups.mean ?? '';
  const unitOfMany = many.said.quantity.unit;
  if (!(unitOfMany === counter || unitOfMany.startsWith(counter))) return undefined;
  if (text.text.slice(each.close, all.start).includes('。')) return undefined;
  const [a, b] = [unified(each), unified(all)];
  if (a.unit !== b.unit || !(IN_ALL.test(all.clause) || /^[，]/u.test(all.lead))) return undefined;
  const right = a.value.times(amount(many.said.quantity));
  const gap = right.minus(b.value).abs();
  const { digits, scale, unit, value } = all.said.quantity;
  const step = amount(all.said.quantity)
    .div(value === '0' ? 1 : value)
    .times(b.factor);
  if (amount(all.said.quantity).lte(0) || gap.lte(step.times(decimalStep(value)))) return undefined;
  // a rounded mean
  if (gap.lte(amount(many.said.quantity).times(a.half))) return undefined;
  return {
    start: all.start,
    end: all.close,
    severity: 'warning',
    message: {
      zh: `单位数乘以数量是${round(right.div(step).toNumber())}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
      en: 'So much each and so many make another total',
    },
    hint: { zh: '核对这几个数和单位', en: 'Check these figures and units' },
  };
}

const decimalStep = (value: string) =>
  new Big(10).pow(-(value.split('.')[1]?.length ?? 0)).times('0.55');

function unified({ said: { quantity } }: Figure): {
  value: Big;
  unit: string;
  factor: number;
  half: Big;
} {
  const [unit, factor] = SIZE[quantity.unit] ?? [quantity.unit, 1];
  const step = quantity.value === '0' ? new Big(1) : amount(quantity).div(quantity.value);
  const places = quantity.value.split('.')[1]?.length ?? 0;
  const half =
    places === 0 ? new Big(0) : step.times(factor).times(new Big(10).pow(-places)).times('0.5');
  return { value: amount(quantity).times(factor), unit, factor, half };
}
