/** What a person is told of a file that is no document. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';

const told = (bytes: Uint8Array, name: string) =>
  readLines(bytes, { name })
    .problems.map(({ message, hint }) => `${message.zh}${hint?.zh ?? ''}`)
    .join('');
/** What every old Office file begins with, and nothing behind it. */
const BROKEN = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
const SINGLE = 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n甲';

describe('what is said of a file that cannot be read', () => {
  it.each([
    ['~$年总结.docx', strToU8('园区管委会'), '记号（文件名以 ~$ 开头）'],
    ['下载/~$总结.doc', BROKEN, '记号（文件名以 ~$ 开头）'],
    ['总结.mht', strToU8(SINGLE), '单个文件网页（.mht）'],
    ['总结.doc', BROKEN, '不完整或已损坏'],
    ['总结.zip', zipSync({ '甲.txt': strToU8('甲') }), '.rtf、.odt'],
  ])('of %s is what it is, and what can be read', (name, bytes, words) => {
    expect(told(bytes, name)).toContain(words);
  });
});
