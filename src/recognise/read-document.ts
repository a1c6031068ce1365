/** One document from its head to its end, and what follows it. */
import { readDate } from '../text/index.ts';
import { bare, documentOf, placementOf, type Tail } from './assemble.ts';
import { readBody } from './body/body.ts';
import {
  beginsAttachment,
  type FoundNote,
  isMarkAbove,
  readAttachments,
  readNoteBelow,
  readNumberedBelow,
  readUnmarked,
} from './ending/attachments.ts';
import {
  type Ending,
  findEnding,
  type Issues,
  isNote,
  isRemark,
  isSiteRemark,
  withoutEnding,
} from './ending/ending.ts';
import {
  emptyHead,
  hasOwnTitle,
  ISSUES,
  isForwarded,
  namedPapers,
  papersIn,
  plainName,
  promulgates,
  withWholeTitle,
} from './ending/issued.ts';
import { tellJoined } from './ending/names-above.ts';
import type { Evidence } from './findings/evidence.ts';
import type { Placement, Recognised } from './findings/recognition.ts';
import { type Head as FoundHead, readHead } from './head/head.ts';
import { issuersInTitle } from './head/title-lines.ts';
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

/** A head, and the papers that its notice names in 《》. */
type Head = FoundHead & { namedPapers: string[] };

/** @param named what a notice calls the paper, where it has no title of its own */
export function readDocument(
  entries: readonly Entry[],
  context: Context,
  named?: string,
): { recognised: Recognised; following: readonly Entry[] } {
  const { findings } = context;
  const start = skipMark(entries, findings);
  const own = entries.slice(start);
  const found = named === undefined ? readHead(own, findings) : emptyHead(own);
  const head = { ...found, namedPapers: [] as string[] };
  const mark = entries.slice(0, start).filter(({ firm }) => firm);
  head.namedPapers = namedPapers(head.plainTitle, head.rest);
  const known = [
    ...head.fields.titleIssuers,
    ...head.otherIssuers,
    ...(head.fields.letterhead?.issuers ?? []),
    ...issuersInTitle(head.plainTitle),
  ];
  context.budget -= 1;
  const ending =
    context.budget > 0 ? findEnding(head.rest, issuesOf(head), known) : withoutEnding(head.rest);
  tellEnding(ending, findings);
  const text = withoutRunningTitle(ending.body, head.plainTitle, findings);
  const body = readBody([...mark, ...text], findings, lastOfHead(entries, head.rest));
  const tail = readTail(ending.after, head, context, ending.note?.names);
  if (ending.signature?.aside) takeAside(ending.signature.aside, tail, findings);
  const note = joined(ending.note, tail.names);
  const document = documentOf(head, ending, body, tail, note);
  document.kind = findings.ownKindOf(head.kindTitle) ?? document.kind;
  if (named !== undefined) document.kind = kindOf(named) ?? '';
  if (document.kind === '') document.kind = guessKind(body.headings, entries, context);
  return {
    recognised: { document, placement: placementOf(head, ending, body, tail, note) },
    following: tail.following,
  };
}

const RUNNING: Evidence = { name: 'running-title', reason: '和标题一样的短行，是每页上面印的标题' };

/** The text without the title that pages print above it; of a Word file nothing is left out. */
function withoutRunningTitle(
  body: readonly Entry[],
  title: string,
  findings: Findings,
): readonly Entry[] {
  const wanted = bare(title);
  // The last line may begin something else.
  const last = body.at(-1);
  const isAgain = (entry: Entry) =>
    entry !== last && !entry.firm && !entry.cells && !entry.label && bare(entry.text) === wanted;
  if (wanted.length < SHORTEST_NAME || !body.some(isAgain)) return body;
  for (const entry of body.filter(isAgain)) {
    findings.leave(entry, 'repeated-title', entry.text, RUNNING);
  }
  return body.filter((entry) => !isAgain(entry));
}

/** The entry right above the body: a picture below it begins the body. */
function lastOfHead(entries: readonly Entry[], [first]: readonly Entry[]): Entry | undefined {
  if (first === undefined) return entries.at(-1);
  return entries.findLast(({ line }) => line.number < first.line.number);
}

const SIGNED: Evidence = { name: 'signature', reason: '机关名称和日期在正文末尾' };
const NOTED: Evidence = { name: 'attachment-note', reason: '正文末尾以“附件：”开头的各行' };
const ATTENDED: Evidence = { name: 'attendance', reason: '正文末尾以“出席：”一类开头' };
const OF_SITE: Evidence = { name: 'site-remark', reason: '署名下面，网站写稿件来源、编辑的话' };
const ASIDE: Evidence = { name: 'note', reason: '署名下面，整行在括号里，或是联系人、电话' };

/** Says what the lines that end a document were taken for. */
function tellEnding(ending: Ending, findings: Findings): void {
  for (const entry of ending.entries.note) findings.take(entry, 'attachmentNote', NOTED);
  if (ending.signature?.joined) tellJoined(ending.signature.joined, findings);
  for (const entry of ending.entries.attendance) findings.take(entry, 'attendance', ATTENDED);
  for (const entry of ending.entries.signature) {
    if (entry !== ending.signature?.aside)
      findings.take(entry, readDate(entry.text) ? 'date' : 'signature', SIGNED);
  }
}

function markAbove([first]: readonly Entry[]): number {
  return first && isMarkAbove(first) ? 1 : 0;
}

/** A page that begins with 附件 holds the attachment alone: it is read as a document of its own. */
function skipMark(entries: readonly Entry[], findings: Findings): number {
  const [first] = entries;
  if (!first || markAbove(entries) === 0) return 0;
  // Of a Word file nothing is left out: it goes to the body's top.
  if (!first.firm) findings.leave(first, 'attachment-mark');
  return 1;
}

const BRACKETS = /^[（(]|[)）]$/gu;
const SEALED_FOR: Evidence = { name: 'sealed-for', reason: '署名和日期之间，写着由谁代章' };

/** （某局代章） between names and date: no form has a place for it there, so it is printed as 附注. */
function takeAside(aside: Entry, tail: Tail, findings: Findings): void {
  findings.take(aside, 'note', SEALED_FOR);
  tail.lines.note ??= aside.line.number;
  const text = aside.text.trim().replace(BRACKETS, '');
  tail.note = tail.note === undefined ? text : `${text}）（${tail.note}`;
}

function issuesOf({ plainTitle, namedPapers, rest }: Head): Issues {
  const issues = ISSUES.test(plainTitle) || promulgates(rest);
  return { title: plainTitle, issues, papers: namedPapers };
}

/** Below the signature: 附注, 附件, the document that is issued, or another one. */
function readTail(
  after: readonly Entry[],
  head: Head,
  context: Context,
  names: readonly string[] | undefined,
): Tail {
  const { findings } = context;
  const tail: Tail = { attachments: [], following: [], lines: {} };
  let rest = after;
  const notes: string[] = [];
  const alone = !issuesOf(head).issues;
  while (rest[0] && (isNote(rest[0]) || isSiteRemark(rest[0]) || (alone && isRemark(rest)))) {
    if (isSiteRemark(rest[0])) {
      findings.leave(rest[0], 'metadata', rest[0].text, OF_SITE);
      rest = rest.slice(1);
      continue;
    }
    tail.lines.note ??= rest[0].line.number;
    findings.take(rest[0], 'note', ASIDE);
    notes.push(rest[0].text.trim().replace(BRACKETS, ''));
    rest = rest.slice(1);
  }
  if (notes.length > 0) tail.note = notes.join('）（');
  const below = readNoteBelow(rest) ?? readNumberedBelow(rest);
  if (below) {
    for (const entry of rest.slice(0, below.length)) findings.take(entry, 'attachmentNote', NOTED);
    tail.names = below.note;
    rest = rest.slice(below.length);
  }
  const first = rest[0];
  if (!first) return tail;
  if (beginsAttachment(first) && !isForwarded(rest, head.plainTitle, head.namedPapers)) {
    tail.attachments = readAttachments(rest, findings, names ?? tail.names?.names);
    return tail;
  }
  if (ISSUES.test(head.plainTitle) || promulgates(head.rest) || isNamed(first, head.plainTitle)) {
    Object.assign(tail, readIssued(rest, head, context));
    return tail;
  }
  tail.attachments = readUnmarked(rest, names ?? tail.names?.names ?? [], findings);
  if (tail.attachments.length > 0) return tail;
  findings.doubt(first, 'another-document', {
    zh: '从这一行起当作另一份文件。',
    en: 'From this line on it is taken as another document.',
  });
  tail.following = rest;
  return tail;
}

/** A page that goes by the name of the paper that its notice issues: the same title stands below the signature. */
function isNamed({ text }: Entry, title: string): boolean {
  return title.length >= SHORTEST_NAME && unquoted(text) === unquoted(title);
}

/** A name shorter than this may be the same words by chance. */
const SHORTEST_NAME = 8;

function unquoted(text: string): string {
  return bare(text).replace(/[《》〈〉“”]/gu, '');
}

/** The paper that a notice issues; where it names several, each stands under the one before it. */
function readIssued(
  rest: readonly Entry[],
  head: Head,
  context: Context,
): Pick<Tail, 'following'> & { issued: Recognised } {
  const [lines = rest, ...others] = papersIn(rest, head.namedPapers.slice(1));
  const name = head.namedPapers[0] ?? plainName(head.plainTitle);
  const own = name === undefined ? lines : withWholeTitle(lines, name, context.findings);
  const isNameless = name !== undefined && !hasOwnTitle(own.slice(markAbove(own)), name);
  const { recognised, following } = readDocument(own, context, isNameless ? name : undefined);
  if (recognised.placement.title === '' && name !== undefined && own[0]) {
    nameIssued(recognised, name, own[0], context.findings);
  }
  const [next] = others;
  if (!next || recognised.document.issued) {
    return { issued: recognised, following: [...following, ...others.flat()] };
  }
  const second = readIssued(
    others.flat(),
    { ...head, namedPapers: head.namedPapers.slice(1) },
    context,
  );
  recognised.document.issued = second.issued.document;
  recognised.placement.issued = second.issued.placement;
  return { issued: recognised, following: [...following, ...second.following] };
}

/** A paper without a title of its own bears the name that its notice gives it. */
function nameIssued(
  { document, placement }: Recognised,
  name: string,
  first: Entry,
  findings: Findings,
): void {
  document.title = name;
  placement.title = name;
  document.kind = kindOf(name) ?? document.kind;
  findings.doubt(first, 'issued-without-title', {
    zh: `印发的文件自己没有标题，用了通知里的名称“${name}”。`,
    en: `The issued paper has no title of its own; it takes the notice's "${name}".`,
  });
}

/** 附件说明 above and below the signature, in one. */
function joined(above: FoundNote | undefined, below: FoundNote | undefined): FoundNote | undefined {
  if (!above || !below) return above ?? below;
  return { ...above, names: [...above.names, ...below.names] };
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
