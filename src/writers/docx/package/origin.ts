/** What says what a Word file was made from: a part beside all others, and once more, shorter, among its properties. */
import type { OfficialDocument } from '../../../document/document.ts';
import { originOf, originProperties, originXml } from '../../../document/origin.ts';
import type { Parts } from './finish.ts';

const ITEM = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROGRAM = '0.1.0';
const OWN = 'docProps/custom.xml';
const OWN_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const OWN_SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set that custom properties belong to (ECMA-376 part 1, 22.3.2). */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The parts of a file with those of its origin (custom XML and properties, ECMA-376 part 1, 15.2.5 and 15.2.12.2). */
export function withOrigin(parts: Parts, document: OfficialDocument): Parts {
  const types = '[Content_Types].xml';
  const relations = 'word/_rels/document.xml.rels';
  const packaged = '_rels/.rels';
  const origin = originOf(document);
  const properties = originProperties(origin).map(
    ([name, text], index) =>
      `<property fmtid="${SET}" pid="${index + 2}" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`,
  );
  return {
    ...parts,
    [types]: before(
      parts[types],
      '</Types>',
      `<Override PartName="/${PROPERTIES}" ContentType="${TYPE}"/><Override PartName="/${OWN}" ContentType="${OWN_TYPE}"/>`,
    ),
    [packaged]: before(
      parts[packaged],
      '</Relationships>',
      `<Relationship Id="rIdOwn" Type="${KINDS}/custom-properties" Target="${OWN}"/>`,
    ),
    [relations]: before(
      parts[relations],
      '</Relationships>',
      `<Relationship Id="rIdOrigin" Type="${KINDS}/customXml" Target="../${ITEM}"/>`,
    ),
    [ITEM]: originXml(origin, PROGRAM),
    [PROPERTIES]: `${XML}<ds:datastoreItem xmlns:ds="${CUSTOM}" ds:itemID="{8C2F6F0A-6B1D-4E55-9D7C-5B1E7A2D9F31}"><ds:schemaRefs/></ds:datastoreItem>`,
    [OWN]: `${XML}<Properties xmlns="${OWN_SPACE}" xmlns:vt="${VALUES}">${properties.join('')}</Properties>`,
    'customXml/_rels/item1.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${KINDS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

function before(part: Parts[string] | undefined, end: string, entry: string): string {
  const xml = typeof part === 'string' ? part : '';
  const at = xml.lastIndexOf(end);
  return `${xml.slice(0, at)}${entry}${xml.slice(at)}`;
}
