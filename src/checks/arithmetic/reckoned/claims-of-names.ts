/** Figures tied together by what they are called: a part of the year named again, a plan, so much for each, one to another. */
import { type Claim, is, of, percentSlack, rate, slack, UNIT } from './claims.ts';

const GOES = '(?:增长|提高|增加|上升|下降|减少|降低|压减|提升)';
const PLAN = '(?:年度|全年|年初|既定|总)?(?:计划|目标|任务|预算)(?:目标|任务|数)?';

const PASSED = '(?:突破|超过|首超|迈过|跨越|跨过|迈上|站上|冲破)(?:了)?';
const MARK = '(?:大关|台阶|关口|规模)?';
const IS = '(?:首次)?(?:达到?|为|实现|完成|提高到|上升到|增加到|[增升]至)(?:了)?';
/** 突破百家，为93家企业减免租金: another thing. */
const NOT_FOR = '(?!的?(?:企业|单位|群众|职工|居民|农户|学校|项目|市场主体)[^，。；])';
const SCALED = `(?<unit>${UNIT}|[%％])`;
/** Marks that are passed in words: 突破百家, 迈上千亿元台阶. */
const MARKS: readonly (readonly [words: string, mark: number])[] = [
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['十亿', 1e9],
  ['百亿', 1e10],
  ['千亿', 1e11],
];
const NOT_PASSED = {
  zh: '说突破、超过，后面的数却没有达到',
  en: 'The figure has not passed the mark',
};

/** Rates that are called by what they are of: the part, the whole, and the rate that holds them together. */
const OF_TWO: readonly (readonly [part: string, whole: string, rate: string])[] = [
  ['森林面积', '(?:国土|土地|行政区域)(?:总)?面积', '森林覆盖率'],
  [
    '(?:利润|净利润|利润总额)',
    '(?:营业收入|销售收入|主营业务收入|营收)',
    '(?:营业收入|销售)?利润率',
  ],
  ['负债(?:总额)?', '资产(?:总额)?', '资产负债率'],
  ['城镇(?:常住)?人口', '(?:常住|总)人口', '(?:常住人口)?城镇化率'],
  ['不良贷款(?:余额)?', '(?:各项)?贷款余额', '不良(?:贷款)?率'],
];
const OF = '[^，。；\\d]{0,4}?';
/** Three figures in any order: the last of them is told. */
const rateOfTwo = ([part, whole, name]: (typeof OF_TWO)[number]): Claim[] => {
  const [a, b] = [
    `${part}${OF}${is('part')}(?<unit>${UNIT})`,
    `${whole}${OF}${is('whole')}\\k<unit>`,
  ];
  const [first, second] = [
    `${whole}${OF}${is('whole')}(?<unit>${UNIT})`,
    `${part}${OF}${is('part')}\\k<unit>`,
  ];
  const rateIs = (said: string) => `${name}${OF}${rate(said)}`;
  const words = { zh: '按前面两个数算，这里', en: 'The two figures before' };
  const right = (numbers: Parameters<NonNullable<Claim['right']>>[0]) =>
    (of(numbers, 'part') / of(numbers, 'whole')) * 100;
  const JOIN = '，[^。；\\d，]{0,6}?';
  return [
    { pattern: `${a}${JOIN}${b}${JOIN}${rateIs('said')}`, right, within: percentSlack, ...words },
    {
      pattern: `${first}${JOIN}${second}${JOIN}${rateIs('said')}`,
      right,
      within: percentSlack,
      ...words,
    },
    {
      pattern: `${a}${JOIN}${rateIs('rate')}${JOIN}${whole}${OF}${is('said')}\\k<unit>`,
      right: (numbers) => (of(numbers, 'part') / of(numbers, 'rate')) * 100,
      within: (numbers) => slack(numbers) + of(numbers, 'said') * 0.06,
      ...words,
    },
  ];
};

export const NAMED_CLAIMS: readonly Claim[] = [
  ...OF_TWO.flatMap(rateOfTwo),
  {
    // 核查率100%，收到线索52条，核查48条; 开工率95%，40个项目中开工36个
    pattern: `(?<deed>[\\p{Script=Han}]{2})率(?:为|达到?)?${rate('said')}，(?:(?!\\k<deed>)[^。；，\\d]){0,8}${is('all')}(?<unit>批次|个|家|件|条|项|人|名|批|处|户|起)(?:(?!\\k<deed>)[^。；\\d]){0,8}?\\k<deed>(?:了)?${is('done')}\\k<unit>`,
    right: (numbers) => (of(numbers, 'done') / of(numbers, 'all')) * 100,
    within: percentSlack,
    zh: '按后面两个数算，比率',
    en: 'The two figures behind',
  },
  {
    pattern: `应到[^。；，\\d]{0,6}${is('all')}(?<unit>人|名)，[^。；，\\d]{0,6}(?:请假|缺席|缺勤|未到)${is('out')}\\k<unit>，实到[^。；，\\d]{0,6}${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'all') - of(numbers, 'out'),
    zh: '应到人数减去未到人数',
    en: 'Those expected less those who did not come',
  },
  {
    pattern: `每(?<per>平方米|吨|斤|公斤|千克|立方米)[\\p{Script=Han}]{0,4}?${is('a')}元，[^。；\\d，]{0,8}${is('b')}\\k<per>，[^。；\\d，]{0,8}(?:额|收入|价款|金额|产值)(?:为|达到?)?${is('said')}元`,
    right: (numbers) => of(numbers, 'a') * of(numbers, 'b'),
    within: (numbers) =>
      (numbers.said?.half ?? 0) +
      (numbers.a?.half ?? 0) * of(numbers, 'b') +
      (numbers.b?.half ?? 0) * of(numbers, 'a'),
    zh: '按单价和数量算',
    en: 'The price and the quantity',
  },
  {
    pattern: `${is('a')}(?<unit>元|人|户|家|亩|吨)[，、][^。；\\d，]{2,20}${is('b')}\\k<unit>，[^。；\\d，]{1,12}比(?:约?为|是|达到?|降至|缩小到|缩小至)?(?<said>\\d+(?:\\.\\d+)?)[：:∶比]1(?![\\d.])`,
    right: (numbers) =>
      Math.max(of(numbers, 'a') / of(numbers, 'b'), of(numbers, 'b') / of(numbers, 'a')),
    within: (numbers) => (numbers.said?.half ?? 0) + 0.06,
    zh: '前面两个数之比',
    en: 'The ratio of the two',
  },
  ...MARKS.flatMap(([words, mark]): Claim[] => {
    const wrong: Claim['wrong'] = (numbers) => of(numbers, 'said') < mark;
    return [
      {
        pattern: `${PASSED}${words}(?<unit>${UNIT})?${MARK}，${IS}${is('said')}\\k<unit>${NOT_FOR}`,
        wrong,
        ...NOT_PASSED,
      },
      {
        pattern: `(?:达到?|为|至|实现|完成)(?:了)?${is('said')}(?<unit>${UNIT})，(?:首次|历史性|成功|一举)*(?:突破|跨越|迈上|站上|超过)(?:了)?${words}(?:\\k<unit>)?${MARK}(?=[，。；])`,
        wrong,
        zh: '前面的数没有达到，却说突破',
        en: 'The figure before has not passed the mark',
      },
    ];
  }),
  {
    pattern: `${PASSED}${is('mark')}[%％]${MARK}，${IS}${is('said')}[%％]${NOT_FOR}`,
    wrong: (numbers) => of(numbers, 'said') < of(numbers, 'mark'),
    ...NOT_PASSED,
  },
  {
    pattern: `(?:达到?|为|至|实现|完成)(?:了)?${is('said')}${SCALED}，(?:首次|历史性|成功|一举)*(?:突破|跨越|迈上|站上|首超)(?:了)?${is('mark')}\\k<unit>${MARK}(?=[，。；])`,
    wrong: (numbers) => of(numbers, 'said') < of(numbers, 'mark'),
    zh: '前面的数没有达到，却说突破',
    en: 'The figure before has not passed the mark',
  },
  {
    // 新增20家，首次突破150家: what was passed is the whole
    pattern: `(?<![新增减][^，。；]{0,14})(?<![\\d.])${is('said')}${SCALED}，(?:首次|历史性|成功|一举)+(?:突破|跨越|迈上|站上|首超|超过)(?:了)?${is('mark')}\\k<unit>${MARK}(?=[，。；])`,
    wrong: (numbers) => of(numbers, 'said') < of(numbers, 'mark'),
    zh: '前面的数没有达到，却说突破',
    en: 'The figure before has not passed the mark',
    severity: 'warning',
  },
  {
    pattern: `(?:降到|降至|压减到|压缩到|控制在|下降到)(?:了)?${is('mark')}${SCALED}以[下内]，(?:为|达到?|仅)(?:了)?${is('said')}\\k<unit>${NOT_FOR}`,
    wrong: (numbers) => of(numbers, 'said') > of(numbers, 'mark'),
    zh: '说以下、以内，后面的数却更大',
    en: 'The figure is beyond its bound',
  },
  {
    pattern: `(?:达到|提高到|保持在|稳定在|上升到)(?:了)?${is('mark')}${SCALED}以上，(?:为|达到?)(?:了)?${is('said')}\\k<unit>${NOT_FOR}`,
    wrong: (numbers) => of(numbers, 'said') < of(numbers, 'mark'),
    zh: '说以上，后面的数却更小',
    en: 'The figure is below its bound',
  },
  {
    pattern: `(?<!基本|不)(?<deed>满意|合格|同意|达标|赞成|优良)(?:率|度|的)?(?:占|为|达到?)?${rate('a')}[，、](?:基本|比较|较)\\k<deed>(?:率|度|的)?(?:占|为|达到?)?${rate('b')}[，、]不\\k<deed>(?:率|度|的)?(?:占|为|达到?)?${rate('said')}`,
    right: (numbers) => 100 - of(numbers, 'a') - of(numbers, 'b'),
    within: (numbers) => slack(numbers) + 0.05,
    zh: '三个比率相加应为100%，这里',
    en: 'The three rates make 100 %, so this',
  },
  {
    pattern: `(?<name>[一二三四]季度|[上下]半年|上年|去年|20\\d\\d年)的?${is('a')}(?<unit>${UNIT})[^。；\\d]{0,12}?${is('b')}\\k<unit>，(?:比|较)\\k<name>${GOES}(?:了)?${rate('said')}`,
    right: (numbers) => (Math.abs(of(numbers, 'b') - of(numbers, 'a')) / of(numbers, 'a')) * 100,
    within: percentSlack,
    zh: '按前后两个数算，升降的幅度',
    en: 'The change between the two',
  },
  {
    // 完成32亿元，其中本月4亿元，完成计划45亿元的71.1%: of the whole or of its part
    pattern: `(?<![\\d.]|超额完成|超额|超过|超|其中[^，。；\\d]{0,12})${is('done')}(?<unit>${UNIT})，(?:完成|为|占|达到?)(?:了)?${PLAN}${is('plan')}\\k<unit>的${rate('said')}`,
    right: (numbers) => (of(numbers, 'done') / of(numbers, 'plan')) * 100,
    within: percentSlack,
    zh: '按完成数和计划数算，完成的比例',
    en: 'Done of planned',
  },
  {
    pattern: `每(?<per>户|亩|人|台|件|项|家|栋|套|吨|公里)[\\p{Script=Han}]{0,6}?${is('a')}(?<unit>元|吨|公斤|平方米)，[^。；\\d，]{0,8}${is('b')}\\k<per>，(?:共计?|合计|总计|累计|计|需|发放)[\\p{Script=Han}]{0,6}?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'a') * of(numbers, 'b'),
    within: (numbers) => slack(numbers) + of(numbers, 'a') * of(numbers, 'b') * 0.005,
    zh: '按每一个的数和个数算',
    en: 'So much for each',
  },
  {
    pattern: `男女[\\p{Script=Han}]{0,4}(?:比例|之比|比)(?:约?为|是|达)?${is('a')}(?:比|[：:∶])${is('b')}，男[\\p{Script=Han}]{0,4}${is('men')}[名人位]，女[\\p{Script=Han}]{0,4}${is('said')}[名人位]`,
    right: (numbers) => (of(numbers, 'men') * of(numbers, 'b')) / of(numbers, 'a'),
    within: (numbers) => of(numbers, 'men') * 0.03,
    zh: '按男女比例算',
    en: 'By the ratio',
  },
];
