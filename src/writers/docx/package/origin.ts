/** The part that says what a Word file was made from, beside all others and named by them. */
import type { OfficialDocument } from '../../../document/document.ts';
import { originOf, originXml } from '../../../document/origin.ts';
import type { Parts } from './finish.ts';

const ITEM = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROGRAM = '0.1.0';

/** The parts of a file with that of its origin (custom XML, ECMA-376 part 1, 15.2.5). */
export function withOrigin(parts: Parts, document: OfficialDocument): Parts {
  const types = '[Content_Types].xml';
  const relations = 'word/_rels/document.xml.rels';
  return {
    ...parts,
    [types]: before(
      parts[types],
      '</Types>',
      `<Override PartName="/${PROPERTIES}" ContentType="${TYPE}"/>`,
    ),
    [relations]: before(
      parts[relations],
      '</Relationships>',
      `<Relationship Id="rIdOrigin" Type="${KINDS}/customXml" Target="../${ITEM}"/>`,
    ),
    [ITEM]: originXml(originOf(document), PROGRAM),
    [PROPERTIES]: `${XML}<ds:datastoreItem xmlns:ds="${CUSTOM}" ds:itemID="{8C2F6F0A-6B1D-4E55-9D7C-5B1E7A2D9F31}"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${KINDS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

function before(part: Parts[string] | undefined, end: string, entry: string): string {
  const xml = typeof part === 'string' ? part : '';
  const at = xml.lastIndexOf(end);
  return `${xml.slice(0, at)}${entry}${xml.slice(at)}`;
}
