/** What is told once is told by codes and fields, whatever the words are. */
import { expect, it } from 'vitest';
import { rulesTable } from '../../src/checks/index.ts';
import { allCodes } from '../../src/codes/index.ts';
import type { Problem, ProblemCode } from '../../src/problem.ts';
import { causesFirst, causesOf, causesOfNothing } from '../../src/roads/causes.ts';
import { cpuTime } from '../support/cpu-time.ts';

const problem = (code: Problem['code'], line: number, about?: string): Problem => ({
  severity: 'error',
  code,
  message: { zh: '同一句话。', en: 'The same words.' },
  place: { file: '表.yaml', line, column: 1, length: 2, lineText: '字字' },
  ...(about !== undefined && { about }),
});
const linesOf = (...problems: Problem[]) => causesFirst(problems).map(({ place }) => place?.line);

it('tells a figure without a value once, another one too', () => {
  expect(
    linesOf(
      problem('form/empty-box', 1, '产值'),
      problem('form/empty-box', 2, '产值'),
      problem('form/empty-box', 3, '税收'),
      problem('form/empty-box', 4),
      problem('form/empty-box', 5),
    ),
  ).toEqual([1, 3, 4, 5]);
});

it('tells every unknown name', () => {
  expect(
    linesOf(
      problem('figures/unknown-name', 1, '产直'),
      problem('figures/unknown-name', 2, '产直'),
      problem('figures/unknown-name', 3, '税受'),
    ),
  ).toEqual([1, 3]);
});

it('takes last year and the plan of a figure for one thing that is missing', () => {
  expect(
    linesOf(
      problem('figures/no-last-year', 1, '产值'),
      problem('figures/no-plan', 2, '产值'),
      problem('figures/no-whole', 3, '产值'),
    ),
  ).toEqual([1, 3]);
});

it('tells two things that are missing at one point', () => {
  const missing = (about?: string): Problem => {
    const { place, ...rest } = problem('form/required', 1, about);
    return { ...rest, ...(place && { place: { ...place, length: 0 } }) };
  };
  expect(linesOf(missing(), missing())).toEqual([1, 1]);
  expect(linesOf(missing('标题'), missing('标题'), missing('正文'))).toEqual([1, 1]);
});

it('tells a date that is last year’s once, whatever else is wrong with it', () => {
  expect(
    linesOf(
      problem('outline/to-check', 1),
      problem('form/odd-date', 1),
      problem('form/odd-date', 2),
    ),
  ).toEqual([1, 2]);
});

it('tells a hole in the text once: ？？', () => {
  expect(linesOf(problem('check/placeholder', 1), problem('check/mark-form', 1))).toEqual([1]);
});

it('never leaves nothing printed without an error: one that repeats a doubt is told for itself', () => {
  const error = problem('form/empty-box', 1, '产值');
  const told = causesOfNothing([{ ...error, severity: 'warning' }, error]);
  expect(told.map(({ severity }) => severity)).toEqual(['warning', 'error']);
});

it('takes what is missing beside an unknown key for its consequence, and only there', () => {
  expect(
    linesOf(
      problem('form/unknown-key', 3),
      problem('form/required', 2, '正文'),
      problem('form/required', 4, '标题'),
      problem('form/required', 5, '年度'),
    ),
  ).toEqual([3, 5]);
});

it('takes a consequence for one only in the file of its cause', () => {
  const { place, ...rest } = problem('form/odd-date', 1);
  const elsewhere = { ...rest, ...(place && { place: { ...place, file: '附表.yaml' } }) };
  expect(linesOf(problem('outline/to-check', 1), elsewhere)).toEqual([1, 1]);
});

it('takes time in proportion to the number of problems', () => {
  const time = (count: number): number => {
    const many = Array.from({ length: count }, (_, line) =>
      problem(line % 2 === 0 ? 'form/joined-lines' : 'form/end', line),
    );
    return cpuTime(() => {
      causesFirst(many);
    });
  };
  time(2000);
  const short = Math.min(time(2000), time(2000), time(2000));
  expect(Math.min(time(20_000), time(20_000))).toBeLessThan(40 * Math.max(short, 1));
});

it('has no circle of causes, in which all would be silent', () => {
  const rules = rulesTable().map(({ code }) => code as ProblemCode);
  const codes = [...new Set([...allCodes, ...rules])];
  const causes = new Map(codes.map((code) => [code, codes.filter(causesOf(code))]));
  const settled = new Set<ProblemCode>();
  const isSettled = (code: ProblemCode) => causes.get(code)?.every((cause) => settled.has(cause));
  for (let before = -1; before < settled.size; ) {
    before = settled.size;
    for (const code of codes) if (isSettled(code)) settled.add(code);
  }
  // what is left stands on a circle, or behind one
  expect(codes.filter((code) => !settled.has(code))).toEqual([]);
});

it('does not tell an entry as missing that stands under another name, in whatever file', () => {
  const misnamed = problem('form/unknown-key', 3, '发文机关');
  expect(linesOf(misnamed, problem('form/required', 1, '发文机关'))).toEqual([3]);
  expect(linesOf(misnamed, problem('form/required', 1, '标题'))).toEqual([3, 1]);
});

it('lets a unit that is doubted stand for what is said of its own figure alone', () => {
  const said = (line: number, lineText: string): Problem => {
    const { place, ...rest } = problem('figures/claim-differs', line);
    return { ...rest, ...(place && { place: { ...place, lineText } }) };
  };
  expect(
    linesOf(
      problem('figures/odd-unit', 1, '工业用电量'),
      said(20, '工业用电量【工业用电量】，增长50%。'),
      said(30, '税收收入【税收收入】，增长50%。'),
    ),
  ).toEqual([1, 30]);
});

it('lets a leap from one year to the other stand for what is said of its own figure alone', () => {
  const said = (code: ProblemCode, line: number, lineText: string, about?: string): Problem => {
    const { place, ...rest } = problem(code, line, about);
    return { ...rest, ...(place && { place: { ...place, lineText } }) };
  };
  expect(
    linesOf(
      said('figures/jump', 1, '税收收入: {值: 746, 上年: 6.59}', '税收收入'),
      said('check/rate', 20, '税收收入【税收收入】，增长13%。'),
      said('check/rate', 30, '外贸【外贸】，增长13%。'),
    ),
  ).toEqual([1, 30]);
  // a box by itself has no name
  expect(
    linesOf(
      said('figures/jump', 5, '完成投资【321｜2.52】亿元。'),
      said('check/over-hundred', 5, '完成投资【321｜2.52】亿元。'),
      said('check/over-hundred', 9, '办结率120%。'),
    ),
  ).toEqual([5, 9]);
});

it('lets a number without a unit stand for what is wrong beside it, not pages away', () => {
  expect(
    linesOf(problem('figures/no-unit', 10), problem('check/rate', 11), problem('check/rate', 60)),
  ).toEqual([10, 60]);
});

it('holds a lost dash or what stands twice against the count above it, not against others', () => {
  expect(linesOf(problem('form/announced', 3), problem('form/dash-in-text', 5))).toEqual([5]);
  expect(linesOf(problem('form/dash-in-text', 5), problem('form/announced', 8))).toEqual([5, 8]);
  expect(linesOf(problem('form/announced', 3), problem('form/twice', 30))).toEqual([3, 30]);
});

it('tells years that differ beside an entry that is missing, or a table without a header', () => {
  expect(linesOf(problem('form/years-differ', 2), problem('form/required', 9))).toEqual([2, 9]);
  expect(linesOf(problem('form/years-differ', 2), problem('form/no-header', 9))).toEqual([2, 9]);
});

it('tells errors of the file beside a heading that may be exchanged', () => {
  const { severity: _, ...doubt } = problem('form/heading-exchanged', 12);
  expect(
    linesOf(
      { ...doubt, severity: 'warning' },
      problem('form/required', 1),
      problem('form/end', 13),
    ),
  ).toEqual([12, 1]);
});

it('holds values that may be exchanged against what is said of those two, not against errors of boxes or others', () => {
  const { severity: _, ...doubt } = problem('form/values-exchanged', 5, '规上企业/入园企业');
  expect(
    linesOf(
      { ...doubt, severity: 'warning' },
      problem('figures/jump', 5, '规上企业'),
      problem('figures/jump', 8, '产值'),
      problem('figures/no-last-year', 9, '规上企业'),
      problem('form/required', 1),
    ),
  ).toEqual([5, 8, 9, 1]);
});
