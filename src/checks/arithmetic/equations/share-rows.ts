/** Parts of a whole: shares in percent and in words, rates of what was done, what is left. */
import { dated, type Equation, is, part, percent, SAME, UNIT, words } from './equation.ts';

type N = Readonly<Record<string, number>>;
const at = (numbers: N, name: string) => numbers[name] ?? Number.NaN;
const share = (n: N) => (at(n, 'part') / at(n, 'whole')) * 100;
const ofWhole = (n: N) => (at(n, 'whole') * at(n, 'rate')) / 100;
const piece = (n: N) => at(n, 'part') / at(n, 'whole');
const left = (n: N) => at(n, 'whole') - at(n, 'part');

const SHARE = { zh: '部分除以总数，占比（%）', en: 'The part of the whole' } as const;
const OF_WHOLE = { zh: '总数乘以占比', en: 'The share of the whole' } as const;
const PIECE = { zh: '部分除以总数', en: 'The part of the whole' } as const;
const LEFT = { zh: '总数减去前一项', en: 'The whole less the part' } as const;
/** A third is said of 0.3 to 0.37. */
const ROUGH_PART = [0.04, 0.04] as const;
const HEAD = '[人名位]';
const IS = '(?:达到?|为|是|有|即|共|计|约为)?(?:了)?';
const TOTAL = '(?:总[^，。；\\d]{0,6}|[^，。；\\d]{0,8})?';

export const SHARES: readonly Equation[] = [
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}${UNIT}，${words(10)}占(?:比)?(?:为|达)?${percent('rate')}，${IS}${is('said')}${SAME}(?=[，。；]|$)`,
    right: ofWhole,
    ...OF_WHOLE,
    holds: (_groups, whole) => !/增|减|比上|同比/u.test(whole),
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}${UNIT}，${words(6)}[办完整合按结复达成]{2,4}率(?:为|达到?)?${percent('rate')}，(?:即|也就是)${is('said')}${SAME}`,
    right: ofWhole,
    ...OF_WHOLE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('part')}${UNIT}，占${words(12)}${is('whole')}${SAME}的${part('said')}`,
    right: piece,
    rough: ROUGH_PART,
    ...PIECE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}${UNIT}，其中${words(10)}${is('part')}${SAME}，占${words(8)}${part('said')}(?=[，。；]|$)`,
    right: piece,
    rough: ROUGH_PART,
    ...PIECE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}${UNIT}，${words(8)}占(?<one>[二三四五六七八九十])分之(?<of>[一二三四五六七八九])，${IS}${is('said')}${SAME}(?=[，。；]|$)`,
    right: (n) => (at(n, 'whole') * at(n, 'of')) / at(n, 'one'),
    ...OF_WHOLE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}(?<unit>[个名家户人位])[^，。；\\d]{1,12}?中，[^，。；]{0,12}?${is('part')}${SAME}，占${TOTAL}(?:的)?${percent('said')}`,
    right: share,
    rounds: true,
    ...SHARE,
    holds: (_groups, whole) => !/占全[国省市县区]/u.test(whole),
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}(?<unit>[个名家户人位])[^，。；\\d]{1,12}?中，(?:共)?有?${is('part')}${SAME}(?:被评为|获评|评为|达到|通过)[^，。；\\d]{1,6}，[^，。；\\d]{1,4}率(?:为|达到?)?${percent('said')}`,
    right: share,
    rounds: true,
    ...SHARE,
  },
  {
    pattern: `总?人口${words(3)}${is('whole')}人，(?:其中)?[^，。；、]{0,8}?(?:老年?人|以上人口|老龄人口)${words(3)}${is('part')}人，(?:人口)?老龄化率(?:为|达到?)?${percent('said')}`,
    right: share,
    rounds: true,
    ...SHARE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('part')}${HEAD}，占${words(12)}${is('whole')}${HEAD}的${percent('said')}`,
    right: share,
    rounds: true,
    ...SHARE,
  },
  {
    pattern: `优良天数(?:为|达到?|共)?${is('part')}天，${words(6)}优良(?:天数)?(?:率|比例|天数比例)(?:为|达到?)?${percent('said')}(?![^。；]{0,6}有效)`,
    right: (n) => (at(n, 'part') > 200 ? (at(n, 'part') / 365) * 100 : undefined),
    rough: [1, 1],
    zh: '按全年365天算，优良率（%）',
    en: 'Of 365 days the rate',
  },
  // what is left
  {
    pattern: `核定编制(?:数)?(?:为)?${is('whole')}[名个人]，[^。；\\d]{0,10}?(?:在编|实有|在岗|现有)[^，。；\\d]{0,6}${is('part')}[名个人]，(?:空编|空缺|缺编|缺额|余编)${IS}${is('said')}[名个人]`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `应(?:到会?|出席|参[加会训])${words(6)}${is('whole')}${HEAD}，[^，。；\\d]{0,8}(?:请假|缺席|未到)${words(2)}${is('part')}${HEAD}，(?:实到|实际(?:到会|出席|参[加会训]))${IS}${is('said')}${HEAD}`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `(?:发出|发放|寄出|派发)[^，。；\\d]{1,8}${is('whole')}${UNIT}，(?:收到|收回|回收)[^，。；\\d]{0,4}${is('part')}${SAME}，(?:未回复|未收回|未回收|尚未收回|未返回)(?:的)?${is('said')}${SAME}`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `计划(?:招聘|招录|录用|招收|引进)[^，。；\\d]{0,6}${is('whole')}${HEAD}，(?:实际|已)?(?:招聘|招录|录用|招收|引进)(?:了)?${is('part')}${HEAD}，(?:缺额|空缺|尚缺|还缺)?${is('said')}${HEAD}(?:[^，。；\\d]{0,14}未(?:录用|招录|招满))?`,
    right: left,
    ...LEFT,
    holds: (_groups, whole) => /缺|未录|未招/u.test(whole),
  },
  {
    pattern: `库存[^，。；\\d]{0,8}${is('whole')}${UNIT}，(?:[^，。；\\d]{0,4}(?:使用|调拨|领用|出库|发放|调用))${IS}${is('part')}${SAME}，[^，。；\\d]{0,4}(?:剩余|结余|尚余|余)${IS}${is('said')}${SAME}`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `(?:参训|参考|参加(?:考试|考核|培训)|应考)[^，。；\\d]{0,8}${is('whole')}${HEAD}，(?:考[试核])?合格(?:的)?${is('part')}${HEAD}，不合格(?:的)?${is('said')}${HEAD}`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `立案(?:查处)?${words(4)}${is('whole')}${UNIT}，(?:已)?(?:结案|办结|审结)${words(2)}${is('part')}${SAME}，(?:未结|未审结|尚未(?:办结|结案)|未办结)(?:案件)?${is('said')}${SAME}`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `总投资(?:为|约)?${is('whole')}元[，。][^。；\\d]{0,20}(?:申请|争取)[^，。；\\d]{0,8}资金${is('part')}元[，、](?:(?:单位|地方|企业|镇级|自行)?自筹|配套|其余)${words(4)}${is('said')}元(?=[。；]|$)`,
    right: left,
    ...LEFT,
  },
  {
    pattern: `(?:上年末|年初|去年底|上年底|年初共)(?:共)?[有在][^，。；\\d]{1,8}${is('whole')}${HEAD}，(?:今年|本年)?(?:新)?(?:发展|新进|招录|调入|增加|新增)[^，。；\\d]{0,6}${is('more')}${HEAD}，(?:转出|调出|退休|减少|离职)[^，。；\\d]{0,4}${is('part')}${HEAD}，(?:年末|现|目前|年底)[^，。；\\d]{0,8}${is('said')}${HEAD}`,
    right: (n) => at(n, 'whole') + at(n, 'more') - at(n, 'part'),
    zh: '期初加增加减减少',
    en: 'What there was, more and less,',
  },
  {
    pattern: `男(?:性|职工|教师|生|士)(?:职工|教师|学生|干部)?占(?:比)?(?:为)?${percent('part')}[，、；]女(?:性|职工|教师|生|士)(?:职工|教师|学生|干部)?占(?:比)?(?:为)?${percent('said')}`,
    right: (n) => 100 - at(n, 'part'),
    rough: [0.15, 0.15],
    zh: '男女两项相加应为100%，后一项（%）',
    en: 'Both make 100 %, so the second',
  },
  {
    pattern: `上午[^。；\\d，]{0,12}${is('whole')}${UNIT}，下午[^。；\\d，]{0,12}${is('part')}${SAME}，(?:全天|一天|当天)[^。；\\d，]{0,8}${is('said')}${SAME}`,
    right: (n) => at(n, 'whole') + at(n, 'part'),
    zh: '前两项相加',
    en: 'Both together',
  },
  // how much for each
  {
    pattern: `(?:^|[^\\d.第])${is('n')}(?<per>[期场批班次户村校车店])，${dated(4)}${is('whole')}(?<unit>人次|人|元|件)，(?:平均)?\\k<per>均${words(4)}${is('said')}\\k<unit>`,
    right: (n) => at(n, 'whole') / at(n, 'n'),
    rounds: true,
    zh: '总数除以个数，平均',
    en: 'The mean',
  },
  {
    pattern: `(?<mean>绿地)(?:总)?面积${words(3)}${is('whole')}公顷，服务[^，。；\\d]{0,8}${is('n')}人，人均(?:公园)?\\k<mean>(?:面积)?(?:为)?${is('said')}平方米`,
    right: (n) => (at(n, 'whole') * 10_000) / at(n, 'n'),
    rounds: true,
    zh: '面积除以人数，人均（平方米）',
    en: 'The area for each',
  },
  {
    pattern: `12个月[^，。；\\d]{1,12}${is('whole')}${UNIT}，月均[^，。；\\d]{0,6}${is('said')}${SAME}`,
    right: (n) => at(n, 'whole') / 12,
    rounds: true,
    zh: '总数除以12个月，月均',
    en: 'The mean of a month',
  },
  {
    pattern: `(?:^|[^\\d.第])${is('n')}(?<per>公里|米|亩|平方米|台|辆|盏|座|栋)，总?(?:投资|造价|费用|支出|投入|价款)${words(2)}${is('whole')}元，(?:平均)?每\\k<per>[^，。；\\d]{0,4}${is('said')}元`,
    right: (n) => at(n, 'whole') / at(n, 'n'),
    rounds: true,
    zh: '总数除以个数，平均',
    en: 'The mean',
  },
  {
    pattern: `[向给为]${is('n')}(?<per>[名户人位家])[^，。；\\d]{1,14}${is('whole')}元，(?:每[名户人位家]|人均|户均)[^，。；\\d]{0,4}${is('said')}元`,
    right: (n) => at(n, 'whole') / at(n, 'n'),
    rounds: true,
    zh: '总数除以人数（户数），平均',
    en: 'The mean',
  },
  {
    pattern: `每(?<per>[张本份件套台株棵盆])${is('price')}元，(?:共|累计|全年)?(?:售出|销售|购买|购置|采购|印制)[^，。；\\d]{0,6}${is('n')}\\k<per>，[^，。；\\d]{1,8}${is('said')}元`,
    right: (n) => at(n, 'price') * at(n, 'n'),
    zh: '单价乘以数量',
    en: 'The price and the number',
  },
  {
    pattern: `三次产业增加值分别为${is('a')}元、${is('b')}元[、和]${is('c')}元，第(?<which>[一二三])产业(?:增加值)?占[^，。；\\d]{1,8}${percent('said')}`,
    right: (n) =>
      (([at(n, 'a'), at(n, 'b'), at(n, 'c')][at(n, 'which') - 1] ?? Number.NaN) /
        (at(n, 'a') + at(n, 'b') + at(n, 'c'))) *
      100,
    rounds: true,
    ...SHARE,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('whole')}[名个]?[人职员工]{1,2}中，${words(8)}${is('first')}人，[^，。；\\d]{2,12}${is('part')}人，[^，。；\\d]{2,6}(?:以上|及以上)(?:学历)?(?:的|人员)?占${percent('said')}`,
    right: (n) => ((at(n, 'first') + at(n, 'part')) / at(n, 'whole')) * 100,
    rounds: true,
    zh: '前两项之和除以总数，占比（%）',
    en: 'Both parts of the whole',
    isNote: true,
  },
];
