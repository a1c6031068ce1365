/** Files that people have from other years: Word, WPS, text and web files, read and recognised. */
import { dirname, join, resolve } from 'node:path';
import {
  diskFiles,
  FileTrouble,
  nearFile,
  readStream,
  STANDARD_STREAM,
} from '../computer/index.ts';
import type { Checked, Words } from '../problem.ts';
import { type OfficeLook, officeIn } from '../roads/office/style.ts';
import { conversionNeeded, ownKindNames, type ReadDocument, readDocument } from '../roads/read.ts';
import { decodeText } from '../text/index.ts';
import { commandLine } from './words/next-step.ts';

const FORM_ENDING = /\.ya?ml$/iu;

/** Whether a name is that of a form rather than of a Word, text or web file. */
export function isFormName(name: string): boolean {
  return name === STANDARD_STREAM || FORM_ENDING.test(name);
}

/** What is said where a form is named and an old file is wanted. */
export function isForm(name: string, zh: string): Words {
  return {
    zh: `“${name}”是表单，不是旧文件，不能${zh}。检查：${commandLine('check', name)}；生成：${commandLine('render', name)}`,
    en: `"${name}" is a form, not an old file. Check it: ${commandLine('check', name)}; make the document: ${commandLine('render', name)}`,
  };
}

/**
 * A file's bytes; .doc and .wps become .docx through LibreOffice.
 * @throws FileTrouble where there is no such file, or LibreOffice is missing or fails
 */
export async function readOldFile(name: string): Promise<Uint8Array> {
  const bytes = name === STANDARD_STREAM ? readStream() : diskFiles().read(resolve(name));
  if (bytes === undefined) {
    const near = nearFile(name);
    throw new FileTrouble({
      zh: `没有“${name}”这个文件。${near === undefined ? '' : `是不是“${near}”？`}`,
      en: `There is no file "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    });
  }
  const extension = await conversionNeeded(bytes, name);
  if (extension === undefined) return bytes;
  const { convert } = await import('./libreoffice.ts');
  return convert(bytes, extension, 'docx');
}

/** Reads a file and recognises the documents in it. */
export async function openOldFile(
  name: string,
): Promise<Checked<ReadDocument> & { bytes: Uint8Array }> {
  const files = diskFiles();
  const folders = [process.cwd(), ...(name === STANDARD_STREAM ? [] : [dirname(resolve(name))])];
  const ownKinds = folders.flatMap((folder) => ownKindNames(folder, files));
  const bytes = await readOldFile(name);
  return { ...(await readDocument(bytes, name, { ownKinds })), bytes };
}

/** What the 单位.yaml beside a file sets for its look; no value where that has errors. */
export function officeBeside(name: string): Checked<OfficeLook> {
  // Without files nothing is set.
  const files = name === STANDARD_STREAM ? { read: () => undefined } : diskFiles();
  return officeIn(dirname(resolve(name)), files);
}

/** The places that an office wants to hear no more about: 不查.txt beside a file; empty where there is none. */
export function quietBeside(name: string): string {
  if (name === STANDARD_STREAM) return '';
  const bytes = diskFiles().read(join(dirname(resolve(name)), '不查.txt'));
  const decoded = bytes && decodeText(bytes);
  return decoded && 'text' in decoded ? decoded.text : '';
}
