/** The library as Node programs use it: all of src/index.ts, with the disk and the shipped files at hand. */
import { resolve } from 'node:path';
import * as core from '../index.ts';
import type { Checked } from '../problem.ts';
import { templatesFolder } from './package-folder.ts';
import { diskFiles } from './read.ts';

export * from '../index.ts';

const shipped = { files: diskFiles(), templatesFolder };

/**
 * Opens a form. Nothing is read yet; what is wrong with it comes from the functions that it is handed to.
 * @param path of the form, absolute or from the working folder
 * @example
 * const form = openForm('examples/2023/工作总结.yaml');
 * form.name // => '工作总结.yaml'
 */
export function openForm(path: string, options: Partial<core.OpenOptions> = {}): core.OpenForm {
  return core.openForm(resolve(path), { ...shipped, ...options });
}

/**
 * Makes the file of a form in one step. No value where an error stands in the way; nothing is written to the disk.
 * @param path of the form, absolute or from the working folder
 * @example
 * const { value, problems } = await renderForm('examples/2023/工作总结.yaml', { format: 'docx' });
 * problems.length // => 0
 * value.slice(0, 2).join() // => '80,75'
 */
export async function renderForm(
  path: string,
  {
    format = 'docx',
    ...print
  }: core.PrintOptions & Partial<core.OpenOptions> & { format?: core.OutputFormat } = {},
): Promise<Checked<Uint8Array>> {
  const { value, problems } = core.composeDocument(openForm(path, print), print);
  if (value === undefined) return { problems };
  return { value: await core.writeDocument(value, format), problems };
}

/**
 * A new form of a kind, with comments that say what goes where; no value where there is no such kind.
 * @example
 * startForm('通知', { year: 2026 }).value.includes('年度: 2026') // => true
 * startForm('通告示').problems[0].code // => 'outline/unknown-kind'
 */
export function startForm(
  kind: string,
  options: Partial<Parameters<typeof core.startForm>[1]> = {},
): Checked<string> {
  return core.startForm(kind, { ...shipped, ...options });
}

/**
 * Makes the form of a recognised document, renders it and holds the result against the file's own text.
 * @param document one of those that `readDocument` recognised
 * @param source name of the file it was read from
 * @example
 * const { value } = await readDocument(new TextEncoder().encode('关于开会的通知\n\n各科室：\n现通知如下。'), '旧通知.txt');
 * const made = await importForm(value.recognition.documents[0], '旧通知.txt', { formPath: '/新/通知.yaml' });
 * made.value.kind // => '通知'
 */
export function importForm(
  document: Parameters<typeof core.importForm>[0],
  source: string,
  options: { formPath: string } & Partial<Parameters<typeof core.importForm>[2]>,
): Promise<Checked<core.ImportedForm>> {
  return core.importForm(document, source, { ...shipped, ...options });
}

/**
 * Rolls a form and every file it refers to over to another year; nothing is written to the disk.
 * @param entry absolute path of last year's form
 * @example
 * const rolled = rollForm('examples/2023/工作总结.yaml', { kind: '工作总结', year: 2024, output: '/新/工作总结.yaml' });
 * rolled.value.fromYear // => 2023
 */
export function rollForm(
  entry: string,
  options: Parameters<typeof core.rollForm>[2],
): ReturnType<typeof core.rollForm> {
  return core.rollForm(resolve(entry), shipped.files, options);
}
