/** A text of a form exchanged: as few characters of the file as the result allows. */
import type { FormNode, TextNode } from '../form/index.ts';
import { sourceOffset } from '../form/index.ts';
import { flowItem, flowText, literalText, valueText } from './emit.ts';
import { afterColon, dashOf } from './places.ts';
import { holderOf, type NodePath } from './plain.ts';
import { quoted } from './scalars.ts';
import { columnOf, isFlow, type Splice, type Splicing, visibleEnd } from './splices.ts';

/** What stands around a text. */
interface Spot {
  node: FormNode;
  /** The column of the dash or name before it. */
  column: number;
  inFlow: boolean;
  isItem: boolean;
  /** Where a value begins that is not there yet: behind the colon or dash. */
  behind: number;
}

/** Ways to write a text at a place, the gentlest first; the caller takes the first that is read back as meant. */
export function* waysToSet(
  splicing: Splicing,
  root: FormNode,
  path: NodePath,
  text: string,
): Generator<Splice[]> {
  const spot = spotOf(splicing, root, path);
  if (spot === undefined) return;
  const { node } = spot;
  if (node.type === 'text' && !isNothing(node) && text !== '') {
    const small = smallest(splicing, node, text);
    if (small) yield [small];
  }
  yield [whole(splicing, spot, text)];
  if (text !== '') yield [whole(splicing, spot, text, quoted(text))];
  if (text === '') yield [whole(splicing, spot, text, '""')];
}

function spotOf(splicing: Splicing, root: FormNode, path: NodePath): Spot | undefined {
  const found = holderOf(root, path);
  if (found === undefined) return undefined;
  const { holder, step } = found;
  const inFlow = isFlow(holder) || isInFlow(root, path);
  if (holder.type === 'map' && typeof step === 'string') {
    const entry = holder.entries.get(step);
    if (entry === undefined) return undefined;
    return {
      node: entry.value,
      column: columnOf(splicing.file, entry.key.start),
      inFlow,
      isItem: false,
      behind: afterColon(splicing, entry.key.end),
    };
  }
  if (holder.type === 'list' && typeof step === 'number') {
    const item = holder.items[step];
    if (item === undefined) return undefined;
    const dash = inFlow ? item.start : dashOf(splicing, holder, step);
    const behind = inFlow ? item.start : dash + 1;
    return { node: item, column: columnOf(splicing.file, dash), inFlow, isItem: true, behind };
  }
  return undefined;
}

/** Whether any list or mapping on the way is written within brackets. */
export function isInFlow(root: FormNode, path: NodePath): boolean {
  return path.some((_, depth) => {
    const holder = holderOf(root, path.slice(0, depth + 1))?.holder;
    return holder !== undefined && isFlow(holder);
  });
}

function isNothing(node: FormNode): boolean {
  return visibleEnd(node) <= node.start;
}

function whole(splicing: Splicing, spot: Spot, text: string, ready?: string): Splice {
  const { node, column, inFlow, isItem, behind } = spot;
  const setting = { column, lineEnd: splicing.lineEnd };
  const typed = ready ?? (inFlow ? inBrackets(text, isItem) : valueIn(text, setting, isItem));
  if (isNothing(node)) {
    // 值: , is one blank, which the value takes the place of.
    const gap = inFlow && /^ [,}\]]/u.test(splicing.file.text.slice(behind, behind + 2)) ? 1 : 0;
    return { start: behind, end: behind + gap, text: typed === '' ? '' : ` ${typed}` };
  }
  const end = visibleEnd(node);
  const start = typed === '' && !inFlow ? behind : node.start;
  return { start, end, text: typed };
}

function inBrackets(text: string, isItem: boolean): string {
  return isItem ? flowItem(text) : flowText(text);
}

function valueIn(text: string, setting: { column: number; lineEnd: string }, isItem: boolean) {
  if (text.includes('\n')) return literalText(text, setting);
  return valueText(text, setting, isItem ? 'item' : 'value');
}

/** Only the characters that differ. */
function smallest(splicing: Splicing, node: TextNode, text: string): Splice | undefined {
  const old = node.text;
  let from = 0;
  while (from < old.length && from < text.length && old[from] === text[from]) from += 1;
  let oldEnd = old.length;
  let newEnd = text.length;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  // The line end at the end of a block text is not part of it.
  if (isBlock) while (oldEnd > from && old[oldEnd - 1] === '\n') oldEnd -= 1;
  while (oldEnd > from && newEnd > from && old[oldEnd - 1] === text[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const inserted = writtenLike(splicing, node, text.slice(from, newEnd));
  if (inserted === undefined) return undefined;
  if (from === oldEnd) {
    // Behind the character before it, so that white space of the layout stays behind the text.
    const at = from > 0 ? sourceOffset(node, from - 1) + 1 : sourceOffset(node, 0);
    return { start: at, end: at, text: inserted };
  }
  const start = sourceOffset(node, from);
  return { start, end: sourceOffset(node, oldEnd - 1) + 1, text: inserted };
}

/** Characters as they are written inside such a text; undefined where they cannot be. */
function writtenLike(splicing: Splicing, node: TextNode, text: string): string | undefined {
  switch (node.style) {
    case 'double':
      return quoted(`x${text}x`).replace(/^"?x|x"?$/gu, '');
    case 'single':
      return text.includes('\n') ? undefined : text.replaceAll("'", "''");
    case 'literal': {
      const { text: file } = node.file;
      const lineEnd = file.indexOf('\n', node.start);
      const indent = /^(?:[^\S\n]*\r?\n)*( +)/u.exec(file.slice(lineEnd + 1, node.end))?.[1] ?? '';
      return text
        .replace(/\n(?=[^\n])/gu, `${splicing.lineEnd}${indent}`)
        .replace(/\n$/u, splicing.lineEnd);
    }
    default:
      return text.includes('\n') ? undefined : text;
  }
}
