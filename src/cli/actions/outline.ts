/** `hongtou outline`: what is in an old file, and what is doubtful about it. */
import { STANDARD_STREAM } from '../../computer/index.ts';
import { outlineOf, whyOf } from '../../roads/read.ts';
import { outlineOfYears } from '../../roads/years.ts';
import { conflictOf, formatOf, placeOf } from '../formats.ts';
import { isForm, isFormName, openOldFile } from '../old-files.ts';
import { resultsFor } from '../results.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';
import { type YearsOptions, yearsTable } from './years.ts';

export interface OutlineOptions {
  json: boolean;
  /** Whether to say what each line was taken for; a number for one line. */
  why?: string | true;
}

const EXTENSIONS = { text: '.txt', json: '.json' } as const;
const ONE_FILE = {
  zh: '一个文件的提纲只有文本（.txt）和 JSON；几个年度的文件一起写，才能列成表格、网页。',
  en: 'The outline of one file is text or JSON; several years become a table or a page.',
};

export async function outline(
  file: string,
  { json, why, format: asked, output: given, force }: OutlineOptions & YearsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isFormName(file) && file !== STANDARD_STREAM) {
    terminal.say(isForm(file, '单独列提纲'));
    return EXIT.usage;
  }
  const output = given && placeOf(given, `提纲${EXTENSIONS[json ? 'json' : 'text']}`);
  const isText = asked === undefined || asked === 'text' || asked === 'json';
  const conflict = isText ? conflictOf(output ?? '', asked, EXTENSIONS) : ONE_FILE;
  if (conflict) {
    terminal.say(conflict);
    return EXIT.usage;
  }
  if (typeof why === 'string' && !/^[1-9]\d*$/.test(why)) {
    terminal.say({
      zh: `--why 后面写行号，例如 --why 12；写的是“${why}”。`,
      en: `--why takes the number of a line, as in --why 12; it was given "${why}".`,
    });
    return EXIT.usage;
  }
  const { value, problems } = await openOldFile(file);
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  terminal.report(problems.filter(({ code }) => code.startsWith('readers/')));
  const made =
    why === undefined
      ? await outlineOf(value)
      : await whyOf(value, why === true ? undefined : Number(why));
  const isData = json || (asked ?? formatOf(output ?? '', EXTENSIONS)) === 'json';
  const data = isData ? `${JSON.stringify(made.json, undefined, 2)}\n` : made.text;
  if (output === undefined || output === STANDARD_STREAM) terminal.out(data);
  else {
    const shown = resultsFor({ force }, terminal).write(output, data);
    terminal.say({ zh: `已生成 ${shown}`, en: `Wrote ${shown}` });
  }
  if (!isData) {
    tellNext(terminal, [
      step('变成表单', 'makes a form of it', 'import', file),
      step('只换成国标版式', 'the official layout, no more', 'format', file),
    ]);
  }
  return EXIT.fine;
}

/** Several years in one table of headings. */
export async function outlineYears(
  files: readonly string[],
  { json, why, ...options }: OutlineOptions & YearsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (why !== undefined) {
    terminal.say({
      zh: '--why 一次只说一个文件。',
      en: '--why takes one file at a time.',
    });
    return EXIT.usage;
  }
  const isData = json && options.format === undefined;
  const exit = await yearsTable(
    files,
    outlineOfYears,
    { ...options, ...(isData ? { format: 'json' as const } : {}) },
    terminal,
  );
  if (exit === EXIT.fine && !isData) {
    tellNext(terminal, [step('历年的数', 'their figures', 'figures', '--years', ...files)]);
  }
  return exit;
}
