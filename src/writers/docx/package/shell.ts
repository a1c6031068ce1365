/**
 * A Word file without the texts of its paragraphs. What the docx package makes of sections, styles, fonts and tables
 * takes it as long as ten thousand characters of text, and is the same for documents that differ in their words alone:
 * it is kept. `test/writers/docx/repeated.test.ts` holds a file in a kept shell against one made anew.
 */
import { Packer } from 'docx';
import type { OfficialDocument } from '../../../document/document.ts';
import { kept } from '../../../text/index.ts';
import type { Section } from '../page/page.ts';
import type { TextParagraph } from '../text/paragraphs.ts';
import { describedIn, descriptionOf, documentDate, type Making, packageFile } from './file.ts';
import { DOCUMENT, dated, finishedParts, LEFT_EMPTY, type Parts, PROPERTIES } from './finish.ts';
import {
  cutAtPlaceholders,
  inStretches,
  type Looks,
  looksOf,
  type Piece,
  stretchXml,
} from './repeated.ts';

interface Shell {
  /** The parts in their order; texts and description are put in. */
  parts: Parts;
  /** The text around each stretch of paragraphs. */
  text: readonly string[];
}

/** As many as the kinds that an office has at hand; the text of a larger table is not kept. */
const MOST_SHELLS = 12;
const LONGEST_KEY = 50_000;
const known = kept<Shell>(MOST_SHELLS);

/**
 * The parts of a document's file, before anything is waited for.
 * @returns what takes the rest of the work
 */
export function shellWork(
  document: OfficialDocument,
  sections: readonly Section[],
  making: Making,
): () => Promise<Parts> {
  const pieces = sections.map(({ elements }, at) =>
    making.whole ? elements : inStretches(elements, at === sections.length - 1),
  );
  const stretches = pieces.flat().filter((piece) => Array.isArray(piece));
  const looks = looksOf(stretches.flat());
  const key = keyOf(document, sections, pieces, making);
  const shell = looks.unknown.size > 0 || key === undefined ? undefined : known.get(key);
  const filled = (found: Shell) => filledShell(found, document, stretches, looks);
  if (shell !== undefined) return async () => filled(shell);
  const file = packageFile(document, sections, pieces, looks, making);
  return async () => {
    const parts = finishedParts(await Packer.pack(file, 'uint8array', undefined, LEFT_EMPTY));
    const made = { parts, text: cutAtPlaceholders(String(parts[DOCUMENT]), looks) };
    if (key !== undefined) known.keep(key, made);
    return filled(made);
  };
}

function filledShell(
  { parts, text }: Shell,
  document: OfficialDocument,
  stretches: readonly (readonly TextParagraph[])[],
  looks: Looks,
): Parts {
  const xml = text.map((around, at) => around + stretchXml(stretches[at] ?? [], looks));
  const properties = describedIn(String(parts[PROPERTIES]), document);
  return {
    ...parts,
    [DOCUMENT]: xml.join(''),
    [PROPERTIES]: dated(properties, documentDate(document)),
  };
}

/** All that a shell follows from, as a text; undefined where there is too much of it. */
function keyOf(
  document: OfficialDocument,
  sections: readonly Section[],
  pieces: readonly (readonly Piece[])[],
  { fonts, measures }: Making,
): string | undefined {
  const described = descriptionOf(document).map((text) => text !== '');
  const keys: unknown[] = [fonts, measures, document.draft, described];
  for (const [at, { elements: _, ...page }] of sections.entries()) {
    keys.push(page);
    for (const piece of pieces[at] ?? []) {
      if ('made' in piece && piece.key === undefined) return undefined;
      keys.push(Array.isArray(piece) ? 0 : 'made' in piece ? piece.key : piece);
    }
  }
  const key = JSON.stringify(keys);
  return key.length > LONGEST_KEY ? undefined : key;
}
