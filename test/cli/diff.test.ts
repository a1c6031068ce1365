import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const FORM_2023 = `文种: 工作总结
年度: 2023
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 6.59, 单位: 亿元}
正文:
  - 标题: 项目建设
    代号: 项目
    导语: 开工项目【25】个，完成财政收入【财政收入】。
  - 标题: 机构改革
    代号: 机构
    导语: 完成机构改革。
`;
const FORM_2024 = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
正文:
  - 标题: 项目建设提速增效
    代号: 项目
    导语: 开工项目【29｜25】个，完成财政收入【财政收入】。
  - 标题: 营商环境
    代号: 环境
    导语: 办理事项【230】件。
`;

describe('hongtou diff', () => {
  it('shows headings added, gone and reworded, and figures with their change', () => {
    const cwd = folderWith({ '2023.yaml': FORM_2023, '2024.yaml': FORM_2024 });
    const { code, out } = hongtou(['diff', '2023.yaml', '2024.yaml'], { cwd });
    expect(code).toBe(0);
    for (const part of ['项目建设提速增效', '机构改革', '营商环境', '财政收入', '6.59', '7.46']) {
      expect(out).toContain(part);
    }
  });

  it('shows of two drafts of one paper only what changed, each once', () => {
    const later = FORM_2024.replace('值: 7.46', '值: 7.52').replace(
      '【230】件',
      '【230】件，全部办结',
    );
    const cwd = folderWith({ '初稿.yaml': FORM_2024, '二稿.yaml': later });
    const { code, out } = hongtou(['diff', '初稿.yaml', '二稿.yaml'], { cwd });
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines).toContain('财政收入: 7.46 → 7.52 亿元  增长14.1%');
    expect(out.split('[-7.46-][+7.52+]')).toHaveLength(2);
    expect(lines).toContain('办理事项230件[+，全部办结+]。');
    expect(lines.filter((line) => line === '没有变化。')).toHaveLength(1);
  });

  it('gives JSON and a page of its own', () => {
    const cwd = folderWith({ '2023.yaml': FORM_2023, '2024.yaml': FORM_2024 });
    const json = JSON.parse(
      hongtou(['diff', '2023.yaml', '2024.yaml', '--format', 'json'], { cwd }).out,
    );
    expect(json.headings.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'added',
      'gone',
      'reworded',
    ]);
    hongtou(['diff', '2023.yaml', '2024.yaml', '--format', 'html', '-o', '对照.html'], { cwd });
    expect(readFileSync(join(cwd, '对照.html'), 'utf8')).toMatch(
      /^<!DOCTYPE html>[\s\S]*营商环境/u,
    );
  });

  it('holds last year’s Word file against this year’s form', () => {
    const cwd = folderWith({ '2023.yaml': FORM_2023, '2024.yaml': FORM_2024 });
    hongtou(['render', '2023.yaml', '-o', '去年.docx'], { cwd });
    const { code, out } = hongtou(['diff', '去年.docx', '2024.yaml'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('机构改革');
  });

  it('says what is wrong with a file or form it cannot read', () => {
    const cwd = folderWith({ '2023.yaml': FORM_2023, '坏.yaml': '- 甲\n' });
    for (const other of ['没有.docx', '坏.yaml', '没有.yaml']) {
      const { code, err } = hongtou(['diff', '2023.yaml', other], { cwd });
      expect(code).toBe(1);
      expect(err).toMatch(/[\u4e00-\u9fff]/u);
    }
    expect(hongtou(['diff', '2023.yaml', '2023.yaml', '-o', '2023.yaml'], { cwd }).code).toBe(2);
  });
});
