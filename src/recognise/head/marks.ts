/** 份号、密级、紧急程度、发文字号、签发人 (GB/T 9704-2012, 7.2.1–7.2.6): one a line, or side by side. */

import { halfWidth } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Field, HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { KEPT_IN_COMPANY, NUMBER_KEY } from '../words/around-titles.ts';
import {
  CLASSIFICATION,
  DONE_BEFORE_NUMBER,
  EMPTY_NUMBER,
  KEPT_INSIDE,
  NAMED_ORDER,
  NUMBER_AND_NOTE,
  URGENCY,
} from '../words/marks.ts';
import { isOffice, unspread } from '../words/offices.ts';

const NUMBER =
  /^(?:[^\s〔[［【（(。，：:]|[（(]\p{Script=Han}{1,8}[)）]){1,24}[〔[［【（(﹝]\s*(?:\d{4}|[\dxX×*＊]{2,4})\s*[〕\]］】)）﹞]\s*第?\s*[\dxX×*＊]{1,5}\s*号$/u;
/** Without a year, as it was once written: 云水字第12号. */
const NUMBER_WITHOUT_YEAR = /^\p{Script=Han}{2,12}字第?\d{1,5}号$/u;
/** 〕 and 号 lost on the way: 云溪园委发〔20243. */
const BROKEN_NUMBER =
  /^([^\s〔[［【（(。，：:]{2,16})[〔[［【]((?:19|20)\d{2})[〕\]］】]?(\d{1,3})号?$/u;
/** A sign that was read into a number between year and serial: 云园明电〔2020〕的43号. */
const STRAY_SIGN =
  /^([^\s〔[［【（(。，：:]{2,16})[〔[［【](\d{4})[〕\]］】]\p{Script=Han}(\d{1,4})号$/u;
const ORDER_NUMBER =
  /^[（(]?(?:[〔[［【（(]?\d{4}[〕\]］】）)]?年?)?(?:总?第)?[\d一二三四五六七八九十百xX×*＊]{1,5}[号期][，,]?(?:[（(]?总第?\d+期[)）]?)?[)）]?$/u;
/** How many issues there were, below the number of this one. */
const TOTAL_NUMBER = /^[（(]总第?\d{1,4}期[)）]$/u;
/** How a reply to a proposal is classed, beside its number: A类, 类别：B. */
const CLASS_OF_REPLY = /^(?:(?:答复)?类别\s*[:：]\s*[A-DＡ-Ｄ]\d?|[A-DＡ-Ｄ]\d?\s*类)$/u;
const SIGNATORY = /^签\s*发\s*人?\s*[:：]\s*(.+)$/u;
const IN_BRACKETS = /^[（(](.+)[)）]$/u;
const LONGEST = 90;
/** 内部事项, without the name of a company. */
const LONGEST_MARK = 4;

/** What each mark shows itself by. */
const MARKS: Readonly<Record<Mark, Evidence>> = {
  copyNumber: { name: 'copy-number', reason: '版头里单独的六位数字' },
  classification: { name: 'classification', reason: '版头里写着密级' },
  urgency: { name: 'urgency', reason: '版头里写着紧急程度' },
  documentNumber: { name: 'document-number', reason: '代字、年份和序号，或者第几号、第几期' },
  signatories: { name: 'signatories', reason: '以“签发人：”开头' },
};

/** The marks on a line, and what a site sets beside them. */
function piecesOn({ text, firm }: Entry): { found: string[]; classes: string[] } {
  const signed = /^(.*?)\s*(签\s*发\s*人?\s*[:：].*)$/u.exec(text);
  const pieces = signed ? [signed[1] ?? '', signed[2] ?? ''] : splitMarks(text);
  const given = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const classes = firm ? [] : given.filter((piece) => CLASS_OF_REPLY.test(piece));
  return { found: given.filter((piece) => !classes.includes(piece)), classes };
}

/** Takes a line of marks; false where it is none. */
export function readMarks(
  entry: Entry,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
  findings: Findings,
): boolean {
  const { text } = entry;
  if (text.length > LONGEST || fields.title !== '') return false;
  const { found, classes } = piecesOn(entry);
  const kinds = found.map(kindOfMark);
  if (TOTAL_NUMBER.test(text.trim()) && fields.documentNumber?.endsWith('期')) {
    findings.take(entry, 'documentNumber', MARKS.documentNumber);
    fields.documentNumber += text.trim();
    return true;
  }
  if (EMPTY_NUMBER.test(text.trim()) && fields.documentNumber === undefined) {
    takeEmpty(entry, fields, lines, findings);
    return true;
  }
  const mended = mendedNumber(text);
  if (mended !== undefined && fields.documentNumber === undefined) {
    takeMended(entry, mended, fields, lines, findings);
    return true;
  }
  if (KEPT_IN_COMPANY.test(text.trim()) && text.length <= LONGEST_MARK && !entry.firm) {
    findings.leave(entry, 'metadata');
    return true;
  }
  if (KEPT_INSIDE.test(unspread(text)) && fields.classification && !entry.firm) {
    findings.leave(entry, 'metadata');
    return true;
  }
  const [, number = '', revised = ''] = NUMBER_AND_NOTE.exec(text.trim()) ?? [];
  if (isNumberMark(number) && !entry.firm && fields.documentNumber === undefined) {
    findings.take(entry, 'documentNumber', MARKS.documentNumber, number);
    findings.leave(entry, 'metadata', revised);
    takeMark(number, entry.line.number, fields, lines);
    return true;
  }
  if (isNumberAgain(text, fields)) {
    findings.leave(entry, 'repeated-title');
    return true;
  }
  // What stands there twice is not understood: it must not push out the first.
  if (kinds.length === 0 || new Set(kinds).size < kinds.length) return false;
  if (kinds.some((kind) => kind === undefined || lines[kind] !== undefined)) return false;
  for (const piece of classes) findings.leave(entry, 'metadata', piece);
  for (const [index, piece] of found.entries()) {
    const kind = kinds[index];
    if (kind) findings.take(entry, kind, MARKS[kind], piece);
    takeMark(piece, entry.line.number, fields, lines);
  }
  return true;
}

/** 青禾电力公司签发人：林知远, on one line: the name alone, its signatory taken. */
export function withoutSigner(
  entry: Entry,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
  findings: Findings,
): Entry {
  const [, office = '', signer = ''] =
    /^([^\s：:]{4,30}?)\s*(签\s*发\s*人?\s*[:：].*)$/u.exec(entry.text.trim()) ?? [];
  if (entry.cells || !isOffice(office) || kindOfMark(signer) !== 'signatories') return entry;
  findings.take(entry, 'signatories', MARKS.signatories, signer);
  takeMark(signer, entry.line.number, fields, lines);
  return withText(entry, office);
}

/** A number whose bracket was lost, whole again: its year has four digits. */
function mendedNumber(text: string): string | undefined {
  const bare = halfWidth(text.replace(/\s/gu, ''));
  const [, code, year, serial] = BROKEN_NUMBER.exec(bare) ?? STRAY_SIGN.exec(bare) ?? [];
  return serial === undefined || NUMBER.test(bare) ? undefined : `${code}〔${year}〕${serial}号`;
}

function takeEmpty(
  entry: Entry,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
  findings: Findings,
): void {
  const text = entry.text.trim().replace(/[\s_＿]+/gu, '　');
  if (text.includes('　')) {
    findings.take(entry, 'documentNumber', MARKS.documentNumber);
    fields.documentNumber = text.replace(/^[（(](.*)[)）]$/u, '$1');
    lines.documentNumber = entry.line.number;
  } else findings.leave(entry, 'metadata');
  findings.doubt(entry, 'empty-number', {
    zh: '编号还没有填，“号”前面是空的。',
    en: 'The number is not filled in: nothing stands before 号.',
  });
}

function takeMended(
  entry: Entry,
  number: string,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
  findings: Findings,
): void {
  findings.take(entry, 'documentNumber', MARKS.documentNumber);
  fields.documentNumber = number;
  lines.documentNumber = entry.line.number;
  findings.doubt(entry, 'number-mended', {
    zh: `发文字号“${entry.text.trim()}”缺了括号、“号”，或者多了字，读作“${number}”，请核对。`,
    en: `The number "${entry.text.trim()}" lacks a bracket or 号; it is read as "${number}".`,
  });
}

/** The same number once more, as sites print it. */
function isNumberAgain(text: string, { documentNumber }: HeadFields): boolean {
  return documentNumber !== undefined && halfWidth(text.replace(/\s/gu, '')) === documentNumber;
}

/** Whether a text is a document number: 云溪园委发〔2024〕3号. */
export function isDocumentNumber(text: string): boolean {
  return isPlainNumber(halfWidth(text.replace(/\s/gu, '')));
}

function isPlainNumber(bare: string): boolean {
  return NUMBER.test(bare) && !DONE_BEFORE_NUMBER.test(bare);
}

/** Whether a text is a number of any kind: also an order's, an issue's. */
export function isNumberMark(text: string): boolean {
  return kindOfMark(text) === 'documentNumber';
}

type Mark = 'copyNumber' | 'classification' | 'urgency' | 'documentNumber' | 'signatories';

function kindOfMark(text: string): Mark | undefined {
  const bare = bareMark(text);
  if (/^(?:№|No\.?)?\d{6}$/u.test(bare)) return 'copyNumber';
  if (CLASSIFICATION.test(bare)) return 'classification';
  if (URGENCY.test(bare)) return 'urgency';
  if (NUMBER_WITHOUT_YEAR.test(bare)) return 'documentNumber';
  if (isPlainNumber(bare) || ORDER_NUMBER.test(bare) || NAMED_ORDER.test(bare)) {
    return 'documentNumber';
  }
  return namesOf(SIGNATORY.exec(text)?.[1] ?? '').length > 0 ? 'signatories' : undefined;
}

/** Half width, without spaces and without the brackets around a number. */
function bareMark(text: string): string {
  const bare = halfWidth(text.replace(/\s/gu, '')).replace(NUMBER_KEY, '');
  const [, inner = ''] = IN_BRACKETS.exec(bare) ?? [];
  return NUMBER.test(inner) || NAMED_ORDER.test(inner) ? inner : bare;
}

function takeMark(
  text: string,
  line: number,
  fields: HeadFields,
  lines: Partial<Record<Field, number>>,
): void {
  const kind = kindOfMark(text);
  const bare = bareMark(text);
  if (kind === undefined) return;
  lines[kind] = line;
  if (kind === 'signatories') fields.signatories = namesOf(SIGNATORY.exec(text)?.[1] ?? '');
  else if (kind === 'urgency') fields.urgency = URGENCY.exec(bare)?.[1] ?? bare;
  else if (kind === 'classification') {
    const [, level = '', term] = CLASSIFICATION.exec(bare) ?? [];
    fields.classification = { level, ...(term !== undefined && { term }) };
  } else fields[kind] = bare;
}

/** Names side by side; 李 明 is one name spread to the width of three characters. */
function namesOf(text: string): string[] {
  const joined = text
    .trim()
    .replace(
      /(?<=(?:^|[\s、，,])\p{Script=Han})[ \u3000]{1,2}(?=\p{Script=Han}(?:$|[\s、，,]))/gu,
      '',
    );
  return joined.split(/[\s、，,]+/u).filter((name) => name !== '');
}

function splitMarks(text: string): string[] {
  const pieces = text.split(/\s{2,}|\t|\u3000+/u).filter((piece) => piece.trim() !== '');
  // 特急　　青禾园函〔2024〕3号: two marks, not one number.
  const kinds = pieces.map(kindOfMark);
  const apart = kinds.every(Boolean) && new Set(kinds).size === pieces.length;
  return apart || kindOfMark(text) === undefined ? pieces : [text];
}
