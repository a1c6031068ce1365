/** Documents back to forms: the form prints the same document. */
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { formFromDocument, type ToFormOptions } from '../../src/outline/index.ts';
import type { Problem } from '../../src/problem.ts';
import { filesOf, folder } from '../form/forms.ts';
import { composeDocument } from '../support/compose.ts';
import {
  diskFiles,
  exampleForms,
  overDisk,
  projectFolder,
  templatesFolder,
} from '../support/project.ts';
import { runs } from '../support/properties.ts';
import { randomNotice, randomPaper } from './random-documents.ts';

/** The form of a document, and what the form prints. */
function again(document: OfficialDocument, options: ToFormOptions = {}) {
  const { value, problems } = formFromDocument(document, options);
  const forms = filesOf(
    Object.fromEntries([
      ...(value?.files ?? []).map(({ name, text }) => [name, text]),
      ...(value?.pictures ?? []).map(({ name, bytes }) => [name, bytes]),
    ]),
  );
  const made = composeDocument(resolve(folder, value?.files[0]?.name ?? ''), {
    files: overDisk(forms),
    templatesFolder,
    draft: document.draft,
    cwd: folder,
  });
  return {
    texts: value?.files.map(({ text }) => text) ?? [],
    lost: problems,
    document: made.value?.document,
    problems: made.problems,
  };
}

const serious = (problems: readonly Problem[]) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, place }) => `${code} ${message.zh} ${place?.lineText}`);

/** Two thousand documents take a while where other work goes on. */
const PATIENCE = 120_000;

describe.each(exampleForms())('$form', ({ form }) => {
  const made = composeDocument(join(projectFolder, form), {
    files: diskFiles,
    templatesFolder,
    draft: false,
  });

  it('comes back from the form of its document', () => {
    const document = made.value?.document as OfficialDocument;
    const { document: printed, problems, lost } = again(document);
    expect(serious(problems)).toEqual([]);
    expect(lost).toEqual([]);
    expect(printed).toEqual(document);
  });
});

describe('a random document', { timeout: PATIENCE }, () => {
  it.each([
    ['paper', randomPaper],
    ['notice', randomNotice],
  ])('%s comes back from its form as it was', (_name, documents) => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, inline) => {
        const { document: printed, problems } = again(document as OfficialDocument, { inline });
        expect(serious(problems)).toEqual([]);
        expect(printed).toEqual(document);
      }),
      { numRuns: runs(300), seed: 20240116 },
    );
  });
});
