/** The top of a page as sites print it: cards, menus and columns, titles printed twice. */
import { describe, expect, it } from 'vitest';
import { document, documentIn, doubts, headings, recogniseText } from '../plain.ts';

const prose = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';
const TITLE = '青禾园区2023年工作总结';

const titleOf = (...lines: string[]) => documentIn([...lines, prose].join('\n')).placement.title;

describe('a card of metadata', () => {
  it.each([
    ['an empty key', '主 题 词：'],
    ['keys and values on lines of their own', '索 引 号：\nQH-2024-7\n公开方式：\n主动公开'],
    ['a key that no list knows', '索引号：\nQH-2024-7\n承办科室：\n园区经济发展局'],
    ['bullets', '· 发布机构：青禾园区\n· 有效性：'],
    ['pipes', '| 索引号:QH-7 | |\n| 主题词:总结 | |'],
    ['values alone', '主动公开\n有效'],
  ])('with %s leaves the title whole', (_, card) => {
    expect(titleOf(card, TITLE)).toBe(TITLE);
  });

  it('takes no first line of a title for a value', () => {
    expect(titleOf('来源：', '青禾园区2023年上半年经济运行', '情况分析和下半年工作打算')).toBe(
      '青禾园区2023年上半年经济运行情况分析和下半年工作打算',
    );
  });

  it('takes nothing over a blank line', () => {
    expect(titleOf('来源：', '', '抓落实的一年', '——青禾园区2023年工作总结')).toContain(
      '抓落实的一年',
    );
  });

  it('gives title and number where nothing else does, and that is doubted', () => {
    const text = `名称：${TITLE}\n文号：青禾园管发〔2024〕3号\n\n${prose}`;
    expect(documentIn(text)).toMatchObject({
      placement: { title: TITLE },
      document: { documentNumber: '青禾园管发〔2024〕3号' },
    });
    expect(doubts(text)).toEqual(['1 from-card', '2 from-card']);
  });
});

describe('a card of any words', () => {
  const card =
    '文档类型：政策类\n原文链接：http://example.com/a.html\n发布机构：青禾园区\n发布日期：2024年8月';
  const whole = '青禾园区管理委员会关于优化准入促进产业发展的指导意见';

  it('is known by those of its keys that are known, its caption with it', () => {
    expect(titleOf('基本信息', card, '', whole)).toBe(whole);
  });

  it('takes no first line of a title over three lines for the value of 主题词', () => {
    const lines = ['青禾园区管理委员会', '关于停车楼在运营中', '所提问题办理情况的函'];
    expect(titleOf('索引号：QH-7', '主 题 词：', ...lines)).toBe(lines.join(''));
  });
});

describe('a page that prints its title, then its menus, then the document', () => {
  const whole = '青禾园区管理委员会关于印发停车方案的通知';
  const menus = [
    '市民网页',
    '语言',
    '搜索位置    标题    全文',
    '按时间    按相关度',
    '“青禾办”小程序',
  ];

  it.each([
    ['', ['名称：停车', '发布机构：青禾园区']],
    [' - 青禾园区门户网站', ['当前位置：首页 > 通知公告']],
    ['', []],
  ])('(with "%s" behind it) has the document’s own title', (site, between) => {
    const { documents, leftovers } = recogniseText(
      [
        `${whole}${site}`,
        ...menus,
        ...between,
        whole,
        '青园管发〔2024〕3号',
        '各科室：',
        prose,
      ].join('\n'),
    );
    const [{ document: read, placement } = {}] = documents;
    expect(placement?.title).toBe(whole);
    expect(read).toMatchObject({ documentNumber: '青园管发〔2024〕3号', recipients: '各科室' });
    expect(leftovers.map(({ number }) => number)).toEqual(
      Array.from({ length: 1 + menus.length + between.length }, (_, at) => at + 1),
    );
  });

  it('keeps two sentences between two titles', () => {
    const text = [whole, '各科室：', prose, prose, whole].join('\n');
    expect(recogniseText(text).leftovers).toEqual([]);
  });
});

describe('between a page’s card and its text', () => {
  const whole = '青禾园区管理委员会关于停车的通知';

  it.each([
    '政策全文',
    '【一图读懂】《青禾园区停车办法》 2024-03-04',
    '《青禾园区停车办法》的解读  2024-03-04',
  ])('%s is the page’s', (line) => {
    const text = [whole, '发布机关：青禾园区', line, '各科室：', prose].join('\n');
    expect(document(text)).toMatchObject({ title: whole, recipients: '各科室' });
  });
});

it('a title that names two kinds goes on until it says what it gives', () => {
  const lines = ['青禾园区办公室关于推行行政执法公示制度', '全过程记录制度', '审核制度的指导意见'];
  expect(titleOf(...lines)).toBe(lines.join(''));
});

it('a table of contents without pages is what stands below once more', () => {
  const parts = ['一、编制目的', '二、等级划分', '三、适用范围'];
  const text = [TITLE, '目　录', ...parts, ...parts.flatMap((part) => [part, prose])].join('\n');
  expect(headings(text)).toHaveLength(3);
  expect(recogniseText(text).leftovers.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
});

describe('above a title that is whole by itself', () => {
  it.each(['政府信息公开', '首页 新闻中心 政务公开', '行政总结', '![]() |', '青禾园区门户网站'])(
    '%s is the page’s',
    (line) => {
      expect(titleOf(line, TITLE)).toBe(TITLE);
      expect(recogniseText(`${line}\n${TITLE}\n${prose}`).leftovers).toMatchObject([
        { number: 1, text: line },
      ]);
    },
  );

  it('a menu above the breadcrumb is the page’s, and a column’s name before a stroke', () => {
    expect(titleOf('中国政府网 青禾新闻网 繁体中文', '当前位置:首页 > 公开', TITLE)).toBe(TITLE);
    expect(titleOf(`政务服务丨${TITLE}`)).toBe(TITLE);
  });

  it('the first half of a title is its own', () => {
    expect(
      titleOf('青禾园区管理委员会办公室转发安全生产监督局', '关于加强消防工作意见的通知'),
    ).toBe('青禾园区管理委员会办公室转发安全生产监督局关于加强消防工作意见的通知');
  });
});

describe('a title printed twice', () => {
  const again = (...lines: string[]) =>
    document(
      ['青禾园区管理委员会关于印发总部经济方案的通知', ...lines, '各部门：', prose].join('\n'),
    );

  it.each([
    ['wrapped', ['青禾园区管理委员会关于印发', '总部经济方案的通知']],
    ['without its issuer', ['关于印发总部经济方案的通知']],
    ['with its issuer between', ['青禾园区管理委员会', '关于印发总部经济方案的通知']],
    ['behind a prefix', ['通知公告：青禾园区管理委员会关于印发总部经济方案的通知']],
  ])('%s is one title, and the recipients stay recipients', (_, lines) => {
    const { title, recipients } = again(...lines);
    expect({ title, recipients }).toEqual({
      title: '青禾园区管理委员会关于印发总部经济方案的通知',
      recipients: '各部门',
    });
  });
});

describe('recipients', () => {
  it.each(['各部门、各企业', '周明远副主席', '各位代表', '云溪县人民政府', '尊敬的企业家朋友们'])(
    '%s are addressed',
    (line) => {
      expect(document(`关于绿化建议的函\n${line}：\n${prose}`).recipients).toBe(line);
    },
  );

  it.each([
    '为做好招商工作，特制定以下办法',
    '为加强服务，重点抓好以下几个环节',
    '经园区管委会研究，作如下规定',
    '根据各部门意见，提出以下意见',
  ])('%s leads on, and is printed', (line) => {
    const { recipients, body } = document(`青禾园区招商引资规定\n${line}：\n一、范围\n${prose}`);
    expect(recipients).toBeUndefined();
    expect(body[0]).toEqual({ type: 'paragraph', text: `${line}：` });
  });
});

describe('below a title', () => {
  it('stand offices with a date in brackets', () => {
    const { placement } = documentIn(
      `青禾园区2023年统计公报\n青禾园区统计局    青禾园区调查队\n（2024年3月）\n${prose}`,
    );
    expect(placement).toMatchObject({
      issuers: ['青禾园区统计局', '青禾园区调查队'],
      date: '2024-03',
    });
  });

  it('stands no list of names or key with a colon', () => {
    expect(titleOf('会议议程', '时间：3月5日上午9点', '地点：园区会议室')).toBe('会议议程');
  });
});

describe('numbers', () => {
  it('broken over lines are no labels, and no figure is changed', () => {
    const text = `${TITLE}\n工业销售收入62 亿元，固定资产投资\n24. 3 亿元，比上年增长36. 8%。`;
    expect(headings(text)).toEqual([]);
    expect(document(text).body).toEqual([
      {
        type: 'paragraph',
        text: '工业销售收入62 亿元，固定资产投资24. 3 亿元，比上年增长36. 8%。',
      },
    ]);
  });

  it('under 注释 head nothing', () => {
    expect(
      headings(`${TITLE}\n一、综合\n${prose}\n注释：\n1.数据为初步统计数。部分有误差。`),
    ).toEqual(['1 一、综合']);
  });
});

describe('a title in 《》', () => {
  it('is read with the number beside it, also where both stand twice', () => {
    const line = '《青禾园区管理委员会关于印发〈园区2024年工作要点〉的通知》';
    const { placement, document: notice } = documentIn(
      `青禾管发〔2024〕6号${line}\n${line}\n青禾管发〔2024〕6号\n青禾管发〔2024〕6号\n各部门：\n${prose}`,
    );
    expect(placement.title).toBe(line.slice(1, -1));
    expect(notice).toMatchObject({ documentNumber: '青禾管发〔2024〕6号', recipients: '各部门' });
  });

  it('stands below the name of a collection', () => {
    expect(titleOf('青禾园区制度(精选9篇)', '园区值班工作制度')).toBe('园区值班工作制度');
  });
});

describe('sisters', () => {
  const rule = (number: string, text: string) => `${number}、${text}`;
  it('that count on through chapters are judged together', () => {
    const lines = [
      '第一章 总则',
      rule('一', '根据有关规定，结合园区实际，制定本规则。'),
      rule('二', '园区管委会全面正确履行职能，努力建设法治园区。'),
      rule('三', '园区工作人员要旗帜鲜明讲政治，严格遵守法律法规。'),
      '第二章 组成人员',
      rule('四', '园区管委会由主任、副主任和各部门主要负责人组成。'),
      rule('五', '园区实行主任负责制。主任主持园区全面工作。'),
    ];
    expect(headings(`青禾园区工作规则\n${lines.join('\n')}`)).toEqual([
      '1 第一章总则',
      '1 第二章组成人员',
    ]);
  });
});

describe('a notice', () => {
  it('gives its name to the paper that has no title of its own', () => {
    const text = `青禾园区关于印发《2024年工作要点》的通知\n各部门：\n现予印发。\n青禾园区管理委员会\n2024年1月5日\n${prose}\n一、抓项目\n${prose}`;
    expect(documentIn(text).placement.issued).toMatchObject({ title: '2024年工作要点' });
    expect(doubts(text)).toEqual(['6 issued-without-title']);
  });

  it('issues two papers, each numbered from 一', () => {
    const { placement } = documentIn(
      `青禾园区关于印发招商和服务两个办法的通知\n各部门：\n《招商办法》《服务办法》已经同意，现予印发。\n青禾园区管理委员会\n2024年1月5日\n招商办法\n一、范围\n${prose}\n服务办法\n一、内容\n${prose}`,
    );
    expect(placement.issued).toMatchObject({ title: '招商办法', issued: { title: '服务办法' } });
    expect(placement.issued?.headings.map(({ text }) => text)).toEqual(['范围']);
  });
});
