/** 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5): where a document is signed, and so where its body ends. */
import { type FoundDate, readDate, splitTrailingDate } from '../../text/index.ts';
import { type Entry, piecesOf, withText } from '../lines/entries.ts';
import { furniture, isPrintingNote } from '../lines/furniture.ts';
import { CONTACT, SIGNER } from '../words/ending.ts';
import { isOffice, isSealed, officesOn, unspread, withoutSeal } from '../words/offices.ts';
import { HOLDER } from '../words/people.ts';

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
  /** Index of the first entry of the signature, and of the first after it. */
  start: number;
  end: number;
}

const MOST_ISSUERS = 12;
/** A date whose 年, 月 and 日 were lost on the way: 2023718. It may be read in two ways. */
const LOST_MARKS = /^(?:19|20)\d{4,6}$/u;

/** The first place where a document is signed: a line with a date that stands where one can. */
export function findSignature(
  entries: readonly Entry[],
  known: readonly string[],
): FoundSignature | undefined {
  for (const [index, entry] of entries.entries()) {
    const signed = signedAt(entries, index, entry, known);
    if (signed) return signed;
  }
  return signedWithoutDate(entries, known);
}

function signedAt(
  entries: readonly Entry[],
  index: number,
  entry: Entry,
  known: readonly string[],
): FoundSignature | undefined {
  if (entry.cells) return signedInRow(entries, index, entry, known);
  // Spaces set the date apart on the names' line.
  if (entry.text.replace(/\s+/gu, ' ').length > 80) return undefined;
  const lost = LOST_MARKS.test(entry.text.trim()) ? { text: entry.text.trim() } : undefined;
  const alone = readDate(entry.text) ?? dayOf(entry.text) ?? lost;
  if (alone && !OPENS_BRACKET.test(entry.text)) {
    const above = issuersAbove(entries, index, known);
    if (above.length > 0) return signature(above, entries, index, alone);
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
    if (!next || setRight || canFollow(next)) return signature([], entries, index, alone);
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
  if (above.length + pieces.length === 0) return undefined;
  const signed = signature(above, entries, index, date);
  return {
    ...signed,
    issuers: [...signed.issuers, ...pieces.map(({ text }) => withoutSeal(unspread(text)))],
    issuersLine: signed.issuersLine ?? row.line.number,
  };
}

function signature(
  above: readonly Entry[],
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
    start: index - linesOf(above),
    end: index + 1,
  };
}

/** On how many lines some names stand. */
function linesOf(names: readonly Entry[]): number {
  return names.reduce((sum, { numbers }) => sum + Math.max(1, numbers.length), 0);
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

/** Lines above a date that name issuers. A signature is never set in like a sentence's end, so no marks. */
function issuersAbove(entries: readonly Entry[], index: number, known: readonly string[]): Entry[] {
  const names: Entry[] = [];
  for (let at = index - 1; at >= 0 && names.length < MOST_ISSUERS; at -= 1) {
    const entry = entries[at];
    if (!entry) break;
    const first = entries[at - 1];
    const whole = first && wholeName(first, entry, known);
    if (!whole && !isIssuer(entry, known)) break;
    names.unshift(whole ?? entry);
    if (whole) at -= 1;
  }
  return names;
}

/** A known name on two lines, of which the second may look like a name itself: 疫情工作领导小组. */
function wholeName(first: Entry, second: Entry, known: readonly string[]): Entry | undefined {
  if (first.label || first.cells || second.label || second.cells) return undefined;
  // 国家发展改革委 over 国家能源局: two names, though a title runs them together.
  if (isOffice(unspread(first.text)) && isOffice(unspread(second.text))) return undefined;
  const text = `${unspread(first.text)}${unspread(second.text)}`;
  return known.includes(withoutSeal(text))
    ? { ...withText(first, text), numbers: [...first.numbers, ...second.numbers] }
    : undefined;
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

function isIssuer(entry: Entry, known: readonly string[]): boolean {
  if (entry.label) return false;
  if (entry.cells) return piecesOf(entry).every(({ text }) => isOffice(text));
  if (known.includes(withoutSeal(unspread(entry.text)))) return true;
  return (
    officesOn(entry.text).length > 0 || SIGNER.test(entry.text) || HOLDER.test(entry.text.trim())
  );
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
  const above = issuersAbove(entries, entries.length, known);
  const first = above[0];
  const before = entries[entries.length - linesOf(above) - 1];
  // After a colon stands a list of offices, not a signature.
  if (!first || !before || before.cells || !ENDED.test(before.text)) return undefined;
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
    start: entries.length - linesOf(above),
    end: entries.length,
  };
}

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
