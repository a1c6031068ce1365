/** The parts of a Word file are packed in the very bytes that fflate gives for all of them at once. */
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipped } from '../../../src/writers/docx/package/packed.ts';

const STYLES = `<w:styles>${'<w:style/>'.repeat(40)}</w:styles>`;
const PICTURE = new Uint8Array(300).map((_, at) => (at * 7) % 251);

function atOnce(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? new TextEncoder().encode(part) : [part, { level: 0 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 4 });
}

const file = (text: string) => ({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': `<w:document>${text}</w:document>`,
  'word/styles.xml': STYLES,
  'word/footer1.xml': '<w:ftr/>',
  // the same text under another name
  'word/footer2.xml': '<w:ftr/>',
  'word/media/图.png': PICTURE,
});

it('packs one file and another that shares parts with it as if each were packed alone', () => {
  for (const text of ['云园', '云园'.repeat(9000), '云园']) {
    expect(Buffer.from(zipped(file(text))).equals(atOnce(file(text)))).toBe(true);
  }
});

it('packs a part anew where its text is another', () => {
  const changed = {
    ...file('云园'),
    'word/styles.xml': STYLES.replace('style/', 'style w:a="1"/'),
  };
  zipped(file('云园'));
  expect(Buffer.from(zipped(changed)).equals(atOnce(changed))).toBe(true);
});

it('gives what any program unpacks', () => {
  const parts = unzipSync(zipped(file('园区')));
  expect(Object.keys(parts)).toEqual(Object.keys(file('园区')));
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('园区');
});
