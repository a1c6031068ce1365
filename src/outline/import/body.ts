/** The body of a document back to the entries of a form: 导语, 正文, 小节, 条目, 要点, 表格, 图片, 结语. */
import type { Block, Level, Paragraph, Points, Section } from '../../document/document.ts';
import { bodyLines } from '../../document/lines.ts';
import { headingLabel, pointLabel } from '../../document/numbering.ts';
import { formText, plainText, titleText } from '../../edit/index.ts';
import { beginsWithLabel, LABELS } from '../../form/index.ts';
import type { FormEntry, FormValue } from '../yaml/tree.ts';
import { entry, text } from '../yaml/tree.ts';
import type { Levels } from './levels.ts';
import { levelsFrom, sectionsOf, usualLevel } from './levels.ts';
import type { Starts } from './numbers.ts';
import { pictureEntries } from './pictures.ts';
import { tableEntries } from './tables.ts';

export interface BodySetting {
  /** The form's year, for headings. */
  year: number | undefined;
  /** 标题接排 of the form. */
  runIn: boolean | undefined;
  /** Sections that say the number from which they count. */
  starts: Starts;
}

/** 导语, 正文 and 结语 of a whole form or part. */
export function rootEntries(
  blocks: readonly Block[],
  levels: Levels,
  setting: BodySetting,
): FormEntry[] {
  const { lead, tail } = aroundSections(blocks);
  const isSimple = (around: readonly Block[]): around is Paragraph[] =>
    around.every(({ type }) => type === 'paragraph');
  const opens = lead.length > 0 && lead.length < blocks.length && isSimple(lead) ? lead : [];
  const closes = tail.length > 0 && tail.length < blocks.length && isSimple(tail) ? tail : [];
  const middle = blocks.slice(opens.length, blocks.length - closes.length);
  return [
    ...proseEntry('导语', opens),
    {
      key: '正文',
      value:
        middle.length === 0
          ? text('')
          : { type: 'list', items: blockItems(middle, levels, setting, 'text') },
      apart: true,
    },
    ...proseEntry('结语', closes),
  ];
}

/** What stands before the first section and after the last. */
function aroundSections(blocks: readonly Block[]): { lead: Block[]; tail: Block[] } {
  const first = blocks.findIndex(({ type }) => type === 'section');
  if (first < 0) return { lead: [...blocks], tail: [] };
  const last = blocks.findLastIndex(({ type }) => type === 'section');
  return { lead: blocks.slice(0, first), tail: blocks.slice(last + 1) };
}

function proseEntry(key: string, paragraphs: readonly Paragraph[]): FormEntry[] {
  const texts = paragraphs.map((paragraph) => formText(paragraph.text)).filter(Boolean);
  return texts.length === 0 ? [] : [entry(key, text(...texts))];
}

/** Where an item stands: among paragraphs, or in 小节, where a mere text is a numbered paragraph. */
type Place = 'text' | 'numbered';

function blockItems(
  blocks: readonly Block[],
  levels: Levels,
  setting: BodySetting,
  place: Place,
): FormValue[] {
  return blocks.flatMap((block): FormValue[] => {
    switch (block.type) {
      case 'paragraph': {
        const typed = formText(block.text);
        return typed === '' ? [] : [text(typed)];
      }
      case 'section':
        return sectionItems(block, levels, setting, place);
      default: {
        const entries = partEntries(block);
        return entries.length === 0 ? [] : [{ type: 'map', entries }];
      }
    }
  });
}

function partEntries(block: Exclude<Block, Paragraph | Section>): FormEntry[] {
  switch (block.type) {
    case 'items':
      return textList('条目', block.items);
    case 'points':
      return [...(block.lead ? [entry('引语', formText(block.lead))] : []), ...pointEntries(block)];
    case 'table':
      return tableEntries(block);
    case 'picture':
      return pictureEntries(block);
  }
}

function textList(key: string, texts: readonly string[]): FormEntry[] {
  const items = texts.map(formText).filter(Boolean);
  return items.length === 0
    ? []
    : [entry(key, { type: 'list', items: items.map((item) => text(item)) })];
}

const ARRANGEMENTS = { together: '合段', separate: '分段', firstRunsIn: '首点接排' } as const;

function pointEntries({ word, arrangement, points }: Points): FormEntry[] {
  return [
    ...textList(
      '要点',
      points.map((point, index) => keptPoint(point, pointLabel(index, word))),
    ),
    ...(word === '是' ? [] : [entry('用语', plainText(word))]),
    ...(arrangement === 'together' ? [] : [entry('排法', ARRANGEMENTS[arrangement])]),
  ];
}

/** A point that begins with its own label again would lose it. */
function keptPoint(point: string, label: string): string {
  return point.startsWith(label) ? `${label}${point}` : point;
}

function sectionItems(
  section: Section,
  levels: Levels,
  setting: BodySetting,
  place: Place,
): FormValue[] {
  const { level, number, children } = section;
  const heading = titleText(section.heading, setting.year);
  const isOdd = level !== levels[0];
  if (heading === '' && number === null) return blockItems(children, levels, setting, 'text');
  const start = startEntry(section, setting.starts);
  if (heading === '' && section.runIn && place === 'numbered' && !isOdd && start.length === 0) {
    const paragraphs = children.filter((child): child is Paragraph => child.type === 'paragraph');
    const texts = paragraphs.map((child) => formText(child.text)).filter(Boolean);
    if (paragraphs.length === children.length && texts.length > 0) return [text(...texts)];
  }
  const own = isOdd && number !== null ? levelsFrom(level) : levels;
  const contents = contentEntries(children, own.slice(1), setting);
  const needsNumber = heading === '' && (place === 'text' || contents.length === 0);
  return [
    {
      type: 'map',
      entries: [
        ...(heading === '' ? [] : [entry('标题', headingValue(kept(section, heading)))]),
        ...(start.length === 0
          ? numberEntries(number, isOdd ? level : undefined, needsNumber)
          : start),
        ...runInEntries(section, heading, contents, setting),
        ...contents,
      ],
    },
  ];
}

/** 编号: 从三、起, where its number does not follow from those above. */
export function startEntry(section: Section, starts: Starts): FormEntry[] {
  if (section.number === null || !starts.has(section)) return [];
  return [entry('编号', `从${headingLabel(section.level, section.number)}起`)];
}

/** What looks like a typed number at a heading's start is taken off: its own number in front saves it. */
function kept({ level, number }: Section, heading: string): string {
  return beginsWithLabel(heading) ? `${headingLabel(level, number ?? 1)}${heading}` : heading;
}

/** A heading with a break set by hand keeps it. */
function headingValue(heading: string): FormValue {
  const lines = heading.split('\n');
  return lines.length > 1 ? { type: 'lines', lines } : text(heading);
}

function numberEntries(
  number: number | null,
  oddLevel: Level | undefined,
  needsNumber: boolean,
): FormEntry[] {
  if (number === null) return [entry('编号', '否')];
  if (oddLevel !== undefined) return [entry('编号', LABELS[oddLevel - 1] ?? '是')];
  return needsNumber ? [entry('编号', '是')] : [];
}

function runInEntries(
  { level, runIn }: Section,
  heading: string,
  contents: readonly FormEntry[],
  setting: BodySetting,
): FormEntry[] {
  if (heading === '') return runIn ? [] : [entry('接排', '否')];
  const hasSections = contents.some(({ key }) => key === '小节' || key === '正文');
  const automatic = setting.runIn ?? (level > 1 && !hasSections);
  return runIn === automatic ? [] : [entry('接排', runIn ? '是' : '否')];
}

/** What stands below a heading, in the keys that a person would use; where they cannot say its order, in 正文. */
function contentEntries(
  children: readonly Block[],
  levels: Levels,
  setting: BodySetting,
): FormEntry[] {
  const sections = sectionsOf(children);
  const usual = usualLevel(sections);
  const relabels = usual !== undefined && usual !== levels[0];
  const below = relabels ? levelsFrom(usual) : levels;
  const label = relabels ? [entry('小节编号', LABELS[usual - 1] ?? '一、')] : [];
  const { lead, tail } = aroundSections(children);
  const isMixed = lead.length + sections.length + tail.length < children.length;
  const opening = leadEntries(lead);
  if (isMixed || opening === undefined || tail.some(({ type }) => type !== 'paragraph')) {
    const items = blockItems(children, below, setting, 'text');
    return items.length === 0 ? [] : [...label, entry('正文', { type: 'list', items })];
  }
  const items = blockItems(sections, below, setting, 'numbered');
  return [
    ...label,
    ...opening,
    ...(items.length === 0 ? [] : [entry('小节', { type: 'list', items })]),
    ...proseEntry(
      '结语',
      tail.filter((block): block is Paragraph => block.type === 'paragraph'),
    ),
  ];
}

/** Paragraphs, then 条目, 要点, 表格 and 图片, each once: the order that a section prints them in. Else undefined. */
function leadEntries(blocks: readonly Block[]): FormEntry[] | undefined {
  const order = ['paragraph', 'items', 'points', 'table', 'picture'];
  const ranks = blocks.map(({ type }) => order.indexOf(type));
  const isOrdered = ranks.every((rank, index) => {
    const before = ranks[index - 1];
    return before === undefined || rank > before || (rank === 0 && before === 0);
  });
  const points = blocks.find((block) => block.type === 'points');
  const items = blocks.filter((block) => block.type === 'items');
  if (!isOrdered || (items.length > 0 && points?.lead)) return undefined;
  const paragraphs = blocks
    .filter((block): block is Paragraph => block.type === 'paragraph')
    .map((block) => formText(block.text))
    .filter(Boolean);
  return [
    ...openingEntries(paragraphs, points, items.length > 0),
    ...items.flatMap(partEntries),
    ...(points ? pointEntries(points) : []),
    ...blocks
      .filter((block) => block.type === 'table' || block.type === 'picture')
      .flatMap(partEntries),
  ];
}

/** 导语 and 引语: with 合段, the last paragraph of a 导语 that is a mere text runs on into the points. */
function openingEntries(
  paragraphs: readonly string[],
  points: Points | undefined,
  hasItems: boolean,
): FormEntry[] {
  const lead = points?.lead ? formText(points.lead) : '';
  if (points?.arrangement === 'together' && !hasItems) {
    if (lead !== '') return [entry('导语', text(...paragraphs, lead))];
    if (paragraphs.length === 0) return [];
    return [entry('导语', { type: 'list', items: paragraphs.map((each) => text(each)) })];
  }
  return [
    ...(paragraphs.length === 0 ? [] : [entry('导语', text(...paragraphs))]),
    ...(lead === '' ? [] : [entry('引语', lead)]),
  ];
}

/** A block in the form of those that a form can say: points with an unusual word are mere paragraphs. */
export function expressible(block: Block): Block[] {
  switch (block.type) {
    case 'section':
      return [{ ...block, children: block.children.flatMap(expressible) }];
    case 'points':
      if (/^\S{1,4}$/u.test(block.word) && block.points.length > 0) return [block];
      return bodyLines([block]).flatMap((line) =>
        line.type === 'paragraph' ? [{ type: 'paragraph', text: line.text }] : [],
      );
    default:
      return [block];
  }
}
