/** The order of 一是, 二是 within a paragraph and at the beginning of paragraphs. */
import { chineseNumeral, readCount } from '../../text/index.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';

const NUMERAL = '([一二三四五六七八九十]{1,3})';
const POINT = new RegExp(
  `(?<=^|[。；：:;，！”」\\s])(?:${NUMERAL}(是(?!否|非|么|求是)|要(?!紧|点|求|害|素|道)|抓(?!紧|手|捕))|(第|其)${NUMERAL}(?=[，、：:]))`,
  'gu',
);
const OPENS = new RegExp(POINT.source.replace('(?<=^|[。；：:;，！”」\\s])', '^\\s*'), 'u');

/** 一是…二是…四是: within a paragraph, or at the beginning of paragraphs that follow one another. */
function checkPoints({ texts }: Whole): PlacedMistake[] {
  const mistakes: PlacedMistake[] = [];
  let last: Point | undefined;
  for (const text of texts) {
    if (text.part !== 'body' && text.part !== 'other') continue;
    if (text.heading) last = undefined;
    if (!OPENS.test(text.text)) last = undefined;
    for (const match of text.matches(POINT)) {
      const point = readPoint(match);
      if (point === undefined) continue;
      const { number, word } = point;
      const before = last?.word === word ? last.number : undefined;
      const begins = number === 1 && before !== 1;
      // 十是 alone, or 二要 in running text, begins no list
      if (!begins && before === undefined) continue;
      if (before !== undefined && skips(number, before)) {
        const end = match.index + match[0].length;
        mistakes.push({
          text,
          start: match.index,
          end,
          ...outOfOrder(match[0], point, before),
        });
      }
      last = point;
    }
  }
  return mistakes;
}

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
  const name = (at: number) =>
    /[第其]/u.test(word) ? `${word}${chineseNumeral(at)}` : `${chineseNumeral(at)}${word}`;
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
        '一是抓产业。二是抓招商。三是抓服务。',
        '第一，加强领导。第二，强化考核。获评全市第一，第三产业增长8%。',
        '一抓产业发展。二抓项目建设。',
        '一是抓产业。二是抓招商。\n一是抓服务。二是抓环境。',
      ],
    },
    inWhole: checkPoints,
  },
];
