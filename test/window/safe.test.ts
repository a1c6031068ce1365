/** 红头.html runs where it is old, and runs nothing that stands in a form or an old file. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedKinds } from '../../src/kinds/index.ts';
import type { Served } from '../../src/server/index.ts';
import { bytesOf } from '../../src/window/host/packed-text.ts';
import { browserPath, launch, newFolder, serve, windowAddress } from './support/browser.ts';

/** What Chrome 90 lacks and the page brings along (src/window/older-browsers.ts). */
const BROUGHT_ALONG = [
  'Array.prototype.at',
  'String.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.with',
  'Array.prototype.toSpliced',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Object.hasOwn',
];
/** Newer still, and used by nothing. */
const NOT_USED =
  /\bstructuredClone\(|\bObject\.groupBy\(|\bMap\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.(?:withResolvers|try)\(|\.isWellFormed\(|\.toWellFormed\(|\bIterator\.from\(|\.(?:isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\(|\bnew URLPattern\(|\bAbortSignal\.(?:any|timeout)\(|\bURL\.canParse\(/gu;

let browser: Browser;
beforeAll(async () => {
  if (browserPath !== undefined) browser = await launch();
});
afterAll(async () => browser?.close());

describe.skipIf(browserPath === undefined)('a browser of 2021', () => {
  it('is asked for nothing newer than it has', () => {
    const file = readFileSync(fileURLToPath(windowAddress()), 'utf8');
    const packed = /<script[^>]*id="workshop"[^>]*>([^<]*)</u.exec(file)?.[1] ?? '';
    const workshop = gunzipSync(bytesOf(packed)).toString();
    expect(workshop.length).toBeGreaterThan(1_000_000);
    const page = file.replace(/<script type="text\/plain"[^>]*>[^<]*/gu, '');
    for (const program of [page, workshop])
      expect([...program.matchAll(NOT_USED)].map(([used]) => used)).toEqual([]);
  });

  it('opens one file of no more than three million bytes', () => {
    expect(statSync(fileURLToPath(windowAddress())).size).toBeLessThanOrEqual(3_000_000);
  });

  it('fills in and prints without what came later', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => void faults.push(error.message));
    const without = `for (const path of ${JSON.stringify(BROUGHT_ALONG)}) {
      const names = path.split('.');
      const last = names.pop();
      delete names.reduce((object, name) => object[name], globalThis)[last];
    }`;
    await page.addInitScript({
      content: `${without}
      const RealBlob = Blob;
      // The workshop's thread is as old as the page.
      globalThis.Blob = class extends RealBlob {
        constructor(parts, options) {
          super(options?.type === 'text/javascript' ? [${JSON.stringify(without)}, ...parts] : parts, options);
        }
      };`,
    });
    await page.goto(windowAddress());
    await page.locator('.new button').click();
    await page.locator('[data-box]').first().fill('云溪市委');
    await page.locator('.page').filter({ hasText: '云溪市委' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

const MARKUPS = [
  '<img src=x onerror="globalThis.hacked=1">',
  '<script>globalThis.hacked=1</script>',
  '</textarea><svg onload="globalThis.hacked=1">',
  '"><iframe srcdoc="<script>parent.hacked=1</script>">',
  "javascript:globalThis.hacked=1//'",
  '</style><script>globalThis.hacked=1</script>',
];
const PLACES = [
  '标题',
  '主送机关',
  '发文机关',
  '成文日期',
  '导语',
  '节',
  '条',
  '指标名',
  '填报',
] as const;

function hostileForm(place: (typeof PLACES)[number], markup: string): string {
  const quoted = `'${markup.replaceAll("'", "''")}'`;
  const at = (name: string, otherwise: string) => (place === name ? quoted : otherwise);
  return `文种: 通知
年度: 2026
发文机关: ${at('发文机关', '云溪市青禾产业园区管理委员会')}
标题: ${at('标题', '关于做好工作的通知')}
主送机关: ${at('主送机关', '各有关单位')}
成文日期: ${at('成文日期', '2026年11月20日')}
指标:
  ${at('指标名', '财政收入')}: {值: 7.46, 单位: 亿元, 填报: ${at('填报', '财政局')}}
导语: ${at('导语', '现将有关事项通知如下。')}
正文:
  - 标题: ${at('节', '总体要求')}
    正文:
      - ${at('条', '切实抓好落实。')}
`;
}

/** Every entry of every kind, each with one of the markups: HONGTOU_HOSTILE=all; a share of them in each run. */
function hostileEntries(): { kind: string; key: string; markup: string }[] {
  const all = shippedKinds.all
    .filter(({ family }) => family !== 'settings')
    .flatMap(({ name, schema }) =>
      Object.keys(schema.properties ?? {})
        .filter((key) => key !== '文种')
        .map((key) => ({ kind: name, key })),
    )
    .map((entry, index) => ({ ...entry, markup: MARKUPS[index % MARKUPS.length] ?? '' }));
  const isAll = process.env.HONGTOU_HOSTILE === 'all';
  return isAll ? all : all.filter((_, index) => index % Math.ceil(all.length / 40) === 0);
}

describe.skipIf(browserPath === undefined)('what is hostile', () => {
  const folder = newFolder();
  let served: Served;
  let page: Page;
  const names: string[] = [];
  beforeAll(async () => {
    mkdirSync(join(folder, '2026'));
    for (const [number, place] of PLACES.entries()) {
      for (const [index, markup] of MARKUPS.entries()) {
        const name = `${place}${number}${index}.yaml`;
        names.push(name);
        writeFileSync(join(folder, '2026', name), hostileForm(place, markup));
      }
    }
    for (const [index, { kind, key, markup }] of hostileEntries().entries()) {
      const name = `${kind}${key}${index}.yaml`;
      names.push(name);
      const quoted = `'${markup.replaceAll("'", "''")}'`;
      const text = `文种: ${kind}\n${key}: ${quoted}\n`;
      writeFileSync(join(folder, '2026', name), text);
    }
    const inName = "<img src=x onerror='globalThis.hacked=1'>.yaml";
    writeFileSync(join(folder, inName), hostileForm('标题', '名'));
    served = await serve(folder);
    page = await browser.newPage();
    await page.goto(served.address);
    await page.locator('.card').first().waitFor();
  });
  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true });
  });

  it('never runs from a form: every field, every view', async () => {
    for (const name of names) {
      await page.locator('.brand').click();
      await page.locator('.card').filter({ hasText: name }).first().click();
      await page.locator('.sheet, .problems').first().waitFor();
      const figures = page.getByRole('button', { name: '指标', exact: true });
      if (await figures.isVisible()) await figures.click();
      const hacked = await page.evaluate(() => (globalThis as { hacked?: number }).hacked);
      expect({ name, hacked }).toEqual({ name, hacked: undefined });
    }
    expect(await page.locator('img, iframe, svg').count()).toBe(0);
  }, 900_000);

  it('never runs from an old file', async () => {
    await page.locator('.brand').click();
    const old = join(folder, '旧.html');
    writeFileSync(
      old,
      `<html><body><h1>2025年工作总结</h1><p>${MARKUPS.join('</p><p>')}</p></body></html>`,
    );
    await page.locator('input[type=file]').setInputFiles(old);
    await page.locator('.old').waitFor();
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  });

  it('is not let in from a page of another origin', async () => {
    const other = await serve(newFolder());
    const evil = await browser.newPage();
    await evil.goto(other.address);
    const seen = await evil.evaluate(async (address) => {
      const tries = [
        fetch(`${address}list`),
        fetch(`${address}file?path=a.yaml`, { method: 'PUT', body: 'x' }),
        fetch(`${address}file?path=a.yaml`, { method: 'PUT', body: 'x', mode: 'no-cors' }),
      ];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    }, served.address);
    expect(seen).toEqual(['rejected', 'rejected', 'rejected']);
    await other.close();
  });
});
