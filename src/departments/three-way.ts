/** A department's tree, the office's, and what was handed out: whose changes go where, and what both changed. */
import { diffArrays } from 'diff';
import {
  applyChanges,
  differences,
  isPlainMap,
  type NodePath,
  type Plain,
  type PlainMap,
  rebase,
  samePlain,
} from '../edit/index.ts';
import { type Part, plainOfPart } from './parts.ts';

/** What the department changed, at a way in the office's tree as it is now. */
export type PartChange =
  | { do: 'set'; path: NodePath; from: string; text: string }
  | { do: 'add'; path: NodePath; name: string; value: Plain; after?: string }
  | { do: 'insert'; path: NodePath; index: number; item: Plain }
  | { do: 'remove'; path: NodePath; from: Plain };

/** Both changed the same. `theirs` or `ours` is undefined where that side took it out. */
export interface Clash {
  path: NodePath;
  base: Plain | undefined;
  ours: Plain | undefined;
  theirs: Plain | undefined;
}

export interface ThreeWay {
  changes: PartChange[];
  clashes: Clash[];
}

/** @param ours the office's tree with its origins; changes are told by ways in it */
export function threeWay(base: Plain, ours: Part, theirs: Plain): ThreeWay {
  const result: ThreeWay = { changes: [], clashes: [] };
  compare(result, [], base, plainOfPart(ours), theirs);
  return result;
}

/** What was done to a tree since. */
export function changesBetween(before: Plain, now: Plain): PartChange[] {
  const result: ThreeWay = { changes: [], clashes: [] };
  compare(result, [], before, before, now);
  return result.changes;
}

function compare(result: ThreeWay, path: NodePath, base: Plain, ours: Plain, theirs: Plain): void {
  if (samePlain(base, theirs) || samePlain(ours, theirs)) return;
  if (isPlainMap(base) && isPlainMap(ours) && isPlainMap(theirs)) {
    compareMaps(result, path, base, ours, theirs);
    return;
  }
  if (isList(base) && isList(ours) && isList(theirs)) {
    compareLists(result, path, { base, ours, theirs });
    return;
  }
  if (typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string') {
    const text = mergedText(base, ours, theirs);
    if (text === undefined) result.clashes.push({ path, base, ours, theirs });
    else if (text !== ours) result.changes.push({ do: 'set', path, from: ours, text });
    return;
  }
  const name = path.at(-1);
  if (!samePlain(base, ours) || typeof name !== 'string') {
    result.clashes.push({ path, base, ours, theirs });
    return;
  }
  result.changes.push({ do: 'remove', path, from: ours });
  result.changes.push({ do: 'add', path: path.slice(0, -1), name, value: theirs });
}

/** A number is one word: two people who change digits of it have changed the same. */
function mergedText(base: string, ours: string, theirs: string): string | undefined {
  if (base === ours) return theirs;
  if (!/[\u4e00-\u9fff]/u.test(base)) return undefined;
  const moved = rebase(differences(base, theirs), base, ours);
  if (moved === undefined) return undefined;
  const text = applyChanges(ours, moved);
  // Digits of one number that both touched would make a number that nobody wrote.
  return numbersOf(text).every((number) =>
    [base, ours, theirs].some((one) => numbersOf(one).includes(number)),
  )
    ? text
    : undefined;
}

function numbersOf(text: string): string[] {
  return text.match(/\d[\d.,]*/gu) ?? [];
}

function compareMaps(
  result: ThreeWay,
  path: NodePath,
  base: PlainMap,
  ours: PlainMap,
  theirs: PlainMap,
): void {
  const at = (map: PlainMap, name: string) => map.entries.find(([each]) => each === name)?.[1];
  theirs.entries.forEach(([name, value], index) => {
    const [was, is] = [at(base, name), at(ours, name)];
    const here = [...path, name];
    if (was !== undefined && is !== undefined) compare(result, here, was, is, value);
    else if (was === undefined && is === undefined) {
      if (value === '') return;
      const after = theirs.entries[index - 1]?.[0];
      const behind = after === undefined ? {} : { after };
      result.changes.push({ do: 'add', path, name, value, ...behind });
    } else if (was === undefined) {
      if (is !== undefined && !samePlain(is, value)) {
        result.clashes.push({ path: here, base: undefined, ours: is, theirs: value });
      }
    } else if (!samePlain(was, value)) {
      result.clashes.push({ path: here, base: was, ours: undefined, theirs: value });
    }
  });
  for (const [name, was] of base.entries) {
    if (at(theirs, name) !== undefined) continue;
    taken(result, [...path, name], was, at(ours, name));
  }
}

/** The department took something out. */
function taken(result: ThreeWay, path: NodePath, was: Plain, is: Plain | undefined): void {
  if (is === undefined || was === '') return;
  if (samePlain(was, is)) result.changes.push({ do: 'remove', path, from: is });
  else result.clashes.push({ path, base: was, ours: is, theirs: undefined });
}

interface Lists {
  base: readonly Plain[];
  ours: readonly Plain[];
  theirs: readonly Plain[];
}

function compareLists(result: ThreeWay, path: NodePath, { base, ours, theirs }: Lists): void {
  const toTheirs = matched(base, theirs);
  const toOurs = matched(base, ours);
  const fromTheirs = new Map([...toTheirs].map(([from, to]) => [to, from]));
  for (const [index, item] of base.entries()) {
    const [mine, their] = [toOurs.get(index), toTheirs.get(index)];
    const [is, value] = [ours[mine ?? -1], theirs[their ?? -1]];
    if (mine !== undefined && is !== undefined && value !== undefined) {
      compare(result, [...path, mine], item, is, value);
    } else if (mine !== undefined && value === undefined) {
      taken(result, [...path, mine], item, is);
    } else if (mine === undefined && value !== undefined && !samePlain(item, value)) {
      result.clashes.push({ path, base: item, ours: undefined, theirs: value });
    }
  }
  let behind = 0;
  for (const [index, item] of theirs.entries()) {
    const from = fromTheirs.get(index);
    if (from !== undefined) {
      behind = (toOurs.get(from) ?? behind - 1) + 1;
      continue;
    }
    if (ours.some((each) => samePlain(each, item))) continue;
    result.changes.push({ do: 'insert', path, index: behind, item });
  }
}

/** Items of two lists that are the same one: alike in words, else by their 代号 or 标题, else by much of their text. */
function matched(from: readonly Plain[], to: readonly Plain[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let [a, b] = [0, 0];
  const keys = (items: readonly Plain[]) => items.map((item) => JSON.stringify(item));
  for (const { value, added, removed } of diffArrays(keys(from), keys(to))) {
    if (!added && !removed) for (const i of value.keys()) pairs.set(a + i, b + i);
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
  const isTaken = new Set(pairs.values());
  const rest = [...from.keys()];
  for (const index of rest.filter((each) => !pairs.has(each))) {
    const item = from[index] ?? '';
    let best: { at: number; likeness: number } | undefined;
    for (const at of to.keys()) {
      if (isTaken.has(at)) continue;
      const likeness = likenessOf(item, to[at] ?? '');
      if (likeness > (best?.likeness ?? 0.4)) best = { at, likeness };
    }
    if (best === undefined) continue;
    pairs.set(index, best.at);
    isTaken.add(best.at);
  }
  return pairs;
}

function likenessOf(a: Plain, b: Plain): number {
  if (isPlainMap(a) && isPlainMap(b)) {
    for (const name of ['代号', '标题']) {
      const [one, other] = [a, b].map((map) => map.entries.find(([each]) => each === name)?.[1]);
      if (one !== undefined && one !== '' && one === other) return 1;
    }
  }
  return shared(wordsOf(a), wordsOf(b));
}

function wordsOf(plain: Plain): string {
  if (typeof plain === 'string') return plain;
  if (isPlainMap(plain)) return plain.entries.map(([, value]) => wordsOf(value)).join('');
  return plain.map(wordsOf).join('');
}

/** How many of the pairs of signs two texts share: 1 for the same text. */
function shared(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  if (one.size === 0 || other.size === 0) return a === b ? 1 : 0;
  const both = [...one].filter((pair) => other.has(pair)).length;
  return (2 * both) / (one.size + other.size);
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}
