/** Last year's Word, text or web file: what was recognised in it, and this year's form made of it. */
import { shippedKinds } from '../kinds/index.ts';
import { rollDocument } from '../outline/index.ts';
import type { Checked, Problem, Words } from '../problem.ts';
import { conversionNeeded, type ReadDocument, readDocument } from '../roads/read.ts';
import { DESK, type DeskFiles } from './files.ts';

export interface OldFile {
  /** The documents in it. */
  papers: { title: string; kind: string; year?: number }[];
  lines: { number: number; text: string }[];
  /** What a person must look at, at its line. */
  doubts: { message: Words; hint?: Words; line?: number }[];
}

/** `convert`: LibreOffice must make a Word file of it first; names what it is now. */
export type ReadOld = Checked<OldFile> & { convert?: string };

export interface OldWanted {
  /** Which of its documents, from 0. */
  part: number;
  kind: string;
  year: number;
  /** Where the form will lie on the desk. */
  path: string;
}

/** For a file of whose kind nothing is known. */
const NO_KIND = shippedKinds.all.find(({ habits }) => habits.usual)?.name ?? '';

export interface OldFiles {
  read(name: string, bytes: Uint8Array): Promise<ReadOld>;
  make(name: string, bytes: Uint8Array, wanted: OldWanted): Promise<Checked<string>>;
}

export function oldFiles(files: DeskFiles): OldFiles {
  let last: { name: string; size: number; read: Checked<ReadDocument> } | undefined;
  const documentOf = async (name: string, bytes: Uint8Array) => {
    if (last?.name !== name || last.size !== bytes.length) {
      last = { name, size: bytes.length, read: await readDocument(bytes, name) };
    }
    return last.read;
  };
  return {
    async read(name, bytes) {
      const convert = await conversionNeeded(bytes, name);
      if (convert !== undefined) return { convert, problems: [] };
      const { value, problems } = await documentOf(name, bytes);
      if (value === undefined) return { problems };
      return { value: shownOf(value, problems), problems };
    },
    async make(name, bytes, { part, kind, year, path }) {
      const { value, problems } = await documentOf(name, bytes);
      const recognised = value?.recognition.documents[part];
      if (recognised === undefined) return { problems };
      const output = `${DESK}/${path}`;
      // In one file: a second one could meet another of its name.
      const options = { year, kind, output, cwd: DESK, source: name, files, inline: true };
      const rolled = rollDocument(recognised.document, options);
      const text = rolled.value?.files[0]?.text;
      return { problems: rolled.problems, ...(text === undefined ? {} : { value: text }) };
    },
  };
}

function shownOf({ read, recognition }: ReadDocument, problems: readonly Problem[]): OldFile {
  return {
    papers: recognition.documents.map(({ document, part }) => {
      const title = document.title.replace(/\s+/gu, '');
      const year = /(?:19|20)\d\d(?=年)/u.exec(title)?.[0];
      return {
        title: title || part || '',
        kind: kindIn(title),
        ...(year === undefined ? {} : { year: Number(year) }),
      };
    }),
    lines: read.lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ number, text, label = '' }) => ({ number, text: `${label}${text}` })),
    doubts: problems.map(({ message, hint, place }) => ({
      message,
      ...(hint && { hint }),
      ...(place && { line: place.line }),
    })),
  };
}

/** The kind whose name ends the title, the longest first. */
function kindIn(title: string): string {
  const names = shippedKinds.all.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return (
    names.find((name) => title.endsWith(name)) ??
    names.find((name) => title.includes(name)) ??
    NO_KIND
  );
}
