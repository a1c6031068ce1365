/** Entries of a section as values. */
import type { Problem } from '../../problem.ts';
import { placeOfKey } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { itemsOf, valueAt } from '../source/tree.ts';
import { readYesNo } from '../values/coerce.ts';
import { ARRANGEMENTS, type Arrangement } from './planned.ts';

/** 合段, too, where something else was typed, which the schema tells. */
export function arrangementOf(node: TextNode | undefined): Arrangement {
  return ARRANGEMENTS.find((one) => one === node?.text.trim()) ?? '合段';
}

/** The texts of a list; what else stands in it is told by the schema. */
export function textItems(map: MapNode, key: string): TextNode[] {
  const value = valueAt(map, key);
  return value?.type === 'list'
    ? itemsOf(value).filter((item): item is TextNode => item.type === 'text')
    : [];
}

/** 是 or 否; undefined where it is neither. */
export function yesNo(node: TextNode | undefined): boolean | undefined {
  const answer = node && readYesNo(node.text);
  return answer && 'value' in answer ? answer.value : undefined;
}

/** What a reference does not print: its item holds text of its own, since it lost its dash. */
export function tellBesideReference({ entries }: MapNode, problems: Problem[]): void {
  const own = ['导语', '引语', '条目', '要点', '正文', '小节', '表格', '图片'];
  const name = own.find((key) => entries.has(key));
  const reference = entries.get('引用');
  if (name === undefined || reference === undefined) return;
  problems.push({
    severity: 'error',
    code: 'form/lost-dash',
    message: {
      zh: `“引用”和“${name}”写在同一项里，“${name}”不会印出来。`,
      en: `引用 and ${name} stand in one item; ${name} is not printed.`,
    },
    place: placeOfKey(reference),
    hint: {
      zh: '另起一项，写成“- 引用: ……”，和别的“- ”左边对齐。',
      en: 'Begin an item of its own with "- 引用: …".',
    },
  });
}
