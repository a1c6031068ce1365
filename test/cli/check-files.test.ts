import { describe, expect, it } from 'vitest';
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
