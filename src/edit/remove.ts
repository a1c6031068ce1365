/** Items and entries taken out of a form's text, moved within it, and given other names. */
import type { FormNode, ListNode, MapNode } from '../form/index.ts';
import { flowItem } from './emit.ts';
import { blockItem } from './insert.ts';
import type { Operation } from './operation.ts';
import {
  afterColon,
  dashOf,
  endOf,
  entriesIn,
  isFlow,
  lastLineEnd,
  lineStartOf,
  removeLines,
} from './places.ts';
import { holderOf, type NodePath, plainOf } from './plain.ts';
import { quoted, scalar } from './scalars.ts';
import { splicing as begin, type Splice, type Splicing, visibleEnd } from './splices.ts';

/** Ways to remove a node, the gentlest first. */
export function* waysToRemove(
  splicing: Splicing,
  root: FormNode,
  path: NodePath,
): Generator<Splice[]> {
  const found = holderOf(root, path);
  if (found === undefined) return;
  const { holder, step } = found;
  if (holder.type === 'list' && typeof step === 'number') yield* removeItem(splicing, holder, step);
  if (holder.type === 'map' && typeof step === 'string') yield* removeEntry(splicing, holder, step);
}

function* removeItem(splicing: Splicing, list: ListNode, index: number): Generator<Splice[]> {
  const item = list.items[index];
  if (item === undefined) return;
  if (isFlow(list)) {
    yield list.items.length === 1
      ? [{ start: list.start, end: visibleEnd(list), text: '' }]
      : [
          flowGap(
            splicing,
            list.items.map(({ start }, at) => [start, endOf(list.items[at] ?? list)]),
            index,
          ),
        ];
    yield [{ start: list.start, end: visibleEnd(list), text: '""' }];
    return;
  }
  const dash = dashOf(splicing, list, index);
  const lineStart = lineStartOf(splicing, dash);
  if (lineStart !== undefined) {
    yield lines(splicing, lineStart, lastLineEnd(splicing, item, dash + 1));
  }
  const next = list.items[index + 1] && dashOf(splicing, list, index + 1);
  yield [{ start: dash, end: next ?? Math.max(dash + 1, endOf(item)), text: '' }];
}

function lines(splicing: Splicing, start: number, end: number): Splice[] {
  const own = begin(splicing.file);
  const { text } = splicing.file;
  // Of two empty lines that would meet, one goes too.
  const above = /(?:^|\n)([^\S\n]*\r?\n)$/u.exec(text.slice(0, start))?.[1] ?? '';
  const isBlankBelow = /^\r?\n[^\S\n]*(?:\r?\n|$)/u.test(text.slice(end));
  removeLines(own, start - (isBlankBelow ? above.length : 0), end);
  return own.splices;
}

/** What to take out between brackets, a comma with it. */
function flowGap(splicing: Splicing, parts: (readonly [number, number])[], index: number): Splice {
  const [start = 0, end = 0] = parts[index] ?? [];
  const next = parts[index + 1];
  if (next !== undefined) return { start, end: next[0], text: '' };
  const previous = parts[index - 1];
  const comma = splicing.file.text.lastIndexOf(',', start);
  return { start: previous ? Math.max(previous[1], Math.min(comma, start)) : start, end, text: '' };
}

function* removeEntry(splicing: Splicing, map: MapNode, name: string): Generator<Splice[]> {
  const entries = entriesIn(map);
  const index = entries.findIndex((entry) => entry.name === name);
  const entry = entries[index];
  if (entry === undefined) return;
  const valueEnd = Math.max(endOf(entry.value), afterColon(splicing, entry.key.end));
  if (isFlow(map)) {
    const parts = entries.map(
      ({ key, value }) =>
        [key.start, Math.max(endOf(value), afterColon(splicing, key.end))] as const,
    );
    yield entries.length === 1
      ? [{ start: map.start, end: visibleEnd(map), text: '' }]
      : [flowGap(splicing, parts, index)];
    yield [{ start: map.start, end: visibleEnd(map), text: '""' }];
    return;
  }
  const lineStart = lineStartOf(splicing, entry.key.start);
  if (lineStart !== undefined) {
    yield lines(splicing, lineStart, lastLineEnd(splicing, entry.value, entry.key.end));
  }
  const next = entries[index + 1];
  const rest = next && splicing.file.text.slice(valueEnd, next.key.start);
  const end = next && rest?.trim() === '' ? next.key.start : valueEnd;
  yield [{ start: entry.key.start, end, text: '' }];
}

/** Ways to move an item within its list, the gentlest first. */
export function* waysToMove(
  splicing: Splicing,
  root: FormNode,
  { at: { path }, index }: Operation & { do: 'move' },
): Generator<Splice[]> {
  const found = holderOf(root, path);
  if (found?.holder.type !== 'list' || typeof found.step !== 'number') return;
  const list = found.holder;
  const from = found.step;
  const item = list.items[from];
  if (item === undefined) return;
  if (index === from || index === from + 1) {
    yield [];
    return;
  }
  const { file } = splicing;
  if (isFlow(list)) {
    yield flowMove(splicing, list, from, index);
    return;
  }
  const dash = dashOf(splicing, list, from);
  const ready = file.text.slice(dash, lastLineEnd(splicing, item, dash + 1));
  for (const removal of removeItem(splicing, list, from)) {
    for (const insertion of blockItem(splicing, list, index, { ready })) {
      yield joined(removal, insertion);
    }
    for (const insertion of blockItem(splicing, list, index, plainOf(item))) {
      yield joined(removal, insertion);
    }
  }
}

/** A removal that begins where the insertion stands must not swallow it. */
function joined(removal: readonly Splice[], insertion: readonly Splice[]): Splice[] {
  const [gone] = removal;
  const [put] = insertion;
  if (gone === undefined || put === undefined) return [...removal, ...insertion];
  if (put.start > gone.start && put.start < gone.end) return [...removal, ...insertion];
  if (put.start === gone.start) return [{ ...gone, text: put.text + gone.text }];
  if (put.start === gone.end) return [{ ...gone, text: gone.text + put.text }];
  return [...removal, ...insertion];
}

function flowMove(splicing: Splicing, list: ListNode, from: number, index: number): Splice[] {
  const items = list.items.map((item) => splicing.file.text.slice(item.start, endOf(item)));
  const [moving] = items.splice(from, 1);
  items.splice(index > from ? index - 1 : index, 0, moving ?? flowItem(''));
  const first = list.items[0];
  const last = list.items.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: endOf(last), text: items.join(', ') }];
}

/** Ways to give an entry another name. */
export function* waysToRename(
  root: FormNode,
  { at: { path }, name }: Operation & { do: 'rename' },
): Generator<Splice[]> {
  const found = holderOf(root, path);
  if (found?.holder.type !== 'map' || typeof found.step !== 'string') return;
  const key = found.holder.entries.get(found.step)?.key;
  if (key === undefined) return;
  yield [{ start: key.start, end: key.end, text: scalar(name) }];
  yield [{ start: key.start, end: key.end, text: quoted(name) }];
}
