/**
 * Lays a Word file out in the file itself: page, styles, spacing, fonts, page numbers. Words, pictures, tables, notes,
 * comments and tracked changes are not touched; what found no place in the layout stays as it is and is listed.
 */
import {
  closePackage,
  openPackage,
  readPart,
  tagsOf,
  type WordPackage,
  wordPrefix,
  writePart,
} from '../review/index.ts';
import { type Aligned, align, bare } from './align.ts';
import { type Brought, broughtByStyles } from './brought.ts';
import { inColumns } from './columns.ts';
import { emptyParagraphs } from './empty.ts';
import { type Model, type ModelParagraph, readModel } from './model.ts';
import {
  addFooters,
  newSection,
  type PageNote,
  stylesPart,
  targets,
  turnEvenPagesOn,
} from './pages.ts';
import { type Dress, dressParagraph, type Edit, keepsBrought, withEdits } from './paragraphs.ts';
import { localName } from './properties.ts';
import { type ScannedParagraph, scanParagraphs } from './scan.ts';
import { takeStyles, withWidowControl } from './styles.ts';

export type LeftReason =
  /** The paragraph is in no place that the layout knows. */
  | 'paragraph'
  /** A table; its text and look are its own. */
  | 'table'
  | PageNote;

export interface LeftAsIs {
  reason: LeftReason;
  /** Number of the paragraph in the text, tables left out, from 1; 0 for pages. */
  number: number;
  text: string;
}

export interface Reformatted {
  bytes: Uint8Array;
  left: LeftAsIs[];
  /** Empty paragraphs that stood for a distance which the styles now give. */
  emptyRemoved: number;
}

/** Why a file cannot be laid out in place. */
export type ReformatTrouble = 'not-word' | 'strict';

/** Styles of running text: emphasis, lists and places in the line stay. */
const TEXT_STYLE = /^公文正文$/u;
const HEADING_STYLE = /^(?:heading [1-4]|[一二三四]级标题)/u;
const isRunning = (style: string) => TEXT_STYLE.test(style) || HEADING_STYLE.test(style);
const RULED_STYLE = /^发文字号$/u;
const SIGNATURE_STYLE = /署名|签名章|成文日期/u;
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/**
 * @param bytes the file
 * @param models the documents that were recognised in it, each as our writer lays it out
 */
export function reformatDocx(
  bytes: Uint8Array,
  models: readonly Uint8Array[],
): Reformatted | ReformatTrouble {
  const file = openPackage(bytes);
  const xml = file && readPart(file, file.main);
  const prefix = xml === undefined ? undefined : wordPrefix(xml);
  const read = models.flatMap((model) => readModel(model) ?? []);
  const [model] = read;
  if (!file || xml === undefined || prefix === undefined || !model) return 'not-word';
  if (xml.slice(0, 20_000).includes(STRICT)) return 'strict';
  const stylesPath = stylesPart(file);
  const styles = readPart(file, stylesPath) ?? '';
  const paragraphs = scanParagraphs(xml);
  const lines = linesOf(read, model);
  const narrow = inColumns(xml, paragraphs);
  const nameOf = (at: number) => model.styles.get(lines[at]?.style ?? '')?.name ?? '';
  const places = align(
    paragraphs.map(({ text }) => text),
    lines.map(({ text }) => text),
  ).map((place, index) =>
    narrow.has(index) && !isRunning(nameOf(place?.at ?? -1)) ? undefined : place,
  );
  const { xml: newStyles, ids } = takeStyles(
    inPrefix(styles, 'w'),
    model,
    usedStyles(places, lines, model),
  );
  const left: LeftAsIs[] = [];
  const brought = broughtByStyles(file, styles, prefix);
  const work = { xml, prefix, paragraphs, lines, places, ids, model, left, brought };
  const edits = paragraphEdits(work);
  const isText = (style: string) => TEXT_STYLE.test(model.styles.get(style)?.name ?? '');
  const empty = emptyParagraphs(xml, paragraphs, places, lines, isText);
  for (const span of empty) edits.push({ ...span, text: '' });
  noteTables(xml, left);
  const laidOut = withEdits(xml, edits);
  const wanted = /:footnoteReference\b/.test(xml) ? withWidowControl(newStyles, ids) : newStyles;
  writePart(file, stylesPath, inPrefix(wanted, wordPrefix(styles) ?? 'w'));
  writePart(file, file.main, withPages(laidOut, { file, model, prefix, ids, left }));
  return { bytes: closePackage(file), left, emptyRemoved: empty.length };
}

/** Paragraphs of all models whose styles say the same in the first one. */
function linesOf(models: readonly Model[], first: Model): ModelParagraph[] {
  return models.flatMap(({ paragraphs, styles }) =>
    paragraphs.map((paragraph) => {
      const same = styles.get(paragraph.style)?.xml === first.styles.get(paragraph.style)?.xml;
      return same ? paragraph : { ...paragraph, style: '' };
    }),
  );
}

function usedStyles(
  places: readonly (Aligned | undefined)[],
  lines: readonly ModelParagraph[],
  model: Model,
): Set<string> {
  const used = new Set<string>();
  for (const place of places) {
    const line = place && lines[place.at];
    if (!line) continue;
    used.add(line.style);
    for (const { style } of line.runs) if (style !== undefined) used.add(style);
  }
  for (const { id, name } of model.styles.values()) if (/页码/u.test(name)) used.add(id);
  return used;
}

interface Work {
  xml: string;
  prefix: string;
  paragraphs: readonly ScannedParagraph[];
  lines: readonly ModelParagraph[];
  places: readonly (Aligned | undefined)[];
  ids: ReadonlyMap<string, string>;
  model: Model;
  left: LeftAsIs[];
  brought: Brought;
}

function paragraphEdits(work: Work): Edit[] {
  const { xml, prefix, paragraphs, lines, places, ids, model, left, brought } = work;
  const ruled = hasRuleAbove(xml, paragraphs);
  const taken = new Set(ids.values());
  const styleName = (index: number) =>
    model.styles.get(lines[places[index]?.at ?? -1]?.style ?? '')?.name ?? '';
  const signature = paragraphs.findIndex((_, index) => SIGNATURE_STYLE.test(styleName(index)));
  const lastText = paragraphs.findLastIndex(
    ({ text }, index) => index < signature && bare(text) !== '',
  );
  return paragraphs.flatMap((paragraph, index) => {
    const place = places[index];
    const line = place && lines[place.at];
    const style = line && ids.get(line.style);
    if (!place || !line || style === undefined) {
      if (bare(paragraph.text) !== '') {
        left.push({ reason: 'paragraph', number: index + 1, text: paragraph.text });
      }
      return keepsBrought(xml, paragraph, { prefix, taken, brought });
    }
    const name = model.styles.get(line.style)?.name ?? '';
    const dress: Dress = {
      style,
      prefix: work.prefix,
      isText: TEXT_STYLE.test(name),
      isHeading: HEADING_STYLE.test(name),
      breaksBefore: paragraphs[index - 1]?.breaksPage === true || paragraph.breaksPage,
      hasRule: ruled && RULED_STYLE.test(name),
      isLastText: index === lastText && TEXT_STYLE.test(name),
      runStyles: ids,
      brought,
    };
    return dressParagraph(xml, paragraph, line, place.offset, dress);
  });
}

/** How many paragraphs a letterhead with its rule can take. */
const TOP = 12;

/** Whether a rule is drawn at the top: as a line, or as the border of an empty paragraph. */
function hasRuleAbove(xml: string, paragraphs: readonly ScannedParagraph[]): boolean {
  return paragraphs.slice(0, TOP).some(({ text, holdsDrawing, properties, span }) => {
    if (bare(text) === '' && /:pBdr\b/.test(xml.slice(properties.start, properties.end)))
      return true;
    return holdsDrawing && /prst="line"|Connector|<v:line\b/.test(xml.slice(span.start, span.end));
  });
}

function noteTables(xml: string, left: LeftAsIs[]): void {
  let count = 0;
  let depth = 0;
  for (const tag of tagsOf(xml)) {
    if (localName(tag.name) !== 'tbl') continue;
    if (tag.kind === 'open' && depth === 0) count += 1;
    depth += tag.kind === 'open' ? 1 : -1;
  }
  if (count > 0) left.push({ reason: 'table', number: 0, text: String(count) });
}

interface Pages {
  file: WordPackage;
  model: Model;
  prefix: string;
  ids: ReadonlyMap<string, string>;
  left: LeftAsIs[];
}

function withPages(xml: string, { file, model, prefix, ids, left }: Pages): string {
  const rename = (part: string) =>
    part.replace(
      /(<w:(?:pStyle|rStyle) w:val=")([^"]*)"/gu,
      (_whole, start: string, id: string) => `${start}${ids.get(id) ?? id}"`,
    );
  const parts = targets(file);
  const isNumberOnly = (id: string) => {
    const footer = readPart(file, parts.get(id) ?? '');
    return footer === undefined || isPageNumber(footer);
  };
  const footers = addFooters(file, model, rename);
  if (footers) turnEvenPagesOn(file);
  const notes = new Set<PageNote>();
  const name = `${prefix}:sectPr`;
  let isFirst = true;
  const changedXml = replaceSections(xml, name, (section) => {
    const made = newSection(inPrefix(section, 'w'), model, 'w:sectPr', {
      footers,
      keepsFooter: (id) => !isNumberOnly(id),
      isFirst,
    });
    isFirst = false;
    for (const note of made.notes) notes.add(note);
    return inPrefix(made.xml, prefix);
  });
  for (const reason of notes) left.push({ reason, number: 0, text: '' });
  return changedXml;
}

/** Whether a footer holds a page's number and its dashes, and that of all pages, nothing else: no date, no telephone. */
function isPageNumber(footer: string): boolean {
  if (/<\w+:(?:drawing|pict|object|tbl)\b/.test(footer) && !/txbxContent/.test(footer))
    return false;
  const text = [...footer.matchAll(/<\w+:t(?:\s[^>]*)?>([^<]*)<\//gu)]
    .map(([, words]) => words)
    .join('');
  const numbers = text.match(/\d+/gu) ?? [];
  const arePages = numbers.length <= 2 && numbers.every(({ length }) => length <= 3);
  return arePages && /^[\s\p{P}\p{S}\d第页共]*$/u.test(text);
}

/** Sections that are in force, not what they were before a tracked change. */
function replaceSections(xml: string, name: string, make: (section: string) => string): string {
  const edits: Edit[] = [];
  let past = 0;
  let start: number | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === name.replace('sectPr', 'sectPrChange')) {
      past += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    }
    if (tag.name !== name || past > 0) continue;
    if (tag.kind === 'empty')
      edits.push({ start: tag.start, end: tag.end, text: make(xml.slice(tag.start, tag.end)) });
    else if (tag.kind === 'open') start = tag.start;
    else if (start !== undefined) {
      edits.push({ start, end: tag.end, text: make(xml.slice(start, tag.end)) });
      start = undefined;
    }
  }
  if (edits.length === 0) {
    const body = name.replace('sectPr', 'body');
    return xml.replace(new RegExp(`</${body}>`), (end) => `${make('')}${end}`);
  }
  return withEdits(xml, edits);
}

/** Element and attribute names under another prefix for the same vocabulary. */
function inPrefix(xml: string, prefix: string): string {
  const own = wordPrefix(xml) ?? /<(\w+):(?:sectPr|style)\b/.exec(xml)?.[1];
  if (own === undefined || own === prefix) return xml;
  return xml.replace(new RegExp(`(</?|\\s(?:xmlns:)?)${own}(?=[:=])`, 'gu'), `$1${prefix}`);
}
