/** What was read of a document, put together: the document itself, and where its pieces stood. */
import type { Block, Format, OfficialDocument } from '../document/document.ts';
import { shippedKinds } from '../kinds/index.ts';
import type { Body } from './body/body.ts';
import type { FoundNote, readAttachments } from './ending/attachments.ts';
import type { Ending } from './ending/ending.ts';
import type { FoundSignature } from './ending/signature.ts';
import type { Placement, Recognised } from './findings/recognition.ts';
import type { Head } from './head/head.ts';
import { isSeries } from './head/letterhead.ts';
import type { Entry } from './lines/entries.ts';
import { kindOf } from './words/kinds.ts';
import { isOffice } from './words/offices.ts';

/** What stands below a signature. */
export interface Tail {
  note?: string;
  /** 附件说明 below the signature. */
  names?: FoundNote;
  attachments: ReturnType<typeof readAttachments>;
  issued?: Recognised;
  following: readonly Entry[];
  lines: Placement['fields'];
}

export function documentOf(
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

function signatureOf({ issuers, date, sealed, certain, signers }: FoundSignature, head: Head) {
  // Who signs with a stamp of their signature sets no seal (7.3.5.3).
  const usual = head.fields.letterhead !== undefined && date !== undefined && !signers;
  return {
    issuers,
    ...(date && { date: date.text }),
    sealed: certain ? sealed : sealed || usual,
    ...(signers && { signers }),
  };
}

export function placementOf(
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
    issuers: issuersOf(head, signature, body.blocks.at(-1)),
    title: head.wholeTitle,
    ...(date && { date: date.iso ?? date.text }),
    headings: [
      ...body.headings,
      ...tail.attachments.flatMap(({ headings }, index) =>
        headings.map((heading) => ({ ...heading, attachment: index + 1 })),
      ),
    ],
    blocks,
    ...(tail.issued && { issued: tail.issued.placement }),
  };
}

/** 文件格式, 信函格式, 命令格式 or 纪要格式 (GB/T 9704-2012, 10), as far as a letterhead shows. */
function formatOf({ fields, kindTitle, numberRight }: Head): Format {
  const { letterhead, signatories, documentNumber = '' } = fields;
  if (!letterhead) return 'plain';
  if (letterhead.issuers.some((name) => name.endsWith('纪要'))) return 'minutes';
  if (letterhead.suffix.endsWith('令')) return 'order';
  const usual = shippedKinds.find(kindOf(kindTitle) ?? '')?.habits.format;
  // The number of a letter stands at the right, and its code says so: 青禾园函〔2024〕3号 (10.1).
  const isLetter = usual === '信函' || numberRight || /函[〔[【（(]/u.test(documentNumber);
  const letter = letterhead.suffix === '' && isLetter;
  return letter && signatories.length === 0 ? 'letter' : 'document';
}

function sameNames(names: readonly string[], attachments: readonly { title: string }[]): boolean {
  return (
    names.length === attachments.length &&
    names.every((name, index) => bare(name) === bare(attachments[index]?.title ?? ''))
  );
}

/** Those who sign come first; without them those above the title, on the letterhead, in the title. */
function issuersOf(
  head: Head,
  signature: FoundSignature | undefined,
  last: Block | undefined,
): string[] {
  const { titleIssuers, letterhead } = head.fields;
  const bearers = letterhead?.issuers.filter((name) => !isSeries(name));
  // Above a title a page may print who put it there; all who issue it stand below.
  const offices = head.otherIssuers.filter((name) => !PLACE.test(name));
  const more = offices.length > titleIssuers.length ? offices : [];
  const all = titleIssuers.every((name) => more.includes(name)) ? more : undefined;
  const found = [
    signature?.issuers,
    all,
    titleIssuers,
    bearers,
    // A place whose name a title begins with issues nothing where an office is named elsewhere.
    offices.length === 0 ? officeIn(last) : undefined,
    offices,
    head.onCard.issuers,
    head.otherIssuers,
  ];
  return [...(found.find((names) => names !== undefined && names.length > 0) ?? [])];
}

const PLACE = /^\p{Script=Han}{1,8}[省市县区州旗]$/u;

/** An office in brackets that closes a text: （青禾县统计局）. */
function officeIn(last: Block | undefined): string[] | undefined {
  const open = last?.type === 'section' ? last.children.at(-1) : last;
  if (open?.type === 'section') return officeIn(open);
  const name =
    open?.type === 'paragraph' ? /^[（(]([^（）()]+)[)）]$/u.exec(open.text)?.[1] : undefined;
  return name !== undefined && isOffice(name) ? [name] : undefined;
}

/** A text without its spaces. */
export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
