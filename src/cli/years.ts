/** A year that is compared: a form, or a Word, text or web file of that year. */
import { oneNamed } from '../computer/index.ts';
import { hasErrors } from '../problem.ts';
import type { Year } from '../roads/compare.ts';
import { isFormName, openOldFile } from './old-files.ts';
import { openNamed } from './open-form.ts';
import { choosePart } from './parts.ts';
import type { Terminal } from './terminal.ts';

/** null, and said so, where the file cannot be used. */
export async function openYear(
  given: string,
  part: string | undefined,
  terminal: Terminal,
): Promise<Year | null> {
  const name = oneNamed(given, 'form');
  if (isFormName(name)) return { form: openNamed(name) };
  const { value, problems } = await openOldFile(name);
  if (value === undefined || hasErrors(problems)) {
    terminal.report(problems);
    return null;
  }
  const chosen = choosePart(value, part, terminal);
  return chosen === undefined ? null : { name, document: chosen.document };
}
