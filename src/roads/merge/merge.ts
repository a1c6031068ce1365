/** The road back: a Word file that was printed from a form and then edited, into that form. */
import type { OfficialDocument } from '../../document/document.ts';
import { originOf, readOrigin } from '../../document/origin.ts';
import { asVariant } from '../../document/variants.ts';
import { bytesOf, openText } from '../../edit/index.ts';
import { withTexts } from '../../files.ts';
import {
  editionOf,
  type FileSource,
  type Form,
  fillForm,
  type MarkedText,
  readForm,
  textOf,
} from '../../form/index.ts';
import {
  commentsIn,
  type FileTexts,
  type Landed,
  type Left,
  landed,
  mergeParagraphs,
  type Printed,
  type PrintedField,
  paragraphsIn,
  picturesIn,
  printedOf,
  type Revision,
  revisionsIn,
  type ThreeSided,
  threeSides,
  unseenIn,
  type WordComment,
  withRefused,
} from '../../merge/index.ts';
import { type Checked, newProblems, type Problem } from '../../problem.ts';
import { readLines } from '../../readers/index.ts';
import {
  closePackage,
  decodeXml,
  openPackage,
  readPart,
  type WordPackage,
  writePart,
} from '../../review/index.ts';
import { renderTemplate } from '../../template/index.ts';
import { dirname } from '../../text/index.ts';
import { writers } from '../../writers/index.ts';
import { layeredTemplates } from '../compose.ts';
import type { OpenForm } from '../open.ts';
import {
  leftProblem,
  noOrigin,
  notPrintable,
  notWord,
  otherPaper,
  unseenProblems,
} from './words.ts';

/** What a form is printed with. */
interface MergeOptions {
  files: FileSource;
  templatesFolder: string;
}

/** What a form prints, every piece of it with its place in the form; undefined where it cannot be printed. */
export async function printForm(
  path: string,
  texts: FileTexts,
  options: MergeOptions,
): Promise<Printed | undefined> {
  const files = withTexts(options.files, texts);
  const form = readForm(path, files).value;
  if (form === undefined) return undefined;
  const marked: MarkedText[] = [];
  const filled = fillForm(form, { draft: true, marked }).value;
  const rendered = filled && renderTemplate(filled, layeredTemplates(form, { ...options, files }));
  if (filled === undefined || rendered?.value === undefined) return undefined;
  const fields: PrintedField[] = [];
  const document = asVariant(rendered.value, editionOf(form) ?? 'full');
  markFields(document, form, (field) => {
    fields.push(field);
    return String.fromCodePoint(0xf0000 + marked.length + fields.length - 1);
  });
  const write = await writers.docx.load();
  const bytes = await write(document, filled.settings);
  const read = readLines(bytes, { name: 'print.docx' }).value;
  if (read === undefined) return undefined;
  return printedOf(form, paragraphsIn(read.lines), marked, fields, picturesIn(read.lines));
}

/** Signs in front of the fields that are printed otherwise than they are typed. */
function markFields(
  document: OfficialDocument,
  form: Form,
  sign: (field: PrintedField) => string,
): void {
  const signed = (name: string, printed: string | undefined): string | undefined => {
    const node = textOf(form.root, name);
    if (printed === undefined || node === undefined) return printed;
    return sign({ name, at: { file: form.path, path: [name] }, typed: node.text }) + printed;
  };
  const set = <T extends object, K extends keyof T>(
    holder: T | undefined,
    key: K,
    name: string,
  ) => {
    const value = holder?.[key];
    if (holder && typeof value === 'string') Object.assign(holder, { [key]: signed(name, value) });
  };
  set(document, 'documentNumber', '发文字号');
  set(document, 'copyNumber', '份号');
  set(document.signature, 'date', '成文日期');
  set(document.imprint, 'printDate', '印发日期');
}

/** Tables that a form names are read, never written. */
function isForm(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

/** An edited Word file and what it would do to its form; nothing is written. */
export interface WordMerge {
  /** Every file that changes, with its bytes before and after. */
  files: { file: string; before: Uint8Array; after: Uint8Array }[];
  /** What landed where. */
  landed: Landed[];
  /** What stays as the form has it, each with the reason. */
  left: Left[];
  comments: WordComment[];
  /** Who changed the file, as it says itself: its tracked changes, its comments, who saved it last. */
  by: string[];
}

/**
 * Tracked changes of a Word file, for who wants to refuse some; empty where it has none or is no Word file.
 * @example
 * const { value } = await renderForm('examples/2024/通知.yaml');
 * trackedChanges(value) // => []
 */
export function trackedChanges(bytes: Uint8Array): Revision[] {
  const file = openPackage(bytes);
  return file ? revisionsIn(readPart(file, file.main) ?? '') : [];
}

/**
 * Merges an edited Word file into the form that it was made from. Tracked changes count as accepted but those that
 * are refused. Changes nothing: the caller writes the files, after asking.
 * @param edited the Word file's name, for messages, and its bytes
 * @param refused indexes among `trackedChanges`
 * @param decided of what both the form and the file changed, counted from 0, where the file's words are taken
 * @example
 * const form = openForm('examples/2024/通知.yaml');
 * const { value: bytes } = await renderForm('examples/2024/通知.yaml');
 * const { value } = await mergeWordFile(form, { name: '通知.docx', bytes });
 * value.landed // => []
 */
export async function mergeWordFile(
  form: OpenForm,
  edited: { name: string; bytes: Uint8Array },
  {
    refused = new Set(),
    decided = new Set(),
  }: { refused?: ReadonlySet<number>; decided?: ReadonlySet<number> } = {},
): Promise<Checked<WordMerge>> {
  const { path } = form;
  const options: MergeOptions = form;
  const opened = form.read();
  const file = openPackage(edited.bytes);
  if (file === undefined) return { problems: [notWord(edited.name)] };
  if (refused.size > 0) {
    writePart(file, file.main, withRefused(readPart(file, file.main) ?? '', refused));
  }
  const read = readLines(closePackage(file), { name: edited.name });
  if (read.value === undefined) return { problems: read.problems };
  if (opened.value === undefined) return { problems: opened.problems };
  const files = new Map(
    opened.value.sources
      .filter(isForm)
      .map((name) => [name, openText(options.files.read(name) ?? new Uint8Array())]),
  );
  const texts = new Map([...files].map(([name, { text }]) => [name, text]));
  const paragraphs = paragraphsIn(read.value.lines);
  const edits = paragraphs.map(({ text }) => text);
  const sides = await sidesOf(path, texts, { file, edits, decided }, options);
  if (sides === undefined && (await isOtherPaper(path, texts, edits, options)))
    return { problems: [otherPaper(edited.name)] };
  const wanted = sides?.wanted ?? edits;
  const merged = await mergeParagraphs((now) => printForm(path, now, options), texts, wanted);
  if (merged === undefined) return { problems: [...opened.problems, notPrintable()] };
  const value: WordMerge = {
    files: [...merged.texts].map(([name, text]) => ({
      file: name,
      before: options.files.read(name) ?? new Uint8Array(),
      after: bytesOf(files.get(name) ?? openText(new Uint8Array()), text),
    })),
    landed: landed(merged.done),
    left: [...(sides?.left ?? []), ...merged.left],
    comments: commentsIn(file),
    by: changedBy(edited.bytes),
  };
  const unknown = sides === undefined ? [noOrigin(edited.name)] : [];
  const pictures = picturesIn(read.value.lines);
  const told = [
    ...unknown,
    ...value.left.map(leftProblem),
    ...unseenProblems(unseenIn(merged.printed, { paragraphs, pictures })),
    // What is read only in part: words struck through, formulas, files within the file.
    ...read.problems.filter(({ severity }) => severity === 'warning'),
  ];
  return { value, problems: [...told, ...comeUp(form, merged.texts)] };
}

/** Paragraphs that are found again tell whether a file says nothing of where it is from; short ones stand anywhere. */
const TELLING = { signs: 6, paragraphs: 10, share: 0.1 };

/** Whether hardly a paragraph of a longer form stands in the file: it was made from another one. */
async function isOtherPaper(
  path: string,
  texts: FileTexts,
  edits: readonly string[],
  options: MergeOptions,
): Promise<boolean> {
  const printed = (await printForm(path, texts, options))?.paragraphs ?? [];
  const own = printed
    .map(({ text }) => text.trim())
    .filter(({ length }) => length >= TELLING.signs);
  const theirs = new Set(edits.map((text) => text.trim()));
  const same = own.filter((text) => theirs.has(text));
  return own.length >= TELLING.paragraphs && same.length < own.length * TELLING.share;
}

function changedBy(bytes: Uint8Array): string[] {
  const file = openPackage(bytes);
  if (file === undefined) return [];
  const properties = readPart(file, 'docProps/core.xml') ?? '';
  // As it is printed, the issuer stands as both: nobody has saved it since.
  const [made, saved] = ['dc:creator', 'cp:lastModifiedBy'].map((name) =>
    decodeXml(new RegExp(`<${name}>([^<]*)<`, 'u').exec(properties)?.[1] ?? ''),
  );
  const last = saved === undefined || saved === made ? '' : saved;
  const authors = revisionsIn(readPart(file, file.main) ?? '').map(({ author }) => author);
  const names = [...authors, ...commentsIn(file).map(({ author }) => author), last];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** What is wrong with the form after a merge that was not before: a sum that no longer comes out. */
function comeUp({ path, files, ...form }: OpenForm, texts: FileTexts): Problem[] {
  if (texts.size === 0) return [];
  const problems = (source: FileSource) => {
    const read = readForm(path, source, { cwd: dirname(path) });
    const filled = read.value ? fillForm(read.value, { draft: true }).problems : [];
    return [...read.problems, ...filled];
  };
  const before = [...form.read().problems, ...form.fill({ draft: true }).problems];
  return newProblems(before, problems(withTexts(files, texts)));
}

interface Edits {
  file: WordPackage;
  /** Its paragraphs. */
  edits: readonly string[];
  decided: ReadonlySet<number>;
}

/** What is wanted of the form where it has changed since the file was made; undefined where the file does not say. */
async function sidesOf(
  path: string,
  texts: FileTexts,
  { file, edits, decided }: Edits,
  options: MergeOptions,
): Promise<ThreeSided | undefined> {
  const parts = Object.keys(file.entries).filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  const origin = parts.map((name) => readOrigin(readPart(file, name) ?? '')).find(Boolean);
  if (origin === undefined) return undefined;
  const now = documentNow(path, options);
  if (now === undefined || originOf(now).digest === origin.digest) {
    return { wanted: [...edits], left: [] };
  }
  const printed = await printForm(path, texts, options);
  return threeSides(origin, printed?.paragraphs.map(({ text }) => text) ?? [], edits, decided);
}

function documentNow(path: string, options: MergeOptions): OfficialDocument | undefined {
  const form = readForm(path, options.files).value;
  const filled = form && fillForm(form, { draft: true }).value;
  const rendered = filled && renderTemplate(filled, layeredTemplates(form, options)).value;
  return form && rendered && asVariant(rendered, editionOf(form) ?? 'full');
}
