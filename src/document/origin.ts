/**
 * What a printed document says of itself, so that it can be told later what was changed in it and what in its form:
 * not its words, which somebody may strike out for good reason, but a short sum of each clause.
 */
import { rememberedUnits } from '../text/index.ts';
import type { Block, OfficialDocument } from './document.ts';
import { bodyLines, lineText } from './lines.ts';
import { oneLine } from './printed.ts';

/** A printed paragraph by its place in the document and the sums of its clauses. */
export interface OriginParagraph {
  /** 正文/3, 附件/1/2, 标题. */
  at: string;
  sums: readonly string[];
}

export interface Origin {
  /** The sum of them all: alike where nothing has changed. */
  digest: string;
  paragraphs: readonly OriginParagraph[];
  /** Each paragraph has one sum for all its words: what the properties of a file have room for. */
  isCoarse?: true;
}

/** As a file has it: the sums of a paragraph are one text, with blanks between. */
export interface WrittenOrigin {
  digest: string;
  paragraphs: readonly { at: string; sums: string }[];
}

/** The sums of every paragraph that people write; marks and letterheads are the form's own. Linear in the text. */
export function originOf(document: OfficialDocument): WrittenOrigin {
  const paragraphs = [...paragraphsOf(document, '')].map(({ at, text }) => ({
    at,
    sums: sumsOf(text).join(' '),
  }));
  const digest = sumOf(paragraphs.map(({ sums }) => sums).join('\n'));
  return { digest, paragraphs };
}

/** A text cut behind its marks. */
export function clausesOf(text: string): string[] {
  return text.match(/[^，。；：、！？\t]*[，。；：、！？\t]|[^，。；：、！？\t]+$/gu) ?? [];
}

/** As a number that fits 32 bits with its sign, so that none has to be kept apart while it is reckoned with. */
const BEGIN = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** A short sum of a text without its blanks (FNV-1a, 32 bits). */
export function sumOf(text: string): string {
  return sumsIn(text, false)[0] ?? written(BEGIN);
}

/** The sums of a text's clauses, each that of `sumOf`, in one walk. */
export function sumsOf(text: string): string[] {
  return sumsIn(text, true);
}

/** @param isCut whether each clause has a sum of its own */
function sumsIn(text: string, isCut: boolean): string[] {
  const sums: string[] = [];
  let sum = BEGIN;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === PLAIN) {
      sum = Math.imul(sum ^ unit, PRIME);
      continue;
    }
    if (kind !== BLANK && kind !== TAB) {
      const sign = kind === PAIR ? (text.codePointAt(at) ?? unit) : unit;
      if (sign > 0xffff) at++;
      sum = Math.imul(sum ^ sign, PRIME);
    }
    if (!isCut || (kind !== MARK && kind !== TAB)) continue;
    sums.push(written(sum));
    sum = BEGIN;
    begin = at + 1;
  }
  if (begin < text.length) sums.push(written(sum));
  return sums;
}

/** Kinds of UTF-16 units: as \s of a regular expression, what clauses end with, both, what begins a pair. */
const PLAIN = 1;
const BLANK = 2;
const MARK = 3;
const TAB = 4;
const PAIR = 5;

const kindOf = rememberedUnits((unit) => {
  const sign = String.fromCharCode(unit);
  if (sign === '\t') return TAB;
  if ('，。；：、！？'.includes(sign)) return MARK;
  if (/\s/u.test(sign)) return BLANK;
  return unit >= 0xd800 && unit <= 0xdbff ? PAIR : PLAIN;
});

/** Numbers of fewer than six digits are rare. */
const SIX_DIGITS = 36 ** 5;
const HALF = 36 ** 3;
const DIGITS = Uint8Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (digit) =>
  digit.charCodeAt(0),
);

/** A number of 32 bits to the base 36, in an eighth of the time that `toString(36)` takes. */
function written(sum: number): string {
  const number = sum >>> 0;
  if (number < SIX_DIGITS) return number.toString(36);
  const high = Math.floor(number / HALF);
  const low = number - high * HALF;
  const first = Math.floor(high / (36 * 36));
  const digits = String.fromCharCode(
    digitOf(first),
    digitOf(high / 36),
    digitOf(high),
    digitOf(low / (36 * 36)),
    digitOf(low / 36),
    digitOf(low),
  );
  return first < 36 ? digits : `1${digits}`;
}

function digitOf(number: number): number {
  return DIGITS[Math.floor(number) % 36] as number;
}

function* paragraphsOf(
  document: OfficialDocument,
  above: string,
): Generator<{ at: string; text: string }> {
  const { titleIssuers, title, recipients, body, note, signature, imprint, issued } = document;
  const field = (at: string, text: string | undefined) =>
    text ? [{ at: `${above}${at}`, text }] : [];
  yield* field('发文字号', document.documentNumber);
  yield* field('标题', [...titleIssuers, oneLine(title)].join(''));
  yield* field('主送机关', recipients && `${recipients}：`);
  yield* textsOf(body, `${above}正文`);
  yield* field('成文日期', signature?.date);
  yield* field('附注', note && `（${note}）`);
  for (const [index, attachment] of document.attachments.entries()) {
    yield* field(`附件/${index + 1}`, oneLine(attachment.title));
    yield* textsOf(attachment.body, `${above}附件/${index + 1}`);
  }
  if (issued) yield* paragraphsOf(issued, `${above}印发内容/`);
  const { copies, printingOffice, printDate } = imprint ?? {};
  yield* field('抄送机关', copies && `${copies.label}：${copies.text}。`);
  const printing = [printingOffice, printDate && `${printDate}印发`].filter(Boolean);
  yield* field('印发机关', printing.join('\t'));
}

function* textsOf(blocks: readonly Block[], at: string): Generator<{ at: string; text: string }> {
  const texts = bodyLines(blocks).flatMap((line): string[] => {
    if (line.type === 'paragraph') return [lineText(line)];
    if (line.type !== 'table') return line.caption ? [line.caption] : [];
    const { caption = '', header, rows } = line;
    const cells = [header, ...rows].map((row) => row.join('\t').replace(/\t+$/u, ''));
    return [caption, ...cells].filter((text) => text !== '');
  });
  for (const [index, text] of texts.entries()) yield { at: `${at}/${index + 1}`, text };
}

const NAMESPACE = 'urn:hongtou:origin:1';

/** The origin as the XML of a part of a Word file. */
export function originXml({ digest, paragraphs }: WrittenOrigin, program: string): string {
  const lines = paragraphs.map(({ at, sums }) => `<p at="${at}">${sums}</p>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<origin xmlns="${NAMESPACE}" program="${program}" digest="${digest}">${lines.join('')}</origin>`;
}

/** Reads it again; undefined where a part is no origin. */
export function readOrigin(xml: string): Origin | undefined {
  if (!xml.includes(NAMESPACE)) return undefined;
  const digest = /\bdigest="([^"]*)"/u.exec(xml)?.[1] ?? '';
  const paragraphs = [...xml.matchAll(/<(?:\w+:)?p at="([^"]*)"\s*(?:\/>|>([^<]*)<)/gu)].map(
    ([, at = '', sums = '']) => ({ at, sums: sums.split(' ').filter(Boolean) }),
  );
  return { digest, paragraphs };
}

/** Names of the properties that say it once more: programs that drop parts they do not know keep a file's properties. */
const PROPERTY = 'Hongtou';
/** A text among the properties of a file is at most so long, or Word cuts it. */
const LONGEST = 255;

/** The origin as properties of a Word file, by their names: the digest, then a sum for each paragraph. */
export function originProperties({
  digest,
  paragraphs,
}: WrittenOrigin): [name: string, text: string][] {
  const all = [digest, ...paragraphs.map(({ sums }) => sumOf(sums))].join(' ');
  const count = Math.ceil(all.length / LONGEST);
  return Array.from({ length: count }, (_, index) => [
    `${PROPERTY}${index + 1}`,
    all.slice(index * LONGEST, (index + 1) * LONGEST),
  ]);
}

/** Reads it from the XML of a file's properties; undefined where they say nothing of it, or not to its end. */
export function readOriginProperties(xml: string): Origin | undefined {
  const texts: string[] = [];
  const PROPERTIES =
    /<(?:\w+:)?property\b[^>]*\bname="([^"]*)"[^>]*>\s*<(?:\w+:)?lpwstr>([^<]*)</gu;
  for (const [, name = '', text = ''] of xml.matchAll(PROPERTIES)) {
    const number = name.startsWith(PROPERTY) ? Number(name.slice(PROPERTY.length)) : Number.NaN;
    if (number >= 1) texts[number - 1] = text;
  }
  const all = Array.from(texts, (text) => text ?? '');
  const isCut = all.length === 0 || all.slice(0, -1).some(({ length }) => length !== LONGEST);
  if (isCut) return undefined;
  const [digest = '', ...sums] = all.join('').split(' ');
  const paragraphs = sums.map((sum, index) => ({ at: String(index + 1), sums: [sum] }));
  return { digest, paragraphs, isCoarse: true };
}
