/**
 * Typing mistakes that make YAML fail or, worse, read something else: mended in the text before it is parsed,
 * line by line, wherever the meaning is certain. What is not certain is left for the parser to complain about.
 *
 * The scan knows at each line what may stand there (an entry, an item of a list, a figure, running text) from the
 * indentation and the names above it, and never touches the inside of block texts and quotes.
 */
import type { Kinds } from '../../kinds/index.ts';
import { closesQuote, skipFlow } from './brackets.ts';
import { matchKey, mendDash, mendValue } from './entries.ts';
import { isPastedRow, mendPastedRow } from './excel.ts';
import { mendSeparators } from './lines.ts';
import type { Frame, Scan } from './scan.ts';
import { indentOf, itemRole, note, roleOfKey, spaces, topFrame } from './scan.ts';

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
    scanLine(scan, start, end);
    start = next;
  }
  mendSeparators(scan);
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
  if (scan.quote !== undefined) {
    if (closesQuote(content, scan.quote)) delete scan.quote;
    return;
  }
  if (scan.flow !== undefined) {
    mendLead(scan, start, lead, width);
    skipFlow(scan, content);
    return;
  }
  if (scan.block !== undefined && stayInBlock(scan, start, raw, width)) return;
  if (width === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(content)) return;
  if (content.startsWith('#')) {
    mendLead(scan, start, lead, width);
    return;
  }
  const top = topFrame(scan);
  if (top?.plainBelow !== undefined && width > top.plainBelow) {
    continueText(scan, top, start, lead, width, content);
    return;
  }
  while (scan.frames.length > 0 && (topFrame(scan)?.indent ?? 0) > width) scan.frames.pop();
  scanStructure(scan, start, lead, width, content);
}

/** A line that continues the text of the entry or item above it. */
function continueText(
  scan: Scan,
  top: Frame,
  start: number,
  lead: string,
  width: number,
  content: string,
): void {
  const isDash = top.type === 'list' && /^- \s*\S/.test(content);
  if (isDash && width === top.indent + 1) {
    // One blank too many: YAML would print the dash in the middle of the item above.
    scan.edits.push({ start, end: start + lead.length, text: spaces(top.indent) });
    note(scan, 'form/aligned', start, start + lead.length);
    const inner = content.slice(2);
    scanItem(scan, start + lead.length + 2, inner, top, top.indent + 2);
    return;
  }
  mendLead(scan, start, lead, width);
  if (isDash) {
    scan.findings.push({
      severity: 'warning',
      code: 'form/dash-in-text',
      message: {
        zh: '这一行会接在上一行后面，“- ”也会印出来。',
        en: 'This line continues the one above; its "- " will be printed.',
      },
      hint: {
        zh: '另起一项，就和上面的“- ”对齐；接着写，就去掉“- ”。',
        en: 'Align it with the "- " above for a new item, or remove its "- ".',
      },
      start: start + lead.length,
      end: start + lead.length + 1,
    });
  }
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
  if (isPastedRow(top, width, content)) {
    mendPastedRow(scan, start, lead, content);
    return;
  }
  const dash = mendDash(scan, offset, width, content);
  if (dash !== undefined) {
    mendLead(scan, start, lead, width);
    const list = enterList(scan, width);
    const inner = content.slice(dash.length);
    scanItem(scan, offset + dash.length, inner, list, width + dash.width);
    return;
  }
  const map = mapAt(scan, width);
  const key = map && matchKey(scan, offset, content, map, width);
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
  const key = list.role === 'texts' ? undefined : matchKey(scan, offset, inner, map, column);
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
  delete map.adopting;
  mendValue(scan, offset, rest, map, roleOfKey(name, map.role));
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

/** Whether a line belongs to the block text begun above; mends its indentation if so. */
function stayInBlock(scan: Scan, start: number, line: string, width: number): boolean {
  const { block } = scan;
  if (block === undefined) return false;
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  const indent = block.indent ?? Math.max(block.parent + 2, /^ *$/.test(lead) ? lead.length : 0);
  if (width > block.parent) {
    const isClean = /^ +$/.test(lead) && lead.length >= (block.indent ?? block.parent + 1);
    block.indent ??= isClean ? lead.length : indent;
    if (!isClean) {
      scan.edits.push({ start, end: start + lead.length, text: spaces(block.indent) });
      note(scan, 'form/indent', start, start + Math.max(1, lead.length));
    }
    return true;
  }
  if (looksStructural(scan, line.trimStart(), width)) {
    delete scan.block;
    return false;
  }
  block.indent = indent;
  scan.edits.push({ start, end: start + lead.length, text: spaces(indent) });
  note(scan, 'form/indent-text', start, start + line.length);
  return true;
}

/** An entry, an item or a comment, rather than running text. */
function looksStructural(scan: Scan, content: string, width: number): boolean {
  if (/^(?:#|-(?:\s|$)|---)/.test(content)) return true;
  if (scan.frames.some((frame) => frame.type === 'list' && frame.indent === width)) {
    if (/^[－—–―•·●-]/u.test(content)) return true;
  }
  const map = [...scan.frames]
    .reverse()
    .find((frame) => frame.type === 'map' && frame.indent <= width);
  const probe: Scan = { ...scan, edits: [], findings: [] };
  return map !== undefined && matchKey(probe, 0, content, map, width, true) !== undefined;
}

/** Text pasted below “导语:” without indentation. */
function adopt(scan: Scan, start: number, line: string, width: number): boolean {
  const top = topFrame(scan);
  if (top?.type !== 'map' || top.indent !== width) return false;
  if (top.open !== 'prose' && top.open !== 'text' && !top.adopting) return false;
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  scan.edits.push({ start, end: start + lead.length, text: spaces(top.indent + 2) });
  note(scan, 'form/indent-text', start, start + line.length);
  delete top.open;
  top.adopting = true;
  top.plainBelow = top.indent;
  return true;
}

/** Replaces tabs and full-width blanks at a line's start. */
function mendLead(scan: Scan, start: number, lead: string, width: number): void {
  if (!/[^ ]/.test(lead)) return;
  scan.edits.push({ start, end: start + lead.length, text: spaces(width) });
  note(scan, 'form/indent', start, start + lead.length);
}

/** Of several remarks of one sort only the first is told, with their number. */
function gathered(findings: Scan['findings']): Scan['findings'] {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) {
    if (severity === 'note') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.severity !== 'note') return [finding];
    if (told.has(finding.code)) return [];
    told.add(finding.code);
    const count = counts.get(finding.code) ?? 1;
    if (count === 1) return [finding];
    const { zh, en } = finding.message;
    return [
      {
        ...finding,
        message: {
          zh: zh.replace(/。$/u, `（共 ${count} 处）。`),
          en: en.replace(/\.$/, ` (${count} places).`),
        },
      },
    ];
  });
}

function withoutOverlaps(edits: Scan['edits']): Scan['edits'] {
  let from = 0;
  return edits.filter((edit) => {
    if (edit.start < from) return false;
    from = edit.end;
    return true;
  });
}
