/** 版式 of the 单位.yaml beside a Word file: `check`, `format`, `review` and `diff --format docx` follow it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from '../command.ts';

const OFFICE = `文种: 单位
发文机关: 云溪市青禾产业园区管理委员会
代字: 青园管
`;
const STYLE = `版式:
  每行字数: 27
  行距: 固定值28磅
  天头: 35毫米
  标题: 黑体 小二
  正文: 楷体_GB2312 小三
  页码: 第1页
`;
const FORM = `文种: 通知
单位: 单位.yaml
标题: 关于做好汛期安全生产工作的通知
主送机关: 各部门、各企业
发文字号: 7
成文日期: 2025年6月3日
盖章: 否
正文:
  - 为保障汛期安全，现就有关事项通知如下。
  - 标题: 压实工作责任
    正文: 各部门要按照职责分工，逐项排查风险隐患，建立台账，汛期每周调度一次。
`;

const wordPart = (path: string, part: string) =>
  strFromU8(unzipSync(readFileSync(path))[part] ?? new Uint8Array());

/** A file in the standard's layout, in a folder whose office has its own. */
function folderOf(style: string): string {
  const cwd = folderWith({ '单位.yaml': OFFICE, '通知.yaml': FORM });
  expect(hongtou(['render', '通知.yaml', '-o', '旧.docx'], { cwd }).code).toBe(0);
  const other = folderWith({ '单位.yaml': OFFICE + style, '通知.yaml': FORM });
  return hongtou(['render', join(cwd, '通知.yaml'), '-o', join(other, '旧.docx')], { cwd }).code ===
    0
    ? other
    : '';
}

describe('an office’s own layout', () => {
  it('is what format lays a file out in, in the file itself and anew', () => {
    const cwd = folderOf(STYLE);
    const inPlace = hongtou(['format', '旧.docx', '-o', '新.docx'], { cwd });
    expect(inPlace.code).toBe(0);
    expect(inPlace.err).toContain('本单位的版式和国标（GB/T 9704-2012）不同');
    expect(hongtou(['learn', '新.docx'], { cwd }).out).toBe(STYLE);
    expect(hongtou(['check', '新.docx'], { cwd }).code).toBe(0);
    expect(hongtou(['render', '通知.yaml', '-o', '通知.txt'], { cwd }).code).toBe(0);
    expect(hongtou(['format', '通知.txt', '-o', '自文本.docx'], { cwd }).code).toBe(0);
    expect(hongtou(['learn', '自文本.docx'], { cwd }).out).toBe(STYLE);
  });

  it('is what check and review hold a file against', () => {
    const cwd = folderOf(STYLE);
    const { code, out: err } = hongtou(['check', '旧.docx', '--all'], { cwd });
    expect(code).not.toBe(2);
    expect(err).toContain('应当是18磅（本单位的版式）');
    expect(hongtou(['review', '旧.docx', '-o', '校对.docx'], { cwd }).err).toContain(
      '已生成 校对.docx',
    );
    const comments = wordPart(join(cwd, '校对.docx'), 'word/comments.xml');
    expect(comments).toContain('应当是18磅（本单位的版式）');
    expect(hongtou(['format', '旧.docx', '-o', '新.docx'], { cwd }).code).toBe(0);
    expect(hongtou(['review', '新.docx'], { cwd }).err).toContain('没有发现问题');
  });

  it('is what diff sets two drafts in, forms and files', () => {
    const cwd = folderOf(STYLE);
    const made = hongtou(
      ['diff', '旧.docx', '通知.yaml', '--format', 'docx', '-o', '花脸稿.docx'],
      { cwd },
    );
    expect(made.code).toBe(0);
    expect(hongtou(['learn', '花脸稿.docx'], { cwd }).out).toBe(STYLE);
    const files = hongtou(['diff', '旧.docx', '旧.docx', '--format', 'docx', '-o', '两份.docx'], {
      cwd,
    });
    expect(files.code).toBe(0);
    expect(hongtou(['learn', '两份.docx'], { cwd }).out).toBe(STYLE);
  });

  it('that cannot be used is told: nothing is laid out in another, checks go on by the standard', () => {
    const cwd = folderOf('版式:\n  行距: 5磅\n');
    const refused = hongtou(['format', '旧.docx', '-o', '新.docx'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('版式的“行距”看不懂或超出范围：5磅');
    expect(refused.err).not.toContain('已生成');
    const office = hongtou(['check', '单位.yaml'], { cwd });
    expect(office.code).toBe(1);
    expect(office.out).toContain('版式的“行距”看不懂或超出范围：5磅');
    expect(hongtou(['check', '旧.docx'], { cwd }).out).toContain(
      '版式的“行距”看不懂或超出范围：5磅',
    );
    const reviewed = hongtou(['review', '旧.docx'], { cwd });
    expect(reviewed.code).toBe(0);
    expect(reviewed.err).toContain('版式的“行距”看不懂或超出范围：5磅');
  });
});
