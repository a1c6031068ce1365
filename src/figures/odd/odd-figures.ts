/** Numbers of a figure that are hardly meant: a point in the wrong place, below nothing, half a thing, without a unit. */
import type { Figure, FigureProblem } from '../figure.ts';
import { figureWarning } from '../figure.ts';
import type { Numeral } from '../numeral.ts';
import { ZERO } from '../numeral.ts';
import { isSummable } from '../series.ts';
import { isCounted, isRate } from '../units.ts';
import { wordQuantity } from '../wording.ts';
import { placesOff, timesOf } from './jumps.ts';
import { scaleDoubt, unitDoubt } from './odd-units.ts';

/** Names of what may be below nothing. */
const SIGNED = /利润|盈|亏|增|减|差|净|余|温|变化|变动|涨|跌|收益|幅|海拔/u;
/** What has no unit by its nature. */
const UNITLESS =
  /指数|排名|位次|名次|系数|倍数|比例?$|比值|得分|评分|总分|分值|星级|级别|等级|编号|代码/u;
/** What is divided need not come out even. */
const AVERAGE = /均|每|密度|强度/u;

/** At most one for each kind of doubt. */
export function* oddFigures(figure: Figure): Generator<FigureProblem> {
  const unit = unitDoubt(figure);
  if (unit) {
    yield unit;
    return;
  }
  yield* belowNothing(figure);
  yield* withoutUnit(figure);
  const halves = [...halfThings(figure)];
  yield* halves;
  const jump = jumpOf(figure);
  if (jump && halves.length === 0) yield jump;
  const scale = jump ? undefined : scaleDoubt(figure);
  if (scale) yield scale;
  yield* oddPeriods(figure);
  const summed = sumsTyped(figure);
  if (summed) yield summed;
}

function* belowNothing(figure: Figure): Generator<FigureProblem> {
  const { value, last, plan, unit, label } = figure;
  if (value === undefined || value.value.gte(ZERO) || SIGNED.test(label)) return;
  const isNever = isCounted(unit) || last?.value.gt(ZERO) || plan?.value.gt(ZERO);
  const { 计算: formula } = figure.source;
  if (formula) {
    if (formula.operation === '之差' && isCounted(unit))
      yield differenceBelowNothing(figure, formula.operands);
    return;
  }
  if (!isNever) return;
  yield figureWarning(
    figure,
    'negative',
    {
      zh: `“${figure.path}”是负数：${wordQuantity(value.digits, unit)}。`,
      en: 'A negative number.',
    },
    { zh: '核对是不是多打了负号。', en: 'Check the sign.' },
    '值',
  );
}

/** 企业诉求 less 代办办结, which are more. */
function differenceBelowNothing(figure: Figure, [from = '', ...less]: readonly string[]) {
  const { value, unit } = figure;
  return figureWarning(
    figure,
    'negative',
    {
      zh: `“${figure.path}”算出来是负数：“${from}”减“${less.join('”、“')}”，得${wordQuantity(value?.digits ?? '', unit)}。`,
      en: `"${from}" less "${less.join('", "')}" is below nothing.`,
    },
    { zh: '核对是不是减错了指标，或者次序写反了。', en: 'Is another figure meant?' },
    '计算',
  );
}

function* halfThings(figure: Figure): Generator<FigureProblem> {
  const { unit, label, source, value, last, plan } = figure;
  if (!isCounted(unit) || AVERAGE.test(label)) return;
  const typed = { 值: value, 上年: last, 计划: plan } as const;
  for (const key of ['值', '上年', '计划'] as const) {
    const number = source[key] === undefined ? undefined : typed[key];
    if (number === undefined || number.value.round(0).eq(number.value)) continue;
    yield figureWarning(
      figure,
      'odd-value',
      {
        zh: `“${figure.path}”按“${unit}”数，${key === '值' ? '' : `“${key}”也`}应是整数，这里是${number.digits}。`,
        en: `${unit} are counted, and ${number.digits} is no whole number.`,
      },
      { zh: '核对数和单位。', en: 'Check the number and its unit.' },
      key,
    );
    return;
  }
}

function* withoutUnit(figure: Figure): Generator<FigureProblem> {
  const { unit, label, value, parent, source } = figure;
  const isBare = /^[十百千万亿]{1,2}$/u.test(unit);
  if (value === undefined || parent || source.计算 || (unit !== '' && !isBare)) return;
  if (UNITLESS.test(label)) return;
  yield figureWarning(
    figure,
    'no-unit',
    isBare
      ? { zh: `“${figure.path}”的单位只写了“${unit}”。`, en: `The unit is a mere ${unit}.` }
      : { zh: `“${figure.path}”没有写单位。`, en: 'This figure has no unit.' },
    isBare
      ? { zh: `写全，如“${unit}元”。`, en: `Like ${unit}元.` }
      : { zh: '加上“单位”，如“单位: 亿元”。', en: 'Add 单位.' },
    isBare ? '单位' : '值',
  );
}

/** Which of 值, 上年 and 计划 stands out from the others. */
function jumpOf(figure: Figure): FigureProblem | undefined {
  const { value, last, plan, unit, source } = figure;
  if (value === undefined || source.数值未变 === true) return undefined;
  const off = (one: Numeral | undefined, other: Numeral | undefined) =>
    one && other ? placesOff(one, other, unit) : 0;
  if (last && isThousandfold(value, last)) return thousandfold(figure, last, '上年');
  if (plan && isThousandfold(value, plan)) return thousandfold(figure, plan, '计划');
  const [byLast, byPlan] = [off(value, last), off(value, plan)];
  const lastByPlan = off(last, plan);
  if (byLast !== 0) {
    const isLast = plan !== undefined && byPlan === 0 && lastByPlan !== 0;
    return jump(figure, isLast ? '上年' : '值', byLast, last);
  }
  if (byPlan !== 0) return jump(figure, '计划', byPlan, plan);
  return plan && last && isTiny(plan, [value, last], unit) ? tinyPlan(figure, plan) : undefined;
}

/** A plan that last year's number made three times, and this year's four times. */
function isTiny(plan: Numeral, [value, last]: [Numeral, Numeral], unit: string): boolean {
  if (plan.value.lte(ZERO) || (isCounted(unit) && plan.value.lt(FEW_PLANNED))) return false;
  return value.value.gte(plan.value.times(4)) && last.value.gte(plan.value.times(3));
}

/** Of so few things many more may well come. */
const FEW_PLANNED = 5;

function tinyPlan(figure: Figure, plan: Numeral): FigureProblem {
  const { value, last, unit } = figure;
  return figureWarning(
    figure,
    'jump',
    {
      zh: `“${figure.path}”的计划是${wordQuantity(plan.digits, unit)}，今年${wordQuantity(value?.digits ?? '', unit)}、上年${wordQuantity(last?.digits ?? '', unit)}，都是它的几倍。`,
      en: `The plan of "${figure.path}" is ${plan.digits}, far below both years.`,
    },
    {
      zh: '核对计划数的小数点和单位；没有错就在行末加“# 不查 jump”。',
      en: 'Check the point and the unit of the plan.',
    },
    '计划',
  );
}

function jump(
  figure: Figure,
  key: string,
  places: number,
  other: Numeral | undefined,
): FigureProblem {
  const { value, unit } = figure;
  const name = key === '计划' ? '计划' : '上年';
  return figureWarning(
    figure,
    'jump',
    {
      zh: `“${figure.path}”今年${wordQuantity(value?.digits ?? '', unit)}，${name}${wordQuantity(other?.digits ?? '', unit)}，差了${timesOf(places)}左右。`,
      en: `"${figure.path}" is ${value?.digits} beside ${other?.digits}: the point may be misplaced.`,
    },
    {
      zh: `核对小数点和单位${isRate(unit) ? '，比率写成百分数' : ''}；没有错就在行末加“# 不查 jump”。`,
      en: 'Check the point and the unit; if right, end the line with # 不查 jump.',
    },
    key,
  );
}

/** So far apart that no year can be the cause, whatever the digits. */
function isThousandfold({ value }: Numeral, last: Numeral): boolean {
  const [one, other] = [value.abs(), last.value.abs()];
  if (one.lte(ZERO) || other.lte(ZERO)) return false;
  return one.gte(other.times(1000)) || other.gte(one.times(1000));
}

function thousandfold(figure: Figure, other: Numeral, key: '上年' | '计划'): FigureProblem {
  const { value, unit } = figure;
  return figureWarning(
    figure,
    'jump',
    {
      zh: `“${figure.path}”今年${wordQuantity(value?.digits ?? '', unit)}，${key}${wordQuantity(other.digits, unit)}，差了一千倍以上。`,
      en: `"${figure.path}" is ${value?.digits} beside ${other.digits}: a thousandfold.`,
    },
    { zh: '核对单位是不是“万”“亿”弄混了。', en: 'Check whether 万 and 亿 were mixed up.' },
    key === '计划' ? '计划' : '值',
  );
}

/** From so many periods on, sums up to each month can be told from months. */
const ENOUGH = 4;
/** What a period may be of its share in the last sum. */
const STEADY = { low: 0.6, high: 1.6 };

/** 各月: [310, 598, 923, 1253]: each the sum of all before it. */
function sumsTyped(figure: Figure): FigureProblem | undefined {
  if (!isSummable(figure)) return undefined;
  const values = figure.periods.flatMap(({ value }) => (value ? [Number(value.digits)] : []));
  const [first = 0] = values;
  if (values.length < ENOUGH || first <= 0) return undefined;
  const isSum = values.every((one, index) => {
    const ratio = one / (first * (index + 1));
    return ratio >= STEADY.low && ratio <= STEADY.high && one > (values[index - 1] ?? 0);
  });
  if (!isSum) return undefined;
  const key = figure.source.各月 ? '各月' : '各季';
  return figureWarning(
    figure,
    'series',
    {
      zh: `“${figure.path}”的“${key}”一期比一期多出一份，像是累计数。`,
      en: 'These look like sums up to each period.',
    },
    {
      zh: '写每一期当期的数；没有错就在行末加“# 不查 series”。',
      en: 'Write the number of each period alone.',
    },
    key,
  );
}

/** A month or quarter that stands out from both its neighbours. */
function* oddPeriods(figure: Figure): Generator<FigureProblem> {
  const known = figure.periods.filter(({ value }) => value !== undefined);
  if (known.length < 3) return;
  const off = (index: number, other: number): number => {
    const [one, two] = [known[index], known[other]];
    return one?.value && two?.value ? placesOff(one.value, two.value, one.unit) : 0;
  };
  for (const [index, { value, unit, label }] of known.entries()) {
    // the first and the last have one neighbour, which its own other neighbour has to bear out
    const [left, right] = [
      index === 0 ? 1 : index - 1,
      index === known.length - 1 ? index - 1 : index + 1,
    ];
    const first = off(index, left);
    const isEdge = left === right;
    const isOdd = isEdge
      ? off(left, index === 0 ? 2 : index - 2) === 0
      : off(index, right) === first;
    if (first === 0 || !isOdd) continue;
    yield figureWarning(
      figure,
      'jump',
      {
        zh: `“${figure.path}”${label}是${wordQuantity(value?.digits ?? '', unit)}，和前后差了${timesOf(first)}左右。`,
        en: `"${figure.path}" stands out in ${label}.`,
      },
      { zh: '核对小数点；没有错就在行末加“# 不查 jump”。', en: 'Check the point.' },
      figure.source.各月 ? '各月' : '各季',
    );
  }
}
