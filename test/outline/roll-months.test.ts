/** Monthly figures roll over: this year's months become last year's. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rollForm } from '../../src/outline/index.ts';
import { filesOf, folder } from '../form/forms.ts';

function rolled(figure: string): string {
  const form = `文种: 工作总结\n年度: 2023\n标题: 总结\n指标:\n  收入:\n${figure}正文: 好。\n`;
  const { value } = rollForm(resolve(folder, '2023/表.yaml'), filesOf({ '2023/表.yaml': form }), {
    year: 2024,
    kind: '工作总结',
    cwd: folder,
  });
  const text = value?.files[0]?.text ?? '';
  return text.slice(text.indexOf('收入:\n') + 4, text.indexOf('正文'));
}

it('beside those of the year before', () => {
  expect(rolled('    各月: [0.62, 0.51]   # 财政局\n    上年各月: [0.58, 0.49]\n')).toBe(
    '    各月: []   # 财政局\n    上年各月: [0.62, 0.51]\n',
  );
});

it('without those of the year before', () => {
  expect(rolled('    单位: 亿元\n    各季: [0.62, 0.51]\n')).toBe(
    '    单位: 亿元\n    上年各季: [0.62, 0.51]\n',
  );
});

it('with names', () => {
  expect(rolled('    各月: {1月: 0.62, 2月: {值: 0.51, 上年: 0.49}}\n')).toBe(
    '    各月: {1月: {值: , 上年: 0.62}, 2月: {值: , 上年: 0.51}}\n',
  );
});
