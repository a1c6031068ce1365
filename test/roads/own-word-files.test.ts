/** Our own Word files come back exactly: their styles say what each paragraph is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { writeDocument } from '../../src/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { composeDocument } from '../support/compose.ts';
import { diskFiles, exampleForms, projectFolder, templatesFolder } from '../support/project.ts';

async function throughWord(document: OfficialDocument): Promise<OfficialDocument> {
  const bytes = await writeDocument(
    { document, settings: { fonts: {}, words: [] } } as never,
    'docx',
  );
  const { value } = readLines(bytes, { name: '公文.docx' });
  const [first] = recognise(value?.lines ?? [], { file: '公文.docx', format: 'docx' }).documents;
  return first?.document as OfficialDocument;
}

function composed(form: string): OfficialDocument {
  const { value } = composeDocument(join(projectFolder, form), {
    files: diskFiles,
    templatesFolder,
    draft: false,
  });
  return value?.document as OfficialDocument;
}

/** What a head and an ending say: all that is not body, and is printed (a letter prints no office, 10.1). */
function frame(document: OfficialDocument): unknown {
  const { body: _body, attachments, issued, kind, draft: _draft, imprint, ...rest } = document;
  const { evenPage: _page, ...printed } = imprint ?? {};
  if (document.format === 'letter') delete printed.printingOffice;
  // Who signs in person does so without the office's name.
  if (rest.signature?.signers) rest.signature = { ...rest.signature, issuers: [] };
  return {
    ...rest,
    ...(Object.keys(printed).length > 0 && { imprint: printed }),
    kind: kind.replace('半年', '').replace(/^命令$/u, '令'),
    attachments: attachments.map(({ title }) => title),
    ...(issued && { issued: frame(issued) }),
  };
}

/** The example forms of all kinds. */
const kinds = readdirSync(join(projectFolder, 'examples/公文种类'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ form: `examples/公文种类/${name}` }));

describe.each([...exampleForms(), ...kinds])('$form', ({ form }) => {
  it('has the same head and ending through its Word file', async () => {
    const document = composed(form);
    expect(frame(await throughWord(document))).toEqual(frame(document));
  });

  it('keeps 盖章, whichever way it is', async () => {
    const document = composed(form);
    const { signature } = document;
    if (!signature || signature.signers) return;
    for (const sealed of [true, false]) {
      const changed = { ...document, signature: { ...signature, sealed } };
      expect((await throughWord(changed)).signature).toEqual(changed.signature);
    }
  });
});
