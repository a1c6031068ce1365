/** A form that errors keep from being printed: numbers on their lines stand without boxes, and the form says so. */
import { expect, it } from 'vitest';
import { withoutBoxesAt } from '../../src/outline/index.ts';
import type { Problem } from '../../src/problem.ts';

const text =
  '# 由旧文件转成\n文种: 通知\n导语: 实行【2】 【4】小时值班制度。\n正文: 共【15】人。\n';
const made = { kind: '通知', files: [{ name: '表.yaml', text }], pictures: [] };
const errorOn = (line: number, file = '公文/表.yaml'): Problem => ({
  severity: 'error',
  code: 'figures/odd-value',
  message: { zh: '两个方框连在一起。', en: 'Two boxes side by side.' },
  place: { file, line, column: 1, length: 1, lineText: '' },
});

it('boxes stay on all other lines, and the line is named at the top', () => {
  const plain = withoutBoxesAt(made, [errorOn(3)]);
  expect(plain?.made.files[0]?.text).toBe(
    '# 由旧文件转成\n# 还要看一看，看过一条删一条：\n#   - “导语: 实行2 4小时值班制度。”里的数没有写成方框：连在一起会印错，照原文写着，请核对。\n文种: 通知\n导语: 实行2 4小时值班制度。\n正文: 共【15】人。\n',
  );
  expect(plain?.problems.map(({ code }) => code)).toEqual(['outline/not-in-box']);
});

it('errors elsewhere change nothing', () => {
  expect(withoutBoxesAt(made, [errorOn(2)])).toBeUndefined();
  expect(withoutBoxesAt(made, [errorOn(3, '别的.yaml')])).toBeUndefined();
});
