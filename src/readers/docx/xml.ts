/** XML parts of a Word file as light trees. Names keep the usual prefixes, whatever prefixes the file uses. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { tooDeep, tooLarge } from '../trouble.ts';
import { broken } from '../zip.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: readonly (XmlElement | string)[];
}

/** Namespaces, transitional and strict, by the prefix that everyone knows them by. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
};
/** Deeper nesting than any real file has: a file made to do harm. */
const DEEPEST = 256;
/** A document of a million characters has some 300,000. */
const MOST_ELEMENTS = 800_000;
/** The richest elements, VML shapes, have some thirty. */
const MOST_ATTRIBUTES = 80;
const LONG_TAG = 16_384;
const MOST_WRITTEN_ATTRIBUTES = 1_000;
const NONE: Attributes = Object.freeze({});
const EMPTY: readonly never[] = Object.freeze([]);
/** Where spaces are text; anywhere else they only lay out the XML. */
const HOLDS_TEXT = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'dc:title']);

interface OpenElement {
  name: string;
  attributes: Attributes;
  children: (XmlElement | string)[] | readonly never[];
}

/** @throws ReaderTrouble where it is not well-formed, too deep, too large, or declares entities */
export function parseXml(text: string): XmlElement {
  refuseEndlessTags(text);
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length > DEEPEST) throw tooDeep();
    if (count > MOST_ELEMENTS) throw tooLarge();
    const element = toElement(tag);
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else append(parent, element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent && (HOLDS_TEXT.has(parent.name) || text.trim() !== '')) append(parent, text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === undefined) throw broken();
  return root;
}

/** A parser keeps all attributes of a tag; real long tags hold one long value (a picture), not many. */
function refuseEndlessTags(text: string): void {
  for (let at = text.indexOf('<'); at >= 0; ) {
    const found = text.indexOf('>', at);
    const end = found < 0 ? text.length : found;
    if (end - at > LONG_TAG) {
      let count = 0;
      for (let mark = text.indexOf('="', at); mark >= 0 && mark < end; count += 1) {
        if (count > MOST_WRITTEN_ATTRIBUTES) throw tooLarge();
        mark = text.indexOf('="', mark + 2);
      }
    }
    at = text.indexOf('<', end);
  }
}

/** Most elements of a Word file have no children: they share one empty list. */
function append(parent: OpenElement, child: XmlElement | string): void {
  if (parent.children.length === 0) parent.children = [child];
  else (parent.children as (XmlElement | string)[]).push(child);
}

function toElement(tag: SaxesTagNS): OpenElement {
  // An element of a vocabulary that is not known keeps its prefix: it must not pass for one that is.
  const name =
    PREFIXES[tag.uri] === undefined && tag.prefix !== '' ? tag.name : known(tag.uri, tag.local);
  let attributes: Record<string, string> | undefined;
  let count = 0;
  for (const key in tag.attributes) {
    const { uri, local, value } = tag.attributes[key] as {
      uri: string;
      local: string;
      value: string;
    };
    // Revision marks stand on every paragraph and run, and tell nothing.
    if (local.startsWith('rsid')) continue;
    if (count >= MOST_ATTRIBUTES) break;
    count += 1;
    attributes ??= {};
    attributes[uri === '' ? local : known(uri, local)] = value;
  }
  return { name, attributes: attributes ?? NONE, children: EMPTY };
}

function known(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of element?.children ?? EMPTY) {
    if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}

/** The first element of that name below, at any depth. */
export function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of elements(element)) {
    const found = node.name === name ? node : descendant(node, name);
    if (found) return found;
  }
  return undefined;
}

/** All child elements, or those of a name. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement =>
      typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The `w:val` of the first child of that name. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A property that is on when its element stands there, unless its value says off. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : isOn(found.attributes['w:val'] ?? '1');
}

export function isOn(text: string | undefined): boolean {
  return text !== undefined && !['0', 'false', 'off', 'none'].includes(text);
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((node) => (typeof node === 'string' ? node : textOf(node)))
    .join('');
}
