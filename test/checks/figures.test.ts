/** Every wording that the program writes passes the proofreader, and a changed digit does not. */
import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText, paragraphsOfText } from '../../src/checks/index.ts';
import { changeBetween, numeral, shareDigits, wordChange } from '../../src/figures/index.ts';

interface Table {
  name: string;
  unit: string;
  decimals: number;
  now: string;
  last: string;
}

const ARITHMETIC =
  /change|parts|total|share|rate|completion|over-hundred|points|times|plan-difference/;

/** What the proofreader holds to be wrong in the figures of a sentence, without what it says rounding explains. */
function alarms(sentence: string): string[] {
  const found = checkText({ paragraphs: paragraphsOfText(sentence) });
  return found
    .filter(({ code, message }) => ARITHMETIC.test(code) && !message.zh.includes('四舍五入'))
    .map(({ code, message }) => `${code} ${message.zh}`);
}

const names = fc.constantFrom(
  '固定资产投资',
  '一般公共预算收入',
  '工业总产值',
  '进出口总额',
  '协议引资',
  '签约项目',
  '用电量',
);
const digitsWith = (decimals: number) =>
  fc
    .integer({ min: 1, max: 999_999 })
    .map((whole) => new Big(whole).div(new Big(10).pow(decimals)).toFixed(decimals));

const table: fc.Arbitrary<Table> = fc
  .constantFrom(
    ...([
      ['亿元', 2],
      ['亿元', 1],
      ['万元', 0],
      ['亩', 2],
      ['家', 0],
      ['个', 0],
    ] as const),
  )
  .chain(([unit, decimals]) =>
    fc.record({
      name: names,
      unit: fc.constant(unit as string),
      decimals: fc.constant(decimals as number),
      now: digitsWith(decimals),
      last: digitsWith(decimals),
    }),
  );

/** Half of the last digit; things are counted exactly. */
function half(digits: string, unit: string): Big {
  if (unit === '家' || unit === '个') return new Big(0);
  return new Big(10).pow(-(digits.split('.')[1]?.length ?? 0)).times('0.5');
}

/** All ways to change one digit of a number, without making it begin with a needless zero. */
function withOneDigitChanged(digits: string): string[] {
  return [...digits].flatMap((digit, at) =>
    digit === '.'
      ? []
      : [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => digits.slice(0, at) + other + digits.slice(at + 1))
          .filter((changed) => !/^0\d/.test(changed) && Number(changed) !== 0),
  );
}

describe('changes on last year', () => {
  const sentence = ({ name, unit, now, last }: Table, change: string) =>
    `${name}${now}${unit}，上年同期${last}${unit}，${change}。`;
  const worded = ({ name, unit, now, last }: Table) => {
    const [before, after] = [numeral(last), numeral(now)];
    if (!before || !after) throw new Error('no number');
    return wordChange(changeBetween(before, after, unit, 1), { name, unit }, '同比');
  };

  it('are accepted as the program words them', () => {
    fc.assert(
      fc.property(table, (row) => {
        expect(alarms(sentence(row, worded(row)))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  /** Whether some numbers that round to those of the sentence make it true. */
  function mayBeTrue({ unit, now, last }: Table, rate: string, down: boolean): boolean {
    const step = {
      now: half(now, unit),
      last: half(last, unit),
      rate: new Big(10).pow(-(rate.split('.')[1]?.length ?? 0)).times('0.5'),
    };
    const sign = down ? -1 : 1;
    const low = new Big(now).minus(step.now).div(new Big(last).plus(step.last)).minus(1).times(100);
    const high = new Big(now)
      .plus(step.now)
      .div(new Big(last).minus(step.last))
      .minus(1)
      .times(100);
    const [from, to] = down ? [high.times(sign), low.times(sign)] : [low, high];
    return from.lte(new Big(rate).plus(step.rate)) && to.gte(new Big(rate).minus(step.rate));
  }

  it('are found wrong where one digit differs and no rounding explains it, and only there', () => {
    fc.assert(
      fc.property(table, fc.nat(), (row, pick) => {
        const change = worded(row);
        const match = /^同比(增长|下降)(\d[\d.]*)%$/.exec(change);
        if (match === null) return;
        const [, word = '', rate = ''] = match;
        const changes = [
          ...withOneDigitChanged(row.now).map((now) => ({ row: { ...row, now }, rate })),
          ...withOneDigitChanged(row.last).map((last) => ({ row: { ...row, last }, rate })),
          ...withOneDigitChanged(rate).map((changed) => ({ row, rate: changed })),
        ];
        const chosen = changes[pick % changes.length];
        if (chosen === undefined || new Big(chosen.row.last).lte(half(chosen.row.last, row.unit)))
          return;
        const text = sentence(chosen.row, `同比${word}${chosen.rate}%`);
        expect(alarms(text).length > 0, text).toBe(
          !mayBeTrue(chosen.row, chosen.rate, word === '下降'),
        );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('wholes with their parts', () => {
  const PARTS = ['工业项目', '服务业项目', '农业项目', '民生项目', '生态项目'];
  const parts = fc
    .constantFrom(
      ...([
        ['亿元', 2],
        ['万元', 0],
        ['个', 0],
        ['亩', 1],
      ] as const),
    )
    .chain(([unit, decimals]) =>
      fc.record({
        unit: fc.constant(unit as string),
        decimals: fc.constant(decimals as number),
        digits: fc.array(digitsWith(decimals), { minLength: 2, maxLength: 5 }),
      }),
    );
  const sentence = (unit: string, whole: string, digits: readonly string[]) =>
    `完成投资${whole}${unit}，其中${digits.map((one, index) => `${PARTS[index]}${one}${unit}`).join('、')}。`;
  const sum = (digits: readonly string[]) =>
    digits.reduce((total, one) => total.plus(one), new Big(0));

  it('are accepted where they add up, rounded or not', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), ({ unit, decimals, digits }, fewer) => {
        // a whole that was rounded more coarsely than its parts
        const whole = sum(digits).toFixed(Math.max(0, decimals - (unit === '个' ? 0 : fewer)), 1);
        expect(alarms(sentence(unit, whole, digits))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('are found wrong where one digit differs and no rounding explains it, and only there', () => {
    fc.assert(
      fc.property(parts, fc.nat(), ({ unit, decimals, digits }, pick) => {
        const whole = sum(digits).toFixed(decimals);
        const changes = [
          ...withOneDigitChanged(whole).map((one) => ({ whole: one, digits })),
          ...digits.flatMap((old, at) =>
            withOneDigitChanged(old).map((one) => ({
              whole,
              digits: digits.map((same, index) => (index === at ? one : same)),
            })),
          ),
        ];
        const chosen = changes[pick % changes.length];
        if (chosen === undefined) return;
        const error = chosen.digits.reduce(
          (total, one) => total.plus(half(one, unit)),
          half(chosen.whole, unit),
        );
        const wrong = sum(chosen.digits).minus(chosen.whole).abs().gt(error);
        const text = sentence(unit, chosen.whole, chosen.digits);
        expect(alarms(text).length > 0, text).toBe(wrong);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('shares', () => {
  const pair = fc
    .tuple(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([whole, part]) => ({ whole: Math.max(whole, part), part: Math.min(whole, part) }));
  const sentence = (whole: string, part: string, share: string) =>
    `专利授权${whole}件，其中发明专利${part}件，占专利授权的${share}%。`;

  it('are accepted as computed, and found wrong where one digit of the share differs', () => {
    fc.assert(
      fc.property(pair, fc.nat(), ({ whole, part }, pick) => {
        const share = shareDigits(new Big(part), new Big(whole), 1);
        expect(alarms(sentence(String(whole), String(part), share))).toEqual([]);
        const changed = withOneDigitChanged(share);
        const wrong = changed[pick % Math.max(1, changed.length)];
        if (wrong === undefined) return;
        const step = new Big(10).pow(-(wrong.split('.')[1]?.length ?? 0)).times('0.5');
        const isTrue = new Big(part).div(whole).times(100).minus(wrong).abs().lte(step);
        expect(alarms(sentence(String(whole), String(part), wrong)).length > 0).toBe(!isTrue);
      }),
      { numRuns: 800 },
    );
  });
});
