/** What this computer lacks for official documents, and what then happens. */
import { fontProblems } from '../checks/index.ts';
import { type FileSource, officeFontNames, readForm } from '../form/index.ts';
import type { Problem } from '../problem.ts';
import { officeFonts } from '../writers/index.ts';

export interface FontsOptions {
  files: FileSource;
  /** Every name of every installed font. */
  installed: ReadonlySet<string>;
  /** Absolute path of the folder that file names in messages are relative to; by default the office's folder. */
  cwd?: string;
}

/**
 * Holds the office's fonts, or the trade's, against the installed ones.
 * @param office absolute path of 单位.yaml
 * @example
 * const files = { read: () => undefined };
 * checkFonts(undefined, { files, installed: new Set() }).every(({ severity }) => severity === 'warning') // => true
 */
export function checkFonts(
  office: string | undefined,
  { files, installed, ...options }: FontsOptions,
): Problem[] {
  const read = office === undefined ? undefined : readForm(office, files, options);
  const own = read?.value ? officeFontNames(read.value.root) : {};
  const missing = fontProblems(officeFonts({ fonts: own, words: [] }), installed);
  return [...(read?.problems ?? []), ...missing];
}
