/** 签发人 (GB/T 9704-2012, 7.2.6): where the names stand, so that the number beside them keeps its line. */
import type { OfficialDocument } from '../../document/document.ts';
import { textWidth } from '../lines/char-width.ts';
import { breakLines } from '../lines/line-breaks.ts';
import { grid, documentNumber as numberRule, signatories as rule } from '../standard/measures.ts';
import { WIDER } from '../word/word.ts';

export const SIGNATORY_LABEL = '签发人：';

/** Places in characters from the left edge of the type area. */
export interface SignatoryPlaces {
  /** Where the room of label and names begins, and the names themselves. */
  labelStart: number;
  nameStart: number;
  /** Room of one name. */
  nameWidth: number;
  /** Names side by side: two, or one where two would leave the number no room. A long name goes on in further rows. */
  rows: { names: string[]; goesOn: boolean }[];
}

/** The least room that names have, however long the number. */
const LEAST_NAMES = 4;
/** Between the number and the label. */
const GAP = 1;

/** In by one character from the right, aligned under each other. */
export function signatoryPlaces({
  signatories,
  documentNumber = '',
}: Pick<OfficialDocument, 'signatories' | 'documentNumber'>): SignatoryPlaces {
  const end = grid.characters - rule.indentCharacters;
  const number = numberRule.upwardIndentCharacters + textWidth(documentNumber) * WIDER + GAP;
  const most = Math.floor((end - number - textWidth(SIGNATORY_LABEL)) / WIDER);
  const room = Math.max(LEAST_NAMES, most);
  const widest = Math.max(1, ...signatories.map(textWidth));
  const wished = Math.min(rule.perLine, signatories.length);
  const perLine = wished * (widest + 1) - 1 <= room ? wished : 1;
  const nameWidth = Math.min(widest, room);
  const nameStart = end - (perLine * (nameWidth + 1) - 1);
  const rows: SignatoryPlaces['rows'] = [];
  for (let first = 0; first < signatories.length; first += perLine) {
    const names = signatories.slice(first, first + perLine);
    if (perLine > 1) rows.push({ names, goesOn: false });
    else {
      const lines = linesOf(names[0] ?? '', nameWidth);
      rows.push(...lines.map((text, index) => ({ names: [text], goesOn: index > 0 })));
    }
  }
  return { labelStart: nameStart - textWidth(SIGNATORY_LABEL), nameStart, nameWidth, rows };
}

/** A foreign name goes on behind a dot of its own: a part of it is cut only where it is longer than a line. */
function linesOf(name: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=·)/u)) {
    const joined = `${lines.at(-1) ?? ''}${part}`;
    if (textWidth(joined) <= room) lines.splice(-1, 1, joined);
    else lines.push(...breakLines(part, { width: room }).map(({ text }) => text));
  }
  return lines;
}
