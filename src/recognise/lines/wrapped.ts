/**
 * Text files break paragraphs at a fixed width, web pages at semicolons. Such pieces are joined again where
 * it is certain that they were one paragraph; otherwise they stay apart, and are doubted.
 */
import { columnsOf } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';
import { readItem } from './labels.ts';

/** Lines of wrapped text differ by the marks that may not begin a line. */
const SLACK = 4;
/** Lines this wide, in columns, are no page of typed text any more. */
const WIDEST = 130;
const NARROWEST = 44;
const SENTENCE_END = /[。！？!?：:”」』]$/u;

const WRAPPED: Evidence = { name: 'wrapped', reason: '上一行没有写完，这一行接着写' };

/** Joins what was one paragraph. */
export function joinWrapped(entries: readonly Entry[], findings: Findings): Entry[] {
  const edge = wrapWidth(entries);
  const spaced = separatedByBlanks(entries);
  const indents = entries.filter((entry) => entry.indented).length > entries.length / 12;
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
    if (previous && last && continues(previous, entry, { edge, spaced, indents }, findings)) {
      pieces.push(entry.text);
      findings.take(entry, 'continued', WRAPPED);
      last.numbers.push(...entry.numbers);
    } else {
      close();
      joined.push({ ...entry, numbers: [...entry.numbers] });
      pieces = [entry.text];
    }
    previous = entry;
  }
  close();
  return joined;
}

interface Habits {
  edge: number | undefined;
  spaced: boolean;
  indents: boolean;
}

function continues(
  previous: Entry,
  entry: Entry,
  { edge, spaced, indents }: Habits,
  findings: Findings,
): boolean {
  if (entry.line.continues === 'wrap') return true;
  if (entry.blankBefore || entry.cells || previous.cells || previous.line.region !== 'body') {
    return false;
  }
  const begins = entry.label !== undefined || readItem(entry.text) !== undefined;
  if (edge !== undefined) {
    const full = columns(previous) >= edge - SLACK;
    if (!full || begins || (entry.indented && indents)) return false;
    if (indents || !SENTENCE_END.test(previous.text)) return true;
    findings.doubt(
      entry,
      'wrapped-or-new',
      {
        zh: '上一行写满一行并以句末标点结束，这一行可能是接上段，也可能是新的一段。',
        en: 'The line above is full and ends a sentence: this may go on with its paragraph or begin one.',
      },
      { zh: '按新的一段处理，请核对。', en: 'Taken as a new paragraph; please check.' },
    );
    return false;
  }
  if (!spaced || begins || previous.text.length < 12) return false;
  return /[；;]$/u.test(previous.text);
}

/** The width at which a file breaks its lines, in columns; undefined where it does not. */
function wrapWidth(entries: readonly Entry[]): number | undefined {
  const lines = entries.filter(({ cells, line }) => !cells && line.region === 'body');
  // The reader knows better.
  if (lines.some(({ line }) => line.continues === 'wrap')) return undefined;
  const widths = lines.map(columns);
  let widest = 0;
  for (const width of widths) widest = Math.max(widest, width);
  if (widest > WIDEST || widest < NARROWEST) return undefined;
  const full = widths.filter((width) => width >= widest - SLACK).length;
  if (full < 4 || full < lines.length * 0.3) return undefined;
  // Full lines that end in the middle of a sentence are what wrapping looks like.
  const cut = lines.filter(
    (entry, index) => (widths[index] ?? 0) >= widest - SLACK && !/[。！？；：]$/u.test(entry.text),
  ).length;
  return cut >= full * 0.6 ? widest : undefined;
}

/** Whether empty lines stand between almost all paragraphs. */
function separatedByBlanks(entries: readonly Entry[]): boolean {
  const long = entries.filter(({ text }) => text.length >= 12);
  const separated = long.filter(({ blankBefore }) => blankBefore).length;
  return long.length >= 4 && separated >= long.length * 0.5;
}

function columns({ line }: Entry): number {
  return columnsOf(line.text.replace(/\s+$/u, ''));
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
