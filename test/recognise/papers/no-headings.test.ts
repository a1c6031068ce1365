/** Short lines over text that head nothing: the name of a file, the edition of a paper. */
import { expect, it } from 'vitest';
import { recognise } from '../../../src/recognise/index.ts';
import { lookedLines } from '../plain.ts';

const PROSE =
  '园区各部门要把停车工作摆上重要位置，明确分工，压实责任，加强调度，确保各项任务按时完成、取得实效。';

it.each([
  '停车统计表.xlsx',
  '停车管理方案.docx',
  '照片.jpg',
  '（征求意见稿）',
  '（试行）',
  '（2024年修订版）',
])('%s is none in a Word file, though it stands in the middle', (line) => {
  const lines = lookedLines(['云园停车工作方案', PROSE, [line, { align: 'center' }], PROSE]);
  const { documents } = recognise(lines, { file: '旧文件.docx', format: 'docx' });
  expect(documents[0]?.placement.headings).toEqual([]);
  expect(
    documents[0]?.document.body.map((block) => block.type === 'paragraph' && block.text),
  ).toContain(line);
});

it.each(['工作安排', '任务分工', '实施步骤', '保障措施'])(
  '%s over a short sentence is one among headings without numbers',
  (line) => {
    const short = '停车秩序整治分三个阶段进行。';
    const at = (...above: string[]) =>
      recognise(lookedLines(['云园停车工作方案', ...above, line, short, PROSE]), {
        file: '方案.txt',
      }).documents[0]?.placement.headings.map(({ text }) => text);
    expect(at('总体要求', PROSE)).toEqual(['总体要求', line]);
    expect(at(PROSE)).toEqual([]);
  },
);
