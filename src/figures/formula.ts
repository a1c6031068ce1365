/** Figures that are computed from others (计算): sum, difference, share, completion, average, per head. */

import { shareDigits } from './change.ts';
import type { Figure, FigureOptions, FigureProblem, Operation } from './figure.ts';
import {
  notPercent,
  otherResult,
  strangeOperand,
  wrongCount,
  zeroDivisor,
} from './formula-problems.ts';
import type { Decimal, Interval, Numeral } from './numeral.ts';
import {
  difference,
  dividesExactly,
  fixed,
  HUNDRED,
  numeral,
  overlap,
  plain,
  quotient,
  sumOf,
  trimmed,
  ZERO,
} from './numeral.ts';
import { convert, converted, factorBetween, isRate, rangeOf } from './units.ts';

type Field = 'value' | 'last' | 'plan';

/** Digits behind the point of a quotient (人均, 亩均) where the form says nothing. */
const QUOTIENT_DECIMALS = 2;

const PER: Partial<Record<Operation, string>> = { 人均: '人', 户均: '户', 亩均: '亩' };

/** How many figures each operation takes: at least, at most. */
const ARITY: Record<Operation, [least: number, most: number]> = {
  之和: [1, 1000],
  之差: [2, 1000],
  占比: [2, 2],
  完成率: [1, 2],
  平均: [1, 1000],
  之比: [2, 2],
  人均: [2, 2],
  户均: [2, 2],
  亩均: [2, 2],
};

/** Computes this year's and last year's value, and holds a value that was typed too against the computed one. */
export function applyFormula(
  figure: Figure,
  operands: readonly Figure[] | undefined,
  problems: FigureProblem[],
  options: FigureOptions,
): void {
  const operation = figure.source.计算?.operation;
  if (operands === undefined || operation === undefined) return;
  const [least, most] = ARITY[operation];
  if (operands.length < least || operands.length > most) {
    problems.push(wrongCount(figure, operation, least, most));
    return;
  }
  if (figure.unit === '') figure.unit = unitOf(operation, operands);
  const stranger = otherUnit(figure, operation, operands, options);
  if (stranger) {
    problems.push(stranger);
    return;
  }
  for (const field of ['value', 'last'] as const) {
    const numbers = numbersOf(figure, operation, operands, field, options);
    if (numbers === undefined) continue;
    if (isQuotient(operation) && numbers[1]?.value.eq(ZERO)) {
      if (field === 'value') problems.push(zeroDivisor(figure, operands));
      continue;
    }
    const result = compute(figure, operation, numbers);
    if (figure[field] === undefined) figure[field] = result;
    else if (!agrees(figure, operation, numbers, operands, field, options)) {
      problems.push(otherResult(figure, operation, result, field));
    }
  }
}

function isQuotient(operation: Operation): boolean {
  return !['之和', '之差', '平均'].includes(operation);
}

function isShare(operation: Operation): boolean {
  return operation === '占比' || operation === '完成率';
}

function unitOf(operation: Operation, operands: readonly Figure[]): string {
  if (isShare(operation)) return '%';
  const [first, second] = operands;
  return operation === '之比' && first && second && second.unit !== ''
    ? `${first.unit}/${second.unit}`
    : (first?.unit ?? '');
}

/** 万元/人 is counted in 万元 above the line. */
function upperUnit(unit: string): string {
  return unit.split('/')[0] ?? unit;
}

/** 人均 is per one person, however many ten thousands the divisor is counted in. */
function lowerUnit(figure: Figure, operation: Operation, divisor: Figure): string {
  const stated = figure.unit.split('/')[1] ?? PER[operation] ?? divisor.unit;
  return factorBetween(divisor.unit, stated, figure.sameUnits) ? stated : divisor.unit;
}

/** The operands' numbers in the units that the operation needs. */
function numbersOf(
  figure: Figure,
  operation: Operation,
  operands: readonly Figure[],
  field: Field,
  { sameUnits }: FigureOptions,
): Numeral[] | undefined {
  const [first, second] = operands;
  const plan = operation === '完成率' && second === undefined ? first?.plan : undefined;
  const numbers: (Numeral | undefined)[] = operands.map((operand, index) => {
    const number = operand[field];
    if (number === undefined) return undefined;
    if (isShare(operation)) {
      return index === 0 ? number : convert(number, operand.unit, first?.unit ?? '', sameUnits);
    }
    if (isQuotient(operation) && index === 1) {
      return convert(number, operand.unit, lowerUnit(figure, operation, operand), sameUnits);
    }
    const unit = isQuotient(operation) ? upperUnit(figure.unit) : figure.unit;
    return convert(number, operand.unit, unit, sameUnits);
  });
  if (operation === '完成率' && second === undefined) {
    numbers.push(field === 'value' ? plan : undefined);
  }
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? known : undefined;
}

function compute(
  { source, decimals }: Figure,
  operation: Operation,
  numbers: readonly Numeral[],
): Numeral {
  const [first, ...rest] = numbers;
  const one = first ?? fixed(ZERO, 0);
  const divisor = rest[0]?.value ?? ZERO;
  switch (operation) {
    case '之和':
      return withDecimals(sumOf(numbers), source.小数);
    case '之差':
      return withDecimals(
        rest.reduce((left, number) => difference(left, number), one),
        source.小数,
      );
    case '占比':
    case '完成率':
      return numeral(shareDigits(one.value, divisor, decimals)) ?? one;
    case '平均': {
      const sum = sumOf(numbers);
      return rounded(
        sum.value,
        ZERO.plus(numbers.length),
        source.小数 ?? Math.max(1, sum.decimals),
      );
    }
    case '之比':
    case '人均':
    case '户均':
    case '亩均':
      return rounded(one.value, divisor, source.小数 ?? QUOTIENT_DECIMALS);
  }
}

function withDecimals(number: Numeral, decimals: number | undefined): Numeral {
  return decimals === undefined ? number : fixed(number.value, decimals);
}

function rounded(dividend: Decimal, divisor: Decimal, decimals: number): Numeral {
  const digits = plain(quotient(dividend, divisor, decimals), decimals);
  const printed = dividesExactly(dividend, divisor, decimals) ? trimmed(digits) : digits;
  return numeral(printed) ?? fixed(quotient(dividend, divisor, decimals), decimals);
}

/** Whether the typed value is among those that the operands' printed digits allow. */
function agrees(
  figure: Figure,
  operation: Operation,
  numbers: readonly Numeral[],
  operands: readonly Figure[],
  field: Field,
  options: FigureOptions,
): boolean {
  const typed = figure[field];
  if (typed === undefined) return true;
  const target = (index: number) => {
    const divisor = isQuotient(operation) && !isShare(operation) && index === 1 && operands[1];
    return divisor
      ? lowerUnit(figure, operation, divisor)
      : targetUnit(figure, operation, operands);
  };
  const ranges = numbers.map((number, index) => {
    const { unit = '' } = operands[index] ?? operands[0] ?? {};
    const original = operands[index]?.[field] ?? number;
    const { low, high } = rangeOf(original, unit);
    const scale = (value: Decimal) =>
      original === number
        ? value
        : (converted(value, unit, target(index), options.sameUnits) ?? value);
    return { low: scale(low), high: scale(high) };
  });
  return overlap(rangeOf(typed, figure.unit), resultRange(operation, ranges));
}

function targetUnit(figure: Figure, operation: Operation, operands: readonly Figure[]): string {
  if (isShare(operation)) return operands[0]?.unit ?? '';
  return isQuotient(operation) ? upperUnit(figure.unit) : figure.unit;
}

function resultRange(operation: Operation, ranges: readonly Interval[]): Interval {
  const [first, ...rest] = ranges;
  const start = first ?? { low: ZERO, high: ZERO };
  if (operation === '之差') {
    return rest.reduce(
      (left, { low, high }) => ({ low: left.low.minus(high), high: left.high.minus(low) }),
      start,
    );
  }
  if (!isQuotient(operation)) {
    const sum = rest.reduce(
      (left, { low, high }) => ({ low: left.low.plus(low), high: left.high.plus(high) }),
      start,
    );
    if (operation === '之和') return sum;
    const count = ZERO.plus(ranges.length);
    return { low: quotient(sum.low, count, 12), high: quotient(sum.high, count, 12) };
  }
  const by = rest[0] ?? start;
  // A divisor that may be zero or change its sign allows anything.
  if (by.low.lte(ZERO) && by.high.gte(ZERO))
    return { low: start.low.times(-1e9), high: start.high.times(1e9) };
  const factor = isShare(operation) ? HUNDRED : ZERO.plus(1);
  const corners = [start.low, start.high].flatMap((upper) =>
    [by.low, by.high].map((lower) => quotient(upper.times(factor), lower, 12)),
  );
  return {
    low: corners.reduce((a, b) => (b.lt(a) ? b : a)),
    high: corners.reduce((a, b) => (b.gt(a) ? b : a)),
  };
}

function otherUnit(
  figure: Figure,
  operation: Operation,
  operands: readonly Figure[],
  { sameUnits }: FigureOptions,
): FigureProblem | undefined {
  const target = targetUnit(figure, operation, operands);
  const compared = isShare(operation) || !isQuotient(operation) ? operands : operands.slice(0, 1);
  const stranger = compared.find(
    ({ unit }) => convert(fixed(ZERO, 0), unit, target, sameUnits) === undefined,
  );
  if (isShare(operation) && !isRate(figure.unit)) return notPercent(figure, operation);
  // nothing is written of it yet
  if (stranger === undefined || isUnwritten(stranger)) return undefined;
  return strangeOperand(figure, stranger, target);
}

const isUnwritten = ({ value, unit }: Figure) => value === undefined && unit === '';
