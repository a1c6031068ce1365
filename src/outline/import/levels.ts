/** Which 编号方式 and 标题接排 say most of a body's headings, so that few need entries of their own. */
import type { Block, Level, Section } from '../../document/document.ts';
import { DEFAULT_LEVELS, NUMBERING_STYLES } from '../../form/index.ts';

/** How much more a heading without a number counts. */
const UNNUMBERED = 1000;

export type Levels = readonly Level[];

/** The levels from one on, as they follow a label that is named. */
export function levelsFrom(level: Level): Levels {
  return DEFAULT_LEVELS.filter((each) => each >= level);
}

export function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.filter((block): block is Section => block.type === 'section');
}

/**
 * The level that most of these sections have; the first of them where it is a draw. Headings without a number come
 * first: they cannot say their level by a label of their own.
 */
export function usualLevel(sections: readonly Section[]): Level | undefined {
  const counts = new Map<Level, number>();
  for (const { level, number } of sections) {
    counts.set(level, (counts.get(level) ?? 0) + (number === null ? UNNUMBERED : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export interface Style {
  /** undefined: the usual one. */
  name: string | undefined;
  levels: Levels;
}

/** The 编号方式 under which the fewest headings need a label of their own. */
export function bestStyle(blocks: readonly Block[]): Style {
  const styles = Object.entries(NUMBERING_STYLES).map(([name, levels]) => ({
    name,
    levels,
    cost: costOf(blocks, levels, false),
  }));
  const [first, ...rest] = styles;
  if (first === undefined) return { name: undefined, levels: DEFAULT_LEVELS };
  const best = rest.reduce((least, style) => (style.cost < least.cost ? style : least), first);
  return { name: best === first ? undefined : best.name, levels: best.levels };
}

/** How many entries 小节编号 and labels of single headings these levels would take. */
function costOf(blocks: readonly Block[], levels: Levels, canRelabel: boolean): number {
  const sections = sectionsOf(blocks);
  if (sections.length === 0) return 0;
  const usual = usualLevel(sections);
  const relabels = canRelabel && usual !== undefined && usual !== levels[0];
  const here = relabels && usual !== undefined ? levelsFrom(usual) : levels;
  return sections.reduce(
    (cost, { level, number, children }) => {
      const isOdd = level !== here[0];
      const deeper = (isOdd && number !== null ? levelsFrom(level) : here).slice(1);
      const own = isOdd ? (number === null ? UNNUMBERED : 1) : 0;
      return cost + own + costOf(children, deeper, true);
    },
    relabels ? 1 : 0,
  );
}

/** 标题接排: 自动 (undefined), 是 or 否, whichever is right for most headings. */
export function bestRunIn(blocks: readonly Block[]): boolean | undefined {
  const counts = { automatic: 0, yes: 0, no: 0 };
  const count = (sections: readonly Section[]): void => {
    for (const { level, runIn, heading, children } of sections) {
      const below = sectionsOf(children);
      if (heading !== '') {
        counts.automatic += runIn === (level > 1 && below.length === 0) ? 1 : 0;
        counts.yes += runIn ? 1 : 0;
        counts.no += runIn ? 0 : 1;
      }
      count(below);
    }
  };
  count(sectionsOf(blocks));
  if (counts.automatic >= Math.max(counts.yes, counts.no)) return undefined;
  return counts.yes > counts.no;
}
