/** What happened to a form: handed out, handed in, merged, from whom, with the files that came. */
import type { ArchivedFile } from '../../archive/index.ts';
import { bodyText, type LedgerEntry, markOf } from '../../departments/index.ts';
import type { Plain } from '../../edit/index.ts';
import type { Landed } from '../../merge/index.ts';
import { basename, join } from '../../text/index.ts';
import { readLedgerOf } from '../departments/hand-in.ts';
import { recordOfHandOut, recordsOf } from '../departments/hand-out.ts';
import type { WordMerge } from '../merge/merge.ts';
import type { OpenForm } from '../open.ts';

/** A Word file that was merged, as it is kept beside the form: a line each. */
export interface MergeEntry {
  /** 2025-01-08 */
  date: string;
  /** The Word file's name. */
  file: string;
  /** Under which its bytes are kept. */
  digest: string;
  /** Who changed it, as the file says. */
  by: readonly string[];
  /** What landed, and what was left with its reason. */
  landed: readonly Pick<Landed, 'place' | 'from' | 'to'>[];
  left: readonly string[];
}

/**
 * Where what was merged into a form is kept: a line for each Word file. One that was taken back says so.
 * @example
 * mergeLogOf('/总结/工作总结.yaml') // => '/总结/.红头/工作总结/并回.jsonl'
 */
export function mergeLogOf(form: string): string {
  return join(recordsOf(form), '并回.jsonl');
}

/**
 * Where the Word file itself is kept.
 * @example
 * mergedFileOf('/总结/工作总结.yaml', 'a1b2c3d4e5f6') // => '/总结/.红头/工作总结/a1b2c3d4e5f6.docx'
 */
export function mergedFileOf(form: string, digest: string): string {
  return join(recordsOf(form), `${digest}.docx`);
}

/** What is kept of a merge. @param left what was told of it */
export async function mergeEntry(
  edited: { name: string; bytes: Uint8Array; date: string },
  { landed, by }: Pick<WordMerge, 'landed' | 'by'>,
  left: readonly string[],
): Promise<MergeEntry> {
  return {
    date: edited.date,
    file: basename(edited.name),
    digest: await markOf(edited.bytes),
    by,
    landed: landed.map(({ place, from, to }) => ({ place, from, to })),
    left,
  };
}

/** @param folder where the files go that came */
export function eventsOf(
  form: OpenForm,
  folder: string,
): { events: string[]; files: ArchivedFile[] } {
  const files: ArchivedFile[] = [];
  const put = (typed: string, bytes: Uint8Array | undefined, about: string) => {
    if (bytes === undefined) return;
    const name = typed.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
    const dot = name.lastIndexOf('.');
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? name : `${name.slice(0, dot)}（${count}）${name.slice(dot)}`;
      if (files.some(({ path }) => path === `${folder}/${own}`)) continue;
      files.push({ path: `${folder}/${own}`, bytes, about });
      return;
    }
  };
  const ledger = readLedgerOf(form.path, form.files);
  const events = ledger.map((entry) => ({ date: entry.date, words: wordsOf(entry) }));
  for (const entry of ledger) {
    if (entry.kind !== 'in' || !entry.taken) continue;
    const { department, date, digest } = entry;
    put(`${date} ${department}交来.yaml`, treeKept(form, digest), `${department}交来的`);
  }
  for (const { date, file, digest, by, landed, left } of mergesOf(form)) {
    const whose = by.length > 0 ? `${by.join('、')}改过的` : '改过的';
    const what = landed.map(({ place, from, to }) => `${place}：“${from}”→“${to}”`).join('；');
    const rest = left.length > 0 ? `；没有并的${left.length}处：${left.join('')}` : '';
    const words = `并回${whose}《${basename(file)}》，${landed.length}处：${what}${rest}`;
    events.push({ date, words });
    put(`${date} ${basename(file)}`, form.files.read(mergedFileOf(form.path, digest)), whose);
  }
  const inOrder = events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { events: inOrder.map(({ date, words }) => `${date}　${words}`), files };
}

function wordsOf(entry: LedgerEntry): string {
  const { department } = entry;
  if (entry.kind === 'out') return `发给${department}`;
  if (entry.taken) return `收下${department}交来的《${entry.file}》`;
  return `${department}交来的《${entry.file}》有错，没有收：${(entry.errors ?? []).join('；')}`;
}

/** What a department handed in, as a form's text. */
function treeKept({ path, files }: OpenForm, digest: string): Uint8Array | undefined {
  const bytes = files.read(recordOfHandOut(path, digest));
  if (bytes === undefined) return undefined;
  try {
    const tree = JSON.parse(new TextDecoder().decode(bytes)) as Plain;
    return new TextEncoder().encode(bodyText(tree));
  } catch {
    return undefined;
  }
}

/** Without those that were taken back. */
function mergesOf({ path, files }: OpenForm): MergeEntry[] {
  const merges: MergeEntry[] = [];
  const text = new TextDecoder().decode(files.read(mergeLogOf(path)) ?? new Uint8Array());
  for (const line of text.split('\n')) {
    const entry = entryIn(line);
    if (entry === 'undo') merges.pop();
    else if (entry !== undefined) merges.push(entry);
  }
  return merges;
}

function entryIn(line: string): MergeEntry | 'undo' | undefined {
  if (line.trim() === '') return undefined;
  try {
    const entry = JSON.parse(line) as Partial<MergeEntry> & { undo?: boolean };
    if (entry.undo === true) return 'undo';
    const isOne = [entry.date, entry.file, entry.digest].every((each) => typeof each === 'string');
    const areLists = [entry.by, entry.landed, entry.left].every(Array.isArray);
    return isOne && areLists ? (entry as MergeEntry) : undefined;
  } catch {
    return undefined;
  }
}
