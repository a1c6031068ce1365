/** What is wrong or doubtful in a table of figures. */
import { describe, expect, it } from 'vitest';
import { buildFigures } from '../../src/figures/index.ts';
import { problemsOf } from './figures.ts';

const part = (...values: string[]) =>
  Object.fromEntries(values.map((值, index) => [`分项${index + 1}`, { 值 }]));

describe('parts', () => {
  it.each([
    ['add up', '426', '套', ['254', '164', '8'], []],
    ['are one too many', '426', '套', ['254', '164', '9'], ['总 其中 figures/sum']],
    ['add up to the last digit', '46.30', '亿元', ['33.20', '9.40', '3.70'], []],
    ['miss by rounding', '46.3', '亿元', ['33.15', '9.38', '3.72'], []],
    [
      'miss by what rounding can be',
      '46.30',
      '亿元',
      ['33.20', '9.40', '3.69'],
      ['总 其中 figures/sum-rounding'],
    ],
    ['miss by more', '46.30', '亿元', ['33.20', '9.40', '3.60'], ['总 其中 figures/sum']],
  ])('that %s', (_, 值, 单位, parts, problems) => {
    expect(problemsOf({ 总: { 值, 单位, 分项齐全: true, 其中: part(...parts) } })).toEqual(
      problems,
    );
  });

  it('are told with the difference', () => {
    const [problem] = buildFigures({
      安置房: { 值: '426', 单位: '套', 分项齐全: true, 其中: part('254', '164', '9') },
    }).check();
    expect(problem?.message).toEqual({
      zh: '“安置房”合计是426套，各项加起来是427套，多1套。',
      en: '"安置房" is 426, but its parts come to 427: 1 more.',
    });
  });

  it('of last year and of the plan add up too', () => {
    const 其中 = { 甲: { 值: '1', 上年: '2', 计划: '3' }, 乙: { 值: '1', 上年: '2', 计划: '3' } };
    expect(
      problemsOf({ 总: { 值: '2', 上年: '5', 计划: '7', 单位: '个', 分项齐全: true, 其中 } }),
    ).toEqual(['总 上年 figures/sum', '总 计划 figures/sum']);
  });

  it('need not be all, but together should not exceed the whole', () => {
    expect(problemsOf({ 总: { 值: '9', 单位: '个', 其中: part('5', '3') } })).toEqual([]);
    expect(problemsOf({ 总: { 值: '9', 单位: '个', 其中: part('5', '6') } })).toEqual([
      '总 其中 figures/parts-exceed',
    ]);
  });

  it('in other units are converted, and refused where they do not convert', () => {
    const total = (单位: string) =>
      problemsOf({
        总: {
          值: '1.8',
          单位: '亿元',
          分项齐全: true,
          其中: { 甲: { 值: '1.5' }, 乙: { 值: '3000', 单位 } },
        },
      });
    expect(total('万元')).toEqual([]);
    expect(total('人')).toEqual(['总/乙 单位 figures/unit']);
  });

  it('that are said to be all have to be there', () => {
    expect(problemsOf({ 总: { 值: '9', 分项齐全: true } })).toEqual([
      '总 分项齐全 figures/no-parts',
    ]);
  });
});

describe('a stated change', () => {
  const stated = (同比: string, 值 = '12.8', 上年 = '11.71', 单位 = '亿元', 口径?: string) =>
    problemsOf({ 甲: { 值, 上年, 单位, 同比, ...(口径 ? { 口径 } : {}) } });

  it.each(['9.29%', '8.9%', '9.78%', '9.3', '增长9.3%'])('of %s is within rounding', (同比) => {
    expect(stated(同比)).toEqual([]);
  });
  it.each(['8.7%', '9.9%', '-9.3%', '下降9.3%', '93%'])('of %s is not', (同比) => {
    expect(stated(同比)).toEqual(['甲 同比 figures/change-differs']);
  });
  it('on comparable prices is not checked', () => {
    expect(stated('7.0%', '12.8', '11.71', '亿元', '可比价')).toEqual([]);
  });
  it('of a rate is in percentage points', () => {
    expect(stated('1.9个百分点', '93.4', '91.5', '%')).toEqual([]);
    expect(stated('1.9', '93.4', '91.5', '%')).toEqual([]);
    expect(stated('2.1个百分点', '93.4', '91.5', '%')).toEqual(['甲 同比 figures/change-differs']);
    expect(stated('2.1%', '93.4', '91.5', '%')).toEqual(['甲 同比 figures/points']);
    expect(stated('9.3个百分点')).toEqual(['甲 同比 figures/points']);
  });
  it('is read or refused', () => {
    expect(stated('大幅增长')).toEqual(['甲 同比 figures/unclear-change']);
    expect(stated('下降-3%')).toEqual(['甲 同比 figures/unclear-change']);
  });
  it('counts things exactly', () => {
    expect(stated('50%', '3', '2', '个')).toEqual([]);
    expect(stated('48%', '3', '2', '个')).toEqual(['甲 同比 figures/change-differs']);
    expect(stated('48%', '3', '2', '亿元')).toEqual([]);
  });
  it('belongs to its basis', () => {
    expect(problemsOf({ 甲: { 值: '1', 口径: '可比价' } })).toEqual([
      '甲 口径 figures/basis-without-change',
    ]);
  });
});

describe('shares', () => {
  it('are shares of something that is there', () => {
    expect(problemsOf({ 甲: { 值: '1', 占: '审批事项' }, 审批事情: { 值: '2' } })).toEqual([
      '甲 占 figures/unknown-name',
    ]);
  });
  it('are not more than the whole', () => {
    expect(
      problemsOf({ 甲: { 值: '3', 单位: '件', 占: '乙' }, 乙: { 值: '2', 单位: '件' } }),
    ).toEqual(['甲 占 figures/share-exceeds']);
  });
  it('do not go round in a circle', () => {
    expect(problemsOf({ 甲: { 值: '1', 占: '乙' }, 乙: { 值: '1', 占: '甲' } })).toEqual([
      '甲 占 figures/circle',
      '乙 占 figures/circle',
    ]);
    expect(problemsOf({ 甲: { 值: '1', 占: '甲' } })).toEqual(['甲 占 figures/circle']);
  });
  it('have units that go together', () => {
    const sources = { 甲: { 值: '1', 单位: '家', 占: '乙' }, 乙: { 值: '2', 单位: '个' } };
    expect(problemsOf(sources)).toEqual(['甲 占 figures/unit']);
    expect(problemsOf(sources, { sameUnits: [['个', '家']] })).toEqual([]);
  });
});

describe('this year beside last year', () => {
  const both = (值: string, 上年: string, 单位 = '个', 数值未变?: boolean) =>
    problemsOf({ 甲: { 值, 上年, 单位, ...(数值未变 === undefined ? {} : { 数值未变 }) } });

  it('the same number has to be confirmed', () => {
    expect(both('29', '29')).toEqual(['甲 值 figures/unchanged']);
    expect(both('12.80', '12.8', '亿元')).toEqual(['甲 值 figures/unchanged']);
    expect(both('29', '29', '个', true)).toEqual([]);
    expect(both('29', '28', '个', true)).toEqual(['甲 数值未变 figures/not-unchanged']);
  });
  it('nothing at all, and everything, may stay what they were', () => {
    expect(both('0', '0')).toEqual([]);
    expect(both('100', '100', '%')).toEqual([]);
    expect(both('100', '100')).toEqual(['甲 值 figures/unchanged']);
  });
  it('a thousandfold is doubted', () => {
    expect(both('74600', '6.59', '亿元')).toEqual(['甲 值 figures/jump']);
    expect(both('0.0007', '6.59', '亿元')).toEqual(['甲 值 figures/jump']);
  });
});

it('a number of endless digits is refused', () => {
  expect(problemsOf({ 甲: { 值: '9'.repeat(100_000) } })).toEqual(['甲 值 figures/not-a-number']);
});

it('names that every object has are names like others', () => {
  const sources = Object.assign(Object.create(null), { constructor: { 值: '1', 占: 'toString' } });
  expect(problemsOf(sources)).toEqual(['constructor 占 figures/unknown-name']);
});

it('every problem says in both languages what to do', () => {
  const problems = buildFigures({
    甲: { 值: '1', 上年: '1', 占: '丁', 同比: '怎样', 口径: '可比价', 分项齐全: true },
    乙: { 值: '1', 单位: '家', 占: '丙', 计算: { operation: '占比', operands: ['甲'] } },
    丙: { 值: 'x', 各月: { 冬月: {} }, 单位: '人' },
  }).check();
  expect(problems.length).toBeGreaterThan(5);
  for (const { message, hint } of problems) {
    for (const words of [message, hint]) {
      expect(words?.zh).toMatch(/[。？]$/u);
      expect(words?.en).toMatch(/[.?]$/);
    }
  }
});
