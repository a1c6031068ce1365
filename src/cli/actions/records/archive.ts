/** `hongtou archive`: all that is to be kept of a year's forms, into a folder that nothing is ever written over in. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { namedFiles, shownPath, writeWhole } from '../../../computer/index.ts';
import type { Problem } from '../../../problem.ts';
import { archiveForms } from '../../../roads/records/archive.ts';
import { today } from '../../../text/index.ts';
import { whyNoFolder } from '../../formats.ts';
import { openNamed } from '../../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';

export interface ArchiveCommandOptions {
  output: string;
}

export async function archive(
  names: readonly string[],
  { output }: ArchiveCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const noFolder = whyNoFolder(output);
  if (noFolder) {
    terminal.say(noFolder);
    return EXIT.usage;
  }
  const paths = [...new Map(namedFiles(names).map((name) => [resolve(name), name])).values()];
  const opened = paths.map(openNamed);
  const others = opened.filter((form) => form.read().problems.some(isNoForm));
  for (const form of others) terminal.report(form.read().problems);
  if (others.length > 0) {
    terminal.say({
      zh: `没有归档：上面的不是表单。`,
      en: 'Nothing was archived: what is named above is no form.',
    });
    return EXIT.problems;
  }
  const forms = opened.filter((form) => isPaper(form.read().value?.kind.family));
  const folder = freeFolder(resolve(output));
  const date = today();
  const { files, problems } = await archiveForms(forms, { date, name: basename(folder) });
  terminal.report(problems);
  for (const { path, bytes } of files) writeWhole(join(folder, path), bytes);
  const shown = shownPath(folder);
  if (folder !== resolve(output)) {
    terminal.say({
      zh: `“${output}”里已经有东西，一个没有动；这次归档到“${shown}”。`,
      en: `"${output}" is not empty and was left alone; this archive goes to "${shown}".`,
    });
  }
  terminal.say({
    zh: `已归档 ${forms.length} 份，${files.length} 个文件：${shown}。打开 index.html 看目录。`,
    en: `Archived ${forms.length} paper(s), ${files.length} file(s): ${shown}. Open index.html.`,
  });
  return problems.length > 0 ? EXIT.problems : EXIT.fine;
}

/** Forms with mistakes are kept as they are; a Word file, or nothing, is none. */
function isNoForm({ code, place }: Problem): boolean {
  const isWhole = code === 'form/not-text' || code === 'form/not-a-form';
  return isWhole || (code === 'form/missing-file' && place === undefined);
}

/** The office's own matters and a department's part go along with the papers that they belong to. */
function isPaper(family: string | undefined): boolean {
  return family !== 'part' && family !== 'settings';
}

/** 2024年, 2024年（2）: the first that does not exist, or is empty. */
function freeFolder(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? wanted : `${wanted}（${count}）`;
    if (!existsSync(folder) || readdirSync(folder).length === 0) return folder;
  }
}
