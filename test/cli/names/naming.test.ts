/** How commands and files may be named. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { folderWith, hongtou, program } from '../command.ts';

const SUMMARY = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 主要工作
    导语: 开工项目【29｜25】个。
`;

describe('a command', () => {
  it('goes by its Chinese name, which the help shows', () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    expect(hongtou(['检查', '总结.yaml'], { cwd }).code).toBe(0);
    expect(hongtou(['生成', '总结.yaml'], { cwd }).code).toBe(0);
    expect(hongtou(['新建', '通知'], { cwd }).code).toBe(0);
    expect([existsSync(join(cwd, '总结.docx')), existsSync(join(cwd, '通知.yaml'))]).toEqual([
      true,
      true,
    ]);
    const help = hongtou(['--help'], { cwd }).out;
    for (const { name } of commands)
      expect(help).toMatch(new RegExp(`  ${name}、[\\u4e00-\\u9fff]{2}`, 'u'));
  });

  it('answers to its Chinese name as to its English one, each of them', () => {
    const cwd = folderWith({});
    const help = hongtou(['--help'], { cwd }).out;
    for (const { name } of commands) {
      const chinese = new RegExp(`  ${name}、([\\u4e00-\\u9fff]{2,})`, 'u').exec(help)?.[1] ?? '';
      expect(hongtou([chinese, '--help'], { cwd }).out).toBe(
        hongtou([name, '--help'], { cwd }).out,
      );
    }
  });

  it.each([
    ['rendr', 'render'],
    ['生城', '生成'],
  ])('that is nearly one is suggested: %s', (typed, meant) => {
    const { code, err } = hongtou([typed, '总结.yaml'], { cwd: folderWith({}) });
    expect([code, err.includes(`是不是“${meant}”？`)]).toEqual([2, true]);
  });
});

it('a form that is to be imported is told to be one, with what can be done', () => {
  const cwd = folderWith({ '总结.yaml': SUMMARY });
  const { code, err } = hongtou(['import', '总结.yaml'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('“总结.yaml”已经是表单，不用导入。检查：hongtou check 总结.yaml');
});

it.each([
  ['outline', '不能单独列提纲'],
  ['format', '不能排版'],
  ['review', '不能写批注'],
  ['learn', '不能拿来学版式'],
])('a form is told to be one by %s, and nothing is made of it', (command, words) => {
  const cwd = folderWith({ '总结.yaml': SUMMARY });
  const { code, out, err } = hongtou([command, '总结.yaml'], { cwd });
  expect([code, out, readdirSync(cwd)]).toEqual([2, '', ['总结.yaml']]);
  expect(err).toContain(`“总结.yaml”是表单，不是旧文件，${words}。检查：hongtou check 总结.yaml`);
});

describe('what is no form', () => {
  it('is to be made one first, says render', () => {
    const cwd = folderWith({ '旧.txt': '关于开会的通知\n请参加。\n' });
    const { code, err } = hongtou(['render', '旧.txt'], { cwd });
    expect([code, err.includes('下一步：hongtou import 旧.txt')]).toEqual([1, true]);
  });

  it('is not archived', () => {
    const cwd = folderWith({ '旧.txt': '关于开会的通知\n请参加。\n', '总结.yaml': SUMMARY });
    for (const names of [['旧.txt'], ['没有.yaml'], ['总结.yaml', '旧.txt']]) {
      const { code, err } = hongtou(['archive', ...names], { cwd });
      expect([code, err.includes('没有归档')]).toEqual([1, true]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['总结.yaml', '旧.txt'].sort());
  });
});

it.each([
  ['通支', '是不是“通知”？'],
  ['通知书', '是不是“通知”？'],
  ['总结', '是不是“工作总结”？'],
  ['情况报告', '是不是“报告”？'],
  ['实施方案', '是不是“印发通知”？'],
])('a kind that is nearly one is suggested: %s', (typed, words) => {
  const { code, err } = hongtou(['new', typed], { cwd: folderWith({}) });
  expect([code, err.includes(words)]).toEqual([2, true]);
});

describe('one file', () => {
  const files = {
    '一/总结.yaml': SUMMARY,
    '二/甲.yaml': SUMMARY,
    '二/乙.yaml': SUMMARY,
    '文/旧通知.txt': '关于开会的通知\n',
  };
  const ONE = ['report', 'hand-out', 'board', 'merge'];

  it.each([...ONE, 'diff'])('is the only form of a folder that is named: %s', (command) => {
    const cwd = folderWith(files);
    const { out, err } = hongtou([command, '一', ...(command === 'diff' ? ['一'] : [])], { cwd });
    expect(out + err).not.toContain('没有“一”这个文件');
    if (command === 'report') expect(err).toMatch(/已生成 一[\\/]总结（领导参阅）\.html/u);
  });

  it.each(ONE)('is asked for where a folder has several: %s', (command) => {
    const { code, err } = hongtou([command, '二'], { cwd: folderWith(files) });
    expect(code).toBe(1);
    expect(err).toMatch(/“二”里有 2 个：二[\\/]乙\.yaml、二[\\/]甲\.yaml。/u);
  });

  it.each(['import', 'format', 'review', 'learn'])('is no folder, says %s', (command) => {
    const { code, err } = hongtou([command, '文'], { cwd: folderWith(files) });
    expect(code).toBe(1);
    expect(err).toMatch(/“文”是一个文件夹，请写明是里面的哪个文件，如 文[\\/]旧通知\.txt。/u);
  });

  it('may be named by a pattern that the shell left', () => {
    const cwd = folderWith(files);
    expect(hongtou(['import', '文/*.txt', '-o', '新.yaml'], { cwd }).err).toContain(
      '已新建 新.yaml',
    );
    const year = ['--year', '2025', '-o', '新2.yaml'];
    expect(hongtou(['new', '工作总结', '--from', '二/甲*', ...year], { cwd }).code).toBe(0);
    expect(hongtou(['outline', '二/*.yaml'], { cwd }).code).toBe(0);
    expect(hongtou(['report', '二/甲.yaml', '--years', '二/乙*'], { cwd }).code).toBe(0);
  });

  it.each([
    [['check', '一/总结'], '是不是“一/总结.yaml”？'],
    [['check', '一/总洁.yaml'], '是不是“总结.yaml”？'],
    [['render', '一/总结.ymal'], '是不是“总结.yaml”？'],
    [['import', '文/旧通告.txt'], '是不是“文/旧通知.txt”？'],
  ])('that is nearly called so is suggested: %j', (args, words) => {
    const { code, out, err } = hongtou(args, { cwd: folderWith(files) });
    expect([code, (out + err).replaceAll('\\', '/').includes(words)]).toEqual([1, true]);
  });
});

describe('files', () => {
  const files = {
    '2024/甲.yaml': SUMMARY,
    '2024/乙.yaml': SUMMARY,
    '2024/单位.yaml': '文种: 单位\n',
  };

  it.each([
    [['2024/*.yaml'], 3],
    [['2*/?.yaml'], 2],
    [['2024'], 2],
    [['2024/', '2024/甲.yaml'], 2],
  ])('may be named by patterns that the shell left, and by their folder: %j', (names, count) => {
    const { out } = hongtou(['check', '--json', ...names], { cwd: folderWith(files) });
    expect(JSON.parse(out).forms).toHaveLength(count);
  });

  it.each([
    ['2025/*.yaml', '没有名字像“2025/*.yaml”的文件。'],
    ['空', '里面没有表单'],
  ])('that are not there are told: %s', (name, words) => {
    const { code, err } = hongtou(['render', name], {
      cwd: folderWith({ ...files, '空/说明.txt': '' }),
    });
    expect([code, err.includes(words)]).toEqual([1, true]);
  });
});

it.skipIf(process.platform === 'win32').each(['check -', 'import -', 'render -'])(
  'what never ends is refused in words on standard input: %s',
  (command) => {
    const line = `yes 关于开会的通知 | "${process.execPath}" "${program}" ${command}`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect([status, (stdout + stderr).includes('标准输入超过了 64 MB')]).toEqual([1, true]);
  },
);

it.skipIf(process.platform === 'win32')(
  'a full disk behind standard output is told in words',
  () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    const line = `"${process.execPath}" "${program}" render 总结.yaml -o - > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '输出没有写完（磁盘满了）。\n']);
  },
);
