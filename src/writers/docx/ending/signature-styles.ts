/** Styles of 署名 and 成文日期: places that follow from their lengths (GB/T 9704-2012, 7.3.5). */
import type { Signature } from '../../../document/document.ts';
import {
  characterPitch,
  grid,
  mmToTwips,
  type SealedName,
  sealedDate,
  sealedRows,
  sealedSignature,
  signature as signatureRule,
  stampPlaces,
  stampSignature,
  textWidth,
  unsealedPlaces,
  WIDER,
} from '../../../layout/index.ts';
import type { ParagraphStyle } from '../styles/style.ts';
import { furtherRow, innerStyle, styleNames } from '../styles/style-names.ts';

/** Names of the styles that depend on the lengths of a signature; an issued document has its own. */
export interface SignatureStyles {
  issuer: string;
  /** Of a sealed issuer whose name is too long to stand over the middle of the date. */
  wide: string;
  beside: string;
  signer: string;
  date: string;
}

export function signatureStyleNames(depth: number): SignatureStyles {
  const named = (name: string) => innerStyle(name, depth);
  return {
    issuer: named(styleNames.issuer),
    wide: named(styleNames.issuerWide),
    beside: named(styleNames.issuerBeside),
    signer: named(styleNames.signer),
    date: named(styleNames.date),
  };
}

/** Characters of 3号 on the page, in twips. */
export const twips = (characters: number) => Math.max(0, mmToTwips(characters * characterPitch));

/** What a line has more than its characters need, so that it keeps its end in every program, in characters. */
export const SLACK = 0.4;

/** The styles of one signature: places that follow from the lengths of issuers and date, and from the page's lines. */
export function signatureStyles(
  signature: Signature,
  names: SignatureStyles,
  lineTwips: number,
): ParagraphStyle[] {
  if (signature.signers !== undefined) return stampStyles(signature, names, lineTwips);
  return signature.sealed
    ? sealedStyles(signature, names, lineTwips)
    : unsealedStyles(signature, names, lineTwips);
}

const KEPT = { basedOn: styleNames.flush, keepNext: true, keepLines: true } as const;

function stampStyles(
  { signers = [] }: Signature,
  names: SignatureStyles,
  lineTwips: number,
): ParagraphStyle[] {
  const { indent: right, nameStart, officeEnd, offices } = stampPlaces(signers);
  const widest = Math.max(0, ...offices.flat().map(textWidth));
  const { blankLinesAbove, blankLinesAboveDate } = stampSignature;
  return [
    {
      ...KEPT,
      name: names.signer,
      tabs: [
        { kind: 'right', twips: twips(officeEnd) },
        { kind: 'left', twips: twips(nameStart) },
      ],
      // Programs that know no tab stops begin the line where the longest office does.
      indent: { startTwips: twips(officeEnd - widest * WIDER), firstLine: 0 },
      spacing: { beforeLines: blankLinesAbove, lineTwips, exactTwips: lineTwips },
    },
    closeBelow(names.signer, lineTwips),
    {
      name: names.date,
      basedOn: styleNames.flush,
      align: 'right',
      indent: { right, firstLine: 0 },
      spacing: {
        beforeLines: signers.length === 0 ? blankLinesAbove : blankLinesAboveDate,
        lineTwips,
        exactTwips: lineTwips,
      },
    },
  ];
}

/** The style of what stands close below one of this style. */
function closeBelow(name: string, lineTwips: number): ParagraphStyle {
  return {
    name: furtherRow(name),
    basedOn: name,
    spacing: { beforeTwips: 0, exactTwips: lineTwips },
  };
}

/** Issuers stand close below one another. */
function unsealedStyles(
  { issuers, date = '' }: Signature,
  names: SignatureStyles,
  lineTwips: number,
): ParagraphStyle[] {
  const { start, end, dateStart, names: lines } = unsealedPlaces(issuers, date);
  const isBroken = lines.some((each) => each.length > 1);
  const dateStyle = {
    name: names.date,
    basedOn: styleNames.flush,
    spacing: { exactTwips: lineTwips },
  } as const;
  const right = grid.characters - end - SLACK;
  return [
    {
      ...KEPT,
      name: names.issuer,
      next: names.date,
      spacing: { beforeLines: signatureRule.blankLinesAbove, lineTwips, exactTwips: lineTwips },
      indent: {
        startTwips: twips(start),
        firstLine: 0,
        ...(isBroken && { endTwips: twips(right) }),
      },
    },
    closeBelow(names.issuer, lineTwips),
    issuers.length === 0
      ? {
          ...dateStyle,
          align: 'right',
          indent: { right: signatureRule.indentCharacters, firstLine: 0 },
        }
      : { ...dateStyle, indent: { startTwips: twips(dateStart), firstLine: 0 } },
  ];
}

/** One name that has no room over the date: up to the edge; on several lines as wide as the longest, which breaks it. */
function placeOfWide(name: SealedName | undefined): Pick<ParagraphStyle, 'align' | 'indent'> {
  const lines = name?.lines ?? [];
  if (name === undefined || lines.length < 2) return { align: 'right' };
  const half = (Math.max(...lines.map(textWidth)) * WIDER) / 2;
  const [start, end] = [name.centre - half, grid.characters - name.centre - half];
  const startTwips = twips(Math.max(0, start + Math.min(0, end)));
  return {
    align: 'center',
    indent: { startTwips, endTwips: twips(Math.max(0, end)), firstLine: 0 },
  };
}

function sealedStyles(
  { issuers, date = '' }: Signature,
  names: SignatureStyles,
  lineTwips: number,
): ParagraphStyle[] {
  const { indent: right, centre } = sealedDate(date);
  const rows = sealedRows(issuers, date);
  const flush = { basedOn: names.issuer, indent: { startTwips: 0, firstLine: 0 } } as const;
  const further = rows[1]?.blankLinesAbove;
  return [
    {
      ...KEPT,
      name: names.issuer,
      next: names.date,
      spacing: { beforeLines: sealedSignature.blankLinesAbove, lineTwips, exactTwips: lineTwips },
      align: 'center',
      // As wide on both sides of the date's middle.
      indent: { startTwips: twips(grid.characters - 2 * centre), firstLine: 0 },
    },
    { ...flush, name: names.wide, ...placeOfWide(rows[0]?.names[0]) },
    { ...flush, name: names.beside, align: 'center' },
    ...(further === undefined
      ? []
      : [
          {
            name: furtherRow(names.beside),
            basedOn: names.beside,
            spacing: { beforeLines: further, lineTwips },
          },
        ]),
    {
      name: names.date,
      basedOn: styleNames.flush,
      align: 'right',
      indent: { right, firstLine: 0 },
      spacing: { exactTwips: lineTwips },
    },
  ];
}
