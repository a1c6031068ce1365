/** An edited Word file held against the form that it was made from: what would land where, what is to be decided. */
import { differences, type Edit, type FileEdit, openText } from '../edit/index.ts';
import type { Checked, Problem, Words } from '../problem.ts';
import { mergeWordFile, trackedChanges, type WordMerge } from '../roads/merge/merge.ts';
import { notesPath, notesWith } from '../roads/merge/notes.ts';
import { type Question, questionsOf, takesOf } from '../roads/merge/questions.ts';
import type { OpenForm } from '../roads/open.ts';
import { mergedFileOf, mergeEntry, mergeLogOf } from '../roads/records/events.ts';
import { type MarkedEdit, markedEdit } from './acts.ts';
import { DESK, type DeskFiles, onDesk } from './files.ts';
import { withLines } from './lines.ts';

/** A file that was dropped. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** What the person decided of an edited file. */
export interface Decided {
  /** Questions by their keys: where the file's words are taken. */
  theirs: readonly string[];
  /** Tracked changes that stay out, by their numbers from 0. */
  refused: readonly number[];
  /** Today: 2025-01-08. */
  date: string;
}

export interface EditedFile {
  landed: (Pick<WordMerge['landed'][number], 'kind' | 'place' | 'from' | 'to'> & {
    file: string;
  })[];
  /** What is to be decided, with what was decided already. */
  questions: Question[];
  tracked: ReturnType<typeof trackedChanges>;
  comments: WordMerge['comments'];
  /** What stays as the form has it, and what does not come out any more. */
  told: { severity: Problem['severity']; message: Words }[];
  /** The whole, in one step; the comments and the log kept beside the form are part of it. */
  edit: readonly (FileEdit | MarkedEdit)[];
  /** Where the file itself is to be kept; absent where nothing lands. */
  keep?: string;
}

export async function readEdited(
  files: DeskFiles,
  form: OpenForm,
  { name, bytes }: DroppedFile,
  { refused, theirs, date }: Decided,
): Promise<Checked<EditedFile>> {
  const asked = { refused: new Set(refused) };
  const first = await mergeWordFile(form, { name, bytes }, asked);
  if (first.value === undefined) return { problems: first.problems };
  const takes = takesOf(new Set(theirs));
  const { value, problems } =
    theirs.length === 0 ? first : await mergeWordFile(form, { name, bytes }, { ...asked, takes });
  if (value === undefined) return { problems };
  const edit: FileEdit[] = markedEdit(
    files,
    value.files.map(({ file, after }) => ({
      file,
      changes: differences(textOf(files, file), openText(after).text),
    })),
  );
  const notes = notesPath(form.path);
  const before = textOf(files, notes);
  const after = notesWith(before, name, value.comments);
  if (after !== before) edit.push({ file: notes, changes: differences(before, after) });
  const own = new Set(ownProblems(form).map(identityOf));
  const doubts = problems.filter(({ severity }) => severity !== 'note');
  const entry = await mergeEntry({ name, bytes, date }, value, doubts.map(zhOf));
  const isMerged = value.files.length > 0;
  if (isMerged) edit.push(...withLines(files, mergeLogOf(form.path), [entry]));
  return {
    value: {
      landed: value.landed.map(({ kind, file, place, from, to }) => ({
        kind,
        file: onDesk(file),
        place,
        from,
        to,
      })),
      questions: questionsOf([...first.value.left, ...value.left]),
      tracked: trackedChanges(bytes),
      comments: value.comments,
      told: problems
        .filter((each) => !ASKED.has(each.code) && !own.has(identityOf(each)))
        .map(({ severity, message }) => ({ severity, message })),
      edit,
      ...(isMerged && { keep: onDesk(mergedFileOf(form.path, entry.digest)) }),
    },
    problems: [],
  };
}

/** What is wrong or doubtful in the form without the file: that is told where the form is filled in. */
function ownProblems(form: OpenForm): Problem[] {
  return [form.read(), form.fill({ draft: false }), form.fill({ draft: true })].flatMap(
    ({ problems }) => problems,
  );
}

const identityOf = ({ code, message }: Problem) => `${code} ${message.zh}`;

const ASKED: ReadonlySet<string> = new Set(['merge/both', 'merge/unknown', 'merge/computed']);

function zhOf({ message }: Problem): string {
  return message.zh;
}

function textOf(files: DeskFiles, full: string): string {
  return files.text(onDesk(full))?.text ?? '';
}

/** A comment that waits beside a form, with what takes it off the list. */
export interface Comment {
  text: string;
  done: Edit;
}

export function commentsBeside(files: DeskFiles, path: string): Comment[] {
  const file = notesPath(`${DESK}/${path}`);
  const text = textOf(files, file);
  let at = 0;
  return text.split(/(?<=\n)/u).flatMap((line) => {
    const start = at;
    at += line.length;
    if (!line.startsWith('□')) return [];
    const done = [{ file, changes: [{ start, removed: line, text: '' }] }];
    return [{ text: line.slice(1).trim(), done }];
  });
}
