/** What can stand behind the dot of a box: every name, its other names, what is printed, what is said instead. */
import { describe, expect, it } from 'vitest';
import { aspectNames, aspectText, buildFigures } from '../../src/figures/index.ts';
import { print, resolve } from './figures.ts';

/** Two years and a plan, parts of which are all, months, and what the figure is a share of. */
const SOURCES = {
  税收: {
    值: '7.46',
    单位: '亿元',
    上年: '6.59',
    计划: '7.00',
    占: '收入',
    口径: '按现行税制',
    其中: { 工业: { 值: '4.00' }, 商业: { 值: '3.46' } },
    各月: { '1月': { 值: '3.00' }, '2月': { 值: '4.46' } },
  },
  收入: { 值: '12.80', 单位: '亿元' },
} as const;

/** What a person writes behind the dot, and what is printed then. */
const ASPECTS = `
同比 同比增长13.2%
比上年 比上年增长13.2%
较上年 比上年增长13.2%
环比 环比增长48.7%
含同比 7.46亿元，同比增长13.2%
增速 13.2%
增减 增加0.87亿元
倍数 是上年的1.1倍
占比 58.3%
上年 6.59亿元
上年数 6.59
计划 7.00亿元
完成率 106.6%
比计划 比计划多0.46亿元
其中 工业4.00亿元、商业3.46亿元
含其中 7.46亿元，其中工业4.00亿元、商业3.46亿元
合计 7.46亿元
数 7.46
单位 亿元
口径 按现行税制
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '));

const SYNONYMS = {
  同比: '同比增长 同比增减 增长',
  增速: '增长率 增幅 同比增速',
  占比: '占比重 比重 比例',
  上年: '去年 上年值 上年同期',
  计划: '目标',
  完成率: '完成比例 完成进度',
  增减: '增量 增减额 增加',
  其中: '分项',
  含其中: '含分项',
  数: '数值 值 数字',
  合计: '总和 总数',
};

describe('aspects', () => {
  const figure = (name: string, sources: Record<string, Record<string, unknown>> = SOURCES) => {
    const found = buildFigures(sources).get(name);
    if (found === undefined) throw new Error(`no figure ${name}`);
    return found;
  };

  it('are these', () => expect(aspectNames).toEqual(ASPECTS.map(([name]) => name)));

  it.each(ASPECTS)('%s: %s', (name = '', printed) => {
    expect(aspectText(figure('税收'), name)).toBe(printed);
  });

  it.each(
    Object.entries(SYNONYMS).flatMap(([name, words]) =>
      words.split(' ').map((word) => [word, name]),
    ),
  )('%s is another word for %s', (word = '', name = '') => {
    const printed = aspectText(figure('税收'), word);
    expect(printed).toBeDefined();
    expect(printed).toBe(aspectText(figure('税收'), name));
  });

  it('have no other names, not those that every object has either', () => {
    for (const name of ['', '同比数', 'constructor', 'toString', '__proto__']) {
      expect(aspectText(figure('税收'), name), name).toBeUndefined();
    }
  });
});

describe('an aspect', () => {
  const bare = { 税收: { 值: '7.46', 单位: '亿元' } };
  const empty = { 税收: { 单位: '亿元', 上年: '6.59', 计划: '7.00' } };

  it.each([
    ['同比', '“税收”没有上年的数，不能和上年比。'],
    ['增速', '“税收”没有上年的数，不能和上年比。'],
    ['增减', '“税收”没有上年的数，不能和上年比。'],
    ['倍数', '“税收”没有上年的数，不能和上年比。'],
    ['上年', '“税收”没有上年的数，不能和上年比。'],
    ['上年数', '“税收”没有上年的数，不能和上年比。'],
    ['环比', '“税收”没有两期以上的数，算不出环比。'],
    ['占比', '“税收”没有写占哪一项。'],
    ['计划', '“税收”没有写计划数。'],
    ['完成率', '“税收”没有写计划数。'],
    ['比计划', '“税收”没有写计划数。'],
    ['其中', '“税收”没有“其中”各项。'],
    ['含其中', '“税收”没有“其中”各项。'],
    ['合计', '“税收”没有“其中”各项。'],
    ['口径', '“税收”没有写“口径”。'],
  ])('【税收·%s】 of a number alone is refused in both languages: %s', (name, said) => {
    const { problems } = resolve(`【税收·${name}】`, bare);
    expect(problems.map(({ message }) => message.zh)).toEqual([expect.stringContaining(said)]);
    expect(problems[0]?.message.en).toMatch(/"税收"/u);
    expect(problems[0]?.hint?.zh).toMatch(/“.*”/u);
    expect(problems[0]?.hint?.en).toMatch(/[a-z]/u);
  });

  it.each(['同比', '增速', '增减', '倍数', '完成率', '比计划', '数', '含同比'])(
    '【税收·%s】 of a number that is still missing is an open box',
    (name) => {
      const { text, problems } = resolve(`【税收·${name}】`, empty, true);
      expect(text).toContain('【待填】');
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it.each([
    ['0', '6.59', '0', '倍数', '是上年的0倍'],
    ['7.46', '0', '1', '倍数', 'figures/not-positive'],
    ['-1', '6.59', '1', '倍数', 'figures/not-positive'],
    ['7.46', '-1', '1', '增速', 'figures/not-positive'],
    ['-1', '6.59', '1', '增速', 'figures/not-positive'],
    ['6.59', '6.59', '1', '增速', '0%'],
    ['6.59', '6.59', '1', '增减', '持平'],
    ['0', '6.59', '1', '增速', '-100%'],
    ['7.46', '6.59', '0', '完成率', 'figures/not-positive'],
    ['7.46', '6.59', '-2', '完成率', 'figures/not-positive'],
    ['7.46', '6.59', '7.46', '比计划', '与计划持平'],
    ['7.46', '6.59', '8.00', '比计划', '比计划少0.54亿元'],
    ['13.18', '6.59', '7', '倍数', '是上年的2倍'],
    ['5.00', '6.59', '7', '增减', '减少1.59亿元'],
  ])('of %s after %s with a plan of %s: %s is %s', (值, 上年, 计划, name, printed) => {
    const sources = { 税收: { 值, 上年, 计划, 单位: '亿元' } };
    expect(print(`【税收·${name}】`, sources)).toBe(printed);
  });
});

describe('a text of an aspect', () => {
  it('of rates are in points', () => {
    const sources = { 合格率: { 值: '93.4', 上年: '91.5', 单位: '%' } };
    expect(print('【合格率·增速】', sources)).toBe('1.9个百分点');
    expect(print('【合格率·增减】', sources)).toBe('提高1.9个百分点');
  });

  it('say what was stated where last year is not known', () => {
    const stated = (同比: string) => ({ 税收: { 值: '7.46', 单位: '亿元', 同比 } });
    expect(print('【税收·同比】', stated('9.3%'))).toBe('同比增长9.3%');
    expect(print('【税收·比上年】', stated('-9.3%'))).toBe('比上年下降9.3%');
    expect(print('【税收·同比】', stated('0%'))).toBe('同比持平');
    expect(print('【税收·增速】', stated('9.3%'))).toBe('9.3%');
    const rate = { 合格率: { 值: '93.4', 单位: '%', 同比: '1.9个百分点' } };
    expect(print('【合格率·同比】', rate)).toBe('同比提高1.9个百分点');
    expect(print('【合格率·增速】', rate)).toBe('1.9个百分点');
  });

  it('of parts wait for the part that is empty, and refuse what does not add up', () => {
    const parts = (second: Record<string, string>) => ({
      税收: { 值: '7.46', 单位: '亿元', 其中: { 工业: { 值: '4.00' }, 商业: second } },
    });
    for (const name of ['其中', '含其中', '合计']) {
      const { text } = resolve(`【税收·${name}】`, parts({}), true);
      expect(text, name).toContain('【待填】');
    }
    expect(print('【税收·合计】', parts({ 值: '3', 单位: '户' }))).toContain('figures/');
    expect(print('【税收·合计】', parts({ 值: '34600', 单位: '万元' }))).toBe('7.46亿元');
  });

  it('of a share: of what is empty, of nothing, in another unit', () => {
    const share = (收入: Record<string, string>) => ({
      税收: { 值: '7.46', 单位: '亿元', 占: '收入' },
      收入,
    });
    expect(print('【税收·占比】', share({ 值: '128000', 单位: '万元' }))).toBe('58.3%');
    expect(resolve('【税收·占比】', share({ 单位: '亿元' }), true).text).toBe('【待填】%');
    expect(print('【税收·占比】', share({ 值: '0', 单位: '亿元' }))).toContain('not-positive');
    expect(print('【税收·占比】', share({ 值: '12', 单位: '户' }))).toContain('figures/');
  });

  it('of the period before wait for both', () => {
    const months = (各月: Record<string, Record<string, string>>) => ({
      税收: { 单位: '亿元', 各月 },
    });
    expect(print('【税收·环比】', months({ '1月': { 值: '2' }, '2月': { 值: '1' } }))).toBe(
      '环比下降50%',
    );
    expect(print('【税收·环比】', months({ '1月': { 值: '2' } }))).toBe('figures/no-series');
    expect(
      resolve('【税收·环比】', months({ '1月': { 值: '2' }, '2月': {} }), true).text,
    ).toContain('待填');
  });
});
