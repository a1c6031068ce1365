/** Rows of figures that words tie together: what one of them should be by the others. */
import { Big } from 'big.js';

/** A number with its scale. */
export const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?(?:万亿|[万亿千])?';
export const UNIT =
  '(?:平方米|平方公里|立方米|千瓦时|人次|家次|公里|元|个|家|人|名|户|亩|吨|件|项|台|套|辆|条|次|米|公斤|千克|天)';
export const is = (name: string) => `(?<${name}>${NUMBER})`;
const POINTS_OR_RATE = '(?:\\d+(?:\\.\\d+)?)';
export const rate = (name: string) => `(?<${name}>${POINTS_OR_RATE})[%％]`;
/** Words without figures, within a sentence. */
const WORDS = '[^。；\\d]';

export const HAN = '零一二三四五六七八九十';
const SCALES: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8, 万亿: 12 };

export interface Value {
  value: number;
  /** Half a unit of the last digit; nothing for whole numbers without a scale. */
  half: number;
}

export function read(typed: string): Value {
  const numeral = HAN.indexOf(typed);
  if (numeral > 0) return { value: numeral, half: 0 };
  const [, digits = '0', scale = ''] = /^([\d,.]+)(.*)$/u.exec(typed) ?? [];
  const plain = digits.replaceAll(',', '');
  const power = new Big(10).pow(SCALES[scale] ?? 0);
  const places = plain.split('.')[1]?.length ?? 0;
  const isWhole = scale === '' && places === 0;
  return {
    value: new Big(plain).times(power).toNumber(),
    half: isWhole ? 0 : power.times(new Big(10).pow(-places)).div(2).toNumber(),
  };
}

/** A value in the scale in which another is typed: 60000000 beside 8000万 is 6000万. */
export function inScale(value: number, typed: string): string {
  const scale = /(?:万亿|[万亿千])$/u.exec(typed)?.[0] ?? '';
  const shown = new Big(value).div(new Big(10).pow(SCALES[scale] ?? 0));
  return `${Number(shown.toPrecision(6))}${scale}`;
}

export type Numbers = Readonly<Record<string, Value>>;

export interface Claim {
  pattern: string;
  /** What the group `said` should be; undefined where nothing can be said. */
  right?: (numbers: Numbers) => number | undefined;
  /** How far off rounding may be. */
  within?: (numbers: Numbers) => number;
  /** Or: whether what is said cannot be. */
  wrong?: (numbers: Numbers) => boolean;
  zh: string;
  en: string;
  severity?: 'warning';
}

export const of = (numbers: Numbers, name: string) => numbers[name]?.value ?? 0;
export const slack = (numbers: Numbers) =>
  Object.values(numbers).reduce((sum, { half }) => sum + half, 0);
/** Percentages are told with so many digits. */
export const percentSlack = (numbers: Numbers) => (numbers.said?.half ?? 0) + 0.5;

const SEX = '(?:性|职工|代表|同志|工|生|员工|委员|干部)?';

export const CLAIMS: readonly Claim[] = [
  {
    pattern: `(?<![第\\d.])${is('done')}(?<unit>${UNIT})[^。；\\d]{0,10}超(?:出|过|额完成)?(?:了)?(?:年度|全年|年初|既定)?(?:目标|计划|任务)(?:任务|数)?(?:的)?${is('plan')}\\k<unit>[，的]?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'done') - of(numbers, 'plan'),
    zh: '完成数减去目标数',
    en: 'Done less planned',
  },
  {
    pattern: `(?:突破|超过|首超|迈过|跨越|迈上)(?:了)?${is('mark')}(?<unit>${UNIT})(?:大关|台阶|关口)?，(?:首次)?(?:达到?|为|实现|完成)(?:了)?${is('said')}\\k<unit>`,
    wrong: (numbers) => of(numbers, 'said') < of(numbers, 'mark'),
    zh: '说突破、超过，后面的数却没有达到',
    en: 'The figure has not passed the mark',
  },
  {
    pattern: `(?:不足|不到|低于|未达到?)(?:了)?${is('mark')}(?<unit>${UNIT})，(?:仅|只)?(?:达到?|为|有|实现|完成)(?:了)?${is('said')}\\k<unit>`,
    wrong: (numbers) => of(numbers, 'said') >= of(numbers, 'mark'),
    zh: '说不足，后面的数却达到了',
    en: 'The figure is not below the mark',
  },
  {
    pattern: `男${SEX}${WORDS}{0,2}${is('men')}[名人位个][，、；]?(?:其中)?女${SEX}${WORDS}{0,2}${is('women')}[名人位个]${WORDS}{0,6}，女${SEX}(?:比例|占比|占总?(?:人?数)?(?:的)?|所占比例)(?:约|为|达到?)*${rate('said')}`,
    right: (numbers) => (of(numbers, 'women') / (of(numbers, 'men') + of(numbers, 'women'))) * 100,
    within: percentSlack,
    zh: '按男女人数算，女性占比',
    en: 'The numbers of men and women',
  },
  {
    pattern: `(?<![\\d.百千万])(?:(?<part>\\d+)[/／](?<whole>\\d+)|(?<whole2>[二三四五六七八九十])分之(?<part2>[一二三四五六七八九]))(?:的[\\p{Script=Han}]{0,6})?[，（(](?:即|也就是|约为?|为|占)${rate('said')}`,
    right: (numbers) =>
      ((of(numbers, 'part') || of(numbers, 'part2')) /
        (of(numbers, 'whole') || of(numbers, 'whole2'))) *
      100,
    within: percentSlack,
    zh: '这个分数',
    en: 'That fraction',
  },
  {
    pattern: `(?<=(?:增长|增速(?:为|达)?|提高)(?<all>${POINTS_OR_RATE})[%％]${WORDS}{0,16})拉动[\\p{Script=Han}]{0,12}?(?<said>${POINTS_OR_RATE})个百分点`,
    wrong: (numbers) => of(numbers, 'said') > of(numbers, 'all'),
    zh: '拉动的百分点多于总的增速',
    en: 'A part adds more points than the whole has',
    severity: 'warning',
  },
  {
    pattern: `(?<![%％][，、][\\p{Script=Han}]{0,4})(?<deed>合格|满意|达标|通过|及格|优良|同意)(?:率|的)?(?:占|为|达到?)?${rate('yes')}[，、]不\\k<deed>(?:率|的)?(?:占|为|达到?)?${rate('said')}`,
    right: (numbers) => 100 - of(numbers, 'yes'),
    within: (numbers) => slack(numbers) + 0.05,
    zh: '与前一个比率相加应为100%，这里',
    en: 'Both rates make 100 %, so this',
  },
  {
    pattern: `${is('base')}(?<unit>元|吨|亩|平方米|人|家|户)的${rate('rate')}[，（(](?:计|即|共计?|合计|为|折合|约)${is('said')}\\k<unit>`,
    right: (numbers) => (of(numbers, 'base') * of(numbers, 'rate')) / 100,
    within: (numbers) => slack(numbers) + of(numbers, 'base') * 0.0005,
    zh: '按基数和百分比算',
    en: 'The percentage of the figure before',
  },
  {
    pattern: `(?<one>[\\p{Script=Han}]{1,5})${is('a')}(?<unit>${UNIT})[，、](?<two>[\\p{Script=Han}]{1,5})${is('b')}\\k<unit>，\\k<one>比\\k<two>多(?:出)?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'a') - of(numbers, 'b'),
    zh: '两个数相减',
    en: 'The difference of the two',
  },
  {
    pattern: `(?<one>[\\p{Script=Han}]{1,5})${is('a')}(?<unit>${UNIT})[，、](?<two>[\\p{Script=Han}]{1,5})${is('b')}\\k<unit>，\\k<one>是\\k<two>的(?<said>\\d+(?:\\.\\d+)?)倍`,
    right: (numbers) => of(numbers, 'a') / of(numbers, 'b'),
    within: (numbers) => (numbers.said?.half ?? 0) + 0.06,
    zh: '两个数相除，倍数',
    en: 'The ratio of the two',
  },
  {
    pattern: `人口(?:约|为|有)?${is('a')}人，[^。；\\d]{0,8}面积(?:约|为)?${is('b')}平方公里，人口密度[^。；\\d]{0,12}${is('said')}人`,
    right: (numbers) => of(numbers, 'a') / of(numbers, 'b'),
    within: (numbers) => (of(numbers, 'a') / of(numbers, 'b')) * 0.06,
    zh: '按人口和面积算',
    en: 'Persons and area',
  },
  {
    pattern: `(?<per>亩|人|户|车|店|校|村)均[\\p{Script=Han}]{1,6}?${is('a')}(?<unit>元|人|吨|平方米)，[^。；\\d]{0,8}${is('b')}\\k<per>，[^。；\\d，]{0,8}(?:总[额量数]?|共计?|合计)[\\p{Script=Han}]{0,4}?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'a') * of(numbers, 'b'),
    within: (numbers) =>
      (numbers.said?.half ?? 0) +
      (numbers.a?.half ?? 0) * of(numbers, 'b') +
      (numbers.b?.half ?? 0) * of(numbers, 'a'),
    zh: '按平均数和个数算',
    en: 'The average and the number',
  },
  {
    pattern: `(?:原定|原计划|计划)(?:于)?(?:(?<y1>\\d{4})年)?(?<m1>\\d{1,2})月(?:底|末|份)?[\\p{Script=Han}]{1,8}，(?:实际|现已?)(?:于)?(?:(?<y2>\\d{4})年)?(?<m2>\\d{1,2})月(?:底|末|份)?[\\p{Script=Han}]{1,8}，(?:提前|推迟|延后|延迟|晚)(?:了)?(?<said>\\d{1,2})个月`,
    right: (numbers) =>
      Math.abs(
        (of(numbers, 'y2') - of(numbers, 'y1')) * 12 + of(numbers, 'm2') - of(numbers, 'm1'),
      ),
    within: () => 0,
    zh: '两个月份相隔的月数',
    en: 'The months between',
  },
  {
    pattern: `(?<!利润[^，。；]{0,12}|效益[^，。；]{0,12}|收益[^，。；]{0,12})(?:下降|降低|减少|压减|压缩|缩短|节约|精简|削减)(?:了|约|近)?${rate('said')}`,
    wrong: (numbers) => of(numbers, 'said') > 100,
    zh: '减少的幅度不会超过100%',
    en: 'Nothing falls by more than 100 %',
  },
  {
    pattern: `(?:收到|办理|受理|征集|梳理)[^，。；\\d]{0,8}${is('all')}(?<unit>条|件|项|个|起)，[^，。；\\d]{2,6}${is('a')}\\k<unit>[，、][^，。；\\d]{2,6}${is('b')}\\k<unit>[，、](?:未|不|没有|尚未)[^，。；\\d]{1,4}${is('said')}\\k<unit>(?![，、][^，。；\\d]{2,6}\\d[\\d.,]*[万亿]?\\k<unit>)`,
    right: (numbers) => of(numbers, 'all') - of(numbers, 'a') - of(numbers, 'b'),
    zh: '总数减去前两项',
    en: 'The whole less the first two',
  },
  {
    pattern: `总(?:投资|面积|规模|建筑面积|用地|资金)(?:为|约)?${is('all')}(?<unit>${UNIT})，(?:其中)?一期[^，。；\\d]{0,6}${is('a')}\\k<unit>[，、]二期[^，。；\\d]{0,6}${is('said')}\\k<unit>(?=。|$)`,
    right: (numbers) => of(numbers, 'all') - of(numbers, 'a'),
    zh: '总数减去一期',
    en: 'The whole less the first stage',
  },
  {
    pattern: `每月[^，。；\\d]{0,8}${is('a')}(?<unit>${UNIT})，(?:全年|一年|每年|年)[^，。；\\d]{0,8}${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'a') * 12,
    within: (numbers) =>
      (numbers.said?.half ?? 0) + Math.min((numbers.a?.half ?? 0) * 12, of(numbers, 'a') / 2),
    zh: '按每月的数，全年',
    en: 'Twelve months of it',
  },
  {
    pattern: `(?:日|每天)[\\p{Script=Han}]{1,6}${is('a')}(?<unit>${UNIT})，(?:年|全年|每年)[\\p{Script=Han}]{1,8}${is('said')}\\k<unit>`,
    wrong: (numbers) =>
      of(numbers, 'said') > of(numbers, 'a') * 375 || of(numbers, 'said') < of(numbers, 'a') * 180,
    zh: '与每天的数乘以天数相差太远',
    en: 'A year of it is far from that',
    severity: 'warning',
  },
  {
    pattern: `${is('base')}(?<unit>元|吨|亩|人)，按(?:照)?${rate('rate')}(?:的(?:比例|标准))?(?:计算|计提|缴纳|征收|提取|补助|奖励|补贴)，[^，。；\\d]{0,10}${is('said')}\\k<unit>`,
    right: (numbers) => (of(numbers, 'base') * of(numbers, 'rate')) / 100,
    within: (numbers) => slack(numbers) + of(numbers, 'base') * 0.0005,
    zh: '按基数和百分比算',
    en: 'The percentage of the figure before',
  },
  {
    pattern: `(?:由|从)[^，。；\\d]{0,10}${is('a')}(?<unit>${UNIT})[\\p{Script=Han}]{1,6}?(?:到|至)(?:了)?${is('b')}\\k<unit>，是(?:原来|原先|之前|当初|过去|建园时|当年)的(?<said>\\d+(?:\\.\\d+)?)倍`,
    right: (numbers) => of(numbers, 'b') / of(numbers, 'a'),
    within: (numbers) => (numbers.said?.half || 0.5) + 0.06,
    zh: '前后两个数相除，倍数',
    en: 'The ratio of the two',
  },
  {
    pattern: `(?:工期|总工期|期限|周期)(?:为|共)?${is('all')}(?<unit>天|个?月)，已(?:施工|完成|过|用|进行)(?:了)?${is('done')}\\k<unit>，(?:剩余|还剩|尚余|余)(?:下)?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'all') - of(numbers, 'done'),
    zh: '总数减去已过的数',
    en: 'What is left',
  },
  {
    pattern: `(?<![\\d.])(?<y1>(?:19|20)\\d\\d)(?:年)?(?:—|－|-|–|至|到|~|～)(?<y2>(?:19|20)\\d\\d)年(?:的|这)?(?<said>[三四五六七八九十])年(?:间|来|时间|里)`,
    wrong: (numbers) =>
      of(numbers, 'y2') - of(numbers, 'y1') + 1 !== of(numbers, 'said') &&
      of(numbers, 'y2') - of(numbers, 'y1') !== of(numbers, 'said'),
    zh: '年数与起止年份不符',
    en: 'The years are not so many',
  },
  {
    pattern: `${is('b')}(?<per>亩|人|户|家|栋)(?:[\\p{Script=Han}]{0,4})，\\k<per>均[\\p{Script=Han}]{1,6}?${is('a')}(?<unit>元|吨|平方米)，[^。；\\d，]{0,4}(?:总[\\p{Script=Han}]{1,4}|共计?|合计)(?:为|达到?)?${is('said')}\\k<unit>`,
    right: (numbers) => of(numbers, 'a') * of(numbers, 'b'),
    within: (numbers) => slack(numbers) + of(numbers, 'a') * of(numbers, 'b') * 0.03,
    zh: '按个数和平均数算',
    en: 'The number and the average',
  },
  {
    pattern: `(?:压减|减少|压缩|下降|降低|增加|提高|增长)(?:了)?[\\p{Script=Han}]{0,6}?${is('said')}(?<unit>${UNIT})，[由从]${is('a')}\\k<unit>[\\p{Script=Han}]{1,6}?[到至为]${is('b')}\\k<unit>`,
    right: (numbers) => Math.abs(of(numbers, 'a') - of(numbers, 'b')),
    zh: '前后两个数相差',
    en: 'The difference of the two',
  },
  {
    pattern: `(?:比例|占比|比重)(?:分别)?(?:为|是|达到?)?${rate('a')}(?:比|[：:∶])${rate('said')}(?![比：:∶])`,
    wrong: (numbers) => {
      const sum = of(numbers, 'a') + of(numbers, 'said');
      return sum > 80 && sum < 120 && Math.abs(sum - 100) > slack(numbers) + 0.1;
    },
    zh: '两个比例相加不是100%',
    en: 'The two do not make 100 %',
  },
  {
    pattern: `(?:承担|分摊|出资|负担)(?:比例为)?${rate('a')}[，、；][^，。；\\d]{2,12}${rate('b')}[，、；][^，。；\\d]{2,12}${rate('said')}(?=。|$)`,
    right: (numbers) => 100 - of(numbers, 'a') - of(numbers, 'b'),
    within: (numbers) => slack(numbers) + 0.1,
    zh: '三个比例相加应为100%，这里',
    en: 'The three make 100 %, so this',
  },
  {
    pattern: `(?<![\\d.])${rate('a')}的(?<who>企业|职工|群众|居民|学生|受访者|农户|干部|家庭)[^，。；\\d]{1,12}[，；、]${rate('b')}[^，。；\\d比增较]{1,12}[，；、]${rate('said')}[^，。；\\d比增较]{1,12}(?=。|$)`,
    wrong: (numbers) => of(numbers, 'a') + of(numbers, 'b') + of(numbers, 'said') > 100.2,
    zh: '几个比例相加超过100%',
    en: 'The shares make more than 100 %',
    severity: 'warning',
  },
];
