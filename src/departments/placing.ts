/** A department's changes as operations on the office's files. */
import { isPlainMap, type Operation, type Plain } from '../edit/index.ts';
import { type DepartmentParts, type Part, partAtWay, withoutForeign } from './parts.ts';
import type { PartChange } from './three-way.ts';

/** Entries that lead to other files or to other people: nobody changes them from outside. */
const NOT_TAKEN = new Set(['引用', '数据', '图片', '来自', '填报', '部门', '文种', '文件']);

export interface Placed {
  operations: Operation[];
  /** What found no place, or must not come from outside. */
  left: PartChange[];
}

/** @param tree the office's tree as it is handed out now, which the changes are told by */
export function placed(changes: readonly PartChange[], tree: Part, parts: DepartmentParts): Placed {
  const left: PartChange[] = [];
  const direct: Operation[] = [];
  const inLists: { operation: Operation; at: number }[] = [];
  for (const [at, change] of changes.entries()) {
    const operation = leadsOut(change) ? undefined : operationFor(change, tree, parts);
    if (operation === undefined) left.push(change);
    else if (operation.do === 'insert' || endsInNumber(operation)) inLists.push({ operation, at });
    else direct.push(operation);
  }
  // From the last to the first, so that none moves the place of another.
  inLists.sort((a, b) => comparePaths(wayOf(b.operation), wayOf(a.operation)) || order(a, b));
  return { operations: [...direct, ...inLists.map(({ operation }) => operation)], left };
}

/** At one place, what is removed goes before what is put in; of two that are put in, the later first. */
function order(
  a: { operation: Operation; at: number },
  b: { operation: Operation; at: number },
): number {
  const [one, other] = [a, b].map(({ operation }) => (operation.do === 'remove' ? 0 : 1));
  return (one ?? 0) - (other ?? 0) || b.at - a.at;
}

function endsInNumber(operation: Operation): boolean {
  return operation.do === 'remove' && typeof operation.at.path.at(-1) === 'number';
}

function wayOf(operation: Operation): (string | number)[] {
  const { file, path } = operation.at;
  return [file, ...path, ...(operation.do === 'insert' ? [operation.index] : [])];
}

function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    return typeof step === 'number' && typeof other === 'number'
      ? step - other
      : String(step) < String(other)
        ? -1
        : 1;
  }
  return a.length - b.length;
}

function leadsOut(change: PartChange): boolean {
  const names = change.path.filter((step) => typeof step === 'string');
  if (change.do === 'add') names.push(change.name);
  if (names.some((name) => NOT_TAKEN.has(name))) return true;
  const put = change.do === 'add' ? change.value : change.do === 'insert' ? change.item : '';
  return holdsRefused(put);
}

function holdsRefused(plain: Plain): boolean {
  if (typeof plain === 'string') return false;
  if (!isPlainMap(plain)) return plain.some(holdsRefused);
  return plain.entries.some(
    ([name, value]) => (name !== '填报' && NOT_TAKEN.has(name)) || holdsRefused(value),
  );
}

function operationFor(
  change: PartChange,
  tree: Part,
  parts: DepartmentParts,
): Operation | undefined {
  const boxed = (plain: Plain) => withBoxes(plain, parts.foreign);
  const part = partAtWay(tree, change.path);
  switch (change.do) {
    case 'set': {
      const at = part?.at;
      return at && { do: 'set', at, text: withoutForeign(change.text, parts.foreign) };
    }
    case 'remove':
      return part?.at !== undefined && part.at.path.length > 0
        ? { do: 'remove', at: part.at }
        : undefined;
    case 'insert': {
      const where = part?.type === 'list' ? whereToInsert(part, change.index) : undefined;
      return where && { do: 'insert', ...where, item: boxed(change.item) };
    }
    case 'add': {
      const { name, value, after } = change;
      if (change.path.length === 0) return newFigures(name, value, parts);
      if (change.path.length === 1 && change.path[0] === '指标') {
        return newFigure(name, value, part, parts);
      }
      const at = part?.at;
      if (at === undefined) return undefined;
      return {
        do: 'add',
        at,
        name,
        value: boxed(value),
        ...(after === undefined ? {} : { after }),
      };
    }
  }
}

function whereToInsert(
  list: Part & { type: 'list' },
  index: number,
): { at: { file: string; path: (string | number)[] }; index: number } | undefined {
  for (const item of list.items.slice(0, index).reverse()) {
    const last = item.at?.path.at(-1);
    if (item.at === undefined || typeof last !== 'number') continue;
    if (list.at !== undefined && item.at.file !== list.at.file) continue;
    return { at: { file: item.at.file, path: item.at.path.slice(0, -1) }, index: last + 1 };
  }
  return list.at && { at: { file: list.at.file, path: [...list.at.path] }, index: 0 };
}

/** A department that had no figures sends some. */
function newFigures(name: string, value: Plain, { home }: DepartmentParts): Operation | undefined {
  if (name !== '指标' || !home.isOwnFile) return undefined;
  return { do: 'add', at: { file: home.figures.file, path: [] }, name, value };
}

function newFigure(
  name: string,
  value: Plain,
  figures: Part | undefined,
  { department, home }: DepartmentParts,
): Operation {
  const sister =
    figures?.type === 'map'
      ? figures.entries.findLast(([, each]) => each.at !== undefined)?.[1]
      : undefined;
  const at = sister?.at
    ? { file: sister.at.file, path: sister.at.path.slice(0, -1) }
    : home.figures;
  const named =
    isPlainMap(value) && !home.isOwnFile
      ? { entries: [...value.entries, ['填报', department] as const] }
      : value;
  const after = sister?.at?.path.at(-1);
  return {
    do: 'add',
    at,
    name,
    value: named,
    ...(typeof after === 'string' ? { after } : {}),
  };
}

function withBoxes(plain: Plain, foreign: readonly string[]): Plain {
  if (typeof plain === 'string') return withoutForeign(plain, foreign);
  if (!isPlainMap(plain)) return plain.map((item) => withBoxes(item, foreign));
  return {
    entries: plain.entries.map(([name, value]) => [name, withBoxes(value, foreign)] as const),
  };
}
