/** Texts of last year's form: figures leave their boxes to stand beside them, years move on by rule. */

import type { Splicing } from '../../edit/index.ts';
import { handFilled, readBoxes } from '../../figures/index.ts';
import type { TextNode } from '../../form/index.ts';
import { sourceOffset } from '../../form/index.ts';
import { movedYears } from './years.ts';

/** What rolling a text has to know. */
export interface YearStep {
  from: number;
  to: number;
  /** Names of key figures: a box that holds one of them stays. */
  names: ReadonlySet<string>;
}

/** A change within a text, by places of the text. */
interface Change {
  start: number;
  end: number;
  /** Places of the text that stay, between what is put around them. */
  kept?: { start: number; end: number };
  before: string;
  after: string;
}

/** Rolls a text: 【29｜25】 and 【29】 become 【｜29】, 2024年 becomes 2025年. */
export function rollText(splicing: Splicing, node: TextNode, step: YearStep): void {
  for (const { start, end, kept, before, after } of changesOf(node.text, step)) {
    const from = sourceOffset(node, start);
    const to = sourceOffset(node, end - 1) + 1;
    const middle = kept
      ? splicing.file.text.slice(
          sourceOffset(node, kept.start),
          sourceOffset(node, kept.end - 1) + 1,
        )
      : '';
    splicing.splices.push({ start: from, end: to, text: `${before}${middle}${after}` });
  }
}

function changesOf(text: string, step: YearStep): Change[] {
  const boxes = readBoxes(text).filter((piece) => piece.type === 'box');
  const changes: Change[] = [];
  for (const { offset, length, content } of boxes) {
    const kept = keptDigits(content, step.names);
    if (kept === undefined) continue;
    const inside = offset + 1;
    changes.push({
      start: offset,
      end: offset + length,
      ...(kept.end > kept.start
        ? { kept: { start: inside + kept.start, end: inside + kept.end } }
        : {}),
      before: kept.end > kept.start ? '【｜' : '【',
      after: '】',
    });
  }
  let box = 0;
  for (const { start, end, text: year } of movedYears(text, step.from, step.to)) {
    while (box < boxes.length && (boxes[box]?.offset ?? 0) + (boxes[box]?.length ?? 0) <= start) {
      box += 1;
    }
    const next = boxes[box];
    if (next === undefined || end <= next.offset) {
      changes.push({ start, end, before: year, after: '' });
    }
  }
  return changes;
}

/** What is typed into a box for itself: digits, a Chinese numeral, an ordinal. */
const TYPED =
  /^(?:约|近|超|第)?[-+－＋−±]?(?:[\d０-９]|[〇零一二三四五六七八九十百千万亿两几]+(?:点[〇零一二三四五六七八九]+)?(?:[余多])?$)/u;

/** Where in a box this year's value stands, empty where it has none; undefined where the box names a figure. */
function keptDigits(
  content: string,
  names: ReadonlySet<string>,
): { start: number; end: number } | undefined {
  const filled = handFilled(content);
  const now = filled?.now ?? content.trim();
  if (filled === undefined) {
    const name = now.split(/[·・]/u)[0]?.trim() ?? '';
    if (names.has(name) || !TYPED.test(now)) return undefined;
  }
  const start = now === '' ? 0 : content.indexOf(now);
  return { start, end: start + now.length };
}
