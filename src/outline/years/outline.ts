/** The headings of several years in one table: which came, went, moved, were reworded; how long each was. */
import { descendants, type Matches, matchSections } from '../compare/match.ts';
import type { Side, SideSection } from '../compare/side.ts';

export interface YearsOutline {
  years: YearOfOutline[];
  /** In the order of the latest year; what is gone stands where it last stood. */
  rows: OutlineRow[];
}

export interface YearOfOutline {
  /** Absent where neither the file nor its name says it. */
  year?: number;
  name: string;
  title: string;
  /** Characters of the whole text, without spaces. */
  length: number;
}

/** One heading through the years. */
export interface OutlineRow {
  /** From 1. */
  depth: number;
  /** One for each year; null where the year has no such heading. */
  cells: (OutlineCell | null)[];
}

export interface OutlineCell {
  /** With its label: 一、主要工作. */
  heading: string;
  /** Characters below it, those of its own sections included, without spaces. */
  length: number;
  /** Against the last year before that has it; the first year's headings are `same`. */
  change: 'same' | 'added' | 'reworded' | 'back';
  moved: boolean;
}

/** A heading's sections by year, for what follows one through the years. */
export interface TrackedSection {
  depth: number;
  sections: (SideSection | undefined)[];
  changes: Map<number, Pick<OutlineCell, 'change' | 'moved'>>;
}

/** Several years, earliest first, as one table of headings. */
export function outlineYears(sides: readonly Side[]): YearsOutline {
  return {
    years: sides.map(({ year, name, title, root }) => ({
      ...(year === undefined ? {} : { year }),
      name,
      title,
      length: lengthOf(root),
    })),
    rows: trackSections(sides).map(({ depth, sections, changes }) => ({
      depth,
      cells: sections.map((section, index) =>
        section === undefined
          ? null
          : {
              heading: `${section.label}${section.heading}`,
              length: lengthOf(section),
              ...(changes.get(index) ?? { change: 'same' as const, moved: false }),
            },
      ),
    })),
  };
}

/** Years in their order; those that say no year keep their place behind the others. */
export function inYearOrder(sides: readonly Side[]): Side[] {
  return sides
    .map((side) => ({ ...side, ...yearOfSide(side) }))
    .sort(
      (a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) || 0,
    );
}

/** The year of a side; where its text shows none, that of the file's name. */
function yearOfSide({ year, name }: Side): { year?: number } {
  if (year !== undefined) return { year };
  const named = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(name)?.[0];
  return named === undefined ? {} : { year: Number(named) };
}

/** Each heading with its sections of all years, in the order of the latest year. */
export function trackSections(sides: readonly Side[]): TrackedSection[] {
  const tracked: TrackedSection[] = [];
  const byYear: Map<SideSection, TrackedSection>[] = sides.map(() => new Map());
  sides.forEach(({ root }, now) => {
    for (let before = now - 1; before >= 0; before -= 1) {
      const matches = matchSections((sides[before] as Side).root, root);
      follow(matches, byYear, { before, now, root });
    }
    for (const { section, depth } of withDepth(root)) {
      const known = byYear[now]?.get(section);
      if (known) {
        known.depth = depth;
        continue;
      }
      const row: TrackedSection = {
        depth,
        sections: sides.map(() => undefined),
        changes: new Map(),
      };
      row.sections[now] = section;
      row.changes.set(now, { change: now === 0 ? 'same' : 'added', moved: false });
      byYear[now]?.set(section, row);
      tracked.push(row);
    }
  });
  return inOrder(sides, byYear);
}

/** Sections of one year that follow those of an earlier one, where no year between has them. */
function follow(
  { byNew }: Matches,
  byYear: readonly Map<SideSection, TrackedSection>[],
  { before, now, root }: { before: number; now: number; root: SideSection },
): void {
  for (const section of descendants(root)) {
    const pair = byNew.get(section);
    const row = pair && byYear[before]?.get(pair.a);
    if (row === undefined || row.sections[now] !== undefined || byYear[now]?.has(section)) continue;
    // A year between has it: that year's match was better, or it is another heading by now.
    if (row.sections.slice(before + 1, now).some((each) => each !== undefined)) continue;
    row.sections[now] = section;
    const change = before < now - 1 ? 'back' : pair?.reworded ? 'reworded' : 'same';
    row.changes.set(now, { change, moved: (pair?.moved ?? false) && before === now - 1 });
    byYear[now]?.set(section, row);
  }
}

function inOrder(
  sides: readonly Side[],
  byYear: readonly ReadonlyMap<SideSection, TrackedSection>[],
): TrackedSection[] {
  const ordered: TrackedSection[] = [];
  for (let year = sides.length - 1; year >= 0; year -= 1) {
    let at = 0;
    for (const { section } of withDepth((sides[year] as Side).root)) {
      const row = byYear[year]?.get(section);
      if (row === undefined) continue;
      const place = ordered.indexOf(row);
      if (place >= 0) at = place + 1;
      else ordered.splice(at++, 0, row);
    }
  }
  return ordered;
}

function withDepth(root: SideSection): { section: SideSection; depth: number }[] {
  const found: { section: SideSection; depth: number }[] = [];
  const add = (section: SideSection, depth: number): void => {
    if (depth > 0) found.push({ section, depth });
    for (const child of section.children) add(child, depth + 1);
  };
  add(root, 0);
  return found;
}

function lengthOf({ heading, paragraphs, children }: SideSection): number {
  const own = [heading, ...paragraphs].join('').replace(/\s/gu, '').length;
  return children.reduce((sum, child) => sum + lengthOf(child), own);
}
