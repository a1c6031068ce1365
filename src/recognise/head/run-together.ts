/** A document on one line, its line ends turned into spaces on the way: parted again where that is certain. */
import { readDate } from '../../text/index.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { readLabel } from '../lines/labels.ts';
import { isOffice } from '../words/offices.ts';
import { areRecipients } from './recipients.ts';
import { isWholeTitle } from './whole-title.ts';

/** A shorter line is a paragraph. */
const SHORTEST = 200;
/** So many breaks show that the others were lost, too. */
const FEWEST_PIECES = 4;
const LONGEST_HEADING = 40;
const ENDED = /[。：:；]$/u;
const SENTENCE = /[。；]/u;

/** The entries, with such a line cut into its paragraphs, which is doubted. */
export function withoutRunTogether(entries: readonly Entry[], findings: Findings): Entry[] {
  return entries.flatMap((entry) => {
    const pieces = entry.firm || entry.cells || entry.text.length < SHORTEST ? [] : cut(entry.text);
    if (pieces.length < FEWEST_PIECES) return [entry];
    findings.doubt(entry, 'run-together', {
      zh: '整篇写在一行里，按空格分成了标题、主送机关和各段，请核对。',
      en: 'The whole text is on one line; it was parted at its spaces.',
    });
    return pieces.map((piece) => withText(entry, piece));
  });
}

/** The paragraphs of a line that begins with a whole title, or with recipients; none where it does not. */
function cut(text: string): string[] {
  const words = text.trim().split(/\s+/u);
  const [first = ''] = words;
  if (!isWholeTitle(first) && !areRecipients(first)) return [];
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last === undefined || ENDED.test(last) || standsAlone(last) || standsAlone(word)) {
      pieces.push(word);
    } else pieces[pieces.length - 1] = `${last} ${word}`;
  }
  return pieces;
}

function standsAlone(piece: string): boolean {
  if (readDate(piece) || isOffice(piece) || isWholeTitle(piece)) return true;
  return readLabel(piece) !== undefined && piece.length <= LONGEST_HEADING && !SENTENCE.test(piece);
}
