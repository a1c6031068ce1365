/** What stands in a form and is never printed: last year's words, what is to be looked at, what is to be kept quiet about. */
import type { SourceText } from '../../checks/index.ts';

/** A text of several lines begins: its lines are text, whatever they begin with. */
const BLOCK = /(?:^|[:：]\s*|-\s+)[|>][+-]?\d?\s*(?:#.*)?$/u;
const UNPRINTED = /^(\s*(?:-\s+)*)(?:上年文字|待核对)\s*[:：]/u;

/**
 * A source in which printed words are looked for: what is not printed reads as nothing, every place stays. Last year's
 * sentence, where this year's is the same, is not the one that is meant.
 */
export function printedOf({ text, ...source }: SourceText): SourceText {
  if (!/上年文字|待核对|#/u.test(text)) return { text, ...source };
  let depth: number | undefined;
  let block: number | undefined;
  const lines = text.split('\n').map((line) => {
    const begins = UNPRINTED.exec(line);
    if (begins) depth = begins[1]?.length ?? 0;
    else if (depth !== undefined && !isWithin(line, depth)) depth = undefined;
    if (depth !== undefined) return '\0'.repeat(line.length);
    const indent = indentOf(line);
    if (block !== undefined && line.trim() !== '' && indent <= block) block = undefined;
    if (block !== undefined) return line;
    if (BLOCK.test(line)) block = indent;
    const remark = remarkIn(line);
    return line.slice(0, remark) + '\0'.repeat(line.length - remark);
  });
  return { ...source, text: lines.join('\n') };
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Where the remark of a line begins; its end where it has none. A # within quotation marks is text. */
function remarkIn(line: string): number {
  let quotes = 0;
  let from = 0;
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    quotes += line.slice(from, at).split('"').length - 1;
    from = at;
    if (quotes % 2 === 0 && (at === 0 || /\s/u.test(line[at - 1] ?? ''))) return at;
  }
  return line.length;
}

/** Whether a line goes on with the value of an entry that begins so deep; its items may stand as deep as its name. */
function isWithin(line: string, depth: number): boolean {
  const indent = indentOf(line);
  if (line.trim() === '') return true;
  return indent > depth || (indent === depth && /^\s*-(?:\s|$)/u.test(line) && depth > 0);
}
