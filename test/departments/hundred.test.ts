/** A hundred departments in one office: all is taken in one go, and no file is read for each of the others again. */
import { expect, it } from 'vitest';
import type { FileSource } from '../../src/form/index.ts';
import { boardOf } from '../../src/roads/departments/board.ts';
import { handIn, ledgerOf } from '../../src/roads/departments/hand-in.ts';
import { handOut, recordOfHandOut } from '../../src/roads/departments/hand-out.ts';
import { openForm } from '../../src/roads/open.ts';
import { overDisk, templatesFolder } from '../support/project.ts';
import { filledForm, HUNDRED, hundredFiles } from './hundred.ts';

const FORM = '/园区/2024/工作总结.yaml';

it('takes the files of a hundred departments at once, each read a few times', async () => {
  const texts = new Map([...hundredFiles()].map(([path, text]) => [`/园区/${path}`, text]));
  const counts = new Map<string, number>();
  const counting: FileSource = overDisk({
    read: (path) => {
      counts.set(path, (counts.get(path) ?? 0) + 1);
      const text = texts.get(path);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
  });
  const form = () => openForm(FORM, { files: counting, templatesFolder });
  const date = '2025-01-02';
  const { value: handed = [] } = await handOut(form(), { date });
  expect(handed.map(({ department }) => department)).toEqual(HUNDRED);
  const lines = [];
  for (const { department, mark, text } of handed) {
    texts.set(recordOfHandOut(FORM, mark), text);
    lines.push(JSON.stringify({ kind: 'out', department, mark, date }));
  }
  const back = handed.map(({ department, text }) => filledForm(department, text));
  texts.set(ledgerOf(FORM), lines.join('\n'));
  counts.clear();
  const { value } = await handIn(form(), back, { date: '2025-01-06' });
  expect(value?.results.filter(({ state }) => state === 'taken')).toHaveLength(100);
  expect(value?.files).toHaveLength(100);
  expect(Math.max(...counts.values())).toBeLessThan(10);
  for (const { file, after } of value?.files ?? [])
    texts.set(file, new TextDecoder().decode(after));
  for (const { path, text } of value?.kept ?? []) texts.set(path, text);
  for (const entry of value?.ledger ?? []) lines.push(JSON.stringify(entry));
  texts.set(ledgerOf(FORM), lines.join('\n'));
  const { rows = [] } = boardOf(form(), '2025-01-06').value ?? {};
  expect(rows.map(({ state, blanks }) => `${state} ${blanks}`)).toEqual(
    HUNDRED.map(() => 'handed-in 0'),
  );
});
