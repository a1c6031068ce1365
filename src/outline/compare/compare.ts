/** Two years side by side, as data: headings, figures, words. */
import { compareNamed, compareStated, type FigureChange } from './figures.ts';
import { descendants, type Matches, matchSections } from './match.ts';
import type { Side, SideSection } from './side.ts';
import { compareTexts, type TextPart } from './texts.ts';

export interface Comparison {
  before: ComparedSide;
  after: ComparedSide;
  headings: HeadingChange[];
  /** Of two drafts of one year only those that differ. */
  figures: FigureChange[];
  /** How many figures of two drafts are the same. */
  unchangedFigures?: number;
  sections: SectionChange[];
  /** The share of all words that are in both years, in percent. */
  same: number;
}

export interface ComparedSide {
  name: string;
  title: string;
  year?: number;
}

/** A heading of either year; those of the second year in their order, gone ones where they stood. */
export interface HeadingChange {
  kind: 'same' | 'added' | 'gone' | 'reworded';
  moved: boolean;
  /** From 1. */
  depth: number;
  code?: string;
  /** With its label: 一、主要工作. */
  before?: string;
  after?: string;
  /** The heading that it stood below, where it has moved. */
  from?: string;
}

export interface SectionChange {
  /** With its label; empty for what stands above all headings. */
  heading: string;
  depth: number;
  code?: string;
  kind: 'same' | 'changed' | 'added' | 'gone';
  /** In percent of its characters. */
  same: number;
  parts: TextPart[];
}

export function compareYears(before: Side, after: Side): Comparison {
  const matches = matchSections(before.root, after.root);
  const parents = new Map([...parentsIn(before.root), ...parentsIn(after.root)]);
  const rows = rowsOf(before.root, after.root, matches);
  const sections = rows.flatMap((row) => sectionChange(row));
  // Beside a file, which has no key figures, a form's are compared as its sentences state them.
  const hasNames = before.figures.length > 0 && after.figures.length > 0;
  const named = hasNames ? compareNamed(before.figures, after.figures) : [];
  const stated = rows.flatMap(({ a, b }) =>
    compareStated(a?.paragraphs ?? [], b?.paragraphs ?? [], titled(b ?? a)),
  );
  const all = [...named, ...withoutRepeats(named, stated)];
  const areDrafts = before.year !== undefined && before.year === after.year;
  const figures = areDrafts ? all.filter((figure) => figure.before !== figure.after) : all;
  return {
    before: sideOf(before),
    after: sideOf(after),
    headings: rows
      .filter(({ depth }) => depth > 0)
      .map((row) => headingChange(row, matches, parents)),
    figures,
    ...(areDrafts && { unchangedFigures: all.length - figures.length }),
    sections,
    same: overall(sections),
  };
}

function sideOf({ name, title, year }: Side): ComparedSide {
  return { name, title, ...(year === undefined ? {} : { year }) };
}

/** A section of both years, or of one. */
interface Row {
  depth: number;
  a?: SideSection;
  b?: SideSection;
}

/** The second year's sections in their order; each gone one after what it followed. */
function rowsOf(a: SideSection, b: SideSection, { pairs, byNew }: Matches): Row[] {
  const rows: Row[] = [];
  const add = (section: SideSection, depth: number) => {
    const partner = byNew.get(section)?.a;
    rows.push({ depth, b: section, ...(partner ? { a: partner } : {}) });
    const places = new Map(partner?.children.map((child, index) => [child, index]));
    const gone = [...places.keys()].filter((child) => !pairs.has(child));
    let next = 0;
    for (const child of section.children) {
      const pair = byNew.get(child);
      // What has moved says nothing about where the others stood.
      const place = pair === undefined || pair.moved ? -1 : (places.get(pair.a) ?? -1);
      for (let each = gone[next]; each && (places.get(each) ?? 0) < place; each = gone[++next]) {
        addGone(each, depth + 1);
      }
      add(child, depth + 1);
    }
    for (const child of gone.slice(next)) addGone(child, depth + 1);
  };
  const addGone = (section: SideSection, depth: number) => {
    rows.push({ depth, a: section });
    for (const child of section.children) if (!pairs.has(child)) addGone(child, depth + 1);
  };
  add(b, 0);
  const shown = new Set(rows.map((row) => row.a));
  // Sections below a gone heading whose own headings moved elsewhere are all shown by now.
  for (const section of descendants(a)) if (!shown.has(section)) addGone(section, 1);
  return rows;
}

function headingChange(
  { depth, a, b }: Row,
  { byNew }: Matches,
  parents: ReadonlyMap<SideSection, SideSection>,
): HeadingChange {
  const pair = b && byNew.get(b);
  const code = b?.code ?? a?.code;
  const parent = pair?.moved && a ? parents.get(a) : undefined;
  const above = b && parents.get(b);
  const stays = above !== undefined && byNew.get(above)?.a === parent;
  return {
    kind:
      a === undefined ? 'added' : b === undefined ? 'gone' : pair?.reworded ? 'reworded' : 'same',
    moved: pair?.moved ?? false,
    depth,
    ...(code === undefined || code.startsWith(' ') ? {} : { code }),
    ...(a === undefined ? {} : { before: titled(a) }),
    ...(b === undefined ? {} : { after: titled(b) }),
    ...(parent === undefined || stays || parent.heading === '' ? {} : { from: titled(parent) }),
  };
}

/** Each section to the one that it stands below. */
function parentsIn(root: SideSection): Map<SideSection, SideSection> {
  const parents = new Map<SideSection, SideSection>();
  for (const parent of [root, ...descendants(root)]) {
    for (const child of parent.children) parents.set(child, parent);
  }
  return parents;
}

function titled(section: SideSection | undefined): string {
  return section === undefined ? '' : `${section.label}${section.heading}`;
}

function sectionChange({ depth, a, b }: Row): SectionChange[] {
  const [old, now] = [a?.paragraphs ?? [], b?.paragraphs ?? []];
  if (old.length === 0 && now.length === 0) return [];
  const { parts, same } = compareTexts(old, now);
  const code = b?.code ?? a?.code;
  const kind =
    a === undefined ? 'added' : b === undefined ? 'gone' : same === 100 ? 'same' : 'changed';
  return [
    {
      heading: titled(b ?? a),
      depth,
      ...(code === undefined || code.startsWith(' ') ? {} : { code }),
      kind,
      same: kind === 'added' || kind === 'gone' ? 0 : same,
      parts,
    },
  ];
}

/** A key figure that a sentence states is one figure, not two. */
function withoutRepeats(
  named: readonly FigureChange[],
  stated: readonly FigureChange[],
): FigureChange[] {
  const printed = (value: string | undefined, unit: string) => `${value}|${unit}`;
  const [before, after] = [
    new Set(named.map((figure) => printed(figure.before, figure.unit))),
    new Set(named.map((figure) => printed(figure.after, figure.unit))),
  ];
  return stated.filter(
    (figure) =>
      !(figure.before === undefined || before.has(printed(figure.before, figure.unit))) ||
      !(figure.after === undefined || after.has(printed(figure.after, figure.unit))),
  );
}

function overall(sections: readonly SectionChange[]): number {
  let kept = 0;
  let total = 0;
  for (const { parts } of sections) {
    const length = (kind: TextPart['kind']) =>
      parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);
    const same = length('same');
    kept += same;
    total += same + Math.max(length('added'), length('gone'));
  }
  return total === 0 ? 100 : Math.floor((kept * 100) / total);
}
