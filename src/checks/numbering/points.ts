/** The order of 一是, 二是 within a paragraph and at the beginning of paragraphs. */
import { chineseNumeral, readCount } from '../../text/index.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';

const POINT =
  /(?<=^|[。；：:;，！”」\s])([一二三四五六七八九十]{1,3})(是(?!否|非|么|求是)|要(?!紧|点|求|害|素|道)|抓(?!紧|手|捕))/gu;

/** 一是…二是…四是: within a paragraph, or at the beginning of paragraphs that follow one another. */
function checkPoints({ texts }: Whole): PlacedMistake[] {
  const mistakes: PlacedMistake[] = [];
  let last: Point | undefined;
  for (const text of texts) {
    if (text.part !== 'body' && text.part !== 'other') continue;
    if (text.heading) last = undefined;
    const opens = /^\s*[一二三四五六七八九十]{1,3}(?:是|要|抓)/u.test(text.text);
    if (!opens) last = undefined;
    for (const match of text.matches(POINT)) {
      const [all, numeral = '', word = ''] = match;
      const number = readCount(numeral);
      if (number === undefined) continue;
      const before = last?.word === word ? last.number : undefined;
      const begins = number === 1 && before !== 1;
      // 十是 alone, or 二要 in running text, begins no list
      if (!begins && before === undefined) continue;
      if (!begins && before !== undefined && number !== before + 1) {
        const end = match.index + all.length;
        mistakes.push({
          text,
          start: match.index,
          end,
          ...outOfOrder(all, { number, word }, before),
        });
      }
      last = { number, word };
    }
  }
  return mistakes;
}

interface Point {
  number: number;
  word: string;
}

function outOfOrder(
  typed: string,
  { number, word }: Point,
  before: number,
): Pick<PlacedMistake, 'message' | 'hint'> {
  const last = `${chineseNumeral(before)}${word}`;
  const expected = `${chineseNumeral(before + 1)}${word}`;
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
        '一是抓产业。\n二是抓招商。\n「四是」抓服务。',
      ],
      good: [
        '一是抓产业。二是抓招商。三是抓服务。',
        '一抓产业发展。二抓项目建设。',
        '一是抓产业。二是抓招商。\n一是抓服务。二是抓环境。',
      ],
    },
    inWhole: checkPoints,
  },
];
