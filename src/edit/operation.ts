/** What can be done to a form, as operations on its tree. */
import { isPlainList, isPlainMap, type NodePath, type Plain, type PlainMap } from './plain.ts';

/** A node of a form by the absolute path of its file and the way in it. */
export interface Where {
  file: string;
  path: NodePath;
}

export type Operation =
  /** Sets a text; an entry that is missing is added at the end of its mapping. Nothing clears it. */
  | { do: 'set'; at: Where; text: string }
  /** Inserts an item before the item of that index. A single text in a list's place becomes its first item. */
  | { do: 'insert'; at: Where; index: number; item: Plain }
  /** Adds an entry, behind the one named; without it, at the end. */
  | { do: 'add'; at: Where; name: string; value: Plain; after?: string }
  /** Removes an item or an entry with all it holds. */
  | { do: 'remove'; at: Where }
  /** Moves an item before the item of that index of the same list, as the list is before the move. */
  | { do: 'move'; at: Where; index: number }
  /** Gives an entry another name. */
  | { do: 'rename'; at: Where; name: string };

/** The tree after an operation; undefined where there is nothing that it could be done to. */
export function changed(plain: Plain, operation: Operation): Plain | undefined {
  const { path } = operation.at;
  switch (operation.do) {
    case 'set':
      return at(plain, path.slice(0, -1), (holder) => {
        const step = path.at(-1);
        if (isPlainMap(holder) && typeof step === 'string') {
          return withEntry(holder, step, operation.text);
        }
        if (isPlainList(holder) && typeof step === 'number' && step < holder.length) {
          return holder.with(step, operation.text);
        }
        return undefined;
      });
    case 'insert':
      return at(plain, path, (list) => {
        const items = listed(list);
        return items && operation.index <= items.length
          ? items.toSpliced(operation.index, 0, operation.item)
          : undefined;
      });
    case 'add':
      return at(plain, path, (map) => added(map, operation));
    case 'remove':
      return at(plain, path.slice(0, -1), (holder) => without(holder, path.at(-1)));
    case 'move':
      return at(plain, path.slice(0, -1), (list) => moved(list, path.at(-1), operation.index));
    case 'rename':
      return at(plain, path.slice(0, -1), (map) => renamed(map, path.at(-1), operation.name));
  }
}

/** An entry of a mapping that is not there yet brings the mapping: the first of the 指标. */
export function withHolder(plain: Plain, operation: Operation): Operation {
  const { path, file } = operation.at;
  const last = path.at(-1);
  if (operation.do !== 'add' || typeof last !== 'string') return operation;
  if (at(plain, path, (there) => there) !== undefined) return operation;
  const { name, value } = operation;
  const entries: Plain = { entries: [[name, value]] };
  return { do: 'add', at: { file, path: path.slice(0, -1) }, name: last, value: entries };
}

/** The tree with the node at a way exchanged. */
function at(
  plain: Plain,
  path: NodePath,
  change: (node: Plain) => Plain | undefined,
): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(plain);
  if (isPlainList(plain) && typeof step === 'number') {
    const item = plain[step];
    const next = item === undefined ? undefined : at(item, rest, change);
    return next === undefined ? undefined : plain.with(step, next);
  }
  if (isPlainMap(plain) && typeof step === 'string') {
    const entry = plain.entries.find(([name]) => name === step);
    const next = entry && at(entry[1], rest, change);
    return next === undefined ? undefined : withEntry(plain, step, next);
  }
  return undefined;
}

function withEntry(map: PlainMap, name: string, value: Plain): PlainMap {
  const index = map.entries.findIndex(([each]) => each === name);
  return {
    entries: index < 0 ? [...map.entries, [name, value]] : map.entries.with(index, [name, value]),
  };
}

/** A list; one text in its place is its only item, nothing is none. */
function listed(plain: Plain): readonly Plain[] | undefined {
  if (isPlainList(plain)) return plain;
  if (isPlainMap(plain)) return undefined;
  return plain === '' ? [] : [plain];
}

function added(map: Plain, operation: Operation & { do: 'add' }): Plain | undefined {
  const entries = map === '' ? [] : isPlainMap(map) ? map.entries : undefined;
  const { name, value, after } = operation;
  if (entries === undefined || entries.some(([each]) => each === name)) return undefined;
  const index = after === undefined ? -1 : entries.findIndex(([each]) => each === after);
  return { entries: entries.toSpliced(index < 0 ? entries.length : index + 1, 0, [name, value]) };
}

/** An emptied list or mapping is a blank: that is what stands there when nothing is left. */
function without(holder: Plain, step: NodePath[number] | undefined): Plain | undefined {
  if (isPlainList(holder) && typeof step === 'number' && step < holder.length) {
    return holder.length === 1 ? '' : holder.toSpliced(step, 1);
  }
  if (isPlainMap(holder) && typeof step === 'string') {
    const entries = holder.entries.filter(([name]) => name !== step);
    if (entries.length === holder.entries.length) return undefined;
    return entries.length === 0 ? '' : { entries };
  }
  return undefined;
}

function moved(list: Plain, step: NodePath[number] | undefined, index: number): Plain | undefined {
  if (!isPlainList(list) || typeof step !== 'number') return undefined;
  const item = list[step];
  if (item === undefined || index > list.length) return undefined;
  return list.toSpliced(step, 1).toSpliced(index > step ? index - 1 : index, 0, item);
}

function renamed(map: Plain, step: NodePath[number] | undefined, name: string): Plain | undefined {
  if (!isPlainMap(map) || map.entries.some(([each]) => each === name)) return undefined;
  const index = map.entries.findIndex(([each]) => each === step);
  const entry = map.entries[index];
  return entry && { entries: map.entries.with(index, [name, entry[1]]) };
}
