/** What can be wrong with a figure that is computed from others. */
import type { Figure, FigureProblem, Operation } from './figure.ts';
import { figureError } from './figure.ts';
import type { Numeral } from './numeral.ts';

export function notPercent(figure: Figure, operation: Operation): FigureProblem {
  return figureError(
    figure,
    'unit',
    { zh: `${operation}的单位只能是“%”。`, en: `The unit of a ${operation} is "%".` },
    { zh: '把单位改成“%”，或者不写。', en: 'Write "%" or leave the unit out.' },
    '单位',
  );
}

export function wrongCount(
  figure: Figure,
  operation: Operation,
  least: number,
  most: number,
): FigureProblem {
  const zh = least === most ? `${least}个` : most > 100 ? `至少${least}个` : `${least}到${most}个`;
  return figureError(
    figure,
    'formula',
    { zh: `“${operation}”要写${zh}指标。`, en: `${operation} takes ${least} to ${most} figures.` },
    { zh: `写成 计算: {${operation}: [甲, 乙]}。`, en: `Write 计算: {${operation}: [甲, 乙]}.` },
    '计算',
  );
}

export function zeroDivisor(figure: Figure, operands: readonly Figure[]): FigureProblem {
  const name = operands[1]?.path ?? `${operands[0]?.path}的计划`;
  return figureError(
    figure,
    'zero-divisor',
    { zh: `“${name}”是零，没法除。`, en: `"${name}" is zero and cannot be divided by.` },
    { zh: '检查这个数；确实是零的，不用这个算法。', en: 'Check it; if it is zero, do not divide.' },
    '计算',
  );
}

export function otherResult(
  figure: Figure,
  operation: Operation,
  result: Numeral,
  field: 'value' | 'last' | 'plan',
): FigureProblem {
  const key = field === 'last' ? '上年' : '值';
  return figureError(
    figure,
    'formula-differs',
    {
      zh: `${key}写的是${figure[field]?.digits}，按“${operation}”算出来是${result.digits}。`,
      en: `${key} is ${figure[field]?.digits}, but ${operation} gives ${result.digits}.`,
    },
    {
      zh: '核对各数；以算的为准，就不写这个数。',
      en: 'Check them; leave the typed number out if the computed one is right.',
    },
    key,
  );
}

export function strangeOperand(figure: Figure, stranger: Figure, target: string): FigureProblem {
  return figureError(
    figure,
    'unit',
    {
      zh: `“${stranger.path}”的单位是“${stranger.unit}”，不能和“${target}”一起算。`,
      en: `"${stranger.path}" is counted in "${stranger.unit}", which does not go with "${target}".`,
    },
    {
      zh: '改成能换算的单位；确实是一回事的，在 单位.yaml 的“同一单位”里写明。',
      en: 'Use units that convert, or name them under 同一单位 in 单位.yaml.',
    },
    '计算',
  );
}
