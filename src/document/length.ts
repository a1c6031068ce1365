/** How long a document is, counted as offices count: without 版头 and 版记, and without attachments. */
import type { Block, OfficialDocument } from './document.ts';
import { bodyLines, lineText } from './lines.ts';
import { sectionLabel } from './numbering.ts';

export interface DocumentLength {
  /** Characters and marks, without white space. */
  characters: number;
  /** The sections of the first level, in order; those of what is issued where the document only issues it. */
  sections: { heading: string; characters: number }[];
}

export function lengthOf(document: OfficialDocument): DocumentLength {
  const { issued } = document;
  const own = countOf(
    ...document.titleIssuers,
    document.title,
    document.titleNote,
    document.recipients,
    ...(document.signature?.issuers ?? []),
    document.signature?.date,
    document.note,
  );
  const inner = issued && lengthOf(issued);
  const sections = document.body.flatMap((block) =>
    block.type === 'section'
      ? [{ heading: `${sectionLabel(block)}${block.heading}`, characters: countOfBody([block]) }]
      : [],
  );
  return {
    characters: own + countOfBody(document.body) + (inner?.characters ?? 0),
    sections: inner?.sections ?? sections,
  };
}

function countOfBody(body: readonly Block[]): number {
  const texts = bodyLines(body).flatMap((line) => {
    if (line.type === 'paragraph') return [lineText(line)];
    if (line.type === 'picture') return [line.caption];
    return [line.caption, ...line.header, ...line.rows.flat()];
  });
  return countOf(...texts);
}

function countOf(...texts: readonly (string | undefined)[]): number {
  return texts.reduce((sum, text = '') => sum + visibleIn(text), 0);
}

/** Characters without white space; two units that are one count once. */
function visibleIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isHalf = unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(at - 1));
    if (!isHalf && !isWhite(unit)) count += 1;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** As \s of a regular expression: hardly a sign of a text is near the few blanks. */
function isWhite(unit: number): boolean {
  if (unit > 0x3000 ? unit !== 0xfeff : unit > 0x20 && unit < 0x7f) return false;
  return /\s/u.test(String.fromCharCode(unit));
}
