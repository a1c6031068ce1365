/** Forty corrections of a director, made in the Word file of the notice with all its departments' files. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openForm } from '../../src/computer/library.ts';
import type { Problem } from '../../src/problem.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile, type WordMerge } from '../../src/roads/merge/merge.ts';
import { projectFolder } from '../support/project.ts';
import { type WordEditing, wordEditing } from './word-edits.ts';

export const path = join(projectFolder, 'examples/2023/印发工作总结.yaml');

export const corrections = readFileSync(join(import.meta.dirname, 'corrections.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

function correct(edited: WordEditing, line: string): void {
  const [, action = '', rest = ''] = /^(.+?)：(.*)$/u.exec(line) ?? [];
  const [first = '', second = '', ...more] = rest.split(' ⇒ ');
  const actions: Record<string, () => void> = {
    改: () => edited.replace(first, second.trim()),
    删: () => edited.remove(first),
    加: () => edited.insert(first, second),
    移: () => edited.move(first, second),
    分: () => edited.split(first),
    并: () => edited.join(first),
    加行: () => edited.insertRow(first, [second, ...more]),
    删行: () => edited.removeRow(first),
  };
  const act = actions[action];
  if (act === undefined) throw new Error(`no such action: ${line}`);
  act();
}

export async function corrected(author?: string): Promise<Uint8Array> {
  const document = composeDocument(openForm(path)).value;
  if (document === undefined) throw new Error('the example cannot be printed');
  const edited = wordEditing(await writeDocument(document, 'docx'), author);
  for (const line of corrections) correct(edited, line);
  return edited.bytes();
}

export async function merged(
  bytes: Uint8Array,
): Promise<{ value: WordMerge; problems: readonly Problem[] }> {
  const { value, problems } = await mergeWordFile(openForm(path), { name: '改.docx', bytes });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return { value, problems };
}

/** A line for each change, then all that is said. */
export function tableOf({ landed }: WordMerge, problems: readonly Problem[]): string {
  const done = landed.map(({ kind, file, line, place, from, to }) =>
    [kind, `${relative(projectFolder, file)}:${line}`, place, from, to].join('\t'),
  );
  const said = problems.map(({ code, message }) => `${code}\t${message.zh}`);
  return `${['# 落在哪里', ...done, '', '# 说了什么', ...said].join('\n')}\n`;
}
