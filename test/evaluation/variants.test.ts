/** The evaluation set in other formats: what is recognised must not depend on how the file was made. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { modernPage, oldPage, pageFromWord } from './makers/page.ts';
import { copiedText, markdown, unicodeText, windowsText } from './makers/plain.ts';
import { editedWord, numberedWord, styledWord } from './makers/word.ts';
import { addScore, emptyScore, precision, recall, scoreOutline } from './score.ts';
import { type Sample, samples } from './truth.ts';

const WAYS: Record<string, [name: string, make: (sample: Sample) => Uint8Array]> = {
  'text, GB 18030': ['a.txt', windowsText],
  'text, UTF-16': ['a.txt', unicodeText],
  'text, copied from a Word file': ['a.txt', copiedText],
  Markdown: ['a.md', markdown],
  'Word file, much edited': ['a.docx', editedWord],
  'Word file, with styles': ['a.docx', styledWord],
  'Word file, numbered automatically': ['a.docx', numberedWord],
  'page of a content system': ['a.html', modernPage],
  'page of tables': ['a.htm', oldPage],
  'page saved from Word': ['a.doc', pageFromWord],
};

const all = samples();

describe('the evaluation set, as', () => {
  it.each(Object.entries(WAYS))('%s', (way, [name, make]) => {
    const total = emptyScore();
    const mistakes: string[] = [];
    for (const sample of all) {
      const { value } = readLines(make(sample), { name });
      const outline = outlineJson(recognise(value?.lines ?? [], { file: name }));
      const score = scoreOutline(outline, sample.truth);
      addScore(total, score);
      mistakes.push(...score.mistakes.map((mistake) => `    ${sample.name}: ${mistake}`));
    }
    const { headings, fields } = total;
    const figures = [precision(headings), recall(headings), precision(fields), recall(fields)];
    const shown = figures.map((figure) => `${(figure * 100).toFixed(1)}%`).join(' ');
    console.log([`${shown}  ${way}`, ...mistakes].join('\n'));
    expect(Math.min(precision(headings), recall(headings))).toBeGreaterThanOrEqual(0.97);
    expect(Math.min(precision(fields), recall(fields))).toBeGreaterThanOrEqual(0.95);
  });
});
