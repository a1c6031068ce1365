/** A percentage or a multiple of a figure that stands straight before it: 占投资46.5亿元的40%, 是上年3亿元的3倍. */
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, over, stated } from '../interval.ts';
import { fits } from '../percents.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

const BASE = /(?:占到?|相当于|等于|达到?|是|为)[^，。；,;]{0,20}[（(]?$/u;
const OF = /^[）)]?(?:总[数量额])?的(?:比重|比例|份额)?(?:约?为|达到?|是)?$/u;
/** Done and planned is the rule of completion. */
const PLAN = /计划|目标|任务|预算(?!收入|支出)/u;

function checkOfBase(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity }, index): Mistake[] => {
      if ((quantity.unit !== '%' && quantity.kind !== 'times') || quantity.approximate) return [];
      const base = said[index - 1];
      if (!isPlain(base) || !BASE.test(base.lead) || PLAN.test(base.lead)) return [];
      if (!OF.test(text.text.slice(base.quantity.whole.end, quantity.whole.start))) return [];
      const part = said
        .slice(0, index - 1)
        .findLast((one) => sameUnit(one.quantity, base.quantity));
      if (!isPlain(part) || part.role !== 'value') return [];
      return quotientMistake(quantity, part.quantity, base.quantity);
    });
  });
}

/** 出口额3.6亿美元，占进出口总额的60%，进出口总额6亿美元: the whole that a share names stands behind it. */
function checkWholeBehind(text: Text): Mistake[] {
  if (!text.text.includes('占')) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, role, lead }, index): Mistake[] => {
      const name = /占(?:了|到)?([\p{Script=Han}]{3,12}?)的?$/u.exec(lead)?.[1];
      if (role !== 'share' || quantity.approximate || name === undefined) return [];
      const [part, whole] = [said[index - 1], said[index + 1]];
      if (!isPlain(part) || !isPlain(whole) || whole.role !== 'value') return [];
      if (!sameUnit(part.quantity, whole.quantity) || !whole.name.endsWith(name)) return [];
      return quotientMistake(quantity, part.quantity, whole.quantity);
    });
  });
}

const isPlain = (said: Said | undefined): said is Said =>
  said !== undefined && !said.quantity.approximate && said.quantity.range === undefined;

/** The claim, in percent or as a multiple, against one figure divided by another. */
function quotientMistake(claim: Quantity, part: Quantity, base: Quantity): Mistake[] {
  const quotient = over(intervalOf(part), intervalOf(base));
  if (quotient === undefined || amount(base).eq(0)) return [];
  const factor = claim.unit === '%' ? 100 : 1;
  const exact: Interval = { low: quotient.low.times(factor), high: quotient.high.times(factor) };
  const typed = amount(part).div(amount(base)).times(factor);
  const mistake = reckonedMistake(
    { claim, exact, typed, from: [part, base] },
    { zh: '按前面两个数相除', en: 'The two figures before' },
  );
  return mistake ? [mistake] : [];
}

const RATE = /^[，,、][\p{Script=Han}]{0,6}(?:率|比例|进度|占比)(?:达到|达|为|是)?(?:了)?$/u;
const WHOLE =
  /应|计划|下达|预算|发放|投放|抽[检查样测]|任务|目标|共|总|核定|安排|拟|收到|受理|登记|在校|现有|全年|采购|报名/u;
const DONE =
  /实|已|完成|其中|收回|回收|到位|入住|合格|支出|执行|使用|开工|通过|录用|参加|缴|办|出席|到/u;
const NO_SHARE = /增长|下降|提高|降低|上升|同比|环比|去年|上年/u;

/**
 * 应到60名，实到54名，到会率90%: a rate straight behind two figures of one thing. Rates that the rule of deeds knows are
 * left to it.
 */
export function checkPairRates(text: Text): Mistake[] {
  if (!/率|比例|进度|占比/u.test(text.text)) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }, index): Mistake[] => {
      if (quantity.unit !== '%' || quantity.approximate || !RATE.test(lead)) return [];
      const [whole, done] = [said[index - 2], said[index - 1]];
      if (!isPlain(whole) || !isPlain(done)) return [];
      if (isTooMuch(done, whole) && names(lead, done.lead)) return [tooMuch(done, whole)];
      if (!isPartOf(done, whole) || !isOfDeed(lead, done.lead) || isOfRest(lead, done)) return [];
      if (!isMeant(lead, { done, whole }) || Number(quantity.value) > 100) return [];
      if (isOfEarlier(said.slice(0, index - 2), done, quantity)) return [];
      return quotientMistake(quantity, done.quantity, whole.quantity);
    });
  });
}

/** Whether the words make one of them a part, and the rate one of it. */
const isMeant = (lead: string, { done, whole }: { done: Said; whole: Said }): boolean =>
  !NO_SHARE.test(lead + done.lead) &&
  (WHOLE.test(whole.lead) || DONE.test(done.lead) || names(lead, done.lead));

/** 预算60万元，实际支出48万元，节约12万元，节约率20%: of the first of them. */
const isOfEarlier = (before: readonly Said[], done: Said, rate: Quantity) =>
  before.some(
    (one) =>
      sameUnit(one.quantity, done.quantity) && fits(done.quantity, one.quantity, stated(rate)),
  );

/** 不合格4批次，合格率95%. */
const isOfRest = (rate: string, done: Said) =>
  /[不未非]/u.test(done.lead) && !/[不未非]/u.test(rate);

function isPartOf(done: Said, whole: Said): boolean {
  if (!['value', 'plan', 'none'].includes(whole.role) || /^[、和及与]/u.test(done.lead))
    return false;
  return (
    sameUnit(whole.quantity, done.quantity) && amount(done.quantity).lte(amount(whole.quantity))
  );
}

/** 建成厂房6.2万平方米，已出租6.5万平方米，出租率…: more than there is. */
const isTooMuch = (done: Said, whole: Said) =>
  whole.role === 'value' &&
  !PLAN.test(whole.lead) &&
  // 其中一般隐患317项、重大隐患1项，已整改309项: of all of them
  !/^[、和及与]|其中/u.test(whole.lead) &&
  /^[，,]?(?:其中)?(?:已|实际|实)/u.test(done.lead) &&
  sameUnit(whole.quantity, done.quantity) &&
  intervalOf(done.quantity).low.gt(intervalOf(whole.quantity).high);

function tooMuch({ quantity: done }: Said, { quantity: whole }: Said): Mistake {
  const shown = ({ digits, scale, unit }: Quantity) => `${digits}${scale}${unit}`;
  return {
    start: done.start,
    end: done.unitSpan.end,
    message: {
      zh: `${shown(done)}多于前面的总数${shown(whole)}`,
      en: `${shown(done)} is more than the ${shown(whole)} before`,
    },
    hint: { zh: '核对两个数和单位', en: 'Check both figures and units' },
  };
}

const ANY_DEED =
  /执行|完成|进度|占比|比例|比率|使用|利用|录用|成功|到位|收缴|回收|参与|覆盖|达标|投放|落实/u;

/** 受理98件，纠错率19%: the rate is of something else that was done. */
function isOfDeed(lead: string, part: string): boolean {
  const name = /([\p{Script=Han}]+)率/u.exec(lead)?.[1] ?? '';
  return (
    part.includes('其中') || ANY_DEED.test(lead) || [...name].some((sign) => part.includes(sign))
  );
}

/** 住校生…，住校比例: the rate is called by what it is of. */
function names(lead: string, part: string): boolean {
  const word = /^[，,、]([\p{Script=Han}]{2})/u.exec(lead)?.[1];
  return word !== undefined && part.includes(word);
}

export const ofBaseRules: Rule[] = [
  {
    code: 'check/of-base',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '“占某数的百分之几”“是某数的几倍”与两个数不符。',
      en: 'A percentage or a multiple of a figure does not follow from the two.',
    },
    examples: {
      bad: [
        '工业投资18.6亿元，占固定资产投资46.5亿元的「45」%。',
        '高新技术企业达120家，是2020年40家的「4」倍。',
        '出口额3.6亿美元，占进出口总额的「60」%，进出口总额为5.6亿美元。',
        '第二产业增加值36.2亿元，占地区生产总值（80.1亿元）的「55.2」%。',
      ],
      good: [
        '工业投资18.6亿元，占固定资产投资46.5亿元的40%。',
        '出口额3.6亿美元，占进出口总额的60%，进出口总额为6亿美元。',
        '高新技术企业达120家，是2020年40家的3倍。',
        '工业投资18.6亿元，占全市的45%。',
      ],
    },
    inText: (text) => [...checkOfBase(text), ...checkWholeBehind(text)],
  },
];
