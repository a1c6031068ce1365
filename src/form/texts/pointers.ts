/** 见图2, 见表3, 见第五部分, and the names of attachments: held against what the form has. */
import type { Problem } from '../../problem.ts';
import { readCount, STOPS, unlike, wordsBefore } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText, placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { textOf, textsOf, valueAt } from '../source/tree.ts';
import { formsOf, mapsOf, textsIn } from './walk.ts';

const POINTER =
  /(?:见|如|参见|详见)(?<what>[图表])\s*(?<number>\d{1,2})(?![\d.\-—年月日])|(?:见|参见|详见|按照?|依照)(?:本[\p{Script=Han}]{2})?第(?<part>[一二三四五六七八九十]{1,2})部分/gu;
/** 本通知第五条. */
const OWN_ITEM =
  /本(?<own>\p{Script=Han}{1,4}?)第(?<item>[一二三四五六七八九十]{1,3}|\d{1,2})(?<unit>[条点项])/gu;
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
    yield* ownItem(node, form);
    if (!/[图表]\s*\d|部分/u.test(node.text)) continue;
    for (const match of node.text.matchAll(POINTER)) {
      const why = whyNotThere(forms, counts, node.text.slice(0, match.index), match.groups ?? {});
      if (why === undefined) continue;
      yield notThere(node, match, why);
      break;
    }
  }
}

function whyNotThere(
  forms: readonly Form[],
  counts: Readonly<Record<string, number>>,
  before: string,
  { what = '部分', number, part = '' }: Record<string, string | undefined>,
): string | undefined {
  const pointed = number === undefined ? (readCount(part) ?? 0) : Number(number);
  const other = number === undefined ? undefined : chineseCaption(forms, what, pointed);
  if (other !== undefined) return `图题、表题写的是“${other}”`;
  const all = counts[what] ?? 0;
  if (what === '图' && all > 0 && !hasCaptions(forms)) return '图片下面却没有图题';
  if (pointed <= all || isElsewhere(before, what, all)) return undefined;
  if (isCaption(forms, what, pointed)) return undefined;
  return all === 0 ? `文中没有${what}` : `文中只有${all}个${what}`;
}

/** 本通知第五条 where no level has five; 本方案 is what a notice issues. */
function* ownItem(node: TextNode, form: Form): Generator<Problem> {
  for (const match of node.text.matchAll(OWN_ITEM)) {
    const { own = '', item = '', unit } = match.groups ?? {};
    if (!form.kind.name.endsWith(own)) continue;
    const all = itemsNumbered(form);
    if (all < 2 || (readCount(item) ?? 0) <= all) continue;
    yield notThere(node, match, `文中最多编到第${all}${unit}`);
    return;
  }
}

function notThere(node: TextNode, { index, 0: words }: RegExpExecArray, why: string): Problem {
  return asked(
    placeInText(node, index, words.length),
    'reference',
    { zh: `这里写“${words}”，${why}。`, en: `"${words}" is not there.` },
    { zh: '核对指的是哪一个。', en: 'Check what is meant.' },
  );
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

/** The most that is numbered on one level: 本通知第五条 may mean any of them; none where articles are typed. */
function itemsNumbered(form: Form): number {
  const texts = [...textsIn(form)];
  if (
    texts.some(({ node }) =>
      /^\s*(?:第[一二三四五六七八九十\d]{1,3}条|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．])/mu.test(
        node.text,
      ),
    )
  )
    return 0;
  const lists = [...mapsOf(form)].flatMap((map) =>
    ['正文', '小节', '条目', '要点'].map((key) => {
      const value = valueAt(map, key);
      return value?.type === 'list' ? value.items.length : 0;
    }),
  );
  return Math.max(0, ...lists);
}

/** Whether a picture of a form says what it is. */
function hasCaptions(forms: readonly Form[]): boolean {
  const maps = forms.flatMap((form) => [...mapsOf(form)]);
  return maps.some((map) => map.entries.has('文件') && textOf(map, '说明') !== undefined);
}

/** 该通知附件一, 《…》附件一: of the paper that was named. */
const OTHERS_ATTACHMENT =
  /(?:[该原]|上述|前述)\p{Script=Han}{1,6}附件|》(?:（[^（）]{0,30}）)?(?:的|中的?)?附件/u;

function attachmentCount({ root }: Form): number {
  const value = valueAt(root, '附件') ?? valueAt(root, '附件说明');
  if (value === undefined) return 0;
  return value.type === 'list' ? value.items.length : 1;
}

/** 见附件一 where they are numbered 1, 2. */
function* chineseAttachments(form: Form): Generator<Problem> {
  if (valueAt(form.root, '附件') === undefined && valueAt(form.root, '附件说明') === undefined)
    return;
  for (const { node } of textsIn(form)) {
    const match =
      /(?:见|如|按照?|参照)附件(?<number>[一二三四五六七八九十])(?![\p{Script=Han}])/u.exec(
        node.text,
      );
    if (match === null) continue;
    const before = wordsBefore(node.text, match.index, STOPS);
    if (OTHERS_ATTACHMENT.test(before)) continue;
    const number = readCount(match.groups?.number ?? '') ?? 0;
    const isOnly = attachmentCount(form) === 1 && number === 1;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'reference',
      { zh: `附件的序号印成阿拉伯数字，这里写“${match[0]}”。`, en: 'Attachments have digits.' },
      isOnly
        ? { zh: '只有一个附件，写成“见附件”。', en: 'There is one: write 见附件.' }
        : { zh: `写成“附件${number}”。`, en: `Write 附件${number}.` },
    );
    return;
  }
}

/** 图一 where the text says 图1. */
function chineseCaption(forms: readonly Form[], what: string, number: number): string | undefined {
  if (isCaption(forms, what, number)) return undefined;
  const captions = forms
    .flatMap((form) => [...mapsOf(form)])
    .flatMap((map) => ['说明', '题名'].map((key) => textOf(map, key)?.text.trim() ?? ''));
  return captions
    .map((words) =>
      /^[图表]([一二三四五六七八九十]{1,2})(?=[：:、.\s　]|\p{Script=Han})/u.exec(words),
    )
    .find((found) => found?.[0].startsWith(what) && readCount(found[1] ?? '') === number)?.[0];
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
  if (form.kind.family === 'part') return;
  const keys = new Set(
    formsOf(form)
      .flatMap((one) => [...mapsOf(one)])
      .flatMap(({ entries }) => [...entries.keys()]),
  );
  const has = (...names: string[]) => names.some((name) => keys.has(name));
  const texts = [...textsIn(form)];
  // what an attachment holds beside its text is not known
  const hasTable =
    has('表格', '行', '表头', '附件说明') || texts.some(({ node }) => /[|\t]/u.test(node.text));
  const hasPicture = has('图片', '附件说明');
  for (const { node } of texts) {
    const match = /(?:(?<table>如下表|见下表|下表所示|见上表)|如下图|见下图|下图所示)/u.exec(
      node.text,
    );
    if (match === null || (match.groups?.table ? hasTable : hasPicture)) continue;
    const what = match.groups?.table ? '表格' : '图片';
    yield asked(
      placeInText(node, match.index, match[0].length),
      'reference',
      { zh: `这里写“${match[0]}”，文中没有${what}。`, en: 'There is no table, or picture.' },
      { zh: '补上表，或者改这句话。', en: 'Add it, or mend the sentence.' },
    );
    return;
  }
}

/** 附件说明: 甲；乙: two names on one line, printed as one. */
export function* attachmentsJoined(form: Form): Generator<Problem> {
  yield* chineseAttachments(form);
  const { root } = form;
  for (const node of textsOf(root, '附件说明')) {
    const plain = node.text.replace(/《[^》]*》|（[^）]*）/gu, (name) => '口'.repeat(name.length));
    const at = plain.search(
      /[；;](?=.)|(?<=[^，]{4})，(?=[^，]{4})|(?<=(?:表|纪要|方案|报告|清单|函|目录|意见|名单|办法|规定|细则))、(?=[^、]{4,}(?:表|纪要|方案|报告|清单|函|目录|意见|名单|办法|规定|细则|图)$)/u,
    );
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
/** 产业园区管理条例 and 产业园区条例: a word more in the middle of one name. */
function isLonger(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  const more = long.length - short.length;
  if (more < 1 || more > 3 || short.length < 6) return false;
  let same = 0;
  while (same < short.length && long[same] === short[same]) same += 1;
  const added = long.slice(same, same + more);
  const isInside = same >= 3 && short.length - same >= 2;
  return (
    isInside && long.slice(same + more) === short.slice(same) && /^\p{Script=Han}+$/u.test(added)
  );
}

const LISTS = /^(?:清单|目录|名单|名录|[清目名]?[单录])$/u;

/** 审批事项清单 and 审批事项目录: one word of a long name is another. */
function isOtherWord(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 10) return false;
  const [left, right] = unlike(one, other);
  return LISTS.test(left) && LISTS.test(right);
}

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
    const other = said.find(
      (name) =>
        name !== own &&
        ((/\d/u.test(own) && digitless(name) === digitless(own)) ||
          isLonger(name, own) ||
          isOtherWord(name, own)),
    );
    if (other === undefined || said.includes(own)) continue;
    if (names.some(({ text }) => text.trim() === other)) continue;
    yield asked(
      placeOf(node),
      'attachment-note',
      {
        zh: `附件叫“${own}”，文中写的是“${other}”。`,
        en: `"${own}" is called "${other}" in the text.`,
      },
      { zh: '核对哪一个名称是对的。', en: 'Check which is meant.' },
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
