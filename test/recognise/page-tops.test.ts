/** Tops of pages and papers in more shapes, each made up: what stands there is read, wherever lines were broken. */
import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../src/recognise/index.ts';
import { documentIn, headings, recogniseText } from './plain.ts';

const NOTICE = '云园区管委会关于印发园区停车管理办法的通知';
const BODY = '《园区停车管理办法》已经管委会同意，现印发给你们，请认真执行。';
const PROSE = '去年以来，园区各部门按照年初的安排做了许多工作，各项指标都有好转，企业比较满意。';

/** The outline of the only document. */
function outline(text: string) {
  const json = outlineJson(recogniseText(text));
  if ('parts' in json) throw new Error('several documents');
  return json;
}

const left = (text: string) => recogniseText(text).leftovers.map((one) => one.text);

describe('a title on several lines', () => {
  it('may be broken inside 《》', () => {
    const text = `云园区管委会关于印发《园区企事业单位\n停车管理规定》的通知\n云园管发〔2024〕5号\n各企业：\n${BODY}`;
    expect(documentIn(text).placement.title).toBe(
      '云园区管委会关于印发《园区企事业单位停车管理规定》的通知',
    );
    expect(left(text)).toEqual([]);
  });

  it.each([
    ['云园区管委会', '关于开展园区道路养护检查的通知'],
    ['云园区管委会关于开展', '园区道路养护检查的通知'],
    ['云园区管委会关于开展园区道路', '养护检查的通知'],
    ['云园区管委会关于开展园区道路养护检查', '的通知'],
    ['云园区管委会关于开展园区道路养护检查的', '通知'],
  ])('may be broken anywhere: %s / %s', (first, second) => {
    const text = `${first}\n${second}\n云园管发〔2024〕5号\n各企业：\n${PROSE}`;
    const { document } = documentIn(text);
    expect(`${document.titleIssuers.join('')}${document.title}`).toBe(
      '云园区管委会关于开展园区道路养护检查的通知',
    );
  });
});

describe('the title of an issued paper', () => {
  const notice = (title: string) =>
    `${title}\n各企业：\n现印发给你们，请认真执行。\n云园区管委会\n2024年3月4日`;

  it('is one though its first line is the name of an office', () => {
    const text = `${notice('关于印发云园区企业联合会2024年工作要点的通知')}\n云园区企业联合会\n2024年工作要点\n${PROSE}\n一、办好年会\n${PROSE}`;
    const { issued, title } = outline(text);
    expect(title).toBe('关于印发云园区企业联合会2024年工作要点的通知');
    expect(issued?.title).toBe('云园区企业联合会2024年工作要点');
  });

  it.each([
    ['with 《》', '关于印发《云园区绿化提升规划》的通知'],
    ['without', '关于印发云园区绿化提升规划的通知'],
  ])('comes from the notice, %s, where none is printed', (_, title) => {
    const text = `${notice(title)}\n绿化是园区的底色，企业和职工都很关心\n${PROSE}\n一、现状\n${PROSE}`;
    const { document, placement } = documentIn(text);
    expect(placement.issued?.title).toBe('云园区绿化提升规划');
    expect(JSON.stringify(document.issued?.body)).toContain('绿化是园区的底色，企业和职工都很关心');
    expect(left(text)).toEqual([]);
  });

  it('is followed by those who wrote it, which head nothing', () => {
    const text = `${notice('关于转发云园区财政局、云园区发展改革委《2024年园区节能方案》的通知')}\n2024年园区节能方案\n云园区财政局云园区发展改革委\n${PROSE}\n一、照明\n${PROSE}`;
    expect(documentIn(text).placement.issued?.headings.map((one) => one.text)).toEqual(['照明']);
  });
});

describe('recipients', () => {
  it('on lines of a PDF keep all their lines', () => {
    const wrapped = [
      '关于开展园区道路养护检查的通知',
      '云园管发〔2024〕5号',
      '各片区办公室、各物业公司及沿街企业，园区规划建设、社会事务、财政、企业服',
      '务等部门，各施工单位：',
      '为了让园区的道路平整畅通，雨天不积水，夜间有照明，企业进出方便，经',
      '研究，决定从三月起在园区全部道路开展一次养护检查，逐段登记，逐段修补，',
      '年底以前全部修完。各单位要安排好人员和车辆，服从现场的指挥，注意交通安',
      '全，不得占用消防通道，不得影响企业正常的生产和职工上下班，夜间不施工。',
      '检查中发现的问题当天登记，当天告诉负责的单位，三天内拿出修补的办法，并',
      '且把办法报送规划建设部门备案，由规划建设部门统一安排材料和机械，统一验',
      '收，验收不合格的重新修补，费用由施工单位承担，不得另外向企业收取。',
    ];
    expect(documentIn(wrapped.join('\n')).document.recipients).toBe(
      '各片区办公室、各物业公司及沿街企业，园区规划建设、社会事务、财政、企业服务等部门，各施工单位',
    );
  });

  it('are several where each is an office of its own, and one group where they are kinds', () => {
    const of = (line: string) =>
      outline(`关于园区供水的批复\n${line}：\n你们的请示收悉。同意。`).recipients;
    expect(of('云溪市人民政府、市发展改革委员会')).toEqual(['云溪市人民政府', '市发展改革委员会']);
    expect(of('各部门、各片区办')).toEqual(['各部门、各片区办']);
  });
});

describe('a card without colons', () => {
  const card = {
    tabs: [
      '索引号\tYY016-2024-0011\t公开类别\t主动公开',
      '发文机关\t云园区管委会\t成文日期\t2024-02-26',
      '文号\t云园管发〔2024〕5号\t有效性\t有效',
      `标题\t${NOTICE}`,
    ],
    gaps: [
      '索引号　　YY016-2024-0011　　公开类别　　主动公开',
      '发文机关　　云园区管委会　　成文日期　　2024-02-26',
      '文号　　云园管发〔2024〕5号　　有效性　　有效',
      `标题　　${NOTICE}`,
    ],
    'single spaces': [
      '索引号 YY016-2024-0011 公开类别 主动公开',
      '发文机关 云园区管委会 成文日期 2024-02-26',
      '文号 云园管发〔2024〕5号 有效性 有效',
    ],
    'keys over values': [
      '索引号\t发文机关\t文号\t成文日期',
      'YY016-2024-0011\t云园区管委会\t云园管发〔2024〕5号\t2024-02-26',
    ],
  };

  it.each(Object.entries(card))(
    'is read with %s: it names the number, and is no title',
    (_, rows) => {
      const text = `${rows.join('\n')}\n${NOTICE}\n各企业：\n${BODY}`;
      expect(documentIn(text)).toMatchObject({
        placement: { title: NOTICE },
        document: { documentNumber: '云园管发〔2024〕5号', recipients: '各企业' },
      });
      expect(left(text)).toEqual(rows);
    },
  );
});

describe('below a signature', () => {
  it('a site says where it has the text from: that is no 附注', () => {
    const text = `${NOTICE}\n各企业：\n${PROSE}\n云园区管委会\n2024年3月4日\n（稿件来源：云园发布）\n（此件公开发布）`;
    expect(documentIn(text).document.note).toBe('此件公开发布');
    expect(left(text)).toEqual(['（稿件来源：云园发布）']);
  });
});

describe('sisters of a long list', () => {
  const verbs = [
    '优化空间布局',
    '推进设施更新',
    '提升绿化水平',
    '完善公交网络',
    '加强安全管理',
    '改善夜间照明',
  ];
  const numerals = '二三四五六七八九十'.split('');

  it('are heads together, also below a first that decides and beside ones with unusual words', () => {
    const all = [...verbs, '云园特色街区', '有序承接外来企业'];
    const lines = all.map(
      (words, index) => `${numerals[index]}、${words}。要按照规划办理，逐年推进，年底检查。`,
    );
    const text = `关于园区总体规划的批复\n云园区管委会：\n你们的请示收悉。现批复如下：\n一、原则同意《云园区总体规划》。规划以人为本，方向明确，要认真执行。\n${lines.join('\n')}`;
    expect(headings(text)).toEqual(all.map((words, index) => `1 ${numerals[index]}、${words}↴`));
  });
});

describe('an order on a page that goes by the name of its rules', () => {
  const rules = '园区停车管理暂行办法';
  const text = `${rules}\n2024年03月04日 15:00\n云溪市公安局\n云溪市交通运输局\n令\n第15号\n《${rules}》已经${'云溪市公安局局务会议审议通过，并经云溪市交通运输局同意，'.repeat(4)}现予公布，自公布之日起施行。\n云溪市公安局局长　白晓\n云溪市交通运输局局长　林青\n2024年3月4日\n${rules}\n第一条 停车有序。`;

  it('has no title, and issues them', () => {
    expect(outline(text)).toMatchObject({
      kind: '令',
      number: '第15号',
      issuers: ['云溪市公安局', '云溪市交通运输局'],
      issued: { title: rules },
    });
    expect(left(text)).toContain(rules);
  });
});

describe('the owner of a site', () => {
  it('signs nothing where its name stands between buttons and notices', () => {
    const text = `${NOTICE}\n各企业：\n${PROSE}\n${PROSE}\n${PROSE}\n返回顶部\n云园区管理委员会\n云溪市大数据局 © 版权所有\n承办：云溪市信息中心`;
    expect(documentIn(text).document.signature).toBeUndefined();
    expect(left(text)).toContain('云园区管理委员会');
  });
});

describe('a card whose keys stand in brackets', () => {
  it('is read without colons, and its kind is no title', () => {
    const card = ['[ 索引号 ] 11/2024-5', '[ 发文字号 ] 云园管发〔2024〕5号', '[ 体裁分类 ] 通知'];
    const text = [...card, NOTICE, '', '各企业：', BODY].join('\n');
    expect(documentIn(text)).toMatchObject({
      placement: { title: NOTICE },
      document: { documentNumber: '云园管发〔2024〕5号', recipients: '各企业' },
    });
    expect(left(text)).toEqual(card);
  });

  it('is no title where it is the mark of a law library', () => {
    const card = ['【法宝引证码】 CLI.12.1234567', '原文链接：https://example.org/lar/2f52.html'];
    const text = [...card, NOTICE, '', '各企业：', BODY].join('\n');
    expect(documentIn(text)).toMatchObject({ placement: { title: NOTICE } });
    expect(left(text)).toEqual(card);
  });
});

describe('a long name of who signs', () => {
  it('may stand on two lines over the date, as the title has it in one', () => {
    const name = '云溪市应对极端天气暨城市防汛抗旱联防联控机制';
    const text = `${name}关于印发园区停车管理办法的通知\n各企业：\n${BODY}\n云溪市应对极端天气暨\n城市防汛抗旱联防联控机制\n2024年3月4日\n园区停车管理办法\n${PROSE}`;
    expect(outline(text)).toMatchObject({
      issuers: [name],
      date: '2024-03-04',
      issued: { title: '园区停车管理办法' },
    });
  });
});

describe('headings that end with 。', () => {
  it('stay headings of one list, whatever one of them begins with', () => {
    const names = ['功能定位', '职责任务', '组建方式', '授权机制', '治理结构', '运行模式'];
    const numerals = [...'一二三四五六'];
    const text = `${NOTICE}\n各企业：\n一、试点内容\n${names.map((name, at) => `（${numerals[at]}）${name}。\n${PROSE}`).join('\n')}`;
    expect(headings(text)).toHaveLength(7);
  });
});

describe('a chapter and its first article on one line', () => {
  it('are parted', () => {
    const text = `园区停车办法\n第一章 总则 第一条 停车有序。\n第二条 各负其责。\n第二章 附则 第三条 自公布之日起施行。`;
    expect(headings(text)).toEqual(['1 第一章总则', '1 第二章附则']);
  });
});

describe('what a page prints below a paper', () => {
  it('files to be had, by number, and explanations are left out and told', () => {
    const below = [
      '附件下载：1.停车申报表',
      '2.停车方案（暂行）',
      '政策解读：《园区停车管理办法》解读',
    ];
    const text = `${NOTICE}\n各企业：\n${BODY}\n${PROSE}\n${PROSE}\n云园区管委会\n2024年3月4日\n${below.join('\n')}`;
    const { documents } = recogniseText(text);
    expect(documents).toHaveLength(1);
    expect(left(text)).toEqual(below);
  });
});

describe('two offices below a title, one of them on the card above it', () => {
  it('both issue the paper', () => {
    const text = `责任部门：\n云溪市统计局\n云溪市2024年统计公报\n云溪市统计局 国家统计局云溪调查队\n（2024年5月）\n${PROSE}\n一、综合\n${PROSE}`;
    expect(outline(text).issuers).toEqual(['云溪市统计局', '国家统计局云溪调查队']);
  });
});
