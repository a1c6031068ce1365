/** Rows pasted from a spreadsheet wherever a table may stand: read as the rows of one. */
import { type PastedRow, rowAt } from '../source/rows.ts';
import type { Frame, Scan } from './scan.ts';
import { note, spaces, topFrame } from './scan.ts';

/** What is written in front of the first row, and where the dashes of the rows stand. */
interface Standing {
  before: string;
  indent: number;
  /** The first row is the header, written here. */
  headerIndent?: number;
  /** Whether nothing but rows can stand there. */
  isCertain: boolean;
}

/** Takes a line that is a row of a table, or begins several; false where it is none. */
export function takeTableRow(scan: Scan, start: number, lead: string): boolean {
  const offset = start + lead.length;
  if (scan.table !== undefined) {
    const row = rowIn(scan, start, offset);
    if (row !== undefined && row.cells.length > 1) {
      writeRow(scan, start, row, `${spaces(scan.table.indent)}- `);
      return true;
    }
    delete scan.table;
  }
  const standing = standingOf(topFrame(scan), scan);
  if (standing === undefined) return false;
  const rows = rowsFrom(scan, offset);
  const [first] = rows;
  if (first === undefined || (!standing.isCertain && !isTable(rows))) return false;
  begin(scan, start, rows, standing);
  return true;
}

/** Begins a table with the row that stands on the line of 行 itself. */
export function takeFirstRow(scan: Scan, offset: number, frame: Frame): void {
  const row = rowAt(scan.text, offset);
  const indent = frame.indent + 2;
  note(scan, 'form/pasted-rows', offset, row.end);
  scan.table = { indent, cells: row.cells.length };
  writeRow(scan, offset, row, `\n${spaces(indent)}- `);
}

/** The rows on this line and those below it that have tabs. */
function rowsFrom(scan: Scan, offset: number): PastedRow[] {
  const rows: PastedRow[] = [];
  for (let at = offset; at < scan.text.length; ) {
    const row = rowAt(scan.text, at);
    if (row.cells.length < 2) break;
    rows.push(row);
    at = row.end + 1;
  }
  return rows;
}

/** Rows of one length, two at least: not a line of text with a tab in it. */
function isTable(rows: readonly PastedRow[]): boolean {
  const [first, second] = rows;
  return (
    first !== undefined &&
    second !== undefined &&
    rows.every((row) => row.cells.length === first.cells.length)
  );
}

/** The row of a line within a table; a tab at its start may be an empty cell. */
function rowIn(scan: Scan, start: number, offset: number): PastedRow | undefined {
  const tabs = scan.text.slice(start, offset).split('\t').length - 1;
  const row = rowAt(scan.text, offset);
  const missing = (scan.table?.cells ?? 0) - row.cells.length;
  return missing > 0 && missing <= tabs ? rowAt(scan.text, offset - missing) : row;
}

function standingOf(top: Frame | undefined, scan: Scan): Standing | undefined {
  if (top === undefined) return undefined;
  const { indent } = top;
  if (top.type === 'list') {
    if (top.role === 'rows') return { before: '', indent, isCertain: true };
    if (top.role !== 'blocks' || top.plainBelow === undefined) return undefined;
    return tableAt(`${spaces(indent)}- 表格:\n`, indent + 4, false);
  }
  if (top.open === 'rows') return { before: '', indent: indent + 2, isCertain: true };
  if (top.open === 'table') return tableAt('', indent + 2, true);
  if (top.role === 'table') {
    if (!top.names?.has('表头'))
      return top.names?.has('行') ? undefined : tableAt('', indent, true);
    return { before: `${spaces(indent)}行:\n`, indent: indent + 2, isCertain: true };
  }
  if (top.open === 'prose' || top.open === 'blocks') {
    return tableAt(`${spaces(indent + 2)}- 表格:\n`, indent + 6, false);
  }
  const above = scan.frames.at(-2);
  const isSection = top.role === 'entries' && above?.type === 'list' && above.role === 'blocks';
  if (!isSection || top.open !== undefined || top.names?.has('表格')) return undefined;
  return tableAt(`${spaces(indent)}表格:\n`, indent + 2, false);
}

function tableAt(before: string, indent: number, isCertain: boolean): Standing {
  return { before, indent: indent + 2, headerIndent: indent, isCertain };
}

function begin(scan: Scan, start: number, rows: readonly PastedRow[], standing: Standing): void {
  const [first, ...others] = rows;
  if (first === undefined) return;
  const { before, indent, headerIndent } = standing;
  const hasNumber = (row: PastedRow) =>
    row.cells.some(({ text }) => /\d/u.test(text.replace(/20\d\d年?/gu, '')));
  const isHeader = headerIndent !== undefined && others.length > 0 && !hasNumber(first);
  const rowsMark = headerIndent === undefined ? '' : `${spaces(headerIndent)}行:\n`;
  tell(scan, first, rows.length, {
    isHeader,
    isSure:
      headerIndent === undefined || (isHeader && standing.isCertain && others.some(hasNumber)),
  });
  const top = topFrame(scan);
  if (top) {
    delete top.open;
    delete top.plainBelow;
  }
  scan.table = { indent, cells: first.cells.length };
  if (!isHeader) {
    writeRow(scan, start, first, `${before}${rowsMark}${spaces(indent)}- `);
    return;
  }
  writeRow(scan, start, first, `${before}${spaces(headerIndent ?? indent)}表头: `);
  scan.edits.push({ start: first.end, end: first.end, text: `\n${rowsMark.trimEnd()}` });
}

/** One row as a text in quotes, its cells between tabs. */
function writeRow(scan: Scan, start: number, row: PastedRow, mark: string): void {
  scan.edits.push({ start, end: row.start, text: `${mark}'` });
  const { text } = scan;
  for (const { start: from, end, runs, text: cell } of row.cells) {
    let at = from;
    for (const { source, length } of partsOf(runs, cell.length)) {
      if (source > at) scan.edits.push({ start: at, end: source, text: '' });
      for (let quote = text.indexOf("'", source); quote >= 0 && quote < source + length; ) {
        scan.edits.push({ start: quote, end: quote + 1, text: "''" });
        quote = text.indexOf("'", quote + 1);
      }
      at = source + length;
    }
    if (end > at) scan.edits.push({ start: at, end, text: '' });
  }
  const last = row.cells.at(-1)?.end ?? row.end;
  scan.edits.push({ start: last, end: last, text: "'" });
  scan.readTo = row.end;
}

function* partsOf(runs: PastedRow['cells'][number]['runs'], length: number) {
  for (const [index, { at, source }] of runs.entries()) {
    yield { source, length: (runs[index + 1]?.at ?? length) - at };
  }
}

function tell(
  scan: Scan,
  first: PastedRow,
  count: number,
  { isHeader, isSure }: { isHeader: boolean; isSure: boolean },
): void {
  if (isSure) {
    note(scan, 'form/pasted-rows', first.start, first.end);
    return;
  }
  scan.findings.push({
    severity: 'warning',
    code: 'form/pasted-rows',
    message: {
      zh: `从表格粘贴的 ${count} 行已排成一张表，${isHeader ? '第一行作表头' : '没有表头'}。`,
      en: `${count} pasted row(s) became a table, ${isHeader ? 'the first its header' : 'without a header'}.`,
    },
    hint: {
      zh: '对的话，把它写成“表格:”，分“表头:”“行:”两项；不是表格，就把 Tab 改成标点。',
      en: 'If so, write it as 表格 with 表头 and 行; if not, use marks instead of tabs.',
    },
    start: first.start,
    end: first.end,
  });
}
