/** Where a paragraph that came in may stand in the form: places and shapes, the likeliest first. */
import { type Operation, type Plain, plainText, type Where } from '../edit/index.ts';
import type { FormNode } from '../form/index.ts';
import type { Owner, Printed } from './printed.ts';
import { spliced } from './rewritten.ts';
import { itemOf, ownersOf, printsParagraphs, type Ways } from './ways.ts';

/** Numbers that the structure makes: 一、 （一） 1. （1）. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．]\s*(?!\d)|（\d{1,2}）)/u;

/** Entries of a form that print a paragraph of their own, by how that looks. */
const ENTRIES: readonly [name: string, look: RegExp][] = [
  ['紧急程度', /^(特急|加急|特提|平急)$/u],
  ['附注', /^（(.+)）$/u],
  ['抄送机关', /^抄送[：:](.+?)。?$/u],
];

/** A paragraph to put in. */
export interface Incoming {
  /** As it is to be printed. */
  text: string;
  /** As typed, with its boxes, where it comes from another place of the form. */
  source?: string;
  /** A node that comes from another place of the form, with all it holds. */
  node?: Plain;
}

/** What ways of putting a paragraph in are found by. */
interface Putting {
  ways: Ways;
  spots: Spot[];
  last: Owner | undefined;
  next: Owner | undefined;
}

/** Operations that may put a paragraph between two printed ones; each is one way to do it. */
export function* insertions(
  { form, paragraphs }: Printed,
  ways: Ways,
  place: { before: number | undefined; behind: number | undefined },
  incoming: Incoming,
): Generator<Operation[]> {
  const before = place.before === undefined ? undefined : paragraphs[place.before];
  const behind = place.behind === undefined ? undefined : paragraphs[place.behind];
  const last = before && ownersOf(before).at(-1);
  const next = behind && ownersOf(behind)[0];
  const spots = spotsBetween(ways, last?.at, next?.at);
  const putting = { ways, spots, last, next };
  const { text, source, node } = incoming;
  if (node !== undefined) {
    // A row is a list of cells; nothing else stands among rows, and a row nowhere else.
    const isRow = Array.isArray(node);
    for (const spot of spots)
      if ((keyOf(spot.list) === '行') === isRow) yield [insertAt(spot, node)];
    return;
  }
  if (text.includes('\t')) {
    const cells = text.split('\t').map(plainText);
    for (const spot of spots) {
      if (keyOf(spot.list) === '行') yield [insertAt(spot, wide(cells, ways, spot.list))];
    }
    return;
  }
  yield* newEntriesOfForm(ways, form.path, text);
  const label = LABEL.exec(text)?.[0];
  const words = source ?? plainText(text.slice(label?.length ?? 0));
  if (label !== undefined) {
    yield* sectionWays(putting, words);
    return;
  }
  if (text.startsWith('——')) {
    const item = source ?? plainText(text.slice(2));
    yield* intoLists(putting, '条目', item);
    yield* newLists(ways, last?.at, '条目', item);
  }
  const point = /^[一二三四五六七八九十]{1,3}(?:是|要|抓)/u.exec(text)?.[0];
  if (point !== undefined) {
    yield* intoLists(putting, '要点', source ?? plainText(text.slice(point.length)));
  }
  yield* paragraphWays(putting, words);
}

function* newEntriesOfForm(ways: Ways, file: string, text: string): Generator<Operation[]> {
  for (const [name, look] of ENTRIES) {
    const value = look.exec(text)?.[1];
    const at: Where = { file, path: [name] };
    const known = ways.nodeAt(at);
    const isEmpty = known?.type === 'text' && /^(?:无|)$/u.test(known.text.trim());
    if (value === undefined || (known && !isEmpty)) continue;
    yield isEmpty
      ? [{ do: 'set', at, text: plainText(value) }]
      : [{ do: 'add', at: { file, path: [] }, name, value: plainText(value) }];
  }
}

function* intoLists({ spots }: Putting, key: string, item: Plain): Generator<Operation[]> {
  for (const spot of spots) if (keyOf(spot.list) === key) yield [insertAt(spot, item)];
}

/** A row has a cell below each of the table's head. */
function wide(cells: readonly string[], ways: Ways, { file, path }: Where): string[] {
  const head = ways.nodeAt({ file, path: [...path.slice(0, -1), '表头'] });
  const width = head?.type === 'list' ? head.items.length : 0;
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill('')];
}

function* sectionWays({ ways, spots, last }: Putting, words: string): Generator<Operation[]> {
  for (const item of sectionsOf(words)) {
    for (const spot of spots) yield [insertAt(spot, item)];
    yield* newLists(ways, last?.at, '小节', item);
  }
}

function* paragraphWays(putting: Putting, words: string): Generator<Operation[]> {
  const { ways, last, next } = putting;
  const behind: Operation[][] =
    last && printsParagraphs(last.at)
      ? [[{ do: 'set', at: last.at, text: `${spliced(last, [])}\n\n${words}` }]]
      : [];
  // Behind a section's own text it stays in that section; a list of paragraphs takes it as one more.
  const isDeep = typeof last?.at.path.at(-1) === 'string' && last.at.path.length > 1;
  if (isDeep) yield* behind;
  yield* intoLists(putting, '正文', words);
  if (!isDeep) yield* behind;
  if (next && printsParagraphs(next.at)) {
    yield [{ do: 'set', at: next.at, text: `${words}\n\n${spliced(next, [])}` }];
  }
  yield* newEntries(ways, last?.at, next?.at, words);
}

interface Spot {
  list: Where;
  index: number;
}

function keyOf({ path }: Where): string {
  return String(path.at(-1) ?? '');
}

function insertAt({ list, index }: Spot, item: Plain): Operation {
  return { do: 'insert', at: list, index, item };
}

/** Behind the item that ends before, or before the item that begins behind; the innermost first. */
function spotsBetween(ways: Ways, last: Where | undefined, next: Where | undefined): Spot[] {
  const behind = (last ? ways.above(last) : []).flatMap((at) => {
    const item = itemOf(at);
    return item ? [{ list: item.list, index: item.index + 1 }] : [];
  });
  const before = (next ? ways.above(next) : []).flatMap((at) => {
    const item = itemOf(at);
    return item ? [item] : [];
  });
  const seen = new Set<string>();
  return [...behind, ...before].filter(({ list, index }) => {
    const key = `${list.file}#${list.path.join('/')}#${index}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A heading, with what runs into it. */
function* sectionsOf(source: string): Generator<Plain> {
  const end = /。(?=.)/u.exec(source)?.index;
  if (end !== undefined) {
    const heading = source.slice(0, end);
    const rest = source.slice(end + 1);
    yield entries({ 标题: heading, 导语: rest });
    yield entries({ 标题: heading, 接排: '是', 导语: rest });
    yield source;
    return;
  }
  if (/。$/u.test(source)) yield source;
  yield entries({ 标题: source });
  yield source;
}

function entries(values: Readonly<Record<string, Plain>>): Plain {
  return { entries: Object.entries(values) };
}

/** A section that has no such list yet. */
function* newLists(
  ways: Ways,
  last: Where | undefined,
  key: string,
  item: Plain,
): Generator<Operation[]> {
  for (const { at, node } of mapsAbove(ways, last)) {
    const list = node.entries.get(key)?.value;
    if (list === undefined) yield [{ do: 'add', at, name: key, value: [item], after: '导语' }];
    else {
      const place = { file: at.file, path: [...at.path, key] };
      const length = list.type === 'list' ? list.items.length : 0;
      yield [{ do: 'insert', at: place, index: 0, item }];
      if (length > 0) yield [{ do: 'insert', at: place, index: length, item }];
    }
  }
}

/** A text where a section has none: below its heading, before its parts or behind them. */
function* newEntries(
  ways: Ways,
  last: Where | undefined,
  next: Where | undefined,
  text: string,
): Generator<Operation[]> {
  const maps = [...mapsAbove(ways, last), ...mapsAbove(ways, next)];
  for (const { at, node } of maps) {
    if (!node.entries.has('导语')) {
      const add: Operation = { do: 'add', at, name: '导语', value: text, after: '标题' };
      yield [add];
      if (node.entries.has('标题') && !node.entries.has('接排')) {
        yield [{ do: 'add', at, name: '接排', value: '否', after: '标题' }, add];
      }
    }
    if (!node.entries.has('结语')) yield [{ do: 'add', at, name: '结语', value: text }];
    const body = node.entries.get('正文')?.value;
    if (body === undefined) yield [{ do: 'add', at, name: '正文', value: [text] }];
    else if (body.type === 'list') {
      yield [
        { do: 'insert', at: { file: at.file, path: [...at.path, '正文'] }, index: 0, item: text },
      ];
    }
  }
}

function mapsAbove(
  ways: Ways,
  at: Where | undefined,
): { at: Where; node: Extract<FormNode, { type: 'map' }> }[] {
  if (at === undefined) return [];
  const all = [...ways.above(at)];
  const roots = [...new Set(all.map(({ file }) => file))].map((file) => ({ file, path: [] }));
  return [...all, ...roots].flatMap((where) => {
    const node = ways.nodeAt(where);
    return node?.type === 'map' ? [{ at: where, node }] : [];
  });
}
