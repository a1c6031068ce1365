/** Headers and footers: page numbers below the type area, the mark of a draft above it. */
import { Footer, Header, Paragraph, TextRun, type XmlComponent } from 'docx';
import {
  colors,
  letter,
  margins,
  pageNumber,
  pageNumberAround,
  paper,
  pointsToMm,
  typeArea,
} from '../../../layout/index.ts';
import { element } from '../package/element.ts';
import { styleId, styleNames } from '../styles/style-names.ts';
import { drawnRule, turnedText } from './drawing.ts';

export type PagePart =
  | 'oddFooter'
  | 'evenFooter'
  | 'blankFooter'
  | 'turnedOddFooter'
  | 'turnedEvenFooter'
  | 'letterFooter'
  | 'highFooter'
  | 'highEvenFooter'
  | 'highBlankFooter'
  | 'highLetterFooter'
  | 'draftHeader'
  | 'blankHeader'
  | 'laterHeader'
  | 'laterDraftHeader';

/** The styles that each stands in. */
export const pagePartStyles: Readonly<Record<PagePart, readonly string[]>> = {
  oddFooter: [styleNames.pageNumber],
  evenFooter: [styleNames.evenPageNumber],
  blankFooter: [styleNames.pageNumber],
  turnedOddFooter: [styleNames.noRoom, styleNames.turnedPageNumber],
  turnedEvenFooter: [styleNames.noRoom, styleNames.turnedEvenPageNumber],
  letterFooter: [styleNames.pageNumber],
  highFooter: [styleNames.highPageNumber],
  highEvenFooter: [styleNames.highEvenPageNumber],
  highBlankFooter: [styleNames.highPageNumber],
  highLetterFooter: [styleNames.highPageNumber],
  draftHeader: [styleNames.draftMark],
  blankHeader: [styleNames.noRoom],
  laterHeader: [styleNames.laterPages],
  laterDraftHeader: [styleNames.draftMark, styleNames.laterDraftPages],
};

export function headerOf(part: PagePart): Header {
  return new Header({ children: paragraphsOf(part) });
}

export function footerOf(part: PagePart): Footer {
  return new Footer({ children: paragraphsOf(part) });
}

function paragraphsOf(part: PagePart): Paragraph[] {
  switch (part) {
    case 'oddFooter':
      return [number(styleNames.pageNumber)];
    case 'evenFooter':
      return [number(styleNames.evenPageNumber)];
    case 'turnedOddFooter':
      return [turnedNumber(styleNames.turnedPageNumber)];
    case 'turnedEvenFooter':
      return [turnedNumber(styleNames.turnedEvenPageNumber)];
    case 'blankFooter':
      return [empty(styleNames.pageNumber)];
    case 'letterFooter':
      return [letterRule(styleNames.pageNumber)];
    case 'highFooter':
      return [number(styleNames.highPageNumber)];
    case 'highEvenFooter':
      return [number(styleNames.highEvenPageNumber)];
    case 'highBlankFooter':
      return [empty(styleNames.highPageNumber)];
    case 'highLetterFooter':
      return [letterRule(styleNames.highPageNumber)];
    case 'draftHeader':
      return [draftMark()];
    case 'blankHeader':
      return [empty(styleNames.noRoom)];
    case 'laterHeader':
      return [empty(styleNames.laterPages)];
    case 'laterDraftHeader':
      return [draftMark(), empty(styleNames.laterDraftPages)];
  }
}

function empty(style: string): Paragraph {
  return new Paragraph({ style: styleId(style) });
}

function draftMark(): Paragraph {
  return new Paragraph({ style: styleId(styleNames.draftMark), children: [new TextRun('草稿')] });
}

/** 7.5: a dash on both sides of the number, or what the office puts there. */
function number(style: string): Paragraph {
  const [before, after] = pageNumberAround();
  return new Paragraph({
    style: styleId(style),
    children: [...words(before), ...pageField(), ...words(after)],
  });
}

function words(text: string): TextRun[] {
  return text === '' ? [] : [new TextRun(text)];
}

/** The number as a field with a result: the package's own has none, and previews of other programs then show nothing. */
function pageField(): TextRun[] {
  const mark = (type: string) => element('w:fldChar', { 'w:fldCharType': type });
  return [
    new TextRun({ children: [mark('begin')] }),
    new TextRun({ children: [element('w:instrText', { 'xml:space': 'preserve' }, [' PAGE '])] }),
    new TextRun({ children: [mark('separate')] }),
    new TextRun('1'),
    new TextRun({ children: [mark('end')] }),
  ];
}

/** 8: on a turned page the number keeps its place on the upright one, seen from the side. */
function turnedNumber(style: string): Paragraph {
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
  return drawn(styleNames.noRoom, [turnedText(drawing, () => number(style))]);
}

/** 10.1: the rule at the foot of a letter's first page, lower than the page numbers of the others. */
function letterRule(style: string): Paragraph {
  const { ruleWidth, footRuleAboveEdge, thinRule, gapBetweenRules, thickRule } = letter;
  const bottom = paper.height - footRuleAboveEdge;
  const rule = (id: number, top: number, height: number) => {
    const left = (paper.width - ruleWidth) / 2;
    return drawnRule({ id, name: '分隔线', left, top, width: ruleWidth, height }, colors.red);
  };
  return drawn(style, [
    rule(2, bottom - thickRule - gapBetweenRules - thinRule, thinRule),
    rule(3, bottom - thickRule, thickRule),
  ]);
}

function drawn(style: string, drawings: readonly XmlComponent[]): Paragraph {
  return new Paragraph({
    style: styleId(style),
    children: drawings.map((drawing) => new TextRun({ children: [drawing] })),
  });
}
