/** Where things are, for tests that read the project's own files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSource } from '../../src/form/index.ts';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
export const templatesFolder = join(projectFolder, 'templates');
/** The schemas of Word files, see test/schemas/README.md. */
export const wordSchemas = join(projectFolder, 'test/schemas/ooxml');

export const diskFiles: FileSource = {
  read: (path) => (existsSync(path) ? readFileSync(path) : undefined),
};

/** Files of a test, and below them those of the disk. */
export const overDisk = (own: Pick<FileSource, 'read'>): FileSource => ({
  ...diskFiles,
  read: (path) => own.read(path) ?? diskFiles.read(path),
});

/** Texts by their absolute paths, and below them the disk. */
export function filesWith(texts: Readonly<Record<string, string>>): FileSource {
  return overDisk({
    read: (path) => (texts[path] === undefined ? undefined : new TextEncoder().encode(texts[path])),
  });
}

export interface Example {
  /** Relative to the project: examples/2024/通知.yaml. */
  form: string;
  year: string;
  name: string;
}

/** Every form of the examples that renders to a document. */
export function exampleForms(): Example[] {
  const examples = join(projectFolder, 'examples');
  const years = readdirSync(examples).filter((name) => /^\d{4}$/.test(name));
  return years.sort().flatMap((year) =>
    readdirSync(join(examples, year))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ form: `examples/${year}/${file}`, year, name: basename(file, '.yaml') })),
  );
}

/** Every form in a folder of the project and below it, without what belongs to a whole office. */
export function formsBelow(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === '模板' ? [] : formsBelow(path);
    return entry.name.endsWith('.yaml') && entry.name !== '单位.yaml' ? [path] : [];
  });
}
