/** The list of a desk with hundreds of forms: names at once, cards as they are read. */
import { describe, expect, it } from 'vitest';
import type { DeskFile } from '../../../src/desk/index.ts';
import { listing } from '../../../src/window/state/listing.ts';
import { firstState, type State } from '../../../src/window/state/state.ts';
import { createStore } from '../../../src/window/state/store.ts';
import type { Card, Engine } from '../../../src/workshop/index.ts';

const FORMS = 40;
/** The time that a slow computer takes to read a form. */
const READ_MS = 30;

const papers = Array.from({ length: FORMS }, (_, index) => `2026/第${index + 1}号通知.yaml`);
const paths = ['部门稿/综合科.yaml', ...papers];

function cardOf(path: string): Card {
  const isPaper = path.startsWith('2026');
  return { path, kind: '通知', title: path, parts: [], ...(isPaper && { year: 2026 }) };
}

/** A desk, all states of its list, and how many forms were read when each was shown. */
function deskOf(files: readonly string[]) {
  const store = createStore<State>(firstState);
  const shown: { cards: readonly string[]; unread: readonly string[]; read: number }[] = [];
  let read = 0;
  store.subscribe(['cards', 'unread'], () => {
    const { cards = [], unread } = store.get();
    shown.push({ cards: cards.map(({ path }) => path), unread, read });
  });
  const engine = {
    lay: () => Promise.resolve(),
    kinds: () => Promise.resolve([]),
    office: () => Promise.resolve({ exists: true }),
    blanks: () => Promise.resolve(1),
    card: async (path: string) => {
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
      read += 1;
      return cardOf(path);
    },
  } as unknown as Engine;
  const list = listing(store, engine, () =>
    Promise.resolve(files.map((path) => ({ path }) as DeskFile)),
  );
  return { store, list, shown };
}

describe('the list of a desk with many forms', () => {
  it('shows the names of all before any is read, then each as one or the other', async () => {
    const desk = deskOf(paths);
    await desk.list();
    await expect.poll(() => desk.shown.length).toBeGreaterThan(0);
    const [first] = desk.shown;
    expect(first).toEqual({ cards: [], unread: paths, read: 0 });
    await expect.poll(() => desk.store.get().cards?.length, { timeout: 10_000 }).toBe(paths.length);
    for (const { cards, unread } of desk.shown)
      expect([...cards, ...unread].toSorted()).toEqual(paths.toSorted());
    expect(desk.shown.length).toBeGreaterThan(2);
    expect(desk.store.get().unread).toEqual([]);
  });

  it('shows no part as a paper before it is known whose part it is', async () => {
    const desk = deskOf(paths);
    await desk.list();
    await expect.poll(() => desk.store.get().cards?.length, { timeout: 10_000 }).toBe(paths.length);
    for (const { cards } of desk.shown.slice(0, -1)) expect(cards).not.toContain(paths[0]);
  });

  it('stays as it is while it is read again', async () => {
    const desk = deskOf(papers);
    await desk.list();
    await expect.poll(() => desk.store.get().cards?.length, { timeout: 10_000 }).toBe(FORMS);
    const before = desk.shown.length;
    await desk.list();
    expect(desk.shown.slice(before).map(({ cards }) => cards.length)).toEqual([FORMS]);
  });
});
