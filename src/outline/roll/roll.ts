/**
 * Last year's form rolled over to the next year: structure, names, units, recipients, comments and layout stay as
 * they were typed; figures move beside their boxes; what a person has to look at is listed.
 */

import { type Splicing, scalar, spliced, splicing } from '../../edit/index.ts';
import type { FileSource, Form, FormNode, MapNode, TextNode } from '../../form/index.ts';
import {
  fillForm,
  isBlank,
  mapOf,
  readDate,
  readForm,
  readYear,
  textOf,
} from '../../form/index.ts';
import { factsOf, type Schema, schemaAt } from '../../kinds/index.ts';
import type { Checked } from '../../problem.ts';
import { hasErrors, sortProblems } from '../../problem.ts';
import { dirname, join, relative, resolve } from '../../text/index.ts';
import { filesOf } from '../yaml/files.ts';
import { keepLastYear } from './last-year.ts';
import { type Doubtful, doubtsOf, markMap, markText, textsIn } from './marks.ts';
import { replaceValue, rollFigures } from './roll-figures.ts';
import { notesOf, type RolledText } from './roll-notes.ts';
import { notLater, noYear, otherKind, yearsLeftOut } from './roll-problems.ts';
import { rollTable } from './roll-tables.ts';
import { rollText, type YearStep } from './roll-texts.ts';
import { movedPath } from './years.ts';

export interface RollOptions {
  /** The year of the new form. */
  year: number;
  /** 文种 that the person asked for. */
  kind: string;
  /** Absolute path of the folder that file names in messages are relative to. */
  cwd?: string;
  /** Absolute path of the folder that no reference may leave; by default that of 单位.yaml. */
  root?: string;
  /** The year of last year's form where the form itself does not show it. */
  fromYear?: number;
  /** Absolute path of the new form, for the places in messages; else the old path with its year moved on. */
  output?: string;
}

export interface NewFile {
  /** Absolute path. The entry form keeps its path; files it refers to have the years in their names moved on. */
  path: string;
  text: string;
}

export interface Rolled {
  fromYear: number;
  /** The entry form first. */
  files: NewFile[];
}

/**
 * Rolls a form and every file it refers to, except the office's settings. Dated phrases that stay in the new
 * texts come back as notes, at their places in the new files.
 * @param entry absolute path of last year's form
 */
export function rollForm(entry: string, files: FileSource, options: RollOptions): Checked<Rolled> {
  const cwd = options.cwd ?? dirname(entry);
  const { value: form, problems } = readForm(entry, files, {
    cwd,
    ...(options.root === undefined ? {} : { root: options.root }),
  });
  // Remarks on how last year's form was typed are of no use in the new one: there they are mended.
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (form === undefined || hasErrors(errors)) return { problems: errors };
  if (form.kind.name !== options.kind) return { problems: [otherKind(form, options.kind)] };
  const fromYear = yearOfForm(form) ?? options.fromYear;
  if (fromYear === undefined) return { problems: [noYear(form)] };
  if (options.year <= fromYear) return { problems: [notLater(form, fromYear, options.year)] };
  const rolling: Rolling = {
    step: { from: fromYear, to: options.year, names: figureNames(form) },
    finished: new Map(),
  };
  fillForm(form, { draft: true, finished: rolling.finished });
  const texts = filesOf(form).map((file) => rollFile(rolling, form, file));
  const target =
    options.output ?? resolve(cwd, movedPath(relative(cwd, form.path), fromYear, options.year));
  const notes = texts.flatMap((text) => notesOf(text, shownName(text, form, target, cwd)));
  return {
    value: { fromYear, files: texts.map(({ path, text }) => ({ path, text })) },
    problems: sortProblems([
      ...(options.year - fromYear > 1 ? [yearsLeftOut(form, fromYear, options.year)] : []),
      ...notes,
    ]),
  };
}

interface Rolling {
  step: YearStep;
  finished: Map<FormNode & { type: 'text' }, string[]>;
}

/** As the person will find it: relative to the folder the command was run in. */
function shownName({ path }: RolledText, form: Form, target: string, cwd: string): string {
  const place =
    path === form.path ? target : join(dirname(target), relative(dirname(form.path), path));
  return relative(cwd, place) || place;
}

/** 年度, else the year of the title, else that of the date. */
function yearOfForm({ root }: Form): number | undefined {
  const stated = textOf(root, '年度');
  const year = stated && readYear(stated.text);
  if (year && 'value' in year) return year.value;
  const title = /(?:19|20)\d\d(?=年)/u.exec(textOf(root, '标题')?.text ?? '')?.[0];
  if (title !== undefined) return Number(title);
  const typed = textOf(root, '成文日期');
  const date = typed && readDate(typed.text);
  return date && 'value' in date ? date.value.year : undefined;
}

/** The names of all key figures that a box may hold. */
function figureNames(form: Form): Set<string> {
  const names = new Set<string>();
  const queue: FormNode[] = filesOf(form).map(({ root }) => root);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === 'list') queue.push(...next.items);
    if (next.type !== 'map') continue;
    for (const name of mapOf(next, '指标')?.entries.keys() ?? []) names.add(name);
    for (const { value } of next.entries.values()) queue.push(value);
  }
  return names;
}

function rollFile(rolling: Rolling, form: Form, { path, root, kind }: Form): RolledText {
  const work = splicing(root.file);
  const texts: RolledText['texts'] = [];
  rollMap({ rolling, work, texts, cells: new Map() }, root, kind.schema);
  const { text, moved } = spliced(work);
  const folder = dirname(form.path);
  const { from, to } = rolling.step;
  const newPath =
    path === form.path ? path : join(folder, movedPath(relative(folder, path), from, to));
  return { path: newPath, text, moved, texts };
}

/** What is shared while one file is rolled over. */
interface RollingFile {
  rolling: Rolling;
  work: Splicing;
  texts: RolledText['texts'];
  /** Of each table, the cells that stay. */
  cells: Map<MapNode, Doubtful[]>;
}

/** Every entry becomes what its schema says; one of which the schema says nothing stays. */
function rollMap(file: RollingFile, map: MapNode, schema: Schema | undefined): void {
  const { rolling, work, texts } = file;
  const doubtful: Doubtful[] = [...(file.cells.get(map) ?? [])];
  for (const [name, entry] of map.entries) {
    const { value } = entry;
    const property = schemaAt(schema ?? {}, [name]);
    switch (factsOf(property).roll) {
      case 'figures':
        if (value.type === 'map') rollFigures(work, value, rolling.step.from);
        break;
      case 'year':
        if (!isBlank(value)) replaceValue(work, entry, yearText(value, rolling.step));
        break;
      case 'reference':
        rollReference(work, value, rolling.step);
        break;
      case 'tables':
        rollTables(work, value, rolling.step, texts);
        break;
      case 'clear':
        clearWithLast(work, value);
        break;
      case 'table':
        if (value.type === 'map') file.cells.set(value, rollTable(work, value));
        rollNode(file, value, property);
        break;
      case 'picture':
        if (value.type === 'text') clearWithLast(work, value);
        else rollNode(file, value, property);
        break;
      case 'text':
        rollNode(file, value, property);
        if (file.cells.has(map) && name !== '题名') break;
        doubtful.push(...textsIn(value).map((node) => ({ node, whole: false })));
        break;
      case 'ask':
        if (isBlank(value)) break;
        texts.push({ node: value, about: 'names' });
        doubtful.push(...textsIn(value).map((node) => ({ node, whole: true })));
        break;
      default:
    }
  }
  const beside = (node: TextNode, column: number) =>
    markText(work, doubtsOf([{ node, whole: false }], rolling.step), { column, inFlow: false });
  const wrapped = keepLastYear(work, map, rolling.finished, beside);
  markMap(
    work,
    map,
    doubtful.filter(({ node }) => !wrapped.has(node)),
    rolling.step,
  );
}

function rollNode(file: RollingFile, node: FormNode, schema: Schema | undefined): void {
  if (node.type === 'map') rollMap(file, node, schema);
  else if (node.type === 'list') {
    for (const item of node.items) rollNode(file, item, schemaAt(schema ?? {}, ['0']));
  } else if (!isBlank(node)) {
    rollText(file.work, node, file.rolling.step);
    file.texts.push({ node, about: 'text' });
  }
}

/** A form that is about another year than the entry keeps its distance. */
function yearText(value: FormNode, { from, to }: YearStep): string {
  const year = value.type === 'text' ? readYear(value.text) : undefined;
  return String((year && 'value' in year ? year.value : from) + to - from);
}

/** A file's name moves on with the file. */
function rollReference(work: Splicing, value: FormNode, { from, to }: YearStep): void {
  if (value.type !== 'text' || isBlank(value)) return;
  const moved = movedPath(value.text, from, to);
  if (moved === value.text) return;
  work.splices.push({ start: value.start, end: value.end, text: scalar(moved) });
}

/** Tables that figures come from: this year's has to lie where the form now looks for it. */
function rollTables(
  work: Splicing,
  value: FormNode,
  step: YearStep,
  texts: RolledText['texts'],
): void {
  if (value.type === 'list') {
    for (const item of value.items) rollTables(work, item, step, texts);
    return;
  }
  const file = value.type === 'map' ? value.entries.get('文件')?.value : value;
  if (file?.type !== 'text' || isBlank(file)) return;
  rollReference(work, file, step);
  texts.push({ node: file, about: 'table' });
}

/** A date or number becomes an empty box with last year's beside it. */
function clearWithLast(work: Splicing, value: FormNode): void {
  if (value.type !== 'text' || isBlank(value)) return;
  const typed = value.text.trim();
  const isOpen = /^【.*】$|^待/u.test(typed);
  const text = isOpen ? '【】' : `【｜${typed}】`;
  work.splices.push({ start: value.start, end: value.end, text });
}
