/** `npm run evaluate`: how much of the evaluation set is recognised, per document and in all. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { addScore, emptyScore, precision, recall, scoreOutline, type Tally } from './score.ts';
import { samples } from './truth.ts';

const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)}%`;
const both = (tally: Tally) => `${percent(precision(tally))} ${percent(recall(tally))}`;

describe('the evaluation set of plain texts', () => {
  const all = samples();
  const total = emptyScore();
  const report = ['headings P/R    fields P/R      document'];
  for (const { name, text, truth } of all) {
    const file = `${name}.txt`;
    const lines = readLines(Buffer.from(text), { name: file }).value?.lines ?? [];
    const score = scoreOutline(outlineJson(recognise(lines, { file })), truth);
    addScore(total, score);
    report.push(`${both(score.headings)}   ${both(score.fields)}   ${name}`);
    for (const mistake of score.mistakes) report.push(`    ${mistake}`);
  }
  report.push(`${both(total.headings)}   ${both(total.fields)}   ${all.length} documents`);
  console.log(report.join('\n'));

  it('holds at least forty documents', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
  });

  it('finds headings with precision and recall of 0.97', () => {
    expect(precision(total.headings)).toBeGreaterThanOrEqual(0.97);
    expect(recall(total.headings)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds fields with precision and recall of 0.95', () => {
    expect(precision(total.fields)).toBeGreaterThanOrEqual(0.95);
    expect(recall(total.fields)).toBeGreaterThanOrEqual(0.95);
  });
});
