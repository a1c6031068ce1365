/** Figures of forms: as a table that a person can check against the departments' papers. */
import type { FigureRow } from '../form/index.ts';
import { compareFigures, figureTable, listFigures } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';
import type { OpenForm } from './open.ts';

export type { FigureRow } from '../form/index.ts';

export type TableFormat = 'csv' | 'xlsx' | 'json';

/**
 * Lists the figures of a form, those of the files it refers to included; empty boxes are no error here.
 * @example
 * const { value } = readFigures(openForm('examples/2023/工作总结.yaml'));
 * value[0].name // => '规上工业总产值'
 */
export function readFigures(form: OpenForm): Checked<FigureRow[]> {
  const { value, problems } = form.read();
  return value === undefined ? { problems } : { value: listFigures(value), problems };
}

/**
 * Where the same figure differs between forms of one year, or from what last year's form said. Forms that cannot be
 * read are left out, since their own check says so.
 * @example
 * const years = ['2023', '2024'].map((year) => openForm(`examples/${year}/工作总结.yaml`));
 * checkAcrossForms(years) // => []
 */
export function checkAcrossForms(forms: readonly OpenForm[]): Problem[] {
  const read = forms.flatMap((form) => form.read().value ?? []);
  return read.length > 1 ? compareFigures(read) : [];
}

/**
 * The rows as a file that Excel opens, or as data for machines.
 * @example
 * const { value } = readFigures(openForm('examples/2023/工作总结.yaml'));
 * const bytes = await writeFigures(value, 'csv');
 * new TextDecoder().decode(bytes).includes('税收') // => true
 */
export async function writeFigures(
  rows: readonly FigureRow[],
  format: TableFormat,
): Promise<Uint8Array> {
  if (format === 'json') return encoded(`${JSON.stringify(rows, undefined, 2)}\n`);
  const { writeCsv, writeXlsx } = await import('../sheets/index.ts');
  const table = figureTable(rows);
  return format === 'csv' ? encoded(writeCsv(table)) : writeXlsx([{ name: '指标', rows: table }]);
}

/**
 * The rows as cells, headings first.
 * @example
 * const { value } = readFigures(openForm('examples/2023/工作总结.yaml'));
 * figureCells(value).length === value.length + 1 // => true
 */
export function figureCells(rows: readonly FigureRow[]): string[][] {
  return figureTable(rows);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
