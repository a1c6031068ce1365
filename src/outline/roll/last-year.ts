/** 上年文字: what last year's form printed, kept beside each text until this year's is written. */

import type { Splicing } from '../../edit/index.ts';
import { columnOf, flowScalar, isFlow, lineEndAt, scalar, visibleEnd } from '../../edit/index.ts';
import type { MapNode, TextNode } from '../../form/index.ts';
import { isBlank } from '../../form/index.ts';

const KEY = '上年文字';
/** Entries whose texts a mapping prints itself. */
const TEXTS = ['导语', '引语', '条目', '要点', '结语'];
/** Lists of paragraphs and sections: a mere paragraph among them becomes an entry that can have 上年文字. */
const BLOCKS = ['正文', '小节', '导语', '结语'];
/** What a draft shows where a value is missing. */
const UNFINISHED = '【待填】';

/** The finished paragraphs of each typed text. */
export type Finished = ReadonlyMap<TextNode, readonly string[]>;

/** The further entries that a plain paragraph gets when it becomes an entry, as text; empty for none. */
export type Beside = (node: TextNode, column: number) => string;

/**
 * Adds 上年文字 to a mapping that has texts of its own, and to each plain paragraph of its lists.
 * @returns the plain paragraphs that became entries
 */
export function keepLastYear(
  splicing: Splicing,
  map: MapNode,
  finished: Finished,
  beside: Beside,
): Set<TextNode> {
  const { paragraphs, last, wrapped } = ownTexts(splicing, map, finished, beside);
  if (last !== undefined) keepTexts(splicing, map, paragraphs, last);
  return wrapped;
}

function keepTexts(
  splicing: Splicing,
  map: MapNode,
  paragraphs: readonly string[],
  last: Anchor,
): void {
  const old = map.entries.get(KEY);
  const isWritten = !paragraphs.some((paragraph) => paragraph.includes(UNFINISHED));
  if (old && !isBlank(old.value)) {
    // A text that was never written has nothing to leave: what it was to be written from stays.
    // Unless its words stood beside last year's form, and not beside this one.
    const apart = (old.value.type === 'list' ? old.value.items : [old.value]).flatMap((node) =>
      node.type === 'text' && node.apart ? [node.text] : [],
    );
    if (!isWritten && apart.length === 0) return;
    const start = old.key.start;
    const kept = isWritten ? paragraphs : apart;
    const text = entryText(splicing, kept, columnOf(splicing.file, start), isFlow(map));
    splicing.splices.push({ start, end: visibleEnd(old.value), text });
  } else if (isFlow(map)) {
    const text = `, ${entryText(splicing, paragraphs, 0, true)}`;
    splicing.splices.push({ start: last.end, end: last.end, text });
  } else {
    const column = columnOf(splicing.file, last.key.start);
    const at = lineEndAt(splicing, last.end);
    const text = `${splicing.lineEnd}${' '.repeat(column)}${entryText(splicing, paragraphs, column, false)}`;
    splicing.splices.push({ start: at, end: at, text });
  }
}

/** Where 上年文字 goes: behind this entry, which ends there. */
interface Anchor {
  key: TextNode;
  end: number;
}

/**
 * The texts that a mapping prints itself, and the last entry of them that stands before its sections. Plain paragraphs
 * of its lists are made entries with 上年文字 of their own on the way.
 */
function ownTexts(
  splicing: Splicing,
  map: MapNode,
  finished: Finished,
  beside: Beside,
): { paragraphs: string[]; last: Anchor | undefined; wrapped: Set<TextNode> } {
  const paragraphs: string[] = [];
  const wrapped = new Set<TextNode>();
  let last: Anchor | undefined;
  let isPastSections = false;
  for (const [name, { key, value }] of map.entries) {
    if (name === '小节' || name === '正文') isPastSections = true;
    const isBlocks = BLOCKS.includes(name);
    if (!TEXTS.includes(name) && !isBlocks) continue;
    const texts = value.type === 'list' ? value.items : [value];
    const own = texts.filter((item): item is TextNode => item.type === 'text' && !isBlank(item));
    if (isBlocks && value.type === 'list' && !isFlow(value)) {
      for (const item of own) {
        const texts = finishedOf(item, finished);
        if (texts.length === 0) continue;
        wrapParagraph(splicing, item, texts, beside);
        wrapped.add(item);
      }
      continue;
    }
    const added = own.flatMap((item) => finishedOf(item, finished));
    if (added.length === 0) continue;
    paragraphs.push(...added);
    if (!isPastSections || last === undefined) last = { key, end: visibleEnd(value) };
  }
  return { paragraphs, last, wrapped };
}

function finishedOf(node: TextNode, finished: Finished): readonly string[] {
  // A file that is referred to twice prints its texts twice.
  return [...new Set(finished.get(node) ?? [node.text.trim()])].filter((text) => text !== '');
}

function entryText(
  splicing: Splicing,
  paragraphs: readonly string[],
  column: number,
  inFlow: boolean,
): string {
  const [first = ''] = paragraphs;
  if (inFlow) {
    const list = paragraphs.map(flowScalar);
    return `${KEY}: ${list.length === 1 ? list[0] : `[${list.join(', ')}]`}`;
  }
  if (paragraphs.length === 1) return `${KEY}: ${scalar(first)}`;
  const start = `${splicing.lineEnd}${' '.repeat(column + 2)}- `;
  return `${KEY}:${paragraphs.map((paragraph) => `${start}${scalar(paragraph)}`).join('')}`;
}

/** - 一段话 becomes - 导语: 一段话, with 上年文字 below it. */
function wrapParagraph(
  splicing: Splicing,
  item: TextNode,
  paragraphs: readonly string[],
  beside: Beside,
): void {
  const { file, splices, lineEnd } = splicing;
  const column = columnOf(file, item.start);
  const end = visibleEnd(item);
  splices.push({ start: item.start, end: item.start, text: '导语: ' });
  for (let at = file.text.indexOf('\n', item.start); at >= 0 && at < end; ) {
    const next = file.text.indexOf('\n', at + 1);
    const line = file.text.slice(at + 1, next < 0 ? file.text.length : next);
    if (line.trim() !== '') splices.push({ start: at + 1, end: at + 1, text: '  ' });
    at = next;
  }
  const at = lineEndAt(splicing, end);
  const entries = [entryText(splicing, paragraphs, column, false), beside(item, column)]
    .filter((each) => each !== '')
    .map((each) => `${lineEnd}${' '.repeat(column)}${each}`);
  splices.push({ start: at, end: at, text: entries.join('') });
}
