/** What is damaged: forms and files of the project that are right, or wrong in a known way. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileSource } from '../../src/form/index.ts';
import { diskFiles, formsBelow, projectFolder } from '../support/project.ts';

export interface FormSample {
  /** Absolute. */
  path: string;
  text: string;
  /** 文种, as it is typed. */
  kind: string;
  /** What pieces are pasted from. */
  others: readonly string[];
}

export interface FileSample {
  name: string;
  bytes: Uint8Array;
}

/** Longer ones take so long that few others would have a turn. */
const LONGEST_FORM = 12_000;
const LARGEST_FILE = 60_000;

let forms: FormSample[] | undefined;
let files: FileSample[] | undefined;

export function formSamples(): readonly FormSample[] {
  forms ??= readForms();
  return forms;
}

function readForms(): FormSample[] {
  const paths = ['examples', 'templates/starters', 'test/form/broken'].flatMap(formsBelow);
  const texts = paths
    .map((path) => ({ path: join(projectFolder, path), text: readText(path) }))
    .filter(({ text }) => text.length < LONGEST_FORM);
  const others = texts.map(({ text }) => text);
  return texts.map(({ path, text }) => ({
    path,
    text,
    others,
    kind: /^文种: *(\S+)/mu.exec(text)?.[1] ?? '工作总结',
  }));
}

/** Word files, web pages and texts, as offices, sites and other programs wrote them. */
export function fileSamples(): readonly FileSample[] {
  files ??= ['examples', 'test/evaluation', 'test/outline/years']
    .flatMap(filesBelow)
    .filter((path) => /\.(?:docx|html?|txt|md)$/u.test(path) && !path.endsWith('expected.txt'))
    .map((path) => ({
      name: path.split('/').at(-1) ?? path,
      bytes: readFileSync(join(projectFolder, path)),
    }))
    .filter(({ bytes }) => bytes.length < LARGEST_FILE);
  return files;
}

function filesBelow(folder: string): string[] {
  const path = join(projectFolder, folder);
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length))
    .sort();
}

function readText(path: string): string {
  return new TextDecoder().decode(readFileSync(join(projectFolder, path)));
}

const known = new Map<string, Uint8Array | undefined>();

/** Some files in front of those of the disk, which are read once. */
export function filesAround(own: ReadonlyMap<string, Uint8Array>): FileSource {
  return {
    read(path) {
      if (own.has(path)) return own.get(path);
      if (!path.startsWith(dirname(projectFolder))) return undefined;
      if (!known.has(path)) known.set(path, readIfFile(path));
      return known.get(path);
    },
    list(folder) {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}

function readIfFile(path: string): Uint8Array | undefined {
  try {
    return diskFiles.read(path);
  } catch {
    return undefined;
  }
}
