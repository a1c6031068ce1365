/** Forms of 2023 rolled over to 2024, and what is looked at in them. */
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type FileSource, fillForm, readForm } from '../../src/form/index.ts';
import { shippedKinds } from '../../src/kinds/index.ts';
import { type Rolled, rollForm } from '../../src/outline/index.ts';
import type { Checked } from '../../src/problem.ts';
import { filesOf, folder } from '../form/forms.ts';
import { diskFiles, projectFolder } from '../support/project.ts';

export const path = resolve(folder, '2023/表.yaml');
/** Empty boxes, and what random words may well be warned of. */
export const HARMLESS = [
  'form/empty-box',
  'form/cut-by-comment',
  'form/typed-number',
  'form/placeholder',
  // an old text that prints 【】 itself
  'figures/other-bracket',
];

/** Rolls a form of 2023, and files it refers to, over to 2024. */
export function roll(
  text: string,
  others: Record<string, string> = {},
  year = 2024,
): Checked<Rolled> {
  const kind = /^文种: *(\S+)/mu.exec(text)?.[1] ?? '';
  return rollForm(path, filesOf({ '2023/表.yaml': text, ...others }), { year, kind, cwd: folder });
}

export function rolled(text: string, others: Record<string, string> = {}): string {
  const { value, problems } = roll(text, others);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value?.files[0]?.text ?? '';
}

export const summary = (body: string) =>
  `文种: 工作总结\n年度: 2023\n标题: 【年度】年工作总结\n${body}`;

/** Lines of the rolled form that the old one did not have. */
export function newLines(body: string): string[] {
  const before = new Set(summary(body).split('\n'));
  return rolled(summary(body))
    .split('\n')
    .filter((line) => !before.has(line));
}

export function kindOf(form: string): string {
  const text = new TextDecoder().decode(diskFiles.read(join(projectFolder, form)));
  return shippedKinds.find(/^文种: *(\S+)/mu.exec(text)?.[1] ?? '')?.name ?? '';
}

/** The rolled files where the old ones were. */
export function overlay({ value }: Checked<Rolled>, below: FileSource = diskFiles): FileSource {
  const texts = new Map(value?.files.map(({ path, text }) => [path, text]));
  return {
    read: (wanted) => {
      const text = texts.get(wanted);
      return text === undefined ? below.read(wanted) : new TextEncoder().encode(text);
    },
  };
}

export function errorCodes(entry: string, files: FileSource): string[] {
  const { value, problems } = readForm(entry, files, { cwd: projectFolder });
  const found = value ? [...problems, ...fillForm(value, { draft: false }).problems] : problems;
  return [...new Set(found.filter(({ severity }) => severity !== 'note').map(({ code }) => code))];
}
