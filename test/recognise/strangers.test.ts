/** Kinds of pages that strangers' sites print, each made up: what stands there is read, the rest is told. */
import { describe, expect, it } from 'vitest';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { documentIn, doubts, headings, lookedLines, recogniseText } from './plain.ts';

const NOTICE = '青禾园区管委会关于印发园区停车管理办法的通知';
const BODY = '《园区停车管理办法》已经管委会同意，现印发给你们，请认真执行。';

const left = (text: string) => recogniseText(text).leftovers.map((one) => one.text);

describe('the top of a page', () => {
  it('gives no words side by side to the title below them', () => {
    const menu = '园区网站 English 旧版';
    const links = '友情站点| 青禾资料网 | 青禾论坛';
    const text = `${links}\n${menu}\n\n${NOTICE}\n\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(NOTICE);
    expect(left(text)).toEqual([links, menu]);
  });

  it('takes a column in brackets off a whole title', () => {
    const text = `【转载】${NOTICE}\n2024年3月4日 浏览次数：\n各企业：\n${BODY}`;
    const { document, placement } = documentIn(text);
    expect(placement.title).toBe(NOTICE);
    expect(document.recipients).toBe('各企业');
    expect(left(text)).toEqual(['【转载】', '2024年3月4日 浏览次数：']);
  });

  it('reads a card whose first key is half lost, and keys that no list knows', () => {
    const card = [
      '号：QH-7 信息分类：规章',
      '发文字号：青禾园管发〔2024〕3号 性：有效',
      '咨询机关：停车科 咨询电话：0571-2',
    ];
    const text = [...card, '', NOTICE, '', '各企业：', BODY].join('\n');
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { documentNumber: '青禾园管发〔2024〕3号', recipients: '各企业' },
    });
    expect(left(text)).toEqual(card);
  });

  it('drops the menu above a breadcrumb though a title that comes again stands there', () => {
    const text = `${NOTICE}\n• 个人中心\n• |\n当前位置：首页 » 公开\n${NOTICE}\n名 称：${NOTICE}\n\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(NOTICE);
    expect(headings(text)).toEqual([]);
  });

  it('knows a page that goes by the name of the paper that is issued', () => {
    const paper = '青禾园区停车管理办法';
    const text = `${paper}\n${paper}\n青禾园区管理委员会\n关于印发青禾园区停车管理办法的通知\n（ 青禾园管发〔2024〕3号 ）\n各企业：\n${BODY}\n二OO四年三月四日\n${paper}\n第一章 总则\n第一条 停车有序。`;
    expect(documentIn(text)).toMatchObject({
      placement: {
        title: '青禾园区管理委员会关于印发青禾园区停车管理办法的通知',
        date: '2004-03-04',
        issued: { title: paper },
      },
      document: { documentNumber: '青禾园管发〔2024〕3号', recipients: '各企业' },
    });
  });

  it('counts a letterhead once that the page repeats as its title', () => {
    const head = '青禾园区管理委员会文件';
    const text = `${head}\n第一篇：${head}\n${head}\n青禾园管发〔2024〕3号\n${NOTICE}\n各企业：\n${BODY}`;
    const { document, placement } = documentIn(text);
    expect(placement.title).toBe(NOTICE);
    expect(document.letterhead).toEqual({ issuers: ['青禾园区管理委员会'], suffix: '文件' });
  });
});

describe('above and below a title', () => {
  it('a card may set its keys wide, with no colons', () => {
    const card = [
      '索   引   号 20240304-7 分        类 其他; 园区文件;',
      '名        称 青禾园区停车管理办法',
      '文        号 青禾园管发〔2024〕3号   上 载 日 期 2024-03-05',
    ];
    const text = [...card, NOTICE, '信息来源: 停车科', '', '各企业：', BODY].join('\n');
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { documentNumber: '青禾园管发〔2024〕3号', recipients: '各企业' },
    });
  });

  it('lines that nothing tells are the page’s where a whole title stands not far below', () => {
    const text = `青禾园区 2024年3月4日 星期一\n热线及传真：\n${NOTICE}\n各企业：\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(NOTICE);
    expect(left(text)).toEqual(['青禾园区 2024年3月4日 星期一', '热线及传真：']);
  });

  it('a sentence or an address above it shows that the text has begun', () => {
    const text = `各企业：\n现将办法印发给你们。\n${NOTICE}\n第一条 停车有序。`;
    expect(documentIn(text).document.recipients).toBe('各企业');
  });

  it('a note on who passed it may lack its brackets, or have them on two lines', () => {
    const one = `${NOTICE}\n\n2024年3月4日 青禾园区管理委员会第9次会议通过\n\n各企业：\n${BODY}`;
    const two = `${NOTICE}\n2024年3月4日 青禾园区管理委员会\n第9次会议通过，自4月1日起施行）\n各企业：\n${BODY}`;
    for (const text of [one, two]) {
      expect(documentIn(text).placement.title).toBe(NOTICE);
      expect(documentIn(text).document.recipients).toBe('各企业');
    }
  });

  it('a date and a number stand side by side', () => {
    const text = (line: string) => `${NOTICE}\n${line}\n各企业：\n${BODY}`;
    const read = (line: string) => {
      const { document, placement } = documentIn(text(line));
      return [document.documentNumber, placement.date, document.recipients];
    };
    expect(read('2024年3月4日 青禾园管发〔2024〕3号')).toEqual([
      '青禾园管发〔2024〕3号',
      '2024-03-04',
      '各企业',
    ]);
    expect(read('青禾园区公告2024年第3号  2024-03-04  全文有效')).toEqual([
      '青禾园区公告2024年第3号',
      '2024-03-04',
      '各企业',
    ]);
  });
});

describe('a number', () => {
  it('whose bracket was lost is read by its year, and doubted', () => {
    const text = `${NOTICE}\n青禾园管发〔20243\n各企业：\n${BODY}`;
    expect(documentIn(text).document).toMatchObject({
      documentNumber: '青禾园管发〔2024〕3号',
      recipients: '各企业',
    });
    expect(doubts(text)).toContain('2 number-mended');
  });

  it('of an order stands behind its name', () => {
    const text = `青禾市停车管理规定\n青禾市人民政府令第7号\n《青禾市停车管理规定》已经通过，现予公布。\n市长 周明远\n2024年3月4日\n青禾市停车管理规定\n第一章 总则\n第一条 停车有序。`;
    expect(documentIn(text)).toMatchObject({
      document: { documentNumber: '青禾市人民政府令第7号' },
      placement: { date: '2024-03-04', issued: { title: '青禾市停车管理规定' } },
    });
  });
});

describe('an issued paper', () => {
  it('has its title on two lines, the first of which ends like a kind', () => {
    const text = `关于印发青禾园区办理企业代表建议工作规则的通知\n各企业：\n《青禾园区办理企业代表建议工作规则》已经同意，现印发给你们。\n青禾园区管理委员会\n2024年3月4日\n青禾园区办理企业代表\n建议工作规则\n第一章 总则\n第一条 认真办理。`;
    expect(documentIn(text).placement.issued?.title).toBe('青禾园区办理企业代表建议工作规则');
  });
});

describe('an order', () => {
  it('signed by a person issues a paper that has no title of its own', () => {
    const text = `青禾市停车管理规定\n市政府令〔2024〕第7号\n《青禾市停车管理规定》已经通过，现予发布。\n市长 周明远\n二00四年三月四日\n第一条 停车有序。\n第二条 本规定自公布之日起施行。`;
    expect(documentIn(text)).toMatchObject({
      document: { signature: { signers: [{ office: '市长', name: '周明远' }] } },
      placement: { date: '2004-03-04', issued: { title: '青禾市停车管理规定' } },
    });
  });
});

describe('numbers that count on through chapters', () => {
  it('are articles, and head nothing', () => {
    const text = `青禾园区工作规则\n第一章 总则\n一、为规范工作，制定本规则。\n二、工作的准则：依法办事，接受监督。\n第二章 职责\n三、园区由下列人员组成：主任、副主任。\n四、园区实行主任负责制，主任领导全面工作。副主任协助主任工作。`;
    expect(headings(text)).toEqual(['1 第一章总则', '1 第二章职责']);
  });
});

describe('changes of rules', () => {
  it('head nothing', () => {
    const text = `关于修改《园区停车办法》的决定\n决定对《园区停车办法》作如下修改：\n一、第二条修改为：“停车位按需设置，由管委会统一编号。”\n二、增加一条作为第三条：“夜间停车免费，由各企业登记。”\n三、删去第五条。`;
    expect(headings(text)).toEqual([]);
  });
});

describe('decimal labels', () => {
  it('with no space behind them are labels where they count up', () => {
    const text = `青禾园区应急预案\n1总则\n1.1编制目的\n为规范应急工作，保障园区安全，明确各部门职责，加强协调配合，制定本预案。\n1.2编制依据\n1.2.1根据有关法律、法规和园区实际情况，本预案分为四个等级，并按等级响应。\n1.2.2园区各企业制定自己的预案，并报园区管委会备案，每年演练一次。`;
    expect(headings(text)).toEqual(['1 1总则', '2 1.1编制目的', '2 1.2编制依据']);
    expect(JSON.stringify(documentIn(text).document.body)).toContain('1.2.1根据有关');
  });

  it('are figures where one stands alone', () => {
    expect(headings(`${NOTICE}\n全年收入\n1.2亿元，比上年增长一成。`)).toEqual([]);
  });
});

describe('articles of a rule', () => {
  it('head nothing, nor do the items under them', () => {
    const text = `青禾园区资助办法\n第一章 总则\n第一条 为规范资助工作，制定本办法。\n第二条 资助对象\n（一）申请资格：在园区登记满一年的企业，且没有欠税。\n（二）资助标准：每家企业不超过6000元。\n第三条 本办法自公布之日起实施。`;
    expect(headings(text)).toEqual(['1 第一章总则']);
  });
});

describe('a history of revisions', () => {
  it('stands below a title without brackets', () => {
    const text = `青禾园区评审程序\n1985年6月制订，2005年8月第2次修订\n一、由评审组长主持会议。\n二、企业代表退场。`;
    expect(documentIn(text).placement.title).toBe('青禾园区评审程序');
    expect(headings(text)).toEqual([]);
  });
});

describe('recipients', () => {
  const recipients = (text: string) => documentIn(text).document.recipients;

  it('may be masked where the text below speaks to them', () => {
    const title = '关于退回青禾项目报告表的函';
    expect(recipients(`${title}\n青禾上（略）：\n《报告表》收悉。请你单位修改后再报。`)).toBe(
      '青禾上（略）',
    );
    expect(recipients(`${title}\n主要有下面几点：\n一是完善工艺。`)).toBeUndefined();
  });

  it('may be a long list without a title above', () => {
    const list =
      '青禾、云溪、南山、北岭、东湖、西滩、桃源、柳林、松岗、梅坞、竹溪、兰亭、荷塘、菊园等园区（开发区、示范区）安全生产委员会';
    expect(recipients(`${list}：\n根据安排，现决定调整名单。`)).toBe(list);
  });
});

describe('a page of a site for writers', () => {
  it('has a column, people and telephones above its title', () => {
    const title = '2023年青禾园区工作年度总结';
    const text = `欢迎来到写作网\n写作顾问\n工作总结/工作汇报\n24小时热线:13200000000 王老师\n${title}\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(title);
  });
});

describe('a card in bullets', () => {
  it('has keys in two words, and gives the number of a paper without a title', () => {
    const text = `- 索 引 号:QH-7\n- 备注/文号:青禾园管电〔2024〕11号\n- 公文生成日期:2024-07-24\n- 承办科室:停车科\n各企业,各科室:\n台风将至，请做好准备。\n青禾园区管理委员会\n2024年7月24日`;
    expect(documentIn(text).document).toMatchObject({
      documentNumber: '青禾园管电〔2024〕11号',
      recipients: '各企业,各科室',
    });
  });
});

describe('a text on one line', () => {
  it('is parted where its pieces show it, and that is doubted', () => {
    const text = `青禾园区转发停车科关于做好停车工作的指导意见的通知 各企业,各科室: 停车科《关于做好停车工作的指导意见》已经同意,现转发你们,请认真执行。 二○二四年九月二十九日 关于做好停车工作的指导意见 为做好停车工作,方便企业和群众,结合园区实际,提出如下意见。 一、提高认识,加强领导 停车是大事,各企业要高度重视,落实专人负责,定期检查,发现问题及时整改,并把情况报告园区管委会停车科。各科室要做好配合，形成合力，确保园区道路畅通，车辆停放有序，企业和群众满意。`;
    expect(documentIn(text)).toMatchObject({
      document: { recipients: '各企业,各科室' },
      placement: {
        title: '青禾园区转发停车科关于做好停车工作的指导意见的通知',
        date: '2024-09-29',
        issued: { title: '关于做好停车工作的指导意见' },
      },
    });
    expect(documentIn(text).placement.issued?.headings).toMatchObject([
      { label: '一、', text: '提高认识,加强领导' },
    ]);
    expect(doubts(text)).toContain('1 run-together');
  });
});

describe('levels of a file whose title takes the first of them', () => {
  it('are counted from its numbered headings', () => {
    const lines = lookedLines([
      ['青禾园区评选通知', { outlineLevel: 1 }],
      ['一、先进集体', { outlineLevel: 2 }],
      ['基本要求', { outlineLevel: 3 }],
      '参评集体应当遵守园区的各项规定，按时完成工作，成绩突出。',
    ]);
    const outline = outlineJson(recognise(lines, { file: 'a.md' }));
    expect('headings' in outline && outline.headings.map(({ level }) => level)).toEqual([1, 2]);
  });
});

describe('a signature', () => {
  it('ends with brackets of any width', () => {
    const text = `${NOTICE}\n各企业：\n${BODY}\n青禾园区党委学生工作部(处)\n2024年3月4日`;
    expect(documentIn(text).placement.issuers).toEqual(['青禾园区党委学生工作部(处)']);
  });
});

describe('attachments without a signature above them', () => {
  const text = `青禾园区检查规范\n第一条 检查应当公正。\n第二条 本规范自公布之日起实施。\n附件：1、查处乱停规程\n2、查处超速规程\n附件1：查处乱停规程\n一、查处乱停应当使用照相设备，并当场告知车主。\n二、处理结束后离开。\n附件2：查处超速规程\n一、查处超速应当使用测速仪，并每年校准一次。`;

  it('begin where such a line stands over text, and are no headings', () => {
    expect(headings(text)).toEqual([]);
    expect(documentIn(text).document.attachments.map(({ title }) => title)).toEqual([
      '查处乱停规程',
      '查处超速规程',
    ]);
  });
});

describe('a title printed twice', () => {
  it('is one, though a masked name stands before one of them', () => {
    const title = '镇2023年上半年工作情况和下半年工作打算';
    const text = `${title}\n〔…〕${title}\n${BODY}\n一、上半年工作\n修好了道路，种好了树木，收成比上年增加，群众满意。`;
    expect(documentIn(text).placement.title).toBe(title);
    expect(headings(text)).toEqual(['1 一、上半年工作']);
  });
});
