/** Departments in the window: files for each of them, what they send back, and the board of who has sent what. */
import { type Zippable, zipSync } from 'fflate';
import { differences, type Edit, type FileEdit, openText } from '../edit/index.ts';
import type { Checked, Problem, Words } from '../problem.ts';
import { decideContradiction, type FigureDecision } from '../roads/departments/contradictions.ts';
import { type HandedIn, handIn, ledgerOf } from '../roads/departments/hand-in.ts';
import { handOut, recordOfHandOut } from '../roads/departments/hand-out.ts';
import { openReturned } from '../roads/departments/returned.ts';
import { unpacked } from '../roads/departments/unpacked.ts';
import type { OpenForm } from '../roads/open.ts';
import { type MarkedEdit, markedEdit } from './acts.ts';
import type { DroppedFile } from './edited.ts';
import { type DeskFiles, onDesk } from './files.ts';
import { withLines } from './lines.ts';

export interface HandOutWanted {
  /** Today: 2025-01-02. */
  date: string;
  until?: string;
  /** 红头.html, which becomes a page for each department. */
  window: string;
}

export interface HandedOutFiles {
  /** All files of all departments in one. */
  zip: Uint8Array;
  departments: { department: string; blanks: number; files: string[] }[];
  /** What the office keeps of it. */
  edit: Edit;
}

export async function handOutFrom(
  files: DeskFiles,
  form: OpenForm,
  { date, until, window }: HandOutWanted,
): Promise<Checked<HandedOutFiles>> {
  const due = until === undefined ? {} : { until };
  const { value, problems } = await handOut(form, { date, window, ...due });
  if (value === undefined) return { problems };
  const packed: Zippable = {};
  const edit: FileEdit[] = [];
  for (const { department, mark, text, files: made } of value) {
    // Pages, tables and Word files are packed already: a hundred of them again would take ten seconds.
    for (const { name, bytes } of made)
      packed[`${department}/${name}`] = [bytes, { level: name.endsWith('.yaml') ? 6 : 0 }];
    edit.push(...put(files, recordOfHandOut(form.path, mark), text));
  }
  const lines = value.map(({ department, mark }) => ({
    kind: 'out',
    department,
    mark,
    date,
    ...due,
  }));
  edit.push(...withLines(files, ledgerOf(form.path), lines));
  const departments = value.map(({ department, blanks, files: made }) => ({
    department,
    blanks,
    files: made.map(({ name }) => name),
  }));
  return { value: { zip: zipSync(packed), departments, edit }, problems };
}

/** What came of files that were dropped; nothing is changed before the edit is made. */
export interface HandInSeen {
  results: {
    file: string;
    department: string;
    state: HandedIn['state'];
    news: readonly Words[];
    blanks: number;
    told: { severity: Problem['severity']; message: Words; hint?: Words }[];
  }[];
  /** What both the office and a department changed, in the order of their numbers. */
  clashes: { department: string; ours: string; theirs: string }[];
  edit: readonly (FileEdit | MarkedEdit)[];
}

/** @param theirs numbers of the clashes where the department's words are taken */
export async function handInSeen(
  files: DeskFiles,
  form: OpenForm,
  returned: readonly DroppedFile[],
  { date, theirs }: { date: string; theirs: readonly number[] },
): Promise<Checked<HandInSeen>> {
  const clashes: HandInSeen['clashes'] = [];
  const { value, problems } = await handIn(form, returned, {
    date,
    batch: `${date} ${returned.map(({ name }) => name).join(' ')}`,
    takes: async ({ ours, theirs: words }, department) => {
      clashes.push({ department, ours: String(ours), theirs: String(words) });
      return theirs.includes(clashes.length - 1);
    },
  });
  if (value === undefined) return { problems };
  const results = value.results.map(({ problems: own, ...result }) => ({
    file: result.file,
    department: result.department,
    state: result.state,
    news: result.news,
    blanks: result.blanks,
    told: own.map(({ severity, message, hint }) => ({
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
  }));
  const edit = [
    ...markedEdit(
      files,
      value.files.flatMap(({ file, after }) => put(files, file, openText(after).text)),
    ),
    ...value.kept.flatMap(({ path, text }) => put(files, path, text)),
    ...withLines(files, ledgerOf(form.path), value.ledger),
  ];
  return { value: { results, clashes, edit }, problems };
}

/** Whether a file says of itself that it was handed out, and comes back. */
export function isReturned(file: DroppedFile): boolean {
  return unpacked([file]).some((each) => openReturned(each)?.manifest !== undefined);
}

/** A file's text as it is to be. */
function put(files: DeskFiles, full: string, text: string): FileEdit[] {
  const before = files.text(onDesk(full))?.text ?? '';
  return before === text ? [] : [{ file: full, changes: differences(before, text) }];
}

/** Whose number of a figure counts, as one step; no value where that cannot be decided. */
export function decideFigure(
  files: DeskFiles,
  form: OpenForm,
  decision: FigureDecision,
): Checked<MarkedEdit[]> {
  const { value, problems } = decideContradiction(form, decision);
  if (value === undefined) return { problems };
  const edit = value.files.flatMap(({ file, after }) => put(files, file, openText(after).text));
  return { value: markedEdit(files, edit), problems };
}
