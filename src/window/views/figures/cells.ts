/** Cells of the grid of figures as operations on the form, one or a pasted block of them. */
import type { FigureView, FormView } from '../../../fields/index.ts';
import type { Words } from '../../../problem.ts';
import type { Act } from '../../../workshop/index.ts';

export const COLUMNS = ['name', 'unit', 'now', 'last', 'department'] as const;
export type Column = (typeof COLUMNS)[number];

const KEYS = { unit: '单位', now: '值', last: '上年', department: '填报' } as const;

export function cellOf(figure: FigureView, column: Column): string {
  return figure[column];
}

/** Cells of one figure as typed or pasted. */
type Cells = Partial<Record<Column, string>>;

/** What cells with other values do. A bare number gets entries of its own when more than its value is given. */
export function cellActs(figure: FigureView, typed: Cells, files: readonly string[]): Act[] {
  const { name, ...others } = typed;
  const renaming: Act[] =
    name === undefined || name.trim() === '' || name.trim() === figure.name
      ? []
      : [{ do: 'rename-figure', at: figure.at, name: name.trim(), files }];
  return [...entryActs(figure, others), ...renaming];
}

function entryActs(figure: FigureView, typed: Omit<Cells, 'name'>): Act[] {
  const columns = COLUMNS.filter((column) => column !== 'name');
  const changed = columns.flatMap((column) => {
    const value = typed[column]?.trim();
    const isOther = value !== undefined && value !== figure[column];
    return isOther && !(figure.computed && column === 'now') ? [{ column, value }] : [];
  });
  const { file, path } = figure.at;
  if (figure.isMap) {
    return changed.map(({ column, value }) => ({
      do: 'set',
      at: { file, path: [...path, KEYS[column]] },
      text: value,
    }));
  }
  const now = changed.find(({ column }) => column === 'now')?.value;
  const beside = changed.filter(({ column }) => column !== 'now');
  if (beside.length === 0) {
    return now === undefined ? [] : [{ do: 'set', at: figure.at, text: now }];
  }
  const entries = [
    [KEYS.now, now ?? figure.now] as const,
    ...beside.map(({ column, value }) => [KEYS[column], value] as const),
  ];
  // A bare number becomes a mapping in its own place.
  return [
    { do: 'remove', at: figure.at },
    { do: 'add', at: { file, path: path.slice(0, -1) }, name: figure.name, value: { entries } },
  ];
}

/** What a paste does, and the cells that it has no place for, as pasted. */
export interface Pasted {
  acts: Act[];
  left: string[];
}

/**
 * A block of cells put in from a cell on. With names in front each line goes to the figure of that name, wherever it
 * stands; without, line by line from this row on. No figure is renamed or added by pasting.
 */
export function pasteActs(view: FormView, row: number, column: Column, text: string): Pasted {
  const first = COLUMNS.indexOf(column);
  const pasted: Pasted = { acts: [], left: [] };
  for (const [index, line] of text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const figure =
      column === 'name'
        ? view.figures.find(({ name }) => name === cells[0])
        : view.figures[row + index];
    if (figure === undefined) {
      const words = cells.filter((cell) => cell !== '').join(' ');
      if (words !== '') pasted.left.push(words);
      continue;
    }
    const typed: Cells = {};
    for (const [shift, cell] of cells.entries()) {
      const at = COLUMNS[first + shift];
      if (at === 'name') continue;
      const isFixed = at === 'now' && figure.computed && number(cell) !== figure.now;
      if (at === undefined || isFixed) pasted.left.push(...(cell === '' ? [] : [cell]));
      else typed[at] = number(cell);
    }
    pasted.acts.push(...cellActs(figure, typed, view.files));
  }
  return pasted;
}

const SHOWN = 5;

/** What was pasted and has no place, in words. */
export function leftOut(left: readonly string[]): Words {
  const shown = left.slice(0, SHOWN).join('；');
  const more = left.length > SHOWN;
  return {
    zh: `有 ${left.length} 处没有放进去：${shown}${more ? '等' : ''}。表里没有这个指标，或者格子不够、是算出来的。`,
    en: `${left.length} not put in: ${shown}${more ? '…' : ''}. There is no such figure, no cell left, or it is computed.`,
  };
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
