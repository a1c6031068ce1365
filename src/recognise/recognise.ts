/** Lines of a file to the documents in it: parts, then each document from its head to its imprint. */
import type { Block, OfficialDocument } from '../document/document.ts';
import type { Line } from '../readers/index.ts';
import { beginsAttachment, findNote, isAttachmentMark, readAttachments } from './attachments.ts';
import { readBody } from './body.ts';
import { Findings } from './doubts.ts';
import { type Entry, toEntries } from './entries.ts';
import { furniture } from './furniture.ts';
import { type Head, isShortLine, readHead } from './head.ts';
import { type FoundImprint, readImprint } from './imprint.ts';
import { isSeries } from './letterhead.ts';
import { isFinishedTitle, kindOf, kindOfText, officesOn } from './names.ts';
import { splitParts } from './parts.ts';
import type { Placement, Recognised, RecogniseOptions, Recognition } from './recognition.ts';
import { type FoundSignature, findSignature } from './signature.ts';
import { joinWrapped } from './wrapped.ts';

/** Recognises the documents in the lines of a file. Linear in the length of the text. */
export function recognise(lines: readonly Line[], options: RecogniseOptions): Recognition {
  const findings = new Findings(options.file);
  const { entries, leftovers } = toEntries(lines);
  findings.leftovers.push(...leftovers);
  const { parts, pageTitle } = splitParts(entries, findings);
  const pageKind = pageTitle && kindOf(pageTitle.replace(/[（(【[].{1,10}[)）】\]]$/u, ''));
  const context: Context = { findings, ...(pageKind !== undefined && { pageKind }) };
  const documents = parts.flatMap(({ mark, entries: own }): Recognised[] => {
    const recognised = readDocuments(joinWrapped(own, findings), context);
    return mark === undefined ? recognised : recognised.map((one) => ({ ...one, part: mark }));
  });
  findings.leftovers.sort((a, b) => a.number - b.number);
  findings.doubts.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  return { documents, doubts: findings.doubts, leftovers: findings.leftovers };
}

interface Context {
  findings: Findings;
  /** 文种 that the title of a page with several documents names. */
  pageKind?: string;
}

/** The document of some entries, and those that follow it below its end. */
function readDocuments(entries: readonly Entry[], context: Context): Recognised[] {
  const { findings } = context;
  const imprint = readImprint(entries, findings);
  const kept = entries.slice(0, imprint.length).filter((entry) => !isFurniture(entry, findings));
  const documents: Recognised[] = [];
  let rest: readonly Entry[] = kept;
  do {
    const { recognised, following } = readDocument(rest, context);
    documents.push(recognised);
    rest = following;
  } while (rest.length > 0);
  addImprint(documents[0], imprint, findings);
  return documents;
}

function isFurniture(entry: Entry, findings: Findings): boolean {
  const reason = entry.cells ? undefined : furniture(entry.text);
  if (reason) findings.leave(entry, reason);
  return reason !== undefined;
}

function readDocument(
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
  const signature = signatureOf(rest, known);
  const { body: bodyEntries, after, note } = split(rest, signature, head);
  const body = readBody(bodyEntries, findings);
  const tail = readTail(after, head, context);
  const fields = { ...head.lines, ...tail.lines };
  const document: OfficialDocument = {
    kind: kindOf(head.kindTitle) ?? '',
    format: head.fields.letterhead ? 'document' : 'plain',
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
      sealed: head.fields.letterhead !== undefined && signature.date !== undefined,
    };
    if (signature.issuersLine !== undefined) fields.signature = signature.issuersLine;
    if (signature.dateLine !== undefined) fields.date = signature.dateLine;
  }
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

/** A page that begins with 附件 holds the attachment alone: it is read as a document of its own. */
function skipMark(entries: readonly Entry[], findings: Findings): number {
  const [first] = entries;
  if (!first || !isAttachmentMark(first)) return 0;
  findings.leave(first, 'attachment-mark');
  return 1;
}

/** A signature counts only where a document can end: nothing of the body may follow. */
function signatureOf(rest: readonly Entry[], known: readonly string[]): FoundSignature | undefined {
  let from = 0;
  for (let tries = 0; tries < 20; tries += 1) {
    const found = findSignature(rest.slice(from), known);
    if (!found) return undefined;
    const signature = { ...found, start: found.start + from, end: found.end + from };
    if (canEnd(rest, signature.end)) return signature;
    from = signature.end;
  }
  return undefined;
}

/** Whether what follows a date is a note, an attachment, another document or nothing. */
function canEnd(rest: readonly Entry[], end: number): boolean {
  let at = end;
  while (at < rest.length && isNote(rest[at])) at += 1;
  const next = rest[at];
  if (!next || beginsAttachment(next)) return true;
  if (next.newPage) return true;
  return titleLength(rest.slice(at, at + 12)) > 0;
}

/** How many short lines make up the names and the title that a document begins with; 0 where none does. */
function titleLength(entries: readonly Entry[]): number {
  let title = '';
  for (const [index, entry] of entries.entries()) {
    if (!isShortLine(entry, [])) return 0;
    if (title === '' && officesOn(entry.text).length > 0) continue;
    title += entry.text;
    if (isFinishedTitle(title)) return index + 1;
  }
  return 0;
}

interface Pieces {
  body: readonly Entry[];
  note: ReturnType<typeof findNote>;
  after: readonly Entry[];
}

function split(rest: readonly Entry[], signature: FoundSignature | undefined, head: Head): Pieces {
  let end = signature?.start ?? rest.length;
  let after = signature ? rest.slice(signature.end) : [];
  if (!signature) {
    const at = issuedStart(rest, head) ?? rest.findIndex((entry) => isAttachmentMark(entry));
    if (at >= 0) {
      end = at;
      after = rest.slice(at);
    }
  }
  const above = rest.slice(0, end);
  const note = findNote(above);
  return { body: note ? above.slice(0, note.start) : above, note, after };
}

/** Where the document begins whose name a notice's title has in 《》, when no date stands between. */
function issuedStart(rest: readonly Entry[], { plainTitle }: Head): number | undefined {
  const name = /(?:印发|转发|批转|发布|公布|下发)[^《》]{0,20}《([^》]+)》/u.exec(plainTitle)?.[1];
  if (name === undefined) return undefined;
  const bare = name.replace(/\s/gu, '');
  let at = rest.findIndex(({ text }) => text.replace(/\s/gu, '').replace(/[（(].*$/u, '') === bare);
  if (at < 0) return undefined;
  while (at > 0 && officesOn(rest[at - 1]?.text ?? '').length > 0) at -= 1;
  return at;
}

interface Tail {
  note?: string;
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

/** 附注 (7.3.6): brackets around the whole line; whom to ask, also without. */
function isNote(entry: Entry | undefined): boolean {
  const text = entry?.text.trim() ?? '';
  if (text.length > 200 || entry?.label || entry?.cells) return false;
  return (
    /^[（(].*[)）]$/u.test(text) ||
    /^(?:联系人|联系电话|联系单位|联系方式|电话)\s*[:：]/u.test(text)
  );
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

function addImprint(
  recognised: Recognised | undefined,
  { imprint, recipients, lines }: FoundImprint,
  findings: Findings,
): void {
  if (!recognised) return;
  const { document, placement } = recognised;
  if (imprint) document.imprint = imprint;
  if (recipients && document.recipients !== undefined) {
    findings.leave(recipients.entry, 'repeated-recipients', `主送：${recipients.text}`);
    Object.assign(placement.fields, { ...lines, recipients: placement.fields.recipients });
    return;
  }
  if (recipients) document.recipients = recipients.text;
  Object.assign(placement.fields, lines);
}
