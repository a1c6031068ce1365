/**
 * The one seam to the docx package: paragraphs of one look differ in nothing but their texts, so the package makes one,
 * as a pattern at the head of the text, and it is filled with each text. A paragraph takes the package thirty times as
 * long. `test/writers/docx/repeated.test.ts` holds the result against what the package itself writes for every one.
 */
import { type FileChild, Paragraph, TextRun } from 'docx';
import { kept, xmlText } from '../../../text/index.ts';
import { type BodyElement, lookOf, type TextParagraph, toParagraph } from '../text/paragraphs.ts';

/** Stands for a text; no text of a document holds it, since no XML file may. */
export const MARK = '\uffff';

/** The XML of a paragraph around its texts. */
export type Frame = readonly string[];

/** Many more than a document has; an office's drafts with many boxes could have any number. */
const MOST_FRAMES = 500;
const known = kept<Frame>(MOST_FRAMES);

/** Frames by their looks, and of those that were never made the first paragraph. */
export interface Looks {
  frames: Map<string, Frame>;
  unknown: Map<string, TextParagraph>;
}

export function looksOf(paragraphs: Iterable<TextParagraph>): Looks {
  const looks: Looks = { frames: new Map(), unknown: new Map() };
  for (const paragraph of paragraphs) {
    const look = lookOf(paragraph);
    if (looks.frames.has(look) || looks.unknown.has(look)) continue;
    const frame = known.get(look);
    if (frame === undefined) looks.unknown.set(look, paragraph);
    else looks.frames.set(look, frame);
  }
  return looks;
}

/** A paragraph of each look that was never made, with marks for its texts. */
export function patterns({ unknown }: Looks): Paragraph[] {
  return [...unknown.values()].map((first) =>
    toParagraph({ ...first, parts: first.parts.map((part) => ({ ...part, text: MARK })) }, false),
  );
}

/** An element of its own, or a stretch of paragraphs that are filled in. */
export type Piece = BodyElement | readonly TextParagraph[];

/**
 * The elements of a section in pieces.
 * @param isLast whether it is the last section: the last paragraph of another bears its properties
 */
export function inStretches(elements: readonly BodyElement[], isLast: boolean): Piece[] {
  const pieces: Piece[] = [];
  let stretch: TextParagraph[] | undefined;
  for (const [index, element] of elements.entries()) {
    if ('made' in element || (!isLast && index === elements.length - 1)) {
      pieces.push(element);
      stretch = undefined;
      continue;
    }
    if (stretch === undefined) {
      stretch = [];
      pieces.push(stretch);
    }
    stretch.push(element);
  }
  return pieces;
}

/** As the package takes it. */
export function packageChild(piece: Piece): FileChild {
  if ('made' in piece) return piece.made;
  return 'parts' in piece ? toParagraph(piece) : new Paragraph({ children: [new TextRun(MARK)] });
}

const BODY = '<w:body>';
const [BEGIN, END] = ['<w:p>', '</w:p>'];

/** Takes the patterns out of the text, for this document and the next, and cuts it at the placeholders. */
export function cutAtPlaceholders(xml: string, looks: Looks): string[] {
  const start = xml.indexOf(BODY) + BODY.length;
  let at = start;
  for (const look of looks.unknown.keys()) {
    const end = xml.indexOf(END, at) + END.length;
    const frame = xml.slice(at, end).split(MARK);
    at = end;
    looks.frames.set(look, frame);
    known.keep(look, frame);
  }
  const pieces = `${xml.slice(0, start)}${xml.slice(at)}`.split(MARK);
  return pieces.map((piece, index) =>
    piece.slice(
      index === 0 ? 0 : piece.indexOf(END) + END.length,
      index === pieces.length - 1 ? undefined : piece.lastIndexOf(BEGIN),
    ),
  );
}

/** The paragraphs of a stretch as the package would write them. */
export function stretchXml(paragraphs: readonly TextParagraph[], { frames }: Looks): string {
  let xml = '';
  for (const paragraph of paragraphs) {
    const frame = frames.get(lookOf(paragraph)) ?? [];
    xml += frame[0] ?? '';
    for (const [index, { text }] of paragraph.parts.entries()) {
      xml += escaped(xmlText(text));
      xml += frame[index + 1] ?? '';
    }
  }
  return xml;
}

/** As the package escapes. */
export function escaped(text: string): string {
  if (!/[&<>"']/u.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
