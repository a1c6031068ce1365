/** `hongtou outline A B C` and `hongtou figures --years`: several years in one table. */
import { namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import type { Checked } from '../../problem.ts';
import type { outlineOfYears } from '../../roads/years.ts';
import { placeOf, tableFormat } from '../formats.ts';
import { resultsFor } from '../results.ts';
import { alignedTable } from '../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { openYear } from '../years.ts';

export interface YearsOptions {
  format?: 'text' | 'html' | 'xlsx' | 'csv' | 'json';
  output?: string;
  part?: string;
  force: boolean;
}

const EXTENSIONS = {
  text: '.txt',
  html: '.html',
  xlsx: '.xlsx',
  csv: '.csv',
  json: '.json',
} as const;

type MakeTable = typeof outlineOfYears;
type YearsTable = NonNullable<Awaited<ReturnType<MakeTable>> extends Checked<infer T> ? T : never>;

/** Reads every year and shows or writes what they make together. */
export async function yearsTable(
  names: readonly string[],
  make: MakeTable,
  { format: asked, output: given, part, force }: YearsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const output = given && placeOf(given, `历年${EXTENSIONS[asked ?? 'xlsx']}`);
  const example = { zh: '历年.xlsx', en: 'years.xlsx' };
  const found = tableFormat({ format: asked, output }, EXTENSIONS, example);
  if ('refusal' in found) {
    terminal.say(found.refusal);
    return EXIT.usage;
  }
  const { format } = found;
  const years = [];
  for (const name of namedFiles(names)) {
    const year = await openYear(name, part, terminal);
    if (year === null) return EXIT.problems;
    years.push(year);
  }
  const { value, problems } = await make(years, format);
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  show(value, output, { force }, terminal);
  return EXIT.fine;
}

function show(
  value: YearsTable,
  output: string | undefined,
  options: { force: boolean },
  terminal: Terminal,
): void {
  const data = 'cells' in value ? alignedTable(value.cells) : value.data;
  if (output === undefined || output === STANDARD_STREAM) {
    terminal.out(data);
    return;
  }
  const shown = resultsFor(options, terminal).write(output, data);
  terminal.say({ zh: `已生成 ${shown}`, en: `Wrote ${shown}` });
}
