/** What sites print above, below and around a title on its line: none of it is the title's, nor the recipients'. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/readers/index.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { documentIn, headings, lookedLines, recogniseText } from '../plain.ts';

const prose = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';
/** Titles of several kinds, each with who it is addressed to. */
const TITLES: readonly (readonly [lines: string[], recipients?: string])[] = [
  [['青禾园区2023年工作总结']],
  [['关于做好2024年春季植树工作的通知'], '各科室'],
  [['青禾园区管理委员会关于印发青禾园区2024年', '招商引资工作要点的通知'], '各科室、各中心'],
  [['关于贯彻消防安全会议情况的报告'], '县人民政府'],
  [['在全区经济工作会议上的讲话']],
];
const A_DAY = '2024年03月04日';
/** Lines of a site; T stands for the title. */
const AROUND = [
  '网站：青禾文库 | 时间：2024-03-04 09:11:25 | 移动端：T',
  '投稿：李望 | 2024-03-04',
  '发布于 3年前 (2021-03-04)',
  '青禾发布 2024-03-04 09:11 青禾',
  '大小：23KB　页数：5页　格式：DOC',
  '本文共3210字，预计阅读时间8分钟',
  '123人阅读',
  'www.example.com',
  '====',
  '编号：QH-2024-01',
  A_DAY,
  '索引号\nQH-2024-7\n发布机构\n青禾镇\n发布日期\n2024-03-04',
  '正在浏览：T',
  '[置顶]T',
  'T NEW',
  'T 2024-03-04',
  'T（第5期）',
  'T.pdf 下载',
  'T...',
  'T - 青禾网',
];

describe.each(AROUND)('%s', (line) => {
  it.each(['above', 'below'])('%s a title is the page’s, and listed', (where) => {
    for (const [title, recipients] of TITLES) {
      const own = line.replaceAll('T', title.join('')).split('\n');
      const top = where === 'above' ? [...own, ...title] : [...title, ...own];
      const address = recipients ? [`${recipients}：`] : [];
      const text = [...top, ...address, prose, '一、主要工作', prose].join('\n');
      const { placement, document } = documentIn(text);
      if (where === 'below' && recipients === undefined) {
        expect(placement.title).toBe(title.join(''));
        continue;
      }
      expect([placement.title, document.recipients]).toEqual([title.join(''), recipients]);
      // Below a title a day is the document's.
      if (where === 'below' && line === A_DAY) continue;
      const left = recogniseText(text).leftovers.map(({ text: words }) => words);
      expect(left).toEqual(expect.arrayContaining([own[0]]));
    }
  });

  it('stays where a Word file has it', () => {
    const own = line.replaceAll('T', '关于植树的通知').split('\n');
    const lines = lookedLines([...own, '关于植树的通知', '各科室：', prose]);
    expect(recognise(lines, { file: '通知.docx', format: 'docx' }).leftovers).toEqual([]);
  });
});

it('a title that a site put marks around, and nothing else, loses the marks', () => {
  const { documents, leftovers } = recogniseText(
    ['[置顶]关于开展植树活动的通知 2024-03-04', '各科室：', prose].join('\n'),
  );
  expect(documents[0]?.placement.title).toBe('关于开展植树活动的通知');
  expect(leftovers.map(({ text }) => text)).toEqual(['[置顶]', '2024-03-04']);
});

it('a motto above a speech stays its title', () => {
  const { placement } = documentIn(
    ['凝心聚力 真抓实干', '在全区经济工作会议上的讲话', prose].join('\n'),
  );
  expect(placement.title).toContain('凝心聚力');
});

it('who is addressed below a card is no key of it', () => {
  const card = ['索引号：QH-7', '发布机构：青禾镇', '有效性：有效'];
  const text = ['关于消防情况的报告', ...card, '县人民政府：', prose].join('\n');
  expect(documentIn(text).document.recipients).toBe('县人民政府');
});

it('what stands above recipients stays where a sentence or a number stands between', () => {
  const text = ['关于植树的通知', '植树事项', prose, '各科室：', prose].join('\n');
  expect(recogniseText(text).leftovers).toEqual([]);
});

describe('above the title of a page', () => {
  it.each([
    '青禾县林业局通知公告',
    '青禾县林业局-政务公开',
    '春季植树来啦！全县动员',
    '青禾县人民政府公报2024年第3期',
    '欢迎访问青禾县林业局',
  ])('its heading “%s” is the site’s, and listed', (heading) => {
    const text = [heading, '关于做好2024年春季植树工作的通知', '各科室：', prose].join('\n');
    const { placement, document } = documentIn(text);
    expect([placement.title, document.recipients]).toEqual([
      '关于做好2024年春季植树工作的通知',
      '各科室',
    ]);
    expect(recogniseText(text).leftovers.map(({ text: words }) => words)).toEqual([heading]);
  });

  it('青禾县林业局公告 is a title', () => {
    expect(documentIn(['青禾县林业局公告', prose].join('\n')).placement.title).toBe(
      '青禾县林业局公告',
    );
  });
});

describe('the contents of a bulletin', () => {
  const items = ['园区召开工作推进会', '“一园一品”成果展举行', '服务中心打造流动课堂'];
  const bulletin = (contents: string, mark: string, again: boolean) =>
    [
      '青禾园区工作简报',
      '第5期',
      '青禾园区办公室编　　2024年3月4日',
      contents,
      ...items.map((item) => mark + item),
      ...items.flatMap((item) => [...(again ? [item] : []), prose, prose]),
    ].join('\n');

  it.each(['【本期要目】', '本期导读', '目　录', '要目', '★本期要目★', '【导读】'])(
    'under %s are no title',
    (contents) => {
      for (const mark of ['', '◆', '· ']) {
        for (const again of [true, false]) {
          expect(documentIn(bulletin(contents, mark, again)).placement.title).toBe(
            '青禾园区工作简报',
          );
        }
      }
    },
  );

  it('are listed where each stands once more below, and stay where they do not', () => {
    const left = (again: boolean) =>
      recogniseText(bulletin('本期要目', '◆', again)).leftovers.filter(
        ({ reason }) => reason === 'contents',
      );
    expect(left(true)).toHaveLength(4);
    expect(left(false)).toHaveLength(0);
  });
});

describe('the top of a page', () => {
  it('parts who speaks from the title on its line', () => {
    const text = ['2024年园区城管工作报告园区城管局党组书记、局长  李  望', '同志们：', prose];
    expect(documentIn(text.join('\n')).placement.title).toBe('2024年园区城管工作报告');
  });

  it('parts a card’s key from the number behind it', () => {
    const text = ['关于植树的通知', '文号青园发〔2024〕3号', '各科室：', prose].join('\n');
    expect(documentIn(text).document.documentNumber).toBe('青园发〔2024〕3号');
  });

  it('leaves a menu that runs together to the page', () => {
    const text = ['首页要闻社会医药视频', '青禾园区关于植树的通知', '各科室：', prose].join('\n');
    expect(documentIn(text).placement.title).toBe('青禾园区关于植树的通知');
  });

  it('reads 5 后期处置 as a heading where 1.1 stands', () => {
    const parts = [
      '1 总则',
      '1.1 目的',
      prose,
      '1.2 依据',
      prose,
      '2 处置',
      prose,
      '3 附则',
      prose,
    ];
    expect(headings(['青禾园区供水应急预案', ...parts].join('\n'))).toEqual([
      '1 1.总则',
      '2 1.1目的',
      '2 1.2依据',
      '1 2.处置',
      '1 3.附则',
    ]);
  });
});

describe('a line that repeats a step of the way to the page', () => {
  const title = '关于做好2024年春季植树工作的通知';
  const head = (html: string) => {
    const { value } = readLines(new TextEncoder().encode(html), { name: '页.html' });
    return recognise(value?.lines ?? [], { file: '页.html', format: 'html' }).documents[0];
  };

  it.each(['办公室', '造林科', '园林办'])('is the column %s, and no issuer', (column) => {
    const way = `首页 > 机构 > ${column}`;
    const text = [way, column, title, '各科室：', prose].join('\n');
    expect(documentIn(text).placement.title).toBe(title);
    expect(documentIn(text).document.title).toBe(title);
    const page = (crumbs: string) =>
      `<title>${title}-青禾</title><div class="pos">${crumbs}</div><div class="con"><h3><a>${column}</a></h3><h2>${title}</h2><p>各科室：</p><p>${prose}</p><p>${prose}</p></div>`;
    expect(head(page(way.replaceAll('>', '&gt;')))?.document.title).toBe(title);
  });

  it('is the title where it is the page’s', () => {
    const html = `<title>园区工作情况汇报</title><p>首页 &gt; 总结 &gt; 园区工作情况汇报</p><h1>园区工作情况汇报</h1><p>${prose}</p><p>${prose}</p>`;
    expect(head(html)?.placement.title).toBe('园区工作情况汇报');
  });
});
