import { describe, expect, it } from 'vitest';
import { closePackage, openPackage, readPart, writePart } from '../../src/review/index.ts';
import { readSheets, writeXlsx } from '../../src/sheets/index.ts';
import { DEPARTMENTS, fileOf, filled, office } from './round.ts';

/** The first blank of a Word file typed over, as Word would write it. */
function typedInWord(bytes: Uint8Array): Uint8Array {
  const file = openPackage(bytes);
  if (file === undefined) throw new Error('no Word file');
  const text = readPart(file, file.main) ?? '';
  writePart(file, file.main, text.replace('【待填】', '5'));
  return closePackage(file);
}

const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('handing out', () => {
  it('makes four files for each of ten departments', async () => {
    const handed = await office().handOut();
    expect(handed.map(({ department }) => department).sort()).toEqual([...DEPARTMENTS].sort());
    expect(
      handed.find(({ department }) => department === '党群工作部')?.files.map((f) => f.name),
    ).toEqual(['党群工作部.yaml', '指标_党群工作部.xlsx', '党群工作部.docx', '党群工作部.html']);
  });

  it("keeps the others' parts and figures out of a department's form", async () => {
    const handed = await office().handOut();
    const text = decoded(fileOf(handed, '招商合作部.yaml')).replace(
      /分发记号1 \w+/u,
      '分发记号1 ——',
    );
    expect(text).toMatchInlineSnapshot(`
      "# 招商合作部填报：2024年工作总结
      # 把数填进【】和“值:”后面；竖线后面和“上年”是去年的数，不用动；话也可以改。
      # 交稿日期：2025-01-10
      # 分发记号1 —— 2024 招商合作部 2025-01-02 工作总结.yaml  （收稿时认这一行，不要改）
      文种: 部门稿
      年度: 2024
      部门: 招商合作部
      填报人:

      指标:
        到位内资:
          值:
          单位: 亿元
          上年: 25.30
          填报: 招商合作部
      小节:
        - 标题: 招商合作部的工作
          代号: 招商合作部
          填报: 招商合作部
          要点:
            - 开展活动【｜7】次，办结事项【｜12】件。
            - 全园产值达到〔全园产值〕，本部门服务企业【｜30】家。
      # （完）
      "
    `);
    for (const { department, files } of handed) {
      const own = decoded(files[0]?.bytes ?? new Uint8Array());
      for (const other of DEPARTMENTS) {
        if (other !== department) expect(own).not.toContain(other);
      }
      expect(own).not.toContain('168.90');
    }
  });

  it('puts the form into the page as data that no browser runs', async () => {
    const mine = office();
    mine.change(
      '部门稿/党群工作部.yaml',
      '干部作风',
      '</script><script>alert(1)</script><!-- 作风',
    );
    const page = decoded(fileOf(await mine.handOut(), '党群工作部.html'));
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).toContain('\\u003c/script\\u003e');
  });
});

describe('handing in', () => {
  it('lays what was filled in into the file it came from, and leaves all else as it was', async () => {
    const mine = office();
    const handed = await mine.handOut();
    const before = mine.text('部门稿/党群工作部.yaml');
    const { results } = await mine.handIn([
      filled(handed, '党群工作部', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']),
    ]);
    expect(results[0]).toMatchObject({ state: 'taken', problems: [], blanks: 0 });
    expect(results[0]?.news.map(({ zh }) => zh)).toMatchInlineSnapshot(`
      [
        "填空、填数 2 处，改文字 0 处，新添 0 处，删去 0 处；还空着 0 处。",
        "指标：基层党组织 51。",
        "文字：共有基层党组织【基层党组织】，开展培训【11｜9】期。",
      ]
    `);
    expect(mine.text('部门稿/党群工作部.yaml')).toBe(
      before.replace('{值: ,', '{值: 51,').replace('【｜9】', '【11｜9】'),
    );
  });

  it('makes boxes again of the words that only the office resolves', async () => {
    const mine = office();
    const handed = await mine.handOut();
    await mine.handIn([
      filled(handed, '财政局', ['本部门服务企业【｜30】', '共服务企业【33｜30】']),
    ]);
    expect(mine.text('工作总结.yaml')).toContain(
      '全园产值达到【全园产值】，共服务企业【33｜30】家',
    );
  });

  it('takes pages, tables and Word files alike', async () => {
    const mine = office();
    const handed = await mine.handOut();
    const table = readSheets(fileOf(handed, '指标_招商合作部.xlsx'));
    if ('trouble' in table) throw new Error(table.trouble);
    const [figures, boxes] = table.sheets;
    (figures?.rows[1] ?? [])[2] = '28.70';
    (boxes?.rows[1] ?? [])[2] = '8';
    const page = decoded(fileOf(handed, '企业服务中心.html')).replace('【｜7】', '【9｜7】');
    const { results } = await mine.handIn([
      { name: '指标_招商合作部.xlsx', bytes: writeXlsx(table.sheets) },
      { name: '企业服务中心.交.html', bytes: new TextEncoder().encode(page) },
      { name: '规划建设部.docx', bytes: typedInWord(fileOf(handed, '规划建设部.docx')) },
    ]);
    expect(results.flatMap(({ problems }) => problems.map(({ message }) => message.zh))).toEqual(
      [],
    );
    expect(results.map(({ department, state }) => [department, state])).toEqual([
      ['招商合作部', 'taken'],
      ['企业服务中心', 'taken'],
      ['规划建设部', 'taken'],
    ]);
    const text = mine.text('工作总结.yaml');
    expect(text).toContain('到位内资: {值: 28.70,');
    expect(text).toContain('【8｜7】');
    expect(text).toContain('【9｜7】');
    expect(text).toContain('【5｜7】');
  });

  it("keeps the office's later changes, and asks where both changed the same", async () => {
    const mine = office();
    const handed = await mine.handOut();
    mine.change('部门稿/党群工作部.yaml', '干部作风持续改进', '干部作风不断改进');
    mine.change('部门稿/党群工作部.yaml', '【｜9】', '【10｜9】');
    const { results } = await mine.handIn([
      filled(handed, '党群工作部', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']),
    ]);
    const text = mine.text('部门稿/党群工作部.yaml');
    expect(text).toContain('干部作风不断改进');
    expect(text).toContain('{值: 51,');
    expect(text).toContain('【10｜9】');
    expect(results[0]?.problems.map(({ message }) => message.zh)).toMatchInlineSnapshot(`
      [
        "“党群工作部.yaml”（党群工作部）：“第1节·要点第1条”这一处两边都改了，留着本办的。本办：共有基层党组织【基层党组织】，开展培训【10｜9】期；部门：共有基层党组织【基层党组织】，开展培训【11｜9】期",
      ]
    `);
  });
});

describe('handing in what is not right', () => {
  it('tells files of others, of other years, without a mark, damaged, and with a wrong sum', async () => {
    const mine = office();
    const handed = await mine.handOut();
    const wrong = filled(
      handed,
      '社会事务部',
      ['值:\n', '值: 436\n'],
      ['值:\n', '值: 150\n'],
      ['值:\n', '值: 276\n'],
    );
    const other = filled(handed, '财政局', [' 2024 ', ' 2023 ']);
    const newer = filled(handed, '经济发展部', ['分发记号1', '分发记号2'], ['【｜7】', '【8｜7】']);
    const older = filled(handed, '生态环境部', ['【｜7】', '【6｜7】']);
    const bare = decoded(older.bytes).replace(/^# 分发记号.*\n/mu, '');
    const before = mine.text('工作总结.yaml');
    const { results } = await mine.handIn([
      wrong,
      other,
      { name: '财政局.docx', bytes: fileOf(handed, '财政局.docx').slice(0, 900) },
      { name: '材料.yaml', bytes: new TextEncoder().encode('部门: 后勤中心\n要点: [修车3次]\n') },
      newer,
      { name: '生态环境部.yaml', bytes: new TextEncoder().encode(bare) },
    ]);
    const told = results.map(({ file, state, problems }) => [
      file,
      state,
      ...problems.map(({ message }) => message.zh),
    ]);
    expect(told).toMatchInlineSnapshot(`
      [
        [
          "社会事务部.yaml",
          "errors",
          "“社会事务部.yaml”（社会事务部）有错，没有收；请部门照下面的提示改好再交。",
          "“安置房”合计是436套，各项加起来是426套，少10套。",
        ],
        [
          "财政局.yaml",
          "left",
          "“财政局.yaml”（财政局）是另一张表或另一年的，没有收。",
        ],
        [
          "财政局.docx",
          "errors",
          "“财政局.docx”（财政局）打不开，没有收，请部门重新发一份。",
        ],
        [
          "材料.yaml",
          "left",
          "“材料.yaml”是后勤中心的，表单里没有请这个部门填报，没有收。",
        ],
        [
          "经济发展部.yaml",
          "taken",
          "“经济发展部.yaml”是用更新的红头填的，只收看得懂的。",
        ],
        [
          "生态环境部.yaml",
          "taken",
          "“生态环境部.yaml”（生态环境部）里没有分发记号，按最近一次发出去的对照。",
        ],
      ]
    `);
    expect(before).not.toBe(mine.text('工作总结.yaml'));
    expect(mine.text('工作总结.yaml')).not.toContain('436');
  });

  it('takes nothing twice, and nothing older than what it has', async () => {
    const mine = office();
    const first = await mine.handOut();
    const one = filled(first, '财政局', ['【｜7】', '【6｜7】']);
    const two = filled(first, '财政局', ['【｜7】', '【8｜7】']);
    const states = async (...files: Parameters<typeof mine.handIn>[0][number][]) =>
      (await mine.handIn(files)).results.map(({ state }) => state);
    expect(await states(one, one, two, one)).toEqual(['taken', 'same', 'taken', 'older']);
    expect(mine.text('工作总结.yaml')).toContain('【8｜7】');
  });

  it('lets no file of a department lead anywhere', async () => {
    const mine = office();
    const handed = await mine.handOut();
    const text = `${decoded(fileOf(handed, '财政局.yaml'))}    引用: ../../单位.yaml\n    图片: /etc/passwd\n`;
    const { results } = await mine.handIn([
      { name: '财政局.yaml', bytes: new TextEncoder().encode(text) },
    ]);
    expect(results[0]?.problems.map(({ code }) => code)).toEqual([
      'departments/no-place',
      'departments/no-place',
    ]);
    expect(mine.text('工作总结.yaml')).not.toContain('passwd');
  });
});
