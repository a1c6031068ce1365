/** The order of 一是, 二是 within a paragraph and at the beginning of paragraphs. */
import { chineseNumeral, readCount } from '../../text/index.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMERAL = '([一二三四五六七八九十]{1,3})';
const POINT = new RegExp(
  `(?<=^|[。；：:;，！”」\\s])(?:${NUMERAL}(是(?!否|非|么|求是)|要(?!紧|点|求|害|素|道)|抓(?!紧|手|捕))|(第|其)${NUMERAL}(?=[，、：:]))`,
  'gu',
);
const OPENS = new RegExp(POINT.source.replace('(?<=^|[。；：:;，！”」\\s])', '^\\s*'), 'u');

/** 一是…二是…四是: within a paragraph, or at the beginning of paragraphs that follow one another. */
function checkPoints({ texts }: Whole): PlacedMistake[] {
  let last: Point | undefined;
  let opened = 0;
  return texts.flatMap((text): PlacedMistake[] => {
    if (text.part !== 'body' && text.part !== 'other') return [];
    const opening = text.heading ? null : OPENS.exec(text.text);
    const point = opening ? readPoint(opening) : undefined;
    if (point === undefined) last = undefined;
    // a list of paragraphs goes on behind what was counted within one of them
    else if (point.number > 1 && point.number === opened + 1) last = { ...point, number: opened };
    opened = text.heading ? 0 : (point?.number ?? opened);
    const { found, end } = pointsIn(text, last);
    last = end;
    return found;
  });
}

/** @param above the last point of the paragraph above, where this one goes on from it */
function pointsIn(text: Text, above: Point | undefined) {
  const found: PlacedMistake[] = [];
  let last = above;
  let outer: number | undefined;
  for (const match of text.matches(POINT)) {
    const point = readPoint(match);
    if (point === undefined) continue;
    const { number, word } = point;
    const before = last?.word === word ? last.number : undefined;
    // 十是 alone, or 二要 in running text, begins no list
    if (before === undefined && number !== 1) continue;
    const { index: start } = match;
    if (
      before !== undefined &&
      skips(number, before) &&
      !isElsewhere(text.text, point, start, outer)
    )
      found.push({
        text,
        start,
        end: start + match[0].length,
        ...outOfOrder(match[0], point, before),
      });
    // 有问题2个：一是……: a list within a point
    if (number === 1 && before !== undefined && beginsInner(text.text, start)) outer = before;
    last = point;
  }
  return { found, end: last };
}

const beginsInner = (text: string, at: number) => /：\s*$/u.test(text.slice(0, at));

/**
 * What was skipped stands there all the same: behind a word without a mark (问题一是), or the point belongs to the list
 * around the one that was counted.
 */
function isElsewhere(text: string, point: Point, at: number, outer: number | undefined): boolean {
  const { number } = point;
  if (number === 1) return beginsInner(text, at);
  if (outer !== undefined && number === outer + 1) return true;
  const lastOf = (wanted: number) => text.lastIndexOf(nameOf({ ...point, number: wanted }), at - 1);
  return lastOf(number - 1) > lastOf(number);
}

const nameOf = ({ number, word }: Point) =>
  /[第其]/u.test(word) ? `${word}${chineseNumeral(number)}` : `${chineseNumeral(number)}${word}`;

function readPoint(match: RegExpExecArray): Point | undefined {
  const number = readCount(match[1] ?? match[4] ?? '');
  return number === undefined ? undefined : { number, word: match[2] ?? match[3] ?? '' };
}

/** A list may begin again; else each number is the next one. */
const skips = (number: number, before: number) =>
  number !== before + 1 && (number !== 1 || before === 1);

interface Point {
  number: number;
  word: string;
}

function outOfOrder(
  typed: string,
  { number, word }: Point,
  before: number,
): Pick<PlacedMistake, 'message' | 'hint'> {
  const name = (at: number) => nameOf({ word, number: at });
  const [last, expected] = [name(before), name(before + 1)];
  return {
    message:
      number === before
        ? { zh: `“${typed}”重复`, en: `${typed} is doubled` }
        : { zh: `“${last}”后面是“${typed}”，不连续`, en: `${typed} follows ${last}` },
    hint: { zh: `此处应为“${expected}”`, en: `Expected ${expected}` },
  };
}

export const pointRules: Rule[] = [
  {
    code: 'check/point-order',
    severity: 'error',
    family: 'numbering',
    basis: 'practice',
    source: '按行文：要点依次排列',
    words: { zh: '“一是”“二是”跳号或重号。', en: '一是, 二是 … are skipped or doubled.' },
    examples: {
      bad: [
        '一是抓产业。二是抓招商。「四是」抓服务。',
        '一是抓产业。二是抓招商。「二是」抓服务。',
        '第一，加强领导。「第三」，强化考核。',
        '其一，政策好。「其三」，环境优。',
        '一是抓产业。\n二是抓招商。\n「四是」抓服务。',
      ],
      good: [
        '有企业2家：一是甲厂，二是乙厂，其中乙厂有问题2个：一是手续不全，二是台账缺失。三是丙厂。',
        '一是抓产业。二是抓招商。三是抓服务。',
        '第一，加强领导。第二，强化考核。获评全市第一，第三产业增长8%。',
        '一抓产业发展。二抓项目建设。',
        '一是抓产业。二是抓招商。\n一是抓服务。二是抓环境。',
        '一是抓产业。主要指标向好：一是产值增长，二是税收增长，三是就业增长。\n二是抓招商。引进企业。',
        '七是办好实事。\n年内办成三件：一是修路，二是通水，三是植树。\n八是守住底线。',
      ],
    },
    inWhole: checkPoints,
  },
];
