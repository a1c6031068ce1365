/** What is still empty, by department: whom to ask, for what, and where it is filled in. */
import type { FigureRow } from '../form/index.ts';
import { escapeXml } from '../text/index.ts';
import { OPEN_MARK } from './marks.ts';

/** Where nobody is named. */
const NOBODY = '没有写明由谁填报';

/** Figures that are computed from others are filled in where those are. */
export function openRows(rows: readonly FigureRow[]): FigureRow[] {
  return rows.filter(({ value, computed }) => value === undefined && !computed);
}

/** In the order in which the form asks them; those of nobody last. */
function byDepartment(rows: readonly FigureRow[]): Map<string, FigureRow[]> {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const department = row.department ?? NOBODY;
    const group = groups.get(department);
    if (group) group.push(row);
    else groups.set(department, [row]);
  }
  const nobody = groups.get(NOBODY);
  if (nobody) {
    groups.delete(NOBODY);
    groups.set(NOBODY, nobody);
  }
  return groups;
}

/** How many departments are to be asked. */
export function departmentsIn(rows: readonly FigureRow[]): number {
  return new Set(rows.flatMap(({ department }) => department ?? [])).size;
}

export function blanksSection(rows: readonly FigureRow[]): string {
  const open = openRows(rows);
  if (open.length === 0) return '<p class="none">全部填好了。</p>';
  const groups = [...byDepartment(open)].map(
    ([department, blanks]) =>
      `<tbody>
<tr class="group"><th colspan="3">${escapeXml(department)}<small>${blanks.length}处</small></th></tr>
${blanks.map(blankRow).join('\n')}
</tbody>`,
  );
  return `<table class="blanks">
<thead><tr><th>填什么</th><th class="number">上年</th><th>在哪里填</th></tr></thead>
${groups.join('\n')}
</table>`;
}

function blankRow(row: FigureRow): string {
  const { last, unit, place } = row;
  const before = last === undefined ? '—' : `${last}${unit}`;
  return `<tr><td>${words(row)}</td><td class="number">${escapeXml(before)}</td><td class="place">${escapeXml(`${place.file} 第${place.line}行`)}</td></tr>`;
}

/** How much of the clause around a box is shown. */
const BEFORE = 24;
const BEHIND = 8;

function words({ type, name, unit, place }: FigureRow): string {
  if (type === 'figure') return `指标“${escapeXml(name)}”${OPEN_MARK}${escapeXml(unit)}`;
  const { lineText, column, length } = place;
  const at = column - 1;
  const near = lineText.slice(Math.max(0, at - BEFORE), at).replace(/^\s*(?:-\s+)*/u, '');
  const clause = /[^，。；：！？]*$/u.exec(near.replace(/^.*: +(?=.)/u, ''))?.[0] ?? '';
  const rest = lineText.slice(at + length, at + length + BEHIND);
  const behind = /^[^，。；：！？、【\s]*/u.exec(rest)?.[0] ?? '';
  // A box that is all there is of an entry, or of a paragraph.
  const before = clause.trim() === '' && behind === '' ? '整段' : clause.replace(/: +$/u, '');
  return `${escapeXml(before)}${OPEN_MARK}${escapeXml(behind)}`;
}
