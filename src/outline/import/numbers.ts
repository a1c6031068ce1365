/** Numbers of headings as a document has them, against those that a form would count. */
import type { Block, Level, Section } from '../../document/document.ts';
import { headingLabel, SisterNumbers } from '../../document/numbering.ts';
import { LABELS } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
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

/** Headings whose numbers were broken: a form counts them itself. */
export function renumbered(body: readonly Block[], continuous: string | undefined): Problem[] {
  const level = (LABELS as readonly (string | undefined)[]).indexOf(continuous) + 1;
  const isRight = (section: Section, depth: number) =>
    continuous === '是' ? depth === 1 : section.level === level;
  return problemsOf(body, isRight, 0);
}

function problemsOf(
  blocks: readonly Block[],
  isRight: (section: Section, depth: number) => boolean,
  depth: number,
): Problem[] {
  const numbers = new SisterNumbers();
  return blocks.flatMap((block) => {
    const number = numbers.next(block);
    if (block.type !== 'section') return [];
    const below = problemsOf(block.children, isRight, depth + 1);
    if (block.number === null || number === undefined) return below;
    if (block.number === number || isRight(block, depth)) return below;
    return [brokenNumber(block, block.number, number), ...below];
  });
}

function numberedOf(blocks: readonly Block[]): Section[] {
  return sectionsOf(blocks).filter(({ number }) => number !== null);
}

function brokenNumber({ level, heading }: Section, was: number, is: number): Problem {
  const shown = heading.length > 20 ? `${heading.slice(0, 20)}……` : heading;
  const [before, after] = [headingLabel(level, was), headingLabel(level, is)];
  return {
    severity: 'warning',
    code: 'outline/renumbered',
    message: {
      zh: `“${before}${shown}”的序号和前面的接不上，表单里编成“${after}”。`,
      en: `The number of "${before}${shown}" does not follow; the form makes it "${after}".`,
    },
  };
}
