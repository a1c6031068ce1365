/** The road back: a Word file that was printed from a form and then edited, into that form. */
import type { OfficialDocument } from '../document/document.ts';
import { asVariant } from '../document/variants.ts';
import { openText } from '../edit/index.ts';
import {
  editionOf,
  type FileSource,
  type Form,
  type FormOptions,
  fillForm,
  type MarkedText,
  readForm,
  textOf,
} from '../form/index.ts';
import {
  type FileTexts,
  type Merged,
  mergeParagraphs,
  type Printed,
  type PrintedField,
  paragraphsIn,
  printedOf,
} from '../merge/index.ts';
import { readLines } from '../readers/index.ts';
import { renderTemplate } from '../template/index.ts';
import { writers } from '../writers/index.ts';
import { layeredTemplates } from './compose.ts';

export interface MergeOptions extends FormOptions {
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
  const form = readForm(path, files, options).value;
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
  return read && printedOf(form, paragraphsIn(read.lines), marked, fields);
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

/** Files with some of their texts exchanged. */
export function withTexts(files: FileSource, texts: FileTexts): FileSource {
  return {
    ...files,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : new TextEncoder().encode(text);
    },
  };
}

/** Tables that a form names are read, never written. */
function isForm(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

/** Merges the paragraphs of an edited Word file into a form. */
export async function mergeWordFile(
  path: string,
  bytes: Uint8Array,
  options: MergeOptions,
): Promise<Merged | undefined> {
  const read = readLines(bytes, { name: 'edited.docx' }).value;
  const form = readForm(path, options.files, options).value;
  if (read === undefined || form === undefined) return undefined;
  const texts = new Map(
    form.sources
      .filter(isForm)
      .map((file) => [file, openText(options.files.read(file) ?? new Uint8Array()).text]),
  );
  const wanted = paragraphsIn(read.lines).map(({ text }) => text);
  return mergeParagraphs((now) => printForm(path, now, options), texts, wanted);
}
