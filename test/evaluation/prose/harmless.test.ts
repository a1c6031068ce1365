/**
 * What `--fix` changes without asking cannot have been right: nothing at all in the right sentences of the rules, in
 * what the examples print, and in published prose (PROSE=folder), but for marks and digits of the wrong width.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  checkText,
  type Paragraph,
  paragraphsOfDocument,
  paragraphsOfText,
} from '../../../src/checks/index.ts';
import { rules } from '../../../src/checks/rules.ts';
import { composeDocument } from '../../support/compose.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../../support/project.ts';
import { proseFolder, readProse } from './prose.ts';

/** A half-width mark made full-width changes no word. */
const words = (text: string) => text.normalize('NFKC');

/** The paragraphs whose words `--fix` would change, before and after. */
function changed(paragraphs: readonly Paragraph[], findings = checkText({ paragraphs })): string[] {
  return findings.flatMap(({ paragraph, fixes = [] }) => {
    const before = paragraphs[paragraph ?? -1]?.text ?? '';
    const after = applyFixes(before, fixes);
    return words(after) === words(before) ? [] : [`${before} → ${after}`];
  });
}

describe('--fix changes no word', () => {
  const good = rules.flatMap(({ examples }) => examples.good);
  const sentences = good.flatMap((example) =>
    typeof example === 'string' ? [example] : (example.text ?? []),
  );

  it('of the right sentences of the rules', () => {
    expect(sentences.flatMap((text) => changed(paragraphsOfText(text)))).toEqual([]);
  });

  it('of what the examples print', () => {
    const found = exampleForms().flatMap(({ form }) => {
      const options = { files: diskFiles, templatesFolder, draft: true };
      const { value } = composeDocument(join(projectFolder, form), options);
      return value === undefined ? [] : changed(paragraphsOfDocument(value.document));
    });
    expect(found).toEqual([]);
  });

  it.skipIf(proseFolder === undefined)('of published prose', async () => {
    const read = await readProse(proseFolder ?? '');
    expect(read.length).toBeGreaterThan(0);
    expect(read.flatMap(({ paragraphs, findings }) => changed(paragraphs, findings))).toEqual([]);
  });
});
