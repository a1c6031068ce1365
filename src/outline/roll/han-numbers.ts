/** Chinese numerals that count or order something: 二十三家, 约三亿元, 第五次会议, 三分之一, “三个一”. */
import { unitAt } from '../../figures/index.ts';

const SIGNS = '〇○零一二三四五六七八九十百千万亿两几';
const NUMERAL = new RegExp(`[${SIGNS}]+(?:点[${SIGNS}]+)?`, 'gu');
const BEFORE = /(?:第|大约|约|近|超过|突破|超|逾|达到?|不少于|不低于|前|过)$/u;
/** What is counted that prose in digits hardly ever has. */
const COUNTED =
  /^(?:[万亿]|周年|年|个?月|季度|届|次|轮|批|期|成|倍|番|分之[〇零一二三四五六七八九十百两]+|级|等|连冠|连增|项|个|家|件|名|人|户|所|座|处|场|条|类|大|种|套|支|天|日|号|强|位)/u;
/** Words with a numeral in them that say no number; so does 一个, which is any. */
const WORDS =
  /十分|万一|千万(?![元亩人吨千立平以])|百家争鸣|三次产业|三产|千家万户|千方百计|万无一失|三位一体|四面八方|一心一意|百年|千年|万家|千里|万里|百姓|万众|一五一十|两手|两岸|三方|四方|多方|一二三产业?|第一(?:书记|时间|线|责任人|要务|动力|资源|现场|步)|八项规定|四大班子|两级|两会|四川|三亚|三明|三门峡|百色|九江|六安|六盘水|十堰|万州|七台河|五指山|一[个些批种条次年家项名人件户所座处场类大套支天日位级等]/gu;
/** 一是, 二要, 三、 begin points. */
const POINT = /^(?:[是要来]|[、.．](?=\p{Script=Han}))/u;
const QUOTED = new RegExp(
  `[“‘《〈「『"]((?!一(?![${SIGNS}]))[${SIGNS}][^“”‘’《》〈〉「」『』"\\n]{0,10})[”’》〉」』"]`,
  'gu',
);
/** 二〇二三年十二月 is one date. */
const DATE =
  /[一二][〇○零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?/gu;
/** A numeral of at least two signs with a place in it says a number wherever it stands. */
const PLACED =
  /^(?:[一二三四五六七八九两]?[十百千万亿].*[\u4e00-\u9fff〇]|[〇○零一二三四五六七八九]{3,})$/u;

export interface FoundNumber {
  start: number;
  end: number;
}

/** The numerals of a text in its order, each with what it counts. */
export function hanNumbers(text: string): FoundNumber[] {
  const words = [...text.matchAll(WORDS)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const quoted = [QUOTED, DATE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  );
  const inWord = (start: number, end: number) =>
    words.some(
      (word) => word.start <= start && word.end >= end && word.end - word.start >= end - start,
    );
  const counted = [...text.matchAll(NUMERAL)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const number = numberAt(text, index, end);
    if (number === undefined) return [];
    // 第一年 and 约一亿元 do say a number.
    return number.before === '' && inWord(index, end) ? [] : [number];
  });
  const said = quoted.filter(({ start, end }) => !inWord(start + 1, Math.min(start + 2, end)));
  return [...said, ...counted.map(({ start, end }) => ({ start, end }))];
}

function numberAt(
  text: string,
  start: number,
  end: number,
): (FoundNumber & { before: string }) | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const rest = text.slice(end, end + 8);
  // 【4500】万元: the scale of a box; 一个, 一批: any.
  const isScale = /^[十百千万亿]+$/u.test(text.slice(start, end));
  if (isScale && /】[余多来几]?\s*$/u.test(text.slice(Math.max(0, start - 4), start)))
    return undefined;
  if (before === '' && end - start === 1 && /^一(?!期|季度|号)/u.test(text.slice(start, start + 3)))
    return undefined;
  if (before === '' && POINT.test(rest) && end - start <= 2) return undefined;
  if (/[（(]$/u.test(text.slice(0, start)) && /^[)）]/u.test(rest)) return undefined;
  const counted = countedAt(text, end);
  const numeral = text.slice(start, end);
  // 亿元产值企业, 投资亿元以上, 百亿级: a class by its size; 突破千亿元 is a fact of one year
  const counts = /^[个家项件名户]/u.test(rest);
  if (before === '' && /^[百千万亿]+$/u.test(numeral) && !counts) return undefined;
  // 前 and 过 are words of their own before what is no count.
  if (counted === '' && !(before === '第' || PLACED.test(numeral))) return undefined;
  if (
    before.endsWith('第') &&
    /^第一(?:书记|时间|线|责任人|要务|动力|资源|现场|步)/u.test(`第${numeral}${rest}`)
  )
    return undefined;
  return { start: start - before.length, end: end + counted.length, before };
}

/** What stands behind a numeral as its unit: 余人次; empty where nothing does. */
function countedAt(text: string, at: number): string {
  const more = /^[余多来]/u.exec(text.slice(at, at + 1))?.[0] ?? '';
  const from = at + more.length;
  const counted = COUNTED.exec(text.slice(from, from + 12))?.[0] ?? '';
  const unit = unitAt(text, from)?.unit ?? '';
  const longer = unit.length > counted.length ? unit : counted;
  return longer === '' ? '' : more + longer;
}
