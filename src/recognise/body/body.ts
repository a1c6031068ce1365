/** 正文 (GB/T 9704-2012, 7.3.3): entries to a tree of sections, paragraphs, items, points and tables. */
import type { Block, Section } from '../../document/document.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { PlacedHeading } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { isOwn, type Label, type LabelStyle, RANKS, readItem } from '../lines/labels.ts';
import { ARTICLE } from '../words/headings.ts';
import type { Reading } from './headings.ts';
import { Numbering } from './numbering.ts';
import { addPictures } from './pictures.ts';
import { addPoints } from './point-blocks.ts';
import { readHeadings } from './sisters.ts';
import { readTable } from './tables.ts';
import { findUnnumbered, type Unnumbered } from './unnumbered.ts';

export interface Body {
  blocks: Block[];
  headings: PlacedHeading[];
  lines: Map<Block, number>;
}

/** A body while it is read. */
interface Reader extends Body {
  readonly entries: readonly Entry[];
  readonly findings: Findings;
  readonly numbering: Numbering;
  /** How the labels of the lowest level are written here: a tree has no level below it. */
  lowest: LabelStyle | undefined;
  /** Sections that are open, and where each stands among levels. */
  readonly open: { section: Section; rank: number }[];
}

const TABLE: Evidence = { name: 'table', reason: '表格的行，或用制表符分开的几栏' };
const ITEM: Evidence = { name: 'item', reason: '行首有条目的符号（——、·等）' };
const POINTS: Evidence = { name: 'points', reason: '有“一是……二是……”这样依次的要点' };
const TEXT: Evidence = { name: 'text', reason: '没有编号、标题样式或条目符号' };
/** What a heading ends with before the text on its line. */
const ENDED = /[。：:！？.]$/u;

/**
 * Reads the entries of a body. Linear in their number and length.
 * @param above the entry above the body, whose pictures begin it
 */
export function readBody(entries: readonly Entry[], findings: Findings, above?: Entry): Body {
  const numbering = new Numbering(findings);
  const lines = new Map<Block, number>();
  const headings: PlacedHeading[] = [];
  const blocks: Block[] = [];
  const reader: Reader = {
    blocks,
    headings,
    lines,
    entries,
    findings,
    numbering,
    lowest: undefined,
    open: [],
  };
  const readings = readHeadings(entries, findings);
  const unnumbered = findUnnumbered(entries, readings, findings);
  if (above) addPictures(blocks, above, findings);
  let index = 0;
  while (index < entries.length) {
    const start = index;
    const entry = entries[index] as Entry;
    const plain = unnumbered.get(index);
    const reading = readings.get(index);
    const table = readTable(entries, index);
    if (table) {
      for (const row of entries.slice(index, index + table.length)) {
        findings.take(row, 'table', TABLE);
      }
      add(reader, table.block, entry);
      index += table.length;
    } else if (plain) index += addUnnumbered(reader, index, plain);
    else if (entry.label && reading && !isTyped(reader, entry.label, reading))
      index += addNumbered(reader, index, entry.label, reading);
    else index += addText(reader, index);
    for (const each of entries.slice(start, index)) addPictures(here(reader), each, findings);
  }
  return { blocks, headings, lines };
}

/** 1.3.1 before a sentence, ① below （1）: the tree has no such label, so it stays part of its paragraph. */
function isTyped({ lowest }: Reader, { style }: Label, { heading, rest }: Reading): boolean {
  // 第一章 alone heads its articles.
  if (isOwn(style)) return heading === '' && rest !== '';
  if (RANKS[style] < RANKS.arabicBracket) return false;
  return (lowest !== undefined && lowest !== style) || (style === 'circled' && rest !== '');
}

/** Where the next block goes. */
function here({ open, blocks }: Reader): Block[] {
  return open.at(-1)?.section.children ?? blocks;
}

function add(reader: Reader, block: Block, entry: Entry): void {
  here(reader).push(block);
  reader.lines.set(block, entry.line.number);
}

function enter(reader: Reader, section: Section, rank: number, entry: Entry): void {
  const { open } = reader;
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  add(reader, section, entry);
  open.push({ section, rank });
}

/** Each of these adds what begins at an entry, and says how many entries that took. */
function addUnnumbered(reader: Reader, index: number, plain: Unnumbered): number {
  const { entries, findings, headings, numbering } = reader;
  const entry = entries[index] as Entry;
  const section = toUnnumbered(entry, plain);
  enter(reader, section, plain.rank, entry);
  numbering.pass(plain.rank);
  reader.lowest = undefined;
  const { heading, rest } = plain.split ?? { heading: entry.text, rest: '' };
  headings.push({ section, label: '', text: withoutMark(heading), line: entry.line.number });
  findings.take(entry, 'heading', plain.evidence, heading);
  return rest === '' ? 1 : addProse(reader, section.children, index, rest, true);
}

function addNumbered(reader: Reader, index: number, label: Label, reading: Reading): number {
  const { entries, findings, headings, numbering, open } = reader;
  const entry = entries[index] as Entry;
  const { heading, rest } = reading;
  const section = toSection(label, reading);
  numbering.check(entry, label);
  reader.lowest = RANKS[label.style] < RANKS.arabicBracket ? undefined : label.style;
  enter(reader, section, RANKS[label.style], entry);
  if (section.heading !== '') {
    const text = withoutMark(heading);
    headings.push({ section, label: label.standard, text, line: entry.line.number });
    findings.take(entry, 'heading', reading.evidence, `${label.typed}${heading}`);
  } else findings.take(entry, 'numbered', reading.evidence);
  if (rest === '') return 1;
  if (heading !== '' && !ENDED.test(heading)) doubtMark(entry, heading, findings);
  const taken = addProse(reader, section.children, index, rest, section.heading !== '');
  // A numbered paragraph without a heading holds nothing but itself.
  if (section.heading === '') open.pop();
  return taken;
}

function addText(reader: Reader, index: number): number {
  const { entries, findings } = reader;
  const entry = entries[index] as Entry;
  // The items of an article count for themselves.
  if (ARTICLE.test(entry.text)) reader.numbering.pass(RANKS.chinese);
  const item = readItem(entry.text);
  if (!item) return addProse(reader, here(reader), index, entry.text, undefined);
  findings.take(entry, 'item', ITEM);
  const last = here(reader).at(-1);
  if (last?.type === 'items') last.items.push(item.text);
  else add(reader, { type: 'items', items: [item.text] }, entry);
  return 1;
}

/** @param afterHeading whether the text stands behind a heading on its line; undefined where it begins it */
function addProse(
  { entries, findings, lines }: Reader,
  into: Block[],
  index: number,
  text: string,
  afterHeading: boolean | undefined,
): number {
  const context = { into, entries, index, findings, lines };
  const taken = addPoints(text, context, afterHeading ?? false);
  const points = into.at(-1)?.type === 'points';
  for (const [offset, entry] of entries.slice(index, index + taken).entries()) {
    // Of a numbered sentence the label has told.
    if (offset === 0 && afterHeading === false) continue;
    const words = offset === 0 ? text : entry.text;
    findings.take(entry, points ? 'points' : 'paragraph', points ? POINTS : TEXT, words);
  }
  return taken;
}

function doubtMark(entry: Entry, heading: string, findings: Findings): void {
  findings.doubt(
    entry,
    'heading-without-mark',
    {
      zh: `标题“${heading}”和后面的文字之间没有标点。`,
      en: `No mark stands between the heading "${heading}" and its text.`,
    },
    { zh: '成文时会加上“。”，请核对。', en: 'A 。 is put there when it is printed; please check.' },
    heading,
  );
}

function toSection(label: Label, { heading, rest }: Reading): Section {
  const own = isOwn(label.style);
  const runIn = rest !== '';
  return {
    type: 'section',
    level: label.level,
    number: own ? null : label.number,
    // Labels that the tree has no level for stay part of the heading's text.
    heading: `${own ? label.typed : ''}${runIn ? withoutStop(heading) : heading}`,
    runIn,
    children: [],
  };
}

function toUnnumbered(entry: Entry, { level, split }: Unnumbered): Section {
  return {
    type: 'section',
    level,
    number: null,
    heading: split ? withoutStop(split.heading) : entry.text,
    runIn: split !== undefined,
    children: [],
  };
}

/** A run-in heading gets its 。 back when it is printed; every other mark is its own. */
function withoutStop(heading: string): string {
  return heading.replace(/(?:。|(?<=[\p{Script=Han}”")）》])\.)$/u, '');
}

/** A heading's text without its closing punctuation. */
function withoutMark(heading: string): string {
  return heading.replace(/[\s。：:；;，,、.．？！?!]+$/u, '');
}
