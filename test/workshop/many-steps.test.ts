/** Thousands of changes in one sitting: a certain number of steps is held, and every one of them can be taken back. */
import { describe, expect, it } from 'vitest';
import { draftsDesk, memoryStore } from '../../src/desk/index.ts';
import { keepingTo } from '../../src/window/state/history.ts';
import { firstState, type State } from '../../src/window/state/state.ts';
import { stepsOf } from '../../src/window/state/steps.ts';
import { createStore } from '../../src/window/state/store.ts';
import { engineWith } from './support/engine-with.ts';

const PATH = '总结.yaml';
const FORM = '文种: 工作总结\n年度: 2026\n标题: 总结\n正文:\n  - 开工项目【】个，竣工【】个。\n';
const HELD = 500;

/** A window without its page: what is done to the form, and its text. */
async function working() {
  const store = memoryStore([[PATH, new TextEncoder().encode(FORM)]]);
  const desk = draftsDesk('草稿', store, { send: () => {}, receive: () => () => {} }, (_, work) =>
    work(),
  );
  const engine = engineWith(desk);
  await engine.lay([PATH]);
  const state = createStore<State>({ ...firstState, form: { path: PATH, problems: [] } });
  const keeping = keepingTo(desk, engine);
  const steps = stepsOf({
    store: state,
    engine,
    keeping: () => keeping,
    took: () => {},
    saving: () => undefined,
    refreshSoon: () => {},
  });
  await engine.text(PATH);
  await steps.remember(PATH);
  const box = (index: number, value: string, key = '') =>
    steps.act([{ do: 'box', at: { file: `/desk/${PATH}`, path: ['正文', 0] }, index, value }], key);
  return { state, steps, box, text: () => engine.text(PATH) };
}

describe('a long sitting', () => {
  it('holds five hundred steps, and takes back and does again all that were done', async () => {
    const { state, steps, box, text } = await working();
    const changes = HELD + 3;
    for (let count = 0; count < changes; count += 1) await box(count % 2, String(count));
    expect(state.get().done).toHaveLength(HELD);
    const last = await text();
    let back = 0;
    while (state.get().done.length > 0 || state.get().hasMoreDone) {
      await steps.undo();
      back += 1;
    }
    expect(back).toBe(changes);
    expect(await text()).toBe(FORM);
    expect(state.get().undone.length).toBeLessThanOrEqual(HELD);
    while (state.get().undone.length > 0 || state.get().hasMoreUndone) await steps.redo();
    expect(await text()).toBe(last);
    expect(state.get().said).toBeUndefined();
  });

  it('lets no step grow without end while somebody types on in one text', async () => {
    const { state, box } = await working();
    for (let count = 0; count < 250; count += 1) await box(0, String(count), 'typing');
    const sizes = state.get().done.map(({ edit }) => edit.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  });
});
