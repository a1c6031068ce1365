/** Whether the words of a change speak of the pair it is held against: 同比, 比年初, 较2024年, 累计. */
import type { Pair } from './pairs.ts';
import type { Figure, Term } from './terms.ts';

const YEAR_AGO = /去年|上一?年|前年|同期|[一二三四五六七八九十\d]年前/u;
const YEAR_START = /年初|年末|年底|去年|上一?年|期初|(?:^|\D)1月/u;
const PART_OF_YEAR = /月|季度|半年/u;
const YEAR = /20\d\d年/u;
const NAMED =
  /[较比](?:今年|本年|去年)?(20\d\d年(?=[^\d初末底])|(?:1[012]|[1-9])月|[一二三四]季度)/u;
/** More than one month or quarter. */
const SUM = /累计|前[两二三]个?季度|[上下]半年|全年|\d月?[—–－~～至到-]\d{1,2}月/u;

/** 较2024年, 比一季度: the time that a change is said to be on. */
const baseOf = ({ lead }: Term) => NAMED.exec(lead)?.[1];

/** Whether the words before a figure name that time, and no stretch that ends with it. */
const isOfTime = ({ lead }: Term, time: string) => {
  const at = lead.lastIndexOf(time);
  return at >= 0 && !/[\d前—–－~～至到-]/u.test(lead.charAt(at - 1));
};

/** 2024年300万元，2025年450万元，2026年540万元，较2024年增长80%: the one figure of the time that is named. */
export function namedBase(claim: Term, figures: readonly Figure[]): Figure | undefined {
  const time = baseOf(claim);
  const found = time === undefined ? [] : figures.filter((one) => isOfTime(one, time));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether what a change is said to be on, and of, may be the two figures. */
export function agrees(claim: Term, { earlier, now }: Pair): boolean {
  const words = claim.lead;
  const time = baseOf(claim);
  if (time !== undefined && !isOfTime(earlier, time) && isOther(earlier, time)) return false;
  const isAgo = YEAR_AGO.test(earlier.lead) || isOfYearBefore(earlier, now);
  if (/环比|上[月季周]/u.test(words) && YEAR_AGO.test(earlier.lead)) return false;
  if (PART_OF_YEAR.test(earlier.lead) && !isAgo) {
    if (/同比|同期|[上去]年/u.test(words)) return false;
    if (/年初|[上去]年[末底]/u.test(words) && !YEAR_START.test(earlier.lead)) return false;
  }
  if (SUM.test(now.lead) !== SUM.test(earlier.lead) && PART_OF_YEAR.test(earlier.lead) && !isAgo)
    return false;
  // 上半年36亿元，一季度16亿元，二季度20亿元，上半年增长8%
  const own = SUM.exec(words)?.[0];
  return own === undefined || !PART_OF_YEAR.test(now.lead) || now.lead.includes(own);
}

/** Whether a figure is told to be of another year, month or quarter. */
const isOther = ({ lead }: Term, time: string) =>
  time.endsWith('年') ? YEAR.test(lead) : lead.includes(time.slice(1));

/** 2025年6月, and 2026年6月 or 6月 before it. */
const isOfYearBefore = (earlier: Term, now: Term) =>
  YEAR.test(earlier.lead) &&
  (now.start < earlier.start || /今年|本年/u.test(now.lead) || YEAR.test(now.lead));
