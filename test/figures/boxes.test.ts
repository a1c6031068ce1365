/** Boxes in text: what is one, what stands in it, and what a person is told about a wrong one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handFilled, readBoxes } from '../../src/figures/index.ts';
import { print, resolve } from './figures.ts';

describe('a box that is filled by hand', () => {
  it.each([
    ['召开会议【29】次', '召开会议29次'],
    ['召开会议【29｜25】次', '召开会议29次'],
    ['召开会议【29|25】次', '召开会议29次'],
    ['召开会议【 29 ｜ 25 】次', '召开会议29次'],
    ['投资【12.80｜9.70】亿元', '投资12.80亿元'],
    ['投资【１２.８】亿元', '投资12.8亿元'],
    ['投资【1,292】万元', '投资1292万元'],
    ['位列第【三】', '位列第三'],
    ['名次【第二｜第四】', '名次第二'],
    ['于【3月15日】开工', '于3月15日开工'],
    ['净流入【-1.5】亿元', '净流入-1.5亿元'],
    ['没有方框的句子，不动。', '没有方框的句子，不动。'],
  ])('%s is printed as %s', (text, printed) => {
    expect(print(text)).toBe(printed);
  });

  it('keeps last year’s number out of print and in its use', () => {
    expect(resolve('会议【29｜25】次').uses).toEqual([
      { offset: 2, length: 7, now: '29', last: '25', text: '29' },
    ]);
  });
});

describe('a doubled bracket', () => {
  it.each([
    ['见【【附录】】', '见【附录】'],
    ['【【【29】】】', '【29】'],
    ['【【29】】', '【29】'],
    ['甲】】乙【【丙', '甲】乙【丙'],
  ])('in %s is the bracket itself', (text, printed) => {
    expect(print(text)).toBe(printed);
  });
});

describe('an empty box', () => {
  it.each([
    ['【】', undefined],
    ['【　】', undefined],
    ['【｜25】', '25'],
    ['【|25】', '25'],
    ['【待填】', undefined],
    ['【__】', undefined],
    ['【？】', undefined],
  ])('%s is blank', (text, last) => {
    const { blanks, problems, text: printed } = resolve(`会议${text}次`);
    expect(blanks).toEqual([{ offset: 2, length: text.length, ...(last ? { last } : {}) }]);
    expect(problems).toEqual([]);
    expect(printed).toBe('会议【待填】次');
  });

  it('of a figure shows its unit in a draft', () => {
    const { text, blanks } = resolve(
      '收入【收入】',
      { 收入: { 单位: '亿元', 上年: '6.59' } },
      true,
    );
    expect(text).toBe('收入【待填】亿元');
    expect(blanks).toEqual([{ offset: 2, length: 4, last: '6.59亿元', name: '收入' }]);
  });
});

describe('a bracket without its other half', () => {
  it.each([
    ['完成【29个，安置【426】套', 'figures/open-box', 2],
    ['完成【29个', 'figures/open-box', 2],
    ['完成29】个', 'figures/closed-box', 4],
    ['【29】】个', 'figures/closed-box', 4],
    ['完成【29\n个】', 'figures/open-box', 2],
  ])('in %s is told at its place', (text, code, offset) => {
    expect(resolve(text).problems[0]).toMatchObject({ code, offset, length: 1 });
  });

  it('is told with what to write instead', () => {
    expect(resolve('完成【29个，实施').problems[0]?.hint?.zh).toContain('【29个】');
  });
});

describe('a name that is not there', () => {
  const sources = {
    财政收入: { 值: '7.46', 单位: '亿元' },
    安置房: { 值: '9', 单位: '套', 其中: { 新坪: { 值: '5' }, 河湾: { 值: '4' } } },
    学位: { 值: '8', 其中: { 新坪: { 值: '8' } } },
    '5G基站': { 值: '60', 单位: '座' },
  };

  it.each([
    ['【财政收人】', 'figures/unknown-name', '【财政收入】'],
    ['【财政收人·同比】', 'figures/unknown-name', '【财政收入·同比】'],
    ['【5G基占】', 'figures/unknown-name', '【5G基站】'],
    ['【天气】', 'figures/unknown-name', '【【 】】'],
    ['【新坪】', 'figures/ambiguous-name', '【安置房/新坪】或【学位/新坪】'],
    ['【财政收入·同笔】', 'figures/unknown-aspect', '同比'],
    ['【财政收入｜6.59】', 'figures/name-with-bar', '【财政收入】'],
    ['【上年度】', 'figures/unknown-variable', '年度'],
    ['【要点数】', 'figures/unknown-variable', '要点'],
  ])('%s gets the right one', (text, code, hint) => {
    const [problem] = resolve(text, sources).problems;
    expect(problem).toMatchObject({ code, severity: 'error', offset: 0, length: text.length });
    expect(problem?.hint?.zh).toContain(hint);
    expect(problem?.hint?.en).not.toBe('');
  });

  it.each([
    ['【河湾】', '4套'],
    ['【安置房/新坪】', '5套'],
    ['【安置房／新坪】', '5套'],
    ['【安置房·新坪】', '5套'],
    ['【年度】年', '2024年'],
    ['【小节数】个', '十个'],
    ['【5G基站】', '60座'],
    ['【财政收入·数】', '7.46'],
    ['【财政收入・单位】', '亿元'],
    ['【财政收入.数】', '7.46'],
  ])('%s is there', (text, printed) => {
    expect(print(text, sources)).toBe(printed);
  });
});

const anyText = fc.string({
  unit: fc.constantFrom('【', '】', '｜', '|', '·', '财', '9', '.', '\n', '，', '年度'),
  maxLength: 60,
});

describe('for any text', () => {
  it('every character is in a piece, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = readBoxes(text);
        const typed = pieces.map((piece) => {
          if (piece.type === 'stray') return piece.bracket;
          if (piece.type === 'text') return piece.text.replace(/[【】]/gu, '$&$&');
          return text.slice(piece.offset, piece.offset + piece.length);
        });
        expect(typed.join('')).toBe(text);
      }),
    );
  });

  it('resolving never throws, and problems and blanks lie within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { problems, blanks } = resolve(text, { 财: { 值: '9' } });
        for (const { offset, length } of [...problems, ...blanks]) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('doubled brackets come back as typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(print(text.replace(/[【】]/gu, '$&$&'))).toBe(text);
      }),
    );
  });
});

it('a long text of boxes is resolved in one pass', () => {
  const text = '会议【29｜25】次，【未完'.repeat(20_000);
  expect(resolve(text).problems).toHaveLength(20_000);
});

it('the two sides of a box are read for roll-over', () => {
  expect(handFilled('29｜25')).toEqual({ now: '29', last: '25' });
  expect(handFilled('｜25')).toEqual({ now: '', last: '25' });
  expect(handFilled('')).toEqual({ now: '' });
  expect(handFilled('财政收入')).toBeUndefined();
});
