/** Tracked changes of a Word file's main text: each with its author, and the text without those that are refused. */
import { decodeXml, type Tag, tagsOf } from '../../review/index.ts';

/** What somebody did with tracking on; words that went and came at one place are one change. */
export interface Revision {
  author: string;
  /** As the file has it: 2024-09-13T10:00:00Z; empty where it says none. */
  date: string;
  removed: string;
  added: string;
  /** The paragraph as it reads with all changes accepted. */
  paragraph: string;
  /** A paragraph or a table's row came or went, beside its words. */
  isMark: boolean;
}

interface Mark {
  name: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  author: string;
  date: string;
  open: Tag;
  /** Absent of a mark of a paragraph or row. */
  close?: Tag;
  text: string;
  paragraph: number;
}

interface Scan {
  marks: Mark[];
  /** Words of each paragraph with all changes accepted. */
  paragraphs: string[];
  /** Tags of words, by the innermost change around them. */
  words: Map<Mark, Tag[]>;
}

const NAME = /^\w+:(ins|del|moveFrom|moveTo)$/u;

/** The changes in the order of the text. */
export function revisionsIn(xml: string): Revision[] {
  const { marks, paragraphs } = scan(xml);
  return groups(marks, paragraphs).map((group): Revision => {
    const first = group[0] as Mark;
    const words = (names: readonly Mark['name'][]) =>
      group.flatMap((mark) => (names.includes(mark.name) ? [mark.text] : [])).join('');
    return {
      author: first.author,
      date: first.date,
      removed: words(['del', 'moveFrom']),
      added: words(['ins', 'moveTo']),
      paragraph: paragraphs[first.paragraph] ?? '',
      isMark: group.some(({ close }) => close === undefined),
    };
  });
}

/**
 * The main text with some changes turned round: what came in goes, what went comes back, so that who accepts all that
 * is left has refused them.
 * @param refused their indexes in `revisionsIn`
 */
export function withRefused(xml: string, refused: ReadonlySet<number>): string {
  const { marks, words, paragraphs } = scan(xml);
  const edits: { start: number; end: number; text: string }[] = [];
  const turned = { ins: 'del', del: 'ins', moveFrom: 'ins', moveTo: 'del' } as const;
  for (const [index, group] of groups(marks, paragraphs).entries()) {
    if (!refused.has(index)) continue;
    for (const mark of group) {
      for (const tag of [mark.open, mark.close]) {
        if (tag) edits.push(renamed(xml, tag, turned[mark.name]));
      }
      const word = turned[mark.name] === 'ins' ? 't' : 'delText';
      for (const tag of words.get(mark) ?? []) edits.push(renamed(xml, tag, word));
    }
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), xml);
}

function renamed(xml: string, tag: Tag, local: string) {
  const start = xml.indexOf(tag.name, tag.start);
  const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
  return { start, end: start + tag.name.length, text: `${prefix}${local}` };
}

/** Changes of one author that touch each other within a paragraph. */
function groups(marks: readonly Mark[], paragraphs: readonly string[]): Mark[][] {
  const found: Mark[][] = [];
  for (const mark of marks) {
    const group = found.at(-1);
    const last = group?.at(-1);
    const touches =
      last?.close !== undefined &&
      last.paragraph === mark.paragraph &&
      last.author === mark.author &&
      mark.close !== undefined &&
      mark.open.start - last.close.end <= 0;
    // A paragraph that came or went as a whole is one change with its words.
    const isWhole =
      last?.close === undefined &&
      last?.paragraph === mark.paragraph &&
      last.author === mark.author &&
      last.name === mark.name &&
      [mark.text, ''].includes(paragraphs[mark.paragraph] ?? '');
    if (group && (touches || isWhole)) group.push(mark);
    else found.push([mark]);
  }
  return found;
}

function scan(xml: string): Scan {
  const found: Scan = { marks: [], paragraphs: [], words: new Map() };
  const open: Mark[] = [];
  const paragraphs: number[] = [];
  let properties = 0;
  let word: Tag | undefined;
  for (const tag of tagsOf(xml)) {
    const local = tag.name.slice(tag.name.indexOf(':') + 1);
    const step = tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (/^(?:rPr|trPr|tcPr|pPr|numPr)$/u.test(local)) properties += step;
    const change = NAME.exec(tag.name)?.[1] as Mark['name'] | undefined;
    if (change !== undefined) takeChange(tag, change, properties > 0);
    else if (local === 'p') {
      if (step > 0) paragraphs.push(found.paragraphs.push('') - 1);
      else if (step < 0) paragraphs.pop();
      else found.paragraphs.push('');
    } else if (local === 't' || local === 'delText') takeWord(tag, step);
  }
  return found;

  function takeChange(tag: Tag, name: Mark['name'], isMark: boolean): void {
    if (tag.kind === 'close') {
      const mark = isMark ? undefined : open.pop();
      if (mark) mark.close = tag;
      return;
    }
    const text = xml.slice(tag.start, tag.end);
    const mark: Mark = {
      name,
      author: attribute(text, 'author'),
      date: attribute(text, 'date'),
      open: tag,
      text: '',
      // A change around paragraphs belongs to the one that follows.
      paragraph: paragraphs.at(-1) ?? found.paragraphs.length,
    };
    found.marks.push(mark);
    if (tag.kind === 'open' && !isMark) open.push(mark);
  }

  function takeWord(tag: Tag, step: number): void {
    const mark = open.at(-1);
    if (step > 0) word = tag;
    if (mark && tag.kind !== 'empty')
      found.words.set(mark, [...(found.words.get(mark) ?? []), tag]);
    if (step >= 0 || word === undefined) return;
    const text = decodeXml(xml.slice(word.end, tag.start));
    word = undefined;
    if (mark) mark.text += text;
    const paragraph = paragraphs.at(-1);
    const isGone = open.some(({ name }) => name === 'del' || name === 'moveFrom');
    if (paragraph !== undefined && !isGone) {
      found.paragraphs[paragraph] = (found.paragraphs[paragraph] ?? '') + text;
    }
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b\\w+:${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return decodeXml(value?.[1] ?? value?.[2] ?? '');
}
