/** What looks for every row of a table of sentences. */
import { mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';
import type { SentenceRow } from './patterns.ts';

export const SOURCE = '《现代汉语》语法；公文校核通例（语病）';

/** What looks for every row of a table. */
export function checkRows(rows: readonly SentenceRow[]): (text: Text) => Mistake[] {
  const made = rows.map(([pattern, zh, en, hint, severity]) => ({
    pattern: new RegExp(pattern, 'gu'),
    level: severity ? { severity } : {},
    words: { message: { zh, en }, hint: { zh: hint, en: hint } },
  }));
  return (text) => {
    const mistakes: Mistake[] = [];
    for (const { pattern, words, level } of made)
      for (const match of text.matches(pattern))
        mistakes.push({ ...mistakeAt(match, words), ...level });
    return mistakes;
  };
}
