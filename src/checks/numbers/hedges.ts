/** Hedges said twice, against each other, or before exact numbers; signs that repeat the word before them. */
import { findRows, looksTogether, type Row } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const HAN = '[一二两三四五六七八九十百千万几数]';
const COUNTER = '[个名家人件项次户亩元台套所处条]';
const FEW = '[^，。；、\\d]{0,3}?';

const HEDGES: readonly Row[] = [
  {
    pattern: new RegExp(
      `(?:[大]?约|将近|接近|(?<![最附靠远亲])近|超过|逾)${HAN}{1,4}[余多来](?=${COUNTER}|[万亿])|(?:[几数]|十几|几十|数十|上(?=[十百千万]))[十百千万]{0,2}[余多](?=${COUNTER}|[万亿]|[多余])(?<!十[余多])|(?:几|数|上)[十百千万][余多](?=${COUNTER})|十几[余多](?=${COUNTER})`,
      'gu',
    ),
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern:
      /\d[余多]{2}(?=[\p{Script=Han}])|\d几余|\d[余多][^，。；\d]{1,3}(?:左右|上下|以上|以内)/gu,
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern: new RegExp(
      `(?:大约|大概|大致|约|估计|近)[^，。；\\d约]{1,4}\\d[\\d.,]*[%万亿千]*${FEW}(?:左右|上下)`,
      'gu',
    ),
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern:
      /(?:大约|大概|约|估计|近)[\p{Script=Han}]{0,3}?[一二两三四五六七八九十][一二两三四五六七八九十百千万亿]+(?:元|人|户|家|亩|吨|件|个|名)(?:左右|上下)|(?:超过|突破|不少于|达到近)[\p{Script=Han}]{0,2}?[一二两三四五六七八九十][一二两三四五六七八九十百千万亿]+(?:元|人|户|家|亩|吨|件|个|名)以上/gu,
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern:
      /(?:最多|至多|最高|最长|最迟)不[超多]过|(?:最多|至多)不多于|(?:最少|至少|最低)不[少低]于/gu,
    zh: '“$0”：语义重复',
    en: 'The limit is said twice',
    advice: { zh: '如“不超过”“至少”，只留一个', en: 'Keep one' },
    severity: 'note',
  },
  {
    pattern: new RegExp(
      `(?:(?:不超过|不多于|不高于|低于|少于|不足|不到|不满|最多|至多)\\d[\\d.,]*[%万亿千百]*${FEW}以上)|(?:(?:超过|超出|高于|多于|不少于|不低于|不下|至少|最少)\\d[\\d.,]*[%万亿千百]*${FEW}(?:以下|以内))|(?:(?:不足|不到|低于|少于|不满)\\d[\\d.,]*[%万亿千百]*${FEW}(?:以下|以内))`,
      'gu',
    ),
    zh: '“$0”：前后两个界限重复或者矛盾',
    en: 'Two limits repeat or contradict each other',
    advice: { zh: '只说一个界限', en: 'Say one limit' },
    severity: 'error',
  },
];

const EXACT = /^(?:约|大约|约为|约有|约计|近|将近|接近)$/u;

/** 约1236人, 近128家: who counts to the last one does not guess. */
function checkExact(text: Text): Mistake[] {
  return text.quantities.flatMap(({ before, kind, scale, value, whole, inexact }): Mistake[] => {
    if (kind !== 'count' || scale !== '' || inexact !== '' || !EXACT.test(before)) return [];
    if (!/^\d{3,}$/u.test(value) || /[05]$/u.test(value)) return [];
    return [
      {
        start: whole.start,
        end: whole.end,
        message: {
          zh: `“${before}”后面是精确到个位的数`,
          en: 'A hedge before a number that is exact',
        },
        hint: { zh: '删去概数词，或者把数写成整数', en: 'Drop the hedge, or round' },
      },
    ];
  });
}

const SIGNS: readonly Row[] = [
  {
    pattern:
      /(?<=(?:下降|减少|降低|回落|下跌|下滑|缩减|减收|降幅为?|亏损|降温)(?:了|约|达)?)\s*[-－−](?=\d)/gu,
    zh: '“下降”“减少”后面的数不再带负号，负负得正',
    en: 'A decrease carries no minus sign',
    fix: '',
  },
  {
    pattern: /[%％]个?百分点|个百分点[%％]|个[%％]/gu,
    zh: '“$0”：“%”和“个百分点”只能用一个',
    en: '% and 个百分点 exclude each other',
    advice: { zh: '比率的升降用“个百分点”，其余用“%”', en: 'Points for rates, else %' },
  },
  {
    pattern: /(?:占比|比重|率|比例)(?:为|达到?|是)\d[\d.]*个百分点(?!以)/gu,
    zh: '“$0”：比率用“%”，不用“个百分点”',
    en: 'A rate is given in percent',
    fix: (match) => match[0].replace('个百分点', '%'),
  },
  {
    pattern: /百分之[一二三四五六七八九十百零]+点\d|(?<![\d.])\.\d+[%万亿]|\d\.[%％](?!\d)/gu,
    zh: '“$0”：数写得不完整或者两种数字混用',
    en: 'The number is incomplete or mixed',
    advice: { zh: '如“35.5%”“0.5%”', en: 'As 35.5%, 0.5%' },
  },
  {
    pattern: /(?<![\d，])\d{1,3}(?:，\d{3})+(?=[元人个家万吨户件亩])/gu,
    zh: '“$0”：数字里用了中文逗号',
    en: 'A number holds a full-width comma',
    fix: (match) => match[0].replaceAll('，', ''),
  },
  {
    pattern:
      /(?:下降|减少|降低|缩短|缩小|压缩|便宜|节约|节省|减轻)(?:了|约|近)?(?:[一二两三四五六七八九十几]+倍(?:以上|多)?|\d[\d.]*倍)/gu,
    zh: '“$0”：减少不能用“倍”，减少一倍即为零',
    en: 'Nothing decreases by a multiple of itself',
    advice: { zh: '改用百分数或“降到原来的几分之几”', en: 'Use percent or a fraction' },
  },
  {
    pattern:
      /每(亩|人|户|平方米|吨|小时|公里|天|年)[^，。；\d]{0,8}\d[\d.,]*[万亿千]?[\p{Script=Han}]{1,3}[/／每]\1|时速[^，。；\d]{0,3}每小时\d|时速[^，。；\d]{0,3}\d[\d.]*(?:公里|千米)(?:每小时|[/／]小时)/gu,
    zh: '“$0”：“每”说了两次',
    en: 'Per is said twice',
    advice: { zh: '只留一处', en: 'Say it once' },
    severity: 'warning',
  },
];

const RANGES: readonly Row[] = [
  {
    pattern:
      /(?<![\d.%—－~～至到-])\d[\d.]*\s*(?:[-—–~～－]{1,2}|至|到)\s*\d[\d.]*[万亿](?![\p{Script=Han}]?[级大])/gu,
    zh: '“$0”：前一个数省了“万”“亿”，意思就变了',
    en: 'The first number of the range lacks its 万 or 亿',
    fix: (match) => match[0].replace(/^(\d[\d.]*)/u, `$1${match[0].slice(-1)}`),
  },
];

export const hedgeRules: Rule[] = [
  {
    code: 'check/hedge',
    severity: 'warning',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011；概数的用法按语法',
    words: {
      zh: '概数词重复（几十余家、100余家左右），界限重复或矛盾（最多不超过、至少50人以下），概数词后面是精确的数。',
      en: 'A number is hedged twice, its limits contradict each other, or it is hedged and exact.',
    },
    examples: {
      bad: [
        '投资「大约八千万元左右」。',
        '参训人数「超过三百人以上」。',
        '带动「几十余」家企业。',
        '走访10「0余家左右」。',
        '「最多不超过」20人。',
        '到会「不足50人以下」。',
        '服务企业「约1236人次」。',
      ],
      good: [
        '带动几十家企业，走访100余家。',
        '推进线上多元化纠纷调解。',
        '不超过20人，50人以上。',
        '服务企业约1200人次。',
      ],
    },
    inText: looksTogether([findRows(HEDGES), checkExact]),
  },
  {
    code: 'check/number-sign',
    severity: 'error',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011；GB 3100—1993',
    words: {
      zh: '“下降”后带负号，“%”与“个百分点”连用，用“倍”说减少，小数点前后缺数字，“每”说了两次。',
      en: 'A decrease with a minus sign, % with points, a decrease in multiples, a decimal without digits.',
    },
    examples: {
      bad: [
        '信访量同比下降「-」5%。',
        '增长8「%个百分点」。',
        '税收「占比为35个百分点→占比为35%」。',
        '成本「降低两倍」。',
        '完成「10，000→10000」元。',
      ],
      good: [
        '信访量同比下降5%，增速为-2%。',
        '税收占比为35%，提高2个百分点。',
        '成本降低三分之二，每亩产量800公斤。',
        '降低成本，产量是原来的3倍。',
      ],
    },
    inText: findRows(SIGNS),
  },
  {
    code: 'check/range-scale',
    severity: 'warning',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011，5.1.5：省略会造成歧义的，前一个数值的单位不应省略',
    words: {
      zh: '数值范围的前一个数省了“万”“亿”：5—10万元可以读成5元到10万元。',
      en: 'A range whose first number lacks 万 or 亿 can be misread.',
    },
    examples: {
      bad: ['每个项目奖励「5—10万→5万—10万」元。'],
      good: ['每个项目奖励5万—10万元。', '2020—2025年完成10万平方米。'],
    },
    inText: findRows(RANGES),
  },
];
