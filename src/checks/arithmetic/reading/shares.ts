/** A part, its whole, and the share that a sentence makes of them: 640份，满意的296份，占一半以上. */
import { Big } from 'big.js';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, overlap, percentOf, plus, stated } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { shareWord } from '../roles.ts';
import { type Figure, isAlike, isExact, isFigure, type Term, termsOf } from './terms.ts';

interface Part {
  part: Figure;
  whole: Figure;
  /** The share is that of what is left: 不合格8家，合格率…. */
  isRest?: boolean;
  /** Only likely: a note. */
  isLikely?: boolean;
}

const SHARE =
  /占|比重|比例|[\p{Script=Han}]率(?:为|达到?|是)?$|(?:亏损|盈利|受益|达标|覆盖|参与)面(?:为|达到?|是)?$|度(?:为|达到?|是)?$/u;
const CHANGED = /增|减|升|降|提高|同比|上年|去年|计划|目标|任务|年均|平均|超/u;
/** Of another whole than the one in the sentence. */
const ELSEWHERE = /占(?:全[国省市县区州]|同期|年度|当年|本)/u;

export function readShares(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const terms = termsOf(text, sentence);
    if (terms.length < 3 || terms.length > MOST) return [];
    return terms.flatMap((claim, index): Mistake[] => {
      const mistake =
        claim.kind === 'ratio'
          ? ofSexes(claim, terms)
          : shareOf(text, claim, terms.slice(0, index));
      return mistake ? [mistake] : [];
    });
  });
}

const MOST = 8;

function shareOf(text: Text, claim: Term, before: readonly Term[]): Mistake | undefined {
  if (claim.kind !== 'percent' && claim.kind !== 'piece') return undefined;
  const isHalf = claim.kind === 'piece' && /过半$/u.test(text.text.slice(claim.start, claim.end));
  if (!isHalf && !SHARE.test(claim.clause)) return undefined;
  if (CHANGED.test(claim.clause.replace(/超过?$/u, '')) || ELSEWHERE.test(claim.clause))
    return undefined;
  const found = partAndWhole(text, claim, before);
  if (found === undefined) return undefined;
  return claim.kind === 'piece' ? ofPiece(text, claim, found) : ofPercent(claim, found);
}

/** The two figures before a share, where there are no more; or a whole and its two parts. */
function partAndWhole(text: Text, claim: Term, before: readonly Term[]): Part | undefined {
  const last = before.at(-1);
  const figures = before.filter(isFigure).filter(({ kind }) => kind === 'amount');
  if (!isFigure(last) || last.kind !== 'amount') return undefined;
  const alike = figures.filter((one) => isAlike(one, last));
  // 本科4328人，占48.3%；女性2388人，占26.7%: what has a share of its own is no whole
  const [only, part] = alike;
  if (
    part &&
    !part.clause.includes('其中') &&
    before.some(
      ({ kind, clause, start }) =>
        kind === 'percent' &&
        clause.includes('占') &&
        start < part.start &&
        start > (only?.start ?? 0),
    )
  )
    return undefined;
  const ofLast = wholeBehind(text, claim, alike);
  if (ofLast) return ofLast;
  if (alike.length > 3) return ofMany(claim, alike);
  const [whole, one, two] = alike;
  // 其中，甲52.6亿元，乙31.4亿元，两个行业合计占…: both are parts of a whole named before
  if (whole?.lead.startsWith('其中') || (two === undefined && TOGETHER.test(claim.clause)))
    return undefined;
  if (!whole || !one || alike.some((figure) => !isFit(figure))) return undefined;
  if (
    figures.length > alike.length &&
    figures.some((figure) => figure.start > whole.start && !isAlike(figure, last))
  )
    return undefined;
  if (two === undefined)
    return amount(one.said.quantity).gt(amount(whole.said.quantity))
      ? undefined
      : named(text, claim, whole, one);
  const sum = amount(one.said.quantity).plus(amount(two.said.quantity));
  if (!sum.eq(amount(whole.said.quantity))) return undefined;
  const name = claim.clause.replace(/占.*$|的?比重.*$|的?比例.*$/u, '');
  const fits = (words: string) => words.replace(/^其中/u, '') === name;
  const isNamed = fits(one.clause) !== fits(two.clause);
  const [isOne, isTwo] = isNamed
    ? [fits(one.clause), fits(two.clause)]
    : [shareWord(name, one.clause), shareWord(name, two.clause)];
  if (name.length > 1 && isOne === isTwo) return undefined;
  return { whole, part: isOne ? one : two };
}

/** 受理2864件，其中咨询1126件，求助985件，投诉753件；按期办结2807件，按期办结率为98%: the rate has its part's whole name. */
function ofMany(claim: Term, alike: readonly Figure[]): Part | undefined {
  const [whole, ...others] = alike;
  const part = others.at(-1);
  const name = /^([\p{Script=Han}]{2,8})率(?:为|达到?|是)?$/u.exec(claim.clause)?.[1];
  if (!whole || !part || name === undefined || part.clause !== name || !isFigure(claim))
    return undefined;
  if (!alike.every(isFit) || /其中/u.test(part.lead)) return undefined;
  if (others.some(({ said }) => amount(said.quantity).gte(amount(whole.said.quantity))))
    return undefined;
  const shares = alike
    .slice(0, -1)
    .map((one) => percentOf(intervalOf(part.said.quantity), intervalOf(one.said.quantity)));
  if (shares.some((share) => share && overlap(stated(claim.said.quantity), share)))
    return undefined;
  const share = amount(part.said.quantity).div(amount(whole.said.quantity)).times(100);
  return share.minus(amount(claim.said.quantity)).abs().lte(NEAR) ? { whole, part } : undefined;
}

/** 民生支出2.43亿元，占公共预算支出3.12亿元的近八成: the whole stands behind its part. */
function wholeBehind(text: Text, claim: Term, alike: readonly Figure[]): Part | undefined {
  const [part, whole] = alike;
  if (!part || !whole || alike.length !== 2 || claim.kind !== 'piece') return undefined;
  const isTold =
    /^，占[^，]{2,16}$/u.test(whole.lead) &&
    /^的(?:近|约|超过?|逾|不足|不到)?$/u.test(text.text.slice(whole.close, claim.start)) &&
    text.text.slice(claim.start, claim.end).includes('成');
  return isTold && isExact(part) && isExact(whole) ? { part, whole } : undefined;
}

const TOGETHER = /合计|总共|一共|共占|合占|共同|之和|相加|加起来|[两三二]者|两[个项类种大]/u;

const isFit = (figure: Figure) =>
  isExact(figure) &&
  ['value', 'none'].includes(figure.said.role) &&
  !/去年|上年|同期|20\d\d年[^，]*$|计划|目标|任务|增|减|超|每|平均|人均/u.test(figure.clause);

const NOT = /[不未非欠]|超标|超限|违规|漏/u;
const DEEDS =
  /就业|签约|落实|合格|达标|通过|及格|优良|收回|回收|检验|拨付|执行|完成|办结|结案|整改|覆盖|入住|出租|到位|兑现|建档|入学|升学|录取|中标|见效|化解|调解|到会|出勤|参与/u;

/** Which share is meant by its name, and whether it is certain. */
function named(text: Text, claim: Term, whole: Figure, part: Figure): Part | undefined {
  const words = claim.clause;
  if (/占|比重/u.test(words)) {
    const of =
      /占(?:到|了)?(?:比)?([^\d]*?)(?:的|比例|比重)*(?:为|达到?|是|超过?)?$/u.exec(words)?.[1] ??
      '';
    const name = of.replace(
      /总(?:[数量额]|[\p{Script=Han}]数)?$|^(?:全[部体园]|总)|总(?=面积|人数|投资|收入|支出|产值)/gu,
      '',
    );
    const isNamed = [...name].every((sign) =>
      text.text.slice(whole.start - whole.clause.length, part.start).includes(sign),
    );
    return isNamed ? { whole, part } : undefined;
  }
  const name = /([\p{Script=Han}]+)[率度面]/u.exec(words)?.[1] ?? '';
  const isRest = NOT.test(part.clause) !== NOT.test(name);
  if (claim.kind === 'piece') return { whole, part };
  if (name === '产销' && part.clause.includes('销售') && whole.clause.includes('总产值'))
    return { whole, part };
  if (isRest && !DEEDS.test(name)) return undefined;
  if (!isRest && shareWord(name.slice(-2), part.clause)) return { whole, part };
  return (DEEDS.test(name) || /[化惠及保用]$|老龄|安装|巡查|发现/u.test(name)) &&
    isShortWay(part, claim)
    ? { whole, part, isRest, isLikely: !isRest }
    : undefined;
}

/** The rate stands straight behind its part. */
const isShortWay = (part: Term, claim: Term) =>
  claim.start - part.close <= 12 &&
  /已|实|未|不|合格|达标|超标|其中|签|落实/u.test(part.clause + claim.lead);

/** Another rate would hardly come so near. */
const NEAR = 10;

function ofPercent(claim: Term, { part, whole, isRest, isLikely }: Part): Mistake | undefined {
  if (!isFigure(claim) || !isExact(claim)) return undefined;
  const quotient = percentOf(intervalOf(part.said.quantity), intervalOf(whole.said.quantity));
  if (quotient === undefined) return undefined;
  const plain = amount(part.said.quantity).div(amount(whole.said.quantity)).times(100);
  const typed = isRest ? new Big(100).minus(plain) : plain;
  const exact = isRest
    ? { low: new Big(100).minus(quotient.high), high: new Big(100).minus(quotient.low) }
    : quotient;
  const off = typed.minus(amount(claim.said.quantity)).abs().toNumber();
  if ((isLikely || isRest) && off > NEAR) return undefined;
  // 在岗职工150人，临时工30人，占职工总数的…: of both together
  const both = plus(intervalOf(part.said.quantity), intervalOf(whole.said.quantity));
  const ofBoth = percentOf(intervalOf(part.said.quantity), both);
  if (ofBoth && overlap(stated(claim.said.quantity), ofBoth)) return undefined;
  return reckonedMistake(
    { claim: claim.said.quantity, exact, typed, from: [part.said.quantity, whole.said.quantity] },
    { zh: isRest ? '按总数减去这一部分' : '按部分和总数', en: 'Part and whole' },
    isLikely ? 'note' : 'warning',
  );
}

const BELOW = /(?:不足|不到|未到|接近|近)$/u;
const ABOVE = /(?:超过?|逾|达到?了?|约占)$/u;
const ROUGH = 0.045;

function ofPiece(text: Text, claim: Term, { part, whole }: Part): Mistake | undefined {
  if (amount(whole.said.quantity).eq(0)) return undefined;
  const share = amount(part.said.quantity).div(amount(whole.said.quantity)).toNumber();
  const words = text.text.slice(claim.start, claim.end);
  const after = text.text.slice(claim.end, claim.end + 2);
  const isAbove =
    words === '过半' ||
    /^(?:以上|多)/u.test(after) ||
    (ABOVE.test(claim.lead) && /超|逾/u.test(claim.lead));
  const isBelow = BELOW.test(claim.lead);
  const { value } = claim;
  const fits = isAbove
    ? share > value - 0.005 && share < value + 0.3
    : isBelow
      ? share < value + 0.005 && share > value - 0.2
      : Math.abs(share - value) <= ROUGH;
  if (fits) return undefined;
  const shown = (share * 100).toFixed(1);
  return {
    start: claim.start,
    end: claim.end,
    message: {
      zh: `部分除以总数是${shown}%，文中写的是${isBelow ? claim.lead.slice(-2) : ''}${words}${isAbove && words !== '过半' ? '以上' : ''}`,
      en: `The part is ${shown}% of the whole`,
    },
    hint: { zh: '核对这几个数', en: 'Check these figures' },
  };
}

/** 48名，女干部12名，男女比例为3∶1. */
function ofSexes(claim: Term, terms: readonly Term[]): Mistake | undefined {
  if (!/男女[^，]{0,6}比/u.test(claim.clause) || !claim.other) return undefined;
  const people = terms.filter(isFigure).filter(({ kind }) => kind === 'amount');
  const of = (sex: string) =>
    people.filter(({ clause }) => clause.includes(sex) && !clause.includes('男女'));
  const [men, women] = [of('男'), of('女')];
  const all = people.filter(({ clause }) => !/[男女]/u.test(clause));
  const number = ([figure]: readonly Figure[]) =>
    figure ? amount(figure.said.quantity).toNumber() : Number.NaN;
  if (men.length > 1 || women.length > 1 || men.length + women.length === 0 || all.length > 1)
    return undefined;
  const [m, w] = [
    men.length > 0 ? number(men) : number(all) - number(women),
    women.length > 0 ? number(women) : number(all) - number(men),
  ];
  const right = m / w;
  if (!(right > 0) || Math.abs(claim.value / claim.other - right) <= right * 0.06) return undefined;
  return {
    start: claim.start,
    end: claim.end,
    message: { zh: `按人数男女是${m}比${w}`, en: `Men to women are ${m} to ${w}` },
    hint: { zh: '核对人数和比例', en: 'Check the numbers and the ratio' },
  };
}
