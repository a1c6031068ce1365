/** A Word file taken apart, for tests that look at its parts. */
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { defaultFonts } from '../../../src/layout/fonts.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';

export const settings = { fonts: defaultFonts, words: ['青禾产业园区', '管理委员会'] };

/** The parts of a document's file by their names. */
export function partsOf(document: OfficialDocument): Record<string, string> {
  const files = unzipSync(writeDocx(document, settings));
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part; empty where there is none. */
export function partOf(document: OfficialDocument, name: string): string {
  return partsOf(document)[name] ?? '';
}

/** The paragraphs of a part in order: their style and text. */
export function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(''),
  }));
}

/** The XML of one style. */
export function styleOf(stylesPart: string, name: string): string {
  const start = stylesPart.indexOf(`w:styleId="${name}"`);
  return start < 0 ? '' : stylesPart.slice(start, stylesPart.indexOf('</w:style>', start));
}
