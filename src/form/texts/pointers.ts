/** 见图2, 见表3, 见第五部分, and the names of attachments: held against what the form has. */
import type { Problem } from '../../problem.ts';
import { readCount } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText, placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { textOf, textsOf, valueAt } from '../source/tree.ts';
import { formsOf, mapsOf, textsIn } from './walk.ts';

const POINTER =
  /(?:见|如|参见|详见)(?<what>[图表])\s*(?<number>\d{1,2})(?![\d.\-—年月日])|(?:见|参见|详见|按照?|依照)(?:本[\p{Script=Han}]{2})?第(?<part>[一二三四五六七八九十]{1,2})部分/gu;
/** Of another paper, or within an attachment. */
const ELSEWHERE = /(?:》|附件\s*\d*)(?:（[^（）]*）)?(?:中|的|里)?$/u;

/** What a text points to, and the paper does not have. */
export function* pointerProblems(form: Form): Generator<Problem> {
  const forms = formsOf(form);
  const counts: Record<string, number> = {
    图: count(forms, '图片'),
    表: count(forms, '表格'),
    部分: partsOf(form.root),
  };
  for (const { node } of textsIn(form)) {
    if (!/[图表]\s*\d|部分/u.test(node.text)) continue;
    for (const match of node.text.matchAll(POINTER)) {
      const { what = '部分', number, part = '' } = match.groups ?? {};
      const pointed = number === undefined ? (readCount(part) ?? 0) : Number(number);
      const all = counts[what] ?? 0;
      if (pointed <= all || isElsewhere(node.text.slice(0, match.index), what, all)) continue;
      if (isCaption(forms, what, pointed)) continue;
      yield asked(
        placeInText(node, match.index, match[0].length),
        'reference',
        {
          zh: `这里写“${match[0]}”，${all === 0 ? `文中没有${what}` : `文中只有${all}个${what}`}。`,
          en: `"${match[0]}": there are ${all}.`,
        },
        { zh: '核对指的是哪一个。', en: 'Check what is meant.' },
      );
      break;
    }
  }
}

function isElsewhere(before: string, what: string, all: number): boolean {
  return (what === '部分' && all < 2) || ELSEWHERE.test(before);
}

function count(forms: readonly Form[], key: string): number {
  return forms
    .flatMap((form) => [...mapsOf(form)])
    .reduce((sum, map) => {
      const value = valueAt(map, key);
      if (value === undefined) return sum;
      return sum + (value.type === 'list' ? value.items.length : 1);
    }, 0);
}

function partsOf(root: MapNode): number {
  const body = valueAt(root, '正文');
  if (body?.type !== 'list') return 0;
  return body.items.filter(
    (item) => item.type === 'map' && (item.entries.has('标题') || item.entries.has('引用')),
  ).length;
}

/** 图5 …: a number typed into a caption. */
function isCaption(forms: readonly Form[], what: string, number: number): boolean {
  const caption = new RegExp(`^\\s*${what}\\s*${number}(?!\\d)`, 'u');
  return forms.some((form) =>
    [...mapsOf(form)].some((map) =>
      ['说明', '题名', '标题'].some((key) => caption.test(textOf(map, key)?.text ?? '')),
    ),
  );
}

/** 如下表： where no table is. */
export function* missingTable(form: Form): Generator<Problem> {
  const forms = formsOf(form);
  const hasTable =
    form.kind.family === 'part' ||
    forms.some((one) =>
      [...mapsOf(one)].some(({ entries }) =>
        ['表格', '行', '表头', '图片', '附件', '附件说明'].some((key) => entries.has(key)),
      ),
    );
  if (hasTable) return;
  for (const { node } of textsIn(form)) {
    const match = /(?:如下表|见下表|下表所示|如下图|见下图)/u.exec(node.text);
    if (match === null || /[|\t]/u.test(node.text)) continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'reference',
      { zh: `这里写“${match[0]}”，文中没有表格和图片。`, en: 'There is no table.' },
      { zh: '补上表，或者改这句话。', en: 'Add it, or mend the sentence.' },
    );
    return;
  }
}

/** 附件说明: 甲；乙: two names on one line, printed as one. */
export function* attachmentsJoined({ root }: Form): Generator<Problem> {
  for (const node of textsOf(root, '附件说明')) {
    const at = node.text.search(/[；;](?=.)/u);
    if (at < 0) continue;
    yield asked(
      placeInText(node, at, 1),
      'attachment-note',
      { zh: '一行里写了几个附件，会印成一个。', en: 'Several attachments on one line.' },
      { zh: '写成清单：每个附件一行，前面加“- ”。', en: 'One a line.' },
    );
  }
}

const NAMED = /《(?<name>[^《》]{4,80})》/gu;
const digitless = (words: string) => words.replace(/\d+/gu, '0');

/** 附件说明: …目录（2023年版） under a text that speaks of 《…目录（2024年版）》. */
export function* attachmentNames(form: Form): Generator<Problem> {
  const names = attachmentsOf(form);
  if (names.length === 0) return;
  const texts = [textOf(form.root, '标题'), ...[...textsIn(form)].map(({ node }) => node)];
  const said = texts.flatMap((node) =>
    [...(node?.text.matchAll(NAMED) ?? [])].map(({ groups }) => (groups?.name ?? '').trim()),
  );
  for (const node of names) {
    const own = node.text.replace(/[《》【】]/gu, '').trim();
    const other = said.find((name) => name !== own && digitless(name) === digitless(own));
    if (other === undefined || said.includes(own) || !/\d/u.test(own)) continue;
    if (names.some(({ text }) => text.trim() === other)) continue;
    yield asked(
      placeOf(node),
      'attachment-note',
      {
        zh: `附件叫“${own}”，文中写的是“${other}”。`,
        en: `"${own}" is called "${other}" in the text.`,
      },
      { zh: '核对是哪一年、哪一版的。', en: 'Check which is meant.' },
    );
  }
}

function attachmentsOf({ root }: Form): TextNode[] {
  const list = valueAt(root, '附件');
  const titles =
    list?.type === 'list'
      ? list.items.flatMap((item) => (item.type === 'map' ? (textOf(item, '标题') ?? []) : []))
      : [];
  return titles.length > 0 ? titles : textsOf(root, '附件说明');
}
