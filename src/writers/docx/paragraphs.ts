/**
 * Paragraphs of a named style. A document has thousands that differ in nothing but their text: the elements around
 * it are made once for each style by the docx package and hold every text. In a draft, blanks are marked.
 */
import { type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx';
import type { Decisions } from './decisions.ts';
import { type BodyElement, escapeXml, xmlOf } from './element.ts';
import { strayMarks } from './marks.ts';
import { fontRoleOf, marksStyle, styleNames } from './style-names.ts';

export interface Writing {
  draft: boolean;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  decisions: Decisions;
}

export type ParagraphExtras = Pick<
  IParagraphOptions,
  'pageBreakBefore' | 'keepNext' | 'widowControl'
>;

/** A paragraph of one style with one text. */
export function paragraph(
  style: string,
  text: string,
  writing: Writing,
  extras: ParagraphExtras = {},
): BodyElement {
  return paragraphOf(style, textRuns(text, writing, '', style), extras);
}

const paragraphFrames = new Map<string, string>();
const PARAGRAPH_END = '</w:p>';

/** A paragraph of one style around runs that are written already. */
export function paragraphOf(
  style: string,
  runs: string,
  extras: ParagraphExtras = {},
): BodyElement {
  const key = `${style} ${extras.pageBreakBefore} ${extras.keepNext} ${extras.widowControl}`;
  let frame = paragraphFrames.get(key);
  if (frame === undefined) {
    frame = xmlOf(new Paragraph({ style, ...extras })).slice(0, -PARAGRAPH_END.length);
    paragraphFrames.set(key, frame);
  }
  return `${frame}${runs}${PARAGRAPH_END}`;
}

/** A place on the page, from its corner. */
export interface Place {
  xTwips: number;
  yTwips: number;
  widthTwips: number;
  heightTwips: number;
}

/** A paragraph with a place of its own; not every program takes that from a style. */
export function placedParagraph(
  style: string,
  text: string,
  { xTwips, yTwips, widthTwips, heightTwips }: Place,
  writing: Writing,
): BodyElement {
  const frame = new Paragraph({
    style,
    frame: {
      type: 'absolute',
      position: { x: xTwips, y: yTwips },
      width: widthTwips,
      height: heightTwips,
      rule: 'exact',
      anchor: { horizontal: 'page', vertical: 'page' },
      wrap: 'around',
    },
  });
  const frameXml = xmlOf(frame);
  return `${frameXml.slice(0, -PARAGRAPH_END.length)}${textRuns(text, writing, '', style)}${PARAGRAPH_END}`;
}

const BLANK = /(【[^】]*】)/u;

/**
 * Text as runs: one, unless a draft has blanks to mark or a mark would stand in the wrong font.
 * @param style a character style; else the text looks as its paragraph does, which is in `paragraphStyle`
 */
export function textRuns(
  text: string,
  { draft }: Writing,
  style = '',
  paragraphStyle: string = styleNames.body,
): string {
  const marks = marksStyle(fontRoleOf(style === '' ? paragraphStyle : style));
  const plain = (part: string) =>
    strayMarks(part)
      .map((piece, index) => run(piece, index % 2 === 1 ? marks : style))
      .join('');
  if (!draft || !text.includes('【')) return plain(text);
  return text
    .split(BLANK)
    .map((part) => (BLANK.test(part) ? run(part, styleNames.draftBlank) : plain(part)))
    .join('');
}

/** Lines of one paragraph, broken where they are. */
export function brokenLines(lines: readonly string[], style: string, writing: Writing): string {
  return lines.map((line) => textRuns(line, writing, '', style)).join(LINE_BREAK);
}

const LINE_BREAK = xmlOf(new TextRun({ break: 1 }));

/** Goes to the next tab stop of the style. */
export const TAB = xmlOf(new TextRun({ children: [new Tab()] }));

/** A stretch of a paragraph in one character style; '' is the paragraph's own look. */
export interface StyledText {
  text: string;
  style: string;
}

/** The runs of a paragraph of text. */
export function styledRuns(
  parts: readonly StyledText[],
  paragraphStyle: string,
  writing: Writing,
): string {
  return parts.map(({ text, style }) => textRuns(text, writing, style, paragraphStyle)).join('');
}

const runFrames = new Map<string, readonly string[]>();
/** Where the text goes in a run that is made once: no text of a document has it. */
const PLACE = '\ue000';

function run(text: string, style = ''): string {
  if (text === '') return '';
  let frame = runFrames.get(style);
  if (frame === undefined) {
    const look = style === '' ? {} : { style };
    frame = xmlOf(new TextRun({ ...look, text: PLACE })).split(PLACE);
    runFrames.set(style, frame);
  }
  return `${frame[0]}${escapeXml(text)}${frame[1]}`;
}
