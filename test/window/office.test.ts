/** A new folder: the office's own entries by a few questions, papers by their years, new ones of every kind. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import { browserPath, eventually, newFolder, untilSaved } from './support/browser.ts';
import { withWindow } from './support/opened.ts';

const folder = newFolder();
const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8');
let page: Page;
let complaints: string[];

beforeAll(() => {
  for (const year of [2024, 2025]) {
    mkdirSync(join(folder, `${year}/部门稿`), { recursive: true });
    writeFileSync(
      join(folder, `${year}/工作总结.yaml`),
      `文种: 工作总结\n年度: ${year}\n标题: 【年度】年工作总结\n正文:\n  - 引用: 部门稿/招商部.yaml\n`,
    );
    writeFileSync(
      join(folder, `${year}/部门稿/招商部.yaml`),
      '文种: 部门稿\n部门: 招商部\n标题: 招商引资\n正文:\n  - 新签约项目【】个。\n',
    );
  }
  cpSync(join(projectFolder, 'examples/自定文种/模板'), join(folder, '模板'), { recursive: true });
});
withWindow(folder, async (opened) => {
  ({ page, complaints } = opened);
  await page.locator('.card').first().waitFor();
});

describe.skipIf(browserPath === undefined)('a clerk with a new folder', () => {
  it('sees the newest year on top, and what departments write below its paper', async () => {
    expect(await page.locator('.year h2').allTextContents()).toEqual(['2025年', '2024年']);
    const [first] = await page.locator('.year').all();
    expect(await first?.locator('.card').count()).toBe(1);
    await eventually(() => first?.locator('.parts').textContent()).toBe('招商部还差 1 项');
    await eventually(() => first?.locator('.card .count').textContent()).toBe('还差 1 项');
  });

  it("is asked for the office's own entries in a handful of questions", async () => {
    await page.getByRole('button', { name: '写一写' }).click();
    await page.locator('.question').first().waitFor();
    expect(await page.locator('.question label').allTextContents()).toEqual([
      '发文机关',
      '代字',
      '主送机关',
      '印发机关',
      '盖章',
    ]);
    await page
      .getByLabel('发文机关')
      .fill('中共云溪市青禾产业园区工作委员会\n云溪市青禾产业园区管理委员会');
    await page.getByLabel('代字').fill('青禾园委发');
    await page.getByLabel('盖章').selectOption('是');
    await page.getByRole('button', { name: '写好了' }).click();
    await eventually(() => page.locator('.office-file').textContent()).toBe('改本单位的固定内容');
    expect(
      onDisk('单位.yaml'),
    ).toBe(`# 本单位的固定内容：写一次，各年各表都用；某张表另写了同名的一项，以那张表为准。
文种: 单位
发文机关:
  - 中共云溪市青禾产业园区工作委员会
  - 云溪市青禾产业园区管理委员会
代字: 青禾园委发
盖章: 是
`);
  });

  it('changes one answer later; the rest stays as it was typed', async () => {
    const typed = onDisk('单位.yaml').replace(
      '代字: 青禾园委发',
      '代字:   青禾园委发   # 党政共用',
    );
    writeFileSync(join(folder, '单位.yaml'), typed);
    await page.reload();
    await page.getByRole('button', { name: '改本单位的固定内容' }).click();
    await page.getByLabel('代字').fill('青禾园发');
    await page.getByRole('button', { name: '其他' }).click();
    await page.getByLabel('抄送机关').fill('市级有关部门');
    await page.getByRole('button', { name: '写好了' }).click();
    await eventually(() => onDisk('单位.yaml')).toBe(
      `${typed.replace('青禾园委发   #', '青禾园发   #')}抄送机关: 市级有关部门\n`,
    );
  });

  it("starts a paper of the office's own kind, for the year that is wanted", async () => {
    await page.getByLabel('新写一份').selectOption({ label: '呈批件（本单位的）' });
    await page.getByLabel('年度').fill('2026');
    await page.getByRole('button', { name: '开始写' }).click();
    await page.locator('.sheet .text').first().waitFor();
    expect(onDisk('2026/呈批件.yaml')).toContain('文种: 呈批件');
    await page.getByLabel('呈报事由', { exact: true }).fill('申请修缮会议室');
    await untilSaved(page);
    await eventually(() => page.locator('.page').first().textContent()).toContain(
      '呈报事由：申请修缮会议室。',
    );
  });

  it('is told in words what is wrong in a template of its own, at its line', async () => {
    const template = onDisk('模板/呈批件.hbs');
    writeFileSync(join(folder, '模板/呈批件.hbs'), template.replace('{{承办人}}', '{{承办人员}}'));
    await page.locator('.brand').click();
    await page.locator('.card').filter({ hasText: '呈批件' }).click();
    await eventually(() => page.locator('.not-printed').allTextContents()).toEqual([
      expect.stringMatching(/呈批件\.hbs:7 .*“承办人员”/u),
    ]);
    writeFileSync(join(folder, '模板/呈批件.hbs'), template);
    expect(complaints).toEqual([]);
  });
});
