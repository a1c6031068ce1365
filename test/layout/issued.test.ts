/** A paper that another one issues: its first page carries text, whatever its signature needs (7.3.3, 7.3.5.5). */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { layoutPages, planIssued, planPages } from '../../src/layout/index.ts';
import { layoutNotes } from '../../src/roads/layout-notes.ts';
import { writers } from '../../src/writers/index.ts';
import { type Crowd, crowded } from '../support/crowded.ts';

const settings = { words: [] };
const USUAL: Crowd = {
  format: 'document',
  issuers: 1,
  nameLength: 14,
  signed: 'sealed',
  lines: 3,
  paragraphs: 1,
  titleLines: 2,
  recipients: 'short',
};

/** A notice that issues a paper of so many lines, signed, in one paragraph. */
function issuing(lines: number, outer: Partial<Crowd> = {}): OfficialDocument {
  const { imprint, ...issued } = crowded({ ...USUAL, format: 'plain', lines });
  return { ...crowded({ ...USUAL, ...outer }), issued };
}

/** Of each page of the issued paper how many lines of its text stand there. */
function textOf(document: OfficialDocument): number[] {
  const pages = layoutPages(document, settings);
  const first = pages.findIndex(({ lines }, index) => index > 0 && lines[0]?.element === 'title');
  return pages
    .slice(first)
    .map(({ lines }) => lines.filter(({ element }) => element === 'body').length)
    .filter((count) => count > 0);
}

describe('an issued paper of one paragraph, whose last lines go with its signature', () => {
  it.each([16, 17])('carries text on its first page: %s lines', (lines) => {
    expect(textOf(issuing(lines))).toEqual([lines - 2, 2]);
  });

  it.each([
    ['an even page', {}, 2],
    ['an odd page', { lines: 14, paragraphs: 4 }, 3],
  ])('begins a section with a foot of its own in Word, on %s', async (_, outer, page) => {
    const document = issuing(16, outer);
    const write = await writers.docx.load();
    const parts = unzipSync(await write(document, { fonts: {}, words: [] }));
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const [own = '', ...others] = xml('word/document.xml')
      .split('<w:sectPr')
      .filter((section) => section.includes('<w:titlePg'));
    expect(others).toEqual([]);
    const id = /<w:footerReference[^>]*w:type="first"[^>]*r:id="([^"]+)"/u.exec(own)?.[1] ?? '';
    const target = new RegExp(
      `Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`,
      'u',
    );
    const [, one, other] = target.exec(xml('word/_rels/document.xml.rels')) ?? [];
    const style = /<w:pStyle w:val="([^"]+)"/u.exec(xml(`word/${one ?? other}`))?.[1];
    const look = new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`, 'su');
    const name = /<w:name w:val="([^"]+)"/u.exec(look.exec(xml('word/styles.xml'))?.[0] ?? '')?.[1];
    expect(name).toBe(page % 2 === 0 ? '短页双页码' : '短页页码');
  });

  it('leaves the foot to the outer one where that needs it, and says what LibreOffice makes of it', () => {
    const outer = [20, 21, 22, 23, 24]
      .map((lines) => issuing(16, { issuers: 6, nameLength: 16, lines }))
      .find((each) => planPages(each, settings).freeFoot !== undefined);
    const issued = outer?.issued;
    if (outer === undefined || issued === undefined) throw new Error('no such document');
    expect(planIssued(outer, issued, settings)).toMatchObject({
      keepsParagraphs: true,
      leansOnWord: true,
    });
    const told = layoutNotes(outer, settings).filter(({ code }) => code === 'layout/one-paragraph');
    expect(told.map(({ message }) => message.zh)).toEqual([
      expect.stringMatching(/^印发的文件里，.*GB\/T 9704-2012，7\.3\.5\.5/u),
    ]);
  });
});
