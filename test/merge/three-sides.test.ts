import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, type Origin, sumOf, sumsOf } from '../../src/document/origin.ts';
import { threeSides } from '../../src/merge/index.ts';

function originFrom(texts: readonly string[]): Origin {
  const paragraphs = texts.map((text, index) => ({
    at: `正文/${index + 1}`,
    sums: clausesOf(text).map(sumOf),
  }));
  return { digest: '', paragraphs };
}

const BASE = [
  '一、检查范围',
  '园区内全部企业，重点检查涉粉尘企业。',
  '请各企业按时报送，不得迟报。',
  '特此通知。',
];
const sides = (now: readonly string[], edited: readonly string[]) =>
  threeSides(originFrom(BASE), now, edited);

describe('a form that has changed since its Word file was made', () => {
  it('keeps what only it changed, and takes what only the file changed', () => {
    const now = BASE.with(1, '园区内全部工业企业，重点检查涉粉尘企业。');
    const edited = BASE.with(2, '请各企业按时报送，严禁迟报。');
    expect(sides(now, edited)).toEqual({ wanted: now.with(2, edited[2] ?? ''), left: [] });
  });

  it('joins two changes of one paragraph, clause by clause', () => {
    const now = BASE.with(1, '园区内全部工业企业，重点检查涉粉尘企业。');
    const edited = BASE.with(1, '园区内全部企业，突出检查涉粉尘企业。');
    expect(sides(now, edited).wanted[1]).toBe('园区内全部工业企业，突出检查涉粉尘企业。');
  });

  it('keeps its own words where both changed the same, and shows both', () => {
    const now = BASE.with(1, '园区内全部工业企业，重点检查涉粉尘企业。');
    const edited = BASE.with(1, '园区内所有企业，重点检查涉粉尘企业。');
    const { wanted, left } = sides(now, edited);
    expect(wanted).toEqual(now);
    expect(left).toMatchObject([
      { reason: 'both', from: '园区内全部工业企业，', to: '园区内所有企业，' },
    ]);
  });

  it('takes the file’s words where that was decided, and asks no more', () => {
    const now = BASE.with(1, '园区内全部工业企业，重点检查涉粉尘企业。').with(3, '此通知。');
    const edited = BASE.with(1, '园区内所有企业，重点检查涉粉尘企业。').toSpliced(3, 1);
    const decide = (...decided: number[]) => {
      let asked = 0;
      return threeSides(originFrom(BASE), now, edited, () => decided.includes(asked++));
    };
    expect(decide(0, 1)).toEqual({ wanted: edited, left: [] });
    expect(decide(0)).toMatchObject({ wanted: now.with(1, edited[1] ?? ''), left: [{ to: '' }] });
    expect(decide(1)).toMatchObject({
      wanted: now.toSpliced(3, 1),
      left: [{ to: '园区内所有企业，' }],
    });
  });

  it('keeps paragraphs that either side put in', () => {
    const now = BASE.toSpliced(2, 0, '检查从九月下旬开始。');
    const edited = BASE.toSpliced(3, 0, '联系人另行通知。');
    expect(sides(now, edited).wanted).toEqual(now.toSpliced(4, 0, '联系人另行通知。'));
  });

  it('lets go what either side took out, unless the other changed it', () => {
    expect(sides(BASE.toSpliced(3, 1), BASE.toSpliced(2, 1))).toEqual({
      wanted: BASE.slice(0, 2),
      left: [],
    });
    const reworded = BASE.with(2, '请各企业按时报送，严禁迟报。');
    expect(sides(reworded, BASE.toSpliced(2, 1))).toMatchObject({
      wanted: reworded,
      left: [{ reason: 'both', to: '' }],
    });
    expect(sides(BASE.toSpliced(2, 1), reworded)).toMatchObject({
      left: [{ reason: 'both', from: '', to: reworded[2] }],
    });
  });
});

describe('three sides', () => {
  it('loses no word of either side without a question', () => {
    const clause = fc.constantFrom(
      '甲项完成，',
      '乙项推进；',
      '丙项开工。',
      '丁项验收、',
      '戊项结束。',
    );
    const text = fc.array(clause, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    const base = fc.uniqueArray(text, { minLength: 1, maxLength: 6 });
    const edit = fc.record({ at: fc.nat(9), kind: fc.nat(2), mark: fc.nat(9) });
    const edits = fc.array(edit, { maxLength: 3 });
    const done = (
      texts: readonly string[],
      all: { at: number; kind: number; mark: number }[],
      by: string,
    ) => {
      let now = [...texts];
      for (const { at, kind, mark } of all) {
        const index = at % Math.max(1, now.length);
        const words = `${by}${mark}改动，`;
        if (kind === 0) now = now.toSpliced(index, 0, `${words}新的一段。`);
        else now = now.with(index, words + (now[index] ?? ''));
      }
      return now;
    };
    fc.assert(
      fc.property(base, edits, edits, (texts, mine, theirs) => {
        const [now, edited] = [done(texts, mine, '表'), done(texts, theirs, '人')];
        const { wanted, left } = threeSides(originFrom(texts), now, edited);
        const said = [
          ...wanted,
          ...left.flatMap(({ now: one, wanted: other }) => [one, other]),
        ].join('\n');
        for (const mark of `${now.join('')}${edited.join('')}`.match(/[表人]\d改动/gu) ?? []) {
          expect(said).toContain(mark);
        }
      }),
      { numRuns: Number(process.env.MERGE_RUNS ?? 200) },
    );
  });
});

it('clauses have the same sums one by one and in one walk', () => {
  const sign = fc.constantFrom(...'园区a1 ，。；：、！？\t\u3000\ufeff\n𠮷\ud83d');
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme' }))), (signs) => {
      const text = signs.join('');
      expect(sumsOf(text)).toEqual(clausesOf(text).map(sumOf));
    }),
  );
});

/** FNV-1a of 32 bits over the characters of a text that are no blanks. */
function reckoned(text: string): string {
  let sum = 0x811c9dc5n;
  for (const sign of text.replace(/\s/gu, ''))
    sum = ((sum ^ BigInt(sign.codePointAt(0) ?? 0)) * 0x01000193n) & 0xffffffffn;
  return sum.toString(36);
}

it('a sum is the same as ever: files that were printed before are merged by it', () => {
  expect(sumOf('园区一期已经建成，二期开工。')).toBe(reckoned('园区一期已经建成，二期开工。'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sumOf(text)).toBe(reckoned(text));
    }),
    { numRuns: 500 },
  );
});
