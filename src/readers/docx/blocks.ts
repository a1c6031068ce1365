/** Paragraphs, tables and what holds them, to lines, in reading order. */
import type { Line, Region } from '../lines.ts';
import { leftOut } from '../read-file.ts';
import { refuseTooManyLines } from '../trouble.ts';
import type { PartContext } from './context.ts';
import { chosen, type FoundDrawing } from './drawings.ts';
import { type Inline, isFramed, isMarkDeleted, readInlines, runLook } from './inlines.ts';
import { overlay, type Properties, paragraphProperties } from './looks.ts';
import type { Numbered } from './numbering.ts';
import { paragraphLines } from './paragraph-lines.ts';
import { readTable } from './tables.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

/** Elements that only hold paragraphs and tables. */
const HOLDERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Styles that Word, WPS and LibreOffice give the lines of a table of contents. */
const CONTENTS_STYLE = /^(?:toc|contents|目录)\s*(?:[1-9]|heading|标题)$/iu;

export interface Blocks {
  read(holder: XmlElement): void;
  /** Gives out what waits for a paragraph that never came. */
  finish(): void;
}

export function blockReader(context: PartContext): Blocks {
  const { file } = context;
  /** Pieces of paragraphs whose mark a tracked change took away: the next paragraph goes on from them. */
  let carried: Inline[] = [];
  let carriedFrom: XmlElement | undefined;
  let newPage = false;
  return { read, finish };

  function read(holder: XmlElement): void {
    for (const node of elements(holder)) readBlock(node);
  }

  function readBlock(node: XmlElement): void {
    const { name } = node;
    if (name === 'w:p') readParagraph(node);
    else if (name === 'w:tbl') {
      finish();
      addTable(node);
    } else if (HOLDERS.has(name)) read(node);
    else if (name === 'w:sdt') {
      const content = child(node, 'w:sdtContent');
      if (content) read(content);
    } else if (name === 'mc:AlternateContent') read(chosen(node) ?? node);
    else if (name === 'w:altChunk') file.count.embedded += 1;
  }

  function readParagraph(paragraph: XmlElement): void {
    const properties = child(paragraph, 'w:pPr');
    const base = styleLook(properties, context);
    for (const inline of readInlines(paragraph, base, context)) carried.push(inline);
    if (isMarkDeleted(properties)) {
      file.count.revisions += 1;
      carriedFrom = paragraph;
    } else emit(properties, base);
    const section = child(properties, 'w:sectPr');
    if (section) context.endSection?.(section);
  }

  function finish(): void {
    if (carriedFrom === undefined) return;
    const properties = child(carriedFrom, 'w:pPr');
    const holdsNothing = carried.every(({ kind }) => kind === 'hidden');
    if (holdsNothing) carried = [];
    else emit(properties, styleLook(properties, context));
    carriedFrom = undefined;
  }

  function emit(properties: XmlElement | undefined, base: Properties): void {
    const inlines = carried;
    carried = [];
    carriedFrom = undefined;
    file.count.paragraphs += 1;
    refuseTooManyLines(Math.max(file.count.paragraphs, context.lines.length));
    const drawings = inlines.flatMap((inline) => (inline.kind === 'drawing' ? [inline.found] : []));
    for (const found of drawings.filter(standsAbove)) addDrawing(found, file.count.paragraphs);
    if (addContents(inlines, base) || !addHidden(inlines)) return;
    const numbered = numberingOf(properties, context);
    const own = paragraphProperties(properties);
    const { lines, endsPage } = paragraphLines(inlines, {
      number: file.count.paragraphs,
      region: isFramed(properties) ? floating(context.region) : context.region,
      look: overlay(numbered ? overlay(base, numbered.look) : base, own),
      markLook: runLook(child(properties, 'w:rPr'), base, context),
      linePitch: context.linePitch(),
      numbered,
      pageBreak: newPage,
    });
    newPage = endsPage;
    context.lines.push(...lines);
    const anchor = file.count.paragraphs;
    for (const found of drawings) if (!standsAbove(found)) addDrawing(found, anchor);
  }

  /** Lines of a table of contents, where it is told by its style. */
  function addContents(inlines: readonly Inline[], { style }: Properties): boolean {
    if (style === undefined || !CONTENTS_STYLE.test(style)) return false;
    const text = inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
    if (text.trim() !== '') file.leftOut.push(leftOut(text, 'contents', file.count.paragraphs));
    return true;
  }

  /** Lists what is hidden; false where there is nothing else in the paragraph. */
  function addHidden(inlines: readonly Inline[]): boolean {
    const hidden = inlines.filter((inline) => inline.kind === 'hidden');
    const [first] = hidden;
    if (first === undefined) return true;
    const text = hidden.map((inline) => inline.text).join('');
    if (text.trim() !== '') file.leftOut.push(leftOut(text, first.reason, file.count.paragraphs));
    return inlines.some(({ kind }) => kind !== 'hidden' && kind !== 'break');
  }

  function addDrawing(found: FoundDrawing, anchor: number): void {
    const { drawing, contents, description } = found;
    const first = file.count.paragraphs + 1;
    for (const content of contents) {
      const inner = blockReader({ ...context, region: floating(context.region) });
      inner.read(content);
      inner.finish();
    }
    const last = file.count.paragraphs;
    file.drawings.push({
      ...drawing,
      anchor,
      region: context.region === 'header' || context.region === 'footer' ? context.region : 'body',
      ...(last >= first && { lines: { first, last } }),
    });
    if (drawing.kind === 'picture') {
      file.leftOut.push(leftOut(description, 'picture', anchor));
    }
  }

  function addTable(table: XmlElement): void {
    const lines = readTable(table, context, (cell) => {
      const inCell: Line[] = [];
      const inner = blockReader({ ...context, region: inTable(context.region), lines: inCell });
      inner.read(cell);
      inner.finish();
      return inCell;
    });
    const [first] = lines;
    if (first && newPage) first.pageBreak = true;
    if (first) newPage = false;
    context.lines.push(...lines);
  }
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
