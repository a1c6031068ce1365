/** The formats that schemas name, and how each is read. */
import type { Level } from '../../document/document.ts';
import { foldWidth, readCount } from '../../text/index.ts';
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

/** A number that is said: of its level, and all that follow count on from it. */
export interface NumberFrom {
  level: Level;
  from: number;
}

/** 是, 否, the label that this heading alone has (its level, from 1), or the number from which it counts: 从三、起. */
export function readNumbered(text: string): Coerced<boolean | Level | NumberFrom> {
  const typed = foldWidth(text).replace(/\s/g, '');
  const index = LABELS.findIndex((label) => foldWidth(label) === typed);
  if (index >= 0) return { value: (index + 1) as Level };
  const said = numberFrom(typed);
  if (said !== undefined) return { value: said };
  const answer = readYesNo(text);
  if ('value' in answer) return answer;
  return {
    trouble: {
      zh: '只能写“是”“否”，或者编号的样式',
      en: 'takes 是 (yes), 否 (no), or a style of label',
    },
    hint: {
      zh: '改成“是”“否”，或者“一、”“（一）”“1.”“（1）”之一；从别的号编起，写“从三、起”这样。',
      en: 'Write 是, 否, or one of 一、 （一） 1. （1）; to begin at another number, 从三、起.',
    },
  };
}

/** 从三、起, （三）起: a label that begins its list there; 一、 alone is a style. */
function numberFrom(typed: string): NumberFrom | undefined {
  const label = /^从(.+?)(?:起编?)?$|^(.+?)起编?$/u.exec(typed)?.slice(1).find(Boolean) ?? '';
  const [, han, hanInside, digits, digitsInside] =
    /^(?:([一二三四五六七八九十百零]+)、|\(([一二三四五六七八九十百零]+)\)|(\d{1,3})[.、]|\((\d{1,3})\))$/u.exec(
      label,
    ) ?? [];
  const found = [han, hanInside, digits, digitsInside].findIndex(Boolean);
  const number = readCount([han, hanInside, digits, digitsInside][found] ?? '');
  return found < 0 || !number ? undefined : { level: (found + 1) as Level, from: number };
}

/** 无: an entry that the document does without, said on purpose. */
export function isNone(text: string): boolean {
  return text.trim() === '无';
}

/** A value that is not settled yet: an empty box, or a word for it. */
export function isOpen(text: string): boolean {
  return /^(?:|【[\s]*(?:[｜|].*)?】|待编|待定|待填)$/u.test(text.trim());
}

/** Brackets and blanks of a choice are typed in many ways: （一） or (一), 1. or １．; and 信函格式 is 信函. */
export function choiceOf(text: string, choices: readonly string[]): string | undefined {
  const wanted = plainChoice(text);
  const less = wanted.replace(/(?<=.{2})(?:格式|样式|形式|方式|版式)$/u, '');
  return [wanted, less]
    .map((one) => choices.find((choice) => plainChoice(choice) === one))
    .find((choice) => choice !== undefined);
}

function plainChoice(text: string): string {
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s/gu, '');
}
