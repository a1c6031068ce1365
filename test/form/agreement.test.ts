/** The same figure in several forms. */
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFigures, readForm } from '../../src/form/index.ts';
import { diskFiles, exampleForms, projectFolder } from '../support/project.ts';
import { filesOf, folder } from './forms.ts';

function compared(forms: Record<string, string>, others: Record<string, string> = {}): string[] {
  const files = filesOf({ ...forms, ...others });
  const read = Object.keys(forms).map(
    (name) => readForm(resolve(folder, name), files, { cwd: folder }).value,
  );
  return compareFigures(read.filter((form) => form !== undefined)).map(
    ({ code, place }) => `${place?.file}:${place?.line}:${place?.column} ${code}`,
  );
}

const form = (kind: string, year: number, figures: string) =>
  `文种: ${kind}\n年度: ${year}\n标题: 总结\n指标:\n${figures}正文: [甲]\n`;

describe('figures of several forms', () => {
  it('of one year agree', () => {
    expect(
      compared({
        '总结.yaml': form('工作总结', 2024, '  收入: 7.46亿元\n  企业: 103家\n'),
        '报告.yaml': form('报告', 2024, '  收入: 7.45亿元\n  企业: 103家\n'),
      }),
    ).toEqual(['报告.yaml:5:7 form/figures-disagree']);
  });

  it('may be rounded and in other units', () => {
    const summary = form('工作总结', 2024, '  收入: 7.46亿元\n');
    const report = (value: string) => form('报告', 2024, `  收入: ${value}\n`);
    expect(compared({ '总结.yaml': summary, '报告.yaml': report('74583万元') })).toEqual([]);
    expect(compared({ '总结.yaml': summary, '报告.yaml': report('7.5亿元') })).toEqual([]);
    expect(compared({ '总结.yaml': summary, '报告.yaml': report('74683万元') })).toHaveLength(1);
    expect(compared({ '总结.yaml': summary, '报告.yaml': report('12个') })).toEqual([]);
  });

  it('are what last year’s form said', () => {
    const problems = (last: string) =>
      compared({
        '2024.yaml': form('工作总结', 2024, `  收入: {值: 7.46, 单位: 亿元, 上年: ${last}}\n`),
        '2023.yaml': form('工作总结', 2023, '  收入: {值: 6.59, 单位: 亿元}\n'),
      });
    expect(problems('6.59')).toEqual([]);
    expect(problems('6.95')).toEqual(['2024.yaml:5:29 form/figures-disagree']);
  });

  it('of half a year are others than those of the year', () => {
    expect(
      compared({
        '总结.yaml': form('工作总结', 2024, '  收入: 7.46亿元\n'),
        '半年.yaml': form('半年工作总结', 2024, '  收入: 3.81亿元\n'),
      }),
    ).toEqual([]);
  });

  it('of a department’s file are told once, however often it is referred to', () => {
    const paper = '文种: 工作总结\n年度: 2024\n标题: 总结\n正文: [{引用: 部门.yaml}]\n';
    expect(
      compared(
        { '总结.yaml': paper, '报告.yaml': form('报告', 2024, '  学习: 12次\n'), '又.yaml': paper },
        { '部门.yaml': '文种: 部门稿\n标题: 甲\n指标: {学习: 13次}\n导语: 甲\n' },
      ),
    ).toEqual(['报告.yaml:5:7 form/figures-disagree']);
  });
});

it('of the two years of examples agree', () => {
  const read = exampleForms().flatMap(
    ({ form: path }) => readForm(join(projectFolder, path), diskFiles).value ?? [],
  );
  expect(read.length).toBeGreaterThan(10);
  expect(compareFigures(read).map(({ message }) => message.zh)).toEqual([]);
});
