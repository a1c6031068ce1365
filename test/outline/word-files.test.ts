/** Form to Word file and back: whatever offices usually write comes back as the same form. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { bodyLines } from '../../src/document/lines.ts';
import { writeDocument } from '../../src/index.ts';
import { formFromDocument } from '../../src/outline/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { composeDocument } from '../support/compose.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../support/project.ts';
import { runs } from '../support/properties.ts';
import { usualNotice, usualPaper } from './usual-documents.ts';

const PATIENCE = 180_000;

/** What is recognised in the Word file of a document. */
async function throughWord(document: OfficialDocument): Promise<OfficialDocument> {
  const settings = { fonts: {}, words: [] };
  const bytes = await writeDocument({ document, settings } as never, 'docx');
  const { value } = readLines(bytes, { name: '公文.docx' });
  const [first] = recognise(value?.lines ?? [], { file: '公文.docx' }).documents;
  return first?.document as OfficialDocument;
}

const formsOf = (document: OfficialDocument) => {
  const { value, problems } = formFromDocument(document);
  expect(problems).toEqual([]);
  return value?.files;
};

describe('through a Word file', { timeout: PATIENCE }, () => {
  it.each([
    ['paper', usualPaper],
    ['notice or report', usualNotice],
  ])('a random %s comes back as the same form', async (_name, documents) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(formsOf(await throughWord(document))).toEqual(formsOf(document));
      }),
      { numRuns: runs(300), seed: 20240116 },
    );
  });
});

/** What a page shows of a body: lines with their headings. It does not show what a closing paragraph belongs to. */
function shown(document: OfficialDocument): unknown {
  const { kind, title, titleIssuers, recipients, documentNumber, letterhead, note } = document;
  const lines = bodyLines(document.body).map((line) =>
    line.type === 'table' ? [line.header, ...line.rows] : line,
  );
  return {
    ...{ title, titleIssuers, recipients, documentNumber, letterhead, note, lines },
    kind: kind.replace('半年', ''),
    date: document.signature?.date,
    attachments: document.attachments.map((each) => each.title),
    issued: document.issued && shown(document.issued),
  };
}

describe.each(exampleForms())('$form', ({ form }) => {
  it('shows the same through its Word file', async () => {
    const { value } = composeDocument(join(projectFolder, form), {
      files: diskFiles,
      templatesFolder,
      draft: false,
    });
    const document = value?.document as OfficialDocument;
    const captionless = JSON.parse(JSON.stringify(document).replaceAll(/"caption":"[^"]*",/gu, ''));
    expect(shown(await throughWord(captionless))).toEqual(shown(captionless));
  });
});
