/** Shares of one whole, each behind its part: 受理7118件。咨询类3352件，占47.1%；求助类2157件，占30.3%. */

import { remembered } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, isOneSlip, overlap, percentOf, stated, sumOf } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { shareWord } from '../roles.ts';
import { type Figure, isAlike, isExact, isFigure, termsOf } from './terms.ts';

/** A part and the share straight behind it. */
interface Item {
  /** Of the part among all figures. */
  at: number;
  part: Figure;
  share: Figure;
  /** 占党员总数的: what it is a share of, where that is said. */
  of: string;
}

const SHARE =
  /^[^，、；。（]{0,10}[，、（(](?:约|也|就|只|仅)?(?:占比?|比重|比例|占[^，。；、\d]{1,16}?)(?:率|的?比重|的?比例|的)?(?:约?为|达到?|是)?$/u;
const OF = /占([^，。；\d比]{2,16}?)(?:的?比重|的?比例|的)(?:为|达到?|是)?$/u;
/** Of a whole that is not told here. */
const ELSEWHERE = /^(?:全[国省市县区州盟旗]|同期|[国省市县区州]|年度|当年|本|上年|去年|其)/u;

const AMOUNTS_TO = /^(?:，(?:计|约?合|为|达|即|金额|共计?)|（)(?:约|为)?$/u;

/** 总投资8.6亿元，自筹占60%，计5.16亿元: the share first, and what it amounts to. */
export function readAmountsOfShares(text: Text): Mistake[] {
  if (!text.text.includes('占')) return [];
  return text.sentences.flatMap((sentence) => {
    const figures = termsOf(text, sentence).filter(isFigure);
    return figures.flatMap((claim, index): Mistake[] => {
      const share = figures[index - 1];
      if (claim.kind !== 'amount' || share?.kind !== 'percent' || !AMOUNTS_TO.test(claim.lead))
        return [];
      if (!/占(?:比|总[\p{Script=Han}]{1,2}的)?$/u.test(share.clause) || !isExact(share)) return [];
      const before = figures
        .slice(0, index - 1)
        .filter((one) => one.kind === 'amount' && isAlike(one, claim) && isExact(one));
      const [whole] = before;
      if (!whole || !isExact(claim)) return [];
      const fitting = (one: Figure) => fits({ part: claim, share }, one);
      if (before.some(fitting)) return [];
      const rate = amount(share.said.quantity).div(100);
      const of = intervalOf(whole.said.quantity);
      const typed = amount(whole.said.quantity).times(rate);
      if (typed.minus(amount(claim.said.quantity)).abs().gt(typed.times('0.5'))) return [];
      const mistake = reckonedMistake(
        {
          claim: claim.said.quantity,
          exact: { low: of.low.times(rate), high: of.high.times(rate) },
          typed,
          from: [whole.said.quantity, share.said.quantity],
        },
        { zh: '总数乘以占比', en: 'Whole and share' },
        'warning',
      );
      return mistake ? [mistake] : [];
    });
  });
}

export function readSiblings(text: Text): Mistake[] {
  if (!/占|比重|比例/u.test(text.text)) return [];
  const figures = text.sentences.flatMap((sentence) => termsOf(text, sentence).filter(isFigure));
  if (figures.length < 4) return [];
  const items = itemsOf(text, figures);
  if (items.length < 2) return [];
  const whole = wholeOfItself(items);
  if (whole) return [whole];
  const groups = groupsOf(items);
  return items.flatMap((item) => {
    const mistake = misfit(item, { groups, figures });
    return mistake ? [mistake] : [];
  });
}

/** 男职工32人，占64%；女职工20人，占36%: shares of a hundred are shares of all that is told. */
function wholeOfItself(items: readonly Item[]): Mistake | undefined {
  const [first] = items;
  if (!first || items.some(({ part, of }) => !isAlike(part, first.part) || ELSEWHERE.test(of)))
    return undefined;
  // 占20%；…占老年人口的15%: of more than one whole
  if (new Set(items.map(({ of }) => of)).size > 1) return undefined;
  const shares = items.map(({ share }) => share.said.quantity);
  const hundred = sumOf(shares);
  if (hundred.low.gt(100) || hundred.high.lt(100)) return undefined;
  const parts = items.map(({ part }) => part.said.quantity);
  const all = sumOf(parts);
  const wrong = items.filter(({ part, share }) => {
    const exact = percentOf(intervalOf(part.said.quantity), all);
    return exact !== undefined && !overlap(exact, stated(share.said.quantity));
  });
  const [one] = wrong;
  const last = items.at(-1);
  // one digit of one part is wrong in all of them
  if (one === undefined || last === undefined || wrong.length < 2) return undefined;
  const total = parts.map(amount).reduce((a, b) => a.plus(b));
  return {
    start: first.part.start,
    end: last.share.close,
    severity: 'warning',
    message: {
      zh: `占比合为100%，按各项之和${total.toFixed()}算却不是这些占比`,
      en: 'The shares make a hundred, and are not those of the parts',
    },
    hint: { zh: '核对各项和占比', en: 'Check the parts and their shares' },
  };
}

function itemsOf(text: Text, figures: readonly Figure[]): Item[] {
  return figures.flatMap((share, index): Item[] => {
    const part = figures[index - 1];
    if (share.kind !== 'percent' || part?.kind !== 'amount' || !isExact(share) || !isExact(part))
      return [];
    const between = text.text.slice(part.close, share.said.quantity.whole.start);
    if (
      !SHARE.test(between) ||
      /增|降|减|提高|上升|同比|计划|任务|目标|预算(?!收入|支出)/u.test(between)
    )
      return [];
    return [{ at: index - 1, part, share, of: OF.exec(between)?.[1] ?? '' }];
  });
}

/** Figures before a part that are looked at: its whole is not far. */
const REACH = 24;

interface Others {
  /** The items of one unit each. */
  groups: readonly (readonly Item[])[];
  figures: readonly Figure[];
}

function wholesOf({ at, part, of }: Item, { figures }: Others): Figure[] {
  const before = figures
    .slice(Math.max(0, at - REACH), at)
    .filter(
      (one) =>
        one.kind === 'amount' &&
        isAlike(one, part) &&
        isExact(one) &&
        amount(one.said.quantity).gt(0),
    );
  const name = of.replace(/总[数量额]?|全[部园]|的/gu, '');
  const named = name === '' ? [] : before.filter(({ clause }) => shareWord(name, clause));
  return named.length > 0 ? named : before;
}

const shareOf = (part: Figure, whole: Figure) =>
  percentOf(intervalOf(part.said.quantity), intervalOf(whole.said.quantity));

interface Numbers {
  low: number;
  high: number;
}

/** Between what a figure may stand, in plain numbers: they are told apart quickly. */
const about = remembered((figure: Figure): Numbers => {
  const { quantity } = figure.said;
  const { low, high } = figure.kind === 'percent' ? stated(quantity) : intervalOf(quantity);
  return { low: low.toNumber(), high: high.toNumber() };
});

/** More than plain numbers err. */
const ERR = 1e-6;

const fits = ({ part, share }: Pick<Item, 'part' | 'share'>, whole: Figure): boolean => {
  const [one, of, is] = [about(part), about(whole), about(share)];
  if (of.low <= 0) return false;
  const [low, high] = [(one.low / of.high) * 100, (one.high / of.low) * 100];
  if (low > is.high + ERR || high < is.low - ERR) return false;
  const exact = shareOf(part, whole);
  return exact !== undefined && overlap(exact, stated(share.said.quantity));
};

/** Siblings on each side that are asked: a list of hundreds of them is none of one whole. */
const BESIDE = 6;

const sumOfAll = remembered((items: readonly Item[]) =>
  sumOf(items.map(({ part }) => part.said.quantity)),
);

/** Shares of what is told here, by the units of their parts. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    if (ELSEWHERE.test(item.of)) continue;
    const group = groups.find(([first]) => first && isAlike(first.part, item.part));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Another share would hardly come so near. */
const NEAR = 8;

function misfit(item: Item, others: Others): Mistake | undefined {
  const { part, share, of } = item;
  if (ELSEWHERE.test(of)) return undefined;
  const wholes = wholesOf(item, others);
  const claim = share.said.quantity;
  if (wholes.length === 0 || wholes.some((whole) => fits(item, whole))) return undefined;
  const alike = others.groups.find(([first]) => first && isAlike(first.part, part)) ?? [];
  const place = alike.indexOf(item);
  const siblings = [
    ...alike.slice(Math.max(0, place - BESIDE), place),
    ...alike.slice(place + 1, place + 1 + BESIDE),
  ];
  // 一产20亿元，占10%；…: the whole is all of them together
  const all = percentOf(intervalOf(part.said.quantity), sumOfAll(alike));
  if (siblings.length === 0 || (all && overlap(all, stated(claim)))) return undefined;
  const told = wholes
    .map((whole) => ({
      whole,
      proofs: siblings.filter((one) => one.part !== whole && fits(one, whole)).length,
    }))
    .filter(
      ({ whole, proofs }) =>
        proofs > 0 && amount(part.said.quantity).lt(amount(whole.said.quantity)),
    )
    .sort((a, b) => b.proofs - a.proofs);
  const [best] = told;
  if (best === undefined) return undefined;
  const exact = shareOf(part, best.whole);
  if (exact === undefined) return undefined;
  const right = amount(part.said.quantity).div(amount(best.whole.said.quantity)).times(100);
  const isNear = right.minus(amount(claim)).abs().lte(NEAR);
  const isSlip =
    isNear || isOneSlip(amount(claim), right.round(claim.value.split('.')[1]?.length ?? 0));
  // one other share only: another whole may be meant
  if (!isSlip && (best.proofs < 2 || best.proofs < siblings.length)) return undefined;
  return reckonedMistake(
    { claim, exact, typed: right, from: [part.said.quantity, best.whole.said.quantity] },
    {
      zh: `按总数${shown(best.whole)}，这一部分的占比`,
      en: 'Of the whole that the others are of, it',
    },
    isSlip ? 'warning' : 'note',
  );
}

const shown = ({ said: { quantity } }: Figure) =>
  `${quantity.digits}${quantity.scale}${quantity.unit}`;
