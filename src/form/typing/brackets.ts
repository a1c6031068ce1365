/** Where quotes and brackets close. */
import type { Scan } from './scan.ts';

/** The position of the quote that closes the one at the start; -1 where it is open at the end. */
export function closingQuote(value: string, mark: '"' | "'"): number {
  for (let at = 1; at < value.length; at += 1) {
    if (mark === '"' && value[at] === '\\') at += 1;
    else if (value[at] === mark) {
      if (mark === "'" && value[at + 1] === mark) at += 1;
      else return at;
    }
  }
  return -1;
}

/** Whether a quote opened on an earlier line ends on this one. */
export function closesQuote(content: string, mark: '"' | "'"): boolean {
  return closingQuote(`${mark}${content}`, mark) > 0;
}

/** Brackets on later lines of a list or mapping in brackets. */
export function skipFlow(scan: Scan, content: string): void {
  const { open } = flowDepth(content, scan.flow ?? 0);
  if (open > 0) scan.flow = open;
  else delete scan.flow;
}

/** How many brackets are open at the end; what follows the last one, where all are closed. */
export function flowDepth(text: string, before = 0): { open: number; rest?: string } {
  let open = before;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") {
      const close = closingQuote(text.slice(at), character);
      if (close > 0) at += close;
    } else if (character === '[' || character === '{' || character === '｛') open += 1;
    else if (character === ']' || character === '}' || character === '｝') {
      open -= 1;
      if (open <= 0) return { open: 0, rest: text.slice(at + 1) };
    } else if (character === '#' && /\s/.test(text[at - 1] ?? '')) break;
  }
  return { open };
}
