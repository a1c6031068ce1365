/** 【14｜11】个，【9｜8】个，分别增长27.3%、15.2%: changes of several boxes, one behind the other. */
import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import { readChange } from '../boxes/claim-readers.ts';
import type { KnownAt } from '../boxes/known.ts';
import type { Scope } from '../subject.ts';

const CHANGES =
  /[，,](?:同比|[比较](?:上|去)年(?:同期)?)?分别(?<way>增长|下降|增加|减少|提高|降低)(?<list>\d[^。；\n【]{2,40})/gu;
const PARTED = /[、和与]/u;
/** No text says so oftener. */
const MOST = 40;

/** Only where the sentence has as many boxes before them as changes. */
export function* respectively(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
  knownAt: KnownAt,
): Generator<BoxProblem> {
  if (uses.length < 2 || !text.includes('分别')) return;
  for (const { index, 0: all, groups = {} } of [...text.matchAll(CHANGES)].slice(0, MOST)) {
    const { way = '', list = '' } = groups;
    const start = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, index))) + 1;
    const before = [...uses.entries()].filter(
      ([, { offset }]) => offset >= start && offset < index,
    );
    const items = list.split(/[，,]/u)[0]?.split(PARTED) ?? [];
    if (items.length < 2 || items.length !== before.length) continue;
    let at = index + all.length - list.length;
    for (const [order, item] of items.entries()) {
      const known = knownAt(before[order]?.[0] ?? -1);
      const read = known && readChange(`${way}${item}`, known, scope);
      if (read?.problem && /^\d/u.test(item))
        yield { ...read.problem, offset: at, length: Math.max(1, item.length) };
      at += item.length + 1;
    }
  }
}
