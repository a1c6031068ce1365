/** Numbered lines that are no headings, by their sisters and by what they say; headings with bare numbers. */
import { describe, expect, it } from 'vitest';
import { outlineJson } from '../../../src/recognise/index.ts';
import { readLabel } from '../../../src/recognise/lines/labels.ts';
import { documentIn, headings, recogniseText } from '../plain.ts';

const LONG =
  '本次考试采取网上报名、网上支付、现场审核的方式，报名时间为3月4日至3月20日，逾期不再受理。';

describe('a colon in one of several numbered lines', () => {
  it('heads nothing where the others are sentences', () => {
    const text = [
      '关于考试的通知',
      '一、报名组织',
      `（一）${LONG}`,
      '（二）资格初审：网上支付成功后，应按规定参加资格审查，审核时间为2月21日，地点另行通知。',
      '（三）考生可从5月16日起直接登陆报名网站下载打印准考证，不再另行发放纸质材料。',
      '二、收费事宜',
      '按规定标准收取。',
    ].join('\n');
    expect(headings(text)).toEqual(['1 一、报名组织', '1 二、收费事宜']);
  });

  it('behind the name of an office says who does what', () => {
    const text = [
      '关于商请提供资料的函',
      '市水利局、市农业农村局：',
      '现商请提供以下资料。',
      '一、市水利局：2019年以来审批的排污口文件及台账，河道岸线数据。',
      '二、市农业农村局：规模化养殖场和水产养殖尾水排放口的名录。',
      '专此函达。',
    ].join('\n');
    expect(headings(text)).toEqual([]);
  });
});

describe('what a colon follows in numbered lines', () => {
  const paper = (...lines: string[]) =>
    ['关于工作的通知', '各部门：', '现将有关事项通知如下。', ...lines, '云园区管理委员会'].join(
      '\n',
    );

  it.each([
    [
      'persons with posts, and what they are charged with',
      [
        '一、林知远党组书记、主任：主持全面工作。分管人事处。',
        '二、周若兰党组成员、副主任（正处长级）：协助分管规划、投资和招商。分管规划处。',
        '三、陈立副巡视员：负责纪检工作。',
      ],
    ],
    [
      'holidays and their days',
      [
        '一、元旦：1月1日至3日放假调休，共3天。1月4日（星期六）上班。',
        '二、清明节：4月4日放假，与周末连休。',
        '三、端午节：6月2日放假，与周末连休。',
      ],
    ],
    [
      'kinds and their limits',
      [
        '1、住宅工程：建筑面积5万平方米以上的住宅小区，或者单体1万平方米以上的住宅。',
        '2、市政工程：造价2000万元以上的道路，单跨40米以上的桥梁。',
        '3、园林工程：造价1000万元以上的公园、绿地和仿古建筑。',
        '4、水利工程：造价5000万元以上的水闸、泵站。',
      ],
    ],
    [
      'those who hand in papers',
      [
        '1. 银行机构：提供营业执照和监管部门的批文等资料。',
        '2. 商会、协会：提供登记注册、年检合格等资料。',
      ],
    ],
    [
      'places with their addresses',
      [
        '（一）云园区一中东校区，地址：东苑路175号，联系电话：0771-3908956。',
        '（二）云园区二中，地址：西苑路15号，联系电话：0773-5846403。',
      ],
    ],
  ])('heads nothing: %s', (_, lines) => {
    expect(headings(paper(...lines))).toEqual([]);
  });

  it('heads its text where it names what the text is about', () => {
    const text = paper(
      '一、管制时间：2023年9月15日0时至12月20日24时。',
      '二、管制路段：文昌路从解放街口到滨江路口的一段，全部封闭施工。',
      '三、管制措施：禁止机动车通行，行人走施工单位设置的便道。',
    );
    expect(headings(text)).toEqual(['1 一、管制时间↴', '1 二、管制路段↴', '1 三、管制措施↴']);
  });

  it('heads the numbered list below it, also where it leads on', () => {
    const text = paper(
      '一、考试时间和地点：',
      '考试在云园区一中东校区进行，3月4日上午九时开始，请带好身份证件准时到场。',
      '二、参加考试的人员应提供以下材料：',
      '（一）教案一式三份，写上讲课人的名字。',
      '（二）合格教材一本。',
      '三、其他注意事项：',
      '（一）不能使用课件。',
      '（二）不安排旁听。',
    );
    expect(headings(text)).toEqual([
      '1 一、考试时间和地点',
      '1 二、参加考试的人员应提供以下材料',
      '1 三、其他注意事项',
    ]);
  });
});

describe('① below （1）', () => {
  it('stays in its text: a tree has no level for it', () => {
    const text = [
      '关于入驻的通知',
      '一、入驻条件',
      '（1）现代服务业企业，净资产五千万元以上，并且符合下列要求之一：',
      '①上年纳税一百万元以上的，可以购买两层；',
      '②上年纳税两百万元以上的，可以购买五层。',
      '（2）入驻后每年纳税不低于承诺的数额。',
    ].join('\n');
    const printed = JSON.stringify(documentIn(text).document.body);
    expect(printed).toContain('①上年纳税');
    expect(printed).toContain('②上年纳税');
    expect(printed.match(/"number":\d/gu)).toEqual(['"number":1', '"number":1', '"number":2']);
  });

  it('is no heading of what stands behind it', () => {
    const text =
      '关于工作的通知\n（一）创新治理，平安更有保障\n①调处纠纷。受理三百件。\n②整治隐患。查改四百处。';
    expect(headings(text)).toEqual(['2 （一）创新治理，平安更有保障']);
  });
});

describe('quotes that are bent on one side and straight on the other', () => {
  it('do not hide where a heading ends', () => {
    const text = `关于工作的通知\n（一）坚持“政府引导、市场运作"。${LONG}\n（二）坚持“依法合规、安全可控"。${LONG}`;
    expect(headings(text)).toHaveLength(2);
  });
});

describe('a list of names', () => {
  it('has no heading among them, also where prose follows the last', () => {
    const text = `关于表彰的通报\n二、先进个人\n徐明伟（安洲街道办事处）\n应启弟（安洲街道办事处）\n丁素云（云园区民政局）\n希望受表彰的先进集体和先进个人再接再厉，再创佳绩，为园区的发展作出更大贡献。`;
    expect(headings(text)).toEqual(['1 二、先进个人']);
  });

  it('below 组 长：and a name has none, either', () => {
    const text = `关于活动的通知\n（二）安全保卫组\n组 长：李柯明\n组 员：园区平安办干部、综治中心干部、包联社区工作组、社区干部、派出所干警、巡防队员\n工作职责：`;
    expect(headings(text)).toEqual(['2 （二）安全保卫组']);
  });
});

describe('第一部分', () => {
  const list = ['第一部分：', '1.材料清单', '2.2018、2019年度考核表', '3.身份证复印件'];
  const text = [
    '关于申报工作的通知',
    '一、材料要求',
    '材料要装订成册。',
    '（一）需装订的材料。',
    ...list,
    '第二部分：',
    '1.目录',
    '第一部分、第二部分分别装订成册。',
    '（二）不需要装订的材料。',
    '1.照片1张',
    '二、有关要求',
    '按时报送。',
  ].join('\n');

  it('parts a list below （一）, and heads nothing', () => {
    const found = headings(text);
    expect(found.filter((one) => one.includes('部分'))).toEqual([]);
    expect(found).toContain('2 （二）不需要装订的材料');
  });

  it('is a heading above 一、', () => {
    const whole =
      '2024年度工作报告\n第一部分 概况\n一、职能\n负责管理。\n第二部分 决算\n一、收支\n收支平衡。';
    expect(headings(whole)).toContain('1 第一部分概况');
  });
});

describe('bare numbers of two digits', () => {
  it('are labels for other programs, and stay in the heading as printed', () => {
    const text = ['青禾县2022年统计公报', '初步核算如下。'];
    for (const name of ['01综合', '02农业', '03工业', '10财政']) text.push(name, LONG, LONG);
    const recognition = recogniseText(text.join('\n'));
    const json = outlineJson(recognition);
    const found = 'headings' in json ? json.headings : [];
    expect(found.map(({ label, text: words }) => `${label} ${words}`)).toEqual([
      '01 综合',
      '02 农业',
      '03 工业',
      '10 财政',
    ]);
    expect(documentIn(text.join('\n')).document.body[1]).toMatchObject({ heading: '01综合' });
  });
});

describe('items of an article', () => {
  const rules = (...items: string[]) =>
    headings(
      [
        '云溪市青禾产业园区孵化基地管理办法',
        '第一条 为加强孵化基地管理，制定本办法。',
        '第二条 申报单位应当具备以下条件：',
        ...items,
        '第三条 有下列情形之一的，取消资格：',
        '（一）弄虚作假取得资格的；',
        '（二）连续两年考核不合格的。',
        '第四条 本办法自印发之日起施行。',
      ].join('\n'),
    );

  it('are headings where all are names with sentences of their own', () => {
    expect(
      rules('（一）场地条件。有固定的孵化场地。', '（二）服务能力。有专职的服务人员。'),
    ).toEqual(['2 （一）场地条件↴', '2 （二）服务能力↴']);
  });

  it.each([
    ['第七条 贷款成数及额度', '贷款成数', '贷款额度'],
    ['第六条专项资金申报与管理', '专项资金预算编制、申报、下达', '专项资金管理'],
    ['第九条 申请程序', '提出申请', '现场查看'],
    ['第三条　职责分工', '园区管委会', '各社区'],
    ['第十二条 奖励标准如下：', '优秀企业', '优秀员工'],
  ])('%s: names on lines of their own over text are headings', (article, first, second) => {
    const text = `云园贷款管理办法\n第一条 为加强管理，制定本办法。\n${article}\n（一）${first}\n最高不超过评估价值的八成，由经办网点核定。\n（二）${second}\n按照有关规定执行，由管理中心审核。\n第十三条 本办法自印发之日起施行。`;
    expect(headings(text)).toEqual([`2 （一）${first}`, `2 （二）${second}`]);
  });

  it.each([
    ['擅自设置户外招牌的', '遮挡交通标志的'],
    ['身份证复印件', '户口簿复印件'],
  ])('%s and %s are none: clauses, or names with nothing beneath', (first, second) => {
    const beneath = first.endsWith('的') ? '由执法部门责令改正，并处罚款。\n' : '';
    const text = `云园招牌管理办法\n第一条 为加强管理，制定本办法。\n第二条 有下列情形的，按规定处理：\n（一）${first}\n${beneath}（二）${second}\n${beneath}第三条 本办法自印发之日起施行。`;
    expect(headings(text)).toEqual([]);
  });

  it('are none where one is a sentence', () => {
    expect(
      rules('（一）场地条件。有固定的孵化场地。', '（二）有专职的服务人员，不少于5人。'),
    ).toEqual([]);
  });
});

describe('a year behind a number', () => {
  it.each([
    ['2.2018、2019年度考核表', 2],
    ['5.2021年度核定表', 5],
    ['2.2018万元', undefined],
  ])('%s', (text, number) => {
    expect(readLabel(text)?.number).toBe(number);
  });
});

describe('the number of a public notice below its title', () => {
  it('is no heading, however its figures are written', () => {
    const text = `关于期限事项的公告\n云溪园区管理局公告第三五零号\n${LONG}\n一、${LONG}\n二、${LONG}`;
    expect(headings(text)).toEqual([]);
  });
});
