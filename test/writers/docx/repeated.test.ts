/** What is filled into patterns is, byte for byte, what the package writes for every paragraph. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { docxParts } from '../../../src/writers/docx/index.ts';
import { report } from '../html/sample.ts';
import { settings } from './file.ts';
import { specimens } from './specimens.ts';

/** Texts with all that is escaped, left out, marked or set in another font. */
const odd: OfficialDocument = {
  ...report,
  body: [
    '<b>&amp;"quoted" \'single\' \ue000\uffff\u0001\ud800尾',
    '2024“十四五”——【待填】',
    '',
    '  前后空格  ',
    '𠮷',
  ].map((text) => ({ type: 'paragraph' as const, text })),
};

describe.each(Object.entries({ ...specimens, odd }))('%s', (_, document) => {
  it('is the same with every look filled in as with none', async () => {
    const filled = await docxParts(document, settings);
    const whole = await docxParts(document, { ...settings, whole: true });
    expect(filled).toEqual(whole);
  });

  it('is the same in a shell that was kept, of a document with other words too', async () => {
    const first = await docxParts(document, settings);
    const other = { ...document, title: `${document.title}<二>`, kind: '&' };
    const changed = await docxParts(other, settings);
    expect(await docxParts(document, settings)).toEqual(first);
    expect(changed).toEqual(await docxParts(other, { ...settings, whole: true }));
  });
});
