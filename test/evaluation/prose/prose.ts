/** Prose by strangers, published and presumed right: what the proofreader says of it, and what its fixes would do to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Finding, type Paragraph, unfolded } from '../../../src/checks/index.ts';
import { checkFile } from '../../../src/roads/proofread/file.ts';

/** Names a folder of text files (PROSE=/some/folder npm run evaluate); none are part of the project. */
export const proseFolder = process.env.PROSE;

/** One published text with what was found in it. */
export interface ReadProse {
  name: string;
  characters: number;
  findings: Finding[];
  paragraphs: Paragraph[];
}

/** Every .txt file of the folder, proofread like a file that a person names. */
export async function readProse(folder: string): Promise<ReadProse[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && !isAbout(file));
  return Promise.all(
    files.sort().map(async (file) => {
      const bytes = readFileSync(join(folder, file));
      const { findings, paragraphs } = await checkFile(bytes, file);
      const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
      return { name: basename(file, '.txt'), characters, findings: unfolded(findings), paragraphs };
    }),
  );
}

const isAbout = (file: string) => /^readme/iu.test(file);

/** The words of a finding between some of their neighbours, 「」 around them. */
export function inContext({ paragraphs }: ReadProse, { paragraph, start, end }: Finding): string {
  const text = paragraphs[paragraph ?? -1]?.text ?? '';
  return `${text.slice(Math.max(0, start - 30), start)}「${text.slice(start, end)}」${text.slice(end, end + 20)}`;
}
