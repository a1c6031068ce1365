/** The office's word list: names and terms that a title is never broken within (GB/T 9704-2012, 7.3.1). */
import type { Form } from '../compose/form.ts';
import type { MapNode } from '../source/tree.ts';
import { mapOf, textOf, textsOf, valueAt } from '../source/tree.ts';

/** A name of a single character could stand anywhere. */
const SHORTEST = 2;

/** 用语 and 名称 of the office, issuers, and the names of key figures in the form and in all it refers to. */
export function titleWords(form: Form): string[] {
  const words = new Set<string>();
  const seen = new Set<Form>();
  const addTexts = (map: MapNode, key: string): void => {
    for (const { text } of textsOf(map, key)) words.add(text.trim());
  };
  const queue = [form];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const map of [next.root, ...(next.office ? [next.office] : [])]) {
      addTexts(map, '发文机关');
      const letterhead = mapOf(map, '发文机关标志');
      if (letterhead) addTexts(letterhead, '机关');
    }
    if (next.office) {
      addTexts(next.office, '用语');
      const name = textOf(next.office, '名称');
      if (name) words.add(name.text.trim());
    }
    const figures = valueAt(next.root, '指标');
    if (figures?.type === 'map')
      for (const figure of figures.entries.keys()) words.add(figure.trim());
    queue.push(...next.included.values());
  }
  return [...words].filter((word) => word.length >= SHORTEST && !/[【】]/u.test(word));
}
