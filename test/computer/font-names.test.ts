import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fontFileNames, installedFontNames } from '../../src/computer/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Name {
  platform: number;
  encoding: number;
  id: number;
  bytes: Buffer;
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
const windows = (text: string, id = 1): Name => ({
  platform: 3,
  encoding: 1,
  id,
  bytes: utf16(text),
});

/** A font file with nothing but a name table. */
function font(names: readonly Name[], base = 0): Buffer {
  const header = Buffer.alloc(28);
  header.writeUInt16BE(1, 4);
  header.write('name', 12, 'latin1');
  const records = Buffer.alloc(6 + names.length * 12);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  let offset = 0;
  names.forEach(({ platform, encoding, id, bytes }, index) => {
    [platform, encoding, 0, id, bytes.length, offset].forEach((value, field) => {
      records.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += bytes.length;
  });
  const table = Buffer.concat([records, ...names.map(({ bytes }) => bytes)]);
  header.writeUInt32BE(base + header.length, 20);
  header.writeUInt32BE(table.length, 24);
  return Buffer.concat([header, table]);
}

function collection(...families: string[]): Buffer {
  const header = Buffer.alloc(12 + families.length * 4);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(families.length, 8);
  const parts: Buffer[] = [header];
  let base = header.length;
  families.forEach((family, index) => {
    header.writeUInt32BE(base, 12 + index * 4);
    const part = font([windows(family)], base);
    parts.push(part);
    base += part.length;
  });
  return Buffer.concat(parts);
}

function file(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the names in a font file', () => {
  it('are family, full and typographic names in every language, and no others', () => {
    const names = [
      windows('FangSong'),
      windows('仿宋', 1),
      windows('仿宋 常规', 4),
      windows('v1', 5),
    ];
    expect(fontFileNames(file('a.ttf', font(names)))).toEqual(['FangSong', '仿宋', '仿宋 常规']);
  });

  it('are those of every font of a collection', () => {
    expect(fontFileNames(file('b.ttc', collection('宋体', '新宋体')))).toEqual(['宋体', '新宋体']);
  });

  it('are read from the GBK of old Chinese fonts', () => {
    const gbk = Buffer.from([0xb7, 0xc2, 0xcb, 0xce, 0x00, 0x5f]);
    const names = [
      { platform: 3, encoding: 3, id: 1, bytes: gbk },
      { platform: 1, encoding: 25, id: 1, bytes: Buffer.from([0xba, 0xda, 0xcc, 0xe5]) },
    ];
    expect(fontFileNames(file('c.ttf', font(names)))).toEqual(['仿宋_', '黑体']);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('这不是字体文件，只是一段文字。'.repeat(20))],
    ['a font cut short', font([windows('仿宋')]).subarray(0, 40)],
    [
      'a collection that lies about its size',
      Buffer.concat([Buffer.from('ttcf\0\0\0\0'), Buffer.alloc(8, 0xff)]),
    ],
  ])('are none in %s', (name, bytes) => {
    expect(fontFileNames(file(`${name}.ttf`, bytes))).toEqual([]);
  });

  it('are none where there is no file', () => {
    expect(fontFileNames(join(folder, 'missing.ttf'))).toEqual([]);
  });
});

describe('the fonts of a computer', () => {
  it('are found in folders within folders; other files and missing folders do not matter', () => {
    const fonts = join(folder, 'Fonts');
    mkdirSync(join(fonts, '更多'), { recursive: true });
    writeFileSync(join(fonts, '更多', 'x.TTF'), font([windows('方正小标宋简体')]));
    writeFileSync(join(fonts, 'y.txt'), font([windows('不算')]));
    expect([...installedFontNames([fonts, join(folder, '没有')])]).toEqual(['方正小标宋简体']);
  });
});
