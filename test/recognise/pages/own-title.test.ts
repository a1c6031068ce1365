/** The paper's own title under whatever a page prints above it: headlines, cards of every shape, menus. */
import { describe, expect, it } from 'vitest';
import { document, documentIn, recogniseText } from '../plain.ts';

const OFFICE = '青禾市人民政府办公室';
const RECIPIENTS = '各县（区）人民政府，市政府各部门：';
const ISSUES = '《关于进一步加强河道采砂管理的实施意见》已经市政府同意，现印发给你们，请认真执行。';
const PAPER = [
  RECIPIENTS,
  ISSUES,
  OFFICE,
  '2021年3月2日',
  '关于进一步加强河道采砂管理的实施意见',
  '为加强河道采砂管理，结合实际，提出以下意见。',
  '一、总体要求',
  '各单位要高度重视，加强组织领导，确保各项任务落到实处。',
];
const TITLE = `${OFFICE}印发《关于进一步加强河道采砂管理的实施意见》的通知`;

const read = (...lines: string[]) => documentIn([...lines, ...PAPER].join('\n'));

describe("a page's headline of a paper that prints its own title", () => {
  it.each([
    ['without the issuer', ['关于印发《关于进一步加强河道采砂管理的实施意见》的通知']],
    [
      "with the site's name before it",
      ['青禾市政府网 关于印发《进一步加强河道采砂管理的实施意见》的通知'],
    ],
    ["with the site's name behind a stroke", [`${TITLE}-青禾市人民政府`]],
    ['with a column and the site behind it', [`${TITLE}_政策文件_青禾市政府网`]],
    [
      'shortened, above the letterhead',
      [`关于进一步加强河道采砂管理实施意见的通知`, `${OFFICE}文件`],
    ],
  ])('%s is left out, and told', (_, above) => {
    const lines = [...above, '青政办发〔2021〕7号', TITLE];
    const { document: paper, placement } = read(...lines);
    expect(placement.title).toBe(TITLE);
    expect(paper.recipients).toBe(RECIPIENTS.slice(0, -1));
    expect(paper.issued?.title).toBe('关于进一步加强河道采砂管理的实施意见');
    const left = recogniseText([...lines, ...PAPER].join('\n')).leftovers;
    expect(left.some(({ number }) => number === 1)).toBe(true);
  });

  it.each([
    [
      '转发 before it',
      '转发青禾市教育局关于进一步加强教师职业道德建设的意见',
      '青禾市教育局关于进一步加强教师职业道德建设的意见',
    ],
    [
      'other words',
      '关于及时表扬防汛救灾先进个人的通知',
      '关于及时表扬在防汛抗旱和救灾工作中表现突出的先进集体和个人的通知',
    ],
    ['a place before it', '青禾市园林研究室2020年工作计划方案', '园林研究室2020年工作计划方案'],
  ])('gives way to the title below the card, where it has %s', (_, headline, own) => {
    const lines = [headline, '文章来源：本站原创 作者：佚名 发布时间：2020年04月17日 点击数： 次'];
    expect(read(...lines, own).placement.title).toBe(own);
  });

  it('gives way to a title on two lines below a letterhead and a number', () => {
    const text = [
      '转发青禾市教育局关于进一步加强教师职业道德建设的意见',
      '文章来源：本站原创 作者：佚名 发布时间：2009年12月14日 点击数： 次',
      '青禾市教育局文件',
      '青教〔2009〕61号',
      '青禾市教育局关于进一步加强',
      '教师职业道德建设的意见',
      '各县（市、区）教育局：',
      '为加强教师职业道德建设，结合实际，提出以下意见。',
    ].join('\n');
    expect(document(text).recipients).toBe('各县（市、区）教育局');
    expect(documentIn(text).placement.title).toBe(
      '青禾市教育局关于进一步加强教师职业道德建设的意见',
    );
  });

  it('stays where the whole title below the card is about something else', () => {
    const lines = [
      '关于印发青禾市防汛救灾工作方案的通知',
      '文章来源：本站原创 发布时间：2020年04月17日 点击数： 次',
      '关于召开全市春季植树工作会议的通知',
    ];
    expect(read(...lines).placement.title).toContain('青禾市防汛救灾工作方案');
  });
});

describe('offices around the title of a page', () => {
  it('gives way to joint issuers above the title, though another office stands before it', () => {
    const text = [
      '青禾市人民政府 关于提高低保标准的通知',
      '青禾市财政局',
      '青禾市民政局',
      '关于提高低保标准的通知',
      '各县（区）财政局、民政局：',
      '决定从2021年7月1日起提高标准。',
    ].join('\n');
    expect(document(text)).toMatchObject({
      title: '关于提高低保标准的通知',
      titleIssuers: ['青禾市财政局', '青禾市民政局'],
    });
  });

  it('takes no office from a card whose values stand below their keys', () => {
    const text = [
      '当前位置：首页 > 政务公开',
      '索引号：',
      '330000QH010/2020-1',
      '文号：',
      '青政发〔2020〕60号',
      '发布机构：',
      '青禾市人民政府办公室',
      '关于表彰先进集体的通报',
      '发布日期：2021-09-17 15:51 浏览次数：37',
      '各乡镇人民政府，市政府直属各单位：',
      '经市政府研究，决定对先进集体予以通报表彰。',
      '青禾市人民政府',
      '2020年4月26日',
    ].join('\n');
    expect(document(text)).toMatchObject({ title: '关于表彰先进集体的通报' });
    expect(documentIn(text).placement.issuers).toEqual(['青禾市人民政府']);
  });

  it('tells who issues it, where the paper does not', () => {
    const short = '关于举办急救技能培训班的通知';
    const text = `青禾市卫生健康委员会${short}\n发布日期：2022-06-10\n${short}\n${RECIPIENTS}\n为提高能力，决定举办培训班。`;
    expect(documentIn(text).placement.issuers).toEqual(['青禾市卫生健康委员会']);
  });
});

describe('a page of a school', () => {
  it('has all teachers and students as recipients', () => {
    const text = ['关于使用空调的通知', '全校师生：', '请节约用电，离开时关闭空调。'].join('\n');
    expect(document(text).recipients).toBe('全校师生');
  });
});

const LAW = '云溪市村庄规划促进法';
const ARTICLES = ['第一章 总则', '第一条 为了促进村庄规划，制定本法。', '第二条 本市适用本法。'];

describe('a card', () => {
  const keys: [string, string][] = [
    ['索 引 号', '000014349/2021-4190'],
    ['体裁分类', '公报'],
    ['发文机关', '云溪市司法局'],
    ['成文日期', '2020-01-01'],
    ['名称', LAW],
    ['文号', ''],
    ['有 效 性', ''],
    ['关键词', '村庄;规划'],
    ['公开时限', '长期公开'],
    ['内容概述', '各单位要高度重视，加强组织领导，确保各项任务落到实处。'],
    ['语种', ''],
    ['信息格式', 'html'],
  ];
  const filled = (key: string, value: string) => (value === '' ? [key] : [key, value]);
  it.each([
    ['of keys alone over their values', keys.flatMap(([key, value]) => filled(key, value))],
    ['of keys with colons over values', keys.flatMap(([key, value]) => filled(`${key}：`, value))],
    ['of keys in brackets', keys.map(([key, value]) => `【${key}】${value}`)],
    ['with strokes', keys.map(([key, value]) => `${key}|${value}`)],
    ['with bullets', keys.map(([key, value]) => `• ${key}：${value}`)],
    [
      'between tabs, some keys with colons',
      [keys.map(([key, value]) => `${key}：\t${value}`).join('\t')],
    ],
    ['on one line', [keys.map((pair) => pair.join(' ').trim()).join(' ')]],
  ])('%s gives the title that stands nowhere else, and nothing more', (_, card) => {
    const text = [
      '云溪市政府网',
      '要闻动态',
      '政务公开',
      '语音朗读',
      '0:00/2:31',
      ...card,
      ...ARTICLES,
    ];
    expect(documentIn(text.join('\n')).placement.title).toBe(LAW);
    expect(document(text.join('\n')).body[0]).toMatchObject({ type: 'section', level: 1 });
  });

  it('takes no number below an empty key, but for a key of numbers', () => {
    expect(
      read('索引号：7', '公开方式：', '青政办发〔2021〕7号', TITLE).document.documentNumber,
    ).toBe('青政办发〔2021〕7号');
  });

  it('takes no title below an empty key between keys', () => {
    expect(read('索引号：7', '废止日期：', TITLE, '发布日期：2021-03-04').placement.title).toBe(
      TITLE,
    );
  });

  it('is one under 政务公开信息内容页', () => {
    expect(
      read('政务公开信息内容页', '索引号 7 公开方式 主动公开 语种 中文', TITLE).placement.title,
    ).toBe(TITLE);
  });
});

describe('around a title', () => {
  it.each(['规章制度', '行政执法公示', '您是第 1203341 位访客'])(
    '%s above it is the page’s',
    (line) => {
      expect(read(line, TITLE).placement.title).toBe(TITLE);
    },
  );

  it('the name of whose site it is goes where the card names the title', () => {
    const text = [
      `${LAW} - 青禾市第二人民医院`,
      '索引号：7',
      `名称：${LAW}`,
      '语种：中文',
      ...ARTICLES,
    ];
    expect(documentIn(text.join('\n')).placement.title).toBe(LAW);
  });

  it('sizes of letters a line each are buttons', () => {
    const { placement } = read(TITLE, '字体：', '大', '中', '小');
    expect(placement.title).toBe(TITLE);
  });

  it('相关信息 over a document ends no page', () => {
    const { placement } = read('内容概述：为加强管理，制定本意见。', '相关信息', TITLE);
    expect(placement).toMatchObject({ title: TITLE, issuers: [OFFICE], date: '2021-03-02' });
  });

  it('a key with its class is no line of the title: 类别：B', () => {
    const lines = [
      '青交建复〔2023〕17号',
      '类别：B',
      '对青禾市第十六届人民代表大会',
      '第0086号建议的答复',
    ];
    const title = '对青禾市第十六届人民代表大会第0086号建议的答复';
    expect(
      documentIn([...lines, '鲁小满等代表：', '你们提出的建议收悉。'].join('\n')).placement.title,
    ).toBe(title);
  });

  it('a title of more than 80 characters is one', () => {
    const long = `青禾省推进“三地一区”建设领导小组改革开放新高地执行小组办公室关于印发青禾省关于加快对接区域全面经济伙伴关系协定（RCEP）经贸新规则扎实推进高水平开放实施意见的通知`;
    expect(
      documentIn([long, long, '（青开放办〔2022〕6号）', RECIPIENTS, '请认真执行。'].join('\n'))
        .placement.title,
    ).toBe(long);
  });
});

describe('below a document', () => {
  const text = [TITLE, ...PAPER];
  const bodyOf = (...below: string[]) => {
    const { document: paper } = documentIn([...text, ...below].join('\n'));
    return JSON.stringify(paper);
  };
  it.each([
    [
      'an empty mark of attachments',
      ['附件：', '扫一扫在手机打开当前页', '【返回顶部】【关闭本页】'],
    ],
    [
      'links to other sites',
      [
        '上一篇：没有了',
        '下一篇：关于公布举报电话的通告',
        '新禾市人民政府',
        '青峰区人民政府',
        '主办：青禾市人民政府',
      ],
    ],
    ['where it was copied from', ['本文转自[某某网],原文：http://example.com/a.html']],
  ])('%s is the page’s', (_, below) => {
    expect(bodyOf(...below)).toBe(bodyOf());
  });

  it('one link to a reading of it ends no text: notes follow', () => {
    const notes = ['相关解读：《青禾县统计公报》解读', '注释：', '[1]本公报中数据均为初步统计数。'];
    expect(bodyOf(...notes)).toContain('初步统计数');
  });

  it('files to load down leave its date a date', () => {
    const letter = [
      TITLE,
      RECIPIENTS,
      '请报送材料。',
      '青禾市住房和城乡建设局',
      '2019年2月1日',
      '责任编辑：江某',
      '附件下载',
      '封面格式doc',
    ];
    expect(documentIn(letter.join('\n')).placement.date).toBe('2019-02-01');
  });
});
