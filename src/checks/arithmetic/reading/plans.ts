/** How much is done, how much of the year is gone, and what the words make of it: 截至6月底47.5%，快于序时进度. */
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, intervalOf, percentOf } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { type Figure, isAlike, isExact, isFigure, type Term, termsOf } from './terms.ts';

const OF_PLAN = /(?:任务|目标|计划|预算|指标)[^，。；]{0,10}$/u;
const PASSED =
  /[，；](?:已|均|并|实现|顺利)?(?:超额|提前|全面|圆满|如期)完成(?:了)?(?:全年|年度|年初|既定|预定|各项|目标|任务|计划|预算)/u;
const MISSED =
  /[，；](?:未能?|没有|尚未)(?:如期|全部|全面)?完成(?:了)?(?:全年|年度|年初|既定|预定)?(?:目标|任务|计划|预算)/u;
/** A plan for less than the year is another plan. */
const STAGE = /半年|季度|序时|阶段|月度|[前头]\d+个?月/u;

export function readPlans(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence, index) => {
    const words = text.text.slice(sentence.start, sentence.end);
    if (!/完成|进度|序时|其余/u.test(words)) return [];
    const terms = termsOf(text, sentence);
    return [
      ...pace(text, terms, { words, start: sentence.start }),
      ...passed(text, terms, sentence.end),
      ...ofPlanBefore(text, terms, index),
      ...butFor(text, sentence, terms),
    ];
  });
}

const RATE_OF_PLAN =
  /(?:完成|占|为)(?:全年|年度|年初|计划|既定)?[\p{Script=Han}]{0,4}(?:目标|任务|计划|预算)(?:任务|数)?的$|完成率(?:为|达到?)?$/u;
const PLANNED = /(?:计划|目标|任务)[^，。；\d]{0,8}$/u;

/** 下达投资计划45亿元，…。累计完成38.7亿元，投资完成率为86%: the plan stands in the sentence before. */
function ofPlanBefore(text: Text, terms: readonly Term[], index: number): Mistake[] {
  const before = text.sentences[index - 1];
  const claim = terms.find((one) => one.kind === 'percent' && RATE_OF_PLAN.test(one.clause));
  if (before === undefined || !isFigure(claim) || !isExact(claim)) return [];
  const done = terms.filter((one) => one.kind === 'amount' && one.start < claim.start).at(-1);
  if (!isFigure(done) || !isExact(done) || /计划|目标|任务|其中/u.test(done.clause)) return [];
  const plans = termsOf(text, before)
    .filter(isFigure)
    .filter((one) => one.kind === 'amount' && isAlike(one, done));
  const [plan] = plans;
  // of several figures of the sentence before, nobody knows which is meant
  if (plans.length !== 1 || !plan || !PLANNED.test(plan.clause) || !isExact(plan)) return [];
  const others = terms.filter((one) => isFigure(one) && one !== done && isAlike(one, done));
  if (others.length > 0 || STAGE.test(plan.lead)) return [];
  const [a, b] = [done.said.quantity, plan.said.quantity];
  const is = amount(b);
  const exact = percentOf(intervalOf(a), { low: is, high: is });
  if (exact === undefined) return [];
  const mistake = reckonedMistake(
    { claim: claim.said.quantity, exact, typed: amount(a).div(is).times(100), from: [a, b] },
    { zh: '按完成数和前一句的计划数', en: 'What was done of the plan before' },
    'warning',
  );
  return mistake ? [mistake] : [];
}

const BUT =
  /除(?:了)?(?<out>\d+)[件项个][^。；\d]{0,24}?外，?其余(?:\d+[件项个])?[^，。；]{0,8}(?:完成|办结|竣工|落实|兑现|建成|开工)[^，。；]{0,4}，[^，。；\d]{0,8}率(?:为|达到?)?(?<rate>\d+(?:\.\d+)?)[%％]/dgu;

/** 20件实事，除3件顺延外，其余均已办结，办结率为85%. */
function butFor(text: Text, sentence: Stretch, terms: readonly Term[]): Mistake[] {
  return text.matches(BUT).flatMap((match): Mistake[] => {
    const [whole] = terms;
    const place = match.indices?.groups?.rate;
    if (!isFigure(whole) || place === undefined || match.index < sentence.start) return [];
    if (match.index >= sentence.end || whole.start > match.index || !isExact(whole)) return [];
    const all = amount(whole.said.quantity).toNumber();
    const right = ((all - Number(match.groups?.out)) / all) * 100;
    if (!(right > 0) || Math.abs(right - Number(match.groups?.rate)) < 0.6) return [];
    return [
      {
        start: place[0],
        end: place[1],
        severity: 'warning',
        message: {
          zh: `按总数减去未完成的，比率是${Number(right.toFixed(1))}%`,
          en: `All but those are ${Number(right.toFixed(1))}%`,
        },
        hint: { zh: '核对总数、未完成数和比率', en: 'Check the whole, the rest and the rate' },
      },
    ];
  });
}

function passed(text: Text, terms: readonly Term[], end: number): Mistake[] {
  return terms.flatMap((done, index): Mistake[] => {
    const next = terms[index + 1]?.start ?? end;
    const rest = text.text.slice(done.close, next);
    const says = PASSED.exec(rest) ?? MISSED.exec(rest);
    if (!isFigure(done) || says === null || says.index > 12) return [];
    const share = shareOf(done, terms.slice(0, index));
    if (share === undefined || STAGE.test(done.lead + says[0])) return [];
    const isPassed = PASSED.test(says[0]);
    // plan and done without a rate, and the plan missed: told where deeds are counted
    if (isPassed ? share.reached || done.said.quantity.unit !== '%' : !share.reached) return [];
    const start = done.close + says.index + 1;
    return [
      {
        start,
        end: start + says[0].indexOf('完成') + 1,
        message: {
          zh: `完成的${share.reached ? '已经达到' : '不到'}计划的100%，文中写“${says[0].slice(1)}”`,
          en: `The plan is ${share.reached ? '' : 'not '}reached`,
        },
        hint: { zh: '核对完成数和文字', en: 'Check what was done and the words' },
      },
    ];
  });
}

/** Whether a plan was reached: by a rate of it, or by plan and done. */
function shareOf(done: Figure, before: readonly Term[]): { reached: boolean } | undefined {
  const { quantity } = done.said;
  if (!isExact(done)) return undefined;
  if (quantity.unit === '%') {
    const ofPlan = OF_PLAN.test(done.clause) || /(?:完成|占)[^，]{0,12}$/u.test(done.clause);
    return ofPlan &&
      OF_PLAN.test(done.clause.replace(/\d.*$/u, '')) &&
      !/增|降|减/u.test(done.clause)
      ? { reached: amount(quantity).gte(100) }
      : undefined;
  }
  const plan = before.at(-1);
  if (!isFigure(plan) || !isExact(plan) || before.length !== 1) return undefined;
  if (plan.said.quantity.unit !== quantity.unit || plan.kind !== 'amount') return undefined;
  if (
    !OF_PLAN.test(plan.clause) ||
    !/实际|完成/u.test(done.clause) ||
    /其中|今年|本/u.test(done.clause)
  )
    return undefined;
  return { reached: amount(quantity).gte(amount(plan.said.quantity)) };
}

const GONE =
  /(?<quarter>第?一季度|上半年|前三个?季度)|(?:截[至止]|到|至)[^，。；\d]{0,4}(?:20\d\d年)?(?<until>\d{1,2})月(?:[底末]|3[01]日)|1(?:[—－–~～-]|至|到)(?<last>\d{1,2})月/u;
const SAYS = /(?<behind>慢于|落后于?|低于|滞后于?)|(?<ahead>快于|超前于?|超过|超出?|高于|领先于?)/u;
const PACE =
  /^[，,]?[^，。；]{0,4}?(?:慢于|落后于?|低于|滞后于?|快于|超前于?|超过|超出?|高于|领先于?)(?:全年|年度)?(?:\d+(?:\.\d+)?[%％]的)?(?:序时|时间)(?:进度|要求)/u;

function pace(
  text: Text,
  terms: readonly Term[],
  { words, start: from }: { words: string; start: number },
): Mistake[] {
  const gone = GONE.exec(words)?.groups;
  if (!/(?:序时|时间)(?:进度|要求)/u.test(words) || gone === undefined) return [];
  const quarter = gone.quarter?.replace('第', '').replace('个', '') ?? '';
  const months =
    ({ 一季度: 3, 上半年: 6, 前三季度: 9 } as Record<string, number>)[quarter] ??
    Number(gone.until ?? gone.last);
  const rates = terms.filter((term): term is Figure => isFigure(term) && term.kind === 'percent');
  const [rate] = rates;
  if (!rate || !isExact(rate) || !(months > 0 && months < 12)) return [];
  const said = PACE.exec(text.text.slice(rate.close, rate.close + 40));
  if (said === null || words.match(/(?:序时|时间)(?:进度|要求)/gu)?.length !== 1) return [];
  const due = (months / 12) * 100;
  const off = amount(rate.said.quantity).toNumber() - due;
  const way = SAYS.exec(said[0]);
  const points = terms.find(({ kind, start }) => kind === 'points' && start > rate.close);
  const behind = way?.groups?.behind !== undefined;
  const isWrongWay = Math.abs(off) >= 0.6 && off < 0 !== behind;
  const by = isFigure(points) ? amount(points.said.quantity).toNumber() : undefined;
  if (!isWrongWay && (by === undefined || Math.abs(Math.abs(off) - by) < 0.6)) return [];
  const start = isWrongWay ? rate.close + (way?.index ?? 0) : rate.start;
  if (start < from || !isExact(rate)) return [];
  const shown = Number(due.toFixed(1));
  return [
    {
      start,
      end: isFigure(points) ? points.close : rate.close + said[0].length,
      message: {
        zh: `到这时全年已过${shown}%，${off < 0 ? '落后' : '超前'}${Number(Math.abs(off).toFixed(1))}个百分点`,
        en: `${shown}% of the year are gone`,
      },
      hint: { zh: '核对百分数和文字', en: 'Check the rate and the words' },
    },
  ];
}
