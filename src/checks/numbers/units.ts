/** Units: their names, what is missing behind 万 and 亿, percent and percentage points. */

import { amount } from '../arithmetic/interval.ts';
import { rolesIn } from '../arithmetic/roles.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const WRONG_UNITS: [RegExp, string, string][] = [
  [/(?<=[\d万亿余多])(?:平方(?![米公千分厘毫])|平米|平方公尺)/gu, '平方米', '面积单位是平方米'],
  [/(?<=[\d万亿余多])立方(?![米厘分])/gu, '立方米', '体积单位是立方米'],
  [/(?<=\d)(?:KV|Kv|kv)(?![A-Za-z])/gu, 'kV', '千伏的符号是kV'],
  [/(?<=\d)(?:KW|Kw|kw)(?![A-Za-z])/gu, 'kW', '千瓦的符号是kW'],
  [/(?<=\d)(?:KWH|KWh|Kwh|kwh)(?![A-Za-z])/gu, 'kW·h', '千瓦时的符号是kW·h'],
  [/(?<=\d)(?:KM|Km)(?![A-Za-z])/gu, 'km', '千米的符号是km'],
  [/(?<=\d)(?:KG|Kg)(?![A-Za-z])/gu, 'kg', '千克的符号是kg'],
  [/(?<=[\d万亿])公分(?!子)/gu, '厘米', '法定计量单位是厘米'],
  [/(?<=[\d万亿])公尺/gu, '米', '法定计量单位是米'],
  [/(?<=[\d万亿])公升/gu, '升', '法定计量单位是升'],
  [/(?<=[\d万亿])(?:平方|立方)公顷/gu, '公顷', '公顷本身就是面积单位'],
  [/(?<=[\d万亿])平方亩/gu, '亩', '亩本身就是面积单位'],
  [/(?<=[\d万亿])公亩/gu, '百平方米', '公亩已停止使用（1公亩合100平方米）'],
  [/(?<=[\d万亿])[市华]里/gu, '半公里', '市里已停止使用（1市里合0.5公里）'],
  [/(?<=[\d万亿])市斤/gu, '斤（0.5千克）', '市制单位已停止使用'],
  [/(?<=[\d万亿])市[尺寸丈担]/gu, '米、千克等法定计量单位', '市制单位已停止使用'],
  [
    /(?<=[\d万亿])(?:英[尺里亩]|加仑|盎司|(?<!(?:行距|行间距|字号|字体|固定值|宋体|黑体|仿宋)[^，。；]{0,6}[\d万亿])磅(?!礴)|匹马力|马力)/gu,
    '法定计量单位',
    '非法定计量单位',
  ],
  [/(?<=\d)度[CＣ](?![A-Za-z])|(?<=\d)摄氏(?!度)/gu, '℃', '摄氏温度写作℃或摄氏度'],
  [/(?<=\d)千瓦小时/gu, '千瓦时', '电能的单位是千瓦时'],
  [/(?<=\d)(?:k㎡|KM2|Km2|KM²|Km²)/gu, 'km²', '平方千米的符号是km²'],
  [/(?<=[\d万亿])[mM]2(?![\dA-Za-z])/gu, '平方米', '面积单位是平方米'],
  [/(?<=[\d万亿])[mM]3(?![\dA-Za-z])/gu, '立方米', '体积单位是立方米'],
  [/(?<=\d)(?:MM|Mm)(?![A-Za-z])/gu, 'mm', '毫米的符号是mm'],
  [/(?<=\d)百分点/gu, '个百分点', '通常写作个百分点'],
];

function checkUnitNames(text: Text): Mistake[] {
  return WRONG_UNITS.flatMap(([pattern, right, why]) =>
    eachMatch(text, pattern, (match) =>
      mistakeAt(match, {
        message: { zh: `${why}，不写“${match[0]}”`, en: `Write the unit as ${right}` },
        hint: write(right),
        ...(/[，、（]|法定/u.test(right) ? {} : { fix: right }),
      }),
    ),
  );
}

const MONEY =
  /(?:资金|投资|融资|收入|产值|贷款|补助|补贴|奖金|奖补|经费|税收?|营收|引资|利润|总额|工资|合同额|成交额|贴息|担保|授信)[^，。；]{0,8}$/u;

const COUNTED = /(?:人数|人次|人口|户数|总量|惠及|超)[^，。；]{0,4}$/u;
/** How far the end of a list of numbers is looked for. */
const LIST = 40;

/** The list goes on, and its unit or what it counts stands behind its last number. */
function hasUnitBehind(rest: string): boolean {
  return /^(?:[、和]约?\d[\d.]*[万亿]*)*(?:[、和]约?\d[\d.]*[万亿]*(?:元|美元|个|人|家|户)|[两三四五几]?[个大]?(?:台阶|大关|关口|级))/u.test(
    rest,
  );
}

function checkMissingUnit(text: Text): Mistake[] {
  return text.quantities.flatMap((quantity): Mistake[] => {
    if (
      quantity.unit !== '' ||
      !/[万亿]$/u.test(quantity.scale) ||
      quantity.quoted ||
      quantity.range
    )
      return [];
    const { start, end } = { start: quantity.start, end: quantity.unitSpan.end };
    const before = text.text.slice(Math.max(0, start - 16), quantity.whole.start);
    const after = text.text.slice(end, end + 4);
    const money = MONEY.test(before) || /^(?:奖励|补助|补贴|资金|经费|贷款|产值|投资)/u.test(after);
    // persons are often counted without a unit (惠及120余万), and a list has its unit at the end (1.2万亿、8000亿元)
    if (!money || COUNTED.test(before) || hasUnitBehind(text.text.slice(end, end + LIST)))
      return [];
    return [
      {
        start,
        end,
        message: {
          zh: `“${text.text.slice(start, end)}”后面没有单位`,
          en: `${text.text.slice(start, end)} has no unit`,
        },
        hint: { zh: '补上“元”', en: 'Add 元' },
      },
    ];
  });
}

const RATE_NAME =
  /(?:率|比重|占比|比例|投入强度|满意度|覆盖面|普及面|贡献度|利润率)[^，。；、]{0,12}?(?:提高|上升|下降|降低|提升|增加|回落)(?:了|约|近)?$/u;

/** What is measured in percent; 效率, 速率 and the like are not. */
const IS_SHARE = /(?:比重|占比|比例|满意度|(?<![效速功频汇斜])率)/u;

/** 强度3.05%，较上年提高0.21%: nothing but the comparison stands between the two. */
const ON_LAST_YEAR =
  /^[，,]\s*(?:同比|环比|[较比][^，。；,;]{1,8}?)(?:提高|上升|下降|降低|提升|回落|高|低)(?:了)?$/u;

/** 占比较上年提高3.2%: the difference of two percentages is counted in 个百分点. */
function checkPoints(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((one, index): Mistake[] => {
      const { quantity, lead, role } = one;
      const before = said[index - 1]?.quantity;
      if (quantity.kind === 'percent' && role === 'changeRate' && RATE_NAME.test(lead)) {
        return [
          {
            ...pointsMistake(text, quantity.end, quantity.unitSpan.end),
            strong: false,
          },
        ];
      }
      const last = said[index - 1]?.role;
      const level = before?.kind === 'percent' && last !== 'changeRate' && last !== 'completion';
      if (quantity.kind === 'percent' && level && ON_LAST_YEAR.test(lead)) {
        return [
          {
            ...pointsMistake(text, quantity.end, quantity.unitSpan.end),
            strong: IS_SHARE.test(said[index - 1]?.lead ?? ''),
          },
        ];
      }
      if (quantity.kind === 'percent' && role === 'changeRate' && before?.kind === 'percent') {
        const earlier = said[index - 2]?.quantity;
        const subtracts =
          earlier?.kind === 'percent' &&
          amount(before).minus(amount(earlier)).abs().eq(amount(quantity).abs());
        if (subtracts && !amount(quantity).eq(0))
          return [{ ...pointsMistake(text, quantity.end, quantity.unitSpan.end), strong: true }];
      }
      return [];
    });
  });
}

function pointsMistake(text: Text, start: number, end: number): Mistake {
  return {
    start,
    end,
    message: {
      zh: `两个百分数之差用“个百分点”，不用“${text.text.slice(start, end)}”`,
      en: 'The difference of two percentages is counted in percentage points',
    },
    hint: write('个百分点'),
  };
}

/** 投资同比增长13.2个百分点: an amount changes by percent. */
function checkPointsOfAmount(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ quantity, lead }, index): Mistake[] => {
      const before = said[index - 1];
      if (
        quantity.kind !== 'points' ||
        before?.role !== 'value' ||
        before.quantity.kind === 'percent'
      )
        return [];
      if (
        !/^[，,]?(?:同比|比上年|较上年|较去年|比去年)(?:增长|下降|增加|减少|提高|上升)(?:了)?$/u.test(
          lead,
        )
      )
        return [];
      return [
        {
          start: quantity.end,
          end: quantity.unitSpan.end,
          message: {
            zh: '数额的增减用“%”，不用“个百分点”',
            en: 'An amount changes by percent, not by percentage points',
          },
          hint: write('%'),
        },
      ];
    });
  });
}

const TIMES_LESS = /(?:下降|减少|降低|缩短|缩小|压缩)[^，。；、\d]{0,8}\d[\d.]*倍/gu;

function checkDecreaseTimes(text: Text): Mistake[] {
  return eachMatch(text, TIMES_LESS, (match) =>
    mistakeAt(match, {
      message: {
        zh: '减少不能用“倍”：减少一倍即为零',
        en: 'Nothing decreases by a multiple of itself',
      },
      hint: { zh: '改用百分数或“降到原来的几分之几”', en: 'Use percent or a fraction' },
    }),
  );
}

export const unitRules: Rule[] = [
  {
    code: 'check/unit-name',
    severity: 'warning',
    family: 'numbers',
    basis: 'standard',
    source: 'GB 3100—1993《国际单位制及其应用》；GB/T 9704—2012，9',
    words: {
      zh: '计量单位的名称或符号不规范。',
      en: 'A unit has another name or symbol in the standard.',
    },
    examples: {
      bad: [
        '建成厂房21万「平方→平方米」。',
        '拆除棚屋477「平米→平方米」。',
        '新增绿地12.5万「m2→平方米」。',
        '110「kv→kV」输变电工程开工。',
        '提高1.2「百分点→个百分点」。',
        '蓄水500「公升→升」，水管长30「公尺→米」。',
        '面积5「市尺」。',
      ],
      good: [
        '建成厂房21万平方米。',
        '平方公里均产出3亿元。',
        '110kV输变电工程开工。',
        '提高1.2个百分点。',
      ],
    },
    inText: checkUnitNames,
  },
  {
    code: 'check/missing-unit',
    severity: 'warning',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 9704—2012，9；GB 3100—1993',
    words: { zh: '“万”“亿”后面漏了单位。', en: 'A number in 万 or 亿 has no unit behind it.' },
    examples: {
      bad: ['本年新增融资「15.6亿」，有效保障建设。', '每年配套「150万」奖励资金。'],
      good: [
        '本年新增融资15.6亿元，有效保障建设。',
        '惠及30万群众。',
        '两个产业产值分别达1.2万亿、8000亿元。',
        '园区产值迈上1万亿、2万亿两个台阶。',
      ],
    },
    inText: checkMissingUnit,
  },
  {
    code: 'check/percentage-points',
    severity: 'warning',
    family: 'numbers',
    basis: 'practice',
    source: '国家统计局统计用语：百分数之差称百分点',
    words: {
      zh: '比率本身的升降应说“个百分点”，说“%”意思就变了。',
      en: 'A rate that rises from 30% to 35% rises by 5 percentage points, not by 5%.',
    },
    examples: {
      bad: [
        '税收占比较上年提高3.2「%」。',
        '研发投入强度3.05%，较上年提高0.21「%」。',
        '开工率由82%提高到88%，提高6「%」。',
      ],
      good: ['税收占比较上年提高3.2个百分点。', '税收收入较上年提高3.2%。'],
    },
    inText: checkPoints,
  },
  {
    code: 'check/points-of-amount',
    severity: 'error',
    family: 'numbers',
    basis: 'practice',
    source: '国家统计局统计用语：百分数之差称百分点',
    words: {
      zh: '数额的增减写成了百分点。',
      en: 'An amount is said to change by percentage points.',
    },
    examples: {
      bad: ['固定资产投资46.3亿元，同比增长10.8「个百分点」。'],
      good: ['固定资产投资46.3亿元，同比增长10.8%。', '优良天数比例93.4%，同比提高1.9个百分点。'],
    },
    inText: checkPointsOfAmount,
  },
  {
    code: 'check/decrease-times',
    severity: 'error',
    family: 'numbers',
    basis: 'practice',
    source: '国家统计局统计用语：倍数只用于增加',
    words: { zh: '用“倍”说减少。', en: 'A decrease is given as a multiple.' },
    examples: {
      bad: ['信访量比上年「下降2倍」。', '全年「减少碳排放2倍」。'],
      good: ['信访量比上年下降三分之二。', '产值比上年增长2倍。'],
    },
    inText: checkDecreaseTimes,
  },
];
