/** Numbered lines that are no headings, by their sisters and by what they say; headings with bare numbers. */
import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../../src/recognise/index.ts';
import { readLabel } from '../../../src/recognise/lines/labels.ts';
import { documentIn, headings, recogniseText } from '../plain.ts';

const LONG =
  '本次考试采取网上报名、网上支付、现场审核的方式，报名时间为3月4日至3月20日，逾期不再受理。';

describe('a colon in one of several numbered lines', () => {
  it('heads nothing where the others are sentences', () => {
    const text = [
      '关于考试的通知',
      '一、报名组织',
      `（一）${LONG}`,
      '（二）资格初审：网上支付成功后，应按规定参加资格审查，审核时间为2月21日，地点另行通知。',
      '（三）考生可从5月16日起直接登陆报名网站下载打印准考证，不再另行发放纸质材料。',
      '二、收费事宜',
      '按规定标准收取。',
    ].join('\n');
    expect(headings(text)).toEqual(['1 一、报名组织', '1 二、收费事宜']);
  });

  it('behind the name of an office says who does what', () => {
    const text = [
      '关于商请提供资料的函',
      '市水利局、市农业农村局：',
      '现商请提供以下资料。',
      '一、市水利局：2019年以来审批的排污口文件及台账，河道岸线数据。',
      '二、市农业农村局：规模化养殖场和水产养殖尾水排放口的名录。',
      '专此函达。',
    ].join('\n');
    expect(headings(text)).toEqual([]);
  });
});

describe('第一部分', () => {
  const list = ['第一部分：', '1.材料清单', '2.2018、2019年度考核表', '3.身份证复印件'];
  const text = [
    '关于申报工作的通知',
    '一、材料要求',
    '材料要装订成册。',
    '（一）需装订的材料。',
    ...list,
    '第二部分：',
    '1.目录',
    '第一部分、第二部分分别装订成册。',
    '（二）不需要装订的材料。',
    '1.照片1张',
    '二、有关要求',
    '按时报送。',
  ].join('\n');

  it('parts a list below （一）, and heads nothing', () => {
    const found = headings(text);
    expect(found.filter((one) => one.includes('部分'))).toEqual([]);
    expect(found).toContain('2 （二）不需要装订的材料');
  });

  it('is a heading above 一、', () => {
    const whole =
      '2024年度工作报告\n第一部分 概况\n一、职能\n负责管理。\n第二部分 决算\n一、收支\n收支平衡。';
    expect(headings(whole)).toContain('1 第一部分概况');
  });
});

describe('bare numbers of two digits', () => {
  it('are labels for other programs, and stay in the heading as printed', () => {
    const text = ['青禾县2022年统计公报', '初步核算如下。'];
    for (const name of ['01综合', '02农业', '03工业', '10财政']) text.push(name, LONG, LONG);
    const recognition = recogniseText(text.join('\n'));
    const json = outlineJson(recognition);
    const found = 'headings' in json ? json.headings : [];
    expect(found.map(({ label, text: words }) => `${label} ${words}`)).toEqual([
      '01 综合',
      '02 农业',
      '03 工业',
      '10 财政',
    ]);
    expect(documentIn(text.join('\n')).document.body[1]).toMatchObject({ heading: '01综合' });
  });
});

describe('a year behind a number', () => {
  it.each([
    ['2.2018、2019年度考核表', 2],
    ['5.2021年度核定表', 5],
    ['2.2018万元', undefined],
  ])('%s', (text, number) => {
    expect(readLabel(text)?.number).toBe(number);
  });
});
