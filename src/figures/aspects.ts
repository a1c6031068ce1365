/** What can stand behind the dot of a box: 【名·同比】【名·占比】【名·上年】 … */
import type { Unwordable } from './aspect-problems.ts';
import { noLast, noParts, noPlan, notPositive, otherUnits } from './aspect-problems.ts';
import { changeBetween, percentDigits, shareDigits } from './change.ts';
import type { Figure } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { difference, dividesExactly, plain, quotient, trimmed, ZERO } from './numeral.ts';
import { lastTwo } from './series.ts';
import { sumOfParts } from './sums.ts';
import { convert, factorBetween } from './units.ts';
import type { Comparison } from './wording.ts';
import {
  wordAgainstPlan,
  wordAmount,
  wordChange,
  wordParts,
  wordPoints,
  wordQuantity,
  wordTimes,
  wordWithParts,
} from './wording.ts';

/** A finished text; a number that is not known yet; or why there can be no such text. */
export type Wording = { text: string } | { missing: Figure; unit: string } | Unwordable;

/** How a figure is shown; decimals: 【名·同比·2位小数】. */
type Aspect = (figure: Figure, decimals: number) => Wording;

const missing = (figure: Figure, unit = figure.unit): Wording => ({ missing: figure, unit });

/** By the names that people write. */
const ASPECTS: Record<string, Aspect> = {
  同比: (figure, decimals) => change(figure, decimals, '同比'),
  比上年: (figure, decimals) => change(figure, decimals, '比上年'),
  较上年: (figure, decimals) => change(figure, decimals, '比上年'),
  环比: sequentialChange,
  含同比: (figure, decimals) => joined(quantity(figure), change(figure, decimals, '同比')),
  增速: growthRate,
  增减: (figure) =>
    withLast(figure, (now, last) => {
      const by = difference(now, last);
      if (by.value.eq(ZERO)) return '持平';
      const { kind } = changeBetween(last, now, figure.unit, 0);
      return kind === 'points'
        ? wordPoints(trimmed(by.digits), figure.label, figure.unit)
        : wordAmount(by.digits, figure.unit);
    }),
  倍数: (figure, decimals) =>
    withLast(figure, (now, last) =>
      last.value.lte(ZERO) || now.value.lt(ZERO)
        ? notPositive(figure, '倍数')
        : wordTimes(roundedDigits(now, last, decimals)),
    ),
  占比: share,
  上年: (figure) =>
    figure.last ? { text: wordQuantity(figure.last.digits, figure.unit) } : noLast(figure),
  上年数: (figure) => (figure.last ? { text: figure.last.digits } : noLast(figure)),
  计划: (figure) =>
    figure.plan
      ? { text: wordQuantity(figure.plan.digits, figure.unit) }
      : figure.value
        ? noPlan(figure)
        : missing(figure),
  完成率: completion,
  比计划: (figure) =>
    withPlan(figure, (now, plan) => wordAgainstPlan(difference(now, plan).digits, figure.unit)),
  其中: parts,
  含其中: (figure) => {
    const whole = quantity(figure);
    const list = parts(figure);
    if (!('text' in whole)) return whole;
    return 'text' in list ? { text: wordWithParts(whole.text, list.text) } : list;
  },
  合计: sumText,
  数: (figure) => (figure.value ? { text: figure.value.digits } : missing(figure, '')),
  单位: (figure) => ({ text: figure.unit }),
  口径: (figure) =>
    figure.source.口径 === undefined
      ? {
          code: 'no-basis',
          trouble: { zh: `“${figure.path}”没有写“口径”。`, en: `"${figure.path}" has no 口径.` },
          hint: { zh: '在“指标”里补上“口径”。', en: 'Add 口径 to it under 指标.' },
        }
      : { text: figure.source.口径 },
};

/** Other words for the same. */
const SYNONYMS: Record<string, string> = {
  同比增长: '同比',
  同比增减: '同比',
  增长: '同比',
  增长率: '增速',
  增幅: '增速',
  同比增速: '增速',
  占比重: '占比',
  比重: '占比',
  比例: '占比',
  去年: '上年',
  上年值: '上年',
  上年同期: '上年',
  目标: '计划',
  完成比例: '完成率',
  完成进度: '完成率',
  增量: '增减',
  增减额: '增减',
  增加: '增减',
  分项: '其中',
  含分项: '含其中',
  数值: '数',
  值: '数',
  数字: '数',
  总和: '合计',
  总数: '合计',
};

export const aspectNames: readonly string[] = Object.keys(ASPECTS);

/** Every word that can stand behind the dot. */
export const aspectWords: readonly string[] = [...aspectNames, ...Object.keys(SYNONYMS)];

export function findAspect(name: string): Aspect | undefined {
  const plainName = Object.hasOwn(SYNONYMS, name) ? (SYNONYMS[name] ?? name) : name;
  return Object.hasOwn(ASPECTS, plainName) ? ASPECTS[plainName] : undefined;
}

/** What an aspect comes to, where it comes to something: for tables of figures. */
export function aspectText(figure: Figure, name: string): string | undefined {
  const wording = findAspect(name)?.(figure, figure.decimals);
  return wording && 'text' in wording && wording.text !== '' ? wording.text : undefined;
}

/** 7.46亿元 */
export function quantity(figure: Figure): Wording {
  return figure.value ? { text: wordQuantity(figure.value.digits, figure.unit) } : missing(figure);
}

function change(figure: Figure, decimals: number, comparison: Comparison): Wording {
  const { stated, value, last, unit } = figure;
  const name = nameOf(figure);
  if (value === undefined) return missing(figure, '');
  if (stated) {
    const { digits, value: by } = stated.number;
    if (by.eq(ZERO)) return { text: wordChange({ kind: 'same' }, { name, unit }, comparison) };
    const kind = stated.unit === '%' ? 'percent' : 'points';
    return { text: wordChange({ kind, digits }, { name, unit }, comparison) };
  }
  if (last === undefined) return noLast(figure);
  return {
    text: wordChange(changeBetween(last, value, unit, decimals), { name, unit }, comparison),
  };
}

/** The part 石屏片区 says nothing about whether growth is welcome, its path 安全事故/石屏片区 does. */
function nameOf(figure: Figure): string {
  return figure.path;
}

function sequentialChange(figure: Figure, decimals: number): Wording {
  const pair = lastTwo(figure);
  if (pair === undefined) {
    return {
      code: 'no-series',
      trouble: {
        zh: `“${figure.path}”没有两期以上的数，算不出环比。`,
        en: `"${figure.path}" has no two periods to compare.`,
      },
      hint: { zh: '在“指标”里写上“各月”或“各季”。', en: 'Add 各月 or 各季 to it under 指标.' },
    };
  }
  const { before, now } = pair;
  if (before.value === undefined || now.value === undefined) return missing(figure, '');
  return {
    text: wordChange(
      changeBetween(before.value, now.value, figure.unit, decimals),
      { name: nameOf(figure), unit: figure.unit },
      '环比',
    ),
  };
}

/** 13.2%, -1.5%; for rates 1.9个百分点. */
function growthRate(figure: Figure, decimals: number): Wording {
  const { stated } = figure;
  if (stated && figure.value) {
    return { text: `${stated.number.digits}${stated.unit === '%' ? '%' : '个百分点'}` };
  }
  return withLast(figure, (now, last) => {
    const result = changeBetween(last, now, figure.unit, decimals);
    if (result.kind === 'same') return '0%';
    if (result.kind === 'points') return `${result.digits}个百分点`;
    if (last.value.lte(ZERO) || now.value.lt(ZERO)) return notPositive(figure, '增速');
    return `${percentDigits(now.value.minus(last.value), last.value, decimals)}%`;
  });
}

function share(figure: Figure, decimals: number): Wording {
  const { whole, value } = figure;
  if (whole === undefined && value === undefined && figure.unit === '') return missing(figure, '%');
  if (whole === undefined) {
    return {
      code: 'no-whole',
      trouble: {
        zh: `“${figure.path}”没有写占哪一项。`,
        en: `"${figure.path}" is a share of nothing.`,
      },
      hint: { zh: '在“指标”里补上“占: 总数的名称”。', en: 'Add 占: with the name of the whole.' },
    };
  }
  if (value === undefined) return missing(figure, '%');
  if (whole.value === undefined) return missing(whole, '%');
  const total = convert(whole.value, whole.unit, figure.unit, figure.sameUnits);
  if (total === undefined) return otherUnits(figure, whole);
  if (total.value.lte(ZERO)) return notPositive(whole, '占比');
  return { text: `${shareDigits(value.value, total.value, decimals)}%` };
}

function completion(figure: Figure, decimals: number): Wording {
  return withPlan(figure, (now, plan) =>
    plan.value.lte(ZERO)
      ? notPositive(figure, '完成率')
      : `${shareDigits(now.value, plan.value, decimals)}%`,
  );
}

function parts(figure: Figure): Wording {
  if (figure.parts.length === 0) return noParts(figure);
  const empty = figure.parts.find((part) => part.value === undefined);
  if (empty) return missing(empty, '');
  return {
    text: wordParts(
      figure.parts.map(({ label, value, unit }) => ({
        label,
        text: wordQuantity(value?.digits ?? '', unit),
      })),
    ),
  };
}

/** The sum of the parts, whatever is typed as the whole. */
function sumText(figure: Figure): Wording {
  if (figure.parts.length === 0) return noParts(figure);
  const sum = sumOfParts(figure, 'value');
  if (sum) return { text: wordQuantity(sum.digits, figure.unit) };
  const empty = figure.parts.find((part) => part.value === undefined);
  if (empty) return missing(empty, figure.unit);
  const stranger = figure.parts.find(
    ({ unit }) => !factorBetween(unit, figure.unit, figure.sameUnits),
  );
  return otherUnits(stranger ?? figure, figure);
}

function joined(first: Wording, second: Wording): Wording {
  if (!('text' in first)) return first;
  return 'text' in second ? { text: `${first.text}，${second.text}` } : second;
}

function withLast(
  figure: Figure,
  word: (now: Numeral, last: Numeral) => string | Wording,
): Wording {
  const { value, last } = figure;
  if (value === undefined) return missing(figure, '');
  if (last === undefined) return noLast(figure);
  const result = word(value, last);
  return typeof result === 'string' ? { text: result } : result;
}

function withPlan(
  figure: Figure,
  word: (now: Numeral, plan: Numeral) => string | Wording,
): Wording {
  const { value, plan } = figure;
  if (value === undefined) return missing(figure, '');
  if (plan === undefined) return noPlan(figure);
  const result = word(value, plan);
  return typeof result === 'string' ? { text: result } : result;
}

function roundedDigits(now: Numeral, last: Numeral, decimals: number): string {
  const digits = plain(quotient(now.value, last.value, decimals), decimals);
  return dividesExactly(now.value, last.value, decimals) ? trimmed(digits) : digits;
}
