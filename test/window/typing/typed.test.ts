/** What is typed is seen first: all that comes of it is done after the frame that shows it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath, untilSaved } from '../support/browser.ts';
import { folderWithForm } from '../support/forms.ts';
import { openSheet, withWindow } from '../support/opened.ts';

const FORM = `文种: 工作总结
年度: 2026
发文机关: 云溪市青禾产业园区管理委员会
标题: 2026年工作总结
正文:
  - 标题: 主要工作
    正文:
      - 全年开展检查【36】次，走访企业【120】家。
`;
const KEYS = 24;
const LATE_MS = 40;

const folder = folderWithForm(FORM);
let page: Page;

withWindow(folder, async (opened) => {
  ({ page } = opened);
  await openSheet(page);
});

/**
 * Frames come late, as on a slow computer. Notes signs that are typed, frames that are shown, and what the page does:
 * asks the workshop for the change, changes what is shown.
 */
function note(late: number) {
  const noted: string[] = [];
  const { requestAnimationFrame: frame } = globalThis;
  const due: FrameRequestCallback[] = [];
  const show = () => frame((now) => due.splice(0).forEach((then) => void then(now)));
  globalThis.requestAnimationFrame = (then) => {
    if (due.push(then) === 1) window.setTimeout(show, late);
    return 0;
  };
  addEventListener(
    'input',
    () => {
      noted.push('typed');
      requestAnimationFrame(() => noted.push('shown'));
    },
    true,
  );
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    // Others are about what was typed before.
    if (Reflect.get(Object(args[0]), 'name') === 'act') noted.push('asked');
    return Reflect.apply(post, this, args);
  };
  const watcher = new MutationObserver(() => noted.push('drawn'));
  const parts = { subtree: true, childList: true, characterData: true };
  watcher.observe(document, parts);
  const pages = document.querySelector('.pages')?.shadowRoot;
  if (pages) watcher.observe(pages, parts);
  Object.assign(globalThis, { noted });
}

describe.skipIf(browserPath === undefined)('a sign that is typed', () => {
  it('is shown before anything is asked or drawn for it', async () => {
    await page.evaluate(note, LATE_MS);
    await page.locator('[data-box]').first().focus();
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press(key % 2 === 0 ? '7' : 'Backspace');
      await page.waitForTimeout(90);
    }
    await untilSaved(page);
    const noted = await page.evaluate(() => Reflect.get(globalThis, 'noted') as string[]);
    expect(noted.filter((each) => each === 'typed')).toHaveLength(KEYS);
    const next = noted.flatMap((each, index) => (each === 'typed' ? noted[index + 1] : []));
    expect(next).toEqual(Array.from({ length: KEYS }, () => 'shown'));
  });
});
