/** What stands above a paper's own top on a page: headlines in other words, news, buttons of sizes. */
import { describe, expect, it } from 'vitest';
import { document, documentIn, recogniseText } from '../plain.ts';

const RECIPIENTS = '各县（区）人民政府，市政府各部门：';

it('a headline with the same words in another order is left out, and the paper’s own signature read', () => {
  const text = [
    '青禾市2022年国民经济和社会发展统计公报',
    '发布时间：2023-04-18 16:40 来源：青禾市统计局',
    '2022年青禾市国民经济和社会发展统计公报',
    '青禾市统计局',
    '2023年4月12日',
    '2022年，全市经济运行总体平稳。',
    '一、综合',
    '全年实现地区生产总值512.86亿元，比上年增长3.4%。',
  ].join('\n');
  expect(documentIn(text).placement).toMatchObject({
    title: '2022年青禾市国民经济和社会发展统计公报',
    issuers: ['青禾市统计局'],
    date: '2023-04-12',
  });
});

it('a title of joint issuers whose first line ends like a site’s name is no column, and its names sign', () => {
  const text = [
    '首页',
    '政务公开',
    '规范性文件',
    '关于加强和规范电网规划工作的通知(青发改〔2020〕16号)',
    '发布时间：2020/06/08',
    '来源：',
    '能源局',
    '[ 打印 ]',
    '青禾市发展改革委 青禾市能源局关于加强和规范电网',
    '规划工作的通知',
    '青发改〔2020〕16号',
    '各县发展改革委、能源局：',
    '请认真执行下列要求。',
    '青禾市发',
    '展改革委',
    '青 禾 市 能 源 局',
    '2020年5月28日',
  ].join('\n');
  const { document: paper, placement } = documentIn(text);
  expect(placement.title).toBe('青禾市发展改革委 青禾市能源局关于加强和规范电网规划工作的通知');
  expect(placement.issuers).toEqual(['青禾市发展改革委', '青禾市能源局']);
  expect(paper.recipients).toBe('各县发展改革委、能源局');
});

describe('news above a paper', () => {
  const news = '日前，青禾市政府印发《关于促进外贸的若干意见》，提出多项措施。';
  const paper = [
    '青禾市人民政府关于促进外贸的若干意见',
    '青政发〔2016〕27号',
    RECIPIENTS,
    '外贸是经济的重要组成部分，现提出以下意见。',
  ];
  const lead = '以下为《关于促进外贸的若干意见》原文：';

  it('is left out where it leads on to the whole of it', () => {
    const text = [news, lead, ...paper].join('\n');
    expect(documentIn(text).placement.title).toBe('青禾市人民政府关于促进外贸的若干意见');
    expect(documentIn(text).document.recipients).toBe(RECIPIENTS.slice(0, -1));
    expect(recogniseText(text).leftovers.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('stays where it is a paper that sends the other on', () => {
    const text = ['关于做好外贸工作的通知', '各科室：', news, lead, ...paper].join('\n');
    expect(recogniseText(text).leftovers.map((one) => one.text)).not.toContain(news);
  });
});

it('sizes to click at with strokes between them stand above no recipients', () => {
  const top = [
    '关于做好市场交易工作的通知',
    '2018-10-29 10:04',
    '字体：',
    '小',
    '|',
    '中',
    '|',
    '大',
  ];
  const text = [...top, '市电力公司，青禾交易中心，各售电公司、电力用户：', '请认真执行。'].join(
    '\n',
  );
  expect(document(text).recipients).toBe('市电力公司，青禾交易中心，各售电公司、电力用户');
});
