/** What this program writes keeps to every clause that its own check knows. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLayout } from '../../../src/checks/index.ts';
import type { Section } from '../../../src/document/document.ts';
import { asVariant } from '../../../src/document/variants.ts';
import { defaultFonts } from '../../../src/layout/index.ts';
import { readLines } from '../../../src/readers/index.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import { documentOf } from '../../support/documents.ts';
import { exampleForms, projectFolder } from '../../support/project.ts';

const kinds = readdirSync(join(projectFolder, 'examples', '公文种类'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => `examples/公文种类/${file}`);

describe.each([...kinds, ...exampleForms().map(({ form }) => form)])('%s', (form) => {
  const { document, words } = documentOf(join(projectFolder, form));
  if (document === undefined) throw new Error(`${form} makes no document`);

  it.each(['full', 'preprinted', 'plain', 'draft'] as const)(
    '%s: breaks no clause',
    async (variant) => {
      const bytes = await writeDocx(asVariant(document, variant), { fonts: defaultFonts, words });
      const { value } = readLines(bytes, { name: form });
      const problems = value ? checkLayout(value, form) : undefined;
      const found = problems?.map(
        ({ code, place, message }) => `${code} ${place?.line} ${message.zh}`,
      );
      expect(found).toEqual([]);
    },
  );
});

it('takes a heading that is longer than the text it runs into for what it is', async () => {
  const document = documentOf(join(projectFolder, 'examples/2024/通知.yaml')).document;
  if (document === undefined) throw new Error('the example makes no document');
  const section: Section = {
    type: 'section',
    level: 2,
    number: 1,
    heading: '守牢安全底线保一方平安，园区大局保持和谐稳定',
    runIn: true,
    children: [{ type: 'paragraph', text: '全年无较大以上事故。' }],
  };
  const bytes = await writeDocx(
    { ...document, body: [section, ...document.body] },
    { fonts: defaultFonts, words: [] },
  );
  const { value } = readLines(bytes, { name: '通知.docx' });
  expect((value ? checkLayout(value, '通知.docx') : undefined)?.map(({ code }) => code)).toEqual(
    [],
  );
});
