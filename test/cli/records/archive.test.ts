/** `hongtou archive`: a year's papers with all that belongs to them, readable without us. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textMark } from '../../../src/edit/index.ts';
import { wordEditing } from '../../merge/word-edits.ts';
import { projectFolder } from '../../support/project.ts';
import { folderWith, hongtou } from '../command.ts';

const FORM = '2023/工作总结.yaml';
const PARTY = '2023/部门稿/党群工作部.yaml';

function year() {
  const cwd = folderWith({});
  cpSync(join(projectFolder, 'examples'), cwd, { recursive: true });
  const run = (...args: string[]) => hongtou(args, { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  const write = (name: string, data: string | Uint8Array) => writeFileSync(join(cwd, name), data);
  return { cwd, run, read, write };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A form whose Word file came back corrected, that a department handed in, with a version in the window's journal. */
function worked() {
  const mine = year();
  const { cwd, run, read, write } = mine;
  run('render', FORM, '-o', '改.docx');
  const edited = wordEditing(readFileSync(join(cwd, '改.docx')), '王主任');
  edited.replace('顶住需求偏弱', '顶住需求不足');
  write('总结（主任改）.docx', edited.bytes());
  expect(run('merge', FORM, '总结（主任改）.docx').err).toContain('已并回 1 处');
  run('hand-out', FORM, '-o', '分发', '--only', '党群工作部');
  write('党群工作部.yaml', read('分发/党群工作部.yaml').replace('【14｜12】', '【16｜12】'));
  expect(run('hand-in', FORM, '党群工作部.yaml').out).toContain('收下');
  const at = new Date(2024, 0, 10, 9, 5).getTime();
  const lines = [
    { at, base: { '工作总结.yaml': '标题: 原来的\n' } },
    { at, version: '送审稿' },
  ];
  mkdirSync(join(cwd, '2023/.红头'), { recursive: true });
  const journal = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  write(`2023/.红头/${textMark('工作总结.yaml')}.jsonl`, journal);
  return mine;
}

describe('hongtou archive', () => {
  it('keeps form, Word file, public copy, versions, and what came from whom', () => {
    const { cwd, run, read } = worked();
    expect(run('archive', FORM, '2023/印发工作总结.yaml', '-o', '归档/2023年')).toMatchObject({
      code: 0,
    });
    const files = filesBelow(join(cwd, '归档/2023年'));
    const day = new Date().toISOString().slice(0, 10);
    expect(
      files.filter((file) => !file.startsWith('印发')).map((file) => file.replaceAll(day, '今天')),
    ).toMatchInlineSnapshot(`
      [
        "index.html",
        "工作总结/工作总结.docx",
        "工作总结/工作总结.html",
        "工作总结/工作总结.txt",
        "工作总结/工作总结（公开版）.docx",
        "工作总结/往来/今天 党群工作部交来.yaml",
        "工作总结/往来/今天 总结（主任改）.docx",
        "工作总结/版本/2024-01-10 09.05 送审稿/工作总结.yaml",
        "工作总结/表单/2023/工作总结.yaml",
        "工作总结/表单/2023/部门稿/企业服务中心.yaml",
        "工作总结/表单/2023/部门稿/党群工作部.yaml",
        "工作总结/表单/2023/部门稿/安全应急部.yaml",
        "工作总结/表单/2023/部门稿/招商合作部.yaml",
        "工作总结/表单/2023/部门稿/生态环境部.yaml",
        "工作总结/表单/单位.yaml",
        "校验.txt",
        "目录.txt",
      ]
    `);
    expect(read('归档/2023年/工作总结/表单/2023/工作总结.yaml')).toBe(read(FORM));
    expect(read('归档/2023年/工作总结/表单/2023/部门稿/党群工作部.yaml')).toBe(read(PARTY));
    const list = read('归档/2023年/目录.txt');
    expect(list).toContain('并回王主任改过的《总结（主任改）.docx》，1处');
    expect(list).toContain('“顶住需求偏弱');
    expect(list).toContain('收下党群工作部交来的《党群工作部.yaml》');
    expect(list).toContain('发给党群工作部');
  });

  it('has digests that other programs check, and an index whose links all lead to a file', () => {
    const { cwd, run, read } = worked();
    run('archive', FORM, '-o', '归档');
    const sums = read('归档/校验.txt').trimEnd().split('\n');
    for (const line of sums) {
      const [digest, path = ''] = line.split('  ');
      const bytes = readFileSync(join(cwd, '归档', path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    }
    const files = filesBelow(join(cwd, '归档'));
    expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual(
      files.filter((file) => file !== '校验.txt'),
    );
    const page = read('归档/index.html');
    expect(page).not.toMatch(/<script|https?:|src=/u);
    const links = [...page.matchAll(/href="([^"]*)"/gu)].map(([, link = '']) =>
      decodeURIComponent(link),
    );
    expect(links.length).toBe(files.length - 3);
    expect(files).toEqual(expect.arrayContaining(links));
  });

  it('writes over nothing', () => {
    const { cwd, run, read, write } = worked();
    run('archive', FORM, '-o', '归档');
    write('归档/目录.txt', '手写的目录\n');
    expect(run('archive', FORM, '-o', '归档').err).toContain('一个没有动；这次归档到“归档（2）”');
    expect(read('归档/目录.txt')).toBe('手写的目录\n');
    expect(filesBelow(join(cwd, '归档（2）'))).toEqual(filesBelow(join(cwd, '归档')));
  });

  it('says what is missing: no paper where boxes are empty, no public copy where something would leak', () => {
    const { run, read, write } = year();
    write('2023/空.yaml', read(FORM).replace('标题:', '题注: 【】\n标题:'));
    write('2023/漏.yaml', read(FORM).replace('导语: ', '导语: 联系人手机13800000000。'));
    const { code } = run('archive', '2023/空.yaml', '2023/漏.yaml', '-o', '归档');
    expect(code).toBe(1);
    const list = read('归档/目录.txt');
    expect(list).toContain('注意：没有成品：');
    expect(list).toContain('注意：没有公开版：');
    expect(read('归档/空/表单/2023/空.yaml')).toContain('题注: 【】');
  });
});
