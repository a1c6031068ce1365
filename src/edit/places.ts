/** Where the parts of lists and mappings begin and end in a file's text. */
import type { FormNode, ListNode, MapNode } from '../form/index.ts';
import { lineEndAt, type Splicing, visibleEnd } from './splices.ts';

export { isFlow } from './splices.ts';

/** Behind the colon of an entry. */
export function afterColon({ file }: Splicing, keyEnd: number): number {
  const colon = file.text.indexOf(':', keyEnd);
  return colon < 0 ? keyEnd : colon + 1;
}

/** The dash of a block list's item. */
export function dashOf({ file: { text } }: Splicing, list: ListNode, index: number): number {
  const item = list.items[index];
  if (index === 0 && text[list.start] === '-') return list.start;
  const previous = list.items[index - 1];
  const from = previous === undefined ? list.start : endOf(previous);
  const lines = /(?:^|\n)[^\S\n]*(-)(?=\s|$)/gu;
  lines.lastIndex = Math.max(0, from - 1);
  const found = lines.exec(text.slice(0, Math.max(item?.end ?? 0, from) + 200));
  const at = found === null ? -1 : found.index + found[0].length - 1;
  if (at >= 0 && at <= (item?.start ?? at)) return at;
  return text.lastIndexOf('-', Math.max(0, (item?.start ?? 0) - 1));
}

/** The start of the line of an offset where only white space stands before it; else undefined. */
export function lineStartOf({ file: { text } }: Splicing, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).trim() === '' ? start : undefined;
}

/** The end of a node's last line, a remark behind it included. */
export function lastLineEnd(splicing: Splicing, node: FormNode, atLeast: number): number {
  return lineEndAt(splicing, Math.max(visibleEnd(node), atLeast));
}

/** Takes whole lines away, with the line end before them, or behind them at the start of the text. */
export function removeLines(splicing: Splicing, start: number, end: number): void {
  const { text } = splicing.file;
  let from = start;
  let to = end;
  if (from > 0) from -= text[from - 2] === '\r' ? 2 : 1;
  else to = Math.min(text.length, to + (text[to] === '\r' ? 2 : 1));
  splicing.splices.push({ start: from, end: to, text: '' });
}

/** The entries of a mapping in their order. */
export function entriesIn(map: MapNode) {
  return [...map.entries].map(([name, { key, value }]) => ({ name, key, value }));
}

export function endOf(node: FormNode): number {
  return Math.max(node.start, visibleEnd(node));
}
