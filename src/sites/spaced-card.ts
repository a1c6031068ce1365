/** Lines of a page's card without colons, as tables leave them: keys and values with tabs or gaps between them. */
import { isCardKey, isCertainCardKey } from './card.ts';

/** A line taken apart: a cell for each key and each value. */
export interface SpacedCard {
  cells: string[];
  /** How many of the cells are keys, and how many of these no document has. */
  keys: number;
  certain: number;
}

const LONGEST = 320;
/** Marks of text, and of cards that other lines are read as. */
const SENTENCE = /[。；|｜:：]/u;
const GAPS: readonly RegExp[] = [/\t/u, /\s{2,}|\u3000+/u, /\s+/u];

/** The keys and values on such a line; undefined where it does not begin with a key and a gap. */
export function spacedCard(line: string): SpacedCard | undefined {
  const text = line.trim();
  if (text.length > LONGEST || SENTENCE.test(text)) return undefined;
  const gap = GAPS.find((mark) => mark.test(text));
  if (gap === undefined) return undefined;
  const cells = withWholeValues(text.split(gap).map((cell) => cell.trim()));
  if (cells.length < 2 || !isCardKey(cells[0] ?? '')) return undefined;
  return {
    cells,
    keys: cells.filter(isKey).length,
    certain: cells.filter((cell) => cell !== '' && isCertainCardKey(cell)).length,
  };
}

function isKey(cell: string): boolean {
  return cell !== '' && isCardKey(cell);
}

/** Values with gaps in them, in one. */
function withWholeValues(cells: readonly string[]): string[] {
  const whole: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const last = whole.length - 1;
    const before = cells[index - 1];
    const goesOn = before !== undefined && before !== '' && !isKey(cell) && !isKey(before);
    if (cell !== '' && goesOn) whole[last] = `${whole[last]} ${cell}`;
    else whole.push(cell);
  }
  return whole;
}
