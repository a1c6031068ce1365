/** What stands in a form and is never printed: last year's words, what is to be looked at, what is to be kept quiet about. */
import type { SourceText } from '../../checks/index.ts';

/** The words of a remark, which stand on paper somewhere else. */
const REMARK = /(?:^|\s)#\s*不查/u;
const UNPRINTED = /^(\s*(?:-\s+)*)(?:上年文字|待核对)\s*[:：]/u;

/**
 * A source in which printed words are looked for: what is not printed reads as nothing, every place stays. Last year's
 * sentence, where this year's is the same, is not the one that is meant.
 */
export function printedOf({ text, ...source }: SourceText): SourceText {
  if (!/上年文字|待核对|不查/u.test(text)) return { text, ...source };
  let depth: number | undefined;
  const lines = text.split('\n').map((line) => {
    const begins = UNPRINTED.exec(line);
    if (begins) depth = begins[1]?.length ?? 0;
    else if (depth !== undefined && !isWithin(line, depth)) depth = undefined;
    if (depth !== undefined) return '\0'.repeat(line.length);
    const remark = REMARK.exec(line)?.index ?? line.length;
    return line.slice(0, remark) + '\0'.repeat(line.length - remark);
  });
  return { ...source, text: lines.join('\n') };
}

/** Whether a line goes on with the value of an entry that begins so deep; its items may stand as deep as its name. */
function isWithin(line: string, depth: number): boolean {
  const indent = /^\s*/u.exec(line)?.[0].length ?? 0;
  if (line.trim() === '') return true;
  return indent > depth || (indent === depth && /^\s*-(?:\s|$)/u.test(line) && depth > 0);
}
