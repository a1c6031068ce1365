/** `PROSE=folder npm run evaluate`: alarms on published prose, rule by rule, and every change that a fix would make. */
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../src/problem.ts';
import { inContext, proseFolder, readProse } from './prose.ts';

describe.skipIf(proseFolder === undefined)('published prose', async () => {
  const read = proseFolder === undefined ? [] : await readProse(proseFolder);
  const counts = new Map<string, Record<Severity, number>>();
  const details: string[] = [];
  let fixes = 0;
  for (const prose of read) {
    for (const finding of prose.findings) {
      const row = counts.get(finding.code) ?? { error: 0, warning: 0, note: 0 };
      row[finding.severity]++;
      counts.set(finding.code, row);
      const fix = (finding.fixes ?? []).map(({ text }) => `→${text}`).join('');
      if (fix !== '') fixes++;
      if (finding.severity === 'note' && fix === '') continue;
      details.push(
        `    ${finding.severity} ${finding.code} ${prose.name} ${inContext(prose, finding)}${fix} ${finding.message.zh}`,
      );
    }
  }
  const all = [...counts.values()];
  const total = (severity: Severity) => all.reduce((sum, row) => sum + row[severity], 0);
  const characters = read.reduce((sum, prose) => sum + prose.characters, 0);
  const rate = (count: number) => ((count / Math.max(1, characters)) * 10_000).toFixed(2);
  console.log(
    [
      `published prose: ${read.length} texts, ${characters} characters, in 10,000 of them ${rate(total('error'))} errors, ${rate(total('warning'))} warnings, ${rate(total('note'))} notes`,
      'errors warnings notes',
      ...[...counts].map(
        ([code, { error, warning, note }]) =>
          `${String(error).padStart(6)} ${String(warning).padStart(8)} ${String(note).padStart(5)}   ${code}`,
      ),
      `${fixes} findings that --fix would mend`,
      ...(process.env.PROSE_DETAILS === 'no' ? [] : details.sort()),
    ].join('\n'),
  );

  it('is there', () => expect(read.length).toBeGreaterThan(0));
});
