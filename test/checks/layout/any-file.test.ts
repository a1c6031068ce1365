/** The check of layout takes any file there is: nothing throws, time grows with the length. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkLayout } from '../../../src/checks/index.ts';
import { layoutRules } from '../../../src/checks/layout/check.ts';
import { partsOf } from '../../../src/checks/layout/parts.ts';
import type { Line, PageLook, ReadFile } from '../../../src/readers/index.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const measure = fc.oneof(fc.double({ min: -100, max: 900, noNaN: true }), fc.constant(0));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    ...[
      '青禾园管发〔2024〕3号',
      '签发人：甲',
      '关于开会的通知',
      '各部：',
      '一、要求',
      '附件：1. 表',
      '附件1',
    ],
    ...[
      '2024年1月16日',
      '（此件公开发布）',
      '抄送：各部。',
      '办公室\t2024年1月17日印发',
      '— {PAGE} —',
      '机密★1年',
    ],
  ),
);
const look = fc.record(
  {
    font: fc.constantFrom('仿宋', '黑体', 'Arial', ''),
    size: measure,
    bold: fc.boolean(),
    color: fc.constantFrom('FF0000', '000000', 'auto', 'zzz', ''),
    align: fc.constantFrom('left', 'center', 'right', 'justify', 'distribute'),
    tracking: measure,
    indent: fc.record({ left: measure, right: measure, firstLine: measure }),
    spacing: fc.record({ before: measure, after: measure, line: measure, exact: fc.boolean() }),
    rules: fc.record({ below: fc.record({ width: measure, space: measure }) }),
  },
  { requiredKeys: [] },
);
const line = fc.record({
  text,
  number: fc.nat(50),
  region: fc.constantFrom('body', 'table', 'box', 'header', 'footer'),
  look,
}) as fc.Arbitrary<Line>;

function page(lines: readonly Line[], size: number): PageLook {
  return {
    firstLine: 1,
    lastLine: 50,
    width: size,
    height: size,
    landscape: false,
    margins: { top: 1, right: 2, bottom: 3, left: 4, header: 5, footer: 6, gutter: 0 },
    columns: 1,
    ownFirstPage: false,
    ownEvenPages: false,
    headers: {},
    footers: { odd: [...lines] },
    pageNumbers: {},
    drawings: [],
  };
}

function file(lines: Line[], pages: PageLook[]): ReadFile {
  return { format: 'docx', lines, leftOut: [], pages };
}

it('finds a place and words for whatever it finds, and throws at nothing', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.array(line, { maxLength: 2 }),
      measure,
      (lines, edge, size) => {
        for (const problem of checkLayout(file(lines, [page(edge, size)]), 'x.docx')) {
          expect(problem.place?.line).toBeGreaterThanOrEqual(0);
          expect(problem.message.zh).not.toMatch(/undefined|NaN|Infinity|\[object/u);
          expect(problem.hint?.zh).not.toMatch(/undefined|NaN|Infinity|\[object/u);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('says as much in the fields that tell breaches apart as in their words', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), measure, (lines, size) => {
      const { pages = [] } = file(lines, [page(lines.slice(0, 2), size)]);
      const parts = partsOf(file(lines, pages));
      for (const rule of layoutRules) {
        const said = new Map<string, string>();
        for (const { found, wanted, distinct = [] } of rule.check({
          name: 'x.docx',
          parts,
          lines,
          pages,
        })) {
          const key = JSON.stringify(distinct);
          const words = `${found.zh} ${found.en} ${wanted.zh} ${wanted.en}`;
          expect(said.get(key) ?? words, rule.code).toBe(words);
          said.set(key, words);
        }
        expect(new Set(said.values()).size, rule.code).toBe(said.size);
      }
    }),
    { numRuns: 300 },
  );
});

it('has nothing to say of a file without pages', () => {
  expect(checkLayout({ format: 'text', lines: [], leftOut: [] }, 'x.txt')).toEqual([]);
});

it('takes time in proportion to the length of the file', () => {
  const time = (count: number): number => {
    const lines = Array.from(
      { length: count },
      (_, index): Line => ({
        text: index % 9 === 0 ? '附件1' : '园区上下认真落实年度目标任务。',
        number: index + 1,
        region: 'body',
        look: { size: 16, font: '宋体', align: 'left' },
      }),
    );
    return cpuTime(() => checkLayout(file(lines, [page([], 500)]), 'x.docx'));
  };
  time(2000);
  const short = Math.min(time(2000), time(2000), time(2000));
  expect(Math.min(time(20_000), time(20_000))).toBeLessThan(40 * Math.max(short, 1));
});
