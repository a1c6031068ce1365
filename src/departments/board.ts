/** Who has handed in what: the ledger read department by department, and what the office has changed since. */
import { diffArrays } from 'diff';
import type { Plain } from '../edit/index.ts';
import { readDate } from '../text/index.ts';
import type { HandInEntry, HandOutEntry, LedgerEntry } from './ledger.ts';
import { blanksIn, type DepartmentParts, plainOfPart, treeOf } from './parts.ts';
import { nameOfWay, shownPlain } from './shown.ts';
import { changesBetween, type PartChange } from './three-way.ts';

/**
 * waiting: nothing went out yet; missing: nothing came; errors: what came last had errors; handed-in: taken;
 * changed: taken, and the office has changed it since; asked-again: went out once more, and nothing came since.
 */
export type BoardState = 'waiting' | 'missing' | 'errors' | 'handed-in' | 'changed' | 'asked-again';

/** Words of a department as it handed them in, and as the office has them now. */
export interface Corrected {
  /** 第1节·要点第2条 */
  place: string;
  /** Empty where the office put it in, or took it out. */
  theirs: string;
  ours: string;
}

export interface BoardRow {
  department: string;
  state: BoardState;
  /** Days as 2025-01-02. */
  handedOut?: string;
  until?: string;
  handedIn?: string;
  /** Name of the file that came last. */
  file?: string;
  /** Still empty in the office's form. */
  blanks: number;
  /** Why what came last was not taken. */
  errors: readonly string[];
  corrected: readonly Corrected[];
  /** Nothing that counts came, and its day has passed. */
  isLate: boolean;
}

/**
 * @param today 2025-01-08
 * @param kept what a department handed in, by the digest of it; undefined where the office has it no more
 */
export function boardRow(
  parts: DepartmentParts,
  ledger: readonly LedgerEntry[],
  { today, kept }: { today: string; kept: (digest: string) => Plain | undefined },
): BoardRow {
  const own = ledger.filter(({ department }) => department === parts.department);
  const out = own.findLast((entry): entry is HandOutEntry => entry.kind === 'out');
  const last = own.findLast((entry): entry is HandInEntry => entry.kind === 'in');
  const taken = own.findLast((entry) => entry.kind === 'in' && entry.taken);
  const now = plainOfPart(treeOf(parts));
  const sent = taken?.kind === 'in' ? kept(taken.digest) : undefined;
  const corrected = sent === undefined ? [] : changesBetween(sent, now).map(correctedBy);
  const state = stateOf(own, out, last, corrected.length > 0);
  const due = out?.until === undefined ? undefined : readDate(out.until)?.iso;
  const isDue = due !== undefined && due < today;
  return {
    department: parts.department,
    state,
    ...(out && { handedOut: out.date }),
    ...(out?.until !== undefined && { until: out.until }),
    ...(last && { handedIn: last.date, file: last.file }),
    blanks: blanksIn(now),
    errors: state === 'errors' ? (last?.errors ?? []) : [],
    corrected: state === 'changed' ? corrected : [],
    isLate: isDue && state !== 'handed-in' && state !== 'changed',
  };
}

function stateOf(
  own: readonly LedgerEntry[],
  out: HandOutEntry | undefined,
  last: HandInEntry | undefined,
  isChanged: boolean,
): BoardState {
  if (last === undefined) return out === undefined ? 'waiting' : 'missing';
  if (out !== undefined && own.indexOf(out) > own.indexOf(last)) return 'asked-again';
  if (!last.taken) return 'errors';
  return isChanged ? 'changed' : 'handed-in';
}

function correctedBy(change: PartChange): Corrected {
  switch (change.do) {
    case 'set': {
      const [theirs, ours] = changedSentences(change.from, change.text);
      return { place: nameOfWay(change.path), theirs, ours };
    }
    case 'add': {
      const place = nameOfWay([...change.path, change.name]);
      return { place, theirs: '', ours: shownPlain(change.value) };
    }
    case 'insert':
      return {
        place: nameOfWay([...change.path, change.index]),
        theirs: '',
        ours: shownPlain(change.item),
      };
    case 'remove':
      return { place: nameOfWay(change.path), theirs: shownPlain(change.from), ours: '' };
  }
}

/** The sentences of two texts that are not in both. */
function changedSentences(from: string, to: string): [theirs: string, ours: string] {
  const sentences = (text: string) => text.match(/[^。！？；\n]+[。！？；\n]?/gu) ?? [];
  const differing = diffArrays(sentences(from), sentences(to)).filter(
    ({ added, removed }) => added || removed,
  );
  const said = (pieces: typeof differing) =>
    pieces.flatMap(({ value }) => value.map((each) => each.trim())).join('');
  return [
    said(differing.filter(({ removed }) => removed)),
    said(differing.filter(({ added }) => added)),
  ];
}
