/** `hongtou report`: one page for the leader. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { hasErrors, type LastYear, leaderPage } from '../../index.ts';
import type { ReportOptions } from '../commands/report.ts';
import { diskFiles, readStandardInput, STANDARD_STREAM, writeWhole } from '../files.ts';
import { isFormName, openOldFile } from '../old-files.ts';
import { templatesFolder } from '../package-folder.ts';
import { choosePart } from '../parts.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export async function report(
  name: string,
  { last: lastName, part, output = defaultName(name) }: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isFormName(output) && output !== STANDARD_STREAM) {
    terminal.say({
      zh: `-o 后面是“${output}”：这是表单的文件名，请换成以 .html 结尾的文件名。`,
      en: `-o names "${output}", which is a form's name. Use a name that ends in .html.`,
    });
    return EXIT.usage;
  }
  const last = lastName === undefined ? undefined : await openLastYear(lastName, part, terminal);
  if (last === null) return EXIT.problems;
  const input = name === STANDARD_STREAM ? readStandardInput() : undefined;
  const { value, problems } = await leaderPage(input?.path ?? resolve(name), {
    files: diskFiles(input),
    templatesFolder,
    draft: true,
    cwd: process.cwd(),
    ...(last && { last }),
  });
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  if (output === STANDARD_STREAM) terminal.out(value);
  else {
    writeWhole(resolve(output), value);
    const shown = relative(process.cwd(), resolve(output));
    terminal.say({
      zh: `已生成 ${shown}，用浏览器打开。`,
      en: `Wrote ${shown}; open it in a browser.`,
    });
  }
  return EXIT.fine;
}

/** null, and said so, where the file cannot be used. */
async function openLastYear(
  name: string,
  part: string | undefined,
  terminal: Terminal,
): Promise<LastYear | null> {
  if (isFormName(name)) return { path: resolve(name) };
  const { value, problems } = await openOldFile(name);
  if (value === undefined || hasErrors(problems)) {
    terminal.report(problems);
    return null;
  }
  const chosen = choosePart(value, part, terminal);
  return chosen === undefined ? null : { name, document: chosen.document };
}

function defaultName(form: string): string {
  if (form === STANDARD_STREAM) return STANDARD_STREAM;
  return join(dirname(form), `${basename(form, extname(form))}（领导参阅）.html`);
}
