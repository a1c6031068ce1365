/** Where a line of Chinese text may not end: shared by titles and running text. */
import { ENDS_NO_LINE, STARTS_NO_LINE, traitsAt } from './traits.ts';

/** Whether a line may not begin with this character. */
export function cannotStartLine(char: string): boolean {
  return char !== '' && (traitsAt(char, 0) & STARTS_NO_LINE) !== 0;
}

/** Whether a line may not end with this character. */
export function cannotEndLine(char: string): boolean {
  return char !== '' && (traitsAt(char, 0) & ENDS_NO_LINE) !== 0;
}

/** A stretch of text that stays on one line, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

const NUMBER = '[0-9]+(?:[.,][0-9]+)*';
const UNIT = [
  '个百分点|百分点|平方公里|平方千米|平方米|立方米|千瓦时|标准煤|公里|公顷|公斤|千克|美元|年度|年份|月份|季度|周年|小时|分钟|人次|',
  '元|年|月|日|号|时|分|秒|天|周|岁|届|期|次|轮|批|位|名|人|户|家|个|项|件|宗|起|条|款|处|所|座|栋|幢|间|套|台|辆|艘|吨|亩|米|斤|升|株|头|只|支|张|份|本|册|场|篇|类|级|倍|成|度|瓦|组|队|村|镇|县|多|余',
].join('');

/** A date, a range, a number with its sign and unit; an ordinal. */
const NUMBERS = new RegExp(
  [
    '[0-9]{1,4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?',
    '[0-9]{1,2}月[0-9]{1,2}日',
    `[第近约超达]?[-+±]?${NUMBER}[%‰℃％]?(?:[-—–~～至]${NUMBER}[%‰℃％]?)*(?:${UNIT}|[百千万亿]+(?:多|余)?(?:${UNIT})?)?`,
    '第[一二三四五六七八九十百〇零]+(?:季度|[届次期批轮条款章节])?',
  ].join('|'),
  'gu',
);

const FIGURES = new RegExp(`[-+±]?${NUMBER}[%‰℃％]?`, 'gu');

const LATIN = /[\p{Script=Latin}\d]+(?:[-'’._/&@:+][\p{Script=Latin}\d]+)*/gu;

/** Dashes and ellipses of two or more characters; a single dash joins and begins no line. */
const DASHES = /[—…]{2,}|[^—]—(?!—)/gu;

/**
 * Stretches that no line break in a title may cut: numbers with unit or percent sign, dates, Latin words,
 * —— and ……. They may overlap. Linear in the length of the text.
 */
export function unbreakableSpans(text: string): Span[] {
  return spansOf(text, [NUMBERS, LATIN, DASHES]);
}

/**
 * Stretches that word processors cut in no running text: digits with their percent sign, Latin words, —— and …….
 * A unit may begin a line: the standard has no rule that forbids it. Linear in the length of the text.
 */
export function wholeSpans(text: string): Span[] {
  return spansOf(text, [FIGURES, LATIN, DASHES]);
}

function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    if (pattern === DASHES && !/[—…]/.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      spans.push({ start: match.index, end: pattern.lastIndex });
    }
  }
  return spans;
}
