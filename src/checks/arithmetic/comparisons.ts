/** What a sentence says about one figure: this year's, last year's, the change and its rate. */
import { rememberedWith } from '../../text/index.ts';
import type { Text } from '../text.ts';
import { intervalOf, overlap, sumOf } from './interval.ts';
import { rolesIn, type Said, sameUnit, shareWord } from './roles.ts';

/** What a sentence says about one figure and last year's. */
export interface Comparison {
  now?: Said;
  base?: Said;
  change?: Said;
  rate?: Said;
}

/** The comparisons of a paragraph: a value, and what follows it until the next value. */
export const comparisons = rememberedWith((text: Text): readonly Readonly<Comparison>[] => {
  if (text.quantities.length === 0) return [];
  return text.sentences.flatMap((sentence) => {
    const found: Comparison[] = [{}];
    const values: Said[] = [];
    for (const typed of rolesIn(text, sentence)) {
      if (isOnTop(text, typed)) continue;
      const last = found.at(-1) ?? {};
      const said = baseBehind(typed, last);
      if (said === undefined) continue;
      const owner = wholeOf(text, said, { last, values }) ?? ownerOf(said, last, values);
      if (said.role === 'value') values.push(said);
      if (owner) found.push(owner);
      else if (beginsComparison(said, last)) found.push(yearBefore(last.now, said) ?? {});
      const current = found.at(-1);
      if (current) addTo(current, said);
    }
    return found;
  });
});

/** 在上年增长5%的基础上又增长20%: the first rate is last year's own. */
const isOnTop = (text: Text, { quantity }: Said) =>
  quantity.unit === '%' && text.text.startsWith('的基础上', quantity.whole.end);

const LAST_TIME = /上[期月周季](?:度|末)?[^，。；]{0,6}$/u;

/** 较上期减少41件，环比下降10%，上期为410件，本期369件: a base behind its change; none where the rate is on the year before. */
function baseBehind(said: Said, { now, base, change, rate }: Comparison): Said | undefined {
  if (said.role !== 'value' || now || base || !LAST_TIME.test(said.lead)) return said;
  if (!change || !/上[期月周季]/u.test(change.lead)) return said;
  return !rate || /环比|上[期月周季]/u.test(rate.lead) ? { ...said, role: 'base' } : undefined;
}

const PARTS = /其中|包括|包含|分别|[（(][^）)]*$/u;

/** 支出1845.6万元（其中基本支出1286.3万元，项目支出559.3万元），上年1702.5万元: last year's is of the whole, not of its last part. */
function wholeOf(
  text: Text,
  { role, quantity }: Said,
  { last, values }: { last: Comparison; values: readonly Said[] },
): Comparison | undefined {
  const { now } = last;
  if (role !== 'base' || !now || !values.includes(now) || !sameUnit(now.quantity, quantity))
    return undefined;
  const from = values.findLastIndex(
    (_, at) => at < values.length - 1 && PARTS.test(values[at + 1]?.lead ?? ''),
  );
  const whole = values[from];
  if (whole === undefined || !sameUnit(whole.quantity, quantity)) return undefined;
  const parts = values
    .slice(from + 1)
    .map((part) => part.quantity)
    .filter((part) => sameUnit(part, quantity));
  const between = text.text.slice(now.quantity.whole.end, quantity.whole.start);
  const isOutside =
    /^[）)]/u.test(between) &&
    /[（(]/u.test(text.text.slice(whole.quantity.whole.end, now.quantity.whole.start));
  const addUp = parts.length > 1 && overlap(sumOf(parts), intervalOf(whole.quantity));
  return isOutside || addUp ? { now: whole } : undefined;
}

const CHANGE_OF = /[，；,;]([\p{Script=Han}]{2,10})[较比](?:上年|去年|上年同期|去年同期)/u;

/** 贷款1.8亿元，平均每家500万元；贷款总额比上年增加0.3亿元: what changes is named again, and is not what stood last. */
function ownerOf(
  { role, lead, quantity }: Said,
  { now }: Comparison,
  values: readonly Said[],
): Comparison | undefined {
  const subject = role === 'change' ? CHANGE_OF.exec(lead)?.[1] : undefined;
  if (subject === undefined || now === undefined || shareWord(subject, now.lead)) return undefined;
  const owner = values.findLast(
    (value) => shareWord(subject, value.lead) && sameUnit(value.quantity, quantity),
  );
  if (owner) return { now: owner };
  return now.lead.includes('均') ? {} : undefined;
}

/** 2023年产值20亿元，2024年产值25亿元: the first is the base of the second. */
function yearBefore(last: Said | undefined, said: Said): Comparison | undefined {
  const year = (lead: string) => Number(/(20\d\d)年[^\d]*$/u.exec(lead)?.[1] ?? 0);
  if (last === undefined || said.role !== 'value') return undefined;
  if (!sameUnit(last.quantity, said.quantity)) return undefined;
  const [from, to] = [year(last.lead), year(said.lead)];
  const names = [last, said].map(({ lead }) => lead.replace(/^.*年|[为达到是约计划]/gu, ''));
  const alike =
    names[1] === '' || names[0]?.includes(names[1] ?? '') || names[1]?.includes(names[0] ?? '');
  return from > 0 && to === from + 1 && alike ? { base: last } : undefined;
}

/** 比上年增加40家，达到240家. */
const REACHED = /^[，,]?[^，,]{0,6}(?:达到?|增至|减至|增加到|减少到|为)$/u;

/** Whether a figure belongs to no comparison that stands before it. */
function beginsComparison(
  { role, quantity, lead }: Said,
  { now, base, change, rate }: Comparison,
): boolean {
  if (role === 'value' && !now && !base && (change || rate) && REACHED.test(lead))
    return change !== undefined && !sameUnit(change.quantity, quantity);
  if (role === 'value') return now !== undefined || !base || !sameUnit(base.quantity, quantity);
  if (role !== 'base') return false;
  return base !== undefined || (now !== undefined && !sameUnit(now.quantity, quantity));
}

function addTo(current: Comparison, said: Said): void {
  if (said.role === 'value') current.now = said;
  else if (said.role === 'base') {
    // 比上年多接待30批: a change
    if (/(?:上年|去年)(?:同期)?[多少]\p{Script=Han}{1,4}$/u.test(said.lead)) return;
    // a loss and a profit are not of one sign
    const isLoss = (one: Said | undefined) => /亏损|逆差|赤字/u.test(one?.lead ?? '');
    if (!current.now || isLoss(said) === isLoss(current.now)) current.base = said;
  } else if (said.role === 'change') {
    // 收支总计各增加2亿元: of two figures, each
    if (/各(?:增加|减少|增长|下降|提高)/u.test(said.lead)) return;
    const follows = /^[，,][^，,；;]{0,8}$/u.test(said.lead);
    if (!current.rate || follows) current.change ??= said;
  } else if (said.role === 'changeRate' && isOnLastYear(said, current)) {
    current.rate ??= said;
  }
}

const OWN_SUBJECT =
  /[，；,;]([\p{Script=Han}]{1,12}(?:数量|总[数量额]|人数|面积|规模|收入|产值|投资))(?:压减|减少|下降|降低|增长|增加|提高)/u;

/** 51家整合为33家，法人数量压减67.7%: the rate has a subject of its own. */
function hasOwnSubject(rate: Said, now: Said | undefined): boolean {
  const subject = OWN_SUBJECT.exec(rate.lead)?.[1];
  return subject !== undefined && now !== undefined && !now.lead.includes(subject.slice(-2));
}

/** 两年平均增长 and the like are no change on the figure just named. */
function isOnLastYear(rate: Said, { now, change }: Comparison): boolean {
  if (hasOwnSubject(rate, now)) return false;
  // 生产总值 and 增加值 grow at comparable prices
  if (
    /(?:生产总值|增加值|GDP|经济总量|第[一二三]产业|可支配收入)/u.test(
      (now?.lead ?? '') + rate.lead,
    )
  )
    return false;
  // 较上期减少41件，环比下降1.11%: both are on the month before
  if (rate.lead.includes('环比') && !(change && /上[期月周季]|环比/u.test(change.lead)))
    return false;
  return !/(?:平均|年均|比\d{4}年|较\d{4}年|可比价|可比口径|名义|扣除|实际|同口径|计划|目标)/u.test(
    rate.lead,
  );
}
