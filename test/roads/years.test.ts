/** Five years of a made-up office through every kind of output: tables, pages, sheets, data, and the leader's page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Year } from '../../src/roads/compare.ts';
import { openForm } from '../../src/roads/open.ts';
import { readDocument } from '../../src/roads/read.ts';
import { writeReport } from '../../src/roads/report.ts';
import { outlineOfYears, seriesOfYears } from '../../src/roads/years.ts';
import { readSheets } from '../../src/sheets/index.ts';
import { filesOf, folder as forms } from '../form/forms.ts';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'test/outline/years');

async function yearOf(name: string): Promise<Year> {
  const { value } = await readDocument(readFileSync(join(folder, name)), name);
  const [first] = value?.recognition.documents ?? [];
  if (first === undefined) throw new Error(`nothing in ${name}`);
  return { name, document: first.document };
}

const years = await Promise.all(
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map(yearOf),
);

type Made = Awaited<ReturnType<typeof seriesOfYears>>;

function dataOf({ value }: Made): Uint8Array {
  if (value === undefined || !('data' in value)) throw new Error('no data');
  return value.data;
}

/** What cells say, without the spaces that set them in and empty ones at the end. */
const plain = (rows: readonly (readonly string[])[]) =>
  rows.map((row) =>
    row
      .map((cell) => cell.trim())
      .join('\t')
      .trimEnd(),
  );

const textOf = (made: Made) => new TextDecoder().decode(dataOf(made));

describe.each([
  ['headings', outlineOfYears, '乡村振兴'],
  ['figures', seriesOfYears, '公共财政收入'],
] as const)('the %s of several years', (_, make, word) => {
  it('are cells, a page, a sheet, and data of the same words', async () => {
    const cells = await make(years, 'text');
    const table = cells.value && 'cells' in cells.value ? cells.value.cells : [];
    expect(table[0]?.join(' ')).toMatch(/2019年 2020年 2021年 2022年 2023年/u);
    expect(table.map(([name]) => name).join()).toContain(word);
    const page = textOf(await make(years, 'html'));
    expect(page).toMatch(/^<!DOCTYPE html>/iu);
    expect(page).toContain(word);
    expect(page).not.toMatch(/(?:src|href)="https?:/u);
    const read = readSheets(dataOf(await make(years, 'xlsx')));
    const rows = 'sheets' in read ? (read.sheets[0]?.rows ?? []) : [];
    expect(plain(rows)).toEqual(plain(table));
    expect(textOf(await make(years, 'csv'))).toContain(word);
    expect(JSON.stringify(JSON.parse(textOf(await make(years, 'json'))))).toContain(word);
  });
});

it('the leader’s page shows the figures of the years before beside its own', async () => {
  const path = join(forms, '2024.yaml');
  const text =
    '文种: 工作总结\n年度: 2024\n标题: 【年度】年工作总结\n正文:\n  - 全年完成公共财政收入【8.05】亿元。\n';
  const form = openForm(path, {
    files: filesOf({ '2024.yaml': text }),
    cwd: forms,
    templatesFolder: join(projectFolder, 'templates'),
  });
  const { value: page = '' } = await writeReport(form, { years });
  expect(page).toContain('历年数据');
  for (const number of ['5.12', '5.43', '6.02', '6.59', '7.46', '8.05'])
    expect(page).toContain(`>${number}</td>`);
  // (8.05 / 5.12) ^ (1/5) − 1
  expect(page).toContain('年均增长9.5%');
});
