/** What a box names: a figure, a part or a period of it, in another unit, seen under an aspect. */

import type { Wording } from './aspects.ts';
import { aspectNames, findAspect, quantity } from './aspects.ts';
import type { Figure } from './figure.ts';
import { nearest } from './nearest.ts';
import type { Numeral } from './numeral.ts';
import { fixed } from './numeral.ts';
import { readPeriod } from './period.ts';
import { lastTwo, periodOf } from './series.ts';
import { convert, factorBetween } from './units.ts';
import { wordYears } from './years.ts';

/** What the boxes of a text may name. */
export interface Scope {
  figure(name: string): Figure | undefined;
  names(): Iterable<string>;
  variable(name: string): string | undefined;
  /** Digits behind the point of growth rates and shares, where the office says. */
  decimals?: number;
  /** How many more mistyped names are held against all names; more hints than that help nobody. */
  hints?: { left: number };
}

/** Names that are not figures: the form knows them. */
export const VARIABLES = ['年度', '上年度', '下年度', '小节数', '条目数', '要点数'] as const;

/** Dots that people type for ·; the full stop only counts where a known word follows. */
const DOTS = /[·・•‧∙⋅．.]/gu;

/** A box by name, worded; with the figure it is about and the part of the figure that was asked for. */
export type Named = Wording & { figure?: Figure; aspect?: string };

/** Words a box that names something; undefined where no figure has this name. */
export function wordNamed(content: string, scope: Scope): Named | undefined {
  const typed = content.trim();
  const variable = scope.variable(typed);
  if (variable !== undefined) return { text: variable };
  const found = splitName(typed, scope);
  if (found === undefined) return undefined;
  const { figure, steps } = found;
  return {
    ...wordSteps(figure, steps),
    figure,
    ...(steps.length ? { aspect: steps.join('·') } : {}),
  };
}

/** The longest beginning that names a figure, and the words behind the dots that follow it. */
function splitName(typed: string, scope: Scope): { figure: Figure; steps: string[] } | undefined {
  const whole = scope.figure(typed);
  if (whole) return { figure: whole, steps: [] };
  const dots = [...typed.matchAll(DOTS)].slice(0, 8).reverse();
  for (const { index } of dots) {
    const figure = scope.figure(typed.slice(0, index).trim());
    if (figure === undefined) continue;
    const steps = typed
      .slice(index + 1)
      .split(DOTS)
      .map((step) => step.trim());
    return { figure, steps };
  }
  return undefined;
}

function wordSteps(start: Figure, steps: readonly string[]): Wording {
  let figure = start;
  let decimals: number | undefined;
  let aspect: ReturnType<typeof findAspect>;
  for (const step of steps) {
    const digits = readDecimals(step);
    if (digits !== undefined) {
      decimals = digits;
      continue;
    }
    const next = aspect === undefined ? (findAspect(step) ?? narrow(figure, step)) : undefined;
    if (next === undefined) return unknownAspect(figure, step);
    if (typeof next === 'function') aspect = next;
    else if ('path' in next) figure = next;
    else return next;
  }
  if (aspect) return aspect(figure, decimals ?? figure.decimals);
  return quantity(decimals === undefined ? figure : roundedFigure(figure, decimals));
}

const HAN = '零一二三四五六';

/** 2位小数, 两位小数, 整数. */
function readDecimals(step: string): number | undefined {
  if (/^(?:取整|整数)$/u.test(step)) return 0;
  const match = /^(?:保留)?([0-6零一二三四五六两])位(?:小数)?$/u.exec(step);
  if (match === null) return undefined;
  const digit = match[1] ?? '';
  if (digit === '两') return 2;
  return /\d/.test(digit) ? Number(digit) : HAN.indexOf(digit);
}

/** A part, a period, or the same figure in another unit. */
function narrow(figure: Figure, step: string): Figure | Wording | undefined {
  const part = figure.parts.find(({ label }) => label === step);
  if (part) return part;
  const ofYears = wordYears(figure, step, figure.decimals);
  if (ofYears) return ofYears;
  if (figure.periods.length > 0) {
    const period = step === '累计' ? undefined : readPeriod(step);
    if (step === '累计') return figure;
    if (step === '本期' || step === '当期') return lastTwo(figure)?.now;
    if (!period && /(?:月份?|季度?|半年)$/u.test(step)) return missingPeriod(figure, step);
    if (period) return periodOf(figure, period) ?? missingPeriod(figure, step);
  }
  return inUnit(figure, step);
}

function inUnit(figure: Figure, unit: string): Figure | undefined {
  if (unit === '' || factorBetween(figure.unit, unit, figure.sameUnits) === undefined)
    return undefined;
  const move = (number: Numeral | undefined) =>
    number && convert(number, figure.unit, unit, figure.sameUnits);
  return {
    ...figure,
    unit,
    ...kept({ value: move(figure.value), last: move(figure.last), plan: move(figure.plan) }),
  };
}

function roundedFigure(figure: Figure, decimals: number): Figure {
  return figure.value ? { ...figure, value: fixed(figure.value.value, decimals) } : figure;
}

function kept(numbers: Record<'value' | 'last' | 'plan', Numeral | undefined>): Partial<Figure> {
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== undefined));
}

function missingPeriod(figure: Figure, step: string): Wording {
  return {
    code: 'no-period',
    trouble: { zh: `“${figure.path}”没有${step}的数。`, en: `"${figure.path}" has no ${step}.` },
    hint: { zh: '在“各月”或“各季”里补上。', en: 'Add it under 各月 or 各季.' },
  };
}

function unknownAspect(figure: Figure, step: string): Wording {
  const known = [...aspectNames, ...figure.parts.map(({ label }) => label)];
  const near = step === '' ? undefined : nearest(step, known);
  return {
    code: 'unknown-aspect',
    trouble: {
      zh:
        step === ''
          ? `【${figure.path}·】的点后面没有写要什么。`
          : `“${figure.path}”后面的“${step.slice(0, 20)}”看不懂。`,
      en: `"${step.slice(0, 20)}" says nothing about "${figure.path}".`,
    },
    hint:
      near === undefined
        ? {
            zh: '点后面可以写：同比、占比、上年、完成率、其中、含其中、数、增减、合计，或者换算的单位。',
            en: 'Known: 同比, 占比, 上年, 完成率, 其中, 含其中, 数, 增减, 合计, or another unit.',
          }
        : { zh: `是不是“${near}”？`, en: `Is it "${near}"?` },
  };
}
