/**
 * Headings without a number: set as one by the file, or a short line alone between paragraphs that makes a
 * sister of the numbered ones (2019年工作思路 after 一、2018年工作总结).
 */
import type { Level } from '../../document/document.ts';
import { readDate } from '../../text/index.ts';
import { isChronicle, isDateHeading } from '../lines/chronicle.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { RANKS, readItem } from '../lines/labels.ts';
import { isOffice } from '../words/names.ts';
import { type Reading, splitAt } from './headings.ts';
import { readPoint } from './points.ts';

export interface Unnumbered {
  level: Level;
  rank: number;
  /** Where the heading runs into its paragraph. */
  split?: { heading: string; rest: string };
}

const LONGEST = 30;
const SENTENCE_END = /[。！？；;：:，,、…]$/u;
/** Sections that a yearly paper has at its top. */
const TOP =
  /(?:\d{4}|[xX×*]{2,4}|今|明|下一?|上半|下半)年?(?:度)?.{0,12}(?:总结|思路|计划|打算|安排|要点|情况|目标|任务|成效|回顾|展望|重点工作)$/u;

export function findUnnumbered(
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
  findings: Findings,
): Map<number, Unnumbered> {
  const found = new Map<number, Unnumbered>();
  const usual = usualLook(entries);
  const chronicle = isChronicle(entries);
  const runIns = stressedStarts(entries);
  /** 1 总体情况 stands over 1.1 门诊运行. */
  const decimals = entries.some(({ label }) => label?.style === 'decimal');
  /** Ranks of labels from each entry on: what comes next below a heading. */
  const nextLabels = labelsAfter(entries);
  /** Lowest rank of a standing heading that is open here. */
  let above = 0;
  /** Rank of the heading, numbered or not, that was the last to stand alone. */
  let last = 0;
  entries.forEach((entry, index) => {
    if (entry.label) {
      if ((readings.get(index)?.heading ?? '') !== '') above = RANKS[entry.label.style];
      last = above;
      return;
    }
    const split = runIns.get(index);
    if (split) {
      const level = Math.min(4, Math.floor(last) + 1) as Level;
      found.set(index, { level, rank: level, split });
      return;
    }
    const dated = chronicle && isDateHeading(entry);
    const evidence = dated ? 'shape' : evidenceFor(entries, index, usual, found);
    if (evidence === undefined) return;
    const level =
      decimals && /^\d{1,2}\s+\p{Script=Han}/u.test(entry.text)
        ? 1
        : levelOf(entry, nextLabels[index], above, evidence);
    // A heading over （一） ranks with 一、; over 一、 it ranks above it.
    const next = nextLabels[index];
    const rank = next !== undefined && next <= level ? Math.max(0, next - 0.5) : level;
    found.set(index, { level, rank });
    last = rank;
    if (evidence === 'top') above = rank;
    if (evidence === 'file') return;
    findings.doubt(
      entry,
      'unnumbered-heading',
      {
        zh: `“${entry.text}”没有编号，当作标题。`,
        en: `"${entry.text}" has no number and is taken as a heading.`,
      },
      { zh: '如果它是正文，请并入段落。', en: 'Join it to a paragraph if it is none.' },
    );
  });
  return found;
}

const LONGEST_RUN_IN = 24;
/** Fonts of headings (GB/T 9704-2012, 7.3.3). */
const HEADING_FONT = /黑体|楷体|KaiTi|SimHei/iu;

/** Paragraphs that begin with words in bold and a stop, if several do: headings that run in. */
function stressedStarts(entries: readonly Entry[]): Map<number, { heading: string; rest: string }> {
  const starts = new Map<number, { heading: string; rest: string }>();
  entries.forEach(({ text, cells, label, line, distinct = 0 }, index) => {
    if (cells || label || distinct < 4 || distinct > LONGEST_RUN_IN) return;
    const look = line.runs?.find((run) => run.text.trim() !== '')?.look;
    if (look?.bold !== true && !HEADING_FONT.test(look?.font ?? '')) return;
    const split = splitAt(text, distinct);
    if (!split || split.rest.length < 10 || readPoint(text) || readItem(text)) return;
    if (/[。.]$/u.test(split.heading)) starts.set(index, split);
  });
  return starts.size >= 2 ? starts : new Map();
}

type Evidence = 'file' | 'top' | 'shape';

function evidenceFor(
  entries: readonly Entry[],
  index: number,
  usual: string,
  found: ReadonlyMap<number, Unnumbered>,
): Evidence | undefined {
  const entry = entries[index];
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (!entry || !next || entry.cells || entry.text.length > LONGEST * 2) return undefined;
  const { text, look } = entry;
  if (/^[xX×*＊○\d\s]+$/u.test(text)) return undefined;
  if (readItem(text) || readDate(text) || /^表\s*\d|^附\s*[:：表]/u.test(text)) return undefined;
  if (/^[一二三四五六七八九十]{1,2}[是要]/u.test(text)) return undefined;
  const heading =
    look.outlineLevel !== undefined || /^(?:heading|标题)\s*\d/iu.test(look.style ?? '');
  if (heading && !/[。；;]$/u.test(text)) return 'file';
  if (SENTENCE_END.test(text) || text.length > LONGEST || /。/u.test(text)) return undefined;
  if (next.cells) return undefined;
  const set = look.align === 'center' || lookOf(entry) !== usual;
  const prose = isProse(next);
  if (set && (look.bold || look.align === 'center') && (prose || next.label)) return 'file';
  // Short lines in a row are a list, an address, a signature; not headings.
  const afterShort =
    previous !== undefined && !previous.label && !found.has(index - 1) && !ends(previous);
  if (afterShort || isOffice(text) || /[：:\d]$|[|｜\t]|https?:/u.test(text)) return undefined;
  if (/^【[^【】]{2,16}】$/u.test(text)) return 'file';
  if (TOP.test(text) && (prose || next.label)) return 'top';
  if (text.length > 24 || text.length < 2) return undefined;
  if (next.label ? next.label.number === 1 : prose && next.text.length >= 40) return 'shape';
  return undefined;
}

function levelOf(entry: Entry, next: number | undefined, above: number, evidence: Evidence): Level {
  const { outlineLevel, style } = entry.look;
  const given =
    outlineLevel ?? Number(/(?:heading|标题)\s*(\d)/iu.exec(style ?? '')?.[1] ?? Number.NaN);
  if (!Number.isNaN(given) && given >= 1 && evidence === 'file') {
    return Math.min(4, given) as Level;
  }
  if (evidence === 'top') return 1;
  if (next !== undefined && next <= 2) return 1;
  if (next === 3) return above >= 1 && above < 3 ? 2 : 1;
  if (above >= 1 && Number.isInteger(above)) return Math.min(4, above + 1) as Level;
  return 1;
}

/** For each entry the rank of a label 1 that comes before any other heading could: below it, or nothing. */
function labelsAfter(entries: readonly Entry[]): (number | undefined)[] {
  const ranks: (number | undefined)[] = new Array(entries.length);
  let next: number | undefined;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    ranks[index] = next;
    const label = entries[index]?.label;
    if (label) next = label.number === 1 ? RANKS[label.style] : undefined;
  }
  return ranks;
}

function isProse(entry: Entry): boolean {
  return (
    entry.text.length >= 30 || readItem(entry.text) !== undefined || /[。；]$/u.test(entry.text)
  );
}

function ends({ text }: Entry): boolean {
  return /[。！？；;：:”）)]$/u.test(text);
}

/** The look that most text has. */
function usualLook(entries: readonly Entry[]): string {
  const sizes = new Map<string, number>();
  for (const entry of entries) {
    const key = lookOf(entry);
    sizes.set(key, (sizes.get(key) ?? 0) + entry.text.length);
  }
  let usual = '';
  let most = -1;
  for (const [key, size] of sizes) {
    if (size > most) {
      usual = key;
      most = size;
    }
  }
  return usual;
}

function lookOf({ look }: Entry): string {
  return `${look.bold === true}|${look.size ?? ''}|${look.align === 'center'}`;
}
