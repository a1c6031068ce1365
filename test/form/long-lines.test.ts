/** Lines of a hundred thousand signs that are no YAML: explained like short ones, each sign looked at once. */
import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/form/index.ts';
import type { MapNode } from '../../src/form/source/tree.ts';
import { headingEnds } from '../../src/form/texts/ends.ts';

const LONG = 50_000;

/** What is told of a form whose figure was typed as one line. */
function toldOf(figure: string) {
  const form = `文种: 工作总结\n年度: 2024\n指标:\n  企业: ${figure}\n`;
  const files = { read: () => new TextEncoder().encode(form) };
  const { problems } = readForm('form.yaml', files, { cwd: '', root: '' });
  return problems.map(({ code }) => code);
}

describe('a long line between brackets', () => {
  it.each([
    ['a comma is missing', `{值: 60 单位: 家, 上年: 52 ${'甲 '.repeat(LONG)}`],
    ['there are words and blanks', `{值: ${'甲 '.repeat(LONG)}`],
    ['there is one word', `{值: ${'甲'.repeat(LONG)} 单位: 家`],
    ['there are entries', `{${'值: 1 '.repeat(100)}${'甲'.repeat(LONG)}`],
    ['brackets are opened only', `["5" ${'[甲 '.repeat(90)}${'甲'.repeat(LONG)}`],
    ['there are mistakes at each sign', '{'.repeat(6000)],
    ['there are blanks', `["5"，${' '.repeat(LONG)}"6"]]`],
  ])('in which %s is explained', (_, figure) => {
    expect(toldOf(figure)).toContain('form/yaml');
  });
});

describe('a heading of fifty thousand marks', () => {
  it('is looked at sign by sign: a look from each mark to the end would take minutes', () => {
    const base = { start: 0, end: 0, file: { path: '', text: '' } };
    const text = (words: string) => ({ ...base, type: 'text', text: words, style: 'plain' });
    const map = {
      ...base,
      type: 'map',
      entries: new Map(
        Object.entries({ 标题: `甲${'、:'.repeat(LONG)}乙`, 导语: '总体要求' }).map(
          ([key, words]) => [key, { key: text(key), value: text(words) }],
        ),
      ),
    } as unknown as MapNode;
    expect([...headingEnds(map)]).toEqual([]);
  });
});
