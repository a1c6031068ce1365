/** What a returned file is held against: whose it is, of which form, and what it was filled in on. */
import {
  type DepartmentParts,
  hasEnd,
  type LedgerEntry,
  lastOut,
  lastTaken,
  type Manifest,
  readBack,
  yearTyped,
} from '../../departments/index.ts';
import type { Plain, PlainMap } from '../../edit/index.ts';
import type { FileSource, Form } from '../../form/index.ts';
import { basename } from '../../text/index.ts';
import { recordOfHandOut } from './hand-out.ts';
import type { Opened } from './returned.ts';

/** What the office keeps of what went out and came in. */
interface Kept {
  path: string;
  options: { files: FileSource };
  ledger: readonly LedgerEntry[];
  result: { kept: readonly { path: string; text: string }[] };
}

export function departmentOf(
  name: string,
  opened: Opened | undefined,
  all: readonly DepartmentParts[],
): string | undefined {
  const said = opened?.manifest?.department || opened?.department;
  if (said !== undefined && said !== '') return said;
  const named = all.filter(({ department }) => basename(name).includes(department));
  // 招商部 stands in 招商部二科, too: the longest name counts.
  return named.sort((a, b) => b.department.length - a.department.length)[0]?.department;
}

export function isOther(manifest: Manifest | undefined, form: Form): boolean {
  if (manifest === undefined) return false;
  const year = yearTyped(form) ?? '';
  const isOtherYear = manifest.year !== '' && year !== '' && manifest.year !== year;
  const isOtherForm =
    manifest.form !== '' && manifest.form !== basename(form.path).replace(/\s+/gu, '');
  return isOtherYear || isOtherForm;
}

/** What a file was filled in on: the copy under its mark, else what the department got last. */
export function originOf(
  { manifest, carrier }: Opened,
  department: string,
  { path, options, ledger, result }: Kept,
): { handed?: PlainMap; base?: PlainMap; isEnded?: boolean } {
  const mark = manifest?.mark ?? lastOut(ledger, department)?.mark;
  if (mark === undefined) return {};
  const bytes = options.files.read(recordOfHandOut(path, mark));
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  const handed = bytes && readBack(`${mark}.yaml`, text)?.tree;
  if (handed === undefined) return {};
  const isEnded = hasEnd(text);
  const last = lastTaken(ledger, department);
  if (last === undefined || last.mark !== mark) return { handed, isEnded };
  if (last.carrier !== carrier && carrier === 'word') return { handed, isEnded };
  const place = recordOfHandOut(path, last.digest);
  const kept =
    result.kept.find((each) => each.path === place)?.text ??
    new TextDecoder().decode(options.files.read(place) ?? new Uint8Array());
  const base = plainIn(kept);
  return base === undefined ? { handed, isEnded } : { handed, base, isEnded };
}

function plainIn(text: string): PlainMap | undefined {
  try {
    return JSON.parse(text) as Plain as PlainMap;
  } catch {
    return undefined;
  }
}

export function isOlder(
  { manifest, saved }: Opened,
  last: { mark: string; saved?: string },
  ledger: readonly LedgerEntry[],
  department: string,
): boolean {
  if (saved !== undefined && last.saved !== undefined && manifest?.mark === last.mark) {
    return saved < last.saved;
  }
  if (manifest === undefined || manifest.mark === last.mark) return false;
  const marks = ledger
    .filter((entry) => entry.kind === 'out' && entry.department === department)
    .map(({ mark }) => mark);
  return marks.lastIndexOf(manifest.mark) < marks.lastIndexOf(last.mark);
}
