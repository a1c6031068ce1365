/** docxtemplater as its manual says: a template made in Word, loops in loops, the result zipped. */
import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { ZIP_LEVEL } from './template.mjs';

export function prepare({ template, data }) {
  const bytes = readFileSync(template);
  const texts = readFileSync(data, 'utf8');
  return () => {
    const doc = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true });
    doc.render(JSON.parse(texts));
    return doc.getZip().generate({
      type: 'nodebuffer',
      compression: 'DEFLATE',
      compressionOptions: { level: ZIP_LEVEL },
    });
  };
}
