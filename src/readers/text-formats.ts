/** The kinds of text that are read; what none of them knows is plain text. */
import { htmlFormat } from './html/index.ts';
import { markdownFormat } from './markdown.ts';
import { readText } from './text/index.ts';
import type { TextFormat } from './text-format.ts';

/** Asked one after another. */
const formats: readonly TextFormat[] = [htmlFormat, markdownFormat];

const plainText: TextFormat = { endings: ['txt'], looksLike: () => true, read: readText };

/** The format whose ending a name has, or else the first that knows how the file begins. */
export function textFormatOf(head: string, ending: string): TextFormat {
  return (
    formats.find(({ endings }) => endings.includes(ending)) ??
    formats.find(({ looksLike }) => looksLike(head, ending)) ??
    plainText
  );
}
