/** What stands twice where once is meant: headings, points, attachments, columns, rows, codes. */
import type { Place, Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText, placeOf } from '../source/places.ts';
import { pastedRows } from '../source/rows.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';
import { mapsOf, textsIn } from './walk.ts';

const LISTS = ['正文', '小节', '附件'] as const;
const TEXTS = ['要点', '条目', '附件说明'] as const;

/** Every second one, told where it stands. */
export function* twiceProblems(form: Form): Generator<Problem> {
  for (const map of mapsOf(form)) {
    for (const key of LISTS) {
      yield* repeated(below(map, key, '标题', form), key === '附件' ? '附件标题' : '标题');
      yield* repeated(below(map, key, '代号', form), '代号');
    }
    for (const key of TEXTS) yield* repeated(textsOf(map, key), key);
    for (const key of ['正文', '小节'] as const)
      yield* repeated(onceSaid(itemsOf(map, key)), `“${key}”里的一段`);
    yield* inTable(map);
  }
  for (const [key, { value }] of form.root.entries) {
    if (!KNOWN_LISTS.test(key)) yield* namesTwice(value, key);
  }
}

/** Lists whose names are held against each other where their order is. */
const KNOWN_LISTS =
  /^(?:正文|小节|附件|附件说明|要点|条目|发文机关|签发人|出席|请假|列席|主送机关|抄送机关|待核对|导语|结语|引语|标题|附注|版式|校对|用语)$/u;

/** 参会人员: [各部门负责人, …, 各部门负责人]. */
function* namesTwice(value: FormNode, key: string): Generator<Problem> {
  const items = value.type === 'list' ? value.items : [value];
  const seen = new Set<string>();
  for (const item of items) {
    if (item.type !== 'text' || /[。；\n]/u.test(item.text)) continue;
    for (const name of item.text.split(/[、，,]/u).map((one) => one.trim())) {
      if (!/^\p{Script=Han}{2,20}$/u.test(name)) continue;
      if (seen.has(name)) yield twice(item, `“${key}”里的“${name}”`);
      seen.add(name);
    }
  }
}

/** One file taken in twice prints its words twice. */
export function* filesTwice(forms: readonly Form[]): Generator<Problem> {
  const seen = new Set<string>();
  const read = new Set<string>();
  for (const form of forms) {
    // of a file that stands twice, what it takes in is told once
    if (read.has(form.path)) continue;
    read.add(form.path);
    for (const [map, { path }] of form.included) {
      const node = textOf(map, '引用');
      if (node === undefined) continue;
      if (seen.has(path)) yield twice(node, `引用“${node.text.trim()}”`);
      seen.add(path);
    }
  }
}

/** So many stretches of words make two paragraphs of two departments one, where nearly all are the same. */
const ENOUGH = 5;
const NEARLY_ALL = 0.8;

/** A paragraph that another department's piece has, too, but for its numbers. */
export function* paragraphsTwice(forms: readonly Form[]): Generator<Problem> {
  const before: { form: Form; runs: ReadonlySet<string> }[] = [];
  for (const form of new Set(forms)) {
    for (const { node } of form.kind.family === 'part' ? textsIn(form) : []) {
      const words = node.text.replace(/【[^】]*】/gu, '□');
      const runs = new Set(words.match(/\p{Script=Han}{4,}/gu) ?? []);
      if (runs.size < ENOUGH) continue;
      const same = before.find((other) => {
        if (other.form === form) return false;
        const shared = [...runs].filter((run) => other.runs.has(run)).length;
        return shared >= NEARLY_ALL * Math.max(runs.size, other.runs.size);
      });
      before.push({ form, runs });
      if (same === undefined) continue;
      const of = textOf(same.form.root, '部门')?.text.trim() ?? same.form.path;
      yield twice(node, `这一段和“${of}”的部门稿几乎一样，`);
    }
  }
}

/** @param form whose pieces have what is looked for, too; of a file that is taken in twice that is told */
function below(map: MapNode, list: string, key: string, form: Form): TextNode[] {
  const files = new Set<string>();
  return itemsOf(map, list).flatMap((item) => {
    if (item.type !== 'map') return [];
    const piece = form.included.get(item);
    const isAgain = piece !== undefined && files.has(piece.path);
    if (piece) files.add(piece.path);
    const text = textOf(item, key) ?? (piece && !isAgain ? textOf(piece.root, key) : undefined);
    return text ? [text] : [];
  });
}

/** What is said once in one list; a name or a mark between paragraphs may well stand again. */
const isSentence = ({ text }: TextNode) => /^.{6,}[。；]\s*$/su.test(text);

/** 会议原则同意…, 由…牵头负责。: said of one topic after the other. */
const SHORT = 30;
const OF_A_TOPIC = /^会议[^，。]{0,8}(?:同意|决定|通过)|由[^，。；]{2,20}负责/u;

/** The sentences that may stand once: long ones, and short ones beside themselves. */
function onceSaid(items: readonly FormNode[]): TextNode[] {
  const wordsAt = (at: number) => (items[at]?.type === 'text' ? items[at].text.trim() : undefined);
  return items.filter((item, at): item is TextNode => {
    if (item.type !== 'text' || !isSentence(item)) return false;
    const words = item.text.trim();
    const isLong = words.length > SHORT && !OF_A_TOPIC.test(words);
    return isLong || wordsAt(at - 1) === words || wordsAt(at + 1) === words;
  });
}

function textsOf(map: MapNode, key: string): TextNode[] {
  return itemsOf(map, key).filter((item): item is TextNode => item.type === 'text');
}

function itemsOf(map: MapNode, key: string): readonly FormNode[] {
  const value = valueAt(map, key);
  return value?.type === 'list' ? value.items : [];
}

function* inTable(map: MapNode): Generator<Problem> {
  const header = valueAt(map, '表头');
  if (header?.type === 'list')
    yield* repeated(
      header.items.filter((item): item is TextNode => item.type === 'text'),
      '表头',
    );
  if (header?.type === 'list') yield* besideItself(header.items);
  const seen = new Set<string>();
  for (const { node, words, place } of [
    ...rowsIn(header, true),
    ...rowsIn(valueAt(map, '行'), false),
  ]) {
    const key = words.join('\t');
    // an empty line, or one with nothing but a number, may well stand twice
    if (words.filter((word) => /[\p{Script=Han}\d]/u.test(word)).length < 2) continue;
    if (seen.has(key)) yield twice(place ?? node, `这一行“${words.join(' ').slice(0, 20)}”`);
    seen.add(key);
  }
}

/** [[片区, 问题, ←], [↑, 整改, 整改]]: two columns of one group with one name. */
function* besideItself(rows: readonly FormNode[]): Generator<Problem> {
  const [above, last] = [rows.at(-2), rows.at(-1)];
  if (above?.type !== 'list' || last?.type !== 'list') return;
  for (const [index, item] of last.items.entries()) {
    const group = above.items[index];
    const before = last.items[index - 1];
    if (item.type !== 'text' || before?.type !== 'text' || group?.type !== 'text') continue;
    if (group.text.trim() !== '←' || !/\p{Script=Han}/u.test(item.text)) continue;
    if (item.text.trim() === before.text.trim()) yield twice(item, `表头“${item.text.trim()}”`);
  }
}

interface Row {
  node: FormNode;
  words: string[];
  place?: Place;
}

/** Rows of cells, or of what was pasted between tabs; a header is one row, or a list of them. */
function rowsIn(value: FormNode | undefined, isHeader: boolean): Row[] {
  if (value === undefined || value.type === 'map') return [];
  if (value.type === 'text') {
    return pastedRows(value.text).map(({ start, end, cells }) => ({
      node: value,
      words: cells.map(({ text }) => text),
      place: placeInText(value, start, end - start),
    }));
  }
  const isOne = isHeader && value.items.every(({ type }) => type === 'text');
  return (isOne ? [value] : value.items).flatMap((row): Row[] => {
    if (row.type === 'map') return [];
    if (row.type === 'text') return rowsIn(row, false);
    return [
      { node: row, words: row.items.map((item) => (item.type === 'text' ? item.text.trim() : '')) },
    ];
  });
}

/** Of two files nobody knows which was copied: both are named. */
function inOtherFile(first: TextNode, node: TextNode): Pick<Problem, 'related'> {
  if (first.file === node.file) return {};
  return {
    related: [{ place: placeOf(first), message: { zh: '另一处在这里', en: 'the other one' } }],
  };
}

/** Empty ones, and ones with an empty box, are alike and mean nothing yet. */
function* repeated(nodes: readonly TextNode[], what: string): Generator<Problem> {
  const seen = new Map<string, TextNode>();
  for (const node of nodes) {
    const words = node.text.trim();
    if (words === '' || /【\s*[｜】]/u.test(words) || words.length < 2) continue;
    const first = seen.get(words);
    if (first === undefined) seen.set(words, node);
    else yield { ...twice(node, `${what}“${words.slice(0, 20)}”`), ...inOtherFile(first, node) };
  }
}

function twice(node: FormNode | Place, what: string): Problem {
  return asked(
    node,
    'twice',
    { zh: `${what}写了两次。`, en: 'This stands twice.' },
    { zh: '核对是不是复制以后忘了改；多了就删掉一个。', en: 'Mend or delete one of them.' },
  );
}
