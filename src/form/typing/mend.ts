/**
 * Typing mistakes that make YAML fail or, worse, read something else: mended in the text before it is parsed,
 * line by line, wherever the meaning is certain. What is not certain is left for the parser to complain about.
 *
 * The scan knows at each line what may stand there (an entry, an item of a list, a figure, running text) from the
 * indentation and the names above it, and never touches the inside of block texts and quotes.
 */
import type { Kinds } from '../../kinds/index.ts';
import { rowAt } from '../source/rows.ts';
import { meantColumn } from './alignment.ts';
import { closesQuote, skipFlow } from './brackets.ts';
import { tellCommentLine } from './comments.ts';
import {
  lostColon,
  lostFigureColon,
  matchKey,
  mendDash,
  mendValue,
  secondDash,
} from './entries.ts';
import { figuresMap, isPastedRow, mendPastedRow } from './excel.ts';
import { mendSeparators } from './lines.ts';
import { joinNames } from './names.ts';
import type { Frame, Scan } from './scan.ts';
import { indentOf, itemRole, note, roleOfKey, spaces, topFrame } from './scan.ts';
import { takeTableRow } from './table-rows.ts';
import {
  adopt,
  continueText,
  isProse,
  looksStructural,
  mendLead,
  stayInBlock,
  takeText,
} from './text-lines.ts';
import { gathered, withoutOverlaps } from './told.ts';
import { partEntries, secondEntry } from './two-entries.ts';

/** What to change in a form's text, in order, and what to tell the person about it. */
export function mendTyping(text: string, kinds: Kinds): Pick<Scan, 'edits' | 'findings'> {
  const scan: Scan = {
    text,
    kinds,
    edits: [],
    findings: [],
    frames: [],
    unit: indentUnit(text),
  };
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end =
      found < 0 ? text.length : found > start && text[found - 1] === '\r' ? found - 1 : found;
    if (start >= (scan.readTo ?? 0)) scanLine(scan, start, end);
    start = next;
  }
  mendSeparators(scan);
  joinNames(scan);
  scan.edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits: withoutOverlaps(scan.edits), findings: gathered(scan.findings) };
}

/** The indentation that one tab stands for: the smallest that the form itself uses. */
function indentUnit(text: string): number {
  let unit = 8;
  for (const { 0: lead } of text.matchAll(/^ +(?=[^\s#])/gmu)) unit = Math.min(unit, lead.length);
  return unit >= 8 || unit < 2 ? 2 : unit;
}

function scanLine(scan: Scan, start: number, end: number): void {
  const raw = scan.text.slice(start, end);
  const { lead, width } = indentOf(raw, scan.unit);
  const content = raw.slice(lead.length);
  if (content.trim() === '') {
    if (scan.quote === undefined && /[^ ]/.test(raw)) scan.edits.push({ start, end, text: '' });
    return;
  }
  if (goesOn(scan, start, raw, width)) return;
  if (width === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(content)) return;
  const top = topFrame(scan);
  if (content.startsWith('#')) {
    const isWithin = top?.plainBelow !== undefined && width > top.plainBelow;
    if (isWithin && isProse(top)) tellCommentLine(scan, start + lead.length, content);
    mendLead(scan, start, lead, width);
    return;
  }
  if (takeRow(scan, start, lead, width, content)) return;
  if (alignLine(scan, start, lead, width, raw)) return;
  if (top?.plainBelow !== undefined && width > top.plainBelow) {
    const isItem = top.type === 'list' && /^- \s*\S/.test(content) && width === top.indent + 1;
    if (isItem) alignItem(scan, top, start, lead, content);
    else continueText(scan, top, start, lead, width, content);
    return;
  }
  if (takeText(scan, start, raw, width)) return;
  while (scan.frames.length > 0 && (topFrame(scan)?.indent ?? 0) > width) scan.frames.pop();
  scanStructure(scan, start, lead, width, content);
}

/** Whether a line goes on with quotes, brackets or a block text begun above. */
function goesOn(scan: Scan, start: number, line: string, width: number): boolean {
  const { lead } = indentOf(line, scan.unit);
  const content = line.slice(lead.length);
  if (scan.quote !== undefined) {
    if (closesQuote(content, scan.quote)) delete scan.quote;
    return true;
  }
  if (scan.flow !== undefined) {
    mendLead(scan, start, lead, width);
    skipFlow(scan, content);
    return true;
  }
  return scan.block !== undefined && stayInBlock(scan, start, line, width);
}

/** Rows pasted from a spreadsheet, of figures or of a table. */
function takeRow(scan: Scan, start: number, lead: string, width: number, content: string): boolean {
  // a cell in quotes may go over several lines, the first of them without a tab
  const hasCells =
    content.includes('\t') ||
    (content.startsWith('"') && rowAt(scan.text, start + lead.length).cells.length > 1);
  const [name = ''] = content.split('\t');
  const isRow = hasCells && !looksStructural(scan, name, width);
  if (scan.rowsOf !== undefined) {
    if (isRow && isPastedRow(scan.rowsOf, width, content)) {
      mendPastedRow(scan, scan.rowsOf, start, lead);
      return true;
    }
    delete scan.rowsOf;
  }
  if (isRow) return takeTableRow(scan, start, lead);
  delete scan.table;
  return false;
}

/** A line that does not begin where its sisters do, put there. */
function alignLine(scan: Scan, start: number, lead: string, width: number, line: string): boolean {
  const content = line.slice(lead.length);
  const meant = meantColumn(scan, { width, content, end: start + line.length });
  if (meant === undefined) return false;
  const offset = start + lead.length;
  scan.edits.push({ start, end: offset, text: spaces(meant) });
  note(scan, 'form/aligned', start, Math.max(offset, start + 1));
  while ((topFrame(scan)?.indent ?? 0) > meant) scan.frames.pop();
  scanStructure(scan, offset, '', meant, content);
  return true;
}

/** One blank too many: YAML would print the dash in the middle of the item above. */
function alignItem(scan: Scan, list: Frame, start: number, lead: string, content: string): void {
  const offset = start + lead.length;
  scan.edits.push({ start, end: offset, text: spaces(list.indent) });
  note(scan, 'form/aligned', start, offset);
  scanItem(scan, offset + 2, content.slice(2), list, list.indent + 2);
}

/** A line that is an entry, an item, a pasted row, or text that lacks its indentation. */
function scanStructure(
  scan: Scan,
  start: number,
  lead: string,
  width: number,
  content: string,
): void {
  const offset = start + lead.length;
  const top = topFrame(scan);
  if (top !== undefined && isPastedRow(top, width, content)) {
    mendPastedRow(scan, figuresMap(scan, top), start, lead);
    return;
  }
  const dash = mendDash(scan, offset, width, content);
  if (dash !== undefined) {
    mendLead(scan, start, lead, width);
    const list = enterList(scan, width);
    const at = dash.length + secondDash(scan, list, offset, content);
    scanItem(scan, offset + at, content.slice(at), list, width + dash.width);
    return;
  }
  const map = mapAt(scan, width);
  const key =
    map &&
    (lostFigureColon(scan, offset, content, map) ?? matchKey(scan, offset, content, map, width));
  if (map !== undefined && key !== undefined) {
    mendLead(scan, start, lead, width);
    if (topFrame(scan) !== map) enterMap(scan, map);
    enterValue(scan, map, key.name, offset + key.valueAt, content.slice(key.valueAt));
    return;
  }
  if (adopt(scan, start, raw(lead, content), width)) return;
  mendLead(scan, start, lead, width);
}

const raw = (lead: string, content: string) => `${lead}${content}`;

function scanItem(scan: Scan, offset: number, inner: string, list: Frame, column: number): void {
  delete list.plainBelow;
  delete list.open;
  if (inner.trim() === '' || inner.startsWith('#')) {
    list.open = itemRole(list.role);
    return;
  }
  const map: Frame = { indent: column, type: 'map', role: itemRole(list.role) };
  const key =
    list.role === 'texts'
      ? undefined
      : (matchKey(scan, offset, inner, map, column) ?? lostColon(scan, offset, inner, column));
  if (key !== undefined) {
    scan.frames.push(map);
    enterValue(scan, map, key.name, offset + key.valueAt, inner.slice(key.valueAt));
    return;
  }
  mendValue(scan, offset, inner, list, list.role === 'rows' ? 'row' : 'text');
}

function enterValue(scan: Scan, map: Frame, name: string, offset: number, rest: string): void {
  delete map.open;
  delete map.plainBelow;
  delete map.isContinued;
  delete map.hanging;
  delete map.adopting;
  map.names = (map.names ?? new Set()).add(name);
  const second = map.role === 'root' ? secondEntry(scan, name, rest) : undefined;
  const own = rest.slice(0, second).trimEnd();
  mendValue(scan, offset, second === undefined ? rest : own, map, roleOfKey(name, map.role));
  if (second === undefined) return;
  const line = rest.slice(second);
  partEntries(scan, offset + own.length, offset + second, line);
  const key = matchKey(scan, offset + second, line, map, map.indent);
  if (key) enterValue(scan, map, key.name, offset + second + key.valueAt, line.slice(key.valueAt));
}

/** The list that an item at this indentation belongs to. */
function enterList(scan: Scan, indent: number): Frame {
  const top = topFrame(scan);
  if (top?.type === 'list' && top.indent === indent) return top;
  const list: Frame = { indent, type: 'list', role: top?.open ?? 'text' };
  scan.frames.push(list);
  return list;
}

/** The mapping that an entry at this indentation belongs to; a new one where something is open for it. */
function mapAt(scan: Scan, indent: number): Frame | undefined {
  const { frames } = scan;
  if (frames.length === 0) return { indent, type: 'map', role: 'root' };
  const top = topFrame(scan);
  if (top === undefined) return undefined;
  if (top.type === 'map' && top.indent === indent) return top;
  if (top.type === 'list' && top.indent === indent) {
    // A list may stand as far left as the entry it belongs to.
    const above = frames.at(-2);
    if (above?.type === 'map' && above.indent === indent) {
      frames.pop();
      return above;
    }
    return undefined;
  }
  return top.open === undefined ? undefined : { indent, type: 'map', role: top.open };
}

function enterMap(scan: Scan, map: Frame): void {
  scan.frames.push(map);
}
