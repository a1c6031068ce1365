/** Numbers of headings as a document has them, against those that a form would count. */
import type { Block, Level, Section } from '../../document/document.ts';
import { SisterNumbers } from '../../document/numbering.ts';
import { LABELS } from '../../form/index.ts';
import { sectionsOf } from './levels.ts';

/** What counts through a whole text, as 连续编号 says it: 是 of the second depth, a label of its level; undefined: nothing. */
export function continuousOf(body: readonly Block[]): string | undefined {
  const groups = sectionsOf(body).map(({ children }) => numberedOf(children));
  if (countOn(groups)) return '是';
  const deeper: readonly Level[] = [3, 2, 4];
  const level = deeper.find((one) => countOn(groupsOf(body, one)));
  return level && LABELS[level - 1];
}

/** Whether the numbers of several groups go on from each to the next. */
function countOn(groups: readonly Section[][]): boolean {
  const full = groups.filter((group) => group.length > 0);
  return full.length > 1 && full.flat().every(({ number }, index) => number === index + 1);
}

/** Numbered sections of a level, by what they stand below. */
function groupsOf(blocks: readonly Block[], level: Level): Section[][] {
  const own = numberedOf(blocks).filter((section) => section.level === level);
  return [own, ...sectionsOf(blocks).flatMap(({ children }) => groupsOf(children, level))];
}

/** Numbered sections whose numbers do not follow: a form that counts them itself has to say where they begin. */
export type Starts = ReadonlySet<Section>;

export function startsOf(body: readonly Block[], continuous: string | undefined): Starts {
  const level = (LABELS as readonly (string | undefined)[]).indexOf(continuous) + 1;
  const follows = (section: Section, depth: number) =>
    continuous === '是' ? depth === 1 : section.level === level;
  return new Set(startsIn(body, follows, 0));
}

function startsIn(
  blocks: readonly Block[],
  follows: (section: Section, depth: number) => boolean,
  depth: number,
): Section[] {
  const numbers = new SisterNumbers();
  return blocks.flatMap((block) => {
    const number = numbers.next(block);
    if (block.type !== 'section') return [];
    const below = startsIn(block.children, follows, depth + 1);
    const isRight = block.number === null || block.number === number || follows(block, depth);
    return isRight ? below : [block, ...below];
  });
}

function numberedOf(blocks: readonly Block[]): Section[] {
  return sectionsOf(blocks).filter(({ number }) => number !== null);
}
