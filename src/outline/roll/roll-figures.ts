/** 指标 of last year's form: values become last year's, what was stated about them is cleared. */

import type { Splicing } from '../../edit/index.ts';
import {
  afterColon,
  columnOf,
  flowScalar,
  isFlow,
  lineEndAt,
  visibleEnd,
} from '../../edit/index.ts';
import type { Entry, FormNode, MapNode } from '../../form/index.ts';
import { isBlank, readNumber } from '../../form/index.ts';

/** Entries of a figure that hold for one year only. */
const OF_ONE_YEAR = ['值', '同比', '计划'] as const;
/** Entries that hold figures of their own. */
const FIGURES_BELOW = ['其中', '各月', '各季'] as const;
/** A person looked at this year's value, or chose between two: to be done anew. */
const LOOKED_AT = ['数值未变', '裁定'] as const;

/** Rolls every figure of a mapping of figures. */
export function rollFigures(splicing: Splicing, figures: MapNode, year: number): void {
  for (const { value } of figures.entries.values()) {
    if (value.type === 'map') rollFigure(splicing, value, year);
    else if (value.type === 'text') rollBareValue(splicing, value);
  }
}

/** 财政收入: 7.46亿元 becomes 财政收入: {值: , 单位: 亿元, 上年: 7.46}. */
function rollBareValue(splicing: Splicing, value: FormNode & { type: 'text' }): void {
  const number = isBlank(value) ? undefined : readNumber(value.text);
  if (number === undefined || !('value' in number) || number.value.digits === '') return;
  const { digits, unit } = number.value;
  const parts = ['值: ', ...(unit ? [`单位: ${flowScalar(unit)}`] : []), `上年: ${digits}`];
  splicing.splices.push({
    start: value.start,
    end: visibleEnd(value),
    text: `{${parts.join(', ')}}`,
  });
}

function rollFigure(splicing: Splicing, figure: MapNode, year: number): void {
  const value = figure.entries.get('值');
  const last = figure.entries.get('上年');
  const typed = value && valueText(value);
  if (last) replaceValue(splicing, last, typed ?? '');
  else if (value && typed !== undefined) addLast(splicing, figure, value, typed);
  for (const name of OF_ONE_YEAR) {
    const entry = figure.entries.get(name);
    if (entry) replaceValue(splicing, entry, '');
  }
  if (typed !== undefined) addYear(splicing, figure, year, typed);
  for (const name of LOOKED_AT) {
    const entry = figure.entries.get(name);
    if (entry) removeEntry(splicing, figure, entry);
  }
  for (const name of FIGURES_BELOW) {
    const below = figure.entries.get(name)?.value;
    if (below?.type === 'map') rollFigures(splicing, below, year);
    else if (below?.type === 'list') rollList(splicing, figure, name);
  }
}

/** 历年 gets the year that has passed. */
function addYear(splicing: Splicing, figure: MapNode, year: number, typed: string): void {
  const years = figure.entries.get('历年')?.value;
  const last = years?.type === 'map' ? [...years.entries.values()].at(-1) : undefined;
  if (years?.type !== 'map' || last === undefined || years.entries.has(String(year))) return;
  const end = visibleEnd(last.value);
  const indent = ' '.repeat(columnOf(splicing.file, last.key.start));
  const text = isFlow(years)
    ? `, ${year}: ${typed}`
    : `${splicing.lineEnd}${indent}${year}: ${typed}`;
  const at = isFlow(years) ? end : lineEndAt(splicing, end);
  splicing.splices.push({ start: at, end: at, text });
}

/** 各月 as a list: its numbers become 上年各月, and this year begins without any. */
function rollList(splicing: Splicing, figure: MapNode, name: string): void {
  const now = figure.entries.get(name);
  if (now === undefined) return;
  const last = figure.entries.get(`上年${name}`);
  const { text } = splicing.file;
  if (last === undefined) {
    splicing.splices.push({ start: now.key.start, end: now.key.end, text: `上年${name}` });
    return;
  }
  const [from, to] = [now.value.start, visibleEnd(now.value)];
  const oldEnd = visibleEnd(last.value);
  splicing.splices.push({ start: last.value.start, end: oldEnd, text: text.slice(from, to) });
  splicing.splices.push({ start: from, end: to, text: '[]' });
}

/** A value as it was typed, quotes and all; undefined while it is unknown. */
function valueText({ value }: Entry): string | undefined {
  if (value.type !== 'text' || isBlank(value)) return undefined;
  const number = readNumber(value.text);
  if ('value' in number && number.value.digits === '') return undefined;
  return value.file.text.slice(value.start, visibleEnd(value));
}

function addLast(splicing: Splicing, figure: MapNode, value: Entry, typed: string): void {
  const end = visibleEnd(value.value);
  if (isFlow(figure)) {
    splicing.splices.push({ start: end, end, text: `, 上年: ${typed}` });
    return;
  }
  const at = lineEndAt(splicing, end);
  const indent = ' '.repeat(columnOf(splicing.file, value.key.start));
  splicing.splices.push({ start: at, end: at, text: `${splicing.lineEnd}${indent}上年: ${typed}` });
}

/** Puts another value behind a key; nothing leaves the key standing, as a thing to be filled in. */
export function replaceValue(splicing: Splicing, { key, value }: Entry, text: string): void {
  if (value.type !== 'text') return;
  if (!isBlank(value)) {
    const end = visibleEnd(value);
    const isLast =
      text === '' && /^[^\S\n]*(?:\n|$)/u.test(splicing.file.text.slice(end, end + 80));
    splicing.splices.push({
      start: isLast ? afterColon(splicing, key.end) : value.start,
      end,
      text,
    });
  } else if (text !== '') {
    const at = afterColon(splicing, key.end);
    splicing.splices.push({ start: at, end: at, text: ` ${text}` });
  }
}

function removeEntry(splicing: Splicing, map: MapNode, entry: Entry): void {
  if (!isFlow(map)) {
    replaceValue(splicing, entry, '');
    return;
  }
  const { text } = splicing.file;
  const end = visibleEnd(entry.value);
  const comma = text.lastIndexOf(',', entry.key.start);
  if (comma > map.start) splicing.splices.push({ start: comma, end, text: '' });
  else {
    const next = text.indexOf(',', end);
    const after = next >= 0 && next < map.end ? next + 1 : end;
    splicing.splices.push({ start: entry.key.start, end: after, text: '' });
  }
}
