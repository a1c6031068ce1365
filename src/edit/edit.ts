/** Operations as changes of files' texts, each with its inverse. */
import { originalOffset, readTree, type SourceFile } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { waysToAdd, waysToInsert } from './insert.ts';
import { changed, type Operation, withHolder } from './operation.ts';
import { type Plain, plainOf, samePlain } from './plain.ts';
import { waysToMove, waysToRemove, waysToRename } from './remove.ts';
import { waysToSet } from './set-text.ts';
import { type Splice, spliced, splicing } from './splices.ts';

/** `removed` at `start` of a text as written becomes `text`. */
export interface Change {
  start: number;
  removed: string;
  text: string;
}

/** The changes of one file, in order, apart from each other, by places of the text before. */
export interface FileEdit {
  file: string;
  changes: readonly Change[];
}

/** An edit of one or more files. */
export type Edit = readonly FileEdit[];

/**
 * An operation as an edit of its file's text. The changed text is read again and held against the operation done to
 * the tree: what would not be read back as it was meant is refused, never written.
 * @param text the file as written
 */
export function editOf(asked: Operation, text: string): Checked<FileEdit> {
  const { file } = asked.at;
  const { root, source } = readTree(file, text);
  if (root === undefined) return { problems: [notReadable()] };
  const plain = plainOf(root);
  const operation = withHolder(plain, asked);
  const wanted = changed(plain, operation);
  if (wanted === undefined) return { problems: [nothingThere()] };
  const work = splicing(source);
  for (const splices of waysTo(operation, work, root)) {
    const changes = changesOf(source, splices);
    if (readsAs(file, applyChanges(text, changes), wanted)) {
      return { value: { file, changes }, problems: [] };
    }
  }
  return { problems: [notWritable()] };
}

function waysTo(
  operation: Operation,
  work: ReturnType<typeof splicing>,
  root: Parameters<typeof waysToSet>[1],
): Iterable<Splice[]> {
  switch (operation.do) {
    case 'set':
      return waysToSetOrAdd(operation, work, root);
    case 'insert':
      return waysToInsert(work, root, operation);
    case 'add':
      return waysToAdd(work, root, operation);
    case 'remove':
      return waysToRemove(work, root, operation.at.path);
    case 'move':
      return waysToMove(work, root, operation);
    case 'rename':
      return waysToRename(root, operation);
  }
}

/** An entry that is not there yet is added. */
function* waysToSetOrAdd(
  { at, text }: Operation & { do: 'set' },
  work: ReturnType<typeof splicing>,
  root: Parameters<typeof waysToSet>[1],
): Generator<Splice[]> {
  yield* waysToSet(work, root, at.path, text);
  const name = at.path.at(-1);
  if (typeof name !== 'string') return;
  const holder = { file: at.file, path: at.path.slice(0, -1) };
  yield* waysToAdd(work, root, { do: 'add', at: holder, name, value: text });
}

/** Splices of the mended text as changes of the text as written; what was mended elsewhere stays as it was typed. */
function changesOf(source: SourceFile, splices: readonly Splice[]): Change[] {
  return [...splices]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const from = originalOffset(source, start);
      const to = Math.max(from, originalOffset(source, end));
      return { start: from, removed: source.original.slice(from, to), text };
    });
}

function readsAs(file: string, text: string, wanted: Plain): boolean {
  const { root } = readTree(file, text);
  // Of a file whose last entry was removed nothing is left.
  return samePlain(root === undefined ? '' : plainOf(root), wanted);
}

/** The text after changes. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const splices = changes.map(({ start, removed, text: put }) => ({
    start,
    end: start + removed.length,
    text: put,
  }));
  return spliced({ file: { text }, splices }).text;
}

/** The changes that take back these, by places of the text after them. */
export function inverseOf({ file, changes }: FileEdit): FileEdit {
  let shift = 0;
  const back = changes.map(({ start, removed, text }) => {
    const change = { start: start + shift, removed: text, text: removed };
    shift += text.length - removed.length;
    return change;
  });
  return { file, changes: back };
}

function notReadable(): Problem {
  return {
    severity: 'error',
    code: 'edit/not-readable',
    message: {
      zh: '这张表现在读不通，改不了。',
      en: 'The form cannot be read as it stands, so it cannot be changed.',
    },
    hint: { zh: '先照提示改正表里的错误。', en: 'Mend the errors of the form first.' },
  };
}

function nothingThere(): Problem {
  return {
    severity: 'error',
    code: 'edit/nothing-there',
    message: {
      zh: '要改的地方已经不在了，没有改动。',
      en: 'The place to change is no longer there; nothing was changed.',
    },
  };
}

function notWritable(): Problem {
  return {
    severity: 'error',
    code: 'edit/not-writable',
    message: {
      zh: '这处改动写不进表单，没有改动。',
      en: 'This change cannot be written into the form; nothing was changed.',
    },
    hint: {
      zh: '可以用记事本打开表单，直接在那里改。',
      en: 'Open the form in a text editor and change it there.',
    },
  };
}
