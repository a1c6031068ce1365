/** Rules that one pattern decides. */
import type { Severity, Words } from '../problem.ts';
import { once } from '../text/index.ts';
import { quick } from './quick.ts';
import type { Look, Mistake, Whole } from './rule.ts';
import type { Text } from './text.ts';

/** Makes a mistake of every match that `make` does not turn down. */
export function eachMatch(
  text: Text,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => Mistake | undefined,
): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const match of text.matches(pattern)) {
    const mistake = make(match, text);
    if (mistake) mistakes.push(mistake);
  }
  return mistakes;
}

/** A mistake at the whole of a match, with the words to put there where they are certain. */
export function mistakeAt(
  match: RegExpExecArray,
  words: { message: Words; hint?: Words; fix?: string },
): Mistake {
  const start = match.index;
  const end = start + match[0].length;
  const { message, hint, fix } = words;
  return {
    start,
    end,
    message,
    ...(hint ? { hint } : {}),
    ...(fix === undefined ? {} : { fixes: [{ start, end, text: fix }] }),
  };
}

/** “write X” in both languages. */
export function write(words: string): Words {
  return { zh: `写作“${words}”`, en: `Write ${words}` };
}

/** A row of a table of slips: a pattern, what is wrong with it, and what to write instead. */
export interface Row {
  pattern: RegExp;
  /** `$0` stands for the words that were found. */
  zh: string;
  en: string;
  /** What to write instead; or, where it depends, advice. */
  fix?: string | ((match: RegExpExecArray) => string);
  advice?: Words;
  severity?: Severity;
}

type RowLook = ((text: Text) => Mistake[]) & { errors?: (text: Text) => Mistake[] };

/** Looks for each row of a table. */
export function findRows(rows: readonly Row[]): RowLook {
  const graver = rows.filter(({ severity }) => severity === 'error');
  return Object.assign(rowsIn(rows), graver.length > 0 ? { errors: rowsIn(graver) } : {});
}

/** Looks of several kinds as one; `graver`: those of them that give nothing but errors. */
export function looksTogether(looks: readonly Look[], graver: readonly Look[] = []): Look {
  const errors = looks.flatMap((look) => (graver.includes(look) ? look : (look.errors ?? [])));
  const together =
    (all: readonly ((text: Text, whole: Whole) => Mistake[])[]) => (text: Text, whole: Whole) =>
      all.flatMap((look) => look(text, whole));
  return Object.assign(together(looks), errors.length > 0 ? { errors: together(errors) } : {});
}

function rowsIn(rows: readonly Row[]): (text: Text) => Mistake[] {
  const quickRows = once(() => rows.map((row) => ({ row, pattern: quick(row.pattern) })));
  return (text) => {
    let mistakes: Mistake[] | undefined;
    for (const { row, pattern } of quickRows()) {
      for (const match of text.matchesOf(pattern)) {
        mistakes ??= [];
        mistakes.push(mistakeOf(row, match));
      }
    }
    return mistakes ?? [];
  };
}

function mistakeOf({ zh, en, fix, advice, severity }: Row, match: RegExpExecArray): Mistake {
  const right = typeof fix === 'function' ? fix(match) : fix;
  const hint = advice ?? (right === undefined || right === '' ? undefined : write(right));
  const found = mistakeAt(match, {
    message: { zh: zh.replaceAll('$0', match[0]), en },
    ...(hint ? { hint } : {}),
    ...(right === undefined ? {} : { fix: right }),
  });
  return severity ? { ...found, severity } : found;
}
