/** 指标 of forms: from tables, from other figures, across files, and the list of all of them. */
import { describe, expect, it } from 'vitest';
import { figureTable, fillForm, listFigures } from '../../src/form/index.ts';
import { writeXlsx } from '../../src/sheets/index.ts';
import { brief, fill, read } from './forms.ts';

const HEAD = '文种: 工作总结\n年度: 2024\n标题: 总结\n';

/** The paragraphs of a form and what is wrong with it. */
function printed(text: string, others: Record<string, string | Uint8Array> = {}) {
  const { value, problems } = read(HEAD + text, others);
  const filled = value && fillForm(value, { draft: false });
  return {
    texts: (filled?.value?.data.正文 ?? []).map((block) =>
      block.类型 === '段落' ? block.文字 : block,
    ),
    problems: brief([...problems, ...(filled?.problems ?? [])]),
  };
}

const TABLE = writeXlsx([
  {
    name: '主要指标',
    rows: [
      ['指标', '计量单位', '本年累计', '上年同期', '年度计划'],
      ['一般公共预算收入', '万元', '68500', '63200', '67000'],
      ['其中：税收收入', '万元', '59800', '54400', ''],
      ['优良天数比例', '%', '93.40', '91.5', ''],
      ['规上企业', '家', '103', '94', ''],
    ],
  },
  {
    name: '上半年',
    rows: [
      ['名称', '2024年', '2023年', '增速'],
      ['进出口总额（亿元）', '4.52', '4.01', '12.7%'],
    ],
  },
]);

describe('figures from a table', () => {
  it('have value, unit, last year and plan by the names of the row and of usual columns', () => {
    expect(
      printed(
        `数据: 统计表.xlsx
指标:
  预算收入: {单位: 亿元, 来自: 一般公共预算收入}
  税收收入: {单位: 亿元, 来自: 税收收入, 占: 预算收入}
  优良天数比例: {来自: {行: 优良天数比例}}
  规上企业: {来自: {列: 本年累计}}
正文:
  - 【预算收入】【预算收入·同比】【预算收入·完成率】【税收收入·占比】
  - 【优良天数比例】【优良天数比例·同比】【规上企业】
`,
        { '统计表.xlsx': TABLE },
      ),
    ).toEqual({
      texts: ['6.85亿元同比增长8.4%102.2%87.3%', '93.40%同比提高1.9个百分点103家'],
      problems: [],
    });
  });

  it('may come from one of several files and sheets, with columns named once', () => {
    expect(
      printed(
        `数据:
  - {文件: 统计表.xlsx, 工作表: 上半年}
  - {文件: 部门/就业.csv, 值列: 今年人数, 上年列: 去年人数}
指标:
  进出口: {来自: {文件: 统计表.xlsx, 行: 进出口总额}}
  就业: {单位: 人, 来自: {文件: 部门/就业.csv, 行: 新增就业}}
  增速: {来自: {文件: 统计表.xlsx, 行: 进出口总额, 列: 增速}}
正文:
  - 【进出口】【进出口·同比】，【就业】【就业·同比】，【增速】
`,
        {
          '统计表.xlsx': TABLE,
          '部门/就业.csv': '事项,今年人数,去年人数\n新增就业,"4,120","3,815"\n',
        },
      ).texts,
    ).toEqual(['4.52亿元同比增长12.7%，4120人同比增长8.0%，12.7%']);
  });

  it('of a department come from its own table, else from that of the form above', () => {
    const { texts, problems } = printed(
      '数据: 统计表.xlsx\n正文:\n  - 引用: 部门/甲.yaml\n  - 引用: 部门/乙.yaml\n',
      {
        '统计表.xlsx': TABLE,
        '部门/甲.yaml':
          '文种: 部门稿\n标题: 甲\n指标: {规上企业: {来自: 规上企业}}\n导语: 【规上企业】\n',
        '部门/乙.yaml':
          '文种: 部门稿\n标题: 乙\n数据: 表.csv\n指标: {规上企业: {来自: 规上企业}}\n导语: 【规上企业】\n',
        '部门/表.csv': '名称,单位,本年\n规上企业,家,99\n',
      },
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(texts)).toMatch(/103家.*99家/);
  });

  it('must be what is typed beside them', () => {
    expect(
      printed('数据: 统计表.xlsx\n指标: {规上企业: {值: 130, 来自: 规上企业}}\n正文: [乙]\n', {
        '统计表.xlsx': TABLE,
      }).problems,
    ).toEqual([expect.stringContaining('form/table-differs')]);
  });
});

describe('figures across forms', () => {
  it('add up those of the departments, and are shares of those above', () => {
    const { texts, problems } = printed(
      `指标:
  学习次数: {计算: {之和: [党建学习, 安全学习]}}
正文:
  - 【学习次数】，【党建学习·占比】
  - 引用: 党建.yaml
  - 引用: 安全.yaml
`,
      {
        '党建.yaml':
          '文种: 部门稿\n标题: 甲\n指标: {党建学习: {值: 12, 单位: 次, 占: 学习次数}}\n导语: 甲\n',
        '安全.yaml': '文种: 部门稿\n标题: 乙\n指标: {安全学习: {值: 4, 单位: 次}}\n导语: 乙\n',
      },
    );
    expect(problems).toEqual([]);
    expect(texts[0]).toBe('16次，75%');
  });

  it('use the office’s units and digits', () => {
    const office = { '单位.yaml': '文种: 单位\n同一单位: [[个, 家]]\n小数: 2\n' };
    const form = `单位: 单位.yaml
指标:
  高新企业: {值: 43, 单位: 家, 上年: 35, 占: 规上企业}
  规上企业: {值: 103, 单位: 个}
正文: [【高新企业·占比】【高新企业·同比】]
`;
    expect(printed(form, office)).toEqual({ texts: ['41.75%同比增长22.86%'], problems: [] });
    expect(printed(form.replace('单位: 单位.yaml\n', '')).problems[0]).toContain('figures/unit');
  });
});

it('last year’s number and the plan may be counted in another unit', () => {
  expect(
    printed(
      '指标: {资金: {值: 1.05, 单位: 亿元, 上年: 9800万元, 计划: 1亿元}}\n正文: [【资金】【资金·同比】【资金·上年】【资金·完成率】]\n',
    ),
  ).toEqual({ texts: ['1.05亿元同比增长7.1%0.98亿元105%'], problems: [] });
});

it('an empty box of a computed figure names the figure that has to be filled in', () => {
  const { problems } = fill(
    `${HEAD}指标:\n  甲: {单位: 个}\n  乙: {值: 3, 单位: 个}\n  和: {计算: {之和: [甲, 乙]}}\n正文: [【和】]\n`,
  );
  expect(problems.map(({ message }) => message.zh)).toEqual(['“甲”还没有填数。']);
});

describe('the list of figures', () => {
  const { value } = read(
    `${HEAD}指标:
  安置房: {值: 436, 单位: 套, 上年: 512, 填报: 社会事务部, 其中: {石屏: 150, 河湾: 286}}
  到位内资: {值: 28.70, 单位: 亿元, 上年: 25.30, 计划: 28.00}
正文:
  - 分配安置房【安置房·含其中】；召开恳谈会【14｜12】场，投资【】亿元。
  - 内资【到位内资】，【到位内资·同比】。
  - 引用: 部门.yaml
`,
    { '部门.yaml': '文种: 部门稿\n标题: 甲\n导语: 再说【安置房】。\n' },
  );

  it('says of each what it is, where it is typed and where it is printed', () => {
    expect(value && figureTable(listFigures(value))).toEqual([
      ['名称', '值', '单位', '上年', '同比', '占比', '计划', '完成率', '填报', '写在', '用在'],
      [
        '安置房',
        '436',
        '套',
        '512',
        '同比下降14.8%',
        '',
        '',
        '',
        '社会事务部',
        '表.yaml:5',
        '表.yaml:8、部门.yaml:3',
      ],
      ['安置房/石屏', '150', '套', '', '', '34.4%', '', '', '社会事务部', '表.yaml:5', '表.yaml:8'],
      ['安置房/河湾', '286', '套', '', '', '65.6%', '', '', '社会事务部', '表.yaml:5', '表.yaml:8'],
      [
        '到位内资',
        '28.70',
        '亿元',
        '25.30',
        '同比增长13.4%',
        '',
        '28.00',
        '102.5%',
        '',
        '表.yaml:6',
        '表.yaml:9',
      ],
      ['召开恳谈会', '14', '场', '12', '同比增长16.7%', '', '', '', '', '表.yaml:8', ''],
      ['投资', '', '亿元', '', '', '', '', '', '', '表.yaml:8', ''],
    ]);
  });

  it('asks the department of the nearest section, file or figure above', () => {
    const { value } = read(
      `${HEAD}指标:
  就业: {单位: 人}
  外资: {单位: 万美元, 填报: 招商部}
正文:
  - 标题: 甲
    填报: 规划部
    导语: 修路【】公里。
    小节:
      - {标题: 乙, 填报: 环保部, 导语: 种树【】棵。}
      - {标题: 丙, 导语: 补路【】处。}
  - {引用: 部门.yaml, 填报: 无人}
  - 共【】项。
`,
      {
        '部门.yaml':
          '文种: 部门稿\n部门: 党群部\n指标: {党员: {单位: 名}}\n标题: 丁\n导语: 开会【】次。\n',
      },
    );
    const rows = value ? listFigures(value) : [];
    expect(rows.map(({ name, department }) => `${name} ${department ?? '—'}`)).toEqual([
      '就业 —',
      '外资 招商部',
      '党员 党群部',
      '修路 规划部',
      '种树 环保部',
      '补路 规划部',
      '开会 党群部',
      '共 —',
    ]);
  });

  it('says which way each went, and what its months were', () => {
    const { value } = read(
      `${HEAD}指标:
  甲: {值: 3, 单位: 个, 上年: 4}
  乙: {值: 9, 单位: 亿元, 上年: 9.5, 同比: 1.2%, 口径: 可比价}
  丙: {值: 3, 单位: 个, 上年: 3, 数值未变: 是}
  丁: {单位: 万元, 各月: {2月: 50, 1月: {值: 0.01亿元, 上年: 0.009}}}
  戊: {计算: {之和: [甲, 丙]}, 单位: 个}
正文: [【甲】【乙】【丙】【丁】【戊】]
`,
    );
    const rows = value ? listFigures(value) : [];
    expect(rows.map(({ direction }) => direction)).toEqual([
      'down',
      'up',
      'same',
      undefined,
      'down',
    ]);
    expect(rows[3]?.series).toEqual([
      { label: '1月', value: '100', last: '90' },
      { label: '2月', value: '50' },
    ]);
    expect(rows.map(({ computed }) => computed)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ]);
  });
});
