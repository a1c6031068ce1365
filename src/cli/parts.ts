/** Which document of a file is meant, where the file holds several. */
import type { ReadDocument } from '../roads/read.ts';
import type { Terminal } from './terminal.ts';

/** The document asked for with --part, or the only one; undefined, and said so, where it is unclear. */
export function choosePart(
  { recognition: { documents }, name }: ReadDocument,
  asked: string | undefined,
  terminal: Terminal,
): ReadDocument['recognition']['documents'][number] | undefined {
  const [only] = documents;
  if (only !== undefined && documents.length === 1 && asked === undefined) return only;
  const number = Number(asked);
  const chosen = Number.isInteger(number) ? documents[number - 1] : undefined;
  if (chosen !== undefined) return chosen;
  if (documents.length === 0) {
    terminal.say({
      zh: `“${name}”里没有认出公文。`,
      en: `No document was recognised in "${name}".`,
    });
    return undefined;
  }
  const titles = documents.map(
    ({ document, part }, index) => `  ${index + 1}  ${part ?? ''} ${document.title}`,
  );
  terminal.say({
    zh: `“${name}”里有 ${documents.length} 份，请用 --part 写明要第几份：\n${titles.join('\n')}`,
    en: `"${name}" holds ${documents.length} documents; say which one with --part:\n${titles.join('\n')}`,
  });
  return undefined;
}
