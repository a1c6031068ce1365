/**
 * `npm run manual`: the pictures of the manual from the real window, then its pages and Word files by the program.
 * Needs Chromium (HONGTOU_BROWSER names another) and ImageMagick, which makes the pictures small.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { build, projectFolder } from './prepare.mjs';

const MANUAL = join(projectFolder, 'manual');
const PROGRAM = join(projectFolder, 'dist/cli/main.js');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
const COLOURS = '64';

/** What is seen on each picture, in order; each goes on from home. */
const SCENES = [
  async (page) => {
    // All are read, and what is empty in each was counted.
    await page.locator('.names').waitFor({ state: 'detached' });
    const counted = page.locator('.card:has(.count)');
    const all = await page.locator('.card').count();
    await counted.nth(all - 1).waitFor();
  },
  async (page) => {
    await page.locator('.office-file button').click();
    await page.locator('.question').first().waitFor();
  },
  async (page) => {
    const old = join(projectFolder, 'examples/2023/成品/工作总结.docx');
    await page.locator('input[type=file]').setInputFiles(old);
    await page.locator('.old-text p').first().waitFor();
  },
  async (page) => {
    await page.locator('.new select').selectOption({ label: '通知' });
    await page.locator('.new .short').fill('2025');
    await page.getByRole('button', { name: '开始写' }).click();
    await untilPrinted(page);
  },
  async (page) => {
    await openPaper(page, '2025/工作总结.yaml');
    await page.locator('[data-box]').first().focus();
  },
  async (page) => {
    await openPaper(page, '2025/工作总结.yaml');
    await page.locator('.last-year .link').nth(1).scrollIntoViewIfNeeded();
  },
  async (page) => {
    await openPaper(page, '2024/半年工作总结.yaml');
    await page.getByRole('button', { name: '指标', exact: true }).click();
    await page.locator('[data-cell="2 now"]').focus();
  },
  async (page) => {
    await openPaper(page, '2024/通知.yaml');
    await page.locator('.points .item').nth(1).hover();
  },
  async (page) => {
    await openPaper(page, '2024/通知.yaml');
    await page.getByRole('button', { name: '标题怎么断行' }).click();
    await page.locator('.title-choice').first().waitFor();
  },
  async (page) => {
    await openPaper(page, '2025/校对示例.yaml');
    await page.locator('.notes li').first().waitFor();
    await page.locator('.group:enabled').first().click();
  },
  async (page) => {
    await openPaper(page, '2025/校对示例.yaml');
    await page.getByRole('button', { name: '版本', exact: true }).click();
    await page.locator('.versions input').fill('送审稿1');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('button', { name: '填写', exact: true }).click();
    await page.locator('.notes .link').filter({ hasText: '改' }).first().click();
    await page.waitForTimeout(1200);
    await page.getByRole('button', { name: '版本', exact: true }).click();
    await page.locator('.compared').waitFor();
  },
  async (page) => {
    await openPaper(page, '2024/通知.yaml');
    await page.getByRole('button', { name: '生成' }).click();
  },
  async (page) => {
    await openPaper(page, '2024/通知.yaml');
    await page.getByRole('button', { name: '生成' }).click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '把改过的 Word 并回来…' }).click();
    await (await chosen).setFiles({
      name: '通知（王主任改）.docx',
      mimeType: '',
      buffer: corrected(),
    });
    await page.locator('.merge .compared').waitFor();
  },
  async (page) => {
    await openPaper(page, '2024/工作总结.yaml');
    await page.getByRole('button', { name: '收稿', exact: true }).click();
    await page.locator('.rows tbody tr').first().waitFor();
  },
  async (page) => {
    await openPaper(page, '2025/工作总结.yaml');
    // A section that this year leaves out.
    const left = page.locator('.section.depth1 > .blocks > .item').nth(1);
    await left.locator('.heading textarea').first().focus();
    await left.getByRole('button', { name: '删掉' }).first().click();
    await page.getByRole('button', { name: '历年', exact: true }).click();
    await page.locator('.years .link').first().waitFor();
  },
];

/** The notice as a director gives it back: a few words changed. */
function corrected() {
  const printed = readFileSync(join(projectFolder, 'examples/2024/成品/通知.docx'));
  const files = unzipSync(new Uint8Array(printed));
  const body = strFromU8(files['word/document.xml'])
    .replace('麻痹思想和侥幸心理', '麻痹思想和厌战情绪')
    .replace('予以通报', '予以通报批评')
    .replace('逐一验收销号', '逐条逐项验收销号');
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(body) }));
}

/** Takes every picture into a folder; gives their names. */
export async function takePictures(into) {
  const folder = join(mkdtempSync(join(tmpdir(), 'hongtou-manual-')), '青禾园区');
  const served = await serve(folder);
  const executablePath = process.env.HONGTOU_BROWSER ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const names = [];
  try {
    for (const [index, scene] of SCENES.entries()) {
      const page = await browser.newPage({ viewport: { width: 1180, height: 700 } });
      await page.goto(served.address);
      await page.locator('.card').first().waitFor();
      await scene(page);
      await page.waitForTimeout(500);
      const name = `${String(index + 1).padStart(2, '0')}.png`;
      await page.screenshot({ path: join(into, name) });
      names.push(name);
      await page.close();
    }
  } finally {
    await browser.close();
    served.stop();
    rmSync(join(folder, '..'), { recursive: true });
  }
  return names;
}

/** A folder of the made-up park: what was printed, this year's form rolled over, and one with slips. */
async function serve(folder) {
  cpSync(join(projectFolder, 'examples/2024'), join(folder, '2024'), { recursive: true });
  cpSync(join(projectFolder, 'examples/单位.yaml'), join(folder, '单位.yaml'));
  mkdirSync(join(folder, '2025'));
  const roll = ['new', '工作总结', '--from', '2024/工作总结.yaml', '--year', '2025'];
  execFileSync(process.execPath, [PROGRAM, ...roll, '-o', '2025/工作总结.yaml'], { cwd: folder });
  writeFileSync(join(folder, '2025/校对示例.yaml'), SLIPS);
  const program = spawn(process.execPath, [PROGRAM, 'open', folder, '--no-browser']);
  const address = await new Promise((resolve) => {
    program.stdout.on('data', (data) => {
      const [found] = /http:\S+/u.exec(String(data)) ?? [];
      if (found) resolve(found);
    });
  });
  return { address, stop: () => program.kill() };
}

const SLIPS = `文种: 通知
单位: ../单位.yaml
年度: 2025
标题: 关于做好园区汛期值班工作的通知
主送机关: 各部门
成文日期: 2025年6月3日
正文:
  - 标题: 总体要求
    正文:
      - 各部门要再接再励，截止目前还没有排班的要抓紧排好，建立值班台帐。
`;

async function openPaper(page, path) {
  await page
    .locator('.card')
    .filter({ has: page.locator('.path', { hasText: path }) })
    .click();
  await untilPrinted(page);
}

async function untilPrinted(page) {
  await page.locator('.page-count').waitFor();
  // Proofread, too.
  await page.locator('.groups .group').first().waitFor({ timeout: 120_000 });
}

function makeSmall(path) {
  const palette = ['-dither', 'None', '-colors', COLOURS, '-define', 'png:compression-level=9'];
  execFileSync('convert', [path, '-strip', ...palette, `PNG8:${path}`]);
}

/** The form of the manual as a page to read on the web. */
export function manualPage() {
  const { 标题, 导语, 正文 } = parse(readFileSync(join(MANUAL, '手册.yaml'), 'utf8'));
  const parts = 正文.map(({ 标题: heading, 正文: blocks }, index) => {
    const texts = blocks.map((block) =>
      typeof block === 'string' ? block : `![${block.图片.说明}](${block.图片.文件})`,
    );
    return `## ${index + 1}. ${heading}\n\n${texts.join('\n\n')}\n`;
  });
  const files = '打印：[手册.docx](手册.docx)，贴在墙上的一页：[卡片.docx](卡片.docx)。';
  return `# ${标题}\n\n${导语}\n\n${files}\n\n${parts.join('\n')}`;
}

async function writeManual() {
  build();
  const pictures = join(MANUAL, '图');
  // The pages alone: npm run manual -- --text
  if (!process.argv.includes('--text'))
    for (const name of await takePictures(pictures)) makeSmall(join(pictures, name));
  writeFileSync(join(MANUAL, 'README.md'), manualPage());
  for (const name of ['手册', '卡片']) {
    rmSync(join(MANUAL, `${name}.docx`), { force: true });
    execFileSync(process.execPath, [PROGRAM, 'render', `${name}.yaml`], {
      cwd: MANUAL,
      stdio: 'inherit',
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeManual();
