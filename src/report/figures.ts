/** The key figures: this year, last year, change, plan, and a chart each. */
import type { FigureRow } from '../form/index.ts';
import { escapeXml } from '../text/index.ts';
import { chart, type Scale, scaleOf } from './chart.ts';
import { arrow, OPEN_MARK } from './marks.ts';
import { keyFigures, wholeOf } from './report.ts';

/** Figures of 指标; numbers typed into sentences only where there are no others. */
export function figuresSection(rows: readonly FigureRow[], year: number | undefined): string {
  const figures = keyFigures(rows);
  if (figures.length === 0) return '<p class="none">表单里没有写“指标”，正文里也没有填数的空。</p>';
  const [now, last] = year === undefined ? ['今年', '上年'] : [`${year}年`, `${year - 1}年`];
  const hasPlan = figures.some(({ plan }) => plan !== undefined);
  const columns = hasPlan ? 6 : 5;
  return `<p class="legend" aria-hidden="true"><i class="now"></i>${now}<i class="last"></i>${last}${hasPlan ? '<i class="plan"></i>计划' : ''}</p>
<table class="figures">
<thead><tr><th>指标</th><th class="number">${now}</th><th class="number">${last}</th><th class="change">同比</th>${hasPlan ? '<th class="planned">完成计划</th>' : ''}<th class="chart">图</th></tr></thead>
${groupsOf(
  figures,
  rows.filter(({ type }) => type === 'box'),
)
  .map((group) => groupBody(group, columns, hasPlan))
  .join('\n')}
</table>`;
}

/** The figures of the form itself, then those of each file that it refers to, in the order of the text. */
function groupsOf(figures: readonly FigureRow[], boxes: readonly FigureRow[]): FigureRow[][] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of figures) {
    const group = groups.get(row.place.file);
    if (group) group.push(row);
    else groups.set(row.place.file, [row]);
  }
  const first = figures[0]?.place.file;
  const inText = [...new Set(boxes.map(({ place }) => place.file))];
  const rank = (file: string) =>
    file === first ? -1 : inText.includes(file) ? inText.indexOf(file) : inText.length;
  return [...groups].sort(([one], [other]) => rank(one) - rank(other)).map(([, group]) => group);
}

function groupBody(group: readonly FigureRow[], columns: number, hasPlan: boolean): string {
  const scales = new Map(
    group.map((row) => [row.name, { unit: row.unit, scale: scaleOf([row.value, row.last]) }]),
  );
  const rows = group.map((row) => {
    const whole = scales.get(wholeOf(row));
    const scale = whole?.unit === row.unit ? whole.scale : undefined;
    return figureRow(row, hasPlan, scale && covers(scale, row) ? scale : undefined);
  });
  const [first] = group;
  const departments = new Set(group.map(({ department }) => department));
  const head =
    departments.size === 1 && first?.department !== undefined
      ? `<tr class="group"><th colspan="${columns}">${escapeXml(first.department)}</th></tr>\n`
      : '';
  return `<tbody${head === '' ? '' : ' class="of-one"'}>\n${head}${rows.join('\n')}\n</tbody>`;
}

function covers({ low, high }: Scale, { value, last, plan }: FigureRow): boolean {
  const own = scaleOf([value, last, plan]);
  return low <= own.low && own.high <= high && low < high;
}

function figureRow(row: FigureRow, hasPlan: boolean, scale: Scale | undefined): string {
  const { name, unit, value, last, department, plan, completion } = row;
  const whole = wholeOf(row);
  const shown = whole === '' ? name : name.slice(whole.length + 1);
  const asked = whole === '' && department !== undefined ? department : '';
  const planned =
    plan === undefined
      ? ''
      : `${completion === undefined ? '' : `<b>${escapeXml(completion)}</b>`}<small>计划${escapeXml(plan)}</small>`;
  return `<tr${whole === '' ? '' : ' class="part"'}><th>${escapeXml(shown)}${asked === '' ? '' : ` <small class="department">${escapeXml(asked)}</small>`}</th><td class="number now">${value === undefined ? OPEN_MARK : `<b>${escapeXml(value)}</b>`}<small>${escapeXml(unit)}</small></td><td class="number">${escapeXml(last ?? '—')}</td><td class="change">${changeCell(row)}</td>${hasPlan ? `<td class="planned">${planned}</td>` : ''}<td class="chart">${chart(row, scale)}</td></tr>`;
}

/** ▲ 增长13.2%: the heading says on what. */
export function changeCell({ direction, change }: FigureRow): string {
  if (direction === undefined) return '—';
  const words = (change ?? '').replace(/^同比/u, '');
  return `${arrow(direction)}<span>${escapeXml(words)}</span>`;
}
