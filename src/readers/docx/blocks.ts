/** Paragraphs, tables and what holds them, to lines, in reading order. A table says who reads which element. */
import type { Line, Region } from '../lines.ts';
import { printedWidth } from '../picture-width.ts';
import { type LeftOutReason, leftOut } from '../read-file.ts';
import { refuseTooManyLines } from '../trouble.ts';
import { type PartContext, sight } from './context.ts';
import { controlContent } from './controls.ts';
import { chosen, type FoundDrawing } from './drawings.ts';
import { IGNORABLE } from './ignorable.ts';
import { type Inline, readInlines, runLook } from './inlines.ts';
import { overlay, PARAGRAPH_PROPERTIES, type Properties, paragraphProperties } from './looks.ts';
import type { Numbered } from './numbering.ts';
import { paragraphLines } from './paragraph-lines.ts';
import { readTable } from './tables.ts';
import { child, elements, isOn, toggle, value, type XmlElement } from './xml.ts';

interface Reading {
  context: PartContext;
  /** Pieces of paragraphs whose mark a tracked change took away: the next paragraph goes on from them. */
  carried: Inline[];
  carriedFrom: XmlElement | undefined;
  newPage: boolean;
}

type BlockHandler = (node: XmlElement, reading: Reading) => void;

const BLOCKS: Readonly<Record<string, BlockHandler>> = {
  'w:p': readParagraph,
  'w:tbl': addTable,
  'w:sdt': (node, reading) => readChildren(controlContent(node, reading.context), reading),
  'w:sdtContent': readChildren,
  'w:customXml': readChildren,
  'w:smartTag': readChildren,
  'w:ins': readChildren,
  'w:moveTo': readChildren,
  'w:del': readChildren,
  'w:moveFrom': readChildren,
  'mc:AlternateContent': (node, reading) => readChildren(chosen(node) ?? node, reading),
  'w:altChunk': (_node, { context }) => sight(context, 'embedded-document'),
  'w:subDoc': (_node, { context }) => sight(context, 'embedded-document'),
  // A formula that stands for itself is a paragraph of its own.
  'm:oMathPara': readLooseInline,
  'm:oMath': readLooseInline,
};

/** Styles that Word, WPS and LibreOffice give the lines of a table of contents. */
const CONTENTS_STYLE = /^(?:toc|contents|目录)\s*(?:[1-9]|heading|标题)$/iu;

/** Reads all that a body, a cell, a text box, a header or a footer holds into the context's lines. */
export function readBlocks(holder: XmlElement, context: PartContext): void {
  const reading: Reading = { context, carried: [], carriedFrom: undefined, newPage: false };
  readChildren(holder, reading);
  finish(reading);
}

function readChildren(holder: XmlElement | undefined, reading: Reading): void {
  for (const node of elements(holder)) {
    const handler = BLOCKS[node.name];
    if (handler) handler(node, reading);
    else if (!IGNORABLE.block.has(node.name)) sight(reading.context, 'unknown-element', node.name);
  }
}

function readLooseInline(node: XmlElement, reading: Reading): void {
  readParagraph({ name: 'w:p', attributes: {}, children: [node] }, reading);
}

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  if (paragraph.children.some(isNested)) readNested(paragraph, reading);
  else readPlain(paragraph, reading);
}

/** A paragraph or a table within a paragraph, which no standard allows and some programs write. */
function isNested(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string' && (node.name === 'w:p' || node.name === 'w:tbl');
}

/** What stands before, between and behind such blocks are paragraphs of their own, where it says anything. */
function readNested({ name, attributes, children }: XmlElement, reading: Reading): void {
  const properties = children.filter((node) => typeof node !== 'string' && node.name === 'w:pPr');
  let own: (XmlElement | string)[] = [];
  const close = () => {
    if (own.some((node) => typeof node !== 'string')) {
      readPlain({ name, attributes, children: [...properties, ...own] }, reading);
    }
    own = [];
  };
  for (const node of children) {
    if (isNested(node)) {
      close();
      BLOCKS[node.name]?.(node, reading);
    } else if (!properties.includes(node)) own.push(node);
  }
  close();
}

function readPlain(paragraph: XmlElement, reading: Reading): void {
  const { context } = reading;
  const properties = child(paragraph, 'w:pPr');
  for (const { name } of elements(properties)) {
    if (!(name in PARAGRAPH_PROPERTIES) && !IGNORABLE.paragraphProperties.has(name)) {
      sight(context, 'unknown-element', name);
    }
  }
  const base = styleLook(properties, context);
  for (const inline of readInlines(paragraph, base, context)) reading.carried.push(inline);
  if (isMarkDeleted(properties)) {
    context.file.count.revisions += 1;
    reading.carriedFrom = paragraph;
  } else emit(properties, base, reading);
  const section = child(properties, 'w:sectPr');
  if (section) context.endSection?.(section);
}

/** Gives out what waits for a paragraph that never came. */
function finish(reading: Reading): void {
  const { carried, carriedFrom, context } = reading;
  if (carriedFrom === undefined) return;
  const properties = child(carriedFrom, 'w:pPr');
  if (carried.every(({ kind }) => kind === 'hidden')) {
    listHidden(carried, context, context.file.count.paragraphs);
    reading.carried = [];
  } else emit(properties, styleLook(properties, context), reading);
  reading.carriedFrom = undefined;
}

function emit(properties: XmlElement | undefined, base: Properties, reading: Reading): void {
  const { carried: inlines, context } = reading;
  const { file } = context;
  reading.carried = [];
  reading.carriedFrom = undefined;
  file.count.paragraphs += 1;
  const number = file.count.paragraphs;
  refuseTooManyLines(Math.max(number, context.lines.length));
  const drawings = inlines.flatMap((inline) => (inline.kind === 'drawing' ? [inline.found] : []));
  for (const found of drawings.filter(standsAbove)) addDrawing(found, number, context);
  if (addContents(inlines, base, context)) return;
  if (listHidden(inlines, context, number) && isAllHidden(inlines)) return;
  const numbered = numberingOf(properties, context);
  const own = paragraphProperties(properties);
  const { lines, endsPage } = paragraphLines(inlines, {
    number,
    region: isFramed(properties) ? floating(context.region) : context.region,
    look: overlay(numbered ? overlay(base, numbered.look) : base, own),
    markLook: runLook(child(properties, 'w:rPr'), base, context),
    linePitch: context.linePitch(),
    numbered,
    pageBreak: reading.newPage,
  });
  reading.newPage = endsPage;
  context.lines.push(...lines);
  for (const found of drawings) if (!standsAbove(found)) addDrawing(found, number, context);
}

/** Lines of a table of contents, where it is told by its style. */
function addContents(
  inlines: readonly Inline[],
  { style }: Properties,
  { file }: PartContext,
): boolean {
  if (style === undefined || !CONTENTS_STYLE.test(style)) return false;
  const text = inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
  if (text.trim() !== '') file.leftOut.push(leftOut(text, 'contents', file.count.paragraphs));
  return true;
}

/** Lists what is hidden, a line for each reason; false where nothing is. */
function listHidden(inlines: readonly Inline[], { file }: PartContext, number: number): boolean {
  const texts = new Map<LeftOutReason, string>();
  for (const inline of inlines) {
    if (inline.kind !== 'hidden') continue;
    texts.set(inline.reason, (texts.get(inline.reason) ?? '') + inline.text);
  }
  for (const [reason, text] of texts) {
    if (text.trim() !== '') file.leftOut.push(leftOut(text, reason, number));
  }
  return texts.size > 0;
}

/** Whether a paragraph shows nothing; one whose words were deleted is still an empty line. */
function isAllHidden(inlines: readonly Inline[]): boolean {
  return inlines.every(
    (inline) =>
      inline.kind === 'break' ||
      (inline.kind === 'hidden' && (inline.reason === 'hidden' || inline.reason === 'contents')),
  );
}

function addDrawing(found: FoundDrawing, anchor: number, context: PartContext): void {
  const { drawing, contents, reason, description } = found;
  const { file, region } = context;
  const first = file.count.paragraphs + 1;
  const above = context.lines.length;
  for (const content of contents) {
    readBlocks(content, { ...context, region: floating(region), inCell: false });
  }
  const last = file.count.paragraphs;
  if (floating(region) === 'box') sightBox(context, above, anchor);
  file.drawings.push({
    ...drawing,
    anchor,
    region: region === 'header' || region === 'footer' ? region : 'body',
    ...(last >= first && { lines: { first, last } }),
  });
  if (reason === undefined || addPicture(found, anchor, context)) return;
  file.leftOut.push(leftOut(description, reason, anchor));
}

/** The words of a box become lines of their own; how they stood is lost, and told. */
function sightBox({ file, lines }: PartContext, above: number, number: number): void {
  const words = lines.slice(above).find(({ text }) => text.trim() !== '');
  if (words) file.sightings.push({ kind: 'text-box', number, detail: words.text });
}

/** A picture of the text itself as a line of its own; not one in a table, a header or a group of drawings. */
function addPicture(
  { drawing, description, picture }: FoundDrawing,
  number: number,
  { bytesById, lines, region }: PartContext,
): boolean {
  const bytes = picture && region === 'body' ? bytesById(picture.id) : undefined;
  if (picture === undefined || bytes === undefined) return false;
  const { width } = drawing;
  lines.push({
    text: '',
    number,
    region,
    look: {},
    picture: { name: picture.name, description, bytes, ...printedWidth(width) },
  });
  return true;
}

function addTable(table: XmlElement, reading: Reading): void {
  finish(reading);
  const { context } = reading;
  if (context.inCell) sight(context, 'nested-table');
  const lines = readTable(table, context, (cell) => {
    const inCell: Line[] = [];
    readBlocks(cell, {
      ...context,
      region: inTable(context.region),
      lines: inCell,
      inCell: true,
    });
    return inCell;
  });
  const [first] = lines;
  if (first && reading.newPage) first.pageBreak = true;
  if (first) reading.newPage = false;
  context.lines.push(...lines);
}

/** A box that is placed above its paragraph, or in the upper half of the page, is read before it. */
function standsAbove({ drawing: { inline, vertical } }: FoundDrawing): boolean {
  if (inline || vertical === undefined) return false;
  const { from, offset = 0, align } = vertical;
  if (align !== undefined) return align === 'top';
  const isOfText = from === 'paragraph' || from === 'line' || from === 'text';
  return isOfText ? offset < 0 : offset < 400 && from !== 'bottomMargin';
}

function floating(region: Region): Region {
  return region === 'header' || region === 'footer' ? region : 'box';
}

function inTable(region: Region): Region {
  return region === 'body' ? 'table' : region;
}

function styleLook(properties: XmlElement | undefined, { file }: PartContext): Properties {
  return file.styles.lookOf(value(properties, 'w:pStyle') ?? file.styles.defaultParagraph);
}

/** The paragraph's own numbering wins over its style's; number 0 takes the numbering away. */
function numberingOf(
  properties: XmlElement | undefined,
  { file }: PartContext,
): Numbered | undefined {
  const own = child(properties, 'w:numPr');
  const id = value(own, 'w:numId');
  if (id === '0') return undefined;
  if (toggle(child(properties, 'w:rPr'), 'w:vanish')) return undefined;
  if (own && id !== undefined) return file.numbering.next(own);
  const style = value(properties, 'w:pStyle') ?? file.styles.defaultParagraph;
  const found = file.styles.numberingOf(style);
  return found && file.numbering.next(found.numbering, found.styleId);
}

/** Whether a tracked change took the paragraph mark away, so that the next paragraph goes on from this one. */
function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** Whether a paragraph stands in a frame that floats. */
function isFramed(properties: XmlElement | undefined): boolean {
  const frame = child(properties, 'w:framePr')?.attributes;
  return frame !== undefined && !isOn(frame['w:dropCap']);
}
