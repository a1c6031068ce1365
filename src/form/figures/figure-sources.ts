/** 指标 of a form to what the figures room computes with: numbers cleaned, units taken off the numbers. */
import type { FigureSource, Operation, SameUnits } from '../../figures/index.ts';
import { numeral } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
import type { DataFile } from '../data/data-files.ts';
import { inUnit, readFromTable } from '../data/table-cells.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, mapOf, textOf, textsOf, valueAt } from '../source/tree.ts';
import { readYesNo } from '../values/coerce.ts';
import { type Quantity, readNumber } from '../values/numbers.ts';
import { differs, otherTableUnit, otherUnit, tooManyPeriods, twoUnits } from './figure-problems.ts';

/** The figures of a form, and the nodes they were read from by path (合计/分项), for the places of problems. */
export interface FigureTable {
  sources: Record<string, FigureSource>;
  nodes: Map<string, FormNode>;
}

/** What is shared while the figures of one form are read. */
interface Reading extends FigureTable {
  problems: Problem[];
  data: readonly DataFile[];
  year: number | undefined;
  sameUnits: SameUnits;
  /** 数据 names files that could not be read: what is missing in them has been told. */
  isDataLost: boolean;
}

/** Reads 指标 of a form. What is not a number is left out: the schema check has already said so. */
export function readFigures(
  root: MapNode,
  around: Pick<Reading, 'data' | 'year' | 'sameUnits' | 'isDataLost'>,
  problems: Problem[],
): FigureTable {
  const reading: Reading = { sources: emptyRecord(), nodes: new Map(), problems, ...around };
  const figures = mapOf(root, '指标');
  if (figures) reading.sources = readEntries(reading, figures, '', undefined);
  return reading;
}

function readEntries(
  reading: Reading,
  map: MapNode,
  above: string,
  unitAbove: string | undefined,
): Record<string, FigureSource> {
  const sources = emptyRecord();
  for (const [name, { value }] of map.entries) {
    const path = above === '' ? name : `${above}/${name}`;
    reading.nodes.set(path, value);
    if (value.type !== 'list') sources[name] = readEntry(reading, value, path, unitAbove);
  }
  return sources;
}

function readEntry(
  reading: Reading,
  node: TextNode | MapNode,
  path: string,
  unitAbove: string | undefined,
): FigureSource {
  if (node.type !== 'text') return readFigure(reading, node, path, unitAbove);
  const quantity = readQuantity(node);
  const source = withUnit(quantity, undefined, unitAbove);
  return quantity === undefined && !isBlank(node) ? { ...source, faulty: true } : source;
}

function readFigure(
  reading: Reading,
  map: MapNode,
  path: string,
  unitAbove: string | undefined,
): FigureSource {
  const value = readQuantity(textOf(map, '值'));
  const lastYear = readQuantity(textOf(map, '上年'));
  const plan = readQuantity(textOf(map, '计划'));
  const unitNode = textOf(map, '单位');
  const source = withUnit(value, unitNode?.text.trim(), unitAbove);
  if (isUnreadable(map)) source.faulty = true;
  const unit = source.单位 ?? lastYear?.unit ?? plan?.unit;
  if (unit !== undefined) source.单位 = unit;
  takeTyped(reading, source, map, { 值: value, 上年: lastYear, 计划: plan });
  const from = valueAt(map, '来自');
  if (from) takeFromTable(reading, source, map, from, path);
  const parts = mapOf(map, '其中');
  if (parts) source.其中 = readEntries(reading, parts, path, source.单位 ?? unitAbove);
  takeWords(source, map);
  const years = mapOf(map, '历年');
  if (years) source.历年 = yearsIn(years, source.单位 ?? unitAbove ?? '', reading);
  const decimals = decimalsOf(map, reading.problems);
  if (decimals !== undefined) source.小数 = decimals;
  const formula = readFormula(map, reading.problems);
  if (formula) source.计算 = formula;
  for (const key of ['各月', '各季'] as const) {
    const periods = readPeriods(reading, map, key, path, source.单位 ?? unitAbove);
    if (periods) source[key] = periods;
  }
  return source;
}

/** 值 is no number, or goes by a wrong name: what the schema has said needs no second message at each box. */
function isUnreadable(map: MapNode): boolean {
  const typed = textOf(map, '值');
  if (typed !== undefined) return readQuantity(typed) === undefined;
  const wrong = ['数值', '数', '今年', '本年', '数据', '完成数', '数字'];
  return wrong.some((name) => map.entries.has(name));
}

/** Typed numbers, each in the unit of the figure. */
function takeTyped(
  reading: Reading,
  source: FigureSource,
  map: MapNode,
  quantities: Readonly<Record<'值' | '上年' | '计划', ReturnType<typeof readQuantity>>>,
): void {
  const unit = source.单位 ?? '';
  for (const key of ['值', '上年', '计划'] as const) {
    const typed = quantities[key];
    if (!typed?.digits) continue;
    const digits = inUnit(typed, unit, reading.sameUnits);
    const node = textOf(map, key);
    if (digits !== undefined) source[key] = digits;
    if (digits !== undefined && node && textOf(map, '单位') && key === '值')
      reading.problems.push(
        ...twoUnits(node, typed, { unit, digits, last: quantities.上年?.digits }),
      );
    if (digits !== undefined) continue;
    reading.problems.push(otherUnit(node ?? map, typed.unit ?? '', unit));
  }
}

/** 历年: each year's digits, in the unit of the figure. */
function yearsIn(map: MapNode, unit: string, { sameUnits }: Reading): Record<string, string> {
  const years: Record<string, string> = Object.create(null);
  for (const [year, { value }] of map.entries) {
    const quantity = value.type === 'text' ? readQuantity(value) : undefined;
    const digits = quantity && inUnit(quantity, unit, sameUnits);
    if (digits !== undefined) years[year] = digits;
  }
  return years;
}

/** What is said of a figure in words, and what is answered with yes or no. */
function takeWords(source: FigureSource, map: MapNode): void {
  for (const key of ['占', '同比', '口径'] as const) {
    const text = textOf(map, key)?.text.trim();
    if (text) source[key] = text;
  }
  for (const key of ['分项齐全', '数值未变', '可累计'] as const) {
    const node = textOf(map, key);
    const answer = node && readYesNo(node.text);
    if (answer && 'value' in answer) source[key] = answer.value;
  }
}

/** Numbers out of a table stand for typed ones; one that is typed too must be the same. */
function takeFromTable(
  reading: Reading,
  source: FigureSource,
  map: MapNode,
  from: FormNode,
  path: string,
): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const before = reading.problems.length;
  const cells = readFromTable(from, name, reading, reading.problems);
  const isTold = reading.isDataLost || hasErrors(reading.problems.slice(before));
  if (cells.值 === undefined && isTold) source.faulty = true;
  source.单位 ??= cells.值?.unit ?? cells.单位 ?? '';
  const decimals = from.type === 'map' ? decimalsOf(from, reading.problems) : undefined;
  for (const key of ['值', '上年', '计划'] as const) {
    const cell = cells[key];
    if (cell === undefined) continue;
    const digits = inUnit(cell, source.单位, reading.sameUnits, decimals);
    const typed = source[key];
    if (digits === undefined) {
      reading.problems.push(otherTableUnit(from, cell.unit ?? '', source.单位));
      source.faulty = true;
      return;
    }
    if (typed === undefined) source[key] = digits;
    else if (!sameNumber(typed, digits)) {
      reading.problems.push(differs(textOf(map, key) ?? from, typed, digits));
    }
  }
}

const OPERATIONS = [
  '之和',
  '之差',
  '占比',
  '完成率',
  '平均',
  '之比',
  '人均',
  '户均',
  '亩均',
] as const satisfies readonly Operation[];

/** 计算: {之和: [甲, 乙]} */
function readFormula(map: MapNode, problems: Problem[]): FigureSource['计算'] {
  const node = mapOf(map, '计算');
  const operations = OPERATIONS.filter((name) => node && valueAt(node, name) !== undefined);
  const [operation] = operations;
  if (node === undefined || operation === undefined) return undefined;
  if (operations.length > 1) {
    problems.push({
      severity: 'error',
      code: 'form/one-formula',
      message: {
        zh: `“计算”只能写一种算法，现在写了${operations.join('、')}。`,
        en: `计算 takes one operation, not ${operations.join(', ')}.`,
      },
      place: placeOf(node),
      hint: { zh: '分成几个指标来算。', en: 'Use several figures.' },
    });
  }
  const operands = textsOf(node, operation).flatMap(({ text }) => text.split(/[、，,＋+]/u));
  return { operation, operands: operands.map((name) => name.trim()).filter((name) => name !== '') };
}

/** 各月 as a list begins with January; its last year's numbers stand in 上年各月. */
function readPeriods(
  reading: Reading,
  map: MapNode,
  key: '各月' | '各季',
  path: string,
  unit: string | undefined,
): Record<string, FigureSource> | undefined {
  const node = valueAt(map, key);
  if (node?.type === 'map') return readEntries(reading, node, `${path}/${key}`, unit);
  if (node?.type !== 'list') return undefined;
  const most = key === '各月' ? 12 : 4;
  const extra = node.items[most];
  if (extra) reading.problems.push(tooManyPeriods(extra, key, node.items.length));
  const lastYear = valueAt(map, `上年${key}`);
  const before = lastYear?.type === 'list' ? lastYear.items : [];
  const periods = emptyRecord();
  node.items.slice(0, most).forEach((item, index) => {
    if (item.type === 'list') return;
    const source = readEntry(reading, item, `${path}/${key}/${index + 1}`, unit);
    const last = before[index];
    const digits = last?.type === 'text' ? readQuantity(last)?.digits : undefined;
    if (digits) source.上年 ??= digits;
    periods[key === '各月' ? `${index + 1}月` : `${index + 1}季度`] = source;
  });
  return periods;
}

/** 小数 of a figure, of 来自 or of the office. */
export function decimalsOf(map: MapNode, problems: Problem[]): number | undefined {
  const node = textOf(map, '小数');
  const digits = readQuantity(node)?.digits;
  if (node === undefined || digits === undefined || digits === '') return undefined;
  if (/^[0-6]$/.test(digits)) return Number(digits);
  problems.push({
    severity: 'error',
    code: 'form/decimals',
    message: { zh: '“小数”要写 0 到 6。', en: '小数 takes 0 to 6.' },
    place: placeOf(node),
    hint: { zh: '一位小数写 1，两位写 2。', en: 'Write 1 for one digit, 2 for two.' },
  });
  return undefined;
}

function withUnit(
  quantity: Quantity | undefined,
  typed: string | undefined,
  above: string | undefined,
): FigureSource {
  const source: FigureSource = {};
  if (quantity?.digits) source.值 = quantity.digits;
  const unit = typed ?? quantity?.unit ?? above;
  if (unit) source.单位 = unit;
  return source;
}

function readQuantity(node: TextNode | undefined): Quantity | undefined {
  const result = node && readNumber(node.text);
  return result && 'value' in result ? result.value : undefined;
}

function sameNumber(one: string, other: string): boolean {
  const first = numeral(one);
  const second = numeral(other);
  return first !== undefined && second !== undefined && first.value.eq(second.value);
}

/** Names of figures come from people: none may be taken for a property of every object. */
function emptyRecord(): Record<string, FigureSource> {
  return Object.create(null);
}
