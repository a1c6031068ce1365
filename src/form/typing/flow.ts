/** Mends an entry written in braces on one line: {值：7.46，单位:亿元}. */
import { flowDepth } from './brackets.ts';
import type { Role, Scan } from './scan.ts';
import { note } from './scan.ts';

const NAME = /^(\s*)([^\s:：,，、{}｛｝[\]"']{1,20})([ \t]*)([:：])(\s*)/u;
/** A separator, or the closing brace, as typed. */
const NEXT_NAME = /^[，、,]\s*[^\s:：,，、{}[\]"']{1,20}\s*[:：]/u;
/** 7,46 where a point is meant. */
const DECIMAL_COMMA = /^\d+,\d+(?=\s*[,，}｝])/u;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=\s*[,，}｝])/u;

/** Mends the entries within braces; brackets that go on over the next lines are only counted. */
export function mendBraces(scan: Scan, offset: number, value: string, role: Role): void {
  const { open, rest } = flowDepth(value);
  if (open > 0) {
    scan.flow = open;
    return;
  }
  if (role === 'text' || role === 'prose' || (rest ?? '').trim().replace(/^#.*/, '') !== '') return;
  let isName = false;
  for (let at = 0; at < value.length - (rest ?? '').length; ) {
    const character = value[at] ?? '';
    if (character === '{' || character === '｛') {
      if (character === '｛') replace(scan, offset + at, 1, '{');
      isName = true;
      at += 1;
    } else if (character === '}' || character === '｝') {
      if (character === '｝') replace(scan, offset + at, 1, '}');
      isName = false;
      at += 1;
    } else if (character === ',') {
      isName = true;
      at += 1;
    } else if (isName) {
      at = mendName(scan, offset, value, at);
      isName = false;
    } else at = mendFlowValue(scan, offset, value, at);
  }
}

function mendName(scan: Scan, offset: number, value: string, at: number): number {
  const match = NAME.exec(value.slice(at, at + 60));
  if (match === null) return at + 1;
  const [whole, lead = '', name = '', gap = '', colon = '', blanks = ''] = match;
  const colonAt = at + lead.length + name.length;
  if (colon === '：' || blanks === '') {
    replace(scan, offset + colonAt, gap.length + 1 + blanks.length, ': ');
  }
  return at + whole.length;
}

/** A value within braces; returns where the next separator or brace stands. */
function mendFlowValue(scan: Scan, offset: number, value: string, from: number): number {
  const rest = value.slice(from);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u.exec(rest)?.[0];
  if (quoted) return from + quoted.length;
  const thousands = THOUSANDS.exec(rest)?.[0];
  if (thousands) {
    replace(scan, offset + from, thousands.length, `"${thousands}"`);
    return from + thousands.length;
  }
  const comma = DECIMAL_COMMA.exec(rest)?.[0];
  if (comma) {
    // one text, so that it is told as a number written wrongly, not as an entry 46
    replace(scan, offset + from, comma.length, `'${comma}'`);
    return from + comma.length;
  }
  let at = from;
  for (; at < value.length; at += 1) {
    const character = value[at] ?? '';
    if (',{}｛｝[]'.includes(character)) break;
    if ((character === '，' || character === '、') && NEXT_NAME.test(value.slice(at, at + 40))) {
      replace(scan, offset + at, 1, ', ');
      const end = at;
      quoteIfSpecial(scan, offset, value, from, end);
      return mendName(scan, offset, value, at + 1);
    }
  }
  quoteIfSpecial(scan, offset, value, from, at);
  if (value[at] === '[') {
    const close = value.indexOf(']', at);
    return close < 0 ? value.length : close + 1;
  }
  return Math.max(at, from + 1);
}

/** 单位: % and 值: ** cannot stand unquoted. */
function quoteIfSpecial(scan: Scan, offset: number, value: string, from: number, to: number): void {
  const text = value.slice(from, to).trimEnd();
  // half of the quotes around a sign: %"; 24" may be inches
  const lone = /^([%％‰@&!*`]{1,2})["']$/u.exec(text)?.[1];
  if (lone !== undefined) {
    note(scan, 'form/straight-quote', offset + from, offset + from + text.length);
    replace(scan, offset + from, text.length, `'${lone}'`);
    return;
  }
  if (!/^[@%&!*`]/.test(text)) return;
  replace(scan, offset + from, text.length, `'${text.replaceAll("'", "''")}'`);
}

function replace(scan: Scan, start: number, length: number, text: string): void {
  scan.edits.push({ start, end: start + length, text });
  if (!text.startsWith("'")) note(scan, 'form/comma', start, start + length);
}
