/** Fixed phrases: seen wrong, with one sign wrong, or their parts out of order. */

import type { Words } from '../../problem.ts';
import { areAlike } from '../lexicon/sounds.ts';
import { isUsualWord } from '../lexicon/words.ts';
import { eachMatch, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { WordFinder } from '../words/find-words.ts';
import { COUNTED, MEMBERS, PHRASES } from './fixed-phrases.ts';
import { PHRASE_SOURCES, SEEN_SOURCES } from './phrase-sources.ts';
import { SLOGAN_SLIPS } from './slogans.ts';

const wrong = new WordFinder([
  ...Object.entries(PHRASES).flatMap(([right, ways]) => ways.map((way) => [way, right] as const)),
  ...SLOGAN_SLIPS,
]);

function checkKnown(text: Text): Mistake[] {
  return wrong.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    const inside = value.indexOf(text.text.slice(start, end));
    if (inside >= 0 && text.text.startsWith(value, start - inside)) return [];
    // 网络意识形态责任制 is a system of its own
    if (text.text.slice(start - 2, start) === '网络') return [];
    const typed = text.text.slice(start, end);
    // 中华民族的伟大复兴: said so in speeches, too
    const isSoft = typed.replaceAll('的', '') === value.replaceAll('的', '');
    return [
      {
        ...phraseMistake(text, start, end, value),
        ...(isSoft ? { severity: 'note' as const } : {}),
      },
    ];
  });
}

function phraseMistake(text: Text, start: number, end: number, right: string): Mistake {
  return {
    start,
    end,
    message: {
      zh: `“${text.text.slice(start, end)}”的规范表述是“${right}”`,
      en: `The fixed phrase is ${right}`,
    },
    hint: hintOf(right),
    fixes: [{ start, end, text: right }],
  };
}

/** What to write, and the paper that has it so. */
function hintOf(right: string): Words {
  const { zh, en } = write(right);
  const source = PHRASE_SOURCES.get(right);
  if (source === undefined || source === '实践') return { zh, en };
  const named = SEEN_SOURCES.has(source) ? `见${source}` : `出处记作${source}，没有核对过原文`;
  return { zh: `${zh}（${named}）`, en };
}

/** Shorter phrases without one sign are often right: 统筹发展安全. */
const LONG_ENOUGH_TO_CUT = 9;
/** Phrases of fewer signs are too easily something else with one sign changed. */
const LONG = 7;
/** One sign changed makes another phrase that is right: 农民人均可支配收入. */
const HAS_SISTERS = new Set(['居民人均可支配收入', '统筹发展和安全']);
const HALVES = new WordFinder(
  Object.keys(PHRASES)
    .filter(
      (phrase) => phrase.length >= LONG && !/[、“”]/u.test(phrase) && !HAS_SISTERS.has(phrase),
    )
    .flatMap((phrase) => {
      const middle = Math.floor(phrase.length / 2);
      return [
        [phrase.slice(0, middle), { phrase, offset: 0 }],
        [phrase.slice(middle), { phrase, offset: middle }],
      ] as const;
    }),
);

/** One half of a long phrase stands there, and the other half but for one sign. */
function checkNear(text: Text): Mistake[] {
  const halves = HALVES.find(text.text);
  if (halves.length === 0) return [];
  const known = new Set(wrong.find(text.text).map(({ start }) => start));
  const seen = new Set<number>();
  return halves.flatMap(({ start: at, value: { phrase, offset } }): Mistake[] => {
    const start = at - offset;
    if (start < 0 || seen.has(start) || known.has(start)) return [];
    const typed = text.text.slice(start, start + phrase.length);
    if (typed === phrase) return [];
    const signs = [...typed].filter((sign, index) => phrase[index] !== sign);
    if (
      isInner(typed, phrase) &&
      typed.length === phrase.length &&
      signs.length === 1 &&
      /\p{Script=Han}/u.test(signs[0] ?? '')
    ) {
      seen.add(start);
      const mistake = phraseMistake(text, start, start + phrase.length, phrase);
      return [isOtherWord(typed, phrase) ? { ...mistake, severity: 'note' } : mistake];
    }
    const shorter =
      offset === 0 && phrase.length >= LONG_ENOUGH_TO_CUT
        ? missingOne(text.text, start, phrase)
        : undefined;
    if (shorter === undefined) return [];
    seen.add(start);
    return [phraseMistake(text, start, shorter, phrase)];
  });
}

/** 一般公共预算投入 for 收入: the sign is not like the right one, and makes a usual word with its neighbour. */
function isOtherWord(typed: string, phrase: string): boolean {
  const at = [...typed].findIndex((sign, index) => phrase[index] !== sign);
  if (areAlike(typed[at] ?? '', phrase[at] ?? '')) return false;
  return isUsualWord(typed.slice(at - 1, at + 1)) || isUsualWord(typed.slice(at, at + 2));
}

/** Of a shorter phrase the first and the last sign stand: 安全生产责任进一步 is not 安全生产责任制. */
function isInner(typed: string, phrase: string): boolean {
  return phrase.length >= 9 || (typed[0] === phrase[0] && typed.at(-1) === phrase.at(-1));
}

/** The end of a stretch that is the phrase without one sign of its second half. */
function missingOne(text: string, start: number, phrase: string): number | undefined {
  const typed = text.slice(start, start + phrase.length - 1);
  for (let at = Math.floor(phrase.length / 2); at < phrase.length; at++) {
    if (typed === phrase.slice(0, at) + phrase.slice(at + 1)) return start + typed.length;
  }
  return undefined;
}

const MEMBER_LIST = new RegExp(
  `[“"]?(${Object.keys(MEMBERS).join('|')})[”"]?(?:（|，即|：)([^（）。；]{8,80})`,
  'gu',
);

function checkMembers(text: Text): Mistake[] {
  return eachMatch(text, MEMBER_LIST, (match) => {
    const [all, name = '', list = ''] = match;
    const right = MEMBERS[name] ?? [];
    const typed = list
      .split(/[、，和]/u)
      .slice(0, right.length)
      .map((item) => item.trim());
    if (typed.length < 2 || typed.every((item, index) => item === right[index])) return undefined;
    if (!typed.some((item) => right.includes(item))) return undefined;
    const start = match.index + all.length - list.length;
    return {
      start,
      end: start + list.length,
      message: {
        zh: `“${name}”的内容和次序应为：${right.join('、')}`,
        en: `${name} names ${right.join('、')} in this order`,
      },
      hint: write(right.join('、')),
    };
  });
}

/** Offices coin names like these themselves (“六位一体”): only with the verb of the fixed one is it meant. */
const COUNTED_NAMES = new RegExp(
  `(?:${Object.entries(COUNTED)
    .map(([name, [, verb]]) => `(?:${verb})[“"]([一二两三四五六七八])(${name})[”"]`)
    .join('|')})`,
  'gu',
);

function checkCounted(text: Text): Mistake[] {
  return eachMatch(text, COUNTED_NAMES, (match) => {
    const [numeral = '', name = ''] = match.slice(1).filter((group) => group !== undefined);
    const right = COUNTED[name]?.[0] ?? '';
    if (right === numeral) return undefined;
    const end = match.index + match[0].length - 1;
    const start = end - numeral.length - name.length;
    return {
      start,
      end,
      message: { zh: `没有“${numeral}${name}”的提法`, en: `There is no phrase ${numeral}${name}` },
      hint: write(`${right}${name}`),
    };
  });
}

const PLENARY = /(?:十[六七八九]|二十)届([八九]|十[一二]?)中(?:全会)?/gu;

/** 二十届三中全会: plenary sessions are counted one to seven. */
function checkPlenary(text: Text): Mistake[] {
  return eachMatch(text, PLENARY, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: {
      zh: `没有“${match[0]}”：一届中央委员会全会不超过七次`,
      en: 'A Central Committee holds seven plenary sessions',
    },
    hint: { zh: '核对届次', en: 'Check the number' },
  }));
}

const SOURCE = '党和国家文件的规范表述';

export const phraseRules: Rule[] = [
  {
    code: 'check/fixed-phrase',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '固定提法写错、漏字或次序颠倒。',
      en: 'A fixed phrase is misspelt, cut or out of order.',
    },
    examples: {
      bad: [
        '融入「成渝地区双重经济圈→成渝地区双城经济圈」建设。',
        '坚持「稳中求进总基调→稳中求进工作总基调」。',
        '推进「党风廉正建设→党风廉政建设」。',
        '作风建设要「弛而不息→驰而不息」。',
      ],
      good: [
        '落实网络意识形态责任制。',
        '融入成渝地区双城经济圈建设。',
        '坚持稳中求进工作总基调。',
      ],
    },
    inText: checkKnown,
  },
  {
    code: 'check/near-phrase',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '与固定提法只差一个字。', en: 'One sign away from a fixed phrase.' },
    examples: {
      bad: [
        '学习「习近平新时代中国特色社会注义思想→习近平新时代中国特色社会主义思想」。',
        '推进「供给侧结构型改革→供给侧结构性改革」。',
        '增长「社会消费品零售总→社会消费品零售总额」8%。',
      ],
      good: ['以习近平新时代中国特色社会主义思想为指导。', '一般公共预算支出5亿元。'],
    },
    inText: checkNear,
  },
  {
    code: 'check/phrase-members',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '“四个意识”等所列内容不全或次序不对。',
      en: 'The parts of a fixed phrase are wrong or out of order.',
    },
    examples: {
      bad: ['增强“四个意识”（「大局意识、政治意识、核心意识、看齐意识」）。'],
      good: ['增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。'],
    },
    inText: checkMembers,
  },
  {
    code: 'check/phrase-count',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '固定提法的数字写错。', en: 'The number in a fixed phrase is wrong.' },
    examples: {
      bad: ['增强“「五个意识」”，坚定“四个自信”。'],
      good: ['增强“四个意识”，做到“两个维护”。'],
    },
    inText: checkCounted,
  },
  {
    code: 'check/plenary',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '中央全会的届次不存在。', en: 'There is no such plenary session.' },
    examples: {
      bad: ['学习贯彻党的「二十届八中全会」精神。'],
      good: ['学习贯彻党的二十届三中全会精神。'],
    },
    inText: checkPlenary,
  },
];
