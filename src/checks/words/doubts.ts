/** Words with one sign typed for another, in a line: those that are names, idioms or plays on words left out. */
import { keptLately, standingAlone } from '../../text/index.ts';
import { isIdiom } from '../lexicon/idioms.ts';
import type { EditedWord } from '../lexicon/learnt/edited-words.ts';
import { type NearWord, wordsInDoubt } from '../lexicon/near-words.ts';
import { isMeantWord, isOfficeWord } from '../lexicon/words.ts';

const RUN = /\p{Script=Han}{2,}/gu;
/** Two or three signs by themselves are a name. */
const NAME = 3;

/** Characters of runs of which the words are known: tables and lists repeat them, and a text is checked after each change. */
const MOST_KNOWN = 50_000;
const known = keptLately<{ least: number; words: ReturnType<typeof wordsInDoubt> }>(MOST_KNOWN);

function wordsOf(run: string, least: number): ReturnType<typeof wordsInDoubt> {
  const found = known.get(run);
  if (found?.least === least) return found.words;
  const words = wordsInDoubt(run, least);
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

const INTERRUPTED = /\p{Script=Han}[（(]\p{Script=Han}{1,2}[)）]$/u;
const MARK = /[，。；：、“”（）《》！？]/u;

/** A sign of its own beside what is typed, quoted words, an idiom: nothing was lost there. */
function isMeantSo(line: string, { start, end, edge, kind }: EditedWord): boolean {
  // 专（学）科技术: a word goes on behind the bracket
  if (kind === 'lost' && INTERRUPTED.test(line.slice(Math.max(0, start - 5), start))) return true;
  if (edge === 'before' && !MARK.test(line[start - 1] ?? '')) return true;
  if (edge === 'behind' && !MARK.test(line[end] ?? '')) return true;
  if (/[\dA-Za-z]/u.test(line[start - 1] ?? '') || isMeantWord(line.slice(start, end))) return true;
  if (/[“《‘][^”》’]{0,6}$/u.test(line.slice(Math.max(0, start - 8), start))) return true;
  for (let at = Math.max(0, start - 3); at < end; at++)
    if (isIdiom(line.slice(at, at + 4))) return true;
  return false;
}

/** A doubt about words of a line: words of which one sign is another, or terms that lost one. */
export type Doubt = NearWord | EditedWord;

/** A word with another sign is part of a term with that sign: it is meant most likely. */
const SURE = 2;
const saysSame = ({ kind, start, right }: EditedWord, word: NearWord) =>
  kind === 'changed' && right[word.at - start] === word.right[word.at - word.start];

/**
 * The words of a line that are likelier meant otherwise, by their places in the line.
 * @param least so certain must it be (a logarithm of odds)
 */
export function doubtsIn(line: string, least: number): Doubt[] {
  const doubts: Doubt[] = [];
  for (const match of line.matchAll(RUN)) {
    if (isName(line, match.index, match[0].length)) continue;
    const { near, edited } = wordsOf(match[0], least);
    const placed = <One extends Doubt>(one: One): One => ({
      ...one,
      start: match.index + one.start,
      end: match.index + one.end,
      ...('at' in one ? { at: match.index + one.at } : {}),
    });
    const terms = edited.map(placed).filter((one) => !isMeantSo(line, one));
    const words = near.map(placed).filter((one) => !isMeant(line, one));
    for (const word of words) {
      const around = terms.filter(({ start, end }) => start < word.end && word.start < end);
      if (around.length === 0) doubts.push(word);
      else if (around.some((term) => saysSame(term, word)))
        doubts.push({ ...word, odds: Math.max(word.odds, SURE) });
    }
    doubts.push(...terms.filter((term) => !words.some((word) => saysSame(term, word))));
  }
  return doubts;
}
