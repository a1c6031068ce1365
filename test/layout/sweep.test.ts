/** Page 1 carries text and the signature stands with text, whatever the names; or it is said what is impossible. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import {
  layoutPages,
  type Page,
  type PlacedLine,
  placedText,
  textWidth,
} from '../../src/layout/index.ts';
import type { ProblemCode } from '../../src/problem.ts';
import { layoutNotes } from '../../src/roads/layout-notes.ts';
import { type Crowd, crowded, crowdName } from '../support/crowded.ts';

const settings = { words: ['青禾产业园区'] };
const LEFT = 28;
const RIGHT = 28 + 156;
const BOTTOM = 37 + 225;
const CELL = 156 / 28;

/** Numbers of the sweep, so mixed that every two values of two of them meet. */
function* crowds(): Generator<Crowd> {
  const lengths = [4, 7, 10, 14, 16, 20, 25, 28, 33, 40];
  const texts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 23, 26, 30, 36, 44, 52, 66];
  const formats = ['document', 'document', 'letter', 'order', 'minutes', 'plain'] as const;
  const recipients = ['short', 'none', 'long'] as const;
  let turn = 0;
  for (let issuers = 1; issuers <= 8; issuers++)
    for (const nameLength of lengths)
      for (const signed of ['sealed', 'unsealed', 'stamped'] as const)
        for (const lines of texts) {
          turn++;
          // Only near the end of page 1 does every line count.
          if (lines > 10 && Math.floor(turn / formats.length) % 2 === 0) continue;
          const format = formats[turn % formats.length] ?? 'document';
          yield {
            format,
            issuers,
            nameLength,
            signed,
            lines,
            paragraphs: [1, 2, 1, 4, 1, 9][Math.floor(turn / 6) % 6] ?? 1,
            titleLines: 1 + ((turn * 5) % 7),
            recipients: recipients[Math.floor(turn / 7) % 3] ?? 'short',
            ...(format === 'plain' && { inTitle: Math.floor(turn / 6) % (issuers + 1) }),
          };
        }
  yield* longParagraphs();
}

/** Every length of a text of one paragraph under many signatures: programs carry it on as a whole, or part it. */
function* longParagraphs(): Generator<Crowd> {
  for (const [issuers, nameLength, signed] of [
    [3, 16, 'sealed'],
    [6, 16, 'sealed'],
    [8, 28, 'unsealed'],
    [5, 20, 'stamped'],
  ] as const)
    for (let lines = 1; lines <= 70; lines++)
      yield {
        format: lines % 9 === 0 ? 'letter' : 'document',
        issuers,
        nameLength,
        signed,
        lines,
        paragraphs: 1,
        titleLines: 2,
        recipients: 'short',
      };
}

function isText({ element }: PlacedLine): boolean {
  return element === 'body' || element === 'attachmentNote' || element.startsWith('heading');
}

function isSignature({ element }: PlacedLine): boolean {
  return ['signature', 'signerOffice', 'signer', 'date'].includes(element);
}

/** What is wrong with the pages. */
function faultsOf(pages: readonly Page[], document: OfficialDocument): string[] {
  const faults: string[] = [];
  const [front] = pages;
  if (!front?.lines.some(isText)) faults.push('text');
  const titlePage = pages.find(({ lines }) => lines.some(({ element }) => element === 'title'));
  if (document.title !== '' && titlePage?.number !== 1) faults.push('title');
  const signed = pages.filter(({ lines }) => lines.some(isSignature));
  if (signed.length > 1) faults.push('parted');
  const first = signed[0]?.lines.findIndex(isSignature) ?? -1;
  if (first >= 0 && !signed[0]?.lines.slice(0, first).some(isText)) faults.push('alone');
  for (const { lines } of pages) faults.push(...lines.flatMap(leaves));
  return [...faults, ...overlapping(pages), ...wrongSeals(pages, document)];
}

function leaves(line: PlacedLine): string[] {
  const { x, y, height, size, scale, element } = line;
  const text = placedText(line);
  const cell = element === 'letterhead' ? (size * scale * 25.4) / 72 : CELL;
  const aligned = line.align === 'left' || line.align === 'justify';
  const right = element === 'title' || !aligned ? x + line.width : x + textWidth(text) * cell;
  const out: string[] = [];
  const margin = element === 'letterhead' ? 8 : 0.01;
  // A line of print may end in marks that hang out, and the imprint has a size of its own.
  if (element !== 'imprint' && right > RIGHT + margin) out.push(`right end of ${text}`);
  if (x < LEFT - margin) out.push(`left end of ${text}`);
  if (y + height > BOTTOM + 0.01) out.push(`foot of ${text}`);
  return out;
}

/** Things that stand side by side and touch. */
function overlapping(pages: readonly Page[]): string[] {
  return pages.flatMap(({ lines }) =>
    lines.filter(isSignature).flatMap((one, index, all) =>
      all.slice(index + 1).flatMap((other) => {
        const end = (line: PlacedLine) => line.x + textWidth(placedText(line)) * CELL;
        const apart =
          Math.abs(one.y - other.y) > one.height - 0.01 ||
          end(one) <= other.x + 0.01 ||
          end(other) <= one.x + 0.01;
        return apart ? [] : [`${placedText(one)} on ${placedText(other)}`];
      }),
    ),
  );
}

interface Seal {
  page: number;
  /** Middle of its name, in mm. */
  x: number;
  y: number;
  text: string;
}

/** The middle of each name, in the order of the text. */
function sealsOf(pages: readonly Page[]): Seal[] {
  const names = new Map<number, Seal[]>();
  for (const { number, lines } of pages) {
    for (const line of lines.filter(({ element }) => element === 'signature')) {
      const text = placedText(line);
      const x = line.x + (textWidth(text) * CELL) / 2;
      const own = names.get(line.paragraph) ?? [];
      names.set(line.paragraph, [...own, { page: number, x, y: line.y + line.height / 2, text }]);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...names.values()].map((lines) => ({
    page: lines[0]?.page ?? 0,
    x: mean(lines.map(({ x }) => x)),
    y: mean(lines.map(({ y }) => y)),
    text: lines.map(({ text }) => text).join(''),
  }));
}

/** Less than from a name to the next row's, more than between names of one and of two lines beside each other. */
const ROW = 15;
const SMALLEST_SEAL = 42;

/** Seals in order, from left to right and from row to row, none touching another, full rows first. */
function wrongSeals(pages: readonly Page[], { signature }: OfficialDocument): string[] {
  if (signature?.sealed !== true) return [];
  const seals = sealsOf(pages);
  const texts = seals.map(({ text }) => text).join();
  const pairs = seals.flatMap((one, index) =>
    seals.slice(index + 1).map((other) => ({ one, other })),
  );
  const here = pairs.filter(({ one, other }) => one.page === other.page);
  const rows = rowsOf(seals);
  const ragged = rows.some((count, index) => {
    const next = rows[index + 1];
    return count > 3 || (next !== undefined && (count < next || count === 1));
  });
  return [
    ...(texts === signature.issuers.join() ? [] : ['order of the names']),
    ...here
      .filter(({ one, other }) => Math.hypot(one.x - other.x, one.y - other.y) < SMALLEST_SEAL)
      .map(({ one, other }) => `the seal of ${one.text} touches that of ${other.text}`),
    ...here
      .filter(({ one, other }) => isOutOfOrder(one, other))
      .map(({ one, other }) => `${other.text} stands before ${one.text}`),
    ...(ragged ? [`rows of ${rows.join('+')}`] : []),
  ];
}

function isOutOfOrder(one: Seal, later: Seal): boolean {
  const lower = later.y - one.y;
  return lower < -ROW || (lower < ROW && later.x < one.x);
}

/** How many stand in each row. */
function rowsOf(seals: readonly Seal[]): number[] {
  const rows: number[] = [];
  for (const [index, { y, page }] of seals.entries()) {
    const before = seals[index - 1];
    const begins = before?.page !== page || Math.abs(before.y - y) > ROW;
    if (begins) rows.push(1);
    else rows.push((rows.pop() ?? 0) + 1);
  }
  return rows;
}

/** The message that excuses a fault. */
const EXCUSES: Record<string, ProblemCode> = {
  text: 'layout/no-text-on-page-1',
  title: 'layout/title-off-page-1',
  alone: 'layout/signature-alone',
  parted: 'layout/signature-parted',
};

describe('a crowded document', () => {
  const all = [...crowds()].map((crowd) => {
    const document = crowded(crowd);
    return { crowd, document, codes: layoutNotes(document, settings).map(({ code }) => code) };
  });

  it('has text on page 1 and above its signature, keeps to the type area, or says why not', () => {
    const wrong = all.flatMap(({ crowd, document, codes }) => {
      const own = faultsOf(layoutPages(document, settings), document).filter((fault) => {
        const excuse = EXCUSES[fault];
        // Where the title leaves page 1, so does the text.
        const excused =
          (excuse !== undefined && codes.includes(excuse)) ||
          (fault === 'text' && codes.includes('layout/title-off-page-1'));
        return !excused;
      });
      return own.map((fault) => `${crowdName(crowd)}: ${fault}`);
    });
    expect(wrong.slice(0, 40)).toEqual([]);
  });

  it('is said to be impossible only where it is', () => {
    const said = all.filter(({ codes }) =>
      Object.values(EXCUSES).some((code) => codes.includes(code)),
    );
    const few = said.filter(
      // A text of one line has none to send along.
      ({ crowd: { issuers, titleLines, lines } }) => issuers <= 3 && titleLines <= 4 && lines > 1,
    );
    expect(few.map(({ crowd }) => crowdName(crowd))).toEqual([]);
    expect(said.length).toBeLessThan(all.length / 5);
  });
});

describe('a text of one paragraph under many seals', () => {
  const crowd: Crowd = {
    format: 'document',
    issuers: 6,
    nameLength: 16,
    signed: 'sealed',
    lines: 20,
    paragraphs: 1,
    titleLines: 2,
    recipients: 'short',
  };
  const laidOut = (changes: Partial<Crowd>) => {
    const document = crowded({ ...crowd, ...changes });
    const lines = layoutPages(document, settings).map((page) => page.lines.filter(isText).length);
    return { lines, codes: layoutNotes(document, settings).map(({ code }) => code) };
  };

  it('parts so that its last lines stand with them, on whichever page, and it is said where room stays free', () => {
    expect(laidOut({})).toEqual({ lines: [3, 15, 2], codes: ['layout/text-parted'] });
    expect(laidOut({ lines: 40 })).toEqual({
      lines: [3, 22, 13, 2],
      codes: ['layout/text-parted'],
    });
    expect(laidOut({ lines: 30 })).toEqual({ lines: [3, 22, 5], codes: [] });
  });

  it('is told where only Word parts it: where the page before would keep too few lines', () => {
    const stamped = { issuers: 8, signed: 'stamped', lines: 7 } as const;
    expect(laidOut(stamped).codes).toEqual(['layout/one-paragraph']);
    expect(laidOut({ ...stamped, paragraphs: 2 }).codes).toEqual(['layout/tightened']);
  });
});
