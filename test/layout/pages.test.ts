import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../../src/document/document.ts';
import { layoutPages, type Page, type PlacedLine, placedText } from '../../src/layout/index.ts';
import { writeText } from '../../src/writers/text.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { documentWith } from '../support/document-with.ts';
import { notice, report, summary } from '../writers/html/sample.ts';
import { listPages } from './page-listing.ts';

const settings = { words: ['云溪市青禾产业园区管理委员会', '青禾产业园区'] };
const CELL = 156 / 28;
const PITCH = 225 / 22;

const plain = documentWith({ format: 'plain' });

function pagesOf(changes: Partial<OfficialDocument>): Page[] {
  return layoutPages({ ...plain, ...changes }, settings);
}

function paragraph(length: number): Block {
  return { type: 'paragraph', text: '园'.repeat(length) };
}

function find(pages: readonly Page[], text: string): PlacedLine {
  const found = pages.flatMap((page) => page.lines).find((line) => placedText(line) === text);
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Heights at which text stands on a page. */
function rowsOf(page: Page | undefined): number[] {
  return [...new Set(page?.lines.map((line) => line.y.toFixed(3)))].map(Number);
}

describe('layoutPages', () => {
  const reviewed: [string, OfficialDocument][] = [
    ['notice', notice],
    ['report', report],
    ['letter', { ...report, format: 'letter', signatories: [], draft: false }],
    ['order', { ...report, format: 'order', signatories: [], title: '' }],
  ];

  it.each(reviewed)('lays out a %s as reviewed', async (name, document) => {
    const listing = listPages(layoutPages(document, settings));
    await expect(listing).toMatchFileSnapshot(`golden/pages-${name}.txt`);
  });

  it('sets 22 lines of 28 characters on a full page, over the whole type area', () => {
    const pages = pagesOf({ body: [paragraph(28 * 50)] });
    expect(pages.map((page) => rowsOf(page).length)).toEqual([22, 22, 7]);
    const lines = pages[1]?.lines ?? [];
    expect(lines[0]).toMatchObject({ x: 28, y: 37, width: 156 });
    expect((lines.at(-1)?.y ?? 0) + PITCH).toBeCloseTo(37 + 225, 6);
    expect(lines.map((line) => placedText(line).length)).toEqual(new Array(22).fill(28));
  });

  it('puts the letterhead 35 mm below the type area and the red rule 4 mm below the number', () => {
    const page = layoutPages(notice, settings)[0];
    const [letterhead, number] = page?.lines ?? [];
    const rule = page?.rules.find((each) => each.colour === 'red');
    expect(letterhead?.y).toBeCloseTo(37 + 35, 6);
    const numberBottom = (number?.y ?? 0) + (PITCH + (16 * 25.4) / 72) / 2;
    expect(rule).toMatchObject({ x: 28, width: 156 });
    expect((rule?.y ?? 0) - numberBottom).toBeCloseTo(4, 6);
  });

  it('keeps the letterhead in its place under copy number, classification and urgency', () => {
    const letterhead = layoutPages(report, settings)[0]?.lines.find(
      (line) => line.element === 'letterhead',
    );
    expect(letterhead?.y).toBeCloseTo(37 + 35, 6);
  });
});

describe('the signature on its page', () => {
  it('begins the date two characters right of the issuer, which ends two from the right', () => {
    const signature = { issuers: ['青禾产业园区管委会'], date: '2024年1月6日', sealed: false };
    const pages = pagesOf({ body: [paragraph(9)], signature });
    const issuer = find(pages, '青禾产业园区管委会');
    expect((28 + 156 - issuer.x) / CELL).toBeCloseTo(9 + 2, 6);
    expect((find(pages, '2024年1月6日').x - issuer.x) / CELL).toBeCloseTo(2, 6);
  });

  it('ends a date longer than the issuer two characters from the right', () => {
    const signature = { issuers: ['管委会'], date: '2024年11月16日', sealed: false };
    const pages = pagesOf({ body: [paragraph(9)], signature });
    const date = find(pages, '2024年11月16日');
    expect((28 + 156 - date.x) / CELL).toBeCloseTo(7 + 2, 6);
    expect((date.x - find(pages, '管委会').x) / CELL).toBeCloseTo(2, 6);
  });

  it('centres the issuer over a date that ends four characters from the right under a seal', () => {
    const signature = { issuers: ['青禾产业园区管委会'], date: '2024年1月6日', sealed: true };
    const pages = pagesOf({ body: [paragraph(9)], signature });
    const date = find(pages, '2024年1月6日');
    const issuer = find(pages, '青禾产业园区管委会');
    expect((28 + 156 - date.x - date.width) / CELL).toBeCloseTo(4, 6);
    expect(issuer.x + issuer.width / 2).toBeCloseTo(date.x + date.width / 2, 6);
  });

  it('never lets a signature stand on a page without text above it', () => {
    const signature = { issuers: ['管委会'], date: '2024年1月6日', sealed: false };
    for (let lines = 1; lines <= 50; lines++) {
      const pages = pagesOf({ body: [paragraph(28 * lines - 2)], signature, note: '此件公开发布' });
      const last = pages.at(-1);
      expect(last?.lines.filter((line) => line.element === 'body').length).toBeGreaterThanOrEqual(
        Math.min(lines, 2),
      );
      expect(last?.lines.filter((line) => line.element === 'signature')).toHaveLength(1);
    }
  });
});

describe('the ends of pages', () => {
  it('never ends a page with a heading', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 200 }).map(paragraph),
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 90 })).map(
        ([level, length]): Block => ({
          type: 'section',
          level: level as 1 | 2 | 3 | 4,
          number: 1,
          heading: '青禾',
          runIn: false,
          children: [paragraph(length)],
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (body) => {
        for (const page of pagesOf({ title: '青禾园区工作', body })) {
          expect(page.lines.at(-1)?.element ?? 'body').toMatch(/^(?:body|title)$/u);
          expect(rowsOf(page).length).toBeLessThanOrEqual(22);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stands the last rule of the imprint on the bottom edge of the last page', () => {
    for (let lines = 1; lines <= 50; lines++) {
      const pages = pagesOf({
        body: [paragraph(28 * lines - 2)],
        imprint: { printingOffice: '办公室', printDate: '2024年1月16日' },
      });
      const rules = pages.flatMap((page) => page.rules);
      const last = rules.at(-1);
      expect(pages.at(-1)?.rules).toHaveLength(2);
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(262, 6);
      const body = pages.at(-1)?.lines.findLast((line) => line.element === 'body');
      const bodyEnd = (body?.y ?? 0) + (body?.height ?? 0);
      expect(bodyEnd).toBeLessThanOrEqual((rules[0]?.y ?? 0) + 1e-6);
      expect(pages.at(-1)?.pageNumber === undefined).toBe(body === undefined);
    }
  });

  it('puts page numbers right on odd and left on even pages, 7 mm below the type area', () => {
    const numbers = pagesOf({ body: [paragraph(28 * 50)] }).map((page) => page.pageNumber);
    expect(numbers.map((each) => each?.align)).toEqual(['right', 'left', 'right']);
    expect(numbers.map((each) => each && placedText(each))).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    for (const each of numbers) {
      expect((each?.y ?? 0) + (each?.height ?? 0) / 2).toBeCloseTo(262 + 7, 6);
    }
  });

  it('moves recipients to the imprint when page 1 would show no body', () => {
    const recipients = '云溪市青禾镇人民政府，'.repeat(60);
    const pages = pagesOf({ title: '通知', recipients, body: [paragraph(40)], imprint: {} });
    expect(pages[0]?.lines.map((line) => line.element)).toEqual(
      expect.arrayContaining(['title', 'body']),
    );
    expect(pages.at(-1)?.lines.map(placedText).join('')).toContain(`主送：${recipients}。`);
  });
});

describe('what pages hold', () => {
  it('begins attachments and the issued document on new pages', () => {
    const attached = layoutPages(report, settings);
    expect(attached.slice(-2).map((page) => page.lines[0] && placedText(page.lines[0]))).toEqual([
      '附件1',
      '附件2',
    ]);
    expect(layoutPages(notice, settings)[1]?.lines[0]?.element).toBe('title');
    expect(summary.title).toBe('2023年工作总结');
  });

  it('parts a table between its rows, and a row only where it is taller than half a page', () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, n) => [`${n}`, '园区']),
      ['园'.repeat(900), '禾'],
    ];
    const pages = pagesOf({ body: [{ type: 'table', caption: '表', header: ['甲', '乙'], rows }] });
    const lines = pages.flatMap((page) => page.lines);
    expect(lines.map(placedText).filter((text) => text === '园区')).toHaveLength(30);
    expect(
      lines
        .map(placedText)
        .join('')
        .match(/园(?!区)/gu),
    ).toHaveLength(900);
    for (const page of pages) {
      const bottom = Math.max(...page.lines.map((line) => line.y + line.height));
      expect(bottom).toBeLessThanOrEqual(262);
    }
  });

  it('marks the blanks of a draft and of nothing else', () => {
    const blanks = (document: OfficialDocument): string[] =>
      layoutPages(document, settings)
        .flatMap((page) => page.lines)
        .flatMap((line) => line.runs)
        .filter((run) => run.blank)
        .map((run) => run.text);
    expect(blanks(report)).toEqual(['【待填，上年25】']);
    expect(blanks({ ...report, draft: false })).toEqual([]);
  });

  it.each([
    ['notice', notice],
    ['report', report],
    ['report of many', { ...report, signatories: ['王青禾', '李云', '张溪'], issued: summary }],
    ['summary', summary],
  ])('holds the text that the text writer writes, in its order: %s', (_, document) => {
    const placed = layoutPages(document, settings).flatMap((page) => page.lines.map(placedText));
    expect(bare(placed.join(''))).toBe(bare(writeText(document)));
  });

  it('sets the number beside the last signatories, two of them a row', () => {
    const signatories = ['王青禾', '李云', '张溪'];
    const pages = layoutPages({ ...report, signatories }, settings);
    const last = find(pages, '张溪');
    expect(find(pages, '青禾园委发〔2024〕5号').y).toBeCloseTo(last.y, 6);
    expect(last.x).toBeCloseTo(find(pages, '签发人：王青禾').x + 4 * CELL, 6);
  });

  it('loses no text, whatever the pieces', () => {
    const piece = fc.constantFrom('园区', '【待填】', '2024年', '，', '。', '【', '】', 'GDP', ' ');
    const text = fc.array(piece, { maxLength: 150 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.boolean(), (texts, draft) => {
        const body = texts.map((each): Block => ({ type: 'paragraph', text: each }));
        const placed = pagesOf({ body, draft }).flatMap((page) => page.lines.map(placedText));
        expect(placed.join('')).toBe(texts.join(''));
      }),
    );
  });

  it('takes time in proportion to the length of the document', () => {
    const time = (count: number): number => {
      const body = Array.from({ length: count }, () => paragraph(300));
      return cpuTime(() => {
        pagesOf({ body, draft: true });
      });
    };
    time(200);
    const short = Math.min(time(100), time(100), time(100));
    expect(Math.min(time(1000), time(1000), time(1000))).toBeLessThan(40 * Math.max(short, 1));
  });
});
