/** Words mistyped by sound or shape that no list knows: 请况 for 情况. */
import { isIdiom } from '../lexicon/idioms.ts';
import { type NearWord, nearWords } from '../lexicon/near-words.ts';
import { isOfficeWord } from '../lexicon/words.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

/** So certain must it be (a logarithm of odds): earned on published prose, where names of places are the only alarms left. */
const LEAST = -0.9;
const RUN = /\p{Script=Han}{2,}/gu;
/** Two or three signs by themselves are a name. */
const NAME = 3;

/** Signs that stand for themselves: numerals, particles, places and peoples as abbreviations. */
const BY_THEMSELVES = new Set(
  Array.from(
    '〇零一二三四五六七八九十百千万亿两几多数之其所不大小上下中东西南北内外前后左右仍只又亦愿与同则何此该被把让使以而且或及了是成得总已从约近京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵滇藏陕秦甘陇青宁新港澳台穗深杭蓉沈哈厦昆榕邕甬德法俄美英日韩朝印伊巴柬泰越缅斯埃墨加非欧亚拉盟',
  ),
);
const NUMERALS = new Set(Array.from('〇零一二三四五六七八九十百千万亿两'));

/** The typed signs are meant: part of an idiom, a numeral, a play on words: “青心办”. */
function isMeant(line: string, near: NearWord): boolean {
  const { start: from, end, at, right, isAlone } = near;
  if (isAlone && BY_THEMSELVES.has(line[at] ?? '')) return true;
  if (NUMERALS.has(line[at] ?? '') || NUMERALS.has(right[at - from] ?? '')) return true;
  if (isOfficeWord(line.slice(from, end))) return true;
  if (/\d/u.test(line[from - 1] ?? '')) return true;
  if (/[“《‘][^”》’]{0,6}$/u.test(line.slice(Math.max(0, from - 8), from))) return true;
  if (line[at] === line[at - 1] || line[at] === line[at + 1]) return true;
  return [3, 2, 1, 0].some((back) => isIdiom(line.slice(Math.max(0, at - back), at - back + 4)));
}

/** A person's name stands by itself; 云政办发 before 〔2026〕 is an office's sign. */
function isName(line: string, start: number, length: number): boolean {
  if (/[〔[［]/u.test(line[start + length] ?? '')) return true;
  return length <= NAME && /^$|[\s：:（、]/u.test(line[start - 1] ?? '');
}

/** The words of a line that are likelier meant otherwise, by their places in the line. */
function doubtsIn(line: string, least: number): NearWord[] {
  const doubts: NearWord[] = [];
  for (const match of line.matchAll(RUN)) {
    if (isName(line, match.index, match[0].length)) continue;
    for (const near of nearWords(match[0], least)) {
      const from = match.index;
      const placed = {
        ...near,
        start: from + near.start,
        end: from + near.end,
        at: from + near.at,
      };
      if (!isMeant(line, placed)) doubts.push(placed);
    }
  }
  return doubts;
}

function checkHomophones(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'issuer') return [];
  const { text: line } = text;
  return doubtsIn(line, LEAST).map(({ start, end, right }) => ({
    start,
    end,
    message: {
      zh: `“${line.slice(start, end)}”疑为“${right}”`,
      en: `${line.slice(start, end)} may be meant as ${right}`,
    },
    hint: write(right),
    fixes: [{ start, end, text: right }],
  }));
}

export const homophoneRules: Rule[] = [
  {
    code: 'check/homophone',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '《现代汉语词典》',
    words: {
      zh: '几个字不成词，换一个同音或形近的字却成常用词，多半是打错了。',
      en: 'Signs that make no word make a frequent one with another sign that sounds or looks alike; most likely it was mistyped.',
    },
    examples: {
      bad: ['对重点工作推进「请况→情况」进行督查。', '大部分单位思想「重示→重视」。'],
      good: ['对重点工作推进情况进行督查。', '注重示范引领。', '推行“青心办”服务。'],
    },
    inText: checkHomophones,
  },
];
