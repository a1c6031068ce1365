/** What a form prints, each piece of it with its place in the form: what an edited Word file is held against. */
import type { OfficialDocument } from '../../document/document.ts';
import { asVariant } from '../../document/variants.ts';
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
  type FileTexts,
  marginsIn,
  type Printed,
  type PrintedField,
  paragraphsIn,
  picturesIn,
  printedOf,
} from '../../merge/index.ts';
import type { Problem } from '../../problem.ts';
import { readLines } from '../../readers/index.ts';
import { renderTemplate } from '../../template/index.ts';
import { writers } from '../../writers/index.ts';
import { layeredTemplates } from '../compose.ts';

/** What a form is printed with. */
export interface MergeOptions {
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
  const { value: form, problems } = readForm(path, files);
  if (form === undefined) return undefined;
  const marked: MarkedText[] = [];
  const { value: filled, problems: ofTexts } = fillForm(form, { draft: true, marked });
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
  return printedOf(form, paragraphsIn(read.lines), marked, fields, {
    pictures: picturesIn(read.lines),
    margins: marginsIn(read.lines),
    faults: [...problems, ...ofTexts].filter(isFault).length,
  });
}

function isFault({ code, severity }: Problem): boolean {
  return code === 'form/table-width' || (severity === 'error' && code.startsWith('form/'));
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

/** The form as a document, as it is now; undefined where it cannot be made. */
export function documentNow(path: string, options: MergeOptions): OfficialDocument | undefined {
  const form = readForm(path, options.files).value;
  const filled = form && fillForm(form, { draft: true }).value;
  const rendered = filled && renderTemplate(filled, layeredTemplates(form, options)).value;
  return form && rendered && asVariant(rendered, editionOf(form) ?? 'full');
}
