/** What can be said of a figure behind it: changes, last year's number, shares, completion of the plan. */
import { differenceRange, growthRange } from '../change.ts';
import type { Figure } from '../figure.ts';
import type { Interval, Numeral } from '../numeral.ts';
import { HUNDRED, intervalOf, overlap, quotient, trimmed, ZERO } from '../numeral.ts';
import { readBeside, readDone, readRest } from '../odd/beside-claims.ts';
import { readBehind, readBeyond, readCompletion, readMet, readPlan } from '../odd/plan-claims.ts';
import { shareRange } from '../odd/share-of-years.ts';
import type { Scope } from '../subject.ts';
import { convert, isRate, rangeOf } from '../units.ts';
import type { Claim } from './box.ts';
import { claimAt, claimed, claimedIn, type Read, unitOf } from './claim.ts';
import { AGREE, differs, nameIn, percentOf, pointsProblem } from './claim-problems.ts';
import type { Known } from './known.ts';
import { readBothYears, readMonthly } from './more-claims.ts';
import { readUnnumbered } from './unnumbered-claims.ts';

/** Where a claim begins: at once, behind a comma or what is typed for one, in brackets. */
const START = '^\\s*[，,、]?\\s*[（(]?[仅只]?';
const COMPARED =
  '(?:(?:同比|[比较](?:上|去)年(?:同期|末|底)?|[比较](?<year>\\d{4})年(?:同期|末|底)?)(?:实际)?)';
const UP =
  '(?<=同比|年|期|末|底)多(?=\\d)|增长|增加|增收|净增|多增|(?:[高多]于|超过?)(?:上|去)年(?:同期)?|增速|提高|上升|提升|扩大|上涨|涨|增|升';
const DOWN =
  '(?<=同比|年|期|末|底)少(?=\\d)|下降|减少|减收|净减|[低少]于(?:上|去)年(?:同期)?|降低|回落|下跌|压减|减|降|跌';
const CHANGE = new RegExp(
  `${START}${COMPARED}?(?:(?<up>${UP})|(?<down>${DOWN})|(?<=同比|年|期)(?<sign>[＋+]))(?:长率|率)?(?:了|幅度?)?[为达到]{0,2}`,
  'u',
);
const BASE = /^(?:[，,]?\s*[比较](?:上|去)年(?:同期)?的|[，,（(]\s*(?:上|去)年(?:同期)?[为是]?)/u;
const SHARE = new RegExp(
  `${START}约?占(?!比)(?<whole>[^，。；、：【】\\d]{0,14}?)的?(?:比重|比例)?[为达]?到?(?=\\d|约|近|超|不|过半|将近|接近|至少|[一二两三四五六七八九]成|[二三四五六七八九十百千]+分之|一半|半数)`,
  'u',
);
const BARE_SHARE = new RegExp(
  `${START}(?:所?占)?(?:比重|比例|(?<=占)比)[为达是]?到?(?:[（(])?`,
  'u',
);
const TIMES = /^[，,（(]?\s*[是为](?:上|去)年(?:同期)?的/u;

/** What the words behind a figure say of it; undefined where they say nothing that can be held against anything. */
export function readClaim(stretch: string, known: Known, scope: Scope): Read | undefined {
  const readers = [
    readWithoutNumber,
    readBothYears,
    readRest,
    readDone,
    readBeside,
    readTimes,
    readBase,
    readMonthly,
    readBehind,
    readMet,
    readBeyond,
    readPlan,
    readCompletion,
    readShare,
    readChange,
  ];
  for (const read of readers) {
    const found = read(stretch, known, scope);
    if (found) return found;
  }
  return undefined;
}

/** 【6｜4】场，场次增加近三成: the thing counted is named again before its change. */
const SAME =
  /^[，,、]\s*(?<name>数量|总数|总量|总额|规模|(?<unit>[\p{Script=Han}])[次数])(?=[同比较增减提上升扩下降])/u;

/** 【38｜31】家企业安全设施，比上年多9家: the thing counted goes on to the comma, and the amount is in its unit. */
const LONGER =
  /^(?<name>(?![^，,]*(?:其中|增|减|升|降|占|完成))[\p{Script=Han}]{2,12})[，,][比较](?:上|去)年(?:同期)?(?:多|少|增加|减少|增|减)(?:了)?\d+(?<unit>[\p{Script=Han}]{1,2})/u;

/** The stretch without such a name; its length is kept by blanks. */
function withoutName(stretch: string, { unit }: Known): string {
  const longer = LONGER.exec(stretch)?.groups;
  if (longer?.name !== undefined && longer.unit?.startsWith(unit) && unit !== '')
    return `${' '.repeat(longer.name.length)}${stretch.slice(longer.name.length)}`;
  const { name = '', unit: said } = SAME.exec(stretch)?.groups ?? {};
  if (name === '' || (said !== undefined && said !== unit)) return stretch;
  const at = stretch.indexOf(name);
  return `${stretch.slice(0, at)}${' '.repeat(name.length)}${stretch.slice(at + name.length)}`;
}

const readWithoutNumber: typeof readUnnumbered = (stretch, known, scope) =>
  readUnnumbered(withoutName(stretch, known), known, scope);

export function readChange(typed: string, known: Known, scope: Scope): Read | undefined {
  const stretch = withoutName(typed, known);
  const match = CHANGE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { value, unit } = known;
  const { year, down } = match.groups ?? {};
  const isOther = year !== undefined && year !== scope.variable('上年度');
  const last = isOther ? known.figure?.years?.get(Number(year)) : known.last;
  const { quantity, number } = claim;
  const said = signed(claimed(claim), down !== undefined);
  const word = down ?? match.groups?.up ?? '增长';
  if (known.restated && !isOther) return { claim, ...statedProblem(known, claim, word, said) };
  if (last === undefined) return { claim };
  if (quantity.kind === 'percent') {
    if (isRate(unit)) return { claim, problem: pointsProblem(known, quantity) };
    const allowed = growthRange(last, value, unit);
    if (allowed === undefined || overlap(allowed, said)) return { claim };
    const growth = percentOf(value.value.minus(last.value), last, number);
    return { claim, problem: differs(known, `${word}${saidIn(claim)}`, worded(growth, '%')) };
  }
  const isPoints = quantity.kind === 'points';
  if (quantity.kind === 'times') return timesMore(claim, known, last, down);
  if (isPoints !== isRate(unit)) return { claim };
  const amount = isPoints ? claimed(claim) : claimedIn(claim, unit);
  if (
    amount === undefined ||
    overlap(differenceRange(last, value, unit), signed(amount, down !== undefined))
  )
    return { claim };
  const by = trimmed(value.value.minus(last.value).toFixed());
  const shown = isPoints ? '个百分点' : unit;
  return {
    claim,
    problem: differs(known, `${word}${quantity.digits}${unitOf(quantity)}`, worded(by, shown)),
  };
}

/** 增长1.5倍. */
function timesMore(claim: Claim, known: Known, last: Numeral, down: string | undefined): Read {
  const { value, unit } = known;
  const allowed = isRate(unit) || down ? undefined : growthRange(last, value, unit);
  const { low, high } = claimed(claim);
  const said = { low: low.times(HUNDRED), high: high.times(HUNDRED) };
  if (allowed === undefined || overlap(allowed, said)) return { claim };
  const growth = percentOf(value.value.minus(last.value), last, claim.number);
  const problem = differs(known, `增长${claim.quantity.digits}倍`, worded(growth, '%'));
  return { claim, problem: { ...problem, severity: 'warning' } };
}

/** 同比增长10.4% where 指标 has it as 9.8%, on a basis that cannot be computed. */
function statedProblem(
  known: Known,
  claim: Claim,
  word: string,
  said: Interval,
): Pick<Read, 'problem'> {
  const stated = known.figure?.stated;
  const { kind } = claim.quantity;
  if (stated === undefined || kind !== (stated.unit === '%' ? 'percent' : 'points')) return {};
  if (overlap(intervalOf(stated.number, false), said)) return {};
  const shown = stated.unit === '%' ? '%' : '个百分点';
  const typed = `${word}${claim.words ?? `${claim.quantity.digits}${shown}`}`;
  return { problem: differs(known, typed, worded(stated.number.digits, shown)) };
}

function signed(interval: Interval, isDown: boolean): Interval {
  return isDown ? { low: interval.high.times(-1), high: interval.low.times(-1) } : interval;
}

/** 45%, 四成五. */
function saidIn({ words, quantity }: Claim): string {
  return words ?? `${quantity.digits}%`;
}

/** 增长13.2%, 减少3个. */
function worded(digits: string, unit: string): string {
  const grows = unit === '%' ? ['增长', '下降'] : ['增加', '减少'];
  return digits.startsWith('-')
    ? `${grows[1]}${digits.slice(1)}${unit}`
    : `${grows[0]}${digits}${unit}`;
}

/** 是上年的1.23倍, 为上年的123%. */
function readTimes(stretch: string, known: Known): Read | undefined {
  const match = TIMES.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!claim) return undefined;
  const { last, value, unit } = known;
  const { kind, digits } = claim.quantity;
  if (!/^(?:times|percent)$/u.test(kind) || !last || last.value.lte(ZERO)) return { claim };
  const percent = shareRange(rangeOf(value, unit), rangeOf(last, unit));
  const typed = claimed(claim);
  const factor = kind === 'times' ? HUNDRED : HUNDRED.div(HUNDRED);
  const said = { low: typed.low.times(factor), high: typed.high.times(factor) };
  if (known.restated || overlap(percent, said)) return { claim };
  const sign = kind === 'times' ? '倍' : '%';
  const right = quotient(value.value.times(HUNDRED), last.value.times(factor), 2);
  return {
    claim,
    problem: differs(known, `上年的${digits}${sign}`, `${trimmed(right.toFixed())}${sign}`),
  };
}

function readBase(stretch: string, known: Known): Read | undefined {
  const match = BASE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  return { claim, ...baseProblem(claim, known) };
}

/** Last year's number, given otherwise than the form has it. */
export function baseProblem(claim: Claim, known: Known): Pick<Read, 'problem'> {
  const { quantity } = claim;
  const { last, unit } = known;
  const typed = claimedIn(claim, unit);
  if (!last || !typed || overlap(rangeOf(last, unit), typed)) return {};
  return {
    problem: {
      severity: 'error',
      code: 'figures/base-differs',
      message: {
        zh: `这里写上年是${quantity.digits}${unitOf(quantity)}，表里${nameIn(known)}的上年数是${last.digits}${unit}。`,
        en: `Last year is given as ${quantity.digits} here; the form has ${last.digits}.`,
      },
      hint: AGREE,
    },
  };
}

function readShare(stretch: string, known: Known, scope: Scope): Read | undefined {
  const match = SHARE.exec(stretch) ?? BARE_SHARE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim || claim.quantity.kind !== 'percent') return undefined;
  const named = match.groups?.whole ?? '';
  const whole = scope.figure(named) ?? wholeNamed(known.whole, named);
  const total = whole?.value
    ? convert(whole.value, whole.unit, known.unit, whole.sameUnits)
    : claim.words && typedWhole(known, named);
  if (!total || total.value.lte(ZERO)) return { claim };
  const share = shareRange(rangeOf(known.value, known.unit), rangeOf(total, known.unit));
  if (overlap(share, claimed(claim))) return { claim };
  const right = percentOf(known.value.value, total, claim.number);
  return { claim, problem: differs(known, `占${saidIn(claim)}`, `占${right}%`) };
}

/** 占全区企业的40% where the form has 占: 全区企业, or names it a little differently. */
function wholeNamed(whole: Figure | undefined, named: string): Figure | undefined {
  if (whole === undefined) return undefined;
  const fits = named === '' || named.includes(whole.label) || whole.label.includes(named);
  return fits ? whole : undefined;
}

/** 考核企业【86】家，其中优秀【21】家，占四分之三: the box before that the words name, or that 其中 divides. */
function typedWhole({ earlier = [], unit }: Known, named: string): Numeral | undefined {
  const name = named.replace(/^(?:全部|所有|全体|总)|(?:总数|总量|总额|数)$/gu, '');
  return earlier.findLast(
    (box) => box.unit === unit && (name === '' ? box.isDivided : box.label.endsWith(name)),
  )?.value;
}
