/** Styles of what follows the text, of tables and of page numbers (GB/T 9704-2012, 7.3.4 to 8). */
import {
  aboveFooterTwips,
  attachmentNote,
  attendance,
  imprint,
  mmToTwips,
  note,
  pageNumber,
  pointsToTwips,
  table,
  textWidth,
} from '../../../layout/index.ts';
import { WITH_TEXT } from './fonts.ts';
import type { Measures } from './measures.ts';
import type { ParagraphStyle } from './style.ts';
import { styleNames } from './style-names.ts';

/** 附件说明, 署名, 成文日期, 附注 (7.3.4 to 7.3.6). */
export function endingStyles({ fonts, signatures, textLineTwips }: Measures): ParagraphStyle[] {
  const base = styleNames.body;
  const label = textWidth('附件：');
  // Full stop and space are narrower than half a character in a font of their own.
  const number = fonts.digits === WITH_TEXT ? textWidth('1. ') : NUMBER_WIDTH;
  const names = attachmentNote.indentCharacters + label;
  return [
    {
      name: styleNames.attachmentNote,
      basedOn: base,
      indent: { left: names, hanging: label },
      spacing: { beforeLines: attachmentNote.blankLinesAbove, lineTwips: textLineTwips },
    },
    {
      name: styleNames.attachmentNoteFirst,
      basedOn: styleNames.attachmentNote,
      indent: { left: names + number, hanging: label + number },
    },
    {
      name: styleNames.attachmentNoteMore,
      basedOn: base,
      indent: { left: names + number, hanging: number },
    },
    ...attendanceStyles(),
    ...signatures,
    { name: styleNames.note, basedOn: base, indent: { firstLine: note.indentCharacters } },
  ];
}

/** "1. " in a font with narrow marks, in characters. */
export const NUMBER_WIDTH = 1;

/** 出席、请假、列席 of minutes (10.3). */
function attendanceStyles(): ParagraphStyle[] {
  const { indentCharacters, blankLinesAbove } = attendance;
  const label = textWidth('出席：');
  const indent = { left: indentCharacters + label, hanging: label };
  const more = { name: styleNames.attendanceMore, basedOn: styleNames.body, indent };
  return [
    more,
    {
      name: styleNames.attendance,
      basedOn: styleNames.attendanceMore,
      next: styleNames.attendanceMore,
      spacing: { beforeLines: blankLinesAbove },
    },
  ];
}

/** Tables in the body (8). */
export function tableStyles({ fonts }: Measures): ParagraphStyle[] {
  const flush = styleNames.flush;
  return [
    { name: styleNames.caption, basedOn: flush, font: fonts.hei, align: 'center', keepNext: true },
    ...pictureStyles(fonts.hei),
    {
      name: styleNames.cell,
      basedOn: flush,
      sizePoints: table.sizePoints,
      tracking: 0,
      align: 'center',
      snapToGrid: false,
      spacing: { exactTwips: mmToTwips(table.linePitch) },
    },
    { name: styleNames.headerCell, basedOn: styleNames.cell, font: fonts.hei, keepNext: true },
  ];
}

/** Pictures, each paragraph as high as its picture needs, and their captions. */
function pictureStyles(font: string): ParagraphStyle[] {
  const look = { basedOn: styleNames.flush, align: 'center' } as const;
  return [
    { ...look, name: styleNames.picture, next: styleNames.pictureCaption, snapToGrid: false },
    { ...look, name: styleNames.pictureCaption, next: styleNames.body, font },
  ];
}

/** 版记 (7.4): lists above, the printing line below; the rules are the table's. */
export function imprintStyles(): ParagraphStyle[] {
  const { sizePoints, indentCharacters: side, linePitch } = imprint;
  const look = {
    basedOn: styleNames.flush,
    sizePoints,
    tracking: 0,
    snapToGrid: false,
    spacing: { exactTwips: mmToTwips(linePitch) },
  } as const;
  const label = textWidth('抄送：');
  return [
    {
      ...look,
      name: styleNames.imprintList,
      align: 'both',
      indent: { left: side + label, hanging: label, right: side, sizePoints },
    },
    {
      ...look,
      name: styleNames.printingOffice,
      indent: { left: side, firstLine: 0, sizePoints },
    },
    {
      ...look,
      name: styleNames.printDate,
      align: 'right',
      indent: { right: side, firstLine: 0, sizePoints },
    },
  ];
}

/** 页码 (7.5). */
export function pageNumberStyle(
  name: string,
  align: 'left' | 'right',
  { fonts }: Measures,
): ParagraphStyle {
  const { sizePoints, indentCharacters } = pageNumber;
  return {
    name,
    basedOn: styleNames.flush,
    font: fonts.song,
    latin: fonts.song,
    sizePoints,
    tracking: 0,
    align,
    snapToGrid: false,
    indent: { left: indentCharacters, right: indentCharacters, firstLine: 0, sizePoints },
    spacing: { beforeTwips: aboveFooterTwips(), exactTwips: pointsToTwips(sizePoints) },
  };
}

/** 页码 of a page whose text ends early, so that its last lines go with the signature (7.3.5.5). */
export function highNumberStyle(
  name: string,
  basedOn: string,
  { freeFoot }: Measures,
): ParagraphStyle {
  return {
    name,
    basedOn,
    spacing: {
      beforeTwips: aboveFooterTwips() + mmToTwips(freeFoot),
      exactTwips: pointsToTwips(pageNumber.sizePoints),
    },
  };
}

/** 8: on a turned page, where no footer holds the number. */
export function turnedNumberStyle(name: string, basedOn: string): ParagraphStyle {
  const exactTwips = pointsToTwips(pageNumber.sizePoints);
  return { name, basedOn, spacing: { beforeTwips: 0, exactTwips } };
}
