/** 版记: what it holds, and on which page it stands (GB/T 9704-2012, 7.4, 7.5; letters 10.1). */
import type { Imprint } from '../../document/document.ts';
import { textWidth } from '../lines/char-width.ts';
import * as gb from '../standard/measures.ts';
import { BOTTOM, LEFT, POINT, SIZE, TYPE_WIDTH } from '../standard/measures.ts';
import type { PlacedLine, Rule } from './page.ts';
import { line, paragraphRows, type Row, type RowContext } from './rows.ts';

const PITCH = gb.imprint.linePitch;
const SMALL_CELL = SIZE.small * POINT;

/** The imprint, its y measured from its top; it stands on the bottom edge of the type area. */
export interface PlacedImprint {
  height: number;
  lines: PlacedLine[];
  rules: Rule[];
}

/**
 * The page of the imprint: the last one with text where it finds room there, else a page of its own. On an even
 * page, where it is wanted there, it is the back of the last sheet; pages between carry nothing, not even a number.
 */
export function imprintPage(
  lastPage: number,
  { fits, even = false }: { fits: boolean; even?: boolean },
): number {
  const page = fits ? lastPage : lastPage + 1;
  return even && page % 2 === 1 ? page + 1 : page;
}

/** The lists above the printing line in their order (7.4.2): 主送 moved here, then 抄送 or 分送. */
export function imprintLists(
  imprint: Imprint,
  movedRecipients: string | undefined,
): { label: string; text: string }[] {
  return [
    ...(movedRecipients === undefined ? [] : [{ label: '主送', text: movedRecipients }]),
    ...(imprint.copies === undefined ? [] : copyLists(imprint.copies)),
  ];
}

/** 抄报 above 抄送, or 报, 送 and 发 of a bulletin: the later ones stand in the text, a line each. */
function copyLists({ label, text }: { label: string; text: string }) {
  const [first = '', ...others] = text.split('\n');
  const later = others.map((line) => {
    const [, own, names] = /^(\p{Script=Han}{1,4})：(.*)$/u.exec(line) ?? [];
    return { label: own ?? label, text: names ?? line };
  });
  return [{ label, text: first }, ...later];
}

/**
 * 版记 (7.4). A letter's imprint holds the copies alone, without rules (10.1).
 * @param movedRecipients 主送机关 for which page 1 had no room (7.3.2)
 */
export function placeImprint(
  imprint: Imprint,
  options: { letter: boolean; movedRecipients?: string },
  context: RowContext,
): PlacedImprint | undefined {
  const lists = imprintLists(imprint, options.movedRecipients);
  const placed: PlacedImprint = { height: 0, lines: [], rules: [] };
  const rule = (height: number): void => {
    if (options.letter) return;
    const y = placed.height;
    placed.rules.push({ x: LEFT, y, width: TYPE_WIDTH, height, colour: 'black' });
    placed.height += height;
  };
  const add = (lines: readonly PlacedLine[]): void => {
    placed.lines.push(...lines.map((each) => ({ ...each, y: placed.height })));
    placed.height += PITCH;
  };
  const printing = options.letter ? [] : printingLines(imprint, context);
  if (lists.length === 0 && printing.length === 0) return undefined;
  rule(gb.imprint.outerRule);
  for (const list of lists) for (const each of listRows(list, context)) add(each.lines);
  if (lists.length > 0 && printing.length > 0) rule(gb.imprint.innerRule);
  if (printing.length > 0) add(printing);
  rule(gb.imprint.outerRule);
  return placed;
}

/** 抄送：…… in by one character at both ends, later lines aligned after the colon. */
function listRows({ label, text }: { label: string; text: string }, context: RowContext): Row[] {
  const indent = gb.imprint.indentCharacters;
  const options = {
    roles: 'imprint',
    size: SIZE.small,
    cell: SMALL_CELL,
    height: PITCH,
    firstIndent: indent,
    indent: indent + textWidth(`${label}：`),
    endIndent: indent,
  } as const;
  return paragraphRows(`${label}：${text}。`, options, context);
}

/** 印发机关 on the left, 印发日期 on the right of one line (7.4.3). */
function printingLines({ printingOffice, printDate }: Imprint, context: RowContext): PlacedLine[] {
  const indent = gb.imprint.indentCharacters * SMALL_CELL;
  const placed = {
    x: LEFT + indent,
    width: TYPE_WIDTH - 2 * indent,
    height: PITCH,
    size: SIZE.small,
  };
  const role = 'imprint';
  const lines: PlacedLine[] = [];
  const paragraph = context.nextParagraph();
  if (printingOffice !== undefined) {
    lines.push(line([{ text: printingOffice, role }], paragraph, placed));
  }
  if (printDate !== undefined) {
    const runs = [{ text: `${printDate}印发`, role } as const];
    lines.push(line(runs, paragraph, { ...placed, align: 'right' }));
  }
  return lines;
}

/** Where the imprint of a page begins, in mm from the top of the page. */
export function imprintTop(imprint: PlacedImprint): number {
  return BOTTOM - imprint.height;
}
