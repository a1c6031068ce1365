import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.95}
正文:
  - 标题: 主要指标
    填报: 财政局
    导语: 截止目前，完成财政收入【财政收入】，检查企业【｜38】家。
`;
const LAST = `文种: 工作总结
年度: 2023
标题: 【年度】年工作总结
指标:
  财政收入: {值: 6.59, 单位: 亿元}
正文:
  - {标题: 财政税收, 导语: 完成财政收入【财政收入】。}
`;

describe('hongtou report', () => {
  it('puts a page beside the form, whatever is still empty or wrong in it', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { code, err } = hongtou(['report', '总结.yaml'], { cwd });
    const [made, next] = err.split('\n');
    expect([code, made]).toEqual([0, '已生成 总结（领导参阅）.html，用浏览器打开。']);
    expect(next).toMatch(/^下一步：hongtou /u);
    const page = readFileSync(join(cwd, '总结（领导参阅）.html'), 'utf8');
    for (const part of ['增长7.3%', '财政局<small>1处', '应为“截至目前”']) {
      expect(page).toContain(part);
    }
    hongtou(['report', '总结.yaml', '-o', '再来.html'], { cwd });
    expect(readFileSync(join(cwd, '再来.html'), 'utf8')).toBe(page);
  });

  it('compares with last year’s form, its figures included', () => {
    const cwd = folderWith({ '总结.yaml': FORM, '去年.yaml': LAST });
    const { out } = hongtou(['report', '总结.yaml', '--last', '去年.yaml', '-o', '-'], { cwd });
    expect(out).toContain('<ins>一、主要指标</ins>');
    expect(out).toContain('“财政收入”2023年的数这里是6.95亿元，去年.yaml第5行是6.59亿元。');
  });

  it('compares with last year’s file', () => {
    const last =
      '2023年工作总结\n\n一、财政税收\n\n完成财政收入6.59亿元，检查企业38家。\n\n二、夜校\n\n开办夜校3期。\n';
    const cwd = folderWith({ '总结.yaml': FORM, '去年.txt': last });
    const { out } = hongtou(['report', '总结.yaml', '--last', '去年.txt', '-o', '-'], { cwd });
    expect(out).toContain('<del>二、夜校</del>');
    expect(out).not.toContain('今年新增的指标');
  });

  it('makes no page of what is no form, nor in the place of one', () => {
    const cwd = folderWith({ '总结.yaml': FORM, '错.yaml': '甲: [\n' });
    expect(hongtou(['report', '错.yaml'], { cwd }).code).toBe(1);
    expect(hongtou(['report', '没有.yaml'], { cwd }).code).toBe(1);
    expect(hongtou(['report', '总结.yaml', '--last', '没有.docx'], { cwd }).code).toBe(1);
    expect(hongtou(['report', '总结.yaml', '-o', '总结.yaml'], { cwd }).code).toBe(2);
    expect(readFileSync(join(cwd, '总结.yaml'), 'utf8')).toBe(FORM);
    expect(existsSync(join(cwd, '错（领导参阅）.html'))).toBe(false);
  });
});
