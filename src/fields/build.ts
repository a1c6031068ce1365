/** The view of a form: its tree walked in the order of print, every text with its way in the file. */
import type { Where } from '../edit/index.ts';
import type { Form, FormNode, MapNode, TextNode, Trace, Waiting } from '../form/index.ts';
import { departmentUnder, isBlank, mapOf, readYear, textOf } from '../form/index.ts';
import { fieldsOf } from './fields.ts';
import { figuresOf } from './figures.ts';
import { boxesByText, subjectOf } from './pieces.ts';
import { type Building, idOf, textView } from './text-view.ts';
import type { FormView, ListView, SectionView, TableRow, TableView, TextView } from './view.ts';
import { figureWay, formsOf, waysOf } from './ways.ts';

/** In the order in which a mapping prints them. */
const PRINTED = [
  '导语',
  '引语',
  '条目',
  '要点',
  '表格',
  '图片',
  '总结',
  '计划',
  '正文',
  '小节',
  '结语',
] as const;
/** Lists that a section offers even where it has none yet. */
const BLOCKS = ['正文', '小节'];

export interface BuiltView {
  view: FormView;
  /** The texts of the form by their ids in the view. */
  nodes: Map<string, TextNode>;
  /** 上年文字 of the sections that have it. */
  kept: ReadonlyMap<SectionView, readonly string[]>;
}

/**
 * The view of a form that was filled as a draft.
 * @param trace what it was filled with
 */
export function viewOf(form: Form, trace: Trace, title: string): BuiltView {
  const year = readYear(textOf(form.root, '年度')?.text ?? '');
  const forms = formsOf(form);
  const wayOf = waysOf(forms);
  const waiting = waitingOf(trace);
  const building: Building = {
    entry: form,
    boxes: boxesByText(trace.boxes),
    wayOf,
    figureAt: (box) => figureWay(subjectOf(box), box.form, forms, wayOf),
    textId: new Map(),
    waitsIn: countBy(waiting.map(({ node }) => node)),
    kept: new Map(),
    year: 'value' in year ? year.value : undefined,
  };
  const issued = mapOf(form.root, '印发内容');
  const inner = issued && form.included.get(issued);
  const body = sectionOf(building, inner ?? form, inner?.root ?? form.root, true);
  const fields = fieldsOf(building, form);
  const innerFields = inner ? fieldsOf(building, inner) : [];
  const all = [...fields, ...innerFields];
  const view: FormView = {
    path: form.path,
    kind: form.kind.name,
    title,
    ...('value' in year ? { year: year.value } : {}),
    files: forms.map(({ path }) => path),
    fields: all,
    body,
    figures: figuresOf(building, forms, trace),
    figuresAt: { file: (inner ?? form).path, path: ['指标'] },
    blanks: waiting.length,
  };
  const nodes = new Map([...building.textId].map(([node, id]) => [id, node] as const));
  return { view, nodes, kept: building.kept };
}

/** What must be filled in before the form can be printed, each once: a figure may be printed in several places. */
export function waitingOf({ waiting = [] }: Trace): Waiting[] {
  const known = new Map<string, Waiting>();
  for (const each of waiting) {
    const { severity, place, about } = each.problem;
    const key = about ?? `${place?.file} ${place?.line} ${place?.column}`;
    if (severity === 'error' && !known.has(key)) known.set(key, each);
  }
  return [...known.values()];
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A mapping as a section; the body of a form is one without a heading. */
function sectionOf(building: Building, form: Form, map: MapNode, isTop = false): SectionView {
  const included = form.included.get(map);
  const inside = included ?? form;
  const source = included?.root ?? map;
  const at = building.wayOf.get(map) ?? { file: form.path, path: [] };
  const headingNode = isTop ? undefined : (textOf(map, '标题') ?? textEntry(source, '标题'));
  const heading = headingNode && textView(building, headingNode);
  const own = building.wayOf.get(source) ?? at;
  const parts = partsOf(building, inside, source, own);
  const blanks = (heading?.blanks ?? 0) + parts.reduce((sum, part) => sum + blanksOf(part), 0);
  const department =
    departmentUnder(source, '填报') ??
    departmentUnder(map, '填报') ??
    departmentUnder(source, '部门');
  const code = textOf(map, '代号') ?? textOf(source, '代号');
  const section: SectionView = {
    type: 'section',
    id: idOf(at),
    at,
    ...(heading && { heading }),
    ...(code && { code: code.text.trim() }),
    ...(department && { department }),
    ...(own.file === building.entry.path ? {} : { file: own.file }),
    blanks,
    parts,
  };
  const kept = lastTextsOf(source);
  if (kept.length > 0) building.kept.set(section, kept);
  return section;
}

/** 上年文字, a paragraph each. */
function lastTextsOf(map: MapNode): string[] {
  const value = map.entries.get('上年文字')?.value;
  const nodes = value?.type === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) =>
    node.type === 'text' && !isBlank(node) ? [node.text.trim()] : [],
  );
}

function textEntry(map: MapNode, key: string): TextNode | undefined {
  const value = map.entries.get(key)?.value;
  return value?.type === 'text' ? value : undefined;
}

function partsOf(
  building: Building,
  form: Form,
  map: MapNode,
  at: Where,
): (TextView | ListView | TableView)[] {
  return PRINTED.flatMap((key): (TextView | ListView | TableView)[] => {
    const value = map.entries.get(key)?.value;
    if (value === undefined) return [];
    if (value.type === 'text') {
      // A list that is still empty is shown as one to add to.
      const isEmptyList =
        isBlank(value) && (BLOCKS.includes(key) || key === '条目' || key === '要点');
      if (isEmptyList) return [{ key, at: { ...at, path: [...at.path, key] }, items: [] }];
      return [textView(building, value)];
    }
    if (key === '表格') return value.type === 'map' ? [tableView(building, value)] : [];
    if (key === '图片' && value.type === 'map') {
      return ['文件', '说明'].flatMap((name) => {
        const node = textEntry(value, name);
        return node ? [textView(building, node)] : [];
      });
    }
    if (value.type === 'map') {
      return [
        { key, at: { ...at, path: [...at.path, key] }, items: [sectionOf(building, form, value)] },
      ];
    }
    return [listView(building, form, key, value)];
  });
}

function listView(
  building: Building,
  form: Form,
  key: string,
  list: FormNode & { type: 'list' },
): ListView {
  const at = building.wayOf.get(list) ?? { file: form.path, path: [] };
  const items = list.items.flatMap((item): (TextView | SectionView)[] => {
    if (item.type === 'text') return [textView(building, item)];
    return item.type === 'map' ? [sectionOf(building, form, item)] : [];
  });
  return { key, at, items };
}

function tableView(building: Building, map: MapNode): TableView {
  const at = building.wayOf.get(map);
  const caption = textOf(map, '题名');
  const rows = map.entries.get('行')?.value;
  const rowsAt = rows?.type === 'list' && building.wayOf.get(rows);
  return {
    type: 'table',
    id: at ? idOf(at) : '',
    ...(caption && { caption: textView(building, caption) }),
    head: tableRows(building, headRows(map.entries.get('表头')?.value)),
    rows: tableRows(building, rows?.type === 'list' ? rows.items : rows ? [rows] : []),
    ...(rowsAt && { rowsAt }),
  };
}

/** A head is a row, or a list of rows. */
function headRows(node: FormNode | undefined): readonly FormNode[] {
  const isList = node?.type === 'list' && node.items.some(({ type }) => type === 'list');
  return isList ? node.items : node ? [node] : [];
}

/** Rows with their cells; a row typed as one text is a single cell. */
function tableRows(building: Building, nodes: readonly FormNode[]): TableRow[] {
  return nodes.flatMap((row): TableRow[] => {
    const at = building.wayOf.get(row);
    const texts = (row.type === 'list' ? row.items : [row]).flatMap((cell) =>
      cell.type === 'text' ? [textView(building, cell)] : [],
    );
    return at === undefined || texts.length === 0 ? [] : [{ id: idOf(at), at, cells: texts }];
  });
}

function blanksOf(part: TextView | ListView | TableView): number {
  if ('items' in part) return part.items.reduce((sum, { blanks }) => sum + blanks, 0);
  if (part.type === 'text') return part.blanks;
  const cells = [...part.head, ...part.rows].flatMap((row) => row.cells);
  return cells.reduce((sum, { blanks }) => sum + blanks, 0);
}
