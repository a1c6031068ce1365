import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../src/form/index.ts';
import type { Problem } from '../../src/problem.ts';
import { type Report, reportPage } from '../../src/report/index.ts';
import { reportOn } from './report.ts';

const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59, 计划: 7.20, 填报: 财政局}
  安置房: {值: 426, 单位: 套, 上年: 512, 填报: 社会事务部, 其中: {石屏: {值: 150, 上年: 236}, 河湾: {值: 276, 上年: 276, 数值未变: 是}}}
  进出口: {单位: 亿元, 上年: 7.95, 填报: 招商部}
  税收: {单位: 亿元, 各季: {一季度: {值: 1.50, 上年: 1.20}, 二季度: {值: 1.20, 上年: 1.30}}}
正文:
  - 标题: 主要指标
    填报: 财政局
    导语: 完成财政收入【财政收入】，安置房【安置房·含其中】，进出口【进出口】，税收【税收】，新增“小升规”企业【｜11】家。
  - 引用: 部门.yaml
`;
const DEPARTMENT = `文种: 部门稿
部门: 党群部
指标: {党员: {值: 31, 单位: 名, 上年: 27}}
标题: 党的建设持续加强
导语: 发展党员【党员】，开展集中学习【｜14】次。
`;
const LAST = `文种: 工作总结
年度: 2023
标题: 【年度】年工作总结
指标:
  财政收入: {值: 6.59, 单位: 亿元}
  夜校: {值: 3, 单位: 期}
正文:
  - {标题: 主要指标, 导语: 完成财政收入【财政收入】。}
  - {标题: 夜校开班, 导语: 办夜校【夜校】。}
`;
const DOUBT: Problem = {
  severity: 'error',
  code: 'check/wrong-word',
  message: { zh: '“截止目前”应为“截至目前”', en: '' },
  hint: { zh: '写作“截至目前”', en: '' },
  place: {
    file: '表.yaml',
    line: 9,
    column: 7,
    length: 4,
    lineText: '    - 截止目前，办结事项65件。',
  },
};
const FILES = { '部门.yaml': DEPARTMENT };

describe('the leader’s page', () => {
  it('shows figures, what is empty, doubts and changes', async () => {
    const page = reportPage(reportOn(FORM, FILES, { last: LAST, problems: [DOUBT] }));
    await expect(page).toMatchFileSnapshot('golden/领导参阅.html');
  });

  it('without last year’s form compares with what the form says of last year', () => {
    const changes = textOf(reportPage(reportOn(FORM, FILES)), 'changes');
    expect(changes).toContain('增长最多党员▲增长14.8%财政收入▲增长13.2%');
    expect(changes).toContain('下降最多安置房▼下降16.8%');
    expect(changes).not.toContain('标题');
  });

  it('says which figures and headings last year had and this year has not, and the reverse', () => {
    const changes = textOf(reportPage(reportOn(FORM, FILES, { last: LAST })), 'changes');
    expect(changes).toContain('上年有、今年没有的指标1处夜校');
    expect(changes).toContain('没有了二、夜校开班');
    // 进出口 is asked for, but still empty: it is not gone.
    expect(changes).not.toContain('进出口');
  });

  it('asks each department for its empty boxes, with last year’s number and the place', () => {
    expect(textOf(reportPage(reportOn(FORM, FILES)), 'blanks')).toBe(
      '二、还没有填的填什么上年在哪里填' +
        '招商部1处指标“进出口”待填亿元7.95亿元表.yaml 第8行' +
        '财政局1处新增“小升规”企业待填家11家表.yaml 第13行' +
        '党群部1处开展集中学习待填次14次部门.yaml 第5行',
    );
  });

  it('tells a box by its entry, or as a paragraph, where no words are around it', () => {
    const form =
      '文种: 工作总结\n标题: 总结\n落款: 是\n发文机关: 【】   # 谁发\n正文:\n  - 【】\n  - 导语: 在【】领导下，办事【】件。\n';
    const blanks = textOf(reportPage(reportOn(form)), 'blanks');
    for (const part of ['发文机关待填—', '整段待填—', '在待填领导下—', '办事待填件—']) {
      expect(blanks).toContain(part);
    }
  });

  it('shows errors before warnings, at their words, and leaves notes and empty boxes out', () => {
    const warning: Problem = { ...DOUBT, severity: 'warning', message: { zh: '存疑', en: '' } };
    const note: Problem = { ...DOUBT, severity: 'note', message: { zh: '说明一下', en: '' } };
    const blank: Problem = { ...DOUBT, code: 'form/empty-box', message: { zh: '空着', en: '' } };
    const page = reportPage(reportOn(FORM, FILES, { problems: [warning, note, blank, DOUBT] }));
    const doubts = textOf(page, 'doubts');
    expect(doubts.indexOf('应为')).toBeLessThan(doubts.indexOf('存疑'));
    expect(doubts).not.toMatch(/说明一下|空着/u);
    expect(page).toContain('<blockquote><mark>截止目前</mark>，办结事项65件。</blockquote>');
  });

  it('shows the numbers of the texts where a form has no figures of its own', () => {
    const form =
      '文种: 工作总结\n标题: 总结\n年度: 2024\n正文:\n  - 开工项目【29｜20】个，整改隐患【31｜35】处，办会【】场。\n';
    const page = reportPage(reportOn(form));
    expect(textOf(page, 'figures')).toContain('29个20');
    expect(textOf(page, 'figures')).toContain('增长45%');
    expect(textOf(page, 'figures')).not.toContain('办会');
    expect(textOf(page, 'changes')).toContain('增长最多开工项目');
    expect(page).toContain('<strong>2<small>项</small></strong>');
  });

  it('says so where there is nothing to say', () => {
    const page = reportPage(reportOn('文种: 工作总结\n标题: 总结\n正文: [甲。]\n'));
    expect(textOf(page, 'figures')).toContain('没有写“指标”');
    expect(textOf(page, 'blanks')).toContain('全部填好了');
    expect(textOf(page, 'doubts')).toContain('没有发现');
    expect(textOf(page, 'changes')).toContain('没有可以和上年比较的内容');
  });
});

describe('what people typed', () => {
  it('never becomes markup, and the page stays well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hostile = `${text}<script>"'&]]>-->`;
        const page = reportPage(hostileReport(hostile));
        expect(elementsOf(page)).toEqual(elementsOf(reportPage(hostileReport('甲'))));
      }),
      { numRuns: 60 },
    );
  });
});

/** Every text of a report is this one. */
function hostileReport(text: string): Report {
  const place = { file: text, line: 1, column: 1, length: text.length, lineText: text };
  const row: FigureRow = { type: 'figure', name: `甲${text}`, unit: text, place, uses: [] };
  const words = { zh: text, en: text };
  return {
    title: `甲${text}`,
    issuers: [text],
    form: text,
    figures: [
      { ...row, last: '3', department: text },
      { ...row, value: '4', last: '3', change: text, direction: 'up', department: `乙${text}` },
      {
        ...row,
        series: [
          { label: text, value: '1' },
          { label: text, value: '2' },
        ],
      },
      { ...row, type: 'box' },
    ],
    problems: [{ severity: 'error', code: 'form/empty-box', message: words, hint: words, place }],
    comparison: {
      before: { name: text, title: `甲${text}` },
      after: { name: text, title: text },
      headings: [
        { kind: 'reworded', moved: true, depth: 1, before: text, after: text, from: text },
        { kind: 'gone', moved: false, depth: 2, before: text },
      ],
      figures: [
        { name: `甲${text}`, unit: text, before: '1', after: '2', change: text, section: text },
        { name: `丙${text}`, unit: text, before: '1' },
      ],
      sections: [],
      same: 3,
    },
  };
}

/** Throws where the page is not well-formed. */
function elementsOf(page: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(page).close();
  return names;
}

/** The words of one part of the page. */
function textOf(page: string, id: string): string {
  const from = page.indexOf(`<section id="${id}">`);
  return page
    .slice(from, page.indexOf('</section>', from))
    .replace(/<title>[^<]*<\/title>|<[^>]*>|\n/gu, '');
}
