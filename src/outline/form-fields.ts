/** What stands around the body of an official document, as entries of a form. */
import type { Attachment, OfficialDocument, Signature } from '../document/document.ts';
import { type Kind, printDate, readDate, readDocumentNumber } from '../form/index.ts';
import type { Words } from '../problem.ts';
import { rootEntries } from './form-body.ts';
import { bestRunIn, bestStyle, type Style } from './form-levels.ts';
import { plainText, titleText } from './form-text.ts';
import type { FormEntry, FormValue } from './form-tree.ts';
import { entry, text } from './form-tree.ts';

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
    ...issuerEntries(document, kind, issuers, lost),
    ...(isOfficial ? letterheadEntries(document, kind, issuers) : []),
    ...optional('份号', document.copyNumber),
    ...optional('密级', document.classification?.level),
    ...optional('保密期限', document.classification?.term),
    ...optional('紧急程度', document.urgency),
    ...numberEntries(document, kind, lost),
    ...nameList('签发人', document.signatories),
    ...optional('主送机关', document.recipients),
    ...signatureEntries(document, kind, lost),
    ...signerEntries(document.signature),
    ...(document.attendance ?? []).map(({ label, names }) => entry(label, plainText(names))),
    ...noteEntries(document, kind),
    ...nameList('附件说明', document.attachmentNote),
    ...optional(
      document.imprint?.copies?.label === '分送' ? '分送' : '抄送机关',
      document.imprint?.copies?.text,
    ),
    ...optional('印发机关', document.imprint?.printingOffice),
    ...dateEntries('印发日期', document.imprint?.printDate, lost),
    ...(document.imprint?.evenPage ? [entry('双面印刷', '是')] : []),
    ...(document.preprinted ? [entry('版本', '套红')] : []),
  ];
  return { entries: [...entries, ...withoutEntries(kind, entries)], lost };
}

/** What forms of a kind must have and a document may lack all the same: said with 无. */
const CAN_LACK = ['签发人', '主送机关', '出席', '联系人', '联系电话'];

function withoutEntries(kind: Kind, entries: readonly FormEntry[]): FormEntry[] {
  const made = new Set(entries.map(({ key }) => key));
  return CAN_LACK.filter((key) => kind.schema.required?.includes(key) && !made.has(key)).map(
    (key) => entry(key, '无', '原文没有'),
  );
}

/** Those who sign, else those in the title, else those of the letterhead. */
export function issuersOf({ signature, titleIssuers, letterhead }: OfficialDocument): string[] {
  if (signature && signature.issuers.length > 0) return signature.issuers;
  return titleIssuers.length > 0 ? titleIssuers : (letterhead?.issuers ?? []);
}

/** Whether the issuers above the title are the form's issuers: otherwise they are lines of the title. */
export function titleHasIssuers(document: OfficialDocument): boolean {
  return document.titleIssuers.length > 0 && same(document.titleIssuers, issuersOf(document));
}

/** 标题, with issuers that are not the form's as lines of their own. */
export function titleEntry(document: OfficialDocument, year: number | undefined): FormEntry {
  const above = titleHasIssuers(document) ? [] : document.titleIssuers;
  const lines = [...above, ...document.title.split('\n')]
    .map((line) => titleText(line, year))
    .filter(Boolean);
  const value: FormValue = lines.length > 1 ? { type: 'lines', lines } : text(lines[0] ?? '');
  return entry('标题', value, lines.length === 0 ? '原文没有标题' : undefined);
}

function issuerEntries(
  document: OfficialDocument,
  kind: Kind,
  issuers: readonly string[],
  lost: Words[],
): FormEntry[] {
  const signs = document.signature !== undefined;
  const isOfficial = kind.family === 'official';
  const given =
    issuers.length > 0
      ? nameList('发文机关', issuers)
      : isOfficial
        ? [entry('发文机关', '无')]
        : [];
  const shows = titleHasIssuers(document);
  if (signs && document.signature?.issuers.length === 0 && issuers.length > 0) {
    lost.push({
      zh: '原文署名只有日期；表单会在日期上面印发文机关。',
      en: 'The signature is a mere date; the form prints the issuers above it.',
    });
  }
  return [...given, ...(shows || issuers.length === 0 ? [] : [entry('标题含机关', '否')])];
}

function letterheadEntries(
  { letterhead, format }: OfficialDocument,
  kind: Kind,
  issuers: readonly string[],
): FormEntry[] {
  const { format: usual, suffix = '文件' } = kind.habits ?? {};
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
  const serial = /^第(\d+)[号期]$/u.exec(documentNumber)?.[1];
  const key = ['令号', '期号'].find((name) => Object.hasOwn(kind.schema.properties ?? {}, name));
  if (serial !== undefined && key !== undefined) return [entry(key, serial)];
  const read = readDocumentNumber(documentNumber);
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

function signatureEntries({ signature }: OfficialDocument, kind: Kind, lost: Words[]): FormEntry[] {
  const has = (key: string) => Object.hasOwn(kind.schema.properties ?? {}, key);
  const isUsual = kind.family === 'official';
  if (signature === undefined) return isUsual && has('落款') ? [entry('落款', '否')] : [];
  const dated = dateEntries('成文日期', signature.date, lost);
  return [
    ...(isUsual ? [] : [entry('落款', '是')]),
    ...(dated.length > 0 ? dated : [entry('成文日期', '无', '原文没有成文日期')]),
    ...(signature.sealed ? [entry('盖章', '是')] : []),
  ];
}

function signerEntries(signature: Signature | undefined): FormEntry[] {
  const signers = signature?.signers ?? [];
  if (signers.length === 0) return [];
  const items = signers.map(
    ({ office, name }): FormValue => ({
      type: 'map',
      entries: [entry('职务', plainText(office)), entry('姓名', plainText(name))],
    }),
  );
  return [entry('签名章', { type: 'list', items })];
}

/** A date that can be printed again; anything else is told, since the form would refuse it. */
function dateEntries(key: string, date: string | undefined, lost: Words[]): FormEntry[] {
  if (date === undefined) return [];
  const read = readDate(date);
  if ('value' in read) {
    const printed = printDate(read.value);
    if (printed !== date) {
      lost.push({
        zh: `${key}“${date}”按国家标准印成“${printed}”。`,
        en: `${key} "${date}" is printed as "${printed}", as the standard wants it.`,
      });
    }
    return [entry(key, date)];
  }
  lost.push({
    zh: `${key}“${date}”不是完整的日期，没有写进表单。`,
    en: `${key} "${date}" is no full date and was left out.`,
  });
  return [];
}

/** 附注; of a 请示 it names whom to ask. */
function noteEntries({ note }: OfficialDocument, kind: Kind): FormEntry[] {
  if (!Object.hasOwn(kind.schema.properties ?? {}, '联系人')) return optional('附注', note);
  const contact = /^联系人：(.+?)，联系电话：(.+)$/u.exec(note ?? '');
  if (contact === null) return optional('附注', note);
  return [
    entry('联系人', plainText(contact[1] ?? '')),
    entry('联系电话', plainText(contact[2] ?? '')),
  ];
}

/** 附件, each with its own 编号方式 where the form's does not say its headings. */
export function attachmentEntries(
  attachments: readonly Attachment[],
  style: Style,
  year: number | undefined,
): FormEntry[] {
  if (attachments.length === 0) return [];
  const items = attachments.map(({ title, body }): FormValue => {
    const own = bestStyle(body);
    const runIn = bestRunIn(body);
    const levels = own.name === style.name ? style.levels : own.levels;
    const lines = title.split('\n').map((line) => titleText(line, year));
    return {
      type: 'map',
      entries: [
        entry('标题', lines.length > 1 ? { type: 'lines', lines } : text(lines[0] ?? '')),
        ...(own.name === style.name ? [] : styleEntries(own)),
        ...(runIn === undefined ? [entry('标题接排', '自动')] : runInEntries(runIn)),
        ...wholeBody(rootEntries(body, levels, { year, runIn })),
      ],
    };
  });
  return [{ ...entry('附件', { type: 'list', items }), apart: true }];
}

/** An attachment has no 导语 and 结语 of its own: all of it is 正文. */
function wholeBody(entries: readonly FormEntry[]): FormEntry[] {
  const items = entries.flatMap(({ value }): FormValue[] => {
    if (value.type === 'list') return [...value.items];
    return value.type === 'text' ? value.paragraphs.filter(Boolean).map((each) => text(each)) : [];
  });
  return items.length === 0 ? [] : [entry('正文', { type: 'list', items })];
}

export function styleEntries({ name, levels }: Style): FormEntry[] {
  const usual = levels.length === 4;
  return [entry('编号方式', name ?? (usual ? '一、（一）1.（1）' : '一、（一）1.（1）'))];
}

export function runInEntries(runIn: boolean | undefined): FormEntry[] {
  return runIn === undefined ? [] : [entry('标题接排', runIn ? '是' : '否')];
}

function nameList(key: string, names: readonly string[] | undefined): FormEntry[] {
  if (names === undefined || names.length === 0) return [];
  const typed = names.map(plainText);
  return [
    names.length === 1
      ? entry(key, typed[0] ?? '')
      : entry(key, { type: 'list', items: typed.map((name) => text(name)) }),
  ];
}

function optional(key: string, value: string | undefined): FormEntry[] {
  return value === undefined || value === '' ? [] : [entry(key, plainText(value))];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}
