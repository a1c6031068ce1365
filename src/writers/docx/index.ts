/** Writes a document as a Word file in the layout of GB/T 9704-2012. */
import type { OfficialDocument } from '../../document/document.ts';
import { type FontNames, inStyle, type OfficeStyle } from '../../layout/index.ts';
import type { Parts } from './package/finish.ts';
import { withOrigin } from './package/origin.ts';
import { zipped } from './package/packed.ts';
import { shellWork } from './package/shell.ts';
import { pageParts } from './page/page.ts';
import { pagePartStyles } from './page/page-parts.ts';
import { measuresOf } from './styles/measures.ts';
import { stylesOf } from './styles/styles.ts';
import { decisionsOn } from './text/decisions.ts';
import { documentSections } from './text/flow.ts';
import type { Writing } from './text/paragraphs.ts';

export interface DocxSettings {
  /** The office's own layout; by default the standard's. */
  style?: OfficeStyle | undefined;
  fonts: FontNames;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  /** Whether the package makes every paragraph by itself; tests alone set it. */
  whole?: boolean;
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
  const work = inStyle(settings.style, () => workOn(document, settings));
  const parts = await work();
  return settings.origin === true ? withOrigin(parts, document) : parts;
}

/** All that hangs on the measures in force, before anything is waited for. */
function workOn(document: OfficialDocument, { style, fonts, words, whole = false }: DocxSettings) {
  const { draft } = document;
  const writing: Writing = {
    draft,
    words,
    decisions: decisionsOn(document, words),
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
  return shellWork(document, sections, {
    fonts,
    whole,
    styles: () => stylesOf(measures, writing.used),
    measures: [style, measures, [...writing.used].toSorted()],
  });
}
