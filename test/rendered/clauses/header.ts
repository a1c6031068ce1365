/** 7.2: 版头 of the general format. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import { classificationText } from '../../../src/document/printed.ts';
import {
  bodySizePoints,
  characterPitch,
  colors,
  headerRule,
  letterhead as letterheadRule,
  linePitch,
  documentNumber as numberRule,
  signatories as signatoryRule,
  typeArea,
} from '../../../src/layout/standard/gb9704.ts';
import { pointsToMm } from '../../../src/layout/standard/units.ts';
import type { Page, Rule, Stretch } from '../page.ts';
import { area, beginsLine, endsLine, findText, redRules, rowTop, upperEdge } from '../queries.ts';
import { type Clause, type Rendered, RULE_TOLERANCE, type Ruler } from './clause.ts';

const general = ({ format }: OfficialDocument) => format === 'document' || format === 'minutes';
/** Fixed marks are on pre-printed paper already. */
export const printsRed = ({ preprinted }: OfficialDocument) => preprinted !== true;

/** The lines of the letterhead: one issuer with its suffix, or a stack of issuers. */
export function letterheadLines({ pages, document }: Rendered): Stretch[] {
  const { issuers = [], suffix = '' } = document.letterhead ?? {};
  const [only] = issuers;
  const page = pages.slice(0, 1);
  if (issuers.length === 1) return findText(page, `${only}${suffix}`);
  return issuers.flatMap((issuer) => redText(page, issuer));
}

/** Names of a joint letterhead recur in the text: only red ones count. */
function redText(pages: readonly Page[], text: string): Stretch[] {
  return findText(pages.map(withRedOnly), text);
}

function withRedOnly(page: Page): Page {
  const lines = page.lines.flatMap((line) => {
    const glyphs = line.glyphs.filter(({ colour }) => colour === colors.red);
    const text = glyphs.map(({ char }) => char).join('');
    const ends = { x: glyphs[0]?.x ?? 0, right: glyphs.at(-1)?.right ?? 0 };
    return glyphs.length === 0 ? [] : [{ ...line, glyphs, text, ...ends }];
  });
  return { ...page, lines };
}

/** Lower edge of the letterhead's em boxes. */
function letterheadFoot(rendered: Rendered): number | undefined {
  const bottoms = letterheadLines(rendered).map(({ bottom }) => bottom);
  return bottoms.length === 0 ? undefined : Math.max(...bottoms);
}

function numberStretch({ pages, document }: Rendered): Stretch[] {
  return findText(pages.slice(0, 1), document.documentNumber ?? '');
}

export function headerRuleOf(page: Page | undefined): Rule | undefined {
  return page && redRules(page).find(({ width }) => Math.abs(width - typeArea.width) <= 2);
}

function mark(
  clause: string,
  says: string,
  textOf: (document: OfficialDocument) => string | undefined,
  fontOf: (rendered: Rendered) => string,
): Clause {
  return {
    clause,
    says,
    applies: (document) =>
      document.format !== 'letter' && textOf(document) !== undefined && printsRed(document),
    measure: (rendered, ruler) => {
      const { document, pages } = rendered;
      const text = textOf(document) ?? '';
      const lines = ruler.found(text, findText(pages.slice(0, 1), text));
      if (lines === undefined) return;
      const [line] = lines;
      ruler.look(text, lines, { font: fontOf(rendered), sizePoints: bodySizePoints });
      ruler.indent(text, line, 0);
      const { copyNumber, classification, urgency } = document;
      const all = [copyNumber, classification && classificationText(classification), urgency];
      const row = all.filter((each) => each !== undefined).indexOf(text);
      ruler.near(line.page, 'mm of its row', rowTop(line), area.top + row * line.page.pitch);
    },
  };
}

export const headerClauses: Clause[] = [
  mark(
    '7.2.1',
    'the copy number stands in 3号 flush left on line 1',
    ({ copyNumber }) => copyNumber,
    ({ fonts }) => fonts.body,
  ),
  mark(
    '7.2.2',
    'classification and term stand in 3号 黑体 flush left below the copy number',
    ({ classification }) => classification && classificationText(classification),
    ({ fonts }) => fonts.hei,
  ),
  mark(
    '7.2.3',
    'the urgency stands in 3号 黑体 flush left below copy number and classification, absent ones leave no gap',
    ({ urgency }) => urgency,
    ({ fonts }) => fonts.hei,
  ),
  {
    clause: '7.2.4',
    says: 'the letterhead is red 小标宋, its top edge 35 mm below the top of the type area, centred, on one line',
    applies: (document) =>
      general(document) && document.letterhead?.issuers.length === 1 && printsRed(document),
    measure: (rendered, ruler) => {
      measureLetterhead(rendered, ruler, area.top + letterheadRule.below);
    },
  },
  {
    clause: '7.2.4',
    says: 'joint issuers stand one below another, spread to one width, the word 文件 to their right in the middle',
    applies: (document) =>
      general(document) && (document.letterhead?.issuers.length ?? 0) > 1 && printsRed(document),
    measure: (rendered, ruler) => measureJointLetterhead(rendered, ruler),
  },
  {
    clause: '7.2.5',
    says: 'the number stands two blank lines below the letterhead in 3号 仿宋, centred',
    applies: (document) => general(document) && isDownward(document) && printsRed(document),
    measure: (rendered, ruler) => {
      const lines = ruler.found('number', numberStretch(rendered));
      if (lines === undefined) return;
      ruler.look('number', lines, { font: rendered.fonts.body, sizePoints: bodySizePoints });
      ruler.centred('number', lines[0]);
      belowLetterhead(lines[0], rendered, ruler);
    },
  },
  {
    clause: '7.2.5',
    says: 'the number of an upward document stands in by one character, on the last signatory’s line',
    applies: (document) => general(document) && isUpward(document),
    measure: (rendered, ruler) => {
      const lines = ruler.found('number', numberStretch(rendered));
      const last = rendered.document.signatories.at(-1) ?? '';
      const name = ruler.found('last signatory', findText(rendered.pages.slice(0, 1), last));
      if (lines === undefined || name === undefined) return;
      ruler.look('number', lines, { font: rendered.fonts.body, sizePoints: bodySizePoints });
      ruler.indent('number', lines[0], numberRule.upwardIndentCharacters);
      ruler.near(lines[0].page, 'mm of its baseline', lines[0].baseline, name[0].baseline, 0.2);
    },
  },
  {
    clause: '7.2.6',
    says: 'signatories stand in by one character from the right, two a line, aligned, their names in 楷体',
    applies: (document) => general(document) && isUpward(document),
    measure: (rendered, ruler) => measureSignatories(rendered, ruler),
  },
  {
    clause: '7.2.7',
    says: 'the red rule lies 4 mm below the number, 156 mm wide',
    applies: (document) =>
      document.format === 'document' &&
      document.letterhead !== undefined &&
      document.documentNumber !== undefined &&
      printsRed(document),
    measure: (rendered, ruler) => {
      const [page] = rendered.pages;
      const rule = headerRuleOf(page);
      const number = ruler.found('number', numberStretch(rendered));
      if (rule === undefined || page === undefined) {
        ruler.missing(1, 'red rule');
        return;
      }
      ruler.near(page, 'left end of the rule', rule.x, area.left);
      ruler.near(page, 'width of the rule', rule.width, typeArea.width);
      ruler.near(
        page,
        'thickness of the rule',
        rule.thickness,
        pointsToMm(headerRule.widthPoints),
        RULE_TOLERANCE,
      );
      ruler.same(page, 'colour of the rule', rule.colour, colors.red);
      if (number)
        ruler.near(
          page,
          'mm from number to rule',
          upperEdge(rule) - number[0].bottom,
          headerRule.below,
        );
    },
  },
];

const isUpward = ({ signatories }: OfficialDocument) => signatories.length > 0;
const isDownward = (document: OfficialDocument) =>
  document.documentNumber !== undefined && !isUpward(document);

/** One name on one line, or as much of it as the format prints. */
export function measureLetterhead(
  rendered: Rendered,
  ruler: Ruler,
  top: number,
  middle?: number,
): void {
  const lines = ruler.found('letterhead', letterheadLines(rendered));
  if (lines === undefined) return;
  const [line] = lines;
  ruler.same(line.page, 'lines of the letterhead', lines.length, 1);
  measureLetterheadLook(lines, rendered, ruler);
  ruler.inkTop('letterhead', line, top);
  ruler.centred('letterhead', line, middle);
  ruler.same(line.page, 'alone on its line', String(beginsLine(line) && endsLine(line)), 'true');
}

/** Its size is the office's choice: the same for all of it, and no larger than the standard allows. */
function measureLetterheadLook(lines: readonly Stretch[], { fonts }: Rendered, ruler: Ruler): void {
  const sizePoints = lines[0]?.sizes[0] ?? 0;
  ruler.look('letterhead', lines, {
    font: fonts.title,
    latin: fonts.title,
    sizePoints,
    colour: colors.red,
  });
  const [line] = lines;
  if (line) ruler.atMost(line.page, 'size in points', sizePoints, letterheadRule.sizePoints);
  if (line) ruler.atMost(line.page, 'smallest size', letterheadRule.smallestSizePoints, sizePoints);
}

function measureJointLetterhead(rendered: Rendered, ruler: Ruler): void {
  const { issuers = [], suffix = '' } = rendered.document.letterhead ?? {};
  const stack = ruler.found('letterhead', letterheadLines(rendered));
  if (stack === undefined) return;
  const [first] = stack;
  const last = stack.at(-1) ?? first;
  const { page } = first;
  ruler.same(page, 'issuers', stack.map(({ text }) => text).join(), issuers.join());
  measureLetterheadLook(stack, rendered, ruler);
  ruler.inkTop('first issuer', first, area.top + letterheadRule.below);
  for (const [index, line] of stack.entries()) {
    ruler.near(page, `left end of ${line.text}`, line.x, first.x);
    ruler.near(page, `right end of ${line.text}`, line.right, first.right);
    const above = stack[index - 1];
    if (above) ruler.atMost(page, `foot of ${above.text}`, above.bottom, line.top + 0.5);
  }
  const whole = { page, x: first.x, right: first.right };
  if (suffix !== '') {
    const beside = ruler.found(suffix, redText(rendered.pages.slice(0, 1), suffix));
    if (beside === undefined) return;
    measureLetterheadLook(beside, rendered, ruler);
    ruler.atMost(page, `left end of ${suffix}`, first.right, beside[0].x + 0.1);
    const middle = (beside[0].top + beside[0].bottom) / 2;
    ruler.near(page, `middle of ${suffix}`, middle, (first.top + last.bottom) / 2);
    whole.right = beside[0].right;
  }
  ruler.centred('letterhead', whole);
}

function belowLetterhead(line: Stretch, rendered: Rendered, ruler: Ruler): void {
  const foot = letterheadFoot(rendered);
  if (foot === undefined) return;
  const blank = numberRule.blankLinesAbove * linePitch;
  ruler.near(line.page, 'mm from letterhead to its row', rowTop(line) - foot, blank);
}

function measureSignatories(rendered: Rendered, ruler: Ruler): void {
  const { document, fonts, pages } = rendered;
  const page1 = pages.slice(0, 1);
  const label = ruler.found('签发人：', findText(page1, '签发人：'));
  const names = document.signatories.map((name) => findText(page1, name)[0]);
  if (label === undefined) return;
  const { page } = label[0];
  ruler.look('签发人：', label, { font: fonts.body, sizePoints: bodySizePoints });
  belowLetterhead(label[0], rendered, ruler);
  const right = Math.max(...names.map((name) => name?.right ?? 0));
  ruler.near(
    page,
    'mm in from the right',
    area.right - right,
    signatoryRule.indentCharacters * characterPitch,
  );
  for (const [index, name] of names.entries()) {
    if (name === undefined) {
      ruler.missing(1, document.signatories[index] ?? '');
      continue;
    }
    ruler.look(name.text, [name], { font: fonts.kai, sizePoints: bodySizePoints });
    const row = Math.floor(index / signatoryRule.perLine);
    ruler.near(page, `row of ${name.text}`, rowTop(name), rowTop(label[0]) + row * page.pitch);
    const over = names[index - signatoryRule.perLine];
    if (over) ruler.near(page, `left end of ${name.text}`, name.x, over.x);
  }
  const first = names[0];
  if (first) ruler.near(page, 'mm from the colon to the first name', first.x, label[0].right);
}
