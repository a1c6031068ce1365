/** What people mistype, and what comes of it: understood where the meaning is certain, else told with its place. */
import { describe, expect, it } from 'vitest';
import { brief, fill, read, shown } from './forms.ts';
import { HEAD, understood } from './understood.ts';

describe('colons', () => {
  it('reads a full-width colon after a known name, and says so', () => {
    const { data, problems } = understood(
      '文种：工作总结\n标题：关于工作的总结\n正文：\n  - 标题：甲\n    导语：乙\n',
    );
    expect(data).toEqual({
      文种: '工作总结',
      标题: '关于工作的总结',
      正文: [{ 标题: '甲', 导语: '乙' }],
    });
    expect(problems).toEqual(['form/colon 1:1+3']);
  });

  it('tells how often, not every time', () => {
    const { problems } = read('文种：工作总结\n标题：甲\n正文: [乙]\n');
    expect(problems[0]?.message.zh).toContain('共 2 处');
  });

  it('reads a colon without a space after it', () => {
    const { data, problems } = understood(
      '文种:工作总结\n标题:甲\n正文:\n  - 标题:乙\n    要点:\n      - 丙\n',
    );
    expect(data).toEqual({ 文种: '工作总结', 标题: '甲', 正文: [{ 标题: '乙', 要点: ['丙'] }] });
    expect(problems).toEqual(['form/colon 1:1+3']);
  });

  it('reads a full-width or no-break space after a colon', () => {
    const { data } = understood(
      `${HEAD.replace('标题: ', '标题:　')}成文日期:\u00a02024-01-16\n正文: [乙]\n`,
    );
    expect(data).toMatchObject({ 标题: '总结', 成文日期: '2024-01-16' });
  });

  it('takes a bracket before a colon for a part of the name', () => {
    const { data, problems } = understood(
      `${HEAD}指标:\n  规上企业[户]: {值: 20, 单位: 户}\n正文: [乙]\n`,
    );
    expect(data.指标).toEqual({ '规上企业[户]': { 值: '20', 单位: '户' } });
    expect(problems).toEqual([]);
  });

  it('mends half of the quotes around a sign, and says so; inches are text', () => {
    const { data, problems } = understood(
      `${HEAD}指标:\n  优良率: {值: 91, 单位: %"}\n  显示器: {值: 20, 单位: 台, 口径: 显示器27"}\n正文: [乙]\n`,
    );
    expect(data.指标).toEqual({
      优良率: { 值: '91', 单位: '%' },
      显示器: { 值: '20', 单位: '台', 口径: '显示器27"' },
    });
    expect(problems).toEqual([expect.stringMatching(/^form\/straight-quote 5:/u)]);
  });

  it('reads figures with a full-width colon, and within braces', () => {
    const { data } = understood(
      `${HEAD}指标：\n  财政收入：{值：7.46，单位：亿元，上年:6.59}\n  安置房: ｛值: 426, 单位:套｝\n正文: [乙]\n`,
    );
    expect(data.指标).toEqual({
      财政收入: { 值: '7.46', 单位: '亿元', 上年: '6.59' },
      安置房: { 值: '426', 单位: '套' },
    });
  });

  it('leaves a full-width colon in a sentence alone', () => {
    const { data, problems } = understood(
      `${HEAD}正文:\n  - 附件：见后。\n  - 标题: 甲\n    条目:\n      - 标题：不是标题\n`,
    );
    expect(data.正文).toEqual(['附件：见后。', { 标题: '甲', 条目: ['标题：不是标题'] }]);
    expect(problems).toEqual([]);
  });

  it('reads a second colon in a value as text', () => {
    const { data, problems } = understood(
      `${HEAD}导语: 目标: 完成\n正文:\n  - 标题: 甲\n    条目:\n      - 说明: 乙\n`,
    );
    expect(data.导语).toBe('目标：完成');
    expect(data.正文).toEqual([{ 标题: '甲', 条目: ['说明：乙'] }]);
    expect(problems).toEqual(['form/quoted 4:5+6']);
  });

  it('asks about a sentence with a half-width colon where a section may stand', () => {
    const { problems } = read(`${HEAD}正文:\n  - 说明: 目标已经完成。\n`);
    expect(brief(problems)).toEqual(['form/unknown-key 5:5+2']);
    expect(shown(problems)).toContain('中文冒号');
  });
});

describe('blanks', () => {
  it('reads tabs as indentation', () => {
    const { data, problems } = understood(
      `${HEAD}正文:\n\t- 标题: 甲\n\t\t导语: 乙\n\t\t小节:\n\t\t\t- 标题: 丙\n`,
    );
    expect(data.正文).toEqual([{ 标题: '甲', 导语: '乙', 小节: [{ 标题: '丙' }] }]);
    expect(problems).toEqual(['form/indent 5:1+1']);
  });

  it('reads full-width and no-break spaces as indentation', () => {
    const { data, problems } = understood(
      `${HEAD}正文:\n　- 标题: 甲\n\u00a0\u00a0\u00a0\u00a0导语: 乙\n`,
    );
    expect(data.正文).toEqual([{ 标题: '甲', 导语: '乙' }]);
    expect(problems).toEqual(['form/indent 5:1+1']);
  });

  it('reads a block text indented by two full-width spaces, as paragraphs are', () => {
    const { data, problems } = fill(`${HEAD}导语: |\n　　第一段。\n　　第二段。\n正文: [乙]\n`);
    expect(data?.正文.slice(0, 2)).toEqual([
      { 类型: '段落', 文字: '第一段。' },
      { 类型: '段落', 文字: '第二段。' },
    ]);
    expect(brief(problems)).toEqual(['form/indent 5:1+1']);
  });

  it('reads text pasted without indentation below a name', () => {
    for (const mark of ['', ' |', ' ｜']) {
      const { data, problems } = understood(
        `${HEAD}导语:${mark}\n一年来，成绩很大。\n正文:\n  - 乙\n`,
      );
      expect(String(data.导语).trim()).toBe('一年来，成绩很大。');
      expect(problems).toEqual(['form/indent-text 5:1+9']);
    }
  });

  it('takes blanks out of a name that was spread by hand', () => {
    expect(understood('文种: 工作总结\n标　题: 甲\n正　 文: [乙]\n').problems).toEqual([]);
  });

  it('ignores a line of mere full-width spaces', () => {
    expect(understood(`${HEAD}　　\n正文: [乙]\n`).problems).toEqual([]);
  });
});

describe('lists', () => {
  it.each(['－ ', '— ', '-', '—', '－', '•', '·', '–', '-　'])(
    'reads “%s” as the dash of an item',
    (dash) => {
      const { data, problems } = understood(
        `${HEAD}正文:\n  - 标题: 甲\n    要点:\n      ${dash}乙\n      ${dash}丙\n`,
      );
      expect(data.正文).toEqual([{ 标题: '甲', 要点: ['乙', '丙'] }]);
      expect(problems).toEqual([`form/dash 7:7+${1}`]);
    },
  );

  it('reads sections with wrong dashes', () => {
    const { data } = understood(`${HEAD}正文:\n  －标题：甲\n    导语: 乙\n  -标题: 丙\n`);
    expect(data.正文).toEqual([{ 标题: '甲', 导语: '乙' }, { 标题: '丙' }]);
  });

  it('reads the —— that will be printed as the dash of an item', () => {
    const { data } = understood(`${HEAD}正文:\n  - 条目:\n    ——甲\n    ——乙\n`);
    expect(data.正文).toEqual([{ 条目: ['甲', '乙'] }]);
  });

  it('leaves a dash at the start of a continued sentence alone', () => {
    const { data, problems } = understood(`${HEAD}正文:\n  - 甲\n    ——乙\n`);
    expect(data.正文).toEqual(['甲 ——乙']);
    expect(problems).toEqual([]);
  });

  it('aligns an item that begins one blank too far to the right', () => {
    const { data, problems } = understood(`${HEAD}正文:\n  - 甲\n   - 乙\n   - 丙\n`);
    expect(data.正文).toEqual(['甲', '乙', '丙']);
    expect(problems).toEqual(['form/aligned 6:1+3']);
  });

  it('asks about a dash that would be printed in the middle of an item', () => {
    expect(understood(`${HEAD}正文:\n  - 甲\n    - 乙\n`).problems).toEqual([
      'form/dash-in-text 6:5+1',
    ]);
  });

  it('wants a list where there is a text', () => {
    const { problems } = read(`${HEAD}正文:\n  - 标题: 甲\n    要点: 乙\n`);
    expect(brief(problems)).toEqual(['form/type 6:9+1']);
    expect(shown(problems)).toContain('清单');
  });

  it('takes off numbers that are typed in front of headings and points', () => {
    const { data, problems } = fill(
      `${HEAD}正文:\n  - 标题: 一、主要工作\n    要点:\n      - 一是抓学习。\n      - 二是抓落实。\n  - 标题: （二）其他\n  - 标题: 3.5公里\n  - 标题: 一、二、三产业融合\n`,
    );
    expect(data?.正文.map((block) => block.类型 === '小节' && block.标题)).toEqual([
      '主要工作',
      '其他',
      '3.5公里',
      '一、二、三产业融合',
    ]);
    expect(data?.正文[0]).toMatchObject({ 内容: [{ 要点: ['抓学习。', '抓落实。'] }] });
    expect(brief(problems)).toEqual([
      'form/typed-number 5:9+2',
      'form/typed-number 7:9+2',
      'form/typed-number 8:9+2',
      'form/typed-number 9:9+3',
    ]);
  });
});

describe('signs that mean something to YAML', () => {
  it('turns straight quotes that are not the whole value into “ ”', () => {
    const { data, problems } = fill(
      `${HEAD}导语: "二次创业"取得突破\n正文:\n  - 以"创建"为抓手。\n`,
    );
    expect(data?.正文).toEqual([
      { 类型: '段落', 文字: '“二次创业”取得突破' },
      { 类型: '段落', 文字: '以“创建”为抓手。' },
    ]);
    expect(brief(problems)).toEqual(['form/straight-quote 4:5+6', 'form/straight-quote 6:6+1']);
  });

  it('asks about a straight quote without a partner', () => {
    expect(brief(fill(`${HEAD}正文:\n  - 以"创建为抓手。\n`).problems)).toEqual([
      'form/straight-quote 5:6+1',
    ]);
  });

  it.each(['[其中]甲', '@甲', '%甲', '`甲', '&甲', '!甲', '|甲', '>甲', '[甲', '】甲'])(
    'reads “%s” as text',
    (value) => {
      const { data, problems } = understood(`${HEAD}导语: ${value}\n正文:\n  - ${value}\n`);
      expect(data).toMatchObject({ 导语: value, 正文: [value] });
      expect(problems.filter((problem) => !problem.startsWith('form/quoted'))).toEqual([]);
    },
  );

  it('reads a value that begins with a box', () => {
    expect(understood(`${HEAD}导语: 【年度】年\n正文: [乙]\n`).data.导语).toBe('【年度】年');
  });

  it('says of ** and *00 that they are placeholders', () => {
    const { problems } = fill(`${HEAD}导语: **00万元\n正文:\n  - 引资*00万元，另有**家。\n`);
    expect(brief(problems).filter((problem) => !problem.startsWith('form/quoted'))).toEqual([
      'form/placeholder 4:5+2',
      'form/placeholder 6:7+1',
      'form/placeholder 6:15+2',
    ]);
  });

  it('says of a placeholder among figures that it is no number', () => {
    const { problems } = read(`${HEAD}指标:\n  甲: {值: **, 单位: 个}\n  乙: **万元\n正文: [丙]\n`);
    expect(brief(problems).filter((problem) => problem.startsWith('form/number'))).toEqual([
      'form/number 5:10+2',
      'form/number 6:6+4',
    ]);
  });

  it('warns where “ #” cuts a line', () => {
    const { data, problems } = understood(`${HEAD}导语: 1#厂房 #2厂房完工\n正文: [乙]   # 说明\n`);
    expect(data.导语).toBe('1#厂房');
    expect(problems).toEqual(['form/cut-by-comment 4:10+6']);
  });

  it('takes % for a unit within braces', () => {
    expect(understood(`${HEAD}指标:\n  甲: {值: 91.5, 单位: %}\n正文: [乙]\n`)).toEqual({
      data: expect.objectContaining({ 指标: { 甲: { 值: '91.5', 单位: '%' } } }),
      problems: [],
    });
  });

  it('shows both places of a name written twice', () => {
    const { problems } = read(`${HEAD}标题: 又一个\n正文: [乙]\n`);
    expect(brief(problems)).toEqual(['form/duplicate-key 4:1+2']);
    expect(problems[0]?.related?.[0]?.place).toMatchObject({ line: 3, column: 1 });
  });
});
