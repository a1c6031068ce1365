/** Examples of rules as texts: 「」 marks the mistake, → the words to put there. */

import {
  checkText,
  type Finding,
  paragraphsOfDocument,
  paragraphsOfText,
} from '../../src/checks/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import { rules } from '../../src/checks/rules.ts';
import { documentWith } from '../support/document-with.ts';

export interface Marked {
  /** The text as it would be typed, mistakes and all. */
  text: string;
  /** The mistake, in places of the whole text; undefined where none is marked. */
  mark?: { start: number; end: number; fix?: string };
}

/** Reads the marks of an example off its text. */
export function unmark(example: string): Marked {
  const match = /「([^」→]*)(?:→([^」]*))?」/u.exec(example);
  if (match === null) return { text: example };
  const [all, wrong = '', fix] = match;
  const text = example.slice(0, match.index) + wrong + example.slice(match.index + all.length);
  return {
    text,
    mark: {
      start: match.index,
      end: match.index + wrong.length,
      ...(fix === undefined ? {} : { fix }),
    },
  };
}

/**
 * What the proofreader finds in an example, with places in the whole text.
 * @param alone one rule's code: what others would tell first is left out
 */
export function findingsOf(example: Example, alone?: string): (Finding & { from: number })[] {
  const { text, document, options } =
    typeof example === 'string' ? { text: example } : { ...example };
  const others = rules.map(({ code }) => code).filter((code) => code !== alone);
  const plain = text === undefined ? undefined : unmark(text).text;
  const whole = document ? documentWith(document) : undefined;
  const paragraphs =
    plain === undefined ? paragraphsOfDocument(whole ?? documentWith({})) : paragraphsOfText(plain);
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    starts.push(at);
    at += paragraph.text.length + 1;
  }
  return checkText(
    { paragraphs, ...(whole ? { document: whole } : {}) },
    alone ? { ...options, off: [...(options?.off ?? []), ...others] } : options,
  ).map((finding) => ({
    ...finding,
    from: starts[finding.paragraph ?? 0] ?? 0,
  }));
}
