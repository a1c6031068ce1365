/** Kinds of things in pages saved whole from sites of offices, each made up. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/readers/index.ts';
import { outlineJson, recognise } from '../../../src/recognise/index.ts';
import { documentIn, headings, lookedLines, recogniseText } from '../plain.ts';

const NOTICE = '青禾园区管委会关于印发园区停车管理办法的通知';
const BODY = '《园区停车管理办法》已经管委会同意，现印发给你们，请认真执行。';

const left = (text: string) => recogniseText(text).leftovers.map((one) => one.text);

/** What a saved page holds. */
function page(body: string) {
  const bytes = new TextEncoder().encode(`<html><head><title>${NOTICE}</title></head>${body}`);
  const { value } = readLines(bytes, { name: '页.html' });
  return recognise(value?.lines ?? [], { file: '页.html' });
}

describe('the day when a page was put on its site', () => {
  it('beside who brought it, or on its line, is no date of the document', () => {
    const above = [
      '2024-03-04\n来源：青禾园区管委会',
      '来源：青禾园区管委会\n2024年3月4日',
      '2024-03-04 来源: 青禾园区管委会',
    ];
    for (const lines of above) {
      const text = `${NOTICE}\n${lines}\n各企业：\n${BODY}`;
      expect(documentIn(text).placement.date).toBeUndefined();
      expect(documentIn(text).document.recipients).toBe('各企业');
      expect(left(text)).toEqual(lines.split('\n'));
    }
  });

  it('is the day of issue below the text, though 责任编辑 stands under it', () => {
    const read = page(
      `<body><h1>${NOTICE}</h1><div class="article"><p>各企业：</p><p>${BODY}</p><p>青禾园区管委会</p>
       <p>2024年3月4日　　</p><p>责任编辑：江某</p><h1>附件下载</h1><ul><li><a href="a.doc">格式</a>doc</li></ul></div></body>`,
    );
    expect(read.documents[0]?.placement).toMatchObject({
      date: '2024-03-04',
      issuers: ['青禾园区管委会'],
    });
  });

  it('is told so in a saved page, too, with the place of a count that a script would fill', () => {
    const read = page(
      `<body><h1>${NOTICE}</h1><div><span>2024-03-04</span></div><div>来源：<b>管委会</b></div><p>-次</p>
       <div class="article"><p>各企业：</p><p>${BODY}</p><p>一、停车有序。园区内停车应当有序。</p></div></body>`,
    );
    expect(read.documents[0]?.placement).toMatchObject({ title: NOTICE });
    expect(read.documents[0]?.placement.date).toBeUndefined();
    expect(read.leftovers.map((one) => one.text)).toContain('-次');
  });

  it('below a title with nothing of a page beside it is the document’s', () => {
    const text = `${NOTICE}\n2024年3月4日\n各企业：\n${BODY}`;
    expect(documentIn(text).placement.date).toBe('2024-03-04');
  });
});

describe('a card with a caption', () => {
  it('is known by one key of a document, when the others are the page’s', () => {
    const read = page(
      `<body><h2>基本信息</h2><ul><li>统一编号：QH7</li><li>文　　号：青禾园管发〔2024〕3号</li></ul>
       <div class="article"><p>${NOTICE}</p><p>各企业：</p><p>${BODY}</p></div></body>`,
    );
    expect(read.documents[0]?.placement.title).toBe(NOTICE);
    expect(read.documents[0]?.document).toMatchObject({
      documentNumber: '青禾园管发〔2024〕3号',
      recipients: '各企业',
    });
  });
});

describe('below the signature', () => {
  it('a button that stands on two lines hides neither it nor the attachments', () => {
    const files = ['1.停车位平面图.pdf', '2.申请表.xlsx'];
    const text = [NOTICE, '各企业：', BODY, '附件：', ...files, '青禾园区管委会', '2024年3月4日'];
    const { document, placement } = documentIn([...text, '回到', '顶部'].join('\n'));
    expect(placement).toMatchObject({ date: '2024-03-04', headings: [] });
    expect(document.attachmentNote).toEqual(['停车位平面图.pdf', '申请表.xlsx']);
  });

  it('the paper by whose name the page goes is issued by the notice above it', () => {
    const paper = '青禾园区贯彻《停车管理规划》的实施意见';
    const name = '青禾园区贯彻停车管理规划的实施意见';
    const text = `${name}\n各企业：\n为落实规划，现将意见印发给你们。\n青禾园区管委会\n2024年3月4日\n${paper}\n一、总体要求\n停车有序，车位够用，收费公开，管理规范。`;
    expect(documentIn(text).placement).toMatchObject({
      date: '2024-03-04',
      issued: { title: paper },
    });
  });
});

describe('headings', () => {
  it('are questions over their answers, also two of them on a line', () => {
    const asked = ['1.园区有多少车位？', '2.什么是月卡？怎么办理？', '3.需要准备哪些材料？'];
    const text = asked.flatMap((one) => [one, '答：请到停车科窗口咨询，工作日都可以办理。']);
    expect(headings(`停车常见问题解答\n${text.join('\n')}`)).toEqual([
      '3 1.园区有多少车位',
      '3 2.什么是月卡？怎么办理',
      '3 3.需要准备哪些材料',
    ]);
  });

  it('are neither names of files nor of tables', () => {
    const look = { bold: true, align: 'center' } as const;
    const lines = lookedLines([
      NOTICE,
      '一、车位情况',
      '园区现有车位三百个，分布在三个停车场。',
      ['车位情况表', look],
      '二、收费标准',
      '收费标准由管委会另行公布。',
    ]);
    const outline = outlineJson(recognise(lines, { file: '页.html' }));
    expect('headings' in outline && outline.headings.map(({ text }) => text)).toEqual([
      '车位情况',
      '收费标准',
    ]);
  });

  it('are none where most of their sisters are sentences, or where a colon leads on', () => {
    const text = [
      '一、园区内道路两侧停车位分为固定车位、临时车位和专用车位。车位由停车科划定。',
      '二、已领取月卡的车辆应当停放在固定车位；临时车辆应当停放在临时车位。',
      '三、停车费用按以下标准确定：',
      '固定车位每月一百元，临时车位每小时三元，专用车位不收费。',
      '四、停车科负责车位的巡查，并已设置监督电话；园区企业可以随时反映。',
      '五、指定停车场为园区车辆提供服务实行专人管理。具体由停车科规定。',
      '六、本通知自2024年4月1日起施行；以前的规定同时废止。',
    ];
    expect(headings(`${NOTICE}\n各企业：\n${text.join('\n')}`)).toEqual([]);
  });
});

describe('recipients', () => {
  it('may stand on the line of the text that follows them', () => {
    const text = `${NOTICE}\n各企业、各科室：根据园区停车规划，现将停车管理办法印发给你们，请认真执行。`;
    const { document } = documentIn(text);
    expect(document.recipients).toBe('各企业、各科室');
    expect(document.body).toMatchObject([{ text: expect.stringMatching(/^根据/u) }]);
  });

  it('begin a text that lost the ends of its lines', () => {
    const prose = '园区内停车应当有序，企业要按照规划划定车位，停车科要加强巡查。'.repeat(3);
    const text = `各企业： 现将有关事项通知如下。 一、划定车位 ${prose} 二、加强巡查 ${prose} 特此通知。`;
    expect(documentIn(`${NOTICE}\n${text}`).document.recipients).toBe('各企业');
    expect(headings(`${NOTICE}\n${text}`)).toEqual(['1 一、划定车位', '1 二、加强巡查']);
  });
});

describe('a page that comes with a headline', () => {
  it('gives it up for the title that is whole by itself below its card', () => {
    const text = `青禾园区新增车位300个\nhttp://m.example.com 2024-03-04 16:04 来源:青禾网\n${NOTICE}\n各企业：\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(NOTICE);
  });

  it('knows the title that comes again on two lines below the head of a bulletin', () => {
    const head = '青禾园区督查\n14期\n青禾园区管委会办公室 2024年3月4日';
    const again = '青禾园区管委会关于\n印发园区停车管理办法的通知';
    const text = `${NOTICE}\n发布时间：2024-03-04\n${head}\n${again}\n各企业：\n${BODY}`;
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { recipients: '各企业' },
    });
  });
});

describe('no headings are', () => {
  const none = (lines: readonly string[]) =>
    expect(headings([NOTICE, '各企业：', BODY, ...lines].join('\n'))).toEqual([]);

  it('the names of attached tables, listed behind 附表：', () => {
    none(['附表：1. 停车申请表', '2. 停车位需求表', '3. 车辆花名册']);
  });

  it('the names of a list that its heading calls one', () => {
    const text = [
      NOTICE,
      '各企业：',
      BODY,
      '一、撤销的小组名单',
      '1、停车工作小组',
      '2、绿化工作小组',
    ];
    expect(headings(text.join('\n'))).toEqual(['1 一、撤销的小组名单']);
  });

  it('the name of an attachment with a year, and who attended', () => {
    none(['附件：2024年上半年停车情况', '请各企业按照上述要求抓好落实，有关情况及时报停车科。']);
    none([
      '出　席：周　远　韩　梅',
      '列　席：王　晓（停车科）、赵　静（后勤科，第二项议题）',
      '记　录：孙　悦',
    ]);
  });

  it('what leads to related pages', () => {
    none(['关联稿件：', '图文解读：《园区停车管理办法》 2024-03-05']);
  });
});

it('the mark of one paper of several above its title is none of it', () => {
  const text =
    '大纲4\n青禾园区2024年招考停车管理员考试大纲\n一、考试目的\n考察报考者是否熟悉停车管理的规定。';
  expect(documentIn(text).placement.title).toBe('青禾园区2024年招考停车管理员考试大纲');
});

describe('a title', () => {
  it('stands behind its number on one line', () => {
    const text = `青禾园管发〔2024〕3号 ${NOTICE}\n各企业：\n${BODY}`;
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { documentNumber: '青禾园管发〔2024〕3号', recipients: '各企业' },
    });
  });

  it('takes in none that the page cut off above it', () => {
    const text = `《青禾园区停车管理办法已经管委会\n\n青禾园区管委会关于印发\n园区停车管理办法的通知\n\n各企业：\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(NOTICE);
  });

  it('comes again below a card, though a slogan and menus stand above both', () => {
    const text = `建设文明园区;服务企业发展。欢迎您！\n信息搜索:\n主任之窗\n${NOTICE}\n来源：停车科\n访问量：\n${NOTICE}\n各企业：\n${BODY}`;
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { recipients: '各企业' },
    });
  });

  it('comes again without its year, which is no heading', () => {
    const text =
      '2024年园区停车管理工作情况报告\n园区停车管理工作情况的报告\n一年来，园区停车管理工作有序推进，现报告如下：\n一、主要做法\n停车科加强巡查，车位划定到户，收费全部公开。';
    expect(headings(text)).toEqual(['1 一、主要做法']);
  });
});

it('what a reply grants first makes all of its clauses sentences', () => {
  const text =
    '关于停车场更名的批复\n停车科：\n你科请示收悉。现批复如下：\n一、同意停车场更名，由停车科管理。\n二、停车场设立月卡区。以原临时区的车位为月卡区的车位，由停车科划定。\n三、停车场由停车科管理，收费标准不变。\n园区管委会\n2024年3月4日';
  expect(headings(text)).toEqual([]);
});

it('below the signature buttons and the words between them are the page’s', () => {
  const text = `${NOTICE}\n各企业：\n${BODY}\n一、停车有序。园区内停车应当有序。\n二、收费公开。收费标准应当公开。\n青禾园区管委会\n2024年3月4日\n招标\n|\n- 关注我们可获得更多采购需求 |\n关注 |\n热门搜索\n无`;
  const { document, placement } = documentIn(text);
  expect(placement.date).toBe('2024-03-04');
  expect(document.issued).toBeUndefined();
});
