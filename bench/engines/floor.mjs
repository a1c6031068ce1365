/** The least that any program does: paragraphs as strings, zipped. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { documentOf, packageOf, ZIP_LEVEL } from './template.mjs';

export function prepare({ data }) {
  const texts = readFileSync(data, 'utf8');
  return () => {
    const parts = packageOf(documentOf(JSON.parse(texts)).join(''));
    return zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
      { level: ZIP_LEVEL },
    );
  };
}
