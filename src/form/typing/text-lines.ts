/** Lines of running text: those that continue an entry, stand in a block, or were pasted without indentation. */
import { isLikelyKey } from '../../kinds/index.ts';
import { tellComment } from './comments.ts';
import { matchKey } from './entries.ts';
import { tellLostName } from './lost-name.ts';
import type { Frame, Scan } from './scan.ts';
import { note, spaces, topFrame } from './scan.ts';

/** A line that continues the text of the entry or item above it. */
export function continueText(
  scan: Scan,
  top: Frame,
  start: number,
  lead: string,
  width: number,
  content: string,
): void {
  const isDash = /^- \s*\S/.test(content);
  mendLead(scan, start, lead, width);
  if (isProse(top)) tellComment(scan, start + lead.length, content.trimEnd(), 'prose');
  if (!isDash) top.isContinued = true;
  if (isDash && top.type === 'map') {
    // where other lines continue the text already, what is wrong began with them
    if (!top.hanging && !top.isContinued) tellLostName(scan, top, start + lead.length, content);
  } else if (isDash && top.hanging) {
    // the item above stands too far to the left, and all its sisters hang on it
    top.hanging.message = {
      zh: '从这一行起，几行都会接在上一行后面，“- ”也会印出来。',
      en: 'From here on several lines continue the one above; their "- " will be printed.',
    };
    top.hanging.hint = {
      zh: '上一行的“- ”前面少了空格，补上，和这几行对齐。',
      en: 'Align the "- " above with these.',
    };
  } else if (isDash) {
    const finding: Scan['findings'][number] = {
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
    };
    top.hanging = finding;
    scan.findings.push(finding);
  }
}

/** Whether a line belongs to the block text begun above; mends its indentation if so. */
export function stayInBlock(scan: Scan, start: number, line: string, width: number): boolean {
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
export function looksStructural(scan: Scan, content: string, width: number): boolean {
  if (/^(?:#|-(?:\s|$)|---)/.test(content)) return true;
  if (scan.frames.some((frame) => frame.type === 'list' && frame.indent === width)) {
    if (/^(?:[－—–―•·●-]|[*+][ \t\u3000])/u.test(content)) return true;
  }
  const map = [...scan.frames]
    .reverse()
    .find((frame) => frame.type === 'map' && frame.indent <= width);
  const probe: Scan = { ...scan, edits: [], findings: [] };
  return map !== undefined && matchKey(probe, 0, content, map, width, true) !== undefined;
}

/** Text pasted below “导语:” without indentation. */
export function adopt(scan: Scan, start: number, line: string, width: number): boolean {
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
export function mendLead(scan: Scan, start: number, lead: string, width: number): void {
  if (!/[^ ]/.test(lead)) return;
  scan.edits.push({ start, end: start + lead.length, text: spaces(width) });
  note(scan, 'form/indent', start, start + lead.length);
}

/** Whether what the last entry or item holds is sentences. */
export function isProse({ type, role, lastRole }: Frame): boolean {
  if (type === 'list') return role === 'blocks' || role === 'texts' || role === 'prose';
  return lastRole === 'prose';
}

const SENTENCE = /[。！？；，、：”）]/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
/** A short line of mere words may be an entry whose colon was forgotten. */
const SHORTEST_TEXT = 12;

/** Text pasted at the line's start below an entry or item that has its own text or none: taken as part of it. */
export function takeText(scan: Scan, start: number, line: string, width: number): boolean {
  const top = topFrame(scan);
  const content = line.trim();
  if (top === undefined) return false;
  if (top.type === 'map' && top.open === 'blocks' && takeAsItem(scan, top, start, line, width)) {
    return true;
  }
  if (top.type === 'map' && top.open === 'texts' && firstOfTexts(scan, top, start, line, width)) {
    return true;
  }
  if (width > (top.plainBelow ?? top.indent)) return false;
  if (top.type === 'map' && (top.open === 'prose' || top.open === 'blocks')) {
    if (top.openEnd === undefined || mayBeEntry(scan, content, width)) return false;
    scan.edits.push({ start: top.openEnd, end: top.openEnd, text: ' |' });
    scan.block = { parent: top.indent };
    delete top.open;
    return stayInBlock(scan, start, line, width);
  }
  if (top.plainBelow === undefined || !isProse(top)) return false;
  const isText = SENTENCE.test(content) || content.length >= SHORTEST_TEXT || DATE.test(content);
  if (!isText) return false;
  if (mayBeEntry(scan, content, width)) return false;
  const lead = /^[ \t\u3000]*/u.exec(line)?.[0] ?? '';
  scan.edits.push({
    start,
    end: start + lead.length,
    text: spaces(top.plainBelow + 2),
  });
  const above = scan.text.slice(Math.max(0, start - LOOKED_BACK), start);
  if (top.type === 'list' && width === top.indent && ENDED.test(above))
    tellLostDash(scan, start + lead.length, start + line.length);
  else note(scan, 'form/indent-text', start, start + line.length);
  tellComment(scan, start + lead.length, content, 'prose');
  return true;
}

/** The item above is a whole sentence. */
const ENDED = /[。；！？]\s*$/u;
const LOOKED_BACK = 80;

/** A line that begins where the dashes of its sisters do, and has none. */
function tellLostDash(scan: Scan, start: number, end: number): void {
  scan.findings.push({
    severity: 'warning',
    code: 'form/lost-dash',
    message: {
      zh: '这一行前面没有“- ”，会接在上一项后面印成一段。',
      en: 'This line has no "- " and is printed as part of the item above.',
    },
    hint: {
      zh: '另起一项，前面补上“- ”（减号和空格）；接着上一项写的，行首多空两格。',
      en: 'Put "- " in front of it for a new item, or two more spaces to go on.',
    },
    start,
    end,
  });
}

/** Text below 正文 in front of the first item of its list: an item of its own. */
function takeAsItem(scan: Scan, top: Frame, start: number, line: string, width: number): boolean {
  const content = line.trim();
  // a dash of another width is mended as one
  if (/^[－﹣–—―‐‑−•·●-]/u.test(content) || mayBeEntry(scan, content, width)) return false;
  const rest = scan.text.slice(start + line.length);
  const next = /^([ \u3000]*)(?:(- )|[^\s:：]{1,20}:(?:\s|$))/mu.exec(rest);
  const indent = next?.[1]?.length ?? 0;
  if (next?.[2] === undefined || indent < top.indent) return false;
  scan.edits.push({ start, end: start, text: `${spaces(indent)}- |\n` });
  scan.frames.push({ indent, type: 'list', role: 'blocks' });
  scan.block = { parent: indent };
  const lead = /^[ \t\u3000]*/u.exec(line)?.[0] ?? '';
  scan.block.indent = indent + 2;
  scan.edits.push({ start, end: start + lead.length, text: spaces(indent + 2) });
  note(scan, 'form/indent-text', start, start + line.length);
  return true;
}

/** The first line below 发文机关: without its dash, where the next one has it: an item of its own. */
function firstOfTexts(scan: Scan, top: Frame, start: number, line: string, width: number): boolean {
  const content = line.trim();
  if (width < top.indent || /^[-[{"'|>#－﹣–—―‐‑−•·●▪◆*+]/u.test(content)) return false;
  const next = /^\n([ \u3000]*)- +\S/u.exec(scan.text.slice(start + line.length));
  if (next?.[1]?.length !== width) return false;
  const lead = /^[ \t\u3000]*/u.exec(line)?.[0] ?? '';
  scan.edits.push({ start: start + lead.length, end: start + lead.length, text: '- ' });
  note(scan, 'form/dash', start + lead.length, start + line.length);
  scan.frames.push({ indent: width, type: 'list', role: 'texts', plainBelow: width });
  return true;
}

/** An entry, a known name without its colon, or an unknown one with its own. */
function mayBeEntry(scan: Scan, content: string, width: number): boolean {
  const name = /^[^\s\u3000:：，。；、]{1,20}(?=[\s\u3000:：])/u.exec(content)?.[0];
  if (name !== undefined && isLikelyKey(scan.kinds, name)) return true;
  return /^[^\s:：，。；、（(]{1,20}[:：]/u.test(content) || looksStructural(scan, content, width);
}
