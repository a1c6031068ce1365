/** 10: letters, orders, minutes; drafts and paper without 版头. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import { headMarks } from '../../../src/document/printed.ts';
import {
  attendance as attendanceRule,
  bodySizePoints,
  colors,
  letter,
  letterhead as letterheadRule,
  linePitch,
  order,
  paper,
  sizes,
} from '../../../src/layout/gb9704.ts';
import type { Page, Rule } from '../page.ts';
import {
  area,
  DRAFT_MARK,
  endsLine,
  findLast,
  findText,
  isDraftMark,
  lowerEdge,
  redRules,
  rowTop,
  textLines,
  upperEdge,
} from '../queries.ts';
import { titleStretches } from './body.ts';
import { type Clause, characterOf, type Rendered, RULE_TOLERANCE, type Ruler } from './clause.ts';
import { lastBodyLine } from './ending.ts';
import { letterheadLines, measureLetterhead, printsRed } from './header.ts';
import { imprintOf, imprintRules, measureList } from './imprint.ts';
import { bodyParagraphs } from './page.ts';

const is =
  (format: OfficialDocument['format']) =>
  (document: OfficialDocument): boolean =>
    document.format === format;

const printedOn = (format: OfficialDocument['format']) => (document: OfficialDocument) =>
  document.format === format && document.letterhead !== undefined && printsRed(document);

/** The two pairs of rules on a letter's first page, upper pair first. */
function letterRules(page: Page | undefined): { upper: Rule[]; lower: Rule[] } {
  const rules = page === undefined ? [] : redRules(page);
  const half = paper.height / 2;
  return { upper: rules.filter(({ y }) => y < half), lower: rules.filter(({ y }) => y >= half) };
}

function measurePair(
  pair: readonly Rule[],
  [first, second]: readonly [number, number],
  ruler: Ruler,
): void {
  const page = pair[0]?.page;
  if (page === undefined) {
    ruler.missing(1, 'double rule');
    return;
  }
  ruler.same(page, 'rules of the pair', pair.length, 2);
  for (const [index, rule] of pair.entries()) {
    ruler.near(page, 'width of a rule', rule.width, letter.ruleWidth);
    ruler.near(page, 'middle of a rule', rule.x + rule.width / 2, paper.width / 2);
    ruler.near(page, 'thickness', rule.thickness, index === 0 ? first : second, RULE_TOLERANCE);
    ruler.same(page, 'colour', rule.colour, colors.red);
  }
  const [upper, lower] = pair;
  if (upper && lower)
    ruler.near(
      page,
      'mm between them',
      upperEdge(lower) - lowerEdge(upper),
      letter.gapBetweenRules,
      0.3,
    );
}

export const formatClauses: Clause[] = [
  {
    clause: '10.1',
    says: 'a letter’s letterhead: the lead issuer in red 小标宋, its top edge 30 mm from the top of the page',
    applies: printedOn('letter'),
    measure: (rendered, ruler) => {
      const { issuers = [], suffix = '' } = rendered.document.letterhead ?? {};
      const [lead = ''] = issuers;
      const own = {
        ...rendered,
        document: { ...rendered.document, letterhead: { issuers: [lead], suffix } },
      };
      measureLetterhead(own, ruler, letter.letterheadTop, paper.width / 2);
    },
  },
  {
    clause: '10.1',
    says: 'a double red rule 170 mm wide 4 mm below the letterhead, the thick one above',
    applies: printedOn('letter'),
    measure: (rendered, ruler) => {
      const [page] = rendered.pages;
      const { upper } = letterRules(page);
      measurePair(upper, [letter.thickRule, letter.thinRule], ruler);
      const [line] = findText(
        rendered.pages.slice(0, 1),
        rendered.document.letterhead?.issuers[0] ?? '',
      );
      const [rule] = upper;
      if (page && line && rule)
        ruler.near(
          page,
          'mm below the letterhead',
          upperEdge(rule) - line.bottom,
          letter.ruleBelow,
        );
    },
  },
  {
    clause: '10.1',
    says: 'a double red rule 20 mm from the bottom of the first page, the thin one above, and only there',
    applies: printedOn('letter'),
    measure: ({ pages }, ruler) => {
      const [page, ...later] = pages;
      const { lower } = letterRules(page);
      measurePair(lower, [letter.thinRule, letter.thickRule], ruler);
      const last = lower.at(-1);
      if (page && last)
        ruler.near(
          page,
          'mm from the foot',
          paper.height - lowerEdge(last),
          letter.footRuleAboveEdge,
        );
      for (const each of later) ruler.same(each, 'red rules', redRules(each).length, 0);
    },
  },
  {
    clause: '10.1',
    says: 'marks flush left and the number flush right, 7/8 of a character below the upper rule',
    applies: printedOn('letter'),
    measure: (rendered, ruler) => {
      const { document, pages, fonts } = rendered;
      const page1 = pages.slice(0, 1);
      const lowest = letterRules(pages[0]).upper.at(-1);
      const number = ruler.found('number', findText(page1, document.documentNumber ?? ''));
      if (number === undefined || lowest === undefined) return;
      const { page } = number[0];
      ruler.look('number', number, { font: fonts.body, sizePoints: bodySizePoints });
      ruler.near(page, 'mm of the number from the right', area.right - number[0].right, 0);
      ruler.same(page, 'number ends its line', String(endsLine(number[0])), 'true');
      ruler.near(page, 'mm below the rule', number[0].top - lowerEdge(lowest), letter.marksBelow);
      for (const [index, { mark, text }] of headMarks(document).entries()) {
        const lines = ruler.found(text, findText(page1, text));
        if (lines === undefined) continue;
        const font = mark === 'copyNumber' ? fonts.body : fonts.hei;
        ruler.look(text, lines, { font, sizePoints: bodySizePoints });
        ruler.indent(text, lines[0], 0);
        const row = rowTop(number[0]) + index * linePitch;
        ruler.near(page, `row of ${text}`, rowTop(lines[0]), row);
      }
    },
  },
  {
    clause: '10.1',
    says: 'a letter’s title stands two blank lines below the last mark',
    applies: printedOn('letter'),
    measure: (rendered, ruler) => {
      const { document, pages } = rendered;
      const texts = [document.documentNumber ?? '', ...headMarks(document).map(({ text }) => text)];
      const lines = texts.flatMap((text) => findText(pages.slice(0, 1), text));
      const lowest = lines.toSorted((a, b) => b.baseline - a.baseline)[0];
      const title = ruler.found('title', titleStretches(rendered));
      if (title && lowest) ruler.blankLines('title', lowest, title[0], letter.titleBlankLinesAbove);
    },
  },
  {
    clause: '10.1',
    says: 'a letter’s imprint: only copies, without rules, on the last lines of the last page',
    applies: (document) => is('letter')(document) && imprintOf(document)?.copies !== undefined,
    measure: (rendered, ruler) => {
      const { document, pages, fonts } = rendered;
      const page = pages.at(-1);
      const { copies, printingOffice = '' } = imprintOf(document) ?? {};
      const text = `${copies?.label}：${copies?.text}。`;
      const lines = ruler.found('copies', findLast(pages, text));
      if (page === undefined || lines === undefined) return;
      ruler.same(page, 'rules of an imprint', imprintRules(page).length, 0);
      ruler.look('copies', lines, { font: fonts.body, sizePoints: sizes.四号 });
      measureList(copies?.label ?? '', lines, ruler);
      ruler.same(page, 'page of the copies', lines[0].page.number, page.number);
      const last = lines.at(-1) ?? lines[0];
      const leading = (linePitch - characterOf(sizes.四号)) / 2;
      ruler.near(
        page,
        'mm from the foot of the type area',
        area.bottom - last.bottom,
        leading,
        leading,
      );
      const printed =
        printingOffice === ''
          ? []
          : findLast(pages, `${printingOffice}${imprintOf(document)?.printDate}`);
      ruler.same(page, 'printing line', printed.map((each) => each.text).join(), '');
    },
  },
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
