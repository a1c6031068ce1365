/** A Word file taken apart, for tests that look at its parts. */
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { defaultFonts } from '../../../src/layout/fonts/fonts.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import {
  headingStyles,
  LEVELS,
  styleId,
  styleNames,
} from '../../../src/writers/docx/styles/style-names.ts';

export const settings = { fonts: defaultFonts, words: ['青禾产业园区', '管理委员会'] };

/** The parts of a document's file by their names. */
export async function partsOf(document: OfficialDocument): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document, settings));
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part; empty where there is none. */
export async function partOf(document: OfficialDocument, name: string): Promise<string> {
  return (await partsOf(document))[name] ?? '';
}

/** The paragraphs of a part in order: their style and text. */
export function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => ({
    style: nameOf(/<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? ''),
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(''),
  }));
}

/** The XML of one style, by its Chinese name. */
export function styleOf(stylesPart: string, name: string): string {
  const start = stylesPart.indexOf(`w:styleId="${styleId(name)}"`);
  return start < 0 ? '' : stylesPart.slice(start, stylesPart.indexOf('</w:style>', start));
}

const NAMES = new Map(
  [
    ...Object.values(styleNames),
    ...LEVELS.flatMap((level) => Object.values(headingStyles(level))),
  ].map((name) => [styleId(name), name]),
);

/** The Chinese name of a style's id. */
function nameOf(id: string): string {
  return NAMES.get(id) ?? id;
}
