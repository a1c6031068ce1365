/** The text of the Word file is that of the text writer, in the same order, in the document's body. */
import { describe, expect, it } from 'vitest';
import { writeText } from '../../../src/writers/text.ts';
import { paragraphsOf, partOf, settings } from './file.ts';
import { specimens } from './specimens.ts';

describe.each(Object.entries(specimens))('%s', (_, document) => {
  it('has the lines of the text writer, one a paragraph', async () => {
    const paragraphs = paragraphsOf(await partOf(document, 'word/document.xml'));
    const texts = paragraphs.map(({ text }) => text).filter((text) => text !== '');
    const wanted = writeText(document, settings).split(/[\n\t]/u);
    const lines = wanted.filter((line) => line !== '');
    expect(texts.join('\n').replaceAll(/[\s]/gu, '')).toBe(lines.join('').replaceAll(/\s/gu, ''));
  });

  it('holds no character that XML may not', async () => {
    const text = `${document.title}\u0001\ud800<&>"尾`;
    const xml = await partOf({ ...document, title: text }, 'word/document.xml');
    for (const forbidden of ['\u0001', '\ud800']) expect(xml).not.toContain(forbidden);
    if (document.title !== '') expect(xml).toContain('&lt;&amp;&gt;');
  });
});
