/** A whole and the parts that follow it without 其中: 干部86人，35岁以下的26人，36岁至50岁的41人，51岁以上的29人. */
import { Big } from 'big.js';
import { type Quantity, scalePower } from '../../../figures/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, intervalOf, isOneSlip, overlap, sumOf } from '../interval.ts';
import { termsOf as listed } from '../parts.ts';
import { type Figure, isAlike, isExact, isFigure, termsOf } from './terms.ts';

export function readWholes(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence, index) => {
    const next = text.sentences[index + 1];
    const own = amountsOf(text, sentence);
    // 共举办招聘会28场。春季举办11场；夏季举办5场…: a whole by itself, and its parts in the next sentence
    const [first] = own;
    const goesOn =
      next !== undefined &&
      first !== undefined &&
      own.filter((one) => isAlike(one, first)).length === 1;
    const figures = goesOn ? [...own, ...amountsOf(text, next)] : own;
    const mistake = figures.length <= MOST ? sumMistake(figures) : undefined;
    return mistake ? [mistake] : [];
  });
}

const MOST = 12;

const amountsOf = (text: Text, stretch: Stretch) =>
  termsOf(text, stretch)
    .filter(isFigure)
    .filter(({ kind }) => kind === 'amount');

const NO_PART =
  /去年|上年|同期|比|较|增|减|计划|目标|任务|合计|共|总|累计|平均|每|超|至少|翻|由|从|其余|剩余|尚|还|仍|年[初末底]|结转|预算(?!内)/u;

/** 7个工作组，下沉干部148人，区直抽调96人，镇街抽调52人: of each unit by itself. */
function sumMistake(figures: readonly Figure[]): Mistake | undefined {
  const firsts = figures.filter((one, at) => figures.findIndex((f) => isAlike(f, one)) === at);
  for (const first of firsts) {
    const mistake = sumFrom(first, figures);
    if (mistake) return mistake;
  }
  return undefined;
}

function sumFrom(whole: Figure, figures: readonly Figure[]): Mistake | undefined {
  const alike = figures.filter((one) => isAlike(one, whole));
  const parts = alike.slice(1);
  if (parts.length < 2 || alike.some((one) => !isExact(one))) return undefined;
  if (parts.some(({ said, clause }) => said.role !== 'value' || NO_PART.test(clause)))
    return undefined;
  const isNew = /^(?:[^较比]{0,8})新[增建签开设招聘录]/u.test(whole.clause);
  if (
    parts.some(({ clause }) => isNew && clause.includes('新')) ||
    /增|减|新|去年|上年|每/u.test(whole.clause.replace(isNew ? /新[增建签开设招聘录]/u : '', '')) ||
    !['value', 'none'].includes(whole.said.role)
  )
    return undefined;
  const quantities = parts.map(({ said }) => said.quantity);
  if (quantities.some((one) => amount(one).gte(amount(whole.said.quantity)))) return undefined;
  if (addsUpSomehow(whole.said.quantity, quantities)) return undefined;
  const sum = quantities.map(amount).reduce((a, b) => a.plus(b));
  const off = sum.minus(amount(whole.said.quantity));
  const classes = kindOf(parts);
  if (classes === 'mixed') return undefined;
  const slip = isSlip(whole.said.quantity, quantities);
  const isNear = off.abs().lte(amount(whole.said.quantity).times(NEAR));
  const isSure = classes === 'all' && (isNear || slip);
  const isLikely =
    isScaleSlip(whole.said.quantity, quantities) ||
    (slip && (off.gt(0) || parts.length > 2)) ||
    (classes === 'alike' && isNear && off.gt(0)) ||
    ((parts.length > 2 || classes === 'sorted') &&
      classes !== 'crossed' &&
      // 使用65363元（包括333元），结余6720元: in a part already
      !parts.some(({ lead }) => /[（(]/u.test(lead)) &&
      off.abs().lte(amount(whole.said.quantity).times(LITTLE)));
  if (!isSure && !isLikely) return undefined;
  const { start, end, digits, scale, unit } = whole.said.quantity;
  const shown = sum.div(new Big(10).pow(scalePower(scale))).toFixed();
  return {
    start,
    end: parts.at(-1)?.end ?? end,
    severity: isSure ? 'warning' : 'note',
    message: {
      zh: `各项${listed(quantities)}相加为${shown}${scale}${unit}，总数写的是${digits}${scale}${unit}`,
      en: `The parts add up to ${shown}${scale}${unit}, the whole is ${digits}${scale}${unit}`,
    },
    hint: { zh: '核对总数和各项', en: 'Check the whole and its parts' },
  };
}

/** Kinds that are told one by one and leave hardly anything: told in full. */
const LITTLE = 0.05;
/** More is told of than a slip makes wrong. */
const NEAR = 0.2;

/** Whether some row of the figures makes the whole, or a part is divided itself. */
function addsUpSomehow(whole: Quantity, parts: readonly Quantity[]): boolean {
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 2; to <= parts.length; to++) {
      const row = parts.slice(from, to);
      if (overlap(sumOf(row), intervalOf(whole))) return true;
      const [first, ...rest] = row;
      if (first && rest.length > 1 && overlap(sumOf(rest), intervalOf(first))) return true;
    }
  return false;
}

/** Whether one slip in one of the parts explains all: a digit, two that changed places, a scale. */
function isSlip(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.map(amount).reduce((a, b) => a.plus(b));
  return [whole, ...parts].some((one) => {
    const right = one === whole ? sum : amount(one).plus(amount(whole).minus(sum));
    return isOneSlip(amount(one), right) && right.gt(0);
  });
}

/** 1200万元 for 1.2亿元. */
function isScaleSlip(whole: Quantity, parts: readonly Quantity[]): boolean {
  const left = amount(whole).minus(parts.map(amount).reduce((a, b) => a.plus(b)));
  return parts.some((one) => {
    if (amount(one).eq(0)) return false;
    const factor = amount(one).plus(left).div(amount(one)).toNumber();
    return (
      one.scale !== whole.scale && [0.0001, 0.001, 0.01, 0.1, 10, 100, 1000, 10000].includes(factor)
    );
  });
}

const SORTS: readonly RegExp[] = [
  /岁|青年|中年|老年/u,
  /[男女]/u,
  /党员|群众|团员/u,
  /学历|本科|硕士|博士|大专|研究生|高中/u,
  /职称|高级|中级|初级/u,
];

/** Whether the parts are of one sort, and whether they are all that there are of it. */
function kindOf(
  parts: readonly Figure[],
): 'all' | 'alike' | 'sorted' | 'mixed' | 'crossed' | undefined {
  const names = parts.map(({ clause }) =>
    clause.replace(/^(?:其中|[和及与])/u, '').replace(/(?:的|有|为|是)+$/u, ''),
  );
  if (new Set(names).size < names.length || names.some((name) => name === '')) return 'mixed';
  const sorts = SORTS.filter((sort) => names.some((name) => sort.test(name)));
  const [sort] = sorts;
  if (
    sorts.length > 1 &&
    !(sorts.length === 2 && names.every((name) => /本科|硕士|博士|研究生/u.test(name)))
  )
    return 'crossed';
  if (sort && !names.every((name) => sort.test(name))) return 'crossed';
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const hasEnds =
    (/以下|及以下/u.test(first) && /以上/u.test(last)) ||
    (/以上|高级|博士/u.test(first) && /以下|初级/u.test(last));
  if (hasEnds && (names.length > 2 || sort)) return 'all';
  if (
    names.length === 2 &&
    names.some((name) => name.includes('男')) &&
    names.some((name) => name.includes('女'))
  )
    return 'all';
  if (sort) return 'sorted';
  return isParallel(names) ? 'alike' : undefined;
}

/** 进机关, 进社区, 进校园; 工业企业, 商贸企业, 建筑企业. */
function isParallel(names: readonly string[]): boolean {
  const same = (signs: readonly string[]) => new Set(signs).size === 1;
  return (
    same(names.map((name) => name.slice(0, 1))) ||
    same(names.map((name) => name.slice(-1))) ||
    same(names.map((name) => name.slice(1, 3)))
  );
}
