/** Title, recipients and body (GB/T 9704-2012, 7.3.1 to 7.3.3). */
import type { Block } from '../../../document/document.ts';
import { type BodyLine, bodyLines, lineText } from '../../../document/lines.ts';
import {
  body as bodyRule,
  grid,
  textWidth,
  titleCharacters,
  titleLines,
} from '../../../layout/index.ts';
import { headingStyles, styleNames } from '../styles/style-names.ts';
import {
  type BodyElement,
  brokenLines,
  type ParagraphExtras,
  paragraphOf,
  type StyledText,
  textParts,
  type Writing,
} from './paragraphs.ts';
import { pictureElements } from './picture.ts';
import { tableElements } from './table.ts';

/** A title in lines that cut no word or name, the issuers above it on lines of their own: one paragraph. */
export function titleParagraphs(
  title: { issuers: readonly string[]; text: string },
  style: string,
  writing: Writing,
  pageBreakBefore = false,
): BodyElement[] {
  const options = { charsPerLine: titleCharacters, words: writing.words };
  const lines = titleLines({ titleIssuers: title.issuers, title: title.text }, options);
  if (lines.length === 0) return [];
  const parts = brokenLines(lines, style, writing);
  return [paragraphOf(style, parts, writing, pageBreakBefore ? { pageBreakBefore } : {})];
}

/** Elements of the text in order; turned tables stand on pages of their own. */
export interface Stretch {
  elements: BodyElement[];
  turned: boolean;
}

/**
 * The paragraphs and tables of a body.
 * @param keptLines so many of the last lines stay with what follows, which must not stand alone on a page (7.3.5.5)
 */
export function bodyElements(blocks: readonly Block[], writing: Writing, keptLines = 0): Stretch[] {
  const lines = bodyLines(blocks);
  const kept = firstKept(lines, keptLines);
  const stretches: Stretch[] = [{ elements: [], turned: false }];
  for (const [index, line] of lines.entries()) {
    const turned = line.type === 'table' && line.turned === true;
    if (turned !== stretches.at(-1)?.turned) stretches.push({ elements: [], turned });
    stretches.at(-1)?.elements.push(...lineElements(line, writing, index >= kept));
  }
  return stretches;
}

function lineElements(line: BodyLine, writing: Writing, keepNext: boolean): BodyElement[] {
  switch (line.type) {
    case 'paragraph':
      return [bodyParagraph(line, writing, keepNext)];
    case 'table':
      return tableElements(line, writing);
    case 'picture':
      return pictureElements(line, writing);
  }
}

/** The first of the paragraphs whose lines must stay with what follows. */
function firstKept(lines: readonly BodyLine[], keptLines: number): number {
  const last = lines.at(-1);
  if (keptLines === 0 || last?.type !== 'paragraph') return lines.length;
  return Math.max(0, lines.length - (isShort(last) ? keptLines : 1));
}

/** Whether it is a paragraph of one line. */
function isShort(line: BodyLine): boolean {
  if (line.type !== 'paragraph') return false;
  return textWidth(lineText(line)) <= grid.characters - bodyRule.firstLineCharacters;
}

function bodyParagraph(
  { heading, text }: Extract<BodyLine, { type: 'paragraph' }>,
  writing: Writing,
  keepNext: boolean,
): BodyElement {
  const extras = keepNext ? { keepNext, widowControl: true } : {};
  if (heading === undefined) return textParagraph(styleNames.body, [plain(text)], writing, extras);
  const styles = headingStyles(heading.level);
  if (!heading.runIn) return textParagraph(styles.alone, [plain(heading.text)], writing);
  const parts = [{ text: heading.text, style: styles.words }, plain(text)];
  return textParagraph(styles.runIn, parts, writing, extras);
}

function plain(text: string): StyledText {
  return { text, style: '' };
}

function textParagraph(
  style: string,
  parts: readonly StyledText[],
  writing: Writing,
  extras: ParagraphExtras = {},
): BodyElement {
  const styled = parts.flatMap(({ text, style: own }) => textParts(text, writing, own, style));
  return paragraphOf(style, styled, writing, extras);
}
