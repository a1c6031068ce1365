/** What is kept beside a form after a merge: how its files were, so that one step takes it back, and the comments. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { readWhole, writeWhole } from '../../../computer/index.ts';
import type { WordMerge } from '../../../roads/merge/merge.ts';
import { notesPath, notesWith } from '../../../roads/merge/notes.ts';
import { mergedFileOf, mergeEntry, mergeLogOf } from '../../../roads/records/events.ts';
import { today } from '../../../text/index.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { appendTo } from '../journal-file.ts';

interface Recorded {
  edited: string;
  /** By paths relative to the form's folder; `before` in base64. */
  files: { file: string; before: string; after: string }[];
}

/** What changed the form: a merge, a hand-in, a decision. */
export type Step = '并回' | '收稿' | '裁定';

/** Beside 通知.yaml: 通知.并回前.json. */
function recordPath(form: string, step: Step): string {
  return `${form.replace(/\.ya?ml$/iu, '')}.${step}前.json`;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps what the files hold now. Only the last merge is kept: one step back. */
export function recordMerge(
  form: string,
  edited: string,
  files: WordMerge['files'],
  step: Step = '并回',
): void {
  const recorded: Recorded = {
    edited,
    files: files.map(({ file, before, after }) => ({
      file: relative(dirname(form), file),
      before: Buffer.from(before).toString('base64'),
      after: digest(after),
    })),
  };
  writeWhole(recordPath(form, step), `${JSON.stringify(recorded, null, 1)}\n`);
}

/** Adds a line to the log of merges, and keeps the Word file: what was merged from whom. */
export async function logMerge(
  form: string,
  edited: { name: string; bytes: Uint8Array },
  merge: WordMerge,
  left: readonly string[],
): Promise<void> {
  const entry = await mergeEntry({ ...edited, date: today() }, merge, left);
  writeWhole(mergedFileOf(form, entry.digest), edited.bytes);
  appendTo(mergeLogOf(form), entry);
}

/** Puts the files back as they were before the last merge; refuses where one has been changed since. */
export function undoMerge(form: string, terminal: Terminal, step: Step = '并回'): ExitCode {
  const bytes = readWhole(recordPath(form, step));
  const recorded = bytes === undefined ? undefined : readRecord(new TextDecoder().decode(bytes));
  if (recorded === undefined) {
    terminal.say({
      zh: `没有可以撤回的${step === '并回' ? '合并' : step}。`,
      en: 'There is nothing to take back.',
    });
    return EXIT.problems;
  }
  const files = recorded.files.map((each) => ({
    ...each,
    path: resolve(dirname(form), each.file),
  }));
  const changed = files.find(({ path, after }) => {
    const now = readWhole(path);
    return now === undefined || digest(now) !== after;
  });
  if (changed) {
    terminal.say({
      zh: `${step === '并回' ? '合并' : step}以后“${changed.file}”又改过，没有撤回，以免丢了后来的改动。`,
      en: `"${changed.file}" has been changed since the merge; nothing was taken back.`,
    });
    return EXIT.problems;
  }
  for (const { path, before } of files) writeWhole(path, Buffer.from(before, 'base64'));
  rmSync(recordPath(form, step), { force: true });
  if (step === '并回') appendTo(mergeLogOf(form), { undo: true });
  terminal.say({
    zh: `已撤回：${files.map(({ file }) => file).join('、')} 恢复到${step}“${recorded.edited}”以前。`,
    en: `Taken back: ${files.map(({ file }) => file).join(', ')} as before "${recorded.edited}".`,
  });
  return EXIT.fine;
}

function readRecord(text: string): Recorded | undefined {
  try {
    return JSON.parse(text) as Recorded;
  } catch {
    return undefined;
  }
}

/** Adds comments to the list beside the form, each once; gives its path where there are any. */
export function noteComments(
  form: string,
  edited: string,
  comments: WordMerge['comments'],
): string | undefined {
  if (comments.length === 0) return undefined;
  const path = notesPath(form);
  const known = new TextDecoder().decode(readWhole(path) ?? new Uint8Array());
  const text = notesWith(known, edited, comments);
  if (text !== known) writeWhole(path, text);
  return path;
}
