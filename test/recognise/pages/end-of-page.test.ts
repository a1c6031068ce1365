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

describe('file names that stand alone on their lines', () => {
  const body = ['关于做好停车的通知', '各科室：', ...Array<string>(6).fill(prose)];
  const files = ['附件', '1：', '20240304115.docx', '附件', '2：', '20240304116.docx'];

  it('go with the marks above them; a signature with its date on one line counts below them', () => {
    const signed = `青禾园区停车管理 工作联席会议办公室${' '.repeat(60)}2024 年 3 月 4 日`;
    const text = [...body, ...files, signed, '【打印正文】'].join('\n');
    const { document: paper, placement } = documentIn(text);
    expect(paper.attachments).toEqual([]);
    expect(placement).toMatchObject({
      date: '2024-03-04',
      issuers: ['青禾园区停车管理工作联席会议办公室'],
    });
    const left = recogniseText(text).leftovers.map(({ number }) => number);
    expect(left).toEqual([9, 10, 11, 12, 13, 14, 16]);
  });

  it('stay where they are words that a form can print', () => {
    const text = [
      ...body,
      '意见稿如下，请下载。',
      '停车规则.rar',
      '青禾园区管理委员会',
      '2024年3月4日',
    ];
    expect(recogniseText(text.join('\n')).leftovers).toEqual([]);
  });

  it('say what the attachment is where they are words right below 附件', () => {
    const text = [...body, '附件：', '停车位一览.docx', '青禾园区管理委员会', '2024年3月4日'];
    const left = recogniseText(text.join('\n')).leftovers.map((one) => one.text);
    expect(left).not.toContain('停车位一览.docx');
  });
});

it('an issuer whose name is broken over two lines signs with its whole name', () => {
  const text = [
    '青禾园区停车秩序管理工作联席会议办公室关于停车的通知',
    '各科室：',
    prose,
    '青禾园区停车秩序管理',
    '工作联席会议办公室',
    '2024年3月4日',
  ].join('\n');
  expect(documentIn(text).placement.issuers).toEqual(['青禾园区停车秩序管理工作联席会议办公室']);
});
