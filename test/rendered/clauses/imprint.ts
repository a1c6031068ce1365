/** 7.4: 版记. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import {
  colors,
  imprint as rule,
  sizes,
  table,
  typeArea,
} from '../../../src/layout/standard/gb9704.ts';
import type { Page, Rule, Stretch } from '../page.ts';
import {
  area,
  beginsLine,
  endsLine,
  findLast,
  lineAbove,
  lowerEdge,
  rulesOfWidth,
  textLines,
  upperEdge,
} from '../queries.ts';
import { recipientsMove } from './body.ts';
import { type Clause, characterOf, type Rendered, RULE_TOLERANCE } from './clause.ts';

/** Rules thinner than this, in mm, are a table's. */
const THINNEST = (rule.innerRule + table.rule) / 2;
const CHARACTER = characterOf(sizes.四号);

/** The imprint that the document prints: its own, or that of the one it issues. */
export function imprintOf({ imprint, issued }: OfficialDocument) {
  return imprint ?? issued?.imprint;
}

export function hasImprint(document: OfficialDocument): boolean {
  const { copies, printingOffice, printDate } = imprintOf(document) ?? {};
  return document.format === 'letter'
    ? copies !== undefined
    : [copies, printingOffice, printDate].some((part) => part !== undefined);
}

export function imprintRules(page: Page): Rule[] {
  return rulesOfWidth(page, typeArea.width).filter(
    ({ colour, thickness }) => colour === colors.text && thickness > THINNEST,
  );
}

/** Where the imprint of a page begins; below everything where it has none. */
export function imprintTop(page: Page, document: OfficialDocument): number {
  if (document.format === 'letter') {
    const { copies } = imprintOf(document) ?? {};
    const first = copies && findLast([page], `${copies.label}：${copies.text}。`)[0];
    return first?.top ?? Number.POSITIVE_INFINITY;
  }
  const [first] = imprintRules(page);
  return first === undefined ? Number.POSITIVE_INFINITY : upperEdge(first);
}

const withRules = (document: OfficialDocument) =>
  document.format !== 'letter' && hasImprint(document);

const imprintLook = ({ fonts }: Rendered) => ({ font: fonts.body, sizePoints: rule.sizePoints });

function copiesLines({ pages, document }: Rendered): Stretch[] {
  const { copies } = imprintOf(document) ?? {};
  return copies === undefined ? [] : findLast(pages, `${copies.label}：${copies.text}。`);
}

/** 抄送 or 主送: in by one character on both sides, later lines aligned after the colon. */
export function measureList(
  label: string,
  lines: readonly [Stretch, ...Stretch[]],
  ruler: Parameters<Clause['measure']>[1],
): void {
  const [first, ...later] = lines;
  const indent = rule.indentCharacters;
  ruler.indent(label, first, indent, CHARACTER);
  for (const line of later) ruler.indent(label, line, indent + [...label].length + 1, CHARACTER);
  for (const line of lines)
    ruler.atMost(line.page, `${label}: right end`, line.right, area.right - indent * CHARACTER + 1);
  for (const line of lines.slice(0, -1))
    ruler.atMost(
      line.page,
      `${label}: left free of a line that goes on`,
      area.right - line.right,
      (indent + 1) * CHARACTER + 1,
    );
}

export const imprintClauses: Clause[] = [
  {
    clause: '7.4.1',
    says: 'the rules of the imprint are as wide as the type area, the outer ones 0.35 mm, the inner ones 0.25 mm',
    applies: withRules,
    measure: ({ pages, document }, ruler) => {
      const page = pages.at(-1);
      if (page === undefined) {
        ruler.missing(0, 'last page');
        return;
      }
      const rules = imprintRules(page);
      const { copies, printingOffice, printDate } = imprintOf(document) ?? {};
      const both =
        (copies !== undefined || recipientsMove(document)) &&
        (printingOffice ?? printDate) !== undefined;
      ruler.same(page, 'rules', rules.length, both ? 3 : 2);
      for (const [index, { x, width, thickness }] of rules.entries()) {
        const outer = index === 0 || index === rules.length - 1;
        ruler.near(page, 'left end of a rule', x, area.left);
        ruler.near(page, 'width of a rule', width, typeArea.width);
        ruler.near(
          page,
          `thickness of ${outer ? 'an outer' : 'an inner'} rule`,
          thickness,
          outer ? rule.outerRule : rule.innerRule,
          RULE_TOLERANCE,
        );
      }
    },
  },
  {
    clause: '7.4.1',
    says: 'the last rule lies on the bottom edge of the type area of the last page, no other page has one',
    applies: withRules,
    measure: ({ pages }, ruler) => {
      for (const page of pages.slice(0, -1))
        ruler.same(page, 'rules of an imprint', imprintRules(page).length, 0);
      const page = pages.at(-1);
      const last = page && imprintRules(page).at(-1);
      if (page === undefined || last === undefined) {
        ruler.missing(page?.number ?? 0, 'last rule');
        return;
      }
      ruler.near(page, 'mm of its lower edge', lowerEdge(last), area.bottom);
    },
  },
  {
    clause: '7.4.1',
    says: 'nothing stands below the imprint, and text above it keeps clear of it',
    applies: withRules,
    measure: ({ pages, document }, ruler) => {
      const page = pages.at(-1);
      if (page === undefined) return;
      const top = imprintTop(page, document);
      for (const line of textLines(page)) {
        const crosses = line.top < top && line.bottom > top;
        ruler.same(page, `text across the first rule`, crosses ? line.text : '', '');
        ruler.atMost(page, `foot of ${line.text}`, line.bottom, area.bottom);
      }
    },
  },
  {
    clause: '7.4.2',
    says: 'copies stand in 4号 仿宋, in by one character left and right, later lines after the colon',
    applies: (document) => document.format !== 'letter' && !!imprintOf(document)?.copies,
    measure: (rendered, ruler) => {
      const lines = ruler.found('copies', copiesLines(rendered));
      const page = rendered.pages.at(-1);
      if (lines === undefined || page === undefined) return;
      ruler.same(lines[0].page, 'page of the copies', lines[0].page.number, page.number);
      ruler.look('copies', lines, imprintLook(rendered));
      measureList(imprintOf(rendered.document)?.copies?.label ?? '', lines, ruler);
      ruler.atMost(
        page,
        'copies below the first rule',
        imprintTop(page, rendered.document),
        lines[0].top,
      );
    },
  },
  {
    clause: '7.4.2',
    says: 'recipients that found no place on page 1 stand above the copies as 主送, without a rule between',
    applies: recipientsMove,
    measure: (rendered, ruler) => {
      const { document, pages } = rendered;
      const lines = ruler.found('主送', findLast(pages, `主送：${document.recipients}。`));
      if (lines === undefined) return;
      ruler.look('主送', lines, imprintLook(rendered));
      measureList('主送', lines, ruler);
      const [copies] = copiesLines(rendered);
      const last = lines.at(-1) ?? lines[0];
      if (copies === undefined) return;
      ruler.same(copies.page, 'lines below 主送', lineAbove(copies)?.text ?? '', last.text);
      const between = imprintRules(copies.page).filter(
        ({ y }) => y > last.top && y < copies.bottom,
      );
      ruler.same(copies.page, 'rules between', between.length, 0);
    },
  },
  {
    clause: '7.4.3',
    says: 'the printing office stands in by one character left, the date with 印发 in by one right, above the last rule',
    applies: (document) => document.format !== 'letter' && !!imprintOf(document)?.printingOffice,
    measure: (rendered, ruler) => {
      const { printingOffice = '', printDate } = imprintOf(rendered.document) ?? {};
      const office = ruler.found('printing office', findLast(rendered.pages, printingOffice));
      const date = ruler.found('print date', findLast(rendered.pages, `${printDate}印发`));
      const page = rendered.pages.at(-1);
      if (office === undefined || date === undefined || page === undefined) return;
      ruler.look('printing office', office, imprintLook(rendered));
      ruler.look('print date', date, imprintLook(rendered));
      ruler.indent('printing office', office[0], rule.indentCharacters, CHARACTER);
      ruler.indentRight('print date', date[0], rule.indentCharacters, CHARACTER);
      ruler.near(page, 'mm between their baselines', date[0].baseline, office[0].baseline, 0.1);
      ruler.same(page, 'page of the printing line', office[0].page.number, page.number);
      ruler.same(page, 'begins its line', String(beginsLine(office[0])), 'true');
      ruler.same(page, 'ends its line', String(endsLine(date[0])), 'true');
      ruler.same(
        page,
        'last line',
        textLines(page).at(-1)?.text ?? '',
        `${printingOffice}${printDate}印发`,
      );
    },
  },
  {
    clause: '7.4.1',
    says: 'where it is wanted, the imprint stands on an even page',
    applies: (document) => imprintOf(document)?.evenPage === true,
    measure: ({ pages }, ruler) => {
      ruler.same(pages.length, 'pages, odd or even', pages.length % 2, 0);
    },
  },
];
