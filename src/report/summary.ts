/** The four numbers at the head of the page. */
import type { FigureRow } from '../form/index.ts';
import { departmentsIn, openRows } from './blanks.ts';
import { doubtsOf } from './doubts.ts';
import { arrow } from './marks.ts';
import { keyFigures, type Report } from './report.ts';

export function summary({ figures, problems, comparison }: Report): string {
  const key = keyFigures(figures);
  const open = openRows(figures);
  const [errors, warnings] = [doubtsOf(problems, 'error'), doubtsOf(problems, 'warning')];
  const tiles = [
    tile('主要指标', key.length, '项', directions(key)),
    tile(
      '还没有填',
      open.length,
      '处',
      open.length === 0 ? '全部填好了' : askedOf(departmentsIn(open)),
    ),
    tile('错误', errors.length, '处', `另有提醒${warnings.length}处`, errors.length > 0),
    ...(comparison === undefined
      ? []
      : [tile('文字与上年相同', comparison.same, '%', headingCounts(comparison))]),
  ];
  return `<ul class="tiles">\n${tiles.join('\n')}\n</ul>`;
}

function tile(name: string, count: number, unit: string, more: string, grave = false): string {
  return `<li${grave ? ' class="grave"' : ''}><span>${name}</span><strong>${count}<small>${unit}</small></strong><span>${more}</span></li>`;
}

function askedOf(departments: number): string {
  return departments === 0 ? '没有写明由谁填报' : `涉及${departments}个部门`;
}

function directions(rows: readonly FigureRow[]): string {
  const counts = (['up', 'down', 'same'] as const).flatMap((direction) => {
    const count = rows.filter((row) => row.direction === direction).length;
    return count === 0 ? [] : [`${arrow(direction)}${count}`];
  });
  return counts.length === 0 ? '没有可以比较的' : counts.join('　');
}

function headingCounts({ headings }: NonNullable<Report['comparison']>): string {
  const added = headings.filter(({ kind }) => kind === 'added').length;
  const gone = headings.filter(({ kind }) => kind === 'gone').length;
  return `标题新增${added}个，减少${gone}个`;
}
