/** `hongtou outline`: what is in an old file, and what is doubtful about it. */
import { outlineOf } from '../../index.ts';
import { openOldFile } from '../old-files.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export interface OutlineOptions {
  json: boolean;
}

export async function outline(
  file: string,
  { json }: OutlineOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { value, problems } = await openOldFile(file);
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  const made = await outlineOf(value);
  terminal.out(json ? `${JSON.stringify(made.json, undefined, 2)}\n` : made.text);
  return EXIT.fine;
}
