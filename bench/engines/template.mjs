/** A Word file with the styles of an official document: as templates with loops in loops, and for the floor. */
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What Hongtou's Word files are packed with; programs that let it be chosen get it, too. */
export const ZIP_LEVEL = 4;

/** Id, layout, Chinese font, size in half points. */
export const STYLES = [
  ['Title', '<w:jc w:val="center"/>', '方正小标宋简体', 44],
  ['Body', '<w:ind w:firstLineChars="200"/>', '仿宋_GB2312', 32],
  ['Heading1', '<w:ind w:firstLineChars="200"/>', '黑体', 32],
  ['Heading2', '<w:ind w:firstLineChars="200"/>', '楷体_GB2312', 32],
  ['Signature', '<w:jc w:val="right"/>', '仿宋_GB2312', 32],
];

export function paragraph(style, text) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
}

/** The parts of a Word file by their names. */
export function packageOf(body) {
  const styles = STYLES.map(
    ([id, layout, font, size]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:spacing w:line="579" w:lineRule="exact"/>${layout}</w:pPr><w:rPr><w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr></w:style>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
}

/** The paragraphs of a document from its texts. */
export function documentOf({ number, title, recipients, lead, sections, end, issuer, date }) {
  return [
    paragraph('Body', number),
    paragraph('Title', title),
    paragraph('Body', recipients),
    paragraph('Body', lead),
    ...sections.flatMap((section) => [
      paragraph('Heading1', section.heading),
      paragraph('Body', section.lead),
      ...section.parts.flatMap(({ heading, points }) => [
        paragraph('Heading2', heading),
        ...points.map(({ text }) => paragraph('Body', text)),
      ]),
    ]),
    paragraph('Body', end),
    paragraph('Signature', issuer),
    paragraph('Signature', date),
  ];
}

const asFile = (body) =>
  zipSync(
    Object.fromEntries(
      Object.entries(packageOf(body.join(''))).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

/** Three loops in each other: sections, their parts, the points of a part. */
export function makeTemplate() {
  return asFile([
    paragraph('Body', '{number}'),
    paragraph('Title', '{title}'),
    paragraph('Body', '{recipients}'),
    paragraph('Body', '{lead}'),
    paragraph('Body', '{#sections}'),
    paragraph('Heading1', '{heading}'),
    paragraph('Body', '{lead}'),
    paragraph('Body', '{#parts}'),
    paragraph('Heading2', '{heading}'),
    paragraph('Body', '{#points}'),
    paragraph('Body', '{text}'),
    paragraph('Body', '{/points}'),
    paragraph('Body', '{/parts}'),
    paragraph('Body', '{/sections}'),
    paragraph('Body', '{end}'),
    paragraph('Signature', '{issuer}'),
    paragraph('Signature', '{date}'),
  ]);
}

/** The same in the marks of Carbone: the item that follows ends a repeated stretch. */
export function makeCarboneTemplate() {
  const [section, part, point] = [
    'd.sections[i]',
    'd.sections[i].parts[i]',
    'd.sections[i].parts[i].points[i]',
  ];
  return asFile([
    paragraph('Body', '{d.number}'),
    paragraph('Title', '{d.title}'),
    paragraph('Body', '{d.recipients}'),
    paragraph('Body', '{d.lead}'),
    paragraph('Heading1', `{${section}.heading}`),
    paragraph('Body', `{${section}.lead}`),
    paragraph('Heading2', `{${part}.heading}`),
    paragraph('Body', `{${point}.text}`),
    paragraph('Body', `{${point.replace(/\[i\]$/, '[i+1]')}}`),
    paragraph('Heading2', `{${part.replace(/\[i\]$/, '[i+1]')}}`),
    paragraph('Heading1', `{${section.replace(/\[i\]$/, '[i+1]')}}`),
    paragraph('Body', '{d.end}'),
    paragraph('Signature', '{d.issuer}'),
    paragraph('Signature', '{d.date}'),
  ]);
}
