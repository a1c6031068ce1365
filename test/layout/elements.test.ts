/** The rarer elements of a page, each in its place: one sentence for a clause. */
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../../src/document/document.ts';
import {
  imprintPage,
  layoutPages,
  type Page,
  type PlacedLine,
  placedText,
  planPages,
} from '../../src/layout/index.ts';
import { writeText } from '../../src/writers/text.ts';
import { documentWith } from '../support/document-with.ts';

const settings = { words: [] };
const CELL = 156 / 28;
const PITCH = 225 / 22;
const RIGHT = 28 + 156;

const plain = documentWith({ format: 'plain' });

function pagesOf(changes: Partial<OfficialDocument>): Page[] {
  return layoutPages({ ...plain, ...changes }, settings);
}

function paragraphs(lines: number): Block[] {
  return [{ type: 'paragraph', text: '园'.repeat(28 * lines - 2) }];
}

function find(pages: readonly Page[], text: string): PlacedLine {
  const found = pages
    .flatMap((page) => page.lines)
    .find((line) => placedText(line).startsWith(text));
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
}

const signature = { issuers: ['青禾产业园区管委会'], date: '2024年1月6日', sealed: false };

describe('主送机关 for which page 1 has no room (7.3.2, 7.4.2)', () => {
  const many: Partial<OfficialDocument> = {
    title: '关于开会的通知',
    recipients: '各片区指挥部、'.repeat(90),
    body: paragraphs(3),
    imprint: { copies: { label: '抄送', text: '市级有关部门' }, printDate: '2024年1月17日' },
  };

  it('stand in the imprint above 抄送, without a rule between', () => {
    expect(planPages({ ...plain, ...many }, settings).movesRecipients).toBe(true);
    const pages = pagesOf(many);
    expect(pages[0]?.lines.some(({ element }) => element === 'recipients')).toBe(false);
    expect(pages[0]?.lines.some(({ element }) => element === 'body')).toBe(true);
    const moved = find(pages, '主送：');
    const copies = find(pages, '抄送：');
    expect(copies.y).toBeGreaterThan(moved.y);
    const between = pages.at(-1)?.rules.filter(({ y }) => y > moved.y && y <= copies.y);
    expect(between).toEqual([]);
  });

  it('are printed there as text too', () => {
    const text = writeText({ ...plain, ...many });
    expect(text.split('\n').filter((line) => line.includes('各片区指挥部'))).toHaveLength(1);
    expect(text).toContain('\n主送：');
  });

  it('stay above the body where it has room', () => {
    expect(
      planPages({ ...plain, recipients: '各部', body: paragraphs(1) }, settings).movesRecipients,
    ).toBe(false);
  });
});

describe('a signature that finds no room (7.3.5.5)', () => {
  it('comes back to the page of the text, set a line or two closer', () => {
    const document = { ...plain, body: paragraphs(20), signature };
    expect(planPages(document, settings).lines).toBe(23);
    const pages = layoutPages(document, settings);
    expect(pages).toHaveLength(1);
    const date = find(pages, '2024年1月6日');
    expect(date.y + date.height).toBeLessThanOrEqual(37 + 225 + 0.01);
  });

  it('takes two lines of the text along where closer lines do not help', () => {
    const document = { ...plain, body: paragraphs(23), signature };
    expect(planPages(document, settings).lines).toBe(22);
    const last = layoutPages(document, settings).at(-1);
    expect(last?.lines.filter(({ element }) => element === 'body')).toHaveLength(2);
  });

  it('leaves the usual 22 lines where it has room', () => {
    expect(planPages({ ...plain, body: paragraphs(15), signature }, settings).lines).toBe(22);
  });
});

describe('a signature stamp (7.3.5.3)', () => {
  const pages = pagesOf({
    body: paragraphs(2),
    signature: {
      ...signature,
      issuers: [],
      signers: [
        { office: '云溪市人民政府市长', name: '周明远' },
        { office: '云溪市财政局局长', name: '程禾' },
      ],
    },
  });
  const [office, name] = [find(pages, '云溪市人民政府市长'), find(pages, '周明远')];

  it('ends four characters from the right, two blank lines below the body', () => {
    expect(RIGHT - name.x - name.width).toBeCloseTo(4 * CELL, 6);
    expect(name.y).toBeCloseTo(37 + 4 * PITCH, 6);
  });

  it('has the office two characters to its left, names with one left edge', () => {
    expect(name.x - office.x - office.width).toBeCloseTo(2 * CELL, 6);
    expect(find(pages, '程禾').x).toBeCloseTo(name.x, 6);
  });

  it('has the date one blank line below, four characters from the right', () => {
    const date = find(pages, '2024年1月6日');
    expect(date.y - find(pages, '程禾').y).toBeCloseTo(2 * PITCH, 6);
    expect(RIGHT - date.x - date.width).toBeCloseTo(4 * CELL, 6);
  });
});

describe('joint signatures with seals (7.3.5.1)', () => {
  const row = pagesOf({
    body: paragraphs(2),
    signature: {
      issuers: ['市财政局', '市税务局', '市审计局'],
      date: '2024年1月16日',
      sealed: true,
    },
  });

  it('stand side by side in order, the last one over the date', () => {
    const [first, second, third] = ['市财政局', '市税务局', '市审计局'].map((text) =>
      find(row, text),
    );
    expect(first?.y).toBe(third?.y);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    const date = find(row, '2024年1月16日');
    expect((third?.x ?? 0) + (third?.width ?? 0) / 2).toBeCloseTo(date.x + date.width / 2, 6);
  });

  it('leave room for a seal each: their middles are seven characters apart at least', () => {
    const middles = ['市财政局', '市税务局', '市审计局'].map((text) => {
      const { x, width } = find(row, text);
      return (x + width / 2) / CELL;
    });
    for (const [index, middle] of middles.slice(1).entries()) {
      expect(middle - (middles[index] ?? 0)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('attendance of minutes (10.3)', () => {
  const pages = pagesOf({
    format: 'minutes',
    body: paragraphs(1),
    attendance: [{ label: '列席', names: '林小满，'.repeat(12) }],
  });
  const lines = pages[0]?.lines.filter(({ element }) => element === 'attendance') ?? [];

  it('stands one blank line below the body, in by two, later lines after the colon', () => {
    expect(lines[0]?.y).toBeCloseTo(37 + 2 * PITCH, 6);
    expect(lines.map(({ x }) => Math.round((x - 28) / CELL))).toEqual([2, 5, 5]);
  });

  it('has its label in another face than the names', () => {
    expect(lines[0]?.runs.map(({ role }) => role)).toEqual(['attendanceLabel', 'attendance']);
  });
});

describe('a table on a turned page (8)', () => {
  const table: Block = { type: 'table', header: ['甲', '乙'], rows: [['1', '2']], turned: true };
  const pages = pagesOf({ body: [...paragraphs(1), table, ...paragraphs(1)] });

  it('has a page of its own between upright ones', () => {
    expect(pages.map(({ turned }) => turned === true)).toEqual([false, true, false]);
  });

  it('is as wide as the type area is high, its head on the binding side', () => {
    const rules = pages[1]?.rules ?? [];
    expect(Math.max(...rules.map(({ width }) => width))).toBeCloseTo(225, 6);
    expect(Math.min(...rules.map(({ y }) => y))).toBeCloseTo(28, 6);
  });

  it('keeps the page number in its place', () => {
    expect(pages[1]?.pageNumber).toMatchObject({ y: pages[0]?.pageNumber?.y, align: 'left' });
  });

  it('takes the mark and the title of its attachment along', () => {
    const [, attached] = pagesOf({
      body: paragraphs(1),
      attachments: [{ title: '甲表', body: [table] }],
    });
    expect(attached?.turned).toBe(true);
    expect(attached?.lines.map(placedText).slice(0, 2)).toEqual(['附件', '甲表']);
  });
});

describe('the page of the imprint (7.4, 7.5)', () => {
  it('is the last page, or one more where that has no room', () => {
    expect(imprintPage(3, { fits: true })).toBe(3);
    expect(imprintPage(3, { fits: false })).toBe(4);
  });

  it('is an even page where both sides are printed', () => {
    expect(imprintPage(4, { fits: true, even: true })).toBe(4);
    expect(imprintPage(3, { fits: true, even: true })).toBe(4);
    expect(imprintPage(3, { fits: false, even: true })).toBe(4);
    expect(imprintPage(4, { fits: false, even: true })).toBe(6);
  });

  it('has no number where it holds nothing else, nor has a blank page before it', () => {
    const imprint = { printDate: '2024年1月17日', evenPage: true };
    const pages = pagesOf({ body: paragraphs(44), imprint });
    expect(pages.map(({ pageNumber }) => pageNumber !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(pages[2]?.lines).toEqual([]);
  });
});

describe('a letter (10.1)', () => {
  const [first, second] = pagesOf({
    format: 'letter',
    letterhead: { issuers: ['云溪市人民政府办公室', '云溪市财政局'], suffix: '' },
    classification: { level: '秘密' },
    documentNumber: '云政办函〔2024〕3号',
    title: '关于商请支持的函',
    body: paragraphs(30),
    imprint: { copies: { label: '抄送', text: '市财政局' }, printDate: '2024年1月17日' },
  });
  const head = first?.lines[0];
  const red = first?.rules.filter(({ colour }) => colour === 'red') ?? [];

  it('bears the lead issuer alone, 30 mm below the top of the page', () => {
    expect(head && placedText(head)).toBe('云溪市人民政府办公室');
    expect(head?.y).toBeCloseTo(30, 6);
  });

  it('has double rules of 170 mm, thick above thin and thin above thick, 20 mm from the foot', () => {
    expect(red.map(({ width, x }) => [width, x])).toEqual(new Array(4).fill([170, 20]));
    const [a, b, c, d] = red.map(({ height }) => height);
    expect((a ?? 0) > (b ?? 0) && (c ?? 0) < (d ?? 0)).toBe(true);
    expect(red[0]?.y).toBeCloseTo((head?.y ?? 0) + (head?.height ?? 0) + 4, 6);
    expect((red[3]?.y ?? 0) + (red[3]?.height ?? 0)).toBeCloseTo(297 - 20, 6);
  });

  it('has the number on the right at the height of the first mark', () => {
    const number = first?.lines.find(({ element }) => element === 'documentNumber');
    const mark = first?.lines.find(({ element }) => element === 'classification');
    expect(number).toMatchObject({ align: 'right', y: mark?.y });
  });

  it('shows no page number on page 1, and only 抄送 in an imprint without rules', () => {
    expect(first?.pageNumber).toBeUndefined();
    expect(second?.pageNumber).toBeDefined();
    const imprint = second?.lines.filter(({ element }) => element === 'imprint').map(placedText);
    expect(imprint).toEqual(['抄送：市财政局。']);
    expect(second?.rules).toEqual([]);
  });
});
