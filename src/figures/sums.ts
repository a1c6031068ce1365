/** Parts and their whole (其中): do they add up? */
import type { Figure, FigureProblem } from './figure.ts';
import { figureError, figureWarning } from './figure.ts';
import type { Interval, Numeral } from './numeral.ts';
import { difference, exactly, fixed, overlap, sumOf, ZERO } from './numeral.ts';
import { convert, isCounted, isRate, rangeOf } from './units.ts';
import { wordQuantity } from './wording.ts';

export type Field = 'value' | 'last' | 'plan';
export const KEYS = { value: '值', last: '上年', plan: '计划' } as const;

/** The parts' numbers in the whole's unit; undefined where one is missing or measures something else. */
function partNumbers(figure: Figure, field: Field): Numeral[] | undefined {
  const numbers = figure.parts.map((part) => {
    const number = part[field];
    return number && convert(number, part.unit, figure.unit, figure.sameUnits);
  });
  const known = numbers.filter((number) => number !== undefined);
  return known.length === figure.parts.length && known.length > 0 ? known : undefined;
}

export function sumOfParts(figure: Figure, field: Field): Numeral | undefined {
  const numbers = partNumbers(figure, field);
  return numbers && sumOf(numbers);
}

/** Everything doubtful between a figure and its parts. */
export function* checkSums(figure: Figure): Generator<FigureProblem> {
  const { source } = figure;
  if (source.分项齐全 === true && figure.parts.length === 0) yield noParts(figure);
  if (figure.parts.length === 0) return;
  const slip = otherScale(figure);
  if (slip) {
    yield slip;
    return;
  }
  const found = FIELDS.map((field) => [
    ...(source.分项齐全 === true ? checkComplete(figure, field) : checkSome(figure, field)),
  ]);
  const [now, last] = found.map((problems) => problems.find(({ code }) => code === 'figures/sum'));
  const [gap, gapLast] = [gapOf(figure, 'value'), gapOf(figure, 'last')];
  if (now && last && gap && gapLast && gap.value.gt(ZERO) === gapLast.value.gt(ZERO)) {
    yield partAmiss(figure, gap, gapLast);
    return;
  }
  yield* found.flat();
}

const FIELDS = ['value', 'last', 'plan'] as const;

/** What the parts have more than their whole. */
function gapOf(figure: Figure, field: Field): Numeral | undefined {
  const [whole, sum] = [figure[field], sumOfParts(figure, field)];
  return whole && sum && difference(sum, whole);
}

/** Both years do not add up, and to the same side: a part is missing, or one stands there too much. */
function partAmiss(figure: Figure, gap: Numeral, gapLast: Numeral): FigureProblem {
  const isMore = gap.value.gt(ZERO);
  const [by, byLast] = [gap, gapLast].map(({ value }) =>
    wordQuantity(exactly(value.abs()), figure.unit),
  );
  const side = isMore ? '多' : '少';
  return figureError(
    figure,
    'sum',
    {
      zh: `“${figure.path}”各项加起来，今年${side}${by}，上年${side}${byLast}：像是${side}了一项。`,
      en: `The parts of "${figure.path}" are off by ${gap.digits} this year and ${gapLast.digits} last year.`,
    },
    {
      zh: isMore
        ? '删掉不属于合计的一项；几项本来有重叠的，去掉“分项齐全”。'
        : '在“其中”里补上缺的一项；各项本来不全的，去掉“分项齐全”。',
      en: isMore ? 'Is a part too much?' : 'Is a part missing?',
    },
    '其中',
  );
}

/** 分项齐全: 是. What rounding of the parts explains is only pointed out. */
function* checkComplete(figure: Figure, field: Field): Generator<FigureProblem> {
  const whole = figure[field];
  const numbers = partNumbers(figure, field);
  if (whole === undefined) return;
  if (numbers === undefined) {
    const stranger = figure.parts.find(
      (part) =>
        part[field] !== undefined &&
        convert(part[field], part.unit, figure.unit, figure.sameUnits) === undefined,
    );
    if (stranger && field === 'value') yield strangeUnit(figure, stranger);
    return;
  }
  const sum = sumOf(numbers);
  const by = difference(sum, whole);
  // 46.3 is what 46.25 is printed as.
  if (fixed(sum.value, whole.decimals).value.eq(whole.value)) return;
  const ranges = rangesOfParts(figure, numbers);
  const canBe = overlap(rangeOf(whole, figure.unit), {
    low: ranges.reduce((total, { low }) => total.plus(low), ZERO),
    high: ranges.reduce((total, { high }) => total.plus(high), ZERO),
  });
  const key = KEYS[field];
  const what = field === 'value' ? '合计' : `${key}合计`;
  const gap = wordQuantity(exactly(by.value.abs()), figure.unit);
  const message = {
    zh: `“${figure.path}”${what}是${wordQuantity(whole.digits, figure.unit)}，各项加起来是${wordQuantity(sum.digits, figure.unit)}，${by.value.gt(ZERO) ? '多' : '少'}${gap}${canBe ? '（四舍五入会有这样的差）' : ''}。`,
    en: `"${figure.path}" is ${whole.digits}, but its parts come to ${sum.digits}: ${exactly(by.value.abs())} ${by.value.gt(ZERO) ? 'more' : 'less'}${canBe ? ', which rounding can explain' : ''}.`,
  };
  yield canBe
    ? figureWarning(
        figure,
        'sum-rounding',
        message,
        {
          zh: '核对一遍；没有错就不用改。',
          en: 'Check once; nothing need be changed if they are right.',
        },
        field === 'value' ? '其中' : key,
      )
    : figureError(
        figure,
        'sum',
        message,
        {
          zh: '核对合计和各项；各项本来不全的，去掉“分项齐全”。',
          en: 'Check them; drop 分项齐全 if these are not all parts.',
        },
        field === 'value' ? '其中' : key,
      );
}

/** Not all parts are listed: none may exceed the whole, and together they should not. */
function* checkSome(figure: Figure, field: Field): Generator<FigureProblem> {
  const whole = figure[field];
  if (whole === undefined || whole.value.lt(ZERO) || isRate(figure.unit)) return;
  const numbers = figure.parts.flatMap((part) => {
    const number = part[field];
    const inUnit = number && convert(number, part.unit, figure.unit, figure.sameUnits);
    return inUnit ? [inUnit] : [];
  });
  if (numbers.some(({ value }) => value.lt(ZERO))) return;
  const sum = sumOf(numbers);
  const ranges = rangesOfParts(figure, numbers);
  const least = ranges.reduce((total, { low }) => total.plus(low), ZERO);
  if (least.lte(rangeOf(whole, figure.unit).high)) return;
  yield figureWarning(
    figure,
    'parts-exceed',
    {
      zh: `“${figure.path}”${field === 'value' ? '' : KEYS[field]}是${wordQuantity(whole.digits, figure.unit)}，各分项加起来有${wordQuantity(sum.digits, figure.unit)}，超过了总数。`,
      en: `"${figure.path}" is ${whole.digits}, but its parts come to ${sum.digits}.`,
    },
    {
      zh: '核对各项；分项之间本来有重叠的，不用改。',
      en: 'Check them; parts that overlap may stay.',
    },
    field === 'value' ? '其中' : KEYS[field],
  );
}

function rangesOfParts(figure: Figure, numbers: readonly Numeral[]): Interval[] {
  const exact = figure.parts.every((part) => isCounted(part.unit));
  return numbers.map((number) =>
    exact ? rangeOf(number, '个') : rangeOf(number, isCounted(figure.unit) ? figure.unit : ''),
  );
}

/** So many times less than its whole, a part is hardly in its own unit. */
const FAR = 1000;

/** 4.20万亩, 其中新建2.60亩: a part in a unit of its own that fits only in the unit of its whole. */
function otherScale(figure: Figure): FigureProblem | undefined {
  const { value: whole, unit, source, sameUnits } = figure;
  if (whole === undefined || isRate(unit)) return undefined;
  const isComplete = source.分项齐全 === true;
  const sum = sumOfParts(figure, 'value');
  if (isComplete && (!sum || fixed(sum.value, whole.decimals).value.eq(whole.value)))
    return undefined;
  const part = figure.parts.find(({ value, unit: own }) => {
    const inWhole = value && convert(value, own, unit, sameUnits);
    if (!value || !inWhole || value.value.lte(ZERO) || value.value.gt(whole.value)) return false;
    return value.value.gte(inWhole.value.times(FAR)) || inWhole.value.gte(value.value.times(FAR));
  });
  if (part === undefined) return undefined;
  const word = isComplete ? figureError : figureWarning;
  return word(
    part,
    'odd-unit',
    {
      zh: `“${part.path}”的单位写的是“${part.unit}”，合计的单位是“${unit}”。`,
      en: `"${part.path}" is in "${part.unit}", its whole in "${unit}".`,
    },
    {
      zh: `核对单位；和合计一样，就删掉这一项的单位，或者写“${unit}”。`,
      en: `Check the unit; leave it out where it is "${unit}".`,
    },
    '单位',
  );
}

function noParts(figure: Figure): FigureProblem {
  return figureWarning(
    figure,
    'no-parts',
    { zh: '写了“分项齐全”，却没有“其中”。', en: '分项齐全 is given without 其中.' },
    { zh: '补上“其中”，或者去掉这一行。', en: 'Add 其中 or drop this line.' },
    '分项齐全',
  );
}

function strangeUnit(figure: Figure, part: Figure): FigureProblem {
  return figureError(
    part,
    'unit',
    {
      zh: `“${part.path}”的单位是“${part.unit}”，不能和合计的“${figure.unit}”相加。`,
      en: `"${part.path}" is counted in "${part.unit}", its whole in "${figure.unit}".`,
    },
    {
      zh: '改成同一个单位；确实是一回事的，在 单位.yaml 的“同一单位”里写明。',
      en: 'Use one unit, or name both under 同一单位 in 单位.yaml.',
    },
    '单位',
  );
}
