/** What stands below the body of an official document, as entries of a form: signature, notes, imprint. */
import type { OfficialDocument, Signature } from '../../document/document.ts';
import { plainText } from '../../edit/index.ts';
import { readDate } from '../../form/index.ts';
import type { Kind } from '../../kinds/index.ts';
import type { Words } from '../../problem.ts';
import { printDate } from '../../text/index.ts';
import { has, nameList, optional, same } from '../yaml/entries.ts';
import type { FormEntry, FormValue } from '../yaml/tree.ts';
import { entry } from '../yaml/tree.ts';

export function signatureEntries(
  { signature }: OfficialDocument,
  kind: Kind,
  lost: Words[],
): FormEntry[] {
  const isUsual = kind.family === 'official';
  if (signature === undefined) return isUsual && has(kind, '落款') ? [entry('落款', '否')] : [];
  const dated = dateEntries('成文日期', signature.date, lost);
  return [
    ...(isUsual ? [] : [entry('落款', '是')]),
    ...(dated.length > 0 ? dated : [entry('成文日期', '无', '原文没有成文日期')]),
    ...(signature.sealed ? [entry('盖章', '是')] : []),
  ];
}

/** The day on the head of minutes, which have no signature. */
export function mastheadEntries(
  { masthead, signature }: OfficialDocument,
  kind: Kind,
  lost: Words[],
): FormEntry[] {
  if (masthead === undefined || signature !== undefined || !kind.habits.undated) return [];
  return dateEntries('成文日期', masthead.date, lost).map((one) => ({
    ...one,
    comment: '纪要不印机关和日期，记在这里',
  }));
}

/** 附件说明; where the attachments stand in the document too, it follows from their titles. */
export function attachmentNoteEntries(
  { attachments, attachmentNote }: OfficialDocument,
  lost: Words[],
): FormEntry[] {
  if (attachmentNote === undefined || attachments.length === 0) {
    // A number in front would be taken for a typed label: a label in front of it is taken instead.
    const names = attachmentNote?.map((name, index) =>
      /^\d+[.．、]/u.test(name) ? `${index + 1}.${name}` : name,
    );
    return nameList('附件说明', names);
  }
  const titles = attachments.map(({ title }) => title.replaceAll('\n', ''));
  if (!same(titles, attachmentNote)) {
    lost.push({
      zh: '附件说明和附件的标题不一致，表单按附件的标题生成附件说明。',
      en: 'The note of attachments and their titles differ; the form takes the titles.',
    });
  }
  return [];
}

export function copyEntries({ imprint }: OfficialDocument, lost: Words[]): FormEntry[] {
  const copies = imprint?.copies;
  if (copies === undefined) return [];
  const isUsual = copies.label === '抄送' || copies.label === '分送';
  if (!isUsual) {
    lost.push({
      zh: `版记里的“${copies.label}”印成“抄送”。`,
      en: `"${copies.label}" in the imprint is printed as 抄送.`,
    });
  }
  return optional(
    copies.label === '分送' ? '分送' : '抄送机关',
    copies.text.replaceAll('\n', '；'),
  );
}

const ATTENDANCE = ['出席', '请假', '列席'];

/** A form prints them in the order of the standard (GB/T 9704-2012, 10.3). */
export function attendanceEntries(
  { attendance = [] }: OfficialDocument,
  lost: Words[],
): FormEntry[] {
  const order = attendance.map(({ label }) => ATTENDANCE.indexOf(label));
  if (order.some((place, index) => place < (order[index - 1] ?? 0))) {
    lost.push({
      zh: '出席、请假、列席按国家标准的顺序印。',
      en: '出席, 请假 and 列席 are printed in the order of the standard.',
    });
  }
  return attendance.map(({ label, names }) => entry(label, plainText(names)));
}

export function signerEntries(signature: Signature | undefined): FormEntry[] {
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
export function dateEntries(key: string, date: string | undefined, lost: Words[]): FormEntry[] {
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
export function noteEntries({ note }: OfficialDocument, kind: Kind): FormEntry[] {
  if (!has(kind, '联系人')) return optional('附注', note);
  const contact = /^联系人：(.+?)，联系电话：(.+)$/u.exec(note ?? '');
  if (contact === null) return optional('附注', note);
  return [
    entry('联系人', plainText(contact[1] ?? '')),
    entry('联系电话', plainText(contact[2] ?? '')),
  ];
}
