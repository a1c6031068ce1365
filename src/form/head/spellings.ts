/** 规范写法 of an office with right and wrong exchanged: the office's own name among what is wrong. */
import type { Problem } from '../../problem.ts';
import { type MapNode, mapOf, textsOf } from '../source/tree.ts';
import { asked } from './asked.ts';

const NAMES = ['名称', '发文机关', '印发机关', '主送机关', '抄送机关', '用语'] as const;

/** 管委会 for 管理委员会: an office may well want the short one. */
function isShortFor(short: string, long: string): boolean {
  let at = -1;
  return (
    short.length < long.length &&
    [...short].every((sign) => {
      at = long.indexOf(sign, at + 1);
      return at >= 0;
    })
  );
}

export function* turnedSpellings(root: MapNode): Generator<Problem> {
  const proofreading = mapOf(root, '校对');
  const spellings = proofreading && mapOf(proofreading, '规范写法');
  if (proofreading === undefined || spellings === undefined) return;
  const own = [...NAMES.flatMap((key) => textsOf(root, key)), ...textsOf(proofreading, '名称')].map(
    ({ text }) => text,
  );
  const isOwn = (word: string) => own.some((text) => text.includes(word));
  for (const right of spellings.entries.keys()) {
    const wrong = textsOf(spellings, right).find(({ text }) => isOwn(text.trim()));
    // a short name that is part of the long one may well be what is not to be written
    if (wrong === undefined || isOwn(right) || right.includes(wrong.text.trim())) continue;
    if (isShortFor(right, wrong.text.trim())) continue;
    yield asked(
      wrong,
      'exchanged',
      {
        zh: `“${wrong.text.trim()}”是本单位自己的写法，这里当成错的，要改成“${right}”。`,
        en: `"${wrong.text.trim()}" is the office's own spelling, and is called wrong here.`,
      },
      {
        zh: `冒号前面写对的，方括号里写错的：“${wrong.text.trim()}: [${right}]”。`,
        en: 'The right one stands before the colon.',
      },
    );
    return;
  }
}
