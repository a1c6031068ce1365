/** Two years side by side: which heading became which, what the figures did, which words stayed. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { type Form, readForm } from '../../src/form/index.ts';
import {
  type Comparison,
  compareYears,
  comparisonHtml,
  comparisonJson,
  comparisonText,
  type Side,
  sideOfDocument,
  sideOfForm,
} from '../../src/outline/index.ts';
import { read } from '../form/forms.ts';
import { diskFiles, projectFolder } from '../support/project.ts';
import { randomNotice, randomPaper } from './random-documents.ts';

function side(form: string): Side {
  const { value } = read(form);
  if (value === undefined) throw new Error('no form');
  return sideOfForm(value);
}

const LAST = `文种: 工作总结
年度: 2023
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
  满意度: {值: 95.8, 单位: "%"}
  亏损企业: {值: 3, 单位: 家}
导语: 一年来，工作有序推进。
正文:
  - 标题: 主要工作
    导语: 财政收入【财政收入】，【财政收入·同比】。
    小节:
      - 标题: 全面从严治党，党建水平提升
        代号: 党建
        导语: 开展学习【12】次，发展党员【27】名。
      - 标题: 抓好项目建设
        导语: 新开工项目【29】个，完成投资【12.80】亿元，协调解决问题【94】个。
      - 标题: 打造宜居环境
        导语: 管护绿地【36.5】万平方米。
      - 标题: 安全生产
        导语: 检查企业【540】家次，整改隐患【352】项。
  - 标题: 存在的问题
    导语: 办法不够多。
  - 标题: 【下年度】年工作安排
    导语: 新开工项目【30】个。
`;
const THIS = `文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
指标:
  财政收入: {值: 8.05, 单位: 亿元, 上年: 7.46}
  满意度: {值: 97.3, 单位: "%"}
  新增就业: {值: 4120, 单位: 人}
导语: 一年来，工作有序推进。
正文:
  - 标题: 主要工作
    导语: 财政收入【财政收入】，【财政收入·同比】。
    小节:
      - 标题: 安全生产
        导语: 检查企业【600】家次，整改隐患【340】项。
      - 标题: 强化政治统领铸忠诚
        代号: 党建
        导语: 开展学习【15】次，发展党员【31】名。
      - 标题: 狠抓项目建设
        导语: 新开工项目【33】个，完成投资【1.45】亿元，协调解决问题【101】个。
      - 标题: 改革攻坚
        导语: 出台改革方案【8】个。
  - 标题: 【下年度】年工作安排
    导语: 新开工项目【35】个。
  - 标题: 存在的问题
    导语: 办法不够多。
`;
const compared = compareYears(side(LAST), side(THIS));

describe('headings', () => {
  const changes = compared.headings.map(({ kind, moved, before, after }) =>
    [kind, ...(moved ? ['moved'] : []), before ?? '-', after ?? '-'].join(' '),
  );

  it('are known again by 代号, then by their words, then by what stands below them', () => {
    expect(changes).toEqual([
      'same 一、主要工作 一、主要工作',
      'same moved （四）安全生产 （一）安全生产',
      'reworded （一）全面从严治党，党建水平提升 （二）强化政治统领铸忠诚',
      'reworded （二）抓好项目建设 （三）狠抓项目建设',
      'added - （四）改革攻坚',
      'gone （三）打造宜居环境 -',
      'same 三、2024年工作安排 二、2025年工作安排',
      'same moved 二、存在的问题 三、存在的问题',
    ]);
  });

  it('that stand below another heading have moved from there', () => {
    const form = (first: string, second: string) =>
      `文种: 工作总结\n标题: 总结\n正文:\n  - 标题: 甲方面的工作\n${first}  - 标题: 乙方面的情况\n${second}`;
    const section = '    小节:\n      - 标题: 招商引资\n        导语: 签约项目很多。\n';
    const other = '    导语: 别的。\n';
    const { headings } = compareYears(side(form(section, other)), side(form(other, section)));
    expect(headings.find(({ after }) => after?.includes('招商'))).toEqual({
      kind: 'same',
      moved: true,
      depth: 2,
      before: '（一）招商引资',
      after: '（一）招商引资',
      from: '一、甲方面的工作',
    });
  });
});

describe.each(['工作总结', '工作要点', '总结和计划'])('%s of two years', (name) => {
  const years = ['2023', '2024'].map((year) => {
    const path = join(projectFolder, `examples/${year}/${name}.yaml`);
    const { value } = readForm(path, diskFiles, { cwd: projectFolder });
    return sideOfForm(value as Form);
  }) as [Side, Side];
  const pairs = (sides: [Side, Side]) =>
    compareYears(...sides).headings.map(({ before = '-', after = '-' }) => `${before} ${after}`);

  it('has its reworded headings known again without 代号, by what stands below them', () => {
    expect(pairs(years)).toContain(
      {
        工作总结:
          '（一）突出政治引领聚合力，党的建设全面加强 （一）强化政治统领铸忠诚，党的建设纵深推进',
        工作要点: '一、总体要求 一、总体要求',
        总结和计划: '1.代办服务提速度 1.帮办代办更高效',
      }[name],
    );
    const without = years.map((each) => ({ ...each, root: withoutCodes(each.root) }));
    expect(pairs(without as [Side, Side])).toEqual(pairs(years));
  });
});

function withoutCodes({ code, children, ...rest }: Side['root']): Side['root'] {
  return { ...rest, children: children.map(withoutCodes) };
}

describe('figures', () => {
  const rows = compared.figures.map(({ name, before, after, unit, change, section }) =>
    [name, before ?? '-', after ?? '-', unit, change ?? '', section ?? '指标'].join('|'),
  );

  it('by name come first, with the change between the years', () => {
    expect(rows.slice(0, 4)).toEqual([
      '财政收入|7.46|8.05|亿元|增长7.9%|指标',
      '满意度|95.8|97.3|%|提高1.5个百分点|指标',
      '新增就业|-|4120|人||指标',
      '亏损企业|3|-|家||指标',
    ]);
  });

  it('in sentences are known again by the words before them, in their section', () => {
    expect(rows.slice(4)).toEqual([
      '检查企业|540|600|家次|增长11.1%|（一）安全生产',
      '整改隐患|352|340|项|下降3.4%|（一）安全生产',
      '开展学习|12|15|次|增长25%|（二）强化政治统领铸忠诚',
      '发展党员|27|31|名|增长14.8%|（二）强化政治统领铸忠诚',
      '新开工项目|29|33|个|增长13.8%|（三）狠抓项目建设',
      '完成投资|12.80|1.45|亿元|下降88.7%|（三）狠抓项目建设',
      '协调解决问题|94|101|个|增长7.4%|（三）狠抓项目建设',
      '出台改革方案|-|8|个||（四）改革攻坚',
      '管护绿地|36.5|-|万平方米||（三）打造宜居环境',
      '新开工项目|30|35|个|增长16.7%|二、2025年工作安排',
    ]);
  });

  it('in other units are converted before they are compared', () => {
    const form = (value: string, unit: string) =>
      `文种: 工作总结\n标题: 总结\n指标: {投资: {值: ${value}, 单位: ${unit}}}\n正文: 【投资】\n`;
    const { figures } = compareYears(side(form('9600', '万元')), side(form('1.2', '亿元')));
    expect(figures[0]).toEqual({
      name: '投资',
      unit: '亿元',
      before: '9600万元',
      after: '1.2',
      change: '增长25%',
    });
  });
});

describe('texts', () => {
  it('are compared section by section, with the share that stayed', () => {
    const safety = compared.sections.find(({ heading }) => heading === '（一）安全生产');
    expect(safety).toEqual({
      heading: '（一）安全生产',
      depth: 2,
      kind: 'changed',
      same: 68,
      parts: [
        { kind: 'same', text: '检查企业' },
        { kind: 'gone', text: '540' },
        { kind: 'added', text: '600' },
        { kind: 'same', text: '家次，整改隐患' },
        { kind: 'gone', text: '352' },
        { kind: 'added', text: '340' },
        { kind: 'same', text: '项。' },
      ],
    });
    const copied = compared.sections.filter(({ kind }) => kind === 'same');
    expect(copied.map(({ heading }) => heading)).toEqual(['', '三、存在的问题']);
  });
});

describe('any two documents', () => {
  const any = fc.oneof(randomPaper, randomNotice) as fc.Arbitrary<OfficialDocument>;
  const texts = (comparison: Comparison, without: 'added' | 'gone') =>
    comparison.sections
      .map(({ parts }) => parts.filter(({ kind }) => kind !== without).map(({ text }) => text))
      .map((parts) => parts.join(''))
      .filter((text) => text !== '');
  const own = ({ root }: Side): string[] => {
    const list = (section: Side['root']): string[] => [
      section.paragraphs.join('\n'),
      ...section.children.flatMap(list),
    ];
    return list(root).filter((text) => text !== '');
  };

  it('are both wholly there in what is said of them', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [before, after] = [sideOfDocument(a, 'a'), sideOfDocument(b, 'b')];
        const comparison = compareYears(before, after);
        expect(texts(comparison, 'added').sort()).toEqual(own(before).sort());
        expect(texts(comparison, 'gone')).toEqual(own(after));
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('are the same where they are', () => {
    fc.assert(
      fc.property(any, (document) => {
        const both = sideOfDocument(document, 'a');
        const { headings, sections, same, figures } = compareYears(both, both);
        expect(headings.every(({ kind, moved }) => kind === 'same' && !moved)).toBe(true);
        expect(sections.every(({ kind }) => kind === 'same')).toBe(true);
        expect(figures.every(({ before, after }) => before === after)).toBe(true);
        expect(same).toBe(100);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('what is written of a comparison', () => {
  it('as text', async () => {
    await expect(comparisonText(compared)).toMatchFileSnapshot('golden/comparison.txt');
    expect(comparisonText(compared, 'en')).toContain('Headings\n');
  });

  it('as one web page without anything from elsewhere', async () => {
    const page = comparisonHtml(compared);
    await expect(page).toMatchFileSnapshot('golden/comparison.html');
    expect(page).not.toMatch(/https?:|src=|@import|<script/u);
    const risky = side('文种: 工作总结\n标题: <b>&"</b>\n正文: <script>1</script>\n');
    expect(comparisonHtml(compareYears(risky, risky))).not.toMatch(/<script|<b>&/u);
  });

  it('as JSON that holds all of it', () => {
    expect(JSON.parse(comparisonJson(compared))).toEqual(compared);
  });
});

describe('growth that a form states at comparable prices', () => {
  it('is what is shown, not what follows from the two values', () => {
    const form = (year: number, figure: string) =>
      side(`文种: 工作总结\n年度: ${year}\n标题: 总结\n指标:\n  增加值: ${figure}\n正文: [好。]\n`);
    const { figures } = compareYears(
      form(2023, '{值: 35.80, 单位: 亿元}'),
      form(2024, '{值: 39.50, 单位: 亿元, 上年: 35.80, 同比: 9.6%, 口径: 可比价}'),
    );
    expect(figures.map(({ change }) => change)).toEqual(['增长9.6%']);
  });
});
