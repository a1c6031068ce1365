/** A table whose columns have no room is told, with what gives them some. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Table } from '../../src/document/document.ts';
import { layoutNotes } from '../../src/roads/layout-notes.ts';
import { documentWith } from '../support/document-with.ts';

const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月'];
const LONG = '逐项排查风险隐患，建立台账，落实整改责任人和整改时限';

function notes(table: Omit<Table, 'type'>): string[] {
  const document: OfficialDocument = documentWith({ body: [{ type: 'table', ...table }] });
  return layoutNotes(document, { words: [] })
    .filter(({ code }) => code === 'layout/column-squeezed')
    .map(({ message, hint }) => `${message.zh}${hint?.zh}`);
}

describe('a table with many columns', () => {
  const header = ['序号', '事项', ...MONTHS];
  const rows = [['1', LONG, ...MONTHS.map(() => '12')]];

  it('is told where one of them is squeezed, and that it may be turned', () => {
    expect(notes({ header, rows })).toEqual([
      '表格有12列，“事项”一行只排得下3个字，最长的一格要排9行（GB/T 9704-2012，8）。在表格里写一行“横排: 是”，排在横放的页上；或者减少几列，把字数改少。',
    ]);
  });

  it('is not where it is turned, its texts are short, its column wide, or a cell goes over several', () => {
    expect(notes({ header, rows, turned: true })).toEqual([]);
    expect(notes({ header, rows: [['1', '排查隐患', ...MONTHS.map(() => '12')]] })).toEqual([]);
    expect(notes({ header: ['序号', '事项'], rows: [['1', LONG.repeat(8)]] })).toEqual([]);
    const across = [['1', LONG, ...MONTHS.map(() => '')]];
    const merged = [{ row: 1, column: 1, rows: 1, columns: 11 }];
    expect(notes({ header, rows: across, merged })).toEqual([]);
  });
});
