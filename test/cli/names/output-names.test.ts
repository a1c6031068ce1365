/** What -o says: where a result goes, and of what kind it is. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../command.ts';

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
正文:
  - 标题: 主要工作
    填报: 党群部
    导语: 开工项目【29｜25】个。
`;
const TEXT =
  '关于开会的通知\n\n各科室：\n请按排好工作，准时参加会议。\n\n云溪市青禾产业园区管理委员会\n2024年1月16日\n';
const NAMES = ['通知.yaml', '旧.txt', '旧.docx'];

function folder() {
  const cwd = folderWith({ '通知.yaml': NOTICE, '旧.txt': TEXT });
  hongtou(['format', '旧.txt', '-o', '旧.docx'], { cwd });
  return {
    cwd,
    run: (...args: string[]) => hongtou(args, { cwd }),
    made: (within = '.') =>
      readdirSync(join(cwd, within))
        .filter((name) => !NAMES.includes(name))
        .sort(),
  };
}

/** Commands that write one file, and what they call it in a folder. */
const ONE_FILE: [name: string, args: string[]][] = [
  ['通知.docx', ['render', '通知.yaml']],
  ['函.yaml', ['new', '函']],
  ['通知.yaml', ['new', '通知', '--from', '通知.yaml', '--year', '2025']],
  ['通知.yaml', ['import', '旧.txt']],
  ['旧（国标版式）.docx', ['format', '旧.txt']],
  ['旧（校对）.docx', ['review', '旧.docx']],
  ['通知（领导参阅）.html', ['report', '通知.yaml']],
  ['指标.xlsx', ['figures', '通知.yaml']],
  ['指标.csv', ['figures', '通知.yaml', '--format', 'csv']],
  ['对照.html', ['diff', '旧.txt', '通知.yaml']],
  ['历年.xlsx', ['outline', '旧.txt', '通知.yaml']],
  ['提纲.txt', ['outline', '旧.txt']],
];

describe('-o with a folder', () => {
  it.each(ONE_FILE)('writes %s into it: %j', (name, args) => {
    const { run, made, cwd } = folder();
    run(...args, '-o', '新的/');
    expect(made('新的')).toEqual(NAMES.includes(name) ? [] : [name]);
    expect(readdirSync(join(cwd, '新的'))).toEqual([name]);
    mkdirSync(join(cwd, '有的.x'));
    run(...args, '-o', '有的.x');
    expect(readdirSync(join(cwd, '有的.x'))).toEqual([name]);
  });
});

describe('-o with a name of another kind of file', () => {
  it.each([
    [['new', '函'], '函.docx', '如“函.yaml”'],
    [['import', '旧.txt'], '新.xlsx', '如“新.yaml”'],
    [['outline', '旧.txt'], '提纲.xlsx', '能生成的有 .txt、.json'],
    [['hand-out', '通知.yaml'], '分发.zip', '写文件夹的名字，如“分发”'],
    [['archive', '通知.yaml'], '2024年.zip', '写文件夹的名字，如“2024年”'],
    [['archive', '通知.yaml'], '-', '写文件夹的名字'],
  ])('is refused: %j -o %s', (args, output, words) => {
    const { run, made } = folder();
    const { code, err } = run(...args, '-o', output);
    expect([code, made()]).toEqual([2, []]);
    expect(err).toContain(words);
  });

  it.each(ONE_FILE)('is refused where it is empty, before %s is made: %j', (_, args) => {
    const { run, made } = folder();
    const { code, err } = run(...args, '-o', '');
    expect([code, made(), err]).toEqual([2, [], '选项“-o”后面要写一个值。\n']);
  });
});

it('a form without an ending gets one, so that it is known as a form', () => {
  const { run, made } = folder();
  run('new', '函', '-o', '2.函');
  run('import', '旧.txt', '-o', '新');
  expect(made()).toEqual(['2.函.yaml', '新.yaml']);
});

it('import writes to standard output', () => {
  const { run, made } = folder();
  const { code, out } = run('import', '旧.txt', '-o', '-');
  expect([code, made()]).toEqual([0, []]);
  expect(out).toMatch(/^文种: 通知$/mu);
});

it('the outline of one file is written where -o says, beside what a person has there', () => {
  const { run, cwd } = folder();
  writeFileSync(join(cwd, '提纲.txt'), '人写的');
  expect(run('outline', '旧.txt', '-o', '提纲.txt').err).toContain('已生成 提纲（2）.txt');
  expect(readFileSync(join(cwd, '提纲.txt'), 'utf8')).toBe('人写的');
  expect(readFileSync(join(cwd, '提纲（2）.txt'), 'utf8')).toContain('标题：关于开会的通知');
  run('outline', '旧.txt', '-o', '提纲.json');
  expect(JSON.parse(readFileSync(join(cwd, '提纲.json'), 'utf8'))).toBeTypeOf('object');
});

it.skipIf(process.platform === 'win32')('a device is no file of a person, and may be full', () => {
  const { run, made } = folder();
  const null_ = run('render', '通知.yaml', '-o', '/dev/null');
  expect([null_.code, null_.err.includes('已生成 /dev/null\n')]).toEqual([0, true]);
  for (const args of [
    ['new', '函'],
    ['import', '旧.txt'],
    ['format', '旧.txt'],
    ['report', '通知.yaml'],
  ]) {
    expect(run(...args, '-o', '/dev/null').code).toBe(0);
    const { code, err } = run(...args, '-o', '/dev/full');
    expect([code, err.includes('磁盘满了')]).toEqual([1, true]);
  }
  expect(made()).toEqual([]);
});
