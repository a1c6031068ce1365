/** Every figure of a form as a table that a person can check against the departments' papers. */
import type { FigureRow, FileSource, FormOptions } from './form/index.ts';
import { figureTable, listFigures, readForm } from './form/index.ts';
import type { Checked } from './problem.ts';

export type { FigureRow } from './form/index.ts';

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

/** The rows as a file that Excel opens, or as data for machines. */
export async function writeFigures(
  rows: readonly FigureRow[],
  format: TableFormat,
): Promise<Uint8Array> {
  if (format === 'json') return encoded(`${JSON.stringify(rows, undefined, 2)}\n`);
  const { writeCsv, writeXlsx } = await import('./sheets/index.ts');
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
