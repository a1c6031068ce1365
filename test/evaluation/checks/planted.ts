/** Documents with marked mistakes: 「right→wrong」. Each mistake is planted alone in an otherwise right document. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Plant {
  document: string;
  right: string;
  wrong: string;
  /** The whole document with this one mistake. */
  text: string;
  /** The line that holds it, from 0. */
  line: number;
}

export interface MarkedDocument {
  name: string;
  /** Without any mistake. */
  text: string;
  plants: Plant[];
}

const folder = fileURLToPath(new URL('documents/', import.meta.url));
const MARK = /「([^「」→]*)→([^「」]*)」/gu;

export function markedDocuments(): MarkedDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readMarked(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')));
}

function readMarked(name: string, marked: string): MarkedDocument {
  const right = (text: string) => text.replace(MARK, (_whole, one: string) => one);
  const plants = [...marked.matchAll(MARK)].map((match): Plant => {
    const before = right(marked.slice(0, match.index));
    const after = right(marked.slice(match.index + match[0].length));
    const [, good = '', wrong = ''] = match;
    return {
      document: name,
      right: good,
      wrong,
      text: before + wrong + after,
      line: before.split('\n').length - 1,
    };
  });
  return { name, text: right(marked), plants };
}
