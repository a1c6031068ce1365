/** The table of headings by year as cells of a sheet, and as a web page. */
import { escapeXml } from '../../text/index.ts';
import type { OutlineCell, OutlineRow, YearOfOutline, YearsOutline } from './outline.ts';
import { yearsPage } from './page.ts';

const CHANGES = { same: '', added: '新增', reworded: '改说法', back: '又有了' } as const;

/** A row for each heading, a column for each year, what became of it last. */
export function outlineCells({ years, rows }: YearsOutline): string[][] {
  return [
    ['', ...years.map(columnName), '变化'],
    ['全文', ...years.map(({ length }) => `${length}字`), ''],
    ...rows.map((row) => [
      '　'.repeat(row.depth - 1) + nameOf(row),
      ...row.cells.map((cell, index) => cellText(row, cell, index)),
      changesOf(row, years),
    ]),
  ];
}

export function outlinePage({ years, rows }: YearsOutline): string {
  const heads = years.map(
    (year) => `<th>${escapeXml(columnName(year))}<small>${escapeXml(year.name)}</small></th>`,
  );
  const lines = rows.map(
    (row) =>
      `<tr class="depth${Math.min(row.depth, 4)}"><th>${escapeXml(nameOf(row))}</th>${row.cells.map((cell, index) => htmlCell(row, cell, index)).join('')}<td>${escapeXml(changesOf(row, years))}</td></tr>`,
  );
  const whole = `<tr><th>全文</th>${years.map(({ length }) => `<td>${length}字</td>`).join('')}<td></td></tr>`;
  return yearsPage(
    '历年标题对照',
    `<table>
<thead><tr><th>标题</th>${heads.join('')}<th>变化</th></tr></thead>
<tbody>
${[whole, ...lines].join('\n')}
</tbody>
</table>`,
  );
}

function columnName({ year, name }: Pick<YearOfOutline, 'year' | 'name'>): string {
  return year === undefined ? name : `${year}年`;
}

/** As the latest year that has it calls it. */
function nameOf({ cells }: OutlineRow): string {
  return cells.findLast((cell) => cell !== null)?.heading ?? '';
}

/** Its length; its words, where that year had others. */
function cellText(row: OutlineRow, cell: OutlineCell | null, index: number): string {
  if (cell === null) return '—';
  const words = cell.heading === nameOf(row) || isLast(row, index) ? '' : `${cell.heading} `;
  return `${words}${cell.length}字`;
}

function isLast({ cells }: OutlineRow, index: number): boolean {
  return cells.findLastIndex((cell) => cell !== null) === index;
}

function htmlCell(row: OutlineRow, cell: OutlineCell | null, index: number): string {
  if (cell === null) return '<td class="none">—</td>';
  const mark = [CHANGES[cell.change], cell.moved ? '换位置' : ''].filter(Boolean).join('、');
  return `<td>${escapeXml(cellText(row, cell, index))}${mark === '' ? '' : `<b>${mark}</b>`}</td>`;
}

/** 2021年新增；2023年换位置；2022年起没有了. */
function changesOf({ cells }: OutlineRow, years: readonly YearOfOutline[]): string {
  const words: string[] = [];
  cells.forEach((cell, index) => {
    const year = columnName(years[index] as YearOfOutline);
    if (cell === null) {
      if (index > 0 && cells[index - 1] !== null) words.push(`${year}没有了`);
      return;
    }
    const said = [CHANGES[cell.change], cell.moved ? '换位置' : ''].filter(Boolean).join('、');
    if (said !== '') words.push(`${year}${said}`);
  });
  return words.join('；');
}
