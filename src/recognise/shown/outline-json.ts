/** What a file holds as JSON for other programs: `hongtou outline FILE --json`. */
import type { Block, OfficialDocument } from '../../document/document.ts';
import { type BodyLine, bodyLines, lineText } from '../../document/lines.ts';
import type { Leftover, Placement, Recognised, Recognition } from '../findings/recognition.ts';
import { splitRecipients } from '../head/recipients.ts';

export interface OutlineOptions {
  /** Finds the quantities in a text; without it figures are not counted. */
  findFigures?: (text: string) => readonly unknown[];
}

export interface OutlineHeading {
  level: number;
  /** 一、（一）1.（1）; empty for an unnumbered heading. */
  label: string;
  text: string;
  runIn: boolean;
  line: number;
  /** Which attachment it stands in, from 1. */
  attachment?: number;
}

export interface OutlineDocument {
  /** 篇一, where a page holds several documents. */
  part?: string;
  kind: string;
  title: string;
  issuers: string[];
  recipients: string[];
  /** 2020-01-16; as printed where it is masked; null where there is none. */
  date: string | null;
  number: string | null;
  copiesTo: string | null;
  headings: OutlineHeading[];
  /** How many 条目 and 要点 there are. */
  items: number;
  points: number;
  /** Where there are any. */
  pictures?: number;
  figures?: number;
  issued?: OutlineDocument;
}

export type OutlineJson =
  | (OutlineDocument & { leftovers: OutlineLeftover[] })
  | { parts: OutlineDocument[]; leftovers: OutlineLeftover[] };

export interface OutlineLeftover {
  line: number;
  text: string;
  reason: string;
}

export function outlineJson(recognition: Recognition, options: OutlineOptions = {}): OutlineJson {
  const parts = recognition.documents.map((recognised) => partOf(recognised, options));
  const leftovers = recognition.leftovers.map(toLeftover);
  const [only] = parts;
  return only && parts.length === 1 ? { ...only, leftovers } : { parts, leftovers };
}

function partOf({ document, placement, part }: Recognised, options: OutlineOptions) {
  return { ...(part !== undefined && { part }), ...documentOf(document, placement, options) };
}

function documentOf(
  document: OfficialDocument,
  placement: Placement,
  options: OutlineOptions,
): OutlineDocument {
  const counts = { items: 0, points: 0, pictures: 0 };
  count(document.body, counts);
  for (const { body } of document.attachments) count(body, counts);
  const { findFigures } = options;
  const { pictures, ...listed } = counts;
  return {
    kind: document.kind,
    title: placement.title,
    issuers: placement.issuers,
    recipients: splitRecipients(document.recipients ?? ''),
    date: placement.date ?? null,
    number: standardNumber(document.documentNumber),
    copiesTo: copiesIn(document.imprint?.copies?.text),
    headings: headingsOf(placement),
    ...listed,
    ...(pictures > 0 && { pictures }),
    ...(findFigures && { figures: countFigures(document, findFigures) }),
    ...(document.issued &&
      placement.issued && { issued: documentOf(document.issued, placement.issued, options) }),
  };
}

/** 01综合, 02农业: bare numbers of two digits, which no level prints. */
const BARE_NUMBER = /^(\d{2})\s*(\p{Script=Han}.*)$/u;

function headingsOf({ headings }: Placement): OutlineHeading[] {
  const numbered = headings.some(
    ({ label, text }) => label === '' && /^0\d\s*\p{Script=Han}/u.test(text),
  );
  return headings.map(({ section, label, text, line, attachment }) => {
    const [, bare = label, words = text] =
      (numbered && label === '' && BARE_NUMBER.exec(text)) || [];
    return {
      level: section.level,
      label: bare,
      text: label !== '' && text.startsWith(label) ? text.slice(label.length).trim() : words,
      runIn: section.runIn,
      line,
      ...(attachment !== undefined && { attachment }),
    };
  });
}

type Counts = Record<'items' | 'points' | 'pictures', number>;

function count(blocks: readonly Block[], counts: Counts): void {
  for (const block of blocks) {
    if (block.type === 'items') counts.items += block.items.length;
    else if (block.type === 'points') counts.points += block.points.length;
    else if (block.type === 'picture') counts.pictures += 1;
    else if (block.type === 'section') count(block.children, counts);
  }
}

function countFigures(
  document: OfficialDocument,
  find: (text: string) => readonly unknown[],
): number {
  const bodies = [document.body, ...document.attachments.map(({ body }) => body)];
  let figures = 0;
  for (const line of bodies.flatMap((body) => bodyLines(body))) {
    for (const text of textsOf(line)) figures += find(text).length;
  }
  return figures;
}

function textsOf(line: BodyLine): string[] {
  switch (line.type) {
    case 'paragraph':
      return [lineText(line)];
    case 'table':
      return [...line.header, ...line.rows.flat()];
    case 'picture':
      return line.caption === undefined ? [] : [line.caption];
  }
}

/** 发文字号 with the brackets of the standard (GB/T 9704-2012, 7.2.5): 〔2024〕. */
function standardNumber(number: string | undefined): string | null {
  if (number === undefined) return null;
  return number
    .replace(/[[［【（(﹝]([\dxX×*＊]{2,4})[\]］】)）﹞]/u, '〔$1〕')
    .replace(/\s/gu, '');
}

/** Of several lists (抄报, 抄送) the copies proper. */
function copiesIn(text: string | undefined): string | null {
  if (text === undefined) return null;
  const lists = text.split('\n');
  const proper = lists.find((list) => /^(?:抄送|分送)：/u.test(list));
  return proper?.slice(3) ?? lists[0] ?? null;
}

function toLeftover({ number, text, reason }: Leftover): OutlineLeftover {
  return { line: number, text, reason };
}
