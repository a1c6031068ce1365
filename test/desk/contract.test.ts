/** What every desk promises, held against drafts in memory. */
import { describe, expect, it } from 'vitest';
import {
  belongsToForms,
  draftsDesk,
  isPlainPath,
  memoryStore,
  versionOf,
} from '../../src/desk/index.ts';
import { holdsJournals } from '../support/journals.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function desk() {
  const listeners = new Set<(paths: readonly string[]) => void>();
  const channel = {
    send: (paths: readonly string[]) => {
      for (const listener of listeners) listener(paths);
    },
    receive: (listener: (paths: readonly string[]) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const files: [string, Uint8Array][] = [
    ['b/表.yaml', bytes('b')],
    ['a.yaml', bytes('a')],
    ['.git/x.yaml', bytes('x')],
    ['读我.txt', bytes('t')],
  ];
  return draftsDesk('草稿', memoryStore(files), channel, (_, work) => work());
}

describe('a desk', () => {
  it('lists what forms are made of, in order, and nothing hidden', async () => {
    expect((await desk().list()).map(({ path }) => path)).toEqual(['a.yaml', 'b/表.yaml']);
  });

  it('writes only over what the writer has seen, and tells the others', async () => {
    const own = desk();
    const told: string[] = [];
    const stop = own.watch((paths) => told.push(...paths));
    const seen = await own.read('a.yaml');
    expect(await own.write('a.yaml', bytes('a2'), seen?.version)).toEqual({
      version: await versionOf(bytes('a2')),
    });
    const late = await own.write('a.yaml', bytes('a3'), seen?.version);
    expect('conflict' in late && late.conflict?.bytes).toEqual(bytes('a2'));
    expect('conflict' in (await own.write('a.yaml', bytes('new'), undefined))).toBe(true);
    expect('version' in (await own.write('c.yaml', bytes('c'), undefined))).toBe(true);
    stop();
    await own.write('d.yaml', bytes('d'), undefined);
    expect(told).toEqual(['a.yaml', 'c.yaml']);
  });

  it('adds to journals, and shortens one only where nothing was added since', () =>
    holdsJournals(desk()));

  it('has what is kept beside forms, and nothing else that is hidden', () => {
    const kept = ['.红头/总结/收发.jsonl', '2024/.红头/总结/0123456789ab.yaml', '总结.批注.txt'];
    const hidden = [
      '.红头/x.yaml',
      '.git/总结/收发.jsonl',
      '.红头/.x/收发.jsonl',
      '.x/.红头/总结/收发.jsonl',
      '.红头/总结/x.yaml',
      '.红头/总结/收发.jsonl/x',
      '.ssh/.红头/a/0123456789ab.yaml',
    ];
    expect(kept.filter((path) => !belongsToForms(path))).toEqual([]);
    expect(hidden.filter(belongsToForms)).toEqual([]);
  });

  it('knows paths that lead out of it', () => {
    const out = ['', '/a', '../a', 'a/../b', 'a//b', 'C:\\a', 'a\\b', 'a\u0000', './a', 'a:b'];
    expect(out.filter(isPlainPath)).toEqual([]);
    expect(isPlainPath('2024/部门稿/党群.yaml')).toBe(true);
  });
});
