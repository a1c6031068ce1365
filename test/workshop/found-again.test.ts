/** What was found in a form, dealt with when its text is another one by now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foundAgain } from '../../src/workshop/index.ts';
import { openShop } from '../../src/workshop/shop.ts';
import { templatesFolder } from '../support/project.ts';

const PATH = '2026/工作总结.yaml';
const HEAD = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
`;
const FIRST = '  - 各部门再接再励，开创新局面。\n';
const SECOND = '  - 全区上下再接再励，争取好成绩。\n';

const shipped = new Map(
  readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
);

/** Finds what is wrong in a form, changes the form, and silences one of what was found before. */
async function silencedAfter(body: string, changed: string, which = 0) {
  const shop = openShop(shipped);
  shop.lay([PATH]);
  shop.give(PATH, new TextEncoder().encode(`${HEAD}${body}`));
  const before = await shop.check(PATH);
  const clicked = before.filter(({ words }) => words === '再接再励')[which];
  if (clicked?.silence === undefined) throw new Error('nothing to silence');
  shop.replace(PATH, new TextEncoder().encode(`${HEAD}${changed}`));
  const refused = shop.act([{ do: 'splice', edit: [clicked.silence] }]).problems;
  expect(refused.map(({ code }) => code)).toEqual(['window/moved-away']);
  expect(shop.text(PATH)).toBe(`${HEAD}${changed}`);
  const edit = foundAgain(clicked, before, await shop.check(PATH))?.silence;
  if (edit === undefined) return 'not found';
  expect(shop.act([{ do: 'splice', edit: [edit] }]).problems).toEqual([]);
  return shop.text(PATH).slice(HEAD.length);
}

const REMARK = '  # 不查：wrong-word “再接再励”\n';

it.each([
  [
    'words before it were typed',
    FIRST,
    `  - 走访企业。\n${FIRST}`,
    `  - 走访企业。\n${REMARK}${FIRST}`,
  ],
  [
    'its own text was typed in',
    FIRST,
    FIRST.replace('新', '全新'),
    `${REMARK}${FIRST.replace('新', '全新')}`,
  ],
  ['it has moved before another like it', FIRST + SECOND, SECOND + FIRST, SECOND + REMARK + FIRST],
])('is found where %s', async (_, before, after, silenced) => {
  expect(await silencedAfter(before, after)).toBe(silenced);
});

it('is not taken for another like it, where one of them has gone', async () => {
  const gone = FIRST.replace('励', '厉');
  expect(await silencedAfter(FIRST + SECOND, gone + SECOND)).toBe('not found');
  expect(await silencedAfter(FIRST + SECOND, gone + SECOND, 1)).toBe(gone + REMARK + SECOND);
});
