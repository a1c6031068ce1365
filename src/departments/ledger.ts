/** What went out and came in, a line each, kept beside the form: who has handed in what, and when. */

export interface HandOutEntry {
  kind: 'out';
  department: string;
  mark: string;
  /** 2025-01-02 */
  date: string;
  until?: string;
}

export interface HandInEntry {
  kind: 'in';
  department: string;
  /** Of the copy that was filled in; empty where the file did not say. */
  mark: string;
  date: string;
  /** The file's name. */
  file: string;
  /** Digest of what it held; the office keeps the text under it. */
  digest: string;
  /** The run that it was handed in by: one is taken back as a whole. */
  batch?: string;
  /** How it came: a form (also within a page), a table, a Word file. */
  carrier: Carrier;
  /** When the department saved it, where the file says: 2025-01-02T08:00:00Z. */
  saved?: string;
  /** Whether it was taken; without it the file had errors and was kept aside. */
  taken: boolean;
  /** Why it was not taken. */
  errors?: readonly string[];
}

export type Carrier = 'form' | 'table' | 'word';
export type LedgerEntry = HandOutEntry | HandInEntry;

/**
 * Lines that are not understood are left out: they are a later program's, or somebody's by mistake. What was taken
 * back counts no more.
 */
export function readLedger(text: string): LedgerEntry[] {
  let entries: LedgerEntry[] = [];
  for (const line of text.split('\n')) {
    const entry = entryIn(line);
    if (entry?.kind === 'undo') {
      const last = entries.findLast((each) => each.kind === 'in' && each.taken);
      const batch = last?.kind === 'in' ? last.batch : undefined;
      entries = entries.filter(
        (each) =>
          each !== last && (each.kind !== 'in' || batch === undefined || each.batch !== batch),
      );
    } else if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function entryIn(line: string): LedgerEntry | { kind: 'undo' } | undefined {
  if (line.trim() === '') return undefined;
  try {
    const entry = JSON.parse(line) as Partial<LedgerEntry> | { kind: 'undo' };
    if (entry.kind === 'undo') return { kind: 'undo' };
    const isOne =
      (entry.kind === 'out' || entry.kind === 'in') &&
      typeof entry.department === 'string' &&
      typeof entry.mark === 'string' &&
      typeof entry.date === 'string';
    return isOne ? (entry as LedgerEntry) : undefined;
  } catch {
    return undefined;
  }
}

export function lastOut(
  ledger: readonly LedgerEntry[],
  department: string,
): HandOutEntry | undefined {
  return ledger.findLast(
    (entry): entry is HandOutEntry => entry.kind === 'out' && entry.department === department,
  );
}

/** The last file of a department that was taken. */
export function lastTaken(
  ledger: readonly LedgerEntry[],
  department: string,
): HandInEntry | undefined {
  return ledger.findLast(
    (entry): entry is HandInEntry =>
      entry.kind === 'in' && entry.taken && entry.department === department,
  );
}
