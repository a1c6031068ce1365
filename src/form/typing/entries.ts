/** Mends one entry or item: its colon, its dash, and a value that YAML would misread. */
import { isItemKey, isLikelyKey } from '../../kinds/index.ts';
import { nextLine } from './alignment.ts';
import { closingQuote, flowDepth } from './brackets.ts';
import { aroundOf, cutByComment, tellComment } from './comments.ts';
import { mendBraces } from './flow.ts';
import type { Frame, Role, Scan } from './scan.ts';
import { indentOf, note, topFrame } from './scan.ts';
import { takeFirstRow } from './table-rows.ts';

/** A name, then a colon of either width. Names do not hold sentence punctuation. */
const KEY =
  /^([^\s:：#"'[\]{}&*!|>%@`，。；！？,-][^:：，。；！？\n]{0,39}?)([ \t\u3000\u00a0]*)([:：]{1,2})/u;
/** Longer names are hardly names where the colon is not a proper one. */
const LONGEST_NAME = 20;

export interface MatchedKey {
  name: string;
  /** Where the value begins, from the line's content on; blanks not counted. */
  valueAt: number;
}

/**
 * The entry that a line begins with; mends a full-width colon and a missing blank after it where it certainly is
 * an entry: a known name, a figure's name, or the only thing that can stand there.
 */
export function matchKey(
  scan: Scan,
  offset: number,
  content: string,
  map: Frame,
  indent: number,
  onlyCertain = false,
): MatchedKey | undefined {
  const match = KEY.exec(content);
  if (match === null) return undefined;
  const [whole, typed = '', blanks = '', colon] = match;
  const name = typed.trim();
  const after = content.slice(whole.length);
  const gap = /^[\s\u3000\u00a0]*/u.exec(after)?.[0] ?? '';
  const key = { name: name.replace(/[\s\u3000]/gu, ''), valueAt: whole.length + gap.length };
  const isProper =
    colon === ':' && /^(?:[ \t]|$)/.test(after) && !/[\u3000\u00a0]/u.test(blanks + gap);
  if (isProper) return key;
  const isDoubled = colon?.length === 2;
  const isSpaced = colon !== '：' && /^(?:[\s\u3000\u00a0]|$)/u.test(after);
  const isSibling = map.indent === indent && topFrame(scan) === map && !onlyCertain;
  const isFirstOfItem = topFrame(scan)?.type === 'list';
  const isCertain =
    isSpaced ||
    map.role === 'figures' ||
    (isFirstOfItem ? isItemKey(key.name) : isLikelyKey(scan.kinds, key.name)) ||
    (isSibling && !/^[（(]/u.test(name) && map.open === undefined && map.adopting === undefined);
  if (!isCertain || name.length > LONGEST_NAME || map.role === 'text') return undefined;
  const start = offset + typed.length;
  const end = offset + whole.length + gap.length;
  scan.edits.push({ start, end, text: after.slice(gap.length) === '' ? ':' : ': ' });
  if (colon === '：' || isDoubled || gap === '')
    note(scan, 'form/colon', offset, offset + whole.length);
  return key;
}

/** 隐患 {值: 320, 单位: 处}, 签发人 [甲, 乙]: a figure or entry whose colon was lost. */
export function lostFigureColon(
  scan: Scan,
  offset: number,
  content: string,
  { role }: Frame,
): MatchedKey | undefined {
  const [, name = '', gap = ''] =
    /^([^\s:：#{}｛｝[\]"'-]{1,20})([ \u3000]*)(?=[{｛[])/u.exec(content) ?? [];
  const isName = role === 'figures' || isLikelyKey(scan.kinds, name);
  if (name === '' || !isName) return undefined;
  // 规上企业[户]: {…}: the bracket is part of the name
  const at = name.length + gap.length;
  const close = content[at] === '[' ? content.indexOf(']', at) : -1;
  if (close >= 0 && /^[ \u3000]*[:：]/u.test(content.slice(close + 1, close + 8))) return undefined;
  const start = offset + name.length;
  scan.edits.push({ start, end: start + gap.length, text: ': ' });
  note(scan, 'form/colon', offset, start);
  return { name, valueAt: at };
}

/** 标题 存在的问题: an item whose next line goes on with an entry begins with one itself. */
export function lostColon(
  scan: Scan,
  offset: number,
  inner: string,
  column: number,
): MatchedKey | undefined {
  const [, name = '', gap = ''] = /^(\S{2,8})([ \u3000]+)(?=\S)/u.exec(inner) ?? [];
  if (!isItemKey(name)) return undefined;
  const lineEnd = offset + inner.length;
  const next = nextLine(scan, lineEnd);
  if (next?.type !== 'map' || next.width !== column) return undefined;
  const start = offset + name.length;
  scan.edits.push({ start, end: start + gap.length, text: ': ' });
  note(scan, 'form/colon', offset, start);
  return { name, valueAt: name.length + gap.length };
}

/** `- - 标题: …`: of two dashes before an item of text one is taken out; rows of a table may be lists themselves. */
export function secondDash(scan: Scan, list: Frame, offset: number, content: string): number {
  if (list.role !== 'blocks' && list.role !== 'texts') return 0;
  const [, first = '', more = ''] = /^(- +)((?:- +)+)(?=\S)/u.exec(content) ?? [];
  if (more === '') return 0;
  const start = offset + first.length;
  scan.edits.push({ start, end: start + more.length, text: '' });
  note(scan, 'form/dash', start, start + more.length);
  return more.length;
}

const DASH = /^(?:——|--|[-－﹣–—―‐‑−•·●▪◆]|[*+](?=[ \t\u3000]))([ \t\u3000\u00a0]*)/u;

/** The dash of an item, mended; undefined where the line is no item. */
export function mendDash(
  scan: Scan,
  offset: number,
  indent: number,
  content: string,
): { length: number; width: number } | undefined {
  const proper = /^-(?: +|$)/.exec(content)?.[0];
  if (proper !== undefined) return { length: proper.length, width: Math.max(2, proper.length) };
  const top = topFrame(scan);
  const expected =
    top !== undefined &&
    ((top.type === 'list' && top.indent === indent) ||
      (top.type === 'map' &&
        (top.open === 'blocks' || top.open === 'texts' || top.open === 'rows')));
  const match = DASH.exec(content);
  if (match === null || (!expected && !/^-[\t\u3000\u00a0]/u.test(content))) return undefined;
  const [typed] = match;
  scan.edits.push({ start: offset, end: offset + typed.length, text: '- ' });
  note(scan, 'form/dash', offset, offset + typed.trimEnd().length);
  return { length: typed.length, width: 2 };
}

/** Mends what stands after a colon or dash, and remembers what the next lines may be. */
export function mendValue(
  scan: Scan,
  offset: number,
  rest: string,
  frame: Frame,
  role: Role,
): void {
  const value = rest.trimEnd();
  if (value === '' || /^#(?:\s|$)/.test(value)) {
    frame.open = role;
    frame.openEnd = scan.text.slice(0, offset).trimEnd().length;
    return;
  }
  if (value.startsWith('#')) {
    frame.open = role;
    cutByComment(scan, offset, offset + value.length, 'warning');
    return;
  }
  if (/^[|>｜＞]{1,2}[+-]?\d?[+-]?\s*(?:#.*)?$/u.test(value)) {
    if (role === 'figures' || role === 'table') {
      scan.edits.push({ start: offset, end: offset + value.length, text: '' });
      frame.open = role;
      return;
    }
    const [marks = ''] = /^[|>｜＞]+/u.exec(value) ?? [];
    if (!/^[|>]$/u.test(marks)) {
      const text = /^[|｜]/u.test(marks) ? '|' : '>';
      scan.edits.push({ start: offset, end: offset + marks.length, text });
    }
    scan.block = { parent: frame.indent };
    return;
  }
  if (role === 'rows' && value.includes('\t') && !/^[[{"'#]/.test(value)) {
    takeFirstRow(scan, offset, frame);
    return;
  }
  frame.plainBelow = frame.indent;
  frame.lastRole = role;
  const first = value[0] ?? '';
  if (first === '"' || first === "'") mendQuotes(scan, offset, value, first);
  else if (first === '{' || first === '｛') mendBraces(scan, offset, value, role);
  else if (first === '[') mendBrackets(scan, offset, value, frame, role);
  else if (/^[@%&!*`,\]}|>]/.test(first) || /^\?\s/.test(value)) quote(scan, offset, value, frame);
  else mendPlain(scan, offset, value, frame, role);
}

/** A value that begins with a quote: closed at its end, on a later line, or meant as punctuation. */
function mendQuotes(scan: Scan, offset: number, value: string, mark: '"' | "'"): void {
  const close = closingQuote(value, mark);
  if (close < 0) {
    scan.quote = mark;
    return;
  }
  if (/^\s*(?:$|\s#|:\s)/.test(value.slice(close + 1))) return;
  let open = true;
  const [left, right] = mark === '"' ? ['“', '”'] : ['‘', '’'];
  for (let at = value.indexOf(mark); at >= 0; at = value.indexOf(mark, at + 1)) {
    scan.edits.push({ start: offset + at, end: offset + at + 1, text: open ? left : right });
    open = !open;
  }
  note(scan, 'form/straight-quote', offset, offset + close + 1);
}

/** A value in brackets: a list, or text that begins with a bracket. */
function mendBrackets(scan: Scan, offset: number, value: string, frame: Frame, role: Role): void {
  const depth = flowDepth(value);
  const isText = role === 'text' || role === 'prose' || frame.role === 'texts';
  if (depth.rest !== undefined && depth.rest.trim() !== '' && !/^\s+#/.test(depth.rest)) {
    if (role !== 'row') quote(scan, offset, value, frame);
  } else if (depth.open > 0) {
    if (isText && frame.role !== 'rows') quote(scan, offset, value, frame);
    else scan.flow = depth.open;
    tellComment(scan, offset, value, 'brackets');
  }
}

/** An unquoted text: a colon and blank inside it, or a comment sign that was meant as text. */
function mendPlain(scan: Scan, offset: number, value: string, frame: Frame, role: Role): void {
  const comment = tellComment(scan, offset, value, aroundOf(role, frame.type === 'list'));
  const text = comment === undefined ? value : value.slice(0, comment);
  // 加强领导: 各部门…: within a sentence a half-width colon is the mark of that sentence
  const mayJoin = text.includes(': ') && !text.startsWith('- ');
  if (mayJoin && /^[^:]*\p{Script=Han}: +(?=\p{Script=Han})[^:]*$/u.test(text)) {
    const at = offset + text.indexOf(':');
    const blanks = /^: +/u.exec(text.slice(text.indexOf(':')))?.[0].length ?? 1;
    scan.edits.push({ start: at, end: at + blanks, text: '：' });
    note(scan, 'form/quoted', offset, offset + text.length);
    return;
  }
  if (/:(?:\s|$)/.test(text) && !(text.startsWith('- ') && frame.open !== undefined)) {
    quote(scan, offset, text.trimEnd(), frame);
  }
}

/** Puts a text that YAML would misread between single quotes, with the lines that continue it. */
function quote(scan: Scan, offset: number, value: string, frame: Frame): void {
  const comment = /(?<!\s)\s+#\s/.exec(value)?.index;
  const text = comment === undefined ? value : value.slice(0, comment);
  const end =
    comment === undefined
      ? continuationEnd(scan, offset + text.length, frame.indent)
      : offset + text.length;
  scan.edits.push({ start: offset, end: offset, text: "'" });
  for (
    let at = scan.text.indexOf("'", offset);
    at >= 0 && at < end;
    at = scan.text.indexOf("'", at + 1)
  ) {
    scan.edits.push({ start: at, end: at + 1, text: "''" });
  }
  scan.edits.push({ start: end, end, text: "'" });
  note(scan, 'form/quoted', offset, offset + text.length);
}

/** The end of the last line that continues a text, by its deeper indentation. */
function continuationEnd(scan: Scan, from: number, indent: number): number {
  const { text } = scan;
  let end = from;
  for (let lineEnd = text.indexOf('\n', from); lineEnd >= 0; ) {
    const next = text.indexOf('\n', lineEnd + 1);
    const line = text.slice(lineEnd + 1, next < 0 ? text.length : next).trimEnd();
    const { lead, width } = indentOf(line, scan.unit);
    if (line !== '' && (width <= indent || line[lead.length] === '#')) break;
    if (line !== '') end = lineEnd + 1 + line.length;
    lineEnd = next;
  }
  return end;
}
