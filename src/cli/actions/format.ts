/** `hongtou format`: an old document in the official layout, its text untouched. */
import { resolve } from 'node:path';
import { STANDARD_STREAM, writeWhole } from '../../computer/index.ts';
import { formatDocument, hasErrors } from '../../index.ts';
import { tellLeftovers } from '../leftovers.ts';
import { remarkedName, whyNotWrite } from '../new-result.ts';
import { openOldFile } from '../old-files.ts';
import { choosePart } from '../parts.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export interface FormatOptions {
  output?: string;
  part?: string;
  force: boolean;
}

export async function format(
  file: string,
  { output, part, force }: FormatOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const target = output ?? remarkedName(file, '国标版式');
  const refusal = whyNotWrite(file, target, { force });
  if (refusal) {
    terminal.say(refusal);
    return EXIT.usage;
  }
  const { value, problems } = await openOldFile(file);
  terminal.report(problems);
  if (value === undefined || hasErrors(problems)) return EXIT.problems;
  const chosen = choosePart(value, part, terminal);
  if (chosen === undefined) return EXIT.usage;
  const bytes = await formatDocument(chosen, 'docx');
  if (target === STANDARD_STREAM) terminal.out(bytes);
  else writeWhole(resolve(target), bytes);
  await tellLeftovers(value, terminal);
  if (target !== STANDARD_STREAM) {
    terminal.say({ zh: `已生成 ${target}`, en: `Wrote ${target}` });
  }
  return EXIT.fine;
}
