/** Values typed into boxes, and the words right beside them, that are hardly meant. */

import { isNumeral, type numeral } from '../numeral.ts';
import { placesBetween, placesOff, timesOf } from '../odd/jumps.ts';
import { moreThanExact } from '../odd/slipped-boxes.ts';
import { isCounted, mayBeCounted } from '../units.ts';
import type { BoxProblem, BoxUse } from './box.ts';
import { typedUnit, WORD_END } from './edges.ts';
import type { KnownAt } from './known.ts';
import { notDigits } from './trouble.ts';

type Doubt = Omit<BoxProblem, 'offset' | 'length'>;

/** From so many on, the same number in two years asks for a look. */
const MANY = 10;
/** 每家3.5人, 平均4.5个: what is divided need not come out even. */
const AVERAGE = /(?:均|每[\p{Script=Han}]{0,6})[\p{Script=Han}]{0,4}$/u;
const UNIT = '[个家户项处套件条名座辆台栋宗起亩]';
/** 45个家, 45个个: two units in a row, where the word ends. */
const TWO_UNITS = new RegExp(
  `^(?:(?<one>${UNIT})(?<two>[家户项处套件条名座辆台栋宗亩]|\\k<one>)|次[场次个家户项处件批期人回]|场[场个家户项件批期回]|[期批][场个]|人[个名])(?=[，。；、：）]|$)`,
  'u',
);
/** 【45个】家, 【45家】家企业: a unit in the box, and one behind it. */
const UNIT_BEHIND = new RegExp(`^(?<two>${UNIT})`, 'u');
const UNIT_INSIDE = new RegExp(
  `(?:\\d余?|[一二三四五六七八九十百千])(${UNIT})[\\p{Script=Han}]{0,2}$`,
  'u',
);
/** Words that begin with such a sign: 【45个】个体户, 【8名】名师, 【12项】项目. */
const WORDS =
  /^(?:项目|个[体人别案性]|名[师医人优家牌]|人[才员大民口们数]|户[外籍均主]|家[庭长政属具电园]|条例|件数|台账|处[室级长罚置理]|套[房餐]|座谈|亩[产均]|起[重点步]|宗地|次[数年日要]|栋号|辆次|条线)/u;
const ONE_WORD = /^(?:台套|件套|台件|条件|个件|处室)/u;
/** Words behind which a number has no unit. */
const UNITLESS =
  /(?:第|号|率|分|指数|系数|为|是|约|由|从|至|到|比|和|与|排名|位居|列|编号|代码|年|月|日|共|其中|、|，|：|（)$/u;
/** 利用率达到, and rates that have another unit. */
const RATE_IS =
  /(?<rate>[\p{Script=Han}]{1,6}率)(?:稳定|保持|提高|提升|下降|降低|控制)?(?:达到?|为|是|在|至|到|超过|不低于)$/u;
const OTHER_RATE = /(?:效率|频率|功率|汇率|速率|斜率|倍率|容积率|分辨率|换手率)$/u;
const WORD_OF_MORE = '(?:以上|以下|以内|左右)?(?=[，。；、）]|$)';
const NOTHING_BEHIND = new RegExp(`^${WORD_OF_MORE}`, 'u');
const MERE_SCALE = new RegExp(`^(?<scale>[百千]?[万亿])${WORD_OF_MORE}`, 'u');
const SAYS_NOTHING: Pick<Doubt, 'severity'> = { severity: 'warning' };

/** One doubt at most for each box filled by hand. */
export function* typedValues(
  text: string,
  uses: readonly BoxUse[],
  knownAt: KnownAt,
): Generator<BoxProblem> {
  yield* moreThanExact(text);
  for (const [index, use] of uses.entries()) {
    if (use.figure || use.now === undefined) continue;
    const doubt = doubtOf(text, use, () => knownAt(index));
    if (doubt) yield { ...doubt, offset: use.offset, length: use.length };
  }
}

/** No words that are looked for before a box are longer. */
const LONGEST_BEFORE = 16;

const COUNTED = /^(?:[个家户项处套件条名座辆台栋宗起人次亩吨天]|平方米|公顷|公里|小时)/u;

function doubtOf(text: string, use: BoxUse, knownOf: () => ReturnType<KnownAt>): Doubt | undefined {
  const before = text.slice(Math.max(0, use.offset - LONGEST_BEFORE), use.offset);
  const after = text.slice(use.offset + use.length);
  const two = TWO_UNITS.exec(after);
  if (two && !ONE_WORD.test(two[0])) return twoUnits(two[0]);
  const { now = '', last = 'none' } = use;
  const mistyped = notDigits(last);
  if (mistyped) return mistyped;
  if (!isNumeral(now)) {
    const inside = unitWithin(now, after) ?? sameWithin(now, after);
    return inside === undefined ? undefined : twoUnits(inside);
  }
  const rate = rateDoubt(before, now, after);
  if (rate) return rate;
  if (isLonely(before, now, after)) return noUnit(now);
  const bracketed = IN_BRACKETS.exec(after)?.groups?.unit;
  if (bracketed && /\p{Script=Han}$/u.test(before)) return unitInBrackets(now, bracketed);
  const scale = MERE_SCALE.exec(after)?.groups?.scale;
  if (scale && /\p{Script=Han}$/u.test(before)) return noUnit(`${now}${scale}`, scale);
  const unit = Number(now) < 0 && COUNTED.exec(after)?.[0];
  if (unit) return negative(now, unit);
  // What is known of a box is asked only where two numbers, or a half of something, can be doubted.
  const [one, other] = [Number(now), Number(last)];
  const mayBeHalf = now.includes('.') && mayBeCounted(after);
  if (!mayBeHalf && one !== other && placesBetween(one, other) === 0 && !isFar(one, other))
    return undefined;
  const known = knownOf();
  if (known === undefined) return undefined;
  const { value } = known;
  const isHalf = mayBeHalf && isCounted(known.unit) && !value.value.round(0).eq(value.value);
  if (isHalf && !AVERAGE.test(before)) return half(value.digits, known.unit);
  return known.last && comparison({ ...known, last: known.last }, use);
}

/** Units of which one stands in the box; the same one where the word ends there is not printed twice. */
function unitWithin(now: string, after: string): string | undefined {
  const one = UNIT_INSIDE.exec(now)?.[1];
  const behind = after.trimStart();
  const two = UNIT_BEHIND.exec(behind)?.groups?.two;
  if (one === undefined || two === undefined || WORDS.test(behind)) return undefined;
  const unit = typedUnit(now);
  const isSame = unit !== '' && behind.startsWith(unit);
  if (isSame && WORD_END.test(behind.slice(unit.length, unit.length + 2))) return undefined;
  return ONE_WORD.test(`${one}${two}`) ? undefined : `${one}${two}`;
}

/** 【7日】日, 【3个月】个月, 【2万元】万元: the very unit once more, whatever follows. */
const MEASURE =
  /\d(?<unit>日|天|小时|分钟|个月|[百千]?[万亿]?(?:元|亩|吨|平方米|公里|千瓦)|%|％|人次|家次)$/u;

function sameWithin(now: string, after: string): string | undefined {
  const unit = MEASURE.exec(now)?.groups?.unit;
  if (unit === undefined || !after.startsWith(unit)) return undefined;
  return WORD_END.test(after.slice(unit.length, unit.length + 2)) ? undefined : `${unit}${unit}`;
}

/** So far apart that no year can be the cause: 【58000｜5.10】万平方米. */
function isFar(one: number, other: number): boolean {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return less >= 1 && more >= less * 1000;
}

function comparison(
  {
    value,
    last,
    unit,
  }: Pick<NonNullable<ReturnType<KnownAt>>, 'value' | 'unit'> & {
    last: NonNullable<ReturnType<typeof numeral>>;
  },
  { now, last: typed }: BoxUse,
): Doubt | undefined {
  const places = placesOff(value, last, unit);
  const isThousandfold = isFar(Number(value.digits), Number(last.digits));
  if (places !== 0 || isThousandfold) {
    const times = isThousandfold ? '一千倍以上' : `${timesOf(places)}左右`;
    return {
      ...SAYS_NOTHING,
      code: 'figures/jump',
      message: {
        zh: `今年${now}，上年${typed}，差了${times}。`,
        en: `${now} beside ${typed}: the point may be misplaced.`,
      },
      hint: {
        zh: '核对小数点和单位；没有错就在行末加“# 不查 jump”。',
        en: 'Check the point; if right, end the line with # 不查 jump.',
      },
    };
  }
  if (!value.value.eq(last.value) || value.value.abs().lt(MANY) || value.value.eq(100))
    return undefined;
  return {
    ...SAYS_NOTHING,
    code: 'figures/unchanged',
    message: { zh: `今年和上年都是${now}。`, en: `${now} in both years.` },
    hint: {
      zh: '核对是不是忘了改；确实没变，就在行末加“# 不查 unchanged”。',
      en: 'If it did not change, end the line with # 不查 unchanged.',
    },
  };
}

/** A bare number in front of a mark: 检查企业【45】，. A whole value is a cell. */
function isLonely(before: string, now: string, after: string): boolean {
  if (!/^[，。；、]/u.test(after) || /^(?:19|20)\d\d$/u.test(now)) return false;
  return /\p{Script=Han}$/u.test(before) && !UNITLESS.test(before);
}

/** 【1460】（万元）: a form's unit stands in brackets, a sentence's does not. */
const IN_BRACKETS =
  /^[（(](?<unit>[百千]?[万亿]?(?:元|吨|亩|平方米|人次?|千瓦时)|[个家户件项套条]|公里|%)[）)]/u;

function unitInBrackets(now: string, unit: string): Doubt {
  return {
    ...SAYS_NOTHING,
    code: 'figures/no-unit',
    message: { zh: `单位“${unit}”写在括号里，会照样印出来。`, en: `${unit} stands in brackets.` },
    hint: { zh: `写成【${now}】${unit}。`, en: `Write 【${now}】${unit}.` },
  };
}

function noUnit(now: string, scale = ''): Doubt {
  const digits = now.slice(0, now.length - scale.length);
  const [one, other] = scale === '' ? ['家', '个'] : [`${scale}元`, `${scale}人`];
  return {
    ...SAYS_NOTHING,
    code: 'figures/no-unit',
    message: { zh: `“${now}”后面没有单位。`, en: `${now} has no unit.` },
    hint: {
      zh: `写成【${digits}】${one}、【${digits}】${other}这样。`,
      en: 'Write the unit behind the box.',
    },
  };
}

/** 利用率达到【95】以上, 利用率达到【95】个百分点: a rate is so many percent. */
function rateDoubt(before: string, now: string, after: string): Doubt | undefined {
  const rate = before.includes('率') ? RATE_IS.exec(before)?.groups?.rate : undefined;
  if (rate === undefined || OTHER_RATE.test(rate)) return undefined;
  const isPoints = /^个?百分点/u.test(after) && !/(?:提高|提升|下降|降低)/u.test(before.slice(-5));
  if (!isPoints && !NOTHING_BEHIND.test(after)) return undefined;
  return {
    ...SAYS_NOTHING,
    code: isPoints ? 'figures/points' : 'figures/no-unit',
    message: isPoints
      ? { zh: `“${rate}”是百分数，“个百分点”只说变化。`, en: 'A rate is a percentage.' }
      : { zh: `“${now}”后面没有“%”。`, en: `${now} lacks its %.` },
    hint: { zh: `写成【${now}】%。`, en: `Write 【${now}】%.` },
  };
}

function twoUnits(typed: string): Doubt {
  return {
    ...SAYS_NOTHING,
    code: 'figures/two-units',
    message: { zh: `后面写了两个单位“${typed}”。`, en: `Two units: ${typed}.` },
    hint: { zh: '删掉一个。', en: 'Delete one.' },
  };
}

function negative(digits: string, unit: string): Doubt {
  return {
    severity: 'error',
    code: 'figures/odd-value',
    message: { zh: `没有“${digits}${unit}”这样的数。`, en: `There are no ${digits}${unit}.` },
    hint: { zh: '去掉负号；说减少了，就写“减少”。', en: 'Take the sign out.' },
  };
}

function half(digits: string, unit: string): Doubt {
  return {
    ...SAYS_NOTHING,
    code: 'figures/odd-value',
    message: {
      zh: `按“${unit}”数应是整数，这里是${digits}。`,
      en: `${unit} are counted, and ${digits} is no whole number.`,
    },
    hint: { zh: '核对数和单位。', en: 'Check the number and its unit.' },
  };
}
