/** Word files made by hand: a test writes the XML of what it is about, and nothing else. */
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { type Line, type ReadFile, readLines } from '../../src/readers/index.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts beside the text, by the last word of their relationship's type; headers and footers by their id. */
export type Parts = Record<string, string>;

/** @param body what stands in `w:body` */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  const targets: [string, string, string][] = [];
  for (const [name, xml] of Object.entries(parts)) {
    const kind = name.replace(/\d+$/, '');
    files[`word/${name}.xml`] = strToU8(xml);
    targets.push([`rId-${name}`, kind, `${name}.xml`]);
  }
  files['word/_rels/document.xml.rels'] = relationships(targets);
  return zipSync(files);
}

/** A part other than the text, e.g. `wordPart('styles', '<w:style …/>')`. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

function part(root: string, content: string): Uint8Array {
  return strToU8(wordPart(root, content));
}

/** Programs do not open a file that does not say what its parts are. */
function contentTypes(parts: readonly string[]): Uint8Array {
  const type = (kind: string) =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const overrides = ['document', ...parts].map((name) => {
    const kind = name === 'document' ? 'document.main' : name.replace(/\d+$/, '');
    return `<Override PartName="/word/${name}.xml" ContentType="${type(kind)}"/>`;
  });
  return strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
}

function relationships(targets: readonly (readonly [string, string, string])[]): Uint8Array {
  const list = targets.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Reads a file that must be readable. */
export function read(bytes: Uint8Array, name = '文件.docx'): ReadFile {
  const { value, problems } = readLines(bytes, { name });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value === undefined) throw new Error('nothing was read');
  return value;
}

export function readWord(body: string, parts?: Parts): ReadFile {
  return read(wordFile(body, parts));
}

export function texts(lines: readonly Line[]): string[] {
  return lines.map(({ label, text }) => (label === undefined ? text : `[${label}]${text}`));
}
