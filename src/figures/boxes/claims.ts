/**
 * What is typed beside a box, held against what the form knows of its figure: changes, last year's number, shares,
 * completion of the plan. Only what follows the box at once, or stands right before it, is surely about it; what
 * rounding explains is right.
 */

import { claimsOfAspect } from '../odd/aspect-claims.ts';
import { wrongWay } from '../odd/wrong-way.ts';
import type { Scope } from '../subject.ts';
import type { BoxProblem, BoxUse, Claim } from './box.ts';
import { claimAt, claimLength } from './claim.ts';
import { baseProblem, readClaim } from './claim-readers.ts';
import type { Known, KnownAt } from './known.ts';

/** 由6.5亿元提高到【税收】: the number before the box is where the figure came from. */
const FROM_BEFORE =
  /[由从](?:(?:上|去)年(?:同期)?的?)?(?<from>[^，。；由从]{1,16}?)(?<verb>[\p{Script=Han}]{1,3}[到至为])$/u;

/** A comparison is looked for so many characters behind its box. */
const REACH = 48;

/** Where none of these stands behind a box, nothing is claimed of it there: one of them is in every word of a claim. */
const CLAIMS = /[增提上扩升下减降回压占比较去计目任预完超持翻多少收涨跌连整办解销其＋+]/u;

/** Everything typed beside the boxes of a text that the form contradicts. Linear in the text. */
export function* contradictions(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
  knownAt: KnownAt,
): Generator<BoxProblem> {
  const seen = new Set<number>();
  for (const [index, use] of uses.entries()) {
    // a chain has read what follows its links
    if (use.figure !== undefined)
      for (const problem of claimsOfAspect(text, use, scope))
        if (!seen.has(problem.offset)) yield problem;
    const before = uses[index - 1];
    const start = Math.max(before ? before.offset + before.length : 0, use.offset - REACH);
    const lead = text.slice(start, use.offset);
    const known = isComingFrom(lead) || mayClaim(text, use) ? knownAt(index) : undefined;
    if (known === undefined) continue;
    const told = [
      ...claimsBefore(lead, known, start),
      ...claimsAfter(text, { uses, index }, known, scope),
    ];
    const turned = told.length === 0 ? wrongWay(lead, known) : undefined;
    yield* told;
    for (const { offset } of told) seen.add(offset);
    if (turned) yield { ...turned, offset: use.offset, length: use.length };
  }
}

/** A unit, a comma, and how one of the claims begins; what a box holds counts like what is typed. */
const MAY_CLAIM =
  /^[^，,、。；：【\n]{0,14}?[，,、]?\s*[（(]?\s*[仅只]?(?:[\p{Script=Han}][次数量额模]|[同与和比较占完达为是全年当计目任预上去约所超持翻提连]|[增扩升下减降回压净多少涨跌])/u;

/** Whether words of comparison may stand behind a box. */
function mayClaim(text: string, { offset, length, figure }: BoxUse): boolean {
  const behind = text.slice(offset + length, offset + length + REACH);
  return (figure ? CLAIMS : MAY_CLAIM).test(behind);
}

/** 由6.5亿元提高到【税收】. */
function isComingFrom(lead: string): boolean {
  return /[到至为]$/u.test(lead.slice(-1));
}

/** Follows the chain of comparisons behind a box: ，同比增长12.3%，占全区的40%. */
function* claimsAfter(
  text: string,
  { uses, index }: { uses: readonly BoxUse[]; index: number },
  known: Known & { end: number },
  scope: Scope,
): Generator<BoxProblem> {
  const use = uses[index];
  let at = known.end;
  let next = index + 1;
  for (;;) {
    const box = uses[next];
    const to = Math.min(at + REACH, box?.offset ?? text.length);
    const stretch = text.slice(at, to);
    // another box about the same figure is a link of the chain
    if (box?.figure && box.figure.path === use?.figure?.path && /^[，,]?\s*$/u.test(stretch)) {
      at = box.offset + box.length;
      next += 1;
      continue;
    }
    // 同比增长【12.3】%: a number in a box of its own is typed like any other
    const filled = box?.offset === to && box.last === undefined ? box.now : undefined;
    const behind = filled === undefined ? '' : text.slice(to + (box?.length ?? 0)).slice(0, 8);
    const read = readClaim(`${stretch}${filled ?? ''}${behind.split('【')[0]}`, known, scope);
    if (read === undefined) return;
    const isFilled = read.claim.at + claimLength(read.claim) > stretch.length;
    const brackets = isFilled && filled !== undefined ? (box?.length ?? 0) - filled.length : 0;
    const length = claimLength(read.claim) + brackets;
    if (read.problem) yield { ...read.problem, offset: at + read.claim.at, length };
    at += read.claim.at + length;
    if (isFilled) next += 1;
  }
}

function* claimsBefore(lead: string, known: Known, start: number): Generator<BoxProblem> {
  const match = isComingFrom(lead) ? FROM_BEFORE.exec(lead) : null;
  const from = match?.groups?.from;
  if (!match || from === undefined) return;
  const at = match.index + match[0].indexOf(from);
  const claim: Claim | undefined = claimAt(lead, at);
  if (!claim || claim.quantity.unitSpan.end < from.length) return;
  const { problem } = baseProblem(claim, known);
  if (problem) yield { ...problem, offset: start + claim.at, length: claimLength(claim) };
}
