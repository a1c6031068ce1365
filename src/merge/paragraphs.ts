/** A Word file's lines as printed paragraphs: what both sides of a merge are compared by. */
import type { Line } from '../readers/index.ts';

/** A paragraph as it is read on paper, or a row of a table with its cells parted by tabs. */
export interface WordParagraph {
  text: string;
  /** Cells of a table's row. */
  isRow: boolean;
  /** Number of the paragraph in the Word file, from 1; of a row, that of its first. */
  number: number;
  /** Line breaks within it. */
  breaks: number;
  /** Of a row in which cells are merged: which of them with the one before or above. */
  joins?: string;
  /** Which table of the file a row stands in, from 1. */
  table?: number;
  /** It stands in a box that floats over the page. */
  isBox?: true;
  /** Words in it that are bold, slanted, underlined or coloured. */
  stressed?: string;
}

/** Paragraphs of the text itself, without what repeats on every page and without empty ones. */
export function paragraphsIn(lines: readonly Line[]): WordParagraph[] {
  const found: WordParagraph[] = [];
  let last: WordParagraph | undefined;
  for (const line of lines) {
    if (line.region === 'header' || line.region === 'footer') continue;
    const isRow = line.cells !== undefined;
    const text = isRow
      ? (line.cells ?? []).map((cell) => plain(cell).replace(/\t/gu, ' ').trim()).join('\t')
      : plain(`${line.label ?? ''}${line.text}`);
    if (line.continues !== undefined && last !== undefined) {
      last.text = joined(last.text, text);
      const stressed = `${last.stressed ?? ''}${stressedIn(line)}`;
      if (stressed !== '') last.stressed = stressed;
      if (line.continues === 'break') last.breaks += 1;
      continue;
    }
    const stressed = stressedIn(line);
    const joins = line.joins?.map((join) => join || '-').join('') ?? '';
    last = {
      text,
      isRow,
      number: line.number,
      breaks: 0,
      ...(/[←↑]/u.test(joins) && { joins }),
      ...(line.table !== undefined && { table: line.table }),
      ...(line.region === 'box' && { isBox: true as const }),
      ...(stressed !== '' && { stressed }),
    };
    found.push(last);
  }
  for (const paragraph of found) paragraph.text = trimmed(paragraph);
  return found.filter(({ text }) => text.replace(/\t/gu, '') !== '');
}

function stressedIn({ text, look, runs = [{ text, look }], cellRuns = runs }: Line): string {
  const stressed = cellRuns.filter(({ look: { bold, italic, underline, color = BLACK } }) => {
    return bold || italic || underline || color !== BLACK;
  });
  return stressed
    .map((run) => run.text)
    .join('')
    .trim();
}

const BLACK = '000000';

/** A title's lines are one text; between Latin words a break is a blank. */
function joined(before: string, after: string): string {
  const glue = /[\w.,]$/u.test(before) && /^\w/u.test(after) ? ' ' : '';
  return `${before.trimEnd()}${glue}${after.trimStart()}`;
}

/** Signs that show nothing; blanks that only differ in how they break. */
function plain(text: string): string {
  return text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '').replace(/\u00a0/gu, ' ');
}

/** Empty cells at the end of a row are none. */
function trimmed({ text, isRow }: WordParagraph): string {
  return isRow ? text.replace(/\t+$/u, '') : text.replace(/\t/gu, ' ').trim();
}

/** Pictures of the text itself. */
export function picturesIn(lines: readonly Line[]): number {
  return lines.filter(({ picture, region }) => picture !== undefined && region === 'body').length;
}

/** What repeats on every page, but for the pages' numbers. */
export function marginsIn(lines: readonly Line[]): string[] {
  const texts = lines
    .filter(({ region }) => region === 'header' || region === 'footer')
    .map(({ text }) => plain(text).trim())
    .filter((text) => /[^\d\s\p{P}]/u.test(text) && !/^第?\s*\d*\s*页?$/u.test(text));
  return [...new Set(texts)];
}
