/** Headings without a number that run into their paragraphs: words set apart at the start of several. */
import type { Entry } from '../lines/entries.ts';
import { readItem } from '../lines/labels.ts';
import { splitAt } from './first-sentence.ts';
import { readPoint } from './points.ts';

const LONGEST_RUN_IN = 24;
const FULL_STOP = /[。.]$/u;
/** Fonts of headings (GB/T 9704-2012, 7.3.3). */
const HEADING_FONT = /黑体|楷体|KaiTi|SimHei/iu;

/** Paragraphs that begin with words in bold and a stop, if several do: headings that run in. */
export function stressedStarts(
  entries: readonly Entry[],
): Map<number, { heading: string; rest: string }> {
  const starts = new Map<number, { heading: string; rest: string }>();
  entries.forEach(({ text, cells, label, line, distinct = 0 }, index) => {
    if (cells || label || distinct < 4 || distinct > LONGEST_RUN_IN) return;
    const look = line.runs?.find((run) => run.text.trim() !== '')?.look;
    if (look?.bold !== true && !HEADING_FONT.test(look?.font ?? '')) return;
    const split = splitAt(text, distinct);
    if (!split || split.rest.length < 10 || readPoint(text) || readItem(text)) return;
    if (FULL_STOP.test(split.heading)) starts.set(index, split);
  });
  return starts.size >= 2 ? starts : new Map();
}
