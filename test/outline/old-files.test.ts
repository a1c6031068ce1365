/** Realistic old files to forms: the form prints the same text, and rolls over to the next year. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { fillForm, readForm } from '../../src/form/index.ts';
import { writeDocument } from '../../src/index.ts';
import {
  differingLines,
  formFromDocument,
  issuedAsAttachment,
  rollDocument,
} from '../../src/outline/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { recognise } from '../../src/recognise/index.ts';
import { filesOf, folder } from '../form/forms.ts';
import { composeDocument } from '../support/compose.ts';
import { overDisk, projectFolder, templatesFolder } from '../support/project.ts';

interface OldFile {
  name: string;
  part: number;
  document: OfficialDocument;
}

function documentsIn(directory: string): OldFile[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const { value } = readLines(readFileSync(join(directory, name)), { name });
      const documents = recognise(value?.lines ?? [], { file: name }).documents;
      return documents.map(({ document }, part) => ({ name, part, document }));
    });
}

async function textOf(document: OfficialDocument): Promise<string> {
  const settings = { fonts: {}, words: [] };
  return new TextDecoder().decode(await writeDocument({ document, settings } as never, 'text'));
}

/** What the form of a document prints, as a finished document, and how often it says that it prints otherwise. */
async function printed(document: OfficialDocument) {
  const { value, problems } = formFromDocument(document);
  const files = value?.files ?? [];
  const made = composeDocument(resolve(folder, files[0]?.name ?? ''), {
    files: overDisk(filesOf(Object.fromEntries(files.map(({ name, text }) => [name, text])))),
    templatesFolder,
    draft: false,
    cwd: folder,
  });
  expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const told = problems.filter(({ severity }) => severity === 'warning').length;
  return { text: await textOf(made.value?.document as OfficialDocument), told };
}

const samples = documentsIn(join(projectFolder, 'test/evaluation/documents'));

describe.each(samples)('$name, document $part', ({ document }) => {
  it('becomes a form that prints the same text, or says where it does not', async () => {
    const { text, told } = await printed(document);
    const differences = differingLines(await textOf(issuedAsAttachment(document)), text);
    if (told === 0) expect(differences).toEqual([]);
    expect(differences.length).toBeLessThan(8);
  });
});

describe.each(samples)('$name, document $part, of last year', ({ document, name }) => {
  it('becomes a form of this year with nothing wrong but its empty boxes', () => {
    const { value: form } = formFromDocument(document);
    const year = (form?.year ?? 2023) + 1;
    const output = resolve(folder, 'new.yaml');
    const rolled = rollDocument(document, {
      year,
      kind: form?.kind ?? '',
      output,
      cwd: folder,
      source: name,
    });
    const texts = (rolled.value?.files ?? []).map(({ path, text }) => [path, text] as const);
    if (/"type":"(?:paragraph|items|points)"/u.test(JSON.stringify(document))) {
      expect(texts.map(([, text]) => text).join('')).toContain('上年文字:');
    }
    const read = readForm(output, filesOf(Object.fromEntries(texts)), { cwd: folder });
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const filled = read.value && fillForm(read.value, { draft: false });
    const codes = new Set(
      filled?.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    );
    codes.delete('form/empty-box');
    expect([...codes]).toEqual([]);
  });
});
