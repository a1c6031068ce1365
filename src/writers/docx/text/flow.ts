/** The document's elements in reading order, in sections of pages that are alike. */
import { Table } from 'docx';
import type { OfficialDocument } from '../../../document/document.ts';
import { attachmentMark } from '../../../document/lines.ts';
import { attachmentNames } from '../../../document/printed.ts';
import {
  attachmentNote,
  beginsTurned,
  grid,
  layoutPages,
  lineTwips,
  textWidth,
  typeArea,
} from '../../../layout/index.ts';
import {
  attachmentNoteParagraphs,
  attendanceParagraphs,
  endingElements,
} from '../ending/ending.ts';
import { imprintElements, imprintOf } from '../ending/imprint.ts';
import { signatureStyleNames } from '../ending/signature-styles.ts';
import { headerElements } from '../head/header.ts';
import { letterElements } from '../head/letter.ts';
import { plainSection, type Section } from '../page/page.ts';
import type { Measures } from '../styles/measures.ts';
import { styleNames } from '../styles/style-names.ts';
import { bodyElements, type Stretch, titleParagraphs } from './body.ts';
import { type BodyElement, paragraph, paragraphOf, type Writing } from './paragraphs.ts';

/** All pages of a document. */
export function documentSections(
  document: OfficialDocument,
  measures: Measures,
  writing: Writing,
): Section[] {
  const sections: Section[] = [];
  addText(sections, document, measures, writing, 0);
  addImprint(sections, document, writing);
  for (const section of sections.slice(1))
    if (section.freeFoot !== undefined) section.beginsEven = takesOddPages(document, writing);
  for (const section of sections.slice(0, -1)) {
    // A section ends in a paragraph; after a table in one that takes no room.
    const last = section.elements.at(-1);
    if (last !== undefined && 'made' in last && last.made instanceof Table) {
      section.elements.push(paragraphOf(styleNames.noRoom, [], writing));
    }
  }
  const { format, preprinted = false } = document;
  if (format === 'letter') {
    for (const [index, section] of sections.entries()) {
      section.letter = { top: measures.letter.top, front: index === 0, preprinted };
    }
  }
  return sections;
}

/** Whether what a document issues begins on an even page. */
function takesOddPages({ issued, imprint, ...own }: OfficialDocument, writing: Writing): boolean {
  return layoutPages({ ...own, attachments: [] }, writing).length % 2 === 1;
}

/** The text with the document issued under it and its attachments; `depth` counts the documents around it. */
function addText(
  sections: Section[],
  document: OfficialDocument,
  measures: Measures,
  writing: Writing,
  depth: number,
): void {
  const { lines, freeFoot } = writing.decisions.plan(document);
  const head = headElements(document, measures, writing);
  const title = { issuers: document.titleIssuers, text: document.title };
  const style = head.length > 0 ? styleNames.title : styleNames.paperTitle;
  const breaks = depth > 0 && head.length === 0;
  const titles = titleParagraphs(title, style, writing, breaks);
  const hasOwnFoot = depth > 0 && freeFoot !== undefined;
  const needsSection = head.length > 0 || titles.length === 0 || hasShortPages(sections.at(-1));
  if (depth > 0 && (needsSection || hasOwnFoot)) begin(sections, lines);
  const front = depth === 0 ? 0 : sections.length - 1;
  const stretches: Stretch[] = [
    { turned: false, elements: [...head, ...titles, ...belowTitle(document, writing)] },
    ...bodyElements(document.body, writing, keptLines(document, writing)),
    { turned: false, elements: afterBody(document, writing, depth) },
  ];
  const set = lineSetter(lines, measures);
  for (const stretch of stretches) add(sections, set(stretch), lines);
  const first = sections[front];
  if (first !== undefined && freeFoot !== undefined) first.freeFoot = freeFoot;
  if (document.issued !== undefined) {
    addText(sections, document.issued, measures, writing, depth + 1);
  }
  addAttachments(sections, document, measures, writing);
}

/** 附件 (7.3.7), in lines of the usual height. */
function addAttachments(
  sections: Section[],
  { attachments }: OfficialDocument,
  measures: Measures,
  writing: Writing,
): void {
  const set = lineSetter(grid.lines, measures);
  for (const [index, { title: text, body }] of attachments.entries()) {
    const elements = [
      paragraph(styleNames.attachmentMark, attachmentMark(attachments, index), writing),
      ...titleParagraphs({ issuers: [], text }, styleNames.attachmentTitle, writing),
    ];
    const turned = beginsTurned({ title: text, body });
    for (const stretch of [{ turned, elements }, ...bodyElements(body, writing)]) {
      add(sections, set(stretch), grid.lines, !hasShortPages(sections.at(-1)));
    }
  }
}

/** Where the styles have closer lines than these pages (7.3.5.5), their paragraphs say so. */
function lineSetter(lines: number, { textLineTwips }: Measures): (stretch: Stretch) => Stretch {
  const own = lineTwips(lines, typeArea.height);
  if (own === textLineTwips) return (stretch) => stretch;
  return ({ turned, elements }) => ({
    turned,
    elements: elements.map((element) =>
      'parts' in element && !TITLES.has(element.style)
        ? { ...element, extras: { ...element.extras, lineTwips: own } }
        : element,
    ),
  });
}

/** Titles have the usual lines anyway. */
const TITLES = new Set<string>([
  styleNames.title,
  styleNames.paperTitle,
  styleNames.attachmentTitle,
]);

function headElements(
  document: OfficialDocument,
  measures: Measures,
  writing: Writing,
): BodyElement[] {
  return document.format === 'letter'
    ? letterElements(document, measures.letter, writing)
    : headerElements(document, measures.letterhead, writing);
}

/** How many of the body's last lines stay with the signature (7.3.5.5); those of 附件说明 count. */
function keptLines(document: OfficialDocument, writing: Writing): number {
  const plan = writing.decisions.plan(document);
  if (document.signature === undefined || !plan.keepsParagraphs) return 0;
  const room = grid.characters - attachmentNote.indentCharacters - textWidth('附件：');
  const lines = attachmentNames(document).map((name) => Math.ceil(textWidth(name) / room));
  return Math.max(0, plan.keptLines - lines.reduce((sum, count) => sum + count, 0));
}

/** 题注 and recipients, unless page 1 has no room for those (7.3.2). */
function belowTitle(document: OfficialDocument, writing: Writing): BodyElement[] {
  const { titleNote, recipients } = document;
  const moved = writing.decisions.plan(document).movesRecipients;
  return [
    ...(titleNote === undefined
      ? []
      : [paragraph(styleNames.titleNote, `（${titleNote}）`, writing)]),
    ...(recipients === undefined || moved
      ? []
      : [paragraph(styleNames.recipients, `${recipients}：`, writing)]),
  ];
}

function afterBody(document: OfficialDocument, writing: Writing, depth: number): BodyElement[] {
  return [
    ...attachmentNoteParagraphs(document, writing),
    ...attendanceParagraphs(document, writing),
    ...endingElements(document, signatureStyleNames(depth), writing),
  ];
}

/** 版记 (7.4) on the last page; on a page of its own where the last one has no room or is an odd one. */
function addImprint(sections: Section[], document: OfficialDocument, writing: Writing): void {
  const { imprint, options } = imprintOf(document, writing);
  const elements = imprintElements(imprint, options, writing);
  if (elements.length === 0) return;
  const alone = layoutPages(document, writing)
    .at(-1)
    ?.lines.every(({ element }) => element === 'imprint');
  if (alone === true) {
    begin(sections, grid.lines);
    const last = sections.at(-1);
    // A table that floats begins no page: a paragraph does.
    last?.elements.push(paragraphOf(styleNames.noRoom, [], writing));
    if (last !== undefined) last.numbered = false;
    if (last !== undefined && imprint.evenPage === true) last.start = 'evenPage';
  }
  add(sections, { turned: false, elements }, sections.at(-1)?.lines ?? grid.lines);
}

/** Whether pages after the first end early, for its own text alone. */
function hasShortPages(section: Section | undefined): boolean {
  return section?.freeFoot !== undefined && section.freeFoot.on !== 'first';
}

/** Adds to the last section where its pages are of the same kind, else begins another. */
function add(
  sections: Section[],
  { elements, turned }: Stretch,
  lines: number,
  goesOn = true,
): void {
  if (elements.length === 0) return;
  const wanted = turned ? turnedLines : lines;
  const last = sections.at(-1);
  if (last === undefined || !goesOn || last.turned !== turned || last.lines !== wanted) {
    sections.push({ ...plainSection, turned, lines: wanted, elements: [...elements] });
    return;
  }
  for (const element of elements) last.elements.push(element);
}

function begin(sections: Section[], lines: number): void {
  sections.push({ ...plainSection, lines, elements: [] });
}

/** Lines of the usual height on a turned page. */
const turnedLines = 15;
