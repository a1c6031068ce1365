/** 版头: copy number to header rule (GB/T 9704-2012, 7.2). A letter's is in letter.ts. */
import { type ITableCellOptions, Paragraph, TextRun } from 'docx';
import type { OfficialDocument } from '../../../document/document.ts';
import { headMarks } from '../../../document/printed.ts';
import {
  characterPitch,
  mmToTwips,
  pointsToTwips,
  SIGNATORY_LABEL,
  type SignatoryPlaces,
  signatoryPlaces,
  textWidth,
  typeArea,
} from '../../../layout/index.ts';
import { xmlText } from '../../../text/index.ts';
import { styleId, styleNames } from '../styles/style-names.ts';
import { type BodyElement, madeOf, paragraph, type Writing } from '../text/paragraphs.ts';
import { sideBySide, sideCell } from '../text/side-by-side.ts';
import { headerRuleStyle } from './header-rule.ts';
import { type LetterheadMeasures, letterheadElements } from './letterhead.ts';

/** All that stands above the title; empty for paper without 版头. */
export function headerElements(
  document: OfficialDocument,
  measures: LetterheadMeasures,
  writing: Writing,
): BodyElement[] {
  return [
    ...markParagraphs(document, writing),
    ...letterheadElements(document, measures, writing),
    ...numberElements(document, measures, writing),
  ];
}

/** 7.2.1 to 7.2.3: one a line, absent ones leave no gap. */
export function markParagraphs(document: OfficialDocument, writing: Writing): BodyElement[] {
  return headMarks(document).map(({ mark, text }) =>
    paragraph(mark === 'copyNumber' ? styleNames.flush : styleNames.mark, text, writing),
  );
}

/** 7.2.5 to 7.2.7. With signatories the number stands on the last one's line. */
function numberElements(
  document: OfficialDocument,
  measures: LetterheadMeasures,
  writing: Writing,
): BodyElement[] {
  const { documentNumber, signatories, letterhead, format } = document;
  if (signatories.length > 0) return [upwardNumber(document, measures, writing)];
  if (documentNumber === undefined && letterhead === undefined) return [];
  const ruled = letterhead !== undefined && format !== 'order';
  const style = ruled ? styleNames.documentNumber : styleNames.plainNumber;
  return [paragraph(style, documentNumber ?? '', writing)];
}

/** 7.2.6: number on the left, 签发人 on the right, in by one character; the number keeps its line. */
function upwardNumber(
  document: OfficialDocument,
  { aboveNumberTwips }: LetterheadMeasures,
  writing: Writing,
): BodyElement {
  const { documentNumber = '', preprinted } = document;
  const places = signatoryPlaces(document);
  const left = mmToTwips(Math.max(0, places.labelStart) * characterPitch);
  const right = mmToTwips(typeArea.width) - left;
  const { eighths: size, color, spacePoints } = headerRuleStyle;
  const rule = { style: 'single', size, color } as const;
  const options: Partial<ITableCellOptions> = {
    ...(preprinted !== true && { borders: { bottom: rule } }),
    margins: { top: aboveNumberTwips, bottom: pointsToTwips(spacePoints) },
  };
  const number = paragraph(styleNames.upwardNumber, documentNumber, writing);
  const cells = [
    sideCell([number], left, options),
    sideCell([signatoryParagraph(places, writing)], right, options),
  ];
  const made = sideBySide(cells, [left, right]);
  return madeOf(made, documentNumber, preprinted, places, aboveNumberTwips, writing.draft);
}

function signatoryParagraph({ rows, nameWidth }: SignatoryPlaces, writing: Writing): Paragraph {
  writing.used.add(styleNames.signatory).add(styleNames.signatoryName);
  const style = styleId(styleNames.signatoryName);
  const inTwos = (rows[0]?.names.length ?? 0) > 1;
  const names = rows.flatMap((row, index) => {
    const lineBreak = index > 0 ? [new TextRun({ break: 1 })] : [];
    const inRow = row.names.flatMap((name, column) => [
      ...(column === 0 ? [] : [new TextRun({ text: '　', style })]),
      ...spreadRuns(xmlText(name), inTwos ? nameWidth : 0, style),
    ]);
    // Between two names there is a blank, also where a line ends.
    const blank = index > 0 && !row.goesOn ? [new TextRun({ text: '　', style })] : [];
    return [...blank, ...lineBreak, ...inRow];
  });
  return new Paragraph({
    style: styleId(styleNames.signatory),
    children: [new TextRun(SIGNATORY_LABEL), ...names],
  });
}

/** A name as wide as the widest one: its characters stand apart, the text stays as it is. */
function spreadRuns(name: string, widest: number, style: string): TextRun[] {
  const letters = [...name];
  const gaps = letters.length - 1;
  const room = widest - textWidth(name);
  if (gaps < 1 || room <= 0) return [new TextRun({ text: name, style })];
  const characterSpacing = mmToTwips((room / gaps) * characterPitch);
  const last = letters.pop() ?? '';
  return [
    new TextRun({ text: letters.join(''), style, characterSpacing }),
    new TextRun({ text: last, style }),
  ];
}
