/** What the register of numbers given (登记簿.xlsx) says of a form's number, and which number comes next. */
import type { OfficialDocument } from '../../document/document.ts';
import { oneLine } from '../../document/printed.ts';
import {
  type Form,
  placeOfEntry,
  printDocumentNumber,
  readDate,
  textOf,
  topFolder,
} from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import {
  type Entered,
  type GivenNumber,
  nextSerial,
  numberIn,
  type Register,
  readRegister,
} from '../../register/index.ts';
import { dirname, join, relative } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';
import { registerProblem } from './register-words.ts';

export const NAME = '登记簿.xlsx';

/** The register of a form, where there is one. */
export interface Found {
  path: string;
  bytes: Uint8Array;
  /** Undefined where it cannot be read. */
  register: Register | undefined;
}

/** In the form's own folder, else in the one that all forms of its office stand in. */
export function registerFor({ files }: OpenForm, form: Form): Found | undefined {
  const own = dirname(form.path);
  for (const folder of new Set([own, topFolder(own, files)])) {
    const path = join(folder, NAME);
    const bytes = files.read(path);
    if (bytes !== undefined) return { path, bytes, register: readRegister(bytes) };
  }
  return undefined;
}

/** What the register says of a form's number; nothing where there is no register, or the form has no number. */
export function registerProblems(
  open: OpenForm,
  form: Form,
  document: OfficialDocument,
  { draft }: { draft: boolean },
): Problem[] {
  const entry = form.root.entries.get('发文字号');
  const found = entry && registerFor(open, form);
  if (found === undefined) return [];
  const place = placeOfEntry(form, '发文字号');
  const told = (code: Parameters<typeof registerProblem>[0], ...words: string[]) => ({
    ...registerProblem(code, words),
    place,
  });
  const { register } = found;
  if (register === undefined) return [told('unreadable', NAME)];
  const number = numberIn(document.documentNumber ?? '');
  if (number === undefined) return [];
  const unread = unreadIn(register).map((cell) => told('unread', cell));
  const held = entriesOf(register, number);
  const named = nameIn(found, form);
  const [other] = held.filter((each) => !isOwn(each, document, named));
  if (other) {
    const words = [
      printDocumentNumber(number),
      other.title,
      printDocumentNumber(nextOf(register, number)),
    ];
    const problem = told('used-twice', ...words);
    return [draft ? { ...problem, severity: 'warning' } : problem, ...unread];
  }
  if (draft) return [];
  const [own] = held;
  if (own) {
    const isSame = own.title === '' || isTitle(own.title, document);
    return isSame ? [] : [told('other-title', printDocumentNumber(number), own.title)];
  }
  const before = register.entries.find((each) => each.form !== '' && each.form === named);
  if (before)
    return [
      told('renumbered', printDocumentNumber(before.number), printDocumentNumber(number)),
      ...unread,
    ];
  const next = nextOf(register, number);
  const isSkipped = number.serial > next.serial;
  return [
    isSkipped
      ? told('skipped', printDocumentNumber(number), printDocumentNumber(next))
      : told('not-entered', printDocumentNumber(number)),
    ...unread,
  ];
}

/** Cells of numbers that cannot be read: “2024年”第5行的“2024-7”. */
function unreadIn({ unread }: Register): string[] {
  return unread.map(({ sheet, row, text }) => `“${sheet}”第${row}行的“${text}”`);
}

/** The number that comes next, where the form has none yet. */
export function offeredNumber(open: OpenForm, form: Form): Problem[] {
  const typed = textOf(form.root, '发文字号')?.text.trim();
  // A serial alone is a number too: its code and year are the office's.
  if (typed === undefined || /\d/u.test(typed)) return [];
  const register = registerFor(open, form)?.register;
  const next = register && nextFor(register, form);
  if (register === undefined || next === undefined) return [];
  const unread = unreadIn(register).map((cell) => registerProblem('unread', [cell]));
  const place = placeOfEntry(form, '发文字号');
  return [registerProblem('next', [printDocumentNumber(next)]), ...unread].map((each) => ({
    ...each,
    place,
  }));
}

/**
 * The number that comes next for a form, as it is printed; undefined where there is no register, or the form does not
 * say whose numbers it takes.
 * @example
 * nextNumber(openForm('examples/2024/通知.yaml')) // => undefined
 */
export function nextNumber(open: OpenForm): string | undefined {
  const form = open.read().value;
  const register = form && registerFor(open, form)?.register;
  const next = register && form && nextFor(register, form);
  return next && printDocumentNumber(next);
}

export function entriesOf({ entries }: Register, { code, year, serial }: GivenNumber): Entered[] {
  return entries.filter(
    ({ number }) => number.code === code && number.year === year && number.serial === serial,
  );
}

/** A row of the same file, of the same title, or set aside. */
function isOwn({ form, title }: Entered, document: OfficialDocument, named: string): boolean {
  if (form !== '' && form === named) return true;
  return isTitle(title, document) || (title === '' && form === '');
}

function isTitle(title: string, document: OfficialDocument): boolean {
  const bare = (text: string) => text.replace(/\s+/gu, '');
  return bare(title) === bare(oneLine(document.title));
}

function nameIn({ path }: Found, form: Form): string {
  return relative(dirname(path), form.path);
}

/** Of the office's code, in the year of signing, else of the form. */
function nextFor(register: Register, form: Form): GivenNumber | undefined {
  const code = form.office && textOf(form.office, '代字')?.text.trim();
  const date = textOf(form.root, '成文日期');
  const signed = date && readDate(date.text);
  const typed = Number(textOf(form.root, '年度')?.text.trim() ?? Number.NaN);
  const year = signed && 'value' in signed ? signed.value?.year : typed;
  if (code === undefined || code === '' || year === undefined || Number.isNaN(year))
    return undefined;
  return nextOf(register, { code, year });
}

function nextOf(register: Register, of: Pick<GivenNumber, 'code' | 'year'>): GivenNumber {
  return { code: of.code, year: of.year, serial: nextSerial(register, of) };
}
