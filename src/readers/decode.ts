/** Bytes of a text file to text and lines, as far as a document can be in them. */
import { type DecodedText, decodeText as decode, splitEditorLines } from '../text/index.ts';
import { ReaderTrouble, refuseTooManyLines, tooLarge } from './trouble.ts';

export type { DecodedText };

/** Longer files are refused: the longest real ones have a few megabytes. */
const LARGEST_TEXT = 32 << 20;

/** @throws ReaderTrouble where this is no text */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes.length > LARGEST_TEXT) throw tooLarge();
  const decoded = decode(bytes, declared);
  if ('text' in decoded) return decoded;
  throw new ReaderTrouble(
    'readers/not-text',
    { zh: '这个文件不是文本，读不出文字。', en: 'This file is not text.' },
    {
      zh: '请用能打开它的程序打开，另存为 .docx 或 .txt 再用。',
      en: 'Open it in the program it belongs to and save it as .docx or .txt.',
    },
  );
}

/**
 * The lines of a text as editors count them.
 * @throws ReaderTrouble where there are far too many
 */
export function splitRows(text: string): string[] {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 10 && code <= 13) count += 1;
  }
  // A line may end in two characters.
  refuseTooManyLines(count / 2);
  return splitEditorLines(text);
}
