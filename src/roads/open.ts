/** A form that is open: what was read and filled once is handed on to every road that starts from a form. */
import { bytesOf, UnreadableFile } from '../files.ts';
import type { FileSource, FilledForm, FillMemory, Form, FormOptions } from '../form/index.ts';
import { fillForm, readForm } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { decodeText, dirname, join, kept, once, relative, withLineFeeds } from '../text/index.ts';

export interface OpenOptions extends FormOptions {
  files: FileSource;
  /** Absolute path of the shipped templates. */
  templatesFolder: string;
}

/** A text file that a form is made of. */
export interface FormSource {
  /** As messages name it. */
  file: string;
  text: string;
  /** Whether the text is written back in the encoding it was read in: only UTF-8 is. */
  isUtf8: boolean;
}

/** A form by its path. Each of its parts is made when it is first asked for, and only then. */
export interface OpenForm {
  /** Absolute path. */
  readonly path: string;
  /** As messages name it. */
  readonly name: string;
  /** Absolute path of the folder that names in messages are relative to. */
  readonly cwd: string;
  /** The files as they were when they were first asked for. */
  readonly files: FileSource;
  readonly templatesFolder: string;
  /** The form and every file it refers to. */
  read(): Checked<Form>;
  /** Every box resolved; in a draft, empty ones stay. No value where the form could not be read. */
  fill(options: { draft: boolean }): Checked<FilledForm>;
  /** The texts of all its files, in reading order; tables of Excel are none. */
  sources(): readonly FormSource[];
}

/**
 * Opens a form. Nothing is read yet; a form that has changed on the disk is opened anew.
 * @param path absolute path of the form
 */
export function openForm(
  path: string,
  { files: given, templatesFolder, ...options }: OpenOptions,
): OpenForm {
  const files = readOnce(given);
  const cwd = options.cwd ?? dirname(path);
  const named = (file: string) => relative(cwd, file) || file;
  const read = once(() => readForm(path, files, options));
  const filled = (draft: boolean) => () => {
    const { value } = read();
    if (value === undefined) return { problems: [] };
    const memory = memoryOf(value, draft);
    return fillForm(value, { draft, ...(memory && { memory }) });
  };
  const [whole, draft] = [once(filled(false)), once(filled(true))];
  return {
    path: join(path),
    name: named(path),
    cwd,
    files,
    templatesFolder,
    read,
    fill: (asked) => (asked.draft ? draft() : whole()),
    sources: once(() => textsOf(read().value?.sources ?? [path], files, named)),
  };
}

/** A person goes on with a form or two; what became of their texts is known when they are opened again. */
const memories = kept<FillMemory>(4);
/** Of longer forms nothing is held. */
const LONGEST = 1_000_000;

function memoryOf({ path, root }: Form, draft: boolean): FillMemory | undefined {
  if (root.file.text.length > LONGEST) return undefined;
  const name = `${draft} ${path}`;
  const memory = memories.get(name) ?? {};
  memories.keep(name, memory);
  return memory;
}

function textsOf(
  paths: readonly string[],
  files: FileSource,
  named: (path: string) => string,
): FormSource[] {
  return paths.flatMap((path) => {
    const bytes = bytesOf(path, files);
    if (bytes === undefined || bytes instanceof UnreadableFile) return [];
    const decoded = decodeText(bytes);
    if ('notText' in decoded) return [];
    const text = withLineFeeds(decoded.text);
    return [{ file: named(path), text, isUtf8: decoded.encoding === 'utf-8' }];
  });
}

/** Every file is read once, however many roads ask for it; what cannot be read is told to each. */
function readOnce(files: FileSource): FileSource {
  const known = new Map<string, Uint8Array | undefined>();
  return {
    read(path) {
      if (!known.has(path)) known.set(path, files.read(path));
      return known.get(path);
    },
    ...(files.list && { list: (folder: string) => files.list?.(folder) ?? [] }),
    real: (path) => files.real?.(path) ?? path,
  };
}
