/** Which figures and years the boxes of each form can see: its own, those above it, then those it refers to. */

import type { Figure, FigureProblem, Figures, SameUnits, Scope } from '../../figures/index.ts';
import { buildFigures } from '../../figures/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { chineseNumeral, remembered } from '../../text/index.ts';
import type { PlannedBlock } from '../body/planned.ts';
import type { Form } from '../compose/form.ts';
import type { DataFile } from '../data/data-files.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { MapNode } from '../source/tree.ts';
import { itemsOf, mapOf, textOf, valueAt } from '../source/tree.ts';
import { readYear } from '../values/coerce.ts';
import type { FigureTable } from './figure-sources.ts';
import { decimalsOf, readFigures } from './figure-sources.ts';

export interface FormScope {
  form: Form;
  year: number | undefined;
  /** The tables of the form, else those of the form above. */
  data: readonly DataFile[];
  sameUnits: SameUnits;
  /** Digits behind the point of growth rates and shares, where the office says. */
  decimals: number | undefined;
  table: FigureTable;
  figures: Figures;
  /** Shared by all forms that are filled together. */
  hints: { left: number };
  above: FormScope | undefined;
  below: FormScope[];
}

/** The scopes of a form and of all forms it includes; each form's figures are computed once. */
export function scopesOf(entry: Form, problems: Problem[]): Map<Form, FormScope> {
  const scopes = new Map<Form, FormScope>();
  const hints = { left: MOST_HINTS };
  const enter = (form: Form, above: FormScope | undefined): FormScope => {
    const known = scopes.get(form);
    if (known) return known;
    const year = yearOf(form.root) ?? above?.year;
    const data = form.data.length > 0 ? form.data : (above?.data ?? []);
    const sameUnits = form.office ? sameUnitsOf(form.office) : (above?.sameUnits ?? []);
    const decimals = form.office ? decimalsOf(form.office, problems) : above?.decimals;
    const table = readFigures(
      form.root,
      { data, year, sameUnits, isDataLost: isDataLost(form) },
      problems,
    );
    const scope: FormScope = {
      form,
      year,
      data,
      sameUnits,
      decimals,
      table,
      figures: buildFigures(table.sources, {
        outer: (name) => findFigure(scope, name),
        outerNames: () => namesIn(scope),
        sameUnits,
        ...(decimals === undefined ? {} : { decimals }),
        ...(year === undefined ? {} : { year }),
      }),
      hints,
      above,
      below: [],
    };
    scopes.set(form, scope);
    for (const included of form.included.values()) {
      if (!scopes.has(included)) scope.below.push(enter(included, scope));
    }
    return scope;
  };
  enter(entry, undefined);
  // Figures of one form may be computed from those of another: nothing is checked before all are known.
  for (const { form, figures, table } of scopes.values()) {
    problems.push(...figures.check().map((problem) => placed(problem, table, form.root)));
  }
  return scopes;
}

/** Some file of 数据 could not be read. */
function isDataLost({ root, data }: Form): boolean {
  const typed = valueAt(root, '数据');
  return typed !== undefined && itemsOf(typed).length > data.length;
}

/** Units that the office takes for one: 同一单位: [[个, 家]]. */
function sameUnitsOf(office: MapNode): string[][] {
  const groups = valueAt(office, '同一单位');
  if (groups?.type !== 'list') return [];
  return groups.items.map((group) =>
    itemsOf(group).flatMap((unit) => (unit.type === 'text' ? [unit.text.trim()] : [])),
  );
}

/** The year that the form is about. */
export function yearOf(root: MapNode): number | undefined {
  const node = textOf(root, '年度');
  const year = node && readYear(node.text);
  return year && 'value' in year ? year.value : undefined;
}

/** How many sections, items and points the nearest heading has below it, for 【小节数】 and its kin. */
export interface Counts {
  小节数: number;
  条目数: number;
  要点数: number;
  above: Counts | undefined;
}

export function countBlocks(blocks: readonly PlannedBlock[], above: Counts | undefined): Counts {
  const counts: Counts = { 小节数: 0, 条目数: 0, 要点数: 0, above };
  for (const block of blocks) {
    if (block.type === 'section' && block.numbered) counts.小节数 += 1;
    else if (block.type === 'items') counts.条目数 += block.items.length;
    else if (block.type === 'points') counts.要点数 += block.points.length;
  }
  return counts;
}

/** What the boxes of a text may name. */
export function boxScope(scope: FormScope, counts: Counts | undefined): Scope {
  return {
    figure: (name) => findFigure(scope, name),
    names: () => namesIn(scope),
    variable: (name) => variable(name, scope.year, counts),
    hints: scope.hints,
    ...(scope.decimals === undefined ? {} : { decimals: scope.decimals }),
  };
}

function findFigure(scope: FormScope, name: string): Figure | undefined {
  for (const { figures } of everyScope(scope)) {
    const figure = figures.get(name);
    if (figure !== undefined) return figure;
  }
  return undefined;
}

/** Where a figure that a form can see is written. */
export function placeOfFigure(scope: FormScope, name: string): Place | undefined {
  for (const { form, figures, table } of everyScope(scope)) {
    const path = figures.get(name)?.path;
    if (path === undefined) continue;
    const own = mapOf(form.root, '指标')?.entries.get(path);
    const node = table.nodes.get(path);
    return own ? placeOfKey(own) : node && placeOf(node);
  }
  return undefined;
}

/** Far more mistyped names than a person mends in one go. */
const MOST_HINTS = 200;

/** The names that a form can see, gathered once: no figure is added to a form that has been read. */
const namesIn = remembered((scope: FormScope): readonly string[] =>
  [...everyScope(scope)].flatMap(({ figures }) => [...figures.names()]),
);

/** The form itself, those above it, then those below it. */
function* everyScope(scope: FormScope): Generator<FormScope> {
  for (let next: FormScope | undefined = scope; next; next = next.above) yield next;
  const queue = [...scope.below];
  for (let next = queue.shift(); next; next = queue.shift()) {
    yield next;
    queue.push(...next.below);
  }
}

function variable(
  name: string,
  year: number | undefined,
  counts: Counts | undefined,
): string | undefined {
  switch (name) {
    case '年度':
      return year === undefined ? undefined : String(year);
    case '上年度':
      return year === undefined ? undefined : String(year - 1);
    case '下年度':
      return year === undefined ? undefined : String(year + 1);
    case '小节数':
    case '条目数':
    case '要点数': {
      let nearest = counts;
      while (nearest && nearest[name] === 0) nearest = nearest.above;
      return nearest && nearest[name] <= 9999 ? chineseNumeral(nearest[name]) : undefined;
    }
    default:
      return undefined;
  }
}

/** A problem of a figure at the entry it is about. */
function placed(problem: FigureProblem, { nodes }: FigureTable, root: MapNode): Problem {
  const node = nodes.get(problem.name);
  const entry =
    node?.type === 'map' && problem.key !== undefined ? node.entries.get(problem.key) : undefined;
  const figures = mapOf(root, '指标');
  const own = figures?.entries.get(problem.name);
  const place = entry
    ? placeOf(entry.value)
    : own
      ? placeOfKey(own)
      : node
        ? placeOf(node)
        : undefined;
  const { name: _name, key: _key, ...rest } = problem;
  return { ...rest, ...(place ? { place } : {}) };
}
