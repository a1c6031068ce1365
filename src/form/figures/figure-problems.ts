/** What can be wrong with the numbers of one figure, in words. */
import type { Problem } from '../../problem.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, TextNode } from '../source/tree.ts';

/** A number that was typed and stands in a table, too, but not the same. */
export function differs(node: FormNode, typed: string, digits: string): Problem {
  return {
    severity: 'error',
    code: 'form/table-differs',
    message: {
      zh: `这里写的是${typed}，统计表里是${digits}。`,
      en: `This says ${typed}, the table says ${digits}.`,
    },
    place: placeOf(node),
    hint: {
      zh: '以表为准就删掉这个数；以这里为准就改表。',
      en: 'Delete this number, or mend the table.',
    },
  };
}

/** A table's unit that the figure's own does not convert to. */
export function otherTableUnit(node: FormNode, found: string, unit: string): Problem {
  return {
    severity: 'error',
    code: 'form/unit',
    message: {
      zh: `统计表里的单位是“${found}”，不能换算成“${unit}”。`,
      en: `The table counts in "${found}", which does not convert to "${unit}".`,
    },
    place: placeOf(node),
    hint: {
      zh: '改“单位”；确实是一回事的，在 单位.yaml 的“同一单位”里写明。',
      en: 'Mend 单位, or name both under 同一单位 in 单位.yaml.',
    },
  };
}

/** How far a conversion moves the point before the number is hardly meant so. */
const FAR = 1000;
/** Two years of one figure are hardly further apart. */
const FEW = 10;
/** More than so many in 万 or 亿 would be written in the next scale. */
const MOST = 1e8;

/** 值: 9680亿元 beside 单位: 万元: converted it is 96800000万元, which nobody means. */
export function twoUnits(
  node: TextNode,
  typed: { digits?: string | undefined; unit?: string | undefined },
  { unit, digits, last }: { unit: string; digits: string; last: string | undefined },
): Problem[] {
  if (typed.unit === undefined || typed.unit === unit) return [];
  const [before, after] = [Number(typed.digits), Number(digits)];
  const base = Number(last ?? Number.NaN);
  const isNear = (one: number) => one > base / FEW && one < base * FEW;
  const isTurned = after >= before * FAR || before >= after * FAR;
  const isMeantSo = last === undefined ? after < MOST || !/^[万亿]/u.test(unit) : !isNear(before);
  if (!isTurned || isMeantSo) return [];
  return [
    {
      severity: 'warning',
      code: 'form/unit',
      message: {
        zh: `“值”里的单位是“${typed.unit}”，“单位”里写的是“${unit}”，换算出来是${digits}${unit}。`,
        en: `The unit at the number is "${typed.unit}", 单位 says "${unit}".`,
      },
      place: placeOf(node),
      hint: { zh: '单位只写一次：核对是哪一个。', en: 'Write the unit once, the right one.' },
    },
  ];
}

/** A unit typed beside a number that the figure’s own does not convert to. */
export function otherUnit(node: FormNode, typed: string, unit: string): Problem {
  return {
    severity: 'error',
    code: 'form/unit',
    message: {
      zh: `这里的单位是“${typed}”，“单位”里写的是“${unit}”。`,
      en: `The unit here is "${typed}", but 单位 says "${unit}".`,
    },
    place: placeOf(node),
    hint: {
      zh: '换算成同一个单位；单位只写一次就行。',
      en: 'Convert to one unit and write it once.',
    },
  };
}

/** 各季 with five numbers: the fifth would be left out. */
export function tooManyPeriods(node: FormNode, key: string, count: number): Problem {
  const most = key === '各月' ? '12个月' : '4个季度';
  return {
    severity: 'error',
    code: 'figures/too-many-periods',
    message: {
      zh: `“${key}”写了${count}个数，一年只有${most}。`,
      en: `${count} periods in ${key}.`,
    },
    place: placeOf(node),
    hint: { zh: '核对多写了哪一个。', en: 'Delete what is too many.' },
  };
}
