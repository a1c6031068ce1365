/** Figures of one name that two departments, or a department and the office, report differently; what was decided. */
import type { Operation, Where } from '../edit/index.ts';
import { mayBeSame, numeral } from '../figures/index.ts';
import {
  type FigureRow,
  type Form,
  type FormNode,
  listFigures,
  type MapNode,
  mapOf,
  placeOf,
  placeOfKey,
  textOf,
} from '../form/index.ts';
import type { Place } from '../problem.ts';

/** One of the sides: who says so, what, and where. */
export interface Said {
  department: string;
  value: string;
  unit: string;
  place: Place;
}

export interface Conflict {
  name: string;
  /** Two or more, none like the first. */
  said: readonly Said[];
  /** What the office has decided (裁定), where the numbers still differ. */
  decided?: string;
}

/** What stands under 指标 without a 填报, or a department's file, is the office's own. */
const OFFICE = '本办';

/** All that is reported differently, decided or not. */
export function conflictsIn(form: Form): Conflict[] {
  const names = figureEntries(form).map(({ name }) => name);
  if (new Set(names).size === names.length) return [];
  const groups = new Map<string, Said[]>();
  for (const row of listFigures(form)) {
    if (row.type !== 'figure' || row.value === undefined || row.computed) continue;
    const group = groups.get(row.name) ?? [];
    group.push(saidIn(row, row.value));
    groups.set(row.name, group);
  }
  const decisions = decisionsIn(form);
  return [...groups].flatMap(([name, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const others = all.filter((one) => differs(first, one));
    const decided = decisions.get(name);
    return others.length === 0
      ? []
      : [{ name, said: [first, ...others], ...(decided === undefined ? {} : { decided }) }];
  });
}

function saidIn({ department = OFFICE, unit, place }: FigureRow, value: string): Said {
  return { department, value, unit, place };
}

/** Figures that count different things are different figures, and rounding is no difference. */
function differs(one: Said, other: Said): boolean {
  const [a, b] = [numeral(one.value), numeral(other.value)];
  if (a === undefined || b === undefined) return false;
  return !mayBeSame({ number: a, unit: one.unit }, { number: b, unit: other.unit });
}

/** What the office decides of a conflict: whose number counts, and why. */
export interface Decision {
  department: string;
  /** Empty where none was given. */
  reason: string;
}

/**
 * A decision as changes of the form: every side has the number that counts; a side that reported another one keeps it
 * in its 裁定, with the reason.
 * @returns undefined where that department is no side of it, or a number does not stand in the form (a table's, a sum's)
 */
export function decided(
  form: Form,
  { name, said }: Conflict,
  { department, reason }: Decision,
): Operation[] | undefined {
  const counts = said.find((one) => one.department === department);
  if (counts === undefined) return undefined;
  const entries = figureEntries(form).filter((entry) => entry.name === name);
  const operations: Operation[] = [];
  for (const one of said) {
    if (one === counts || !differs(counts, one)) continue;
    const entry = entries.find(({ place }) => samePlace(place, one.place));
    if (entry === undefined) return undefined;
    const words = `${one.department}原报${one.value}${one.unit}，以${department}报的${counts.value}${counts.unit}为准${reason === '' ? '' : `：${reason}`}`;
    const changed = changeOf(entry, { counts, words });
    if (changed === undefined) return undefined;
    operations.push(...changed);
  }
  return operations;
}

function changeOf(
  { node, at }: FigureEntry,
  { counts, words }: { counts: Said; words: string },
): Operation[] | undefined {
  const below = (name: string): Where => ({ file: at.file, path: [...at.path, name] });
  if (node.type === 'text') {
    // A number alone becomes a figure with its entries.
    const name = String(at.path.at(-1));
    const holder = { file: at.file, path: at.path.slice(0, -1) };
    const entries = [
      ['值', counts.value],
      ...(counts.unit === '' ? [] : [['单位', counts.unit]]),
      ['裁定', words],
    ] as [string, string][];
    return [
      { do: 'remove', at },
      { do: 'add', at: holder, name, value: { entries } },
    ];
  }
  if (node.type !== 'map' || textOf(node, '值') === undefined) return undefined;
  const unit = textOf(node, '单位')?.text.trim();
  const isOther = unit !== undefined && unit !== counts.unit;
  return [
    { do: 'set', at: below('值'), text: `${counts.value}${unit === undefined ? counts.unit : ''}` },
    ...(isOther ? [{ do: 'set', at: below('单位'), text: counts.unit } as const] : []),
    { do: 'set', at: below('裁定'), text: words },
  ];
}

/** Names of figures with what was decided of them. */
function decisionsIn(form: Form): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, node } of figureEntries(form)) {
    const words = node.type === 'map' ? textOf(node, '裁定')?.text.trim() : undefined;
    if (words !== undefined && words !== '') found.set(name, words);
  }
  return found;
}

interface FigureEntry {
  /** 安置房/石屏片区 */
  name: string;
  node: FormNode;
  at: Where;
  place: Place;
}

/** Every figure that stands in a form or a file that it refers to. */
function figureEntries(entry: Form): FigureEntry[] {
  const found: FigureEntry[] = [];
  const seen = new Set<FormNode>();
  const visit = (form: Form, node: FormNode, path: (string | number)[]) => {
    if (node.type === 'text') return;
    const included = form.included.get(node as MapNode);
    const inner = included?.root ?? node;
    if (seen.has(inner)) return;
    seen.add(inner);
    const [holder, way] = included && inner !== node ? [included, []] : [form, path];
    if (inner.type === 'list') {
      for (const [index, item] of inner.items.entries()) visit(holder, item, [...way, index]);
      return;
    }
    if (inner.type !== 'map') return;
    found.push(...namedFigures(mapOf(inner, '指标'), holder.path, [...way, '指标'], ''));
    for (const [name, { value }] of inner.entries) {
      if (name !== '指标') visit(holder, value, [...way, name]);
    }
  };
  visit(entry, entry.root, []);
  return found;
}

function namedFigures(
  map: MapNode | undefined,
  file: string,
  path: (string | number)[],
  above: string,
): FigureEntry[] {
  return [...(map?.entries ?? [])].flatMap(([name, entry]) => {
    const here = [...path, name];
    const node = entry.value;
    const full = above === '' ? name : `${above}/${name}`;
    const place = above === '' ? placeOfKey(entry) : placeOf(node);
    const parts = node.type === 'map' ? mapOf(node, '其中') : undefined;
    return [
      { name: full, node, at: { file, path: here }, place },
      ...namedFigures(parts, file, [...here, '其中'], full),
    ];
  });
}

function samePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line && one.column === other.column;
}
