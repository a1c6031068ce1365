/** What is typed beside a box is held against what the form knows; what rounding explains is right. */
import { describe, expect, it } from 'vitest';
import { print, resolve } from './figures.ts';

const known = {
  税收: { 值: '7.46', 单位: '亿元', 上年: '6.59', 计划: '7.00' },
  规上企业: { 值: '60', 单位: '家', 上年: '52', 占: '全部企业' },
  全部企业: { 值: '150', 单位: '家', 上年: '140' },
  优良天数比例: { 值: '91.2', 单位: '%', 上年: '89.8' },
  事故: { 值: '3', 单位: '起', 上年: '5' },
  新增就业: { 值: '2100', 单位: '人', 上年: '2000' },
  增加值: { 值: '39.50', 单位: '亿元', 上年: '35.80', 同比: '9.6%', 口径: '可比价' },
};

const codesOf = (text: string) => resolve(text, known).problems.map(({ code }) => code);

describe('a comparison typed behind a box', () => {
  it.each([
    ['完成税收【税收】，同比增长12.3%。', 'figures/claim-differs'],
    ['完成税收【税收】，比上年增加1.9亿元。', 'figures/claim-differs'],
    ['完成税收【税收】，比上年增加9000万元。', 'figures/claim-differs'],
    ['完成税收【税收】，比上年的6.95亿元增长13.2%。', 'figures/base-differs'],
    ['完成税收【税收】（上年6.95亿元）。', 'figures/base-differs'],
    ['税收由6.95亿元提高到【税收】。', 'figures/base-differs'],
    ['完成税收【税收】，完成年度计划的95%。', 'figures/claim-differs'],
    ['完成税收【税收】，同比增长13.2%，完成年度计划的95%。', 'figures/claim-differs'],
    ['完成税收【税收】，【税收·同比】，占年度计划的95%。', 'figures/claim-differs'],
    ['规上企业【规上企业】，占全部企业的45%。', 'figures/claim-differs'],
    ['事故【事故】，同比增长40%。', 'figures/claim-differs'],
    ['优良天数比例【优良天数比例】，同比提高1.4%。', 'figures/points'],
    ['优良天数比例【优良天数比例】，同比提高2.4个百分点。', 'figures/claim-differs'],
    ['举办推介会【6｜4】场，比上年增加3场。', 'figures/claim-differs'],
    ['投资【3.21｜2.52】亿元，增长37.4%。', 'figures/claim-differs'],
    ['投资【3.21｜2.52】亿元，上年为2.25亿元。', 'figures/base-differs'],
  ])('%s contradicts the form', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it.each([
    '完成税收【税收】，同比增长13.2%。',
    '完成税收【税收】，增长13%，完成年度计划的106.6%。',
    '完成税收【税收】，比上年增加0.87亿元。',
    '完成税收【税收】，比上年的6.59亿元增长13.2%。',
    '税收由6.59亿元提高到【税收】。',
    '税收由全省第5位提高到第3位，达到【税收】。',
    '完成税收【税收】，同比增长约12%。',
    '完成税收【税收】，其中企业所得税增长20%。',
    '完成税收【税收】，较2020年增长45%。',
    '完成税收【税收】，两年平均增长9%。',
    '规上企业【规上企业】，占全部企业的40%。',
    '规上企业【规上企业】，占全市的12%。',
    '事故【事故】，同比下降40%，减少2起。',
    '增加值【增加值】，同比增长9.6%。',
    '优良天数比例【优良天数比例】，同比提高1.4个百分点。',
    '举办推介会【6｜4】场，比上年增加2场，增长50%。',
    '走访企业【120】家，同比增长20%。',
  ])('%s agrees, or is about something else', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it('is pointed at in the text as typed', () => {
    const text = '完成税收【税收】，同比增长12.3%。';
    const [problem] = resolve(text, known).problems;
    expect(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))).toBe(
      '12.3%',
    );
  });
});

describe('a box with both years', () => {
  it.each([
    ['投资【3.21｜2.52】亿元，【同比】。', '投资3.21亿元，同比增长27.4%。'],
    ['投资【3.21｜2.52】亿元，同比增长【增速】。', '投资3.21亿元，同比增长27.4%。'],
    ['投资【2.52｜3.21】亿元，增长【·同比】。', 'figures/other-way'],
    [
      '投资【3.21｜2.52】亿元（上年【上年】），【增减】。',
      '投资3.21亿元（上年2.52亿元），增加0.69亿元。',
    ],
    ['办结率【87.7｜85.1】%，【同比】。', '办结率87.7%，同比提高2.6个百分点。'],
    ['新增【8】家，【同比】。', 'figures/no-last-year'],
    ['走访【8｜6】家。【同比】。', 'figures/no-last-year'],
    ['新增【8｜6·同比】家。', 'figures/odd-value'],
  ])('computes like a figure: %s', (text, printed) => {
    expect(print(text, known)).toBe(printed);
  });
});

describe('a comparison behind the bare name of a figure', () => {
  it.each([
    '税收完成率105%。',
    '税收增长12.3%。',
    '规上企业占比45%，结构优化。',
    '全区规上企业占全部企业的45%。',
  ])('%s is asked about', (text) => {
    expect(codesOf(text)).toEqual(['figures/claim-differs']);
  });

  it.each([
    '税收增长13.2%，完成率106.6%。',
    '石屏片区税收增长12.3%。',
    '规上企业税收增长20%。',
    '税收增长点12个。',
    '规上企业占地450亩。',
  ])('%s agrees, or is about something else', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('a figure typed by hand that 指标 gives otherwise', () => {
  it.each([
    '完成税收7.64亿元。',
    '完成税收【7.64】亿元。',
    '税收达到76400万元。',
    '优良天数比例为92.1%。',
    '新增就业2010人。',
    '新增就业2010人，【新增就业·同比】。',
  ])('%s is asked about', (text) => expect(codesOf(text)).toEqual(['figures/typed-otherwise']));

  it.each([
    '完成税收7.46亿元。',
    '完成税收7.5亿元。',
    '完成税收74600万元。',
    '上半年，完成税收3.4亿元。',
    '力争完成税收8亿元。',
    '新增税收1亿元。',
    '完成税收超过7亿元。',
    '完成地方税收3.1亿元。',
    '新增就业2100人。',
    '计划新增就业2200人。',
    '其中石屏片区新增就业300人。',
  ])('%s is let be', (text) => expect(codesOf(text)).toEqual([]));
});

describe('the edge of a box', () => {
  it.each([
    ['规上企业【规上企业】家，', '规上企业60家，'],
    ['规上企业【规上企业】个。', 'figures/other-unit'],
    ['税收【税收】亿元。', '税收7.46亿元。'],
    ['占【规上企业·占比】%。', '占40%。'],
    ['增长【税收·同比】。', '同比增长13.2%。'],
    ['税收同比增长【税收·同比】。', '税收同比增长13.2%。'],
    ['税收同比【税收·同比】。', '税收同比增长13.2%。'],
    ['税收比上年增长【税收·增速】%。', '税收比上年增长13.2%。'],
    ['规上企业【规上企业】家庭成员。', '规上企业60家家庭成员。'],
    ['事故增长【事故·同比】。', 'figures/other-way'],
  ])('%s prints %s', (text, printed) => expect(print(text, known)).toBe(printed));
});

describe('what is nearly a box', () => {
  it.each([
    ['推介会【6/4】场', 'figures/odd-value'],
    ['推介会【6，4】场', 'figures/odd-value'],
    ['推介会【6｜4｜3】场', 'figures/odd-value'],
    ['推介会【4 5】场', 'figures/odd-value'],
    ['推介会【45.】场', 'figures/odd-value'],
    ['推介会[6｜4]场', 'figures/other-bracket'],
    ['推介会（6|4）场', 'figures/other-bracket'],
    ['推介会〔6〕场', 'figures/other-bracket'],
    ['推介会{6}场', 'figures/other-bracket'],
  ])('%s is asked about', (text, code) => expect(codesOf(text)).toEqual([code]));

  it.each(['（1）推介会', '云园发〔2024〕3号', '推介会（6场）', '于【3月5日】开工'])(
    '%s is let be',
    (text) => expect(codesOf(text)).toEqual([]),
  );

  it.each(['【1,292】万元', '【１２】万元', '【12】 万元', '【12万元】万元。'])(
    '%s is printed otherwise, and said so',
    (text) => expect(codesOf(text)).toEqual(['figures/fitted']),
  );
});
