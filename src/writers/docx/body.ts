/** Title, recipients and body (GB/T 9704-2012, 7.3.1 to 7.3.3). */
import type { Block } from '../../document/document.ts';
import { type BodyLine, bodyLines, lineText } from '../../document/lines.ts';
import {
  body as bodyRule,
  breakTitle,
  grid,
  textWidth,
  titleCharacters,
} from '../../layout/index.ts';
import type { BodyElement } from './element.ts';
import {
  brokenLines,
  type ParagraphExtras,
  paragraphOf,
  type StyledText,
  styledRuns,
  type Writing,
} from './paragraphs.ts';
import { headingStyles, styleNames } from './style-names.ts';
import { tableElements } from './table.ts';

/** A title in lines that cut no word or name; issuers above it are paragraphs of their own. */
export function titleParagraphs(
  title: { issuers: readonly string[]; text: string },
  style: string,
  writing: Writing,
  pageBreakBefore = false,
): BodyElement[] {
  return [...title.issuers, title.text]
    .filter((text) => text.trim() !== '')
    .map((text, index) => {
      const options = { charsPerLine: titleCharacters, words: writing.words };
      const lines = brokenLines(breakTitle(text, options), style, writing);
      return paragraphOf(style, lines, pageBreakBefore && index === 0 ? { pageBreakBefore } : {});
    });
}

/** Elements of the text in order; turned tables stand on pages of their own. */
export interface Stretch {
  elements: BodyElement[];
  turned: boolean;
}

/**
 * The paragraphs and tables of a body.
 * @param keepLast holds the last two lines to what follows, which must not stand alone on a page (7.3.5.5)
 */
export function bodyElements(
  blocks: readonly Block[],
  writing: Writing,
  keepLast = false,
): Stretch[] {
  const lines = bodyLines(blocks);
  const kept = keepLast ? lastLines(lines) : lines.length;
  const stretches: Stretch[] = [{ elements: [], turned: false }];
  for (const [index, line] of lines.entries()) {
    const turned = line.type === 'table' && line.turned === true;
    if (turned !== stretches.at(-1)?.turned) stretches.push({ elements: [], turned });
    const elements =
      line.type === 'table'
        ? tableElements(line, writing)
        : [bodyParagraph(line, writing, index >= kept)];
    stretches.at(-1)?.elements.push(...elements);
  }
  return stretches;
}

/** The first of the paragraphs whose lines must stay with what follows. */
function lastLines(lines: readonly BodyLine[]): number {
  const [last, before] = [lines.at(-1), lines.at(-2)];
  if (last?.type !== 'paragraph') return lines.length;
  // LibreOffice keeps paragraphs whole: a long first one would leave page 1 without text (7.3.3).
  const leavesPage = lines.length === 2 && before !== undefined && !isShort(before);
  return Math.max(0, lines.length - (isShort(last) && !leavesPage ? 2 : 1));
}

/** Whether it is a paragraph of one line. */
function isShort(line: BodyLine): boolean {
  if (line.type === 'table') return false;
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

/** In by two characters. */
function textParagraph(
  style: string,
  parts: readonly StyledText[],
  writing: Writing,
  extras: ParagraphExtras = {},
): BodyElement {
  return paragraphOf(style, styledRuns(parts, style, writing), extras);
}
