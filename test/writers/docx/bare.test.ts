/** Documents that lack issuer, date, number or recipients: nothing that is not finite or positive reaches the XML. */
import { describe, expect, it } from 'vitest';
import { asVariant } from '../../../src/document/variants.ts';
import { lacking } from './bare.ts';
import { partsOf } from './file.ts';

/** Widths, heights and sizes; indents and places may be below 0. */
const POSITIVE = /<w:(?:tblW|tcW|gridCol|sz|szCs|pgSz|w)\b[^>]*? w:(?:w|h|val)="(?!0*[1-9])[^"]*"/u;

describe.each(Object.entries(lacking))('%s', (_, document) => {
  it.each(['document', 'letter', 'order', 'minutes', 'plain'] as const)('%s', async (format) => {
    for (const variant of ['full', 'preprinted', 'plain', 'draft'] as const) {
      const parts = await partsOf(asVariant({ ...document, format }, variant));
      for (const [name, xml] of Object.entries(parts)) {
        expect(xml, name).not.toMatch(/"-?(?:NaN|Infinity)|undefined/u);
        expect(POSITIVE.exec(xml)?.[0], name).toBeUndefined();
      }
    }
  });
});
