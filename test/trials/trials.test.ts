/**
 * What a change costs: each is made in one copy of the project, which is built once with all of them, and the files
 * named here are all that is touched.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import { type Changes, field, kind, reader, rule, writer } from './changes.ts';

/** Long enough to build the copy on a busy machine. */
const LONGEST_MS = 120_000;

/** What a build reads; the examples are what it warms the compiled code with. */
const COPIED = [
  'src',
  'schemas',
  'templates',
  'examples',
  'package.json',
  'biome.json',
  'tsconfig.json',
  '.gitignore',
  'LICENSE',
];

const folder = mkdtempSync(join(tmpdir(), 'hongtou-trial-'));

beforeAll(() => {
  for (const name of COPIED) {
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const changes of [field, kind, writer, reader, rule]) make(changes);
  expect(run(['src/tools/build.mjs'])).not.toMatch(/error|错误/iu);
}, LONGEST_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A change that changes nothing is none. */
function make(changes: Changes): void {
  for (const [name, changed] of Object.entries(changes)) {
    const file = join(folder, name);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const after = changed(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
}

function run(args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

const hongtou = (...args: string[]) => run(['dist/cli/main.js', ...args]);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

const NOTICE = `文种: 通知
年度: 2024
发文机关: 青禾产业园区管理委员会
发文字号: 青园管发〔2024〕3号
标题: 关于召开安全生产会议的通知
主送机关: 各部门
成文日期: 2024-03-15
会议地点: 管委会三楼会议室
正文: [定于近期召开会议。]
`;

describe('a required field', () => {
  it('is its schema and its template', () => expect(Object.keys(field)).toHaveLength(2));

  it('is asked for, checked and printed', () => {
    write('通知.yaml', NOTICE);
    expect(hongtou('check', '通知.yaml')).toContain('没有发现问题');
    write('少.yaml', NOTICE.replace(/会议地点.*\n/u, ''));
    expect(hongtou('check', '少.yaml')).toContain('少了“会议地点”');
    write('错.yaml', NOTICE.replace('会议地点', '开会地点'));
    expect(hongtou('check', '错.yaml')).toContain('改成“会议地点”');
    hongtou('render', '通知.yaml', '--format', 'text', '-o', '通知.txt');
    expect(read('通知.txt')).toContain('会议地点：管委会三楼会议室。');
  });

  it('survives import and the roll-over', () => {
    hongtou('import', '通知.txt', '-o', '转成.yaml');
    expect(read('转成.yaml')).toContain('文种: 通知\n');
    expect(read('转成.yaml')).toContain('会议地点: 管委会三楼会议室\n');
    expect(hongtou('check', '转成.yaml')).toContain('没有发现问题');
    const rolled = hongtou('new', '通知', '--from', '通知.yaml', '--year', '2025', '-o', '新.yaml');
    expect(rolled).toContain('会议地点');
    expect(read('新.yaml')).toContain('会议地点: 管委会三楼会议室');
  });
});

describe('a kind', () => {
  it('is its schema, its template where it differs, and its starter', () =>
    expect(Object.keys(kind)).toHaveLength(3));

  it('can be begun, checked, printed and imported', () => {
    expect(hongtou('new', '简讯')).toContain('已新建');
    write(
      '填好.yaml',
      '文种: 简讯\n标题: 园区道路通车简讯\n发文机关: 综合办公室\n正文: [春华路通车。]\n',
    );
    expect(hongtou('check', '填好.yaml')).toContain('没有发现问题');
    hongtou('render', '填好.yaml', '--format', 'text', '-o', '填好.txt');
    expect(read('填好.txt')).toBe('园区道路通车简讯\n【消息】\n春华路通车。\n');
    hongtou('import', '填好.txt', '-o', '转成简讯.yaml');
    expect(read('转成简讯.yaml')).toContain('文种: 简讯\n');
  });
});

describe('a writer', () => {
  it('is its file and its row in the table of formats', () =>
    expect(Object.keys(writer)).toHaveLength(2));

  it('is known by its name and its ending', () => {
    hongtou('render', '通知.yaml', '--format', 'title');
    expect(read('通知.title')).toContain('安全生产会议的通知');
    hongtou('render', '通知.yaml', '-o', '另一个.title');
    expect(read('另一个.title')).toContain('安全生产会议的通知');
  });
});

describe('a reader', () => {
  it('is its file and its line in the list of readers', () =>
    expect(Object.keys(reader)).toHaveLength(2));

  it('reads files of its ending', () => {
    write(
      '记录.jilu',
      '[10:05] 关于道路通车的通知\n[10:06] 各部门：\n[10:07] 一、总体要求\n[10:08] 春华路按期通车。\n',
    );
    const outline = hongtou('outline', '记录.jilu');
    expect(outline).toContain('关于道路通车的通知');
    expect(outline).toContain('总体要求');
    expect(outline).not.toContain('10:05');
  });
});

describe('a proofreading rule', () => {
  it('is written in the file of its family', () => expect(Object.keys(rule)).toHaveLength(1));

  it('finds its mistakes, and is explained', () => {
    write('稿.txt', '关于道路通车的通知\n各部门：\n春华路通车（收到请回复）。\n');
    expect(hongtou('check', '稿.txt')).toContain('“收到请回复”不是正文');
    expect(hongtou('explain', 'check/sent-by-chat')).toContain('留着传阅时的话。');
  });
});
