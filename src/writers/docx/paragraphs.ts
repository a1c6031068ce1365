/** Paragraphs of a named style. In a draft, the blanks in a text are marked. */
import { type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import { styleNames } from './styles.ts';

export type BodyElement = Paragraph | Table;

export interface Writing {
  draft: boolean;
}

type ParagraphExtras = Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext' | 'indent'>;

/** A paragraph of one style. */
export function paragraph(
  style: string,
  text: string,
  writing: Writing,
  extras: ParagraphExtras = {},
): Paragraph {
  return new Paragraph({ style, ...extras, children: textRuns(text, writing) });
}

const BLANK = /(【[^】]*】)/u;

/** Text as runs: one, unless a draft has blanks to mark or a character style is wanted. */
export function textRuns(text: string, { draft }: Writing, style?: string): TextRun[] {
  const styled = style === undefined ? {} : { style };
  if (!draft || !text.includes('【')) return text === '' ? [] : [new TextRun({ text, ...styled })];
  return text
    .split(BLANK)
    .filter((part) => part !== '')
    .map((part) =>
      BLANK.test(part)
        ? new TextRun({ text: part, style: styleNames.draftBlank })
        : new TextRun({ text: part, ...styled }),
    );
}

/** Lines of one paragraph, broken where they are. */
export function brokenLines(lines: readonly string[], writing: Writing): TextRun[] {
  return lines.flatMap((line, index) => {
    const runs = textRuns(line, writing);
    return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
  });
}
