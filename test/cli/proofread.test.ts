import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { folderWith, hongtou } from './command.ts';

/** 7.46 on 6.59 is 13.2%. */
const TEXT =
  '一、主要工作\n完成财政收入7.46亿元，同比增长31.2%（去年6.59亿元）。\n截止目前，开工项目29个。\n';
const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 主要工作   # 一节
    导语: 截止目前，开工项目【29｜25】个。
`;

describe('hongtou check on a file', () => {
  it('proofreads text, with the place of the very words', () => {
    const { code, out } = hongtou(['check', '总结.txt'], { cwd: folderWith({ '总结.txt': TEXT }) });
    expect(out).toMatch(/总结\.txt:3:1 \S+ check\//u);
    expect(out).toContain('截至');
    expect(code).toBe(out.includes('错误') ? 1 : 0);
  });

  it('holds the layout of a Word file against the standard', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    expect(hongtou(['render', '总结.yaml'], { cwd }).code).toBe(0);
    const { out } = hongtou(['check', '总结.docx'], { cwd });
    expect(out).not.toContain('layout/');
    expect(out).toContain('截至');
  });

  it('says so in plain words where a file cannot be read', () => {
    const { code, out } = hongtou(['check', '没有.docx'], { cwd: folderWith({}) });
    expect(code).toBe(1);
    expect(out).toContain('没有“没有.docx”这个文件');
  });

  it('proofreads what a form prints, and points into the form', () => {
    const { out } = hongtou(['check', '总结.yaml'], { cwd: folderWith({ '总结.yaml': FORM }) });
    expect(out).toMatch(/总结\.yaml:7:9 \S+ check\//u);
  });

  it('keeps quiet about a rule that a remark beside the line, or the office, switches off', () => {
    const found = hongtou(['check', '总结.yaml', '--json'], {
      cwd: folderWith({ '总结.yaml': FORM }),
    });
    const [{ problems }] = JSON.parse(found.out).forms;
    const { code } = problems.find(({ code }: { code: string }) => code.startsWith('check/'));
    const remarked = FORM.replace('个。', `个。   # 不查 ${code}`);
    const above = FORM.replace('    导语:', `    # 不查 ${code}\n    导语:`);
    const office = `文种: 单位\n校对:\n  不查: [${code}]\n`;
    for (const [form, others] of [
      [remarked, {}],
      [above, {}],
      [FORM.replace('年度:', '单位: 单位.yaml\n年度:'), { '单位.yaml': office }],
    ] as const) {
      const cwd = folderWith({ '总结.yaml': form, ...others });
      expect(hongtou(['check', '总结.yaml'], { cwd }).err).not.toContain(code);
    }
  });
});

it('keeps quiet about the places that 不查.txt beside a file names', () => {
  const text = '关于开会的通知\n\n各科室：\n请抓好其它工作，抓好其它事项。\n';
  const list = '# 看过了\n通知.txt | likely-word | 其它工作\n';
  const cwd = folderWith({ '通知.txt': text, '不查.txt': list });
  const { out } = hongtou(['check', '通知.txt'], { cwd });
  expect(out.match(/check\/likely-word/gu)).toHaveLength(1);
});

describe('hongtou check --fix', () => {
  it('asks first: without an answer nothing is changed', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { err } = hongtou(['check', '总结.yaml', '--fix'], { cwd });
    expect(err).toContain('--yes');
    expect(readFileSync(join(cwd, '总结.yaml'), 'utf8')).toBe(FORM);
  });

  it('mends the words alone: boxes, remarks and order stay', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { err } = hongtou(['check', '总结.yaml', '--fix', '--yes'], { cwd });
    expect(err).toContain('已改正 1 处');
    expect(readFileSync(join(cwd, '总结.yaml'), 'utf8')).toBe(FORM.replace('截止', '截至'));
  });

  it('mends a text file, and keeps its mark and line ends', () => {
    const text = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ '总结.txt': text });
    hongtou(['check', '总结.txt', '--fix', '--yes'], { cwd });
    expect(readFileSync(join(cwd, '总结.txt'), 'utf8')).toBe(text.replace('截止', '截至'));
  });
});

describe('the rules of proofreading', () => {
  it('are listed with family, severity and source', () => {
    const { code, out, err } = hongtou(['check', '--rules'], { cwd: folderWith({}) });
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeGreaterThan(60);
    expect(out).toMatch(/check\/change-rate\s+提醒/u);
    expect(err).toMatch(/共 \d+ 条/u);
  });

  it('are each explained with examples', () => {
    const cwd = folderWith({});
    const example = explainCommand.examples[0]?.[0].split(' ').slice(1) ?? [];
    const { code, out } = hongtou(example, { cwd });
    expect(code).toBe(0);
    for (const part of ['依据（', '错的：', '对的：']) expect(out).toContain(part);
    const unknown = hongtou(['explain', 'check/nothing'], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('没有“check/nothing”这个代号');
  });
});

describe('hongtou check on several forms', () => {
  const form = (year: number, figure: string) =>
    `文种: 工作总结\n年度: ${year}\n发文机关: 云溪市青禾产业园区管理委员会\n标题: 【年度】年工作总结\n` +
    `指标:\n  财政收入: ${figure}\n正文:\n  - 完成财政收入【财政收入】。\n`;

  it('finds that this year’s form says otherwise than last year’s did, with both places', () => {
    const cwd = folderWith({
      '2023.yaml': form(2023, '{值: 6.59, 单位: 亿元}'),
      '2024.yaml': form(2024, '{值: 7.46, 单位: 亿元, 上年: 6.95}'),
    });
    const { out } = hongtou(['check', '2023.yaml', '2024.yaml'], { cwd });
    expect(out).toContain('几份表单互相对照');
    expect(out).toMatch(/2024\.yaml:6[\s\S]*2023\.yaml:6/u);
  });

  it('is content where they agree', () => {
    const cwd = folderWith({
      '2023.yaml': form(2023, '{值: 6.59, 单位: 亿元}'),
      '2024.yaml': form(2024, '{值: 7.46, 单位: 亿元, 上年: 6.59}'),
    });
    expect(hongtou(['check', '2023.yaml', '2024.yaml'], { cwd }).code).toBe(0);
  });
});
