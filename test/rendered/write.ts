/** Documents through the project's own Word writer, with the fonts of the trade. */
import type { OfficialDocument } from '../../src/document/document.ts';
import { defaultFonts } from '../../src/layout/index.ts';
import { writers } from '../../src/writers/index.ts';

/** What every specimen is written with: the trade's fonts, and words that titles are not broken within. */
export const settings = { fonts: defaultFonts, words: ['青禾产业园区', '云溪市'] } as const;

/** The Word file of each document, by its name. */
export async function writeAll(
  documents: ReadonlyMap<string, OfficialDocument>,
): Promise<Map<string, Uint8Array>> {
  const write = await writers.docx.load();
  const { words } = settings;
  const files = [...documents].map(
    async ([name, each]) => [name, await write(each, { fonts: {}, words })] as const,
  );
  return new Map(await Promise.all(files));
}
