/** Finds the quantities of a text: numbers in digits that count or measure something. */
import { isNoQuantity } from './not-quantities.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import { unitAt } from './units.ts';

const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const BEFORE =
  /(?:大约|约为|约有|约计|约|将近|接近|近|超过|突破|超|逾|不少于|不低于|不高于|不超过|至少|至多|最多|不足|不到|高达|仅|上)$/u;
const AFTER = /(?:以上|以下|以内|之内|之多|左右|上下|不等|有余|出头)/uy;
const INEXACT = /[余多来]/uy;
const SCALE = /(?:百万|千万|万亿|[百千万亿])/uy;
const RANGE = /^\s*(?:[-－—–~～]{1,2}|至|到)\s*$/u;
const SPACE = /[ \u3000\u00a0]*/uy;
/** A word before digits or after a unit is at most this long. */
const REACH = 4;

/**
 * Every quantity of a text, in order. Dates, document numbers, labels, telephone numbers, codes and placeholders
 * are none. Linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const plain = halfWidth(text);
  const quoted = quotedStretches(plain);
  const found: Quantity[] = [];
  for (const { 0: number, index: start } of plain.matchAll(NUMBER)) {
    const end = start + number.length;
    const digits = number.includes(',') ? number.replaceAll(',', '') : number;
    if (isNoQuantity({ text: plain, start, end, digits })) continue;
    const quantity = readQuantity(text, plain, start, end);
    if (quantity === undefined) continue;
    quantity.quoted = quoted(start);
    joinRange(plain, found.at(-1), quantity);
    found.push(quantity);
  }
  return found;
}

/** Digits, marks and signs of full width as their half-width ones, place by place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％＋－／]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
  });
}

function readQuantity(
  text: string,
  plain: string,
  digitsStart: number,
  end: number,
): Quantity | undefined {
  const start = withSign(plain, digitsStart);
  const inexactFirst = matchAt(INEXACT, plain, end);
  let at = end + inexactFirst.length;
  at += matchAt(SPACE, plain, at).length;
  // 千米 and 百分点 are units, not a scale and a rest
  const scale = unitAt(plain, at) ? '' : matchAt(SCALE, plain, at);
  at += scale.length;
  const inexactLast = inexactFirst === '' && scale !== '' ? matchAt(INEXACT, plain, at) : '';
  at += inexactLast.length;
  const spaces = matchAt(SPACE, plain, at).length;
  const unit = unitAt(plain, at + spaces);
  const inexact = inexactFirst + inexactLast;
  if (inexact !== '' && unit === undefined && scale === '') return undefined;
  const unitEnd = unit ? at + spaces + unit.unit.length : scale === '' ? end : at;
  const before = wordBefore(plain, start);
  const after = matchAt(AFTER, plain, unitEnd);
  const kind = kindOf(plain, start, unit);
  return {
    start,
    end,
    digits: text.slice(start, end),
    value: plain.slice(start, end).replaceAll(',', '').replace('负', '-').replace('－', '-'),
    scale,
    unit: unit?.unit ?? '',
    kind,
    whole: { start: start - before.length, end: unitEnd + after.length },
    unitSpan: { start: end, end: unitEnd },
    before,
    inexact,
    after,
    approximate: before !== '第' && before !== '仅' && `${before}${inexact}${after}` !== '',
    quoted: false,
  };
}

/** A minus sign belongs to the digits where nothing stands before it that a range could begin with. */
function withSign(plain: string, start: number): number {
  const sign = plain[start - 1];
  if (sign !== '-' && sign !== '－' && sign !== '−') return start;
  return /[\d%）)\]〕A-Za-z月年日元万亿-]/u.test(plain[start - 2] ?? '\n') || start < 2
    ? start
    : start - 1;
}

function wordBefore(plain: string, start: number): string {
  const window = plain.slice(Math.max(0, start - REACH), start);
  if (window.endsWith('第')) return '第';
  const word = BEFORE.exec(window)?.[0] ?? '';
  // 附近5家, 最近3年, 靠近, 以上5项, 马上: the last character belongs to another word
  if (word === '近' && /[附最靠邻临远]近$/u.test(window)) return '';
  if (word === '上' && !/[^\p{L}]上$/u.test(window)) return '';
  if (word === '约' && /[签预条契合节公履违]约$/u.test(window)) return '';
  return word;
}

function kindOf(
  plain: string,
  start: number,
  unit: { unit: string; kind: QuantityKind } | undefined,
): QuantityKind {
  if (plain[start - 1] === '第') return 'ordinal';
  if (unit === undefined) return 'number';
  return unit.unit === '周年' ? 'ordinal' : unit.kind;
}

/** Two quantities with only a dash or 至 between them are one range; the first takes unit and scale of the second. */
function joinRange(plain: string, from: Quantity | undefined, to: Quantity): void {
  if (from === undefined || from.range !== undefined || to.start - from.unitSpan.end > REACH)
    return;
  if (!RANGE.test(plain.slice(from.unitSpan.end, to.start))) return;
  if (from.unit !== '' && from.unit !== to.unit) return;
  from.range = 'from';
  to.range = 'to';
  if (from.unit !== '') return;
  from.unit = to.unit;
  from.kind = to.kind;
  if (from.scale === '') from.scale = to.scale;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A test whether a place lies in a short quotation “…”, asked with growing places. */
function quotedStretches(text: string): (at: number) => boolean {
  if (!text.includes('“')) return () => false;
  const stretches = [...text.matchAll(/“[^“”\n]{1,24}”/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let next = 0;
  return (at) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.start <= at;
  };
}
