/** The parts of the package around the text, and the package itself: the same bytes on any machine and day. */
import { zipSync } from 'fflate';
import type { OfficialDocument } from '../../document/document.ts';
import { oneLine } from '../../document/printed.ts';
import { escapeXml } from './element.ts';
import type { PagePartName } from './page.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of every document beside the text, the styles and the pages' own. */
export function commonParts(
  document: OfficialDocument,
  pageParts: readonly PagePartName[],
): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(pageParts),
    '_rels/.rels': relationships([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['app', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hongtou</Application></Properties>`,
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${OFFICE}/styles`, 'styles.xml'],
      ['settings', `${OFFICE}/settings`, 'settings.xml'],
      ['fontTable', `${OFFICE}/fontTable`, 'fontTable.xml'],
      ...pageParts.map((name) => [name, `${OFFICE}/${partKind(name)}`, `${name}.xml`] as const),
    ]),
    'word/settings.xml': SETTINGS,
  };
}

function partKind(name: PagePartName): 'header' | 'footer' {
  return name.endsWith('Header') ? 'header' : 'footer';
}

function contentTypes(pageParts: readonly PagePartName[]): string {
  const parts = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['/word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...pageParts.map(
      (name) => [`/word/${name}.xml`, `${WORD_TYPE}.${partKind(name)}+xml`] as const,
    ),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(list: readonly Relationship[]): string {
  const elements = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

/** Title, issuers, kind; made on the document's own date, so that the file tells nothing of the machine. */
function coreProperties(document: OfficialDocument): string {
  const { kind, letterhead, signature, titleIssuers, documentNumber } = document;
  const issuers = signature?.issuers ?? letterhead?.issuers ?? titleIssuers;
  const title = oneLine(document.title) || (documentNumber ?? kind);
  const date = documentDate(document);
  const times =
    date === undefined
      ? ''
      : ['created', 'modified']
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`)
          .join('');
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(documentNumber ?? '')}</dc:subject><dc:creator>${escapeXml(issuers.join('、'))}</dc:creator><dc:language>zh-CN</dc:language><cp:category>${escapeXml(kind)}</cp:category>${times}</cp:coreProperties>`;
}

/** 成文日期, or else 印发日期, as the properties want it. */
function documentDate(document: OfficialDocument): string | undefined {
  const { signature, imprint, issued } = document;
  const printed = signature?.date ?? imprint?.printDate ?? issued?.signature?.date;
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(printed ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`;
}

/** Marks keep their full width, so that 28 characters fill a line; odd and even pages have their own footers. */
const SETTINGS = `${HEAD}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

/** The parts as one file. */
export function packed(parts: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)] as const);
  // The oldest time a zip file can hold, by the clock on the wall: the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  // Searching longer takes a third more time and makes files a tenth smaller.
  return zipSync(Object.fromEntries(entries), { mtime, level: 4 });
}
