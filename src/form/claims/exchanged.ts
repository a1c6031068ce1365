/** Values, and texts, that stand under each other's names. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeOf } from '../source/places.ts';
import { itemsOf, type MapNode, mapOf, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { readNumber } from '../values/numbers.ts';

interface Both {
  name: string;
  node: TextNode;
  value: number;
  last: number;
  unit: string;
}

/** The key figures that have both years. */
function figuresWithBoth({ root }: Form): Both[] {
  return [...(mapOf(root, '指标')?.entries ?? [])].flatMap(([name, { value: map }]): Both[] => {
    if (map.type !== 'map' || map.entries.has('口径')) return [];
    const node = textOf(map, '值');
    const [value, last] = [node, textOf(map, '上年')].map((typed) => numberOf(typed));
    return node && value && last
      ? [{ name, node, value, last, unit: textOf(map, '单位')?.text ?? '' }]
      : [];
  });
}

function numberOf(node: TextNode | undefined): number | undefined {
  const read = node && readNumber(node.text);
  const number = read && 'value' in read ? Number(read.value.digits || Number.NaN) : Number.NaN;
  return Number.isFinite(number) && number > 0 ? number : undefined;
}

/** So far from last year a value is odd; so near to it, it fits. */
const FAR = 1.6;
const NEAR = 1.35;
/** Values of other units are seldom taken for each other: they must be further off. */
const FAR_OF_OTHER_UNITS = 4;

const apart = (one: number, other: number) => Math.max(one / other, other / one);

/** 规上企业 150家 and 入园企业 60家, where last year they were 52 and 140: each fits the other's year, and neither its own. */
export function* exchangedValues(form: Form): Generator<Problem> {
  const odd = figuresWithBoth(form).filter(({ value, last }) => apart(value, last) > FAR);
  // of many that are odd, all are of another kind
  if (odd.length > 6) return;
  const told = new Set<Both>();
  for (const one of odd) {
    const other = odd.find(
      (each) =>
        each !== one &&
        apart(one.value, each.last) < NEAR &&
        apart(each.value, one.last) < NEAR &&
        apart(one.last, each.last) > (each.unit === one.unit ? FAR : FAR_OF_OTHER_UNITS),
    );
    if (other === undefined || told.has(one) || told.has(other)) continue;
    told.add(one).add(other);
    const shown = (both: Both) => `“${both.name}”今年${both.value}、上年${both.last}`;
    yield {
      ...asked(
        one.node,
        'values-exchanged',
        {
          zh: `“${one.name}”和“${other.name}”的值像是写反了：${shown(one)}；${shown(other)}。`,
          en: `The values of "${one.name}" and "${other.name}" may have changed places.`,
        },
        { zh: '把两个“值”对调；没有写反，就核对数。', en: 'Exchange them, or check the numbers.' },
      ),
      about: `${one.name}/${other.name}`,
      related: [{ place: placeOf(other.node), message: { zh: '另一个', en: 'the other' } }],
    };
  }
}

/** Signs of a heading that any text may have. */
const COMMON =
  /工作|情况|建设|加强|推进|做好|提升|提高|发展|组织|领导|落实|开展|抓好|强化|完善|全面|重点|任务|要求|措施|安排|主要|有关|事项|总体|下一|一步|存在|问题|成效|保障|管理|服务|持续|深入|不断|进一|园区|企业|项目|实施|加快|推动|促进|坚持|优化|统筹|有序|扎实/u;

/** Pairs of signs of a heading that tell what it is about. */
function tellingPairs(heading: string): string[] {
  const words = heading.match(/\p{Script=Han}{2,}/gu) ?? [];
  return words.flatMap((word) =>
    [...word.slice(1)].map((sign, at) => `${word[at]}${sign}`).filter((pair) => !COMMON.test(pair)),
  );
}

interface Section {
  heading: TextNode;
  text: string;
  pairs: readonly string[];
}

const TIME =
  /(?:\d{1,2}月|\d{1,2}日|\d{1,2}[:：]\d{2}|\d{1,2}[时点]|\d{4}年|之日起|个月|全天|每[天日周月]|工作日)/u;
const OF_TIME = /(?:时间|期限|日期)$/u;
const OF_PLACE = /(?:地点|路段|位置|范围|区域)$/u;

/** At most one doubt a list: headings whose texts are each other's. */
export function* exchangedTexts(map: MapNode): Generator<Problem> {
  const list = valueAt(map, '小节') ?? valueAt(map, '正文');
  const sections = (list ? itemsOf(list) : []).flatMap((item): Section[] => {
    const heading = item.type === 'map' ? textOf(item, '标题') : undefined;
    const text = item.type === 'map' ? textOf(item, '导语')?.text : undefined;
    if (heading === undefined || text === undefined) return [];
    return [{ heading, text, pairs: tellingPairs(heading.text) }];
  });
  if (sections.length < 2 || sections.length > 12) return;
  for (const [index, one] of sections.entries()) {
    const other = sections.slice(index + 1).find((each) => areCrossed(one, each));
    if (other === undefined) continue;
    yield {
      ...asked(
        one.heading,
        'texts-exchanged',
        {
          zh: `“${one.heading.text.trim()}”和“${other.heading.text.trim()}”下面的内容像是写反了。`,
          en: 'The texts of two headings may have changed places.',
        },
        { zh: '核对两个标题下面的“导语”；写反了就对调。', en: 'Exchange them.' },
      ),
      related: [{ place: placeOf(other.heading), message: { zh: '另一个', en: 'the other' } }],
    };
    return;
  }
}

function areCrossed(one: Section, other: Section): boolean {
  const [time, place] = OF_TIME.test(one.heading.text) ? [one, other] : [other, one];
  if (OF_TIME.test(time.heading.text) && OF_PLACE.test(place.heading.text))
    return !TIME.test(time.text) && TIME.test(place.text);
  return (
    isMostlyOf(one.pairs, other.text) &&
    isMostlyOf(other.pairs, one.text) &&
    !names(one.pairs, one.text) &&
    !names(other.pairs, other.text)
  );
}

const names = (pairs: readonly string[], text: string) => pairs.some((pair) => text.includes(pair));

/** One pair of signs is named in passing, two of them, or one again and again, are what a text is about. */
function isMostlyOf(pairs: readonly string[], text: string): boolean {
  const times = pairs.map((pair) => text.split(pair).length - 1);
  return times.reduce((all, count) => all + count, 0) > 1;
}
