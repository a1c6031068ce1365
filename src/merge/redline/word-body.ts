/** The body of a Word file that Hongtou has written, as paragraphs of signs and tables of rows, and as XML again. */
import { decodeXml } from '../../review/index.ts';
import { escapeXml } from '../../text/index.ts';

/** One UTF-16 unit of a paragraph's text with the look of its run. */
export interface Sign {
  /** A line break is "\n"; what is no text at all, a picture, is "\ufffc" with its XML. */
  text: string;
  look: string;
  xml?: string;
  change?: 'ins' | 'del';
}

export interface Paragraph {
  kind: 'paragraph';
  /** Inside of `w:pPr`. */
  properties: string;
  signs: Sign[];
}

export interface Row {
  /** From `<w:tr>` to the first cell. */
  head: string;
  cells: { head: string; paragraphs: Paragraph[] }[];
  /** What marks the row as come or gone. */
  mark?: string;
}

export interface Table {
  kind: 'table';
  head: string;
  rows: Row[];
  tail: string;
}

export type Block = Paragraph | Table | { kind: 'other'; xml: string };

export interface Body {
  head: string;
  blocks: Block[];
  tail: string;
}

const PARAGRAPH = /<w:p(?: [^>]*)?>(?:<w:pPr>([\s\S]*?)<\/w:pPr>)?([\s\S]*?)<\/w:p>/u;
const DRAWN = /<w:(?:drawing|pict|object|txbxContent)\b|<mc:/u;

/** What stands in the body; drawings and the paragraphs around them are taken as they are. */
export function blocksOf(xml = ''): Body {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const last = xml.lastIndexOf('<w:sectPr');
  const end = last > xml.lastIndexOf('</w:p>') ? last : xml.lastIndexOf('</w:body>');
  const blocks = childrenOf(xml.slice(start, end)).map(blockOf);
  return { head: xml.slice(0, start), blocks, tail: xml.slice(end) };
}

export function joinedBody({ head, tail }: Body, inside: string): string {
  return head + inside + tail;
}

/** Elements side by side, whole. */
function childrenOf(xml: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, index } of xml.matchAll(/<[^>]+>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > 0) continue;
    found.push(xml.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return found;
}

function blockOf(xml: string): Block {
  if (DRAWN.test(xml)) return { kind: 'other', xml };
  if (xml.startsWith('<w:tbl>')) return tableOf(xml);
  return xml.startsWith('<w:p>') || xml.startsWith('<w:p ')
    ? paragraphOf(xml)
    : { kind: 'other', xml };
}

function paragraphOf(xml: string): Paragraph {
  const [, properties = '', content = ''] = PARAGRAPH.exec(xml) ?? [];
  return { kind: 'paragraph', properties, signs: childrenOf(content).flatMap(signsOf) };
}

function signsOf(run: string): Sign[] {
  const [, look = '', content = ''] =
    /^<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?([\s\S]*)<\/w:r>$/u.exec(run) ?? [];
  if (!run.startsWith('<w:r>') && !run.startsWith('<w:r ')) {
    return [{ text: '\ufffc', look: '', xml: run }];
  }
  return childrenOf(content).flatMap((piece): Sign[] => {
    const words = /^<w:t(?: [^>]*)?>([^<]*)<\/w:t>$/u.exec(piece);
    if (words)
      return decodeXml(words[1] ?? '')
        .split('')
        .map((text) => ({ text, look }));
    if (piece === '<w:br/>') return [{ text: '\n', look }];
    return [{ text: '\ufffc', look, xml: piece }];
  });
}

function tableOf(xml: string): Table {
  const first = xml.indexOf('<w:tr');
  const firstRow = /<w:tr[ >]/u.exec(xml.slice(first))?.index ?? 0;
  const start = first + firstRow;
  const end = xml.lastIndexOf('</w:tbl>');
  const rows = childrenOf(xml.slice(start, end)).map((row): Row => {
    const cell = row.search(/<w:tc[ >]/u);
    const inside = row.slice(cell, row.lastIndexOf('</w:tr>'));
    return { head: row.slice(0, cell), cells: childrenOf(inside).map(cellOf) };
  });
  return { kind: 'table', head: xml.slice(0, start), rows, tail: xml.slice(end) };
}

function cellOf(xml: string): Row['cells'][number] {
  const start = xml.search(/<w:p[ >]/u);
  const inside = xml.slice(start, xml.lastIndexOf('</w:tc>'));
  return { head: xml.slice(0, start), paragraphs: childrenOf(inside).map(paragraphOf) };
}

export function textOf({ signs }: Paragraph): string {
  return signs.map(({ text }) => text).join('');
}

/** @param cell the XML of a cell's paragraphs */
export function rowXml(
  { head, cells, mark }: Row,
  cell: (cell: Row['cells'][number], at: number) => string,
): string {
  const marked =
    mark === undefined
      ? head
      : head.includes('</w:trPr>')
        ? head.replace('</w:trPr>', () => `${mark}</w:trPr>`)
        : `${head}<w:trPr>${mark}</w:trPr>`;
  return `${marked}${cells.map((each, at) => `${each.head}${cell(each, at)}</w:tc>`).join('')}</w:tr>`;
}

/**
 * @param mark what marks the paragraph's end as come or gone
 * @param isGone whether it stands in the earlier draft alone: then it begins no page and ends no section
 */
export function paragraphXml(
  { properties, signs }: Paragraph,
  marks: (name: 'ins' | 'del') => string,
  { mark = '', isGone = false }: { mark?: string; isGone?: boolean },
): string {
  const inside = isGone
    ? properties.replace(/<w:sectPr[\s\S]*?<\/w:sectPr>|<w:pageBreakBefore\/>/gu, '')
    : properties;
  return `<w:p>${propertiesXml(inside, mark)}${runsXml(signs, marks)}</w:p>`;
}

/** The mark stands before the section, as the schema has it. */
function propertiesXml(inside: string, mark: string): string {
  if (inside === '' && mark === '') return '';
  if (mark === '') return `<w:pPr>${inside}</w:pPr>`;
  const own = /<w:rPr>/u.exec(inside)?.index;
  if (own !== undefined)
    return `<w:pPr>${inside.replace('<w:rPr>', () => `<w:rPr>${mark}`)}</w:pPr>`;
  const section = inside.indexOf('<w:sectPr');
  const at = section < 0 ? inside.length : section;
  return `<w:pPr>${inside.slice(0, at)}<w:rPr>${mark}</w:rPr>${inside.slice(at)}</w:pPr>`;
}

/** Neighbours of one look and one change are one run. */
function runsXml(signs: readonly Sign[], marks: (name: 'ins' | 'del') => string): string {
  let xml = '';
  for (let at = 0; at < signs.length; ) {
    const first = signs[at] as Sign;
    let end = at + 1;
    while (end < signs.length && isSameRun(first, signs[end] as Sign)) end += 1;
    xml += changeXml(first, signs.slice(at, end), marks);
    at = end;
  }
  return xml;
}

function isSameRun(one: Sign, other: Sign): boolean {
  const isWords = one.xml === undefined && other.xml === undefined;
  const isBreak = one.text === '\n' || other.text === '\n';
  return isWords && !isBreak && one.look === other.look && one.change === other.change;
}

function changeXml(
  { look, xml, text, change }: Sign,
  signs: readonly Sign[],
  marks: (name: 'ins' | 'del') => string,
): string {
  const tag = change === 'del' ? 'delText' : 't';
  const words = escapeXml(signs.map((sign) => sign.text).join(''));
  const content =
    xml ?? (text === '\n' ? '<w:br/>' : `<w:${tag} xml:space="preserve">${words}</w:${tag}>`);
  const isRun = xml === undefined || look !== '' || !xml.startsWith('<w:bookmark');
  const run = isRun ? `<w:r>${look}${content}</w:r>` : content;
  return change && isRun ? `${marks(change)}>${run}</w:${change}>` : run;
}
