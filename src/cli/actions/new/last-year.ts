/** What `hongtou new --from` names: forms, and Word, WPS, text or web files with the documents in them. */

import type { Problem } from '../../../problem.ts';
import { hasErrors } from '../../../problem.ts';
import type { Year } from '../../../roads/compare.ts';
import type { ReadDocument } from '../../../roads/read.ts';
import { isFormName, openOldFile } from '../../old-files.ts';
import { openNamed } from '../../open-form.ts';
import { choosePart } from '../../parts.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';

export interface OpenedYear {
  year: Year;
  /** What was read, where it is no form, and the doubts about it. */
  read?: ReadDocument;
  problems: readonly Problem[];
}

/** An exit code, and why has been said, where the file cannot be used. */
export async function openLastYear(
  name: string,
  part: string | undefined,
  terminal: Terminal,
): Promise<OpenedYear | ExitCode> {
  if (isFormName(name)) return { year: { form: openNamed(name) }, problems: [] };
  const { value: read, problems } = await openOldFile(name);
  if (read === undefined || hasErrors(problems)) {
    terminal.report(problems);
    return EXIT.problems;
  }
  const chosen = choosePart(read, part, terminal);
  if (chosen === undefined) {
    terminal.report(problems);
    return EXIT.usage;
  }
  return { year: { name, document: chosen.document, doubts: problems }, read, problems };
}
