/** What is said behind the bare name of a figure, and its numbers contradict: 税收收入突破8亿元, 规上企业不足入园企业的三成. */
import { claimAt, claimed, claimedIn, type Read, unitOf } from '../boxes/claim.ts';
import { differs } from '../boxes/claim-problems.ts';
import type { Known } from '../boxes/known.ts';
import { wordClaim } from '../boxes/unnumbered-claims.ts';
import { HUNDRED, overlap, quotient, trimmed, ZERO } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { Scope } from '../subject.ts';
import { convert, rangeOf } from '../units.ts';
import { shareRange } from './share-of-years.ts';

/** Another time, another part or a wish: then the sentence may well have another number. */
const OTHER =
  /上年|去年|同期|季度|计划|目标|力争|确保|争取|预计|预算|有望|新增|净增|其中|累计|人均|亩均|明年|每|\d月|\d{4}年|部分|分别|如果|若|一旦|可能|防止|避免|原因|由于|因为|风险|压力/u;

const PASSED =
  /^(?:总量|总额|总数|规模|数量)?(?:已|首次|成功|一举|再次|双双|顺利|历史性地?)*(?:突破|超过|跨过|迈过|站上|跃上|迈上)(?:了)?(?=\d)/u;
const SHORT = /^(?:总量|总额|总数|规模|数量)?(?:仅|还|尚)?(?:不足|不到|未满)(?=\d)/u;

/** @param sentence what stands around the name */
export function readNamed(
  behind: string,
  known: Known,
  scope: Scope,
  sentence: string,
): Read | undefined {
  if (OTHER.test(sentence)) return undefined;
  return readPassed(behind, known) ?? readShareOf(behind, known, scope) ?? readWay(behind, known);
}

/** 税收收入突破8亿元 of 7.46. */
function readPassed(behind: string, known: Known): Read | undefined {
  const passed = PASSED.exec(behind);
  const match = passed ?? SHORT.exec(behind);
  const claim = match && claimAt(behind, match[0].length);
  if (!match || !claim) return undefined;
  const { value, unit } = known;
  const { digits, kind } = claim.quantity;
  if (/^(?:percent|points|times)$/u.test(kind)) return undefined;
  // 税收收入不足100万元的企业
  const rest = behind.slice(claim.at + claim.quantity.unitSpan.end - claim.quantity.start);
  if (/^(?:以[上下])?(?:[的时者之]|(?!大关|关口)\p{Script=Han})/u.test(rest)) return undefined;
  // the bare number, without the word before it
  const [quantity] = findQuantities(`${digits}${unitOf(claim.quantity)}`);
  const bound = quantity && claimedIn({ ...claim, quantity }, unit);
  if (bound === undefined || (unitOf(claim.quantity) === '' && unit !== '')) return { claim };
  const now = rangeOf(value, unit);
  const isRight = passed ? now.high.gte(bound.low) : now.low.lte(bound.high);
  if (isRight) return { claim };
  const written = `${passed ? '超过' : '不足'}${digits}${unitOf(claim.quantity)}`;
  return { claim, problem: differs(known, written, `${value.digits}${unit}`) };
}

const OF =
  /^(?:总量|总额|总数|数量)?(?<how>(?:只|仅|还)?(?:不足|不到|超过|占|约占|近|接近|约为|达到?|是|为))(?<whole>\p{Script=Han}{2,12}?)的(?=[一二两三四五六七八九]成|[二三四五六七八九十百]+分之|一半|半数)/u;

/** 规上企业数量不足入园企业的三成 of 60 and 150. */
function readShareOf(behind: string, known: Known, scope: Scope): Read | undefined {
  const match = OF.exec(behind);
  const { how = '', whole = '' } = match?.groups ?? {};
  const of = match ? scope.figure(whole) : undefined;
  if (match === null || of?.value === undefined) return undefined;
  const word = /不足|不到|超过|近|接近/u.exec(how)?.[0] ?? '';
  const share = claimAt(`${word}${behind.slice(match[0].length)}`, 0);
  const total = convert(of.value, of.unit, known.unit, of.sameUnits);
  if (share === undefined || !total?.value.gt(ZERO)) return undefined;
  const claim = { ...share, at: match[0].length };
  const range = shareRange(rangeOf(known.value, known.unit), rangeOf(total, known.unit));
  if (overlap(range, claimed(share))) return { claim };
  const right = trimmed(quotient(known.value.value.times(HUNDRED), total.value, 1).toFixed());
  return {
    claim,
    problem: differs(known, `占${share.words ?? share.quantity.digits}`, `占${right}%`),
  };
}

const WAY =
  /^(?:出现|有所|明显|大幅度?|显著|略有|逐年|持续)*(?:(?<down>下降|减少|下滑|回落|降低|萎缩)|(?<up>增长|增加|上升|提高))(?:较[多快大]|明显|幅度较大|过[快多大])(?=[，。；、]|$)/u;

/** 税收收入下降较多 of what has grown. */
function readWay(behind: string, known: Known): Read | undefined {
  const match = WAY.exec(behind);
  const { value, last, unit, restated } = known;
  if (match === null || last === undefined || restated) return undefined;
  const [now, then] = [rangeOf(value, unit), rangeOf(last, unit)];
  const { up, down } = match.groups ?? {};
  const isTurned = down === undefined ? now.high.lt(then.low) : now.low.gt(then.high);
  const claim = wordClaim(match[0]);
  if (!isTurned) return { claim };
  const shown = `由${last.digits}${unit}到${value.digits}${unit}`;
  return { claim, problem: differs(known, `${up ?? down}`, shown) };
}
