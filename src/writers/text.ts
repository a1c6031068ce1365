/** The document as plain text: a printed paragraph a line, in reading order, without empty lines. */
import type { Block, OfficialDocument } from '../document/document.ts';
import { attachmentMark, bodyLines, lineText } from '../document/lines.ts';

/** The text of every page, region after region; ends with a line feed. */
export function writeText(document: OfficialDocument): string {
  return `${documentLines(document).join('\n')}\n`;
}

function documentLines(document: OfficialDocument): string[] {
  const { signature, note, issued } = document;
  return [
    ...headLines(document),
    ...document.titleIssuers,
    oneLine(document.title),
    ...present(document.recipients, (recipients) => `${recipients}：`),
    ...blockLines(document.body),
    ...attachmentNote(document),
    ...(signature ? [...signature.issuers, ...present(signature.date)] : []),
    ...present(note, (text) => `（${text}）`),
    ...(issued ? documentLines(issued) : []),
    ...document.attachments.flatMap((attachment, index) => [
      attachmentMark(document.attachments, index),
      oneLine(attachment.title),
      ...blockLines(attachment.body),
    ]),
    ...imprintLines(document),
  ];
}

/** 版头: from the copy number to the signatories. */
function headLines(document: OfficialDocument): string[] {
  const { classification, letterhead, signatories } = document;
  return [
    ...present(document.copyNumber),
    ...present(classification?.level, (level) =>
      classification?.term === undefined ? level : `${level}★${classification.term}`,
    ),
    ...present(document.urgency),
    ...(letterhead ? letterheadLines(letterhead) : []),
    ...present(document.documentNumber),
    ...(signatories.length > 0 ? [`签发人：${signatories.join('　')}`] : []),
  ];
}

/** One issuer bears the suffix on its line; of several it stands beside the stack. */
function letterheadLines({ issuers, suffix }: { issuers: string[]; suffix: string }): string[] {
  const [only] = issuers;
  if (issuers.length === 1) return [`${only}${suffix}`];
  return suffix === '' ? issuers : [...issuers, suffix];
}

function blockLines(blocks: readonly Block[]): string[] {
  return bodyLines(blocks).flatMap((line) => {
    if (line.type === 'paragraph') return [lineText(line)];
    const rows = line.header.length > 0 ? [line.header, ...line.rows] : line.rows;
    return [...present(line.caption), ...rows.map((cells) => cells.join('\t'))];
  });
}

/** 附件说明 (GB/T 9704-2012, 7.3.4). */
function attachmentNote({ attachments }: OfficialDocument): string[] {
  const [only] = attachments;
  if (attachments.length === 1) return [`附件：${oneLine(only?.title ?? '')}`];
  return attachments.map(
    ({ title }, index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${oneLine(title)}`,
  );
}

/** 版记 (7.4). */
function imprintLines({ imprint }: OfficialDocument): string[] {
  if (imprint === undefined) return [];
  const { copies, printingOffice, printDate } = imprint;
  const printed = [printingOffice, printDate === undefined ? undefined : `${printDate}印发`];
  return [
    ...present(copies?.text, (text) => `${copies?.label}：${text}。`),
    ...present(printed.filter((part) => part !== undefined).join('\t') || undefined),
  ];
}

function present(value: string | undefined, wrap = (text: string) => text): string[] {
  return value === undefined ? [] : [wrap(value)];
}

/** A title without the breaks set by hand. */
function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}
