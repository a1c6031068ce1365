/** 8: tables, on upright and on turned pages. */
import type { OfficialDocument, Table } from '../../../src/document/document.ts';
import {
  bottomMargin,
  linePitch,
  margins,
  table as tableRule,
  typeArea,
} from '../../../src/layout/standard/gb9704.ts';
import { area, findText, Reading } from '../queries.ts';
import type { Clause, Rendered, Ruler } from './clause.ts';

/** How many characters of a title a line holds. */
export const tableClauses: Clause[] = [
  {
    clause: '8',
    says: 'a table stands within the type area, its head above its rows, in 4号',
    applies: (document) => tables(document).some(({ turned }) => turned !== true),
    measure: (rendered, ruler) => {
      for (const table of tables(rendered.document)) {
        if (table.turned !== true) measureTable(table, rendered, ruler);
      }
    },
  },
  {
    clause: '8',
    says: 'a table on a turned page stands with its head at the left of the upright page',
    applies: (document) => tables(document).some(({ turned }) => turned === true),
    measure: (rendered, ruler) => {
      for (const { header, turned } of tables(rendered.document)) {
        if (turned !== true) continue;
        const page = rendered.pages.find(({ turned: own, lines }) => own && lines.length > 0);
        if (page === undefined) {
          ruler.missing(0, 'turned page');
          continue;
        }
        const [head] = findText([page], header.join(''));
        if (head === undefined) {
          ruler.missing(page.number, 'head of the table');
          continue;
        }
        ruler.look('head', [head], { font: rendered.fonts.hei, sizePoints: tableRule.sizePoints });
        const top = Math.min(
          ...page.rules.map(({ y }) => y),
          ...page.lines.map((line) => line.top),
        );
        const foot = Math.max(...page.rules.map(({ y }) => y));
        const left = Math.min(...page.uprights.map(({ x }) => x));
        const right = Math.max(...page.uprights.map(({ x }) => x));
        ruler.near(page, 'mm from the left edge of the upright page', top, margins.left, linePitch);
        ruler.atMost(page, 'mm of its foot', foot, margins.left + typeArea.width + 1);
        ruler.near(page, 'mm from the foot of the upright page', left, bottomMargin);
        ruler.near(page, 'mm from its top', page.width - right, margins.top);
        ruler.same(page, 'text that stands upright', page.upright.length, 1);
      }
    },
  },
];

function tables({ body, issued, attachments }: OfficialDocument): Table[] {
  const own = (blocks: OfficialDocument['body']): Table[] =>
    blocks.flatMap((block) =>
      block.type === 'table' ? [block] : block.type === 'section' ? own(block.children) : [],
    );
  return [
    ...own(body),
    ...(issued === undefined ? [] : tables(issued)),
    ...attachments.flatMap((each) => own(each.body)),
  ];
}

function measureTable(table: Table, rendered: Rendered, ruler: Ruler): void {
  const small = rendered.pages.map((page) => ({
    ...page,
    lines: page.lines.filter(({ sizes: own }) => own.includes(tableRule.sizePoints)),
  }));
  const { hei, body } = rendered.fonts;
  const reading = new Reading(small);
  for (const [row, cells] of [table.header, ...table.rows].entries()) {
    // Cells of a row are read line by line, so only their beginnings can be told where they wrap.
    for (const cell of cells) {
      const lines = ruler.found(`cell ${cell}`, reading.last(cell.slice(0, 3)));
      if (lines === undefined) continue;
      const font = row === 0 && table.header.length > 0 ? hei : body;
      ruler.look(`cell ${cell}`, lines, { font, sizePoints: tableRule.sizePoints });
      ruler.atMost(lines[0].page, `left end of ${cell}`, area.left, lines[0].x);
    }
  }
  const page = rendered.pages.find(({ uprights }) => uprights.length > 0);
  if (page === undefined) {
    ruler.missing(0, 'rules of the table');
    return;
  }
  const left = Math.min(...page.uprights.map(({ x }) => x));
  const right = Math.max(...page.uprights.map(({ x }) => x));
  ruler.near(page, 'left edge of the table', left, area.left);
  ruler.near(page, 'right edge of the table', right, area.right);
}
