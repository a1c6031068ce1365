/** Indents of issuers and date at the end of a document (GB/T 9704-2012, 7.3.5), in characters from the right. */
import { textWidth } from './char-width.ts';
import { grid, sealedSignature, signature } from './gb9704.ts';

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

/** Issuers of a sealed joint document in rows: side by side where there is room, the last in the last row. */
export function issuerRows(issuers: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const issuer of issuers.toReversed()) {
    const row = rows[0];
    const width = (row ?? []).reduce((sum, text) => sum + textWidth(text) + 1, textWidth(issuer));
    if (row && row.length < sealedSignature.perRow && width <= grid.characters) row.unshift(issuer);
    else rows.unshift([issuer]);
  }
  return rows;
}
