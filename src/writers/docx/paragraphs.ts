/**
 * Paragraphs of a named style. A document has thousands that differ in nothing but their text: the elements around
 * it are made once for each style by the docx package and hold every text. In a draft, blanks are marked.
 */
import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx';
import { bodyTrackingTwips, type LineEndOptions, loosenedLines } from '../../layout/index.ts';
import type { Decisions } from './decisions.ts';
import { type BodyElement, escapeXml, xmlOf } from './element.ts';
import { strayMarks } from './marks.ts';
import { fontRoleOf, loosenedStyle, marksStyle, styleNames } from './style-names.ts';

export interface Writing {
  draft: boolean;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  /** Font of digits and Latin letters. */
  digitsFont: string;
  decisions: Decisions;
  /** Filled while writing: the spacings of loosened lines, in twips, each of which is a style. */
  spacings: Set<number>;
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
  { draft, spacings }: Writing,
  style = '',
  paragraphStyle: string = styleNames.body,
  loosened = 0,
): string {
  if (loosened !== 0) spacings.add(loosened);
  const marks = marksStyle(fontRoleOf(style === '' ? paragraphStyle : style));
  const plain = (part: string) =>
    strayMarks(part)
      .map((piece, index) => run(piece, index % 2 === 1 ? marks : style, loosened))
      .join('');
  if (!draft || !text.includes('【')) return plain(text);
  return text
    .split(BLANK)
    .map((part) => (BLANK.test(part) ? run(part, styleNames.draftBlank, loosened) : plain(part)))
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

/** The runs of a paragraph of text, its lines ending where they should. */
export function lineRuns(
  parts: readonly StyledText[],
  paragraphStyle: string,
  indents: Omit<LineEndOptions, 'digitsFont'>,
  writing: Writing,
): string {
  const whole = parts.map(({ text }) => text).join('');
  const loosened = loosenedLines(whole, { ...indents, digitsFont: writing.digitsFont });
  let runs = '';
  let start = 0;
  let next = 0;
  for (const { text, style } of parts) {
    const end = start + text.length;
    let at = start;
    while (at < end) {
      while ((loosened[next]?.end ?? end) <= at) next++;
      const line = loosened[next];
      const inside = line !== undefined && line.start <= at;
      const upTo = Math.min(end, (inside ? line?.end : line?.start) ?? end);
      const piece = text.slice(at - start, upTo - start);
      runs += textRuns(piece, writing, style, paragraphStyle, inside ? line.twips : 0);
      at = upTo;
    }
    start = end;
  }
  return runs;
}

const runFrames = new Map<string, readonly string[]>();
/** Where the text goes in a run that is made once: no text of a document has it. */
const PLACE = '\ue000';

function run(text: string, style = '', loosened = 0): string {
  if (text === '') return '';
  const key = `${style} ${loosened}`;
  let frame = runFrames.get(key);
  if (frame === undefined) {
    frame = xmlOf(new TextRun({ ...runLook(style, loosened), text: PLACE })).split(PLACE);
    runFrames.set(key, frame);
  }
  return `${frame[0]}${escapeXml(text)}${frame[1]}`;
}

/** A loosened line has a style of its own; what has a style already gets its spacing by hand. */
function runLook(style: string, loosened: number): IRunOptions {
  if (loosened === 0) return style === '' ? {} : { style };
  if (style === '') return { style: loosenedStyle(loosened) };
  return { style, characterSpacing: bodyTrackingTwips + loosened };
}
