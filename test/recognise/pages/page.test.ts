import { describe, expect, it } from 'vitest';
import { outlineJson, recognise } from '../../../src/recognise/index.ts';
import { document, plainLines, recogniseText } from '../plain.ts';

const leftovers = (text: string) =>
  recogniseText(text).leftovers.map(({ number, reason }) => `${number} ${reason}`);
const prose = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';

describe('a page with several documents', () => {
  it.each([
    ['（篇一）', '（篇二）'],
    ['【篇一】', '【篇二】'],
    ['第一篇', '第二篇'],
    ['篇一：', '篇二：'],
  ])('is parted at %s and %s', (first, second) => {
    const text = `工作总结（两篇）\n${first}\n${prose}\n${second}\n${prose}`;
    const outline = outlineJson(recogniseText(text));
    expect('parts' in outline && outline.parts.map(({ part, kind }) => [part, kind])).toEqual([
      [first.replace(/[（）【】：]/gu, ''), '工作总结'],
      [second.replace(/[（）【】：]/gu, ''), '工作总结'],
    ]);
  });

  it('is parted at a mark glued to the end of a paragraph', () => {
    const { documents } = recogniseText(`(篇一)\n1、开展前期工作。(篇二)\n${prose}`);
    expect(documents.map(({ document: { body } }) => body.length)).toEqual([1, 1]);
  });

  it('is one document where a single mark stands', () => {
    expect(recogniseText(`（篇一）\n${prose}`).documents).toHaveLength(1);
  });
});

describe('what is no part of a document', () => {
  it('is left over, with the reason', () => {
    const text = [
      '当前位置：首页 > 公开 > 总结',
      '索 引 号：1133/2019-1',
      '2023年工作总结',
      '发布时间：2024-01-05 10:00 来源：本站',
      `[bookmark: _GoBack]${prose}`,
      '— 2 —',
      '来源：网络整理 免责声明：仅限学习',
      '推荐访问：总结',
      '（篇一）别的文章',
    ].join('\n');
    expect(leftovers(text)).toEqual([
      '1 web-furniture',
      '2 metadata',
      '4 metadata',
      '5 artefact',
      '6 page-number',
      '7 web-furniture',
      '8 web-furniture',
      '9 web-furniture',
    ]);
    expect(document(text).body).toEqual([{ type: 'paragraph', text: prose }]);
  });

  it('are headers and footers of a Word file', () => {
    const lines = plainLines(`2023年工作总结\n${prose}\n内部资料`);
    const [, , footer] = lines;
    if (footer) footer.region = 'footer';
    expect(recognise(lines, { file: '总结.docx' }).leftovers).toEqual([
      { number: 3, text: '内部资料', reason: 'page-footer' },
    ]);
  });
});

describe('paragraphs broken over lines', () => {
  const wrapped = [
    '    园区坚持稳中求进，统筹推进项目建设、招商引资和企业服务各项工作，全',
    '年完成规上工业产值86.4亿元，同比增长9.1%，新开工项目14个，竣工投产11个，',
    '完成固定资产投资23.7亿元，新增就业2360人，主要指标好于预期，运行总体平稳，',
    '各项工作都有了明显的进展。',
    '    一、加强领导',
    '    成立领导小组，明确责任分工，细化工作措施，强化督促检查，确保各项任务不',
    '折不扣落到实处，全年召开会议12次，解决问题46个。',
  ].join('\n');

  it('of a fixed width are joined', () => {
    const { body } = document(`2023年工作总结\n\n${wrapped}`);
    expect(body).toHaveLength(2);
    expect(body[0]).toMatchObject({ text: expect.stringContaining('各项工作，全年完成') });
  });

  it('after a semicolon are joined where empty lines part paragraphs', () => {
    const text = `2023年工作总结\n\n${prose}\n\n实现产值18.6亿元，同比增长5.4%；\n招商引资到位资金1.9亿元。\n\n${prose}\n\n${prose}`;
    expect(document(text).body).toHaveLength(4);
  });

  it('are kept apart where nothing shows that they are one', () => {
    const text = `2023年工作总结\n${prose}\n实现产值18.6亿元，同比增长5.4%；\n招商引资到位资金1.9亿元。`;
    expect(document(text).body).toHaveLength(3);
  });
});

describe('a long file', () => {
  it.each([
    [
      'of all kinds of lines',
      `（一）加强领导，落实责任。${prose}一是抓项目。二是抓服务。\n——完成投资23亿元。\n加强领导\n2024年1月5日\n`,
    ],
    ['of one list', '1.抓项目：做好有关工作。\n'.repeat(12)],
  ])(
    '%s is recognised in time that grows with its length',
    (_, section) => {
      const time = (times: number) => {
        const lines = plainLines(`2023年工作总结\n${section.repeat(times)}`);
        const start = performance.now();
        recognise(lines, { file: '总结.txt' });
        return performance.now() - start;
      };
      time(300);
      // Quadratic growth would take a hundred times as long.
      expect(time(2000)).toBeLessThan(Math.max(20, time(200)) * 60);
    },
    30_000,
  );
});

describe('a soft hyphen in a text', () => {
  it('is named, and the word is whole without it', () => {
    const text = `青禾园区工作总结\n\n${prose.replace('主要', '主\u00ad要')}`;
    expect(leftovers(text)).toEqual(['3 softHyphen']);
    expect(JSON.stringify(document(text).body)).toContain(prose);
  });
});
