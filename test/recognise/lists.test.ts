/** Lists that strangers number, and that head nothing; and headings that they number in a way of their own. */
import { describe, expect, it } from 'vitest';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { documentIn, headings, lookedLines, recogniseText } from './plain.ts';

const TITLE = '青禾园区企业服务指南';
const PROSE =
  '园区为企业办理入园手续，企业按照要求准备材料，由服务中心受理，五个工作日内办结，结果发到企业。';

/** The headings of a page: level, label, text. */
const names = (...lines: string[]) => headings([TITLE, PROSE, ...lines].join('\n'));

describe('items of a list', () => {
  it('head nothing where none of them has anything beneath it', () => {
    expect(
      names(
        '一、申请材料',
        '1.《入园申请表》',
        '2.营业执照复印件',
        '3.法定代表人的身份证',
        '二、时限',
        PROSE,
      ),
    ).toEqual(['1 一、申请材料', '1 二、时限']);
  });

  it('are headings where they say what is to be done: an outline may have no text', () => {
    expect(
      names('一、工作重点', '（一）推进园区道路', '（二）完善企业服务', '二、时限', PROSE),
    ).toEqual(['1 一、工作重点', '2 （一）推进园区道路', '2 （二）完善企业服务', '1 二、时限']);
  });

  it('head nothing where they end like clauses, though a colon stands in them', () => {
    expect(
      names(
        '一、条件',
        '（一）水电：用水用电登记齐全；',
        '（二）场地：租期还有一年以上。',
        '二、时限',
        PROSE,
      ),
    ).toEqual(['1 一、条件', '1 二、时限']);
  });

  it('are people and their posts, with a number or without', () => {
    const people = [
      '组　长：周明远（主任）',
      '李　想（副主任）',
      '1.陈立（服务中心负责人）',
      '2.何平（科长）',
    ];
    expect(names('一、领导小组', ...people, PROSE, '二、时限', PROSE)).toEqual([
      '1 一、领导小组',
      '1 二、时限',
    ]);
  });

  it('are questions of an examination, and how its parts are answered', () => {
    const part = '（一）单项选择（每题只有一个正确答案，多选不得分）';
    const question = ['1.园区的服务中心在下列哪个路口', 'A.东一路', 'B.东二路'];
    expect(names('一、题型介绍', part, ...question, '二、时限', PROSE)).toEqual([
      '1 一、题型介绍',
      '1 二、时限',
    ]);
  });
});

describe('what is numbered and heads nothing', () => {
  it('may be a term and what it means, below 名词解释', () => {
    const terms = ['一、财政拨款：指市财政拨付的资金。', '二、其他收入：指除此以外的收入。'];
    expect(names('第一部分 概况', PROSE, '第二部分 名词解释', ...terms)).toEqual([
      '1 第一部分概况',
      '1 第二部分名词解释',
    ]);
  });

  it('may be a part of a numbered sentence', () => {
    const goals = [
      '2.坚持质量第一，巩固服务水平稳中有升的良好态势。',
      '（1）园区：满意率达到九成。',
      '（2）企业：增长一成。',
    ];
    expect(
      names('一、目标', '1.建好服务中心，方便企业办事。', ...goals, '二、时限', PROSE),
    ).toEqual(['1 一、目标', '1 二、时限']);
  });

  it('may be what an office has to do, above the words that close a paper', () => {
    const last = '（二）各有关部门要明确一位同志负责企业服务工作。';
    expect(
      names('一、工作', '（一）加强领导', PROSE, last, '以上意见如无不妥，请批转执行。'),
    ).toEqual(['1 一、工作', '2 （一）加强领导']);
  });

  it('is the name of a picture', () => {
    const looked = lookedLines([
      TITLE,
      PROSE,
      ['图1', { align: 'center' }],
      PROSE,
      ['图2 服务中心位置', { align: 'center' }],
      PROSE,
    ]);
    expect(outlineJson(recognise(looked, { file: '文件.txt' }))).toMatchObject({ headings: [] });
  });

  it('does not count what stands in a remark behind a heading', () => {
    const remark =
      '一、往返跑（达标：男子组30周岁（含）以下13秒1以内、31周岁（含）以上13秒4以内，女子组另定，以最好的一次为准）';
    expect(names(remark, PROSE, '二、跳高（达标：2.65米）', PROSE)).toEqual([
      `1 ${remark}`,
      '1 二、跳高（达标：2.65米）',
    ]);
  });
});

describe('headings numbered with two digits', () => {
  it('count on from 01, below whatever stands there', () => {
    expect(
      names('01综合', PROSE, '表1 企业数', '02 服务业', PROSE, '单位：家', '03投资', PROSE),
    ).toEqual(['1 01综合', '1 02服务业', '1 03投资']);
  });

  it('are none where they do not count on', () => {
    expect(names('07综合', '12服务业', '18投资', PROSE)).toEqual([]);
  });
});

describe('lines without a number that head nothing', () => {
  it('stand in brackets, begin a reason, or say the title again on a page', () => {
    const lines = [PROSE, '（共130项）', PROSE, '为更好地服务企业、方便群众', PROSE, TITLE, PROSE];
    expect(names(...lines)).toEqual([]);
    const { leftovers } = recogniseText([TITLE, ...lines].join('\n'));
    expect(leftovers.map((one) => one.text)).toEqual([TITLE]);
  });

  it('nor do clauses of a reply that lost their stops', () => {
    const clauses = [
      '一、同意该项目开展前期工作。',
      '二、道路总长2.31km,均为新建',
      '三、基本同意设计方案提出的排水、绿化',
    ];
    expect(names(...clauses)).toEqual([]);
  });
});

describe('a chapter', () => {
  it('is a heading by its number alone', () => {
    const text =
      '青禾园区停车办法\n第一章\n第一条 停车有序。\n第二章 附则\n第二条 自印发之日起施行。';
    expect(headings(text)).toEqual(['1 第一章', '1 第二章附则']);
  });
});

describe('a title that a page prints again', () => {
  it('may stand with the site’s words on several lines above it', () => {
    const text = `${TITLE}-手机版\n${TITLE}-手机版\n${TITLE}\n${PROSE}`;
    expect(documentIn(text).placement.title).toBe(TITLE);
  });

  it('may have the mark of a note, and issuers and day below it', () => {
    const title = '云溪市2023年国民经济和社会发展统计公报';
    const text = `${title}\n访问量：12\n云溪市\n2023年国民经济和社会发展统计公报[1]\n云溪市统计局\n国家统计局云溪调查队\n2024年3月28日\n${PROSE}`;
    const { placement } = documentIn(text);
    expect(placement).toMatchObject({
      title,
      date: '2024-03-28',
      issuers: ['云溪市统计局', '国家统计局云溪调查队'],
    });
  });

  it('is one where it is broken behind an office’s name', () => {
    const title = '云溪市青禾产业园区管理委员会机关公文处理办法';
    const broken = '云溪市青禾产业园区管理委员会\n\n机关公文处理办法';
    const text = `${title}\n来源：办公室\n更新日期：2024-03-18\n\n${broken}\n第一条 公文要规范。`;
    expect(documentIn(text).placement.title).toBe(title);
  });
});

describe('a title among other lines', () => {
  it('has a column’s name, a file’s or the mark of an attachment above it', () => {
    const text = `企业服务.md\n信息公开\n附件\n${TITLE}\n（2022—2024年）\n\n${PROSE}`;
    expect(documentIn(text).placement.title).toBe(`${TITLE}（2022—2024年）`);
    expect(recogniseText(text).leftovers.map((one) => one.text)).toEqual([
      '企业服务.md',
      '信息公开',
      '附件',
    ]);
  });

  it('has the number that it bears in a collection', () => {
    const text = `十六、云溪市青禾产业园区停车\n实施细则（修订）\n\n青禾园管发〔2024〕3 号\n\n${PROSE}\n一、原则\n${PROSE}\n二、程序\n${PROSE}`;
    expect(documentIn(text)).toMatchObject({
      placement: { title: '云溪市青禾产业园区停车实施细则（修订）' },
      document: { documentNumber: '青禾园管发〔2024〕3号' },
    });
    expect(headings(text)).toEqual(['1 一、原则', '1 二、程序']);
    const one = `十六、云溪市青禾产业园区停车办法\n${PROSE}\n十七、云溪市青禾产业园区用水办法\n${PROSE}`;
    expect(headings(one)).toHaveLength(2);
  });

  it('comes again with its year’s dash otherwise, on two lines', () => {
    const text = `【规划】云溪市第三中学2022-2023学年度工作计划\n作者： 时间：2022-09-13\n云溪市第三中学\n2022—2023学年度工作计划\n${PROSE}`;
    expect(documentIn(text).placement.title).toBe('云溪市第三中学2022—2023学年度工作计划');
    expect(headings(text)).toEqual([]);
  });
});

describe('a paper that is forwarded', () => {
  it('stands below 附件, with its title on two lines', () => {
    const forwarded = '云溪市卫生健康委员会\n关于做好疫苗接种工作的通知';
    const text = `青禾县卫生健康局转发${forwarded.replace('\n', '')}\n各医院：\n${PROSE}\n青禾县卫生健康局\n2023年9月21日\n附件\n${forwarded}\n各县卫生健康局：\n${PROSE}`;
    const { placement } = documentIn(text);
    expect(placement.issued?.title).toBe('云溪市卫生健康委员会关于做好疫苗接种工作的通知');
  });
});

describe('the number of a paper', () => {
  it('may have behind it when the paper was revised', () => {
    const text = `十、${TITLE}\n校教字〔2002〕005 号（2010 年 7 月修订）\n第一条 ${PROSE}\n第二条 ${PROSE}\n第三条 ${PROSE}\n第四条 ${PROSE}\n十一、青禾园区用水办法`;
    const { document, placement } = documentIn(text);
    expect([placement.title, document.documentNumber]).toEqual([TITLE, '校教字〔2002〕005号']);
    expect(headings(text)).toEqual([]);
  });
});

describe('contents without page numbers', () => {
  it('end where their first line comes again, though some of them do not', () => {
    const contents = ['目 录', '第一部分 概况', '第二部分 表', '一、收支总表', '第三部分 说明'];
    expect(
      names(...contents, '第一部分 概况', PROSE, '第二部分 表', '见附件。', '第三部分 说明', PROSE),
    ).toEqual(['1 第一部分概况', '1 第二部分表', '1 第三部分说明']);
  });
});

describe('an ending', () => {
  it('lists attachments behind 附件 and a stop, and their pages begin with the like', () => {
    const text = `${TITLE}\n各企业：\n${PROSE}\n附件1.企业名单\n2.服务项目表\n青禾产业园区管理委员会\n2024年10月9日\n附件1.\n企业名单\n${PROSE}`;
    const { document, placement } = documentIn(text);
    expect(placement.date).toBe('2024-10-09');
    expect(document.attachmentNote).toEqual(['企业名单', '服务项目表']);
    expect(document.attachments.map((one) => one.title)).toEqual(['企业名单']);
  });

  it('has issuers above a date whose signs were lost, which is kept as it stands', () => {
    const { placement } = documentIn(
      `${TITLE}\n各企业：\n${PROSE}\n青禾产业园区管理委员会\n2023718\n联系人：何平`,
    );
    expect(placement.issuers).toEqual(['青禾产业园区管理委员会']);
    expect(placement.date).toBe('2023718');
  });
});

describe('a card and an imprint of a page', () => {
  it('may be rows with pipes, of which one gives the number', () => {
    const card =
      '索 引 号 | QH-2024-7 | 主题分类 | 规章 |\n发文字号 | 青禾园管发〔2024〕3号 | 制发机构 | |';
    const text = `${card}\n标 题 | ${TITLE} |\n各企业：\n${PROSE}`;
    expect(documentIn(text).document.documentNumber).toBe('青禾园管发〔2024〕3号');
  });

  it('may have the site’s words below them', () => {
    const signed = '青禾产业园区管理委员会\n2024年10月9日';
    const imprint = '抄送：市财政局。\n青禾产业园区管理委员会办公室 2024年10月9日印发';
    const text = `${TITLE}\n各企业：\n${PROSE}\n${signed}\n${imprint}\n[展开全部]\n相关项目 更多\n登录后查看完整信息`;
    expect(documentIn(text).placement).toMatchObject({
      date: '2024-10-09',
      issuers: ['青禾产业园区管理委员会'],
    });
    expect(recogniseText(text).leftovers.map((one) => one.text)).toContain('登录后查看完整信息');
  });
});
