/** The entries of 版式: what each may be, its limits, what the standard says, and that it is written as it is read. */
import { describe, expect, it } from 'vitest';
import { styleEntries } from '../../src/layout/office/entries.ts';
import type { OfficeStyle } from '../../src/layout/standard/office-style.ts';

const NONE: OfficeStyle = { margins: {}, elements: {} };

function entry(name: string) {
  const found = styleEntries.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found;
}

/** Name, clause, what the standard says; the least and the most that is taken; what is refused, below and above. */
const ENTRIES: [string, string, string, string[], string[]][] = [
  ['每页行数', '5.2.2.3', '22', ['15', '22', '33'], ['14', '34', '22.5', '二十二', '']],
  ['每行字数', '5.2.2.3', '28', ['20', '28', '42'], ['19', '43', 'x']],
  [
    '行距',
    '5.2.2.3',
    '固定值28.95磅',
    ['固定值18磅', '固定值28.5磅', '固定值45磅'],
    ['固定值17磅', '固定值46磅', '多倍'],
  ],
  ['天头', '5.2.2.1', '37毫米', ['10毫米', '37毫米', '60毫米'], ['9毫米', '61毫米', '宽']],
  ['订口', '5.2.2.1', '28毫米', ['10毫米', '28毫米'], ['9毫米', '61毫米']],
  ['地脚', '5.2.2.1', '35毫米', ['35毫米', '60毫米'], ['9.9毫米', '60.1毫米']],
  ['切口', '5.2.2.1', '26毫米', ['26毫米'], ['5毫米', '70毫米']],
  [
    '红头',
    '7.2.4',
    '小标宋体，字号不限',
    ['黑体 小二', '方正小标宋简体 72磅', '黑体'],
    ['17磅', '73磅', '黑体 100磅'],
  ],
  [
    '标题',
    '7.3.1',
    '方正小标宋简体 二号',
    ['方正小标宋简体 二号', '黑体 小五', '黑体 初号'],
    ['8磅', '43磅', '宋,体'],
  ],
  [
    '正文',
    '5.2.2.2、7.3.3',
    '仿宋_GB2312 三号',
    ['仿宋_GB2312 三号', '仿宋 小四', '仿宋 小二'],
    ['11磅', '19磅'],
  ],
  ['一级标题', '7.3.3', '黑体 三号', ['黑体 三号'], ['8磅', '"黑体"']],
  ['二级标题', '7.3.3', '楷体_GB2312 三号', ['楷体_GB2312 三号'], ['8磅', '楷体;']],
  ['三级标题', '7.3.3', '仿宋_GB2312 三号', ['仿宋_GB2312 三号'], ['8磅', '仿宋 八十号']],
  ['四级标题', '7.3.3', '仿宋_GB2312 三号', ['仿宋_GB2312 三号'], ['8磅', '仿宋、黑体']],
  [
    '页码',
    '7.5',
    '— 1 —',
    ['— 1 —', '-1-', '第1页'],
    ['— —', '11', '1 / 2', '很长很长很长很长很长很长的1'],
  ],
  ['页码字体', '7.5', '宋体 四号', ['宋体 四号', '宋体 二号'], ['23磅', '8磅']],
];

describe('版式', () => {
  it('has these entries, in the order of the page', () => {
    expect(styleEntries.map(({ name }) => name)).toEqual(ENTRIES.map(([name]) => name));
  });

  it.each(ENTRIES)('%s (%s): %s', (name, clause, standard, taken, refused) => {
    const found = entry(name);
    expect(found).toMatchObject({ clause, standard });
    expect(found.write(NONE)).toBeUndefined();
    for (const text of taken) {
      const style = found.read(text, NONE);
      expect(style && found.write(style), text).toBe(text);
    }
    for (const text of refused) expect(found.read(text, NONE), text).toBeUndefined();
  });

  it.each(ENTRIES)('%s says in both languages what it may be', (name) => {
    const { allowed } = entry(name);
    expect(allowed.zh).toMatch(/写/u);
    expect(allowed.en).toMatch(/e\.g\./u);
  });

  it('names its limits as they are', () => {
    expect(entry('每页行数').allowed).toEqual({
      zh: '写15到33之间的整数，如22',
      en: 'a whole number from 15 to 33, e.g. 22',
    });
    expect(entry('天头').allowed.zh).toBe('写10到60毫米之间的长度，如37毫米');
    expect(entry('标题').allowed.zh).toContain('（小五到初号）');
  });

  it('keeps what other entries have set', () => {
    const typed = {
      每页行数: '20',
      每行字数: '30',
      天头: '30毫米',
      订口: '25毫米',
      标题: '黑体 一号',
      正文: '宋体',
      页码: '-1-',
    };
    const style = Object.entries(typed).reduce(
      (all, [name, text]) => entry(name).read(text, all) ?? all,
      NONE,
    );
    const written = Object.keys(typed).map((name) => [name, entry(name).write(style)]);
    expect(Object.fromEntries(written)).toEqual(typed);
  });

  it('takes a unit where a person writes it', () => {
    expect(entry('每页行数').read('22 行', NONE)).toEqual({ ...NONE, linesPerPage: 22 });
    expect(entry('每行字数').read('28字', NONE)).toEqual({ ...NONE, charactersPerLine: 28 });
    expect(entry('行距').read('固定值：28磅', NONE)).toEqual({ ...NONE, pitchPoints: 28 });
  });

  /** What an office may write that is the standard's, and beside it what is not: other sizes, other faces. */
  it.each([
    ['每页行数', ['22'], ['23']],
    ['每行字数', ['28'], ['27']],
    ['行距', ['固定值28.95磅', '固定值29磅'], ['固定值28磅', '固定值30磅']],
    ['天头', ['37毫米', '3.7厘米'], ['35毫米']],
    ['红头', ['小标宋', '方正小标宋_GBK 48磅', '60磅'], ['方正大标宋简体 36磅', '黑体']],
    [
      '标题',
      ['二号', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S 二号'],
      ['小标宋 小二', '华文中宋', '一号'],
    ],
    ['正文', ['仿宋 三号', '华文仿宋', 'FangSong'], ['仿宋 小四', '小三', '宋体 三号']],
    [
      '一级标题',
      ['黑体', 'SimHei 三号', '华文黑体'],
      ['微软雅黑 三号', 'Microsoft YaHei', '黑体 小三'],
    ],
    ['二级标题', ['楷体 三号', 'KaiTi'], ['楷体 四号', '仿宋']],
    ['三级标题', ['仿宋'], ['黑体']],
    ['四级标题', ['三号'], ['小三']],
    ['页码', ['— 1 —'], ['-1-', '1']],
    ['页码字体', ['宋体 四号', 'SimSun', '四号'], ['宋体 小四', '仿宋 四号']],
  ])('%s differs from the standard only where face, size or measure do', (name, same, others) => {
    const { read, isStandard } = entry(name);
    const says = (text: string) => {
      const style = read(text, NONE);
      return style && isStandard(style);
    };
    expect(same.map(says)).toEqual(same.map(() => true));
    expect(others.map(says)).toEqual(others.map(() => false));
  });
});
