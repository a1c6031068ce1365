/** The package docx: a document built by code; its zip level cannot be chosen. */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { STYLES } from './template.mjs';

const styles = {
  paragraphStyles: STYLES.map(([id, , font, size]) => ({
    id,
    name: id,
    run: { font: { eastAsia: font }, size },
    paragraph: { spacing: { line: 579, lineRule: 'exact' } },
  })),
};

const paragraph = (style, text) => new Paragraph({ style, children: [new TextRun(text)] });

export function prepare({ data }) {
  const texts = readFileSync(data, 'utf8');
  return () => {
    const { number, title, recipients, lead, sections, end, issuer, date } = JSON.parse(texts);
    const children = [
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
    return Packer.toBuffer(new Document({ styles, sections: [{ children }] }));
  };
}
