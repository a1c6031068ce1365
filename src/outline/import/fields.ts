/** What stands around the body of an official document, as entries of a form. */
import type { OfficialDocument } from '../../document/document.ts';
import { plainText, titleText } from '../../edit/index.ts';
import { readDocumentNumber } from '../../form/index.ts';
import { factsOf, type Kind, type Reading, resolved } from '../../kinds/index.ts';
import type { Words } from '../../problem.ts';
import { has, nameList, optional, same } from '../yaml/entries.ts';
import type { FormEntry, FormValue } from '../yaml/tree.ts';
import { entry, text } from '../yaml/tree.ts';
import {
  attachmentNoteEntries,
  attendanceEntries,
  copyEntries,
  dateEntries,
  mastheadEntries,
  noteEntries,
  signatureEntries,
  signerEntries,
} from './ending.ts';

/** Entries, and what of the document no entry says. */
export interface Fields {
  entries: FormEntry[];
  lost: Words[];
}

/** 发文机关 to 印发日期, without title and body. */
export function fieldsOf(document: OfficialDocument, kind: Kind): Fields {
  const lost: Words[] = [];
  const isOfficial = kind.family === 'official';
  const issuers = issuersOf(document);
  const entries = [
    ...issuerEntries(document, kind, issuers),
    ...(isOfficial ? letterheadEntries(document, kind, issuers) : []),
    ...optional('份号', document.copyNumber),
    ...choice('密级', document.classification?.level, kind, lost),
    ...optional('保密期限', document.classification?.term),
    ...choice('紧急程度', document.urgency, kind, lost),
    ...numberEntries(document, kind, lost),
    ...nameList('签发人', document.signatories),
    ...optional('主送机关', document.recipients),
    ...mastheadEntries(document, kind, lost),
    ...signatureEntries(document, kind, lost),
    ...signerEntries(document.signature),
    ...attendanceEntries(document, lost),
    ...noteEntries(document, kind),
    ...attachmentNoteEntries(document, lost),
    ...copyEntries(document, lost),
    ...optional('印发机关', document.imprint?.printingOffice),
    ...dateEntries('印发日期', document.imprint?.printDate, lost),
    ...(document.imprint?.evenPage ? [entry('双面印刷', '是')] : []),
    ...(document.preprinted ? [entry('版本', '套红')] : []),
  ];
  return { entries: [...entries, ...withoutEntries(kind, entries)], lost };
}

/** One of the words that the form allows; another one (内部资料, 急件) is told instead. */
function choice(key: string, value: string | undefined, kind: Kind, lost: Words[]): FormEntry[] {
  const allowed = resolved(kind.schema.properties?.[key])?.enum;
  if (value === undefined || allowed === undefined || allowed.includes(value))
    return optional(key, value);
  lost.push({
    zh: `原文的“${value}”不是公文的${key}，没有写进表单。`,
    en: `"${value}" is no ${key} of an official document and was left out.`,
  });
  return [];
}

/** What forms of a kind must have and a document may lack all the same: said with 无. */
function withoutEntries(kind: Kind, entries: readonly FormEntry[]): FormEntry[] {
  const made = new Set(entries.map(({ key }) => key));
  const { properties = {}, required = [] } = kind.schema;
  return Object.keys(properties)
    .filter((key) => factsOf(properties[key]).lack && required.includes(key) && !made.has(key))
    .map((key) => entry(key, '无', '原文没有'));
}

/** Those who sign; where nobody does, or only persons, those in the title, else those of the letterhead. */
function issuersOf({ signature, titleIssuers, letterhead, masthead }: OfficialDocument): string[] {
  const byPersons = signature?.issuers.length === 0 && signature.signers !== undefined;
  if (signature && !byPersons) return signature.issuers;
  // The name of a series is no office's.
  const bearers = letterhead?.issuers.filter((name) => !/(?:纪要|简报)$/u.test(name)) ?? [];
  if (titleIssuers.length > 0) return titleIssuers;
  return bearers.length === 0 && masthead?.office ? [masthead.office] : bearers;
}

/** 标题, with its breaks set by hand; issuers above it that no entry names are lines of their own. */
export function titleEntry(
  { title, titleIssuers }: OfficialDocument,
  kind: Kind,
  year: number | undefined,
): FormEntry {
  const above = has(kind, '标题含机关') ? [] : titleIssuers;
  const lines = [...above, ...title.split('\n')]
    .map((line) => titleText(line, year))
    .filter(Boolean);
  const value: FormValue = lines.length > 1 ? { type: 'lines', lines } : text(lines[0] ?? '');
  return entry('标题', value, lines.length === 0 ? '原文没有标题' : undefined);
}

/** 标题含机关: the issuers as they are, none, or others. */
function titleIssuerEntries(
  { titleIssuers }: OfficialDocument,
  issuers: readonly string[],
): FormEntry[] {
  if (same(titleIssuers, issuers)) return [];
  if (titleIssuers.length === 0) return [entry('标题含机关', '否')];
  const items = titleIssuers.map((name) => text(plainText(name)));
  return [entry('标题含机关', { type: 'list', items })];
}

function issuerEntries(
  document: OfficialDocument,
  kind: Kind,
  issuers: readonly string[],
): FormEntry[] {
  const isNeeded = document.signature !== undefined || kind.family === 'official';
  const none = isNeeded ? [entry('发文机关', '无')] : [];
  return [
    ...(issuers.length > 0 ? nameList('发文机关', issuers) : none),
    ...(has(kind, '标题含机关') ? titleIssuerEntries(document, issuers) : []),
  ];
}

function letterheadEntries(
  { letterhead, format }: OfficialDocument,
  kind: Kind,
  issuers: readonly string[],
): FormEntry[] {
  const { format: usual, suffix = '文件' } = kind.habits;
  if (letterhead === undefined) {
    return usual === '白纸' || issuers.length === 0 ? [] : [entry('发文机关标志', '无')];
  }
  const isLetter = format === 'letter';
  const formatEntry =
    isLetter && usual !== '信函'
      ? [entry('格式', '信函')]
      : !isLetter && usual === '信函'
        ? [entry('格式', '文件')]
        : [];
  const usualSuffix = isLetter ? '' : isLetter === (usual === '信函') ? suffix : '文件';
  if (usual !== '白纸' && same(letterhead.issuers, issuers) && letterhead.suffix === usualSuffix) {
    return formatEntry;
  }
  return [
    ...formatEntry,
    entry('发文机关标志', {
      type: 'map',
      entries: [
        ...nameList('机关', letterhead.issuers),
        ...(letterhead.suffix === usualSuffix ? [] : [entry('后缀', letterhead.suffix)]),
      ],
    }),
  ];
}

function numberEntries(
  { documentNumber }: OfficialDocument,
  kind: Kind,
  lost: Words[],
): FormEntry[] {
  if (documentNumber === undefined) return [];
  const [, year, serial] = /^(\d{4}年)?第(\d+)[号期]$/u.exec(documentNumber) ?? [];
  const key = keysRead(kind, 'ordinal')[0];
  if (serial !== undefined && key !== undefined) {
    if (year) lost.push(withoutYear(documentNumber, year));
    return [entry(key, serial)];
  }
  const read = readDocumentNumber(documentNumber);
  // Minutes are numbered in their year alone: 〔2024〕3号.
  const isMinutes = kind.habits.format === '纪要' && /^〔\d{4}〕\d+号$/u.test(documentNumber);
  if (isMinutes) return [entry('发文字号', documentNumber)];
  if ('value' in read && (read.value.code ?? read.value.asTyped) !== undefined) {
    if (read.remark)
      lost.push({ zh: `发文字号${read.remark.zh}。`, en: `发文字号 ${read.remark.en}.` });
    return [entry('发文字号', documentNumber)];
  }
  lost.push({
    zh: `发文字号“${documentNumber}”的写法不合规定，没有写进表单。`,
    en: `The document number "${documentNumber}" is not written by the rules and was left out.`,
  });
  return [];
}

function withoutYear(typed: string, year: string): Words {
  return {
    zh: `“${typed}”印成“${typed.slice(year.length)}”，不印年份。`,
    en: `"${typed}" is printed without its year.`,
  };
}

/** The keys of a kind that are read in one way. */
function keysRead({ schema: { properties = {} } }: Kind, reading: Reading): string[] {
  return Object.keys(properties).filter((key) => factsOf(properties[key]).read === reading);
}
