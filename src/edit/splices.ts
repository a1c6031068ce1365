/** Changes to a form's text, made side by side: everything that is not named stays as it was typed. */
import type { FormNode, SourceFile } from '../form/index.ts';

/** `[start, end)` of the text becomes `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A text under change; nodes carry offsets into it. */
export interface Splicing {
  file: SourceFile;
  splices: Splice[];
  /** As the file's lines end. */
  lineEnd: string;
}

export function splicing(file: SourceFile): Splicing {
  return { file, splices: [], lineEnd: file.text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The changed text, and the way from an offset before to the one after. */
export function spliced({
  file,
  splices,
}: {
  file: { text: string };
  splices: readonly Splice[];
}): {
  text: string;
  moved: (offset: number) => number;
} {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  const steps: { from: number; shift: number }[] = [];
  let at = 0;
  let shift = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) continue;
    parts.push(file.text.slice(at, start), text);
    shift += text.length - (end - start);
    steps.push({ from: end, shift });
    at = end;
  }
  parts.push(file.text.slice(at));
  return { text: parts.join(''), moved: (offset) => offset + shiftAt(steps, offset) };
}

function shiftAt(steps: readonly { from: number; shift: number }[], offset: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.shift ?? 0;
}

/** Whether a list or mapping is written within brackets. */
export function isFlow(node: FormNode): boolean {
  const first = node.file.text[node.start];
  return node.type === 'map' ? first === '{' : node.type === 'list' && first === '[';
}

/** Where the last visible character of a node ends. */
export function visibleEnd(node: FormNode): number {
  if (node.type === 'list' && !isFlow(node)) {
    const last = node.items.at(-1);
    return last ? visibleEnd(last) : node.start;
  }
  if (node.type === 'map' && !isFlow(node)) {
    const last = [...node.entries.values()].at(-1);
    if (last === undefined) return node.start;
    return Math.max(visibleEnd(last.value), last.key.end);
  }
  return node.start + node.file.text.slice(node.start, node.end).trimEnd().length;
}

/** The end of the line that an offset stands on, without its line end. */
export function lineEndAt({ file: { text } }: Splicing, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === '\r' ? found - 1 : found;
}

/** The column, from 0, of an offset on its line. */
export function columnOf(file: SourceFile, offset: number): number {
  return offset - (file.text.lastIndexOf('\n', offset - 1) + 1);
}
