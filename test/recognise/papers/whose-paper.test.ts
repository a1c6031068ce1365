/** Whose a paper is: names between a notice and what it issues, above an attachment, above a title below a card. */
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/recognise/index.ts';
import { document as documentIn, plainLines, recogniseText } from '../plain.ts';

const TEXT = [
  '为加强管理，制定本意见。',
  '一、要高度重视，加强巡查。',
  '二、要加强值守，及时报告。',
];

function notice(verb: string, office: string, paper: string[]) {
  return [
    `${office}${verb}关于建立风貌区巡查机制实施意见的通知`,
    '各科室：',
    '《关于建立风貌区巡查机制的实施意见》已经同意，现印发给你们，请认真执行。',
    ...paper,
    ...TEXT,
  ].join('\n');
}

const PAPER = [
  ['on one line', ['关于建立风貌区巡查机制的实施意见']],
  ['on two lines', ['关于建立风貌区', '巡查机制的实施意见']],
] as const;

describe('a name without a date between a notice and the paper that it issues', () => {
  for (const [how, lines] of PAPER) {
    for (const office of ['云园县人民政府办公室', '云园区住房保障局']) {
      for (const verb of ['印发', '转发']) {
        it(`signs the notice whose title has it: ${office}${verb}, the paper's title ${how}`, () => {
          const found = documentIn(notice(verb, office, [office, ...lines]));
          expect(found.signature?.issuers).toEqual([office]);
          expect(found.issued?.title).toBe('关于建立风貌区巡查机制的实施意见');
          expect(found.issued?.body.length).toBeGreaterThan(0);
        });
      }
    }
  }

  it('is the paper’s own where the notice is another’s', () => {
    const found = documentIn(
      notice('转发', '云园县人民政府办公室', ['云园县水务局', ...PAPER[0][1]]),
    );
    expect(found.signature).toBeUndefined();
    expect(found.issued?.titleIssuers).toEqual(['云园县水务局']);
  });
});

describe('an attachment that 附件 names without a colon', () => {
  const letter = (name: string, page: string[]) =>
    [
      '关于补算电量的函',
      '云园供电公司：',
      '四月有一块电表停走，请予补算。',
      name,
      '云园热电公司',
      '2024年5月6日',
      ...page,
      '四月停走十天，少计三千度。',
    ].join('\n');

  it.each([
    ['附件云园热电公司电表故障快报', ['电表故障快报'], '电表故障快报'],
    ['附件 云园热电公司电表故障快报', ['云园热电公司电表故障快报'], '云园热电公司电表故障快报'],
    [
      '附件 关于停走电表有关问题建议的函',
      ['云园县水务局', '关于停走电表有关问题建议的函'],
      '云园县水务局关于停走电表有关问题建议的函',
    ],
  ])('%s', (name, page, title) => {
    const { documents } = recogniseText(letter(name, page));
    expect(documents).toHaveLength(1);
    expect(documents[0]?.document.attachments.map((one) => one.title)).toEqual([title]);
  });

  it('leaves the line in the text where no such page stands below', () => {
    const found = documentIn(letter('附件云园热电公司电表故障快报', []));
    expect(JSON.stringify(found.body)).toContain('附件云园热电公司电表故障快报');
  });
});

describe('a name right above a title that a page has printed above its card', () => {
  it.each([
    ['关于开展2024年排水检查工作的函', ['关于开展2024年排水检查工作的函']],
    ['关于开展2024年排水检查工作的通知', ['关于开展2024年排水', '检查工作的通知']],
  ])('issues it: %s', (headline, lines) => {
    const page = [
      headline,
      '发布机构',
      '云园县水务局',
      '公开类别',
      '主动公开',
      '云水〔2024〕6号',
      '云园县水务局',
      ...lines,
      '各科室：',
      '请认真做好检查。',
      '2024年5月6日',
    ];
    expect(documentIn(page.join('\n')).titleIssuers).toEqual(['云园县水务局']);
  });
});

describe('a site’s name with its buttons behind it', () => {
  it.each(['云园县无障碍阅读长者版', '云园县水务局智能问答无障碍浏览关怀版'])('%s', (line) => {
    const page = [line, '云园县水务局关于检查的通知', '各科室：', '请做好检查。'];
    expect(documentIn(page.join('\n')).title).toBe('云园县水务局关于检查的通知');
  });
});

describe('a row of a card’s table whose key no list knows', () => {
  const page = (row: string) =>
    plainLines(
      [
        '文号\t云水〔2024〕6号',
        '发布日期\t2024-05-06',
        row,
        '云园县水务局关于检查的通知',
        '各科室：',
        '请做好检查。',
      ].join('\n'),
    ).map((line) => (line.text.includes('\t') ? { ...line, cells: line.text.split('\t') } : line));

  it.each(['状态\t有效', '文件情况\t已废止', '公开与否\t主动公开'])('is the card’s: %s', (row) => {
    const found = recognise(page(row), { file: '文件.html' }).documents[0]?.document;
    expect(found?.title).toBe('云园县水务局关于检查的通知');
    expect(found?.recipients).toBe('各科室');
    expect(found?.body.map(({ type }) => type)).toEqual(['paragraph']);
  });
});
