/** The same paper of several years side by side, and a section of another year taken into this one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openShop } from '../../src/workshop/shop.ts';
import { projectFolder } from '../support/project.ts';

const LAST = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 6.59, 单位: 亿元}
正文:
  - 标题: 主要工作
    小节:
      - 标题: 优化营商环境
        代号: 营商
        要点:
          - 代办事项【57】件，财政收入【财政收入】。
      - 标题: 抓好党的建设
        要点:
          - 新建党组织3个。
  - 标题: 存在的问题
    正文: 要素保障还不够有力。
  - 引用: 部门稿/招商部.yaml
`;
const PART = `文种: 部门稿
部门: 招商部
标题: 招商引资
填报: 招商部
指标:
  签约: {值: 12, 单位: 个}
要点:
  - 新签约项目【签约】。
`;
const NOW = `文种: 工作总结
年度: 2025
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59}
正文:
  - 标题: 主要工作   # 各部门
    小节:
      - 标题: 抓好党的建设
        要点:
          - 新建党组织【】个。
  - 标题: 存在的问题
    正文: 要素保障还不够有力。
`;

const FILES = {
  '2024/工作总结.yaml': LAST,
  '2024/部门稿/招商部.yaml': PART,
  '2025/工作总结.yaml': NOW,
};

function shopOf(files: Readonly<Record<string, string>>) {
  const shop = openShop(new Map());
  shop.lay(Object.keys(files));
  for (const [path, text] of Object.entries(files)) shop.give(path, new TextEncoder().encode(text));
  return shop;
}

it('shows the headings of each year, and the figures as series', async () => {
  const { outline, now, figures } = await shopOf(FILES).years('2025/工作总结.yaml');
  expect(outline.years.map(({ year }) => year)).toEqual([2024, 2025]);
  expect(now).toBe(1);
  expect(outline.rows.map(({ cells }) => cells.map((cell) => cell?.heading))).toEqual([
    ['一、主要工作', '一、主要工作'],
    ['（一）优化营商环境', undefined],
    ['（二）抓好党的建设', '（一）抓好党的建设'],
    ['二、存在的问题', '二、存在的问题'],
    ['三、招商引资', undefined],
  ]);
  expect(figures).toContainEqual(
    expect.objectContaining({ name: '财政收入', unit: '亿元', values: ['6.59', '7.46'] }),
  );
});

it('tells in both languages where a figure is not joined with that of the year before', async () => {
  const other = NOW.replace('单位: 亿元, 上年: 6.59', '单位: 户');
  const { figures } = await shopOf({ ...FILES, '2025/工作总结.yaml': other }).years(
    '2025/工作总结.yaml',
  );
  const told = figures.flatMap((figure) => figure.told);
  expect(told).toEqual([
    {
      zh: '单位变了：以前是“亿元”，这一年是“户”，没有接上。',
      en: 'Its unit changed from "亿元" to "户": not joined.',
    },
  ]);
});

it('takes a section over where it stood, its figures as boxes, comments untouched', async () => {
  const shop = shopOf(FILES);
  const path = '2025/工作总结.yaml';
  const taken = await shop.sectionOfYear(path, { row: 1, year: 0 });
  expect(taken.problems).toEqual([]);
  const acted = taken.value && shop.act([taken.value]);
  expect(shop.text(path)).toBe(
    NOW.replace(
      '    小节:\n',
      '    小节:\n      - 标题: 优化营商环境\n        要点:\n          - 代办事项【｜57】件，财政收入【｜6.59】亿元。\n',
    ),
  );
  shop.undo(acted?.value?.edit ?? []);
  expect(shop.text(path)).toBe(NOW);
});

it("takes a department's section out of its own file", async () => {
  const shop = shopOf(FILES);
  const path = '2025/工作总结.yaml';
  const taken = await shop.sectionOfYear(path, { row: 4, year: 0 });
  if (taken.value) shop.act([taken.value]);
  expect(shop.text(path)).toBe(
    `${NOW}  - 标题: 招商引资\n    填报: 招商部\n    要点:\n      - 新签约项目【｜12】个。\n`,
  );
});

it('takes any section of the examples that this year lacks, and the form is read again', async () => {
  const names = ['2023/工作总结.yaml', '2024/工作总结.yaml'];
  const parts = ['党群工作部', '招商合作部', '生态环境部', '安全应急部', '企业服务中心'];
  const all = [
    ...names,
    ...['2023', '2024'].flatMap((y) => parts.map((p) => `${y}/部门稿/${p}.yaml`)),
  ];
  const texts = all.map((path) => [
    path,
    readFileSync(join(projectFolder, 'examples', path), 'utf8'),
  ]);
  const path = '2024/工作总结.yaml';
  const rows = (await shopOf(Object.fromEntries(texts)).years(path)).outline.rows;
  const missing = rows.flatMap(({ depth, cells }, row) => (depth < 3 && !cells[1] ? row : []));
  expect(missing.length).toBeGreaterThan(0);
  let taken = 0;
  for (const row of missing) {
    const shop = shopOf(Object.fromEntries(texts));
    const { value } = await shop.sectionOfYear(path, { row, year: 0 });
    if (value === undefined) continue;
    taken += 1;
    expect(shop.act([value]).problems).toEqual([]);
    const after = (await shop.years(path)).outline.rows;
    const heading = rows[row]?.cells[0]?.heading.replace(/^[^、）]*[、）]/u, '');
    expect(after.some(({ cells }) => cells[1]?.heading.endsWith(heading ?? '?'))).toBe(true);
  }
  expect(taken).toBe(missing.length);
});
