/** Claims that are read by what the figure cannot have: a change from the month before, a part beyond it. */
import { differenceRange, growthRange } from '../change.ts';
import { overlap, trimmed, ZERO } from '../numeral.ts';
import { isRate, rangeOf } from '../units.ts';
import { claimAt, claimed, claimedIn, type Read, unitOf } from './claim.ts';
import { differs } from './claim-problems.ts';
import type { Known } from './known.ts';

const MONTHLY =
  /^[，,]?\s*[（(]?环比(?:(?:增长|增加|上升|提高)|(?<down>下降|减少|降低|回落))(?:了|幅度?)?[为达到]{0,2}/u;

/** 环比增长5% where 5% is the change from last year, and the figure has no months. */
export function readMonthly(stretch: string, known: Known): Read | undefined {
  const match = MONTHLY.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { last, value, unit, figure } = known;
  if (last === undefined || claim.quantity.kind !== 'percent') return { claim };
  if (isRate(unit) || (figure?.periods.length ?? 0) > 0) return { claim };
  const growth = growthRange(last, value, unit);
  const said = claimed(claim);
  const isDown = match.groups?.down !== undefined;
  const range = isDown ? { low: said.high.times(-1), high: said.low.times(-1) } : said;
  if (growth === undefined || !overlap(growth, range)) return { claim };
  const typed = `${claim.quantity.digits}%`;
  return { claim, problem: differs(known, `环比${typed}`, `同比${typed}`) };
}

const RUNNING =
  /^[，,]\s*(?:已|均)?连续(?:两|二|2|三|3|四|4|五|5|多)年(?:都|均|保持|稳定)*(?<above>超过?|突破|达到?|不低于|在)(?=\d)/u;

/** 连续两年保持在10家以上 of 8 this year, or last year. */
export function readBothYears(stretch: string, known: Known): Read | undefined {
  const match = RUNNING.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { value, last, unit } = known;
  const typed = claimedIn(claim, unit);
  const isLeast = match.groups?.above !== '在' || claim.quantity.after === '以上';
  if (typed === undefined || !isLeast) return { claim };
  const short = [value, last].find(
    (one) => one !== undefined && rangeOf(one, unit).high.lt(typed.low),
  );
  if (short === undefined) return { claim };
  const said = `连续超过${claim.quantity.digits}${unitOf(claim.quantity)}`;
  const shown = last === undefined ? '' : `、上年${last.digits}${unit}`;
  return { claim, problem: differs(known, said, `今年${value.digits}${unit}${shown}`) };
}

const NET = /(?:净增加?|(?<down>净减少?))(?:了)?$/u;
/** Of another time, or of all times, a part may well be more. */
const OTHER_TIME = /(?:上年|去年|历年|累计|以来|预计|计划|力争|目标)[^。；]*$/u;
const PART =
  /^(?:当中|之中|中(?![标心位型小间等期国央])|里(?!程))[，,]?(?:有|新增|新)?[^，,。；：、\d□]{0,12}/u;

/** What is tied to the figure whose name stands at a place; without a problem where all is well. */
export function readTied(
  plain: string,
  { start, end }: { start: number; end: number },
  known: Known,
  isOfPart: boolean,
): Read | undefined {
  const before = plain.slice(Math.max(0, start - 24), start);
  const behind = plain.slice(end, end + 32);
  const net = NET.exec(before);
  // within a year what is net is held against its beginning
  if (net && (isOfPart || /年初|半年|季度|\d月/u.test(before))) return undefined;
  if (net) return readNet(behind, known, net.groups?.down !== undefined);
  const part = PART.exec(behind);
  return part && !OTHER_TIME.test(before) ? readPart(behind, part[0].length, known) : undefined;
}

/** 净增高新技术企业9家 where there are 43, and were 35. */
function readNet(behind: string, known: Known, isDown: boolean): Read | undefined {
  const claim = claimAt(behind, 0);
  const { value, last, unit } = known;
  const typed = claim && claimedIn(claim, unit);
  if (!claim || !typed || last === undefined || known.restated || isRate(unit)) return undefined;
  const said = isDown ? { low: typed.high.times(-1), high: typed.low.times(-1) } : typed;
  if (overlap(differenceRange(last, value, unit), said)) return { claim };
  const by = value.value.minus(last.value);
  const word = by.lt(ZERO) ? '净减' : '净增';
  const written = `${isDown ? '净减' : '净增'}${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return {
    claim,
    problem: differs(known, written, `${word}${trimmed(by.abs().toFixed())}${unit}`),
  };
}

/** 新签约项目中亿元以上17个 of 14. */
function readPart(behind: string, at: number, known: Known): Read | undefined {
  const claim = claimAt(behind, at);
  const { value, unit } = known;
  if (!claim || isRate(unit) || unitOf(claim.quantity) === '') return undefined;
  const typed = claimedIn(claim, unit);
  if (typed === undefined || typed.low.lte(rangeOf(value, unit).high)) return { claim };
  const written = `${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return {
    claim,
    problem: {
      severity: 'warning',
      code: 'figures/share-exceeds',
      message: {
        zh: `“${known.name}”一共${value.digits}${unit}，这里写其中有${written}。`,
        en: `There are ${value.digits} of "${known.name}", and ${written} among them.`,
      },
      hint: { zh: '核对两个数。', en: 'Check both numbers.' },
    },
  };
}
