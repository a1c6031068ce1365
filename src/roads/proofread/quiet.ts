/** 此处不查: places that a person has looked at and wants to hear no more about. */
import type { SourceText } from '../../checks/index.ts';
import type { Problem } from '../../problem.ts';
import { basename } from '../../text/index.ts';

/** Whether a problem is still to be told. */
type Wanted = (problem: Problem) => boolean;

/** # 不查 check/confusable-word at the end of a line, or on a line of its own above it. */
const SILENCE = /#\s*不查[：:]?\s*([\w/ 、，,-]*)$/u;
/** The words of a person's own comment: 此处不查, or 不查 typed-twice. */
const IN_COMMENT = /^(?:此处)?不查[：:]?\s*([\w/ 、，,-]*)$/u;
const CODE = /^[a-z]+\/[a-z][a-z-]*$/u;

/** The remarks of a form. */
export function wanted(sources: readonly SourceText[]): Wanted {
  const lines = new Map(sources.map(({ file, text }) => [file, text.split(/\r?\n/u)]));
  return ({ severity, code, place }) => {
    if (place === undefined || (severity === 'error' && !code.startsWith('check/'))) return true;
    const own = lines.get(place.file);
    const above = own?.[place.line - 2] ?? '';
    const remarks = [own?.[place.line - 1] ?? '', /^\s*#/u.test(above) ? above : ''];
    return !remarks.some((remark) => names(SILENCE.exec(remark)?.[1], code));
  };
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
