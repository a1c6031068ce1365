/** The paragraphs that stand in the text itself, outside tables and text boxes, with the places of what is set there. */
import { decodeXml, type Tag, tagsOf } from '../review/index.ts';
import { localName } from './properties.ts';

/** A stretch of the XML. */
export interface Span {
  start: number;
  end: number;
}

export interface ScannedRun {
  /** `<w:rPr>` as written; an empty span behind the run's tag where it has none. */
  properties: Span;
  text: string;
  /** Its only content is words, so that it can be parted. */
  isPlain: boolean;
  span: Span;
}

export interface ScannedParagraph {
  span: Span;
  /** `<w:pPr>` as written; an empty span behind the paragraph's tag where it has none. */
  properties: Span;
  runs: ScannedRun[];
  text: string;
  /** Anything besides words and marks of places: drawings, breaks, fields, notes. */
  holdsMore: boolean;
  /** Marks of places stand in it: bookmarks, ends of comments. */
  holdsMarks: boolean;
  /** A drawing, an object or a formula stands in the line. */
  holdsDrawing: boolean;
  /** A line is broken by hand. */
  breaksLine: boolean;
  /** A page break, or the end of a section. */
  breaksPage: boolean;
  /** In a table that floats: only the imprint of our own files does. */
  inTable: boolean;
  floats: boolean;
}

interface OpenProperties {
  name: string;
  /** What they were before a tracked change stands within them under the same name. */
  depth: number;
}

/** Elements of which nothing is looked at inside. */
const OPAQUE = new Set([
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'oMath',
  'oMathPara',
  'sdtPr',
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
]);
const DRAWN = new Set(['drawing', 'pict', 'object', 'AlternateContent', 'oMath', 'oMathPara']);
/** Marks of places, and what only holds words. */
const PLAIN = new Set(
  `p pPr r rPr t bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak hyperlink smartTag ins
  commentRangeStart commentRangeEnd permStart permEnd`.split(/\s+/u),
);

interface State {
  xml: string;
  found: ScannedParagraph[];
  paragraph: ScannedParagraph | undefined;
  run: ScannedRun | undefined;
  /** Depth of tables, and of the outermost one whether it floats. */
  tables: boolean[];
  opaque: { name: string; depth: number } | undefined;
  properties: OpenProperties | undefined;
  /** Where the words of an open `w:t` begin. */
  textStart: number | undefined;
}

/** Paragraphs of the main text in order; those in tables only where asked for. */
export function scanParagraphs(xml: string, { tables = false } = {}): ScannedParagraph[] {
  const state: State = {
    xml,
    found: [],
    paragraph: undefined,
    run: undefined,
    tables: [],
    opaque: undefined,
    properties: undefined,
    textStart: undefined,
  };
  for (const tag of tagsOf(xml)) take(tag, state);
  return tables ? state.found : state.found.filter(({ inTable }) => !inTable);
}

function take(tag: Tag, state: State): void {
  const name = localName(tag.name);
  if (state.opaque) {
    passOpaque(tag, name, state);
    return;
  }
  if (OPAQUE.has(name) && tag.kind !== 'close' && !state.properties) {
    noteContent(name, state);
    if (tag.kind === 'open') state.opaque = { name, depth: 1 };
    return;
  }
  if (state.properties) {
    closeProperties(tag, name, state);
    return;
  }
  if (name === 'tbl') takeTable(tag, state);
  else if (name === 'tblpPr' && state.tables.length > 0)
    state.tables[state.tables.length - 1] = true;
  else if (name === 'p') takeParagraph(tag, state);
  else if (state.paragraph) takeInside(tag, name, state.paragraph, state);
}

function passOpaque(tag: Tag, name: string, state: State): void {
  const { opaque } = state;
  if (!opaque || name !== opaque.name) return;
  if (tag.kind === 'open') opaque.depth += 1;
  else if (tag.kind === 'close') opaque.depth -= 1;
  if (opaque.depth === 0) state.opaque = undefined;
}

function noteContent(name: string, { paragraph, run }: State): void {
  if (!paragraph) return;
  paragraph.holdsMore = true;
  if (run) run.isPlain = false;
  if (DRAWN.has(name)) paragraph.holdsDrawing = true;
}

function takeTable(tag: Tag, state: State): void {
  if (tag.kind === 'open') state.tables.push(false);
  else if (tag.kind === 'close') state.tables.pop();
}

function takeParagraph(tag: Tag, state: State): void {
  if (tag.kind === 'close') {
    if (state.paragraph) state.paragraph.span.end = tag.end;
    state.paragraph = undefined;
    state.run = undefined;
    return;
  }
  const paragraph: ScannedParagraph = {
    span: { start: tag.start, end: tag.end },
    properties: { start: tag.end, end: tag.end },
    runs: [],
    text: '',
    holdsMore: false,
    holdsMarks: false,
    holdsDrawing: false,
    breaksLine: false,
    breaksPage: false,
    inTable: state.tables.length > 0,
    floats: state.tables.includes(true),
  };
  if (tag.kind === 'open') state.paragraph = paragraph;
  state.found.push(paragraph);
}

function takeInside(tag: Tag, name: string, paragraph: ScannedParagraph, state: State): void {
  if (name === 'pPr' || name === 'rPr') {
    openProperties(tag, name, paragraph, state);
    return;
  }
  if (name === 'r') {
    takeRun(tag, paragraph, state);
    return;
  }
  if (name === 't') {
    takeText(tag, paragraph, state);
    return;
  }
  if (name !== 'proofErr') paragraph.holdsMarks = true;
  if (!PLAIN.has(name)) {
    paragraph.holdsMore = true;
    if (state.run) state.run.isPlain = false;
  }
  if (name !== 'br' && name !== 'cr') return;
  if (/type\s*=\s*["'](?:page|column)["']/.test(state.xml.slice(tag.start, tag.end)))
    paragraph.breaksPage = true;
  else paragraph.breaksLine = true;
}

function openProperties(tag: Tag, name: string, paragraph: ScannedParagraph, state: State): void {
  const owner = name === 'pPr' ? paragraph : state.run;
  if (!owner || tag.kind === 'close') return;
  owner.properties = { start: tag.start, end: tag.end };
  if (tag.kind === 'open') {
    state.properties = { name, depth: 1 };
  }
}

function closeProperties(tag: Tag, name: string, state: State): void {
  const { properties, paragraph, run } = state;
  if (name === 'sectPr' && paragraph) {
    paragraph.breaksPage = true;
    paragraph.holdsMore = true;
  }
  if (!properties || name !== properties.name) return;
  properties.depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
  if (properties.depth > 0) return;
  // The mark's own properties stand within the paragraph's.
  const owner = name === 'pPr' ? paragraph : run;
  if (!owner) return;
  owner.properties.end = tag.end;
  state.properties = undefined;
}

function takeRun(tag: Tag, paragraph: ScannedParagraph, state: State): void {
  if (tag.kind === 'close') {
    if (state.run) state.run.span.end = tag.end;
    state.run = undefined;
  } else if (tag.kind === 'open') {
    state.run = {
      span: { start: tag.start, end: tag.end },
      properties: { start: tag.end, end: tag.end },
      text: '',
      isPlain: true,
    };
    paragraph.runs.push(state.run);
  }
}

function takeText(tag: Tag, paragraph: ScannedParagraph, state: State): void {
  if (tag.kind === 'open') {
    state.textStart = tag.end;
  } else if (tag.kind === 'close' && state.textStart !== undefined) {
    const text = decodeXml(state.xml.slice(state.textStart, tag.start));
    paragraph.text += text;
    if (state.run) state.run.text += text;
    state.textStart = undefined;
  }
}
