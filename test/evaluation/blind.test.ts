/**
 * `npm run evaluate`, its own line: documents written without sight of the recogniser, each in the format it came
 * in. What they score at first sight is in `blind/README.md`; here stands what they score now.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { type OutlineDocument, outlineJson, recognise } from '../../src/recognise/index.ts';
import { addScore, emptyScore, precision, recall, scoreOutline, type Tally } from './score.ts';
import type { Truth } from './truth.ts';

const folder = fileURLToPath(new URL('blind/', import.meta.url));
const sets = ['first', 'second', 'third', 'fourth'];
const percent = (value: number) => `${(value * 100).toFixed(1).padStart(5)}%`;
const both = (tally: Tally) => `${percent(precision(tally))} ${percent(recall(tally))}`;

/** The truth as written: the shape of `outline --json`; of kinds, any of several can be meant. */
interface Written
  extends Omit<OutlineDocument, 'kind' | 'issuers' | 'issued' | 'items' | 'points'> {
  kind: string | string[];
  issuers: string[] | null;
  issued?: Written;
}

/**
 * The truth for scoring, brought to what was found where both are right: one of several kinds; a title with or
 * without its issuers; the level of a heading without a number; marks of parts, which the truth leaves open.
 */
function truthOf(written: Written, found: OutlineDocument | undefined): Truth {
  const { kind, title, recipients, date, number, copiesTo, headings, issued } = written;
  // Who speaks or reports as a person is no office; whether it counts is left open.
  const issuers = written.issuers ?? found?.issuers ?? [];
  const kinds = [kind].flat();
  const bare = (text = '') => text.normalize('NFKC').replace(/\s/gu, '');
  const full = issuers.join('') + title;
  return {
    ...(found?.part !== undefined && { part: found.part }),
    kind: kinds.find((one) => one === found?.kind) ?? kinds[0] ?? '',
    title: bare(full) === bare(found?.title) ? (found?.title ?? '') : title,
    issuers,
    recipients,
    date: date ?? '',
    number: number ?? '',
    copiesTo: copiesTo ?? '',
    headings: headings.map(({ level, label, text, runIn }) => {
      const alike = found?.headings.find(
        (one) => label === '' && one.label === '' && bare(one.text) === bare(text),
      );
      return `${alike?.level ?? level} ${label}${text}${runIn ? ' ↴' : ''}`;
    }),
    ...(issued && { issued: truthOf(issued, found?.issued) }),
  };
}

function scoreFile(set: string, name: string) {
  const written = JSON.parse(
    readFileSync(join(folder, set, `${name.split('.')[0]}.truth.json`), 'utf8'),
  ) as Written | { parts: Written[] };
  const { value } = readLines(readFileSync(join(folder, set, name)), { name });
  const outline = outlineJson(recognise(value?.lines ?? [], { file: name }));
  const found = 'parts' in outline ? outline.parts : [outline];
  const truths = 'parts' in written ? written.parts : [written];
  return scoreOutline(outline, {
    parts: truths.map((truth, index) => truthOf(truth, found[index])),
  });
}

describe.each(sets)('the %s set of documents written blind', (set) => {
  const names = readdirSync(join(folder, set)).filter((name) => !name.endsWith('.truth.json'));
  const total = emptyScore();
  const report = [`headings P/R    fields P/R      written blind, ${set} set`];
  for (const name of names.sort()) {
    const score = scoreFile(set, name);
    addScore(total, score);
    report.push(`${both(score.headings)}   ${both(score.fields)}   ${name}`);
    for (const mistake of score.mistakes) report.push(`    ${mistake}`);
  }
  report.push(
    `${both(total.headings)}   ${both(total.fields)}   ${names.length} written blind, ${set} set`,
  );
  console.log(report.join('\n'));

  it('has its headings found with precision and recall of 0.97', () => {
    expect(precision(total.headings)).toBeGreaterThanOrEqual(0.97);
    expect(recall(total.headings)).toBeGreaterThanOrEqual(0.97);
  });

  it('has its fields found with precision and recall of 0.95', () => {
    expect(precision(total.fields)).toBeGreaterThanOrEqual(0.95);
    expect(recall(total.fields)).toBeGreaterThanOrEqual(0.95);
  });
});
