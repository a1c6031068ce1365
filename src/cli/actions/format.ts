/** `hongtou format`: an old document in the official layout, its text untouched. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { formatDocument, hasErrors } from '../../index.ts';
import type { FormatOptions } from '../commands/format.ts';
import { STANDARD_STREAM, writeWhole } from '../files.ts';
import { openOldFile } from '../old-files.ts';
import { choosePart } from '../parts.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export async function format(
  file: string,
  { output, part, force }: FormatOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const target = output ?? defaultName(file);
  if (target !== STANDARD_STREAM) {
    const refusal = whyNot(file, target, force);
    if (refusal) {
      terminal.say(refusal);
      return EXIT.usage;
    }
  }
  const { value, problems } = await openOldFile(file);
  terminal.report(problems);
  if (value === undefined || hasErrors(problems)) return EXIT.problems;
  const chosen = choosePart(value, part, terminal);
  if (chosen === undefined) return EXIT.usage;
  const bytes = await formatDocument(chosen, 'docx');
  if (target === STANDARD_STREAM) terminal.out(bytes);
  else writeWhole(resolve(target), bytes);
  const { leftovers } = value.recognition;
  for (const { number, text } of leftovers) {
    terminal.say({
      zh: `没有放进公文（第 ${number} 行）：${text}`,
      en: `Left out (line ${number}): ${text}`,
    });
  }
  if (target !== STANDARD_STREAM) {
    terminal.say({ zh: `已生成 ${target}`, en: `Wrote ${target}` });
  }
  return EXIT.fine;
}

function defaultName(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}（国标版式）.docx`);
}

/** The old file is never touched, nor another one without --force. */
function whyNot(file: string, target: string, force: boolean) {
  if (resolve(target) === resolve(file)) {
    return {
      zh: '新文件不能和旧文件同名。请用 -o 换一个文件名。',
      en: 'The new file cannot take the place of the old one. Choose another name with -o.',
    };
  }
  if (existsSync(target) && !force) {
    return {
      zh: `已经有“${target}”，没有改动。要覆盖，请加 --force。`,
      en: `"${target}" exists already and was left alone. Add --force to overwrite.`,
    };
  }
  return undefined;
}
