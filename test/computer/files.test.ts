/** What happens to the files of a person's folder when one of them is written or read. */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  diskFiles,
  FileTrouble,
  keepOld,
  sweepFolder,
  syncToDisk,
  whyNoWindowsName,
  writeWhole,
} from '../../src/computer/index.ts';

const isWindows = process.platform === 'win32';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

/** What a person is told; empty where nothing went wrong. */
function toldBy(run: () => void): string {
  try {
    run();
    return '';
  } catch (error) {
    if (error instanceof FileTrouble) return error.words.zh;
    throw error;
  }
}

describe('a file that the power may be lost for', () => {
  it('is on the disk before it takes its name, and so is its name before it is told to be there', () => {
    writeFileSync(at('表.yaml'), '旧');
    const synced: string[] = [];
    writeWhole(at('表.yaml'), '新', (path) =>
      synced.push(
        path === folder
          ? `names: ${text('表.yaml')}`
          : `${readFileSync(path, 'utf8')} before ${text('表.yaml')}`,
      ),
    );
    expect(synced).toEqual(['新 before 旧', 'names: 新']);
  });

  it.skipIf(isWindows)(
    'of several names is on the disk beside them before it is broken into',
    () => {
      writeFileSync(at('表.yaml'), '旧');
      linkSync(at('表.yaml'), at('同一份.yaml'));
      const synced: string[] = [];
      writeWhole(at('表.yaml'), '新', (path) =>
        synced.push(path === folder ? `names: ${text('表.yaml')}` : readFileSync(path, 'utf8')),
      );
      expect(synced).toEqual(['表.yaml\n新', 'names: 旧', '新']);
    },
  );

  it('is entered on the disk in each folder that is made for it', () => {
    const synced: string[] = [];
    writeWhole(at('2026/五月/表.yaml'), '新', (path) => synced.push(path));
    expect(synced.filter((path) => !path.endsWith('.tmp'))).toEqual([
      at('2026'),
      folder,
      at('2026/五月'),
    ]);
    syncToDisk(at('2026/五月/表.yaml'));
    syncToDisk(at('2026'));
    syncToDisk(at('没有.yaml'));
    expect(text('2026/五月/表.yaml')).toBe('新');
  });
});

describe('a file that is written', () => {
  it('makes its folders and leaves nothing beside it', () => {
    writeWhole(at('成品/通知.docx'), '新');
    expect([readdirSync(folder), readdirSync(at('成品'))]).toEqual([['成品'], ['通知.docx']]);
  });

  it.skipIf(isWindows)('keeps its mode', () => {
    writeFileSync(at('通知.docx'), '旧');
    chmodSync(at('通知.docx'), 0o640);
    writeWhole(at('通知.docx'), '新');
    expect([text('通知.docx'), statSync(at('通知.docx')).mode & 0o777]).toEqual(['新', 0o640]);
  });

  it('keeps its other names', () => {
    writeFileSync(at('通知.docx'), '旧的长一些');
    linkSync(at('通知.docx'), at('又名.docx'));
    writeWhole(at('通知.docx'), '新');
    expect([text('通知.docx'), text('又名.docx')]).toEqual(['新', '新']);
    expect(readdirSync(folder).sort()).toEqual(['又名.docx', '通知.docx']);
  });

  it.skipIf(isWindows)('is the one that a link leads to, there already or not yet', () => {
    mkdirSync(at('库'));
    writeFileSync(at('库/甲.docx'), '旧');
    for (const name of ['甲.docx', '乙.docx']) {
      symlinkSync(join('库', name), at(name));
      writeWhole(at(name), '新');
      expect([name, text(`库/${name}`), lstatSync(at(name)).isSymbolicLink()]).toEqual([
        name,
        '新',
        true,
      ]);
    }
    symlinkSync('丙.docx', at('丙.docx'));
    expect(toldBy(() => writeWhole(at('丙.docx'), '新'))).toContain('链接绕成了圈');
  });

  it('stays as it is where it is read-only, and the words say so', () => {
    writeFileSync(at('通知.docx'), '旧');
    chmodSync(at('通知.docx'), 0o444);
    expect(toldBy(() => writeWhole(at('通知.docx'), '新'))).toContain('是只读文件，没有改动');
    expect(text('通知.docx')).toBe('旧');
    chmodSync(at('通知.docx'), 0o644);
  });

  it('may have the longest name there is; a longer one is told', () => {
    const longest = `${'关'.repeat(isWindows ? 240 : 83)}.docx`;
    writeWhole(at(longest), '新');
    expect(readdirSync(folder)).toEqual([longest]);
    const longer = `${'关'.repeat(300)}.docx`;
    expect(toldBy(() => writeWhole(at(longer), '新'))).not.toBe('');
    expect(readdirSync(folder)).toEqual([longest]);
  });

  it.skipIf(isWindows)('names the file name that is too long', () => {
    expect(toldBy(() => writeWhole(at('关'.repeat(300)), '新'))).toContain('文件名太长');
  });

  it.skipIf(isWindows)('says that the disk is full, and leaves devices where they are', () => {
    expect(toldBy(() => writeWhole('/dev/full', '新'))).toContain('磁盘满了');
    expect(toldBy(() => writeWhole('/dev/null', '新'))).toBe('');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says what was wrong first, whatever the clean-up meets', () => {
    mkdirSync(at('通知.docx'));
    expect(toldBy(() => writeWhole(at('通知.docx'), '新'))).toMatch(/^写不了文件“.*通知\.docx”（/u);
    expect(readdirSync(folder)).toEqual(['通知.docx']);
  });
});

describe('what a run leaves behind that was killed', () => {
  const computer = hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20);
  /** Above every process id there is. */
  const dead = 2 ** 22 + 1;

  it('is gone after the next one that writes there; files at work and files of persons stay', () => {
    const others = [
      '.hongtou-笔记.tmp',
      '.hongtou.yaml',
      `.hongtou-${computer}-${process.ppid}-a.tmp`,
    ];
    for (const name of [...others, `.hongtou-${computer}-${dead}-abc.tmp`]) {
      writeFileSync(at(name), '半');
    }
    writeWhole(at('通知.docx'), '新');
    expect(readdirSync(folder).sort()).toEqual([...others, '通知.docx'].sort());
  });

  it('is finished where a file of several names was being written', () => {
    const whole = `.hongtou-${computer}-${dead}-abc.whole`;
    for (const [was, is] of [
      ['', '新的全文'],
      ['新的', '新的全文'],
      ['人写的', '人写的'],
    ] as const) {
      writeFileSync(at('通知.docx'), was);
      writeFileSync(at(whole), '通知.docx\n新的全文');
      sweepFolder(folder);
      expect([text('通知.docx'), existsSync(at(whole))]).toEqual([is, false]);
    }
  });
});

describe('an old file that is kept', () => {
  it('gets a name of its own each time', () => {
    writeFileSync(at('表.yaml'), '一');
    expect(keepOld(at('表.yaml'))).toBe(at('表.yaml.bak'));
    writeFileSync(at('表.yaml'), '二');
    keepOld(at('表.yaml'));
    expect([text('表.yaml.bak'), text('表.yaml.bak2'), text('表.yaml')]).toEqual([
      '一',
      '二',
      '二',
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
  });
});

describe('a file that is read', () => {
  it('is none where a folder is, or nothing, or no path leads', () => {
    writeFileSync(at('表.yaml'), '');
    for (const name of ['.', '没有', '表.yaml/里面', '长'.repeat(300)]) {
      expect([name, diskFiles().read(at(name))]).toEqual([name, undefined]);
    }
  });

  it.skipIf(isWindows)('is refused in words where it is a device', () => {
    expect(toldBy(() => diskFiles().read('/dev/zero'))).toContain('设备或管道');
  });

  it('is refused in words where it has more than 64 MB', () => {
    writeFileSync(at('大.xlsx'), '');
    truncateSync(at('大.xlsx'), 64 * 1024 * 1024 + 1);
    expect(toldBy(() => diskFiles().read(at('大.xlsx')))).toContain('有 65 MB');
  });
});

describe('names on Windows', () => {
  it.each([
    'C:\\公文\\con.docx',
    'con',
    'COM1.txt',
    'lpt¹.docx',
    'aux/通知.docx',
    '通知<1>.docx',
    '关于“:”.docx',
    'C:\\公文\\a:b.docx',
    '通知.docx ',
    '通知.',
    '通知\t.docx',
  ])('there is no file %j', (path) => {
    expect(whyNoWindowsName(path)?.zh).toMatch(/^不能做文件名/u);
  });

  it.each([
    'C:\\公文\\通知.docx',
    'c:通知.docx',
    '\\\\服务器\\共享\\通知.docx',
    '\\\\?\\C:\\公文\\通知.docx',
    '../通知.docx',
    '.\\通知（2）.docx',
    'contract.docx',
    'com10.txt',
    '通知.con.docx',
  ])('there may be a file %j', (path) => {
    expect(whyNoWindowsName(path)).toBeUndefined();
  });
});
