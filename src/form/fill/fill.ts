/** A checked form to finished text: what a template prints. */
import type { Checked, Problem } from '../../problem.ts';
import { sortProblems } from '../../problem.ts';
import { dirname } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { scopesOf } from '../figures/scopes.ts';
import { placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { isBlank, mapOf } from '../source/tree.ts';
import { computedEntries } from './computed.ts';
import type { FilledData, FilledForm, OfficeSettings } from './data.ts';
import { own } from './fields.ts';
import type { Filling, MarkedText, Trace } from './finish.ts';
import { checkOneRecipient } from './kind-fields.ts';
import { type FillMemory, recallFrom } from './memory.ts';
import { proofreadingOf } from './office-proofreading.ts';
import { printedEntries, printedList } from './printed.ts';
import { titleWords } from './title-words.ts';

export interface FillOptions {
  draft: boolean;
  /** Filled with what became of each typed text: its finished paragraphs, in order. */
  finished?: Map<TextNode, string[]>;
  /** Filled with every box and the figures of every form. */
  trace?: Trace;
  /** Filled with every finished text; a sign in front of each says where in print it stands. */
  marked?: MarkedText[];
  /** What is known from the last time that the form was filled; changed by this time. */
  memory?: FillMemory;
}

/**
 * Resolves every box of a form and of all it refers to. In a draft, empty boxes become 【待填】; otherwise each is
 * an error `form/empty-box`. A form that was read with errors can be filled too: further problems are found.
 */
export function fillForm(form: Form, options: FillOptions): Checked<FilledForm> {
  const problems: Problem[] = [];
  if (form.kind.family === 'settings') {
    problems.push({
      severity: 'error',
      code: 'form/not-a-document',
      message: {
        zh: '这是本单位的固定内容，不能单独生成文件。',
        en: 'These are the office’s settings; they make no document of their own.',
      },
      place: { ...placeOf(form.root), length: 0 },
      hint: { zh: '请用工作总结、印发通知等表。', en: 'Use a form such as 工作总结 or 印发通知.' },
    });
    return { problems };
  }
  const scopes = scopesOf(form, problems);
  const filling: Filling = {
    draft: options.draft,
    problems,
    blanks: 0,
    scopes,
    folder: dirname(form.path),
    pictures: new Map(),
    ...optional('finished', options.finished),
    ...optional('boxes', options.trace?.boxes),
    ...optional('waiting', options.trace?.waiting),
    ...optional('marked', options.marked),
    ...optional('recall', options.memory && recallFrom(options.memory, scopes, options.draft)),
  };
  if (options.trace) options.trace.scopes = filling.scopes;
  const data = fillData(filling, form);
  return {
    value: {
      kind: form.kind.name,
      templates: [form.kind.name, form.kind.file, form.kind.family],
      draft: options.draft,
      data,
      pictures: filling.pictures,
      settings: officeSettings(form),
      blanks: filling.blanks,
      file: form.root.file.name,
    },
    problems: sortProblems(problems),
  };
}

function fillData(filling: Filling, form: Form): FilledData {
  checkOneRecipient(filling, form);
  const issuers = printedList(filling, form, own(form, '发文机关'));
  const computed = computedEntries(filling, form, issuers);
  const issued = mapOf(form.root, '印发内容');
  const issuedForm = issued && form.included.get(issued);
  return {
    ...printedEntries({ filling, form, signed: computed.落款 }),
    ...computed,
    文种: form.kind.name,
    草稿: filling.draft,
    发文机关: issuers,
    印发内容: issuedForm && fillData(filling, issuedForm),
  };
}

/** What the office of a form sets for all its documents. */
export function officeSettings(form: Form): OfficeSettings {
  return {
    fonts: officeFontNames(form.office),
    style: officeStyleTexts(form.office),
    words: titleWords(form),
    proofreading: proofreadingOf(form.office),
  };
}

/** 字体 of an office by role; only those it names. */
export function officeFontNames(office: MapNode | undefined): OfficeSettings['fonts'] {
  return textsBelow(office, '字体');
}

/** 版式 of an office, as typed. */
export function officeStyleTexts(office: MapNode | undefined): Record<string, string> {
  return textsBelow(office, '版式');
}

function textsBelow(office: MapNode | undefined, key: string): Record<string, string> {
  const texts: Record<string, string> = {};
  const typed = office && mapOf(office, key);
  for (const [name, { value }] of typed?.entries ?? []) {
    if (value.type === 'text' && !isBlank(value)) texts[name] = value.text.trim();
  }
  return texts;
}

/** A property that is there only where it has a value. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
