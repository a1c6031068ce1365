/** Words with one sign typed for another, in a line: those that are names, idioms or plays on words left out. */
import { keptLately, standingAlone } from '../../text/index.ts';
import { isIdiom } from '../lexicon/idioms.ts';
import { type NearWord, nearWords } from '../lexicon/near-words.ts';
import { isMeantWord, isOfficeWord } from '../lexicon/words.ts';

const RUN = /\p{Script=Han}{2,}/gu;
/** Two or three signs by themselves are a name. */
const NAME = 3;

/** Characters of runs of which the words are known: tables and lists repeat them, and a text is checked after each change. */
const MOST_KNOWN = 50_000;
const known = keptLately<{ least: number; words: readonly NearWord[] }>(MOST_KNOWN);

function nearWordsOf(run: string, least: number): readonly NearWord[] {
  const found = known.get(run);
  if (found?.least === least) return found.words;
  const words = nearWords(run, least);
  known.keep(standingAlone(run), { least, words });
  return words;
}

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
  // 的十三个: no slip for 第十三
  if (line[at] === '的' && NUMERALS.has(line[at + 1] ?? '')) return true;
  if (NUMERALS.has(line[at] ?? '') || NUMERALS.has(right[at - from] ?? '')) return true;
  const typed = line.slice(from, end);
  if (isOfficeWord(typed) || isMeantWord(typed)) return true;
  if (/\d/u.test(line[from - 1] ?? '')) return true;
  // 病媒生物防制 is what the health offices call it
  if (typed.endsWith('防制') && line.includes('病媒')) return true;
  if (/[“《‘][^”》’]{0,6}$/u.test(line.slice(Math.max(0, from - 8), from))) return true;
  if (line[at] === line[at - 1] || line[at] === line[at + 1]) return true;
  return [3, 2, 1, 0].some((back) => isIdiom(line.slice(Math.max(0, at - back), at - back + 4)));
}

/** A person's name stands by itself; 云政办发 before 〔2026〕 is an office's sign. */
function isName(line: string, start: number, length: number): boolean {
  if (/[〔[［]/u.test(line[start + length] ?? '')) return true;
  return length <= NAME && /^$|[\s：:（、]/u.test(line[start - 1] ?? '');
}

/**
 * The words of a line that are likelier meant otherwise, by their places in the line.
 * @param least so certain must it be (a logarithm of odds)
 */
export function doubtsIn(line: string, least: number): NearWord[] {
  const doubts: NearWord[] = [];
  for (const match of line.matchAll(RUN)) {
    if (isName(line, match.index, match[0].length)) continue;
    for (const near of nearWordsOf(match[0], least)) {
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
