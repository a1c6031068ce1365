import { describe, expect, it } from 'vitest';
import { document, doubts } from './plain.ts';

const blocks = (...lines: string[]) => document(['2023年工作总结', ...lines].join('\n')).body;

describe('points', () => {
  it('stand in one paragraph, with their lead', () => {
    expect(blocks('主要问题：一是资金紧张。二是人才不足；三是土地缺乏。')).toEqual([
      {
        type: 'points',
        lead: '主要问题：',
        word: '是',
        arrangement: 'together',
        points: ['资金紧张。', '人才不足；', '土地缺乏。'],
      },
    ]);
  });

  it('stand in a paragraph each', () => {
    expect(blocks('要抓好以下工作。', '一要抓项目。', '二要抓服务。')).toEqual([
      { type: 'paragraph', text: '要抓好以下工作。' },
      { type: 'points', word: '要', arrangement: 'separate', points: ['抓项目。', '抓服务。'] },
    ]);
  });

  it('begin on the line of their lead and go on in paragraphs', () => {
    expect(blocks('管理上做到三严：一是严把准入关。', '二是严把质量关。')).toEqual([
      {
        type: 'points',
        lead: '管理上做到三严：',
        word: '是',
        arrangement: 'firstRunsIn',
        points: ['严把准入关。', '严把质量关。'],
      },
    ]);
  });

  it('follow a run-in heading', () => {
    expect(blocks('（一）抓党建。一是学理论。二是强组织。')).toMatchObject([
      { heading: '抓党建', runIn: true, children: [{ type: 'points', arrangement: 'together' }] },
    ]);
  });

  it('may have other words, and points within them', () => {
    expect(blocks('一抓廉政建设。压实责任。二抓队伍建设。三抓作风建设。')).toMatchObject([
      { word: '抓', points: ['廉政建设。压实责任。', '队伍建设。', '作风建设。'] },
    ]);
    expect(
      blocks('一是搭平台。二是强技能，做法是：一是按需设课，二是送教上门。三是优服务。'),
    ).toMatchObject([
      { points: ['搭平台。', '强技能，做法是：一是按需设课，二是送教上门。', '优服务。'] },
    ]);
  });

  it('are not numerals that count', () => {
    expect(
      blocks('一期工程完工，二期工程开工，一年来成效明显，二年级学生最多，唯一是缺水。'),
    ).toMatchObject([{ type: 'paragraph' }]);
  });

  it('whose first is missing stay a paragraph, and are doubted', () => {
    const text = '2023年工作总结\n情况很好。\n二是抓服务。';
    expect(document(text).body.at(-1)).toEqual({ type: 'paragraph', text: '二是抓服务。' });
    expect(doubts(text)).toContain('3 points-broken');
  });
});

describe('items', () => {
  it.each(['——', '—', '--', '- ', '· ', '● ', '■'])('begin with %s', (mark) => {
    expect(
      blocks('主要指标：', `${mark}完成产值86亿元。`, `${mark}新增就业2360人。`).at(-1),
    ).toEqual({
      type: 'items',
      items: ['完成产值86亿元。', '新增就业2360人。'],
    });
  });
});
