/** One document from its head to its end, and what follows it. */
import type { Block, Format, OfficialDocument } from '../document/document.ts';
import { readBody } from './body/body.ts';
import {
  beginsAttachment,
  type FoundNote,
  isAttachmentMark,
  readAttachments,
  readNoteBelow,
} from './ending/attachments.ts';
import { findEnding, isNote, withoutEnding } from './ending/ending.ts';
import type { FoundSignature } from './ending/signature.ts';
import type { Placement, Recognised } from './findings/recognition.ts';
import { type Head, readHead } from './head/head.ts';
import { isSeries } from './head/letterhead.ts';
import type { Findings } from './lines/doubts.ts';
import type { Entry } from './lines/entries.ts';
import { kindOf, kindOfText } from './words/kinds.ts';

/** A file that seems to hold more documents than this is read as if the last of them went on. */
export const MOST_DOCUMENTS = 60;

export interface Context {
  findings: Findings;
  /** How many more documents may begin. */
  budget: number;
  /** 文种 that the title of a page with several documents names. */
  pageKind?: string;
}

export function readDocument(
  entries: readonly Entry[],
  context: Context,
): { recognised: Recognised; following: readonly Entry[] } {
  const { findings } = context;
  const start = skipMark(entries, findings);
  const head = readHead(entries.slice(start), findings);
  const { rest } = head;
  const known = [
    ...head.fields.titleIssuers,
    ...head.otherIssuers,
    ...(head.fields.letterhead?.issuers ?? []),
  ];
  context.budget -= 1;
  const ending =
    context.budget > 0 ? findEnding(rest, head.plainTitle, known) : withoutEnding(rest);
  const { signature, attendance } = ending;
  const body = readBody(ending.body, findings);
  const tail = readTail(ending.after, head, context);
  const note = joined(ending.note, tail.names);
  const fields = { ...head.lines, ...tail.lines };
  const document: OfficialDocument = {
    kind: kindOf(head.kindTitle) ?? '',
    format: formatOf(head),
    draft: false,
    ...head.fields,
    body: body.blocks,
    attachments: tail.attachments.map(({ title, body: blocks }) => ({ title, body: blocks })),
  };
  if (!note && tail.attachments.length > 0) document.attachmentNote = [];
  if (note) {
    fields.attachmentNote = note.line;
    if (!sameNames(note.names, tail.attachments)) document.attachmentNote = note.names;
  }
  if (signature) {
    document.signature = {
      issuers: signature.issuers,
      ...(signature.date && { date: signature.date.text }),
      sealed:
        signature.sealed || (head.fields.letterhead !== undefined && signature.date !== undefined),
      ...(signature.signers && { signers: signature.signers }),
    };
    if (signature.issuersLine !== undefined) fields.signature = signature.issuersLine;
    if (signature.dateLine !== undefined) fields.date = signature.dateLine;
  }
  if (attendance.length > 0) document.attendance = attendance;
  if (tail.note !== undefined) document.note = tail.note;
  if (tail.issued) document.issued = tail.issued.document;
  if (document.kind === '') document.kind = guessKind(body.headings, entries, context);
  const blocks = new Map<Block, number>(body.lines);
  for (const { lines } of tail.attachments) for (const [block, at] of lines) blocks.set(block, at);
  const date = signature?.date ?? head.date;
  const placement: Placement = {
    fields,
    issuers: issuersOf(head, signature),
    title: head.plainTitle,
    ...(date && { date: date.iso ?? date.text }),
    headings: body.headings,
    blocks,
    ...(tail.issued && { issued: tail.issued.placement }),
  };
  return { recognised: { document, placement }, following: tail.following };
}

/** 文件格式, 信函格式, 命令格式 or 纪要格式 (GB/T 9704-2012, 10), as far as a letterhead shows. */
function formatOf({ fields: { letterhead, signatories }, kindTitle }: Head): Format {
  if (!letterhead) return 'plain';
  if (letterhead.issuers.some((name) => name.endsWith('纪要'))) return 'minutes';
  if (letterhead.suffix.endsWith('令')) return 'order';
  const letter = letterhead.suffix === '' && kindOf(kindTitle) === '函';
  return letter && signatories.length === 0 ? 'letter' : 'document';
}

/** A page that begins with 附件 holds the attachment alone: it is read as a document of its own. */
function skipMark(entries: readonly Entry[], findings: Findings): number {
  const [first] = entries;
  if (!first || !isAttachmentMark(first)) return 0;
  findings.leave(first, 'attachment-mark');
  return 1;
}

interface Tail {
  note?: string;
  /** 附件说明 below the signature. */
  names?: FoundNote;
  attachments: ReturnType<typeof readAttachments>;
  issued?: Recognised;
  following: readonly Entry[];
  lines: Placement['fields'];
}

/** Below the signature: 附注, 附件, the document that is issued, or another one. */
function readTail(after: readonly Entry[], head: Head, context: Context): Tail {
  const { findings } = context;
  const tail: Tail = { attachments: [], following: [], lines: {} };
  let rest = after;
  const notes: string[] = [];
  while (rest[0] && isNote(rest[0])) {
    tail.lines.note ??= rest[0].line.number;
    notes.push(rest[0].text.trim().replace(/^[（(]|[)）]$/gu, ''));
    rest = rest.slice(1);
  }
  if (notes.length > 0) tail.note = notes.join('）（');
  const below = readNoteBelow(rest);
  if (below) {
    tail.names = below.note;
    rest = rest.slice(below.length);
  }
  const first = rest[0];
  if (!first) return tail;
  if (beginsAttachment(first)) {
    tail.attachments = readAttachments(rest, findings);
    return tail;
  }
  if (/印发|转发|批转|发布|公布|下发|关于.*《/u.test(head.plainTitle)) {
    const { recognised, following } = readDocument(rest, context);
    tail.issued = recognised;
    tail.following = following;
    return tail;
  }
  findings.doubt(first, 'another-document', {
    zh: '从这一行起当作另一份文件。',
    en: 'From this line on it is taken as another document.',
  });
  tail.following = rest;
  return tail;
}

/** 附件说明 above and below the signature, in one. */
function joined(above: FoundNote | undefined, below: FoundNote | undefined): FoundNote | undefined {
  if (!above || !below) return above ?? below;
  return { ...above, names: [...above.names, ...below.names] };
}

function sameNames(names: readonly string[], attachments: readonly { title: string }[]): boolean {
  return (
    names.length === attachments.length &&
    names.every((name, index) => bare(name) === bare(attachments[index]?.title ?? ''))
  );
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Those who sign come first; without them those above the title, on the letterhead, in the title. */
function issuersOf(head: Head, signature: FoundSignature | undefined): string[] {
  const { titleIssuers, letterhead } = head.fields;
  const bearers = letterhead?.issuers.filter((name) => !isSeries(name));
  const found = [signature?.issuers, titleIssuers, bearers, head.otherIssuers];
  return [...(found.find((names) => names !== undefined && names.length > 0) ?? [])];
}

/** 文种 where no title names it: what the page around the document says, or its own words. */
function guessKind(
  headings: Placement['headings'],
  entries: readonly Entry[],
  { findings, pageKind }: Context,
): string {
  const [first] = entries;
  const top = headings.filter(({ section }) => section.level <= 2).map(({ text }) => text);
  const opening = entries
    .slice(0, 3)
    .map(({ text }) => text.slice(0, 600))
    .join('');
  const kind = pageKind ?? kindOfText(opening, top);
  if (kind === undefined || !first) return '';
  findings.doubt(first, 'kind-guessed', {
    zh: `标题没有写明文种，从内容看是“${kind}”。`,
    en: `No title names the kind of document; its text makes it "${kind}".`,
  });
  return kind;
}
