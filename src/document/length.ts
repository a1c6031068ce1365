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
  return texts.reduce((sum, text = '') => sum + [...text.replace(/\s/gu, '')].length, 0);
}
