/** Whether the proofreader sees a planted mistake: something new at its line, or about the document as a whole. */

import { type Finding, unfolded } from '../../../src/checks/index.ts';
import { checkFile } from '../../../src/roads/proofread/file.ts';
import type { Plant } from './planted.ts';

export interface Seen {
  findings: Finding[];
  characters: number;
}

export async function proofread(text: string): Promise<Seen> {
  const { findings } = await checkFile(new TextEncoder().encode(text), '文稿.txt');
  return { findings: unfolded(findings), characters: text.length };
}

const keyOf = ({ code, message }: Finding) => `${code} ${message.zh}`;
const lineOf = ({ place }: Finding) => (place ? place.line - 1 : undefined);
/** Rules about the whole of a document stand at its title. */
const ABOUT_ALL = new Set([
  'check/asking',
  'check/recipients',
  'check/kind-title',
  'check/signatory',
]);

export async function isSeen(plant: Plant, before: readonly Finding[]): Promise<boolean> {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  const { findings } = await proofread(plant.text);
  const fresh = findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
  return fresh.some((finding) => {
    const lines = [lineOf(finding), ...(finding.related ?? []).map(({ place }) => place.line - 1)];
    return (
      ABOUT_ALL.has(finding.code) ||
      lines.some((line) => line === undefined || Math.abs(line - plant.line) <= 1)
    );
  });
}
