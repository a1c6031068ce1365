/** 此处不查: places that a person has looked at and wants to hear no more about. */
import type { SourceText } from '../../checks/index.ts';
import { textsBelow } from '../../edit/index.ts';
import { originalOffset, placeInOriginal, readTree } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import { basename, once } from '../../text/index.ts';

/** Whether a problem is still to be told. */
type Wanted = (problem: Problem) => boolean;

/**
 * # 不查 check/confusable-word at the end of a line, or on lines of their own above it; of a text of several lines, at or
 * above its first one. With words in “”, of what stands in those alone: # 不查：typed-twice “的的”
 */
const SILENCE = /#\s*不查[：:]?\s*([\w/ 、，,-]*)(?:“(.*)”)?\s*$/u;
/** The words of a person's own comment: 此处不查, or 不查 typed-twice. */
const IN_COMMENT = /^(?:此处)?不查[：:]?\s*([\w/ 、，,-]*)$/u;
const CODE = /^[a-z]+\/[a-z][a-z-]*$/u;

/** The remarks of a form. */
export function wanted(sources: readonly SourceText[]): Wanted {
  const remarksAt = new Map(sources.map((source) => [source.file, remarksIn(source)]));
  return ({ severity, code, place }) => {
    if (place === undefined || (severity === 'error' && !code.startsWith('check/'))) return true;
    const remarks = remarksAt.get(place.file)?.(place.line) ?? [];
    return !remarks.some((remark) => {
      const [, list, words] = SILENCE.exec(remark) ?? [];
      return names(list, code) && (words === undefined || standsIn(words, place));
    });
  };
}

/** The words of a place. */
export function wordsAt({ lineText, column, length }: NonNullable<Problem['place']>): string {
  return lineText.slice(column - 1, column - 1 + length);
}

/** Whether a place lies in one of the places where these words stand on its line. */
function standsIn(words: string, { lineText, column, length }: NonNullable<Problem['place']>) {
  const from = column - 1;
  const at = lineText.indexOf(words, Math.max(0, from + length - words.length));
  return at >= 0 && at <= from && from + length <= at + words.length;
}

/**
 * The words of a place, with as much of what stands beside them on their line as tells them from the same words
 * elsewhere.
 * @param around lines that a remark counts for
 */
export function ownWords(place: NonNullable<Problem['place']>, around: string): string {
  const { lineText, column, length } = place;
  const first = lineText.length - lineText.trimStart().length;
  const last = lineText.trimEnd().length;
  let [from, to] = [column - 1, column - 1 + length];
  // Each step takes twice as much as the one before: a long line that repeats itself is soon at its end.
  for (let more = 1; from > first || to < last; more *= 2) {
    if (!standsTwice(lineText.slice(from, to), around)) break;
    from = Math.min(from, Math.max(first, from - more));
    to = Math.max(to, Math.min(last, to + more));
    if (/[\uDC00-\uDFFF]/u.test(lineText.charAt(from))) from -= 1;
    if (/[\uD800-\uDBFF]/u.test(lineText.charAt(to - 1))) to += 1;
  }
  return lineText.slice(from, to);
}

function standsTwice(words: string, text: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && text.includes(words, at + 1);
}

/** The remark for a place, above its text; with words, for those alone. */
export function remarkOn(code: string, words: string): string {
  return `# 不查：${code.replace(/^check\//u, '')}${words === '' ? '' : ` “${words}”`}`;
}

/** What may be a remark on a line, from 1. */
function remarksIn({ file, text }: SourceText): (line: number) => string[] {
  const lines = text.split(/\r?\n/u);
  const of = (line: number) => {
    const own = [lines[line - 1] ?? ''];
    for (let above = line - 2; /^\s*#/u.test(lines[above] ?? ''); above -= 1)
      own.push(lines[above] ?? '');
    return own;
  };
  const heads = once(() => headLines(file, text));
  if (!/#\s*不查/u.test(text)) return () => [];
  return (line) => {
    const head = heads().get(line);
    return head === undefined ? of(line) : [...of(line), ...of(head)];
  };
}

/** The lines of texts of several lines but for the first, each with that one. */
function headLines(file: string, text: string): Map<number, number> {
  const heads = new Map<number, number>();
  const { root } = readTree(file, text);
  for (const { node } of root ? textsBelow(root) : []) {
    const first = placeInOriginal(node.file, originalOffset(node.file, node.start)).line;
    const last = placeInOriginal(node.file, originalOffset(node.file, node.end)).line;
    for (let line = first + 1; line <= last; line += 1) heads.set(line, first);
  }
  return heads;
}

/** Whether a list of codes, if there is one, names a code; an empty one names all. */
function names(list: string | undefined, code: string): boolean {
  if (list === undefined) return false;
  const named = list.split(/[ 、，,]+/u).filter((each) => each !== '');
  return named.length === 0 || named.some((each) => isCode(each, code));
}

const isCode = (typed: string, code: string) => code === typed || code.endsWith(`/${typed}`);

/** The resolved comments of a Word file: the program's own end with the code that they are about. */
export async function keptQuiet(bytes: Uint8Array, format: string): Promise<Wanted> {
  if (format !== 'docx') return () => true;
  const { resolvedComments } = await import('../../review/index.ts');
  const commentsAt = resolvedComments(bytes);
  return ({ code, place }) => {
    if (place === undefined) return true;
    return !commentsAt(place).some((lines) => {
      const last = lines.at(-1) ?? '';
      if (CODE.test(last)) return last === code;
      return lines.some((line) => names(IN_COMMENT.exec(line)?.[1], code));
    });
  };
}

/**
 * The places of a list, a line each: the file's name, the rule, the very words, with | between; * for any, words may be
 * left out. Lines that begin with # are remarks.
 */
export function listedQuiet(list: string, file: string): Wanted {
  const rows = list
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(/[|｜]/u).map((part) => part.trim()))
    .filter(([name = '']) => name === '*' || name === basename(file));
  if (rows.length === 0) return () => true;
  return ({ code, place }) =>
    !rows.some(([, rule = '*', words = '']) => {
      if (rule !== '*' && rule !== '' && !isCode(rule, code)) return false;
      return words === '' || (place !== undefined && standsAt(words, place));
    });
}

function standsAt(words: string, place: NonNullable<Problem['place']>): boolean {
  const { lineText, column, length } = place;
  const from = column - 1;
  for (let at = lineText.indexOf(words); at >= 0; at = lineText.indexOf(words, at + 1))
    if (at < from + Math.max(1, length) && from < at + words.length) return true;
  return false;
}
