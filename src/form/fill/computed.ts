/**
 * The entries that have code of their own, since they follow from several: the short list beside all that schemas
 * describe. Whoever adds a name here tells it in data.ts.
 */

import { factsOf, isMisnamed } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import type { Setting } from '../body/levels.ts';
import { settingOf, within } from '../body/levels.ts';
import type { PlannedBlock } from '../body/planned.ts';
import { titleOf } from '../body/prose.ts';
import { planBody, planPart, planPiece, planText } from '../body/sections.ts';
import { withoutAttachmentLabel } from '../body/typed-labels.ts';
import type { Form } from '../compose/form.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { MapNode } from '../source/tree.ts';
import { mapOf, textOf, valueAt } from '../source/tree.ts';
import { isOpen } from '../values/formats.ts';
import { numberContinuously } from './continuous.ts';
import type { Computed, FilledData } from './data.ts';
import { copiesOf, copyNumber, documentNumber, letterheadOf, openField, own } from './fields.ts';
import type { Filling } from './finish.ts';
import { finish, finishBlocks } from './finish.ts';
import { attachmentNoteOf, formatOf, signersOf } from './kind-fields.ts';
import { flagOf, printedList } from './printed.ts';

/** All of them but the form that this one issues. */
export function computedEntries(
  filling: Filling,
  form: Form,
  issuers: string[],
): Omit<Computed, '印发内容'> {
  const year = yearOf(filling, form);
  const signed = isSigned(form);
  if (
    own(form, '发文机关') === undefined &&
    form.officeLost === undefined &&
    (form.kind.family === 'official' || signed) &&
    !isMisnamed(form.kinds, form.root.entries.keys(), '发文机关')
  ) {
    filling.problems.push(missingIssuers(form));
  }
  const letterhead = letterheadOf(filling, form, issuers);
  const attachments = attachmentsOf(filling, form);
  const title = titleText(filling, form);
  const body = finishBlocks(filling, planDocument(filling, form));
  return {
    年度: year === undefined ? undefined : `${year}`,
    上年度: year === undefined ? undefined : `${year - 1}`,
    下年度: year === undefined ? undefined : `${year + 1}`,
    标题: title,
    标题机关: titleIssuers(filling, form, issuers),
    发文机关标志: letterhead,
    格式: formatOf(form, letterhead !== undefined),
    发文字号: documentNumber(filling, form),
    份号: copyNumber(form),
    落款: signed,
    签名章: signersOf(filling, form),
    抄送: copiesOf(filling, form),
    正文: numberContinuously(body, own(form, '连续编号')),
    附件说明: attachmentNoteOf(filling, form, attachments),
    附件: attachments,
  };
}

/** 落款: usual for what is printed under a letterhead, and dated. */
function isSigned(form: Form): boolean {
  const { family, habits } = form.kind;
  return flagOf(form, '落款', family === 'official' && habits.undated !== true);
}

function titleIssuers(filling: Filling, form: Form, issuers: string[]): string[] {
  const names = own(form, '标题含机关');
  if (names?.type === 'list') return printedList(filling, form, names);
  return flagOf(form, '标题含机关', true) ? issuers : [];
}

function planDocument(filling: Filling, form: Form): PlannedBlock[] {
  const setting = settingOf(form, filling.problems);
  if (form.kind.family === 'part') return planPiece(setting, form.root);
  const parts = partsOf(form);
  if (parts.length === 0) return planBody(setting, form.root);
  const year = filling.scopes.get(form)?.year;
  return [
    ...planText(setting, valueAt(form.root, '导语')),
    ...parts.map(({ map, heading, yearsOn }) => ({
      ...planPart(setting, map, `${year === undefined ? '' : `${year + yearsOn}年`}${heading}`),
      ...(yearsOn > 0 ? { aims: true as const } : {}),
    })),
    ...planText(setting, valueAt(form.root, '结语')),
  ];
}

/** The entries of a form that its schema calls parts of the text, in the schema's order. */
function partsOf({ kind, root }: Form): { map: MapNode; heading: string; yearsOn: number }[] {
  return Object.entries(kind.schema.properties ?? {}).flatMap(([name, schema]) => {
    const { part } = factsOf(schema);
    const map = part && mapOf(root, name);
    if (part === undefined || map === undefined) return [];
    return [{ map, heading: part.heading, yearsOn: part.year === '下年度' ? 1 : 0 }];
  });
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
        ? finish(
            filling,
            withoutAttachmentLabel(titleOf(titleNode, filling.problems), filling.problems),
            textOf(map, '标题') ? form : inside,
          )
        : '',
      正文: numberContinuously(finishBlocks(filling, blocks), valueAt(map, '连续编号')),
    };
  });
}

function missingIssuers(form: Form): Problem {
  return {
    severity: 'error',
    code: 'form/required',
    about: '发文机关',
    message: { zh: '少了“发文机关”这一项。', en: '"发文机关" (the issuer) is missing.' },
    place: { ...placeOf(form.root), length: 0 },
    hint: {
      zh: '加一行“发文机关: 云溪市青禾产业园区管理委员会”这样，或者写“单位: ../单位.yaml”。',
      en: 'Add a line "发文机关: …", or name the office’s file with "单位: ../单位.yaml".',
    },
  };
}

/** The year that a form is about; one that still has to be typed is told. */
function yearOf(filling: Filling, form: Form): number | undefined {
  const entry = form.root.entries.get('年度');
  if (entry?.value.type === 'text' && isOpen(entry.value.text)) {
    openField(filling, entry.value, '年度', placeOfKey(entry));
  }
  return filling.scopes.get(form)?.year;
}
