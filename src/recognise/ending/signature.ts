/** 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5): where a document is signed, and so where its body ends. */
import { type FoundDate, readDate, splitTrailingDate } from '../../text/index.ts';
import { type Entry, piecesOf } from '../lines/entries.ts';
import { furniture, isPrintingNote } from '../lines/furniture.ts';
import { CONTACT } from '../words/ending.ts';
import { isOffice, isSealed, officesOn, unspread, withoutSeal } from '../words/offices.ts';
import { HOLDER } from '../words/people.ts';
import { type Above, isIssuer, issuersAbove, type Joined, MOST_ISSUERS } from './names-above.ts';

export interface FoundSignature {
  issuers: string[];
  /** Office and name of those who sign with their stamps (7.3.5.3). */
  signers?: { office: string; name: string }[];
  /** Whether （盖章） stands behind a name, or the date stands where a seal leaves it (7.3.5.1). */
  sealed: boolean;
  /** In our own Word file the date's place says so for certain, either way. */
  certain?: true;
  date?: FoundDate;
  issuersLine?: number;
  dateLine?: number;
  /** What stands in brackets between the names and the date: （某局代章）. */
  aside?: Entry;
  /** Two lines that were taken for one name. */
  joined?: Joined;
  /** Index of the first entry of the signature, and of the first after it. */
  start: number;
  end: number;
}

/** A date whose 年, 月 and 日 were lost on the way: 2023718. It may be read in two ways. */
const LOST_MARKS = /^(?:19|20)\d{4,6}$/u;

interface Setting {
  known: readonly string[];
  mayFollow: (below: readonly Entry[]) => boolean;
}

/**
 * The first place where a document is signed: a line with a date that stands where one can.
 * @param mayFollow whether a date without names can stand right above these lines
 */
export function findSignature(
  entries: readonly Entry[],
  known: readonly string[],
  mayFollow: (below: readonly Entry[]) => boolean = () => false,
): FoundSignature | undefined {
  for (const [index, entry] of entries.entries()) {
    const signed = signedAt(entries, index, entry, { known, mayFollow });
    if (signed) return signed;
  }
  return signedWithoutDate(entries, known);
}

function signedAt(
  entries: readonly Entry[],
  index: number,
  entry: Entry,
  { known, mayFollow }: Setting,
): FoundSignature | undefined {
  if (entry.cells) return signedInRow(entries, index, entry, known);
  // Spaces set the date apart on the names' line.
  if (entry.text.replace(/\s+/gu, ' ').length > 80) return undefined;
  const lost = LOST_MARKS.test(entry.text.trim()) ? { text: entry.text.trim() } : undefined;
  const alone = readDate(entry.text) ?? sameDay(entry.text) ?? dayOf(entry.text) ?? lost;
  if (alone && !OPENS_BRACKET.test(entry.text)) {
    const above = issuersAbove(entries, index, known);
    if (above.names.length > 0) return signature(above, entries, index, alone);
    if (lost) return undefined;
    const below = issuersBelow(entries, index);
    if (below.length > 0) {
      const names = below.flatMap(namesOn);
      return {
        issuers: names,
        sealed: below.some(({ text }) => isSealed(text)),
        date: alone,
        dateLine: entry.line.number,
        issuersLine: below[0]?.line.number ?? entry.line.number,
        start: index,
        end: index + 1 + below.length,
      };
    }
    const next = entries[index + 1];
    const setRight = entry.look.align === 'right' || (entry.look.indent?.left ?? 0) > 120;
    if (!next || setRight || canFollow(next) || mayFollow(entries.slice(index + 1))) {
      return signature({ names: [], length: 0 }, entries, index, alone);
    }
    return undefined;
  }
  const split = splitTrailingDate(entry.text);
  if (!split || entry.label) return undefined;
  const names = officesOn(split.before);
  if (names.length === 0) return undefined;
  return {
    issuers: names.map(withoutSeal),
    sealed: isSealed(split.before),
    date: split.date,
    dateLine: entry.line.number,
    issuersLine: entry.line.number,
    start: index,
    end: index + 1,
  };
}

/** The day of each joint issuer, side by side below their names: one and the same. */
function sameDay(text: string): FoundDate | undefined {
  const days = text.trim().split(/\s{2,}|\t|\u3000+/u);
  const [first] = days;
  const same = days.length > 1 && days.every((day) => day === first);
  return first !== undefined && same ? readDate(first) : undefined;
}

/** A date that ends before its 日: 2021年1月18. */
function dayOf(text: string): FoundDate | undefined {
  return /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}$/u.test(text.trim())
    ? readDate(`${text}日`)
    : undefined;
}

/** A table without rules also sets signatures: names and a date, in one row or a row each. */
function signedInRow(
  entries: readonly Entry[],
  index: number,
  row: Entry,
  known: readonly string[],
): FoundSignature | undefined {
  const pieces = piecesOf(row);
  const date = readDate(pieces.pop()?.text ?? '');
  if (!date || !pieces.every(({ text }) => isOffice(text))) return undefined;
  const above = issuersAbove(entries, index, known);
  if (above.names.length + pieces.length === 0) return undefined;
  const signed = signature(above, entries, index, date);
  return {
    ...signed,
    issuers: [...signed.issuers, ...pieces.map(({ text }) => withoutSeal(unspread(text)))],
    issuersLine: signed.issuersLine ?? row.line.number,
  };
}

function signature(
  { names: above, aside, joined, length }: Above,
  entries: readonly Entry[],
  index: number,
  date: FoundDate,
): FoundSignature {
  const first = above[0];
  const signers = holdersOn(above);
  const own = signers.length > 0 ? undefined : sealedByStyle(entries[index]);
  const names = above.filter(({ text }) => !HOLDER.test(text.trim()));
  return {
    issuers: names.flatMap(namesOn),
    ...(signers.length > 0 && { signers }),
    sealed: own ?? above.some(({ text }) => isSealed(text)),
    ...(own !== undefined && { certain: true as const }),
    date,
    ...(first && { issuersLine: first.line.number }),
    dateLine: entries[index]?.line.number ?? 0,
    ...(aside && { aside }),
    ...(joined && { joined }),
    start: index - length,
    end: index + 1,
  };
}

/** The style of 成文日期 in our own Word files, also of a paper that is issued. */
const OWN_DATE = /^(?:材料)*成文日期$/u;
/** With a seal the date stands four characters from the right (7.3.5.1), without one two or further left (7.3.5.2). */
const SEALED_CHARACTERS = 3;

/** Whether the place of a date in our own Word file leaves room for a seal; undefined in any other file. */
function sealedByStyle(entry: Entry | undefined): boolean | undefined {
  const { style, align, indent, size } = entry?.look ?? {};
  if (style === undefined || !OWN_DATE.test(style)) return undefined;
  const right = indent?.characters?.right ?? (indent?.right ?? 0) / (size ?? USUAL_SIZE);
  return align === 'right' && right >= SEALED_CHARACTERS;
}

/** 三号, in points. */
const USUAL_SIZE = 16;

function holdersOn(entries: readonly Entry[]): { office: string; name: string }[] {
  return entries.flatMap(({ text }) => {
    const [, office, name] = HOLDER.exec(text.trim()) ?? [];
    return office && name
      ? [{ office: office.replace(/\s/gu, ''), name: name.replace(/\s/gu, '') }]
      : [];
  });
}

function issuersBelow(entries: readonly Entry[], index: number): Entry[] {
  const names: Entry[] = [];
  for (let at = index + 1; at < entries.length && names.length < MOST_ISSUERS; at += 1) {
    const entry = entries[at];
    if (!entry || !isIssuer(entry, [])) break;
    names.push(entry);
  }
  // Names above the title of a document that follows belong to that one.
  const next = entries[index + 1 + names.length];
  return next === undefined || canFollow(next) ? names : [];
}

function namesOn(entry: Entry): string[] {
  if (entry.cells) return piecesOf(entry).map(({ text }) => withoutSeal(unspread(text)));
  const names = officesOn(entry.text);
  return names.length > 0 ? names.map(withoutSeal) : [unspread(entry.text)];
}

/** What the text above a signature ends with. */
const ENDED = /[。！”）)]$/u;

/** A signature with names and no date, at the very end. */
function signedWithoutDate(
  entries: readonly Entry[],
  known: readonly string[],
): FoundSignature | undefined {
  const { names: above, aside, joined, length } = issuersAbove(entries, entries.length, known);
  const first = above[0];
  const start = entries.length - length;
  const before = entries[start - 1];
  // After a colon stands a list of offices, not a signature.
  if (!first || !before || before.cells) return undefined;
  if (!ENDED.test(before.text) && !endsNote(entries, start)) return undefined;
  const names = above.flatMap(namesOn);
  const sure =
    names.every((name) => known.includes(name)) ||
    above.every(({ look }) => look.align === 'right') ||
    (names.length <= 4 && names.every((name) => isOffice(name)));
  if (!sure) return undefined;
  return {
    issuers: names,
    sealed: above.some(({ text }) => isSealed(text)),
    issuersLine: first.line.number,
    ...(aside && { aside }),
    ...(joined && { joined }),
    start,
    end: entries.length,
  };
}

/** Whether a list of attachments ends above a line. */
function endsNote(entries: readonly Entry[], end: number): boolean {
  let at = end - 1;
  while (at > 0 && entries[at]?.label?.style === 'arabic') at -= 1;
  return LISTS_ATTACHMENTS.test(entries[at]?.text ?? '');
}

const LISTS_ATTACHMENTS = /^附\s*件\s*\d{0,2}\s*[:：.．、（(]/u;

const OPENS_BRACKET = /^[（(]/u;
const ATTACHMENT = /^附\s*件/u;

/** What can stand right below a date: 附注, 附件, 版记, another document's title, a page's furniture. */
function canFollow(entry: Entry): boolean {
  const { text, newPage } = entry;
  return (
    OPENS_BRACKET.test(text) ||
    ATTACHMENT.test(text) ||
    CONTACT.test(text) ||
    isPrintingNote(entry) ||
    furniture(entry) !== undefined ||
    newPage
  );
}
