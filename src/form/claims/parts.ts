/** Parts of a key figure, spelt otherwise in a text: 新型建12.6亿元 where 其中 has 新型建材. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeInText } from '../source/places.ts';
import { mapOf, type TextNode } from '../source/tree.ts';

/** What follows the name of a part: its number, or a word for what it did. */
const BEHIND = '(?=(?:产业|行业|产值|业)?(?:完成|实现|达到?|交付|为)?(?:【|\\d))';
const SHORTEST = 4;

/** The names of parts of all figures of these forms. */
function partsOf(forms: readonly Form[]): string[] {
  const names = forms.flatMap(({ root }) =>
    [...(mapOf(root, '指标')?.entries.values() ?? [])].flatMap(({ value }) => {
      const parts = value.type === 'map' ? mapOf(value, '其中') : undefined;
      return [...(parts?.entries.keys() ?? [])];
    }),
  );
  return [...new Set(names)].filter((name) => /^\p{Script=Han}+$/u.test(name));
}

/** At most one doubt a part: one of its signs is missing before a number. */
export function* misspeltParts(
  forms: readonly Form[],
  texts: readonly TextNode[],
): Generator<Problem> {
  const names = partsOf(forms);
  for (const name of names.filter(({ length }) => length >= SHORTEST)) {
    const cut = [...name].map((_, at) => `${name.slice(0, at)}${name.slice(at + 1)}`);
    const pattern = new RegExp(`(?:${[...new Set(cut)].join('|')})${BEHIND}`, 'u');
    for (const node of texts) {
      const match = pattern.exec(node.text);
      if (match === null || names.some((other) => other.endsWith(match[0]))) continue;
      // 食品制造业 less its last sign, which follows: the name as it is
      if (node.text.startsWith(name, match.index)) continue;
      const before = node.text.slice(Math.max(0, match.index - 1), match.index);
      // 特色食品 is no 绿色食品 less its first sign
      if (match[0] === name.slice(1) && /\p{Script=Han}/u.test(before)) continue;
      yield {
        severity: 'warning',
        code: 'check/name-variant',
        message: {
          zh: `“${match[0]}”像是“${name}”少了一个字：“其中”里写的是“${name}”。`,
          en: `"${match[0]}" may be "${name}", which 其中 has.`,
        },
        place: placeInText(node, match.index, match[0].length),
        hint: { zh: `写成“${name}”。`, en: `Write ${name}.` },
      };
      break;
    }
  }
}
