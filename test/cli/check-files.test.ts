import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraph, wordFile, wordPart } from '../readers/word-file.ts';
import { folderWith, hongtou } from './command.ts';

const LAST = '2023年工作总结\n完成固定资产投资41.8亿元，同比增长8.2%。\n';
const now = (last: string) => `2024年工作总结\n完成固定资产投资46.3亿元，上年同期${last}亿元。\n`;

describe('hongtou check on several files', () => {
  it('finds that this year’s file says otherwise than last year’s did, with both places', () => {
    const cwd = folderWith({ 'a.txt': LAST, 'b.txt': now('42.8') });
    const { code, out } = hongtou(['check', 'a.txt', 'b.txt'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/b\.txt:2:20[\s\S]*check\/last-year[\s\S]*a\.txt:2:9/u);
  });

  it('is content where they agree', () => {
    const cwd = folderWith({ 'a.txt': LAST, 'b.txt': now('41.80') });
    expect(hongtou(['check', 'a.txt', 'b.txt'], { cwd }).code).toBe(0);
  });
});

describe('hongtou check --fix on a Word file', () => {
  const word = () =>
    wordFile(
      `${paragraph('关于防汛工作的通知')}${paragraph('园区\u200b各企业：')}${paragraph('请再接再励。')}<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/></w:sectPr>`,
      { footer1: wordPart('ftr', paragraph('青禾\ufeff园区')) },
    );
  const found = (args: readonly string[]) => {
    const cwd = folderWith({});
    const file = join(cwd, '旧通知.docx');
    const before = word();
    writeFileSync(file, before);
    const { out, err } = hongtou(['check', '旧通知.docx', ...args], { cwd });
    return {
      out,
      err,
      isSame: Buffer.compare(readFileSync(file), before) === 0,
      again: () => hongtou(['check', '旧通知.docx'], { cwd }).out,
    };
  };

  it('takes out what nobody sees, of its footer too, and leaves its words to a person', () => {
    const { err, again } = found(['--fix', '--yes']);
    expect(err).toContain('已从 旧通知.docx 去掉 2 处看不见的字符，别的都没有动。');
    expect(err).toContain('hongtou review');
    const left = again();
    expect(left).not.toContain('看不见');
    expect(left).toContain('再接再厉');
  });

  it('changes nothing where nobody says yes', () => {
    const { out, err, isSame } = found(['--fix']);
    expect(out).toContain('页脚：这里有看不见的字符：字节序标记（U+FEFF）');
    expect(err).toContain('--yes');
    expect(isSame).toBe(true);
  });
});
