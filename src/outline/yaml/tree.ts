/** A form to be written: entries with comments, and how they are typed as YAML. */
import { flowScalar, quoted, scalar } from '../../edit/index.ts';

export type FormValue =
  | { type: 'text'; paragraphs: readonly string[] }
  /** A break set by hand stays one. */
  | { type: 'lines'; lines: readonly string[] }
  | { type: 'list'; items: readonly FormValue[] }
  /** Words on one line, in brackets. */
  | { type: 'row'; cells: readonly string[] }
  | { type: 'map'; entries: readonly FormEntry[] };

export interface FormEntry {
  key: string;
  value: FormValue;
  /** Behind the value, on its line. */
  comment?: string;
  /** An empty line before it. */
  apart?: boolean;
}

/** A text on one line up to this length, else in a block of its own. */
const LONGEST_LINE = 60;
/** Fewer signs are not worth a line. */
const SHORT_LINE = 16;
const STEP = '  ';

export function text(...paragraphs: string[]): FormValue {
  return { type: 'text', paragraphs };
}

export function entry(key: string, value: string | FormValue, comment?: string): FormEntry {
  return {
    key,
    value: typeof value === 'string' ? text(value) : value,
    ...(comment === undefined ? {} : { comment }),
  };
}

/** The entries as lines of a YAML file, each with its line end. */
export function printForm(head: readonly string[], entries: readonly FormEntry[]): string {
  const lines = head.map((line) => `# ${line}`);
  printEntries(lines, entries, '', '');
  return `${lines.join('\n')}\n`;
}

/** @param first what stands before the first key: the same indent, or a dash */
function printEntries(
  lines: string[],
  entries: readonly FormEntry[],
  first: string,
  indent: string,
): void {
  entries.forEach(({ key, value, comment, apart }, index) => {
    if (apart) lines.push('');
    const start = `${index === 0 ? first : indent}${key}:`;
    const remark = comment === undefined ? '' : `   # ${comment}`;
    printValue(lines, start, value, indent, remark);
  });
}

function printValue(
  lines: string[],
  start: string,
  value: FormValue,
  indent: string,
  remark: string,
): void {
  switch (value.type) {
    case 'text':
      printText(lines, start, value.paragraphs, indent, remark);
      return;
    case 'lines':
      lines.push(`${start} |${remark}`, ...value.lines.map((line) => `${indent}${STEP}${line}`));
      return;
    case 'row':
      lines.push(`${start} ${row(value.cells)}${remark}`);
      return;
    case 'list':
      lines.push(`${start}${remark}`);
      for (const item of value.items) printItem(lines, item, `${indent}${STEP}`);
      return;
    case 'map':
      lines.push(`${start}${remark}`);
      printEntries(lines, value.entries, `${indent}${STEP}`, `${indent}${STEP}`);
  }
}

function printText(
  lines: string[],
  start: string,
  paragraphs: readonly string[],
  indent: string,
  remark: string,
): void {
  const [first = ''] = paragraphs;
  const isBlock =
    paragraphs.every(isPrintable) && (paragraphs.length > 1 || first.length > LONGEST_LINE);
  if (!isBlock) {
    const typed = paragraphs.length > 1 ? quoted(paragraphs.join('\n\n')) : scalar(first);
    lines.push(`${start} ${typed}${remark}`);
    return;
  }
  lines.push(`${start} |${remark}`);
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) lines.push('');
    lines.push(...clauseLines(paragraph).map((line) => `${indent}${STEP}${line}`));
  });
}

/** Where a clause ends and another begins that no reader takes for a number's, and no line end swallows a blank. */
const CLAUSE_END = /(?<=[，、][”’）》]?)(?=[\u4e00-\u9fff“【《])(?![一二三四五六七八九十])/u;

/**
 * A long paragraph on several lines, never cut at a sentence's end: where a line begins a sentence, check asks whether a
 * paragraph should begin. Read back, it is one paragraph.
 */
function clauseLines(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const clause of paragraph.split(CLAUSE_END)) {
    if (line.length + clause.length > LONGEST_LINE && isWhole(line)) {
      lines.push(line);
      line = '';
    }
    line += clause;
  }
  return [...lines, line];
}

/** No box is open at its end, and it is long enough for a line. */
function isWhole(line: string): boolean {
  return line.length >= SHORT_LINE && line.split('【').length === line.split('】').length;
}

/** A block takes any text on a line that does not begin with a blank and has nothing that cannot be seen. */
function isPrintable(paragraph: string): boolean {
  return /^[^\s\p{Cc}\p{Cf}\ufeff][^\p{Cc}\ufeff\u2028\u2029]*$/u.test(paragraph);
}

function printItem(lines: string[], item: FormValue, indent: string): void {
  switch (item.type) {
    case 'text':
      if (item.paragraphs.length === 1 && !isLong(item.paragraphs[0] ?? '')) {
        lines.push(`${indent}- ${scalar(item.paragraphs[0] ?? '', 'item')}`);
      } else printText(lines, `${indent}-`, item.paragraphs, indent, '');
      return;
    case 'row':
      lines.push(`${indent}- ${row(item.cells)}`);
      return;
    case 'map':
      printEntries(lines, item.entries, `${indent}- `, `${indent}${STEP}`);
      return;
    default:
      printValue(lines, `${indent}-`, item, indent, '');
  }
}

/** Worth several lines. */
function isLong(paragraph: string): boolean {
  return paragraph.length > LONGEST_LINE && clauseLines(paragraph).length > 1;
}

function row(cells: readonly string[]): string {
  return `[${cells.map(flowScalar).join(', ')}]`;
}
