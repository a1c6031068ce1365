/** 校对 of an office: what its proofreader knows and what it keeps quiet about. */

import type { MapNode } from '../source/tree.ts';
import { mapOf, textOf, textsOf } from '../source/tree.ts';
import type { OfficeSettings } from './data.ts';

export function proofreadingOf(office: MapNode | undefined): OfficeSettings['proofreading'] {
  const typed = office && mapOf(office, '校对');
  if (typed === undefined) return { off: [], words: {}, names: [] };
  const spellings = mapOf(typed, '规范写法');
  const right = [...(spellings?.entries.keys() ?? [])];
  const longest = Number(textOf(typed, '字数')?.text.replace(/字$/u, '') ?? '');
  return {
    off: texts(typed, '不查'),
    words: Object.fromEntries(right.map((word) => [word, spellings ? texts(spellings, word) : []])),
    names: texts(typed, '名称'),
    ...(longest > 0 && { longest }),
  };
}

function texts(map: MapNode, key: string): string[] {
  return textsOf(map, key).map(({ text }) => text.trim());
}
