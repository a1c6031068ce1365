/** What more than one year before can give a new form: sections that are gone, as remarks; the years of each figure. */
import {
  columnOf,
  flowScalar,
  isFlow,
  lineEndAt,
  type Splicing,
  scalar,
  spliced,
  splicing,
  visibleEnd,
} from '../../edit/index.ts';
import type { Form, FormNode, MapNode } from '../../form/index.ts';
import { mapOf, textOf } from '../../form/index.ts';
import { descendants } from '../compare/match.ts';
import { type Side, type SideSection, sideOfForm } from '../compare/side.ts';
import { type TrackedSection, trackSections } from './outline.ts';
import { type FigureSeries, figureSeries } from './series.ts';

/** So much of a section's old text stands in a remark. */
const LONGEST_SHOWN = 120;

/**
 * Writes into next year's form what years before the last one had.
 * @param form the new form, rolled over from the last of the years
 * @param sides all years, earliest first, the last one included
 * @returns the text of the form's file
 */
export function withPriorYears(form: Form, sides: readonly Side[]): string {
  const work = splicing(form.root.file);
  offerSections(work, form, sides);
  const joined = figureSeries(sides).filter(
    ({ points }) => points.at(-1)?.year === sides.at(-1)?.year,
  );
  const added = addYears(work, form.root, joined);
  const used = useFigures(
    work,
    joined.filter((each) => !added.has(each)),
  );
  addFigures(work, form.root, used);
  return spliced(work).text;
}

/** Each section that the last year lacks, as a remark behind the one it followed. */
function offerSections(work: Splicing, form: Form, sides: readonly Side[]): void {
  const now = sides.length - 1;
  const tracked = trackSections(sides);
  const rowOf = new Map<SideSection, TrackedSection>();
  for (const row of tracked)
    for (const section of row.sections) if (section) rowOf.set(section, row);
  const nodes = nodesOf(form, (sides[now] as Side).root);
  for (const row of tracked) {
    const year = row.sections.findLastIndex((section) => section !== undefined);
    const section = row.sections[year];
    if (year === now || section === undefined) continue;
    const place = placeOf(section, (sides[year] as Side).root, rowOf, now);
    const node = place && nodes.get(place);
    if (node === undefined) continue;
    const years = row.sections.flatMap((each, index) =>
      each ? [`${sides[index]?.year ?? sides[index]?.name}`] : [],
    );
    remark(work, node, section, years);
  }
}

/** The last year's section that stood before this one, in the year that had it; undefined below a gone heading. */
function placeOf(
  section: SideSection,
  root: SideSection,
  rowOf: ReadonlyMap<SideSection, TrackedSection>,
  now: number,
): SideSection | undefined {
  const parent = [root, ...descendants(root)].find(({ children }) => children.includes(section));
  const siblings = parent?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(section)).reverse();
  const behind = siblings.slice(siblings.indexOf(section) + 1);
  return [...before, ...behind]
    .map((each) => rowOf.get(each)?.sections[now])
    .find((each) => each !== undefined);
}

/** The entries of a form that are last year's headings, in their order; empty where they are not as many. */
function nodesOf(form: Form, last: SideSection): Map<SideSection, MapNode> {
  const headings = descendants(last);
  const entries = headingsIn(form.root).filter((map) => map !== form.root);
  const own = descendants(sideOfForm(form).root);
  if (own.length !== headings.length || entries.length !== headings.length) return new Map();
  return new Map(headings.map((section, index) => [section, entries[index] as MapNode]));
}

function headingsIn(node: FormNode): MapNode[] {
  if (node.type === 'text') return [];
  if (node.type === 'list') return node.items.flatMap(headingsIn);
  const below = ['正文', '小节'].flatMap((key) => {
    const value = node.entries.get(key)?.value;
    return value ? headingsIn(value) : [];
  });
  return textOf(node, '标题') ? [node, ...below] : below;
}

function remark(
  work: Splicing,
  node: MapNode,
  section: SideSection,
  years: readonly string[],
): void {
  if (isFlow(node)) return;
  const indent = ' '.repeat(Math.max(0, columnOf(work.file, node.start) - 2));
  const words = section.paragraphs.join('');
  const text = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}……` : words;
  const lines = [
    `# ${years.join('、')}年有这一节，后来没有了；要用就去掉下面几行开头的“# ”：`,
    `# - 标题: ${scalar(section.heading)}`,
    '#   导语: 【】',
    ...(text === '' ? [] : [`#   上年文字: ${scalar(text)}`]),
  ];
  const at = lineEndAt(work, visibleEnd(node));
  const made = lines.map((line) => `${work.lineEnd}${indent}${line}`).join('');
  work.splices.push({ start: at, end: at, text: made });
}

/** 历年 for the figures of 指标 that are series; those are returned. */
function addYears(
  work: Splicing,
  root: MapNode,
  series: readonly FigureSeries[],
): Set<FigureSeries> {
  const added = new Set<FigureSeries>();
  const figures = mapOf(root, '指标');
  for (const each of series) {
    const figure = figures?.entries.get(each.name)?.value;
    if (
      figure?.type !== 'map' ||
      figure.entries.has('历年') ||
      textOf(figure, '单位')?.text !== each.unit
    )
      continue;
    const last = [...figure.entries.values()].at(-1);
    if (last === undefined) continue;
    added.add(each);
    const end = Math.max(last.key.end + 1, visibleEnd(last.value));
    const indent = ' '.repeat(columnOf(work.file, last.key.start));
    const at = isFlow(figure) ? end : lineEndAt(work, end);
    const text = isFlow(figure)
      ? `, ${yearsText(each)}`
      : `${work.lineEnd}${indent}${yearsText(each)}`;
    work.splices.push({ start: at, end: at, text });
  }
  return added;
}

function yearsText({ points }: FigureSeries): string {
  return `历年: {${points.map(({ year, value }) => `${year}: ${value}`).join(', ')}}`;
}

const NAME = /^[\p{Script=Han}A-Za-z]{2,16}$/u;

/** Puts the name of a figure where its box stands, only where that is sure; returns the figures that were put. */
function useFigures(work: Splicing, series: readonly FigureSeries[]): FigureSeries[] {
  const { text } = work.file;
  return series.filter(({ name, unit, points }) => {
    const last = points.at(-1);
    if (
      last === undefined ||
      points.length < 2 ||
      !NAME.test(name) ||
      last.printed !== `${last.value}${unit}`
    )
      return false;
    if (series.filter((other) => other.name === name).length > 1) return false;
    const lead = name.slice(-2);
    const box = `【｜${last.value}】${unit}`;
    const places: number[] = [];
    for (let at = text.indexOf(box); at >= 0; at = text.indexOf(box, at + 1)) {
      if (text.slice(Math.max(0, at - 8), at).includes(lead)) places.push(at);
    }
    const [start] = places;
    if (start === undefined || places.length > 1) return false;
    work.splices.push({ start, end: start + box.length, text: `【${name}】` });
    return true;
  });
}

/** 指标 with these figures, before the text that uses them. */
function addFigures(work: Splicing, root: MapNode, series: readonly FigureSeries[]): void {
  if (series.length === 0) return;
  const { lineEnd } = work;
  const line = (each: FigureSeries, indent: string) => {
    const last = each.points.at(-1)?.value ?? '';
    return `${indent}${each.name}: {值: , 单位: ${flowScalar(each.unit)}, 上年: ${last}, ${yearsText(each)}}`;
  };
  const figures = root.entries.get('指标');
  if (figures?.value.type === 'map' && !isFlow(figures.value)) {
    const [first] = figures.value.entries.values();
    const indent = ' '.repeat(first ? columnOf(work.file, first.key.start) : 2);
    const at = lineEndAt(work, visibleEnd(figures.value));
    const text = series.map((each) => `${lineEnd}${line(each, indent)}`).join('');
    work.splices.push({ start: at, end: at, text });
    return;
  }
  const place = [...root.entries].find(([name]) =>
    ['导语', '正文', '总结', '印发内容'].includes(name),
  );
  if (figures !== undefined || place === undefined) return;
  const { start } = place[1].key;
  const text = `指标:   # 几年都有的数，今年的写在“值”后面${lineEnd}${series.map((each) => `${line(each, '  ')}${lineEnd}`).join('')}${lineEnd}`;
  work.splices.push({ start, end: start, text });
}
