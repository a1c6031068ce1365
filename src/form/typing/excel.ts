/** Rows pasted from Excel below 指标: 名称⇥值⇥上年, or 名称⇥单位⇥值⇥上年. */
import type { Frame, Scan } from './scan.ts';
import { note, spaces, topFrame } from './scan.ts';

/** Whether a line is a pasted row: cells between tabs where names of figures are due, and no colon. */
export function isPastedRow(top: Frame | undefined, width: number, content: string): boolean {
  if (top?.type !== 'map' || !/^[^:：\t]+\t/u.test(content)) return false;
  return top.open === 'figures' || (top.role === 'figures' && top.indent <= width + 2);
}

/** Turns a pasted row into an entry: 名称: {单位: "…", 值: "…", 上年: "…"}. */
export function mendPastedRow(scan: Scan, start: number, lead: string, content: string): void {
  const top = topFrame(scan);
  if (top === undefined) return;
  let map = top;
  if (top.open === 'figures') {
    map = { indent: top.indent + 2, type: 'map', role: 'figures' };
    scan.frames.push(map);
  }
  const offset = start + lead.length;
  const cells = content.trimEnd().split('\t');
  note(scan, 'form/pasted', offset, offset + content.trimEnd().length);
  if (
    !cells.some((cell, index) => index > 0 && /\d/.test(cell)) &&
    cells.slice(1).some((cell) => cell.trim() !== '')
  ) {
    // A row of column names.
    scan.edits.push({ start, end: offset, text: `${spaces(map.indent)}# ` });
    return;
  }
  if (lead !== spaces(map.indent))
    scan.edits.push({ start, end: offset, text: spaces(map.indent) });
  const keys = namesOf(cells);
  let at = offset;
  cells.forEach((cell, index) => {
    const end = at + cell.length;
    if (index === 0) scan.edits.push({ start: at + cell.trimEnd().length, end, text: ': {' });
    else {
      const key = keys[index - 1];
      const before = at - 1;
      if (key === undefined || cell.trim() === '')
        scan.edits.push({ start: before, end, text: '' });
      else {
        scan.edits.push({ start: before, end: at, text: `${key}: "` });
        for (let mark = cell.search(/["\\]/); mark >= 0 && mark < cell.length; ) {
          scan.edits.push({ start: at + mark, end: at + mark + 1, text: `\\${cell[mark]}` });
          const next = cell.slice(mark + 1).search(/["\\]/);
          mark = next < 0 ? -1 : mark + 1 + next;
        }
        scan.edits.push({ start: end, end, text: '", ' });
      }
    }
    at = end + 1;
  });
  const end = offset + content.trimEnd().length;
  scan.edits.push({ start: end, end, text: '}' });
}

function namesOf(cells: readonly string[]): string[] {
  const [, second = '', third = ''] = cells;
  const unitFirst = !/\d/.test(second) && /\d/.test(third);
  const unitThird = /\d/.test(second) && third.trim() !== '' && !/\d/.test(third);
  if (unitFirst) return ['单位', '值', '上年'];
  return unitThird ? ['值', '单位', '上年'] : ['值', '上年'];
}
