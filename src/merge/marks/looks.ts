/** What was done to a Word file's look: words that were highlighted, formats that were changed with tracking on. */
import { decodeXml } from '../../review/index.ts';

const RUN = /<\w+:r(?:\s[^>]*)?>(?:(?!<\/?\w+:r[\s>])[\s\S])*?<\/\w+:r>/gu;
const HIGHLIGHT = /<\w+:highlight\s[^>]*:val\s*=\s*["'](?!none)/u;
const WORDS = /<\w+:t(?:\s[^>]*)?>([^<]*)</gu;

/** Stretches of highlighted words. */
export function highlightedIn(xml: string): string[] {
  const found: { text: string; end: number }[] = [];
  for (const { 0: run, index } of xml.matchAll(RUN)) {
    if (!HIGHLIGHT.test(run)) continue;
    const text = [...run.matchAll(WORDS)].map(([, words = '']) => decodeXml(words)).join('');
    const last = found.at(-1);
    if (last && last.end === index) {
      last.text += text;
      last.end = index + run.length;
    } else found.push({ text, end: index + run.length });
  }
  return found.map(({ text }) => text).filter((text) => text.trim() !== '');
}

const FORMATS =
  /<\w+:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|tblPrExChange|tblGridChange|trPrChange|tcPrChange|numberingChange)\b/gu;

/** How many tracked changes are of formats alone. */
export function formatsIn(xml: string): number {
  return (xml.match(FORMATS) ?? []).length;
}
