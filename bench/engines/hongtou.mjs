/**
 * Hongtou in process: reads, checks and fills the form, lays out the document, writes the Word file. As `render -q`:
 * what is only doubted of the texts, which no other engine looks for, is left to `check`.
 */
import { composeDocument, openForm, writeDocument } from '../../dist/index.js';
import { filesOnDisk, templatesFolder } from '../files.mjs';

export function prepare({ form }) {
  return () => {
    const { value, problems } = composeDocument(
      openForm(form, { files: filesOnDisk, templatesFolder }),
      { doubts: false },
    );
    if (!value) throw new Error(JSON.stringify(problems.slice(0, 3)));
    return writeDocument(value, 'docx');
  };
}
