/** Tables wherever a page happens to end: heads, rows alone, the imprint below, columns by their contents (8). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { canRender } from './office.ts';
import type { Page, Stretch } from './page.ts';
import { middle, textLines } from './queries.ts';
import { readings, renderReadings } from './render.ts';
import { DATE, HAN_ONLY, PARK, paragraph } from './specimens/text.ts';
import { writeAll } from './write.ts';

const NAMES = [
  '云溪市青禾产业园区管委会',
  '石屏片区指挥部',
  '河湾片区指挥部',
  '竹埠片区',
  '安全应急部',
];
const HEAD = ['序号', '责任单位', '完成时限', '整改数'];

/** A paper whose text takes so many lines, then a table of so many rows, and the imprint on its last page. */
function paper(lines: number, rows: number): OfficialDocument {
  const text = HAN_ONLY.repeat(4).slice(0, Math.max(1, lines * 28 - 4));
  return {
    kind: '通知',
    format: 'plain',
    draft: false,
    signatories: [],
    titleIssuers: [PARK],
    title: '整改情况表',
    body: [
      paragraph(`${text}。`),
      {
        type: 'table',
        caption: '隐患整改情况',
        header: HEAD,
        rows: Array.from({ length: rows }, (_, index) => [
          `第${index + 1}行`,
          NAMES[index % NAMES.length] ?? '',
          '9月10日',
          `${index + 3}`,
        ]),
      },
    ],
    attachments: [],
    imprint: {
      copies: { label: '抄送', text: '市水务局' },
      printingOffice: '青禾产业园区党政办公室',
      printDate: DATE,
    },
  };
}

const papers = new Map<string, { rows: number; document: OfficialDocument }>();
for (const lines of [1, 5, 9, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22])
  for (const rows of [1, 2, 3, 9])
    papers.set(`${lines} lines, ${rows} rows`, { rows, document: paper(lines, rows) });
for (const rows of [18, 19, 20, 21, 22, 23, 24, 45, 70])
  papers.set(`1 line, ${rows} rows`, { rows, document: paper(1, rows) });

let rendered: Awaited<ReturnType<typeof renderReadings>> = new Map();
beforeAll(async () => {
  if (!canRender) return;
  const files = await writeAll(
    new Map([...papers].map(([name, { document }]) => [name, document])),
  );
  rendered = await renderReadings(files, readings);
}, 600_000);

const rowsOf = (page: Page) => textLines(page).filter(({ text }) => /^第\d+行/u.test(text));
const headOf = (page: Page): Stretch | undefined =>
  textLines(page).find(({ text }) => text === HEAD.join(''));

function faultsOf(pages: readonly Page[], rows: number): string[] {
  const faults: string[] = [];
  const withRows = pages.filter((page) => rowsOf(page).length > 0);
  const found = withRows.flatMap(rowsOf);
  if (found.length !== rows) faults.push(`${found.length} rows of ${rows}`);
  for (const page of withRows) {
    const own = rowsOf(page);
    const head = headOf(page);
    if (head === undefined) faults.push(`page ${page.number}: no head`);
    else if (own.some((row) => middle(row) < middle(head)))
      faults.push(`page ${page.number}: row above head`);
    if (own.length === 1 && rows > 1) faults.push(`page ${page.number}: a row alone`);
  }
  const caption = pages.find((page) => page.lines.some(({ text }) => text === '隐患整改情况'));
  if (caption !== withRows[0]) faults.push('caption on another page');
  const last = pages.at(-1);
  const imprint = last?.lines.find(({ text }) => text.startsWith('抄送：'));
  if (imprint === undefined) faults.push('no imprint on the last page');
  else if (last && rowsOf(last).some((row) => row.bottom > imprint.top - 1))
    faults.push('table in the imprint');
  return faults;
}

describe.skipIf(!canRender).each(readings)('a table, %s', (reading) => {
  it('has its head on each page, no row alone, its caption above it, and ends above the imprint', () => {
    const wrong = [...papers].flatMap(([name, { rows }]) =>
      faultsOf(rendered.get(reading)?.get(name) ?? [], rows).map((fault) => `${name}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has columns as wide as their contents need: every name on one line', () => {
    const pages = rendered.get(reading)?.get('1 line, 9 rows') ?? [];
    for (const row of pages.flatMap(rowsOf)) expect(row.text).toMatch(/(?:部|会|区)9月10日\d+$/u);
  });
});
