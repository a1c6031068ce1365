/** `hongtou check`: everything wrong or doubtful in forms, each with its place and what to write instead. */
import { resolve } from 'node:path';
import { composeDocument, hasErrors } from '../../index.ts';
import type { Problem } from '../../problem.ts';
import { sortProblems } from '../../problem.ts';
import type { CheckOptions } from '../commands/check.ts';
import { diskFiles, readStandardInput, STANDARD_STREAM } from '../files.ts';
import { templatesFolder } from '../package-folder.ts';
import { countWords, EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** The shape of `check --json`; `version` grows when a field changes its meaning. */
interface CheckReport {
  version: 1;
  forms: { form: string; ok: boolean; problems: Problem[] }[];
}

/** Checks every form to the end, template included, and writes nothing. */
export function check(
  forms: readonly string[],
  { json }: CheckOptions,
  terminal: Terminal,
): ExitCode {
  const report: CheckReport = { version: 1, forms: [] };
  for (const form of forms) {
    const input = form === STANDARD_STREAM ? readStandardInput() : undefined;
    const { problems } = composeDocument(input?.path ?? resolve(form), {
      files: diskFiles(input),
      templatesFolder,
      draft: false,
      cwd: process.cwd(),
    });
    report.forms.push({ form, ok: !hasErrors(problems), problems: sortProblems(problems) });
    if (!json) reportForm(form, problems, terminal);
  }
  if (json) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  return report.forms.every((form) => form.ok) ? EXIT.fine : EXIT.problems;
}

function reportForm(form: string, problems: readonly Problem[], terminal: Terminal): void {
  terminal.report(problems);
  if (problems.length === 0) {
    terminal.say({ zh: `${form}：没有发现问题。`, en: `${form}: no problems found.` });
    return;
  }
  const blanks = problems.filter(({ code }) => code === 'form/empty-box').length;
  const counts = countWords(problems);
  terminal.say({
    zh: `${form}：${counts.zh}${blanks > 0 ? `（其中还有 ${blanks} 个空没有填）` : ''}。`,
    en: `${form}: ${counts.en}${blanks > 0 ? ` (${blanks} of them empty boxes)` : ''}.`,
  });
}
