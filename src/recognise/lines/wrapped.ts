/**
 * Pieces of a paragraph are joined again where it is certain that they were one: lines that their reader found
 * wrapped, web pages' breaks at semicolons, figures broken over lines. Otherwise they stay apart, and are doubted.
 */
import { isCardLine, isMixedCardLine } from '../../sites/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import { FIGURE } from '../words/counted.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';
import { edgeFurniture } from './furniture.ts';
import { readItem } from './labels.ts';

const WRAPPED: Evidence = { name: 'wrapped', reason: '上一行没有写完，这一行接着写' };
const NUMBER: Evidence = { name: 'number-goes-on', reason: '上一句没有写完，这一行以数量开头' };
/** A clause that is not over. */
const OPEN = /[\p{Script=Han}），,、]$/u;
/** Shorter lines may be headings, names or cells. */
const SHORTEST_OPEN = 10;
const CLAUSE_END = /[；;]$/u;
const SHORTEST_CLAUSE = 12;

/** Joins what was one paragraph. */
export function joinWrapped(entries: readonly Entry[], findings: Findings): Entry[] {
  const spaced = separatedByBlanks(entries);
  const joined: Entry[] = [];
  /** Pieces of the last entry, joined at the end: adding up strings would be quadratic. */
  let pieces: string[] = [];
  const close = () => {
    const last = joined.at(-1);
    if (last && pieces.length > 1) last.text = glue(pieces);
    pieces = [];
  };
  let previous: Entry | undefined;
  for (const entry of entries) {
    const last = joined.at(-1);
    const why = previous && last && whyJoined(previous, entry, spaced);
    if (last && why) {
      pieces.push(entry.text);
      findings.take(entry, 'continued', why);
      last.numbers.push(...entry.numbers);
      if (entry.pictures) last.pictures = [...(last.pictures ?? []), ...entry.pictures];
    } else {
      if (entry.line.continues === 'perhaps') doubtJoint(entry, findings);
      close();
      joined.push({ ...entry, numbers: [...entry.numbers] });
      pieces = [entry.text];
    }
    previous = entry;
  }
  close();
  return joined;
}

/** Why an entry goes on with the one above it; undefined where it begins a paragraph. */
function whyJoined(previous: Entry, entry: Entry, spaced: boolean): Evidence | undefined {
  if (previous.pictures) return undefined;
  if (entry.line.continues === 'wrap') return isOfCard(previous) ? undefined : WRAPPED;
  if (entry.blankBefore || entry.cells || previous.cells || previous.line.region !== 'body') {
    return undefined;
  }
  if (previous.text.length < SHORTEST_OPEN) return undefined;
  // Under a heading a figure may begin the text.
  const open = previous.label === undefined && OPEN.test(previous.text);
  const counts = FIGURE.test(entry.text) && edgeFurniture(entry) === undefined;
  if (!entry.firm && open && counts) return NUMBER;
  if (!spaced || entry.label || readItem(entry.text)) return undefined;
  return CLAUSE_END.test(previous.text) && previous.text.length >= SHORTEST_CLAUSE
    ? WRAPPED
    : undefined;
}

function isOfCard({ text, firm }: Entry): boolean {
  return !firm && (isCardLine(text) || isMixedCardLine(text, false));
}

function doubtJoint(entry: Entry, findings: Findings): void {
  findings.doubt(
    entry,
    'wrapped-or-new',
    {
      zh: '上一行写满一行并以句末标点结束，这一行可能是接上段，也可能是新的一段。',
      en: 'The line above is full and ends a sentence: this may go on with its paragraph or begin one.',
    },
    { zh: '按新的一段处理，请核对。', en: 'Taken as a new paragraph; please check.' },
  );
}

/** Whether empty lines stand between almost all paragraphs. */
function separatedByBlanks(entries: readonly Entry[]): boolean {
  const long = entries.filter(({ text }) => text.length >= 12);
  const separated = long.filter(({ blankBefore }) => blankBefore).length;
  return long.length >= 4 && separated >= long.length * 0.5;
}

/** Latin words broken at a line end need their space back; Chinese ones never had any. */
function glue(pieces: readonly string[]): string {
  let text = '';
  const parts: string[] = [];
  for (const piece of pieces) {
    const space = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(piece) ? ' ' : '';
    parts.push(space, piece);
    text = piece;
  }
  return parts.join('');
}
