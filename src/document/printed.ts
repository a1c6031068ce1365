/** Texts that several elements of a document are printed as; every writer takes them from here. */
import type { OfficialDocument } from './document.ts';

/** 密级和保密期限 (GB/T 9704-2012, 7.2.2): 机密★1年. */
export function classificationText({
  level,
  term,
}: NonNullable<OfficialDocument['classification']>): string {
  return term === undefined ? level : `${level}★${term}`;
}

/** The marks above the letterhead in their order (7.2.1 to 7.2.3); absent ones leave no gap. */
export function headMarks(
  document: OfficialDocument,
): { mark: 'copyNumber' | 'classification' | 'urgency'; text: string }[] {
  const { copyNumber, classification, urgency } = document;
  return [
    ...(copyNumber === undefined ? [] : [{ mark: 'copyNumber' as const, text: copyNumber }]),
    ...(classification === undefined
      ? []
      : [{ mark: 'classification' as const, text: classificationText(classification) }]),
    ...(urgency === undefined ? [] : [{ mark: 'urgency' as const, text: urgency }]),
  ];
}

/** The names in 附件说明 (7.3.4), without breaks set by hand. */
export function attachmentNames({ attachments, attachmentNote }: OfficialDocument): string[] {
  return (attachmentNote ?? attachments.map(({ title }) => title)).map(oneLine);
}

/** A title without the breaks set by hand. */
export function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}

/** What a document is called where it has no title: an order goes by its letterhead and number (10.2). */
export function documentName({
  title,
  letterhead,
  documentNumber,
  kind,
}: OfficialDocument): string {
  const name = letterhead && `${letterhead.issuers[0] ?? ''}${letterhead.suffix}`;
  return oneLine(title) || `${name ?? kind}${documentNumber ?? ''}`;
}
