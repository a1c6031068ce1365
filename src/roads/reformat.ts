/** The road of `format` for Word files: laid out in the file itself, nothing but its look touched. */
import type { ReformatTrouble, Reformatted } from '../reformat/index.ts';
import type { WriterSettings } from '../writers/index.ts';
import { formatDocument, type ReadDocument } from './read.ts';

export type { LeftAsIs, ReformatTrouble, Reformatted } from '../reformat/index.ts';

/**
 * A Word file laid out in the file itself. The documents recognised in it say which paragraph is what; what they have
 * no place for stays as it is and is listed.
 * @param settings the office's own, as `officeIn` gives them; by default the standard's
 * @example
 * const { value } = composeDocument(openForm('examples/2023/工作总结.yaml'));
 * const word = await writeDocument(value, 'docx');
 * const { value: read } = await readDocument(word, '工作总结.docx');
 * (await formatInPlace(word, read)).bytes.slice(0, 2).join() // => '80,75'
 */
export async function formatInPlace(
  bytes: Uint8Array,
  { recognition: { documents } }: ReadDocument,
  settings: WriterSettings = { fonts: {}, words: [] },
): Promise<Reformatted | ReformatTrouble> {
  const { reformatDocx } = await import('../reformat/index.ts');
  const models = await Promise.all(
    documents.map((recognised) => formatDocument(recognised, 'docx', settings)),
  );
  return reformatDocx(bytes, models);
}
