/** The body of a form: levels, numbering and run-in headings that nobody typed. */
import { describe, expect, it } from 'vitest';
import type { BlockData } from '../../src/form/index.ts';
import { brief, fill } from './forms.ts';

const HEAD = '文种: 工作总结\n年度: 2024\n标题: 总结\n';

/** A heading as 级别 标题, with - for unnumbered and > for run-in; other blocks by their text. */
function outline(blocks: readonly BlockData[] = []): unknown[] {
  return blocks.map(outlineOf);
}

function outlineOf(block: BlockData): unknown {
  switch (block.类型) {
    case '段落':
      return block.文字;
    case '条目':
      return block.条目.map((item) => `——${item}`);
    case '要点':
      return `${block.引语 ?? ''}|${block.要点.join('|')}|${block.用语}|${block.排法}`;
    case '表格':
      return [block.表头, ...block.行];
    case '图片':
      return `图片 ${block.文件} ${block.说明 ?? ''} ${block.宽 ?? ''}`.trim();
    case '小节': {
      const flags = `${block.编号 ? '' : '-'}${block.接排 ? '>' : ''}`;
      const head = `${block.级别}${flags} ${block.标题}`.trim();
      return block.内容.length === 0 ? head : [head, ...outline(block.内容)];
    }
  }
}

function body(text: string, others: Record<string, string> = {}, head = HEAD) {
  const { data, problems } = fill(head + text, others);
  return { outline: outline(data?.正文), problems: brief(problems) };
}

describe('the order of a section', () => {
  it('is 导语, 条目, 要点, 表格, 小节, 结语, however it was typed', () => {
    const { outline } = body(`正文:
  - 结语: 结语。
    小节: [{标题: 甲}]
    表格: {行: [[一, 二]]}
    要点: [点]
    条目: [条]
    导语: 导语。
    标题: 节
`);
    expect(outline).toEqual([
      ['1 节', '导语。', ['——条'], '|点|是|合段', [[], ['一', '二']], '2> 甲', '结语。'],
    ]);
  });

  it('puts 导语, 正文 and 结语 of the form in one list', () => {
    expect(body('结语: 丙\n导语: 甲\n正文: 乙\n').outline).toEqual(['甲', '乙', '丙']);
  });

  it('makes a paragraph of each part between empty lines', () => {
    const { outline } = body('导语: |\n  第一段，\n  没有完。\n\n  第二段。\n正文: [丙]\n');
    expect(outline).toEqual(['第一段，没有完。', '第二段。', '丙']);
  });

  it('says so where two finished lines become one paragraph', () => {
    expect(body('导语: |\n  第一段。\n  第二段。\n正文: [丙]\n').problems).toEqual([
      'form/joined-lines 6:3+1',
    ]);
  });
});

describe('points', () => {
  it('take the last paragraph before them as their lead', () => {
    expect(
      body('正文:\n  - 标题: 节\n    导语: "甲\n\n      乙："\n    要点: [一, 二]\n').outline,
    ).toEqual([['1 节', '甲', '乙：|一|二|是|合段']]);
  });

  it('leave it alone where each has its own paragraph', () => {
    expect(
      body('正文:\n  - 标题: 节\n    导语: 甲\n    要点: [一]\n    排法: 分段\n    用语: 要\n')
        .outline,
    ).toEqual([['1 节', '甲', '|一|要|分段']]);
  });

  it('take 引语 as their lead', () => {
    expect(
      body(
        '正文:\n  - 引语: 甲\n    要点: [一]\n    排法: 首点接排\n  - 引语: 乙\n    条目: [二]\n',
      ).outline,
    ).toEqual(['甲|一|是|首点接排', '乙', ['——二']]);
  });
});

describe('levels', () => {
  const deep = (style: string) =>
    `${style}正文: [{标题: 甲, 小节: [{标题: 乙, 小节: [{标题: 丙}]}]}]\n`;

  it.each([
    ['', ['1 甲', ['2 乙', '3> 丙']]],
    ['编号方式: 一、1.（1）\n', ['1 甲', ['3 乙', '4> 丙']]],
    ['编号方式: （一）1.（1）\n', ['2 甲', ['3 乙', '4> 丙']]],
    ['编号方式: 一、(一)1.(1)\n', ['1 甲', ['2 乙', '3> 丙']]],
  ])('follow 编号方式 “%s”', (style, expected) => {
    const { outline, problems } = body(deep(style));
    expect(outline).toEqual([expected]);
    expect(problems).toEqual([]);
  });

  it('follow 小节编号 for the sections below it, and on from there', () => {
    expect(
      body(
        '正文: [{标题: 甲, 小节编号: 1., 小节: [{标题: 乙, 小节: [{标题: 丙}]}]}, {标题: 丁, 小节: [{标题: 戊}]}]\n',
      ).outline,
    ).toEqual([
      ['1 甲', ['3 乙', '4> 丙']],
      ['1 丁', '2> 戊'],
    ]);
  });

  it('are four at most', () => {
    const { problems } = body(
      '正文: [{标题: 甲, 小节: [{标题: 乙, 小节: [{标题: 丙, 小节: [{标题: 丁, 小节: [{标题: 戊}]}]}]}]}]\n',
    );
    expect(problems).toEqual(['form/too-deep 4:63+1']);
  });

  it('number a mere text among 小节', () => {
    expect(
      body('正文:\n  - 标题: 甲\n    小节:\n      - 一段话。\n      - 导语: 又一段。\n').outline,
    ).toEqual([['1 甲', ['2>', '一段话。'], ['2>', '又一段。']]]);
  });
});

describe('run-in headings', () => {
  it('stand alone on the first level and above further sections', () => {
    expect(
      body('正文: [{标题: 甲, 小节: [{标题: 乙}, {标题: 丙, 小节: [{标题: 丁}]}]}]\n').outline,
    ).toEqual([['1 甲', '2> 乙', ['2 丙', '3> 丁']]]);
  });

  it.each([
    ['标题接排: 是\n', ['1> 甲', '2> 乙']],
    ['标题接排: 否\n', ['1 甲', '2 乙']],
    ['标题接排: 自动\n', ['1 甲', '2> 乙']],
  ])('follow %s', (line, expected) => {
    expect(body(`${line}正文: [{标题: 甲, 小节: [{标题: 乙}]}]\n`).outline).toEqual([expected]);
  });

  it('follow the section’s own 接排 before all', () => {
    expect(body('标题接排: 是\n正文: [{标题: 甲, 接排: 否}]\n').outline).toEqual(['1 甲']);
  });
});

describe('references', () => {
  const 部门稿 = '文种: 部门稿\n部门: 乙部\n标题: 乙\n导语: 乙文。\n';

  it('put a department’s section in their place', () => {
    expect(
      body(
        '正文:\n  - 标题: 甲\n    小节:\n      - 引用: 乙.yaml\n      - 引用: 乙\n        标题: 另名\n        编号: 否\n',
        {
          '乙.yaml': 部门稿,
        },
      ).outline,
    ).toEqual([['1 甲', ['2> 乙', '乙文。'], ['2-> 另名', '乙文。']]]);
  });

  it('put several sections side by side', () => {
    expect(
      body('正文:\n  - 标题: 甲\n    小节:\n      - 引用: 乙.yaml\n      - 标题: 丁\n', {
        '乙.yaml': '文种: 部门稿\n小节:\n  - 标题: 乙\n  - 标题: 丙\n',
      }).outline,
    ).toEqual([['1 甲', '2> 乙', '2> 丙', '2> 丁']]);
  });

  it('let a department see the figures and the year of the form above, and the form those of the department', () => {
    const { data, problems } = fill(
      `${HEAD}指标: {财政收入: 7.46亿元}\n导语: 审批【审批事项】。\n正文:\n  - 引用: 乙.yaml\n`,
      {
        '乙.yaml': '文种: 部门稿\n标题: 【年度】年\n指标: {审批事项: 65个}\n导语: 【财政收入】。\n',
      },
    );
    expect(problems).toEqual([]);
    expect(outline(data?.正文)).toEqual(['审批65个。', ['1 2024年', '7.46亿元。']]);
  });

  it('take a whole paper as parts, attachments and what is issued', () => {
    const paper = '文种: 工作总结\n年度: 2023\n标题: 【年度】年总结\n正文: [{标题: 甲}]\n';
    const { data, problems } = fill(
      `文种: 通知\n标题: 通知\n发文机关: 某机关\n成文日期: 2024-01-02\n正文: [乙]\n附件:\n  - 引用: 总结.yaml\n  - {标题: 表, 正文: [丙]}\n`,
      { '总结.yaml': paper },
    );
    expect(problems).toEqual([]);
    expect(data?.附件.map(({ 标题, 正文 }) => [标题, outline(正文)])).toEqual([
      ['2023年总结', ['1 甲']],
      ['表', ['丙']],
    ]);
  });
});

describe('counting boxes', () => {
  it('count the numbered sections of the nearest heading', () => {
    const { data, problems } = fill(
      `${HEAD}导语: 【小节数】部分\n正文:\n  - 标题: 甲\n    导语: 抓了【小节数】项：\n    小节:\n      - {标题: 乙, 要点: [【要点数】, 二]}\n      - {标题: 丙, 编号: 否}\n      - {标题: 丁}\n`,
    );
    expect(problems).toEqual([]);
    expect(outline(data?.正文)).toEqual([
      '一部分',
      ['1 甲', '抓了两项：', ['2> 乙', '|二|二|是|合段'], '2-> 丙', '2> 丁'],
    ]);
  });
});

describe('总结和计划', () => {
  it('is two sections with headings of their own', () => {
    const { data, problems } = fill(`文种: 总结和计划
年度: 2024
标题: 总结和计划
总结:
  导语: 甲
  正文: [{标题: 乙}]
计划:
  编号: 否
  小节编号: 1.
  正文: [{标题: 丙}]
`);
    expect(problems).toEqual([]);
    expect(outline(data?.正文)).toEqual([
      ['1 2024年工作总结', '甲', '2> 乙'],
      ['1- 2025年工作计划', '3> 丙'],
    ]);
  });
});
