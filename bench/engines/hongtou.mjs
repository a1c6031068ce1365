/**
 * Hongtou in process: reads, checks and fills the form, lays out the document, writes the Word file. As `render -q`:
 * the texts are not searched for doubts, which no other engine does; that is left to `check`.
 */
import { readFileSync } from 'node:fs';
import { composeDocument, openForm, writeDocument } from '../../dist/index.js';
import { filesOnDisk, templatesFolder } from '../files.mjs';

/** @param doubts whether what is doubted is looked for, too */
export function prepare({ form }, { files = filesOnDisk, doubts = false } = {}) {
  return () => {
    const open = openForm(form, { files, templatesFolder });
    const { value, problems } = composeDocument(open, { doubts });
    if (!value) throw new Error(JSON.stringify(problems.slice(0, 3)));
    return writeDocument(value, 'docx');
  };
}

/** Names of places, so that no two forms of one run have a point in common. */
const PLACES = [
  '东区',
  '南区',
  '西区',
  '北区',
  '新区',
  '老区',
  '园区',
  '港区',
  '景区',
  '社区',
  '城区',
];

/** Another form each time: what is remembered of texts seen before helps nothing. */
export function prepareOthers({ form }) {
  const text = readFileSync(form, 'utf8');
  let run = 0;
  const read = (path) => {
    if (path !== form) return filesOnDisk.read(path);
    const [one, other] = [run, Math.floor(run / PLACES.length)].map((at) =>
      PLACES.at(at % PLACES.length),
    );
    run += 1;
    return new TextEncoder().encode(text.replaceAll('片区', `${other}${one}`));
  };
  return prepare({ form }, { files: { read } });
}

export const prepareDoubting = ({ form }) => prepare({ form }, { doubts: true });
