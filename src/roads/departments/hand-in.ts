/** What departments send back, read and laid into the form; every file told in words. */
import {
  type Carrier,
  type Clash,
  type DepartmentParts,
  type LedgerEntry,
  lastOut,
  lastTaken,
  markOf,
  partsOf,
  placed,
  plainOfPart,
  readLedger,
  threeWay,
  treeOf,
} from '../../departments/index.ts';
import { bytesOf, openText, type PlainMap } from '../../edit/index.ts';
import { withTexts } from '../../files.ts';
import { type FileSource, type Form, readForm } from '../../form/index.ts';
import type { Checked, Problem, Words } from '../../problem.ts';
import { basename, join } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';
import { recordOfHandOut, recordsOf } from './hand-out.ts';
import { apply } from './laying.ts';
import { departmentOf, isOlder, isOther, originOf } from './origin.ts';
import { errorsOf, type Opened, openReturned, treeFrom } from './returned.ts';
import { settle } from './settling.ts';
import { type Returned, unpacked } from './unpacked.ts';

export type { Returned } from './unpacked.ts';

import { contradictionsOf, newContradictions, newsOf, problemOf } from './words.ts';

export interface HandInOptions {
  /** 2025-01-06 */
  date: string;
  /** Names this run, so that it can be taken back as a whole. */
  batch?: string;
  /** Older files and those that were taken already are taken again. */
  force?: boolean;
  /** Whether the department's words are taken where both sides changed the same. Without it they are not. */
  takes?: (clash: Clash, department: string) => Promise<boolean>;
}

/** What became of one file. */
export interface HandedIn {
  file: string;
  department: string;
  state: 'taken' | 'same' | 'older' | 'errors' | 'left';
  /** Three lines of what is new. */
  news: readonly Words[];
  clashes: readonly Clash[];
  blanks: number;
  problems: Problem[];
}

export interface HandIn {
  results: HandedIn[];
  /** Every file of the form that changes, with its bytes before and after. */
  files: { file: string; before: Uint8Array; after: Uint8Array }[];
  /** Lines for the ledger, and texts that the office keeps by their paths. */
  ledger: LedgerEntry[];
  kept: { path: string; text: string }[];
}

/**
 * The path of the ledger of a form: what went out and came in, a line each.
 * @example
 * ledgerOf('/总结/工作总结.yaml') // => '/总结/.红头/工作总结/收发.jsonl'
 */
export function ledgerOf(form: string): string {
  return join(recordsOf(form), '收发.jsonl');
}

/** What went out and came in, as far as it counts. */
export function readLedgerOf(form: string, files: FileSource): LedgerEntry[] {
  return readLedger(new TextDecoder().decode(files.read(ledgerOf(form)) ?? new Uint8Array()));
}

/** What is shared while the files of one hand-in are taken, one after the other. */
interface Work {
  path: string;
  options: HandInOptions & { files: FileSource; templatesFolder: string; cwd: string };
  /** The form's files as they are by now. */
  texts: Map<string, string>;
  ledger: LedgerEntry[];
  result: HandIn;
  /** The form as it was last read, and whose files were laid into its texts since: others' parts are as they were. */
  read: { form: Form; all: readonly DepartmentParts[]; since: Set<string> };
}

/**
 * Takes files that departments sent back into a form. Changes nothing: the caller writes the files, the ledger and
 * what is kept.
 * @example
 * const form = openForm('examples/2024/工作总结.yaml');
 * const empty = { name: '党群工作部.html', bytes: new Uint8Array() };
 * const { value } = await handIn(form, [empty], { date: '2025-01-06' });
 * value.results[0].state // => 'errors'
 */
export async function handIn(
  form: OpenForm,
  returned: readonly Returned[],
  asked: HandInOptions,
): Promise<Checked<HandIn>> {
  const { path, files, templatesFolder, cwd } = form;
  const options = { ...asked, files, templatesFolder, cwd };
  const read = form.read();
  if (read.value === undefined) return { problems: read.problems };
  const result: HandIn = { results: [], files: [], ledger: [], kept: [] };
  const ledger = readLedgerOf(path, options.files);
  const first = { form: read.value, all: partsOf(read.value), since: new Set<string>() };
  const work: Work = { path, options, texts: new Map(), ledger, result, read: first };
  for (const file of unpacked(returned)) result.results.push(await take(file, work));
  tellContradictions(read.value, work);
  result.files = [...work.texts].map(([file, text]) => {
    const before = options.files.read(file) ?? new Uint8Array();
    return { file, before, after: bytesOf(openText(before), text) };
  });
  return { value: result, problems: [] };
}

/** The form as it is by now. Reading it for each of a hundred files would read ten thousand. */
function readAgain(work: Work): void {
  const { path, options, texts } = work;
  const form = readForm(path, withTexts(options.files, texts), { cwd: options.cwd }).value;
  if (form) work.read = { form, all: partsOf(form), since: new Set() };
}

/** Figures that are reported differently since: each is told with the last file that reports it. */
function tellContradictions(before: Form, work: Work): void {
  if (work.texts.size === 0) return;
  readAgain(work);
  const known = contradictionsOf(before);
  for (const conflict of contradictionsOf(work.read.form)) {
    const last = work.result.results.findLast(
      ({ state, department }) =>
        state === 'taken' && conflict.said.some((one) => one.department === department),
    );
    last?.problems.push(...newContradictions(known, [conflict], last.file));
  }
}

async function take(file: Returned, work: Work): Promise<HandedIn> {
  const opened = openReturned(file);
  const left = (code: Parameters<typeof problemOf>[0], department = ''): HandedIn => ({
    file: file.name,
    department,
    state: code === 'older' ? 'older' : code === 'same-again' ? 'same' : 'left',
    news: [],
    clashes: [],
    blanks: 0,
    problems: [problemOf(code, file.name, department)],
  });
  const department = departmentOf(file.name, opened, work.read.all);
  if (department !== undefined && work.read.since.has(department)) readAgain(work);
  const { form, all } = work.read;
  if (opened === undefined) {
    if (department !== undefined) note(work, file, { department, opened, errors: ['打不开'] });
    return { ...left('unreadable', department), state: 'errors' };
  }
  const { manifest } = opened;
  if (isOther(manifest, form)) return left('other-form', manifest?.department);
  const parts = all.find((each) => each.department === department);
  if (parts === undefined || department === undefined) {
    return left('unknown-department', department);
  }
  return takeFor({ file, opened, parts, form, work, left });
}

interface Taking {
  file: Returned;
  opened: Opened;
  parts: DepartmentParts;
  form: Form;
  work: Work;
  left: (code: Parameters<typeof problemOf>[0], department?: string) => HandedIn;
}

async function takeFor({ file, opened, parts, form, work, left }: Taking): Promise<HandedIn> {
  const { options, ledger } = work;
  const { department } = parts;
  const tree = treeOf(parts);
  const ours = plainOfPart(tree);
  const origin = originOf(opened, department, work);
  const handed = origin.handed ?? (ours as PlainMap);
  const base = origin.base ?? handed;
  const read = await treeFrom(opened, { handed, base, department, form, options });
  if (read === undefined) {
    note(work, file, { department, opened, errors: ['打不开'] });
    return { ...left('unreadable', department), state: 'errors' };
  }
  const digest = await markOf(JSON.stringify(read.tree));
  const earlier = ledger.filter(
    (entry) => entry.kind === 'in' && entry.taken && entry.department === department,
  );
  const last = lastTaken(ledger, department);
  if (options.force !== true && last !== undefined) {
    if (last.digest === digest) return left('same-again', department);
    const isKnown = earlier.some((entry) => entry.kind === 'in' && entry.digest === digest);
    if (isKnown || isOlder(opened, last, ledger, department)) return left('older', department);
  }
  const problems: Problem[] = [...read.problems];
  if (opened.manifest === undefined) problems.push(problemOf('no-mark', file.name, department));
  else if (opened.manifest.version > 1) {
    problems.push(problemOf('newer-version', file.name, department));
  }
  const errors = errorsOf(read.tree, handed, { department, form, options });
  const { changes, clashes } = threeWay(base, tree, read.tree);
  // What is gone with the last line of the file nobody has taken out.
  const isWhole = opened.carrier !== 'form' || opened.isWhole || origin.isEnded !== true;
  const isCut = !isWhole && options.force !== true && changes.some((each) => each.do === 'remove');
  if (errors.length > 0 || isCut) {
    const told = isCut
      ? [problemOf('cut-off', file.name, department)]
      : [problemOf('with-errors', file.name, department), ...errors];
    const why = isCut ? ['没有存全'] : errors.map(({ message }) => message.zh);
    note(work, file, { department, opened, digest, errors: why });
    const nothing = { news: [], clashes: [], blanks: read.blanks };
    return { file: file.name, department, state: 'errors', ...nothing, problems: told };
  }
  const isUnchanged = changes.length === 0 && clashes.length === 0 && origin.base === undefined;
  if (isUnchanged && origin.handed && read.blanks > 0) {
    problems.push(problemOf('unchanged', file.name, department));
  }
  const undecided = await settle(clashes, changes, department, options);
  const { operations, left: noPlace } = placed(changes, tree, parts);
  const failed = apply(operations, work.texts, options.files);
  work.read.since.add(department);
  problems.push(...undecided.map((clash) => problemOf('clash', file.name, department, clash)));
  problems.push(...noPlace.map((change) => problemOf('no-place', file.name, department, change)));
  problems.push(...failed);
  note(work, file, { department, opened, digest });
  work.result.kept.push({
    path: recordOfHandOut(work.path, digest),
    text: JSON.stringify(read.tree),
  });
  return {
    file: file.name,
    department,
    state: 'taken',
    news: newsOf(changes, read.blanks, read.reporter),
    clashes: undecided,
    blanks: read.blanks,
    problems,
  };
}

function note(
  { options, ledger, result }: Work,
  { name }: Returned,
  {
    department,
    opened,
    digest = '',
    errors,
  }: { department: string; opened: Opened | undefined; digest?: string; errors?: string[] },
): void {
  const carrier: Carrier = opened?.carrier ?? 'form';
  const mark = opened?.manifest?.mark ?? lastOut(ledger, department)?.mark ?? '';
  const entry: LedgerEntry = {
    kind: 'in',
    department,
    mark,
    date: options.date,
    file: basename(name),
    digest,
    carrier,
    ...(opened?.saved === undefined ? {} : { saved: opened.saved }),
    ...(options.batch === undefined ? {} : { batch: options.batch }),
    taken: errors === undefined,
    ...(errors === undefined ? {} : { errors: errors.slice(0, 5) }),
  };
  ledger.push(entry);
  result.ledger.push(entry);
}
