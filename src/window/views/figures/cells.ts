/** Cells of the grid of figures as operations on the form, one or a pasted block of them. */
import type { FigureView, FormView } from '../../../fields/index.ts';
import type { Act } from '../../../workshop/index.ts';

export const COLUMNS = ['name', 'unit', 'now', 'last', 'department'] as const;
export type Column = (typeof COLUMNS)[number];

const KEYS = { unit: '单位', now: '值', last: '上年', department: '填报' } as const;

export function cellOf(figure: FigureView, column: Column): string {
  return figure[column];
}

/** What typing into a cell does. A bare number gets entries of its own when more than its value is typed. */
export function cellActs(
  figure: FigureView,
  column: Column,
  typed: string,
  files: readonly string[],
): Act[] {
  const value = typed.trim();
  if (value === cellOf(figure, column)) return [];
  if (column === 'name') {
    return value === '' ? [] : [{ do: 'rename-figure', at: figure.at, name: value, files }];
  }
  if (figure.computed && column === 'now') return [];
  if (!figure.isMap) {
    if (column === 'now') return [{ do: 'set', at: figure.at, text: value }];
    const holder = { file: figure.at.file, path: figure.at.path.slice(0, -1) };
    const entries = [
      ['值', figure.now],
      [KEYS[column], value],
    ] as const;
    // A bare number becomes a mapping in its own place.
    return [
      { do: 'remove', at: figure.at },
      { do: 'add', at: holder, name: figure.name, value: { entries } },
    ];
  }
  const path = [...figure.at.path, KEYS[column]];
  return [{ do: 'set', at: { file: figure.at.file, path }, text: value }];
}

/** A block of cells put in from a cell on, row by row; what hangs over at the right or below is left out. */
export function pasteActs(view: FormView, row: number, column: Column, text: string): Act[] {
  const first = COLUMNS.indexOf(column);
  const rows = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  return rows.flatMap((line, index) => {
    const figure = view.figures[row + index];
    if (figure === undefined) return [];
    return line.split('\t').flatMap((cell, shift) => {
      const at = COLUMNS[first + shift];
      return at === undefined ? [] : cellActs(figure, at, number(cell), view.files);
    });
  });
}

/** Excel shows 1,292.00; a form takes 1292.00. */
function number(cell: string): string {
  const typed = cell.trim();
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(typed) ? typed.replaceAll(',', '') : typed;
}

/** The grid as Excel takes it. */
export function blockOf(grid: HTMLTableElement): string {
  return [...grid.rows]
    .map((row) =>
      [...row.cells]
        .map((cell) => cell.querySelector('input')?.value ?? cell.textContent?.trim() ?? '')
        .join('\t'),
    )
    .join('\n');
}
