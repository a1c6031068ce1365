/** New nodes as YAML text, in the style that the forms have. */
import { isPlainList, isPlainMap, type Plain } from './plain.ts';
import { flowScalar, quoted, scalar } from './scalars.ts';

/** Where a new node is to stand. */
export interface Setting {
  /** The column, from 0, of the dash or name that it stands behind. */
  column: number;
  lineEnd: string;
}

/** An entry: 标题: 主要工作. Its later lines stand further in than `column`. */
export function entryText(name: string, value: Plain, setting: Setting): string {
  const below = valueText(value, setting, 'value');
  const key = keyText(name);
  return below === '' || /^[\r\n]/u.test(below) ? `${key}:${below}` : `${key}: ${below}`;
}

/** An item with its dash. */
export function itemText(item: Plain, setting: Setting): string {
  const inner = { ...setting, column: setting.column + 2 };
  if (isPlainMap(item) && item.entries.length > 0) {
    const lines = item.entries.map(([name, value]) => entryText(name, value, inner));
    return `- ${lines.join(`${setting.lineEnd}${' '.repeat(inner.column)}`)}`;
  }
  if (isPlainList(item)) return `- ${flowText(item)}`;
  return `- ${valueText(item, setting, 'item')}`.trimEnd();
}

/** A value behind a name or dash at `column`; lists and mappings begin with a line end. */
export function valueText(value: Plain, setting: Setting, where: 'value' | 'item'): string {
  const { column, lineEnd } = setting;
  const inner = { ...setting, column: column + 2 };
  const start = `${lineEnd}${' '.repeat(inner.column)}`;
  if (isPlainList(value)) {
    if (value.length === 0) return '';
    return value.map((item) => `${start}${itemText(item, inner)}`).join('');
  }
  if (isPlainMap(value)) {
    return value.entries.map(([name, each]) => `${start}${entryText(name, each, inner)}`).join('');
  }
  if (value === '') return '';
  return value.includes('\n') ? literalText(value, setting) : scalar(value, where);
}

/** Paragraphs as a block text, unless one begins with blanks, which only quotes keep. */
export function literalText(text: string, { column, lineEnd }: Setting): string {
  const lines = text.split('\n');
  const isRisky =
    lines.some((line) => /^\s/u.test(line) || /[^\S\u3000]$/u.test(line)) ||
    /^\n|\n$/u.test(text) ||
    /[^\P{C}\n]/u.test(text);
  if (isRisky) return quoted(text);
  const indent = ' '.repeat(column + 2);
  return `|${lines.map((line) => (line === '' ? lineEnd : `${lineEnd}${indent}${line}`)).join('')}`;
}

/** A node within brackets. */
export function flowText(value: Plain): string {
  if (isPlainList(value)) return `[${value.map((item) => flowItem(item)).join(', ')}]`;
  if (isPlainMap(value)) {
    return `{${value.entries.map(([name, each]) => flowEntry(name, each)).join(', ')}}`;
  }
  return value === '' ? '' : flowScalar(value);
}

/** An item within brackets, where nothing at all would be a mistake. */
export function flowItem(item: Plain): string {
  return item === '' ? '""' : flowText(item);
}

export function flowEntry(name: string, value: Plain): string {
  return `${keyText(name)}: ${flowText(value)}`;
}

function keyText(name: string): string {
  return /[:：,，[\]{}#"'、\s]/u.test(name) ? quoted(name) : scalar(name);
}
