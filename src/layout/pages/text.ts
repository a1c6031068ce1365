/** 主体: title, recipients and body as rows (GB/T 9704-2012, 7.3.1 to 7.3.3), attachments (7.3.7). */
import type { Attachment, OfficialDocument } from '../../document/document.ts';
import { attachmentMark, type BodyLine, bodyLines, lineText } from '../../document/lines.ts';
import { keptLately } from '../../text/index.ts';
import * as gb from '../standard/measures.ts';
import {
  CELL,
  CHARS,
  LEFT,
  PITCH,
  POINT,
  SIZE,
  TYPE_WIDTH,
  titleCharacters,
  turnedArea,
  uprightArea,
} from '../standard/measures.ts';
import { breakTitle, titleLines } from '../title/title-lines.ts';
import type { Role } from './page.ts';
import { pictureRows } from './picture.ts';
import {
  line,
  type ParagraphOptions,
  paragraphRows,
  type Row,
  type RowContext,
  row,
} from './rows.ts';
import { tableRows } from './table.ts';

/** 标题 (7.3.1): two blank lines below the header rule, else on the first line; 题注 right below it. */
export function titleRows(
  document: OfficialDocument,
  underHeader: boolean,
  context: RowContext,
): Row[] {
  const options = { charsPerLine: titleCharacters, words: context.words };
  const rows = centredRows(titleLines(document, options), SIZE.title, 'title', context);
  if (underHeader && rows[0] !== undefined) rows[0].before = gb.title.blankLinesAbove * PITCH;
  if (document.titleNote !== undefined) {
    const placed = { roles: 'titleNote', align: 'center' } as const;
    rows.push(...paragraphRows(`（${document.titleNote}）`, placed, context));
  }
  return rows;
}

function centredRows(
  texts: readonly string[],
  size: number,
  role: Role,
  context: RowContext,
  area = uprightArea,
): Row[] {
  const paragraph = context.nextParagraph();
  const placed = { size, align: 'center', x: area.left, width: area.width } as const;
  return texts.map((text) =>
    row([line([{ text, role }], paragraph, placed)], { keepWithNext: true }),
  );
}

/** 主送机关 (7.3.2): one blank line below the title, flush left, with a colon. */
export function recipientRows({ recipients }: OfficialDocument, context: RowContext): Row[] {
  if (recipients === undefined) return [];
  const rows = paragraphRows(`${recipients}：`, { roles: 'recipients' }, context);
  if (rows[0] !== undefined) rows[0].before = gb.recipients.blankLinesAbove * PITCH;
  return rows;
}

/** 正文 (7.3.3). */
export function bodyRows({ body }: Pick<OfficialDocument, 'body'>, context: RowContext): Row[] {
  const lines = bodyLines(body);
  const isKept = context.measures !== true && lengthOf(lines) <= MOST_KNOWN;
  return lines.flatMap((each) => blockRows(each, context, isKept));
}

function lengthOf(lines: readonly BodyLine[]): number {
  return lines.reduce((sum, each) => sum + (each.type === 'paragraph' ? each.text.length : 0), 0);
}

/**
 * Blank lines between what stands above the body and the body: it follows the recipients at once, unless those move to
 * the imprint, else one blank line below the title, two below an order's number.
 */
export function gapAboveBody({ format, recipients }: OfficialDocument, moved: boolean): number {
  if (format === 'order') return gb.order.bodyBlankLinesAbove;
  return recipients === undefined || moved ? gb.recipients.blankLinesAbove : 0;
}

/**
 * A paragraph in by two characters, a table or a picture.
 * @param isKept whether the rows are known at the next layout
 */
function blockRows(each: BodyLine, context: RowContext, isKept: boolean): Row[] {
  if (each.type === 'table') return tableRows(each, context);
  if (each.type === 'picture') return pictureRows(each, context);
  const { heading } = each;
  const text = lineText(each);
  const options: ParagraphOptions = {
    ...(heading !== undefined && !heading.runIn && headingSize(heading.level)),
    roles:
      heading === undefined
        ? 'body'
        : [
            { end: heading.text.length, role: `heading${heading.level}` },
            { end: text.length, role: 'body' },
          ],
    element: heading === undefined || heading.runIn ? 'body' : `heading${heading.level}`,
    firstIndent: gb.body.firstLineCharacters,
  };
  const rows = isKept
    ? knownRows(text, `${heading?.level}${heading?.runIn}${heading?.text.length}`, options, context)
    : paragraphRows(text, options, context);
  if (heading !== undefined && !heading.runIn) for (const one of rows) one.keepWithNext = true;
  return rows;
}

/**
 * The rows of the last two layouts by what they follow from: at the next key all but one paragraph are the same. Of a
 * longer text none: they would be half of what its pages take.
 */
const MOST_KNOWN = 500_000;
const known = keptLately<readonly Row[]>(MOST_KNOWN);

/** Begins a layout. */
export function forgetOlderRows(): void {
  known.turn();
}

/** The measures that the rows of a paragraph follow from. */
function measures(): string {
  return `${LEFT} ${TYPE_WIDTH} ${CHARS} ${CELL} ${PITCH} ${SIZE.body} ${gb.body.firstLineCharacters}`;
}

/**
 * The rows of a paragraph of the text, as they were made before where it is the same paragraph in the same layout.
 * @param kind what its options follow from, but for the office's layout
 */
function knownRows(
  text: string,
  kind: string,
  options: ParagraphOptions,
  context: RowContext,
): Row[] {
  const paragraph = context.nextParagraph();
  const { cell, size } = options;
  const key = `${paragraph} ${context.draft} ${kind} ${size} ${cell} ${measures()} ${text}`;
  const found = known.get(key);
  const rows =
    found ??
    paragraphRows(text, options, { ...context, nextParagraph: () => paragraph }).map(
      (each): Row => ({ ...each, stood: { top: Number.NaN, lines: [] } }),
    );
  if (found === undefined) known.keep(key, rows);
  return rows.map((each) => ({ ...each }));
}

/** A heading on lines of its own may have another size than the text (office's own layout). */
function headingSize(level: 1 | 2 | 3 | 4): Pick<ParagraphOptions, 'size' | 'cell'> {
  const points = gb.styleInForce().elements[`heading${level}`]?.points;
  return points === undefined || points === SIZE.body
    ? {}
    : { size: points, cell: points * POINT + gb.bodyTracking };
}

/** Whether an attachment begins with a table on a turned page: then its mark and title stand there too (8). */
export function beginsTurned({ body: [first] }: Attachment): boolean {
  return first?.type === 'table' && first.turned === true;
}

/** 附件 (7.3.7): its mark on line 1 of a new page, its title centred on line 3, then as body. */
export function attachmentRows(
  document: OfficialDocument,
  index: number,
  context: RowContext,
): Row[] {
  const attachment = document.attachments[index];
  if (attachment === undefined) return [];
  const role = 'attachmentMark';
  const text = attachmentMark(document.attachments, index);
  const turned = beginsTurned(attachment);
  const area = turned ? turnedArea : uprightArea;
  const mark = row(
    [line([{ text, role }], context.nextParagraph(), { x: area.left, width: area.width })],
    { newPage: true, keepWithNext: true },
  );
  const charsPerLine = Math.floor(area.width / (SIZE.title * POINT));
  const lines = breakTitle(attachment.title, { charsPerLine, words: context.words });
  const title = centredRows(lines, SIZE.title, 'title', context, area);
  if (turned) for (const each of [mark, ...title]) each.turned = true;
  if (title[0] !== undefined) title[0].before = gb.attachment.titleBlankLinesAbove * PITCH;
  const body = bodyRows(attachment, context);
  if (body[0] !== undefined) body[0].before = PITCH;
  return [mark, ...title, ...body];
}
