/** `hongtou hand-out`, `hand-in` and `board` as a clerk uses them: ten departments, files that come as they come. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closePackage, openPackage, readPart, writePart } from '../../../src/review/index.ts';
import { readSheets, writeXlsx } from '../../../src/sheets/index.ts';
import { DEPARTMENTS, office as round } from '../../departments/round.ts';
import { folderWith, hongtou, type Result } from '../command.ts';

const FORM = '2024/工作总结.yaml';
const PARTY = '2024/部门稿/党群工作部.yaml';

function office() {
  const texts = [...round().files].map(([path, text]) => [path.replace('/园区/', ''), text]);
  const cwd = folderWith(Object.fromEntries(texts));
  const run = (...args: string[]) => hongtou(args, { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  const write = (name: string, data: string | Uint8Array) => writeFileSync(join(cwd, name), data);
  /** A file that a department got, with its blanks filled in, under a name of its own. */
  const filled = (department: string, name: string, ...changes: [from: string, to: string][]) => {
    let text = read(`分发/${department}.yaml`);
    for (const [from, to] of changes) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    write(name, text);
    return name;
  };
  return { cwd, run, read, write, filled };
}

function handedOut(...more: string[]) {
  const mine = office();
  const { code } = mine.run('hand-out', FORM, '-o', '分发', '--until', '2025-01-10', ...more);
  expect(code).toBe(0);
  return mine;
}

const said = ({ out, err }: Result) => out + err;

describe('hongtou hand-out', () => {
  it('says that the day given is past', () => {
    const { run } = office();
    const said = (day: string) => run('hand-out', FORM, '-o', `分发${day}`, '--until', day).err;
    expect(said('2025-01-10')).toContain('交稿日期 2025-01-10 已经过了');
    expect(said('2125-01-10')).not.toContain('已经过了');
  });

  it('writes a form, a table and a Word file for each department, and says what each is to fill in', () => {
    const { cwd, run } = office();
    const { code, err } = run('hand-out', FORM, '-o', '分发', '--until', '2025-01-10');
    expect(code).toBe(0);
    const files = readdirSync(join(cwd, '分发'));
    for (const department of DEPARTMENTS) {
      const names = [
        `${department}.yaml`,
        `指标_${department}.xlsx`,
        `${department}.docx`,
        `${department}.html`,
      ];
      expect(files).toEqual(expect.arrayContaining(names));
      expect(err).toMatch(new RegExp(`${department}：\\d+ 节、\\d+ 个指标，\\d+ 处要填`, 'u'));
    }
  });

  it('for some departments only, and tells a name that the form does not have', () => {
    const { cwd, run } = handedOut('--only', '财政局');
    expect(readdirSync(join(cwd, '分发')).every((name) => name.includes('财政局'))).toBe(true);
    const wrong = run('hand-out', FORM, '--only', '后勤中心');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('没有请这些部门填报：后勤中心'),
    ]);
  });

  it('leaves a file alone that somebody has filled in already', () => {
    const { run, read, write } = handedOut();
    write('分发/财政局.yaml', `${read('分发/财政局.yaml')}# 填到一半\n`);
    run('hand-out', FORM, '-o', '分发');
    expect(read('分发/财政局.yaml')).toContain('# 填到一半');
    expect(read('分发/财政局（2）.yaml')).toContain('分发记号');
  });
});

describe('hongtou hand-in', () => {
  it('lays files into the form, with three lines of what is new', () => {
    const { run, read, filled } = handedOut();
    const name = filled('党群工作部', '交.yaml', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']);
    const { code, out, err } = run('hand-in', FORM, name);
    expect(code).toBe(0);
    expect(out).toBe(
      '交.yaml  党群工作部  收下\n    填空、填数 2 处，改文字 0 处，新添 0 处，删去 0 处；还空着 0 处。\n    指标：基层党组织 51。\n    文字：共有基层党组织【基层党组织】，开展培训【11｜9】期。\n',
    );
    expect(err).toContain(`已收进 ${PARTY}`);
    expect(read(PARTY)).toContain('基层党组织: {值: 51, 单位: 个, 上年: 46}');
    expect(read(PARTY)).toContain('【11｜9】期。   # 去年写得太长');
  });

  it('takes every file of a folder, of whatever sort', () => {
    const { run } = handedOut();
    const shown = (name: string) => said(run('hand-in', FORM, name, '--dry-run'));
    expect(shown('分发')).toBe(shown('分发/*'));
    expect(shown('分发')).toMatch(/指标_\S+\.xlsx/u);
  });

  it('reads tables and Word files back', () => {
    const { cwd, run, read, write } = handedOut();
    const table = readSheets(readFileSync(join(cwd, '分发/指标_招商合作部.xlsx')));
    if ('trouble' in table) throw new Error(table.trouble);
    const [figures, boxes] = table.sheets;
    (figures?.rows[1] ?? [])[2] = '28.70';
    (boxes?.rows[1] ?? [])[2] = '8';
    write('指标_招商合作部.xlsx', writeXlsx(table.sheets));
    const word = openPackage(readFileSync(join(cwd, '分发/规划建设部.docx')));
    if (word === undefined) throw new Error('no Word file');
    const text = readPart(word, word.main) ?? '';
    writePart(word, word.main, text.replace('【待填】', '5'));
    write('规划建设部.docx', closePackage(word));
    const result = run('hand-in', FORM, '指标_招商合作部.xlsx', '规划建设部.docx');
    expect(said(result)).not.toMatch(/没有收/u);
    expect(read(FORM)).toContain('到位内资: {值: 28.70, 单位: 亿元');
    expect(read(FORM)).toContain('【8｜7】');
    expect(read(FORM)).toContain('【5｜7】');
  });
});

describe('what is not right with a file that is handed in', () => {
  it('tells twice the same, an older one, another year’s, one that is damaged, one with a wrong sum', () => {
    const { cwd, run, read, write, filled } = handedOut();
    filled('财政局', '财政局1.yaml', ['【｜7】', '【6｜7】']);
    filled('财政局', '财政局2.yaml', ['【｜7】', '【8｜7】']);
    filled('生态环境部', '生态环境部.yaml', [' 2024 ', ' 2023 ']);
    filled(
      '社会事务部',
      '社会事务部.yaml',
      ['值:\n', '值: 436\n'],
      ['值:\n', '值: 150\n'],
      ['值:\n', '值: 276\n'],
    );
    write('综合办公室.docx', readFileSync(join(cwd, '分发/综合办公室.docx')).subarray(0, 900));
    const tells = (name: string, words: string) => {
      const result = run('hand-in', FORM, name);
      expect(said(result)).toContain(words);
      return result.code;
    };
    expect(tells('财政局1.yaml', '收下')).toBe(0);
    expect(tells('财政局1.yaml', '和已经收下的一样，不用再收')).toBe(0);
    expect(tells('财政局2.yaml', '收下')).toBe(0);
    expect(tells('财政局1.yaml', '比已经收下的旧，没有收')).toBe(1);
    expect(tells('生态环境部.yaml', '是另一张表或另一年的，没有收')).toBe(1);
    expect(tells('社会事务部.yaml', '合计是436套，各项加起来是426套，少10套')).toBe(1);
    expect(tells('综合办公室.docx', '打不开，没有收，请部门重新发一份')).toBe(1);
    expect(read(FORM)).toContain('【8｜7】');
    expect(read(FORM)).not.toContain('436');
    expect(readdirSync(join(cwd, '2024/收稿待处理')).sort()).toEqual([
      '社会事务部.yaml',
      '综合办公室.docx',
    ]);
  });

  it("tells a department that the form does not ask, and a figure that contradicts the office's", () => {
    const { run, read, write } = handedOut();
    write('后勤中心.yaml', '部门: 后勤中心\n要点: [修车3次]\n');
    expect(said(run('hand-in', FORM, '后勤中心.yaml'))).toContain('表单里没有请这个部门填报');
    const more = '指标:\n  全园产值: {值: 171, 单位: 亿元}\n';
    write('党群工作部.yaml', read('分发/党群工作部.yaml').replace('指标:\n', more));
    expect(said(run('hand-in', FORM, '党群工作部.yaml'))).toContain(
      '“全园产值”报的不一样：本办168.90亿元（2024/工作总结.yaml:8），党群工作部171亿元',
    );
  });
});

describe('a form that is handed in to', () => {
  it("keeps the office's later changes; where both changed the same, asks or keeps the office's", () => {
    const changed = () => {
      const mine = handedOut();
      mine.write(
        PARTY,
        mine.read(PARTY).replace('持续改进', '不断改进').replace('【｜9】', '【10｜9】'),
      );
      mine.filled('党群工作部', '交.yaml', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']);
      return mine;
    };
    const kept = changed();
    expect(said(kept.run('hand-in', FORM, '交.yaml'))).toContain('这一处两边都改了，留着本办的');
    expect(kept.read(PARTY)).toMatch(/\{值: 51,[\s\S]*【10｜9】[\s\S]*不断改进/u);
    const asked = changed();
    const answered = hongtou(['hand-in', FORM, '交.yaml', '--ask'], {
      cwd: asked.cwd,
      input: '是\n',
    });
    expect(answered.err).toContain('用部门的吗');
    expect(asked.read(PARTY)).toMatch(/\{值: 51,[\s\S]*【11｜9】[\s\S]*不断改进/u);
  });

  it('writes nothing in a dry run, and is taken back in one step', () => {
    const { cwd, run, read, filled } = handedOut();
    filled('财政局', '财政局.yaml', ['【｜7】', '【6｜7】']);
    const before = read(FORM);
    expect(run('hand-in', FORM, '财政局.yaml', '--dry-run').err).toContain('什么都没有写');
    expect(read(FORM)).toBe(before);
    expect(existsSync(join(cwd, '2024/工作总结.收稿前.json'))).toBe(false);
    run('hand-in', FORM, '财政局.yaml');
    expect(read(FORM)).not.toBe(before);
    expect(run('hand-in', FORM, '--undo').code).toBe(0);
    expect(read(FORM)).toBe(before);
    expect(run('hand-in', FORM, '财政局.yaml').out).toContain('收下');
  });
});

describe('hongtou board', () => {
  it('shows each department, what to paste into the group, and whom to ask again with both sentences', () => {
    const { run, read, write, filled } = handedOut();
    filled('党群工作部', '交.yaml', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']);
    run('hand-in', FORM, '交.yaml');
    write(PARTY, read(PARTY).replace('持续改进', '不断改进'));
    const { code, out } = run('board', FORM);
    expect(code).toBe(1);
    expect(out).toMatch(/财政局 +没交，过期 +\d{4}-\d\d-\d\d +2025-01-10 +3/u);
    expect(out).toMatch(/党群工作部 +交后改过.*改了1处/u);
    expect(out).toContain('你们交的：干部作风持续改进。\n   现在改成：干部作风不断改进。');
    const group = run('board', FORM, '--reminder').out;
    expect(group).toContain('10个部门，已交1个');
    expect(group).toMatch(/过了期限还没交，请尽快交：.*财政局（1月10日前）/u);
    expect(group).not.toContain('干部作风');
    expect(JSON.parse(run('board', FORM, '--json').out).rows).toHaveLength(10);
  });

  it('decides whose number counts, and takes the decision back', () => {
    const { run, read, write } = handedOut();
    const before = read(FORM);
    write(PARTY, read(PARTY).replace('指标:\n', '指标:\n  全园产值: {值: 171, 单位: 亿元}\n'));
    expect(run('board', FORM).out).toContain(
      '“全园产值”报的不一样：\n    本办  168.90亿元（2024/工作总结.yaml:8）',
    );
    const decided = run(
      'board',
      FORM,
      '--decide',
      '全园产值=党群工作部',
      '--because',
      '含续建项目',
    );
    expect(decided.code).toBe(0);
    expect(read(FORM)).toContain(
      '裁定: "本办原报168.90亿元，以党群工作部报的171亿元为准：含续建项目"',
    );
    expect(run('board', FORM).out).not.toContain('报的不一样');
    expect(run('board', FORM, '--undo').code).toBe(0);
    expect(read(FORM)).toBe(before);
  });
});
