/** Then and now, and whatever a sentence says of the change: 864件，上年为960件，同比增长10%. */
import type { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, type Interval, intervalOf, minus, over } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { shareWord } from '../roles.ts';
import { agrees, namedBase } from './bases.ts';
import { comparedDirectly } from './directly.ts';
import { isFrom, isThen, type Pair, pairOf } from './pairs.ts';
import { type Figure, isAlike, isExact, isFigure, type Term, termsOf } from './terms.ts';

const UP =
  /(?:增长|增加|净增|增|提高|提升|上升|升|扩大|多出|高出|多|增幅|增速|上涨|攀升|涨幅)(?:[了约达为]|达到|比例|幅度|[量幅率]|[收招引建完接签办产支]\p{Script=Han}?){0,2}$/u;
const DOWN =
  /(?:下降|降低|降|减少|减|压减|压缩|缩短|精简|削减|回落|下滑|少|降幅|减幅|跌|去化率|压降率?|压减率|核减率?|节[水电能约支油气煤纸]率|减[量排]率|降[耗本]率)(?:[了约达为]|达到|比例|幅度|[量幅率]|[收招引建完接签办产支]\p{Script=Han}?){0,2}$/u;
/** What grows otherwise than by these two figures. */
const OTHERWISE =
  /年均|平均|可比|同口径|扣除|名义|实际增|计划|目标|力争|预计|拉动|分别|各(?=[增减下上提降])|占|两年|生产总值|增加值|GDP|产业增|亏损|逆差|赤字/u;

export function readChanges(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    if (terms.length < 2) return [];
    return stretchesOf(text, sentence).flatMap(({ start, end }) => {
      const own = terms.filter((term) => term.start >= start && term.start < end);
      if (own.length < 2 || own.length > MOST) return [];
      return [
        ...(OTHERWISE.test(text.text.slice(start, end)) ? [] : comparedDirectly(text, own)),
        ...changesOf(text, own),
      ];
    });
  });
}

/** Between semicolons: 来信214件，上年238件，下降10.1%；来访… */
function stretchesOf(text: Text, sentence: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let { start } = sentence;
  for (let at = start; at <= sentence.end; at++) {
    if (at < sentence.end && !'；;'.includes(text.text.charAt(at))) continue;
    stretches.push({ start, end: at });
    start = at + 1;
  }
  return stretches;
}

/** Longer sentences are lists: whose change is told of is no more certain. */
const MOST = 6;

function changesOf(text: Text, terms: readonly Term[]): Mistake[] {
  const figures = terms.filter(isFigure);
  return terms.flatMap((claim): Mistake[] => {
    const kind = claim.kind === 'points' ? 'percent' : 'amount';
    const down = DOWN.test(claim.clause);
    const isChange = down || isUp(claim.clause) || ADDED.test(claim.clause);
    if (claim.kind === 'ordinal' || claim.kind === 'ratio') return [];
    if (!isChange && claim.kind !== 'folds') return [];
    if (isFigure(claim) && !isExact(claim)) return [];
    const pair = pairFor(
      text,
      claim,
      figures.filter((one) => one.kind === kind),
    );
    if (pair === undefined || !isOf(claim, pair, terms) || !agrees(claim, pair)) return [];
    const told = wordsOf(text, claim, pair);
    if (claim.kind === 'folds' ? /均|占|分别/u.test(told) : OTHERWISE.test(told)) return [];
    const mistake = judge(text, claim, pair, down);
    if (mistake === undefined) return [];
    const others = figures.filter((one) => one !== claim && isAlike(one, pair.now));
    return others.length > 2 &&
      anyFits(others, (other) => judge(text, claim, other, down) === undefined)
      ? []
      : [mistake];
  });
}

/** Of three and more figures a change may be of any two. */
const anyFits = (figures: readonly Figure[], isRight: (pair: Pair) => boolean) =>
  figures.some((earlier) =>
    figures.some((now) => now !== earlier && isExact(now) && isRight({ earlier, now })),
  );

/** 新增30家 states an amount, 比上年新增3家 a change. */
const isUp = (clause: string) =>
  UP.test(clause) && (!/新增了?$/u.test(clause) || /同比|去年|上年|同期|[较比]/u.test(clause));

/** 从2.5万吨扩容至4万吨，新增日处理能力1.5万吨: only where the two figures are so tied. */
const ADDED = /^(?:新增|新添|增设|新增加)[\p{Script=Han}]{0,8}$/u;

/** In the same or the next clauses. */
const isNear = (one: Term, other: Term) => Math.abs(one.start - other.start) < 24;

/** Whether a claim speaks of the pair and of nothing else. */
function isOf(claim: Term, pair: Pair, terms: readonly Term[]): boolean {
  if (!speaksOf(claim, pair) || (ADDED.test(claim.clause) && !isFrom(pair.earlier))) return false;
  if (claim.kind === 'amount') return isFigure(claim) && isAlike(claim, pair.now);
  // 增长8%、12%: more than one change, and of more than one thing
  return (
    claim.kind === 'points' ||
    !terms.some((one) => one.kind === claim.kind && one !== claim && isNear(one, claim))
  );
}

/** From the first of the figures, with the words before it, to the last. */
function wordsOf(text: Text, claim: Term, { earlier, now }: Pair): string {
  const all = [claim, earlier, now];
  const [from, to] = [
    Math.min(...all.map(({ start, lead }) => start - lead.length)),
    Math.max(...all.map(({ close }) => close)),
  ];
  return text.text.slice(from, to);
}

/** The pair that a change is of: the two figures there are, or the one of an earlier time next to it and the one before. */
function pairFor(text: Text, claim: Term, figures: readonly Figure[]): Pair | undefined {
  const all = figures.filter((one) => one !== claim && !isChanged(one));
  if (all.some((one) => QUALIFIES.test(text.text.slice(one.close, one.close + 8))))
    return undefined;
  const direct = pairAmong(text, claim, all);
  if (direct) return direct;
  // 7个组受理312件（上年260件），上升20%: of one unit each
  const firsts = all.filter((one, at) => all.findIndex((other) => isAlike(one, other)) === at);
  if (firsts.length < 2 || claim.kind === 'folds') return undefined;
  const last = all.findLast((one) => one.start < claim.start);
  for (const first of firsts) {
    const pair = pairAmong(
      text,
      claim,
      all.filter((one) => isAlike(one, first)),
    );
    // 去年12场，今年15场，参与3600人次，增长20%: of what stands last
    if (pair && (last === undefined || last === pair.now || last === pair.earlier)) return pair;
  }
  return undefined;
}

function pairAmong(text: Text, claim: Term, others: readonly Figure[]): Pair | undefined {
  if (others.length < 3 || claim.kind === 'folds') return pairOf(text, others);
  const base = namedBase(claim, others);
  const latest = others.findLast((one) => one.start < claim.start);
  if (base && latest) return base === latest ? undefined : pairOf(text, [base, latest]);
  const close = others.filter((one) => one.start < claim.start || one.start - claim.close < BEHIND);
  const last = close.at(-1);
  const behind = last && last.start > claim.start && isThen(last) ? last : undefined;
  const before = close.filter((one) => one.start < claim.start);
  const two = behind ? [before.at(-1), behind] : before.slice(-2);
  const isWhole = two.every((one) => one !== undefined && !/其中|、$/u.test(one.lead));
  const [one, other] = two;
  return one && other && isWhole ? pairOf(text, [one, other]) : undefined;
}

/** 去年完成投资20亿元的项目: which ones are meant. */
const QUALIFIES = /^的[\p{Script=Han}]{0,4}(?:项目|企业|单位|资金|工程|家庭|群众|人员|房屋|学校)/u;

/** 增长11.3%（6月为4820件）. */
const BEHIND = 12;

const isChanged = ({ said, clause }: Figure) =>
  ['change', 'changeRate'].includes(said.role) ||
  /(?:增|减|多|少|升|降)\p{Script=Han}{0,3}$/u.test(clause.replace(REACHED, ''));

/** 降为9起, 达到…: the figure itself. */
const REACHED = /[增减升降]\p{Script=Han}?[到至为]$|新增$/u;

const TIMES =
  /在此基础上|今年|去年|上年|本年|同期|同比|环比|相比|年度|月份|季度|十年|五年|三年|年|月|期间|累计|总体|实现|[比较与的了约同间来]|20\d\d/gu;

/** Whether the words of a change name nothing else than the pair. */
function speaksOf(claim: Term, { earlier, now }: Pair): boolean {
  const words = claim.lead.length < claim.clause.length ? claim.lead : claim.clause;
  const name = words.replace(UP, '').replace(DOWN, '').replace(TIMES, '').replace(/\d/gu, '');
  return name.length < 3 || shareWord(name, `${now.lead}${earlier.lead}`);
}

/** 由3.5%提高到3.2%，提高0.3个百分点: the first word is wrong, and told of there. */
const isToldOf = ({ earlier, now }: Pair, down: boolean): boolean =>
  isFrom(earlier) && (down ? DOWN : UP).test(now.lead.replace(/[到至为]了?$/u, ''));

function judge(text: Text, claim: Term, pair: Pair, down: boolean): Mistake | undefined {
  const [then, now] = [pair.earlier.said.quantity, pair.now.said.quantity];
  const [a, b] = [intervalOf(then), intervalOf(now)];
  const quotient = over(b, a);
  if (quotient === undefined || amount(then).lte(0)) return undefined;
  const gap = amount(now).minus(amount(then));
  if (claim.kind !== 'folds' && !gap.eq(0) && gap.lt(0) !== down)
    return isToldOf(pair, down) ? undefined : otherWay(text, claim, gap.lt(0));
  const sign = down ? -1 : 1;
  const ratio = amount(now).div(amount(then));
  if (claim.kind === 'piece') return ofPiece(claim, ratio.minus(1).abs().toNumber());
  if (claim.kind === 'folds') return ofFolds(claim, ratio.toNumber());
  if (!isFigure(claim)) return undefined;
  const isDifference = claim.kind === 'points' || claim.kind === 'amount';
  const factor = claim.kind === 'percent' ? 100 : 1;
  const grown = (value: Big) => value.minus(1).times(factor * sign);
  const exact = isDifference
    ? down
      ? minus(a, b)
      : minus(b, a)
    : ordered(grown(quotient.low), grown(quotient.high));
  return reckonedMistake(
    {
      claim: claim.said.quantity,
      exact,
      typed: isDifference ? gap.times(sign) : grown(ratio),
      from: [then, now],
    },
    { zh: '按前后两个时期的数', en: 'The figures of both times' },
    'warning',
  );
}

const ordered = (a: Big, b: Big): Interval =>
  a.lte(b) ? { low: a, high: b } : { low: b, high: a };

/** How far from a third of it people still say a third. */
const ROUGH = 0.04;

const mistakeAt = ({ start, end }: Term, zh: string, en: string): Mistake => ({
  start,
  end,
  message: { zh, en },
  hint: { zh: '核对这几个数', en: 'Check these figures' },
});

function ofPiece(claim: Term, change: number): Mistake | undefined {
  if (Math.abs(change - claim.value) <= ROUGH) return undefined;
  const shown = (change * 100).toFixed(1);
  return mistakeAt(claim, `按前后两个时期的数，变化是${shown}%`, `The change is ${shown}%`);
}

/** 翻番 is said from a little below twice on. */
function ofFolds(claim: Term, ratio: number): Mistake | undefined {
  const wanted = 2 ** claim.value;
  if (ratio >= wanted * 0.95 && ratio < wanted * 1.9) return undefined;
  const shown = Number(ratio.toFixed(2));
  return mistakeAt(
    claim,
    `后来的数是原来的${shown}倍；翻一番是2倍，翻两番是4倍`,
    `The figure is ${shown} times the earlier one`,
  );
}

function otherWay(text: Text, claim: Term, fell: boolean): Mistake {
  const start = claim.said?.quantity.whole.start ?? claim.start;
  const word = (DOWN.exec(claim.clause) ?? UP.exec(claim.clause))?.[0] ?? '';
  return {
    start: start - word.length,
    end: claim.close,
    message: {
      zh: `后来的数比原来${fell ? '小' : '大'}，文中写“${text.text.slice(start - word.length, claim.close)}”`,
      en: `The later figure is ${fell ? 'smaller' : 'greater'}`,
    },
    hint: { zh: '核对两个数和升降', en: 'Check both figures and the direction' },
  };
}
