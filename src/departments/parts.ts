/** A form cut by who fills it in: for each 填报 its figures and sections, every piece with its way in the files. */
import { isPlainMap, type NodePath, type Plain, plainOf, type Where } from '../edit/index.ts';
import { handFilled, readBoxes, VARIABLES } from '../figures/index.ts';
import {
  departmentsOf,
  type Form,
  type FormNode,
  type MapNode,
  mapOf,
  textOf,
} from '../form/index.ts';

/** A piece of a form as it is handed out. What it comes from is absent where nothing in a file corresponds to it. */
export type Part =
  | { type: 'text'; text: string; at?: Where }
  | { type: 'list'; items: readonly Part[]; at?: Where }
  | { type: 'map'; entries: readonly (readonly [name: string, value: Part])[]; at?: Where };

/** What one department fills in. */
export interface DepartmentParts {
  department: string;
  /** 指标 and 小节, as its form has them. */
  figures: readonly (readonly [name: string, value: Part])[];
  sections: readonly Part[];
  /** What stands in boxes that only the office can resolve; they are handed out as words in doubled brackets. */
  foreign: readonly string[];
  /** Where a new figure goes. */
  home: { figures: Where; isOwnFile: boolean };
}

/** Names that a department's form has in its own head, or that no other folder can follow. */
const NOT_HANDED_OUT = new Set(['文种', '年度', '部门', '填报人', '指标', '数据', '引用', '图片']);
const COMPUTED = ['来自', '计算'];

interface Gathering {
  figures: [name: string, node: FormNode, at: Where][];
  sections: { form: Form; node: FormNode; at: Where }[];
  ownFile?: string;
}

/** What is shared while a form is walked through. */
interface Walk {
  departments: ReadonlyMap<FormNode, string>;
  found: Map<string, Gathering>;
  /** Of all figures of the form, whoever reports them. */
  names: Set<string>;
  entered: Set<FormNode>;
}

/** The parts of every department that the form names, in the order in which they are first named. */
export function partsOf(entry: Form): DepartmentParts[] {
  const walk: Walk = {
    departments: departmentsOf(entry),
    found: new Map(),
    names: new Set(),
    entered: new Set(),
  };
  visitMap(walk, { form: entry, map: entry.root, path: [], inside: undefined });
  return [...walk.found].map(([department, gathering]) =>
    partsFor(entry, department, gathering, walk),
  );
}

function gatheringOf({ found }: Walk, department: string): Gathering {
  const known = found.get(department) ?? { figures: [], sections: [] };
  found.set(department, known);
  return known;
}

interface Visit {
  form: Form;
  map: MapNode;
  path: NodePath;
  /** Whose section it stands in. */
  inside: string | undefined;
}

function visitMap(walk: Walk, { form, map, path, inside }: Visit): void {
  for (const [name, { value }] of mapOf(map, '指标')?.entries ?? []) {
    for (const each of [name, ...partNames(value)]) walk.names.add(each);
    const department = walk.departments.get(value);
    const isComputed = value.type === 'map' && COMPUTED.some((key) => value.entries.has(key));
    if (department === undefined || isComputed) continue;
    const at = { file: form.path, path: [...path, '指标', name] };
    gatheringOf(walk, department).figures.push([name, value, at]);
  }
  for (const [name, { value }] of map.entries) {
    const below = [...path, name];
    if (value.type === 'list') visitList(walk, form, value, { path: below, inside });
    else if (value.type === 'map' && name !== '指标') {
      visitMap(walk, { form, map: value, path: below, inside });
    }
  }
}

function visitList(
  walk: Walk,
  form: Form,
  list: FormNode & { type: 'list' },
  { path, inside }: Pick<Visit, 'path' | 'inside'>,
): void {
  for (const [index, item] of list.items.entries()) {
    const target = elsewhere(form, item);
    const section = target?.root ?? item;
    if (section.type !== 'map' || walk.entered.has(section)) continue;
    walk.entered.add(section);
    const holder = target ?? form;
    const way = target ? [] : [...path, index];
    const department = walk.departments.get(section);
    const isNew = department !== undefined && department !== inside;
    if (isNew) {
      const own = gatheringOf(walk, department);
      own.sections.push({ form: holder, node: section, at: { file: holder.path, path: way } });
      if (target) own.ownFile ??= target.path;
    }
    visitMap(walk, {
      form: holder,
      map: section,
      path: way,
      inside: isNew ? department : inside,
    });
  }
}

/** The form that an item refers to, where it is another file's. */
function elsewhere(form: Form, item: FormNode): Form | undefined {
  const target = item.type === 'map' ? form.included.get(item) : undefined;
  return target !== undefined && target.root !== item ? target : undefined;
}

function partsFor(
  entry: Form,
  department: string,
  { figures, sections, ownFile }: Gathering,
  { departments, names: all }: Walk,
): DepartmentParts {
  const first = figures.filter(
    ([name], index) => figures.findIndex((f) => f[0] === name) === index,
  );
  const names = new Set(first.flatMap(([name, node]) => [name, ...partNames(node)]));
  const shareless = new Set<string>();
  const foreign = new Set<string>();
  const given = first.map(([name, node, at]) => {
    const part = partOf(node, at, (text) => text);
    if (part.type !== 'map') return [name, part] as const;
    const kept = part.entries.filter(([key, value]) => {
      const isLost = key === '占' && value.type === 'text' && !names.has(value.text.trim());
      if (isLost) shareless.add(name);
      return !isLost;
    });
    return [name, { ...part, entries: kept }] as const;
  });
  const isForeign = (content: string) => {
    if (handFilled(content) !== undefined) return false;
    const [base = '', ...steps] = content.split(/[·・•/／]/u).map((step) => step.trim());
    if ((VARIABLES as readonly string[]).includes(content.trim())) return false;
    if (steps.some((step) => step.includes('占')) && shareless.has(base)) return true;
    const isKnown = (known: ReadonlySet<string>) => known.has(base) || known.has(content.trim());
    return isKnown(all) && !isKnown(names);
  };
  const written = (text: string) => withForeign(text, isForeign, foreign);
  const isOthers = (node: FormNode) => (departments.get(node) ?? department) !== department;
  return {
    department,
    figures: given,
    sections: sections.map(({ form, node, at }) => sectionPart(form, node, at, written, isOthers)),
    foreign: [...foreign],
    home: {
      figures: { file: ownFile ?? entry.path, path: ['指标'] },
      isOwnFile: ownFile !== undefined,
    },
  };
}

function partNames(node: FormNode): string[] {
  const parts = node.type === 'map' ? mapOf(node, '其中') : undefined;
  return [...(parts?.entries ?? [])].flatMap(([name, { value }]) => [name, ...partNames(value)]);
}

function partOf(node: FormNode, at: Where, written: (text: string) => string): Part {
  const below = (step: string | number) => ({ file: at.file, path: [...at.path, step] });
  if (node.type === 'text') return { type: 'text', text: written(String(plainOf(node))), at };
  if (node.type === 'list') {
    const items = node.items.map((item, index) => partOf(item, below(index), written));
    return { type: 'list', items, at };
  }
  const entries = [...node.entries].map(
    ([name, { value }]) => [name, partOf(value, below(name), written)] as const,
  );
  return { type: 'map', entries, at };
}

/** A section with all that is below it, but what belongs to others. */
function sectionPart(
  form: Form,
  node: FormNode,
  at: Where,
  written: (text: string) => string,
  isOthers: (node: FormNode) => boolean,
): Part {
  if (node.type === 'text') return partOf(node, at, written);
  if (node.type === 'map') {
    const entries = [...node.entries]
      .filter(([name, { value }]) => !NOT_HANDED_OUT.has(name) && !isOthers(value))
      .map(([name, { value }]) => {
        const below = { file: at.file, path: [...at.path, name] };
        return [name, sectionPart(form, value, below, written, isOthers)] as const;
      });
    return { type: 'map', entries, at };
  }
  const items = node.items.flatMap((item, index) => {
    const target = elsewhere(form, item);
    const inner = target?.root ?? item;
    if (isOthers(inner)) return [];
    const where = target
      ? { file: target.path, path: [] }
      : { file: at.file, path: [...at.path, index] };
    return [sectionPart(target ?? form, inner, where, written, isOthers)];
  });
  return { type: 'list', items, at };
}

/** Boxes that the department's form could not resolve become words: 【全园产值】 is handed out as 〔全园产值〕. */
function withForeign(
  text: string,
  isForeign: (content: string) => boolean,
  foreign: Set<string>,
): string {
  let out = '';
  let from = 0;
  for (const piece of readBoxes(text)) {
    if (piece.type !== 'box' || !isForeign(piece.content)) continue;
    foreign.add(piece.content);
    out += `${text.slice(from, piece.offset)}〔${piece.content}〕`;
    from = piece.offset + piece.length;
  }
  return out + text.slice(from);
}

/** The way back: such words that were boxes are boxes again; earlier versions handed them out in doubled brackets. */
export function withoutForeign(text: string, foreign: readonly string[]): string {
  return foreign.reduce((written, content) => {
    const [box, older] = [`【${content}】`, `【【${content}】】`];
    return written.replaceAll(`〔${content}〕`, box).replaceAll(older, box);
  }, text);
}

export function plainOfPart(part: Part): Plain {
  if (part.type === 'text') return part.text;
  if (part.type === 'list') return part.items.map(plainOfPart);
  return { entries: part.entries.map(([name, value]) => [name, plainOfPart(value)] as const) };
}

/** A department's parts as one tree: 指标 and 小节. */
export function treeOf({ figures, sections }: DepartmentParts): Part & { type: 'map' } {
  return {
    type: 'map',
    entries: [
      ...(figures.length > 0 ? [['指标', { type: 'map', entries: figures }] as const] : []),
      ...(sections.length > 0 ? [['小节', { type: 'list', items: sections }] as const] : []),
    ],
  };
}

/** The part at a way in a tree. */
export function partAtWay(tree: Part, path: NodePath): Part | undefined {
  let part: Part | undefined = tree;
  for (const step of path) {
    if (part?.type === 'map') part = part.entries.find(([name]) => name === step)?.[1];
    else if (part?.type === 'list' && typeof step === 'number') part = part.items[step];
    else return undefined;
  }
  return part;
}

/** How many values are still to be filled in: empty boxes of the texts, figures without 值. */
export function blanksIn(tree: Plain, name = ''): number {
  if (typeof tree === 'string') {
    if (name === '值') return tree.trim() === '' ? 1 : 0;
    if (name === '上年文字') return 0;
    return readBoxes(tree).filter(
      (piece) => piece.type === 'box' && handFilled(piece.content)?.now === '',
    ).length;
  }
  if (isPlainMap(tree)) {
    const isFigure = tree.entries.some(([key]) => key === '上年' || key === '单位');
    const hasValue = tree.entries.some(([key]) => key === '值' || key === '各月' || key === '各季');
    const missing = name === '指标项' && isFigure && !hasValue ? 1 : 0;
    return tree.entries.reduce(
      (sum, [key, value]) => sum + blanksIn(value, name === '指标' ? '指标项' : key),
      missing,
    );
  }
  return tree.reduce<number>((sum, item) => sum + blanksIn(item, name), 0);
}

/** The year that the form is about, as typed. */
export function yearTyped(form: Form): string | undefined {
  return textOf(form.root, '年度')?.text.trim();
}
