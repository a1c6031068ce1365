/** Calls that cross each other: what is read late never takes the place of what was changed since. */
import { expect, it } from 'vitest';
import { openShop } from '../../src/workshop/shop.ts';
import { type Answer, answer, engineOver } from '../../src/workshop/talk.ts';

const FORM = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
  - 开工建设项目【】个。
`;

it('keeps a box that was filled while a second reading of its form was under way', async () => {
  const shop = openShop(new Map());
  const sent = {};
  let hear: (heard: Answer) => void = () => {};
  const readings: (() => void)[] = [];
  const engine = engineOver(
    // As messages to a thread come: one after another.
    (call) => void setTimeout(async () => hear(await answer(shop, call, sent))),
    (heard) => {
      hear = heard;
    },
    () =>
      new Promise((resolve) => {
        readings.push(() => resolve(new TextEncoder().encode(FORM)));
      }),
  );
  await engine.lay(['总结.yaml']);
  const cards = [engine.card('总结.yaml'), engine.card('总结.yaml')];
  while (readings.length < 2) await new Promise((done) => setTimeout(done));
  readings[0]?.();
  await cards[0];
  const { value } = await engine.sheet('总结.yaml');
  const at = { file: value?.view.files[0] ?? '', path: ['正文', 0] };
  const box = (value: string) => ({ do: 'box', at, index: 0, value }) as const;
  expect((await engine.act([box('12')])).value?.changed).toHaveLength(1);
  readings[1]?.();
  await cards[1];
  // Of 12 the second sign changes; of an empty box nothing would be taken out.
  const [edit] = (await engine.act([box('13')])).value?.edit ?? [];
  expect(edit?.changes).toMatchObject([{ removed: '2', text: '3' }]);
});

it("reads all the files that are wanted at once, as where last year's form is looked for", async () => {
  const shop = openShop(new Map());
  const sent = {};
  let hear: (heard: Answer) => void = () => {};
  const readings = new Map<string, () => void>();
  const engine = engineOver(
    (call) => void setTimeout(async () => hear(await answer(shop, call, sent))),
    (heard) => {
      hear = heard;
    },
    (path) =>
      new Promise((resolve) => {
        const text = FORM.replaceAll('2026', path.slice(0, 4));
        readings.set(path, () => resolve(new TextEncoder().encode(text)));
      }),
  );
  const others = ['2023/总结.yaml', '2024/总结.yaml', '2025/总结.yaml'];
  await engine.lay(['2026/总结.yaml', ...others]);
  const sheet = engine.sheet('2026/总结.yaml');
  await expect.poll(() => [...readings.keys()]).toEqual(['2026/总结.yaml']);
  readings.get('2026/总结.yaml')?.();
  await expect.poll(() => [...readings.keys()].slice(1).toSorted()).toEqual(others);
  for (const path of others) readings.get(path)?.();
  expect((await sheet).value?.view.year).toBe(2026);
});
