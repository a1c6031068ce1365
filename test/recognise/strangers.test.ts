/** Kinds of pages that strangers' sites print, each made up: what stands there is read, the rest is told. */
import { describe, expect, it } from 'vitest';
import { documentIn, doubts, headings, recogniseText } from './plain.ts';

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
        title: '关于印发青禾园区停车管理办法的通知',
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
