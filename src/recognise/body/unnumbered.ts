/**
 * Headings without a number: set as one by the file, or a short line alone between paragraphs that makes a
 * sister of the numbered ones (2019年工作思路 after 一、2018年工作总结).
 */
import type { Level } from '../../document/document.ts';
import type { Evidence } from '../findings/evidence.ts';
import { isChronicle, isDateHeading } from '../lines/chronicle.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { RANKS } from '../lines/labels.ts';
import type { Reading } from './headings.ts';
import { stressedStarts } from './run-ins.ts';
import { seriesIn } from './series.ts';
import { type Around, type Sign, signOf } from './unnumbered-evidence.ts';
import { usualLook } from './usual-look.ts';

export interface Unnumbered {
  level: Level;
  rank: number;
  /** Where the heading runs into its paragraph. */
  split?: { heading: string; rest: string };
  evidence: Evidence;
}

/** 1 总体情况 in a paper that numbers 1.1 below it. */
const BARE_NUMBER = /^\d{1,2}\s*\p{Script=Han}/u;
const STYLE_LEVEL = /(?:heading|标题)\s*(\d)/iu;
const DATED: Evidence = { name: 'chronicle', reason: '大事记：日期下面写当天的事' };
const RUN_IN: Evidence = { name: 'run-in', reason: '几段的开头都用了不同的字体' };

export function findUnnumbered(
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
  findings: Findings,
): Map<number, Unnumbered> {
  const found = new Map<number, Unnumbered>();
  let shaped = false;
  const around: Around = {
    usual: usualLook(entries),
    series: seriesIn(entries),
    isHeading: (at) => found.has(at),
    hasShaped: () => shaped,
  };
  const chronicle = isChronicle(entries);
  const runIns = stressedStarts(entries);
  const offset = outlineOffset(entries);
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
      found.set(index, { level, rank: level, split, evidence: RUN_IN });
      return;
    }
    const signed =
      chronicle && isDateHeading(entry)
        ? { sign: 'shape' as const, evidence: DATED }
        : signOf(entries, index, around);
    if (signed === undefined) return;
    const { sign, evidence } = signed;
    shaped ||= sign === 'shape';
    const next = nextLabels[index];
    const level =
      decimals && BARE_NUMBER.test(entry.text) ? 1 : levelOf(entry, next, above, sign, offset);
    // A heading over （一） ranks with 一、; over 一、 it ranks above it.
    const rank = next !== undefined && next <= level ? Math.max(0, next - 0.5) : level;
    found.set(index, { level, rank, evidence });
    last = rank;
    if (sign === 'top') above = rank;
    if (sign !== 'file') doubtHeading(entry, findings);
  });
  return found;
}

function doubtHeading(entry: Entry, findings: Findings): void {
  findings.doubt(
    entry,
    'unnumbered-heading',
    {
      zh: `“${entry.text}”没有编号，当作标题。`,
      en: `"${entry.text}" has no number and is taken as a heading.`,
    },
    { zh: '如果它是正文，请并入段落。', en: 'Join it to a paragraph if it is none.' },
  );
}

/** By how much a file's levels are deeper than the text's: its title may take the first of them. */
function outlineOffset(entries: readonly Entry[]): number {
  const top = entries.filter(({ label }) => label && RANKS[label.style] === RANKS.chinese);
  const given = top.flatMap(({ look }) => look.outlineLevel ?? []);
  return given.length > 0 && given.length === top.length ? Math.min(...given) - 1 : 0;
}

function levelOf(
  entry: Entry,
  next: number | undefined,
  above: number,
  sign: Sign,
  offset: number,
): Level {
  const { outlineLevel, style } = entry.look;
  const given = outlineLevel ?? Number(STYLE_LEVEL.exec(style ?? '')?.[1] ?? Number.NaN);
  if (!Number.isNaN(given) && given >= 1 && sign === 'file') {
    return Math.max(1, Math.min(4, given - offset)) as Level;
  }
  if (sign === 'top') return 1;
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
