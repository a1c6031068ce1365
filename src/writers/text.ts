/** The document as plain text: a printed paragraph a line, in reading order, without empty lines. */
import type { Block, OfficialDocument, Signature } from '../document/document.ts';
import { attachmentMark, bodyLines, lineText } from '../document/lines.ts';
import { pictureWords } from '../document/picture.ts';
import { attachmentNames, headMarks, oneLine } from '../document/printed.ts';
import { imprintLists, planPages } from '../layout/index.ts';

/** What decides whether a line stands here or there. */
export interface TextSettings {
  /** Names and terms that a title is never broken within. */
  words: readonly string[];
}

/** The text of every page, region after region; ends with a line feed. */
export function writeText(
  document: OfficialDocument,
  settings: TextSettings = { words: [] },
): string {
  return `${documentLines(document, settings).join('\n')}\n`;
}

function documentLines(document: OfficialDocument, settings: TextSettings): string[] {
  const { recipients, titleNote, attendance = [], note, issued, signature } = document;
  const moved = planPages(document, settings).movesRecipients ? recipients : undefined;
  return [
    ...headLines(document),
    ...document.titleIssuers,
    ...present(oneLine(document.title) || undefined),
    ...present(titleNote, (text) => `（${text}）`),
    ...present(moved === undefined ? recipients : undefined, (text) => `${text}：`),
    ...blockLines(document.body),
    ...attachmentNote(document),
    ...attendance.map(({ label, names }) => `${label}：${names}`),
    ...(signature ? signatureLines(signature) : []),
    ...present(note, (text) => `（${text}）`),
    ...(issued ? documentLines(issued, settings) : []),
    ...document.attachments.flatMap((attachment, index) => [
      attachmentMark(document.attachments, index),
      oneLine(attachment.title),
      ...blockLines(attachment.body),
    ]),
    ...imprintLines(document, moved),
  ];
}

/** 版头: from the copy number to the signatories. Pre-printed paper bears the letterhead already. */
function headLines(document: OfficialDocument): string[] {
  const { format, letterhead, preprinted, signatories } = document;
  const marks = headMarks(document).map(({ text }) => text);
  const names = letterhead && preprinted !== true ? letterheadLines(letterhead, format) : [];
  return [
    // A letter's marks stand below its letterhead (10.1).
    ...(format === 'letter' ? [...names, ...marks] : [...marks, ...names]),
    ...present(document.documentNumber),
    ...(signatories.length > 0 ? [`签发人：${signatories.join('　')}`] : []),
  ];
}

/** One issuer bears the suffix on its line; of several it stands beside the stack; a letter has only the lead. */
function letterheadLines(
  { issuers, suffix }: NonNullable<OfficialDocument['letterhead']>,
  format: OfficialDocument['format'],
): string[] {
  const [lead] = issuers;
  if (issuers.length === 1 || format === 'letter') return [`${lead}${suffix}`];
  return suffix === '' ? issuers : [...issuers, suffix];
}

function blockLines(blocks: readonly Block[]): string[] {
  return bodyLines(blocks).flatMap((line) => {
    if (line.type === 'paragraph') return [lineText(line)];
    if (line.type === 'picture') return [`[图片：${pictureWords(line)}]`];
    const rows = line.header.length > 0 ? [line.header, ...line.rows] : line.rows;
    return [...present(line.caption), ...rows.map((cells) => cells.join('\t'))];
  });
}

/** 附件说明 (GB/T 9704-2012, 7.3.4). */
function attachmentNote(document: OfficialDocument): string[] {
  const names = attachmentNames(document);
  if (names.length === 1) return [`附件：${names[0]}`];
  return names.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${name}`);
}

/** Issuers, or the offices and names of those who sign by stamp (7.3.5.3), and the date. */
function signatureLines({ issuers, signers, date }: Signature): string[] {
  const names = signers?.map(({ office, name }) => `${office}\t${name}`) ?? issuers;
  return [...names, ...present(date)];
}

/** 版记 (7.4); a letter's has no printing line (10.1). */
function imprintLines({ format, imprint }: OfficialDocument, moved: string | undefined): string[] {
  const { printingOffice, printDate } = (format !== 'letter' && imprint) || {};
  const printed = [printingOffice, printDate === undefined ? undefined : `${printDate}印发`];
  return [
    ...imprintLists(imprint ?? {}, moved).map(({ label, text }) => `${label}：${text}。`),
    ...present(printed.filter((part) => part !== undefined).join('\t') || undefined),
  ];
}

function present(value: string | undefined, wrap = (text: string) => text): string[] {
  return value === undefined ? [] : [wrap(value)];
}
