/** Rows pasted from a spreadsheet: cells between tabs; a cell with line ends in it stands between double quotes. */

export interface PastedCell {
  /** Without the quotes around it, the line ends in it and blanks at its ends. */
  text: string;
  /** Where its characters stand: from `at` on they begin at `source`. */
  runs: readonly { at: number; source: number }[];
  start: number;
  end: number;
}

export interface PastedRow {
  start: number;
  end: number;
  cells: PastedCell[];
}

/** A cell in quotes is looked through so far. */
const LONGEST_CELL = 2000;

/** The rows that begin in `[from, to)` of a text, empty lines left out; the last may end behind `to` by its quotes. */
export function pastedRows(text: string, from = 0, to = text.length): PastedRow[] {
  const rows: PastedRow[] = [];
  for (let at = from; at < to; ) {
    const row = rowAt(text, at);
    if (row.cells.some((cell) => cell.text !== '')) rows.push(row);
    at = row.end + 1;
  }
  return rows;
}

/** The row that begins at an offset. */
export function rowAt(text: string, start: number): PastedRow {
  const cells: PastedCell[] = [];
  for (let at = start; ; ) {
    const end = endOfCell(text, at);
    cells.push(cellIn(text, at, end));
    if (text[end] !== '\t') return { start, end: lineEnd(text, end), cells };
    at = end + 1;
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where the cell that begins at an offset ends: at a tab, a line's end, or behind its closing quote. */
function endOfCell(text: string, start: number): number {
  if (text[start] === '"') {
    const quoted = /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/u.exec(text.slice(start, start + LONGEST_CELL));
    if (quoted) return start + quoted[0].length;
  }
  const found = text.slice(start, lineEnd(text, start)).indexOf('\t');
  const end = found < 0 ? lineEnd(text, start) : start + found;
  return found < 0 && text[end - 1] === '\r' && end > start ? end - 1 : end;
}

function cellIn(text: string, start: number, end: number): PastedCell {
  const raw = text.slice(start, end);
  const isQuoted = raw.length > 1 && /^"[\s\S]*"$/u.test(raw) && /[\n"]/u.test(raw.slice(1, -1));
  const dropped = isQuoted
    ? /^"|"$|"(?=")|[ \t]*\r?\n[ \t]*/gu
    : /^[ \u3000]+|(?<![ \u3000])[ \u3000]+$/gu;
  const runs: { at: number; source: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  for (const match of [...raw.matchAll(dropped), undefined]) {
    const until = match?.index ?? raw.length;
    if (until > done) {
      runs.push({ at: length, source: start + done });
      parts.push(raw.slice(done, until));
      length += until - done;
    }
    done = match === undefined ? raw.length : match.index + match[0].length;
  }
  if (runs.length === 0) runs.push({ at: 0, source: start });
  return { text: parts.join(''), runs, start, end };
}
