/** Hongtou in process: reads, checks and fills the form, lays out the document, writes the Word file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDocument, openForm, writeDocument } from '../dist/index.js';
import { projectFolder } from '../src/tools/prepare.mjs';

export function prepare({ form }) {
  const files = {
    read(file) {
      try {
        return readFileSync(file);
      } catch {
        return undefined;
      }
    },
  };
  const templatesFolder = join(projectFolder, 'templates');
  return () => {
    const { value, problems } = composeDocument(openForm(form, { files, templatesFolder }));
    if (!value) throw new Error(JSON.stringify(problems.slice(0, 3)));
    return writeDocument(value, 'docx');
  };
}
