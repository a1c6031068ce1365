/** Rows pasted from Excel below 指标: read by the header above them, or as 名称⇥值⇥上年, 名称⇥单位⇥值⇥上年. */
import type { PastedCell } from '../source/rows.ts';
import { rowAt } from '../source/rows.ts';
import { type Column, columnsBelow, columnsOfRow, isHeader } from './figure-columns.ts';
import type { Frame, Scan } from './scan.ts';
import { note, spaces } from './scan.ts';

/** Whether a line is a pasted row: cells between tabs where names of figures are due, and no colon. */
export function isPastedRow(top: Frame, width: number, content: string): boolean {
  if (top.type !== 'map' || !/^(?:其中[:：])?[^:：\t]+\t/u.test(content)) return false;
  return top.open === 'figures' || (top.role === 'figures' && top.indent <= width + 2);
}

/** Turns a pasted row into an entry: 名称: {单位: "…", 值: "…", 上年: "…"}. */
export function mendPastedRow(scan: Scan, map: Frame, start: number, lead: string): void {
  const offset = start + lead.length;
  const { cells, end: lineEnd } = rowAt(scan.text, offset);
  const texts = cells.map(({ text }) => text);
  const end = offset + scan.text.slice(offset, lineEnd).trimEnd().length;
  if (scan.rowsOf === undefined) {
    delete scan.columns;
    delete scan.isOrderAsked;
  }
  scan.rowsOf = map;
  scan.readTo = lineEnd;
  if (isHeader(texts)) {
    scan.columns = columnsBelow(texts, yearOf(scan.text));
    note(scan, 'form/pasted', offset, end);
    tellLeftOut(scan, cells, scan.columns);
    scan.edits.push({ start, end: offset, text: `${spaces(map.indent)}# ` });
    return;
  }
  const read = columnsOfRow(texts);
  if (scan.columns === undefined && read.isCertain) note(scan, 'form/pasted', offset, end);
  if (scan.columns === undefined && !read.isCertain && !scan.isOrderAsked) {
    askOrder(scan, offset, end, texts, read.columns);
    // one question for all rows
    scan.isOrderAsked = true;
  }
  if (lead !== spaces(map.indent))
    scan.edits.push({ start, end: offset, text: spaces(map.indent) });
  writeEntry(scan, cells, scan.columns ?? read.columns, end);
}

/** The mapping of figures that a row below a frame belongs to. */
export function figuresMap(scan: Scan, top: Frame): Frame {
  if (top.open !== 'figures') return top;
  const map: Frame = { indent: top.indent + 2, type: 'map', role: 'figures' };
  scan.frames.push(map);
  return map;
}

/** 一、税收, 其中：税收, 税收（亿元）: what stands around a name, and the unit in it. */
const NAME =
  /^(?:其中[:：][\s\u3000]*)?(?<name>.+?)(?:[\s\u3000]*[（(](?<unit>[百千万亿]{0,2}(?:元|美元|吨|亩|平方米|平方公里|公顷|公里|米|千瓦时|度|吨标准煤|人次|人|名|家|个|户|项|件|套|台|辆|次|起|宗|处|条|场|[%％‰]))[）)])?$/u;

function writeEntry(
  scan: Scan,
  cells: readonly PastedCell[],
  columns: readonly Column[],
  end: number,
): void {
  const at = Math.max(0, columns.indexOf('name'));
  const name = cells[at];
  if (name === undefined) return;
  const { name: bare = '', unit } = NAME.exec(name.text)?.groups ?? {};
  const from = name.text.indexOf(bare);
  const [run = { source: name.start }] = name.runs;
  const nameStart = run.source + Math.max(0, from);
  const nameEnd = nameStart + bare.length;
  // what stands before the name goes: its number in the list
  scan.edits.push({ start: cells[0]?.start ?? nameStart, end: nameStart, text: '' });
  const ownUnit = unit !== undefined && !columns.includes('单位') ? `单位: "${unit}", ` : '';
  scan.edits.push({ start: nameEnd, end: name.end, text: `: {${ownUnit}` });
  for (const [index, cell] of cells.entries()) {
    if (index <= at) continue;
    const column = columns[index];
    const isKept = column !== undefined && !['name', 'serial', 'other'].includes(column);
    const before = cell.start - 1;
    if (!isKept || cell.text === '') {
      scan.edits.push({ start: before, end: cell.end, text: '' });
      continue;
    }
    scan.edits.push({ start: before, end: cell.start, text: `${column}: "` });
    for (const { 0: mark, index: offset } of scan.text
      .slice(cell.start, cell.end)
      .matchAll(/["\\]/gu)) {
      const spot = cell.start + offset;
      scan.edits.push({ start: spot, end: spot + 1, text: `\\${mark}` });
    }
    scan.edits.push({ start: cell.end, end: cell.end, text: '", ' });
  }
  scan.edits.push({ start: end, end, text: '}' });
}

/** 年度 of the form, where it stands as a number. */
function yearOf(text: string): number | undefined {
  const year = /^年[ \u3000]*度[ \t\u3000]*[:：][ \t\u3000]*["'【]?(20\d\d)/mu.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Columns that no entry of a figure takes. */
function tellLeftOut(scan: Scan, cells: readonly PastedCell[], columns: readonly Column[]): void {
  const left = cells.filter((_, index) => columns[index] === 'other');
  const [first] = left;
  if (first === undefined) return;
  const names = left.map(({ text }) => `“${text}”`).join('');
  scan.findings.push({
    severity: 'warning',
    code: 'form/pasted-columns',
    message: {
      zh: `${names}这一列不知道是什么，没有读进来。`,
      en: `${names}: it is not known what this column is; it was left out.`,
    },
    hint: {
      zh: '表头写“名称、单位、值、上年、计划、同比、填报”中的一个；用不着的列删掉。',
      en: 'Call it 名称, 单位, 值, 上年, 计划, 同比 or 填报, or delete the column.',
    },
    start: first.start,
    end: first.end,
  });
}

/** Rows with several numbers and no header: which is this year's is a guess. */
function askOrder(
  scan: Scan,
  start: number,
  end: number,
  cells: readonly string[],
  columns: readonly Column[],
): void {
  const left = cells.filter((cell, index) => columns[index] === 'other' && cell !== '');
  const read = columns
    .filter((column) => column !== 'other')
    .map((column) => (column === 'name' ? '名称' : column));
  const rest =
    left.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `，${left.map((cell) => `“${cell}”`).join('')}没有读进来`,
          en: `; ${left.join(', ')} was left out`,
        };
  scan.findings.push({
    severity: 'warning',
    code: 'form/pasted-columns',
    message: {
      zh: `粘贴的行上面没有表头，按“${read.join('、')}”读了${rest.zh}。`,
      en: `The pasted rows have no header; they were read as ${read.join(', ')}${rest.en}.`,
    },
    hint: {
      zh: '在上面加一行表头，如“名称⇥值⇥上年”（⇥ 是 Tab）；哪个数是今年的，程序猜不准。',
      en: 'Put a row with the names of the columns above, e.g. 名称⇥值⇥上年.',
    },
    start,
    end,
  });
}
