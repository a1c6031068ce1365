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
    const filled = await docxParts(document, { ...settings, often: 1 });
    const whole = await docxParts(document, { ...settings, often: Number.POSITIVE_INFINITY });
    expect(filled).toEqual(whole);
  });
});
