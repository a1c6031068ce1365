/**
 * The road from last year's file: bytes → lines → document → form, or the same document in the official layout.
 * Rooms are loaded when they are needed: most commands never read a Word file or a web page.
 */
import type { OfficialDocument } from '../document/document.ts';
import { type FileSource, kindsFor } from '../form/index.ts';
import type { MadeForm, MissingText, TextDifference } from '../outline/index.ts';
import type { Checked, Words } from '../problem.ts';
import type { ReadFile } from '../readers/index.ts';
import type {
  Leftover,
  OutlineJson,
  Recognised,
  Recognition,
  WhyJson,
} from '../recognise/index.ts';
import { basename, dirname, join } from '../text/index.ts';
import type { WriterSettings } from '../writers/index.ts';
import { composeDocument, writeDocument } from './compose.ts';
import type { OutputFormat } from './formats.ts';
import { openForm } from './open.ts';

export type { MadePicture, MissingText } from '../outline/index.ts';

/** A file as it was read, and what was recognised in it. */
export interface ReadDocument {
  name: string;
  read: ReadFile;
  recognition: Recognition;
}

/**
 * The ending that a file must have for LibreOffice to make a Word file of it first; undefined where it is read
 * as it is, or cannot be read at all.
 * @example
 * await conversionNeeded(new TextEncoder().encode('{\\rtf1 }'), '旧通知.rtf') // => 'rtf'
 */
export async function conversionNeeded(
  bytes: Uint8Array,
  name: string,
): Promise<string | undefined> {
  const readers = await import('../readers/index.ts');
  return readers.conversionNeeded(bytes, { name });
}

/**
 * The names of the kinds that an office made itself, in 模板/.
 * @param folder absolute path of the folder of its forms
 * @example
 * const files = { read: () => undefined, list: () => [] };
 * ownKindNames('/公文', files) // => []
 */
export function ownKindNames(folder: string, files: FileSource): string[] {
  const { kinds } = kindsFor(folder, files, { cwd: folder });
  return kinds.all.filter(({ isOwn }) => isOwn).map(({ name }) => name);
}

/**
 * Reads a file and recognises what is in it. What is doubtful comes back as warnings.
 * @example
 * const bytes = new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。');
 * const { value } = await readDocument(bytes, '旧通知.txt');
 * value.recognition.documents[0].document.title // => '关于开会的通知'
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  { ownKinds = [] }: { ownKinds?: readonly string[] } = {},
): Promise<Checked<ReadDocument>> {
  const [{ readLines }, { recognise }] = await Promise.all([
    import('../readers/index.ts'),
    import('../recognise/index.ts'),
  ]);
  const { value: read, problems } = readLines(bytes, { name });
  if (read === undefined) return { problems };
  const recognised = recognise(read.lines, { file: name, format: read.format, ownKinds });
  const recognition = { ...recognised, leftovers: allLeftovers(read, recognised.leftovers) };
  return { value: { name, read, recognition }, problems: [...problems, ...recognition.doubts] };
}

/**
 * What the lines of a file were taken for, and on what evidence, for machines and for people.
 * @param line one line of the file only
 * @example
 * const bytes = new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。');
 * const { value } = await readDocument(bytes, '旧通知.txt');
 * (await whyOf(value, 1)).json[0].text // => '关于开会的通知'
 */
export async function whyOf(
  { recognition }: ReadDocument,
  line?: number,
): Promise<{ json: WhyJson[]; text: string }> {
  const { whyJson, whyText } = await import('../recognise/index.ts');
  return { json: whyJson(recognition, line), text: whyText(recognition, line) };
}

/**
 * A line for each thing of a file that no document has a place for; one for many of a kind.
 * @example
 * const { value } = await readDocument(new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。'), '旧通知.txt');
 * await leftoverWords(value) // => []
 */
export async function leftoverWords({ recognition }: ReadDocument): Promise<Words[]> {
  const { leftoverLines } = await import('../recognise/index.ts');
  return leftoverLines(recognition.leftovers);
}

/**
 * A line for each kind of things that stay in a Word file laid out in place, though no line of text can hold them.
 * @example
 * const { value } = await readDocument(new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。'), '旧通知.txt');
 * await keptWords(value) // => []
 */
export async function keptWords({ read, recognition }: ReadDocument): Promise<Words[]> {
  const { keptLines } = await import('../recognise/index.ts');
  return keptLines(read, recognition.leftovers);
}

/** A number alone in a header or footer: every document has one of its own. */
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:第\s*)?\{PAGE\}[^\p{L}\p{N}]*(?:页|(?:页\W*共\W*)?\{NUMPAGES\}\W*页?)?[^\p{L}\p{N}]*$/u;

/** What the reader left out and what recognising did, in the order of the file. */
function allLeftovers({ leftOut, lines }: ReadFile, leftovers: readonly Leftover[]): Leftover[] {
  const nearby = (number: number) =>
    lines.findLast((line) => line.number <= number && line.text.trim() !== '')?.text ?? '';
  const read = leftOut.map((one): Leftover => {
    const near = one.text === '' ? nearby(one.number) : '';
    return { ...one, ...(near !== '' && { near }) };
  });
  const named = leftovers.filter(
    ({ reason, text }) => !/^page-(?:header|footer)$/.test(reason) || !PAGE_NUMBER.test(text),
  );
  return [...read, ...named].sort((a, b) => a.number - b.number);
}

/**
 * The outline of a file, for machines and for people.
 * @example
 * const bytes = new TextEncoder().encode('关于开会的通知\n\n各科室：\n一、时间\n明天。\n二、地点\n会议室。');
 * const { value } = await readDocument(bytes, '旧通知.txt');
 * (await outlineOf(value)).text.includes('一、时间') // => true
 */
export async function outlineOf({
  recognition,
}: ReadDocument): Promise<{ json: OutlineJson; text: string }> {
  const [{ outlineJson, outlineText }, { findQuantities }] = await Promise.all([
    import('../recognise/index.ts'),
    import('../figures/index.ts'),
  ]);
  return {
    json: outlineJson(recognition, { findFigures: findQuantities }),
    text: outlineText(recognition),
  };
}

export interface ImportOptions {
  /** Absolute path that the form is for; nothing is written there. */
  formPath: string;
  /** Where the shipped templates are read from. */
  files: FileSource;
  templatesFolder: string;
  /** The file that it stands in: its lines are held against the form, where it holds one document. */
  file?: ReadDocument;
}

/** A form that was made of a file, and how its document differs from the file's. */
export interface ImportedForm extends MadeForm {
  /** Lines of text that the form does not render back as they were; empty where nothing was lost. */
  differences: TextDifference[];
  /** Lines of the file with characters that are neither in the form nor told as left out. */
  missing: MissingText[];
  /** False where the form has errors that keep it from being printed: then nothing was held against the file. */
  isPrintable: boolean;
}

/** Makes the form of a recognised document, renders it and holds the result against the file's own text. */
export async function importForm(
  { document: given }: Recognised,
  source: string,
  { formPath, files, templatesFolder, file }: ImportOptions,
): Promise<Checked<ImportedForm>> {
  const outline = await import('../outline/index.ts');
  const { differingLines, formFromDocument, isFreeBeside, missingText, textBeside } = outline;
  const document = outline.issuedAsAttachment(given);
  const { value: first, problems } = formFromDocument(document, {
    name: basename(formPath),
    source,
    isFree: isFreeBeside(formPath, files),
    beside: textBeside(formPath, files),
    ...(file && { doubts: file.recognition.doubts }),
    kinds: kindsFor(dirname(formPath), files, { cwd: dirname(formPath), wanted: document.kind })
      .kinds,
  });
  if (first === undefined) return { problems };
  const render = (one: MadeForm) =>
    composeDocument(
      openForm(formPath, { files: withMade(one, formPath, files), templatesFolder }),
      { draft: true },
    );
  let made = first;
  let rendered = render(made);
  const errors = rendered.problems.filter(({ severity }) => severity === 'error');
  const plain = rendered.value === undefined ? outline.withoutBoxesAt(made, errors) : undefined;
  const again = plain && render(plain.made);
  if (plain && again?.value !== undefined) {
    made = plain.made;
    rendered = again;
    problems.push(...plain.problems);
  }
  if (rendered.value === undefined) {
    // The form is written all the same: what is wrong in it is mended there.
    const value = { ...made, differences: [], missing: [], isPrintable: false };
    return { value, problems: [...problems, ...errors] };
  }
  const [before, after] = await Promise.all([textOf(document), textOf(rendered.value.document)]);
  const told = file?.recognition.leftovers.map(({ text }) => text) ?? [];
  const differences = differingLines(before, after);
  const texts = made.files.map((one) => one.text);
  const shown = new Set(differences.map((one) => withoutSpaces(one.before)));
  const missing =
    file?.recognition.documents.length === 1
      ? missingText(file.read.lines, [after, ...told], texts).filter(
          ({ text }) => !shown.has(withoutSpaces(text)),
        )
      : [];
  return {
    value: { ...made, differences, missing, isPrintable: true },
    problems,
  };
}

/** The files of a form that was just made, as if they lay at its path, before all others. */
function withMade(
  { files: made, pictures }: MadeForm,
  formPath: string,
  others: FileSource,
): FileSource {
  const folder = dirname(formPath);
  const bytes = new Map<string, Uint8Array>([
    ...made.map(
      ({ name, text }, index) =>
        [
          join(index === 0 ? formPath : join(folder, name)),
          new TextEncoder().encode(text),
        ] as const,
    ),
    ...pictures.map(({ name, bytes: own }) => [join(folder, name), own] as const),
  ]);
  return { ...others, read: (path) => bytes.get(join(path)) ?? others.read(path) };
}

async function textOf(document: OfficialDocument): Promise<string> {
  const bytes = await writeDocument(
    { document: { ...document, draft: false }, settings: { fonts: {}, words: [] } },
    'text',
  );
  return new TextDecoder().decode(bytes);
}

/**
 * A recognised document in the official layout, its text untouched.
 * @param settings the office's own, as `officeIn` gives them; by default the standard's
 * @example
 * const { value } = await readDocument(new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。'), '旧通知.txt');
 * const word = await formatDocument(value.recognition.documents[0], 'docx');
 * word.slice(0, 2).join() // => '80,75'
 */
export async function formatDocument(
  { document }: Recognised,
  format: OutputFormat,
  settings: WriterSettings = { fonts: {}, words: [] },
): Promise<Uint8Array> {
  return writeDocument({ document, settings }, format);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}
