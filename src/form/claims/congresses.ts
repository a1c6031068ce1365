/** Meetings of the Party that are over, called to come, or studied years after the next one. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import type { TextNode } from '../source/tree.ts';
import { placeOfPlain, plainOf, sentenceBefore } from '../tables/index.ts';

/** When each was over: year and month. */
const HELD: Readonly<Record<string, number>> = {
  党的十八大: 201_211,
  党的十九大: 201_710,
  党的十九届二中全会: 201_801,
  党的十九届三中全会: 201_802,
  党的十九届四中全会: 201_910,
  党的十九届五中全会: 202_010,
  党的十九届六中全会: 202_111,
  党的十九届七中全会: 202_210,
  党的二十大: 202_210,
  党的二十届一中全会: 202_210,
  党的二十届二中全会: 202_302,
  党的二十届三中全会: 202_407,
  党的二十届四中全会: 202_510,
};
/** The congress after which the sessions of the one before are history. */
const NEXT: Readonly<Record<string, string>> = { 十八: '党的十九大', 十九: '党的二十大' };

const NAMED =
  /(?:党的)?(?<what>十[八九]|二十)(?<rest>大(?!报告|以来|精神|代表)|届[一二三四五六七]中全会)/gu;
const TO_COME =
  /^(?:的)?(?:即将|将要|将于|胜利召开在即|召开在即|召开之际|将(?:于|在|召开|举行|开幕))/u;
const STUDIED = /(?:学习|贯彻|宣传|落实|宣讲)[^。；]{0,14}$/u;
const BACK = /以来|回顾|历程|历届|历次|自|曾|当时/u;

/** 以党的二十大即将召开为契机, 学习十九届六中全会精神 in 2024; at most one doubt a text. */
export function* congressProblems(
  node: TextNode,
  signed: { year: number; month: number },
): Generator<Problem> {
  if (!/[大会]/u.test(node.text) || !/十[八九大届]/u.test(node.text)) return;
  const now = signed.year * 100 + signed.month;
  const plain = plainOf(node);
  for (const match of plain.text.matchAll(NAMED)) {
    const { what = '', rest = '' } = match.groups ?? {};
    const held = HELD[`党的${what}${rest}`];
    const behind = plain.text.slice(match.index + match[0].length);
    const place = placeOfPlain(plain, match.index, match[0].length);
    if (held !== undefined && held < now && TO_COME.test(behind)) {
      yield asked(
        place,
        'odd-date',
        {
          zh: `“${match[0]}”${Math.floor(held / 100)}年${held % 100}月已经开过，这里说的是还没有开。`,
          en: `"${match[0]}" was held in ${held}.`,
        },
        { zh: '核对是不是沿用了往年的稿子。', en: 'Is it an old text?' },
      );
      return;
    }
    const next = NEXT[what];
    const before = sentenceBefore(plain.text, match.index);
    const isOld =
      next !== undefined && rest !== '大' && Math.floor((HELD[next] ?? now) / 100) < signed.year;
    if (!isOld || !STUDIED.test(before) || BACK.test(before) || !/^精神/u.test(behind)) continue;
    // named beside the congress after it, or for what it set
    if (plain.text.includes(`${what === '十八' ? '十九' : '二十'}大`)) continue;
    if (/二十届|“十[四五]五”|十四五/u.test(plain.text)) continue;
    yield asked(
      place,
      'odd-date',
      {
        zh: `“${match[0]}”是${next}以前的会议，这份文件是${signed.year}年的。`,
        en: `"${match[0]}" was before ${next}; the paper is of ${signed.year}.`,
      },
      { zh: '核对是不是沿用了往年的提法。', en: 'Is it an old text?' },
    );
    return;
  }
}
