/** Whatever a document holds, the file is whole: parts that are well-formed, each reference with its part. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../../../src/document/document.ts';
import { partsOf } from './file.ts';

const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('', '云溪市', '2024年36.4亿元，', '“十四五”', '【待填】', '——', '\n', '<&>"'),
);
const texts = fc.array(text, { maxLength: 4 });
const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({ type: fc.constant('items' as const), items: texts }),
  fc.record({
    type: fc.constant('table' as const),
    caption: text,
    header: texts,
    rows: fc.array(texts, { maxLength: 3 }),
    turned: fc.boolean(),
  }),
);
const section: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('section' as const),
  level: fc.constantFrom(1, 2, 3, 4),
  number: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 99 })),
  heading: text,
  runIn: fc.boolean(),
  children: fc.array(leaf, { maxLength: 3 }),
});
const blocks = fc.array(fc.oneof(leaf, section), { maxLength: 4 });

const plain = fc.record(
  {
    kind: text,
    format: fc.constantFrom('document', 'letter', 'order', 'minutes', 'plain'),
    draft: fc.boolean(),
    preprinted: fc.boolean(),
    copyNumber: text,
    classification: fc.record({ level: text, term: text }),
    urgency: text,
    letterhead: fc.record({ issuers: texts, suffix: text }),
    documentNumber: text,
    signatories: texts,
    titleIssuers: texts,
    title: text,
    titleNote: text,
    recipients: text,
    body: blocks,
    attachments: fc.array(fc.record({ title: text, body: blocks }), { maxLength: 2 }),
    attachmentNote: texts,
    signature: fc.record(
      {
        issuers: texts,
        sealed: fc.boolean(),
        date: text,
        signers: fc.array(fc.record({ office: text, name: text }), { maxLength: 2 }),
      },
      { requiredKeys: ['issuers', 'sealed'] },
    ),
    attendance: fc.array(fc.record({ label: text, names: text }), { maxLength: 2 }),
    note: text,
    imprint: fc.record(
      {
        copies: fc.record({ label: text, text }),
        printingOffice: text,
        printDate: text,
        evenPage: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: [
      'kind',
      'format',
      'draft',
      'signatories',
      'titleIssuers',
      'title',
      'body',
      'attachments',
    ],
  },
) as fc.Arbitrary<OfficialDocument>;
const documents = fc
  .tuple(plain, fc.option(plain))
  .map(([outer, issued]) => (issued === null ? outer : { ...outer, issued }));

it('any document makes a whole file', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const parts = await partsOf(document);
      for (const xml of Object.values(parts)) new SaxesParser({ xmlns: true }).write(xml).close();
      const body = parts['word/document.xml'] ?? '';
      const relationships = parts['word/_rels/document.xml.rels'] ?? '';
      const ids = new Set([...body.matchAll(/r:id="([^"]*)"/gu)].map((match) => match[1]));
      for (const id of ids) expect(relationships).toContain(`Id="${id}"`);
      const targets = [...relationships.matchAll(/Target="([^"]*)"/gu)].map((match) => match[1]);
      for (const target of targets) expect(Object.keys(parts)).toContain(`word/${target}`);
      expect(body).toMatch(/<\/w:sectPr><\/w:body><\/w:document>$/u);
    }),
    { numRuns: 150 },
  );
});
