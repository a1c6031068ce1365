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
/** 关于开会的通知, with line ends of Windows, in GBK. */
const GBK_TEXT = Buffer.from(
  'b9d8d3dabfaabbe1b5c4cda8d6aa0d0a0d0ab8f7bfc6cad2a3ba0d0ac7ebd7f6bac3d7bcb1b8a1a30d0a',
  'hex',
);

describe.skipIf(!windowsWorks())('on Windows', () => {
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
