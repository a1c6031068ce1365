/** A document back to the text of a form that prints the same: Chinese keys, figures in boxes, no numbers typed. */

import type { Block, OfficialDocument, Section } from '../../document/document.ts';
import { plainText, titleText } from '../../edit/index.ts';
import { hasPlaceholders, LABELS, readDate } from '../../form/index.ts';
import { type Kind, type Kinds, shippedKinds } from '../../kinds/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import { has } from '../yaml/entries.ts';
import type { FormEntry } from '../yaml/tree.ts';
import { entry, printForm } from '../yaml/tree.ts';
import { attachmentEntries, continuousEntries, runInEntries, styleEntries } from './attachments.ts';
import { type BodySetting, expressible, rootEntries, startEntry } from './body.ts';
import { bulletinAsPaper, IN_NOTE } from './bulletin.ts';
import { fieldsOf, titleEntry } from './fields.ts';
import { headOf, type Origin, toDo } from './head-remarks.ts';
import { issuedBy, nameBeside, type TextBeside } from './issued.ts';
import { issuedAsAttachment } from './issued-attachment.ts';
import { fittingKind } from './kind.ts';
import { labelledEntries } from './labelled.ts';
import type { Levels } from './levels.ts';
import { bestRunIn, bestStyle, levelsFrom, sectionsOf, usualLevel } from './levels.ts';
import { continuousOf, startsOf } from './numbers.ts';
import { numbersApart } from './numbers-apart.ts';
import { type IsFree, type MadePicture, placedPictures } from './pictures.ts';

export interface ToFormOptions extends Origin {
  /** Name of the form's file, for an issuing notice whose issued document gets a file beside it. */
  name?: string;
  /** Writes an issued document into the notice's own file instead of a file of its own. */
  inline?: boolean;
  /** The kind of form that is wanted, where the document fits it. */
  kind?: string;
  /** The kinds there are; by default those that come with the program. */
  kinds?: Kinds;
  /** Whether a picture's file may have this name; by default every name is free. */
  isFree?: IsFree;
  /** Finds the forms that lie beside the notice's: one that holds another paper is left alone. */
  beside?: TextBeside;
  /** The year that the forms are made for, where that is not the document's. */
  year?: number;
}

export interface FormText {
  /** Relative to the folder of the first. */
  name: string;
  text: string;
}

export interface MadeForm {
  kind: string;
  /** The year the form is about; absent where the document does not show it. */
  year?: number;
  /** The form first; then the form of the document that it issues. */
  files: FormText[];
  /** The pictures, which go into files beside the form. */
  pictures: MadePicture[];
}

/**
 * Makes the form of a document. There always is one; what no form of its kind can say comes back as warnings.
 */
export function formFromDocument(
  given: OfficialDocument,
  options: ToFormOptions = {},
): Checked<MadeForm> {
  const problems: Problem[] = [];
  const { kinds = shippedKinds, isFree = () => true } = options;
  const asked = options.kind === undefined ? undefined : kinds.find(options.kind);
  const whole = asked && has(asked, '印发内容') ? given : issuedAsAttachment(given);
  const paper = bulletinAsPaper(whole);
  if (paper !== whole && (whole.title !== '' || whole.masthead)) problems.push(notInForm(IN_NOTE));
  const { document, pictures } = placedPictures(paper, isFree);
  const kind = fittingKind(document, problems, {
    kinds,
    ...(options.kind ? { wanted: options.kind } : {}),
  });
  const year = yearOf(document);
  const { issued } = document;
  const name = options.name ?? `${kind.name}.yaml`;
  const files: FormText[] = [];
  let issuedEntries: FormEntry[] = [];
  if (issued !== undefined) {
    const below = fittingKind(issued, problems, { kinds, family: 'paper' });
    const entries = formEntries(issued, below, yearOf(issued) ?? year, problems);
    if (options.inline) {
      issuedEntries = [{ ...entry('印发内容', { type: 'map', entries }), apart: true }];
    } else {
      const own = printForm([...headOf(options), issuedBy(name)], entries);
      const beside = nameBeside(name, below, own, options);
      issuedEntries = [entry('印发内容', { type: 'map', entries: [entry('引用', beside)] })];
      files.push({ name: beside, text: own });
    }
    if (issued.issued) files.push(...furtherPapers(issued.issued, name, files, problems, options));
  }
  const entries = [...formEntries(document, kind, year, problems), ...issuedEntries];
  files.unshift({
    name,
    text: printForm([...headOf(options), ...toDo(problems, options)], entries),
  });
  return {
    value: { kind: kind.name, ...(year === undefined ? {} : { year }), files, pictures },
    problems,
  };
}

/** A notice that issues several papers refers to the first; each of the others becomes a form of its own. */
function furtherPapers(
  document: OfficialDocument,
  notice: string,
  made: readonly FormText[],
  problems: Problem[],
  options: ToFormOptions,
): FormText[] {
  const kind = fittingKind(document, problems, {
    kinds: options.kinds ?? shippedKinds,
    family: 'paper',
  });
  const own = printForm(
    [
      ...headOf(options),
      `由“${notice}”印发，那份表单的“印发内容”只能引用一份：这一份单独生成，附在后面。`,
    ],
    formEntries(document, kind, yearOf(document), problems),
  );
  const beside = (name: string) =>
    made.find((one) => one.name === name)?.text ?? options.beside?.(name);
  const file = { name: nameBeside(notice, kind, own, { ...options, beside }), text: own };
  problems.push(
    notInForm({
      zh: `印发的不止一份：《${document.title}》写成了“${file.name}”，要单独生成，附在后面。`,
      en: `More than one paper is issued: ${document.title} became ${file.name}, to be printed by itself.`,
    }),
  );
  const { issued } = document;
  return issued
    ? [file, ...furtherPapers(issued, notice, [...made, file], problems, options)]
    : [file];
}

function formEntries(
  whole: OfficialDocument,
  kind: Kind,
  year: number | undefined,
  problems: Problem[],
): FormEntry[] {
  const document = withNamesOfAttachments(withSalutation(whole, kind), kind);
  const labelled = labelledEntries(document, kind);
  const body = labelled.body.flatMap(expressible);
  const attachments = document.attachments.map((attachment) => ({
    ...attachment,
    body: attachment.body.flatMap(expressible),
  }));
  const style = bestStyle(body);
  const runIn = bestRunIn(body);
  const { entries: fields, lost } = fieldsOf(document, kind);
  const continuous = continuousOf(body);
  problems.push(...lost.map(notInForm), ...numbersApart(document));
  const isAnonymised = hasPlaceholders(
    JSON.stringify(document, (key, value) => (key === 'image' ? undefined : value)),
  );
  const entries = [
    entry('文种', kind.name),
    ...(year === undefined ? [] : [entry('年度', String(year), '【年度】跟着它走')]),
    ...titleEntries(document, kind, year),
    ...fields,
    ...labelled.entries,
    ...(style.name === undefined ? [] : styleEntries(style)),
    ...runInEntries(runIn),
    ...continuousEntries(continuous),
    ...(isAnonymised ? [entry('占位符', '照印', '原文里的 xx、** 原样印')] : []),
    ...bodyEntries(document, kind, body, style.levels, {
      year,
      runIn,
      starts: startsOf(body, continuous),
    }),
    ...attachmentEntries(attachments, style, runIn, year),
  ];
  return entries.filter(({ key }) => {
    if (Object.hasOwn(kind.schema.properties ?? {}, key)) return true;
    problems.push(
      notInForm({
        zh: `“${kind.name}”的表单没有“${key}”这一项，原文的这一项没有写进去。`,
        en: `Forms of kind ${kind.name} have no ${key}; the document's was left out.`,
      }),
    );
    return false;
  });
}

/** 各位代表： of a speech opens the text where a form has no 主送机关. */
function withSalutation(document: OfficialDocument, kind: Kind): OfficialDocument {
  const { recipients, ...others } = document;
  if (recipients === undefined || has(kind, '主送机关')) return document;
  return { ...others, body: [{ type: 'paragraph', text: `${recipients}：` }, ...document.body] };
}

/** 附件说明 closes the text where a form has no place for it and the attachments are not there. */
function withNamesOfAttachments(document: OfficialDocument, kind: Kind): OfficialDocument {
  const { attachmentNote: names = [], attachments, ...others } = document;
  if (names.length === 0 || attachments.length > 0 || has(kind, '附件说明')) return document;
  const [only = ''] = names;
  const lines =
    names.length === 1
      ? [`附件：${only}`]
      : names.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${name}`);
  const note = lines.map((text): Block => ({ type: 'paragraph', text }));
  return { ...others, attachments, body: [...document.body, ...note] };
}

/** 标题; that of an issuing notice follows from what it issues where it is the usual one. */
function titleEntries(
  document: OfficialDocument,
  kind: Kind,
  year: number | undefined,
): FormEntry[] {
  // A title that the form has no place for is told where entries are.
  if (!Object.hasOwn(kind.schema.properties ?? {}, '标题') && document.title === '') return [];
  const note =
    document.titleNote === undefined ? [] : [entry('题注', plainText(document.titleNote))];
  const usual = `关于印发《${document.issued?.title.replaceAll('\n', '')}》的通知`;
  if (document.issued && document.title === usual) return note;
  return [titleEntry(document, kind, year), ...note];
}

function bodyEntries(
  document: OfficialDocument,
  kind: Kind,
  body: readonly Block[],
  levels: Levels,
  setting: BodySetting,
): FormEntry[] {
  const review = document.issued && reviewOf(document, body);
  if (review !== undefined) return [entry('审议', review)];
  if (has(kind, '总结') && has(kind, '计划')) return partEntries(body, levels, setting);
  return rootEntries(body, levels, setting);
}

/** 审议 of an issuing notice whose only paragraph is the usual one. */
function reviewOf({ issued }: OfficialDocument, body: readonly Block[]): string | undefined {
  const [only] = body;
  if (body.length !== 1 || only?.type !== 'paragraph') return undefined;
  const start = `《${issued?.title.replaceAll('\n', '')}》已经`;
  const end = '，现印发给你们，请认真贯彻执行。';
  const { text } = only;
  const middle = text.slice(start.length, text.length - end.length);
  const isUsual = text === `${start}${middle}${end}` && /^[^【】，。]+$/u.test(middle);
  return isUsual ? middle : undefined;
}

/** 总结 and 计划: two sections of one level, as fittingKind has seen to. */
function partEntries(body: readonly Block[], levels: Levels, setting: BodySetting): FormEntry[] {
  const [summary, plan] = sectionsOf(body);
  const first = body.findIndex(({ type }) => type === 'section');
  const around = (blocks: readonly Block[], key: string) =>
    rootEntries(blocks, levels, setting)
      .filter(({ key: name }) => name === '正文' && blocks.length > 0)
      .map(({ value }) => entry(key, value));
  const last = body.findLastIndex(({ type }) => type === 'section');
  return [
    ...around(body.slice(0, first), '导语'),
    ...(summary ? [partEntry('总结', summary, levels, setting)] : []),
    ...(plan ? [partEntry('计划', plan, levels, setting)] : []),
    ...around(body.slice(last + 1), '结语'),
  ];
}

function partEntry(key: string, section: Section, levels: Levels, setting: BodySetting): FormEntry {
  const below = sectionsOf(section.children);
  const usual = usualLevel(below);
  const deeper = levels.slice(1);
  const relabels = usual !== undefined && usual !== deeper[0];
  const entries = [
    entry('标题', titleText(section.heading, setting.year)),
    ...(section.number === null ? [entry('编号', '否')] : startEntry(section, setting.starts)),
    ...(relabels ? [entry('小节编号', LABELS[usual - 1] ?? '一、')] : []),
    ...rootEntries(section.children, relabels ? levelsFrom(usual) : deeper, setting).map(
      ({ apart, ...rest }) => rest,
    ),
  ];
  return { ...entry(key, { type: 'map', entries }), apart: true };
}

/** The year of the title, else of the first heading that has one, else of the date of issue. */
function yearOf({ title, issued, body, signature }: OfficialDocument): number | undefined {
  const headings = sectionsOf(body).map(({ heading }) => heading);
  for (const text of [title, issued?.title ?? '', ...headings]) {
    const year = /(?<!\d)(?:19|20)\d\d(?=年)/u.exec(text)?.[0];
    if (year !== undefined) return Number(year);
  }
  const date = signature?.date === undefined ? undefined : readDate(signature.date);
  return date && 'value' in date ? date.value.year : undefined;
}

function notInForm(words: { zh: string; en: string }): Problem {
  return { severity: 'warning', code: 'outline/not-in-form', message: words };
}
