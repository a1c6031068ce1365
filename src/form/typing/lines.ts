/** Where the lines of a form end: as its entries tell, whatever its line ends are. */
import { isLikelyKey, type Kinds } from '../../kinds/index.ts';
import { withLineFeeds } from '../../text/index.ts';
import type { Scan } from './scan.ts';

const LINE_BEGINNING = /^[ \t\u3000]*(?:- *)?([^\s:：-]{1,20})[ \t\u3000]*[:：]/u;

/** A form's text with line feeds at the ends of its lines, every character at its place. */
export function formLines(text: string, kinds: Kinds): string {
  return withLineFeeds(text, (rest) => {
    const name = LINE_BEGINNING.exec(rest)?.[1];
    return /^[ \t\u3000]*(?:#|- )/u.test(rest) || (name !== undefined && isLikelyKey(kinds, name));
  });
}

/** Vertical tab, form feed, NEL and the separators of Unicode. */
const BREAKS = /[\v\f\u0085\u2028\u2029]+/gu;

/** Takes out breaks within a line, of Unicode, of Word (U+000B) and of pages: pasted, and seen by nobody. */
export function mendSeparators({ text, edits, findings }: Scan): void {
  for (const { 0: breaks, index } of text.matchAll(BREAKS)) {
    const end = index + breaks.length;
    edits.push({ start: index, end, text: '' });
    // at a text's end it parts nothing
    if (/^[^\S\n]*(?:\n|$)/u.test(text.slice(end, end + 80))) continue;
    findings.push({
      severity: 'warning',
      code: 'form/line-separator',
      message: {
        zh: '这里有一个看不见的换行符，前后已经接成一段。',
        en: 'There is an invisible line break here; the text on both sides was joined.',
      },
      hint: {
        zh: '要接着写，删掉它；要另起一段，按回车另起一行。',
        en: 'Delete it to go on, or press Enter for a new paragraph.',
      },
      start: index,
      end,
    });
  }
}
