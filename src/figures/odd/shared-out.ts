/** 石屏片区、河湾片区分别占六成、三成: shares of parts that the form has, one behind the other. */
import type { BoxProblem, Claim } from '../boxes/box.ts';
import { claimAt, claimed } from '../boxes/claim.ts';
import { differs } from '../boxes/claim-problems.ts';
import { type Known, knownFigure } from '../boxes/known.ts';
import { HUNDRED, overlap, quotient, trimmed, ZERO } from '../numeral.ts';
import type { Scope } from '../subject.ts';
import { convert, rangeOf } from '../units.ts';
import { shareRange } from './share-of-years.ts';

const SHARED =
  /(?<names>[^，。；：□\d]{3,60}?)(?:分别|各)占(?:总[数量额]的|全部的|其中的)?(?<shares>[^，。；：]{3,40})/gu;
const REACH = 60;
const PARTED = /[、和与及]/u;

/** @param offsets where a sign of the text without boxes was typed */
export function* sharedOut(
  plain: string,
  scope: Scope,
  offsets: (at: number) => number,
): Generator<BoxProblem> {
  if (!plain.includes('别占') && !plain.includes('各占')) return;
  for (const match of plain.matchAll(SHARED)) {
    const { names = '', shares = '' } = match.groups ?? {};
    const figures = names
      .replace(/^其中/u, '')
      .split(PARTED)
      .map((name) => scope.figure(name.trim()));
    const typed = shares.split(PARTED);
    if (figures.length < 2 || figures.length !== typed.length || figures.includes(undefined))
      continue;
    const before = sentenceBefore(plain, match.index);
    let at = match.index + match[0].length - shares.length;
    for (const [index, share] of typed.entries()) {
      const figure = figures[index];
      const known = figure && knownFigure(figure);
      const claim = claimAt(share, 0);
      const problem = known && claim && isOfWhole(known, before) && contradicted(known, claim);
      if (problem) {
        const offset = offsets(at);
        const length = Math.max(1, offsets(at + share.length - 1) + 1 - offset);
        yield { ...problem, severity: 'warning', offset, length };
      }
      at += share.length + 1;
    }
  }
}

const sentenceBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - REACH), at)
    .split(/[。；\n]/u)
    .at(-1) ?? '';

/** 工业用地中，石屏片区…: the same parts of another whole. */
const isOfWhole = ({ whole }: Known, before: string) =>
  before === '' || (whole !== undefined && before.includes(whole.label));

function contradicted(known: Known, claim: Claim) {
  const { whole, value, unit } = known;
  if (claim.quantity.kind !== 'percent' || !whole?.value) return undefined;
  const total = convert(whole.value, whole.unit, unit, whole.sameUnits);
  if (!total?.value.gt(ZERO)) return undefined;
  const range = shareRange(rangeOf(value, unit), rangeOf(total, unit));
  if (overlap(range, claimed(claim))) return undefined;
  const right = trimmed(quotient(value.value.times(HUNDRED), total.value, 1).toFixed());
  return differs(known, `占${claim.words ?? `${claim.quantity.digits}%`}`, `占${right}%`);
}
