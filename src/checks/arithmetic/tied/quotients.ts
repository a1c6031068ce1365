/** A percentage held against the part and the whole that its words name: shares, rates of deeds, completion, 超额. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { shareWord } from '../roles.ts';
import {
  around,
  dividedBy,
  type Fig,
  figsIn,
  isAlike,
  isAmount,
  isExact,
  isPercent,
  meets,
  ownWords,
  type Span,
  timesBy,
} from './figures.ts';
import { heldAgainst } from './held.ts';

const SHARE =
  /占(?:了|到|[比全总])?(?<name>[^，。；\d]{0,20}?)(?:总[数量额]?)?的?(?:比重|比例|份额|比)?(?:约|仅|达到?|为|是|超过)?$/u;
const RATE =
  /(?<name>[\p{Script=Han}]{1,5})(?:率|面|度|比例|占比|比重|进度)(?:约|仅|达到?|为|是|：)?了?$/u;
const DONE =
  /(?:完成|占|达到?|为|是|实现)了?[^，。；\d]{0,14}(?:计划|目标|任务|预算|指标|应[\p{Script=Han}]{1,3}数)[^，。；\d]{0,6}的?$/u;
const BEYOND =
  /(?:超额完成|超出|超过|超额|超|多完成|比[^，。；\d]{0,8}(?:计划|目标|任务|预算)[^，。；\d]{0,4}(?:多|高|超)出?)[^，。；\d]{0,10}$/u;
const OF_PLAN = /(?:完成|执行|支出|到位|投资)(?:率|进度|比例)(?:约|仅|达到?|为|是|：)?$/u;
const PLAN = /计划|目标|任务|预算(?!收入|支出)|下达|指标|应|需|拟|核定|确定|总/u;
const OTHERWISE =
  /增长|增幅|下降|降幅|增速|同比|环比|提高|降低|上升|拉动|贡献|不低于|以上|力争|平均|毛利|利|失业|转化|覆盖|城镇化|出生|死亡|税率/u;

export function tiedQuotients(text: Text): Mistake[] {
  if (!/[%％]/u.test(text.text)) return [];
  const figs = figsIn(text);
  if (figs.length < 3) return [];
  return figs.flatMap((claim): Mistake[] => {
    if (!isPercent(claim) || !isExact(claim)) return [];
    // 为调整预算13亿元的95%
    const isOf = OF.test(claim.lead) && claim.at > 0;
    const words = isOf ? ownWords(figs[claim.at - 1] ?? claim) : ownWords(claim);
    if (OTHERWISE.test(words)) return [];
    const isBeyond = BEYOND.test(words) && !/占/u.test(words);
    const name =
      kindOf(isOf ? words + claim.lead : words, isBeyond) ??
      (isOf ? ofBase(words, claim) : undefined);
    return name ? judge(name, { figs, claim, isBeyond, words, isOf }) : [];
  });
}

const ofBase = (words: string, { lead }: Fig): Name | undefined =>
  OF_BASE.test(words) && !/目标|任务|计划/u.test(lead) ? { of: 'share', name: '' } : undefined;

function judge(name: Name, tie: Tie): Mistake[] {
  const { figs, claim, isBeyond } = tie;
  const near = around(figs, claim).filter(
    (one) => isAmount(one) && isExact(one) && one.at < claim.at,
  );
  const last = near.at(-1);
  if (!last || claim.start - last.close > FAR || last.sentence !== claim.sentence) return [];
  if (isTold(figs, last, claim)) return [];
  const alike = near.filter((one) => isAlike(one, last));
  const pair = tie.isOf ? ofLast(name, alike) : pairOf(name, alike, tie);
  if (!pair || explained(claim, near, isBeyond)) return [];
  const { part, whole } = pair;
  const quotient = timesBy(dividedBy(part, whole), 100);
  const isOfRest = name.of === 'rate' && REST.test(part.lead) && !NOT.test(name.name);
  const share = (value: number) => (isBeyond ? value - 100 : isOfRest ? 100 - value : value);
  const typed = share((part.value / whole.value) * 100);
  if (typed <= 0 || (name.of !== 'plan' && typed > 100)) return [];
  const [one, other] = [share(quotient.low), share(quotient.high)];
  return heldAgainst(claim, {
    exact: { low: Math.min(one, other), high: Math.max(one, other) },
    typed,
    from: [part, whole],
    zh: isBeyond || isOfRest ? '按前面两个数' : '按前面两个数相除',
  });
}

const NOT = /[不未非无]/u;
/** 未办结12件, 尚有12件: what is not among those done. */
const REST = /[不未非无剩]|[尚仍还]有/u;
const OF = /^[）)]?(?:总[数量额])?(?:目标任务|任务|目标|计划)?的(?:比重|比例|份额)?(?:为|达到?)?$/u;
const OF_BASE = /占|相当于|为|达到?|是|完成|超/u;

const FAR = 26;

interface Name {
  of: 'share' | 'rate' | 'plan';
  name: string;
}

function kindOf(words: string, isBeyond: boolean): Name | undefined {
  if (isBeyond || DONE.test(words) || OF_PLAN.test(words)) return { of: 'plan', name: '' };
  const share = SHARE.exec(words);
  if (share) return { of: 'share', name: share.groups?.name ?? '' };
  const rate = RATE.exec(words);
  return rate ? { of: 'rate', name: rate.groups?.name ?? '' } : undefined;
}

/** Another percentage between the part and the claim: the claim may be of something else. */
const isTold = (figs: readonly Fig[], part: Fig, claim: Fig) =>
  figs.some((one) => one.at > part.at && one.at < claim.at && isPercent(one));

interface Tie {
  figs: readonly Fig[];
  claim: Fig;
  isBeyond: boolean;
  words: string;
  /** The whole stands straight before the claim. */
  isOf: boolean;
}

interface Pair {
  part: Fig;
  whole: Fig;
}

const EARLIER = /去年|上年|同期|(?:^|[^调])[由从]|比上|较上/u;

/** The figure straight before the claim is the whole. */
function ofLast(name: Name, alike: readonly Fig[]): Pair | undefined {
  const [part, whole] = alike.slice(-2);
  if (!part || !whole || part.sentence !== whole.sentence) return undefined;
  if (EARLIER.test(whole.lead) || EARLIER.test(part.lead) || /[、和]$/u.test(whole.lead))
    return undefined;
  if (name.of === 'share' && alike.length > 2) return undefined;
  return name.of === 'plan' ? { part, whole } : ordered(part, whole);
}

/** What is divided by what: by the words of the claim, or by another share that fits. */
function pairOf(name: Name, alike: readonly Fig[], tie: Tie): Pair | undefined {
  const subject = tie.words.slice(0, Math.max(0, tie.words.indexOf('占')));
  const last = alike.at(-1);
  if (!last || alike.some(({ lead }) => EARLIER.test(lead))) return undefined;
  const others = alike.slice(0, -1);
  if (name.of === 'plan') return planned(others, last, tie.claim);
  const own = others.filter(({ sentence }) => sentence === last.sentence);
  if (name.of === 'share') {
    const named =
      name.name.length > 1
        ? alike.filter(
            (one) => isNamed(name.name, one) && !(subject.length > 1 && isNamed(subject, one)),
          )
        : [];
    const [whole] = named;
    const part = whole === last ? own.at(-1) : last;
    if (whole && named.length === 1 && part && part !== whole) return ordered(part, whole);
    const [only] = own;
    const isNext =
      name.name === '' && /^[，,]?(?:约|仅)?占/u.test(tie.claim.lead) && own.length === 1;
    return (isNext && only ? ordered(last, only) : undefined) ?? confirmed(others, last, tie);
  }
  const [whole] = own;
  if (whole && own.length === 1 && isOfDeed(name.name, last, whole)) return ordered(last, whole);
  return undefined;
}

const SHOULD = /应|提供|抽[检查测样]|发放|收到|受理|计划|核定|登记|报名|下达/u;
const DID = /实|已|达成|合格|办结|到|完成|回收|收回|通过|录用/u;

const isNamed = (name: string, one: Fig) => shareWord(name, one.lead) || shareWord(name, one.tail);

const ordered = (part: Fig, whole: Fig): Pair | undefined =>
  part.value < whole.value ? { part, whole } : undefined;

/** 完成38.7亿元, and 年度投资计划45亿元 in the same sentence or the one before. */
function planned(others: readonly Fig[], last: Fig, claim: Fig): Pair | undefined {
  const isPlan = (one: Fig) => PLAN.test(ownWords(one)) || PLAN.test(one.tail);
  const plans = [...others, last].filter(isPlan);
  const [whole] = plans;
  if (!whole || plans.length > 1) return undefined;
  const part = whole === last ? others.at(-1) : last;
  if (!part || others.length > 2 || EARLIER.test(part.lead)) return undefined;
  return part.sentence >= claim.sentence - 1 ? { part, whole } : undefined;
}

/** Another share of the paragraph says which figure is the whole. */
function confirmed(others: readonly Fig[], last: Fig, { figs, claim }: Tie): Pair | undefined {
  const fitting = others.filter((whole) =>
    figs.some((one) => {
      const part = figs[one.at - 1];
      if (one === claim || !isPercent(one) || !part || part === whole || !/占/u.test(one.lead))
        return false;
      return isAlike(part, whole) && meets(timesBy(dividedBy(part, whole), 100), one);
    }),
  );
  const [whole] = fitting;
  return whole && fitting.length === 1 ? ordered(last, whole) : undefined;
}

/** 合格58人 and 合格率, 已出租 and 出租率; of what should be. */
function isOfDeed(name: string, part: Fig, whole: Fig): boolean {
  const isDeed = /完成|执行|进度|到位|支出|使用|落实|兑现/u.test(name);
  if (isDeed) return PLAN.test(whole.lead);
  const words = part.lead + part.tail.slice(0, 8);
  if (SHOULD.test(whole.lead) && DID.test(words) && !NOT.test(words)) return true;
  return (
    shareWord(name, words) ||
    (name.length < 4 &&
      name.charAt(0) !== '' &&
      words.includes(name.charAt(0)) &&
      words.includes(name.charAt(1)))
  );
}

/** Whether any two amounts explain the claim, or what they leave. */
function explained(claim: Fig, near: readonly Fig[], isBeyond: boolean): boolean {
  const fits = (one: Span) => meets(one, claim);
  const isOfRest = near.some(({ lead }) => NOT.test(lead));
  return near.some((one) =>
    near.some((other) => {
      if (one === other || !isAlike(one, other) || other.low <= 0) return false;
      const quotient = timesBy(dividedBy(one, other), 100);
      return isBeyond
        ? fits({ low: quotient.low - 100, high: quotient.high - 100 })
        : fits(quotient) ||
            (isOfRest && fits({ low: 100 - quotient.high, high: 100 - quotient.low }));
    }),
  );
}
