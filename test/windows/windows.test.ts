/** What a person at a computer with Windows meets: its names, its line ends and encodings, its read-only files. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../cli/command.ts';
import { holdOpen, onWindows, windowsWorks } from './wine.ts';

const NOTICE = `文种: 通知
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好节前工作的通知
主送机关: 各部、局、中心
成文日期: 2024-01-16
正文:
  - 请认真做好各项工作。
`;
const TEXT =
  '关于开会的通知\n\n各科室：\n请准时参加。\n\n云溪市青禾产业园区管理委员会\n2024年1月16日\n';
/** 文种: 通知 and 标题: 关于开会的通知, in GBK. */
const GBK_FORM = Buffer.from(
  'cec4d6d63a20cda8d6aa0d0ab1eacce23a20b9d8d3dabfaabbe1b5c4cda8d6aa0d0a',
  'hex',
);
/** 关于开会的通知, with line ends of Windows, in GBK. */
const GBK_TEXT = Buffer.from(
  'b9d8d3dabfaabbe1b5c4cda8d6aa0d0a0d0ab8f7bfc6cad2a3ba0d0ac7ebd7f6bac3d7bcb1b8a1a30d0a',
  'hex',
);

const works = windowsWorks();

describe.skipIf(!works)('on Windows', () => {
  it('a form becomes the same bytes as on Linux, in folders with Chinese names', () => {
    const cwd = folderWith({ '材料/通知.yaml': NOTICE });
    expect(onWindows(['render', '材料/通知.yaml', '-o', '材料\\甲.docx'], cwd).code).toBe(0);
    expect(hongtou(['render', '材料/通知.yaml', '-o', '材料/乙.docx'], { cwd }).code).toBe(0);
    const [one, other] = ['甲', '乙'].map((name) => readFileSync(join(cwd, `材料/${name}.docx`)));
    expect(one?.equals(other ?? new Uint8Array())).toBe(true);
  });

  it('line ends of Windows and a mark at the start are read', () => {
    const cwd = folderWith({ '通知.yaml': `\ufeff${NOTICE.replaceAll('\n', '\r\n')}` });
    const { code, out } = onWindows(['check', '通知.yaml'], cwd);
    expect([code, out]).toEqual([0, hongtou(['check', '通知.yaml'], { cwd }).out]);
  });

  it('a text in GBK becomes a form', () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, '旧.txt'), GBK_TEXT);
    expect(onWindows(['import', '旧.txt', '-o', '新.yaml'], cwd).code).toBe(0);
    expect(readFileSync(join(cwd, '新.yaml'), 'utf8')).toContain('关于开会的通知');
  });

  it('a path with a drive and a long Chinese name is a file like others', () => {
    const long = `${'长'.repeat(60)}.docx`;
    const cwd = folderWith({ '通知.yaml': NOTICE });
    expect(onWindows(['render', '通知.yaml', '-o', `Z:${cwd}/${long}`], cwd).code).toBe(0);
    expect(readdirSync(cwd)).toContain(long);
  });

  it('patterns, which no shell there expands, are expanded', () => {
    const cwd = folderWith({ '甲.yaml': NOTICE, '乙.yaml': NOTICE });
    const { code, err } = onWindows(['render', '*.yaml', '--format', 'text'], cwd);
    expect([code, err.includes('[2/2]')]).toEqual([0, true]);
    expect(readdirSync(cwd).sort()).toEqual(['乙.txt', '乙.yaml', '甲.txt', '甲.yaml'].sort());
  });

  it.each([
    ['con.docx', '留给设备的名字'],
    ['LPT1.docx', '留给设备的名字'],
    ['甲<乙>.docx', '不能有“<”'],
    ['甲：乙:丙.docx', '不能有“:”'],
    ['问?.docx', '不能有“?”'],
  ])('a file called %s is refused in words', (name, words) => {
    const cwd = folderWith({ '通知.yaml': NOTICE });
    const { code, err } = onWindows(['render', '通知.yaml', '-o', name], cwd);
    expect(err).toContain(words);
    expect(code).toBe(1);
    expect(readdirSync(cwd)).toEqual(['通知.yaml']);
  });

  it('a file that another program holds open is left alone, and said to be in use', async () => {
    const cwd = folderWith({ '通知.yaml': NOTICE });
    onWindows(['render', '通知.yaml'], cwd);
    const before = readFileSync(join(cwd, '通知.docx'));
    writeFileSync(join(cwd, '通知.yaml'), NOTICE.replace('认真', '抓紧'));
    const holder = await holdOpen('通知.docx', cwd);
    try {
      const { code, err } = onWindows(['render', '通知.yaml', '-o', '通知.docx'], cwd);
      expect(err).toContain('通知.docx');
      expect(err).toMatch(/正被|打开|占用/u);
      expect(err).not.toMatch(/at .*\.js|Error:/u);
      expect(code).toBe(1);
      expect(readFileSync(join(cwd, '通知.docx')).equals(before)).toBe(true);
      expect(readdirSync(cwd).sort()).toEqual(['通知.docx', '通知.yaml'].sort());
    } finally {
      holder.letGo();
    }
    expect(onWindows(['render', '通知.yaml'], cwd).code).toBe(0);
  });

  it('a new form names its schema by an address that has the drive', () => {
    const cwd = folderWith({});
    expect(onWindows(['new', '通知', '-o', '材料\\通知.yaml'], cwd).code).toBe(0);
    const [line = ''] = readFileSync(join(cwd, '材料/通知.yaml'), 'utf8').split('\n');
    expect(line).toMatch(/\$schema=file:\/\/\/Z:\/\S+\/schemas\/notice\.schema\.json$/u);
  });

  it('a read-only file is left alone, and said to be read-only', () => {
    const cwd = folderWith({ '通知.yaml': NOTICE });
    onWindows(['render', '通知.yaml'], cwd);
    const file = join(cwd, '通知.docx');
    const before = readFileSync(file);
    chmodSync(file, 0o444);
    writeFileSync(join(cwd, '通知.yaml'), NOTICE.replace('认真', '抓紧'));
    const { code, err } = onWindows(['render', '通知.yaml'], cwd);
    expect(err).toContain('是只读文件，没有改动');
    expect([code, readFileSync(file).equals(before)]).toEqual([1, true]);
  });
});

describe.skipIf(!works)('names and paths on Windows', () => {
  it('a folder is named with a backslash, a form with its drive', () => {
    const cwd = folderWith({ '通知.yaml': NOTICE });
    const form = `Z:${cwd}/通知.yaml`.replaceAll('/', '\\');
    for (const folder of ['材料\\', '材料/', '材料'])
      expect(onWindows(['render', form, '-o', folder, '--format', 'text'], cwd).code).toBe(0);
    expect(onWindows(['new', '函', '-o', '材料\\'], cwd).code).toBe(0);
    expect(readdirSync(join(cwd, '材料')).sort()).toEqual(['函.yaml', '通知.txt'].sort());
  });

  it('patterns with backslashes are expanded wherever files are named', () => {
    const cwd = folderWith({ '旧/甲.yaml': NOTICE, '旧/乙.yaml': NOTICE, '旧/旧通知.txt': TEXT });
    expect(onWindows(['outline', '旧\\*.yaml'], cwd).code).toBe(0);
    expect(onWindows(['import', '旧\\*.TXT', '-o', '新.yaml'], cwd).err).toContain(
      '已新建 新.yaml',
    );
    const year = ['--year', '2025', '-o', '新2.yaml'];
    expect(onWindows(['new', '通知', '--from', '旧\\甲*', ...year], cwd).code).toBe(0);
    expect(onWindows(['archive', '旧\\*.yaml', '-o', '归档'], cwd).err).toContain('已归档 2 份');
  });

  it('a path of more than 260 characters is a path like others', () => {
    const deep = Array.from({ length: 5 }, (_, index) => `${index}${'深'.repeat(60)}`).join('/');
    const cwd = folderWith({ [`${deep}/通知.yaml`]: NOTICE });
    expect(onWindows(['render', `${deep}/通知.yaml`.replaceAll('/', '\\')], cwd).code).toBe(0);
    expect(readdirSync(join(cwd, deep)).sort()).toEqual(['通知.docx', '通知.yaml'].sort());
  });

  it('a form in GBK, and line ends of Windows, stay as they are where it is mended', () => {
    const slip = NOTICE.replace('请认真', '截止目前，请').replaceAll('\n', '\r\n');
    const cwd = folderWith({ '通知.yaml': slip });
    onWindows(['check', '--fix', '--yes', '通知.yaml'], cwd);
    expect(readFileSync(join(cwd, '通知.yaml'), 'utf8')).toBe(slip.replace('截止', '截至'));
    writeFileSync(join(cwd, 'gbk.yaml'), GBK_FORM);
    const { out } = onWindows(['check', 'gbk.yaml'], cwd);
    expect(out).toBe(hongtou(['check', 'gbk.yaml'], { cwd }).out);
    expect(out).toContain('发文机关');
  });

  it('two forms whose names differ in large and small letters go to two files', () => {
    const cwd = folderWith({ '一/a.yaml': NOTICE, '二/A.yaml': NOTICE });
    onWindows(['render', '一\\a.yaml', '二\\A.yaml', '-o', '成品\\', '--format', 'text'], cwd);
    expect(readdirSync(join(cwd, '成品')).sort()).toEqual(['A（2）.txt', 'a.txt'].sort());
  });

  it.each([
    ['末尾有点.', '不能以句点或空格结尾'],
    ['末尾有空格.docx ', '不能以句点或空格结尾'],
    ['aux/通知.docx', '留给设备的名字'],
    ['竖|线.docx', '不能有“|”'],
    ['星*.docx', '不能有“*”'],
  ])('a result called “%s” is refused in words, by each command', (name, words) => {
    const cwd = folderWith({ '通知.yaml': NOTICE, '旧.txt': TEXT });
    for (const args of [
      ['render', '通知.yaml'],
      ['format', '旧.txt'],
    ]) {
      const { code, err } = onWindows([...args, '-o', name], cwd);
      expect([err.includes(words), code]).toEqual([true, 1]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['旧.txt', '通知.yaml'].sort());
  });

  it.each(['con.yaml', 'nul', '没有:的.yaml', 'Q:\\没有\\通知.yaml'])(
    'a form called %s, which there is none of, is told in words',
    (name) => {
      const cwd = folderWith({});
      const { code, out, err } = onWindows(['render', name], cwd);
      expect(code).toBe(1);
      expect(out + err).toContain('没有生成文件');
      expect(out + err).not.toMatch(/at .*\.js|Error:/u);
    },
  );
});
