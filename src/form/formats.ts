/** The formats that schemas name, and how each is read. */
import type { Coerced } from './coerce.ts';
import {
  readCopyNumber,
  readDate,
  readDocumentNumber,
  readNumber,
  readNumbered,
  readOrdinal,
  readRunIn,
  readYear,
  readYesNo,
} from './coerce.ts';

/** A reader for each `format` of the schemas. */
export const formats: Record<string, (text: string) => Coerced<unknown>> = {
  是否: readYesNo,
  接排: readRunIn,
  编号: readNumbered,
  年份: readYear,
  数: readNumber,
  份号: readCopyNumber,
  序号: readOrdinal,
  日期: (text) => (isOpen(text) ? { value: undefined } : readDate(text)),
  发文字号: (text) => (isOpen(text) ? { value: undefined } : readDocumentNumber(text)),
};

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
