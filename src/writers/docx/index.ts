/** Writes a document as a Word file in the layout of GB/T 9704-2012. */
import { Packer } from 'docx';
import type { OfficialDocument } from '../../document/document.ts';
import { type FontNames, inStyle, type OfficeStyle } from '../../layout/index.ts';
import { documentDate, packageFile } from './package/file.ts';
import { finishedParts, LEFT_EMPTY, type Parts, zipped } from './package/finish.ts';
import { withOrigin } from './package/origin.ts';
import { repeatedLooks } from './package/repeated.ts';
import { pageParts } from './page/page.ts';
import { pagePartStyles } from './page/page-parts.ts';
import { measuresOf } from './styles/measures.ts';
import { stylesOf } from './styles/styles.ts';
import { decisionsWith } from './text/decisions.ts';
import { documentSections } from './text/flow.ts';
import type { Writing } from './text/paragraphs.ts';

export interface DocxSettings {
  /** The office's own layout; by default the standard's. */
  style?: OfficeStyle | undefined;
  fonts: FontNames;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  /** From how many paragraphs of one look on a pattern is filled; tests alone set it. */
  often?: number;
  /** Whether the file says what it was made from. */
  origin?: boolean;
}

/** The bytes of a Word file: the same document gives the same bytes. Linear in the length of the text. */
export async function writeDocx(
  document: OfficialDocument,
  settings: DocxSettings,
): Promise<Uint8Array> {
  return zipped(await docxParts(document, settings));
}

/** The parts of the file by their names. */
export async function docxParts(
  document: OfficialDocument,
  settings: DocxSettings,
): Promise<Parts> {
  const { file, repeated } = inStyle(settings.style, () => fileOf(document, settings));
  const packed = await Packer.pack(file, 'uint8array', undefined, LEFT_EMPTY);
  const parts = finishedParts(packed, { repeated, date: documentDate(document) });
  return settings.origin === true ? withOrigin(parts, document) : parts;
}

/** All of the file, before anything is waited for. */
function fileOf(document: OfficialDocument, { fonts, words, often }: DocxSettings) {
  const { draft } = document;
  const writing: Writing = {
    draft,
    words,
    decisions: decisionsWith(words),
    used: new Set(),
    pictures: 0,
  };
  const measures = measuresOf(document, fonts, writing);
  const sections = documentSections(document, measures, writing);
  for (const section of sections) {
    const { headers, footers } = pageParts(section, draft);
    for (const part of [...Object.values(headers), ...Object.values(footers)]) {
      for (const style of pagePartStyles[part]) writing.used.add(style);
    }
  }
  const elements = sections.flatMap((section) => section.elements);
  const repeated = repeatedLooks(elements, often);
  const styles = stylesOf(measures, writing.used);
  const file = packageFile(document, sections, styles, fonts, repeated);
  return { file, repeated };
}
