/** Lists against the number that counts them: 分别为, 等3个, 四色（红、橙、黄、蓝）. */
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { checkListedExactly, checkQuotedList, withoutBrackets } from './counted/exactly.ts';
import { checkNamed } from './counted/named.ts';

const RESPECTIVELY =
  /分别(?:为|是|达到?|增长|下降|完成|实现|占|有|提高|减少|增加|签约|建成|新增|降低|上升|回落|到)?/gu;
const JOINT = /[和与及]/u;

/** How many things the clause before 分别 names; a range where 和 may be part of a name. */
function namesBefore(text: string, end: number): { low: number; high: number } | undefined {
  const from = Math.max(0, end - 120);
  const window = text.slice(from, end);
  const clause = window.split(/[。；！？：;:\n]/u).at(-1) ?? '';
  // 甲、乙、丙三个片区，分别…: a comma straight before 分别 belongs to the list
  const list =
    clause
      .replace(/[，,]\s*$/u, '')
      .split(/[，,]/u)
      .at(-1) ?? '';
  const items = withoutBrackets(list).split('、');
  const counted = items.length < 2 ? countedBefore(list) : undefined;
  if (counted !== undefined) return { low: counted, high: counted };
  if (items.length < 2) {
    // 甲和乙: at most two, whatever 和 is part of
    return JOINT.test(list) && list.split(JOINT).length === 2 ? { low: 1, high: 2 } : undefined;
  }
  // 化学需氧量和氨氮、二氧化硫: 和 may join two of them anywhere
  const more = items.filter((item) => JOINT.test(item)).length;
  return { low: items.length, high: items.length + more };
}

const SO_MANY =
  /(?<![第\d一二三四五六七八九十.])(\d{1,2}|[两二三四五六七八九十]{1,2})(?:个(?!工作日)|家|条|大|批|[类项种](?!目))[^\d和与及]{1,10}$|前([两三])季度$/u;
const FROM_TO =
  /(?<![\d一二三四五六七八九十])([一二三]|\d{1,2})(?:季度|月)?(?:至|到|—|－|-|～)([一二三四]|\d{1,2})(?:季度|月)$/u;

/** 三个片区分别, 前三季度分别, 一至三季度分别: as many as are said. */
function countedBefore(list: string): number | undefined {
  const said = SO_MANY.exec(list);
  const numeral = said?.[1] ?? said?.[2];
  if (numeral !== undefined) return readCount(numeral);
  const [, first = '', last = ''] = FROM_TO.exec(list) ?? [];
  const [from, to] = [readCount(first), readCount(last)];
  return from !== undefined && to !== undefined && to > from ? to - from + 1 : undefined;
}

function checkRespectively(text: Text): Mistake[] {
  return [...text.matches(RESPECTIVELY)].flatMap((match): Mistake[] => {
    const names = namesBefore(text.text, match.index);
    if (
      names === undefined ||
      /\d[^，。；]{0,6}$/u.test(text.text.slice(0, match.index).slice(-12))
    )
      return [];
    const values = valuesAfter(text, match.index + match[0].length);
    if (values.length < 2 || (values.length >= names.low && values.length <= names.high)) return [];
    const last = values.at(-1);
    if (last === undefined || areGrades(text.text, match.index, values.length)) return [];
    const isAward = AWARD.test(text.text.slice(match.index + 2, match.index + 8));
    return [
      {
        start: match.index,
        end: last,
        ...(isAward ? { severity: 'note' as const } : {}),
        message: {
          zh: `“分别”前列了${names.high}项，后面有${values.length}个数`,
          en: `${names.high} things are named before 分别, ${values.length} figures follow`,
        },
        hint: { zh: '使项目与数字一一对应', en: 'Give one figure for each thing' },
      },
    ];
  });
}

/** 分别奖励, 分别给予: what stands before is often a list of conditions, or of those who may be granted it. */
const AWARD = /^(?:一次性|再)?(?:给予|予以|奖励|奖补|补助|补贴|资助|扶持|支持)/u;

/** 国家级、省级技术中心、创新中心分别…, 前三名分别…: the figures belong to the grades, not to what has them. */
function areGrades(text: string, at: number, figures: number): boolean {
  const clause = /[^。；！？]*$/u.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? '';
  const grades = [
    ...clause.matchAll(/(?:国家|省|部|市|州|县|区|乡|镇|村|[一二三四五特甲乙丙A])级/gu),
  ];
  const places = /前([\d两二三四五六七八九十]{1,2})[名位]/u.exec(clause)?.[1];
  return grades.length === figures || (places !== undefined && readCount(places) === figures);
}

const GOES_ON = /^[、，,和与及\s]{0,2}(?:增长|下降|上升|回落|增加|减少|提高|降低)?$/u;
/** Ends of the quantities that follow one another with only 、 and the like between them: 分别增长8.2%和下降6.8%. */
function valuesAfter(text: Text, from: number): number[] {
  const ends: number[] = [];
  let at = from;
  let first: { unit: string } | undefined;
  for (const { whole, unit } of text.quantities) {
    if (whole.start < from) continue;
    const between = text.text.slice(at, whole.start);
    const joined = ends.length === 0 ? between.length <= 4 : GOES_ON.test(between);
    // 69家、107家，1324人晋升: behind the comma something else is counted
    const other = /[，,]/u.test(between) && unit !== (first?.unit ?? unit);
    if (!joined || other) break;
    first ??= { unit };
    ends.push(whole.end);
    at = whole.end;
  }
  return ends;
}

const NUMERAL = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';
const LISTED = new RegExp(
  `([^，。；：！？、,;:\\n“”（）《》]{1,24}(?:、[^，。；：！？、,;:\\n]{1,24}){1,20})等${NUMERAL}(?:余|多)?([个家项条类所座处名种大])`,
  'gu',
);

/** 甲、乙、丙、丁等3家: more are named than counted. */
function checkListed(text: Text): Mistake[] {
  if (!/等[\d两二三四五六七八九十]/u.test(text.text)) return [];
  const plain = withoutBrackets(text.text);
  return [...plain.matchAll(LISTED)].flatMap((match): Mistake[] => {
    const [all, list = '', numeral = '', counter = ''] = match;
    const said = readCount(numeral);
    // 二、成员单位由……: its first item is the label of the line
    const items = list.split('、');
    const listed =
      items.length - (/^[\s　]*[一二三四五六七八九十\d]{1,3}$/u.test(items[0] ?? '') ? 1 : 0);
    if (said === undefined || listed <= said) return [];
    const start = match.index + list.length;
    return [
      {
        start,
        end: match.index + all.length,
        message: {
          zh: `列了${listed}项，却说“等${numeral}${counter}”`,
          en: `${listed} are listed, the text counts ${numeral}`,
        },
        hint: { zh: '核对所列项目和个数', en: 'Check the list and its count' },
      },
    ];
  });
}

const BRACKETED = new RegExp(
  `(?<![第\\d一二三四五六七八九十至到—～-])${NUMERAL}([个大]?(?:片区|方面|部门|园区|村|街道|乡镇|社区|环节|阶段|类别|领域|产业|小组|平台|中心|色|种|类|项|家|个|所)[\\p{Script=Han}]{0,4})（([^（）；。\\d]{3,80})）`,
  'gu',
);

/** 11个县（市、区）, 5个乡镇（街道）: the brackets are part of what is counted. */
const NAME_IN_BRACKETS =
  /^(?:特|自治|新|林|矿|功能)?(?:[县市区旗州盟镇乡街村户次批场期组届]|街道|社区|园区|开发区|单位|部门|企业|农场|林场)$/u;

/** 三个片区（石屏、河湾）: the bracket names another number than the words. */
function checkBracketed(text: Text): Mistake[] {
  return [...text.matches(BRACKETED)].flatMap((match): Mistake[] => {
    const [all, numeral = '', , list = ''] = match;
    const said = readCount(numeral);
    const items = list.split('、');
    const last = items.at(-1) ?? '';
    if (
      said === undefined ||
      items.length < 2 ||
      items.some((item) => item.length > 12) ||
      /等$/u.test(last)
    )
      return [];
    if (/[，,：]/u.test(list) || items.every((item) => NAME_IN_BRACKETS.test(item))) return [];
    const high = items.length + (JOINT.test(last) ? 1 : 0);
    if (said >= items.length && said <= high) return [];
    return [
      {
        start: match.index,
        end: match.index + all.length,
        message: {
          zh: `说是${numeral}，括号里列了${high}项`,
          en: `${numeral} are announced, ${high} are listed in brackets`,
        },
        hint: { zh: '核对个数和所列项目', en: 'Check the count and the list' },
      },
    ];
  });
}

export const listRules: Rule[] = [
  {
    code: 'check/respectively',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按语法：“分别”前后一一对应',
    words: {
      zh: '“分别”前面列出的项数与后面数字的个数不相等。',
      en: 'The number of things before 分别 is not the number of figures after it.',
    },
    examples: {
      bad: [
        '石屏、河湾、竹埠三个片区「分别为150套、166套」。',
        '产值、税收、就业「分别增长8.2%、7.1%、6.0%和5.4%」。',
        '四个片区「分别完成投资2.1亿元、1.8亿元、1.2亿元」。',
        '一至三季度「分别签约5个、8个、6个、9个」。',
      ],
      good: [
        '石屏、河湾、竹埠三个片区分别为150套、166套和120套。',
        '产值、税收和就业分别增长8.2%、7.1%和6.0%。',
        '产值分别比上年和前年增长8.2%、7.1%。',
        '三季度分别签约5个、8个项目，前三季度分别签约5个、8个、6个。',
        '三个片区分别完成投资2.1亿元、税收0.3亿元。',
        '对国家级、省级技术中心、创新中心分别奖励50万元、20万元。',
        '产值、税收综合排名前3名的企业分别补助30万元、20万元、10万元。',
        '石屏、河湾分别建成6家、10家，13人获得表彰。',
      ],
    },
    inText: checkRespectively,
  },
  {
    code: 'check/listed-count',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按语法：“等”字所计不少于所列',
    words: {
      zh: '“等”前面列的比后面说的个数多。',
      en: 'More are listed before 等 than the number after it counts.',
    },
    examples: {
      bad: [
        '推进石屏、河湾、竹埠、柳溪「等3个」片区建设。',
        '做强绿色食品、精密制造、新型建材「二大主导产业」。',
        '查处「3人」，分别是王某、李某。',
        '中心下设「五个科室」，即综合科、规划科、养护科、财务科。',
        '会务组织分为接待、材料、宣传「四个组」。',
        '建成石屏茶业、河湾果蔬、竹埠乳业「4个加工园区」。',
        '开展“产业提升、项目会战、服务靠前”「四大行动」。',
      ],
      good: [
        '查处3人，分别是王某、李某和张某。',
        '推进石屏、河湾、竹埠等3个片区建设。',
        '推进石屏、河湾等5个片区建设。',
        '建成石屏茶业、河湾果蔬、竹埠乳业3个加工园区。',
        '新建学校、医院5个单位。',
        '开展“产业提升、项目会战、服务靠前”三大行动。',
      ],
    },
    inText: (text) => [
      ...checkListed(text),
      ...checkListedExactly(text),
      ...checkQuotedList(text),
      ...checkNamed(text),
    ],
  },
  {
    code: 'check/bracketed-count',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'practice',
    source: '按语法：数目与所列一致',
    words: {
      zh: '前面说的个数与括号里列的项数不相等。',
      en: 'A count and the list in brackets behind it differ.',
    },
    examples: {
      bad: ['按「四色（红、橙、黄）」分级管理。', '在「三个片区（石屏、河湾）」试点。'],
      good: [
        '按四色（红、橙、黄、蓝）分级管理。',
        '在三个片区（石屏、河湾和竹埠）试点。',
        '在三个片区（石屏、河湾等）试点。',
        '覆盖11个县（市、区）。',
      ],
    },
    inText: checkBracketed,
  },
];
