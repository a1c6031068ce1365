/** Rules that one pattern decides. */
import type { Words } from '../problem.ts';
import type { Mistake } from './rule.ts';
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
