/** What is typed beside a box that prints a change, a completion or last year's number: 【税收收入·完成率】，超额0.64亿元. */

import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import { claimAt, claimLength, type Read } from '../boxes/claim.ts';
import { readChange } from '../boxes/claim-readers.ts';
import { type Known, knownFigure } from '../boxes/known.ts';
import type { Scope } from '../subject.ts';
import { behindCompletion, planProblem } from './plan-claims.ts';

const CHANGE = /^(?:同比|[比较]上年|同?比?增长|增[速减幅]|同比增[速减])$/u;
const COMPLETION = /^(?:完成率|完成比例|完成进度|比计划)$/u;
const LAST = /^(?:上年值?|上年同期|去年)$/u;
const FROM_LAST = /[比较](?:上|去)年(?:同期)?的?$/u;
/** 完成年度计划7.50亿元的【税收收入·完成率】. */
const PLAN_BEFORE =
  /(?:计划|目标|任务|预算)(?:数|值|总额)?[为是]?(?<plan>\d+(?:\.\d+)?[^\d，。；、：的]{1,4})的$/u;
const REACH = 48;

/** Nothing where the box prints the figure itself: that is read with all that follows it. */
export function* claimsOfAspect(text: string, use: BoxUse, scope: Scope): Generator<BoxProblem> {
  const { figure, aspect = '', offset, length } = use;
  if (figure === undefined || aspect === '' || aspect === '含同比') return;
  const known = knownFigure(figure);
  if (known === undefined) return;
  const end = offset + length;
  const lead = text.slice(Math.max(0, offset - REACH), offset);
  const rest = text.slice(end, end + REACH);
  const stretch = rest.split('【')[0] ?? '';
  const read = readBehind(stretch, { aspect, lead }, known, scope);
  if (read?.problem)
    yield { ...read.problem, offset: end + read.claim.at, length: claimLength(read.claim) };
  if (COMPLETION.test(aspect)) yield* planBefore(lead, offset, known);
}

function readBehind(
  stretch: string,
  { aspect, lead }: { aspect: string; lead: string },
  known: Known,
  scope: Scope,
): Read | undefined {
  if (COMPLETION.test(aspect)) return behindCompletion(stretch, known);
  if (LAST.test(aspect) && FROM_LAST.test(lead)) return readChange(stretch, known, scope);
  if (!CHANGE.test(aspect)) return undefined;
  const read = readChange(stretch, known, scope);
  // a rate behind a rate is of another time, or of another thing
  return read && /^(?:percent|times|points)$/u.test(read.claim.quantity.kind) ? undefined : read;
}

function* planBefore(lead: string, offset: number, known: Known): Generator<BoxProblem> {
  const match = PLAN_BEFORE.exec(lead);
  const typed = match?.groups?.plan;
  if (match === null || typed === undefined) return;
  const at = match.index + match[0].length - typed.length - 1;
  const claim = claimAt(lead, at);
  const problem = claim && planProblem(claim, known).problem;
  if (claim && problem)
    yield { ...problem, offset: offset - lead.length + claim.at, length: claimLength(claim) };
}
