/** 5, 7.5: paper, type area, lines and characters, colour, page numbers. */

import type { OfficialDocument } from '../../../src/document/document.ts';
import { bodyLines, lineText } from '../../../src/document/lines.ts';
import {
  bodySizePoints,
  characterPitch,
  colors,
  grid,
  linePitch,
  pageNumber,
  paper,
  typeArea,
} from '../../../src/layout/standard/gb9704.ts';
import type { Page, Stretch } from '../page.ts';
import {
  area,
  bodySized,
  isDraftMark,
  middle,
  pageNumberLine,
  Reading,
  rowBottom,
  rowTop,
  textLines,
} from '../queries.ts';
import { type Clause, characterOf, type Rendered, TOLERANCE } from './clause.ts';
import { imprintTop } from './imprint.ts';

const always = () => true;
const hasBody = ({ body }: OfficialDocument) => body.length > 0;

/** The paragraphs of a document's body, in the lines they stand on. */
export function bodyParagraphs({
  pages,
  document,
}: Rendered): { text: string; headingText?: string; level?: number; lines: Stretch[] }[] {
  const reading = new Reading(pages);
  return allBodies(document)
    .flatMap((blocks) => bodyLines(blocks))
    .flatMap((line) => {
      if (line.type !== 'paragraph') return [];
      const text = lineText(line);
      const { heading } = line;
      return [
        {
          text,
          lines: reading.next(text),
          ...(heading && { headingText: heading.text, level: heading.level }),
        },
      ];
    });
}

function allBodies({ body, issued, attachments }: OfficialDocument): OfficialDocument['body'][] {
  return [
    body,
    ...(issued === undefined ? [] : allBodies(issued)),
    ...attachments.map((each) => each.body),
  ];
}

/** A page that text runs over to its end: the paragraph on its last line goes on, and nothing but body is on it. */
function isFullOfBody(page: Page, rendered: Rendered): boolean {
  const lines = textLines(page);
  const last = lines.at(-1);
  const goesOn = bodyParagraphs(rendered).some((paragraph) =>
    paragraph.lines.some(
      (line, index) =>
        line.baseline === last?.baseline &&
        line.page === page &&
        paragraph.lines[index + 1] !== undefined,
    ),
  );
  return goesOn && bodySized(page).length === lines.length && page.rules.length === 0;
}

/** LibreOffice sets rows in the middle of a type area that is too high: half the fault is seen. */
const HALF = TOLERANCE / 2;

export const LEFT_BELOW = 'mm left below the last line';
/** Two rows more on a page, and part of one. */
const ROWS_WON = 3;

const HAN = /^\p{Script=Han}+$/u;

export const pageClauses: Clause[] = [
  {
    clause: '5.2.1',
    says: 'every page is A4',
    applies: always,
    measure: ({ pages }, ruler) => {
      for (const page of pages) {
        ruler.near(page, 'width', Math.min(page.width, page.height), paper.width);
        ruler.near(page, 'height', Math.max(page.width, page.height), paper.height);
      }
    },
  },
  {
    clause: '5.2.2.1',
    says: 'text fills the type area from its left edge to its right one and never leaves it',
    applies: hasBody,
    measure: (rendered, ruler) => {
      for (const { lines } of bodyParagraphs(rendered)) {
        for (const line of lines.slice(1))
          ruler.near(line.page, 'mm from the left edge of the page', line.x, area.left);
        for (const line of lines.slice(0, -1))
          ruler.near(line.page, 'mm from the right edge', line.right, area.right);
      }
      for (const page of rendered.pages.filter(({ turned }) => !turned)) {
        for (const line of textLines(page)) {
          // A letter's letterhead may be as wide as its rules (10.1).
          if (line.colours.includes(colors.red)) continue;
          ruler.atMost(page, `right end of ${line.text}`, line.right, area.right + 1);
          ruler.atMost(page, `left end of ${line.text}`, area.left - 1, line.x);
          ruler.atMost(page, `foot of ${line.text}`, line.bottom, area.bottom + 1);
        }
      }
    },
  },
  {
    clause: '5.2.2.1',
    says: 'the first line of every further page is the first row of the type area',
    applies: always,
    measure: ({ pages, document }, ruler) => {
      for (const page of pages.slice(1)) {
        const [first] = textLines(page).filter(({ top }) => top < imprintTop(page, document));
        if (first !== undefined && !page.turned && page.rules.every(({ y }) => y > first.top))
          ruler.near(page, 'mm above the first row', rowTop(first), area.top, HALF);
      }
    },
  },
  {
    clause: '5.2.2.2',
    says: 'the body is set in 3号 仿宋',
    applies: hasBody,
    measure: (rendered, ruler) => {
      const { fonts } = rendered;
      for (const { text, headingText = '', lines } of bodyParagraphs(rendered)) {
        const own = headingText === '' ? lines : lines.slice(1);
        ruler.look(`body ${text.slice(0, 8)}…`, own, {
          font: fonts.body,
          sizePoints: bodySizePoints,
        });
      }
    },
  },
  {
    clause: '5.2.2.3',
    says: 'a page holds 22 lines that fill the type area',
    applies: hasBody,
    measure: (rendered, ruler) => {
      for (const page of rendered.pages) {
        if (!isFullOfBody(page, rendered)) continue;
        const lines = textLines(page);
        const [first] = lines;
        const last = lines.at(-1);
        if (first === undefined || last === undefined) continue;
        ruler.same(page, 'lines', lines.length, Math.round(typeArea.height / page.pitch));
        ruler.near(page, 'mm above the first row', rowTop(first), area.top, HALF);
        ruler.near(page, 'mm of the last row', rowBottom(last), area.bottom);
      }
    },
  },
  {
    clause: '5.2.2.3',
    says: 'rows are lower than the standard’s only where the signature would else stand alone (7.3.5.5)',
    applies: hasBody,
    measure: ({ pages, document }, ruler) => {
      const [page] = pages;
      if (page === undefined || page.pitch === linePitch) return;
      const text = document.signature?.date;
      const date = pages.flatMap(textLines).findLast((line) => line.text === text);
      if (date === undefined) {
        ruler.near(page, 'mm of a row', page.pitch, linePitch, 0.1);
        return;
      }
      const own = textLines(date.page).filter(({ top }) => top < imprintTop(date.page, document));
      const foot = Math.min(area.bottom, imprintTop(date.page, document));
      const room = foot - (own.at(-1)?.bottom ?? 0);
      // Closer lines are worth it only where they win the page the rows that it lacked.
      ruler.atMost(date.page, LEFT_BELOW, room, ROWS_WON * page.pitch);
    },
  },
  {
    clause: '5.2.2.3',
    says: 'lines of the body lie a row of the grid apart',
    applies: hasBody,
    measure: (rendered, ruler) => {
      for (const { lines } of bodyParagraphs(rendered)) {
        for (const [index, line] of lines.entries()) {
          const above = lines[index - 1];
          if (above?.page === line.page)
            ruler.near(
              line.page,
              'mm between lines',
              middle(line) - middle(above),
              line.page.pitch,
              0.1,
            );
        }
      }
    },
  },
  {
    clause: '5.2.2.3',
    says: 'a line holds 28 characters that fill the type area',
    applies: hasBody,
    measure: (rendered, ruler) => {
      for (const { lines } of bodyParagraphs(rendered)) {
        for (const line of lines.slice(1, -1)) {
          if (!HAN.test(line.text)) continue;
          ruler.same(line.page, `characters of ${line.text}`, line.glyphs.length, grid.characters);
          ruler.near(line.page, 'mm of a full line', line.right - line.x, typeArea.width);
        }
        // The last line alone is not spread to both edges.
        const last = lines.at(-1);
        const [before, after] = last ? firstHanPair(last) : [];
        if (last && before && after)
          ruler.near(last.page, 'mm between characters', after.x - before.x, characterPitch, 0.1);
      }
    },
  },
  {
    clause: '5.2.2.4',
    says: 'everything is black but the letterhead and its rules',
    applies: always,
    measure: ({ pages, document }, ruler) => {
      const names = [...(document.letterhead?.issuers ?? []), document.letterhead?.suffix ?? ''];
      for (const page of pages) {
        for (const line of page.lines.filter((each) => !isDraftMark(each))) {
          const coloured = line.glyphs.filter(({ colour }) => colour !== colors.text);
          const text = coloured.map(({ char }) => char).join('');
          const rest =
            page.number > 1 ? text : names.reduce((left, name) => left.replace(name, ''), text);
          // A name that is too wide for its line is measured by 7.2.4.
          const known = names.some((name) => name.includes(rest));
          ruler.same(page, 'coloured text', known ? '' : rest, '');
        }
        const coloured = page.rules.filter(({ colour }) => colour !== colors.text);
        if (page.number > 1) ruler.same(page, 'coloured rules', coloured.length, 0);
      }
    },
  },
  {
    clause: '7.5',
    says: 'page numbers stand between dashes in 4号 宋体, odd ones right, even ones left, 7 mm below the type area',
    applies: always,
    measure: ({ pages, document, fonts }, ruler) => {
      const own = characterOf(pageNumber.sizePoints);
      for (const page of pages) {
        const line = pageNumberLine(page);
        if (!carriesNumber(page, document)) {
          ruler.same(page, 'page number', line?.text ?? '', '');
          continue;
        }
        if (line === undefined) {
          ruler.missing(page.number, 'page number');
          continue;
        }
        ruler.same(page, 'page number', line.text, `—${page.number}—`);
        ruler.look('page number', [line], {
          font: fonts.song,
          latin: fonts.song,
          sizePoints: pageNumber.sizePoints,
        });
        ruler.near(
          page,
          'mm from the type area to the dash',
          (line.glyphs[0]?.inkTop ?? Number.NaN) - area.bottom,
          pageNumber.below,
        );
        if (page.number % 2 === 1)
          ruler.indentRight('page number', line, pageNumber.indentCharacters, own);
        else ruler.indent('page number', line, pageNumber.indentCharacters, own);
      }
    },
  },
];

function firstHanPair({ glyphs }: Stretch) {
  const index = glyphs.findIndex(
    ({ char }, at) => HAN.test(char) && HAN.test(glyphs[at + 1]?.char ?? ''),
  );
  return [glyphs[index], glyphs[index + 1]] as const;
}

/** Not the first page of a letter (10.1), nor one that shows only the imprint, nor a blank one before it (7.5). */
function carriesNumber(page: Page, document: OfficialDocument): boolean {
  if (document.format === 'letter' && page.number === 1) return false;
  const top = imprintTop(page, document);
  return textLines(page).some((line) => line.bottom < top);
}
