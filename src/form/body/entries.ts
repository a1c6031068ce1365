/** Entries of a section as values. */
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
