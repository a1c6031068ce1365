/** 10.2, 10.3 and the variants: orders, minutes, drafts, pre-printed paper, paper without 版头. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import {
  attendance as attendanceRule,
  bodySizePoints,
  colors,
  letterhead as letterheadRule,
  linePitch,
  order,
} from '../../../src/layout/standard/gb9704.ts';
import {
  area,
  DRAFT_MARK,
  findLast,
  findText,
  isDraftMark,
  redRules,
  rowTop,
  textLines,
} from '../queries.ts';
import { titleStretches } from './body.ts';
import type { Clause, Rendered, Ruler } from './clause.ts';
import { lastBodyLine } from './ending.ts';
import { letterheadLines, measureLetterhead, printsRed } from './header.ts';
import { bodyParagraphs } from './page.ts';

export const is =
  (format: OfficialDocument['format']) =>
  (document: OfficialDocument): boolean =>
    document.format === format;

export const printedOn = (format: OfficialDocument['format']) => (document: OfficialDocument) =>
  document.format === format && document.letterhead !== undefined && printsRed(document);

export const formatClauses: Clause[] = [
  {
    clause: '10.2',
    says: 'an order’s letterhead: red 小标宋, centred, its top edge 20 mm below the top of the type area',
    applies: printedOn('order'),
    measure: (rendered, ruler) => {
      measureLetterhead(rendered, ruler, area.top + order.below);
    },
  },
  {
    clause: '10.2',
    says: 'an order’s number is centred two blank lines below, the body two blank lines below that, no red rule',
    applies: printedOn('order'),
    measure: (rendered, ruler) => {
      const { document, pages, fonts } = rendered;
      const [page] = pages;
      const number = ruler.found(
        'number',
        findText(pages.slice(0, 1), document.documentNumber ?? ''),
      );
      if (number === undefined || page === undefined) return;
      ruler.look('number', number, { font: fonts.body, sizePoints: bodySizePoints });
      ruler.centred('number', number[0]);
      const foot = letterheadLines(rendered).at(-1)?.bottom ?? Number.NaN;
      const blank = order.numberBlankLinesAbove * linePitch;
      ruler.near(page, 'mm from letterhead to its row', rowTop(number[0]) - foot, blank);
      const first = bodyParagraphs(rendered)[0]?.lines[0];
      if (first) ruler.blankLines('body', number[0], first, order.bodyBlankLinesAbove);
      ruler.same(page, 'red rules', redRules(page).length, 0);
    },
  },
  {
    clause: '10.3',
    says: 'minutes: the letterhead’s top edge 35 mm below the top of the type area',
    applies: printedOn('minutes'),
    measure: (rendered, ruler) => {
      measureLetterhead(rendered, ruler, area.top + letterheadRule.below);
    },
  },
  {
    clause: '10.3',
    says: '出席 stands one blank line below the body in by two characters, its label in 黑体, later lines after the colon',
    applies: ({ attendance = [] }) => attendance.length > 0,
    measure: (rendered, ruler) => measureAttendance(rendered, ruler),
  },
  {
    clause: '公文草稿',
    says: 'every page of a draft is marked 草稿 above the type area, and no page of another document',
    applies: () => true,
    measure: ({ pages, document }, ruler) => {
      for (const page of pages) {
        const marks = page.lines.filter(isDraftMark).map(({ text }) => text);
        ruler.same(page, 'marks', marks.join(), document.draft ? DRAFT_MARK : '');
      }
    },
  },
  {
    clause: '内部件',
    says: 'paper without 版头 has no red and begins with the title on line 1',
    applies: is('plain'),
    measure: (rendered, ruler) => {
      const [page] = rendered.pages;
      const title = ruler.found('title', titleStretches(rendered));
      if (page === undefined || title === undefined) return;
      ruler.same(page, 'red rules', redRules(page).length, 0);
      ruler.near(page, 'mm of its row', rowTop(title[0]), area.top);
      ruler.same(page, 'first line', textLines(page)[0]?.text ?? '', title[0].text);
    },
  },
  {
    clause: '套红',
    says: 'on pre-printed paper nothing red is printed again',
    applies: ({ preprinted }) => preprinted === true,
    measure: ({ pages }, ruler) => {
      for (const page of pages) {
        const red = page.lines.flatMap(({ glyphs }) =>
          glyphs.filter(({ colour }) => colour === colors.red).map(({ char }) => char),
        );
        ruler.same(page, 'red text', red.join(''), '');
        ruler.same(page, 'red rules', redRules(page).length, 0);
      }
    },
  },
];

function measureAttendance(rendered: Rendered, ruler: Ruler): void {
  const { document, pages, fonts } = rendered;
  const { attendance = [] } = document;
  let above = lastBodyLine(rendered);
  for (const [index, { label, names }] of attendance.entries()) {
    const lines = ruler.found(label, findLast(pages, `${label}：${names}`));
    if (lines === undefined) continue;
    const [first, ...later] = lines;
    const length = label.length + 1;
    const head = { ...first, glyphs: first.glyphs.slice(0, length) };
    const rest = { ...first, glyphs: first.glyphs.slice(length) };
    ruler.look(label, [head], { font: fonts.hei, sizePoints: bodySizePoints });
    ruler.look(`names of ${label}`, [rest, ...later], {
      font: fonts.body,
      sizePoints: bodySizePoints,
    });
    const { indentCharacters, blankLinesAbove } = attendanceRule;
    ruler.indent(label, first, indentCharacters);
    for (const line of later) ruler.indent(line.text, line, indentCharacters + length);
    if (above) ruler.blankLines(label, above, first, index === 0 ? blankLinesAbove : 0);
    above = lines.at(-1);
  }
}
