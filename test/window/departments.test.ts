/** The round of ten departments in a real browser: handed out, filled in on a page, handed in, the board at each step. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENTS, office } from '../departments/round.ts';
import { projectFolder } from '../support/project.ts';
import {
  browserPath,
  complaintsOf,
  dropFiles,
  eventually,
  newFolder,
  untilSaved,
} from './support/browser.ts';
import { hindrances } from './support/everyone.ts';
import { SCREEN, withWindow } from './support/opened.ts';

const folder = newFolder();
for (const [path, text] of office().files) {
  const own = join(folder, path);
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, text);
}
const form = join(folder, '园区/2024/工作总结.yaml');
const part = join(folder, '园区/2024/部门稿/党群工作部.yaml');
const pictures = join(projectFolder, 'test/output/window');
const LATE = '综合办公室';
const TWICE = '财政局';
const WRONG_SUM = '社会事务部';
const DAMAGED = '生态环境部';
const OLDER = '企业服务中心';
const BY_PAGE = '党群工作部';

let browser: Browser;
let page: Page;
/** The browser on the department's computer. */
let elsewhere: BrowserContext;
let complaints: string[];
let handedOut: Record<string, Uint8Array> = {};

beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});
withWindow(folder, async (opened) => {
  ({ browser, page, complaints } = opened);
  elsewhere = await browser.newContext({ viewport: SCREEN });
  await page.locator('.card').filter({ hasText: '2024年工作总结' }).click();
  await page.getByRole('button', { name: '收稿', exact: true }).click();
});

const row = (department: string) =>
  page.locator('.rows tbody tr').filter({ has: page.locator('th', { hasText: department }) });
const states = async () =>
  Object.fromEntries(
    await page
      .locator('.rows tbody tr')
      .evaluateAll((all) =>
        all.map((each) => [
          each.querySelector('th')?.textContent ?? '',
          each.querySelector('.count')?.textContent ?? '',
        ]),
      ),
  );
/** The whole board, which scrolls within the page. */
const picture = async (name: string) => {
  await page.setViewportSize({ ...SCREEN, height: 1600 });
  await page.screenshot({ path: join(pictures, `收稿-${name}.png`) });
  await page.setViewportSize(SCREEN);
};

/** A department's form with its boxes filled in. */
function filled(department: string, sum = '512'): { name: string; bytes: Uint8Array } {
  const text = strFromU8(handedOut[`${department}/${department}.yaml`] ?? new Uint8Array())
    .replace(/【｜(\d+)】/gu, '【8｜$1】')
    .replace(/(到位内资:\n +值:)/u, '$1 28.40')
    .replace(/(安置房:\n +值:)/u, `$1 ${sum}`)
    .replace(/(石屏片区:\n +值:)/u, '$1 300')
    .replace(/(河湾片区:\n +值:)/u, '$1 212')
    .replace(/(检查企业:\n +值:)/u, '$1 52');
  return { name: `${department}.交.yaml`, bytes: strToU8(text) };
}

async function opened(department: string): Promise<Page> {
  const path = join(folder, `${department}.html`);
  writeFileSync(path, handedOut[`${department}/${department}.html`] ?? new Uint8Array());
  const own = await elsewhere.newPage();
  await own.goto(pathToFileURL(path).href);
  await own.locator('.sheet .text').first().waitFor();
  return own;
}

describe.skipIf(browserPath === undefined)('an office hands out', () => {
  it('one file with a folder for each of ten departments', async () => {
    await eventually(states).toEqual(
      Object.fromEntries(DEPARTMENTS.map((each) => [each, '还没发'])),
    );
    await page.getByLabel('交稿日期').fill('2025-01-10');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '分发给各部门' }).click(),
    ]);
    handedOut = unzipSync(new Uint8Array(readFileSync(await file.path())));
    for (const each of DEPARTMENTS) {
      const names = [`${each}.yaml`, `指标_${each}.xlsx`, `${each}.docx`, `${each}.html`];
      expect(Object.keys(handedOut)).toEqual(
        expect.arrayContaining(names.map((name) => `${each}/${name}`)),
      );
    }
    // The day has passed long ago.
    await eventually(async () => Object.values(await states())).toEqual(
      DEPARTMENTS.map(() => '没交，过期'),
    );
    await picture('1 发出');
    expect(await hindrances(page)).toEqual([]);
  });

  it('a page that has nothing but the department’s own part, with its day', async () => {
    const own = await opened(BY_PAGE);
    const text = await own.locator('body').textContent();
    expect(text).toContain(BY_PAGE);
    expect(text).toContain('交稿日期：2025-01-10');
    const html = strFromU8(handedOut[`${BY_PAGE}/${BY_PAGE}.html`] ?? new Uint8Array());
    for (const other of DEPARTMENTS) if (other !== BY_PAGE) expect(html).not.toContain(other);
    expect(html).not.toContain('168.90');
    // Last year's figure beside.
    expect(await own.locator('.last-figure').allTextContents()).toEqual(['上年46', '上年9']);
    await eventually(() => own.locator('.page').first().textContent()).toContain('共有基层党组织');
    expect(await own.getByRole('button', { name: '收稿', exact: true }).count()).toBe(0);
    expect(await hindrances(own)).toEqual([]);
    await own.close();
  });
});

describe.skipIf(browserPath === undefined)('a department', () => {
  it('fills its page in, finds it again, and saves it under a name that says so', async () => {
    let own = await opened(BY_PAGE);
    for (const [index, value] of ['48', '11'].entries())
      await own.locator('[data-box]').nth(index).fill(value);
    await own.locator('.text textarea').last().fill('干部作风持续改进，建立台帐。');
    await untilSaved(own);
    // Its own findings.
    await own.locator('.notes li').filter({ hasText: '台帐' }).waitFor();
    await own.screenshot({ path: join(pictures, '收稿-部门的网页.png') });
    await own.close();
    own = await opened(BY_PAGE);
    await eventually(() => own.locator('[data-box]').first().inputValue()).toBe('48');
    const [file] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('button', { name: '保存，交回' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${BY_PAGE}.交.html`);
    handedOut[`${BY_PAGE}.交.html`] = new Uint8Array(readFileSync(await file.path()));
    const [form] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('button', { name: '.yaml' }).click(),
    ]);
    expect(form.suggestedFilename()).toBe(`${BY_PAGE}.交.yaml`);
    expect(readFileSync(await form.path(), 'utf8')).toContain('【11｜9】');
    await own.close();
  });

  it('opens what it saved, and finds all of it there', async () => {
    const path = join(folder, '交.html');
    writeFileSync(path, handedOut[`${BY_PAGE}.交.html`] ?? new Uint8Array());
    const own = await elsewhere.newPage();
    const wrong = complaintsOf(own);
    await own.goto(pathToFileURL(path).href);
    await eventually(() => own.locator('[data-box]').first().inputValue()).toBe('48');
    expect(wrong).toEqual([]);
    await own.close();
  });
});

describe.skipIf(browserPath === undefined)('the office', () => {
  it('is told of each file that comes back what it is, before any is taken', async () => {
    const before = readFileSync(form, 'utf8');
    const [damaged, older] = [filled(DAMAGED), filled(OLDER)];
    const files = [
      { name: `${BY_PAGE}.交.html`, bytes: handedOut[`${BY_PAGE}.交.html`] ?? new Uint8Array() },
      ...DEPARTMENTS.filter(
        (each) => ![LATE, DAMAGED, OLDER, WRONG_SUM, BY_PAGE].includes(each),
      ).map((each) => filled(each)),
      { ...filled(TWICE), name: `${TWICE}.交(1).yaml` },
      filled(WRONG_SUM, '600'),
      { name: `${DAMAGED}.交.html`, bytes: damaged.bytes.subarray(0, 0) },
      // Older programs said less of what a file is.
      {
        name: older.name,
        bytes: strToU8(strFromU8(older.bytes).replace(/(分发记号)1 ([0-9a-f]{12}).*$/mu, '$10 $2')),
      },
    ];
    await dropFiles(page, files);
    await page.locator('.returned').waitFor();
    const said = (name: string) =>
      page.locator('.returned > ul > li').filter({ hasText: name }).first().textContent();
    expect(await said(`${BY_PAGE}.交.html`)).toContain('可以收');
    expect(await said(`${TWICE}.交(1).yaml`)).toContain('和已收的一样');
    expect(await said(`${WRONG_SUM}.交`)).toMatch(/有错，不收.*600/su);
    expect(await said(`${DAMAGED}.交`)).toContain('有错，不收');
    expect(await said(`${OLDER}.交`)).toContain('可以收');
    await picture('2 交来');
    expect(await hindrances(page)).toEqual([]);
    expect(readFileSync(form, 'utf8')).toBe(before);
  });

  it('takes them in one step, and sees who is late and whose file has errors', async () => {
    await page.getByRole('button', { name: '收下 7 个' }).click();
    await eventually(states).toMatchObject({
      [BY_PAGE]: '已交',
      [TWICE]: '已交',
      [OLDER]: '已交',
      [WRONG_SUM]: expect.stringContaining('交来有错'),
      [DAMAGED]: expect.stringContaining('交来有错'),
      [LATE]: '没交，过期',
    });
    await eventually(() => readFileSync(part, 'utf8')).toContain('值: 48');
    expect(readFileSync(part, 'utf8')).toContain('# 去年写得太长');
    const reminder = await page.getByLabel('发到群里的话').inputValue();
    expect(reminder).toContain(`请尽快交：${LATE}（1月10日前）`);
    expect(reminder).toMatch(new RegExp(`有错.*${WRONG_SUM}`, 'u'));
    await picture('3 收下');
  });

  it('asks a department again whose words the director corrected, both sentences side by side', async () => {
    await untilSaved(page);
    writeFileSync(part, readFileSync(part, 'utf8').replace('干部作风持续改进', '干部作风明显好转'));
    await eventually(states).toMatchObject({ [BY_PAGE]: '交后改过' });
    const asked = page.locator('section').filter({ hasText: `请${BY_PAGE}再核一遍` });
    const cells = await asked.locator('tbody td').allTextContents();
    expect(cells.join('|')).toContain('干部作风持续改进，建立台帐。|干部作风明显好转，建立台帐。');
    expect(await page.getByLabel(`发给${BY_PAGE}的话`).inputValue()).toContain('现在改成');
    await picture('4 改过');
  });
});

describe.skipIf(browserPath === undefined)('the office, at last', () => {
  it('has everything when the last three have come', async () => {
    await dropFiles(page, [filled(WRONG_SUM), filled(DAMAGED), filled(LATE)]);
    await page.getByRole('button', { name: '收下 3 个' }).click();
    await eventually(async () => Object.values(await states()).toSorted()).toEqual([
      '交后改过',
      ...Array.from({ length: DEPARTMENTS.length - 1 }, () => '已交'),
    ]);
    expect(await row(LATE).textContent()).toContain(LATE);
    await picture('5 交齐');
  });

  it('decides between two departments whose figures differ: side by side, with a reason that stays', async () => {
    await untilSaved(page);
    const before = readFileSync(part, 'utf8');
    writeFileSync(part, before.replace('指标:\n', '指标:\n  全园产值: {值: 170.10, 单位: 亿元}\n'));
    const sides = page.locator('form.clash');
    await sides.waitFor();
    const labels = await sides.locator('label:has(input[type=radio])').allTextContents();
    expect(labels).toEqual([
      expect.stringMatching(/^本办168\.90亿元.*工作总结\.yaml 第\d+行$/u),
      expect.stringMatching(/^党群工作部170\.10亿元.*党群工作部\.yaml 第\d+行$/u),
    ]);
    await picture('6 报得不一样');
    await sides.getByRole('radio').first().check();
    await sides.getByLabel('为什么').fill('按统计局口径');
    await sides.getByRole('button', { name: '就用这个' }).click();
    await eventually(() => sides.count()).toBe(0);
    await eventually(() => readFileSync(part, 'utf8')).toContain(
      '党群工作部原报170.10亿元，以本办报的168.90亿元为准：按统计局口径',
    );
    await untilSaved(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await sides.waitFor();
    await untilSaved(page);
    await eventually(() => readFileSync(part, 'utf8')).not.toContain('裁定');
    writeFileSync(part, before);
    await eventually(() => sides.count()).toBe(0);
  });

  it('takes the last hand-in back in one step', async () => {
    await untilSaved(page);
    const now = readFileSync(form, 'utf8');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(states).toMatchObject({ [LATE]: '没交，过期' });
    await eventually(() => readFileSync(form, 'utf8')).not.toBe(now);
    await page.getByRole('button', { name: '重做' }).click();
    await eventually(states).toMatchObject({ [LATE]: '已交' });
    expect(complaints).toEqual([]);
  });
});
