/** What is typed behind a figure of months or quarters, of one of them or of their average: 其中6月用电365万千瓦时. */

import Big from 'big.js';
import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import { claimAt, claimedIn, claimLength, unitOf } from '../boxes/claim.ts';
import { differs } from '../boxes/claim-problems.ts';
import { knownFigure } from '../boxes/known.ts';
import type { Figure } from '../figure.ts';
import { intervalOf, type Numeral, overlap, quotient, trimmed } from '../numeral.ts';
import { rangeOf } from '../units.ts';

const REACH = 48;
const PERIOD =
  /(?<![\d至到—–~-])(?<label>\d{1,2}月|[一二三四]季度)(?:份|单月|当月)?(?<words>[^，。；：、\d□【至到—–~-]{0,8})(?=\d)/gu;
const AVERAGE =
  /(?<![季\d])(?:(?<month>月均|平均每月|每月平均|月平均)|季均|平均每季度?|每季度?平均)(?<words>[^，。；：、\d□【]{0,8})(?=\d)/gu;
/** A change, a sum, a plan: no number of a period. */
/** Words that name nothing. */
const MERE = /完成|实现|达到?|[为是约]|当月|单月|全月|当季/gu;
const OTHER = /增|减|升|降|比|累计|共|计划|预计|目标|超|较/u;

export function* periodClaims(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  for (const { figure, aspect, offset, length } of uses) {
    if (figure === undefined || figure.periods.length < 2) continue;
    if (aspect !== undefined && !/^(?:同比|含同比|数|累计)$/u.test(aspect)) continue;
    const end = offset + length;
    const stretch = text.slice(end, end + REACH).split(/[【。；\n]/u)[0] ?? '';
    yield* inStretch(stretch, end, figure);
  }
}

function* inStretch(stretch: string, from: number, figure: Figure): Generator<BoxProblem> {
  const known = knownFigure(figure);
  if (known === undefined) return;
  for (const match of [...stretch.matchAll(PERIOD), ...stretch.matchAll(AVERAGE)]) {
    const { label, words = '' } = match.groups ?? {};
    const claim = claimAt(stretch, match.index + match[0].length);
    const right =
      label === undefined ? averageOf(figure, match.groups?.month) : periodOf(figure, label);
    if (!claim || !right || OTHER.test(words) || unitOf(claim.quantity) === '') continue;
    // 6月居民用电: of a part
    const named = words.replace(MERE, '');
    if (named !== '' && !figure.label.includes(named)) continue;
    const typed = claimedIn(claim, figure.unit);
    if (typed === undefined || overlap(right.allowed, typed)) continue;
    const name = label ?? (match.groups?.month === undefined ? '季均' : '月均');
    const written = `${name}${claim.quantity.digits}${unitOf(claim.quantity)}`;
    yield {
      ...differs(known, written, `${name}${right.shown}${figure.unit}`),
      severity: 'warning',
      offset: from + claim.at,
      length: claimLength(claim),
    };
  }
}

function periodOf({ periods, unit }: Figure, label: string) {
  const value: Numeral | undefined = periods.find((period) => period.label === label)?.value;
  return value && { allowed: rangeOf(value, unit), shown: value.digits };
}

/** Of all periods that were given, where these are months and the average is of a month. */
function averageOf({ periods, value, source }: Figure, month: string | undefined) {
  const isSame = month === undefined ? source.各季 !== undefined : source.各月 !== undefined;
  if (!isSame || !value || periods.some((period) => period.value === undefined)) return undefined;
  const exact = quotient(value.value, new Big(periods.length), 4);
  const digits = trimmed(exact.round(1).toFixed());
  // a mean is rounded as its writer likes
  const { low, high } = intervalOf({ digits, value: exact, decimals: 0 }, false);
  return { allowed: { low, high }, shown: digits };
}
