/** `npm run evaluate`: how many planted mistakes the proofreader sees, and how often it is wrong about right text. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Paragraph, paragraphsOfDocument } from '../../../src/checks/index.ts';
import { composeDocument } from '../../support/compose.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../../support/project.ts';
import { isSeen, proofread } from './measure.ts';
import { markedDocuments } from './planted.ts';
import { plantsIn } from './planters.ts';

const percent = (part: number, whole: number) =>
  `${((part / whole) * 100).toFixed(1).padStart(5)}%`;

/** As printed: the recipients end with a colon. */
const lineOf = ({ part, text }: Paragraph) => (part === 'recipients' ? `${text}：` : text);

/** What the examples print, as plain text. */
function exampleTexts(): { name: string; text: string }[] {
  return exampleForms().flatMap(({ form, year, name }) => {
    const { value } = composeDocument(join(projectFolder, form), {
      files: diskFiles,
      templatesFolder,
      draft: true,
    });
    if (value === undefined || name.startsWith('印发')) return [];
    const paragraphs = paragraphsOfDocument(value.document).filter(({ part }) => part !== 'cell');
    return [{ name: `${year}/${name}`, text: paragraphs.map(lineOf).join('\n') }];
  });
}

describe('planted mistakes', async () => {
  const tally = new Map<string, { seen: number; all: number }>();
  const report: string[] = [];
  const clean = { characters: 0, errors: 0, warnings: 0 };
  const count = (row: string, seen: boolean) => {
    const one = tally.get(row) ?? { seen: 0, all: 0 };
    tally.set(row, { seen: one.seen + Number(seen), all: one.all + 1 });
  };
  const texts = [
    ...markedDocuments().map((one) => ({
      ...one,
      planted: one.plants.map((plant) => ({ ...plant, planter: `文稿：${one.name}` })),
    })),
    ...exampleTexts().map((one) => ({ ...one, planted: plantsIn(one.name, one.text) })),
  ];
  for (const { name, text, planted } of texts) {
    const { findings, characters } = await proofread(text);
    clean.characters += characters;
    for (const { severity, code, message } of findings) {
      if (severity === 'note') continue;
      clean[severity === 'error' ? 'errors' : 'warnings']++;
      report.push(`    false: ${name} ${code} ${message.zh}`);
    }
    for (const plant of planted) {
      const seen = await isSeen(plant, findings);
      count(plant.planter, seen);
      if (!seen)
        report.push(`    missed: ${name} 第${plant.line + 1}行 ${plant.right}→${plant.wrong}`);
    }
  }
  const total = [...tally.values()].reduce(
    (sum, { seen, all }) => ({ seen: sum.seen + seen, all: sum.all + all }),
    { seen: 0, all: 0 },
  );
  console.log(
    [
      'recall   seen/planted',
      ...[...tally].map(
        ([row, { seen, all }]) =>
          `${percent(seen, all)}   ${String(seen).padStart(4)}/${all}   ${row}`,
      ),
      `${percent(total.seen, total.all)}   ${String(total.seen).padStart(4)}/${total.all}   in all`,
      `right text: ${clean.characters} characters, ${clean.errors} false errors, ${clean.warnings} false warnings`,
      ...report,
    ].join('\n'),
  );

  it('are at least three hundred', () => expect(total.all).toBeGreaterThanOrEqual(300));

  it('are seen, nineteen of twenty', () =>
    expect(total.seen / total.all).toBeGreaterThanOrEqual(0.95));

  it('leave right text alone: fewer than one false alarm in 10,000 characters', () => {
    expect(((clean.errors + clean.warnings) / clean.characters) * 10_000).toBeLessThan(1);
  });
});
