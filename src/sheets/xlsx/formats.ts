/** Number formats: what a cell shows for the number it stores (ECMA-376, part 1, 18.8.30). */
import Big from 'big.js';
import { attribute, parseXml } from './xml.ts';

export interface NumberFormats {
  /** The format of each cell style, by number. */
  styles: string[];
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean;
}

/** Formats that files refer to without spelling them out; those of dates are all shown as year-month-day. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

export function readFormats(styles: string, workbook: string): NumberFormats {
  const custom = new Map<number, string>();
  const formats: NumberFormats = { styles: [], from1904: false };
  let inCells = false;
  parseXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const id = Number(attribute(attributes, 'numFmtId'));
        custom.set(id, attribute(attributes, 'formatCode') ?? '');
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        formats.styles.push(custom.get(id) ?? BUILT_IN[id] ?? (DATES.has(id) ? 'yyyy-mm-dd' : ''));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  parseXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        formats.from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      }
    },
  });
  return formats;
}

/** The text of a stored number. What no format explains is shown with all its digits. */
export function displayed(stored: string, style: number, formats: NumberFormats): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored.trim();
  const format = (formats.styles[style] ?? '').split(';')[0] ?? '';
  // Colours and conditions in brackets say nothing about digits.
  const bare = format.replace(/\[[^\]]*\]/gu, '');
  const literal = [...bare.matchAll(/"([^"]*)"/gu)].map((match) => match[1] ?? '').join('');
  const code = bare.replace(/"[^"]*"|_.|\*./gu, '');
  if (/[ymdhs年月日]/iu.test(code) && !/[#0]/.test(code)) return dateText(number, formats.from1904);
  // Fifteen digits are what a spreadsheet keeps: 7.4600000000000009 was typed as 7.46.
  const value = new Big(number.toPrecision(15));
  const digits =
    /[#0?]/.test(code) && !/[\\!/Ee]|,(?![#0?])/.test(code) ? digitsOf(value, code) : all(value);
  return `${digits}${literal.trim()}`;
}

function digitsOf(value: Big, code: string): string {
  const isPercent = code.includes('%');
  const number = isPercent ? value.times(100) : value;
  const decimals = /\.([#0?]*)/.exec(code)?.[1] ?? '';
  const fixed = number.toFixed(Math.min(decimals.length, 20), Big.roundHalfUp);
  const least = decimals.lastIndexOf('0') + 1;
  const digits = decimals.length > least ? shorten(fixed, least) : fixed;
  return `${/^-[0.]+$/.test(digits) ? digits.slice(1) : digits}${isPercent ? '%' : ''}`;
}

/** Optional digits (#) are not shown where they are zero. */
function shorten(fixed: string, least: number): string {
  const [whole = '', decimals = ''] = fixed.split('.');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function all(value: Big): string {
  return value.toFixed();
}

/** Day 60 of 1900 never was; days after it are counted as if it had been. */
function dateText(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.round(days * 86_400_000));
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}
