import { describe, expect, it } from 'vitest';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { document, doubts, headings, lookedLines } from './plain.ts';

const prose = '全年完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期，企业运行总体平稳。';

describe('headings', () => {
  it.each([
    ['一、', '1 一、'],
    ['一. ', '1 一、'],
    ['一，', '1 一、'],
    ['—、', '1 一、'],
    ['（一）', '2 （一）'],
    ['(一)', '2 （一）'],
    ['（一）、', '2 （一）'],
    ['㈠', '2 （一）'],
    ['1. ', '3 1.'],
    ['1、', '3 1.'],
    ['1．', '3 1.'],
    ['１．', '3 1.'],
    ['⒈', '3 1.'],
    ['1)', '4 （1）'],
    ['（1）', '4 （1）'],
    ['(1)', '4 （1）'],
    ['①', '4 （1）'],
    ['第一章　', '1 第一章'],
    ['第一节　', '2 第一节'],
    ['第一部分　', '1 第一部分'],
  ])('labelled %s', (label, standard) => {
    expect(headings(`${label}加强组织领导\n${prose}`)).toEqual([`${standard}加强组织领导`]);
  });

  it('run into their paragraph up to the first stop', () => {
    const text = `一、主要工作\n（一）加强领导，落实责任。${prose}\n（二）突出重点：${prose}`;
    expect(headings(text)).toEqual([
      '1 一、主要工作',
      '2 （一）加强领导，落实责任↴',
      '2 （二）突出重点↴',
    ]);
  });

  it('are not numbered sentences', () => {
    const text =
      '一、进展\n1.园区办完成建设用地报批54.8375亩，剩余245亩未完成农转用。目前正在报批。\n2.对未领取补偿款的农户进行引导。';
    expect(headings(text)).toEqual(['1 一、进展']);
    expect(document(text).body).toMatchObject([
      {
        heading: '进展',
        children: [
          { number: 1, heading: '', runIn: true },
          { number: 2, heading: '', runIn: true },
        ],
      },
    ]);
  });
});

describe('headings among their neighbours', () => {
  it('are what the others of their level are, and doubted where that decides', () => {
    const text = [
      '（一）健全机制。制定制度12项。',
      '（二）做好帮扶。走访职工86人。',
      '（三）全部企业完成整改36项，职工很满意。开展回头看2次。',
    ].join('\n');
    expect(headings(text)).toHaveLength(3);
    expect(doubts(text)).toContain('3 heading-or-sentence');
  });

  it('may skip a level, and begin below the first', () => {
    expect(headings(`一、总结\n1.抓项目。${prose}\n2.抓服务。${prose}`)).toEqual([
      '1 一、总结',
      '3 1.抓项目↴',
      '3 2.抓服务↴',
    ]);
    expect(headings(`（一）抓项目\n${prose}\n（二）抓服务\n${prose}`)).toEqual([
      '2 （一）抓项目',
      '2 （二）抓服务',
    ]);
  });

  it('without a number stand beside numbered ones', () => {
    const text = `一、2018年工作总结\n（一）抓项目\n${prose}\n2019年工作思路\n${prose}\n（一）抓转型\n${prose}`;
    expect(headings(text)).toEqual([
      '1 一、2018年工作总结',
      '2 （一）抓项目',
      '1 2019年工作思路',
      '2 （一）抓转型',
    ]);
    expect(doubts(text)).toContain('4 unnumbered-heading');
  });

  it('are not ordinals that count something', () => {
    expect(headings('总结\n一、二期路网已经完工。\n1、2号楼主体封顶，正在装修。')).toEqual([]);
  });

  it('come from the looks of a file where it sets them apart', () => {
    const bold = { bold: true };
    const lines = lookedLines([
      '2023年工作总结',
      `${prose}${prose}`,
      ['工业经济', bold],
      prose,
      ['（一）三个产业园建设加快推进完成投资', {}],
      prose,
    ]);
    const text = '1.招大引强取得好成绩引进企业32家。全年签约项目32个，到位资金26亿元。';
    lines.push({
      text,
      number: 7,
      region: 'body',
      look: {},
      runs: [
        { text: text.slice(0, 18), look: bold },
        { text: text.slice(18), look: {} },
      ],
    });
    const outline = outlineJson(recognise(lines, { file: '总结.docx' }));
    expect('parts' in outline ? [] : outline.headings).toMatchObject([
      { text: '工业经济', label: '', level: 1 },
      { text: '三个产业园建设加快推进完成投资' },
      { text: '招大引强取得好成绩引进企业32家', runIn: true },
    ]);
  });

  it('have the labels that a program numbers them with', () => {
    const [line] = lookedLines(['加强组织领导']);
    const lines = line ? [{ ...line, label: '一、' }] : [];
    const outline = outlineJson(recognise(lines, { file: '总结.docx' }));
    expect('parts' in outline ? [] : outline.headings).toMatchObject([
      { label: '一、', text: '加强组织领导' },
    ]);
  });
});

describe('numbering that is broken', () => {
  const numbered = (...labels: string[]) =>
    labels.map((label) => `${label}加强领导\n${prose}`).join('\n');

  it.each([
    [['一、', '二、', '二、'], '5 numbering-repeated'],
    [['一、', '二、', '四、'], '5 numbering-skipped'],
    [['一、', '二、', '一、'], '5 numbering-restarted'],
    [['二、', '三、'], '1 numbering-start'],
    [['（一）', '（三）'], '3 numbering-skipped'],
  ])('%j is kept as it stands and reported', (labels, doubt) => {
    const text = numbered(...labels);
    const found = headings(text).map((heading) => heading.slice(2).replace('加强领导', ''));
    expect(found).toEqual(labels);
    expect(doubts(text)).toContain(doubt);
  });

  it('begins anew below every higher heading without a doubt', () => {
    const text = `${numbered('一、', '（一）', '（二）')}\n${numbered('二、', '（一）')}`;
    expect(doubts(text).filter((doubt) => doubt.includes('numbering'))).toEqual([]);
  });
});

describe('a paper that numbers 1., 1.1 and 1.1.1', () => {
  it('has its 1. above its 1.1', () => {
    const text = `1. 招标条件\n${prose}\n2. 项目概况\n2.1 建设地点：青禾园区\n2.2 计划工期：一年\n3. 联系方式\n${prose}`;
    expect(headings(text)).toEqual([
      '1 1.招标条件',
      '1 2.项目概况',
      '2 2.1建设地点↴',
      '2 2.2计划工期↴',
      '1 3.联系方式',
    ]);
  });
});
