/** What is kept from one call to the next: worked out once, and never more than is said. */
import { expect, it, vi } from 'vitest';
import {
  kept,
  latest,
  once,
  remembered,
  rememberedTexts,
  rememberedUnits,
} from '../../src/text/index.ts';

it('a thing that is made once is made when it is first asked for', () => {
  const make = vi.fn(() => ({}));
  const thing = once(make);
  expect(make).not.toHaveBeenCalled();
  expect(thing()).toBe(thing());
  expect(make).toHaveBeenCalledTimes(1);
});

it('what is worked out from an object stays with the object', () => {
  const work = vi.fn(({ text }: { text: string }) => (text === '' ? undefined : text.length));
  const length = remembered(work);
  const [one, none] = [{ text: '园区' }, { text: '' }];
  expect([length(one), length(one), length(none), length(none)]).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
});

it('what is worked out from texts is kept for so many of them', () => {
  const work = vi.fn((a: string, b: string) => a + b);
  const joined = rememberedTexts(2, work);
  expect([joined('园', '区'), joined('园', '区'), joined('园区', '')]).toEqual([
    '园区',
    '园区',
    '园区',
  ]);
  expect(work).toHaveBeenCalledTimes(2);
  joined('云', '溪');
  joined('园', '区');
  expect(work).toHaveBeenCalledTimes(4);
});

it('of the latest things the newest that serves is found, and the oldest goes', () => {
  const things = latest<{ name: string; number: number }>(2);
  for (const number of [1, 2, 3]) things.keep({ name: '通知', number });
  expect(things.find(({ name }) => name === '通知')?.number).toBe(3);
  expect(things.find(({ number }) => number === 1)).toBeUndefined();
});

it('of things kept under texts the one not used longest goes', () => {
  const things = kept<number>(2);
  things.keep('通知', 1);
  things.keep('报告', 2);
  expect(things.get('通知')).toBe(1);
  things.keep('请示', 3);
  expect(['通知', '报告', '请示'].map(things.get)).toEqual([1, undefined, 3]);
});

it('what is worked out from a UTF-16 unit is worked out once, unless it is 0', () => {
  const work = vi.fn((unit: number) => (unit === 0 ? 0 : unit % 200));
  const trait = rememberedUnits(work);
  expect([trait(0x56ed), trait(0x56ed), trait(0), trait(0)]).toEqual([53, 53, 0, 0]);
  expect(work).toHaveBeenCalledTimes(3);
});
