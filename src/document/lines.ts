/**
 * The body as a flat run of paragraphs, the way it is printed: run-in headings, points and items
 * joined to the paragraphs they belong to. Every writer starts from here, so all of them print the same text.
 */
import type { Attachment, Block, Level, Picture, Points, Section, Table } from './document.ts';
import { pointLabel, sectionLabel } from './numbering.ts';

/** A printed paragraph, a table or a picture, in body order. */
export type BodyLine =
  | {
      type: 'paragraph';
      /** Level of the heading that the paragraph is or begins with; absent for plain text. */
      heading?: { level: Level; text: string; runIn: boolean };
      /** Text after the heading; all of it where there is none. */
      text: string;
    }
  | Table
  | Picture;

type ParagraphLine = Extract<BodyLine, { type: 'paragraph' }>;

/** Flattens blocks into printed paragraphs and tables, in order. Linear in the length of the text. */
export function bodyLines(blocks: readonly Block[]): BodyLine[] {
  const lines: BodyLine[] = [];
  for (const block of blocks) appendBlock(lines, block);
  return lines;
}

/** The whole text of a printed paragraph. */
export function lineText(line: ParagraphLine): string {
  return `${line.heading?.text ?? ''}${line.text}`;
}

function appendBlock(lines: BodyLine[], block: Block): void {
  switch (block.type) {
    case 'paragraph':
      lines.push({ type: 'paragraph', text: block.text });
      return;
    case 'items':
      for (const item of block.items) lines.push({ type: 'paragraph', text: `——${item}` });
      return;
    case 'points':
      for (const text of pointParagraphs(block)) lines.push({ type: 'paragraph', text });
      return;
    case 'table':
    case 'picture':
      lines.push(block);
      return;
    case 'section':
      appendSection(lines, block);
  }
}

function appendSection(lines: BodyLine[], section: Section): void {
  const label = sectionLabel(section);
  const first = section.children[0];
  const joins = section.runIn && first !== undefined && canFollowHeading(first);
  const text = joins ? `${label}${closed(section.heading)}` : `${label}${section.heading}`;
  if (!joins) {
    lines.push({
      type: 'paragraph',
      heading: { level: section.level, text, runIn: false },
      text: '',
    });
    for (const child of section.children) appendBlock(lines, child);
    return;
  }
  const start = lines.length;
  for (const child of section.children) appendBlock(lines, child);
  const joined = lines[start];
  if (joined?.type !== 'paragraph') return;
  // A numbered paragraph without a heading is text like any other: no part of it has a heading's look or level.
  if (section.heading === '') joined.text = `${label}${joined.text}`;
  else joined.heading = { level: section.level, text, runIn: true };
}

/** A heading runs into a paragraph or into points, never into a table, an item or another heading. */
function canFollowHeading(block: Block): boolean {
  return (
    block.type === 'paragraph' || (block.type === 'points' && block.arrangement !== 'separate')
  );
}

/** A run-in heading ends like a sentence unless it already carries its mark. */
function closed(heading: string): string {
  return heading === '' || /[。：；？！…，、]$/u.test(heading) ? heading : `${heading}。`;
}

function pointParagraphs({ lead = '', word, arrangement, points }: Points): string[] {
  const labelled = points.map((point, index) => `${pointLabel(index, word)}${point}`);
  const [first = '', ...rest] = labelled;
  switch (arrangement) {
    case 'together':
      return [`${lead}${labelled.join('')}`];
    case 'firstRunsIn':
      return [`${lead}${first}`, ...rest];
    case 'separate':
      return lead === '' ? labelled : [lead, ...labelled];
  }
}

/** The mark of an attachment's page: 附件 where there is one, else 附件1, 附件2 (GB/T 9704-2012, 7.3.7). */
export function attachmentMark(attachments: readonly Attachment[], index: number): string {
  return attachments.length === 1 ? '附件' : `附件${index + 1}`;
}
