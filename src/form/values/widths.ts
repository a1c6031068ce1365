/** How wide a picture is to be printed: a length, or a share of the line. */
import { foldWidth } from '../../text/index.ts';
import type { Coerced } from './coerce.ts';

export interface PictureWidth {
  value: number;
  unit: 'mm' | '%';
}

const UNITS: Readonly<Record<string, { unit: 'mm' | '%'; times: number }>> = {
  毫米: { unit: 'mm', times: 1 },
  mm: { unit: 'mm', times: 1 },
  厘米: { unit: 'mm', times: 10 },
  公分: { unit: 'mm', times: 10 },
  cm: { unit: 'mm', times: 10 },
  '%': { unit: '%', times: 1 },
};
/** The paper turned on its side, in millimetres; a whole line. */
const MOST = { mm: 297, '%': 100 };
const WORDS: Readonly<Record<string, number>> = { 整行: 100, 满行: 100, 半行: 50, 一半: 50 };

/** 120毫米, 12厘米, 80%, 整行, 半行. A number alone could be either. */
export function readPictureWidth(text: string): Coerced<PictureWidth> {
  const typed = foldWidth(text).replace(/\s/gu, '').toLowerCase();
  const share = WORDS[typed];
  if (share !== undefined) return { value: { value: share, unit: '%' } };
  const [, number = '', word = ''] = /^(\d{1,4}(?:\.\d{1,3})?)(\D+)$/u.exec(typed) ?? [];
  const found = UNITS[word];
  const value = found && Number((Number(number) * found.times).toFixed(3));
  if (found !== undefined && value !== undefined && value > MOST[found.unit]) {
    return {
      trouble: {
        zh: `写的“${text.trim()}”比${found.unit === '%' ? '一行' : '纸'}还宽`,
        en: `is wider than the ${found.unit === '%' ? 'line' : 'paper'}: ${text.trim()}`,
      },
      hint: {
        zh: '核对小数点和单位：一行宽156毫米，写成“120毫米”“12厘米”，或者占一行的“80%”。',
        en: 'A line is 156 mm wide: write 120毫米, 12厘米, or 80% of the line.',
      },
    };
  }
  if (found !== undefined && value !== undefined && value > 0) {
    return { value: { value, unit: found.unit } };
  }
  return {
    trouble: {
      zh: '要写宽多少，带上单位',
      en: 'takes a width with its unit',
    },
    hint: {
      zh: '写成“120毫米”“12厘米”，或者占一行的“80%”。',
      en: 'Write it like 120毫米, 12厘米, or 80% of the line.',
    },
  };
}
