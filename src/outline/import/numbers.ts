/** Numbers of headings as a document has them, against those that a form would count. */
import type { Block, Section } from '../../document/document.ts';
import { headingLabel } from '../../document/numbering.ts';
import type { Problem } from '../../problem.ts';
import { sectionsOf } from './levels.ts';

/** Whether headings of the second depth count through the whole text: （一） to （九） below 一、 to 三、. */
export function numbersGoOn(body: readonly Block[]): boolean {
  const groups = sectionsOf(body)
    .map(({ children }) => numberedOf(children))
    .filter((group) => group.length > 0);
  const numbers = groups.flat().map(({ number }) => number);
  return groups.length > 1 && numbers.every((number, index) => number === index + 1);
}

/** Headings whose numbers were broken: a form counts them itself. */
export function renumbered(body: readonly Block[], goesOn: boolean): Problem[] {
  return problemsOf(body, (depth) => goesOn && depth === 1, 0);
}

function problemsOf(
  blocks: readonly Block[],
  isRight: (depth: number) => boolean,
  depth: number,
): Problem[] {
  let count = 0;
  return sectionsOf(blocks).flatMap((section) => {
    const below = problemsOf(section.children, isRight, depth + 1);
    if (section.number === null) return below;
    count += 1;
    if (section.number === count || isRight(depth)) return below;
    return [brokenNumber(section, section.number, count), ...below];
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
