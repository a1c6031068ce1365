/** `hongtou figures`: every figure of forms in one table. */
import { namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import { hasErrors } from '../../problem.ts';
import { figureCells, readFigures, writeFigures } from '../../roads/figures.ts';
import { seriesOfYears } from '../../roads/years.ts';
import { placeOf, tableFormat } from '../formats.ts';
import { openNamed } from '../open-form.ts';
import { resultsFor } from '../results.ts';
import { alignedTable } from '../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';
import { type YearsOptions, yearsTable } from './years.ts';

export interface FiguresOptions {
  /** Without it, what the name behind -o says, or text. */
  format?: 'text' | 'csv' | 'xlsx' | 'json' | 'html';
  output?: string;
  force: boolean;
}

const EXTENSIONS = { text: '.txt', csv: '.csv', xlsx: '.xlsx', json: '.json' } as const;

export async function figures(
  forms: readonly string[],
  { format: asked, output: given, force }: FiguresOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (asked === 'html') {
    terminal.say({
      zh: '网页只有历年数据能生成，请加 --years；一张表单的指标和图用 hongtou report。',
      en: 'Only series of years become a web page: add --years, or use hongtou report.',
    });
    return EXIT.usage;
  }
  const output = given && placeOf(given, `指标${EXTENSIONS[asked ?? 'xlsx']}`);
  const example = { zh: '指标.xlsx', en: 'figures.xlsx' };
  const found = tableFormat({ format: asked, output }, EXTENSIONS, example);
  if ('refusal' in found) {
    terminal.say(found.refusal);
    return EXIT.usage;
  }
  const { format } = found;
  const results = namedFiles(forms).map((form) => readFigures(openNamed(form)));
  const problems = results.flatMap((result) => result.problems);
  terminal.report(problems);
  if (hasErrors(problems)) return EXIT.problems;
  const rows = results.flatMap(({ value = [] }) => value);
  const data =
    format === 'text' ? alignedTable(figureCells(rows)) : await writeFigures(rows, format);
  if (output === undefined || output === STANDARD_STREAM) terminal.out(data);
  else {
    const shown = resultsFor({ force }, terminal).write(output, data);
    terminal.say({
      zh: `已生成 ${shown}（${rows.length} 个数）`,
      en: `Wrote ${shown} (${rows.length} figures)`,
    });
  }
  if (format === 'text' && forms.length === 1) {
    tellNext(terminal, [step('做成给领导看的一页', 'one page for the leader', 'report', ...forms)]);
  } else if (format !== 'json') {
    tellNext(terminal, [step('再查一遍', 'checks the forms', 'check', ...forms)]);
  }
  return EXIT.fine;
}

/** Every figure that can be followed through several years. */
export async function figuresOfYears(
  files: readonly string[],
  options: YearsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const exit = await yearsTable(files, seriesOfYears, options, terminal);
  if (exit === EXIT.fine && options.format !== 'json') {
    tellNext(terminal, [step('历年的小标题', 'their headings', 'outline', ...files)]);
  }
  return exit;
}
