/** What a form that was made of a file prints differently from the file. */
import { diffArrays } from 'diff';

export interface TextDifference {
  /** As in the file; empty where the form adds a line. */
  before: string;
  /** As the form prints it; empty where it leaves the line out. */
  after: string;
}

/**
 * The lines that differ between two texts once widths, blanks and the labels' marks are written alike: a form
 * prints （一） for (一) and 1. for 1、, which is what it is for.
 */
export function differingLines(before: string, after: string): TextDifference[] {
  const [old, made] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(old.map(normalised), made.map(normalised));
  const differences: TextDifference[] = [];
  let [oldAt, madeAt] = [0, 0];
  for (const [index, { added, removed, count }] of changes.entries()) {
    if (removed) {
      const next = changes[index + 1];
      const replaced = next?.added ? made.slice(madeAt, madeAt + next.count) : [];
      old.slice(oldAt, oldAt + count).forEach((line, at) => {
        differences.push({ before: line, after: replaced[at] ?? '' });
      });
      for (const line of replaced.slice(count)) differences.push({ before: '', after: line });
      oldAt += count;
    } else if (added) {
      if (!changes[index - 1]?.removed) {
        for (const line of made.slice(madeAt, madeAt + count)) {
          differences.push({ before: '', after: line });
        }
      }
      madeAt += count;
    } else {
      oldAt += count;
      madeAt += count;
    }
  }
  return differences;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function normalised(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”]/gu, '"')
    .replace(/^(\d+)[.、)]/u, '$1.')
    .replace(/^([一二三四五六七八九十百]+)[、.,]/u, '$1、');
}
