/** The least that any program does: paragraphs as strings, zipped. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { packageOf, paragraph } from './engine-template.mjs';

export function prepare({ data }) {
  const texts = readFileSync(data, 'utf8');
  return () => {
    const { title, lead, sections, issuer } = JSON.parse(texts);
    const paragraphs = [paragraph('Title', title), paragraph('Body', lead)];
    for (const section of sections) {
      paragraphs.push(paragraph('Heading1', section.heading), paragraph('Body', section.lead));
      for (const part of section.parts) {
        paragraphs.push(paragraph('Heading2', part.heading));
        for (const { text } of part.points) paragraphs.push(paragraph('Body', text));
      }
    }
    paragraphs.push(paragraph('Signature', issuer));
    const parts = packageOf(paragraphs.join(''));
    return zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    );
  };
}
