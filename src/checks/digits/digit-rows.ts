/** Slips in digits, units and times that one pattern decides; a row each, by GB/T 15835 and GB 3100. */
import { readChineseNumeral } from '../../text/index.ts';
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { WRITTEN_ROWS } from './written-rows.ts';

const COUNTER =
  '[名个家户人次条项件处所座台套辆亩里公米吨元年月天周岁篇场期批份支组镇村街部门企业单位]';
const DIGITS = '〇一二三四五六七八九';
const han = (digit: string) => DIGITS[Number(digit)] ?? digit;

const ROWS: readonly Row[] = [
  {
    pattern:
      /(?<![\d.第~～—、-])([1-9])、([1-9])(?!月(?:间|份|[，。、；]))(?=(?:百|千|万|十)?(?:多|余)?(?:公里|千米|小时|分钟|[名个家户人次条项件位天月年岁米里吨元亩套台所辆周倍成]))/gu,
    zh: '“$0”：相邻两数连用表示概数，用汉字且不用顿号',
    en: 'Two numbers side by side that mean about are written in Chinese',
    fix: ({ 1: first = '', 2: second = '' }) =>
      Number(second) - Number(first) === 1 ? `${han(first)}${han(second)}` : '',
  },
  {
    pattern:
      /(?<![\d.:：])(?!24(?:[:：]00|时(?!\d)))(?:2[4-9]|[3-9]\d)(?:时(?!代|间|段)|[:：][0-5]\d)(?=$|[，。；、（至前后开召报到在进举]|[0-5]?\d分)/gu,
    zh: '没有“$0”这个时间',
    en: 'There is no such time',
    advice: { zh: '核对时间', en: 'Check the time' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=^|[，。；：、（自从至到在])(?:[5-9]\d)年(?=[\p{Script=Han}])(?!代|来|间|期|限|内|以|后|前|中|的|如|多|左|历|不|之|为|时|度过|产权|使用|经营|租)/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    fix: (match) => `19${match[0]}`,
  },
  {
    pattern: /(?<=\d年|^|[，。；、])(?:元月份?)(?=[\p{Script=Han}\d])(?!旦)/gu,
    zh: '“$0”：公历写作“1月”',
    en: 'Write 1月',
    fix: '1月',
  },
  {
    pattern: /(?<=\d)(?:mpa|MPA|Mpa|mPa)(?![A-Za-z])/gu,
    zh: '兆帕的符号是MPa',
    en: 'Write MPa',
    fix: 'MPa',
  },
  {
    pattern: /(?<=\d)(?:KPA|Kpa|kpa|KPa)(?![A-Za-z])/gu,
    zh: '千帕的符号是kPa',
    en: 'Write kPa',
    fix: 'kPa',
  },
  { pattern: /(?<=\d)(?:HZ|hz|hZ)(?![A-Za-z])/gu, zh: '赫兹的符号是Hz', en: 'Write Hz', fix: 'Hz' },
  {
    pattern: /(?<=\d)(?:DB|db|Db)(?=[，。；、（(]|A|以)/gu,
    zh: '分贝的符号是dB',
    en: 'Write dB',
    fix: 'dB',
  },
  {
    pattern: /(?<=\d)(?:mw|Mw|mW)(?=[，。；、p的以项电]|$)/gu,
    zh: '兆瓦的符号是MW',
    en: 'Write MW',
    fix: 'MW',
  },
  {
    pattern: /(?<=\d)(?:KVA|Kva|kva|KVa)(?![A-Za-z])/gu,
    zh: '千伏安的符号是kV·A',
    en: 'Write kV·A',
    fix: 'kV·A',
  },
  { pattern: /(?<=\d)(?:ML|Ml|ml)(?![A-Za-z])/gu, zh: '毫升的符号是mL', en: 'Write mL', fix: 'mL' },
  { pattern: /(?<=\d)(?:CM|Cm)(?![A-Za-z])/gu, zh: '厘米的符号是cm', en: 'Write cm', fix: 'cm' },
  { pattern: /(?<=\d)M(?=[长宽高深处])/gu, zh: '米的符号是m', en: 'Write m', fix: 'm' },
  { pattern: /(?<=[\d万亿])公吨/gu, zh: '质量单位是吨，不写“$0”', en: 'Write 吨', fix: '吨' },
  {
    pattern: /(?<=\d亩)地(?=[，。；、])/gu,
    zh: '“亩”已是面积单位，“地”多余',
    en: '亩 is the unit',
    fix: '',
  },
  {
    pattern: /(?:每|一)市[斤尺里担亩]/gu,
    zh: '“$0”：市制单位已停止使用',
    en: 'This unit is no longer in use',
    advice: { zh: '换算成千克、米、公里、公顷（亩）', en: 'Use metric units' },
  },
  {
    pattern: /(?<=[\d万亿千百])(?:华里|里地)/gu,
    zh: '“$0”：非法定计量单位',
    en: 'Use km',
    advice: { zh: '换算成公里（1里合0.5公里）', en: 'Use km' },
  },
  {
    pattern: /(?<=\d[%％‰]?[~～—-])\d+(?:\.\d+)?(?=[，。；]|$)(?<=[%％][~～—-]\d+(?:\.\d+)?)/gu,
    zh: '“$0”：范围的后一个数也要带“%”',
    en: 'The second number of the range needs its %',
    fix: (match) => `${match[0]}%`,
  },
  {
    pattern: /第第(?=[一二三四五六七八九十\d])/gu,
    zh: '“$0”：字重复',
    en: 'Typed twice',
    fix: '第',
    severity: 'error',
  },
  {
    pattern: /(?<![A-Za-z\d.])[OoＯ](?=号(?:楼|地|线|台|塔|门|井|仓|罐|院|文|机))/gu,
    zh: '“$0”：字母误作数字“0”',
    en: 'A letter for the digit 0',
    fix: '0',
  },
  {
    pattern: new RegExp(
      `(?:十|百|千)\\d+(?=[万亿]?${COUNTER})|[一二三四五六七八九][百千万]\\d+(?=${COUNTER})`,
      'gu',
    ),
    zh: '“$0”：汉字数字与阿拉伯数字混用',
    en: 'Chinese and Arabic numerals are mixed',
    advice: { zh: '都用阿拉伯数字', en: 'Use digits' },
    severity: 'error',
  },
  {
    pattern: /(?<![\d.])\d{1,3}几(?=[名个家户人次条项件位元年月天%])/gu,
    zh: '“$0”：“几”表示概数，前面用汉字',
    en: 'With 几 the number is written in Chinese',
    advice: { zh: '写作“十几”“二十几”', en: 'Write 十几' },
  },
  {
    pattern: /百分之\d+(?:\.\d+)?(?!分)/gu,
    zh: '“$0”：汉字与阿拉伯数字混用',
    en: 'Chinese and digits are mixed',
    fix: (match) => `${match[0].replace('百分之', '')}%`,
  },
  {
    pattern: /\d+(?:\.\d+)?%百分点|\d+(?:\.\d+)?%个(?:百分)?点/gu,
    zh: '“$0”：百分号与“百分点”只用一个',
    en: 'Either % or percentage points',
    fix: (match) => `${/^[\d.]+/u.exec(match[0])?.[0]}个百分点`,
    severity: 'error',
  },
  {
    pattern: /(?:上(?:个)?世纪|本世纪)([一二三四五六七八九])十年代/gu,
    zh: '“$0”：世纪、年代用阿拉伯数字',
    en: 'Centuries and decades are written in digits',
    fix: (match) => {
      const decade = readChineseNumeral(match[1] ?? '') ?? 0;
      return match[0].startsWith('上') ? `20世纪${decade}0年代` : `21世纪${decade}0年代`;
    },
  },
  {
    pattern: /[二三四五六七八九]十[一二三四五六七八九]?世纪/gu,
    zh: '“$0”：世纪用阿拉伯数字',
    en: 'Centuries are written in digits',
    fix: (match) => `${readChineseNumeral(match[0].slice(0, -2)) ?? ''}世纪`,
    severity: 'note',
  },
  {
    pattern:
      /(?<=[\d])，(?=\d{3}(?:[，.]\d|[万亿]|[名个家户人次条项件元吨米]))(?<!\d{4}，|年\d+，|月\d+，)/gu,
    zh: '“$0”：千分位不用全角逗号',
    en: 'No full-width comma inside a number',
    advice: { zh: '用半角逗号，或不加逗号', en: 'Use none' },
  },
  {
    pattern: /(?<![\d.,，])0\d+(?=[名个家户人次条项件台套])/gu,
    zh: '“$0”：数前面多了“0”',
    en: 'A zero too many before the number',
    fix: (match) => match[0].replace(/^0+/u, ''),
  },
  {
    pattern: /\d+\.\d+\.\d+(?=[万亿]?[元吨%米亩])/gu,
    zh: '“$0”：多了一个小数点',
    en: 'Two decimal points',
    advice: { zh: '核对数字', en: 'Check the number' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=\d)[.．]{2,}(?=\d)|(?<=\d)[。，](?=\d{1,2}(?:[%％]|个百分点))(?<=[长降加少升高低为达到占率约]\d+[。，])|(?<=(?<![\d，、])\d)，(?=\d(?:公里|平方公里|[万亿]元|[万亿][吨人亩]))/gu,
    zh: '“$0”误作小数点',
    en: 'A mark for a decimal point',
    fix: '.',
    severity: 'error',
  },
  {
    pattern: /(?<![\d.])\d{5,}(?=万[元吨亩人户])(?<!20\d\d\d)/gu,
    zh: '“$0万”：满一亿，宜用“亿”',
    en: 'From 100 million on use 亿',
    advice: { zh: '如“12345万元”写作“1.2345亿元”', en: 'Use 亿' },
    severity: 'note',
  },
];

export const digitRowRules: Rule[] = [
  {
    code: 'check/digit-form',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4、5；GB 3100—1993',
    words: {
      zh: '数字、单位、时间的写法不合规定。',
      en: 'A number, a unit or a time in a form that the standards do not have.',
    },
    examples: {
      bad: [
        '「5、6→五六」个部门联合执法。',
        '会议「25时」开始。',
        '设计水压0.6「mpa→MPa」。',
        '2024年「元月份→1月」召开会议。',
        '增长「百分之12→12%」。',
        '「上世纪八十年代→20世纪80年代」建成。',
        '「农历8月15日」慰问老人。',
        '人口密度每平方公里「1,2→1.2」万人。',
      ],
      good: [
        '网上报名到3月8日24:00截止。',
        '五六个部门联合执法。',
        '会议15时开始，元旦放假。',
        '设计水压0.6MPa。',
        '覆盖1、2号楼和5、6号线。',
        '70年来，园区变化很大。',
      ],
    },
    inText: findRows([...ROWS, ...WRITTEN_ROWS]),
  },
];
