/** How commands and files may be named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { folderWith, hongtou, program } from './command.ts';

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

it.skipIf(process.platform === 'win32')(
  'a full disk behind standard output is told in words',
  () => {
    const cwd = folderWith({ '总结.yaml': SUMMARY });
    const line = `"${process.execPath}" "${program}" render 总结.yaml -o - > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '输出没有写完（磁盘满了）。\n']);
  },
);
