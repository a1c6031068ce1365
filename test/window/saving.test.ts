/** What is typed while somebody else's text is being taken in: merged once, and written. */
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/index.ts';
import { savingTo } from '../../src/window/state/saving.ts';
import type { Engine } from '../../src/workshop/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);
const soon = (ms = 5) => new Promise((done) => setTimeout(done, ms));

it('waits for the merge, and asks nobody about a change that is in already', async () => {
  let [onDisk, version] = ['甲', 1];
  const desk = {
    async read() {
      await soon();
      return { bytes: bytes(onDisk), version: `${version}` };
    },
    async write(_path: string, data: Uint8Array, expected?: string) {
      await soon();
      if (expected !== `${version}`)
        return { conflict: { bytes: bytes(onDisk), version: `${version}` } };
      [onDisk, version] = [text(data), version + 1];
      return { version: `${version}` };
    },
  } as unknown as Desk;
  let [merges, most] = [0, 0];
  const engine = {
    async merge(_path: string, base: Uint8Array, theirs: Uint8Array) {
      merges += 1;
      most = Math.max(most, merges);
      await soon(20);
      merges -= 1;
      return { bytes: bytes(`${text(theirs)}，${text(base)}之上的`), theirs: { edit: [] } };
    },
  } as unknown as Engine;
  const clashes: unknown[] = [];
  const saving = savingTo(desk, engine, {
    state() {},
    clash: (clash) => void clashes.push(clash),
    merged() {},
  });
  await saving.read('总结.yaml');
  [onDisk, version] = ['乙', 2];
  const looked = saving.changed('总结.yaml');
  await soon(10);
  saving.put('总结.yaml', bytes('丙'));
  await looked;
  while (saving.isBusy()) await soon();
  expect({ most, clashes }).toEqual({ most: 1, clashes: [] });
  expect(onDisk).toBe('乙，甲之上的');
});
