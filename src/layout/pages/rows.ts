/** Rows of a page: what stands side by side at one height, before it is known on which page. */
import { breakLines, countLines, type TextLine } from '../lines/line-breaks.ts';
import { CELL, CHARS, LEFT, PITCH, SIZE, TYPE_WIDTH } from '../standard/measures.ts';
import type { PlacedLine, Role, Rule, Run } from './page.ts';

/** A row of lines and rules; their y is measured from the top of the row. Lengths in mm. */
export interface Row {
  height: number;
  /** Room above; falls away where the row comes to the top of a page by itself. */
  before: number;
  /** The row stays on the page of the next one. */
  keepWithNext: boolean;
  /** The row begins a new page. */
  newPage: boolean;
  /** Room at the foot of the page that the row begins which stays free, in mm. */
  freeFoot?: number;
  /** The row stands on a page turned by a quarter. */
  turned?: boolean;
  lines: PlacedLine[];
  rules: Rule[];
  /** The lines where they came to stand when they were laid out last: the same objects again, if they stand there. */
  stood?: Stood;
}

/** Shared by all that a row becomes. */
export interface Stood {
  top: number;
  lines: readonly PlacedLine[];
}

/** What all rows of one document share: its paragraphs are counted through. */
export interface RowContext {
  draft: boolean;
  /** Names and terms never cut in a title. */
  words: readonly string[];
  nextParagraph(): number;
  /** Only where rows come to stand is asked: the lines of a paragraph are counted, and say nothing. */
  measures?: true;
}

export function row(lines: PlacedLine[], options: Partial<Row> = {}): Row {
  return {
    height: PITCH,
    before: 0,
    keepWithNext: false,
    newPage: false,
    lines,
    rules: [],
    ...options,
  };
}

/** A line as wide as the type area in body size, changed by what is given. */
export function line(
  runs: Run[],
  paragraph: number,
  options: Partial<PlacedLine> = {},
): PlacedLine {
  return {
    x: LEFT,
    y: 0,
    width: TYPE_WIDTH,
    height: PITCH,
    size: SIZE.body,
    scale: 1,
    align: 'left',
    runs,
    paragraph,
    element: runs[0]?.role ?? 'body',
    ...options,
  };
}

/** A stretch of a paragraph in one role, up to `end` (UTF-16 units). */
export interface RoleSpan {
  end: number;
  role: Role;
}

export interface ParagraphOptions {
  /** Roles of the paragraph's text in order; the last one holds to its end. */
  roles: readonly RoleSpan[] | Role;
  /** What the paragraph is, where it is not what its first role says. */
  element?: Role;
  /** In cells of the size. */
  firstIndent?: number;
  indent?: number;
  endIndent?: number;
  /** Type size in points, the width of one cell in mm, the height of a line in mm. */
  size?: number;
  cell?: number;
  height?: number;
  /** Left edge and width in mm. */
  x?: number;
  width?: number;
  align?: 'left' | 'center';
}

/** The rows of a paragraph: one line each, justified but for the last. */
export function paragraphRows(text: string, options: ParagraphOptions, context: RowContext): Row[] {
  const { cell = CELL, size = SIZE.body, height = PITCH, x = LEFT, endIndent = 0 } = options;
  const cells = options.width === undefined ? cellsOfLine(cell) : options.width / cell;
  const roles =
    typeof options.roles === 'string' ? [{ end: text.length, role: options.roles }] : options.roles;
  const paragraph = context.nextParagraph();
  const { firstIndent = 0, indent = 0 } = options;
  const room = { width: cells, firstIndent, indent, endIndent };
  const element = options.element ?? roles[0]?.role ?? 'body';
  if (context.measures) {
    const lines = [line([], paragraph, { height, element })];
    return Array.from({ length: countLines(text, room) }, () => row(lines, { height }));
  }
  const lines = breakLines(text, room);
  const deal = runDealer(stretchesOf(text, roles, context.draft));
  // A long document has tens of thousands of lines: no object is made of them that is not kept.
  return lines.map((textLine, index): Row => {
    const placed: PlacedLine = {
      x: x + textLine.indent * cell,
      y: 0,
      width: (cells - textLine.indent - endIndent) * cell,
      height,
      size,
      scale: 1,
      align: options.align ?? (index === lines.length - 1 ? 'left' : 'justify'),
      runs: deal(textLine),
      paragraph,
      element,
    };
    return { height, before: 0, keepWithNext: false, newPage: false, lines: [placed], rules: [] };
  });
}

function cellsOfLine(cell: number): number {
  return cell === CELL ? CHARS : TYPE_WIDTH / cell;
}

/** A stretch of a paragraph alike in role and blankness, up to `end`. */
interface Stretch extends RoleSpan {
  blank: boolean;
}

/** The whole paragraph in stretches; in a draft the blanks 【…】 are stretches of their own. */
function stretchesOf(text: string, roles: readonly RoleSpan[], draft: boolean): Stretch[] {
  const blanks = draft ? [...text.matchAll(/【[^【】]*】/gu)] : [];
  const cuts = [
    ...roles.slice(0, -1).map((span) => span.end),
    ...blanks.flatMap((blank) => [blank.index, blank.index + blank[0].length]),
    text.length,
  ].toSorted((a, b) => a - b);
  let role = 0;
  let blank = 0;
  let start = 0;
  return cuts.map((end) => {
    while (role < roles.length - 1 && (roles[role]?.end ?? 0) <= start) role++;
    while (blank < blanks.length && endOf(blanks[blank]) <= start) blank++;
    const inBlank = (blanks[blank]?.index ?? text.length) <= start;
    start = end;
    return { end, role: roles[role]?.role ?? 'body', blank: inBlank };
  });
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

/** Deals a paragraph's text out to its lines, which must be asked for in order. */
function runDealer(stretches: readonly Stretch[]): (line: TextLine) => Run[] {
  let next = 0;
  return ({ text, offset }) => {
    const lineEnd = offset + text.length;
    const runs: Run[] = [];
    let start = offset;
    for (let stretch = stretches[next]; stretch !== undefined; stretch = stretches[next]) {
      const end = Math.min(stretch.end, lineEnd);
      if (end > start) {
        const { role, blank } = stretch;
        const own = text.slice(start - offset, end - offset);
        runs.push(blank ? { text: own, role, blank } : { text: own, role });
        start = end;
      }
      if (stretch.end > lineEnd) break;
      next++;
    }
    return runs;
  };
}
