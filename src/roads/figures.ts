/** Figures of forms: as a table that a person can check against the departments' papers. */
import type { FigureRow, FileSource, FormOptions } from '../form/index.ts';
import { compareFigures, figureTable, listFigures, readForm } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';

export type { FigureRow } from '../form/index.ts';

export type TableFormat = 'csv' | 'xlsx' | 'json';

/**
 * Reads a form and lists its figures, those of the files it refers to included; empty boxes are no error here.
 * @param path absolute path of the form
 */
export function figuresOf(
  path: string,
  { files, ...options }: FormOptions & { files: FileSource },
): Checked<FigureRow[]> {
  const { value, problems } = readForm(path, files, options);
  if (value === undefined) return { problems };
  return { value: listFigures(value), problems };
}

/**
 * Where the same figure differs between forms of one year, or from what last year's form said.
 * @param paths absolute paths of forms; what cannot be read is left out, since its own check says so
 */
export function compareForms(
  paths: readonly string[],
  { files, ...options }: FormOptions & { files: FileSource },
): Problem[] {
  const forms = paths.flatMap((path) => readForm(path, files, options).value ?? []);
  return forms.length > 1 ? compareFigures(forms) : [];
}

/** The rows as a file that Excel opens, or as data for machines. */
export async function writeFigures(
  rows: readonly FigureRow[],
  format: TableFormat,
): Promise<Uint8Array> {
  if (format === 'json') return encoded(`${JSON.stringify(rows, undefined, 2)}\n`);
  const { writeCsv, writeXlsx } = await import('../sheets/index.ts');
  const table = figureTable(rows);
  return format === 'csv' ? encoded(writeCsv(table)) : writeXlsx([{ name: '指标', rows: table }]);
}

/** The rows as cells, headings first. */
export function figureCells(rows: readonly FigureRow[]): string[][] {
  return figureTable(rows);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
