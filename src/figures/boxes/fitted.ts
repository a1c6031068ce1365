/** What is printed otherwise than it was typed in a box or beside it: said, as a note. */
import type { At, BoxProblem, Resolved, Span } from './box.ts';

/** A note of what is printed otherwise than it was typed. */
export function fitted(zh: string, en: string): Omit<BoxProblem, 'offset' | 'length'> {
  return { severity: 'note', code: 'figures/fitted', message: { zh, en } };
}

/** Blanks that were typed around a box are not printed; returns how many stand behind it. */
export function blanksAt(spans: Span[], after: string): number {
  const before = spans.at(-1);
  if (before && !before.isBox && /[ \u3000]$/u.test(before.text.slice(-1))) {
    const bare = before.text.replace(/(?<=[\p{Script=Han}，。；：、])[ \u3000]+$/u, '');
    before.length -= before.text.length - bare.length;
    before.text = bare;
  }
  return /^[ \u3000]+(?=[\p{Script=Han}，。；：、])/u.exec(after)?.[0].length ?? 0;
}

/** A typed value as it is printed; says so where that is not the same. */
export function printedAs(typed: string, at: At, { problems }: Resolved): string {
  const printed = printable(typed);
  if (printed !== typed)
    problems.push({
      ...at,
      ...fitted(`方框里的“${typed}”印成“${printed}”。`, `"${typed}" is printed as ${printed}.`),
    });
  return printed;
}

/** Full-width digits become half-width, as everywhere in print (GB/T 15835). */
export function printable(text: string): string {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  return text
    .replace(/[０-９．％＋－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/−/gu, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}
