/** What a key asks for is rehearsed when a form was opened, and nobody sees anything of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textsOf } from '../../src/fields/index.ts';
import { refreshing } from '../../src/window/state/refreshing.ts';
import { firstState, type State } from '../../src/window/state/state.ts';
import { createStore } from '../../src/window/state/store.ts';
import type { Engine, Sheet } from '../../src/workshop/index.ts';
import { openShop } from '../../src/workshop/shop.ts';
import { templatesFolder } from '../support/project.ts';

const PATH = '工作总结.yaml';
const text = `文种: 工作总结
年度: 2025
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
正文:
  - 标题: 主要工作
    正文:
      - 全年完成财政收入【财政收入】，开展检查【36】次。
      - 走访企业【】家。
`;
const shipped = readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')] as const);

function opened(form = text) {
  const shop = openShop(new Map(shipped));
  shop.lay([PATH]);
  shop.give(PATH, new TextEncoder().encode(form));
  return shop;
}

it('leaves the form, its sheet and its pages as they are, whatever was typed in it', () => {
  const shop = opened();
  const before = structuredClone(shop.sheet(PATH));
  expect(before.value?.printed?.pages.length).toBeGreaterThan(0);
  for (let turn = 0; turn < 12; turn += 1) shop.rehearse(PATH, turn);
  expect(shop.text(PATH)).toBe(text);
  expect(shop.sheet(PATH)).toEqual(before);
  const first = before.value && [...textsOf(before.value.view.body)][0];
  if (first === undefined) throw new Error('no text in the form');
  shop.act([{ do: 'set', at: first.at, text: '改过的话。' }]);
  shop.rehearse(PATH, 0);
  const after = shop.sheet(PATH);
  expect(after.value?.view.body).toEqual(opened(shop.text(PATH)).sheet(PATH).value?.view.body);
  expect(after.value?.printed?.pages).toEqual(
    opened(shop.text(PATH)).sheet(PATH).value?.printed?.pages,
  );
});

it('asks nothing of a form that cannot be read', () => {
  const shop = opened('文种: 通知\n标题: “\n正文: [');
  shop.rehearse(PATH, 1);
  expect(shop.wanted()).toEqual([]);
});

it('is done after a form was opened and proofread, a few times, and stops for who types', async () => {
  const store = createStore<State>({ ...firstState, form: { path: PATH, problems: [] } });
  const asked: string[] = [];
  const sheet = {} as Sheet;
  const engine = {
    sheet: () => Promise.resolve({ value: sheet, problems: [] }),
    check: () => Promise.resolve([]),
    comments: () => Promise.resolve([]),
    rehearse: () => {
      asked.push('rehearsed');
      // Somebody types while the second one is under way.
      if (asked.length === 2) store.set({ form: { path: PATH, problems: [], sheet } });
      return Promise.resolve();
    },
  } as unknown as Engine;
  const { refresh } = refreshing(store, engine);
  await refresh();
  await expect.poll(() => asked.length, { timeout: 5000 }).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).toHaveLength(2);
  await refresh();
  await expect.poll(() => asked.length, { timeout: 5000 }).toBe(6);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).toHaveLength(6);
});
