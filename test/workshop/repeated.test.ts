/** One word wrong in several texts of a form: one line of the list, a note at each text, and each mended by itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openShop } from '../../src/workshop/shop.ts';
import { templatesFolder } from '../support/project.ts';

const PATH = '2026/工作总结.yaml';
const FORM = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
  - 认真布署安全生产。
  - 各科室布署到位，逐项落实。
  - 再次布署防汛工作。
`;

const shipped = new Map(
  readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
);

it('is listed once with the number of its other places, and mended place by place', async () => {
  const shop = openShop(shipped);
  shop.lay([PATH]);
  shop.give(PATH, new TextEncoder().encode(FORM));
  const found = async () =>
    (await shop.check(PATH)).filter(({ code }) => code === 'check/wrong-word');
  const [first, ...others] = await found();
  expect(first).toMatchObject({ again: 2, line: 6 });
  expect(others.map(({ isAgain, line }) => [isAgain, line])).toEqual([
    [true, 7],
    [true, 8],
  ]);
  expect(new Set([first, ...others].map((each) => each?.textId)).size).toBe(3);
  shop.act([{ do: 'splice', edit: first?.mend ? [first.mend] : [] }]);
  expect(shop.text(PATH)).toContain('认真部署');
  expect((await found())[0]).toMatchObject({ again: 1, line: 7 });
});
