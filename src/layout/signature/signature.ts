/** Indents of issuers and date at the end of a document (GB/T 9704-2012, 7.3.5), in characters from the right. */
import { textWidth } from '../lines/char-width.ts';
import { grid, sealedSignature, signature, stampSignature } from '../standard/gb9704.ts';

export interface SignatureIndents {
  /** One for each issuer. */
  issuers: number[];
  date: number;
}

/** Without seal (7.3.5.2): issuers below one another with one left edge, the date two characters further in. */
export function unsealedIndents(issuers: readonly string[], date: string): SignatureIndents {
  const { indentCharacters, dateOffsetCharacters } = signature;
  const widest = Math.max(0, ...issuers.map(textWidth));
  const dateWidth = textWidth(date);
  // Where the longer of the two begins, counted from the right edge.
  const start =
    dateWidth > widest
      ? indentCharacters + dateWidth + dateOffsetCharacters
      : indentCharacters + widest;
  return {
    issuers: issuers.map((issuer) => Math.max(0, start - textWidth(issuer))),
    date:
      issuers.length === 0
        ? indentCharacters
        : Math.max(0, start - dateOffsetCharacters - dateWidth),
  };
}

/** With seal (7.3.5.1): the date in by four characters, each issuer centred over it. */
export function sealedIndents(issuers: readonly string[], date: string): SignatureIndents {
  const { dateIndentCharacters } = sealedSignature;
  const centre = dateIndentCharacters + textWidth(date) / 2;
  return {
    issuers: issuers.map((issuer) => Math.max(0, centre - textWidth(issuer) / 2)),
    date: dateIndentCharacters,
  };
}

/** The room of an issuer and of the seal over it, in characters. */
function sealRoom(issuer: string): number {
  return Math.max(textWidth(issuer) + 1, sealedSignature.sealCharacters);
}

/** Issuers of a sealed joint document in rows: side by side where there is room, the last in the last row. */
export function issuerRows(issuers: readonly string[]): string[][] {
  const { perRow, dateIndentCharacters } = sealedSignature;
  const room = grid.characters - dateIndentCharacters;
  const rows: string[][] = [];
  for (const issuer of issuers.toReversed()) {
    const row = rows[0];
    const width = (row ?? []).reduce((sum, text) => sum + sealRoom(text), sealRoom(issuer));
    if (row && row.length < perRow && width <= room) row.unshift(issuer);
    else rows.unshift([issuer]);
  }
  return rows;
}

/**
 * Where the issuers of one row begin, in characters from the left: the last one centred over the date, the
 * others spread over the rest of the line, so that their seals do not touch.
 */
export function issuerStarts(row: readonly string[], date: string): number[] {
  const last = row.at(-1) ?? '';
  const { dateIndentCharacters } = sealedSignature;
  const centre = grid.characters - dateIndentCharacters - textWidth(date) / 2;
  const lastEnd = Math.min(centre + textWidth(last) / 2, grid.characters);
  const lastStart = Math.max(0, lastEnd - textWidth(last));
  const others = row.slice(0, -1);
  const room = Math.min(lastStart, centre - sealedSignature.sealCharacters / 2);
  const taken = others.reduce((sum, issuer) => sum + sealRoom(issuer), 0);
  const gap = Math.max(0, (room - taken) / Math.max(1, others.length));
  let start = gap / 2;
  const starts = others.map((issuer) => {
    const own = start + (sealRoom(issuer) - textWidth(issuer)) / 2;
    start += sealRoom(issuer) + gap;
    return own;
  });
  return [...starts, lastStart];
}

/** With the stamp of a signature (7.3.5.3): names with one left edge, each office two characters before its name. */
export function stampIndents(signers: readonly { name: string }[]): {
  /** Of the name's room and of the date. */
  name: number;
  /** Width of the room that the names share. */
  nameWidth: number;
  /** Of the offices' right ends. */
  office: number;
} {
  const { indentCharacters, officeGapCharacters } = stampSignature;
  const nameWidth = Math.max(0, ...signers.map(({ name }) => textWidth(name)));
  return {
    name: indentCharacters,
    nameWidth,
    office: indentCharacters + nameWidth + officeGapCharacters,
  };
}
