/** For random figures: every wording is what the numbers say, in whole-number arithmetic of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureSource, Operation } from '../../src/figures/index.ts';
import { aspectNames, buildFigures } from '../../src/figures/index.ts';
import { print, problemsOf, resolve } from './figures.ts';

/** A decimal as a whole number of its last digits. */
interface Exact {
  units: bigint;
  decimals: number;
}

function exact(digits: string): Exact {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { units: BigInt(digits.replace('.', '')), decimals };
}

/** Both as whole numbers of the smaller last digit. */
function aligned(one: Exact, other: Exact): [bigint, bigint] {
  const decimals = Math.max(one.decimals, other.decimals);
  const scale = ({ units, decimals: own }: Exact) => units * 10n ** BigInt(decimals - own);
  return [scale(one), scale(other)];
}

const abs = (value: bigint) => (value < 0n ? -value : value);

/** Whether `printed` is dividend / divisor rounded half up (away from zero) to its own last digit. */
function isRounded(printed: string, dividend: bigint, divisor: bigint): boolean {
  const { units, decimals } = exact(printed);
  const wanted = abs(dividend) * 10n ** BigInt(decimals);
  const by = abs(divisor);
  const rounded = (2n * wanted + by) / (2n * by);
  const isNegative = dividend < 0n !== divisor < 0n;
  return units === (isNegative ? -rounded : rounded);
}

const digits = (signed = false) =>
  fc
    .tuple(
      fc.boolean(),
      fc.oneof(fc.nat(30), fc.nat(1_000_000), fc.constant(0)),
      fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: '' }),
    )
    .map(([minus, whole, rest]) => {
      const text = rest === '' ? String(whole) : `${whole}.${rest}`;
      return signed && minus && /[1-9]/.test(text) ? `-${text}` : text;
    });

const unit = fc.constantFrom('亿元', '万元', '个', '家', '%', '‰', '亩', '', '人次');

/** A change as the program words it, read back: signed digits and what they count. */
function readChange(text: string) {
  const match =
    /^同比(增长|下降|提高|上升|增加|减少|减亏|增亏|负值缩小|负值扩大)([\d.]+)(.*)$/u.exec(text);
  if (match === null) return { word: text };
  const isDown = /下降|减少|减亏|负值缩小/u.test(match[1] ?? '');
  return { word: match[1], signed: `${isDown ? '-' : ''}${match[2]}`, mark: match[3] };
}

/** Whether a change that is said without a number is what happened. */
function isTrueInWords(word: string | undefined, now: bigint, last: bigint): boolean {
  switch (word) {
    case '同比由负转正':
      return last < 0n && now > 0n;
    case '同比由正转负':
      return last > 0n && now < 0n;
    case '同比由负转为零':
      return last < 0n && now === 0n;
    case '同比基本持平':
      return abs(now - last) * 2000n < abs(last);
    default:
      return false;
  }
}

describe('for random numbers', () => {
  it('a change says what happened, rounded half up', () => {
    fc.assert(
      fc.property(digits(true), digits(true), unit, (值, 上年, 单位) => {
        const text = print('【甲·同比】', { 甲: { 值, 上年, 单位 } });
        const [now, last] = aligned(exact(值), exact(上年));
        const { word, signed, mark } = readChange(text);
        if (now === last) expect(text).toBe('同比持平');
        else if (signed === undefined)
          expect([text, isTrueInWords(word, now, last)]).toEqual([text, true]);
        else if (mark === '%') {
          expect(last).not.toBe(0n);
          const grows = last < 0n ? last - now : now - last;
          expect([text, isRounded(signed, grows * 100n, abs(last))]).toEqual([text, true]);
          expect(/^-?[0.]+$/.test(signed)).toBe(false);
        } else {
          const decimals = Math.max(exact(值).decimals, exact(上年).decimals);
          expect([text, isRounded(signed, now - last, 10n ** BigInt(decimals))]).toEqual([
            text,
            true,
          ]);
          expect(mark).toBe(单位 === '%' ? '个百分点' : 单位 === '‰' ? '个千分点' : 单位);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('a share is never 0 or 100 unless it is', () => {
    fc.assert(
      fc.property(digits(), digits(), (part, whole) => {
        fc.pre(/[1-9]/.test(whole));
        const text = print('【甲·占比】', {
          甲: { 值: part, 单位: '亿元', 占: '乙' },
          乙: { 值: whole, 单位: '亿元' },
        });
        const [one, all] = aligned(exact(part), exact(whole));
        const printed = text.replace('%', '');
        expect([text, isRounded(printed, one * 100n, all)]).toEqual([text, true]);
        if (/^100(?:\.0+)?$/.test(printed) && abs(one - all) * 1_000_000n > all)
          expect(one).toBe(all);
        if (/^0(?:\.0+)?$/.test(printed) && one * 1_000_000n > all) expect(one).toBe(0n);
      }),
      { numRuns: 400 },
    );
  });

  it('a conversion there and back is the same number', () => {
    const pairs = fc.constantFrom(
      ['亿元', '万元'],
      ['万元', '元'],
      ['万平方米', '平方米'],
      ['万吨', '吨'],
      ['人', '万人'],
      ['公顷', '平方公里'],
    );
    fc.assert(
      fc.property(digits(), pairs, (值, [from = '', to = '']) => {
        const there = print(`【甲·${to}】`, { 甲: { 值, 单位: from } });
        const back = print(`【甲·${from}】`, { 甲: { 值: there.slice(0, -to.length), 单位: to } });
        const [one, other] = aligned(exact(back.slice(0, -from.length)), exact(值));
        expect(one).toBe(other);
      }),
    );
  });

  it('what the program computes is accepted when it is stated', () => {
    fc.assert(
      fc.property(digits(), digits(), fc.constantFrom('亿元', '个', '%'), (值, 上年, 单位) => {
        const text = print('【甲·同比】', { 甲: { 值, 上年, 单位 } });
        const stated = /(?:增长|下降|提高)[\d.]+(?:%|个百分点)$/u.exec(text)?.[0];
        fc.pre(stated !== undefined);
        const problems = problemsOf({ 甲: { 值, 上年, 单位, 同比: stated ?? '' } });
        expect(problems.filter((problem) => /change/.test(problem))).toEqual([]);
        expect(print('【甲·同比】', { 甲: { 值, 上年, 单位, 同比: stated ?? '' } })).toBe(text);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 });

describe('for random tables', () => {
  const table = (值: number, parts: readonly number[]) => ({
    总: {
      值: String(值),
      单位: '个',
      分项齐全: true,
      其中: Object.fromEntries(
        parts.map((part, index) => [`分项${'甲乙丙丁戊己庚辛'[index]}`, { 值: String(part) }]),
      ),
    },
  });
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

  it('parts that add up are right, and any digit changed is caught', () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        expect(problemsOf(table(sum(parts), parts))).toEqual([]);
        const mistyped = parts.map((part, index) =>
          index === at % parts.length ? part - (part % 10) + ((part + by) % 10) : part,
        );
        expect(problemsOf(table(sum(parts), mistyped))).toEqual(['总 其中 figures/sum']);
        const text = print('【总·含其中】', table(sum(parts), parts));
        const [whole = 0, ...printed] = [...text.matchAll(/(\d+)个/gu)].map((match) =>
          Number(match[1]),
        );
        expect(sum(printed)).toBe(whole);
      }),
    );
  });

  it('of rounded parts only what no rounding explains is an error', () => {
    const cents = fc.array(fc.nat(100_000), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cents, (parts) => {
        const tenth = (value: number) => (Math.floor((value + 5) / 10) / 10).toFixed(1);
        const sources = {
          总: {
            值: tenth(sum(parts)),
            单位: '亿元',
            分项齐全: true,
            其中: Object.fromEntries(
              parts.map((part, index) => [`分项${'甲乙丙丁戊己庚辛'[index]}`, { 值: tenth(part) }]),
            ),
          },
        };
        expect(problemsOf(sources).filter((problem) => problem.endsWith('figures/sum'))).toEqual(
          [],
        );
        const wrong = { 总: { ...sources.总, 值: tenth(sum(parts) + 10 * (parts.length + 2)) } };
        expect(problemsOf(wrong)).toEqual(['总 其中 figures/sum']);
      }),
    );
  });
});

describe('for random figures, whole or broken', () => {
  const names = ['甲', '乙', '丙', '丁', '戊'];
  const name = fc.constantFrom(...names, '己', '甲/一', '一');
  const operation = fc.constantFrom<Operation[]>(
    '之和',
    '之差',
    '占比',
    '完成率',
    '平均',
    '之比',
    '人均',
    '亩均',
  );
  const number = fc.oneof(
    digits(true),
    fc.constantFrom('', 'x', '0', '0.0', '-0', '1e9', '9'.repeat(50)),
  );
  const plain = fc.record(
    { 值: number, 上年: number, 计划: number, 单位: unit },
    { requiredKeys: [] },
  );
  const months = fc.constantFrom('1月', '2月', '四月', '1—2月', '冬月');
  const source: fc.Arbitrary<FigureSource> = fc.record(
    {
      值: number,
      上年: number,
      计划: number,
      单位: unit,
      占: name,
      同比: fc.constantFrom('9%', '-1.5个百分点', '怎样', '持平'),
      口径: fc.constant('可比价'),
      分项齐全: fc.boolean(),
      数值未变: fc.boolean(),
      可累计: fc.boolean(),
      小数: fc.nat(4),
      计算: fc.record({ operation, operands: fc.array(name, { maxLength: 3 }) }),
      其中: fc.dictionary(fc.constantFrom('一', '二', '甲'), plain, { maxKeys: 3 }),
      各月: fc.dictionary(months, plain, { maxKeys: 3 }),
    },
    { requiredKeys: [] },
  );
  const sources = fc.dictionary(fc.constantFrom(...names), source, { maxKeys: 5 });
  const steps = fc.array(
    fc.constantFrom(...aspectNames, '万元', '1月', '一季度', '一', '2位小数', '累计'),
    { maxLength: 3 },
  );

  it('nothing throws, and nothing printed is no number', () => {
    fc.assert(
      fc.property(sources, name, steps, (all, box, path) => {
        const problems = buildFigures(all).check();
        const { text, problems: found } = resolve(`【${[box, ...path].join('·')}】`, all);
        const words = [...problems, ...found].flatMap(({ message, hint }) => [
          message.zh,
          message.en,
          hint?.zh,
          hint?.en,
        ]);
        for (const word of [text, ...words]) {
          // What was typed is quoted as it was typed.
          expect(word?.replace(/“[^”]*”|"[^"]*"/gu, '')).not.toMatch(
            /NaN|Infinity|undefined|null|object|-0(?![.\d])|\d[eE][+-]?\d/,
          );
        }
      }),
      { numRuns: 600 },
    );
  }, 30_000);

  it('the order in which figures are written says nothing', () => {
    fc.assert(
      fc.property(sources, name, (all, box) => {
        const turned = Object.fromEntries(Object.entries(all).reverse());
        expect(print(`【${box}】`, turned)).toBe(print(`【${box}】`, all));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
