/** 待核对: what of last year's words stands in a text of the new form, kept there until a person has dealt with it. */
import type { Splicing } from '../../edit/index.ts';
import { columnOf, flowScalar, isFlow, lineEndAt, scalar, visibleEnd } from '../../edit/index.ts';
import type { FormNode, MapNode, TextNode } from '../../form/index.ts';
import { isBlank } from '../../form/index.ts';
import { doubtsIn, type Years } from './doubts.ts';

export const MARK = '待核对';
/** Words that fit behind the key on one line. */
const LONGEST_LINE = 60;
/** Entries that hold a form's sections, below which no entry of its own is looked for. */
const SECTIONS = ['小节', '正文', '附件', '行'];

/** Texts of one mapping that may hold what is stale, and what roll-over knows of them. */
export interface Doubtful {
  node: TextNode;
  /** The part of it that stays; without it, all. */
  text?: string;
  /** Persons and posts: all of it may have changed. */
  whole: boolean;
}

/** The entry that says what is to be looked at, as text; empty where there is nothing. */
export function markText(
  splicing: Splicing,
  words: readonly string[],
  { column, inFlow }: { column: number; inFlow: boolean },
): string {
  if (words.length === 0) return '';
  const list = `${MARK}: [${words.map(flowScalar).join(', ')}]`;
  if (inFlow || list.length <= LONGEST_LINE) return list;
  const start = `${splicing.lineEnd}${' '.repeat(column + 2)}- `;
  return `${MARK}:${words.map((word) => `${start}${scalar(word, 'item')}`).join('')}`;
}

/** The words of some texts that a person has to look at, each once. */
export function doubtsOf(texts: readonly Doubtful[], years: Years): string[] {
  return [...new Set(texts.flatMap((each) => wordsOf(each, years)))];
}

function wordsOf({ node, text = node.text, whole }: Doubtful, years: Years): string[] {
  if (isBlank(node) || (whole && /^(?:无|【.*】)$/u.test(text.trim()))) return [];
  return whole ? [text.trim()] : doubtsIn(text, years);
}

/** Writes the mark of a mapping behind its last text that needs one, in place of an older mark. */
export function markMap(
  splicing: Splicing,
  map: MapNode,
  texts: readonly Doubtful[],
  years: Years,
): void {
  const doubtful = texts.filter((each) => wordsOf(each, years).length > 0);
  const words = doubtsOf(doubtful, years);
  const { splices, lineEnd, file } = splicing;
  const old = map.entries.get(MARK);
  if (old !== undefined) {
    const column = columnOf(file, old.key.start);
    const text = markText(splicing, words, { column, inFlow: isFlow(map) });
    // Without doubts the key stays, with nothing below it: the line may hold a remark of a person.
    splices.push({
      start: old.key.start,
      end: Math.max(old.key.end, visibleEnd(old.value)),
      text: text || `${MARK}: []`,
    });
    return;
  }
  if (words.length === 0) return;
  const anchor = anchorOf(map, new Set(doubtful.map(({ node }) => node)));
  if (anchor === undefined) return;
  if (isFlow(map)) {
    splices.push({
      start: anchor.end,
      end: anchor.end,
      text: `, ${markText(splicing, words, { column: 0, inFlow: true })}`,
    });
    return;
  }
  const column = columnOf(file, anchor.start);
  const at = lineEndAt(splicing, anchor.end);
  const text = `${lineEnd}${' '.repeat(column)}${markText(splicing, words, { column, inFlow: false })}`;
  splices.push({ start: at, end: at, text });
}

/** The last entry with such a text, before the sections where there is one. */
function anchorOf(
  map: MapNode,
  nodes: ReadonlySet<TextNode>,
): { start: number; end: number } | undefined {
  let anchor: { start: number; end: number } | undefined;
  let isPastSections = false;
  for (const [name, { key, value }] of map.entries) {
    if (SECTIONS.includes(name)) isPastSections = true;
    if (!textsIn(value).some((node) => nodes.has(node))) continue;
    if (anchor === undefined || !isPastSections)
      anchor = { start: key.start, end: visibleEnd(value) };
  }
  return anchor;
}

/** The texts of an entry: itself, those of its list, the cells of its rows. */
export function textsIn(value: FormNode): TextNode[] {
  if (value.type === 'text') return [value];
  return value.type === 'list' ? value.items.flatMap(textsIn) : [];
}
