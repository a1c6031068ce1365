/** What each quantity of a sentence is said to be: a value, last year's, a change on it, a share, a rate. */
import { findQuantities } from './find.ts';
import type { Quantity, Span } from './quantity.ts';

export type Role =
  /** Stated for itself: 完成投资7.46亿元. */
  | 'value'
  /** What it is compared with: 去年同期6.59亿元, 由35家. */
  | 'base'
  /** 增加0.87亿元. */
  | 'change'
  /** 增长13.2%. */
  | 'changeRate'
  /** 占总量的35%. */
  | 'share'
  /** 完成年度计划的87%. */
  | 'completion'
  /** 计划20亿元, in brackets or before 的87%. */
  | 'plan'
  /** 整改率达90.1%. */
  | 'rate'
  /** Bounds and names, not amounts: 5000万元以上项目, 第3位, 近5年. */
  | 'none';

/** A quantity in its sentence. */
export interface Said {
  quantity: Quantity;
  role: Role;
  /** Text from the quantity before, or the sentence's start, to the digits. */
  lead: string;
  /** The word that says what it is: 税收收入, without verbs. */
  name: string;
  /** Whether a change goes up or down. */
  down: boolean;
}

/** A figure with what the sentence says of it, until the next figure: 7.46亿元，同比增长13.2%，占全市的5%. */
export interface Statement {
  figure: Said;
  /** Last year's figures, changes, shares, completions and rates that are tied to it, in order. */
  about: Said[];
}

/** The figures of a text, each with the comparisons that are tied to it. Changes are tied within one sentence only. */
export function statementsOf(text: string): Statement[] {
  const quantities = findQuantities(text);
  const statements: Statement[] = [];
  let start = 0;
  for (const sentence of text.split(/(?<=[。！？\n])/u)) {
    const stretch = { start, end: start + sentence.length };
    start = stretch.end;
    let current: Statement | undefined;
    for (const said of rolesOf(text, quantities, stretch)) {
      if (said.role === 'value') {
        current = { figure: said, about: [] };
        statements.push(current);
      } else if (said.role !== 'none') current?.about.push(said);
    }
  }
  return statements;
}

const UP =
  '增长|增收|增支|多支|多收|增加|上升|提高|提升|扩大|净增|新增|增幅为?|增|升|多|回升|上涨|上调|调高|涨幅为?|攀升';
const DOWN =
  '下降|下调|调低|减收|减支|少支|少收|减少|降低|回落|下跌|缩减|压减|压缩|缩短|精简|削减|下滑|降幅为?|减幅为?|降|减|少|收窄';
const TAIL = '(?:了|约|近|达到?|为|将近|超过?|至多|的)?';
/** 压缩率达, 精简比例为, 增长幅度: the rate of a change. */
const OF_CHANGE = '(?:率|比例|比率|幅度?)?(?:达到|了|约|近|达|为)?';
const CHANGE = new RegExp(`(?:${UP}|${DOWN})${OF_CHANGE}$`, 'u');
const IS_DOWN = new RegExp(`(?:${DOWN})${OF_CHANGE}$`, 'u');
const COMPARED =
  /(?:去年|上年|上一年|(?<![今本]年)同期|年初(?!预算|计划|目标|任务|确定|既定|下达|安排|批复|核定)|上年末|前年|[比较与]\d{4}年|[比较与](?:20\d\d年|“?十[一二三四五]五”?时?期?)?末?的)[^，；。,;增减升降]{0,8}$/u;
const FROM = /(?:由|从)[^，；。,;]{0,12}$/u;
const SHARE = new RegExp(
  `占[^，；。,;]{0,24}?(?:的|比重|比例|比|总数|总量)?(?:提高到|上升到|下降到|降到|升至|降至)?${TAIL}$`,
  'u',
);
const COMPLETION =
  /(?:完成|占|达到?|为)(?:了)?(?:全年|年度|年初|当年|既定|计划|预算|目标|任务|考核)[^，；。,;]{0,12}$/u;
const PLAN = /(?:计划|目标|任务|预算)[^，；。,;]{0,6}$/u;
const RATE = /[\p{Script=Han}]{1,8}率(?:达到|达|为|提高到|上升到|保持在|稳定在|是|：)?(?:了)?$/u;

const OF_PLAN = /(?:完成|占|达到?|为)了?[^，。；,;\d]{0,8}$/u;
const PLANNED = /^的?(?:年度|全年|年初)?(?:目标|任务|计划|预算)[^，。；,;\d]{0,4}的?\d/u;
/** 超月进度6997万元, 短收1083万元: what a plan is passed or missed by. */
const BEYOND =
  /(?:[超短欠]|低于|高于|落后)[^，；。,;\d]{0,6}(?:进度|预算|计划|任务|目标)数?$|(?:超收|短收|歉收)了?$/u;
/** 去年完成投资20亿元的项目: which ones are meant. */
const QUALIFIES = /^的[\p{Script=Han}]{0,4}(?:项目|企业|单位|资金|工程|家庭|群众|人员|房屋|学校)/u;

/**
 * The quantities of a stretch of text, each with what it is said to be.
 * @param quantities all quantities of the text, in order
 */
export function rolesOf(text: string, quantities: readonly Quantity[], stretch: Span): Said[] {
  const inside = quantitiesIn(quantities, stretch);
  let from = stretch.start;
  return inside.map((quantity, index) => {
    const lead = text.slice(
      Math.max(from, quantity.whole.start - LONGEST_LEAD),
      quantity.whole.start,
    );
    const rest = text.slice(quantity.whole.end, quantity.whole.end + 12);
    from = quantity.whole.end;
    const role = roleOf(quantity, lead, rest, inside[index + 1]);
    return { quantity, role, lead, name: nameOf(lead), down: IS_DOWN.test(lead) };
  });
}

/** They stand in order, so the first one is found by halving. */
function quantitiesIn(quantities: readonly Quantity[], { start, end }: Span): Quantity[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Quantity[] = [];
  for (let at = low; at < quantities.length; at++) {
    const quantity = quantities[at];
    if (quantity === undefined || quantity.end > end) break;
    inside.push(quantity);
  }
  return inside;
}

/** A name further away from its figure is not looked for. */
const LONGEST_LEAD = 48;

function roleOf(quantity: Quantity, lead: string, rest: string, next: Quantity | undefined): Role {
  const { kind, range, unit } = quantity;
  if (range !== undefined || kind === 'ordinal' || quantity.quoted) return 'none';
  // ‰ is no %, and rates in it (出生率) belong to no figure of the sentence
  if (unit === '‰') return 'none';
  if (kind === 'percent') return roleOfPercent(lead);
  if (kind === 'points' || kind === 'times' || kind === 'number') return 'none';
  if (unit === '年' || unit === '岁' || unit === '天') return 'none';
  if (/^(?:的|[\p{Script=Han}]{0,4}项目|企业)/u.test(rest) && quantity.after !== '') return 'none';
  // 由120件压减为90件
  if (REACHED.test(lead)) return 'value';
  if (CHANGE.test(lead)) return isFirstOf(lead) ? 'value' : 'change';
  if (BEYOND.test(lead)) return 'none';
  if (COMPARED.test(lead)) return QUALIFIES.test(rest) ? 'none' : 'base';
  if (FROM.test(lead) && /^[^，；。]{0,8}(?:到|至|为)/u.test(rest) && next !== undefined)
    return 'base';
  if (PLAN.test(lead) && /^[)）]?(?:的|\d)/u.test(rest)) return 'plan';
  // 完成全年4000人目标任务的106.7%
  if (OF_PLAN.test(lead) && PLANNED.test(rest)) return 'plan';
  return 'value';
}

function roleOfPercent(lead: string): Role {
  if (CHANGE.test(lead)) return 'changeRate';
  if (RATE.test(lead)) return 'rate';
  if (COMPLETION.test(lead)) return 'completion';
  if (/(?:任务|计划|目标|预算)的?[（(]?$/u.test(lead)) return 'completion';
  if (/占/u.test(lead) && SHARE.test(lead)) return 'share';
  return /^[)）]?的?$/u.test(lead) ? 'completion' : 'none';
}

/** 压减为, 下降为: the figure itself. */
const REACHED =
  /(?:下降|[降减增升]|压减|减少|降低|压缩|缩短|精简|削减|增加|提高|上升|提升|增长)为$/u;

/** 新增29个 states an amount; 同比增加3个 and 净增3个 state a change. */
function isFirstOf(lead: string): boolean {
  return /新增(?:了|约|近)?$/u.test(lead) && !/(?:同比|去年|上年|同期|较|比)/u.test(lead);
}

const VERBS =
  /^(?:其中|包括|全年|今年|本年|上半年|下半年|累计|共计?|总计|合计|已|完成|实现|新增|新|开工|建成|达到?|为|有|签约|兑现|拨付|办理|和|及|、|及其)+/u;

/** The noun a figure is about: the last clause of its lead, without verbs before and after it. */
function nameOf(lead: string): string {
  const clause = lead.split(/[，。；：、,;:（）()“”《》\n]/u).at(-1) ?? '';
  return clause
    .replace(/(?:达到|达|为|是|共计|共|计|合计|总计|完成|实现|约|有)+$/u, '')
    .replace(VERBS, '')
    .trim();
}
