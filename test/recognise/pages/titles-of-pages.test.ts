/** Titles among what pages and companies print above them: menus with buttons, marks of companies, telegrams, what goes on below 》. */
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/recognise/index.ts';
import { documentIn, doubts, plainLines } from '../plain.ts';

const PROSE = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';
const of = (...lines: string[]) => documentIn([...lines, '各企业：', PROSE].join('\n'));

describe('a title that goes on below 》', () => {
  it.each([
    [['关于宣布《云园推动产业高质量', '发展行动计划（2023—2025年）》', '失效的通知']],
    [['关于废止《云园停车管理办法》', '等文件的决定']],
    [['关于修改《云园停车管理办法（试行）》', '部分条款的通知']],
    [['关于贯彻落实《青禾省停车条例》', '有关事项的通知']],
    [['关于公开征求《云园停车规定（征求意见稿）》', '意见的公告']],
    [['关于延长《云园引进人才若干措施》', '有效期的通知']],
    [['关于同意《云园总体规划（2024—2035年）》', '的批复']],
    [['关于开展《云园安全生产条例》', '宣传贯彻工作的通知']],
    [['关于印发《云园停车管理办法》', '《云园停车收费办法》的通知']],
    [['关于申报《青禾省首台套产品目录》', '产品的函']],
  ])('%j is whole', (lines) => {
    expect(of(...lines).placement.title).toBe(lines.join(''));
  });

  it('ends where the next line is of another kind', () => {
    const { placement } = of('关于印发《云园停车管理办法》的通知', '云园管发〔2024〕3号');
    expect(placement.title).toBe('关于印发《云园停车管理办法》的通知');
  });
});

describe('names run together', () => {
  it.each([
    [
      '青禾市民政局青禾市财政局青禾市残疾人联合会',
      ['青禾市民政局', '青禾市财政局', '青禾市残疾人联合会'],
    ],
    [
      '青禾市经济和信息化委员会中共青禾市委网络安全和信息化委员会办公室',
      ['青禾市经济和信息化委员会', '中共青禾市委网络安全和信息化委员会办公室'],
    ],
    ['青禾市发展和改革委员会青禾市教育委员会', ['青禾市发展和改革委员会', '青禾市教育委员会']],
    ['青禾市财政局国家税务总局青禾市税务局', ['青禾市财政局', '国家税务总局青禾市税务局']],
    ['青禾县总工会共青团青禾县委青禾县妇联', ['青禾县总工会', '共青团青禾县委', '青禾县妇联']],
    ['青禾市人民政府办公室青禾市应急管理局', ['青禾市人民政府办公室', '青禾市应急管理局']],
    ['青禾市中级人民法院青禾市人民检察院', ['青禾市中级人民法院', '青禾市人民检察院']],
    ['青禾省教育厅青禾省体育局', ['青禾省教育厅', '青禾省体育局']],
    ['中共青禾区委组织部中共青禾区委宣传部', ['中共青禾区委组织部', '中共青禾区委宣传部']],
    ['国家税务总局青禾市税务局', ['国家税务总局青禾市税务局']],
    ['青禾市教育局', ['青禾市教育局']],
  ])('%s', (line, issuers) => {
    const text = [
      '关于做好停车工作的通知',
      '各企业：',
      PROSE,
      line,
      '2024年9月29日',
      '（此件公开发布）',
    ];
    for (const more of [[], [`${issuers[0]}发布`]]) {
      expect(documentIn([...text, ...more].join('\n')).placement).toMatchObject({
        issuers,
        date: '2024-09-29',
      });
    }
  });
});

describe('a menu with buttons among its lines', () => {
  it.each([
    [['青禾大学计算机学院会议场地管理系统', '首页', '会议室预约', '管理办法', '退出登录']],
    [['云园物业服务平台', '首页', '报修', '登录']],
    [['云园办公系统', '登录', '注册', '首页', '规章制度']],
    [['停车管理', '首页', '通知', '退出']],
  ])('%j stands above the title, and is none of it', (menu) => {
    const { placement } = of(...menu, '云园管理委员会会议场地使用实施方案');
    expect(placement.title).toBe('云园管理委员会会议场地使用实施方案');
  });
});

it.each(['智能问答', '智能客服'])('%s is a button of a site, and no title', (button) => {
  const title = '第十三周值周工作总结';
  expect(documentIn([button, title, PROSE].join('\n')).placement.title).toBe(title);
});

it('a title with a site behind it is no menu, though buttons stand below it', () => {
  const title = '青禾市粮食局2022年工作总结和2023年工作计划';
  const { placement } = of(
    `${title}-青禾政务网`,
    '首页',
    '登录',
    '青禾市粮食局2022年',
    '工作总结和2023年工作计划',
  );
  expect(placement.title).toBe(title);
});

describe('the mark of a company above a title', () => {
  it.each([
    '云园电力有限公司内部事项',
    '内部事项',
    '普通事项',
    '云园公司普通事项',
    '重要事项',
    '普通商密',
  ])('%s is none of it', (mark) => {
    const title = '关于印发10月份重点工作专项报告的通知';
    expect(of(mark, title).placement.title).toBe(title);
  });
});

describe('a number with a sign that is not its own', () => {
  it.each([
    ['云汛办明电[2020]的43号', '云汛办明电〔2020〕43号'],
    ['云园管发〔2021〕了6号', '云园管发〔2021〕6号'],
  ])('%s is mended, and doubted', (line, number) => {
    const text = ['青禾市防汛办公室', line, '关于印发防汛方案的通知', '各企业：', PROSE].join('\n');
    expect(documentIn(text).document.documentNumber).toBe(number);
    expect(documentIn(text).placement.title).toBe('关于印发防汛方案的通知');
    expect(doubts(text)).toEqual(['2 number-mended']);
  });
});

describe('a bulletin that a notice issues', () => {
  it.each([
    [['督察专项报告', '2020年第22期', '党组办公室2020年10月30日']],
    [['云园信息', '第7期']],
    [['内部事项', '督查通报', '2024年第3期', '园区办公室', '2024年3月1日']],
  ])('%j: its title is the name in the notice', (masthead) => {
    const { placement } = documentIn(
      [
        '关于印发10月份公司重点工作办理情况督察报告的通知',
        '各企业：',
        '现将报告印发给你们，请认真研读。',
        '云园管理委员会',
        '2020年11月3日',
        ...masthead,
        '10月份公司重点工作办理情况督察报告',
        '一、总体情况',
        PROSE,
      ].join('\n'),
    );
    expect(placement.issued?.title).toBe('10月份公司重点工作办理情况督察报告');
    expect(placement.date).toBe('2020-11-03');
  });
});

describe('rows of a table above a title', () => {
  it.each([[['', '通知公告']], [['首页', '政务公开', '办事服务']]])('%j are a menu', (cells) => {
    const title = '青禾市税务局关于延长申报期限的公告';
    const row = { text: cells.join('\t'), cells, number: 1, region: 'table' as const, look: {} };
    const lines = [
      row,
      ...plainLines([title, PROSE].join('\n')).map((line) => ({
        ...line,
        number: line.number + 1,
      })),
    ];
    const { documents } = recognise(lines, { file: '页.html', format: 'html' });
    expect(documents[0]?.placement.title).toBe(title);
    expect(JSON.stringify(documents[0]?.document.body)).not.toContain('table');
  });
});

describe('minutes whose number stands behind their name', () => {
  it.each([
    ['公司办公会议纪要〔2021〕95号', '公司办公会议纪要', '〔2021〕95号'],
    ['专题会议纪要[2024]第3号', '专题会议纪要', '[2024]第3号'],
    ['云园简报（2024）7期', '云园简报', '（2024）7期'],
  ])('%s', (line, title, number) => {
    for (const above of [[], ['内部事项']]) {
      const { document: own, placement } = documentIn([...above, line, PROSE].join('\n'));
      expect(placement.title).toBe(title);
      expect(own.documentNumber?.replace(/\s/gu, '')).toBe(number);
    }
  });
});

it('a signatory behind the name of who issues minutes is taken from the line', () => {
  const text = ['公司办公会议纪要〔2021〕95号', '云园电力有限公司签发人：林知远', PROSE].join('\n');
  const { document: own, placement } = documentIn(text);
  expect(own.signatories).toEqual(['林知远']);
  expect(placement).toMatchObject({ issuers: ['云园电力有限公司'], headings: [] });
});

describe('whom a paper is for', () => {
  it.each([
    [['各省、自治区、直辖市文化和旅游厅（局）、新疆生产建设兵团', '文化体育广电和旅游局：']],
    [['各县（市、区）教育局、各市属学校、青禾生产建设兵团', '社会事业局：']],
  ])('%j may be broken within a name', (lines) => {
    const text = ['青禾市教育局关于做好安全工作的通知', ...lines, PROSE].join('\n');
    expect(documentIn(text).document.recipients).toBe(lines.join('').slice(0, -1));
  });

  it('stands on a line of its own below a title as wide as the names of a list', () => {
    const row = '陈大锋 俞小霞 陈昌勇 蒋卫江 张小娟 施笑程';
    const text = [
      '关于表彰2009学年各类校级先进教工的决定',
      '全体教工：',
      PROSE,
      ...Array<string>(40).fill(row),
    ].join('\n');
    const { document: own, placement } = documentIn(text);
    expect(placement.title).toBe('关于表彰2009学年各类校级先进教工的决定');
    expect(own.recipients).toBe('全体教工');
  });
});
