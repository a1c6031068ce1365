/** `hongtou figures`: every figure of forms in one table. */
import { resolve } from 'node:path';
import { STANDARD_STREAM, writeWhole } from '../../computer/index.ts';
import { figureCells, hasErrors, readFigures, writeFigures } from '../../index.ts';
import { openNamed } from '../open-form.ts';
import { alignedTable } from '../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

export interface FiguresOptions {
  format: 'text' | 'csv' | 'xlsx' | 'json';
  output?: string;
}

export async function figures(
  forms: readonly string[],
  { format, output }: FiguresOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (format === 'xlsx' && (output === undefined || output === STANDARD_STREAM)) {
    terminal.say({
      zh: 'Excel 表要写到文件里，请加 -o 指标.xlsx 这样的文件名。',
      en: 'An Excel table needs a file: add -o figures.xlsx.',
    });
    return EXIT.usage;
  }
  const results = forms.map((form) => readFigures(openNamed(form)));
  const problems = results.flatMap((result) => result.problems);
  terminal.report(problems);
  if (hasErrors(problems)) return EXIT.problems;
  const rows = results.flatMap(({ value = [] }) => value);
  const data =
    format === 'text' ? alignedTable(figureCells(rows)) : await writeFigures(rows, format);
  if (output === undefined || output === STANDARD_STREAM) terminal.out(data);
  else {
    writeWhole(resolve(output), data);
    terminal.say({
      zh: `已生成 ${output}（${rows.length} 个数）`,
      en: `Wrote ${output} (${rows.length} figures)`,
    });
  }
  return EXIT.fine;
}
