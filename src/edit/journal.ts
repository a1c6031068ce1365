/** A form's journal: lines that are only ever added, each a change with what the texts were like after it. */
import { applyChanges, type Edit } from './edit.ts';

export type JournalLine =
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

/** The lines that can be read. */
export function journalLines(journal: string): JournalLine[] {
  return journal.split('\n').flatMap((text) => {
    try {
      const line = JSON.parse(text) as JournalLine | null;
      return line !== null && typeof line === 'object' && typeof line.at === 'number' ? [line] : [];
    } catch {
      // The last line of a session that the power took.
      return [];
    }
  });
}

/** The texts after a change; undefined where it does not follow from them: of another window, or half written. */
export function textsAfter(
  texts: ReadonlyMap<string, string>,
  edit: Edit,
  after: Readonly<Record<string, string>>,
): Map<string, string> | undefined {
  const next = new Map(texts);
  for (const { file, changes } of edit) {
    const text = next.get(file);
    if (text === undefined) return undefined;
    if (!changes.every(({ start, removed }) => text.startsWith(removed, start))) return undefined;
    next.set(file, applyChanges(text, changes));
  }
  const isSo = Object.entries(after).every(
    ([file, mark]) => textMark(next.get(file) ?? '') === mark,
  );
  return isSo ? next : undefined;
}

/** Tells a text from any other that a form is likely to have had (64 bits of FNV, twice). */
export function textMark(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`;
}

/** The day of a time, by the clock of this computer: to be held against another. */
export function dayOf(at: number): string {
  return new Date(at).toDateString();
}
