/** Counts typed by hand, held against what stands below them: 分四步进行, 采取五项措施, 现将三项工作通知如下. */
import type { Problem } from '../../problem.ts';
import { readCount } from '../../text/index.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, textOf, textsOf, valueAt } from '../source/tree.ts';

/** What is counted so are parts of the text, not things in the world. */
const PARTS =
  '方面|环节|步骤?|阶段|措施|举措|任务|要求|工作|重点|问题|意见|建议|原则|内容|事项|情况|事|抓手|着力点';
const COUNT = new RegExp(
  `(?<![第“‘\\d.一二三四五六七八九十百前后近这各其])(?:“(?<quoted>[两二三四五六七八九十]{1,3}|\\d{1,2})”|(?<count>[两二三四五六七八九十]{1,3}|\\d{1,2}))(?:(?:个|大|项|条|件)(?:重点|主要|具体)?(?:${PARTS})|方面|[点类步条项](?=[^\\p{Script=Han}]|要求|意见|建议|进行|开展|推进|实施|$))`,
  'gu',
);
/** Words in front of a count that say that the parts follow. */
const LEADS = /(?:分为?|分成|共|共有|主要有|包括|以下|如下|下列|下面|从|按)(?:以下|下列)?$/u;

/** 主要做了, 着力抓好: what was done in so many parts, which stand below. */
const DID =
  /(?:做了|抓了|抓好|做好|抓住|开展了?|推进了?|落实了?|采取了?|完成了|实施了?|突出|围绕|聚焦)(?:以下|下列)?$/u;
/** The sentence ends with what is counted. */
const ENDS = /^(?:的?\p{Script=Han}{0,4})?[。：:]?\s*$/u;

/** At most one doubt for a lead-in and one for a heading. */
export function* announcedProblems(map: MapNode, isRoot: boolean): Generator<Problem> {
  const lead = textOf(map, '引语') ?? textsOf(map, '导语').at(-1);
  const parts = partsBelow(map, isRoot);
  yield* announcedBefore(map);
  if (parts < 2) return;
  if (lead) yield* held(lead, lastSentence(lead.text), parts, false);
  const heading = isRoot ? undefined : textOf(map, '标题');
  if (heading) yield* held(heading, 0, parts, true);
}

/** 会议议定以下三项：, a paragraph before points. */
function* announcedBefore(map: MapNode): Generator<Problem> {
  for (const key of ['正文', '小节']) {
    const value = valueAt(map, key);
    const items = value?.type === 'list' ? value.items : [];
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (item.type !== 'text' || next?.type !== 'map' || next.entries.has('标题')) continue;
      const parts = partsBelow(next, false);
      if (parts > 1 && /[：:]\s*$/u.test(item.text))
        yield* held(item, lastSentence(item.text), parts, false);
    }
  }
}

/** 检查分自查、集中检查、整改: what is divided, named before it is counted. */
const NAMED = /(?:分为?|分成|包括)[^。；，：\d]{2,20}、[^。；，：\d]{2,19}[^。；，：\d等]$/u;

/** How many parts of the nearest kind stand below. */
function partsBelow(map: MapNode, isRoot: boolean): number {
  const count = (key: string, isPart: (item: FormNode) => boolean) => {
    const value = valueAt(map, key);
    return value?.type === 'list' ? value.items.filter(isPart).length : 0;
  };
  const isSection = (item: FormNode) =>
    item.type === 'map' && (item.entries.has('标题') || item.entries.has('引用'));
  if (isRoot) return count('正文', isSection);
  const isText = (item: FormNode) => !isBlank(item);
  return count('小节', isSection) || count('要点', isText) || count('条目', isText);
}

function lastSentence(text: string): number {
  const end = text.trimEnd().length;
  return Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, end - 2))) + 1;
}

function* held(
  node: TextNode,
  from: number,
  parts: number,
  isHeading: boolean,
): Generator<Problem> {
  const { text } = node;
  const leadsOn = /[：:]\s*$/u.test(text);
  for (const match of text.slice(from).matchAll(COUNT)) {
    const count = readCount(match.groups?.count ?? match.groups?.quoted ?? '');
    const before = text.slice(from, from + match.index);
    const after = text.slice(from + match.index + match[0].length);
    const isMeant =
      isHeading ||
      LEADS.test(before) ||
      NAMED.test(before.slice(-60)) ||
      (DID.test(before) && ENDS.test(after)) ||
      (leadsOn && !/[，,]/u.test(after));
    if (!isMeant || count === undefined || count === parts) continue;
    yield asked(
      placeInText(node, from + match.index, match[0].length),
      'announced',
      {
        zh: `这里说“${match[0]}”，下面写了${parts}个。`,
        en: `${match[0]} are announced, ${parts} follow.`,
      },
      {
        zh: '核对数目；写成【小节数】【要点数】【条目数】就会自己数。',
        en: 'Check the count; 【小节数】, 【要点数】 and 【条目数】 count by themselves.',
      },
    );
    return;
  }
}

/** A file's name where a section or paragraph belongs. */
const FILE =
  /^\s*(?:引用)?\s*(?<file>[^\s，。；：]{1,60}\.(?:ya?ml|docx?|xlsx?|csv|txt|wps|pdf))\s*$/iu;

/** 安全应急部.yaml typed as a paragraph: it would be printed as it stands. */
export function* fileAsText(node: TextNode): Generator<Problem> {
  const file = FILE.exec(node.text)?.groups?.file;
  if (file === undefined) return;
  yield {
    ...asked(
      node,
      'file-as-text',
      { zh: `这里只有一个文件名“${file}”，会照样印出来。`, en: `Only a file's name: "${file}".` },
      {
        zh: `要收进这份文件，写成“引用: ${file}”；冒号后面空一格。`,
        en: `To take the file in, write "引用: ${file}".`,
      },
    ),
    severity: 'error',
  };
}
