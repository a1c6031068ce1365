import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 标题: 主要工作
    导语: 截止目前，开工项目29个。
`;

/** A folder with a Word file that has a mistake in it. */
function folderWithDocument(): string {
  const cwd = folderWith({ '总结.yaml': FORM });
  expect(hongtou(['render', '总结.yaml', '-o', '送审.docx'], { cwd }).code).toBe(0);
  return cwd;
}

describe('hongtou review', () => {
  it('writes a copy with comments and tracked changes, and leaves the file alone', () => {
    const cwd = folderWithDocument();
    const before = readFileSync(join(cwd, '送审.docx'));
    const { code, err } = hongtou(['review', '送审.docx'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('已生成 送审（校对）.docx');
    expect(readFileSync(join(cwd, '送审.docx')).equals(before)).toBe(true);
    const parts = unzipSync(readFileSync(join(cwd, '送审（校对）.docx')));
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('截至');
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/<w:del [\s\S]*截止[\s\S]*<w:ins [\s\S]*截至/u);
  });

  it('writes nothing where nothing is wrong', () => {
    const cwd = folderWith({ '总结.yaml': FORM.replace('截止', '截至') });
    hongtou(['render', '总结.yaml', '-o', '好.docx'], { cwd });
    const { code, err } = hongtou(['review', '好.docx'], { cwd });
    expect([code, err]).toEqual([0, '好.docx：没有发现问题，没有生成文件。\n']);
    expect(existsSync(join(cwd, '好（校对）.docx'))).toBe(false);
  });

  it('refuses to write over a file', () => {
    const cwd = folderWithDocument();
    expect(hongtou(['review', '送审.docx', '-o', '送审.docx'], { cwd }).code).toBe(2);
    expect(hongtou(['review', '总结.yaml'], { cwd }).code).toBe(2);
  });
});

describe('hongtou doctor', () => {
  it('says which fonts are missing and what then happens, or that none is', () => {
    const { code, err } = hongtou(['doctor'], { cwd: folderWith({}) });
    expect(err).toMatch(/字体：看了 \d+ 个文件夹/u);
    expect(err).toContain('LibreOffice：');
    expect(code).toBe(err.includes('提醒') ? 1 : 0);
  });

  it('looks for the fonts that the office names', () => {
    const cwd = folderWith({ '单位.yaml': '文种: 单位\n字体:\n  小标宋: 没有的字体甲\n' });
    const { code, err } = hongtou(['doctor', '--office', '单位.yaml'], { cwd });
    expect(err).toContain('没有“没有的字体甲”');
    expect(code).toBe(1);
  });
});
