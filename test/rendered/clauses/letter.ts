/** 10.1: letters. */
import { headMarks } from '../../../src/document/printed.ts';
import {
  bodySizePoints,
  colors,
  letter,
  linePitch,
  paper,
  sizes,
} from '../../../src/layout/standard/gb9704.ts';
import type { Page, Rule } from '../page.ts';
import {
  area,
  endsLine,
  findLast,
  findText,
  lowerEdge,
  redRules,
  rowTop,
  upperEdge,
} from '../queries.ts';
import { titleStretches } from './body.ts';
import { type Clause, characterOf, RULE_TOLERANCE, type Ruler } from './clause.ts';
import { is, printedOn } from './formats.ts';
import { measureLetterhead } from './header.ts';
import { imprintOf, imprintRules, measureList } from './imprint.ts';

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

export const letterClauses: Clause[] = [
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
        const row = rowTop(number[0]) + index * page.pitch;
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
];
