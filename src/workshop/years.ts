/** Several years of a paper side by side: headings and figures; a section of another year taken into this one. */
import { lastYearAsBoxes, nodeAt, type Operation, type Plain, type Where } from '../edit/index.ts';
import { idOf, isList, type Printed, type SectionView } from '../fields/index.ts';
import { type FormNode, readTree } from '../form/index.ts';
import { figureSeries, inYearOrder, outlineYears, type YearsOutline } from '../outline/index.ts';
import type { Checked, Words } from '../problem.ts';
import { sideOfYear } from '../roads/compare.ts';
import { readLastYear } from '../roads/fill-in.ts';
import { openForm } from '../roads/open.ts';
import { dirname, join } from '../text/index.ts';
import { movedAway } from './acts.ts';
import { yearsOf } from './cards.ts';
import { DESK, type DeskFiles, onDesk, SHIPPED } from './files.ts';

/** All years of a paper, the earliest first. */
export interface YearsShown {
  outline: YearsOutline;
  /** Which of the years is the open form. */
  now: number;
  figures: { name: string; unit: string; values: (string | null)[]; told: Words[] }[];
}

export async function yearsShown(files: DeskFiles, path: string): Promise<YearsShown> {
  const sides = [];
  for (const each of yearsOf(files, path)) {
    const form = openForm(`${DESK}/${each}`, { files, templatesFolder: SHIPPED, cwd: DESK });
    const { value } = await sideOfYear({ form });
    if (value !== undefined) sides.push({ ...value, name: each });
  }
  const ordered = inYearOrder(sides);
  const figures = figureSeries(ordered).map(({ name, unit, points, told }) => ({
    name,
    unit,
    values: ordered.map(({ year }) => points.find((each) => each.year === year)?.value ?? null),
    told: told.map(({ words }) => words),
  }));
  const now = ordered.findIndex(({ name }) => name === path);
  return { outline: outlineYears(ordered), now, figures };
}

/**
 * What puts a section of another year where it belongs among this year's, its figures as boxes.
 * @param row of the outline; @param year whose section it is
 */
export async function sectionOfYear(
  files: DeskFiles,
  path: string,
  { row, year }: { row: number; year: number },
): Promise<Checked<Operation>> {
  const { outline, now } = await yearsShown(files, path);
  const from = outline.years[year]?.name;
  const [theirs, ours] = [from ?? '', path].map((each) =>
    readLastYear(`${DESK}/${each}`, { files, cwd: DESK }),
  );
  if (theirs === undefined || ours === undefined) return { problems: [movedAway()] };
  const section = sectionsIn(theirs, outline, year).get(row);
  const item = section && plainSection(files, theirs, section.at);
  const place = placeIn(sectionsIn(ours, outline, now), ours.view.body, { outline, row, now });
  if (item === undefined || place === undefined) return { problems: [movedAway()] };
  return { value: place(item), problems: [] };
}

/** The sections of a year by the rows of the outline that they stand in. */
function sectionsIn(
  printed: Printed,
  { rows }: YearsOutline,
  year: number,
): Map<number, SectionView> {
  const left = sectionsBelow(printed.view.body);
  const found = new Map<number, SectionView>();
  for (const [row, { cells }] of rows.entries()) {
    const at = left.findIndex((each) => isCalled(cells[year]?.heading, headingOf(printed, each)));
    const [section] = at < 0 ? [] : left.splice(at, 1);
    if (section) found.set(row, section);
  }
  return found;
}

function sectionsBelow(section: SectionView): SectionView[] {
  return section.parts.flatMap((part) =>
    isList(part)
      ? part.items.flatMap((item) =>
          item.type === 'section' ? [item, ...sectionsBelow(item)] : [],
        )
      : [],
  );
}

function headingOf({ finished }: Printed, { heading }: SectionView): string {
  return (heading && finished.get(heading.id)?.join('')) ?? '';
}

/** 一、 （一） 1. （1）, as they are printed before a heading. */
const LABEL = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+\.|（\d+）)?$/u;

function isCalled(printed: string | undefined, words: string): boolean {
  if (printed === undefined || !printed.endsWith(words)) return false;
  return LABEL.test(printed.slice(0, printed.length - words.length));
}

interface Wanted {
  outline: YearsOutline;
  row: number;
  now: number;
}

/** Behind the heading that it stands behind in the outline, in the section that it belongs to. */
function placeIn(
  ours: ReadonlyMap<number, SectionView>,
  body: SectionView,
  { outline: { rows }, row }: Wanted,
): ((item: Plain) => Operation) | undefined {
  const depth = rows[row]?.depth ?? 1;
  let before: SectionView | undefined;
  let parent: SectionView | undefined = depth === 1 ? body : undefined;
  for (let at = row - 1; at >= 0; at -= 1) {
    const own = rows[at]?.depth ?? 1;
    if (own === depth) before ??= ours.get(at);
    if (own < depth) {
      parent = ours.get(at);
      break;
    }
  }
  if (parent === undefined) return undefined;
  const lists = parent.parts.filter(isList);
  const list =
    lists.find(({ items }) => items.some((item) => item.type === 'section')) ??
    lists.find(({ key }) => key === '正文' || key === '小节');
  if (list === undefined) {
    const { at } = parent;
    return (item) => ({ do: 'add', at, name: '小节', value: [item] });
  }
  const index = list.items.findIndex((item) => item.id === before?.id) + 1;
  return (item) => ({ do: 'insert', at: list.at, index, item });
}

/** Entries that belong to another year, or to a file of its own. */
const LEFT = new Set(['文种', '部门', '年度', '指标', '上年文字', '待核对', '代号']);
/** Texts that are names, not sentences. */
const NAMES = new Set(['标题', '填报', '题名', '表头']);

function plainSection(
  files: DeskFiles,
  printed: Printed,
  { file, path }: Where,
): Plain | undefined {
  const text = files.text(onDesk(file))?.text;
  const root = text === undefined ? undefined : readTree(file, text).root;
  const node = root && nodeAt(root, path);
  return node && plainNode({ files, printed, file }, node, path);
}

interface Copying {
  files: DeskFiles;
  printed: Printed;
  file: string;
}

function plainNode(copying: Copying, node: FormNode, path: Where['path']): Plain {
  if (node.type === 'text') return plainWords(copying, node.text, path);
  if (node.type === 'list')
    return node.items.map((item, index) => plainNode(copying, item, [...path, index]));
  const reference = node.entries.get('引用')?.value;
  if (reference?.type === 'text') {
    const file = join(dirname(copying.file), reference.text.trim());
    return plainSection(copying.files, copying.printed, { file, path: [] }) ?? { entries: [] };
  }
  const entries = [...node.entries].filter(([name]) => !LEFT.has(name));
  return {
    entries: entries.map(([name, { value }]) => [name, plainNode(copying, value, [...path, name])]),
  };
}

/** As it was printed, numbers as boxes to fill in. */
function plainWords({ printed, file }: Copying, typed: string, path: Where['path']): string {
  const words = printed.finished.get(idOf({ file, path }))?.join('\n') ?? typed.trim();
  const isName = path.some((step) => typeof step === 'string' && NAMES.has(step));
  return isName ? words : lastYearAsBoxes(words);
}
