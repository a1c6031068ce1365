/** 7.3.1 to 7.3.3: title, recipients, headings and paragraphs. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import { textWidth } from '../../../src/layout/lines/char-width.ts';
import {
  body as bodyRule,
  bodySizePoints,
  grid,
  linePitch,
  recipients as recipientsRule,
  title as titleRule,
  typeArea,
} from '../../../src/layout/standard/gb9704.ts';
import { mmToPoints } from '../../../src/layout/standard/units.ts';
import { titleLines } from '../../../src/layout/title/title-lines.ts';
import type { Stretch } from '../page.ts';
import {
  beginsLine,
  endsLine,
  findText,
  lowerEdge,
  Reading,
  rowTop,
  textLines,
} from '../queries.ts';
import type { Clause, Rendered, Ruler } from './clause.ts';
import { headerRuleOf } from './header.ts';
import { bodyParagraphs } from './page.ts';

/** How many characters of a title a line holds. */
const charsPerLine = Math.floor(mmToPoints(typeArea.width) / titleRule.sizePoints);

const hasTitle = ({ title, format }: OfficialDocument) => title !== '' && format !== 'order';

/** The title's lines as the layout breaks them, each where it stands. */
export function titleStretches(
  { pages, document, words }: Rendered,
  which: OfficialDocument = document,
): Stretch[] {
  const reading = new Reading(
    pages.map((page) => ({
      ...page,
      lines: page.lines.filter(({ sizes: own }) => own.includes(titleRule.sizePoints)),
    })),
  );
  const options = { charsPerLine, words };
  // Names recur: the title of an issued document stands behind that of the document which issues it.
  if (which === document.issued)
    for (const line of titleLines(document, options)) reading.next(line);
  return titleLines(which, options).flatMap((line) => reading.next(line));
}

/** The last line above the body, of this document: recipients, else title. */
function lineAboveBody(rendered: Rendered): { line: Stretch; blankLines: number } | undefined {
  const { document, pages } = rendered;
  const recipients = findText(pages.slice(0, 1), `${document.recipients ?? ''}：`).at(-1);
  if (document.recipients !== undefined && recipients) return { line: recipients, blankLines: 0 };
  const title = titleStretches(rendered).at(-1);
  return title && { line: title, blankLines: recipientsRule.blankLinesAbove };
}

export const bodyClauses: Clause[] = [
  {
    clause: '7.3.1',
    says: 'the title is set in 2号 小标宋, centred, in the lines that cut no word, without a mark at its end',
    applies: hasTitle,
    measure: (rendered, ruler) => {
      const { document, fonts, words } = rendered;
      for (const which of withIssued(document)) {
        const wanted = titleLines(which, { charsPerLine, words });
        const lines = ruler.found('title', titleStretches(rendered, which));
        if (lines === undefined) continue;
        const [{ page }] = lines;
        ruler.same(page, 'title', lines.map(({ text }) => text).join(' '), wanted.join(' '));
        ruler.look('title', lines, { font: fonts.title, sizePoints: titleRule.sizePoints });
        for (const line of lines) {
          ruler.centred(line.text, line);
          const alone = beginsLine(line) && endsLine(line);
          ruler.same(page, `${line.text} alone on its line`, String(alone), 'true');
          ruler.same(page, 'page of the title', line.page.number, page.number);
        }
        ruler.same(page, 'mark at its end', /[。，、；：！？]$/u.exec(which.title)?.[0] ?? '', '');
      }
    },
  },
  {
    clause: '7.3.1',
    says: 'the title stands two blank lines below the red rule',
    applies: (document) =>
      hasTitle(document) && document.format === 'document' && document.letterhead !== undefined,
    measure: (rendered, ruler) => {
      const [page] = rendered.pages;
      const rule = headerRuleOf(page);
      const lines = ruler.found('title', titleStretches(rendered));
      // On pre-printed paper the rule is there already; that nothing moves is measured by itself.
      if (rendered.document.preprinted || lines === undefined || page === undefined) return;
      if (rule === undefined) {
        ruler.missing(1, 'red rule');
        return;
      }
      const blank = titleRule.blankLinesAbove * linePitch;
      ruler.near(page, 'mm from rule to its row', rowTop(lines[0]) - lowerEdge(rule), blank);
    },
  },
  {
    clause: '7.3.1',
    says: 'lines of a title follow each other, a row of the grid or less apart',
    applies: hasTitle,
    measure: (rendered, ruler) => {
      for (const which of withIssued(rendered.document)) {
        const lines = titleStretches(rendered, which);
        for (const [index, line] of lines.entries()) {
          const above = lines[index - 1];
          if (above === undefined) continue;
          ruler.atMost(
            line.page,
            'mm between lines',
            line.baseline - above.baseline,
            linePitch + 1,
          );
          ruler.atMost(line.page, `foot of ${above.text}`, above.bottom, line.top);
        }
      }
    },
  },
  {
    clause: '7.3.2',
    says: 'recipients stand one blank line below the title, flush left on every line, closed by a colon',
    applies: (document) => document.recipients !== undefined && !recipientsMove(document),
    measure: (rendered, ruler) => {
      const { pages, document, fonts } = rendered;
      const text = `${document.recipients}：`;
      const lines = ruler.found('recipients', findText(pages.slice(0, 1), text));
      if (lines === undefined) return;
      ruler.look('recipients', lines, { font: fonts.body, sizePoints: bodySizePoints });
      for (const line of lines) {
        ruler.indent('recipients', line, 0);
        ruler.same(line.page, `begins its line: ${line.text}`, String(beginsLine(line)), 'true');
      }
      const title = titleStretches(rendered).at(-1);
      if (title) ruler.blankLines('recipients', title, lines[0], recipientsRule.blankLinesAbove);
    },
  },
  {
    clause: '7.3.3',
    says: 'page 1 shows body, on the line below the recipients',
    applies: (document) =>
      document.body.length > 0 && document.format !== 'order' && document.titleNote === undefined,
    measure: (rendered, ruler) => {
      const [paragraph] = bodyParagraphs(rendered);
      const lines = ruler.found('body', paragraph?.lines ?? []);
      if (lines === undefined) return;
      ruler.same(lines[0].page, 'page of the first body line', lines[0].page.number, 1);
      const above = lineAboveBody(rendered);
      if (above) ruler.blankLines('body', above.line, lines[0], above.blankLines);
    },
  },
  {
    clause: '7.3.3',
    says: 'every paragraph is in by two characters, its later lines are flush left',
    applies: ({ body }) => body.length > 0,
    measure: (rendered, ruler) => {
      for (const { text, lines: all } of bodyParagraphs(rendered)) {
        const lines = ruler.found(`paragraph ${text.slice(0, 12)}…`, all);
        if (lines === undefined) continue;
        ruler.indent(text.slice(0, 12), lines[0], bodyRule.firstLineCharacters);
        for (const line of lines.slice(1)) ruler.indent(line.text, line, 0);
      }
    },
  },
  ...([1, 2, 3, 4] as const).map(
    (level): Clause => ({
      clause: '7.3.3',
      says: `headings of level ${level} are set in 3号 ${['黑体', '楷体', '仿宋', '仿宋'][level - 1]}`,
      applies: (document) => hasHeading(document, level),
      measure: (rendered, ruler) => measureHeadings(rendered, level, ruler),
    }),
  ),
];

/** Whether so many recipients would leave page 1 without body (7.3.2): nobody lists some and moves them. */
export function recipientsMove({ recipients = '' }: OfficialDocument): boolean {
  return textWidth(recipients) > (grid.lines / 3) * grid.characters;
}

/** The document and the one printed under its letterhead. */
function withIssued(document: OfficialDocument): OfficialDocument[] {
  return document.issued === undefined ? [document] : [document, document.issued];
}

function hasHeading(document: OfficialDocument, level: number): boolean {
  return JSON.stringify([document.body, document.issued?.body, document.attachments]).includes(
    `"type":"section","level":${level}`,
  );
}

function measureHeadings(rendered: Rendered, level: 1 | 2 | 3 | 4, ruler: Ruler): void {
  const { fonts, pages } = rendered;
  const font = [fonts.hei, fonts.kai, fonts.body, fonts.body][level - 1] ?? fonts.body;
  const reading = new Reading(pages);
  for (const { text, headingText, level: own } of bodyParagraphs(rendered)) {
    if (headingText === undefined || own !== level) {
      reading.next(text);
      continue;
    }
    const heading = ruler.found(`heading ${headingText}`, reading.next(headingText));
    const rest = text.slice(headingText.length);
    if (heading)
      ruler.look(`heading ${headingText}`, heading, { font, sizePoints: bodySizePoints });
    const paragraph = rest === '' ? [] : reading.next(rest);
    ruler.look(`behind ${headingText}`, paragraph, {
      font: fonts.body,
      sizePoints: bodySizePoints,
    });
  }
}

/** The first line of a page, for marks and titles that begin one. */
export function isFirstLine(line: Stretch): boolean {
  return textLines(line.page)[0]?.baseline === line.baseline;
}
