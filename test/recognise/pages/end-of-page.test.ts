/** The end of a page: the site's notices, its buttons, lists of offices. */
import { describe, expect, it } from 'vitest';
import { documentIn, recogniseText } from '../plain.ts';

const prose = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';
const TITLE = '青禾园区2023年工作总结';

it('below the signature nothing but what a page prints is the page’s', () => {
  const end = ['青禾园区管理委员会', '2024年3月4日', '扫一扫在手机打开当前页', '青禾政府网'];
  const text = [TITLE, prose, prose, ...end].join('\n');
  expect(documentIn(text).placement.date).toBe('2024-03-04');
  expect(recogniseText(text).leftovers.map(({ number }) => number)).toEqual([6, 7]);
});

describe('below the site’s notices', () => {
  const end = [
    '青禾园区管理委员会',
    '2024年3月4日',
    '相关附件',
    '附件1：停车位一览.doc',
    '政策解读',
  ];
  const site = ['版权所有 青禾园区', '市委组织部', '市财政局', '2024年3月5日'];
  const lines = [
    '青禾园区管理委员会关于停车的通知',
    '各科室：',
    ...Array<string>(9).fill(prose),
    ...end,
    ...site,
  ];

  it('offices and dates are the page’s', () => {
    expect(documentIn(lines.join('\n')).placement).toMatchObject({
      date: '2024-03-04',
      issuers: ['青禾园区管理委员会'],
    });
  });

  it('a sentence that was not said above is the document’s', () => {
    const text = [...lines, '园区停车楼将于明年建成。'].join('\n');
    expect(recogniseText(text).leftovers.map((one) => one.text)).not.toContain('市财政局');
  });
});
