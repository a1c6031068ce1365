/**
 * The window in a real Chromium on a slowed processor: first paint, keys, pages, scrolling, memory. Keys are read from
 * the browser's own trace, in processor time (window/trace.mjs).
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { projectFolder } from '../src/tools/prepare.mjs';
import { makeForm } from './make-form.mjs';
import { least, middle, ms, printTable } from './measure.mjs';
import { formWithBoxes } from './window/boxes.mjs';
import { serveForm } from './window/served.mjs';
import { markKeys, traced } from './window/trace.mjs';

/** So many times slower than this computer. */
const SLOWER = 4;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
];
const PLACES = [process.env.HONGTOU_BROWSER ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'];
const STARTS = 5;
const KEYS = 30;
const OPERATIONS = Number(process.env.HONGTOU_OPERATIONS ?? 10_000);
const page = join(projectFolder, 'dist/红头.html');

/** @param folder for what is written meanwhile; `write` puts text into a file */
export async function reportWindow(folder, write) {
  const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) {
    console.log('\nno Chromium here: the window is not measured');
    return;
  }
  const launch = () => chromium.launch({ executablePath, args: FLAGS });
  const rows = [['', 'target', 'middle', 'worst', '']];
  rows.push(['size of 红头.html, MB', '3', (statSync(page).size / 1e6).toFixed(2), '', '']);
  rows.push(await firstPaint(launch));
  const bare = await bareKeys(launch);
  rows.push(...bare.rows);
  for (const [size, target] of [
    [8000, 100],
    [100_000, 250],
  ]) {
    rows.push(...(await keys(launch, { folder, write, size, target, bare: bare.shown })));
  }
  rows.push(...(await scrolling(launch, { folder, write })));
  rows.push(...(await memory(launch, { folder, write })));
  console.log(`\nthe window, on a processor ${SLOWER} times slower than this one`);
  printTable(rows.map((row) => row.map((cell) => cell ?? '')));
}

/** A browser that was never started before opens the file from the disk. */
async function firstPaint(launch) {
  const times = [];
  for (let start = 0; start < STARTS; start += 1) {
    const browser = await launch();
    const tab = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await slow(tab);
    await tab.goto(pathToFileURL(page).href, { waitUntil: 'commit' });
    await tab.locator('.new option').first().waitFor({ state: 'attached' });
    times.push(
      await tab.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ),
    );
    await browser.close();
  }
  return ['first paint from disk, cold, ms', '1500', ms(middle(times)), ms(Math.max(...times))];
}

async function slow(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/**
 * The browser slows a thread by stopping it again and again: work of many milliseconds takes four times as long, tasks
 * below one take about six. So keys are measured unslowed, too, and counted four times.
 */
const timesSlower = (times) => times.map((time) => time * SLOWER);

async function opened(launch, { folder, write, name, text }) {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  write(join(own, '通知.yaml'), text);
  const served = await serveForm(own);
  const browser = await launch();
  const tab = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await tab.goto(served.address);
  await tab.locator('.card').click({ timeout: 120_000 });
  await tab.locator('.page .line').first().waitFor({ timeout: 120_000 });
  // What is found is shown, and nothing is under way any more.
  await tab.locator('.groups .group').first().waitFor({ timeout: 300_000 });
  const close = async () => {
    await browser.close();
    served.close();
  };
  return { browser, tab, close };
}

/** Single keys into a box in the middle of the text, each after a pause; then a burst as a fast typist makes it. */
async function keys(launch, { folder, write, size, target, bare }) {
  const { browser, tab, close } = await opened(launch, {
    folder,
    write,
    name: `keys-${size}`,
    text: makeForm(size),
  });
  await markKeys(tab);
  const box = tab.locator('[data-box]').nth(12);
  await box.scrollIntoViewIfNeeded();
  await box.focus();
  await tab.waitForTimeout(2000);
  const typing = (count, pause) => async () => {
    for (let key = 0; key < count; key += 1) {
      await tab.keyboard.press(key % 2 === 0 ? String(key % 10) : 'Backspace');
      await tab.waitForTimeout(pause);
    }
    await tab.waitForTimeout(1000);
  };
  // The program has been at work for a while before anybody measures.
  await typing(6, 500)();
  const unslowed = await traced(browser, tab, 1, typing(KEYS, size > 50_000 ? 700 : 300));
  await slow(tab);
  await typing(4, 500)();
  const single = await traced(browser, tab, SLOWER, typing(KEYS, size > 50_000 ? 1500 : 700));
  const fast = await traced(browser, tab, SLOWER, typing(KEYS, 90));
  await close();
  const name = `${size.toLocaleString('en')} characters`;
  const row = (what, wanted, times) => [
    `${name}: ${what}, ms`,
    wanted,
    ms(middle(times)),
    ms(Math.max(...times)),
    `${times.filter((time) => time <= Number(wanted)).length} of ${times.length} within`,
  ];
  return [
    row('key to character', '16', single.shown),
    [`${name}:   more than an empty page's, ms`, '', ms(middle(single.shown) - bare), '', ''],
    row('key to character, four times an unslowed one', '16', timesSlower(unslowed.shown)),
    row('key to character, fast typing', '16', fast.shown),
    row('key to page', String(target), single.page),
    row('key to page, workshop slowed too', String(target), single.slowPage),
    row('longest tasks while typing fast', '50', fast.tasks.slice(0, KEYS)),
  ];
}

/** The same keys in a page that holds nothing but a field: what the browser itself costs. */
async function bareKeys(launch) {
  const browser = await launch();
  const tab = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await tab.setContent('<input id="field" value="7.50" oninput="0" onkeydown="0">');
  await markKeys(tab);
  await tab.locator('#field').focus();
  const typing = async () => {
    for (let key = 0; key < KEYS; key += 1) {
      await tab.keyboard.press(key % 2 === 0 ? String(key % 10) : 'Backspace');
      await tab.waitForTimeout(100);
    }
  };
  const unslowed = await traced(browser, tab, 1, typing);
  await slow(tab);
  const { shown } = await traced(browser, tab, SLOWER, typing);
  await browser.close();
  const row = (name, times) => [name, '', ms(middle(times)), ms(Math.max(...times)), ''];
  const rows = [
    row('an empty page: key to character, ms', shown),
    row('an empty page:   four times an unslowed one, ms', timesSlower(unslowed.shown)),
  ];
  return { rows, shown: middle(shown) };
}

/** The wheel over a form of 500 boxes. */
async function scrolling(launch, { folder, write }) {
  const { tab, close } = await opened(launch, {
    folder,
    write,
    name: 'boxes',
    text: formWithBoxes(500),
  });
  await slow(tab);
  await tab.locator('.sheet').hover();
  await tab.waitForTimeout(1000);
  await tab.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const next = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let turn = 0; turn < 120; turn += 1) {
    await tab.mouse.wheel(0, turn < 60 ? 240 : -240);
    await tab.waitForTimeout(30);
  }
  const frames = (await tab.evaluate(() => globalThis.frames)).slice(2);
  const boxes = await tab.locator('[data-box]').count();
  await close();
  const late = frames.filter((frame) => frame > 50).length;
  const sorted = frames.toSorted((a, b) => a - b);
  const nearly = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return [
    [`${boxes} boxes: frames while scrolling, ms`, '16.7', ms(middle(frames)), ms(sorted.at(-1))],
    ['  95 of 100 frames within, ms', '33', ms(nearly), '', `${late} of ${frames.length} over 50`],
  ];
}

/** What page and workshop hold, after operation upon operation. */
async function memory(launch, { folder, write }) {
  const { tab, close } = await opened(launch, {
    folder,
    write,
    name: 'memory',
    text: makeForm(8000),
  });
  const held = [];
  const heap = await heaps(tab);
  const quarter = Math.max(1, Math.floor(OPERATIONS / 4));
  for (let done = 0; done <= OPERATIONS; done += quarter) {
    if (done > 0) await operations(tab, quarter, done);
    held.push(await heap());
  }
  await close();
  const mega = (bytes) => (bytes / 1e6).toFixed(1);
  const at = held.map((bytes) => mega(bytes)).join(' → ');
  const grown = ((held.at(-1) ?? 0) - (held[1] ?? 0)) / 1e6;
  return [
    [`MB after 0, ¼, ½, ¾ and all of ${OPERATIONS} operations`, '', mega(least(held)), '', at],
    ['  grown since the first quarter, MB', '5', grown.toFixed(1), '', ''],
  ];
}

/** Boxes filled one after another, each change made before the next. */
async function operations(tab, count, from) {
  await tab.evaluate(
    async ([many, first]) => {
      const boxes = [...document.querySelectorAll('[data-box]')].filter(
        ({ readOnly }) => !readOnly,
      );
      const undo = document.querySelector('.pair button');
      for (let index = 0; index < many; index += 1) {
        const box = boxes[(first + index) % Math.min(40, boxes.length)];
        box.focus();
        box.value = String(first + index);
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        box.blur();
        if (index % 50 === 49) undo.click();
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    [count, from],
  );
  await tab.waitForTimeout(3000);
}

/** Bytes that the page holds after everything that nobody holds is thrown away, with those of its two threads. */
async function heaps(tab) {
  const session = await tab.context().newCDPSession(tab);
  const answers = new Map();
  const workers = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let last = 0;
  const ask = (sessionId, method) =>
    new Promise((resolve) => {
      last += 1;
      answers.set(last, resolve);
      const message = JSON.stringify({ id: last, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    let { usedSize: sum } = await session.send('Runtime.getHeapUsage');
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage');
      sum += (await ask(worker, 'Runtime.getHeapUsage')).usedSize;
    }
    return sum;
  };
}
