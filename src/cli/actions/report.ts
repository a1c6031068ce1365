/** `hongtou report`: one page for the leader. */
import { basename, dirname, extname, join } from 'node:path';
import { namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import type { Year } from '../../roads/compare.ts';
import { writeReport } from '../../roads/report.ts';
import { conflictOf, placeOf } from '../formats.ts';
import { isFormName } from '../old-files.ts';
import { openNamed } from '../open-form.ts';
import { resultsFor } from '../results.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';
import { openYear } from '../years.ts';

export interface ReportOptions {
  last?: string;
  years?: string[];
  part?: string;
  output?: string;
  force: boolean;
}

export async function report(
  name: string,
  { last: lastName, years: yearNames = [], part, output: given, force }: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const usual = defaultName(name);
  const output = placeOf(given ?? usual, usual);
  const conflict = conflictOf(output, undefined, { html: '.html' });
  if (conflict && !isFormName(output)) {
    terminal.say(conflict);
    return EXIT.usage;
  }
  if (isFormName(output) && output !== STANDARD_STREAM) {
    terminal.say({
      zh: `-o 后面是“${output}”：这是表单的文件名，请换成以 .html 结尾的文件名。`,
      en: `-o names "${output}", which is a form's name. Use a name that ends in .html.`,
    });
    return EXIT.usage;
  }
  const last = lastName === undefined ? undefined : await openYear(lastName, part, terminal);
  if (last === null) return EXIT.problems;
  const years: Year[] = [];
  for (const each of namedFiles(yearNames)) {
    const year = await openYear(each, part, terminal);
    if (year === null) return EXIT.problems;
    years.push(year);
  }
  const { value, problems } = await writeReport(openNamed(name), { ...(last && { last }), years });
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  if (output === STANDARD_STREAM) terminal.out(value);
  else {
    const shown = resultsFor({ force }, terminal).write(output, value);
    terminal.say({
      zh: `已生成 ${shown}，用浏览器打开。`,
      en: `Wrote ${shown}; open it in a browser.`,
    });
    tellNext(terminal, [step('生成正式文件', 'makes the document', 'render', name)]);
  }
  return EXIT.fine;
}

function defaultName(form: string): string {
  if (form === STANDARD_STREAM) return STANDARD_STREAM;
  return join(dirname(form), `${basename(form, extname(form))}（领导参阅）.html`);
}
