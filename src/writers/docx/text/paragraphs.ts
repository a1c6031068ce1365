/** Paragraphs of named styles, as data until the package makes them. In a draft, blanks are marked. */
import { type IParagraphOptions, LineRuleType, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { Twips } from '../../../layout/index.ts';
import { xmlText } from '../../../text/index.ts';
import { fontRoleOf, marksStyle, styleId, styleNames } from '../styles/style-names.ts';
import type { Decisions } from './decisions.ts';
import { joinedStretches, strayMarks } from './marks.ts';

export interface Writing {
  draft: boolean;
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
  decisions: Decisions;
  /** Filled while writing: the styles that something stands in. */
  used: Set<string>;
  /** Counted while writing. */
  pictures: number;
}

export interface ParagraphExtras {
  pageBreakBefore?: boolean;
  keepNext?: boolean;
  widowControl?: boolean;
  /** Height of a line where it is not that of the document's text. */
  lineTwips?: Twips;
  /** Room of its own beside it, as in a cell; below 0 at the end where a full line needs room to be wider. */
  startTwips?: Twips;
  endTwips?: Twips;
}

/** A stretch of a paragraph in one character style; '' is the paragraph's own look. */
export interface StyledText {
  text: string;
  style: string;
  /** Begins a new line of the paragraph, or goes to the next tab stop of the style. */
  before?: 'line' | 'tab';
}

/** A paragraph of one style. */
export interface TextParagraph {
  style: string;
  extras: ParagraphExtras;
  parts: readonly StyledText[];
}

/** A table or paragraph that the package has made. */
export interface MadeElement {
  made: Paragraph | Table;
  /** All that it was made from, beside the measures in force; undefined where that is too much to compare. */
  key: string | undefined;
}

/** What stands in the text. */
export type BodyElement = TextParagraph | MadeElement;

/** @param from all that the element follows from, beside the measures in force */
export function madeOf(made: Paragraph | Table, ...from: readonly unknown[]): MadeElement {
  return { made, key: JSON.stringify(from) };
}

/** A paragraph of one style with one text. */
export function paragraph(
  style: string,
  text: string,
  writing: Writing,
  extras: ParagraphExtras = {},
): TextParagraph {
  return paragraphOf(style, textParts(text, writing, '', style), writing, extras);
}

/** A paragraph of one style with texts of several looks. */
export function paragraphOf(
  style: string,
  parts: readonly StyledText[],
  writing: Writing,
  extras: ParagraphExtras = {},
): TextParagraph {
  writing.used.add(style);
  for (const part of parts) if (part.style !== '') writing.used.add(part.style);
  return { style, extras, parts };
}

/** Everything but the texts: paragraphs of one look differ in nothing else. */
export function lookOf({ style, extras, parts }: TextParagraph): string {
  let look = style;
  for (const [name, value] of Object.entries(extras)) look += ` ${name} ${value}`;
  for (const part of parts) look += `|${part.before ?? ''} ${part.style}`;
  return look;
}

/** The paragraph as the package makes it. */
export function toParagraph({ style, extras, parts }: TextParagraph, clean = true): Paragraph {
  const { lineTwips, startTwips, endTwips, ...others } = extras;
  const children = parts.map(({ text, style: own, before }) => {
    const content = clean ? xmlText(text) : text;
    return new TextRun({
      ...(own !== '' && { style: styleId(own) }),
      ...(before === 'line' && { break: 1 }),
      ...(before === 'tab' ? { children: [new Tab(), content] } : { text: content }),
    });
  });
  return new Paragraph({
    style: styleId(style),
    ...others,
    ...((startTwips ?? endTwips) !== undefined && {
      indent: {
        ...(startTwips !== undefined && { left: startTwips }),
        ...(endTwips !== undefined && { right: endTwips }),
      },
    }),
    ...(lineTwips !== undefined && {
      spacing: { line: lineTwips, lineRule: LineRuleType.EXACT },
    }),
    children,
  });
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
  place: Place,
  writing: Writing,
): MadeElement {
  const { xTwips, yTwips, widthTwips, heightTwips } = place;
  const { parts } = paragraph(style, text, writing);
  const frame: IParagraphOptions['frame'] = {
    type: 'absolute',
    position: { x: xTwips, y: yTwips },
    width: widthTwips,
    height: heightTwips,
    rule: 'exact',
    anchor: { horizontal: 'page', vertical: 'page' },
    wrap: 'around',
  };
  const children = parts.map(
    (part) =>
      new TextRun({
        ...(part.style !== '' && { style: styleId(part.style) }),
        text: xmlText(part.text),
      }),
  );
  return madeOf(new Paragraph({ style: styleId(style), frame, children }), style, parts, place);
}

const BLANK = /(【[^】]*】)/u;

/**
 * Text in parts: one, unless a draft has blanks to mark or a mark would stand in the wrong font.
 * @param style a character style; else the text looks as its paragraph does, which is in `paragraphStyle`
 */
export function textParts(
  text: string,
  { draft }: Writing,
  style = '',
  paragraphStyle: string = styleNames.body,
): StyledText[] {
  const marks = marksStyle(fontRoleOf(style === '' ? paragraphStyle : style));
  const usual = (part: string) =>
    strayMarks(part).map((piece, index) => ({
      text: piece,
      style: index % 2 === 1 ? marks : style,
    }));
  const plain = (part: string) =>
    joinedStretches(part).flatMap((piece, index) =>
      index % 2 === 1 ? [{ text: piece, style: styleNames.joined }] : usual(piece),
    );
  const parts =
    draft && text.includes('【')
      ? text
          .split(BLANK)
          .flatMap((part) =>
            BLANK.test(part) ? [{ text: part, style: styleNames.draftBlank }] : plain(part),
          )
      : plain(text);
  return parts.filter((part) => part.text !== '');
}

/** Lines of one paragraph, broken where they are. */
export function brokenLines(
  lines: readonly string[],
  style: string,
  writing: Writing,
): StyledText[] {
  return lines.flatMap((line, index) =>
    index === 0
      ? textParts(line, writing, '', style)
      : begunBy('line', textParts(line, writing, '', style)),
  );
}

/** The parts, the first of which begins a new line or stands at the next tab stop. */
export function begunBy(before: 'line' | 'tab', parts: readonly StyledText[]): StyledText[] {
  const [first = { text: '', style: '' }, ...others] = parts;
  return [{ ...first, before }, ...others];
}
