/** Items and entries put into a form's text. */
import type { FormNode, ListNode, MapNode } from '../form/index.ts';
import { entryText, flowEntry, flowItem, itemText, valueText } from './emit.ts';
import type { Operation } from './operation.ts';
import { afterColon, dashOf, endOf, entriesIn, isFlow, lastLineEnd } from './places.ts';
import { holderOf, type NodePath, nodeAt, type Plain } from './plain.ts';
import { isInFlow } from './set-text.ts';
import { columnOf, lineEndAt, type Splice, type Splicing, visibleEnd } from './splices.ts';

/** Ways to insert an item, the gentlest first. */
export function* waysToInsert(
  splicing: Splicing,
  root: FormNode,
  { at: { path }, index, item }: Operation & { do: 'insert' },
): Generator<Splice[]> {
  const list = nodeAt(root, path);
  if (list?.type === 'list' && list.items.length > 0) {
    if (isFlow(list)) yield [flowItemSplice(list, index, item)];
    else yield* blockItem(splicing, list, index, item);
    return;
  }
  const text = list?.type === 'text' && visibleEnd(list) > list.start ? list.text : undefined;
  const items = text === undefined ? [item] : index === 0 ? [item, text] : [text, item];
  yield* waysToPut(splicing, root, path, items);
}

/** An item whose text is ready, dash and all, its later lines at the list's column. */
export function* blockItem(
  splicing: Splicing,
  list: ListNode,
  index: number,
  item: Plain | { ready: string },
): Generator<Splice[]> {
  const { lineEnd, file } = splicing;
  const first = dashOf(splicing, list, 0);
  const column = columnOf(file, first);
  const text =
    typeof item === 'object' && 'ready' in item ? item.ready : itemText(item, { column, lineEnd });
  const indent = `${lineEnd}${' '.repeat(column)}`;
  if (index === 0) {
    yield [{ start: first, end: first, text: `${text}${gapAfter(splicing, list, 0)}${indent}` }];
    return;
  }
  const before = list.items[index - 1];
  if (before === undefined) return;
  const at = lastLineEnd(splicing, before, dashOf(splicing, list, index - 1) + 1);
  yield [{ start: at, end: at, text: `${gapAfter(splicing, list, index - 1)}${indent}${text}` }];
}

/** Items that stand apart by an empty line get one more between them. */
function gapAfter(splicing: Splicing, list: ListNode, index: number): string {
  const [before, after] =
    list.items[index + 1] === undefined ? [index - 1, index] : [index, index + 1];
  const one = list.items[before];
  const other = list.items[after];
  if (one === undefined || other === undefined) return '';
  const between = splicing.file.text.slice(visibleEnd(one), dashOf(splicing, list, after));
  return /\n[^\S\n]*\r?\n/u.test(between) ? splicing.lineEnd : '';
}

function flowItemSplice(list: ListNode, index: number, item: Plain): Splice {
  const next = list.items[index];
  const text = flowItem(item);
  if (next !== undefined) return { start: next.start, end: next.start, text: `${text}, ` };
  const last = list.items.at(-1);
  const at = last ? Math.max(last.start, visibleEnd(last)) : list.start + 1;
  return { start: at, end: at, text: `, ${text}` };
}

/** Ways to put a list or mapping where there was a blank, a text or empty brackets. */
function* waysToPut(
  splicing: Splicing,
  root: FormNode,
  path: NodePath,
  value: Plain,
): Generator<Splice[]> {
  const found = holderOf(root, path);
  const old = nodeAt(root, path);
  if (found === undefined || old === undefined) return;
  const { holder, step } = found;
  const { lineEnd, file } = splicing;
  const inFlow = isInFlow(root, path);
  const isEmpty = visibleEnd(old) <= old.start;
  const flow = flowItem(value);
  if (holder.type === 'map' && typeof step === 'string') {
    const key = holder.entries.get(step)?.key;
    if (key === undefined) return;
    const behind = afterColon(splicing, key.end);
    if (!inFlow) {
      const text = valueText(value, { column: columnOf(file, key.start), lineEnd }, 'value');
      if (isEmpty) {
        const at = lineEndAt(splicing, behind);
        yield [{ start: at, end: at, text }];
      } else yield [{ start: behind, end: visibleEnd(old), text }];
    }
    yield isEmpty
      ? [{ start: behind, end: behind, text: ` ${flow}` }]
      : [{ start: old.start, end: visibleEnd(old), text: flow }];
    return;
  }
  if (holder.type === 'list' && typeof step === 'number') {
    const start = inFlow || !isEmpty ? old.start : dashOf(splicing, holder, step) + 1;
    yield [
      {
        start,
        end: Math.max(start, visibleEnd(old)),
        text: isEmpty && !inFlow ? ` ${flow}` : flow,
      },
    ];
  }
}

/** Ways to add an entry, the gentlest first. */
export function* waysToAdd(
  splicing: Splicing,
  root: FormNode,
  { at: { path }, name, value, after }: Operation & { do: 'add' },
): Generator<Splice[]> {
  const map = nodeAt(root, path);
  if (map?.type !== 'map' || map.entries.size === 0) {
    yield* waysToPut(splicing, root, path, { entries: [[name, value]] });
    return;
  }
  const entries = entriesIn(map);
  const before = entries.find((entry) => entry.name === after) ?? entries.at(-1);
  if (before === undefined) return;
  if (isFlow(map)) {
    const at = Math.max(before.key.end, endOf(before.value), afterColon(splicing, before.key.end));
    yield [{ start: at, end: at, text: `, ${flowEntry(name, value)}` }];
    return;
  }
  yield [blockEntry(splicing, map, before, entryTextAt(splicing, map, name, value))];
  if (typeof value !== 'string') {
    yield [blockEntry(splicing, map, before, flowEntry(name, value))];
  }
}

function entryTextAt(splicing: Splicing, map: MapNode, name: string, value: Plain): string {
  const first = entriesIn(map)[0];
  const column = columnOf(splicing.file, first?.key.start ?? 0);
  return entryText(name, value, { column, lineEnd: splicing.lineEnd });
}

function blockEntry(
  splicing: Splicing,
  map: MapNode,
  before: { key: FormNode; value: FormNode },
  text: string,
): Splice {
  const column = columnOf(splicing.file, entriesIn(map)[0]?.key.start ?? 0);
  const at = lastLineEnd(splicing, before.value, before.key.end);
  return { start: at, end: at, text: `${splicing.lineEnd}${' '.repeat(column)}${text}` };
}
