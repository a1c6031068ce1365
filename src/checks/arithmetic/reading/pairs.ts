/** Two figures of one thing at two times, and which of them was first. */
import type { Text } from '../../text.ts';
import { type Figure, isAlike, isExact, type Term } from './terms.ts';

/** Two figures of one thing at two times. */
export interface Pair {
  earlier: Figure;
  now: Figure;
}

const THEN =
  /去年|上一?年|前年|同期|年初|上[月季周期届]|原来|原先|此前|以前|当初|[一二三四五六七八九十\d]年前|[比较与](?:20\d\d年)[^，]{0,6}$/u;
export const isThen = ({ lead }: Term) => THEN.test(lead) || /\d月/u.test(lead);

/** The two figures of a kind, where there are two and their words say which was first. */
export function pairOf(text: Text, figures: readonly Figure[]): Pair | undefined {
  const [one, two] = figures;
  if (figures.length !== 2 || !one || !two || !isAlike(one, two)) return undefined;
  if (!isExact(one) || !isExact(two) || isPart(one) || isPart(two)) return undefined;
  const between = text.text.slice(one.close, two.start);
  const [a, b] = [timeOf(text, one, one.lead), timeOf(text, two, between)];
  if (a.isThen !== b.isThen)
    return a.isThen ? { earlier: one, now: two } : { earlier: two, now: one };
  if (FROM.test(one.lead) && TO.test(two.lead)) return { earlier: one, now: two };
  for (const unit of ['year', 'month', 'quarter', 'until'] as const) {
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

const FROM = /[由从](?!事)[^，。；]{0,20}$/u;
/** 由2.5万吨. */
export const isFrom = ({ lead }: Term) => FROM.test(lead);

const TO = /^[^，。；]{0,8}(?:到|至|为|成)了?$/u;

const isPart = ({ lead }: Term) => /其中|包括|计划|目标|任务|预算(?!收入|支出)/u.test(lead);

/** 比第6次的89.8分提高1.8分: whatever it is held against. */
const AGAINST = /[，、（(]?[比较][^，。；]{1,12}$/u;
const MOVES =
  /^[）)]?(?:相比)?(?:增|减|提|降|上升|下降|高出?|低|多|少|快|慢|扩大|缩|压)[\p{Script=Han}]{0,4}\d/u;

interface Time {
  isThen: boolean;
  year?: number | undefined;
  month?: number | undefined;
  quarter?: number | undefined;
  /** The last of several months: 1—11月. */
  until?: number | undefined;
}

function timeOf(text: Text, { lead, close }: Term, words: string): Time {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(words)?.[1];
    return found === undefined ? undefined : Number(found) || '一二三四'.indexOf(found) + 1;
  };
  return {
    isThen:
      THEN.test(lead) ||
      text.text.startsWith('的基础上', close) ||
      (AGAINST.test(lead) && MOVES.test(text.text.slice(close, close + 8))),
    year: number(/(20\d\d)年[^年]*$/u),
    // 1—3月 and 前三季度 are more than their last month or quarter
    month: number(/(?:^|[^\d—–－~～至到-])(\d{1,2})月份?[^月]*$/u),
    until: number(/\d{1,2}月?[—–－~～至到-](\d{1,2})月[^月]*$/u),
    quarter: number(/(?:^|[^前—–－~～至到、-])([一二三四])季度[^季]*$/u),
  };
}
