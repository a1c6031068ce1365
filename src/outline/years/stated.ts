/** The figures that one year states, each with what it means: of what, in which unit, how far it reaches, by which count. */
import { statementsOf } from '../../figures/index.ts';
import type { Side, SideSection } from '../compare/side.ts';
import { COUNT, PERIOD, type StatedFigure, withoutScope } from './meaning.ts';
import { figuresInTables } from './tables.ts';

const VERBS =
  /^(?:年末|年底|全年|目前|预计|实际|累计|共计?|总计|完成|实现|达到?|有|新增|新|现有|拥有|引进|建成|开工|排查|整改|其中|今年|本年|的)+/u;
const LEADING =
  /^(?:[\d０-９]{4}年|年末|年底|全年|目前|预计|实际|累计|共计?|总计|完成|实现|达到?|有|其中|今年|本年|的)+/u;
const VERBS_BEHIND =
  /(?:增加到|增长到|提高到|上升到|增至|升至|降至|减少到|达到|达|突破|超过|完成|实现|为|有|共计?|约|近|保持在|稳定在|总量|总额|总数)+$/u;

/** Every figure of a year that is stated for itself, in the order of its text; key figures first. */
export function statedFigures({ root, figures, year }: Side): StatedFigure[] {
  const sections = sectionsOf(root);
  const inTexts = sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => inParagraph(paragraph, section)),
  );
  const said = new Set(inTexts.map(({ base, unit, value }) => `${base}|${value}|${unit}`));
  const inTables = sections
    .flatMap((section) => figuresInTables(section, year))
    .filter(({ base, unit, value }) => !said.has(`${base}|${value}|${unit}`));
  const stated = [...inTexts, ...inTables];
  const named = figures.flatMap(({ name, unit, value }): StatedFigure[] => {
    if (value === undefined) return [];
    const own = stated.find((each) => each.unit === unit && each.value === value);
    const { base, scope } = withoutScope(name);
    return [
      {
        base,
        name,
        value,
        unit,
        meaning: { scope, count: '', period: '' },
        sentence: own?.sentence ?? '',
        heading: own?.heading ?? '',
        section: own?.section ?? root,
      },
    ];
  });
  const taken = new Set(named.map(({ value, unit }) => `${value}|${unit}`));
  return [...named, ...stated.filter(({ value, unit }) => !taken.has(`${value}|${unit}`))];
}

function sectionsOf(root: SideSection): SideSection[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}

function inParagraph(paragraph: string, section: SideSection): StatedFigure[] {
  // The cells of a table are no sentences.
  if (paragraph.includes('\t')) return [];
  return sentencesOf(paragraph).flatMap((sentence) => inSentence(sentence, section));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；\n])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function inSentence(sentence: string, section: SideSection): StatedFigure[] {
  const statements = statementsOf(sentence);
  return statements.flatMap(({ figure, about }, index): StatedFigure[] => {
    const { quantity } = figure;
    const { base, scope } = named(figure.name);
    const name = shownName(figure.lead) || base;
    if (base.length < 2 || quantity.unit === '') return [];
    const next = statements[index + 1]?.figure.quantity.whole.start ?? sentence.length;
    const behind = sentence.slice(quantity.whole.end, next);
    const before = about.find(({ role }) => role === 'base')?.quantity;
    const change = about.find(({ role }) => role === 'changeRate');
    const unit = `${quantity.scale}${quantity.unit}`;
    return [
      {
        base,
        name,
        value: quantity.value,
        unit,
        meaning: {
          scope,
          count: COUNT.exec(`${figure.lead}${behind}`)?.[0] ?? '',
          period: PERIOD.exec(sentence.slice(0, quantity.start))?.[0].replace(/\s/gu, '') ?? '',
        },
        sentence,
        heading: `${section.label}${section.heading}`,
        section,
        ...(before && `${before.scale}${before.unit}` === unit ? { before: before.value } : {}),
        ...(change ? { change: { percent: change.quantity.value, down: change.down } } : {}),
      },
    ];
  });
}

function named(words: string): { base: string; scope: string } {
  return withoutScope(words.replace(VERBS, '').replace(VERBS_BEHIND, '').trim());
}

/** The words of the clause before the figure, as a table calls it: 新开工项目. */
function shownName(lead: string): string {
  const clause = lead.split(/[，。；：、,;:（）()“”《》\n]/u).at(-1) ?? '';
  return clause.replace(LEADING, '').replace(VERBS_BEHIND, '').trim();
}
