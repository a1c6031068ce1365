/** Writes a document as a Word file in the layout of GB/T 9704-2012. */
import type { OfficialDocument } from '../../document/document.ts';
import type { FontNames } from '../../layout/index.ts';
import { decisionsWith } from './decisions.ts';
import { documentSections } from './flow.ts';
import { fontTablePart } from './fonts.ts';
import { measuresOf } from './measures.ts';
import { references, type Section, sectionProperties } from './page.ts';
import { pagePart } from './page-parts.ts';
import { paragraphOf } from './paragraphs.ts';
import { commonParts, packed } from './parts.ts';
import { styleNames } from './style-names.ts';
import { stylesPart } from './styles.ts';

export interface DocxSettings {
  fonts: FontNames;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
}

/** The bytes of a Word file: the same document gives the same bytes. Linear in the length of the text. */
export function writeDocx(document: OfficialDocument, settings: DocxSettings): Uint8Array {
  return packed(docxParts(document, settings));
}

/** The parts of the file by their names. */
export function docxParts(
  document: OfficialDocument,
  { fonts, words }: DocxSettings,
): Record<string, string> {
  const { draft } = document;
  const decisions = decisionsWith(words);
  const writing = { draft, words, decisions };
  const measures = measuresOf(document, fonts, writing);
  const sections = documentSections(document, measures, writing);
  const used = sections.flatMap((section) => references(section, draft)).map(({ part }) => part);
  const pageParts = [...new Set(used)];
  return {
    ...commonParts(document, pageParts),
    'word/document.xml': documentPart(sections, draft),
    'word/styles.xml': stylesPart(measures),
    'word/fontTable.xml': fontTablePart(fonts),
    ...Object.fromEntries(pageParts.map((name) => [`word/${name}.xml`, pagePart(name)])),
  };
}

function documentPart(sections: readonly Section[], draft: boolean): string {
  const body = sections.map((section, index) => {
    const properties = sectionProperties(section, draft);
    if (index === sections.length - 1) return `${section.elements.join('')}${properties}`;
    return endedSection(section.elements, properties);
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body.join('')}</w:body></w:document>`;
}

/** A section before the last one ends in its last paragraph; after a table in one that takes no room. */
function endedSection(elements: readonly string[], properties: string): string {
  const last = elements.at(-1) ?? '';
  const paragraph = last.startsWith('<w:p>') ? last : paragraphOf(styleNames.noRoom, '');
  const before = last === paragraph ? elements.slice(0, -1) : elements;
  return `${before.join('')}${paragraph.replace('</w:pPr>', `${properties}</w:pPr>`)}`;
}
