/**
 * `npm run evaluate`, its own lines: mistakes written without sight of the rules, beside the rules' own examples. What
 * the set scored at first sight stands in `blind/README.md`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explainRule, rulesTable } from '../../../src/checks/index.ts';
import { checkFile } from '../../../src/roads/proofread/file.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`blind/${name}`, import.meta.url)), 'utf8');

/** What is found in a text: codes of errors, warnings and notes. */
async function codesIn(text: string): Promise<Set<string>> {
  const { findings } = await checkFile(new TextEncoder().encode(text), '文稿.txt');
  return new Set(findings.map(({ code }) => code));
}

/** The families of the set, with the rules that are about the same; what was found at first sight, of all. */
const FAMILIES: Readonly<Record<string, { rules: readonly string[]; firstSight: number }>> = {
  words: { rules: ['words'], firstSight: 27 },
  idiom: { rules: ['words'], firstSight: 6 },
  pairs: { rules: ['words'], firstSight: 9 },
  phrases: { rules: ['phrases'], firstSight: 6 },
  institutions: { rules: ['names'], firstSight: 0 },
  sentences: { rules: ['sentences'], firstSight: 3 },
  digits: { rules: ['digits', 'numbers', 'dates'], firstSight: 14 },
  marks: { rules: ['punctuation'], firstSight: 18 },
  arith: { rules: ['arithmetic', 'counts'], firstSight: 6 },
};
/** Faulty heads and feet, whole documents. */
const DOCUMENTS = { rules: ['letterhead', 'attachments', 'indicators'], firstSight: 14 };

interface Tally {
  found: number;
  all: number;
}
const percent = ({ found, all }: Tally) => `${((100 * found) / all).toFixed(0)}% ${found}/${all}`;

/** The bad examples of all rules of some families, each as a text of its own. */
async function ownExamples(families: readonly string[]): Promise<Tally> {
  const tally = { found: 0, all: 0 };
  for (const { code, family } of rulesTable()) {
    if (!families.includes(family)) continue;
    for (const bad of explainRule(code)?.bad ?? []) {
      const text = bad.replace(/→.*$/u, '').replace(/[「」]/gu, '');
      tally.all += 1;
      if ((await codesIn(text)).has(code)) tally.found += 1;
    }
  }
  return tally;
}

interface Case {
  family: string;
  wrong: string;
  right: string;
}

const cases = read('sentences.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Case => {
    const [family = '', wrong = '', right = ''] = line.split('\t');
    return { family, wrong, right };
  });

/** Found is a mistake where a code is told that is not told of its right half. */
async function inSentences(family: string): Promise<Tally & { alarms: number }> {
  const tally = { found: 0, all: 0, alarms: 0 };
  for (const { wrong, right } of cases.filter((one) => one.family === family)) {
    const [before, after] = [await codesIn(right), await codesIn(wrong)];
    tally.all += 1;
    if ([...after].some((code) => !before.has(code))) tally.found += 1;
    if (before.size > 0) tally.alarms += 1;
  }
  return tally;
}

async function inDocuments(): Promise<Tally> {
  const documents = read('documents.txt')
    .split(/^=== .*$/mu)
    .slice(1);
  const told = await Promise.all(documents.map((text) => codesIn(text.trimStart())));
  return { found: told.filter(({ size }) => size > 0).length, all: documents.length };
}

describe('mistakes written blind', async () => {
  const total = { found: 0, all: 0, alarms: 0, firstSight: 0 };
  const rows = [['family', 'own examples', 'blind, first sight', 'blind, now', 'alarms on right']];
  for (const [family, { rules, firstSight }] of Object.entries(FAMILIES)) {
    const now = await inSentences(family);
    total.found += now.found;
    total.all += now.all;
    total.alarms += now.alarms;
    total.firstSight += firstSight;
    rows.push([
      family,
      percent(await ownExamples(rules)),
      percent({ found: firstSight, all: now.all }),
      percent(now),
      String(now.alarms),
    ]);
  }
  const { alarms, firstSight, ...now } = total;
  rows.push(['all', '', percent({ ...now, found: firstSight }), percent(now), String(alarms)]);
  const documents = await inDocuments();
  rows.push([
    'documents',
    percent(await ownExamples(DOCUMENTS.rules)),
    percent({ ...documents, found: DOCUMENTS.firstSight }),
    percent(documents),
    '',
  ]);
  console.log(
    rows
      .map((row) =>
        row
          .map((cell) => cell.padEnd(20))
          .join('')
          .trimEnd(),
      )
      .join('\n'),
  );

  it('are three hundred sentences and thirty documents', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(documents.all).toBeGreaterThanOrEqual(30);
  });

  it('are found as often as they were', () => {
    expect(total.found).toBeGreaterThanOrEqual(250);
    expect(documents.found).toBeGreaterThanOrEqual(26);
  });

  // four right halves say a thing twice themselves (显著的成效显著, 日益不断), one lists four measures as five
  it('alarm nobody by their right halves, but for a few', () =>
    expect(alarms).toBeLessThanOrEqual(5));
});
