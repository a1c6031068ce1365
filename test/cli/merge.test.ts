/** `hongtou merge` as a clerk uses it: a form and its departments' files, a Word file that came back. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type WordEditing, wordEditing } from '../merge/word-edits.ts';
import { projectFolder } from '../support/project.ts';
import { hongtou, type Result } from './command.ts';

/** The examples in a folder of their own, with the notice rendered and edited. */
function returned(edit: (edited: WordEditing) => void, author?: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'hongtou-merge-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  cpSync(join(projectFolder, 'examples'), cwd, { recursive: true });
  const run = (...args: string[]) => hongtou(args, { cwd });
  expect(run('render', FORM, '-o', EDITED).code).toBe(0);
  const edited = wordEditing(readFileSync(join(cwd, EDITED)), author);
  edit(edited);
  writeFileSync(join(cwd, EDITED), edited.bytes());
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  return { cwd, run, read, merge: (...more: string[]) => run('merge', FORM, EDITED, ...more) };
}

const FORM = '2023/印发工作总结.yaml';
const SUMMARY = '2023/工作总结.yaml';
const PARTY = '2023/部门稿/党群工作部.yaml';
const EDITED = '总结（主任改）.docx';

const said = ({ out, err }: Result) => out + err;

/** Words of the summary, of a department's part, of the notice's own head. */
function threeFiles(edited: WordEditing): void {
  edited.replace('顶住需求偏弱', '顶住需求不足');
  edited.replace('集体学习14次', '集体学习15次');
  edited.replace('发展党员27名', '发展党员28名');
  edited.replace('2024年1月15日', '2024年1月18日');
}

describe('hongtou merge', () => {
  it('brings each change into the file it belongs to, and shows which', () => {
    const { merge, read } = returned(threeFiles);
    const { code, out, err } = merge();
    expect(code).toBe(0);
    expect(read(SUMMARY)).toContain('顶住需求不足');
    expect(read(PARTY)).toContain('集体学习【15｜12】次');
    expect(read(PARTY)).toContain('发展党员: {值: 28, 单位: 名, 上年: 22}');
    expect(read(FORM)).toContain('成文日期: 2024-01-18            # 2024.1.15、2024年1月15日也认');
    expect(out).toContain(
      '2023/部门稿/党群工作部.yaml:13  要点 第1项\n    组集体学习【14｜12】次 → 组集体学习【15｜12】次\n',
    );
    expect(err).toContain('已并回 4 处');
  });

  it('then prints what the file says, and has nothing more to merge', () => {
    const { run, merge, read } = returned(threeFiles);
    merge();
    expect(run('render', FORM, '-o', '再印.docx').code).toBe(0);
    const before = read(SUMMARY) + read(PARTY) + read(FORM);
    expect(said(run('merge', FORM, '再印.docx'))).toContain('没有要改的地方');
    expect(said(merge())).toContain('没有要改的地方');
    expect(read(SUMMARY) + read(PARTY) + read(FORM)).toBe(before);
  });

  it('writes nothing in a dry run, and says the same', () => {
    const { merge, read, cwd } = returned(threeFiles);
    const before = [SUMMARY, PARTY, FORM].map(read);
    const dry = merge('--dry-run');
    expect([SUMMARY, PARTY, FORM].map(read)).toEqual(before);
    expect(existsSync(join(cwd, '2023/印发工作总结.并回前.json'))).toBe(false);
    expect(dry.err).toContain('会改 4 处，现在什么都没有写');
    expect(merge().out).toBe(dry.out);
  });

  it('is taken back in one step, byte for byte, unless a file has been changed since', () => {
    const { run, merge, read, cwd } = returned(threeFiles);
    const before = [SUMMARY, PARTY, FORM].map(read);
    merge();
    const merged = read(PARTY);
    writeFileSync(join(cwd, PARTY), merged.replace('名】', '名 】').concat('# 后来加的\n'));
    const refused = run('merge', FORM, '--undo');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('没有撤回')]);
    expect(read(PARTY)).toContain('后来加的');
    writeFileSync(join(cwd, PARTY), merged);
    expect(run('merge', FORM, '--undo').code).toBe(0);
    expect([SUMMARY, PARTY, FORM].map(read)).toEqual(before);
    expect(said(run('merge', FORM, '--undo'))).toContain('没有可以撤回的合并');
  });

  it('gives the same as data', () => {
    const { merge } = returned(threeFiles);
    const { landed, left } = JSON.parse(merge('--dry-run', '--json').out);
    expect(landed).toHaveLength(4);
    expect(left).toEqual([]);
    expect(landed[0]).toMatchObject({ file: SUMMARY, from: '顶住需求偏弱', to: '顶住需求不足' });
  });
});

describe('hongtou merge --ask', () => {
  const tracked = () =>
    returned((edited) => {
      edited.replace('顶住需求偏弱', '顶住需求不足');
      edited.replace('发展党员27名', '发展党员28名');
      edited.insert('这些成绩的取得', '在此表示感谢！');
    }, '王主任');

  it('asks about every tracked change; what is refused stays out', () => {
    const { cwd, read } = tracked();
    const { code, err } = hongtou(['merge', FORM, EDITED, '--ask'], { cwd, input: '否\n是\n否\n' });
    expect(code).toBe(0);
    expect(err).toContain('王主任 2024-01-12：“发展党员27名”改成“发展党员28名”');
    expect(read(SUMMARY)).toContain('顶住需求偏弱');
    expect(read(PARTY)).toContain('发展党员: {值: 28,');
    expect(read(SUMMARY)).not.toContain('在此表示感谢');
  });

  it('takes all without being asked to ask', () => {
    const { merge, read } = tracked();
    expect(merge().code).toBe(0);
    expect(read(SUMMARY)).toContain('顶住需求不足');
    expect(read(SUMMARY)).toContain('在此表示感谢！');
  });

  it('changes nothing where nobody answers', () => {
    const { cwd, read } = tracked();
    const before = read(SUMMARY) + read(PARTY);
    const { code, err } = hongtou(['merge', FORM, EDITED, '--ask'], { cwd, input: '是\n' });
    expect([code, read(SUMMARY) + read(PARTY)]).toEqual([2, before]);
    expect(err).toContain('没有人回答');
  });
});

describe('hongtou merge --take', () => {
  const typed = () =>
    returned((edited) => {
      edited.replace('同比增长15.5%', '同比增长16.5%');
      edited.replace('顶住需求偏弱', '顶住需求不足');
    });

  it('is named with the questions and their numbers; until then the form holds', () => {
    const { merge, read } = typed();
    const { code, out, err } = merge();
    expect(code).toBe(1);
    expect(out).toMatch(
      /要由人定的（没定以前按表单）：\n {2}1\. 【[^】]+】是程序算的，文件里手改了：“[^”]+”\n {4}表单：同比增长15\.5%\n {4}文件：同比增长16\.5%\n/u,
    );
    expect(err).toContain('有 1 处要由人定');
    expect(read(SUMMARY)).toContain('顶住需求不足');
    expect(read(SUMMARY) + read(PARTY)).not.toContain('16.5');
  });

  /** What stands in the form from then on contradicts its figures, and is told as in any form. */
  const DIFFERS = '这里写的是“增长16.5%”，按表里“固定资产投资”的数算是增长15.5%。';

  it.each(['word', '1'])('%s makes the box the words that were typed', (take) => {
    const { merge, read } = typed();
    const { code, out, err } = merge('--take', take);
    expect([code, out]).toEqual([1, expect.not.stringContaining('要由人定的')]);
    expect(err).toContain(DIFFERS);
    expect(read(SUMMARY) + read(PARTY)).toContain('同比增长16.5%');
  });

  it('form leaves the box, and asks no more', () => {
    const { merge, read } = typed();
    const { code, out, err } = merge('--take', 'form');
    expect([code, out]).toEqual([0, expect.not.stringContaining('要由人定的')]);
    expect(err).not.toContain('16.5');
    expect(read(SUMMARY) + read(PARTY)).not.toContain('16.5');
  });

  it('says which numbers there are, and changes nothing, where one is wrong', () => {
    const { merge, read } = typed();
    const before = read(SUMMARY);
    const { code, err } = merge('--take', '7');
    expect([code, err]).toEqual([2, expect.stringContaining('要定的有 1 处')]);
    expect(read(SUMMARY)).toBe(before);
  });

  it('--ask asks the same at the terminal', () => {
    const { cwd, read } = typed();
    const { code, err } = hongtou(['merge', FORM, EDITED, '--ask'], { cwd, input: '文件\n' });
    expect([code, err]).toEqual([1, expect.stringContaining('按哪边？（表单/文件）')]);
    expect(err).toContain(DIFFERS);
    expect(read(SUMMARY) + read(PARTY)).toContain('同比增长16.5%');
  });
});

describe('comments in the file', () => {
  const commented = (bytes: Uint8Array): Uint8Array => {
    const files = unzipSync(bytes);
    const change = (name: string, edit: (xml: string) => string) => {
      files[name] = strToU8(edit(files[name] ? strFromU8(files[name]) : ''));
    };
    change('word/document.xml', (xml) => {
      const end = xml.indexOf('</w:r>', xml.indexOf('有效投资持续扩大')) + 6;
      const start = xml.lastIndexOf('<w:r>', end);
      return `${xml.slice(0, start)}<w:commentRangeStart w:id="1"/>${xml.slice(start, end)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${xml.slice(end)}`;
    });
    change(
      'word/comments.xml',
      () =>
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="王主任" w:date="2024-01-12T10:00:00Z"><w:p><w:r><w:t>与统计局再核一下。</w:t></w:r></w:p></w:comment></w:comments>',
    );
    change('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    );
    return zipSync(files);
  };

  it('are kept in a list beside the form, each once, until somebody strikes it out', () => {
    const { cwd, merge, read } = returned(() => undefined);
    writeFileSync(join(cwd, EDITED), commented(readFileSync(join(cwd, EDITED))));
    const { code, err } = merge();
    expect(code).toBe(0);
    expect(err).toContain('批注 1 条');
    const notes = read('2023/印发工作总结.批注.txt');
    expect(notes).toContain('王主任 2024-01-12');
    expect(notes).toContain('有效投资持续扩大');
    expect(notes).toContain('与统计局再核一下。');
    merge();
    expect(read('2023/印发工作总结.批注.txt')).toBe(notes);
  });
});

describe('what cannot be taken as it is', () => {
  it('is told: what the program computes, what the kind prints, sums that no longer come out', () => {
    const { merge, read } = returned((edited) => {
      edited.replace('同比增长15.5%', '同比增长16.5%');
      edited.replace('请认真贯彻执行', '请抓好落实');
      edited.replace('固定资产投资41.80亿元，其中', '固定资产投资41.90亿元，其中');
    });
    const { code, out, err } = merge();
    expect(code).toBe(1);
    expect(out).toContain('是程序算的，文件里手改了');
    expect(read(SUMMARY)).toContain('值: 41.90');
    for (const part of ['固定印的话', '各项加起来是41.80亿元']) {
      expect(err).toContain(part);
    }
  });

  it('is said of a file that is none, of a form that cannot be printed, of nothing named', () => {
    const { cwd, run } = returned(() => undefined);
    writeFileSync(join(cwd, '不是.docx'), '不是 Word 文件');
    writeFileSync(join(cwd, '坏.yaml'), '文种: [通知\n');
    for (const args of [
      ['merge', FORM, '不是.docx'],
      ['merge', FORM, '没有.docx'],
      ['merge', '坏.yaml', EDITED],
      ['merge', FORM],
    ]) {
      const { code, err } = run(...args);
      expect(code).not.toBe(0);
      expect(err).toMatch(/[\u4e00-\u9fff]/u);
      expect(err).not.toMatch(/^\s+at .*:\d+/mu);
    }
  });
});

describe('a form that has changed since its Word file was made', () => {
  it('keeps its own changes, takes the file’s, and asks where both changed the same words', () => {
    const { cwd, merge, read } = returned((edited) => {
      edited.replace('顶住需求偏弱', '顶住需求不足');
      edited.replace('集体学习14次', '集体学习15次');
      edited.replace('工业经济稳步增长', '工业经济稳中向好');
    });
    const change = (file: string, from: string, to: string) =>
      writeFileSync(join(cwd, file), read(file).replace(from, to));
    change(PARTY, '发展党员: {值: 27', '发展党员: {值: 29');
    change(SUMMARY, '工业经济稳步增长', '工业经济平稳增长');
    const { code, out } = merge();
    expect(code).toBe(1);
    expect(read(PARTY)).toContain('发展党员: {值: 29');
    expect(read(PARTY)).toContain('【15｜12】次');
    expect(read(SUMMARY)).toContain('顶住需求不足');
    expect(read(SUMMARY)).toContain('工业经济平稳增长');
    for (const part of ['两边都改了', '表单：', '平稳增长', '文件：', '稳中向好']) {
      expect(out).toContain(part);
    }
  });
});
