/**
 * What was done to a form, kept across days: a journal of lines, each a change with what the texts were like after it.
 * Lines that do not follow from the one before them, of another window or half written, are passed over; what was
 * changed elsewhere in between is a step of its own. So the journal always leads to the form as it is.
 */
import {
  applyChanges,
  dayOf,
  differences,
  type Edit,
  inverseOf,
  type JournalLine,
  journalLines,
  textMark,
  textsAfter,
} from '../../edit/index.ts';
import { DESK, type DeskFiles, onDesk } from '../files.ts';
import { type DoneStep, withoutLast, withStep } from './steps.ts';

export type Line = JournalLine;

/** A state that can be gone back to or compared. */
export interface Version {
  /** As the person named it; empty for the last state of a day. */
  name: string;
  at: number;
}

export interface History {
  /** The last steps done and taken back, and whether the journal has more of them. */
  done: DoneStep[];
  hasMoreDone: boolean;
  undone: DoneStep[];
  hasMoreUndone: boolean;
  versions: Version[];
  /** Lines that the journal lacks. */
  missing: Line[];
  /** A journal that says as much in less, where this one has grown long. */
  shorter?: string;
}

export type Texts = ReadonlyMap<string, string>;

/** All that a journal says. */
export interface Replay {
  texts: Map<string, string>;
  done: DoneStep[];
  undone: DoneStep[];
  versions: (Version & { texts: Texts })[];
  missing: Line[];
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
): Replay {
  const replay: Replay = { texts: new Map(), done: [], undone: [], versions: [], missing: [] };
  let day = '';
  let last = 0;
  for (const line of journalLines(journal)) {
    const own = dayOf(line.at);
    if (day !== '' && own !== day) {
      replay.versions.push({ name: '', at: last, texts: new Map(replay.texts) });
    }
    day = own;
    last = line.at;
    take(replay, line);
  }
  replay.missing = missingLines(replay, files, paths, now);
  for (const line of replay.missing) take(replay, line);
  return replay;
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
  const texts = textsAfter(replay.texts, edit, after);
  if (texts === undefined) return;
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
    edit.map(({ file }) => [file, textMark(files.text(onDesk(file))?.text ?? '')]),
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
