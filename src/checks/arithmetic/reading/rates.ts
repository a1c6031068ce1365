/** Rates of what the sentence names itself, and which way the pace of growth went. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, minus, overlap, percentOf, stated, sumOf } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { pairOf } from './pairs.ts';
import { type Figure, isAlike, isExact, isFigure, type Term, termsOf } from './terms.ts';

export function readRates(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    if (terms.length < 2 || terms.length > MOST) return [];
    const figures = terms.filter(isFigure);
    const found = [
      beyondPlan(terms),
      ofNamed(figures),
      crossed(figures),
      pace(text, figures),
      notOne(figures),
    ];
    return found.flatMap((mistake) => (mistake ? [mistake] : []));
  });
}

const MOST = 8;

const isAmount = ({ kind }: Term) => kind === 'amount';
const isPercent = ({ kind }: Term) => kind === 'percent';

/** 规划新增45公顷，实际新增51.3公顷，超出规划目标14%. */
function beyondPlan(terms: readonly Term[]): Mistake | undefined {
  const [plan, done, claim] = terms;
  if (!isFigure(plan) || !isFigure(done) || !isFigure(claim) || terms.length > 4) return undefined;
  if (!isAmount(plan) || !isPercent(claim) || !isAlike(plan, done)) return undefined;
  if (![plan, done, claim].every(isExact)) return undefined;
  if (!/规划|计划|目标|任务/u.test(plan.clause) || !/实际/u.test(done.clause)) return undefined;
  if (
    !/^，(?:超(?:出|过|额完成|额)?(?:了)?(?:规划|计划|年度|全年|年初|既定)?(?:目标|任务|计划|规划)的?|超额|超(?:计划|目标|任务)|比(?:计划|目标|任务)(?:超出?|多|高出?))$/u.test(
      claim.lead,
    )
  )
    return undefined;
  const [a, b] = [plan.said.quantity, done.said.quantity];
  const quotient = percentOf(intervalOf(b), intervalOf(a));
  if (quotient === undefined || amount(b).lte(amount(a))) return undefined;
  return reckonedMistake(
    {
      claim: claim.said.quantity,
      exact: { low: quotient.low.minus(100), high: quotient.high.minus(100) },
      typed: amount(b).div(amount(a)).times(100).minus(100),
      from: [a, b],
    },
    { zh: '按完成数和计划数，超出', en: 'Done beyond the plan' },
    'warning',
  );
}

/** 年初预算640万元，调整预算720万元，决算698.4万元，完成调整预算的97%: of the figure of that name. */
function ofNamed(figures: readonly Figure[]): Mistake | undefined {
  const amounts = figures.filter(isAmount);
  const done = amounts.at(-1);
  if (
    done === undefined ||
    amounts.length !== 3 ||
    !/^(?!.*其中).*(?:决算|执行|完成|支出)/u.test(done.lead)
  )
    return undefined;
  if (amounts.some((one) => !isExact(one) || !isAlike(one, done))) return undefined;
  for (const claim of figures.filter(isPercent)) {
    const name = /^(?:完成|为|占)((?:年初|调整后?|追加后)预算)数?的$/u.exec(claim.clause)?.[1];
    const named = amounts.filter(({ clause }) => name !== undefined && clause.includes(name));
    const [base] = named;
    if (!base || named.length !== 1 || base === done || claim.start < done.start) continue;
    const [a, b] = [base.said.quantity, done.said.quantity];
    const exact = percentOf(intervalOf(b), intervalOf(a));
    if (exact === undefined || overlap(stated(claim.said.quantity), exact)) continue;
    return reckonedMistake(
      {
        claim: claim.said.quantity,
        exact,
        typed: amount(b).div(amount(a)).times(100),
        from: [a, b],
      },
      { zh: `按决算数和${name}数`, en: 'By what was spent and that budget' },
      'warning',
    );
  }
  return undefined;
}

/** 税收收入占68.4%，非税收入占31.6%: both are all there is. */
function notOne(figures: readonly Figure[]): Mistake | undefined {
  const at = figures.findIndex(({ lead }) =>
    /^[，、；]非[\p{Script=Han}]{2,8}占[^，\d]{0,8}$/u.test(lead),
  );
  const [one, other] = [figures[at - 1], figures[at]];
  if (!one || !other || ![one, other].every((figure) => isPercent(figure) && isExact(figure)))
    return undefined;
  const name = (clause: string) =>
    /^([\p{Script=Han}]{2,8}?)占[^，]{0,8}$/u.exec(clause)?.[1] ?? '';
  const [of, not] = [name(one.clause), name(other.clause).replace(/^非/u, '')];
  if (of === '' || of[0] !== not[0] || !of.endsWith(not.slice(-2))) return undefined;
  const [a, b] = [one.said.quantity, other.said.quantity];
  const sum = sumOf([a, b]);
  const left = amount(b).times(0).plus(100).minus(amount(a));
  if (sum.low.lte(100) && sum.high.gte(100)) return undefined;
  if (left.lte(0) || left.minus(amount(b)).abs().gt(20)) return undefined;
  return reckonedMistake(
    { claim: b, exact: { low: left, high: left }, typed: left, from: [a] },
    { zh: '两部分合为100%，这一部分', en: 'Both make a hundred' },
    'warning',
  );
}

/** 215.6万人次、8.74亿元，上年分别为196万人次和7.6亿元，分别增长10%和15%: the two rates changed places. */
function crossed(figures: readonly Figure[]): Mistake | undefined {
  const [one, two, oneThen, twoThen, first, second] = figures;
  if (!one || !two || !oneThen || !twoThen || !first || !second || figures.length !== 6)
    return undefined;
  if (!/(?:上年|去年)(?:同期)?分别/u.test(oneThen.clause) || !/^[和、]$/u.test(twoThen.lead))
    return undefined;
  if (!/分别增长$/u.test(first.clause) || !/^[和、]$/u.test(second.lead)) return undefined;
  if (!figures.every(isExact) || !isPercent(first) || !isPercent(second)) return undefined;
  if (!isAlike(one, oneThen) || !isAlike(two, twoThen)) return undefined;
  const fits = (claim: Figure, now: Figure, then: Figure) => {
    const grown = percentOf(intervalOf(now.said.quantity), intervalOf(then.said.quantity));
    const said = stated(claim.said.quantity);
    const hundred = { low: said.low.plus(100), high: said.high.plus(100) };
    return grown !== undefined && overlap(hundred, grown);
  };
  if (fits(first, one, oneThen) || fits(second, two, twoThen)) return undefined;
  if (!fits(first, two, twoThen) || !fits(second, one, oneThen)) return undefined;
  return {
    start: first.start,
    end: second.close,
    message: { zh: '两个增长率的位置颠倒了', en: 'The two rates stand in each other’s place' },
    hint: { zh: '核对两个增长率', en: 'Check both rates' },
  };
}

const PACE =
  /(?<what>增速|增幅|涨幅|降幅|跌幅)[^，；。]*?(?<word>提高|加快|扩大|上升|提升|回升|加深|回落|收窄|放缓|下降|降低|减缓|缩小)了?$/u;
const LESS = /回落|收窄|放缓|下降|降低|减缓|缩小/u;
const FALLS = /下降|下跌|降低|减少|降/u;

/** 1—10月下降3.4%，1—11月下降2.6%，降幅收窄0.8个百分点. */
function pace(text: Text, figures: readonly Figure[]): Mistake | undefined {
  const [one, two, claim] = figures;
  if (!one || !two || claim?.kind !== 'points' || !isPercent(one) || !isPercent(two))
    return undefined;
  if (figures.length !== 3 || !isExact(claim)) return undefined;
  const said = PACE.exec(claim.clause)?.groups;
  const pair = pairOf(text, [one, two]);
  if (said?.what === undefined || said.word === undefined || pair === undefined) return undefined;
  const isFall = /降|跌/u.test(said.what);
  const own = two.clause.replace(/^(?:增速|增幅|涨幅|降幅|跌幅)/u, '');
  if (FALLS.test(one.clause) !== isFall) return undefined;
  if (/增|涨|降|跌|减/u.test(own) && FALLS.test(own) !== isFall) return undefined;
  if ([one, two].some(({ said: { quantity } }) => quantity.value.startsWith('-'))) return undefined;
  const [then, now] = [pair.earlier.said.quantity, pair.now.said.quantity];
  const gap = amount(now).minus(amount(then));
  if (gap.eq(0) || gap.lt(0) === LESS.test(said.word)) return undefined;
  const sure = gap.lt(0)
    ? minus(intervalOf(then), intervalOf(now))
    : minus(intervalOf(now), intervalOf(then));
  if (!overlap(intervalOf(claim.said.quantity), sure)) return undefined;
  const start = claim.start - said.word.length;
  return {
    start,
    end: claim.close,
    message: {
      zh: `${said.what}由${then.digits}%变为${now.digits}%，文中写“${said.word}”`,
      en: 'The pace went the other way',
    },
    hint: { zh: '核对两个百分数和文字', en: 'Check both percentages and the words' },
  };
}
