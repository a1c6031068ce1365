/** How figures, changes, shares and parts are worded in official prose. All of it, and nothing else, stands here. */
import type { Change } from './change.ts';

/** 同比 (on the same period of last year), 比上年, 环比 (on the period before). */
export type Comparison = '同比' | '比上年' | '环比';

/** What grows where nobody is glad of it: 上升, not 提高 or 增长. */
const UNWELCOME =
  /失业|死亡|伤亡|事故|发案|发病|患病|不良|负债|亏损|逾期|违约|投诉|差错|返贫|流失|空置|能耗|水耗|排放|浓度|超标|淘汰率|成本|杠杆率|辍学|刑事|警情/u;
/** What is a loss when it is negative. */
const PROFIT = /利润|盈利|损益|盈亏|净收益|经营成果/u;

/** 7.46亿元; without a unit the digits alone. */
export function wordQuantity(digits: string, unit: string): string {
  return `${digits}${unit === '％' ? '%' : unit}`;
}

/** 同比增长13.2%, 同比提高1.2个百分点, 同比持平, 同比扭亏为盈. */
export function wordChange(
  change: Change,
  { name, unit }: { name: string; unit: string },
  comparison: Comparison,
): string {
  switch (change.kind) {
    case 'same':
      return comparison === '比上年' ? '与上年持平' : `${comparison}持平`;
    case 'almost-same':
      return comparison === '比上年' ? '与上年基本持平' : `${comparison}基本持平`;
    case 'percent':
      return `${comparison}${wordPercent(change.digits, name)}`;
    case 'points':
      return `${comparison}${wordPoints(change.digits, name, unit)}`;
    case 'amount':
      return `${comparison}${wordAmount(change.digits, unit)}`;
    case 'turn':
      return `${comparison === '比上年' ? '' : comparison}${wordTurn(change.to, name)}`;
    case 'loss':
      return `${comparison}${wordLoss(change.digits, name)}`;
  }
}

/** 增长13.2%, 下降1.5%. */
export function wordPercent(digits: string, name: string): string {
  if (isNegative(digits)) return `下降${unsigned(digits)}%`;
  return `${UNWELCOME.test(name) ? '上升' : '增长'}${digits}%`;
}

/** 提高1.2个百分点, 下降0.3个千分点. */
export function wordPoints(digits: string, name: string, unit: string): string {
  const points = unit === '‰' ? '个千分点' : '个百分点';
  if (isNegative(digits)) return `下降${unsigned(digits)}${points}`;
  return `${UNWELCOME.test(name) ? '上升' : '提高'}${digits}${points}`;
}

/** 增加5个, 减少0.87亿元. */
export function wordAmount(digits: string, unit: string): string {
  return isNegative(digits)
    ? `减少${wordQuantity(unsigned(digits), unit)}`
    : `增加${wordQuantity(digits, unit)}`;
}

function wordTurn(to: 'positive' | 'negative' | 'zero', name: string): string {
  const isProfit = PROFIT.test(name);
  switch (to) {
    case 'positive':
      return isProfit ? '扭亏为盈' : '由负转正';
    case 'negative':
      return isProfit ? '由盈转亏' : '由正转负';
    case 'zero':
      return isProfit ? '由亏损转为持平' : '由负转为零';
  }
}

function wordLoss(digits: string, name: string): string {
  const isSmaller = isNegative(digits);
  const rate = `${unsigned(digits)}%`;
  if (PROFIT.test(name)) return `${isSmaller ? '减亏' : '增亏'}${rate}`;
  return `${isSmaller ? '负值缩小' : '负值扩大'}${rate}`;
}

/** 工业项目23个、现代服务业项目6个; the parts of a whole. */
export function wordParts(parts: readonly { label: string; text: string }[]): string {
  return parts.map(({ label, text }) => `${label}${text}`).join('、');
}

/** 29个，其中工业项目23个、现代服务业项目6个. */
export function wordWithParts(whole: string, parts: string): string {
  return `${whole}，其中${parts}`;
}

/** 比计划多373万元, 比计划少12个, 与计划持平. */
export function wordAgainstPlan(digits: string, unit: string): string {
  if (/^[0.]+$/.test(digits)) return '与计划持平';
  const amount = wordQuantity(unsigned(digits), unit);
  return isNegative(digits) ? `比计划少${amount}` : `比计划多${amount}`;
}

/** 是上年的2.5倍. */
export function wordTimes(digits: string): string {
  return `是上年的${digits}倍`;
}

/** What a draft shows where a number is still missing. */
export const OPEN = '【待填】';

function isNegative(digits: string): boolean {
  return digits.startsWith('-');
}

function unsigned(digits: string): string {
  return digits.replace(/^-/, '');
}
