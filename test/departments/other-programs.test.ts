/** A department's table and Word file, filled in and really saved by LibreOffice. */
import { describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../src/cli/libreoffice.ts';
import { putCells } from '../../src/sheets/index.ts';
import { throughCalc } from '../cli/records/spreadsheets.ts';
import { wordEditing } from '../merge/word-edits.ts';
import { fileOf, office } from './round.ts';

const mine = office();
const handed = await mine.handOut();
const hasOffice = findLibreOffice() !== undefined;

/** Typed into the column of this year. */
const typed = (bytes: Uint8Array, sheet: number, row: number, text: string) =>
  putCells(bytes, { sheet, row, cells: new Map([[2, text]]) }) ?? new Uint8Array();

describe.skipIf(!hasOffice)('what LibreOffice has saved', () => {
  it('is taken: a table', async () => {
    const table = fileOf(handed, '指标_党群工作部.xlsx');
    const bytes = throughCalc(typed(typed(table, 0, 1, '51'), 1, 1, '11'), 'xlsx', 'xlsx');
    // Writer alone may be here.
    if (bytes === undefined) return;
    const { results } = await mine.handIn([{ name: '指标_党群工作部(1).xlsx', bytes }]);
    expect(results).toMatchObject([{ department: '党群工作部', state: 'taken', problems: [] }]);
    const text = mine.text('部门稿/党群工作部.yaml');
    expect(text).toContain('基层党组织: {值: 51,');
    expect(text).toContain('【11｜9】');
  });

  it('is taken: a Word file, half filled in, with words changed; what is left empty is counted', async () => {
    const word = wordEditing(fileOf(handed, '财政局.docx'));
    word.replace('办结事项', '共办结事项');
    const first = word.texts().find((text) => text.includes('开展活动')) ?? '';
    const blank = /开展活动(.*?)次/u.exec(first)?.[1] ?? '';
    word.replace(`开展活动${blank}次`, '开展活动8次');
    const bytes = await convert(word.bytes(), 'docx', 'docx');
    const { results } = await mine.handIn([{ name: '财政局-改(2).docx', bytes }]);
    expect(results).toMatchObject([{ department: '财政局', state: 'taken', blanks: 2 }]);
    expect(mine.text('工作总结.yaml')).toContain('开展活动【8｜7】次，共办结事项【｜12】件。');
  });
});
