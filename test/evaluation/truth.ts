/** The evaluation set: documents of our own writing, each with what a careful reader finds in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const documentsFolder = fileURLToPath(new URL('documents/', import.meta.url));

/** What a document holds. A field that is not given is expected to be found empty, counts are not looked at. */
export interface Truth {
  part?: string;
  kind?: string;
  title?: string;
  issuers?: string[];
  recipients?: string[];
  date?: string;
  number?: string;
  copiesTo?: string;
  /** `2 （一）text`, with ↴ at the end where the paragraph goes on after the heading. */
  headings?: string[];
  items?: number;
  points?: number;
  issued?: Truth;
  parts?: Truth[];
}

export interface Sample {
  name: string;
  text: string;
  truth: Truth;
}

/** Every document of the set, in order of its name. */
export function samples(): Sample[] {
  return readdirSync(documentsFolder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const truth = parse(readFileSync(join(documentsFolder, `${name}.yaml`), 'utf8')) as Truth;
      return { name, truth, text: readFileSync(join(documentsFolder, file), 'utf8') };
    });
}
