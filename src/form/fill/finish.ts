/** Boxes of a text to finished text, with every problem at the characters that cause it. */
import type { BoxUse, Span } from '../../figures/index.ts';
import { announcesAims, resolveText } from '../../figures/index.ts';
import type { Place, Problem } from '../../problem.ts';
import type { PlannedBlock, PlannedSection } from '../body/planned.ts';
import type { Prose } from '../body/prose.ts';
import { placeInProse, proseOf } from '../body/prose.ts';
import type { Form } from '../compose/form.ts';
import type { Counts, FormScope } from '../figures/scopes.ts';
import { boxScope, countBlocks } from '../figures/scopes.ts';
import type { FormNode, TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { tableProblems } from './columns.ts';
import type { BlockData } from './data.ts';
import { emptyBox } from './empty-box.ts';
import { halfWidth } from './half-width.ts';
import { type Recall, recalled } from './memory.ts';
import { finishPicture, type PictureFilling } from './pictures.ts';
import { findPlaceholders } from './placeholders.ts';

/** What is shared while one form is filled. */
export interface Filling extends PictureFilling {
  blanks: number;
  scopes: Map<Form, FormScope>;
  /** Whether what is being filled stands below a heading that announces aims. */
  aims?: boolean;
  /** Where somebody wants to know what became of each typed text: its finished paragraphs. */
  finished?: Map<TextNode, string[]>;
  /** Where somebody wants to know of every box. */
  boxes?: FilledBox[];
  /** Where somebody wants to know what waits to be filled in, of a draft too. */
  waiting?: Waiting[];
  /** Where each text is to be found again in print. */
  marked?: MarkedText[];
  /** What is known from the last time. */
  recall?: Recall;
}

/** A finished text that is found again in print by a sign in front of it. */
export interface MarkedText {
  /** As typed. */
  prose: Prose;
  form: Form;
  /** As finished, without the sign. */
  text: string;
  /** Its stretches, by places in the typed text. */
  spans: readonly Span[];
  /** What became of its boxes. */
  uses: readonly BoxUse[];
}

/** Signs for private use, which no text of an office has: one for each text. */
const FIRST_SIGN = 0xf0000;
const LAST_SIGN = 0x10fffd;

/** The sign before the printed text of that index; none where there are too many texts. */
function signOf(index: number): string {
  return FIRST_SIGN + index > LAST_SIGN ? '' : String.fromCodePoint(FIRST_SIGN + index);
}

/** A finished text changed as it would be without its sign. */
export function behindSign(text: string, change: (words: string) => string): string {
  const code = text.codePointAt(0) ?? 0;
  return code < FIRST_SIGN ? change(text) : `${text.slice(0, 2)}${change(text.slice(2))}`;
}

/** Printed text cut before its signs: what stands before the first one has no index. */
export function cutAtSigns(printed: string): { index: number | undefined; text: string }[] {
  const cut: { index: number | undefined; text: string }[] = [];
  for (const part of printed.split(/(?=[\u{f0000}-\u{10fffd}])/u)) {
    const code = part.codePointAt(0) ?? 0;
    const isSigned = code >= FIRST_SIGN && code <= LAST_SIGN;
    if (isSigned) cut.push({ index: code - FIRST_SIGN, text: part.slice(2) });
    else cut.push({ index: undefined, text: part });
  }
  return cut;
}

/** A box and what came of it. */
export interface FilledBox extends BoxUse {
  /** The text it stands in, as typed. */
  prose: Prose;
  form: Form;
}

export function placeOfBox({ prose, offset, length }: FilledBox): Place {
  return placeInProse(prose, offset, length);
}

/** Something that waits to be filled in. */
export interface Waiting {
  problem: Problem;
  /** The text that is empty, or has an empty box. */
  node?: FormNode;
}

/** What a form was filled with. */
export interface Trace {
  boxes: FilledBox[];
  waiting?: Waiting[];
  scopes?: ReadonlyMap<Form, FormScope>;
}

/** What a draft shows where a value is still missing. */
export const OPEN = '【待填】';

/** Boxes, numbers, and what may be said of a figure without one: 比上年减少, 占比下降. */
const MAY_BE_HELD =
  /[【】｜|\d]|[比较][上去]年|逐年|占比|比重|[一二两三四五六七八九]成|分之|[降少滑落长加升高](?:较|明显|幅度较|过)/u;

/** A text with its boxes resolved. */
export function finish(filling: Filling, prose: Prose, form: Form, counts?: Counts): string {
  const { text, spans, uses } = halfWidth(filling, prose, resolve(filling, prose, form, counts));
  const paragraphs = filling.finished?.get(prose.node);
  if (paragraphs) paragraphs.push(text);
  else filling.finished?.set(prose.node, [text]);
  if (filling.marked === undefined || text === '') return text;
  filling.marked.push({ prose, form, text, spans, uses });
  return `${signOf(filling.marked.length - 1)}${text}`;
}

function resolve(
  filling: Filling,
  prose: Prose,
  form: Form,
  counts?: Counts,
): Pick<MarkedText, 'text' | 'spans' | 'uses'> {
  // An anonymised text is printed with its xx and **: there is nothing to fill in.
  if (textOf(form.root, '占位符')?.text.trim() !== '照印') findPlaceholders(filling, prose);
  const scope = filling.scopes.get(form);
  if (scope === undefined || !MAY_BE_HELD.test(prose.text)) {
    const { text } = prose;
    return { text, spans: [{ text, isBox: false, offset: 0, length: text.length }], uses: [] };
  }
  // of 总结和计划 one part is of aims, which says so itself
  const { name } = form.kind;
  const aims = filling.aims === true || (announcesAims(name) && !name.includes('总结'));
  const visible = boxScope(scope, counts);
  const key = {
    text: prose.text,
    besides: `${form.path}\n${aims}\n${countsIn(prose.text, visible)}`,
  };
  const { text, spans, blanks, problems, uses } = recalled(filling.recall, key, visible, (seen) =>
    resolveText(prose.text, seen, {
      draft: filling.draft,
      aims,
      ofPart: /半年|季度|月/u.test(form.kind.name),
    }),
  );
  for (const { offset, length, ...problem } of problems) {
    filling.problems.push({ ...problem, place: placeInProse(prose, offset, length) });
  }
  for (const use of filling.boxes ? uses : []) filling.boxes?.push(filledBox(use, prose, form));
  filling.blanks += blanks.length;
  for (const blank of blanks) {
    if (!blank.explained)
      waits(filling, { node: prose.node, problem: emptyBox(prose, blank, scope) });
  }
  return { text, spans, uses };
}

/** Tells what waits to be filled in; of a draft it is only noted, for who asks. */
export function waits(filling: Filling, waiting: Waiting): void {
  filling.waiting?.push(waiting);
  if (!filling.draft) filling.problems.push(waiting.problem);
}

/** Written out: a long form has thousands, made at every key, and a copy by `...` takes ten times as long. */
function filledBox(use: BoxUse, prose: Prose, form: Form): FilledBox {
  const { offset, length, text, figure, aspect, now, last } = use;
  const box: FilledBox = { offset, length, text, prose, form };
  if (figure !== undefined) box.figure = figure;
  if (aspect !== undefined) box.aspect = aspect;
  if (now !== undefined) box.now = now;
  if (last !== undefined) box.last = last;
  return box;
}

/** The counts that a text may print; of a text that names none, nothing. */
function countsIn(text: string, { variable }: ReturnType<typeof boxScope>): string {
  return /小节|条目|要点/u.test(text)
    ? ['小节数', '条目数', '要点数'].map((name) => variable(name) ?? '').join(' ')
    : '';
}

/** Planned blocks with finished texts. */
export function finishBlocks(
  filling: Filling,
  blocks: readonly PlannedBlock[],
  above?: Counts,
): BlockData[] {
  const counts = countBlocks(blocks, above);
  return blocks.map((block) => finishBlock(filling, block, counts));
}

function finishBlock(filling: Filling, block: PlannedBlock, counts: Counts): BlockData {
  const text = (prose: Prose) => finish(filling, prose, block.form, counts);
  switch (block.type) {
    case 'paragraph':
      return { 类型: '段落', 文字: text(block.text) };
    case 'items':
      return { 类型: '条目', 条目: block.items.map(text) };
    case 'points':
      return {
        类型: '要点',
        ...(block.lead ? { 引语: text(block.lead) } : {}),
        要点: block.points.map(text),
        用语: block.word,
        排法: block.arrangement,
      };
    case 'table':
      findInTable(filling, block, counts);
      return {
        类型: '表格',
        ...(block.caption ? { 题名: text(block.caption) } : {}),
        表头: block.header.map(text),
        ...(block.moreHeader.length > 0 && {
          表头续: block.moreHeader.map((row) => filledRow(row.map(text), widthOf(block))),
        }),
        行: block.rows.map((row) => filledRow(row.map(text), widthOf(block))),
        ...(block.turned ? { 横排: true } : {}),
      };
    case 'picture':
      return finishPicture(filling, block, {
        // An empty box is told like any other.
        name: block.isOpen ? text(proseOf(block.file, filling.problems)) : block.file.text.trim(),
        caption: block.caption && text(block.caption),
      });
    case 'section':
      return finishSection(filling, block, counts);
  }
}

function findInTable(
  { scopes, problems }: Filling,
  block: Extract<PlannedBlock, { type: 'table' }>,
  counts: Counts,
): void {
  const scope = scopes.get(block.form);
  if (scope) problems.push(...tableProblems(block, boxScope(scope, counts), scope.year));
}

function finishSection(filling: Filling, section: PlannedSection, counts: Counts): BlockData {
  const own = countBlocks(section.children, counts);
  const heading = section.heading
    ? finish(filling, section.heading, section.form, own)
    : (section.defaultHeading ?? '');
  const outer = filling.aims ?? false;
  filling.aims = outer || section.aims === true || announcesAims(heading);
  const content = finishBlocks(filling, section.children, counts);
  filling.aims = outer;
  return {
    类型: '小节',
    标题: heading,
    级别: section.level,
    编号: section.numbered,
    ...(section.from === undefined ? {} : { 序号: section.from }),
    接排: section.runIn,
    ...(section.code === undefined ? {} : { 代号: section.code }),
    内容: content,
  };
}

function widthOf(table: Extract<PlannedBlock, { type: 'table' }>): number {
  return table.rows.reduce((width, row) => Math.max(width, row.length), table.header.length);
}

function filledRow(cells: string[], width: number): string[] {
  return cells.length < width ? [...cells, ...new Array(width - cells.length).fill('')] : cells;
}
