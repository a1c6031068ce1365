/** How texts of the body end (GB/T 15834): sentences with a mark, what leads to a list with a colon, headings with none. */
import type { Problem, Words } from '../../problem.ts';
import { stretchesOf } from '../body/pasted.ts';
import { type Prose, paragraphsOf, placeInProse } from '../body/prose.ts';
import { asked } from '../head/asked.ts';
import { placeInText, placeOf } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { textOf, textsOf, valueAt } from '../source/tree.ts';
import type { BodyText } from './walk.ts';

const ENDED = /[。！？；：…”’」』）》】—!?;:)>"'.]$/u;
/** What leads to points, and ends as if all were said. */
const LEADS = /(?:做到|如下|以下[^，。]{0,8}|包括|分别是|主要有)。$/u;
const SENTENCE = /[，。；]/u;
/** 出席：…, 联系人：…: names and numbers, which need no mark. */
const LABELLED = /^[\p{Script=Han}\s]{2,8}[：:]/u;

/** At most one doubt for each text. */
export function* endProblems(text: BodyText): Generator<Problem> {
  const { node, key, list } = text;
  for (const prose of sentencesOf(node)) {
    const words = prose.text.trimEnd();
    if (key === '引语' && LEADS.test(words) && leadsOn(text)) {
      yield at(
        prose,
        -1,
        {
          zh: '这句话后面接着要点，用句号就断了。',
          en: 'Points follow, and this ends with a full stop.',
        },
        { zh: '句号改成冒号。', en: 'End with a colon.' },
      );
    } else if (isOpenEnded(words, text)) yield at(prose, -1, NO_END, END);
  }
  if (key === '结语' && /[！!]\s*$/u.test(node.text)) {
    const mark = node.text.trimEnd().length - 1;
    yield asked(
      placeInText(node, mark, 1),
      'end',
      { zh: '公文的结语不用感叹号。', en: 'No exclamation mark ends a paper.' },
      { zh: '改成句号。', en: 'Write a full stop.' },
    );
  }
  const last = list.at(-1);
  if ((key === '要点' || key === '条目') && node === last && list.length > 1) {
    const [prose] = paragraphsOf(node, []).slice(-1);
    if (prose && /[；;]$/u.test(prose.text.trimEnd()))
      yield at(
        prose,
        -1,
        {
          zh: '最后一项的末尾是分号，像是后面还有。',
          en: 'The last item ends with a semicolon.',
        },
        { zh: '改成句号；后面还有就补上。', en: 'End with a full stop.' },
      );
  }
}

/** The paragraphs of a text; rows pasted among them are none. */
function sentencesOf(node: TextNode): Prose[] {
  return stretchesOf(node).flatMap(({ from, to, rows }) =>
    rows.length > 0 ? [] : paragraphsOf(node, [], from, to),
  );
}

const NO_END: Words = { zh: '句末没有标点。', en: 'The sentence ends without a mark.' };
const END: Words = { zh: '末尾加上句号。', en: 'End with a full stop.' };

function isOpenEnded(words: string, { key, list, node, form }: BodyText): boolean {
  if (words === '' || ENDED.test(words)) return false;
  if (/[，、,]$/u.test(words)) return true;
  // what an office's own kind prints may be no sentence
  if (form.kind.isOwn || LABELLED.test(words) || !/\p{Script=Han}{2}/u.test(words)) return false;
  if (key === '引语' || key === '导语' || key === '结语') return true;
  // a list of names has no marks at all
  const brothers = list.filter((one) => one !== node);
  return (
    SENTENCE.test(words) ||
    ((key === '要点' || key === '条目') && brothers.some(({ text }) => /[。；]\s*$/u.test(text)))
  );
}

/** What may stand below a heading, beside its lead. */
const BELOW = '小节 条目 要点 表格 图片 正文 结语 引用 行 数据'.split(' ');

/** 还存在一些困难： with nothing below it, the last of its list, or followed by another heading. */
export function* leadsNowhere(map: MapNode): Generator<Problem> {
  for (const key of ['正文', '小节']) {
    const list = valueAt(map, key);
    const items = list?.type === 'list' ? list.items : [];
    for (const [index, item] of items.entries()) {
      if (item.type !== 'map' || BELOW.some((name) => item.entries.has(name))) continue;
      const next = items[index + 1];
      const isLast = next === undefined ? !isFollowed(map) : isHeaded(next);
      const node = textsOf(item, '引语').at(-1) ?? textsOf(item, '导语').at(-1);
      const words = node?.text.trimEnd() ?? '';
      if (!isLast || node === undefined || !/[：:]$/u.test(words) || !isHeaded(item)) continue;
      yield asked(
        placeInText(node, words.length - 1, 1),
        'end',
        { zh: '冒号后面什么也没有。', en: 'Nothing follows the colon.' },
        {
          zh: '把后面的内容补上，如写在“要点”“条目”里；本来就没有，冒号改成句号。',
          en: 'Add what follows, or end with a full stop.',
        },
      );
    }
  }
}

const isHeaded = (node: FormNode) => node.type === 'map' && node.entries.has('标题');
const isFollowed = (map: MapNode) =>
  ['结语', '附件', '附件说明'].some((key) => map.entries.has(key));

function leadsOn({ map }: BodyText): boolean {
  return map.entries.has('要点') || map.entries.has('条目');
}

function at(prose: Prose, from: number, message: Words, hint: Words): Problem {
  const end = prose.text.trimEnd().length;
  const place = placeInProse(prose, Math.max(0, end + from), 1);
  return asked(place, 'end', message, hint);
}

/** 标题: 坚持安全第一、预防为主。 above 导语: 总体要求. */
function* headingExchanged(map: MapNode): Generator<Problem, boolean> {
  const heading = textOf(map, '标题');
  const [key, text] = (['导语', '引语'] as const)
    .map((name) => [name, textOf(map, name)] as const)
    .find(([, node]) => node !== undefined) ?? ['导语', undefined];
  const words = heading?.text.trim() ?? '';
  const isSentence =
    /[。：]$/u.test(words.slice(-1)) &&
    (words.length > 12 || /[，、：【]/u.test(words.slice(0, -1)));
  const isHeading = /^[^，。；：！？【】]{2,16}$/u.test(text?.text.trim() ?? '');
  if (heading === undefined || !isSentence || !isHeading) return false;
  yield asked(
    placeOf(heading),
    'heading-exchanged',
    { zh: `“标题”和“${key}”的内容像是写反了。`, en: 'Heading and text seem to be exchanged.' },
    { zh: '把这两行冒号后面的内容对调。', en: 'Exchange what stands behind the two colons.' },
  );
  return true;
}

/** A heading, or the name of a table, that ends like a sentence; the proofreader knows those with a full stop. */
export function* headingEnds(map: MapNode): Generator<Problem> {
  const isPair = yield* headingExchanged(map);
  if (isPair) return;
  for (const [key, marks] of [
    ['标题', /[：:；;，、,]$/u],
    ['题名', /[。：:；;，、,.]$/u],
  ] as const) {
    const node: TextNode | undefined = textOf(map, key);
    const words = node?.text.trimEnd() ?? '';
    if (node === undefined || !marks.test(words)) continue;
    yield asked(
      placeInText(node, words.length - 1, 1),
      'end',
      { zh: `“${key}”末尾不用“${words.slice(-1)}”。`, en: `No ${words.slice(-1)} ends a heading.` },
      { zh: `删去“${words.slice(-1)}”。`, en: 'Delete it.' },
    );
  }
}
