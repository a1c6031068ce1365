/** Numbers as typed, with their units; or what is wrong with them, in words. */
import { digitLike, foldWidth } from '../../text/index.ts';
import { type Coerced, shorten } from './coerce.ts';

/** A number as printed, and the unit that was typed after it. */
export interface Quantity {
  /** Plain decimal digits, zeros at the end kept; empty where nothing is known yet. */
  digits: string;
  unit?: string;
}

/** 7.46, １２.８, 1,292, 12.8亿元, -1.5%; an empty box is an unknown number. */
export function readNumber(text: string): Coerced<Quantity> {
  const typed = foldWidth(text).trim();
  if (/^(?:【\s*】)?$/u.test(typed)) return { value: { digits: '' } };
  const boxed = /^【([^【】|]+)】(.*)$/u.exec(typed);
  const bare = boxed === null ? typed : `${boxed[1] ?? ''}${boxed[2] ?? ''}`;
  const mistyped = lookalikeIn(bare);
  if (mistyped) return mistyped;
  const match = /^([-+—]?)\s*(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(.*)$/u.exec(bare.trim());
  if (match === null) return numberTrouble(text, bare);
  const [, sign = '', number = '', rest = ''] = match;
  if (
    /^[\d.,]/.test(rest) ||
    (number.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number))
  ) {
    return {
      trouble: { zh: `写的“${shorten(text)}”分不清是多少`, en: `is ambiguous: "${shorten(text)}"` },
      hint: {
        zh: '小数点写“.”，如 12.8；千位可以不分开，如 1292。',
        en: 'Write a point for decimals (12.8) and no separators (1292).',
      },
    };
  }
  if (rest.length > 10 || /[\d。；]/u.test(rest) || /^[余多几来约左]/u.test(rest))
    return numberTrouble(text, rest);
  const digits = `${sign === '' || sign === '+' ? '' : '-'}${number.startsWith('.') ? '0' : ''}${number.replace(/,/g, '')}`;
  return { value: { digits, ...(rest === '' ? {} : { unit: rest }) } };
}

/** 168.9O: a letter among the digits of what is a number with a digit in its place. */
function lookalikeIn(bare: string): Coerced<Quantity> | undefined {
  const found = digitLike(bare);
  if (found === undefined) return undefined;
  const { sign, digit, meant, isLetter } = found;
  return {
    trouble: {
      zh: `里的“${sign}”${isLetter ? '是字母，' : ''}不是数字${digit}`,
      en: `holds "${sign}" where the digit ${digit} is meant`,
    },
    hint: { zh: `写成 ${meant}。`, en: `Write ${meant}.` },
  };
}

function numberTrouble(text: string, rest: string): Coerced<Quantity> {
  if (/^[*×xX]{1,}/u.test(rest) || /^\*/.test(text.trim())) {
    return {
      trouble: {
        zh: `写的“${shorten(text)}”是占位的符号，不是数`,
        en: `holds a placeholder: "${shorten(text)}"`,
      },
      hint: {
        zh: '填上实际的数；还不知道就空着。',
        en: 'Write the number; leave it empty while unknown.',
      },
    };
  }
  return {
    trouble: {
      zh: `要写一个数，现在写的是“${shorten(text)}”`,
      en: `takes a number, not "${shorten(text)}"`,
    },
    hint: /\d[、，]\s*\d/u.test(text)
      ? {
          zh: '这里只写一个数；是几个数，中间用英文逗号“,”分开，如 [1.83, 1.96]。',
          en: 'One number, or several parted by commas: [1.83, 1.96].',
        }
      : {
          zh: '只写数和单位，如 12.8 或 12.8亿元；“约”“余”等字写在正文里。',
          en: 'Write digits and a unit only, like 12.8 or 12.8亿元.',
        },
  };
}
