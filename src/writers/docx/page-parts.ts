/** Headers and footers: page numbers below the type area, the mark of a draft above it. */
import { PageNumber, Paragraph, TextRun } from 'docx';
import {
  colors,
  letter,
  margins,
  pageNumber,
  paper,
  pointsToMm,
  typeArea,
} from '../../layout/index.ts';
import { decisionsWith } from './decisions.ts';
import { DRAWING_NAMESPACES, drawnRule, turnedText } from './drawing.ts';
import { xmlOf } from './element.ts';
import type { PagePartName } from './page.ts';
import { paragraph, paragraphOf } from './paragraphs.ts';
import { styleNames } from './style-names.ts';

const PRINTED = { draft: false, words: [], decisions: decisionsWith([]) };
const DRAFT = paragraph(styleNames.draftMark, '草稿', PRINTED);

/** A part that a page refers to. */
export function pagePart(name: PagePartName): string {
  switch (name) {
    case 'oddFooter':
      return footer(number(styleNames.pageNumber));
    case 'evenFooter':
      return footer(number(styleNames.evenPageNumber));
    case 'turnedOddFooter':
      return footer(turnedNumber(styleNames.turnedPageNumber));
    case 'turnedEvenFooter':
      return footer(turnedNumber(styleNames.turnedEvenPageNumber));
    case 'blankFooter':
      return footer(paragraphOf(styleNames.pageNumber, ''));
    case 'letterFooter':
      return footer(letterRule());
    case 'draftHeader':
      return part('hdr', DRAFT);
    case 'blankHeader':
      return part('hdr', paragraphOf(styleNames.noRoom, ''));
    case 'laterHeader':
      return part('hdr', paragraphOf(styleNames.laterPages, ''));
    case 'laterDraftHeader':
      return part('hdr', `${DRAFT}${paragraphOf(styleNames.laterDraftPages, '')}`);
  }
}

/** 7.5: a dash on both sides of the number. */
function number(style: string): string {
  return xmlOf(new Paragraph({ style, children: [new TextRun({ children: DASHED })] }));
}

const DASHED = ['— ', PageNumber.CURRENT, ' —'];

/** 8: on a turned page the number keeps its place on the upright one, seen from the side. */
function turnedNumber(style: string): string {
  const { below, sizePoints } = pageNumber;
  const thickness = pointsToMm(sizePoints);
  const drawing = {
    id: 1,
    name: '页码',
    left: paper.height - margins.top - typeArea.height - below - thickness / 2,
    top: margins.left,
    width: thickness,
    height: typeArea.width,
  };
  return paragraphOf(styleNames.noRoom, turnedText(drawing, number(style)));
}

/** 10.1: the rule at the foot of a letter's first page, lower than the page numbers of the others. */
function letterRule(): string {
  const { ruleWidth, footRuleAboveEdge, thinRule, gapBetweenRules, thickRule } = letter;
  const bottom = paper.height - footRuleAboveEdge;
  const rule = (id: number, top: number, height: number) => {
    const left = (paper.width - ruleWidth) / 2;
    return drawnRule({ id, name: '分隔线', left, top, width: ruleWidth, height }, colors.red);
  };
  const upper = rule(2, bottom - thickRule - gapBetweenRules - thinRule, thinRule);
  return paragraphOf(styleNames.pageNumber, `${upper}${rule(3, bottom - thickRule, thickRule)}`);
}

function footer(content: string): string {
  return part('ftr', content);
}

function part(element: 'hdr' | 'ftr', content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:${element} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${DRAWING_NAMESPACES}>${content}</w:${element}>`;
}
