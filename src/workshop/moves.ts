/** Where the places of a form have come to: items are moved, put in and taken out while somebody types in them. */
import type { NodePath, Plain, Step, Where } from '../edit/index.ts';
import { isPlainMap, plainOf } from '../edit/index.ts';
import { idOf, isList, type SectionView } from '../fields/index.ts';
import { readTree } from '../form/index.ts';

/** After more changes than that nobody is still at what was shown before them. */
const MOST = 8;

export interface Moves {
  /** How many changes there were after which a place may be another one. */
  count(): number;
  /** @param file its absolute path */
  note(file: string, before: string, after: string): void;
  /**
   * Where a place is now.
   * @param seen the count when it was shown
   * @returns undefined where it is gone, or nobody can say
   */
  placeOf(at: Where, seen: number): Where | undefined;
}

interface Change {
  file: string;
  number: number;
  follow(path: NodePath): NodePath | undefined;
}

export function movesOf(): Moves {
  let count = 0;
  const changes: Change[] = [];
  return {
    count: () => count,
    note(file, before, after) {
      count += 1;
      changes.push({ file, number: count, follow: following(file, before, after) });
      changes.splice(0, changes.length - MOST);
    },
    placeOf(at, seen) {
      if (seen >= count) return at;
      if ((changes[0]?.number ?? count) > seen + 1) return undefined;
      let path: NodePath | undefined = at.path;
      for (const { file, number, follow } of changes)
        if (number > seen && file === at.file) path &&= follow(path);
      return path && { file: at.file, path };
    },
  };
}

/** The way to a node in the text after a change, by its way in the text before. Nothing is read before it is asked for. */
function following(file: string, before: string, after: string): Change['follow'] {
  let trees: (Plain | undefined)[] | undefined;
  const known = new Map<Plain, ReadonlyMap<Step, Step>>();
  return (path) => {
    trees ??= [before, after].map((text) => {
      const { root } = readTree(file, text);
      return root && plainOf(root);
    });
    let [old, now] = trees;
    const way: Step[] = [];
    for (const step of path) {
      if (old === undefined || now === undefined) return undefined;
      const steps: ReadonlyMap<Step, Step> = known.get(old) ?? stepsBetween(old, now);
      known.set(old, steps);
      const next = steps.get(step);
      if (next === undefined) return undefined;
      way.push(next);
      old = below(old, step);
      now = below(now, next);
    }
    return way;
  };
}

function below(plain: Plain, step: Step): Plain | undefined {
  if (typeof plain === 'string') return undefined;
  if (isPlainMap(plain)) return plain.entries.find(([name]) => name === step)?.[1];
  return typeof step === 'number' ? plain[step] : undefined;
}

/** What became of the entries of a mapping, by their names; of the items of a list, by what they say. */
function stepsBetween(old: Plain, now: Plain): ReadonlyMap<Step, Step> {
  if (typeof old === 'string' || typeof now === 'string') return new Map();
  if (isPlainMap(old)) {
    const names = new Set(isPlainMap(now) ? now.entries.map(([name]) => name) : []);
    const own = old.entries.map(([name]) => name).filter((name) => names.has(name));
    return new Map(own.map((name) => [name, name]));
  }
  if (isPlainMap(now)) return new Map();
  const places = new Map<string, number[]>();
  for (const [index, item] of now.entries()) {
    const same = places.get(JSON.stringify(item));
    if (same) same.push(index);
    else places.set(JSON.stringify(item), [index]);
  }
  const steps = new Map<Step, Step>();
  const changed: number[] = [];
  for (const [index, item] of old.entries()) {
    const next = places.get(JSON.stringify(item))?.shift();
    if (next === undefined) changed.push(index);
    else steps.set(index, next);
  }
  // As many that say something else now as there were: the same ones, in their order.
  const left = [...places.values()].flat().sort((a, b) => a - b);
  if (left.length === changed.length)
    for (const [at, index] of changed.entries()) steps.set(index, left[at] ?? index);
  return steps;
}

/** Puts into the items of a view what tells each from the others, wherever it has come to since it was shown first. */
export function keysOf(moves: Moves): (path: string, body: SectionView) => void {
  let shown: { path: string; count: number; keys: Map<string, { at: Where; key: string }> } = {
    path: '',
    count: 0,
    keys: new Map(),
  };
  return (path, body) => {
    if (shown.path !== path) shown = { path, count: moves.count(), keys: new Map() };
    const keys = new Map<string, string>();
    for (const { at, key } of shown.keys.values()) {
      const now = moves.placeOf(at, shown.count);
      if (now) keys.set(idOf(now), key);
    }
    const used = new Set(keys.values());
    shown = { path, count: moves.count(), keys: new Map() };
    for (const item of itemsOf(body)) {
      const { id, at } = item;
      const key = keys.get(id) ?? (used.has(id) ? `${id}~${shown.count}` : id);
      if (key !== id) item.key = key;
      shown.keys.set(id, { at, key });
    }
  };
}

/** All that stands in lists, sections and the rows of tables included. */
function* itemsOf({ parts }: SectionView): Generator<{ id: string; at: Where; key?: string }> {
  for (const part of parts) {
    if (isList(part)) {
      for (const item of part.items) {
        yield item;
        if (item.type === 'section') yield* itemsOf(item);
      }
    } else if (part.type === 'table') yield* [...part.head, ...part.rows];
  }
}
