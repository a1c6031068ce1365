/** Tables with merged cells: from a form to Word and back, and what is said of cells that do not fit. */
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importForm, readDocument, writeDocument } from '../../../src/index.ts';
import { layoutPages } from '../../../src/layout/index.ts';
import { filesOf, fill, folder } from '../../form/forms.ts';
import { composeDocument } from '../../support/compose.ts';
import { diskFiles, overDisk, templatesFolder } from '../../support/project.ts';

const table = `正文:
  - 各园区完成情况见下表。
  - 表格:
      表头:
        - [指标, 投资, ←, 说明]
        - [↑, 本年, 上年, ↑]
      行:
        - [合计, 【12】, 【10】, 含续建]
        - [北片区, 【7】, 【6】, 两片区合建]
        - [南片区, 【5】, 【4】, ↑]
`;
const form = `文种: 工作总结
年度: 2024
标题: 2024年工作总结
发文机关: 云溪市青禾产业园区管理委员会

${table}`;

function composed(text: string) {
  const files = overDisk(filesOf({ '总结.yaml': text }));
  const { value, problems } = composeDocument(join(folder, '总结.yaml'), {
    files,
    templatesFolder,
  });
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error('nothing composed');
  return value;
}

describe('merged cells', () => {
  it('are rectangles in the document, their other cells empty', () => {
    const block = composed(form).document.body[1];
    expect(block).toMatchObject({
      header: ['指标', '投资', '', '说明'],
      moreHeadRows: 1,
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 0, column: 3, rows: 2, columns: 1 },
        { row: 3, column: 3, rows: 2, columns: 1 },
      ],
    });
    expect(block?.type === 'table' && block.rows[0]).toEqual(['', '本年', '上年', '']);
  });

  it('come back from a Word file as they were typed, both rows of the header repeated on each page', async () => {
    const bytes = await writeDocument(composed(form), 'docx');
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(xml.match(/<w:tblHeader/gu)).toHaveLength(2);
    expect(xml.match(/<w:gridSpan w:val="2"/gu)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="restart"/gu)).toHaveLength(3);
    const opened = (await readDocument(bytes, '总结.docx')).value;
    const [first] = opened?.recognition.documents ?? [];
    if (first === undefined) throw new Error('nothing recognised');
    const made = await importForm(first, '总结.docx', {
      formPath: join(folder, '总结.yaml'),
      files: diskFiles,
      templatesFolder,
      ...(opened && { file: opened }),
    });
    const text = made.value?.files[0]?.text ?? '';
    expect(text.slice(text.indexOf('  - 表格:'))).toBe(table.slice(table.indexOf('  - 表格:')));
    expect(made.value?.differences).toEqual([]);
  });

  it('come from a web page too', async () => {
    const page = `<p>关于投资的通知</p><p>各企业：</p><p>情况见下表。</p><table><tr><th rowspan="2">指标</th><th colspan="2">投资</th></tr><tr><th>本年</th><th>上年</th></tr><tr><td>合计</td><td>12</td><td>10</td></tr></table><p>请落实。</p>`;
    const { value } = await readDocument(new TextEncoder().encode(page), 'a.html');
    const block = value?.recognition.documents[0]?.document.body.find(
      ({ type }) => type === 'table',
    );
    expect(block).toMatchObject({
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    });
  });

  it('have no rule through them on the page', () => {
    const [page] = layoutPages(composed(form).document, { words: [] });
    const cells = page?.lines.filter(({ cell }) => cell !== undefined) ?? [];
    const widthOf = (words: string) =>
      cells.find(({ runs }) => runs[0]?.text === words)?.width ?? 0;
    expect(widthOf('投资')).toBeGreaterThan(widthOf('本年') * 1.8);
  });

  it.each([
    ['[[←, 甲], [乙, 丙]]', '←'],
    ['[[↑, 甲], [乙, 丙]]', '↑'],
    ['[[甲, ←], [↑, 乙]]', '甲'],
  ])('that make no rectangle are told: %s', (rows, cell) => {
    const { problems } = fill(`文种: 工作总结\n标题: 总结\n正文:\n  - 表格: {行: ${rows}}\n`);
    expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      `form/merged-cell “${cell}”这一格和旁边的并不成一个方块。`,
    ]);
  });

  it('are an arrow where it is typed twice', () => {
    const block = composed(form.replace('含续建', '←←')).document.body[1];
    expect(block?.type === 'table' && block.rows[1]?.[3]).toBe('←');
  });
});
