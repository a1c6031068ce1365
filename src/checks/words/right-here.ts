/** Where words of the lists are right all the same: by what stands around them, or by the paper's year. */
import { mayBeBefore } from '../names/year-of-paper.ts';
import type { Whole } from '../rule.ts';

const ANY = /(?:)/u;

/** The words, and what stands before and behind them where they are meant. */
const MEANT: readonly (readonly [words: RegExp, before: RegExp, after: RegExp])[] = [
  // 确保在落实政策的基础上
  [/^在/u, ANY, /^[^，。；]{1,30}(?:上|中|下|时|前|后)/u],
  // 形成两翼，与以展会为契机的活动相结合
  [/^与以/u, ANY, /^[^，。；]{1,30}为/u],
  // 2022年分行业固定资产投资
  [/^[年月]分$/u, /\d$/u, ANY],
  // 申报截止日前
  [/^截止日前$/u, /\p{Script=Han}$/u, ANY],
  // 开放企业食堂、停车场等共享设施
  [
    /^开放$/u,
    ANY,
    /^(?:企业|单位|机关|学校|校园|部队)[^，。；]{0,6}(?:食堂|停车|厕所|卫生间|场馆|体育|车位|会议室|浴室|图书|操场|球场)/u,
  ],
  // 园区经济量质齐升
  [/^经济量$/u, ANY, /^质/u],
  // 非标准就业形式下
  [/^形式$/u, /(?:标准|灵活|新|多种|多样|各种)的?就业$/u, ANY],
  // 决算编审工作布置会
  [/布置会$/u, ANY, ANY],
  // 多种经济形式
  [
    /^经济形式$/u,
    /(?:多种|多样|各种|各类|几种|[两三四五]种|新|所有制|集体|公有|私有|合作|混合)的?$/u,
    ANY,
  ],
  // 比去年低
  [/^年低$/u, /[比较][^，。；]{0,4}$/u, ANY],
  // 节肥节药
  [/^节药$/u, /节[肥水地种]、?$/u, ANY],
  [/^就业形式$/u, /(?:标准|灵活|新|多种|多样|各种)的?$/u, ANY],
];

/** 法制建设, 法制环境 were right until the Fourth Plenum of 2014 said 法治. */
const OF_LAW = /法[制治]/u;
const RULE_OF_LAW_SINCE = 2016;

/** How many signs before words are looked at, and behind them. */
const AROUND = { before: 6, after: 34 };

export function isRightHere(line: string, start: number, end: number, whole: Whole): boolean {
  const words = line.slice(start, end);
  if (OF_LAW.test(words) && mayBeBefore(whole, RULE_OF_LAW_SINCE)) return true;
  const before = line.slice(Math.max(0, start - AROUND.before), start);
  const after = line.slice(end, end + AROUND.after);
  return MEANT.some(
    ([meant, left, right]) => meant.test(words) && left.test(before) && right.test(after),
  );
}
