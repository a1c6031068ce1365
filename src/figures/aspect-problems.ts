/** Why a figure cannot be shown under an aspect, and what to write instead. */
import type { CodeOf, Words } from '../problem.ts';
import type { Figure } from './figure.ts';

/** What `figures/` codes a box that cannot be worded with. */
export interface Unwordable {
  code: CodeOf<'figures'>;
  trouble: Words;
  hint: Words;
}

export function noLast(figure: Figure): Unwordable | { missing: Figure; unit: string } {
  // While the figure itself is not known yet, it is one thing to fill in, not two.
  if (figure.value === undefined) return { missing: figure, unit: figure.unit };
  const then = figure.periods.filter(({ last }) => last !== undefined).length;
  if (then > 0 && then < figure.periods.length) return fewerThen(figure, then);
  return {
    code: 'no-last-year',
    trouble: {
      zh: `“${figure.path}”没有上年的数，不能和上年比。`,
      en: `"${figure.path}" has no value of last year to compare with.`,
    },
    hint: { zh: `在“指标”里给“${figure.path}”补上“上年”。`, en: `Add 上年 to "${figure.path}".` },
  };
}

/** 各月 with six numbers, 上年各月 with five. */
function fewerThen({ path, periods, source }: Figure, then: number): Unwordable {
  const key = source.各月 ? '各月' : '各季';
  return {
    code: 'no-last-year',
    trouble: {
      zh: `“${path}”的“${key}”有${periods.length}个数，上年的只有${then}个，不能和上年比。`,
      en: `"${path}" has ${periods.length} periods of this year, ${then} of last year.`,
    },
    hint: {
      zh: `核对“${key}”和“上年${key}”，两年写一样多。`,
      en: 'Write as many of both years.',
    },
  };
}

export function noPlan(figure: Figure): Unwordable {
  return {
    code: 'no-plan',
    trouble: { zh: `“${figure.path}”没有写计划数。`, en: `"${figure.path}" has no plan.` },
    hint: { zh: `在“指标”里给“${figure.path}”补上“计划”。`, en: `Add 计划 to "${figure.path}".` },
  };
}

export function noParts(figure: Figure): Unwordable {
  return {
    code: 'no-parts',
    trouble: { zh: `“${figure.path}”没有“其中”各项。`, en: `"${figure.path}" has no parts.` },
    hint: { zh: `在“指标”里给“${figure.path}”补上“其中”。`, en: `Add 其中 to "${figure.path}".` },
  };
}

export function notPositive(figure: Figure, aspect: string): Unwordable {
  return {
    code: 'not-positive',
    trouble: {
      zh: `“${figure.path}”的基数是零或者负数，${aspect}没有意义。`,
      en: `The base of "${figure.path}" is zero or negative: ${aspect} means nothing.`,
    },
    hint: {
      zh: `改用【${figure.path}·同比】或【${figure.path}·增减】，或者直接写明两个数。`,
      en: `Use 【${figure.path}·同比】 or 【${figure.path}·增减】, or give both numbers.`,
    },
  };
}

export function otherUnits(figure: Figure, whole: Figure): Unwordable {
  return {
    code: 'unit',
    trouble: {
      zh: `“${figure.path}”的单位是“${figure.unit}”，“${whole.path}”的单位是“${whole.unit}”，不能放在一起算。`,
      en: `"${figure.path}" is counted in "${figure.unit}", "${whole.path}" in "${whole.unit}".`,
    },
    hint: {
      zh: '改成能换算的单位；确实是一回事的，在 单位.yaml 的“同一单位”里写明。',
      en: 'Use units that convert, or name both under 同一单位 in 单位.yaml.',
    },
  };
}
