/** The single fields of an official document: letterhead, numbers, dates, copies; the office's where the form is silent. */

import { factsOf, isMisnamed } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { printDate } from '../../text/index.ts';
import { proseOf } from '../body/prose.ts';
import type { Form } from '../compose/form.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode, TextNode } from '../source/tree.ts';
import { isBlank, itemsOf, textOf, valueAt } from '../source/tree.ts';
import {
  printDocumentNumber,
  readCopyNumber,
  readDate,
  readDocumentNumber,
} from '../values/coerce.ts';
import { choiceOf, isNone, isOpen } from '../values/formats.ts';
import type { FilledData } from './data.ts';
import type { Filling } from './finish.ts';
import { behindSign, finish, OPEN, waits } from './finish.ts';
import { tellRewritten, tellTidied } from './tidied.ts';

/** What goes up or sideways names its recipients itself; 签发人 tells what goes up. */
function isForOthers(form: Form): boolean {
  return form.kind.habits.ownRecipients === true || valueAt(form.root, '签发人') !== undefined;
}

/** The value of a key: the form's, else the office's where the form's kind has that key. */
export function own(form: Form, key: string): FormNode | undefined {
  const value = valueAt(form.root, key);
  if (value !== undefined) return value;
  const { office } = factsOf(form.kind.schema.properties?.[key]);
  if (form.office === undefined || office === undefined) return undefined;
  // The office's usual recipients are its subordinates: no document to others goes to them.
  if (office === 'subordinates' && isForOthers(form)) return undefined;
  return valueAt(form.office, key);
}

export function letterheadOf(
  filling: Filling,
  form: Form,
  issuers: string[],
): FilledData['发文机关标志'] | undefined {
  if (form.kind.family !== 'official') return undefined;
  const { format, suffix: usualSuffix = '文件' } = form.kind.habits;
  const asLetter = isLetter(form);
  const usual = asLetter ? '' : usualSuffix;
  // The office's own letterhead is that of its 文件; orders and minutes have another.
  const node =
    format === undefined || format === '信函'
      ? own(form, '发文机关标志')
      : valueAt(form.root, '发文机关标志');
  if (node?.type === 'text') {
    const typed = node.text.trim();
    if (typed === '无') return undefined;
    if (!typed.endsWith('文件')) return { 机关: [typed], 后缀: '' };
    return { 机关: [typed.slice(0, -2)], 后缀: asLetter ? '' : '文件' };
  }
  if (node?.type !== 'map') {
    if (format === '白纸') return undefined;
    return issuers.length > 0 ? { 机关: issuers, 后缀: usual } : undefined;
  }
  const named = valueAt(node, '机关');
  const names = named
    ? textItems(named).map((item) => finish(filling, proseOf(item, filling.problems), form))
    : issuers;
  // 后缀: "" is an answer, unlike a key with nothing after it.
  const suffix = node.entries.get('后缀')?.value;
  return {
    机关: names,
    后缀: suffix?.type === 'text' && !isBlank(suffix) && !asLetter ? suffix.text.trim() : usual,
  };
}

/** Whether a form is printed in 信函格式. */
function isLetter(form: Form): boolean {
  const typed = textOf(form.root, '格式');
  const format = typed && choiceOf(typed.text, ['文件', '信函']);
  return (format ?? form.kind.habits.format) === '信函';
}

export function documentNumber(filling: Filling, form: Form): string | undefined {
  const entry = form.root.entries.get('发文字号');
  if (entry === undefined || entry.value.type !== 'text') return undefined;
  if (isOpen(entry.value.text))
    return openField(filling, entry.value, '发文字号', placeOfKey(entry));
  const number = readDocumentNumber(entry.value.text);
  if (!('value' in number)) return undefined;
  if (number.remark) {
    filling.problems.push({
      severity: 'warning',
      code: 'form/document-number',
      message: { zh: `“发文字号”${number.remark.zh}。`, en: `发文字号 ${number.remark.en}.` },
      place: placeOf(entry.value),
      hint: {
        zh: '年份用六角括号〔〕，顺序号前不加“第”、不补 0。',
        en: 'The year stands in 〔〕, the serial without 第 and zeros.',
      },
    });
  }
  const { serial, asTyped } = number.value;
  if (/^(?:第|0|[^\d]+$)/u.test(entry.value.text.trim()) && asTyped === undefined)
    tellRewritten(filling, entry.value, '发文字号', `${serial}号`);
  if (asTyped !== undefined) return asTyped;
  // Minutes are numbered in their year alone: 〔2024〕3号.
  if (form.kind.habits.format === '纪要' && number.value.code === undefined && number.value.year)
    return `〔${number.value.year}〕${serial}号`;
  const code = number.value.code ?? (form.office && textOf(form.office, '代字')?.text.trim());
  const year = number.value.year ?? yearOfIssue(form);
  if (code === undefined && form.officeLost) return undefined;
  if (code === undefined) {
    filling.problems.push({
      severity: 'error',
      code: 'form/document-number',
      message: {
        zh: '“发文字号”只写了顺序号，“单位”文件里又没有“代字”。',
        en: '发文字号 is a mere serial, and the office’s file has no 代字.',
      },
      place: placeOf(entry.value),
      hint: {
        zh: '写全，如“青禾园委发〔2024〕3号”；或者在单位.yaml 里写上“代字”。',
        en: 'Write it in full, or add 代字 to 单位.yaml.',
      },
    });
    return undefined;
  }
  // Without a date there is no year; the missing date is a problem of its own.
  if (year === undefined) return filling.draft ? OPEN : undefined;
  return printDocumentNumber({ code, year, serial });
}

function yearOfIssue(form: Form): number | undefined {
  const node = textOf(form.root, '成文日期');
  const result = node && readDate(node.text);
  return result && 'value' in result ? result.value.year : undefined;
}

export function copyNumber(form: Form): string | undefined {
  const node = textOf(form.root, '份号');
  const number = node && readCopyNumber(node.text);
  return number && 'value' in number ? number.value : undefined;
}

export function date(
  filling: Filling,
  form: Form,
  key: string,
  isNeeded: boolean,
): string | undefined {
  const entry = form.root.entries.get(key);
  if (entry === undefined) {
    if (!isNeeded || isMisnamed(form.kinds, form.root.entries.keys(), key)) return undefined;
    if (filling.draft) {
      filling.blanks += 1;
      return OPEN;
    }
    filling.problems.push({
      severity: 'error',
      code: 'form/required',
      message: { zh: `少了“${key}”这一项。`, en: `"${key}" is missing.` },
      about: key,
      place: { ...placeOf(form.root), length: 0 },
      hint: { zh: `加一行“${key}: 2024-01-15”这样。`, en: `Add a line like "${key}: 2024-01-15".` },
    });
    return undefined;
  }
  if (entry.value.type !== 'text') return undefined;
  if (isOpen(entry.value.text)) return openField(filling, entry.value, key, placeOfKey(entry));
  if (isNone(entry.value.text)) return undefined;
  const result = readDate(entry.value.text);
  if (!('value' in result)) return undefined;
  const printed = printDate(result.value);
  if (/\d[:：]\d|。/u.test(entry.value.text)) tellRewritten(filling, entry.value, key, printed);
  return printed;
}

/** A field that stands there to be filled in. */
export function openField(
  filling: Filling,
  node: TextNode,
  key: string,
  keyPlace: NonNullable<Problem['place']>,
): string | undefined {
  filling.blanks += 1;
  const problem: Problem = {
    severity: 'error',
    code: 'form/empty-box',
    message: { zh: `“${key}”还空着。`, en: `"${key}" is empty.` },
    place: isBlank(node) ? keyPlace : placeOf(node),
    hint: { zh: '填上；用不着就删掉这一行。', en: 'Fill it in, or delete the line.' },
  };
  waits(filling, { node, problem });
  return filling.draft ? OPEN : undefined;
}

/** 抄送 or 分送: the form's own word wins over the office's. */
export function copiesOf(filling: Filling, form: Form): FilledData['抄送'] {
  const key =
    (['抄送机关', '分送'] as const).find((name) => valueAt(form.root, name) !== undefined) ??
    (['抄送机关', '分送'] as const).find((name) => own(form, name) !== undefined);
  const node = key && own(form, key);
  if (node?.type !== 'text' || isNone(node.text)) return undefined;
  const typed = finish(filling, proseOf(node, filling.problems), form);
  const offices = behindSign(typed, (words) => {
    const printed = words.replace(/^(?:抄送|分送|抄报|主送)(?:机关|单位)?[：:]|[。；，、]$/gu, '');
    tellTidied(filling, { node, key: key ?? '抄送机关', typed: words, printed }, '。');
    return printed;
  });
  return offices === '' ? undefined : { 名称: key === '分送' ? '分送' : '抄送', 机关: offices };
}

export function textItems(node: FormNode): TextNode[] {
  return itemsOf(node).filter((item): item is TextNode => item.type === 'text');
}
