/** `hongtou new --from` a Word, WPS, text or web file: its document becomes the form of the new year. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { diskFiles, STANDARD_STREAM } from '../../../computer/index.ts';
import { hasErrors, rollDocument, withYearsBefore, type Year } from '../../../index.ts';
import { newPictures, writeNew } from '../../new-files.ts';
import { openOldFile } from '../../old-files.ts';
import { choosePart } from '../../parts.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { tellLeftovers } from '../../words/leftovers.ts';
import { listNotes } from './notes.ts';
import type { NewOptions } from './options.ts';

export async function startFromFile(
  kind: string,
  { from, years }: { from: string; years: readonly Year[] },
  year: number,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openOldFile(from);
  terminal.report(opened.problems);
  if (opened.value === undefined || hasErrors(opened.problems)) return EXIT.problems;
  const chosen = choosePart(opened.value, options.part, terminal);
  if (chosen === undefined) return EXIT.usage;
  const isStream = options.output === STANDARD_STREAM;
  const output = resolve(isStream ? `${kind}.yaml` : (options.output ?? `${kind}.yaml`));
  const rolled = rollDocument(chosen.document, {
    year,
    kind,
    output,
    cwd: process.cwd(),
    files: diskFiles(),
    source: basename(from),
    doubts: opened.problems,
    inline: isStream,
  });
  terminal.report(rolled.problems);
  if (rolled.value === undefined || hasErrors(rolled.problems)) return EXIT.problems;
  const surroundings = { files: diskFiles(), cwd: process.cwd() };
  const { value = rolled.value } =
    years.length > 0 ? await withYearsBefore(rolled.value, years, surroundings) : {};
  const files = value.files.map(({ path, text }) => ({
    path: isStream ? STANDARD_STREAM : join(dirname(output), relative(dirname(output), path)),
    text,
  }));
  const pictures = newPictures(dirname(output), rolled.value.pictures);
  const code = writeNew(isStream ? files.slice(0, 1) : [...files, ...pictures], options, terminal);
  if (code === EXIT.fine) await tellLeftovers(opened.value, terminal);
  if (code === EXIT.fine) listNotes([...opened.problems, ...rolled.problems], terminal);
  return code;
}
