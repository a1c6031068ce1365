/** Heads of red paper, as offices set them (GB/T 9704-2012, 7.2 and 10). */
import { describe, expect, it } from 'vitest';
import { documentIn, doubts, recogniseText } from './plain.ts';

const ENDING = '青禾园区管理委员会\n2024年3月4日';
const MEETING = '3月4日，主任周明远主持召开会议，研究停车工作。';

describe('公告 and 通告', () => {
  it('have a head above their number where a title of their own stands below it', () => {
    for (const head of ['青禾园区管理委员会公告', '青禾园区管理委员会\n公　　告']) {
      const text = `${head}\n2024年第3号\n\n关于停水的公告\n\n园区将于明日停水，请各企业做好准备。\n${ENDING}`;
      expect(documentIn(text)).toMatchObject({
        document: {
          letterhead: { issuers: ['青禾园区管理委员会'], suffix: '公告' },
          documentNumber: '2024年第3号',
        },
        placement: { title: '关于停水的公告' },
      });
    }
  });

  it('are their own title where none stands below', () => {
    const text = `青禾园区管理委员会通告\n第3号\n园区将于明日停水，请各企业做好准备。\n${ENDING}`;
    expect(documentIn(text)).toMatchObject({
      document: { documentNumber: '第3号' },
      placement: { title: '青禾园区管理委员会通告' },
    });
  });
});

describe('an order', () => {
  it.each(['第　　号', '（第    号）', '第____号'])('with an empty number, %s', (number) => {
    const text = `青禾市人民政府令\n${number}\n《青禾市停车办法》已经通过，现予公布。\n市长　周明远\n2024年3月4日`;
    expect(documentIn(text).document).toMatchObject({
      format: 'order',
      letterhead: { issuers: ['青禾市人民政府'], suffix: '令' },
    });
    expect(doubts(text)).toContain('2 empty-number');
  });
});

describe('minutes', () => {
  it('have number, office and date on lines of their own', () => {
    const text = `青禾园区党政联席会议纪要\n〔2024〕3号\n青禾园区管理委员会办公室\n2024年3月4日\n\n关于停车工作的会议纪要\n\n${MEETING}`;
    const { document, placement } = documentIn(text);
    expect(document).toMatchObject({ format: 'minutes', documentNumber: '〔2024〕3号' });
    expect(placement).toMatchObject({
      title: '关于停车工作的会议纪要',
      date: '2024-03-04',
      issuers: ['青禾园区管理委员会办公室'],
    });
    expect(recogniseText(text).leftovers.map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('a bulletin', () => {
  it.each(['第20期', '（第20期　总第103期）', '第20期（总第103期）'])('has %s', (issue) => {
    const text = `青禾园区工作简报\n${issue}\n青禾园区管委会办公室编　2024年3月4日\n\n园区停车工作取得实效\n\n今年以来，园区停车工作取得实效。`;
    const { document, placement } = documentIn(text);
    expect(document.documentNumber).toContain('第20期');
    expect(placement.title).toBe('园区停车工作取得实效');
  });
});

describe('a letter', () => {
  it('is told by the code of its number, whatever kind it is, and the urgency beside it', () => {
    const text = `青禾园区管理委员会办公室\n特急　　　青禾园办函〔2024〕3号\n\n关于召开停车工作会议的通知\n\n各企业：\n现定于3月5日开会。\n${ENDING}`;
    expect(documentIn(text).document).toMatchObject({
      format: 'letter',
      urgency: '特急',
      documentNumber: '青禾园办函〔2024〕3号',
    });
  });
});

describe('a telegram', () => {
  const text = `青禾市人民政府办公室发电\n发电单位　青禾市人民政府办公室　　签批盖章　周明远\n等级　特急·明电　青府办发电〔2024〕3号　青机　号\n\n关于做好防汛工作的紧急通知\n各县区：\n台风将至，请做好防汛工作。\n2024年3月4日`;

  it('is said to be one, its head named line by line, number and urgency kept', () => {
    expect(documentIn(text)).toMatchObject({
      document: { documentNumber: '青府办发电〔2024〕3号', urgency: '特急', recipients: '各县区' },
      placement: { title: '关于做好防汛工作的紧急通知' },
    });
    expect(doubts(text)).toContain('1 telegram');
    expect(recogniseText(text).leftovers).toMatchObject([
      { number: 1, reason: 'telegram' },
      { number: 2, reason: 'telegram' },
      { number: 3, reason: 'telegram' },
    ]);
  });
});

describe('a list', () => {
  it('of rows that differ in their numbers is no title', () => {
    const rows = [1, 2, 3, 4, 5].map((at) => `青禾园区第${at}网格   周明远`).join('\n');
    expect(documentIn(`${rows}\n请遵照执行。`).placement.title).toBe('');
    expect(documentIn(`青禾园区网格责任人名单\n${rows}`)).toMatchObject({
      placement: { title: '青禾园区网格责任人名单' },
      document: { titleIssuers: [] },
    });
  });

  it('of short names below a title are neither issuers nor a title note', () => {
    const names = ['东社区', '西社区', '南社区', '北社区', '青禾大道', '水厂', '泵站'].join('\n');
    const { document, placement } = documentIn(`青禾园区网格划分表\n${names}`);
    expect(placement.title).toBe('青禾园区网格划分表');
    expect(document.titleIssuers).toEqual([]);
    expect(document.body.length).toBeGreaterThan(0);
  });

  it('of offices above a title are its issuers', () => {
    const offices = ['青禾市财政局', '青禾市教育局', '青禾市公安局', '青禾市水务局'].join('\n');
    const { document, placement } = documentIn(
      `${offices}\n关于做好防汛工作的通知\n\n各单位：\n请抓好落实。`,
    );
    expect(placement.title).toMatch(/^青禾市财政局.*水务局关于做好防汛工作的通知$/u);
    expect(document.titleIssuers).toHaveLength(4);
  });
});

describe('below the letterhead of minutes', () => {
  it('office and day on one line are no title', () => {
    const text = `青禾园区主任办公会议纪要\n〔2024〕3号\n青禾园区管理委员会办公室          2024年3月5日\n${MEETING}纪要如下：\n一、会议同意购置水泵8台。\n出席：周明远、沈若川`;
    expect(documentIn(text).placement.title).toBe('青禾园区主任办公会议纪要');
  });
});

describe('a number that is not filled in', () => {
  it.each(['[文号]', '【发文字号】', '青园发〔2024〕　　号'])('is doubted: %s', (number) => {
    const text = `青禾园区管理委员会文件\n${number}\n关于做好防汛工作的通知\n各单位：\n请抓好落实。\n${ENDING}`;
    expect(documentIn(text).placement.title).toBe('关于做好防汛工作的通知');
    expect(doubts(text)).toContain('2 empty-number');
  });
});

describe('who issues a paper, and when', () => {
  const body = `${MEETING}有关情况如下。`;

  it('may stand on one line below the title', () => {
    const text = `青禾园区停车工作\n简  报\n第 8 期\n园区停车工作领导小组办公室    2024年3月15日\n${body}`;
    expect(documentIn(text).placement).toMatchObject({
      title: '青禾园区停车工作简报',
      date: '2024-03-15',
      issuers: ['园区停车工作领导小组办公室'],
    });
  });

  it('may be two offices right before 关于, parted by a space', () => {
    const { document } = documentIn(
      `中共青禾县委 青禾县人民政府关于表彰先进集体的决定\n（2024年1月18日）\n${body}`,
    );
    expect(document.titleIssuers).toEqual(['中共青禾县委', '青禾县人民政府']);
  });

  it('has words on secrecy above it, on two lines', () => {
    const text = `内部资料\n注意保存\n青禾园区停车工作简报\n第8期\n${body}`;
    expect(documentIn(text).placement.title).toBe('青禾园区停车工作简报');
    expect(recogniseText(text).leftovers.map((one) => one.text)).toEqual(['注意保存']);
  });
});

describe('a reason with a day that ends with a colon', () => {
  it('is no list of recipients', () => {
    const reason = '因供水主管网改造需要，定于2024年7月10日22时起对以下企业实施停水：';
    const text = `青禾市水务局关于停水施工的通告\n${reason}\n停水区域：东一路以北\n特此通告。\n${ENDING}`;
    expect(documentIn(text).document.recipients).toBeUndefined();
  });
});
