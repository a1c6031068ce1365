/** A form may be printed without its texts being searched for doubts; what stands in the way is told all the same. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeDocument, openForm } from '../../src/index.ts';
import type { Problem } from '../../src/problem.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const broken = fileURLToPath(new URL('../form/broken/', import.meta.url));
const HEAD =
  '文种: 工作总结\n年度: 2024\n发文机关: 云溪市青禾产业园区管理委员会\n标题: 【年度】年工作总结\n';

const told = (problems: readonly Problem[], severities: readonly string[]) =>
  problems
    .filter(({ severity }) => severities.includes(severity))
    .map(({ code, place }) => `${code} ${place?.line}`)
    .sort();

function compose(path: string, doubts: boolean, files = diskFiles) {
  return composeDocument(openForm(path, { files, templatesFolder }), { doubts });
}

function ofText(text: string) {
  const path = `${projectFolder}总结.yaml`;
  const bytes = new TextEncoder().encode(`${HEAD}正文:\n  - ${text}\n`);
  const files = { read: (name: string) => (name === path ? bytes : diskFiles.read(name)) };
  return [true, false].map((doubts) => compose(path, doubts, files).problems);
}

it.each(readdirSync(broken))('the errors of the broken form %s', (name) => {
  const [all, few] = [true, false].map((doubts) => compose(`${broken}${name}/form.yaml`, doubts));
  expect(told(few?.problems ?? [], ['error'])).toEqual(told(all?.problems ?? [], ['error']));
});

describe('of a text', () => {
  it.each([
    ['全年完成投资8亿元。见错误！未定义书签。', 'form/word-remains'],
    ['完成投资#DIV/0!亿元。', 'form/excel-remains'],
    ['安全应急部.yaml', 'form/file-as-text'],
    ['新增企业【27】【22】家。', 'figures/odd-value'],
  ])('%s is refused: %s', (text, code) => {
    for (const problems of ofText(text)) expect(problems.map((one) => one.code)).toContain(code);
  });

  it('what is only doubted is not told', () => {
    const [all = [], few = []] = ofText('园区一期（数据待核实）已经建成。');
    expect(told(all, ['warning'])).toEqual(['form/placeholder 6']);
    expect(told(few, ['warning'])).toEqual([]);
  });

  it('what other programs left is told once', () => {
    const [all = []] = ofText('园区一期已经建成。【批注：请核实】');
    expect(
      told(all, ['error', 'warning']).filter((line) => /remains|placeholder/u.test(line)),
    ).toEqual(['form/word-remains 6']);
  });
});

it('prints the same document', () => {
  const path = `${projectFolder}examples/2024/工作总结.yaml`;
  const [all, few] = [true, false].map((doubts) => compose(path, doubts).value?.document);
  expect(few).toEqual(all);
});
