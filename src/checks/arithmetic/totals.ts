/** Sums that a sentence states: 合计, 共; what is done and what is left. */
import { Big } from 'big.js';
import { type Quantity, scalePower } from '../../figures/index.ts';
import type { Severity } from '../../problem.ts';
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { isBeyond } from './counted/beyond-whole.ts';
import { checkLeftElsewhere } from './counted/left.ts';
import { amount, halfStep, type Interval, intervalOf, overlap, plus, sumOf } from './interval.ts';
import { isSlip, listLength, termsOf, totalLike } from './parts.ts';
import { EXPLAINED } from './reckoned/reckon.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';

const TOTAL = /(?:合计|共计|总计|总共|一共|累计共|共)(?:有|为|达|完成|实现|投入|收入|支出)?$/u;
/** 两区共完成, 三项合计: as many figures as are said. */
const OF_SO_MANY =
  /([两二三四五六七八九\d])(?:项|者|区|地|村|镇|县|类|期|个?片区|个?园区|个?部门|家|方|部分|批|轮|次|季度|个?月|年|天|个?标段|个\p{Script=Han}{1,4})(?:合计|共计|共|总计|累计)[\p{Script=Han}]{0,4}$/u;
/** 一期投资…，二期投资…，总投资: the parts end in what the total is called. */
const NAMED_TOTAL = /总(投资|面积|金额|产值|收入|支出|人数|数|量|额|里程|长度)(?:为|达到?)?$/u;

function countOf({ lead }: Said): number | undefined {
  const numeral = OF_SO_MANY.exec(lead)?.[1];
  return numeral === undefined ? undefined : readCount(numeral);
}

function endsLikeParts({ lead }: Said, parts: readonly Said[]): boolean {
  const noun = NAMED_TOTAL.exec(lead)?.[1];
  // 进出口总额, 出口总额, 进口总额: three totals side by side
  const isPart = ({ name }: Said) => name.endsWith(noun ?? '') && !name.endsWith(`总${noun}`);
  return noun !== undefined && parts.length >= 2 && parts.every(isPart);
}

/** 分别招商10个、12个、15个，累计38个: a list and what it comes to. */
const SUMS_LIST = /^[，,]?(?:累计|总计|合计|共计?)[\p{Script=Han}]{0,4}$/u;
/** 幼儿园3所、小学2所、中学1所，共新建学校7所: as many names as figures, and the same again in all. */
const COUNTS_LIST = /^[，,]?共(?:计|有)?[\p{Script=Han}]{0,8}$/u;
const isOneList = ([first, ...rest]: readonly Said[]) =>
  first !== undefined &&
  rest.length >= 2 &&
  /分别[\p{Script=Han}]{0,8}$/u.test(first.lead) &&
  rest.every(({ lead }) => /^[、和及与]$/u.test(lead));
const isNamedList = (parts: readonly Said[], total: Said) =>
  parts.length >= 3 &&
  listLength(parts) === parts.length &&
  COUNTS_LIST.test(total.lead) &&
  !/其中|新增/u.test(parts[0]?.lead ?? '');

const TOTALS = [TOTAL, OF_SO_MANY, NAMED_TOTAL, SUMS_LIST, COUNTS_LIST];
/** What every total has: asked before anything is held against it. */
const mayBeTotal = ({ role, quantity, lead }: Said) =>
  role === 'value' && !quantity.approximate && TOTALS.some((words) => words.test(lead));

/** 合计 sums up; 共 often only counts, so it needs figures close before it. */
const isClose = ({ lead, quantity }: Said, before: Said | undefined) =>
  /(?:合计|共计|总计|总共)(?:为|达)?$/u.test(lead) ||
  (lead.length <= 3 && before !== undefined && sameUnit(before.quantity, quantity));

const isAlike = ({ role, quantity }: Said, total: Said) =>
  ['value', 'base', 'plan'].includes(role) && sameUnit(quantity, total.quantity);

/** 年初预算安排…、…、…，四项合计: the first is named by its time, and one of the four. */
const partsOf = (alike: readonly Said[], soMany: number | undefined) =>
  alike.length === soMany ? alike : alike.filter(({ role }) => role === 'value');

function checkTotals(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((total, index): Mistake[] => {
      if (!mayBeTotal(total)) return [];
      const soMany = countOf(total);
      const alike = said.slice(0, index).filter((one) => isAlike(one, total));
      const same = partsOf(alike, soMany);
      const isNamed = endsLikeParts(total, same);
      const isListed = (SUMS_LIST.test(total.lead) && isOneList(same)) || isNamedList(same, total);
      if (!TOTAL.test(total.lead) && soMany === undefined && !isNamed && !isListed) return [];
      const parts = same.map(({ quantity }) => quantity).slice(-(soMany ?? same.length));
      const close =
        isNamed || isListed || soMany === parts.length || isClose(total, said[index - 1]);
      if (parts.length < 2 || !close || parts.some(({ approximate }) => approximate)) return [];
      // 本级收入…，上年结转…，收入合计: what came from last year counts
      const withBase = alike.map(({ quantity }) => quantity);
      const verdict = verdictOf(withBase, total.quantity) && verdictOf(parts, total.quantity);
      if (verdict === undefined) return [];
      const { start, end, digits, scale, unit } = total.quantity;
      const sum = totalLike(parts, total.quantity);
      return [
        {
          start,
          end,
          severity: verdict,
          // what is named as a total sums up, whatever the difference
          strong:
            isSlip(total.quantity, parts, true) || isNamed || isListed || soMany !== undefined,
          message: {
            zh: `前面各项${termsOf(parts)}相加为${sum}${scale}${unit}，合计写的是${digits}${scale}${unit}${verdict === 'note' ? EXPLAINED : ''}`,
            en: `The figures before add up to ${sum}${scale}${unit}, the total says ${digits}${scale}${unit}`,
          },
          hint: { zh: '核对各项和合计', en: 'Check the figures and the total' },
        },
      ];
    });
  });
}

/** Not where the last so many figures make the total, or do so before they were rounded to decimals. */
function verdictOf(parts: readonly Quantity[], total: Quantity): Severity | undefined {
  const said = amount(total);
  const range = intervalOf(total);
  let typed = new Big(0);
  let sum: Interval = { low: typed, high: typed };
  let isNear = false;
  for (const part of parts.toReversed()) {
    typed = typed.plus(amount(part));
    sum = plus(sum, intervalOf(part));
    if (part === parts.at(-1)) continue;
    if (typed.eq(said)) return undefined;
    isNear ||= overlap(sum, range);
  }
  if (!isNear) return 'error';
  const decimals = [total, ...parts].some(({ value }) => value.includes('.'));
  // of decimals a gap is seen that rounding hardly ever makes
  const gap = typed.minus(said).abs();
  const isFar = parts.length <= 4 && gap.gte(halfStep(total).times(4));
  return decimals && !isFar ? undefined : 'note';
}

const OPEN = /(?:未|尚|剩余|还剩|剩下|余下|其余|还有|仍有|正在|缺口|缺额|还缺)/u;
const DONE = /(?:已|完成|解决|整改|办结|销号|化解|修复|到位|兑现)/u;

const isWhole = (parts: readonly Quantity[], { quantity }: Said) =>
  overlap(sumOf(parts), intervalOf(quantity));

/** 24个中，15个已完工、6个正在施工，另有3个尚未进场: whatever follows a figure makes it, or what stands before it. */
function isMadeUp(said: readonly Said[], index: number): boolean {
  return [index - 2, index - 3].some((at) => {
    const whole = said[at];
    const parts = whole ? said.slice(at + 1).map(({ quantity }) => quantity) : [];
    return (
      whole !== undefined &&
      isWhole(
        parts.filter((part) => sameUnit(part, whole.quantity)),
        whole,
      )
    );
  });
}

/** 总长62公里，去年完成24公里，今年完成21公里，剩余17公里: both are done. */
function isAllBetween(said: readonly Said[], whole: Said, open: Said): boolean {
  const between = said
    .map(({ quantity }) => quantity)
    .filter((one) => sameUnit(one, open.quantity) && one.start > whole.quantity.start)
    .filter(({ start }) => start <= open.quantity.start);
  return isWhole(between, whole);
}

function checkRemainder(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence).filter(({ role }) => role === 'value');
    return said.flatMap((open, index): Mistake[] => {
      const done = said[index - 1];
      const whole = said[index - 2];
      if (
        !done ||
        !whole ||
        !sameUnit(open.quantity, whole.quantity) ||
        !sameUnit(done.quantity, whole.quantity)
      )
        return [];
      const rest = text.text.slice(open.quantity.whole.end, open.quantity.whole.end + 4);
      const isOpen =
        OPEN.test(open.name) ||
        OPEN.test(open.lead.slice(-6)) ||
        /^(?:未|尚未|正在|仍)/u.test(rest);
      const afterDone = text.text.slice(done.quantity.whole.end, done.quantity.whole.end + 6);
      const isDone = DONE.test(done.lead.slice(-8)) || /^已/u.test(afterDone);
      if (!isOpen || !isDone || OPEN.test(done.lead.slice(-4)) || OPEN.test(whole.lead.slice(-4)))
        return [];
      if (
        DONE.test(whole.lead.slice(-4)) &&
        !/(?:排查|收集|受理|发现|梳理|问题|隐患|事项)/u.test(whole.lead)
      )
        return [];
      if ([whole, done, open].some(({ quantity }) => quantity.approximate)) return [];
      // more done than there is: told as such
      if (isBeyond(whole, done)) return [];
      // 已完成61项、正在推进19项、尚未启动6项: all that is open counts
      const others = said
        .slice(index + 1)
        .filter(
          ({ quantity, lead }) => sameUnit(quantity, whole.quantity) && OPEN.test(lead.slice(-6)),
        );
      const all = [done, open, ...others].map(({ quantity }) => quantity);
      if (
        isWhole(all, whole) ||
        isMadeUp(said, index) ||
        isAllBetween(rolesIn(text, sentence), whole, open)
      )
        return [];
      const { start, end, digits, scale, unit } = open.quantity;
      const right = amount(whole.quantity)
        .minus(amount(done.quantity))
        .div(`1e${scalePower(scale)}`)
        .toString();
      return [
        {
          start,
          end,
          message: {
            zh: `总数减去已办的应剩${right}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
            en: `All less done leaves ${right}${scale}${unit}, the text says ${digits}${scale}${unit}`,
          },
          hint: { zh: '核对总数、已办数和剩余数', en: 'Check all, done and left' },
        },
      ];
    });
  });
}

export const totalRules: Rule[] = [
  {
    code: 'check/total',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '合计、共计的数不等于前面各项之和。',
      en: 'A total is not the sum of the figures before it.',
    },
    examples: {
      bad: [
        '发放补助12.5万元、奖金8.3万元，合计「21.8」万元。',
        '新建标准厂房3栋、改造旧厂房5栋，共「9」栋。',
        '年初预算安排教育支出1240万元、卫生支出860万元、社保支出1350万元、社区支出650万元，四项合计「4000」万元。',
        '东区完成320万元，西区完成280万元，两区共完成「650」万元。',
        '一期投资3.6亿元，二期投资5.4亿元，总投资「10」亿元。',
        '三个批次分别安置20户、25户、30户，累计「76」户。',
        '新建幼儿园3所、小学2所、中学1所，共新建学校「7」所。',
        '第一批安排300万元，第二批安排250万元，两批共安排「600」万元。',
      ],
      good: [
        '年初预算安排教育支出1240万元、卫生支出860万元、社保支出1350万元、社区支出650万元，四项合计4100万元。',
        '转移支付收入2.4亿元，本级收入3.1亿元，上年结转0.5亿元，收入合计6.0亿元。',
        '发放补助12.5万元、奖金8.3万元，合计20.8万元。',
        '完成7宗土地出让，共560亩。',
      ],
    },
    inText: checkTotals,
  },
  {
    code: 'check/remainder',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: { zh: '已办数与未办数之和不等于总数。', en: 'Done and left do not make up all.' },
    examples: {
      bad: [
        '排查隐患284条，已整改238条，剩余「36」条正在整改。',
        '发现问题35处，已整改31处。\n未整改的「5」处由各片区督促。',
        '园区38个重点项目开工33个。\n石屏厂房、竹埠物流园等「6」个项目尚未开工。',
        '工程概算1.65亿元，已到位0.90亿元，缺口「0.65」亿元由财政部门落实。',
      ],
      good: [
        '排查隐患284条，已整改238条，剩余46条正在整改。',
        '安排任务86项，已完成61项、正在推进19项、尚未启动6项。',
        '24个老旧小区中，15个已完工、6个正在施工，另有3个尚未进场。',
        '发现问题35处，已整改31处。\n未整改的4处由各片区督促。',
        '园区38个重点项目开工33个。\n石屏厂房、竹埠物流园等5个项目尚未开工，其中石屏片区2个项目尚未开工。',
        '发现问题35处，已整改31处。\n石屏片区未整改的2处由指挥部督促。',
      ],
    },
    inText: checkRemainder,
    inWhole: checkLeftElsewhere,
  },
];
