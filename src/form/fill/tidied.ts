/** What was typed and is not printed, since the layout prints its own: said, as a note. */
import type { Problem } from '../../problem.ts';
import { placeOf } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import type { Filling } from './finish.ts';

/** Labels that are printed where they were typed, too. */
const PRINTED =
  /^(?:[（(]|★|\*|签发人[：:]|出席[：:]|请假[：:]|列席[：:]|联系人[：:]|(?:联系)?电话[：:]|抄送[：:]|分送[：:]|附件\S{0,2}[：:]|\d+[.．、]|已经?|经)$/u;
/** Marks that end an entry for a person, and not in print. */
const MARKS = /[。；，、,;]/u;

/**
 * Tells of marks and labels that an entry is printed without.
 * @param printedMark the mark that the layout prints behind the entry itself
 */
export function tellTidied(
  { problems }: Pick<Filling, 'problems'>,
  { node, key, typed, printed }: { node: TextNode; key: string; typed: string; printed: string },
  printedMark = '',
): void {
  const at = typed.indexOf(printed);
  if (printed === '' || at < 0 || typed === printed) return;
  const front = typed.slice(0, at).trim();
  const back = typed.slice(at + printed.length).trim();
  const label = PRINTED.test(front) ? '' : front === '《' ? '《》' : front;
  const marks = back === printedMark ? '' : [...back].filter((mark) => MARKS.test(mark)).join('');
  if (label === '' && marks === '') return;
  problems.push(told(node, key, label === '' ? marks : label));
}

/** An entry that is printed in other words than it was typed: 003, 三. */
export function tellRewritten(
  { problems }: Pick<Filling, 'problems'>,
  node: TextNode,
  key: string,
  printed: string,
): void {
  problems.push({
    severity: 'note',
    code: 'form/tidied',
    message: {
      zh: `“${key}”写的“${node.text.trim()}”印成“${printed}”。`,
      en: `${key} is printed as ${printed}.`,
    },
    place: placeOf(node),
  });
}

function told(node: TextNode, key: string, dropped: string): Problem {
  const at = node.text.indexOf(dropped);
  const place = placeOf(node);
  return {
    severity: 'note',
    code: 'form/tidied',
    message: {
      zh: `“${key}”里的“${dropped}”没有印：这里的标点、名目由版式加上。`,
      en: `"${dropped}" in ${key} is not printed: the layout adds its own.`,
    },
    place: at < 0 ? place : { ...place, length: Math.max(place.length, 1) },
  };
}
