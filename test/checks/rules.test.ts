import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/rules.ts';
import { findingsOf, unmark } from './examples.ts';

describe.each(rules)('$code', ({ code, examples }) => {
  it('has examples of both kinds', () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
  });

  it.each(
    examples.bad.map(
      (example) =>
        [
          typeof example === 'string' ? example : (example.text ?? JSON.stringify(example)),
          example,
        ] as const,
    ),
  )('finds %s', (text, example) => {
    const found = findingsOf(example, code).filter((finding) => finding.code === code);
    expect(found.length).toBeGreaterThan(0);
    const { mark } = unmark(text);
    if (mark === undefined || (typeof example === 'object' && example.text === undefined)) return;
    const places = found.map(({ from, start, end }) => [from + start, from + end]);
    expect(places).toContainEqual([mark.start, mark.end]);
    if (mark.fix === undefined) return;
    const right = found.find(({ from, start }) => from + start === mark.start);
    const fixed = (right?.fixes ?? right?.proposal ?? []).map((fix) => fix.text);
    expect(fixed).toEqual([mark.fix]);
  });

  it.each(
    examples.good.map(
      (example) =>
        [
          typeof example === 'string' ? example : (example.text ?? JSON.stringify(example)),
          example,
        ] as const,
    ),
  )('lets pass %s', (_text, example) => {
    expect(findingsOf(example, code).filter((finding) => finding.code === code)).toEqual([]);
  });
});

it('no code is used twice', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

it.each(rules)('$code throws at no nought for a figure of its examples', ({ code, examples }) => {
  const texts = [...examples.bad, ...examples.good].flatMap((example) =>
    typeof example === 'string' ? [unmark(example).text] : [],
  );
  for (const text of texts)
    for (const { 0: figure, index } of text.matchAll(/\d+(?:\.\d+)?/gu)) {
      const noughted = `${text.slice(0, index)}0${text.slice(index + figure.length)}`;
      expect(() => findingsOf(noughted, code), noughted).not.toThrow();
    }
});

it.each([
  '举办活动28场，进校园0场，进社区9场，进企业6场。',
  '收到意见0条，采纳0条，占一半。',
  '管理层级从2020年的5级减少到3级，减少0级。',
])('throws at no nought: %s', (text) => {
  expect(() => findingsOf(text)).not.toThrow();
});
