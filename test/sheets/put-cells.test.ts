/** Texts put into a sheet that a person keeps: nothing else of the file changes. */
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { putCells, readSheets, writeXlsx } from '../../src/sheets/index.ts';

const rowsOf = (bytes: Uint8Array, sheet = 0) => {
  const read = readSheets(bytes);
  if ('trouble' in read) throw new Error(read.trouble);
  return read.sheets[sheet]?.rows;
};

/** A register as an office keeps it in Excel: a title over all columns, looks, a column of its own, two sheets. */
function kept(): Uint8Array {
  const files = unzipSync(
    writeXlsx([
      { name: '2023', rows: [['文号'], ['甲发〔2023〕1号']] },
      {
        name: '2024',
        rows: [
          ['发文登记簿'],
          ['文号', '标题', '承办人'],
          ['甲发〔2024〕1号', '关于开会的通知', '老陈'],
        ],
      },
    ]),
  );
  const part = 'xl/worksheets/sheet2.xml';
  const xml = strFromU8(files[part] ?? new Uint8Array())
    .replace('<cols>', '<dimension ref="A1:C3"/><cols>')
    .replace('<row r="3">', '<row r="3" spans="1:3" ht="24" customHeight="1">')
    .replace(/<c r="([BC])3"/gu, '<c r="$13" s="1"')
    .replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    );
  files[part] = new TextEncoder().encode(xml);
  files['xl/media/image1.png'] = new Uint8Array([1, 2, 3]);
  return zipSync(files);
}

describe('a row put into a sheet', () => {
  it('stands below the others and looks like them; all else keeps its bytes', () => {
    const before = kept();
    const cells = new Map([
      [0, '甲发〔2024〕2号'],
      [1, '关于<放假>的通知'],
    ]);
    const after = putCells(before, { sheet: 1, row: 3, cells }) ?? new Uint8Array();
    expect(rowsOf(after, 1)?.slice(2)).toEqual([
      ['甲发〔2024〕1号', '关于开会的通知', '老陈'],
      ['甲发〔2024〕2号', '关于<放假>的通知'],
    ]);
    const [was, is] = [unzipSync(before), unzipSync(after)];
    const part = 'xl/worksheets/sheet2.xml';
    for (const name of Object.keys(was)) if (name !== part) expect(is[name]).toEqual(was[name]);
    const [old = '', now = ''] = [was[part], is[part]].map((each) => each && strFromU8(each));
    const added = /<row r="4".*?<\/row>/u.exec(now)?.[0] ?? '';
    expect(now.replace(added, '').replace('A1:C4', 'A1:C3')).toBe(old);
    expect(added).toMatchInlineSnapshot(
      `"<row r="4" ht="24" customHeight="1"><c r="A4" t="inlineStr"><is><t xml:space="preserve">甲发〔2024〕2号</t></is></c><c r="B4" s="1" t="inlineStr"><is><t xml:space="preserve">关于&lt;放假&gt;的通知</t></is></c><c r="C4" s="1"/></row>"`,
    );
  });

  it('leaves what stands in the other cells of a row', () => {
    const after = putCells(kept(), { sheet: 1, row: 2, cells: new Map([[4, '新的一格']]) });
    expect(rowsOf(after ?? new Uint8Array(), 1)?.[2]).toEqual([
      '甲发〔2024〕1号',
      '关于开会的通知',
      '老陈',
      '',
      '新的一格',
    ]);
  });

  it('goes anywhere in any table, without a change elsewhere', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '1', '<', '&', ' ', '号'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 5 }),
        fc.nat(7),
        fc.nat(5),
        text.filter((each) => each.trim() !== ''),
        (rows, row, column, put) => {
          const before = writeXlsx([{ name: '表', rows }]);
          const cells = new Map([[column, put]]);
          const after = putCells(before, { sheet: 0, row, cells }) ?? new Uint8Array();
          const [was = [], is = []] = [rowsOf(before), rowsOf(after)];
          const at = (all: string[][], r: number, c: number) => all[r]?.[c] ?? '';
          for (let r = 0; r < 8; r += 1) {
            for (let c = 0; c < 6; c += 1) {
              const wanted = r === row && c === column ? put.trim() : at(was, r, c);
              expect(at(is, r, c)).toBe(wanted);
            }
          }
        },
      ),
    );
  });

  it('is refused where the file is damaged or has no such sheet', () => {
    const cells = new Map([[0, '甲']]);
    expect(putCells(kept().slice(0, 200), { sheet: 0, row: 0, cells })).toBeUndefined();
    expect(putCells(kept(), { sheet: 2, row: 0, cells })).toBeUndefined();
  });
});
