/** The letterhead region of the first page (GB/T 9704-2012, 7.2; letters 10.1, orders 10.2). */
import type { OfficialDocument } from '../../document/document.ts';
import { headMarks } from '../../document/printed.ts';
import { jointPlaces, letterheadSize } from '../head/letterhead.ts';
import { SIGNATORY_LABEL, signatoryPlaces } from '../head/signatories.ts';
import { textWidth } from '../lines/char-width.ts';
import {
  CELL,
  documentNumber,
  headerRule,
  LEFT,
  letter,
  letterhead,
  order,
  PAGE,
  PITCH,
  POINT,
  SIZE,
  TOP,
  TYPE_WIDTH,
} from '../standard/measures.ts';
import type { Rule } from './page.ts';
import { line, type Row, type RowContext, row } from './rows.ts';

const RULE = headerRule.widthPoints * POINT;

/**
 * Copy number, classification, urgency, letterhead, number, signatories and header rule, as rows.
 * @param mostPoints the largest size of the letterhead
 */
export function headerRows(
  document: OfficialDocument,
  context: RowContext,
  mostPoints?: number,
): Row[] {
  return document.format === 'letter'
    ? letterRows(document, context)
    : documentRows(document, context, mostPoints);
}

function documentRows(
  document: OfficialDocument,
  context: RowContext,
  mostPoints: number | undefined,
): Row[] {
  const marks = markRows(document, context);
  const names = letterheadRows(document, context, mostPoints);
  const first = names[0];
  // The letterhead's top edge is measured from the top of the type area, whatever stands above it.
  const above = marks.length * PITCH;
  const top = document.format === 'order' ? order.below : letterhead.below;
  if (first !== undefined) first.before = Math.max(top - above, 0);
  const number = numberRows(document, context);
  const firstNumber = number[0];
  if (firstNumber !== undefined && first !== undefined)
    firstNumber.before = documentNumber.blankLinesAbove * PITCH;
  const rows = [...marks, ...names, ...number];
  const last = rows.at(-1);
  if (last !== undefined && first !== undefined && document.format !== 'order') {
    const ruleTop = textBottom(SIZE.body) + headerRule.below;
    last.rules.push({ x: LEFT, y: ruleTop, width: TYPE_WIDTH, height: RULE, colour: 'red' });
    last.height = Math.max(last.height, ruleTop + RULE);
  }
  return rows;
}

/** Where the characters end in the middle of a row, from its top. */
function textBottom(size: number): number {
  return (PITCH + size * POINT) / 2;
}

/** 份号, 密级和保密期限, 紧急程度: one a row, absent ones leave no gap (7.2.1 to 7.2.3). */
function markRows(document: OfficialDocument, context: RowContext): Row[] {
  return headMarks(document).map(({ mark, text }) =>
    row([line([{ text, role: mark }], context.nextParagraph())]),
  );
}

/** 发文机关标志 (7.2.4): one issuer on one line, joint issuers stacked with the suffix beside them. */
function letterheadRows(
  document: OfficialDocument,
  context: RowContext,
  mostPoints: number | undefined,
): Row[] {
  const { letterhead: names } = document;
  if (names === undefined) return [];
  const { issuers, suffix } = names;
  const role = 'letterhead';
  const fitting = letterheadSize(document, mostPoints);
  const { sizePoints: size } = fitting;
  const scale = fitting.scalePercent / 100;
  const height = size * POINT * letterhead.lineHeight;
  if (issuers.length <= 1) {
    const text = `${issuers[0] ?? ''}${suffix}`;
    const placed = { align: 'center', size, scale, height } as const;
    return [row([line([{ text, role }], context.nextParagraph(), placed)], { height })];
  }
  const places = jointPlaces(names, fitting);
  const rows = issuers.map((text) => {
    const { start, width } = places.names;
    const placed = { x: LEFT + start, width, size, scale, height, align: 'justify' } as const;
    return row([line([{ text, role }], context.nextParagraph(), placed)], { height });
  });
  if (suffix !== '') {
    const { start, width } = places.suffix;
    const y = (-(issuers.length - 1) * height) / 2;
    const placed = { x: LEFT + start, y, width, size, scale, height };
    rows.at(-1)?.lines.push(line([{ text: suffix, role }], context.nextParagraph(), placed));
  }
  return rows;
}

/** 发文字号 and 签发人 (7.2.5, 7.2.6): the number centred, or beside the last signatories. */
function numberRows(document: OfficialDocument, context: RowContext): Row[] {
  const number = document.documentNumber;
  const runs = [{ text: number ?? '', role: 'documentNumber' } as const];
  if (document.signatories.length === 0) {
    if (number === undefined) return [];
    return [row([line(runs, context.nextParagraph(), { align: 'center' })])];
  }
  const rows = signatoryRows(document, context);
  if (number !== undefined) {
    // It is read before the signatories and stands beside the last of them.
    const y = (rows.length - 1) * PITCH;
    const x = LEFT + documentNumber.upwardIndentCharacters * CELL;
    const placed = { x, y, width: textWidth(number) * CELL };
    rows[0]?.lines.unshift(line(runs, context.nextParagraph(), placed));
  }
  return rows;
}

/** Names aligned under each other, two a row or one, in by one character from the right. */
function signatoryRows(document: OfficialDocument, context: RowContext): Row[] {
  const { labelStart, nameStart, nameWidth, rows: placed } = signatoryPlaces(document);
  const paragraph = context.nextParagraph();
  return placed.map(({ names }, index) =>
    row(
      names.map((name, column) => {
        const begins = index === 0 && column === 0;
        const start = begins ? labelStart : nameStart + column * (nameWidth + 1);
        const x = LEFT + start * CELL;
        const width = LEFT + TYPE_WIDTH - x;
        const runs = [{ text: name, role: 'signatory' } as const];
        return begins
          ? line([{ text: SIGNATORY_LABEL, role: 'signatoryLabel' }, ...runs], paragraph, {
              x,
              width,
            })
          : line(runs, paragraph, { x, width, element: 'signatoryLabel' });
      }),
    ),
  );
}

/** 信函格式 (10.1): the name 30 mm from the top of the page, the marks and the number below its rule. */
function letterRows(document: OfficialDocument, context: RowContext): Row[] {
  const { sizePoints: size, scalePercent } = letterheadSize(document);
  const height = size * POINT;
  const name = `${document.letterhead?.issuers[0] ?? ''}${document.letterhead?.suffix ?? ''}`;
  const rows: Row[] = [];
  const top = letter.letterheadTop - TOP;
  const ruleY = top + height + letter.ruleBelow;
  if (name !== '') {
    const placed = {
      y: top,
      x: (PAGE.width - letter.ruleWidth) / 2,
      width: letter.ruleWidth,
      align: 'center',
      size,
      scale: scalePercent / 100,
      height,
    } as const;
    const rules = doubleRule(ruleY, true);
    const runs = [{ text: name, role: 'letterhead' } as const];
    const below = ruleY + DOUBLE_RULE + letter.marksBelow;
    const textTop = (PITCH - SIZE.body * POINT) / 2;
    rows.push(
      row([line(runs, context.nextParagraph(), placed)], { height: below - textTop, rules }),
    );
  }
  const marks = markRows(document, context);
  if (document.documentNumber !== undefined) {
    const runs = [{ text: document.documentNumber, role: 'documentNumber' } as const];
    const number = line(runs, context.nextParagraph(), { align: 'right' });
    if (marks[0] === undefined) marks.push(row([number]));
    else marks[0].lines.push(number);
  }
  return [...rows, ...marks];
}

/** Height of both rules and the gap between them. */
const DOUBLE_RULE = letter.thickRule + letter.gapBetweenRules + letter.thinRule;

/** Two rules across the page: thick above thin, or the other way round; `y` is the upper edge. */
function doubleRule(y: number, thickFirst: boolean): Rule[] {
  const { ruleWidth: width, thickRule: thick, thinRule: thin, gapBetweenRules: gap } = letter;
  const x = (PAGE.width - width) / 2;
  const [first, second] = thickFirst ? [thick, thin] : [thin, thick];
  return [
    { x, y, width, height: first, colour: 'red' },
    { x, y: y + first + gap, width, height: second, colour: 'red' },
  ];
}

/** The double rule at the foot of a letter's first page, 20 mm from the bottom of the page (10.1). */
export function letterFootRules(): Rule[] {
  return doubleRule(PAGE.height - letter.footRuleAboveEdge - DOUBLE_RULE, false);
}
