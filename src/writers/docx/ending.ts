/** What follows the body: 附件说明, signature and date, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6). */
import { type Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Attachment, OfficialDocument } from '../../document/document.ts';
import {
  characterPitch,
  issuerRows,
  mmToTwips,
  sealedIndents,
  textWidth,
  typeArea,
  unsealedIndents,
} from '../../layout/index.ts';
import { borderless } from './header.ts';
import { type BodyElement, paragraph, type Writing } from './paragraphs.ts';
import { styleNames } from './styles.ts';

/** 7.3.4: names one below another, aligned; a title's breaks set by hand do not count here. */
export function attachmentNoteParagraphs(
  attachments: readonly Attachment[],
  writing: Writing,
): Paragraph[] {
  return attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}. `;
    const name = title.replaceAll('\n', '');
    if (index > 0) return paragraph(styleNames.attachmentNoteMore, `${number}${name}`, writing);
    const style = number === '' ? styleNames.onlyAttachmentNote : styleNames.attachmentNote;
    return paragraph(style, `附件：${number}${name}`, writing);
  });
}

/** Whether anything follows the body that must not stand on a page by itself. */
export function hasEnding({ signature, note }: OfficialDocument): boolean {
  return signature !== undefined || note !== undefined;
}

/** 7.3.5 and 7.3.6. */
export function endingElements(
  { signature, note }: OfficialDocument,
  writing: Writing,
): BodyElement[] {
  return [
    ...(signature ? signatureElements(signature, writing) : []),
    ...(note === undefined ? [] : [paragraph(styleNames.note, `（${note}）`, writing)]),
  ];
}

type Signature = NonNullable<OfficialDocument['signature']>;

/** The date's indent in characters from the right; it stands in the date's style. */
export function dateIndent(signature: Signature | undefined): number {
  if (signature === undefined) return 0;
  const { issuers, date = '', sealed } = signature;
  return (sealed ? sealedIndents(issuers, date) : unsealedIndents(issuers, date)).date;
}

function signatureElements(signature: Signature, writing: Writing): BodyElement[] {
  const { date, sealed } = signature;
  return [
    ...(sealed ? sealedIssuers(signature, writing) : unsealedIssuers(signature, writing)),
    ...(date === undefined ? [] : [paragraph(styleNames.date, date, writing)]),
  ];
}

function unsealedIssuers({ issuers, date = '' }: Signature, writing: Writing): Paragraph[] {
  const indents = unsealedIndents(issuers, date);
  return issuers.map((issuer, index) => issuerParagraph(issuer, indents.issuers[index], writing));
}

/** Side by side where there is room, the last one centred over the date (7.3.5.1). */
function sealedIssuers({ issuers, date = '' }: Signature, writing: Writing): BodyElement[] {
  return issuerRows(issuers).map((row) => {
    const [only = ''] = row;
    if (row.length === 1) {
      return issuerParagraph(only, sealedIndents([only], date).issuers[0], writing);
    }
    const lastWidth = 2 * (sealedIndents([], date).date + textWidth(date) / 2) * characterPitch;
    const otherWidth = (typeArea.width - lastWidth) / (row.length - 1);
    const widths = row.map((_, index) =>
      mmToTwips(index === row.length - 1 ? lastWidth : otherWidth),
    );
    const cells = row.map(
      (issuer, index) =>
        new TableCell({
          children: [paragraph(styleNames.issuerBeside, issuer, writing)],
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
        }),
    );
    return borderless([new TableRow({ cantSplit: true, children: cells })], widths);
  });
}

function issuerParagraph(issuer: string, indent = 0, writing: Writing): Paragraph {
  return paragraph(styleNames.issuer, issuer, writing, {
    indent: { right: mmToTwips(indent * characterPitch), firstLine: 0 },
  });
}
