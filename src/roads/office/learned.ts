/** What was learned of an office's layout, put into its 单位.yaml. */
import {
  applyChanges,
  bytesOf,
  editOf,
  type Operation,
  openText,
  type Plain,
} from '../../edit/index.ts';
import { mapOf, officeStyleTexts, readTree } from '../../form/index.ts';
import type { Checked } from '../../problem.ts';
import type { LearnedStyle } from './learn.ts';

/** An entry that stands in 单位.yaml otherwise. */
export interface StandingEntry {
  entry: string;
  standing: string;
  learned: string;
}

/** The bytes of 单位.yaml with what was learned. */
export interface WithStyle {
  bytes: Uint8Array;
  changed: boolean;
  /** What stands there otherwise and was left. */
  kept: StandingEntry[];
}

/**
 * What was learned, put into 单位.yaml: everything else in it stays, comments too. Entries that stand there with
 * something else stay as well, unless `force` is set.
 * @param office the bytes of 单位.yaml
 * @example
 * const learned = { entries: [['行距', '固定值28磅']], differences: [], left: [], yaml: '' };
 * const { value } = withLearnedStyle(new TextEncoder().encode('文种: 单位\n'), learned);
 * new TextDecoder().decode(value.bytes).includes('行距: 固定值28磅') // => true
 */
export function withLearnedStyle(
  office: Uint8Array,
  { entries }: LearnedStyle,
  { force = false }: { force?: boolean } = {},
): Checked<WithStyle> {
  const file = openText(office);
  const typed = typedStyle(file.text);
  const kept: StandingEntry[] = [];
  const operations = operationsFor(entries, typed, (standing) => {
    if (!force) kept.push(standing);
    return force;
  });
  let { text } = file;
  for (const operation of operations) {
    const { value, problems } = editOf(operation, text);
    if (value === undefined) return { problems };
    text = applyChanges(text, value.changes);
  }
  const changed = text !== file.text;
  return { value: { bytes: changed ? bytesOf(file, text) : office, changed, kept }, problems: [] };
}

const OFFICE_FILE = '单位.yaml';

/** 版式 as it stands; undefined where there is none. */
function typedStyle(text: string): Record<string, string> | undefined {
  const { root } = readTree(OFFICE_FILE, text);
  if (root?.type !== 'map' || mapOf(root, '版式') === undefined) return undefined;
  return officeStyleTexts(root);
}

function operationsFor(
  entries: LearnedStyle['entries'],
  typed: Readonly<Record<string, string>> | undefined,
  mayChange: (standing: StandingEntry) => boolean,
): Operation[] {
  const file = OFFICE_FILE;
  if (typed === undefined) {
    const value: Plain = { entries };
    return entries.length === 0 ? [] : [{ do: 'add', at: { file, path: [] }, name: '版式', value }];
  }
  return entries.flatMap(([entry, learned]): Operation[] => {
    const standing = typed[entry];
    if (standing === undefined)
      return [{ do: 'add', at: { file, path: ['版式'] }, name: entry, value: learned }];
    if (standing === learned || !mayChange({ entry, standing, learned })) return [];
    return [{ do: 'set', at: { file, path: ['版式', entry] }, text: learned }];
  });
}
