/** Labels in front of paragraphs, as people type them, brought to the four of GB/T 9704-2012, 7.3.3. */
import type { Level } from '../../document/document.ts';
import { headingLabel } from '../../document/numbering.ts';
import { halfWidth, LABEL_NUMERALS, readChineseNumeral } from '../../text/index.ts';
import { AFTER_ORDINAL, MEASURED } from '../words/counted.ts';

/** How a label is written; each way counts for itself. */
export type LabelStyle =
  | 'part' // 第一部分 第一篇
  | 'chapter' // 第一章
  | 'clause' // 第一节
  | 'chinese' // 一、
  | 'chineseBracket' // （一）
  | 'decimalTop' // 1. over 1.1
  | 'decimal' // 1.1
  | 'longDecimal' // 1.1.1
  | 'arabic' // 1.
  | 'halfBracket' // 1）
  | 'arabicBracket' // （1）
  | 'circled'; // ①

export interface Label {
  style: LabelStyle;
  number: number;
  /** As typed, with the space after it. */
  typed: string;
  /** In its standard form. */
  standard: string;
  level: Level;
}

/** Where a style stands in the order of levels, the highest first. */
export const RANKS: Record<LabelStyle, number> = {
  part: 0,
  chapter: 0.3,
  clause: 0.6,
  chinese: 1,
  chineseBracket: 2,
  decimalTop: 1,
  decimal: 2,
  longDecimal: 3,
  arabic: 3,
  halfBracket: 4,
  arabicBracket: 4,
  circled: 5,
};

const NUMBER = `[${LABEL_NUMERALS}]{1,5}`;
/** 1.1 and a gap: without it, or before a unit, it is a quantity. */
const BEHIND_DECIMAL = `(?:[.．、]\\s*|\\s+)(?=[\\p{Script=Han}“《])(?!${MEASURED})`;
const PATTERNS: [LabelStyle, RegExp][] = [
  ['part', new RegExp(`^第\\s?(${NUMBER})\\s?(?:大?部分|编)(?:[:：、.．]|\\s+|$)\\s*`, 'u')],
  ['part', new RegExp(`^第\\s?(${NUMBER})\\s?部分\\s*`, 'u')],
  ['chapter', new RegExp(`^第\\s?(${NUMBER})\\s?章[:：、.．]?\\s*`, 'u')],
  ['clause', new RegExp(`^第\\s?(${NUMBER})\\s?节[:：、.．]?\\s*`, 'u')],
  ['chinese', new RegExp(`^(${NUMBER})\\s*[、.．，,]\\s*`, 'u')],
  // A dash that was typed or read for 一.
  ['chinese', /^([—―–－])\s*、\s*(?=\p{Script=Han})/u],
  // A stop or a colon by mistake, in front of a short line.
  ['chinese', /^([一二三四五六七八九十]{1,3})[。：:](?=\p{Script=Han}[^。；，：:]{1,24}$)/u],
  ['chinese', /^([一二三四五六七八九十]{1,3})(?:\u3000+|[ \t]{2,})(?=\S.{1,28}$)(?!.*[。；，])/u],
  ['chineseBracket', new RegExp(`^[（(]\\s*(${NUMBER})\\s*[)）]\\s*[、.．]?\\s*`, 'u')],
  ['longDecimal', new RegExp(`^\\d{1,2}[.．]\\d{1,2}[.．](\\d{1,2})${BEHIND_DECIMAL}`, 'u')],
  ['decimal', new RegExp(`^\\d{1,2}[.．](\\d{1,2})${BEHIND_DECIMAL}`, 'u')],
  [
    'arabic',
    /^([\d０-９]{1,2})\s*(?:、|[.．](?:(?![\d０-９])|(?=\d{1,2}月\d{1,2}日|[12]\d{3}(?:年|[、—–-][12]\d{3})))(?!\s*\d+\s*(?:[亿万]|[%％‰]|个百分点))|[，](?![\d０-９]))\s*/u,
  ],
  ['arabicBracket', /^[（(]\s*([\d０-９]{1,2})\s*[)）]\s*[、.．]?\s*/u],
  ['halfBracket', /^([\d０-９]{1,2})\s*[)）]\s*[、.．]?\s*/u],
];

/** Single characters that are labels: ㈠ ⒈ ⑴ ①. */
const ENCLOSED: { style: LabelStyle; first: number; last: number }[] = [
  { style: 'chineseBracket', first: 0x3220, last: 0x3229 },
  { style: 'arabic', first: 0x2488, last: 0x249b },
  { style: 'arabicBracket', first: 0x2474, last: 0x2487 },
  { style: 'circled', first: 0x2460, last: 0x2473 },
];

/** The label that a paragraph begins with. */
export function readLabel(text: string): Label | undefined {
  const code = text.codePointAt(0) ?? 0;
  for (const { style, first, last } of ENCLOSED) {
    if (code >= first && code <= last) {
      const typed = /^.[、.．]?\s*/u.exec(text)?.[0] ?? '';
      return label(style, code - first + 1, typed);
    }
  }
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [typed, digits = ''] = match;
    const number = /[\d０-９]/u.test(digits)
      ? Number(halfWidth(digits))
      : readChineseNumeral(digits.replace(/[—―–－]/u, '一'));
    if (number === undefined || number < 1) return undefined;
    if (isEnumeration(style, number, text.slice(typed.length))) return undefined;
    if (style === 'part' && /^(?:[、和与及至到—-]\s*)?第/u.test(text.slice(typed.length)))
      return undefined;
    return label(style, number, typed);
  }
  return undefined;
}

function label(style: LabelStyle, number: number, typed: string): Label {
  const level = levelOf(style);
  const standard = isOwn(style)
    ? typed.trim().replace(/[\s:：、]|[.．]$/gu, '')
    : headingLabel(level, number);
  return { style, number, typed, level, standard };
}

/** A label 1. of a paper that numbers 1.1 below it. */
export function decimalTopLabel({ typed, number }: Label): Label {
  return { ...label('decimalTop', number, typed), standard: `${number}.` };
}

/** A label 1.1 or 1.1.1 that stands right before its text. */
export function decimalLabel(typed: string, number: number, long: boolean): Label {
  return label(long ? 'longDecimal' : 'decimal', number, typed);
}

/** Labels that the tree has no level for: they stay as typed. */
export function isOwn(style: LabelStyle): boolean {
  return /^(?:part|chapter|clause|decimalTop|decimal|longDecimal)$/.test(style);
}

function levelOf(style: LabelStyle): Level {
  if (style === 'clause') return 2;
  return Math.min(4, Math.max(1, Math.floor(RANKS[style]))) as Level;
}

/** 一、二期工程 is no label: the next number follows at once and counts something. */
function isEnumeration(style: LabelStyle, number: number, rest: string): boolean {
  if (style !== 'chinese' && style !== 'arabic') return false;
  const next = /^(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2})/u.exec(rest)?.[0];
  // 1、三期码头工程 is numbered: a list of ordinals keeps to one kind of numerals.
  if (next === undefined || /[\d０-９]/u.test(next) !== (style === 'arabic')) return false;
  const value = /[\d０-９]/u.test(next) ? Number(halfWidth(next)) : readChineseNumeral(next);
  return (
    value !== undefined &&
    value > number &&
    value <= number + 2 &&
    (AFTER_ORDINAL.test(rest.slice(next.length)) || /^[、和至]/u.test(rest.slice(next.length)))
  );
}

/** Marks in front of 条目; □ is a box to tick. A single stroke or dot needs to stand apart from what follows a sentence. */
const ITEM =
  /^(?:[—–―─－]{1,3}|-{1,3}(?![\d-])|[·•‧∙●○■◆◇▲△▪▶►➢➤✓✔\uf020-\uf0ff]|\*(?=\s))\s*(?=\S)/u;

/** The mark of an item and its text, or undefined. */
export function readItem(text: string): { mark: string; text: string } | undefined {
  const mark = ITEM.exec(text)?.[0];
  if (mark === undefined || mark === '') return undefined;
  const rest = text.slice(mark.length);
  if (/^[—–―─－-]/u.test(rest)) return undefined;
  // A page number between dashes is no item.
  return /^\d+\s*[—–―─－-]*$/u.test(rest) ? undefined : { mark, text: rest };
}
