/** Problems of a form that a person deals with by one click in the window: what the click does to the file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../../src/workshop/shop.ts';
import { templatesFolder } from '../support/project.ts';

const PATH = '2026/工作总结.yaml';
const HEAD = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
`;

const shipped = new Map(
  readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .map((name) => [name, readFileSync(join(templatesFolder, name), 'utf8')]),
);

function deskWith(body: string): Shop {
  const shop = openShop(shipped);
  shop.lay([PATH]);
  shop.give(PATH, new TextEncoder().encode(`${HEAD}${body}`));
  return shop;
}

/** Clicks the button of the first problem of a code; gives the body and what is left of that code. */
async function clicked(shop: Shop, code: string, button: 'mend' | 'silence') {
  const found = (await shop.check(PATH)).find((each) => each.code === code);
  const edit = found?.[button];
  if (edit === undefined) throw new Error(`no button for ${code}`);
  expect(shop.act([{ do: 'splice', edit: [edit] }]).problems).toEqual([]);
  const left = (await shop.check(PATH)).filter((each) => each.code === code);
  return { hint: found?.hint?.zh, body: shop.text(PATH).slice(HEAD.length), left: left.length };
}

it.each([
  [
    'in a list',
    '正文:\n  - 由【张三】负责，【张三】验收。  # 照旧\n',
    '正文:\n  - 由张三负责，【张三】验收。  # 照旧\n',
  ],
  [
    'in lines',
    '正文:\n  - |\n    由【张三】负责，\n    李四验收。\n',
    '正文:\n  - |\n    由张三负责，\n    李四验收。\n',
  ],
])('takes the brackets from words in a box %s', async (_, body, after) => {
  const shop = deskWith(`指标:\n  税收: {值: 3, 单位: 亿元}\n${body}`);
  const done = await clicked(shop, 'figures/unknown-name', 'mend');
  expect(done.body).toBe(`指标:\n  税收: {值: 3, 单位: 亿元}\n${after}`);
});

it('takes a word that is right off the list of what is to be looked at, the last one with its list', async () => {
  const body = (list: string) =>
    `正文:\n  - 标题: 主要工作\n${list}    正文:\n      - 建成二期，三期开工。\n`;
  const shop = deskWith(body('    待核对: [二期, 三期]\n'));
  const first = await clicked(shop, 'outline/to-check', 'silence');
  expect(first).toEqual({
    hint: '照今年的情况改；不用改，就点“此处不查”。',
    body: body('    待核对: [三期]\n'),
    left: 1,
  });
  const last = await clicked(shop, 'outline/to-check', 'silence');
  expect(last).toMatchObject({ body: body(''), left: 0 });
});

it('counts a box that only says it is not known yet as empty, as the check does', async () => {
  const shop = deskWith(
    '正文:\n  - 检查【空】次，整改【待定｜12】处，培训【3】次，走访【｜4】家。\n',
  );
  const empty = (await shop.check(PATH)).filter(({ code }) => code === 'form/empty-box');
  expect(shop.sheet(PATH).value?.view.blanks).toBe(empty.length);
  expect(empty).toHaveLength(2);
});

it('shows an empty box in its line, and no hint that speaks of a form as text', async () => {
  const shop = deskWith('正文:\n  - 全年检查【】次，发现问题【】个，整改【｜12】处。\n');
  const empty = (await shop.check(PATH)).filter(({ code }) => code === 'form/empty-box');
  expect(empty.map(({ inLine }) => inLine)).toEqual([
    '全年检查【】次，发现问题【】个，',
    '检查【】次，发现问题【】个，整改【｜12】处',
    '发现问题【】个，整改【｜12】处。',
  ]);
  expect(empty.map(({ hint }) => hint)).toEqual([undefined, undefined, undefined]);
});

describe('one place of several that say the same', () => {
  const places = async (shop: Shop) =>
    (await shop.check(PATH)).filter(({ code }) => code === 'check/wrong-word');

  it.each([
    ['in one paragraph', '正文:\n  - 各部门再接再励，全体干部再接再励。\n'],
    [
      'with other words of the same rule beside them',
      '正文:\n  - 各部门再接再励，大家按步就班。\n',
    ],
    ['in a text of several lines', '正文:\n  - |\n    各部门再接再励。\n    全体干部再接再励。\n'],
    ['in sentences that are the same', '正文:\n  - 干部再接再励，好；干部再接再励，好。\n'],
  ])('is kept quiet about, and no other: %s', async (_, body) => {
    const shop = deskWith(body);
    const found = await places(shop);
    expect(found).toHaveLength(2);
    for (const left of [1, 0]) {
      const edit = (await places(shop))[0]?.silence;
      expect(shop.act([{ do: 'splice', edit: edit ? [edit] : [] }]).problems).toEqual([]);
      expect(await places(shop)).toHaveLength(left);
    }
    expect(
      shop
        .text(PATH)
        .slice(HEAD.length)
        .replace(/ *# 不查：.*\n/gu, ''),
    ).toBe(body);
  });

  it('is named with as much around it as tells it from the other', async () => {
    const shop = deskWith('正文:\n  - 各部门再接再励，全体干部再接再励。\n');
    const done = await clicked(shop, 'check/wrong-word', 'silence');
    expect(done.body).toBe(
      '正文:\n  # 不查：wrong-word “门再接再励，”\n  - 各部门再接再励，全体干部再接再励。\n',
    );
  });

  it('is found again where its paragraph has been written on', async () => {
    const body = '正文:\n  # 不查：wrong-word “再接再励”\n  - 各部门再接再励，干部再接再厉。\n';
    expect(await places(deskWith(body))).toEqual([]);
    expect(await places(deskWith(body.replace('各部门', '今年，各部门')))).toEqual([]);
  });
});

describe('a place that is right, in a text of several lines', () => {
  const again = (slip: string) => `园区抓好其它工作，\n\n${slip}园区抓好其他工作。`;
  const lines = (indent: string, text: string) => text.replaceAll('\n', `\n${indent}`);

  it.each([
    ['an entry', '导语: |\n', '', '    ', '\n正文:\n  - 第一段。\n'],
    ['an item', '正文:\n  - |\n', '  ', '    ', '\n  - 末段。\n'],
    ['an entry of folded lines', '导语: >\n', '', '    ', '\n正文:\n  - 第一段。\n'],
    ['a section', '正文:\n  - 标题: 一\n    导语: |\n', '    ', '      ', '\n'],
  ])(
    'is kept quiet about above it, and only those words: %s',
    async (_, head, indent, below, end) => {
      const body = (remark: string, text: string) => {
        const at = head.lastIndexOf('\n', head.length - 2) + 1;
        return `${head.slice(0, at)}${remark}${head.slice(at)}${below}${lines(below, text)}${end}`;
      };
      const code = 'check/likely-word';
      const shop = deskWith(body('', again('抓好其它事项。')));
      const before = shop.sheet(PATH).value?.printed?.pages;
      const found = (await shop.check(PATH)).filter((each) => each.code === code);
      expect(found.map(({ words }) => words)).toEqual(['其它', '其它']);
      const done = await clicked(shop, code, 'silence');
      expect(done.body).toBe(
        body(`${indent}# 不查：likely-word “好其它工”\n`, again('抓好其它事项。')),
      );
      expect(done.left).toBe(1);
      expect(shop.sheet(PATH).value?.printed?.pages).toEqual(before);
    },
  );
});
