/** The formats that schemas name, and how each is read. */
import { foldWidth } from '../../text/index.ts';
import type { Coerced } from './coerce.ts';
import {
  readCopyNumber,
  readDate,
  readDocumentNumber,
  readOrdinal,
  readRunIn,
  readYear,
  readYesNo,
} from './coerce.ts';
import { readNumber } from './numbers.ts';
import { readPictureWidth } from './widths.ts';

/** A reader for each `format` of the schemas. */
export const formats: Record<string, (text: string) => Coerced<unknown>> = {
  是否: readYesNo,
  接排: readRunIn,
  编号: readNumbered,
  年份: readYear,
  数: readNumber,
  份号: readCopyNumber,
  序号: readOrdinal,
  图宽: (text) => (isOpen(text) ? { value: undefined } : readPictureWidth(text)),
  日期: (text) => (isOpen(text) || isNone(text) ? { value: undefined } : readDate(text)),
  发文字号: (text) => (isOpen(text) ? { value: undefined } : readDocumentNumber(text)),
};

/** The labels of the four levels of headings (GB/T 9704-2012, 7.3.3). */
export const LABELS = ['一、', '（一）', '1.', '（1）'] as const;

/** 是, 否, or the label that this heading alone has: its level, from 1. */
export function readNumbered(text: string): Coerced<boolean | 1 | 2 | 3 | 4> {
  const typed = foldWidth(text).replace(/\s/g, '');
  const index = LABELS.findIndex((label) => foldWidth(label) === typed);
  if (index >= 0) return { value: (index + 1) as 1 | 2 | 3 | 4 };
  const answer = readYesNo(text);
  if ('value' in answer) return answer;
  return {
    trouble: {
      zh: '只能写“是”“否”，或者编号的样式',
      en: 'takes 是 (yes), 否 (no), or a style of label',
    },
    hint: {
      zh: '改成“是”“否”，或者“一、”“（一）”“1.”“（1）”之一。',
      en: 'Write 是, 否, or one of 一、 （一） 1. （1）.',
    },
  };
}

/** 无: an entry that the document does without, said on purpose. */
export function isNone(text: string): boolean {
  return text.trim() === '无';
}

/** A value that is not settled yet: an empty box, or a word for it. */
export function isOpen(text: string): boolean {
  return /^(?:|【[\s]*(?:[｜|].*)?】|待编|待定|待填)$/u.test(text.trim());
}

/** Brackets and blanks of a choice are typed in many ways: （一） or (一), 1. or １．. */
export function choiceOf(text: string, choices: readonly string[]): string | undefined {
  const wanted = plainChoice(text);
  return choices.find((choice) => plainChoice(choice) === wanted);
}

function plainChoice(text: string): string {
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s/gu, '');
}
