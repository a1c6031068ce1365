import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../src/roads/compose.ts';
import { learnStyle } from '../../src/roads/office/learn.ts';
import { withLearnedStyle } from '../../src/roads/office/learned.ts';
import { officeIn } from '../../src/roads/office/style.ts';
import { checkFile } from '../../src/roads/proofread/file.ts';
import { noticeOf } from '../support/office-style.ts';

const OFFICE = `文种: 单位
名称: 云溪市青禾产业园区   # 注释
发文机关: 云溪市青禾产业园区管理委员会
代字: 青园管
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
    正文:
      - 各部门要按照职责分工，逐项排查风险隐患，建立台账，落实整改责任人和整改时限，汛期每周调度一次，重大情况及时报告，不得迟报漏报。
      - 标题: 开展全面排查
        正文: 对厂房、仓库、边坡、地下空间逐一排查，不留死角。
  - 标题: 严格值班值守
    正文: 汛期实行领导带班和二十四小时值班制度，遇有险情立即处置并报告。
`;

const STYLE = `版式:
  每行字数: 27
  行距: 固定值28磅
  天头: 35毫米
  订口: 27毫米
  地脚: 32毫米
  切口: 27毫米
  红头: 方正大标宋简体 40磅
  标题: 华文中宋 小二
  正文: 仿宋 三号
  一级标题: 微软雅黑 小三
  二级标题: 楷体
  页码: 第1页
  页码字体: 仿宋 小四
`;

const formWith = (style: string) => noticeOf(OFFICE + style, FORM);

async function word(style: string): Promise<Uint8Array> {
  const { value, problems } = formWith(style);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value === undefined) throw new Error('nothing was made');
  return writeDocument(value, 'docx');
}

const codes = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);

describe("an office's own layout", () => {
  it('is read back from the Word file that was laid out in it', async () => {
    const { value, problems } = await learnStyle(await word(STYLE), '通知.docx');
    expect(problems).toEqual([]);
    expect(value?.yaml).toBe(STYLE.replace('仿宋 三号', '仿宋'));
  });

  it.each([
    ['每页行数: 24'],
    ['每页行数: 20'],
    ['每行字数: 30'],
    ['行距: 固定值30磅'],
    ['行距: 固定值26.5磅'],
    ['天头: 40毫米'],
    ['地脚: 30毫米'],
    ['红头: 30磅'],
    ['标题: 一号'],
    ['正文: 小三'],
    ['一级标题: 小二'],
    ['页码: "-1-"'],
    ['页码: 1'],
    ['页码字体: 五号'],
  ])('is read back entry by entry: %s', async (line) => {
    const { value } = await learnStyle(await word(`版式:\n  ${line}\n`), '通知.docx');
    expect(value?.yaml).toBe(`版式:\n  ${line}\n`);
  });

  it('needs no words where a file is as the standard has it', async () => {
    const { value } = await learnStyle(await word(''), '通知.docx');
    expect(value).toEqual({ entries: [], differences: [], left: [], yaml: '' });
  });
});

describe('the words about it', () => {
  it('is followed, and what differs from the standard is one note with the clauses', () => {
    const { problems } = formWith('版式:\n  行距: 固定值28磅\n  正文: 仿宋 三号\n  页码: 第1页\n');
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'note layout/office-style-differs',
    ]);
    expect(problems[0]?.message.zh).toBe(
      '本单位的版式和国标（GB/T 9704-2012）不同：行距固定值28磅（国标固定值28.95磅，5.2.2.3）；页码第1页（国标— 1 —，7.5）。',
    );
  });

  it('says nothing where it says what the standard says', () => {
    const { problems } = formWith(
      '版式:\n  每页行数: 22\n  标题: 小标宋 二号\n  一级标题: 黑体 3号\n  天头: 3.7厘米\n',
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ['行距: 两倍', '版式的“行距”看不懂或超出范围：两倍。'],
    ['行距: 5磅', '版式的“行距”看不懂或超出范围：5磅。'],
    ['每页行数: 60', '版式的“每页行数”看不懂或超出范围：60。'],
    ['天头: 3尺', '版式的“天头”看不懂或超出范围：3尺。'],
    ['正文: 仿宋 九十号', '版式的“正文”看不懂或超出范围：仿宋 九十号。'],
    ['正文: 仿宋 100磅', '版式的“正文”看不懂或超出范围：仿宋 100磅。'],
    ['页码: 第页', '版式的“页码”看不懂或超出范围：第页。'],
    ['每页行数: 32\n  正文: 小二', '行距只有19.9磅'],
    ['每行字数: 40', '每行40个16磅的字'],
    ['每页行数: 25\n  行距: 固定值28磅', '行距28磅，一页排22行，和“每页行数”25不一致。'],
  ])('cannot be %s, and the person is told in words', (lines, words) => {
    const { value, problems } = formWith(`版式:\n  ${lines}\n`);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (words.startsWith('行距只有')) expect(errors.length + (value ? 1 : 0)).toBeGreaterThan(0);
    else {
      expect(value).toBeUndefined();
      expect(errors.map(({ message }) => message.zh.slice(0, words.length))).toEqual([words]);
      expect(errors[0]?.place?.file).toContain('单位.yaml');
    }
  });

  it('is what Word files beside it are held against', async () => {
    const { files } = formWith(STYLE);
    const style = officeIn('/园区', files).value?.style;
    if (style === undefined) throw new Error('no 版式 was read');
    const own = await word(STYLE);
    expect(codes(await checkFile(own, '通知.docx', { style }))).toEqual([]);
    const asStandard = codes(await checkFile(own, '通知.docx'));
    expect(asStandard).toEqual(
      expect.arrayContaining([
        'layout/margin-top',
        'layout/lines-of-page',
        'layout/characters-of-line',
        'layout/title-font',
        'layout/title-size',
        'layout/heading-size',
        'layout/page-number-dashes',
      ]),
    );
    const other = await checkFile(await word(''), '通知.docx', { style });
    expect(
      codes(other).filter((code) => asStandard.includes(code as never)).length,
    ).toBeGreaterThan(7);
    expect(other.problems.find(({ code }) => code === 'layout/title-size')?.hint?.zh).toBe(
      '应当是18磅（本单位的版式）。',
    );
  });

  it('leaves nothing behind for the next document', async () => {
    const before = await word('');
    await word(STYLE);
    expect(Buffer.compare(await word(''), before)).toBe(0);
  });
});

describe('what was learned', () => {
  const learned = {
    entries: [
      ['行距', '固定值28磅'],
      ['标题', '华文中宋 二号'],
    ] as [string, string][],
    differences: [],
    left: [],
    yaml: '',
  };
  const written = (text: string, force = false) => {
    const { value } = withLearnedStyle(new TextEncoder().encode(text), learned, { force });
    return { ...value, text: new TextDecoder().decode(value?.bytes) };
  };

  it('goes into 单位.yaml, comments kept', () => {
    expect(written(OFFICE).text).toBe(
      `${OFFICE}版式:\n  行距: 固定值28磅\n  标题: 华文中宋 二号\n`,
    );
  });

  it('never overwrites what stands there, unless that is asked for', () => {
    const standing = `${OFFICE}版式:\n  行距: 固定值30磅   # 主任定的\n`;
    const { text, kept } = written(standing);
    expect(text).toBe(`${standing}  标题: 华文中宋 二号\n`);
    expect(kept).toEqual([{ entry: '行距', standing: '固定值30磅', learned: '固定值28磅' }]);
    expect(written(standing, true).text).toContain('行距: 固定值28磅   # 主任定的');
  });
});
