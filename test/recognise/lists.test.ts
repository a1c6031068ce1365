/** Lists that strangers number, and that head nothing; and headings that they number in a way of their own. */
import { describe, expect, it } from 'vitest';
import { documentIn, headings, recogniseText } from './plain.ts';

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

describe('headings numbered with two digits', () => {
  it('count on from 01, below whatever stands there', () => {
    expect(
      names('01综合', PROSE, '表1 企业数', '02 服务业', PROSE, '单位：家', '03投资', PROSE),
    ).toEqual(['1 01综合', '1 02 服务业', '1 03投资']);
  });

  it('are none where they do not count on', () => {
    expect(names('07综合', '12服务业', '18投资', PROSE)).toEqual([]);
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
