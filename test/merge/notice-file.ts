/** The Word file of the example's notice, changed part by part, and merged back. */
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openForm } from '../../src/computer/library.ts';
import type { Left } from '../../src/merge/index.ts';
import { composeDocument, type PrintOptions, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile } from '../../src/roads/merge/merge.ts';
import { projectFolder } from '../support/project.ts';

export const path = join(projectFolder, 'examples/2024/通知.yaml');
export const word = await made({});

export async function made(options: PrintOptions): Promise<Uint8Array> {
  const { value } = composeDocument(openForm(path), options);
  if (value === undefined) throw new Error('the example cannot be printed');
  return writeDocument(value, 'docx');
}

/** The file with its parts changed. */
export function changed(
  bytes: Uint8Array,
  parts: Record<string, (xml: string) => string | undefined>,
) {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    const xml = change(files[name] ? strFromU8(files[name]) : '');
    if (xml === undefined) delete files[name];
    else files[name] = strToU8(xml);
  }
  return zipSync(files);
}

export const edited = (change: (xml: string) => string) =>
  changed(word, { 'word/document.xml': change });

export const merge = async (
  bytes: Uint8Array,
  refused: ReadonlySet<number> = new Set(),
  takes = (_: Left) => false,
) => {
  const file = { name: '通知.docx', bytes };
  const merged = await mergeWordFile(openForm(path), file, { refused, takes });
  if (merged.value === undefined) throw new Error(JSON.stringify(merged.problems));
  const after = merged.value.files.map((file) => new TextDecoder().decode(file.after)).join('\n');
  return { ...merged, value: merged.value, after };
};
