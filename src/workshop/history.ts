/**
 * What was done to a form, kept across days: a journal of lines, each a change with what the texts were like after it.
 * Lines that do not follow from the one before them, of another window or half written, are passed over; what was
 * changed elsewhere in between is a step of its own. So the journal always leads to the form as it is.
 */
import { applyChanges, differences, type Edit, inverseOf } from '../edit/index.ts';
import { DESK, type DeskFiles, onDesk } from './files.ts';
import { type DoneStep, withoutLast, withStep } from './steps.ts';

export type Line =
  /** The texts of files that the journal does not know yet. */
  | { at: number; base: Record<string, string> }
  | {
      at: number;
      did: 'act' | 'undo' | 'redo' | 'theirs';
      key: string;
      edit: Edit;
      /** Marks of the changed files' texts after it. */
      after: Record<string, string>;
      /** What others did since the step that was undone. */
      since?: Edit;
    }
  | { at: number; version: string };

/** A state that can be gone back to or compared. */
export interface Version {
  /** As the person named it; empty for the last state of a day. */
  name: string;
  at: number;
}

export interface History {
  done: DoneStep[];
  undone: DoneStep[];
  versions: Version[];
  /** Lines that the journal lacks. */
  missing: Line[];
}

export type Texts = ReadonlyMap<string, string>;

interface Replay {
  texts: Map<string, string>;
  done: DoneStep[];
  undone: DoneStep[];
  versions: (Version & { texts: Texts })[];
}

/**
 * Reads a journal and holds it against the texts as they are.
 * @param paths full paths of the form's files
 */
export function readHistory(
  journal: string,
  files: DeskFiles,
  paths: readonly string[],
  now: number,
): History & { states: (Version & { texts: Texts })[] } {
  const replay: Replay = { texts: new Map(), done: [], undone: [], versions: [] };
  let day = '';
  let last = 0;
  for (const line of linesOf(journal)) {
    const own = dayOf(line.at);
    if (day !== '' && own !== day) {
      replay.versions.push({ name: '', at: last, texts: new Map(replay.texts) });
    }
    day = own;
    last = line.at;
    take(replay, line);
  }
  const missing = missingLines(replay, files, paths, now);
  for (const line of missing) take(replay, line);
  const { done, undone, versions } = replay;
  return {
    done,
    undone,
    versions: versions.map(({ name, at }) => ({ name, at })),
    missing,
    states: versions,
  };
}

function linesOf(journal: string): Line[] {
  return journal.split('\n').flatMap((text) => {
    try {
      const line = JSON.parse(text) as Line | null;
      return line !== null && typeof line === 'object' && typeof line.at === 'number' ? [line] : [];
    } catch {
      // The last line of a session that the power took.
      return [];
    }
  });
}

function take(replay: Replay, line: Line): void {
  if ('base' in line) {
    for (const [file, text] of Object.entries(line.base)) {
      if (!replay.texts.has(file)) replay.texts.set(file, text);
    }
    return;
  }
  if ('version' in line) {
    replay.versions.push({ name: line.version, at: line.at, texts: new Map(replay.texts) });
    return;
  }
  const { at, did, key, edit, after, since = [] } = line;
  const texts = applied(replay.texts, edit);
  if (texts === undefined || !isAs(texts, after)) return;
  replay.texts = texts;
  const step: DoneStep = { key, at, edit };
  if (did === 'act') {
    replay.done = withStep(replay.done, step);
    replay.undone = [];
  } else if (did === 'theirs') {
    replay.done = [...replay.done, { ...step, theirs: true }];
    replay.undone = [];
  } else if (did === 'undo') {
    replay.done = withoutLast(replay.done, since, at);
    replay.undone = [...replay.undone, { ...step, at: 0 }];
  } else {
    replay.undone = replay.undone.slice(0, -1);
    replay.done = [...replay.done, { ...step, at: 0 }];
  }
}

function applied(texts: Texts, edit: Edit): Map<string, string> | undefined {
  const next = new Map(texts);
  for (const { file, changes } of edit) {
    const text = next.get(file);
    if (text === undefined) return undefined;
    if (!changes.every(({ start, removed }) => text.startsWith(removed, start))) return undefined;
    next.set(file, applyChanges(text, changes));
  }
  return next;
}

function isAs(texts: Texts, after: Readonly<Record<string, string>>): boolean {
  return Object.entries(after).every(([file, mark]) => markOf(texts.get(file) ?? '') === mark);
}

function missingLines(
  { texts }: Replay,
  files: DeskFiles,
  paths: readonly string[],
  at: number,
): Line[] {
  const base: Record<string, string> = {};
  const edit: Edit[number][] = [];
  for (const file of paths) {
    const now = files.text(onDesk(file))?.text;
    const known = texts.get(file);
    if (now === undefined || now === known) continue;
    if (known === undefined) base[file] = now;
    else edit.push({ file, changes: differences(known, now) });
  }
  const lines: Line[] = Object.keys(base).length > 0 ? [{ at, base }] : [];
  if (edit.length === 0) return lines;
  return [...lines, { at, did: 'theirs', key: '', edit, after: marksAfter(files, edit) }];
}

/** Marks of the texts that an edit changed, as they are now. */
export function marksAfter(files: DeskFiles, edit: Edit): Record<string, string> {
  return Object.fromEntries(
    edit.map(({ file }) => [file, markOf(files.text(onDesk(file))?.text ?? '')]),
  );
}

/**
 * What takes a step back although others changed the texts since.
 * @returns the change on the texts as they are, per file: what it was before the step, and what it is to be
 */
export function textsBefore(
  files: DeskFiles,
  edit: Edit,
  since: Edit,
): { file: string; base: string; before: string; now: string }[] {
  const paths = [...new Set(edit.map(({ file }) => file))];
  return paths.map((file) => {
    const now = files.text(onDesk(file))?.text ?? '';
    const base = takenBack(now, file, since);
    return { file, base, before: takenBack(base, file, edit), now };
  });
}

function takenBack(text: string, file: string, edit: Edit): string {
  return [...edit]
    .reverse()
    .filter((each) => each.file === file)
    .reduce((result, each) => applyChanges(result, inverseOf(each).changes), text);
}

/** Tells a text from any other that a form is likely to have had (64 bits of FNV, twice). */
export function markOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`;
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** The desk's files as they were. */
export function asOf(files: DeskFiles, texts: Texts): Pick<DeskFiles, 'read' | 'list'> {
  return {
    list: files.list,
    read(path) {
      const text = texts.get(path);
      return text !== undefined && path.startsWith(`${DESK}/`)
        ? new TextEncoder().encode(text)
        : files.read(path);
    },
  };
}
