/** A place that a person was shown, after what was moved, put in or taken out since. */
import { expect, it } from 'vitest';
import { movesOf } from '../../src/workshop/moves.ts';

const list = (...items: string[]) =>
  `文种: 工作总结\n正文:\n${items.map((each) => `  - ${each}\n`).join('')}`;
const place = (before: string, after: string, ...path: (string | number)[]) => {
  const moves = movesOf();
  moves.note('/甲.yaml', before, after);
  return moves.placeOf({ file: '/甲.yaml', path }, 0)?.path;
};

it.each([
  ['below one that was put in', list('甲', '乙'), list('新', '甲', '乙'), 1, 2],
  ['below one that was taken out', list('甲', '乙'), list('乙'), 1, 0],
  ['that was moved', list('甲', '乙', '丙'), list('乙', '丙', '甲'), 0, 2],
  ['that was taken out', list('甲', '乙'), list('甲'), 1, undefined],
  ['whose words are others now', list('甲', '乙', '丙'), list('甲', '乙乙', '丙'), 1, 1],
  ['among others that read the same', list('甲', '甲', '乙'), list('甲', '甲', '乙', '丙'), 1, 1],
])('is found where it is now: an item %s', (_, before, after, from, to) => {
  expect(place(before, after, '正文', from)).toEqual(to === undefined ? undefined : ['正文', to]);
});

it('is found in a section that was moved', () => {
  const section = (heading: string) => `{标题: ${heading}, 正文: [一, 二]}`;
  const [before, after] = [list(section('甲'), section('乙')), list(section('乙'), section('甲'))];
  expect(place(before, after, '正文', 0, '正文', 1)).toEqual(['正文', 1, '正文', 1]);
});

it('is the same while nothing but words has changed, and in other files', () => {
  const moves = movesOf();
  moves.note('/乙.yaml', list('甲', '乙'), list('乙'));
  const at = { file: '/甲.yaml', path: ['正文', 1] };
  expect(moves.placeOf(at, 0)).toEqual(at);
  expect(moves.placeOf(at, moves.count())).toEqual(at);
});

it('is given up after more changes than anybody types through, never guessed', () => {
  const moves = movesOf();
  for (let count = 0; count < 20; count += 1)
    moves.note('/甲.yaml', list('甲', '乙'), list('乙', '甲'));
  expect(moves.placeOf({ file: '/甲.yaml', path: ['正文', 0] }, 0)).toBeUndefined();
});
