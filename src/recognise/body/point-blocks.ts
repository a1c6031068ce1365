/** Paragraphs with points to blocks: all in one paragraph, a paragraph each, or the first on its lead's line. */
import type { Block, Points } from '../../document/document.ts';
import { pointLabel } from '../../document/numbering.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { type FoundPoints, findPoints, readPoint } from './points.ts';

export interface PointsContext {
  /** Where the blocks go. */
  into: Block[];
  entries: readonly Entry[];
  /** Index of the entry that the text is of. */
  index: number;
  findings: Findings;
  lines: Map<Block, number>;
}

/**
 * Adds a paragraph, or the points that it holds or begins, and says how many entries that took.
 * @param afterHeading the text follows a run-in heading on its line
 */
export function addPoints(text: string, context: PointsContext, afterHeading: boolean): number {
  const { entries, index } = context;
  const opening = readPoint(text);
  if (opening && opening.first === 1) {
    const following = pointsAfter(entries, index, opening);
    if (following.length > 0 && opening.points.length === 1) {
      const points = [...opening.points, ...following];
      add(context, points, opening.word, '', afterHeading ? 'firstRunsIn' : 'separate');
      return 1 + following.length;
    }
    if (opening.points.length > 1) {
      add(context, opening.points, opening.word, '', 'together');
      return 1;
    }
  }
  const found = opening ? undefined : findPoints(text);
  if (found) {
    add(context, found.points, found.word, found.lead, 'together');
    return 1;
  }
  const led = opening ? undefined : findFirst(text);
  const following = led ? pointsAfter(entries, index, led) : [];
  if (led && following.length > 0) {
    add(context, [...led.points, ...following], led.word, led.lead, 'firstRunsIn');
    return 1 + following.length;
  }
  if (opening && opening.first > 1 && opening.word === '是') doubtBroken(context, opening);
  addBlock(context, { type: 'paragraph', text });
  return 1;
}

/** Texts of the points that following paragraphs go on with, one each. */
function pointsAfter(entries: readonly Entry[], index: number, { word }: FoundPoints): string[] {
  const texts: string[] = [];
  for (let at = index + 1; at < entries.length; at += 1) {
    const entry = entries[at];
    // A picture stands between two blocks.
    if (!entry || entry.label || entry.cells || entries[at - 1]?.pictures) break;
    const label = pointLabel(texts.length + 1, word);
    if (!entry.text.startsWith(label)) break;
    const point = readPoint(entry.text);
    // Several points in a paragraph among single ones cannot be told apart again.
    if (!point || point.points.length > 1) break;
    texts.push(entry.text.slice(label.length));
  }
  return texts;
}

/** A paragraph whose only point is its first: the others have paragraphs of their own. */
function findFirst(text: string): FoundPoints | undefined {
  const match = /(?<=[。：:；;！])一([是要])/u.exec(text);
  if (!match) return undefined;
  return {
    lead: text.slice(0, match.index),
    word: match[1] ?? '是',
    first: 1,
    points: [text.slice(match.index + 2)],
  };
}

function add(
  context: PointsContext,
  points: string[],
  word: string,
  lead: string,
  arrangement: Points['arrangement'],
): void {
  addBlock(context, {
    type: 'points',
    ...(lead !== '' && { lead }),
    word,
    arrangement,
    points,
  });
}

function addBlock({ into, entries, index, lines }: PointsContext, block: Block): void {
  into.push(block);
  lines.set(block, entries[index]?.line.number ?? 0);
}

function doubtBroken(
  { entries, index, findings }: PointsContext,
  { first, word }: FoundPoints,
): void {
  const entry = entries[index];
  const label = pointLabel(first - 1, word);
  if (!entry) return;
  findings.doubt(
    entry,
    'points-broken',
    {
      zh: `这一段以“${label}”开头，接不上前面的要点。`,
      en: `This paragraph begins with "${label}" but does not go on with points before it.`,
    },
    { zh: '按普通段落保留，请核对编号。', en: 'Kept as a paragraph; please check the numbering.' },
    label,
  );
}
