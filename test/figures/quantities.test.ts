import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities, statementsOf } from '../../src/figures/index.ts';

/** A quantity as one word: before[digits]inexact|scale|unit|after. */
function seen(text: string): string[] {
  return findQuantities(text).map(
    ({ before, digits, inexact, scale, unit, after, range }) =>
      `${before}[${digits}]${inexact}${scale}${unit}${after}${range ? ` ${range}` : ''}`,
  );
}

describe('quantities are found with the words that belong to them', () => {
  it.each<[string, string[]]>([
    ['开工建设项目29个，实施社会投资项目9   个。', ['[29]个', '[9]个']],
    [
      '一般公共预算收入7.46亿元，同比增长13.22%，提高1.2个百分点',
      ['[7.46]亿元', '[13.22]%', '[1.2]个百分点'],
    ],
    [
      '总投资约98亿元，涉及资金100余亿元，拆违30余万平方米',
      ['约[98]亿元', '[100]余亿元', '[30]余万平方米'],
    ],
    ['举办招聘会48期（次），检查301家次', ['[48]期（次）', '[301]家次']],
    [
      '力争3-5个项目落户，引进10—20亿元项目',
      ['[3]个 from', '[5]个 to', '[10]亿元 from', '[20]亿元 to'],
    ],
    ['增长12%至15%，增长10%以上', ['[12]% from', '[15]% to', '[10]%以上']],
    ['实有1,292人，合计１２.８亿元', ['[1,292]人', '[１２.８]亿元']],
    [
      '雨污水管道1.5千米，用电2.3亿千瓦时，亩均税收25万元/亩',
      ['[1.5]千米', '[2.3]亿千瓦时', '[25]万元/亩'],
    ],
    ['增长-3.2%，3年时间，15个工作日内', ['[-3.2]%', '[3]年', '[15]个工作日']],
    ['排名第3位，建党70周年', ['第[3]位', '[70]周年']],
    ['本年新增融资15.6亿，有效保障', ['[15.6]亿']],
    ['签约5000万元以上项目10个', ['[5000]万元以上', '[10]个']],
    ['附近5家企业，近5年，超过20家', ['[5]家', '近[5]年', '超过[20]家']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected));

  it('keeps the exact place of the digits, sign by sign', () => {
    const text = '共１，２９２家，约９.５亿元，合计1,292.50万元。';
    for (const { start, end, digits } of findQuantities(text)) {
      expect(text.slice(start, end)).toBe(digits);
    }
    expect(findQuantities(text).at(-1)).toMatchObject({
      value: '1292.50',
      scale: '万',
      unit: '元',
      kind: 'money',
    });
  });
});

describe('numbers that count nothing are no quantities', () => {
  it.each([
    '2024年，2024年1月16日，1—6月，1-12月份，9月1日，2020.1.16，2020-01-16，截至6月30日，2020 -2021年，第3季度',
    '上午9时30分，9:30，会议于8点30分开始',
    '云溪园委发〔2024〕3号，青园发[2023]18号，（2024）12号，【2024】5号，第3号，7号炉，1号厂房，319线路口',
    '1.项目建设。\n2．招商引资。\n（3）土地征收\n4、其他\n(5)其他',
    '联系电话：0511-87654321，手机13800001234，12345热线，邮编212000',
    '电话：0731 8888 1234 转 8001、88881235，（0731）8888 1234，139 0000 1234，400 820 8820，12345转8',
    '邮政编码 410000，值班室：8812，512会议室，1208办公室，410000@park.cn，微信13900001234，会议号 123 456 789',
    '110kV输变电工程，5G网络，PM2.5，4A级景区，“3+2”产业体系，工业4.0，2.0版，7×24小时，211、985高校，30强企业',
    'xx家，xxx.xx亿元，**年，20xx年，x.x万平方米，1x个',
    '“1210”工程，附件1，表2，《规划（2018-2025）》，合同（2）',
    '落实24小时值班制度，365天不打烊，建设15分钟生活圈，开展“3·15”活动',
  ])('%s', (text) => expect(seen(text)).toEqual([]));
});

describe('any text', () => {
  it('gives quantities in order, apart from each other, whose digits are a number', () => {
    const piece = fc.constantFrom(
      ...'0123456789０９.．,，-—%％xX*年月日号第约近余多万亿元个百分点千米（）〔〕“”、。：: \n同比增长',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const quantity of findQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.digits);
          expect(quantity.value).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(quantity.whole.start).toBeLessThanOrEqual(quantity.start);
          last = quantity.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is said of a figure', () => {
  it('is tied to it until the next figure: change, share, completion, rate', () => {
    const text =
      '完成投资46.3亿元，去年同期41.8亿元，同比增长10.8%，完成年度计划的102.9%；其中工业投资33.2亿元，占投资总额的71.7%。办结事项57个，办结率87.7%。';
    const said = statementsOf(text).map(({ figure, about }) => [
      `${figure.name} ${figure.quantity.digits}`,
      ...about.map(({ role, quantity }) => `${role} ${quantity.digits}`),
    ]);
    expect(said).toEqual([
      ['投资 46.3', 'base 41.8', 'changeRate 10.8', 'completion 102.9'],
      ['工业投资 33.2', 'share 71.7'],
      ['办结事项 57', 'rate 87.7'],
    ]);
  });
});

describe('what is counted keeps its number, whatever stands before', () => {
  it.each([
    ['12345热线受理5216件', '5216'],
    ['微信粉丝12000人', '12000'],
    ['专户账户余额3260万元', '3260'],
    ['值班室12个', '12'],
    ['密码应用改造12个系统', '12'],
  ])('%s', (text, digits) => {
    expect(findQuantities(text).map((one) => one.digits)).toContain(digits);
  });
});
