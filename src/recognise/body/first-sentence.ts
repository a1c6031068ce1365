/** Where the first sentence of a numbered paragraph ends: what a heading that runs in can be. */
import type { Entry } from '../lines/entries.ts';

/** More characters than this are no heading. */
export const LONGEST_HEADING = 70;
/** A colon further in ends a clause, not a heading. */
const LATEST_COLON = 30;

/** （1）……。（2）……。 in one paragraph is a list, and its first sentence no heading. */
export function isListOnOneLine({ text: whole, label }: Entry): boolean {
  if (!label) return false;
  const { typed, number } = label;
  const text = whole.slice(typed.length);
  const mark = typed.trim();
  const next = mark.replace(/\d+/u, String(number + 1));
  const at = next === mark ? -1 : text.indexOf(next);
  if (/\d/u.test(text[at + next.length] ?? '')) return false;
  return at > 0 && /[。；;]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Where the first sentence ends, with its mark: 。！？ or a colon not far in. */
export function firstEnd(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if ('“《（(「'.includes(char)) depth += 1;
    else if ('”》）)」'.includes(char)) depth = Math.max(0, depth - 1);
    // Straight quotes open and close, also what a bent one opened: “政府引导".
    else if (char === '"') depth += depth > 0 ? -1 : 1;
    else if ('。！？!?；;'.includes(char) && (depth === 0 || index > LONGEST_HEADING)) {
      // A semicolon ends no heading, but shows that a clause is over.
      return index + 1;
    } else if (char === '.' && depth === 0 && isStop(text, index)) {
      return index + 1;
    } else if ('：:'.includes(char) && depth === 0 && isHeadingColon(text, index)) return index + 1;
  }
  return undefined;
}

/** A half-width stop after Chinese ends a sentence; after a digit it is a decimal point. */
function isStop(text: string, index: number): boolean {
  return (
    /[\p{Script=Han}”")）》]/u.test(text[index - 1] ?? '') && !/[a-z]/iu.test(text[index + 1] ?? '')
  );
}

/** 8:30 and 1:500 are no headings before a colon; nor is a long clause. */
function isHeadingColon(text: string, index: number): boolean {
  if (index > LATEST_COLON && index < text.length - 1) return false;
  return !(/\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? ''));
}

/** The heading that the file sets apart, if the stretch ends where a heading can. */
export function splitAt(
  text: string,
  length: number,
): { heading: string; rest: string } | undefined {
  let end = length;
  while (end < text.length && /[。：:；;\s]/u.test(text[end] ?? '')) end += 1;
  while (end > 0 && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  const heading = text.slice(0, end).trim();
  const rest = text.slice(end).trim();
  if (heading.length < 2) return undefined;
  const closed = /[。：:！？]$/u.test(heading);
  if (!closed && /[。；]/u.test(heading)) return undefined;
  // Without a mark between them, the two must not be parts of one clause.
  return closed || /^[\s\u3000]/u.test(text.slice(end)) ? { heading, rest } : undefined;
}
