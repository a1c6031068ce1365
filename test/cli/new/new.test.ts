import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../command.ts';

const LAST_YEAR = `文种: 工作总结
年度: 2023   # 每年改
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
正文:
  - 标题: 主要工作
    导语: 实现财政收入【财政收入】。
  - 引用: 部门稿/党建.yaml
`;
const DEPARTMENT = `文种: 部门稿
部门: 党群工作部
标题: 党建引领
要点:
  - 开展学习【12｜10】次。
`;
const LAST_FILE = `云溪市青禾产业园区管理委员会
2023年工作总结

2023年是“十四五”开局之年，园区各项工作有序推进。
一、主要工作
（一）项目建设。新开工项目29个，完成投资12.80亿元。
（二）党的建设。开展理论学习12次。
二、存在的问题
服务企业的办法不够多。
`;
const FILES = { '2023/总结.yaml': LAST_YEAR, '2023/部门稿/党建.yaml': DEPARTMENT };
const ROLL = ['new', '工作总结', '--from', '2023/总结.yaml', '--year', '2024'];

describe('hongtou new', () => {
  it('writes a form to fill in, named after its kind', () => {
    const cwd = folderWith({});
    const { code, err } = hongtou(['new', '工作总结', '--year', '2024'], { cwd });
    expect([code, err]).toEqual([
      0,
      '已新建 工作总结.yaml\n下一步：hongtou check 工作总结.yaml（填好后检查）\n',
    ]);
    const form = readFileSync(join(cwd, '工作总结.yaml'), 'utf8');
    expect(form).toContain('文种: 工作总结');
    expect(form).toContain('年度: 2024');
    expect(form).toContain('#');
  });

  it('never overwrites a form without --force', () => {
    const cwd = folderWith({ '工作总结.yaml': '我的表单' });
    const refused = hongtou(['new', '工作总结'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(join(cwd, '工作总结.yaml'), 'utf8')).toBe('我的表单');
    expect(hongtou(['new', '工作总结', '--force'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, '工作总结.yaml'), 'utf8')).toContain('文种: 工作总结');
  });

  it('lists the kinds when it does not know one', () => {
    const { code, err } = hongtou(['new', '工作小结'], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(err).toContain('工作小结');
    expect(err).toContain('半年工作总结');
  });
});

describe('hongtou new --from', () => {
  it('rolls last year’s form and all it refers to over to the new year', () => {
    const cwd = folderWith(FILES);
    const { code, err } = hongtou(ROLL, { cwd });
    expect(code).toBe(0);
    expect(err).toContain('已新建');
    const form = readFileSync(join(cwd, '2024/总结.yaml'), 'utf8');
    expect(form).toContain('年度: 2024   # 每年改');
    expect(form).toMatch(/上年: 7\.46/);
    expect(readFileSync(join(cwd, '2024/部门稿/党建.yaml'), 'utf8')).toContain('【｜12】次');
    expect(readFileSync(join(cwd, '2023/总结.yaml'), 'utf8')).toBe(LAST_YEAR);
  });

  it('makes what is missing and leaves alone what is there', () => {
    const cwd = folderWith({ ...FILES, '2024/部门稿/党建.yaml': '已经填好' });
    const { code, err } = hongtou(ROLL, { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/已经有的没有动：.*党建\.yaml/u);
    expect(readFileSync(join(cwd, '2024/部门稿/党建.yaml'), 'utf8')).toBe('已经填好');
    expect(existsSync(join(cwd, '2024/总结.yaml'))).toBe(true);
  });

  it('gives a form that checks, but for its empty boxes', () => {
    const cwd = folderWith(FILES);
    hongtou(ROLL, { cwd });
    const { out } = hongtou(['check', '2024/总结.yaml', '--json'], { cwd });
    const [form] = JSON.parse(out).forms;
    const codes = new Set(
      form.problems
        .filter(({ severity }: { severity: string }) => severity === 'error')
        .map(({ code }: { code: string }) => code),
    );
    expect([...codes]).toEqual(['form/empty-box']);
  });

  it('asks for the year, and for a name where none can be guessed', () => {
    const cwd = folderWith({ '总结.yaml': LAST_YEAR.replace(/.*引用.*\n/, '') });
    const noYear = hongtou(['new', '工作总结', '--from', '总结.yaml'], { cwd });
    expect([noYear.code, noYear.err]).toEqual([2, expect.stringContaining('--year 2024')]);
    const noName = hongtou(['new', '工作总结', '--from', '总结.yaml', '--year', '2024'], { cwd });
    expect([noName.code, noName.err]).toEqual([2, expect.stringContaining('-o')]);
  });

  it('starts from last year’s file, with its words and figures beside each blank', () => {
    const cwd = folderWith({ '2023年总结.txt': LAST_FILE });
    const args = ['new', '工作总结', '--from', '2023年总结.txt', '--year', '2024'];
    const { code, err } = hongtou([...args, '-o', '2024/总结.yaml'], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('次序和说法 1 处')]);
    const form = readFileSync(join(cwd, '2024/总结.yaml'), 'utf8');
    expect(form).toMatch(/待核对:(?:.|\n)*“十四五”开局之年/u);
    expect(form).toContain('年度: 2024');
    expect(form).toContain('标题: 【年度】年工作总结');
    expect(form).toContain('导语: 新开工项目【｜29】个，完成投资【｜12.80】亿元。');
    expect(form).toContain('上年文字: 新开工项目29个，完成投资12.80亿元。');
    const { out } = hongtou([...args, '-o', '-'], { cwd });
    expect(out).toBe(form);
    const other = hongtou(['new', '印发通知', ...args.slice(2), '-o', 'x.yaml'], { cwd });
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('工作总结')]);
  });

  it('takes the latest of several years, and puts beside it what earlier ones had', () => {
    const earlier = LAST_FILE.replaceAll('2023', '2022')
      .replace('29个', '25个')
      .replace('二、存在的问题', '二、荣誉奖项\n获市级以上奖项3个。\n三、存在的问题');
    const cwd = folderWith({ '2022.txt': earlier, '2023.txt': LAST_FILE });
    const args = ['new', '工作总结', '--from', '2022.txt', '2023.txt', '--year', '2024'];
    const { code, err } = hongtou([...args, '-o', '2024/总结.yaml'], { cwd });
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      '下一步：hongtou check 2024/总结.yaml（填好后检查）',
    );
    const form = readFileSync(join(cwd, '2024/总结.yaml'), 'utf8');
    expect(form).toContain('年度: 2024');
    expect(form).toContain('历年: {2022: 25, 2023: 29}');
    expect(form).toContain('新开工项目【新开工项目】');
    expect(form).toMatch(/^\s*# - 标题: 荣誉奖项/mu);
  });

  it('writes to standard output', () => {
    const cwd = folderWith({});
    const { code, out } = hongtou(['new', '通知', '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('文种: 通知');
  });
});

describe('what of last year stands in a form that was rolled over', () => {
  it('is counted, and told by check at its place, once each', () => {
    const last = LAST_YEAR.replace('正文:', '结语: 连续第七年于9月20日报告。\n正文:');
    const cwd = folderWith({ ...FILES, '2023/总结.yaml': last });
    const { err } = hongtou(ROLL, { cwd });
    expect(err).toContain('另有上年的日期、次序和说法 2 处，写在各段的“待核对”里');
    expect(err).not.toContain('dated-phrase');
    const told = hongtou(['check', '2024/总结.yaml', '--all'], { cwd }).out;
    expect(told).not.toContain('dated-phrase');
    for (const words of ['连续第七年', '9月20日'])
      expect(told.split(`“${words}”是上年的说法`)).toHaveLength(2);
  });
});
