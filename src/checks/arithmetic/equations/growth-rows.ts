/** How one figure grew to another: so many times, doubled, so many more, in the mean of the years. */
import {
  count,
  DOWN,
  dated,
  type Equation,
  FROM_TO,
  is,
  LINK,
  percent,
  SAME,
  THEN,
  UNIT,
  UP,
  words,
} from './equation.ts';

const TIMES = '(?<said>\\d+(?:\\.\\d+)?|[两三四五六七八九十])倍';
const RATIO = { zh: '前后两个数相除，倍数', en: 'The ratio of the two' } as const;
const GROWN = {
  zh: '前后两个数相除再减去1，增长的倍数',
  en: 'The ratio of the two less one',
} as const;
const DOUBLED = {
  zh: '翻一番是2倍、两番是4倍，按前后两个数，番数',
  en: 'Doubled once is twice, doubled twice four times: by the two figures it',
} as const;
const APART = { zh: '前后两个数相差', en: 'The difference of the two' } as const;

type N = Readonly<Record<string, number>>;
const at = (numbers: N, name: string) => numbers[name] ?? Number.NaN;
const ratio = (numbers: N) => at(numbers, 'b') / at(numbers, 'a');
const folds = (numbers: N) => Math.log2(ratio(numbers));
const apart = (numbers: N) => Math.abs(at(numbers, 'b') - at(numbers, 'a'));
/** Whole times are said of 2.6 to 3.4. */
const ROUGH_TIMES = { rounds: true } as const;
/** 翻番 is said from a little below twice to nearly the next. */
const FOLD_SPAN = [0.08, 0.95] as const;

/** 2025年达到3.2亿元，比2020年的0.8亿元. */
const NOW_THEN = `(?:^|[^\\d.第])${is('b')}${UNIT}，(?:是|为|比|较|相当于)${words(2)}${THEN}${words(8)}${is('a')}${SAME}(?:的)?`;
/** 2020年有15家，2025年达到60家. */
const THEN_NOW = `(?:${THEN})${words(12)}${is('a')}${UNIT}，(?:到)?(?:20\\d\\d年|今年|本年|目前|现在?)${words(6)}${is('b')}${SAME}`;
const FROM = `${FROM_TO}，${LINK}`;

export const GROWTH: readonly Equation[] = [
  {
    pattern: `${FROM}(?:是|为|达到?|相当于)(?:了)?${THEN}(?:的)?${TIMES}`,
    right: ratio,
    ...ROUGH_TIMES,
    ...RATIO,
  },
  {
    pattern: `${NOW_THEN}${TIMES}`,
    right: ratio,
    ...ROUGH_TIMES,
    ...RATIO,
    holds: (_groups, whole) => /[，](?:是|为|相当于)/u.test(whole),
  },
  {
    pattern: `${NOW_THEN}${UP}(?:了)?${TIMES}`,
    right: (n) => ratio(n) - 1,
    ...ROUGH_TIMES,
    ...GROWN,
  },
  {
    pattern: `${THEN_NOW}，${LINK}${UP}(?:了)?${TIMES}`,
    right: (n) => ratio(n) - 1,
    ...ROUGH_TIMES,
    ...GROWN,
  },
  { pattern: `${FROM}${UP}(?:了)?${TIMES}`, right: (n) => ratio(n) - 1, ...ROUGH_TIMES, ...GROWN },
  {
    pattern: `(?<said>翻番)[^。；\\d]{0,6}，[由从]${dated(10)}${is('a')}${UNIT}${words(8)}[到至]${is('b')}${SAME}`,
    right: folds,
    rough: FOLD_SPAN,
    ...DOUBLED,
  },
  {
    pattern: `${FROM}(?:净增加?|增加|增多|延长|延伸|扩大|减少|压减|裁减|缩短)(?:了)?${is('said')}${SAME}`,
    right: apart,
    ...APART,
    holds: (_groups, whole) => !/年均|每年|平均/u.test(whole),
  },
  {
    pattern: `${FROM}(?:新增|新建|新开通?|新设|建成)(?:了)?${is('said')}${SAME}`,
    holds: (_groups, whole) => !/年均|每年|平均/u.test(whole),
    // more may have been opened than stayed
    right: (n) => (at(n, 'b') > at(n, 'a') ? apart(n) : undefined),
    ...APART,
    isNote: true,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('b')}${UNIT}，(?:净增加?|新增|增加)(?:了)?${is('said')}${SAME}[，（(]${THEN}${words(6)}(?:为|是|有)${is('a')}${SAME}`,
    right: apart,
    ...APART,
    holds: (_groups, whole) => !whole.includes('新增') && /[，（(](?:上年|去年)/u.test(whole),
  },
  {
    pattern: `(?:^|[^\\d.第])${is('b')}${UNIT}，(?:比|较)(?<time>上年同期|去年同期|上年|去年|20\\d\\d年)(?:多|增)[\\p{Script=Han}]{0,4}?${is('said')}${SAME}，\\k<time>(?:为|是|有)?${is('a')}${SAME}`,
    right: (n) => at(n, 'b') - at(n, 'a'),
    ...APART,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('b')}${UNIT}，(?:同比)?增长${percent('rate')}，(?:比|较)?(?:(?:上年|去年)(?:同期)?)?(?:多|增加|增收|增)[\\p{Script=Han}]{0,4}?${is('said')}${SAME}`,
    right: (n) => at(n, 'b') - at(n, 'b') / (1 + at(n, 'rate') / 100),
    zh: '按增长的百分比倒推，增加的数',
    en: 'By the rate, the increase',
  },
  {
    pattern: `(?:^|[^\\d.第])${is('b')}${UNIT}，(?:比|较)(?<time>上年同期|去年同期|上年|去年|20\\d\\d年)多[\\p{Script=Han}]{1,4}?${is('a')}${SAME}，增长${percent('said')}`,
    right: (n) => (at(n, 'a') / (at(n, 'b') - at(n, 'a'))) * 100,
    rounds: true,
    zh: '按本期数和增加的数算，增长率（%）',
    en: 'By the figure and its increase the rate',
  },
  {
    pattern: `(?:去年|上年)(?:同期)?${words(10)}${is('a')}${UNIT}，(?:今年|本年)(?:同期)?${words(4)}${is('b')}${SAME}，(?:同比|共)?(?:节约|节省|${UP}|${DOWN})(?:了)?${percent('said')}`,
    right: (n) => (apart(n) / at(n, 'a')) * 100,
    rounds: true,
    zh: '按前后两个数算，增减（%）',
    en: 'By the two figures the change',
  },
  {
    pattern: `[由从](?<from>20\\d\\d)年(?:[末底初])?(?:的)?${is('a')}[\\p{Script=Han}]{1,8}?(?:到|至|为)(?<to>20\\d\\d)年(?:[末底初])?(?:的)?${is('b')}[\\p{Script=Han}]{1,3}，年均(?:增加|新增|减少|提高)(?:了)?${is('said')}[\\p{Script=Han}]{1,3}`,
    right: (n) => apart(n) / (at(n, 'to') - at(n, 'from')),
    rounds: true,
    zh: '两个数相差除以年数，年均',
    en: 'The difference by the years',
  },
  {
    pattern: `[由从](?<from>20\\d\\d)年(?:[末底初])?(?:的)?${percent('a')}${words(6)}(?:到|至|为)(?<to>20\\d\\d)年(?:[末底初])?(?:的)?${percent('b')}，年均(?:增加|提高|提升|上升|下降)(?:了)?(?<said>\\d+(?:\\.\\d+)?)个百分点`,
    right: (n) => apart(n) / (at(n, 'to') - at(n, 'from')),
    rounds: true,
    zh: '两个百分数相差除以年数，年均',
    en: 'The difference by the years',
  },
  {
    pattern: `(?:^|[^\\d.第])${count('years')}年(?:来|间)?(?:累计|共)?增长${percent('a')}，年均(?:增长|增速为?)${percent('said')}`,
    right: (n) => ((1 + at(n, 'a') / 100) ** (1 / at(n, 'years')) - 1) * 100,
    rough: [0.35, 0.35],
    zh: '年均增长按复利计算（开几次方），不是总增幅除以年数，这里（%）',
    en: 'By the years in turn the yearly rate',
  },
  {
    pattern: `(?<to>20\\d\\d)年[^，。；\\d]{0,10}${is('b')}${UNIT}，是(?<from>20\\d\\d)年(?:的)?${is('a')}${SAME}的[\\d.]+倍，年均增长${percent('said')}`,
    right: (n) => (ratio(n) ** (1 / (at(n, 'to') - at(n, 'from'))) - 1) * 100,
    rough: [0.35, 0.35],
    zh: '按起止两个数和年数算，年均增长（%）',
    en: 'By both figures and the years the yearly rate',
  },
  // points
  {
    pattern: `${percent('b')}，(?:比|较)?(?<time>上年同期|去年同期|上年|去年|20\\d\\d年)(?:同比)?(?:提高|提升|上升|增加)(?:了)?(?<said>\\d+(?:\\.\\d+)?)个百分点[，；（(]\\k<time>[^，。；\\d]{0,8}(?:为|是)?${percent('a')}`,
    right: (n) => at(n, 'b') - at(n, 'a'),
    zh: '两个百分数相差（百分点）',
    en: 'The difference of both percentages',
    rounds: true,
  },
  {
    pattern: `(?:^|[^\\d.第])${percent('b')}，(?<mean>全[国省市县区])平均[^，。；\\d]{0,6}(?:为|是)?${percent('a')}，(?:高出|高于|快于)(?:\\k<mean>)?(?:平均(?:水平)?)?(?<said>\\d+(?:\\.\\d+)?)个百分点`,
    right: (n) => at(n, 'b') - at(n, 'a'),
    zh: '两个百分数相差（百分点）',
    en: 'The difference of both percentages',
    rounds: true,
  },
  {
    pattern: `[由从]${dated(10)}${percent('a')}${words(4)}(?:提高|提升|上升|下降|降|升|降低|回落)(?:到|至|为)${dated(2)}${percent('b')}，(?:提高|提升|上升|下降|降低|回落|增加|累计\\p{Script=Han}{2})(?:了)?(?<said>\\d+(?:\\.\\d+)?)个百分点`,
    right: apart,
    zh: '两个百分数相差（百分点）',
    en: 'The difference of both percentages',
    rounds: true,
  },
  // ranks
  {
    pattern: `第?${is('b')}[位名]?，(?:比|较)(?<time>上年|去年|20\\d\\d年)(?:前移|上升|前进|提升|提高|进)(?:了)?${count('said')}(?:[位名]|个?[位名]次)[，；（(]\\k<time>(?:为|是|列|居)?第${is('a')}`,
    right: (n) => (at(n, 'a') > at(n, 'b') ? apart(n) : undefined),
    zh: '前后两个名次相差',
    en: 'Between both ranks it',
    holds: (_groups, whole) => /第\d/u.test(whole),
  },
  {
    pattern: `[由从]${dated(8)}第${is('a')}[位名]${words(8)}第${is('b')}[位名]，(?:累计|共)?(?:前移|上升|前进|提升|提高|进|后退|下降|后移|下滑)(?:了)?${count('said')}(?:[位名]|个?[位名]次)`,
    right: apart,
    zh: '前后两个名次相差',
    en: 'Between both ranks it',
  },
  {
    pattern: `由第${is('a')}[位名]升至第\\d{1,3}[位名](?:再到|、)第${is('b')}[位名]，累计(?:前移|上升|提升)${count('said')}[位名]`,
    right: apart,
    zh: '首尾两个名次相差',
    en: 'Between the first and last rank it',
  },
];
