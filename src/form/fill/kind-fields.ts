/** Fields that only some kinds of official documents have: stamps, attendance, numbers of orders, formats, editions. */
import { type Variant, variantOf } from '../../document/variants.ts';
import type { Problem, Words } from '../../problem.ts';
import { proseOf, titleOf } from '../body/prose.ts';
import type { Form } from '../compose/form.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode, MapNode } from '../source/tree.ts';
import { isBlank, itemsOf, textOf, textsOf, valueAt } from '../source/tree.ts';
import { choiceOf } from '../values/formats.ts';
import type { FilledData } from './data.ts';
import { own } from './fields.ts';
import type { Filling } from './finish.ts';
import { behindSign, finish } from './finish.ts';
import { tellTidied } from './tidied.ts';

/** 版本: what the form is printed as, where it says so. */
export function editionOf(form: Form): Variant | undefined {
  const typed = textOf(form.root, '版本');
  return typed && variantOf(typed.text);
}

/** 格式: the form's own, else its kind's; 白纸 where there is no letterhead. */
export function formatOf(form: Form, hasLetterhead: boolean): FilledData['格式'] {
  if (!hasLetterhead) return '白纸';
  const typed = textOf(form.root, '格式');
  const chosen = typed && choiceOf(typed.text, ['文件', '信函'] as const);
  if (chosen !== undefined) return chosen as '文件' | '信函';
  const usual = form.kind.habits.format;
  return usual === undefined || usual === '白纸' ? '文件' : usual;
}

/** 签名章: office and name of everyone who signs, the lead issuer's first. */
export function signersOf(filling: Filling, form: Form): FilledData['签名章'] {
  const value = valueAt(form.root, '签名章');
  const maps = value ? itemsOf(value).filter((item): item is MapNode => item.type === 'map') : [];
  const text = (map: MapNode, key: string): string => {
    const node = textOf(map, key);
    return node ? finish(filling, proseOf(node, filling.problems), form) : '';
  };
  return maps.length === 0
    ? undefined
    : maps.map((map) => ({ 职务: text(map, '职务'), 姓名: text(map, '姓名') }));
}

/**
 * 附件说明 of attachments that are bound elsewhere. Where the attachments stand in the form too, both must name the
 * same ones in the same order (GB/T 9704-2012, 7.3.7); the note then follows from them.
 */
export function attachmentNoteOf(
  filling: Filling,
  form: Form,
  attachments: FilledData['附件'],
): string[] | undefined {
  const nodes = textsOf(form.root, '附件说明');
  if (nodes.length === 0) return undefined;
  const names = nodes.map((node) => {
    const typed = finish(filling, titleOf(node, filling.problems), form);
    return behindSign(typed, (words) => {
      const printed = words
        .replace(/^附件[\d一二三四五六七八九十]*[：:]?\s*(?=.)/u, '')
        .replace(/^\d+[.．、]\s*/u, '')
        .replace(/[。；;，,]$/u, '')
        .replace(/^《(.*)》$/u, '$1');
      tellTidied(filling, { node, key: '附件说明', typed: words, printed });
      return printed;
    });
  });
  for (const [index, name] of names.entries()) {
    const node = nodes[index];
    if (node && namesSeveral(name)) filling.problems.push(severalNames(node));
    else if (node && NO_NAME.test(behind(name))) filling.problems.push(noName(node));
  }
  filling.problems.push(...emptyNames(valueAt(form.root, '附件说明')));
  if (attachments.length === 0) return names;
  const list = valueAt(form.root, '附件');
  const titles = attachments.map(({ 标题 }) => 标题.replaceAll('\n', ''));
  for (const [index, node] of nodes.entries()) {
    const title = titles[index];
    if (title === names[index]) continue;
    filling.problems.push(disagreement(node, attachmentNode(list, index), title));
  }
  const isTold = nodes.some((_, index) => titles[index] !== names[index]);
  if (titles.length > names.length && !isTold) {
    const missing = titles.slice(names.length).join('、');
    filling.problems.push({
      severity: 'error',
      code: 'form/attachment-note',
      message: {
        zh: `“附件说明”里没有“${missing}”。`,
        en: `附件说明 does not name "${missing}".`,
      },
      place: placeOf(nodes.at(-1) ?? form.root),
      hint: AGREE,
      ...related(attachmentNode(list, names.length)),
    });
  }
  return undefined;
}

/** 见后, 附后: words about attachments, not their names. */
const NO_NAME = /^(?:见后|见附件?|附后|另附|略|详见附件|有|\d+[份件个])$/u;

function behind(name: string): string {
  let words = '';
  behindSign(name, (typed) => {
    words = typed;
    return typed;
  });
  return words;
}

function noName(node: FormNode): Problem {
  return ofAttachment(
    node,
    { zh: '“附件说明”里写的不是附件的名称。', en: 'This is no name of an attachment.' },
    { zh: '写附件的标题，每个一行，前面加“- ”。', en: 'Name the attachments, one a line.' },
  );
}

/** A line with nothing but its “-”: an attachment that is missing. */
function emptyNames(list: FormNode | undefined): Problem[] {
  if (list?.type !== 'list') return [];
  return list.items
    .filter(isBlank)
    .map((item) =>
      ofAttachment(
        item,
        { zh: '“附件说明”里有一行是空的。', en: 'One line of 附件说明 is empty.' },
        { zh: '写上附件的名称，或者删掉这一行。', en: 'Name the attachment, or delete the line.' },
      ),
    );
}

/** 检查记录表、整改情况表; 1.甲 2.乙: several attachments in one text. */
function namesSeveral(name: string): boolean {
  if (/[\s　；;]\d{1,2}[.．、]\s*\p{Script=Han}|\S\s?[-–—•]\s+\p{Script=Han}/u.test(name))
    return true;
  const parts = name.split(/[、；;]/u);
  return (
    parts.length > 1 &&
    parts.every((part) =>
      /(?:表|册|名单|清单|方案|图|书|办法|规定|意见|细则|目录|样式)$/u.test(part),
    )
  );
}

function severalNames(node: FormNode): Problem {
  return ofAttachment(
    node,
    { zh: '一行里写了几个附件。', en: 'Several attachments on one line.' },
    { zh: '写成清单：每个附件一行，前面加“- ”，不写序号。', en: 'One a line, as a list.' },
  );
}

function ofAttachment(node: FormNode, message: Words, hint: Words): Problem {
  return { severity: 'warning', code: 'form/attachment-note', message, place: placeOf(node), hint };
}

const AGREE = {
  zh: '附件都写在“附件”里，就不用写“附件说明”，它会自动生成。',
  en: 'With all attachments under 附件, leave 附件说明 out: it follows from them.',
};

function disagreement(
  node: FormNode,
  attachment: FormNode | undefined,
  title: string | undefined,
): Problem {
  const message =
    title === undefined
      ? {
          zh: '“附件说明”里有这一个，“附件”里没有。',
          en: '附件说明 names this one, 附件 does not have it.',
        }
      : {
          zh: `“附件说明”和附件的标题不一致，附件的标题是“${title}”。`,
          en: `附件说明 and the attachment's title differ: the title is "${title}".`,
        };
  return {
    severity: 'error',
    code: 'form/attachment-note',
    message,
    place: placeOf(node),
    hint: AGREE,
    ...related(attachment),
  };
}

function related(node: FormNode | undefined): Pick<Problem, 'related'> {
  if (node === undefined) return {};
  return { related: [{ place: placeOf(node), message: { zh: '附件在这里', en: 'attachment' } }] };
}

/** Where an attachment's title stands, else the attachment. */
function attachmentNode(list: FormNode | undefined, index: number): FormNode | undefined {
  const item = list?.type === 'list' ? list.items[index] : undefined;
  return item?.type === 'map' ? (textOf(item, '标题') ?? item) : item;
}

/** The committee and the government of one place are asked together, by both or by either: 县委、县人民政府. */
const BOTH_LEADING = /^[^、，,；;\n]{1,20}委(?:员会)?、[^、，,；;\n]{0,20}政府$/u;

/** A 请示 goes to one office (《党政机关公文处理工作条例》, 15). */
export function checkOneRecipient(filling: Filling, form: Form): void {
  if (form.kind.habits.oneRecipient !== true) return;
  const node = own(form, '主送机关');
  if (node?.type !== 'text' || isBlank(node)) return;
  // a mark behind the only name parts nothing
  const text = node.text.trim().replace(/[、，,；;：:。\s]+$/u, '');
  if (!/[、，,；;\s]/u.test(text) || BOTH_LEADING.test(text)) return;
  filling.problems.push({
    severity: 'error',
    code: 'form/one-recipient',
    message: {
      zh: `“${form.kind.name}”只能主送一个机关。`,
      en: `A ${form.kind.name} goes to one recipient only.`,
    },
    place: placeOf(node),
    hint: {
      zh: '只留负责答复的上级机关，别的写进“抄送机关”。',
      en: 'Keep the office that is to answer; the others go to 抄送机关.',
    },
  });
}
