/** Page 1 carries text and the signature stands with text, on rendered pages too, as Word reads them, and in wider type. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { bodyLines, lineText } from '../../src/document/lines.ts';
import { layoutPages, planPages } from '../../src/layout/index.ts';
import { type Crowd, crowded, crowdName } from '../support/crowded.ts';
import { canRender } from './office.ts';
import type { Page, Stretch } from './page.ts';
import { area, middle, textLines } from './queries.ts';
import { readings as both, renderReadings } from './render.ts';
import { settings, writeAll } from './write.ts';

function* crowds(): Generator<Crowd> {
  const usual: Crowd = {
    format: 'document',
    issuers: 2,
    nameLength: 14,
    signed: 'sealed',
    lines: 5,
    paragraphs: 1,
    titleLines: 2,
    recipients: 'short',
  };
  for (const lines of [1, 2, 3, 4, 6, 9, 12]) yield { ...usual, lines };
  for (const issuers of [3, 4, 5, 6, 7, 8])
    for (const nameLength of [8, 16, 28]) yield { ...usual, issuers, nameLength, lines: 8 };
  for (const signed of ['unsealed', 'stamped'] as const)
    for (const issuers of [1, 3, 5])
      for (const nameLength of [12, 33]) yield { ...usual, signed, issuers, nameLength, lines: 7 };
  for (const titleLines of [4, 6, 7]) yield { ...usual, titleLines, issuers: 4 };
  for (const format of ['letter', 'order', 'plain'] as const)
    for (const lines of [3, 14, 40]) yield { ...usual, format, lines, issuers: 3 };
  for (const paragraphs of [2, 6]) yield { ...usual, paragraphs, lines: 14, issuers: 5 };
  // One paragraph that parts for its signature, on page 2, 3 or 4, and before a letter's.
  for (const lines of [16, 25, 40]) yield { ...usual, issuers: 6, nameLength: 16, lines };
  yield { ...usual, issuers: 6, nameLength: 16, lines: 58 };
  yield { ...usual, issuers: 6, nameLength: 16, lines: 31, format: 'letter' };
  yield { ...usual, issuers: 8, nameLength: 28, signed: 'unsealed', lines: 20 };
  yield { ...usual, issuers: 6, nameLength: 16, lines: 36, paragraphs: 2 };
  // Names in the title.
  for (const lines of [4, 19, 22])
    yield { ...usual, format: 'plain', issuers: 8, inTitle: 8, lines };
  yield { ...usual, recipients: 'long', lines: 20 };
}

/** Titles as wide as a line. Around digits LibreOffice leaves room, which no wider characters can have besides. */
const FULL_TITLES = {
  'a full title': '关于进一步加强汛期园区排水设施管理的通知',
  'a full title with digits': '关于2024年汛期园区排水设施巡查情况的通报',
} as const;
/** Names of attachments as wide as their lines: one, and one below another. */
const FULL_NAMES = {
  'a full name of an attachment': ['青禾产业园区汛期排水设施巡查和物资储备情况汇表'],
  'full names of attachments': [
    '青禾产业园区汛期排水设施巡查和物资储备情况表',
    '青禾产业园区2024年汛期排水设施巡查情况总表',
    '申报表',
  ],
} as const;
const [first] = crowds();

const documents = new Map([...crowds()].map((crowd) => [crowdName(crowd), crowded(crowd)]));
for (const [name, title] of Object.entries(FULL_TITLES))
  if (first !== undefined) documents.set(name, { ...crowded(first), title });
for (const [name, attachmentNote] of Object.entries(FULL_NAMES))
  if (first !== undefined)
    documents.set(name, {
      ...crowded({ ...first, lines: 9 }),
      attachmentNote: [...attachmentNote],
    });
/** Looked at by themselves: a paper that a notice issues, a lone name that is longer than a line. */
const apart = new Map<'issued' | 'long name', OfficialDocument>();
if (first !== undefined) {
  const { imprint, ...issued } = crowded({ ...first, format: 'plain', issuers: 1, lines: 16 });
  apart.set('issued', { ...crowded({ ...first, issuers: 1, lines: 3 }), issued });
  apart.set('long name', crowded({ ...first, issuers: 1, nameLength: 30, lines: 9 }));
}
/** What cannot be had, and is told. */
const possible = new Map(
  [...documents].filter(([, each]) => planPages(each, settings).faults.length === 0),
);

const readings = [...both, 'wider'] as const;
let rendered: Awaited<ReturnType<typeof renderReadings>> = new Map();

beforeAll(async () => {
  if (!canRender) return;
  rendered = await renderReadings(
    await writeAll(new Map<string, OfficialDocument>([...possible, ...apart])),
    readings,
  );
}, 600_000);

/** The text of a page without its imprint. */
function isBody({ text }: Stretch, document: OfficialDocument): boolean {
  const body = bodyLines(document.body)
    .map((line) => (line.type === 'paragraph' ? lineText(line) : ''))
    .join('');
  return text.length > 3 && body.includes(text);
}

/** How many lines of text stand on each page. */
function textCounts(pages: readonly Page[], document: OfficialDocument): number[] {
  return pages.map((page) => textLines(page).filter((line) => isBody(line, document)).length);
}

/** The same in the preview. */
function previewCounts(document: OfficialDocument): number[] {
  return layoutPages(document, settings).map(
    ({ lines }) => lines.filter(({ element }) => element === 'body').length,
  );
}

function faultsOf(pages: readonly Page[], document: OfficialDocument): string[] {
  const faults: string[] = [];
  const [front] = pages;
  if (!front?.lines.some((line) => isBody(line, document))) faults.push('no text on page 1');
  const date = document.signature?.date ?? '';
  const place = pages
    .flatMap(textLines)
    .filter(({ text }) => text === date)
    .at(0);
  if (place === undefined) return [...faults, 'no date'];
  const above = textLines(place.page).filter((line) => middle(line) < middle(place));
  if (!above.some((line) => isBody(line, document))) faults.push('signature without text');
  for (const line of pages.flatMap(textLines)) {
    if (line.colours.includes('FF0000')) continue;
    if (line.right > area.right + 1) faults.push(`right end of ${line.text}`);
    if (line.x < area.left - 1) faults.push(`left end of ${line.text}`);
    if (line.bottom > area.bottom + 1) faults.push(`foot of ${line.text}`);
  }
  return faults;
}

/** Names of the letterhead and of those who sign without seals, each on one line. */
function broken(pages: readonly Page[], document: OfficialDocument): string[] {
  const lines = pages.flatMap(textLines).map(({ text }) => text);
  const heads = document.format === 'letter' ? [] : (document.letterhead?.issuers ?? []);
  const signed = document.signature?.sealed === false ? document.signature.issuers : [];
  const { printingOffice = '', printDate = '' } = document.imprint ?? {};
  const imprint = document.format === 'letter' ? [] : [`${printingOffice}${printDate}印发`];
  const attachments = document.attachmentNote ?? [];
  const all = [...heads, ...signed.filter((name) => name.length <= 24), ...imprint, ...attachments];
  return all.filter((name) => !lines.some((line) => line.includes(name)));
}

describe.skipIf(!canRender).each(both)('pages, %s', (reading) => {
  it('have text on page 1 and above its signature, within the type area', () => {
    const wrong = [...possible].flatMap(([name, document]) =>
      faultsOf(rendered.get(reading)?.get(name) ?? [], document).map((each) => `${name}: ${each}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!canRender).each(both)('pages, %s', (reading) => {
  it('hold the lines that the preview shows, but for one on a page', () => {
    const wrong = [...possible].flatMap(([name, document]) => {
      const real = textCounts(rendered.get(reading)?.get(name) ?? [], document);
      const shown = previewCounts(document);
      const isLike =
        real.length === shown.length &&
        real.every((count, page) => Math.abs(count - (shown[page] ?? 0)) <= 1);
      return isLike ? [] : [`${name}: ${real.join()} for ${shown.join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!canRender).each(readings)('lines, %s', (reading) => {
  it('keep their names: of the letterhead, of attachments, of a signature, of the imprint', () => {
    const wrong = [...possible].flatMap(([name, document]) =>
      broken(rendered.get(reading)?.get(name) ?? [], document).map((each) => `${name}: ${each}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Lines of the title, which alone are set in 2号. */
function titleLinesOf(reading: (typeof readings)[number], name: string): string[] {
  const pages = rendered.get(reading)?.get(name) ?? [];
  return pages.flatMap(textLines).flatMap(({ sizes, text }) => (sizes.includes(22) ? [text] : []));
}

describe.skipIf(!canRender)('titles', () => {
  it('break in the same places in every reading, a full line too', () => {
    for (const [name, title] of Object.entries(FULL_TITLES))
      for (const reading of both) expect(titleLinesOf(reading, name)).toContain(title);
    const wrong = [...possible.keys()].filter((name) =>
      readings.some(
        (reading) =>
          name !== 'a full title with digits' &&
          titleLinesOf(reading, name).join('|') !== titleLinesOf('as written', name).join('|'),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!canRender).each(both)('apart from those, %s', (reading) => {
  const pagesOf = (name: 'issued' | 'long name') => rendered.get(reading)?.get(name) ?? [];

  it('an issued paper of one paragraph carries text on its first page, and lines of it with its signature', () => {
    const shown = pagesOf('issued').map(
      (page) => textLines(page).filter(({ text }) => /统筹|园区基础|能力提升/u.test(text)).length,
    );
    expect(shown).toEqual([3, 14, 2]);
  });

  it('a lone name that is longer than a line is broken between words, as the preview shows it', () => {
    const lines = pagesOf('long name')
      .flatMap(textLines)
      .map(({ text }) => text);
    const [name] = apart.get('long name')?.signature?.issuers ?? [];
    const at = lines.findLastIndex((text) => name?.endsWith(text));
    expect(lines.slice(at - 1, at + 1)).toEqual([
      '甲云溪市青禾产业园区经济发展生态环境',
      '综合行政执法招商引资安局',
    ]);
  });
});

describe('the crowded documents', () => {
  it('are possible but for a few', () => {
    expect(possible.size).toBeGreaterThan(0.8 * documents.size);
  });
});
