/** Edits of a printed form, as a person makes them in Word, merged back. */
import { join } from 'node:path';
import { openText } from '../../src/edit/index.ts';
import { readForm } from '../../src/form/index.ts';
import { type FileTexts, type Merged, mergeParagraphs, type Takes } from '../../src/merge/index.ts';
import { printForm } from '../../src/roads/merge/print.ts';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';

const options = { files: diskFiles, templatesFolder };

/** A form, what it prints, and the way to merge edited paragraphs into it. */
export interface Printing {
  texts: FileTexts;
  printed: readonly string[];
  merge(wanted: readonly string[], takes?: Takes): Promise<Merged>;
}

/** @param texts of its files by their absolute paths; those on disk where they are not given */
async function printing(path: string, texts = textsOf(path)): Promise<Printing> {
  const print = (now: FileTexts) => printForm(path, now, options);
  const first = await print(texts);
  if (first === undefined) throw new Error(`cannot print ${path}`);
  return {
    texts,
    printed: first.paragraphs.map(({ text }) => text),
    async merge(wanted, takes) {
      const merged = await mergeParagraphs(print, texts, wanted, takes);
      if (merged === undefined) throw new Error(`cannot print ${path}`);
      return merged;
    },
  };
}

export function example(name: string): Promise<Printing> {
  return printing(join(projectFolder, 'examples', name));
}

function textsOf(path: string): FileTexts {
  const sources = readForm(path, diskFiles, {}).value?.sources ?? [];
  const forms = sources.filter((file) => file.endsWith('.yaml'));
  return new Map(
    forms.map((file) => [file, openText(diskFiles.read(file) ?? new Uint8Array()).text]),
  );
}

export function printedIn({ printed }: Merged): string[] {
  return printed.paragraphs.map(({ text }) => text);
}

/** Paragraphs with one edit made. */
export interface Editing {
  replace(from: string, to: string): readonly string[];
  remove(beginning: string, count?: number): readonly string[];
  insert(behind: string, ...texts: string[]): readonly string[];
  move(beginning: string, behind: string, count?: number): readonly string[];
  split(behind: string): readonly string[];
  join(beginning: string): readonly string[];
}

export function editing(paragraphs: readonly string[]): Editing {
  const find = (words: string, all = paragraphs): number => {
    const index = all.findIndex((text) => text.includes(words));
    if (index < 0) throw new Error(`no paragraph has ${words}`);
    return index;
  };
  return {
    replace(from, to) {
      const at = find(from);
      return paragraphs.with(at, (paragraphs[at] ?? '').replace(from, to));
    },
    remove: (beginning, count = 1) => paragraphs.toSpliced(find(beginning), count),
    insert: (behind, ...texts) => paragraphs.toSpliced(find(behind) + 1, 0, ...texts),
    move(beginning, behind, count = 1) {
      const from = find(beginning);
      const rest = paragraphs.toSpliced(from, count);
      return rest.toSpliced(find(behind, rest) + 1, 0, ...paragraphs.slice(from, from + count));
    },
    split(behind) {
      find(behind);
      return paragraphs.flatMap((text) => {
        const at = text.indexOf(behind);
        return at < 0
          ? [text]
          : [text.slice(0, at + behind.length), text.slice(at + behind.length)];
      });
    },
    join(beginning) {
      const first = find(beginning);
      return paragraphs.toSpliced(first, 2, paragraphs.slice(first, first + 2).join(''));
    },
  };
}
