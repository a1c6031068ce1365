/** A checked form to finished text: what a template prints. */
import type { Checked, Problem } from '../../problem.ts';
import { sortProblems } from '../../problem.ts';
import type { Setting } from '../body/levels.ts';
import { settingOf, within } from '../body/levels.ts';
import type { PlannedBlock } from '../body/planned.ts';
import { proseOf, titleOf } from '../body/prose.ts';
import { planBody, planPart, planPiece, planText } from '../body/sections.ts';
import type { Form } from '../compose/form.ts';
import { scopesOf } from '../figures/scopes.ts';
import { isMisnamed } from '../kinds/synonyms.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, mapOf, textOf, valueAt } from '../source/tree.ts';
import { readYesNo } from '../values/coerce.ts';
import { isNone } from '../values/formats.ts';
import { numberContinuously } from './continuous.ts';
import type { FilledData, FilledForm, OfficeSettings } from './data.ts';
import {
  copiesOf,
  copyNumber,
  date,
  documentNumber,
  letterheadOf,
  own,
  textItems,
} from './fields.ts';
import type { Filling, Trace } from './finish.ts';
import { finish, finishBlocks } from './finish.ts';
import {
  attachmentNoteOf,
  checkOneRecipient,
  formatOf,
  namesOf,
  ordinalOf,
  signersOf,
} from './kind-fields.ts';
import { proofreadingOf } from './office-proofreading.ts';
import { titleWords } from './title-words.ts';

export interface FillOptions {
  draft: boolean;
  /** Filled with what became of each typed text: its finished paragraphs, in order. */
  finished?: Map<TextNode, string[]>;
  /** Filled with every box and the figures of every form. */
  trace?: Trace;
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
  const filling: Filling = {
    draft: options.draft,
    problems,
    blanks: 0,
    scopes: scopesOf(form, problems),
    ...optional('finished', options.finished),
    ...optional('boxes', options.trace?.boxes),
  };
  if (options.trace) options.trace.scopes = filling.scopes;
  const data = fillData(filling, form);
  return {
    value: {
      kind: form.kind.name,
      draft: options.draft,
      data,
      settings: {
        fonts: officeFontNames(form.office),
        words: titleWords(form),
        proofreading: proofreadingOf(form.office),
      },
      blanks: filling.blanks,
      file: form.root.file.name,
    },
    problems: sortProblems(problems),
  };
}

function fillData(filling: Filling, form: Form): FilledData {
  const year = filling.scopes.get(form)?.year;
  const text = (key: string): string | undefined => {
    const node = own(form, key);
    return node?.type === 'text' && !isNone(node.text)
      ? finish(filling, proseOf(node, filling.problems), form)
      : undefined;
  };
  const list = (node: FormNode | undefined): string[] =>
    node
      ? textItems(node)
          .filter((item) => !isNone(item.text))
          .map((item) => finish(filling, proseOf(item, filling.problems), form))
      : [];
  const flag = (key: string, otherwise: boolean): boolean => {
    const node = own(form, key);
    const answer = node?.type === 'text' ? readYesNo(node.text) : undefined;
    return answer && 'value' in answer ? answer.value : otherwise;
  };
  const isOfficial = form.kind.family === 'official';
  const signed = flag('落款', isOfficial && form.kind.habits?.undated !== true);
  const issuers = list(own(form, '发文机关'));
  if (
    own(form, '发文机关') === undefined &&
    (isOfficial || signed) &&
    !isMisnamed(form.root.entries.keys(), '发文机关')
  ) {
    filling.problems.push(missingIssuers(form));
  }
  checkOneRecipient(filling, form);
  const letterhead = letterheadOf(filling, form, issuers);
  const attachments = attachmentsOf(filling, form);
  const title = titleText(filling, form);
  const titleNames = own(form, '标题含机关');
  const body = finishBlocks(filling, planDocument(filling, form));
  const issued = mapOf(form.root, '印发内容');
  const issuedForm = issued && form.included.get(issued);
  return {
    文种: form.kind.name,
    ...(year === undefined
      ? {}
      : { 年度: `${year}`, 上年度: `${year - 1}`, 下年度: `${year + 1}` }),
    草稿: filling.draft,
    ...optional('标题', title),
    标题机关:
      titleNames?.type === 'list' ? list(titleNames) : flag('标题含机关', true) ? issuers : [],
    发文机关: issuers,
    ...optional('发文机关标志', letterhead),
    格式: formatOf(form, letterhead !== undefined),
    ...optional('发文字号', documentNumber(filling, form)),
    ...optional('令号', ordinalOf(filling, form, '令号')),
    ...optional('期号', ordinalOf(filling, form, '期号')),
    ...optional('份号', copyNumber(form)),
    ...optional('密级', text('密级')),
    ...optional('保密期限', text('保密期限')),
    ...optional('紧急程度', text('紧急程度')),
    签发人: list(own(form, '签发人')),
    ...optional('主送机关', text('主送机关')?.replace(/[：:]$/u, '')),
    ...optional('成文日期', date(filling, form, '成文日期', signed)),
    盖章: flag('盖章', false),
    ...optional('签名章', signersOf(filling, form)),
    ...optional('出席', namesOf(filling, form, '出席')),
    ...optional('请假', namesOf(filling, form, '请假')),
    ...optional('列席', namesOf(filling, form, '列席')),
    落款: signed,
    ...optional('题注', text('题注')?.replace(/^[（(](.*)[）)]$/u, '$1')),
    ...optional('附注', text('附注')?.replace(/^[（(](.*)[）)]$/u, '$1')),
    ...optional('联系人', text('联系人')),
    ...optional('联系电话', text('联系电话')),
    ...optional('抄送', copiesOf(form, text)),
    ...optional('印发机关', text('印发机关')),
    ...optional('印发日期', date(filling, form, '印发日期', false)),
    双面印刷: flag('双面印刷', false),
    ...optional('审议', text('审议')?.replace(/^已经|[，。]$/gu, '')),
    正文: flag('连续编号', false) ? numberContinuously(body) : body,
    ...optional('附件说明', attachmentNoteOf(filling, form, attachments)),
    附件: attachments,
    ...optional('印发内容', issuedForm && fillData(filling, issuedForm)),
  };
}

function planDocument(filling: Filling, form: Form): PlannedBlock[] {
  const setting = settingOf(form, filling.problems);
  if (form.kind.family === 'part') return planPiece(setting, form.root);
  if (mapOf(form.root, '总结') === undefined && mapOf(form.root, '计划') === undefined) {
    return planBody(setting, form.root);
  }
  const year = filling.scopes.get(form)?.year;
  const part = (key: string, heading: string, partYear: number | undefined) => {
    const map = mapOf(form.root, key);
    return map
      ? [planPart(setting, map, `${partYear === undefined ? '' : `${partYear}年`}${heading}`)]
      : [];
  };
  return [
    ...planText(setting, valueAt(form.root, '导语')),
    ...part('总结', '工作总结', year),
    ...part('计划', '工作计划', year === undefined ? undefined : year + 1),
    ...planText(setting, valueAt(form.root, '结语')),
  ];
}

function titleText(filling: Filling, form: Form): string | undefined {
  const node = textOf(form.root, '标题');
  return node && finish(filling, titleOf(node, filling.problems), form);
}

function attachmentsOf(filling: Filling, form: Form): FilledData['附件'] {
  const list = valueAt(form.root, '附件');
  const maps =
    list?.type === 'list' ? list.items.filter((item): item is MapNode => item.type === 'map') : [];
  return maps.map((map) => {
    const included = form.included.get(map);
    const inside = included ?? form;
    const setting: Setting = within(settingOf(inside, filling.problems), map);
    const titleNode = textOf(map, '标题') ?? (included && textOf(included.root, '标题'));
    const blocks =
      included?.kind.family === 'part'
        ? planPiece(setting, included.root, false)
        : planBody(setting, included?.root ?? map);
    return {
      标题: titleNode
        ? finish(filling, titleOf(titleNode, filling.problems), textOf(map, '标题') ? form : inside)
        : '',
      正文: finishBlocks(filling, blocks),
    };
  });
}

/** 字体 of an office by role; only those it names. */
export function officeFontNames(office: MapNode | undefined): OfficeSettings['fonts'] {
  const fonts: Record<string, string> = {};
  const typed = office && mapOf(office, '字体');
  for (const [role, { value }] of typed?.entries ?? []) {
    if (value.type === 'text' && !isBlank(value)) fonts[role] = value.text.trim();
  }
  return fonts;
}

function missingIssuers(form: Form): Problem {
  return {
    severity: 'error',
    code: 'form/required',
    message: { zh: '少了“发文机关”这一项。', en: '"发文机关" (the issuer) is missing.' },
    place: { ...placeOf(form.root), length: 0 },
    hint: {
      zh: '加一行“发文机关: 云溪市青禾产业园区管理委员会”这样，或者写“单位: ../单位.yaml”。',
      en: 'Add a line "发文机关: …", or name the office’s file with "单位: ../单位.yaml".',
    },
  };
}

/** A property that is there only where it has a value. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
