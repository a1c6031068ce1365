/** Paragraphs to check: of a document, of the lines of a file, of bare text. */
import type { Level, OfficialDocument } from '../document/document.ts';
import { bodyLines, lineText } from '../document/lines.ts';
import type { Paragraph, Part } from './rule.ts';

/** Where a stretch of text stands in the files that a document was made of. */
export type Placement = (
  text: string,
  start: number,
  end: number,
) => ReturnType<NonNullable<Paragraph['place']>>;

const LABELS: [Level, RegExp][] = [
  [1, /^\s*[一二三四五六七八九十]{1,3}[、.．，](?![一二三四五六七八九十]{1,2}[、季期级类产者是])/u],
  [2, /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u],
  [3, /^\s*\d{1,2}[.．、](?!\d)/u],
  [4, /^\s*[（(]\d{1,2}[）)]/u],
];

/** A heading that runs in ends at its first full stop and is no longer than this. */
const LONGEST_HEADING = 45;

/** The heading that a line is or begins with, judged by its label. */
export function headingOf(text: string): Paragraph['heading'] {
  for (const [level, label] of LABELS) {
    const match = label.exec(text);
    if (match === null) continue;
    const stop = text.indexOf('。', match[0].length);
    if (stop < 0 && text.length <= LONGEST_HEADING)
      return { level, end: text.length, runIn: false };
    if (stop === text.length - 1 && text.length <= LONGEST_HEADING)
      return { level, end: text.length, runIn: false };
    if (stop >= 0 && stop <= LONGEST_HEADING && stop < text.length - 1)
      return { level, end: stop + 1, runIn: true };
    return { level, end: match[0].length, runIn: true };
  }
  return undefined;
}

/** 附件：1.甲 and the lines 2.乙 below it are names of attachments, not headings. */
export function markAttachmentNote(paragraphs: Paragraph[]): Paragraph[] {
  let inside = false;
  return paragraphs.map((paragraph) => {
    if (paragraph.part !== 'body') return paragraph;
    const begins = /^\s*附件\s*[:：]/u.test(paragraph.text);
    inside = begins || (inside && /^\s*\d{1,2}[.．、]\s*\S/u.test(paragraph.text));
    if (!inside) return paragraph;
    const { heading: _heading, ...rest } = paragraph;
    return { ...rest, part: 'attachmentName' as const };
  });
}

/** The paragraphs of bare text, one a line. */
export function paragraphsOfText(text: string): Paragraph[] {
  return markAttachmentNote(
    text.split(/\r?\n/u).map((line) => ({ ...paragraphOf(line, 'body'), isTyped: true as const })),
  );
}

function paragraphOf(text: string, part: Part): Paragraph {
  const heading = part === 'body' ? headingOf(text) : undefined;
  return { text, part, ...(heading ? { heading } : {}) };
}

/** The paragraphs of a document in printed order, the issued one and attachments included. */
export function paragraphsOfDocument(
  document: OfficialDocument,
  placement?: Placement,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  collect(paragraphs, document);
  if (placement === undefined) return paragraphs;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    place: (start, end) => placement(paragraph.text, start, end),
  }));
}

function collect(into: Paragraph[], document: OfficialDocument): void {
  const add = (text: string | undefined, part: Part) => {
    if (text !== undefined && text !== '') into.push({ text, part });
  };
  add(document.documentNumber, 'number');
  add(document.title.replaceAll('\n', ''), 'title');
  add(document.recipients, 'recipients');
  collectBody(into, document.body);
  for (const name of document.attachmentNote ?? document.attachments.map(({ title }) => title)) {
    add(name, 'attachmentName');
  }
  for (const issuer of document.signature?.issuers ?? []) add(issuer, 'issuer');
  add(document.signature?.date, 'date');
  add(document.note, 'note');
  if (document.issued) collect(into, document.issued);
  for (const { title, body } of document.attachments) {
    add(title, 'title');
    collectBody(into, body);
  }
  add(document.imprint?.copies?.text, 'copies');
}

function collectBody(into: Paragraph[], body: OfficialDocument['body']): void {
  for (const line of bodyLines(body)) {
    if (line.type === 'table') {
      if (line.caption) into.push({ text: line.caption, part: 'cell' });
      for (const cell of [line.header, ...line.rows].flat())
        if (cell !== '') into.push({ text: cell, part: 'cell' });
      continue;
    }
    if (line.type === 'picture') {
      if (line.caption) into.push({ text: line.caption, part: 'cell' });
      continue;
    }
    const { heading } = line;
    into.push({
      text: lineText(line),
      part: 'body',
      ...(heading
        ? { heading: { level: heading.level, end: heading.text.length, runIn: heading.runIn } }
        : {}),
    });
  }
}
