/** What is known about a number that a sentence states. Places are UTF-16 units of the text. */

/** How a quantity is counted; `number` is a bare number without a unit. */
export type QuantityKind =
  | 'count'
  | 'money'
  | 'measure'
  | 'percent'
  /** 个百分点: a difference between percentages. */
  | 'points'
  /** 倍. */
  | 'times'
  /** 第3位, 70周年: a rank or a position, nothing that adds up. */
  | 'ordinal'
  | 'number';

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** One stated number with its unit and the words around it that belong to it. */
export interface Quantity {
  /** `text.slice(start, end)` is `digits`: what stands in a box when the sentence becomes a form. */
  start: number;
  end: number;
  /** As typed: 1,292 or １２.８. */
  digits: string;
  /** The digits as a plain decimal that Big reads, without scale: 1292, 12.8. */
  value: string;
  /** 千, 万, 亿 and their joins, between digits and unit; empty without one. */
  scale: string;
  /** 元, 个, 平方米, %, 个百分点; empty for a bare number. */
  unit: string;
  kind: QuantityKind;
  /** From the first word that belongs to it (约) to the last (以上): 约9000多元以上. */
  whole: Span;
  /** Scale and unit as they stand in the text, with spaces before them; empty (start = end) without. */
  unitSpan: Span;
  /** 约, 近, 超, 第 before the digits; empty without. */
  before: string;
  /** 余 or 多 straight after digits or scale. */
  inexact: string;
  /** 以上, 左右, 以内 after the unit. */
  after: string;
  /** Whether a person may have rounded or hedged it: any of the three above except 第. */
  approximate: boolean;
  /** One end of a range like 3—5亿元; the other end is the neighbour in the list. */
  range?: 'from' | 'to';
  /** It stands in the name of a campaign or the like: “1万个项目大会战”. */
  quoted: boolean;
}
