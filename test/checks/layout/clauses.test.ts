import { describe, expect, it } from 'vitest';
import { explainRule } from '../../../src/checks/index.ts';
import { layoutRules } from '../../../src/checks/layout/check.ts';
import { clauses } from '../../../src/checks/layout/clauses.ts';
import { layoutExamples } from '../../../src/checks/layout/examples.ts';
import { planted } from './planted.ts';

describe('the rules of layout', () => {
  it.each([...new Set(layoutRules.map(({ clause }) => clause))])(
    'say what clause %s asks for',
    (clause) => {
      for (const each of clause.split('、')) expect(clauses[each]?.zh, each).toMatch(/。$/u);
    },
  );

  it('have a code each, and a planted fault that it finds', () => {
    const codes = layoutRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const found = new Set(planted.map(({ code }) => code));
    expect(codes.filter((code) => !found.has(code))).toEqual([]);
  });

  it('have an example each, wrong, said and right', () => {
    expect([...layoutExamples.keys()].sort()).toEqual(layoutRules.map(({ code }) => code).sort());
    for (const [code, { typed, said, good }] of layoutExamples) {
      expect(said, code).toMatch(/。$/u);
      expect(good, code).not.toBe(typed);
    }
  });

  it('are explained by their code, with or without the room’s name', () => {
    expect(explainRule('layout/title-font')?.words.zh).toContain('小标宋');
    expect(explainRule('title-font')?.source).toBe('GB/T 9704-2012，7.3.1');
  });
});
