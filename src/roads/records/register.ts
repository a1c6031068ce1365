/** A form's number entered in the register (登记簿.xlsx). */
import type { OfficialDocument } from '../../document/document.ts';
import { classificationText, oneLine } from '../../document/printed.ts';
import {
  type Form,
  placeOfEntry,
  printDocumentNumber,
  textOf,
  topFolder,
} from '../../form/index.ts';
import type { Checked } from '../../problem.ts';
import { enter, newRegister, numberIn, readRegister } from '../../register/index.ts';
import { dirname, join, relative } from '../../text/index.ts';
import { composeDocument } from '../compose.ts';
import type { OpenForm } from '../open.ts';
import { entriesOf, NAME, registerFor } from './register-findings.ts';
import { registerProblem } from './register-words.ts';

/** A number entered in the register. Nothing is written: the caller does. */
export interface NumberEntered {
  /** 青禾园委发〔2024〕3号 */
  number: string;
  path: string;
  /** Of the file; undefined where it is new. */
  before?: Uint8Array;
  /** Undefined where the number was entered for this form already. */
  after?: Uint8Array;
}

/**
 * Enters a form's number in the register; begins one where there is none. No value where the number is another paper's.
 * @example
 * const { value } = enterNumber(openForm('examples/2024/通知.yaml'));
 * value.number // => '青禾园委发〔2024〕31号'
 */
export function enterNumber(open: OpenForm): Checked<NumberEntered> {
  const form = open.read().value;
  const { value, problems } = composeDocument(open);
  if (form === undefined || value === undefined) return { problems };
  const { document } = value;
  const number = numberIn(document.documentNumber ?? '');
  if (number === undefined) {
    const place = placeOfEntry(form, '发文字号');
    return { problems: [{ ...registerProblem('no-number', []), place }] };
  }
  const found = registerFor(open, form);
  const path = found?.path ?? join(topFolder(dirname(form.path), open.files), NAME);
  const bytes = found?.bytes ?? newRegister();
  const register = found ? found.register : readRegister(bytes);
  if (register === undefined) return { problems: [registerProblem('unreadable', [NAME])] };
  const named = relative(dirname(path), form.path);
  const own = entriesOf(register, number);
  const kept = problems.filter(({ code }) => code !== 'register/not-entered');
  const base = { number: printDocumentNumber(number), path, ...(found && { before: bytes }) };
  const aside = own.find(({ title, form: by }) => title === '' && by === '');
  if (own.length > 0 && aside === undefined) return { value: base, problems: kept };
  const row = { ...rowOf(form, document), number: printDocumentNumber(number), form: named };
  const after = enter(bytes, { register, number, row, ...(aside && { aside }) });
  if (after === undefined) return { problems: [registerProblem('unreadable', [NAME])] };
  return { value: { ...base, after }, problems: kept };
}

function rowOf(form: Form, document: OfficialDocument) {
  const { recipients = '', classification, signatories = [] } = document;
  return {
    title: oneLine(document.title),
    date: textOf(form.root, '成文日期')?.text.trim() ?? '',
    recipients,
    classification: classification ? classificationText(classification) : '',
    signatory: signatories.join('、'),
  };
}
