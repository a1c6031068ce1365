/** A notice that issues the first of its attachments: one form with all of them prints their marks and one 附件说明. */
import type { Attachment, OfficialDocument } from '../../document/document.ts';
import { same } from '../yaml/entries.ts';

/** What an attachment of a form cannot hold. */
const MORE_THAN_TEXT = [
  'titleIssuers',
  'titleNote',
  'recipients',
  'signature',
  'note',
  'attachmentNote',
  'issued',
  'imprint',
  'documentNumber',
] as const;

/**
 * Such a notice with the paper that it issues as 附件1, where 附件说明 lists it with its brothers and nothing but
 * title and text is in it; any other document as it is.
 */
export function issuedAsAttachment(document: OfficialDocument): OfficialDocument {
  const { issued, attachmentNote = [], ...notice } = document;
  if (!issued || attachmentNote.length < 2) return document;
  const first: Attachment = { title: issued.title, body: issued.body };
  const all = [first, ...issued.attachments, ...document.attachments];
  const isBare = MORE_THAN_TEXT.every((key) => isNothing(issued[key]));
  const names = all.map(({ title }) => bare(title));
  if (!isBare || !same(names, attachmentNote.map(bare))) return document;
  return { ...notice, attachments: all };
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function bare(text: string): string {
  return text.replace(/[\s《》]/gu, '');
}
