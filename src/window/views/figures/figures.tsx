/** Figures: a grid as in Excel, each figure typed once; blocks of cells go in and out by copy and paste. */
import { useRef, useState } from 'preact/hooks';
import type { FigureView } from '../../../fields/index.ts';
import type { Act } from '../../../workshop/index.ts';
import { useDraft } from '../../state/drafts.ts';
import { useApp, useView, useWords } from '../../state/use-app.ts';
import { blockOf, COLUMNS, type Column, cellActs, cellOf, leftOut, pasteActs } from './cells.ts';

export function Figures() {
  const t = useWords();
  const figures = useView(({ form }) => form?.sheet?.view.figures);
  const grid = useRef<HTMLTableElement>(null);
  const names: Record<Column, string> = {
    name: t('名称', 'Name'),
    unit: t('单位', 'Unit'),
    now: t('今年', 'This year'),
    last: t('上年', 'Last year'),
    department: t('填报', 'Reported by'),
  };
  if (figures === undefined) return null;
  return (
    <main class="figures" data-region tabIndex={-1}>
      <table ref={grid} onKeyDown={(event) => move(event, grid.current)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {names[column]}
              </th>
            ))}
            <th scope="col">{t('同比', 'Growth')}</th>
            <th scope="col">{t('用在', 'Used in')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, row) => (
            // By its place: with another name it is the same row, in which a person is typing.
            <Row key={row} figure={figure} row={row} names={names} />
          ))}
        </tbody>
      </table>
      <AddFigure />
      <p class="hint">
        {t(
          '从 Excel 复制几行几列，点一个格子后粘贴；选中全部可按 Ctrl+Shift+C 复制到 Excel。方向键在格子间移动。',
          'Copy cells in Excel and paste them into a cell; Ctrl+Shift+C copies the whole grid. Arrow keys move.',
        )}
      </p>
    </main>
  );
}

function Row({
  figure,
  row,
  names,
}: {
  figure: FigureView;
  row: number;
  names: Record<Column, string>;
}) {
  const app = useApp();
  const t = useWords();
  const [first] = figure.uses;
  return (
    <tr class={figure.now === '' && !figure.computed ? 'waiting' : ''}>
      {COLUMNS.map((column) => (
        <td key={column} class={column === 'now' || column === 'last' ? 'number' : ''}>
          <Cell
            figure={figure}
            row={row}
            column={column}
            label={`${figure.name} ${names[column]}`}
          />
        </td>
      ))}
      <td class="auto">{figure.change}</td>
      <td>
        {first !== undefined && (
          <button
            type="button"
            class="link"
            onClick={() => {
              app.show('fill');
              app.point(first, 'list');
            }}
          >
            {t(`${figure.uses.length} 处`, `${figure.uses.length}`)}
          </button>
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  figure: FigureView;
  row: number;
  column: Column;
  label: string;
}

function Cell({ figure, row, column, label }: CellProps) {
  const app = useApp();
  const view = useView(({ form }) => form?.sheet?.view);
  const value = cellOf(figure, column);
  const write = (typed: string, seen?: number) => {
    const acts = cellActs(figure, { [column]: typed }, view?.files ?? []);
    return acts.length > 0 && app.act(acts, `${figure.at.path.join('/')} ${column}`, seen);
  };
  const draft = useDraft(value, write, column === 'name');
  const put = async (acts: readonly Act[]) => acts.length === 0 || (await app.act(acts));
  const isFixed = figure.computed && column === 'now';
  return (
    <input
      {...draft}
      data-cell={`${row} ${column}`}
      aria-label={label}
      readOnly={isFixed}
      class={isFixed ? 'auto' : ''}
      style={column === 'name' ? { paddingLeft: `${0.5 + figure.depth * 1.2}em` } : {}}
      autocomplete="off"
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!/[\t\n]/u.test(text.trimEnd()) || view === undefined) return;
        event.preventDefault();
        const { acts, left } = pasteActs(view, row, column, text);
        void put(acts).then((isDone) => isDone && left.length > 0 && app.say(leftOut(left)));
      }}
    />
  );
}

function AddFigure() {
  const app = useApp();
  const t = useWords();
  const at = useView(({ form }) => form?.sheet?.view.figuresAt);
  const [name, setName] = useState('');
  if (at === undefined) return null;
  const add = async () => {
    const entries = [
      ['值', ''],
      ['单位', ''],
      ['上年', ''],
    ] as const;
    const isDone = await app.act([{ do: 'add', at, name: name.trim(), value: { entries } }]);
    if (isDone) setName('');
  };
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void add();
      }}
    >
      <label>
        {t('加一个指标', 'Add a figure')}{' '}
        <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit">{t('加上', 'Add')}</button>
    </form>
  );
}

function move(event: KeyboardEvent, grid: HTMLTableElement | null): void {
  const cell = event.target as HTMLInputElement;
  const [row, column] = cell.dataset.cell?.split(' ') ?? [];
  if (row === undefined || grid === null || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'c') {
    event.preventDefault();
    void navigator.clipboard.writeText(blockOf(grid));
    return;
  }
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Enter: [1, 0],
  };
  const step = steps[event.key];
  if (step === undefined) return;
  const next = grid.querySelector<HTMLInputElement>(
    `[data-cell="${Number(row) + step[0]} ${column}"]`,
  );
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.select();
}
