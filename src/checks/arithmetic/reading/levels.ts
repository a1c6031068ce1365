/** Points between two percentages, whichever is said first: 增长9.2%，高于全市2.1个百分点，全市增长7.1%; 降幅较1—10月收窄0.6个百分点. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, minus, overlap } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { type Figure, isExact, isFigure, type Term, termsOf } from './terms.ts';

const ABOVE = '高于|高出|快于|好于|优于|超过|超出|超|领先于?|多于|大于';
const BELOW = '低于|慢于|落后于?|差于|不及|少于|小于';
/** 高于全市平均水平, 比全市平均水平高. */
const AGAINST = new RegExp(
  `(?<way>${ABOVE}|${BELOW}|比|较|与)(?<other>[^，。；\\d]{1,14}?)(?:相比)?(?<word>高出?|低|快|慢|多|少)?了?$`,
  'u',
);
const UNDER = new RegExp(`^(?:${BELOW}|低|慢|少)$`, 'u');
/** Whose figure the other one is. */
const OTHERS = /全[国省市区县州]|全?行业|平均|目标|预期|计划|序时|考核|标准/u;
const MOVED = /(?<word>提高|上升|提升|回升|增加|加快|扩大|下降|降低|回落|减少|放缓|收窄|减缓)了?$/u;
const LESS = /下降|降低|回落|减少|放缓|收窄|减缓/u;
const OTHERWISE = /分别|年均|累计提高|拉动|贡献/u;

export function readLevels(text: Text): Mistake[] {
  if (!text.text.includes('百分点')) return [];
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    const percents = terms.filter(isFigure).filter(({ kind }) => kind === 'percent');
    if (percents.length < 2 || OTHERWISE.test(text.text.slice(sentence.start, sentence.end)))
      return [];
    const claims = terms.filter(isFigure).filter(({ kind }) => kind === 'points');
    return claims.flatMap((claim): Mistake[] => {
      const mistake =
        claims.length === 1 && isExact(claim)
          ? (againstOthers(claim, percents) ?? sinceThen(claim, percents))
          : undefined;
      return mistake ? [mistake] : [];
    });
  });
}

const isOther = ({ lead }: Term) => /(?:^|[，；（(])[^，；（(]*$/u.exec(lead)?.[0] ?? '';

/** The two are of two places, or of a plan and what came of it. */
function againstOthers(claim: Figure, percents: readonly Figure[]): Mistake | undefined {
  const said = AGAINST.exec(claim.clause)?.groups;
  if (said?.other === undefined || percents.length !== 2) return undefined;
  const name = OTHERS.exec(said.other)?.[0] ?? said.other.replace(/(?:居民|平均|水平)$/u, '');
  if (name.length < 2) return undefined;
  const others = percents.filter((one) => isOther(one).includes(name));
  const [other] = others;
  const own = percents.find((one) => one !== other);
  if (others.length !== 1 || !other || !own || own.start > claim.start) return undefined;
  // 城镇居民增速快于农村居民: who is faster is named, too
  const subject = claim.clause.slice(0, claim.clause.indexOf(said.way ?? '')).slice(0, 2);
  if (subject.length > 1 && isOther(other).includes(subject)) return undefined;
  if (![own, other].every(isExact) || isDown(own) !== isDown(other)) return undefined;
  const under = UNDER.test(said.word ?? said.way ?? '');
  return differing(claim, under ? [other, own] : [own, other], '两个百分数');
}

const isDown = ({ clause }: Figure) => /降|减|跌|下滑/u.test(clause);

/** The two are of one thing at two times, the earlier said last: 下降2.3%，降幅较1—10月收窄0.6个百分点，1—10月下降2.9%. */
function sinceThen(claim: Figure, percents: readonly Figure[]): Mistake | undefined {
  const [now, then] = percents;
  const word = MOVED.exec(claim.clause)?.groups?.word;
  const period = /[比较](?<period>[^，。；]{2,14}?)(?:的|同期)?(?:相比)?$/u.exec(
    claim.clause.replace(MOVED, ''),
  )?.groups?.period;
  if (!now || !then || word === undefined || period === undefined || percents.length !== 2)
    return undefined;
  if (now.start > claim.start || then.start < claim.close) return undefined;
  const since = period.slice(-3);
  if (!isOther(then).includes(since) || isDown(now) !== isDown(then)) return undefined;
  if (![now, then].every(isExact)) return undefined;
  // 降幅收窄: the less of it
  const isFall = LESS.test(word);
  return differing(claim, isFall ? [then, now] : [now, then], `本期与${period}的百分数`);
}

/** The claim against the first less the second. */
function differing(
  claim: Figure,
  [more, less]: readonly [Figure, Figure],
  zh: string,
): Mistake | undefined {
  const [a, b] = [more.said.quantity, less.said.quantity];
  const gap = amount(a).minus(amount(b));
  const exact: Interval = minus(intervalOf(a), intervalOf(b));
  if (overlap(exact, intervalOf(claim.said.quantity)) && gap.eq(amount(claim.said.quantity)))
    return undefined;
  if (gap.gt(0))
    return reckonedMistake(
      { claim: claim.said.quantity, exact, typed: gap, from: [a, b] },
      { zh: `${zh}之差`, en: 'The difference of both' },
      'warning',
    );
  const start = claim.start - (claim.clause.match(/[^，。；]{0,2}$/u)?.[0].length ?? 0);
  return {
    start,
    end: claim.close,
    severity: 'warning',
    message: {
      zh: `${a.digits}%${gap.eq(0) ? '等于' : '小于'}${b.digits}%，与文字不符`,
      en: `${a.digits}% is not more than ${b.digits}%`,
    },
    hint: { zh: '核对两个百分数和文字', en: 'Check both percentages and the words' },
  };
}
