/** A change that a form states instead of having it computed: 9.6%, -1.5%, 下降1.5%, 提高1.2个百分点, 持平. */
import type { StatedChange } from './figure.ts';
import { numeral } from './numeral.ts';
import { isRate } from './units.ts';

const STATED =
  /^(?:同比|比上年|较上年)?(增长|提高|上升|增加|下降|降低|减少|回落)?([-+]?)(\d+(?:\.\d+)?)(%|个百分点|百分点)?$/u;

/** Undefined where it is none of these. For percentages a bare number is percentage points, else percent. */
export function readStated(typed: string, unit: string): StatedChange | undefined {
  const text = typed
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/gu, '-')
    .replace(/\s+/gu, '');
  const natural = isRate(unit) ? '百分点' : '%';
  const zero = numeral('0');
  if (/^(?:同比)?持平$/u.test(text)) return zero && { number: zero, unit: natural };
  const match = STATED.exec(text);
  if (match === null) return undefined;
  const [, word = '', sign = '', digits = '', mark] = match;
  const isDown = /下降|降低|减少|回落/u.test(word);
  if (isDown && sign !== '') return undefined;
  const number = numeral(`${isDown || sign === '-' ? '-' : ''}${digits}`);
  if (number === undefined) return undefined;
  return { number, unit: mark === undefined ? natural : mark === '%' ? '%' : '百分点' };
}
