/** Numbers typed by hand in front of headings and points: taken off, since the structure numbers them. */

import type { Problem } from '../../problem.ts';
import { chineseNumeral } from '../../text/index.ts';
import type { Prose } from './prose.ts';
import { placeInProse, proseFrom } from './prose.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
/** 一、 （一） 1. （1） and their usual variants; not 一、二、三产业 and not 2.5D. */
const HEADING_LABEL = new RegExp(
  `^(?:${HAN}、(?!${HAN}[、产])|[（(]${HAN}[）)]、?|\\d{1,2}(?:[．、]|\\.(?!\\d))\\s*|[（(]\\d{1,2}[）)]、?)(?=.)`,
  'u',
);

/** Whether a heading begins like one whose number was typed: read from a form, it would lose that. */
export function beginsWithLabel(heading: string): boolean {
  return HEADING_LABEL.test(heading);
}

/** A heading without the label that was typed in front of it. */
export function withoutLabel(heading: Prose, problems: Problem[]): Prose {
  const label = HEADING_LABEL.exec(heading.text)?.[0];
  if (label === undefined) return heading;
  problems.push(typedNumber(heading, label));
  return proseFrom(heading, label.length);
}

/** A point without the 一是 that was typed in front of it, where it is the right one for its position. */
export function withoutPointLabel(
  point: Prose,
  index: number,
  word: string,
  problems: Problem[],
): Prose {
  const label = `${chineseNumeral(index + 1)}${word}`;
  if (!point.text.startsWith(label)) return point;
  const rest = /^[：:，,、]?/u.exec(point.text.slice(label.length))?.[0] ?? '';
  problems.push(typedNumber(point, label + rest));
  return proseFrom(point, label.length + rest.length);
}

function typedNumber(prose: Prose, label: string): Problem {
  return {
    severity: 'warning',
    code: 'form/typed-number',
    message: {
      zh: `“${label.trim()}”不用写，编号会自动生成，这里已经去掉。`,
      en: `"${label.trim()}" was left out: numbers are made automatically.`,
    },
    place: placeInProse(prose, 0, label.trimEnd().length),
    hint: { zh: '删掉它。', en: 'Delete it.' },
  };
}
