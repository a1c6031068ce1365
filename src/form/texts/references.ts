/** 见附件2, held against what the attachments are called. */

import type { Problem } from '../../problem.ts';
import { STOPS, wordsBefore } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { type TextNode, textOf, textsOf, valueAt } from '../source/tree.ts';
import { textsIn } from './walk.ts';

const REFERENCE = /附件\s*(?<index>\d{1,2})(?!\d)/gu;

/**
 * A sentence that shares no word with the attachment it names, and does with one that is named nowhere: the numbers
 * were mixed up, most of the time.
 */
export function* referenceProblems(form: Form): Generator<Problem> {
  const titles = titlesOf(form);
  if (titles.length < 2) return;
  const references = [...textsIn(form)].flatMap(({ node }) => referencesIn(node));
  const named = new Set(references.map(({ index }) => index));
  for (const { node, index, at, length, words } of references) {
    const own = titles[index];
    if (own === undefined || shared(words, own) > 0) continue;
    const other = titles.findIndex(
      (title, one) => !named.has(one) && shared(words, title, own) > 0,
    );
    if (other < 0) continue;
    yield asked(
      placeInText(node, at, length),
      'attachment-note',
      {
        zh: `附件${index + 1}是“${own}”，附件${other + 1}“${titles[other]}”没有提到。`,
        en: `Attachment ${index + 1} is "${own}"; ${other + 1}, "${titles[other]}", is named nowhere.`,
      },
      { zh: `核对是不是附件${other + 1}。`, en: `Is it ${other + 1}?` },
    );
  }
}

function titlesOf(form: Form): string[] {
  const list = valueAt(form.root, '附件');
  if (list?.type !== 'list') return textsOf(form.root, '附件说明').map(({ text }) => text.trim());
  return list.items.map((item) =>
    item.type === 'map' ? (textOf(item, '标题')?.text.trim() ?? '') : '',
  );
}

function referencesIn(node: TextNode) {
  return [...node.text.matchAll(REFERENCE)].map((match) => ({
    node,
    index: Number(match.groups?.index) - 1,
    at: match.index,
    length: match[0].length,
    words: wordsBefore(node.text, match.index, STOPS),
  }));
}

/** Words in many titles, which tell none from another. */
const COMMON = /情况|工作|有关|项目|名单|方案|园区|单位|企业/u;

/** How many pairs of signs the words share with a title, but for those that another title has, too. */
function shared(words: string, title: string, other = ''): number {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < title.length; at += 1) {
    const pair = title.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !other.includes(pair) && !COMMON.test(pair))
      pairs.add(pair);
  }
  return [...pairs].filter((pair) => words.includes(pair)).length;
}
