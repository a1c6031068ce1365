/** One document from its head to its end, and what follows it. */
import type { Block, Format, OfficialDocument } from '../document/document.ts';
import { readDate } from '../text/index.ts';
import { type Body, readBody } from './body/body.ts';
import {
  beginsAttachment,
  type FoundNote,
  isAttachmentMark,
  readAttachments,
  readNoteBelow,
} from './ending/attachments.ts';
import { type Ending, findEnding, isNote, withoutEnding } from './ending/ending.ts';
import type { FoundSignature } from './ending/signature.ts';
import type { Evidence } from './findings/evidence.ts';
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
  const known = [
    ...head.fields.titleIssuers,
    ...head.otherIssuers,
    ...(head.fields.letterhead?.issuers ?? []),
  ];
  context.budget -= 1;
  const ending =
    context.budget > 0 ? findEnding(head.rest, head.plainTitle, known) : withoutEnding(head.rest);
  tellEnding(ending, findings);
  const body = readBody(ending.body, findings);
  const tail = readTail(ending.after, head, context);
  const note = joined(ending.note, tail.names);
  const document = documentOf(head, ending, body, tail, note);
  document.kind = findings.ownKindOf(head.kindTitle) ?? document.kind;
  if (document.kind === '') document.kind = guessKind(body.headings, entries, context);
  return {
    recognised: { document, placement: placementOf(head, ending, body, tail, note) },
    following: tail.following,
  };
}

function documentOf(
  head: Head,
  { signature, attendance }: Ending,
  body: Body,
  { attachments, note: below, issued }: Tail,
  note: FoundNote | undefined,
): OfficialDocument {
  const document: OfficialDocument = {
    kind: kindOf(head.kindTitle) ?? '',
    format: formatOf(head),
    draft: false,
    ...head.fields,
    body: body.blocks,
    attachments: attachments.map(({ title, body: blocks }) => ({ title, body: blocks })),
  };
  if (!note && attachments.length > 0) document.attachmentNote = [];
  if (note && !sameNames(note.names, attachments)) document.attachmentNote = note.names;
  if (signature) document.signature = signatureOf(signature, head);
  if (attendance.length > 0) document.attendance = attendance;
  if (below !== undefined) document.note = below;
  if (issued) document.issued = issued.document;
  return document;
}

function signatureOf({ issuers, date, sealed, signers }: FoundSignature, head: Head) {
  return {
    issuers,
    ...(date && { date: date.text }),
    sealed: sealed || (head.fields.letterhead !== undefined && date !== undefined),
    ...(signers && { signers }),
  };
}

function placementOf(
  head: Head,
  { signature }: Ending,
  body: Body,
  tail: Tail,
  note: FoundNote | undefined,
): Placement {
  const blocks = new Map<Block, number>(body.lines);
  for (const { lines } of tail.attachments) for (const [block, at] of lines) blocks.set(block, at);
  const date = signature?.date ?? head.date ?? head.onCard.date;
  return {
    fields: {
      ...head.lines,
      ...tail.lines,
      ...(note && { attachmentNote: note.line }),
      ...(signature?.issuersLine !== undefined && { signature: signature.issuersLine }),
      ...(signature?.dateLine !== undefined && { date: signature.dateLine }),
    },
    issuers: issuersOf(head, signature),
    title: head.plainTitle,
    ...(date && { date: date.iso ?? date.text }),
    headings: body.headings,
    blocks,
    ...(tail.issued && { issued: tail.issued.placement }),
  };
}

const SIGNED: Evidence = { name: 'signature', reason: '机关名称和日期在正文末尾' };
const NOTED: Evidence = { name: 'attachment-note', reason: '正文末尾以“附件：”开头的各行' };
const ATTENDED: Evidence = { name: 'attendance', reason: '正文末尾以“出席：”一类开头' };
const ASIDE: Evidence = { name: 'note', reason: '署名下面，整行在括号里，或是联系人、电话' };

/** Says what the lines that end a document were taken for. */
function tellEnding(ending: Ending, findings: Findings): void {
  for (const entry of ending.entries.note) findings.take(entry, 'attachmentNote', NOTED);
  for (const entry of ending.entries.attendance) findings.take(entry, 'attendance', ATTENDED);
  for (const entry of ending.entries.signature) {
    findings.take(entry, readDate(entry.text) ? 'date' : 'signature', SIGNED);
  }
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

/** A title that says that the document issues another. */
const ISSUES = /印发|转发|批转|发布|公布|下发|关于.*《/u;
const BRACKETS = /^[（(]|[)）]$/gu;

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
    findings.take(rest[0], 'note', ASIDE);
    notes.push(rest[0].text.trim().replace(BRACKETS, ''));
    rest = rest.slice(1);
  }
  if (notes.length > 0) tail.note = notes.join('）（');
  const below = readNoteBelow(rest);
  if (below) {
    for (const entry of rest.slice(0, below.length)) findings.take(entry, 'attachmentNote', NOTED);
    tail.names = below.note;
    rest = rest.slice(below.length);
  }
  const first = rest[0];
  if (!first) return tail;
  if (beginsAttachment(first)) {
    tail.attachments = readAttachments(rest, findings);
    return tail;
  }
  if (ISSUES.test(head.plainTitle)) {
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
  const found = [signature?.issuers, titleIssuers, bearers, head.otherIssuers, head.onCard.issuers];
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
