/** Letters typed for digits, and numerals in the wrong script (GB/T 15835). */
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const COUNTED = '(?:[余多]?[万亿千百]|[个家项年月日元人名次户件%％]|公里|平方|吨|亩|公顷|套|所|台)';
const digits = (typed: string) => typed.replace(/[OoＯ]/gu, '0').replace(/[lIｌ]/gu, '1');

const LETTERS: readonly Row[] = [
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])[lIｌ](?=\\d+(?:\\.\\d+)?${COUNTED})`, 'gu'),
    zh: '字母“$0”当作数字“1”用了',
    en: 'A letter is typed for the digit 1',
    fix: '1',
  },
  {
    pattern: new RegExp(
      `(?<=(?<![A-Za-z])\\d)[OoＯlIｌ]+(?=\\d|\\.\\d|${COUNTED})(?!\\d*[A-Za-z])`,
      'gu',
    ),
    zh: '字母“$0”当作数字用了',
    en: 'A letter is typed for a digit',
    fix: (match) => digits(match[0]),
  },
  {
    pattern: new RegExp(`(?<=(?<![A-Za-z])\\d\\.\\d*)[OoＯlIｌ]+(?=\\d|${COUNTED})`, 'gu'),
    zh: '字母“$0”当作数字用了',
    en: 'A letter is typed for a digit',
    fix: (match) => digits(match[0]),
  },
  {
    // a cell of a table, all digits but for this
    pattern: /(?<=^\d+)[OoＯlIｌ]+(?=\d*$)|^[lIｌ](?=\d+$)/gu,
    zh: '字母“$0”当作数字用了',
    en: 'A letter is typed for a digit',
    fix: (match) => digits(match[0]),
  },
  {
    pattern: /(?<=[一二三四五六七八九十百千])[OoＯ](?=[一二三四五六七八九])/gu,
    zh: '字母“$0”当作数字“〇”或“零”用了',
    en: 'A letter is typed for 〇 or 零',
    advice: { zh: '编号用“〇”，计数用“零”', en: '〇 in numbers of things, 零 in counts' },
  },
];

const NUMERALS: readonly Row[] = [
  {
    pattern: /\d{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/gu,
    zh: '“$0”里年、月、日的数字不一致',
    en: 'Year and month are in different numerals',
    advice: { zh: '年、月、日都用阿拉伯数字', en: 'Use digits for all of them' },
  },
  {
    pattern: /(?:星期[1-7](?![\d个])|周[1-7](?=[（），。；、上下]|例会|前|开始))/gu,
    zh: '“$0”：星期几用汉字数字',
    en: 'Weekdays are written in Chinese',
    fix: (match) => match[0].replace(/\d/u, (digit) => '零一二三四五六日'[Number(digit)] ?? ''),
  },
  {
    pattern: /(?<=届)[1-9](?=中全会)|(?<=第)[1-3](?=产业|书记|责任人|轮驱动|生产力|要务)/gu,
    zh: '定型的词语用汉字数字，不用“$0”',
    en: 'A fixed expression keeps its Chinese numeral',
    fix: (match) => '零一二三四五六七八九'[Number(match[0])] ?? '',
  },
  {
    pattern: /(?:正月|腊月|农历[正一二三四五六七八九十冬腊]+月)初?\d{1,2}/gu,
    zh: '“$0”：农历月日用汉字数字',
    en: 'Days of the lunar calendar are written in Chinese',
    advice: { zh: '如“正月十五”', en: 'As 正月十五' },
  },
  {
    pattern:
      /[两二三四五六七八九]千零?\d+年|(?<=[十百千])\d+(?=[个家项年人名户])|(?<![\d.])\d[一二三四五六七八九]十(?=[个家项年人名户亿万])|\d两(?=[个家名户])/gu,
    zh: '“$0”里阿拉伯数字与汉字数字混用',
    en: 'Digits and Chinese numerals are mixed',
    advice: { zh: '一个数只用一种数字', en: 'Use one kind' },
  },
  {
    pattern: /[一二三四]、[1-4](?:、[1-4])*季度|(?<![\d.])[1-4]、[一二三四]季度/gu,
    zh: '“$0”：并列的序数写法不一致',
    en: 'A list mixes digits and Chinese numerals',
    advice: { zh: '并列的数用同一种数字', en: 'Use one kind' },
  },
  {
    pattern: /(?<![\d.])\d+个?([月年天家人项])、[一二三四五六七八九十两]+个?\1(?![0-9])/gu,
    zh: '“$0”：并列的数写法不一致',
    en: 'A list mixes digits and Chinese numerals',
    advice: { zh: '并列的数用同一种数字', en: 'Use one kind' },
  },
  {
    pattern:
      /(?<!\d)(?:[1１]2[·.．]9运动|5[·.．]4运动|5[·.．]1国际劳动节|3[·.．]8国际(?:劳动)?妇女节|8[·.．]1建军节)/gu,
    zh: '“$0”：约定俗成的名称用汉字数字',
    en: 'An established name keeps its Chinese numerals',
    advice: { zh: '如“一二·九”运动、五四运动、五一国际劳动节', en: 'As 五四运动' },
  },
  {
    pattern:
      /[二两三四五六七八九]十年代(?=[初中末以后前的，。来])|(?<=世纪)[二三四五六七八九]十年代/gu,
    zh: '“$0”：年代用阿拉伯数字，并写明世纪',
    en: 'Decades are written in digits, with their century',
    advice: { zh: '如“20世纪80年代”', en: 'As 20世纪80年代' },
  },
  {
    pattern: /(?<![\d.年月至到、])(?:[8-9]\d年(?=[，到至底初末]))(?![^，。]{0,4}代)/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    fix: (match) => `19${match[0]}`,
  },
  {
    pattern: /(?<=[（(从自])[0-2]\d(?:年)?[-—–~～至到]{1,2}[0-3]\d年/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    advice: { zh: '写全四位', en: 'Write four digits' },
  },
  {
    pattern:
      /(?<=^|[，。；：、（“]|[底前末初]完成|部署|落实|实施|制定|印发|总结)[0-3]\d年(?=工作|计划|预算|目标任务|上半年|下半年|度(?:工作|计划|预算|目标|考核|任务))/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    fix: (match) => `20${match[0]}`,
  },
  {
    pattern: /(?<!\d)20\d\d\s*[-—–~～至到]{1,2}\s*\d\d年/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    advice: { zh: '写全四位', en: 'Write four digits' },
  },
];

export const letterRules: Rule[] = [
  {
    code: 'check/letter-digit',
    severity: 'error',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4',
    words: {
      zh: '字母O、l、I当作数字0、1用了。',
      en: 'Letters O, l, I stand where digits should.',
    },
    examples: {
      bad: ['全年完成投资「l→1」2亿元。', '共建成1「O→0」个项目。', '2「O→0」26年工作要点'],
      good: ['全年完成投资12亿元。', '推广5G技术和O2O平台，购置I5处理器10台。'],
    },
    inText: findRows(LETTERS),
  },
  {
    code: 'check/numeral-style',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4.1、4.2、5.1',
    words: {
      zh: '汉字数字与阿拉伯数字选用不当：星期、农历、定型的词语用汉字数字，年月日、年代用阿拉伯数字，一个数里不混用，年份写全四位。',
      en: 'Digits stand where Chinese numerals are fixed, or the other way round; a year has four digits.',
    },
    examples: {
      bad: [
        '定于「2026年三月五日」召开。',
        '每「星期3→星期三」例会。',
        '学习二十届「3→三」中全会精神。',
        '20世纪「八十年代」创办。',
        '第「一、2季度」分别签约3个、5个。',
        '部署「26年→2026年」工作任务。',
      ],
      good: [
        '定于2026年3月5日召开。',
        '每星期三例会，每周3次巡查。',
        '20世纪80年代创办，“五四”运动。',
        '第三产业增加值20亿元，周3个班次。',
      ],
    },
    inText: findRows(NUMERALS),
  },
];
