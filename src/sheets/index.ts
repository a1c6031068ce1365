/** The sheets room: the departments' tables (xlsx, csv) in and out. */
export { writeCsv } from './csv.ts';
export type { Found } from './find.ts';
export { columnNames, findColumn, findRow, rowNames, unitInName } from './find.ts';
export { readSheets } from './read.ts';
export type { NoTable, ReadSheets, Sheet } from './sheet.ts';
export { cellAddress, columnName } from './sheet.ts';
export { putCells } from './xlsx/put-cells.ts';
export { writeXlsx } from './xlsx/write.ts';
