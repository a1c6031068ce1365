/** What this computer lacks for official documents, and what then happens. */
import { fontProblems } from '../checks/index.ts';
import { fontFolders, installedFontNames } from '../fonts/index.ts';
import { type FileSource, officeFontNames, readForm } from '../form/index.ts';
import type { Problem } from '../problem.ts';
import { officeFonts } from '../writers/index.ts';

export interface Diagnosis {
  problems: Problem[];
  /** How many names of fonts were found, and where they were looked for. */
  fonts: number;
  folders: string[];
}

/**
 * Holds the office's fonts, or the trade's, against the installed ones.
 * @param office absolute path of 单位.yaml
 * @param folders where fonts are looked for; by default where this system keeps them
 */
export function diagnoseFonts(
  office: string | undefined,
  { files, cwd, folders = fontFolders() }: { files: FileSource; cwd: string; folders?: string[] },
): Diagnosis {
  const read = office === undefined ? undefined : readForm(office, files, { cwd });
  const own = read?.value ? officeFontNames(read.value.root) : {};
  const installed = installedFontNames(folders);
  const missing = fontProblems(officeFonts({ fonts: own, words: [] }), installed);
  return { problems: [...(read?.problems ?? []), ...missing], fonts: installed.size, folders };
}
