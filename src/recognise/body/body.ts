/** 正文 (GB/T 9704-2012, 7.3.3): entries to a tree of sections, paragraphs, items, points and tables. */
import type { Block, Section } from '../../document/document.ts';
import type { PlacedHeading } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { isOwn, type Label, RANKS, readItem } from '../lines/labels.ts';
import type { Reading } from './headings.ts';
import { Numbering } from './numbering.ts';
import { addPoints, type PointsContext } from './point-blocks.ts';
import { readHeadings } from './sisters.ts';
import { readTable } from './tables.ts';
import { findUnnumbered, type Unnumbered } from './unnumbered.ts';

export interface Body {
  blocks: Block[];
  headings: PlacedHeading[];
  lines: Map<Block, number>;
}

/** An open section, and where it stands among levels. */
interface Open {
  section: Section;
  rank: number;
}

/** Reads the entries of a body. Linear in their number and length. */
export function readBody(entries: readonly Entry[], findings: Findings): Body {
  const body: Body = { blocks: [], headings: [], lines: new Map() };
  const open: Open[] = [];
  const numbering = new Numbering(findings);
  const readings = readHeadings(entries, findings);
  const unnumbered = findUnnumbered(entries, readings, findings);
  const here = () => open.at(-1)?.section.children ?? body.blocks;
  const add = (block: Block, line: number, into = here()) => {
    into.push(block);
    body.lines.set(block, line);
  };
  const enter = (section: Section, rank: number, line: number) => {
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    add(section, line);
    open.push({ section, rank });
  };
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!entry) break;
    const line = entry.line.number;
    const table = readTable(entries, index);
    if (table) {
      add(table.block, line);
      index += table.length - 1;
      continue;
    }
    const plain = unnumbered.get(index);
    if (plain) {
      const section = toUnnumbered(entry, plain);
      enter(section, plain.rank, line);
      numbering.pass(plain.rank);
      const { heading, rest } = plain.split ?? { heading: entry.text, rest: '' };
      body.headings.push({ section, label: '', text: withoutMark(heading), line });
      if (rest !== '') {
        const context = contextOf(section.children, entries, index, findings, body.lines);
        index += addPoints(rest, context, true) - 1;
      }
      continue;
    }
    const reading = readings.get(index);
    if (entry.label && reading) {
      const rank = RANKS[entry.label.style];
      const section = toSection(entry.label, reading);
      numbering.check(entry, entry.label);
      enter(section, rank, line);
      if (section.heading !== '') {
        body.headings.push(placed(section, entry.label, reading.heading, line));
      }
      if (
        reading.rest !== '' &&
        reading.heading !== '' &&
        !/[。：:！？.]$/u.test(reading.heading)
      ) {
        doubtMark(entry, reading.heading, findings);
      }
      if (reading.rest !== '') {
        const context = contextOf(section.children, entries, index, findings, body.lines);
        index += addPoints(reading.rest, context, section.heading !== '') - 1;
        // A numbered paragraph without a heading holds nothing but itself.
        if (section.heading === '') open.pop();
      }
      continue;
    }
    const item = readItem(entry.text);
    if (item) {
      const last = here().at(-1);
      if (last?.type === 'items') last.items.push(item.text);
      else add({ type: 'items', items: [item.text] }, line);
      continue;
    }
    const context = contextOf(here(), entries, index, findings, body.lines);
    index += addPoints(entry.text, context, false) - 1;
  }
  return body;
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

function contextOf(
  into: Block[],
  entries: readonly Entry[],
  index: number,
  findings: Findings,
  lines: Map<Block, number>,
): PointsContext {
  return { into, entries, index, findings, lines };
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

function placed(section: Section, label: Label, heading: string, line: number): PlacedHeading {
  return { section, label: label.standard, text: withoutMark(heading), line };
}

/** A run-in heading gets its 。 back when it is printed; every other mark is its own. */
function withoutStop(heading: string): string {
  return heading.replace(/(?:。|(?<=[\p{Script=Han}”")）》])\.)$/u, '');
}

/** A heading's text without its closing punctuation. */
export function withoutMark(heading: string): string {
  return heading.replace(/[\s。：:；;，,、.．？！?!]+$/u, '');
}
