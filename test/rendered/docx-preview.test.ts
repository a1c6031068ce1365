/**
 * Our Word files in docx-preview, in a real browser: so offices' web systems show them. It knows neither narrow
 * characters nor tab stops nor frames; letterheads, signatures and imprint keep their lines all the same.
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { textWidth } from '../../src/layout/index.ts';
import { browserPath, FLAGS } from '../window/support/browser.ts';
import { standIns } from './fonts.ts';
import { canRender } from './office.ts';
import { specimens } from './specimens/specimens.ts';
import { writeAll } from './write.ts';

/** What stands in a paragraph, and how far it lies from both edges of its page, in mm. */
interface Shown {
  text: string;
  /** The lines that its print takes. */
  lines: number;
  left: number;
  right: number;
}

const works = canRender && browserPath !== undefined;
/** Variants differ from these in nothing that stands here. */
const shownOnes = new Map([...specimens].filter(([name]) => !/·(?:草稿|套红|公开版)$/u.test(name)));
const shown = new Map<string, Shown[]>();
let browser: Browser | undefined;

beforeAll(async () => {
  if (!works) return;
  const env = { ...process.env, FONTCONFIG_FILE: standIns().config };
  browser = await chromium.launch({ executablePath: browserPath ?? '', args: FLAGS, env });
  const page = await browser.newPage();
  await page.setContent('<div id="shown"></div>');
  for (const path of ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.min.js'])
    await page.addScriptTag({ path: `node_modules/${path}` });
  for (const [name, bytes] of await writeAll(shownOnes)) shown.set(name, await look(page, bytes));
}, 300_000);
afterAll(() => browser?.close());

async function look(page: Page, bytes: Uint8Array): Promise<Shown[]> {
  return page.evaluate(async (base64) => {
    const place = document.querySelector('#shown') as HTMLElement;
    place.replaceChildren();
    const file = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    // @ts-expect-error the script's own name for itself
    await globalThis.docx.renderAsync(file, place);
    const mm = 96 / 25.4;
    return [...place.querySelectorAll('section p')].map((paragraph) => {
      const text = document.createRange();
      text.selectNodeContents(paragraph);
      const boxes = [...text.getClientRects()].filter(({ width, height }) => width * height > 0);
      const feet: number[] = [];
      for (const { bottom, height } of boxes)
        if (!feet.some((foot) => Math.abs(foot - bottom) < height / 2)) feet.push(bottom);
      const page = (paragraph.closest('section') ?? paragraph).getBoundingClientRect();
      return {
        text: (paragraph.textContent ?? '').replace(/\s/gu, ''),
        lines: feet.length,
        left: (Math.min(...boxes.map(({ left }) => left)) - page.left) / mm,
        right: (page.right - Math.max(...boxes.map(({ right }) => right))) / mm,
      };
    });
  }, Buffer.from(bytes).toString('base64'));
}

/** Longer names than this, with 文件, are set narrow at the smallest size: here they take two lines. */
const LONGEST_NAME = 25;

/** All that has a line of its own on paper. */
function* wholeLines(document: OfficialDocument): Generator<string> {
  const { letterhead, documentNumber, signature, imprint, format } = document;
  const { issuers = [], suffix = '' } = letterhead ?? {};
  const heads = format === 'letter' ? issuers.slice(0, 1) : issuers;
  if (heads.length === 1) yield `${heads[0]}${suffix}`;
  else yield* heads;
  if (documentNumber !== undefined) yield documentNumber;
  const { issuers: signed = [], signers, sealed, date } = signature ?? {};
  if (sealed === false && signers === undefined) yield* signed;
  for (const { office, name } of signers ?? []) yield `${office}${name}`;
  if (date !== undefined) yield date;
  if (imprint?.printingOffice !== undefined && format !== 'letter') yield imprint.printingOffice;
}

describe.skipIf(!works).each([...shownOnes])('%s', (name, document) => {
  const own = () => shown.get(name) ?? [];

  it('keeps the lines of letterhead, number, signature, date and imprint', () => {
    const lines = [...wholeLines(document)].filter((text) => textWidth(text) <= LONGEST_NAME);
    for (const line of lines) {
      const found = own().filter(({ text }) => text === line);
      expect(found.length, line).toBeGreaterThan(0);
      expect(Math.min(...found.map((each) => each.lines)), line).toBe(1);
    }
  });

  it('keeps all print on the page', () => {
    for (const { text, left, right } of own().filter(({ lines }) => lines > 0)) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeGreaterThanOrEqual(0);
    }
  });
});

describe.skipIf(!works)('names under seals', () => {
  it('take no more lines than on paper', () => {
    const names = shown.get('文件·联合行文用印') ?? [];
    for (const each of names.filter(({ text }) => /^(?:青禾产业园区|市产业局)/u.test(text)))
      expect(each.lines, each.text).toBeLessThanOrEqual(2);
  });
});

describe.skipIf(!works)('a signature stamp', () => {
  it('stands on the right, its office before it', () => {
    const [signed] = (shown.get('命令') ?? []).filter(({ text }) => text === '市长林远山');
    expect(signed?.left).toBeGreaterThan(105);
    expect(signed?.right).toBeGreaterThan(26);
  });
});
