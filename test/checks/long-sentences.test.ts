/** A sentence that never ends is read in pieces: a table in a line does not hang. */
import { describe, expect, it } from 'vitest';
import { checkText, paragraphsOfText } from '../../src/checks/index.ts';
import { Text } from '../../src/checks/text.ts';

const codes = (text: string) =>
  checkText({ paragraphs: paragraphsOfText(text) }).map(({ code }) => code);

/** Files come in and go out, clause behind clause, without a full stop. */
const balances = (times: number) =>
  Array.from(
    { length: times },
    (_, at) => `上年结转${at + 10}件，新收${(at % 70) + 3}件，办结${at % 60}件，未结${at % 20}件`,
  ).join('，');

const timeOf = (text: string) => {
  const before = process.cpuUsage();
  checkText({ paragraphs: paragraphsOfText(text) });
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

describe('a sentence of thousands of figures', () => {
  it('is cut behind its marks into pieces that hold all of it', () => {
    const line = balances(300);
    const { sentences } = new Text({ text: line, part: 'body' }, 0);
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line);
    for (const { start, end } of sentences.slice(0, -1)) {
      expect(end - start).toBeLessThanOrEqual(2000);
      expect(line[end]).toBe('，');
    }
  });

  it('without a mark is cut all the same', () => {
    const line = '数'.repeat(4500);
    const { sentences } = new Text({ text: line, part: 'body' }, 0);
    expect(sentences.map(({ start, end }) => end - start)).toEqual([2000, 2000, 500]);
  });

  it('has the mistakes of its clauses told', () => {
    const wrong = '园区甲项目3个、乙项目4个、丙项目5个，合计13个';
    expect(codes(`${wrong}。`)).toContain('check/total');
    expect(codes(`${wrong}，${balances(300)}。`)).toContain('check/total');
  });

  it('takes no more than in proportion to its length', () => {
    timeOf(balances(200));
    const [short, long] = [timeOf(balances(300)), timeOf(balances(2400))];
    // eight times the text: eight times the work, not sixty-four times
    expect(long).toBeLessThan(short * 30);
  });
});

describe('a list of hundreds of shares', () => {
  const shares = (times: number) =>
    Array.from({ length: times }, (_, at) => `项目${at + 1}个，占${at + 1}%，`).join('');

  it('takes no more than in proportion to its length', () => {
    timeOf(shares(40));
    const [short, long] = [timeOf(shares(40)), timeOf(shares(320))];
    expect(long).toBeLessThan(short * 30);
  });
});

describe('a sentence as people write it', () => {
  it('ends at its full stop alone', () => {
    const line = '一季度完成投资3亿元；二季度完成4亿元，三季度完成5亿元。全年完成12亿元。';
    const { sentences } = new Text({ text: line, part: 'body' }, 0);
    expect(sentences.map(({ start, end }) => line.slice(start, end))).toEqual([
      '一季度完成投资3亿元；二季度完成4亿元，三季度完成5亿元',
      '全年完成12亿元',
    ]);
  });
});
