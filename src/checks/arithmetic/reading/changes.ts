/** Then and now, and whatever a sentence says of the change: 864件，上年为960件，同比增长10%. */
import type { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, type Interval, intervalOf, minus, over } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { type Figure, isAlike, isExact, isFigure, shareWord, type Term, termsOf } from './terms.ts';

/** Two figures of one thing at two times. */
interface Pair {
  earlier: Figure;
  now: Figure;
}

const THEN =
  /去年|上一?年|前年|同期|年初|上[月季周期届]|原来|原先|此前|以前|当初|[一二三四五六七八九十\d]年前|[比较与](?:20\d\d年)[^，]{0,6}$/u;
const UP =
  /(?:增长|增加|增|提高|提升|上升|升|扩大|多|增幅|增速|上涨|攀升|涨幅)(?:[了约达为]|量|幅|率|[收招引建完接签办]\p{Script=Han}?)?$/u;
const DOWN =
  /(?:下降|降低|降|减少|减|压减|压缩|缩短|精简|削减|回落|下滑|少|降幅|减幅|跌)(?:[了约达为]|量|幅|率|[收招引建完接签办]\p{Script=Han}?)?$/u;
/** What grows otherwise than by these two figures. */
const OTHERWISE =
  /年均|平均|可比|同口径|扣除|名义|实际增|计划|目标|力争|预计|拉动|分别|各|占|两年|生产总值|增加值|GDP|产业|可支配|亏损|逆差|赤字/u;

export function readChanges(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    if (terms.length < 2) return [];
    return stretchesOf(text, sentence).flatMap(({ start, end }) => {
      const own = terms.filter((term) => term.start >= start && term.start < end);
      if (own.length < 2 || own.length > MOST) return [];
      if (OTHERWISE.test(text.text.slice(start, end))) return [];
      return [...comparedDirectly(text, own), ...changesOf(text, own)];
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
    const isChange = down || UP.test(claim.clause);
    if (claim.kind === 'ordinal' || claim.kind === 'ratio') return [];
    if (!isChange && claim.kind !== 'folds') return [];
    if (isFigure(claim) && !isExact(claim)) return [];
    const others = figures.filter((one) => one !== claim && one.kind === kind && !isChanged(one));
    const pair = pairOf(text, others);
    if (pair === undefined || !speaksOf(claim, pair)) return [];
    if (claim.kind === 'amount' && isFigure(claim) && !isAlike(claim, pair.now)) return [];
    // 增长8%、12%: more than one change, and of more than one thing
    if (
      terms.filter((one) => one.kind === claim.kind && one !== claim).length > 0 &&
      kind !== claim.kind
    )
      return [];
    const mistake = judge(text, claim, pair, down);
    return mistake ? [mistake] : [];
  });
}

const isChanged = ({ said, clause }: Figure) =>
  ['change', 'changeRate'].includes(said.role) ||
  /(?:增|减|多|少|升|降)\p{Script=Han}{0,3}$/u.test(clause.replace(REACHED, ''));

/** 降为9起, 达到…: the figure itself. */
const REACHED = /[增减升降]\p{Script=Han}?[到至为]$|新增$/u;

/** The two figures of a kind, where there are two and their words say which was first. */
export function pairOf(text: Text, figures: readonly Figure[]): Pair | undefined {
  const [one, two] = figures;
  if (figures.length !== 2 || !one || !two || !isAlike(one, two)) return undefined;
  if (!isExact(one) || !isExact(two) || isPart(one) || isPart(two)) return undefined;
  const between = text.text.slice(one.close, two.start);
  const [a, b] = [timeOf(text, one, one.lead), timeOf(text, two, between)];
  if (a.isThen !== b.isThen)
    return a.isThen ? { earlier: one, now: two } : { earlier: two, now: one };
  for (const unit of ['year', 'month', 'quarter'] as const) {
    const [x, y] = [a[unit], b[unit]];
    // 收入3.6万元，2015年为1.2万元: without a year it is this one
    if (
      unit === 'year' &&
      x === undefined &&
      y !== undefined &&
      /年(?:仅)?[为是有]?(?:仅有?)?$/u.test(two.clause)
    )
      return { earlier: two, now: one };
    if (x === undefined || y === undefined || x === y) continue;
    return x < y ? { earlier: one, now: two } : { earlier: two, now: one };
  }
  return undefined;
}

const isPart = ({ lead }: Term) => /其中|包括|计划|目标|任务|预算(?!收入|支出)/u.test(lead);

interface Time {
  isThen: boolean;
  year?: number | undefined;
  month?: number | undefined;
  quarter?: number | undefined;
}

function timeOf(text: Text, { lead, close }: Term, words: string): Time {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(words)?.[1];
    return found === undefined ? undefined : Number(found) || '一二三四'.indexOf(found) + 1;
  };
  return {
    isThen: THEN.test(lead) || text.text.startsWith('的基础上', close),
    year: number(/(20\d\d)年[^年]*$/u),
    month: number(/(\d{1,2})月份?[^月]*$/u),
    quarter: number(/([一二三四])季度[^季]*$/u),
  };
}

const TIMES =
  /在此基础上|今年|去年|上年|本年|同期|同比|环比|相比|年度|月份|季度|十年|五年|三年|年|月|期间|累计|总体|实现|[比较与的了约同间来]|20\d\d/gu;

/** Whether the words of a change name nothing else than the pair. */
function speaksOf(claim: Term, { earlier, now }: Pair): boolean {
  const name = claim.clause
    .replace(UP, '')
    .replace(DOWN, '')
    .replace(TIMES, '')
    .replace(/\d/gu, '');
  return name.length < 3 || shareWord(name, `${now.lead}${earlier.lead}`);
}

function judge(text: Text, claim: Term, pair: Pair, down: boolean): Mistake | undefined {
  const [then, now] = [pair.earlier.said.quantity, pair.now.said.quantity];
  const [a, b] = [intervalOf(then), intervalOf(now)];
  const quotient = over(b, a);
  if (quotient === undefined || amount(then).lte(0)) return undefined;
  const gap = amount(now).minus(amount(then));
  if (claim.kind !== 'folds' && !gap.eq(0) && gap.lt(0) !== down)
    return otherWay(text, claim, gap.lt(0));
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

const OVER = /(?:多于|高于|大于|超过|超出|好于|优于|快于)/u;
const UNDER = /(?:少于|低于|小于|不及|慢于|差于)/u;
const COMPARED =
  /^[，,]?(?<word>多于|高于|大于|超过|超出|少于|低于|小于|不及)(?=[^，]{0,10}(?:年|期|平均|目标|计划|预算))[^，。；\d]{2,14}(?:20\d\d年)?[^，。；\d]{0,6}的?[（(]?$/u;

/** 47个，少于上年的39个. */
function comparedDirectly(text: Text, terms: readonly Term[]): Mistake[] {
  return terms.flatMap((other, index): Mistake[] => {
    const one = terms[index - 1];
    if (!isFigure(one) || !isFigure(other) || !isAlike(one, other)) return [];
    if (!isExact(one) || other.said.quantity.range || other.said.quantity.quoted) return [];
    const { before, start, whole } = other.said.quantity;
    const lead = `${other.lead}${before}`;
    const word = COMPARED.exec(lead)?.groups?.word;
    if (word === undefined || !/^[）)]?(?:[，。；]|\d|$)/u.test(text.text.slice(whole.end)))
      return [];
    const gap = amount(one.said.quantity).minus(amount(other.said.quantity));
    if (gap.eq(0) || gap.gt(0) === OVER.test(word) || gap.lt(0) === UNDER.test(word)) return [];
    const at = text.text.lastIndexOf(word, start);
    return [
      mistakeAt(
        { ...other, start: at, end: at + word.length },
        `前一个数比后一个数${gap.gt(0) ? '大' : '小'}，文中写“${word}”`,
        `The first figure is ${gap.gt(0) ? 'greater' : 'smaller'}`,
      ),
    ];
  });
}
