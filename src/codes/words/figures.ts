/** What the codes of figures under 指标 mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const figuresWords = {
  'basis-without-change': {
    zh: '写了“口径”，却没有按这个口径公布的“同比”。',
    en: '口径 is given without the change published on it.',
    remedy: { zh: '补上“同比”，或去掉“口径”。', en: 'Add 同比 or drop 口径.' },
    typed: '指标:\n  产值: {值: 12.8, 单位: 亿元, 上年: 11, 口径: 可比价}',
    said: '写了“口径”，却没有写“同比”。',
  },
  'change-differs': {
    zh: '写的同比和按今年、上年两个数算出来的不同。',
    en: 'The change that is given is not what both numbers make.',
    remedy: {
      zh: '核对三个数；按可比价等公布的写“口径”。',
      en: 'Check the three numbers; name another basis under 口径.',
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59, 同比: 31.2%}',
    said: '“税收”的同比写的是31.2%，按今年7.46亿元、上年6.59亿元算是增长13.2%。',
  },
  circle: {
    zh: '指标绕成一圈：甲由乙算，乙又由甲算；或“占”又回到自己。',
    en: 'Figures depend on each other in a circle.',
    remedy: { zh: '改一个，直接写“值”。', en: 'Write the value of one of them.' },
    typed: '指标:\n  甲: {计算: {之和: [乙, 丙]}}\n  乙: {计算: {之和: [甲, 丙]}}\n  丙: 1',
    said: '“乙”由“甲”算出来，“甲”又由“乙”算出来，绕成了一圈。',
  },
  formula: {
    zh: '“计算”写的指标个数不对。',
    en: '计算 names too few or too many figures.',
    remedy: {
      zh: '照算法要的个数写，如 计算: {之差: [甲, 乙]}。',
      en: 'Name as many as the operation takes.',
    },
    typed: '指标:\n  甲: 1\n  乙: {计算: {之差: [甲]}}',
    said: '“之差”要写至少2个指标。',
  },
  'formula-differs': {
    zh: '写的值和按“计算”算出来的不同。',
    en: 'The value that is typed is not what 计算 gives.',
    remedy: { zh: '核对各数；以算的为准就不写值。', en: 'Check them, or leave the value out.' },
    typed: '指标:\n  甲: 3\n  乙: 2\n  丙: {值: 9, 计算: {之和: [甲, 乙]}}',
    said: '值写的是9，按“之和”算出来是5。',
  },
  jump: {
    zh: '今年和上年差了一千倍以上，多半是单位弄混了。',
    en: 'A thousandfold change: probably 万 and 亿 were mixed up.',
    remedy: { zh: '核对“万”“亿”。', en: 'Check the units.' },
    typed: '指标:\n  税收: {值: 74600, 单位: 亿元, 上年: 6.59}',
    said: '“税收”今年74600亿元，上年6.59亿元，差了一千倍以上。',
  },
  'no-parts': {
    zh: '要列分项，或写了“分项齐全”，却没有“其中”。',
    en: 'Parts are asked for, but the figure has none.',
    remedy: { zh: '补上“其中”。', en: 'Add 其中.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收中，【税收·其中】。',
    said: '“税收”没有“其中”各项。',
  },
  'not-a-number': {
    zh: '这不是能计算的数。',
    en: 'This is no number that can be computed with.',
    remedy: { zh: '只写数字和小数点，如 12.8。', en: 'Write digits and a point, like 12.8.' },
    typed: '（值写成了 1.2.3 一类）',
    said: '“1.2.3”不是能计算的数。',
  },
  'not-unchanged': {
    zh: '写了“数值未变”，今年和上年的数却不同。',
    en: '数值未变 is given, but the numbers differ.',
    remedy: { zh: '去掉“数值未变”，或改数。', en: 'Drop 数值未变 or mend the number.' },
    typed: '指标:\n  企业: {值: 30, 单位: 家, 上年: 28, 数值未变: 是}',
    said: '写了“数值未变”，今年是30，上年是28。',
  },
  'parts-exceed': {
    zh: '各分项加起来超过了总数。',
    en: 'The parts come to more than the whole.',
    remedy: {
      zh: '核对各项；分项有重叠的可以不改。',
      en: 'Check them; parts that overlap may stay.',
    },
    typed: '指标:\n  税收:\n    值: 7\n    单位: 亿元\n    其中: {甲: 5, 乙: 4}',
    said: '“税收”是7亿元，各分项加起来有9亿元，超过了总数。',
  },
  'period-missing': {
    zh: '各月、各季中间有空缺，后面的没有算进累计。',
    en: 'A period is missing; later ones are not added up.',
    remedy: { zh: '把缺的补上。', en: 'Fill in the missing one.' },
    typed: "指标:\n  税收: {单位: 亿元, 各月: {1月: 1, 2月: '', 3月: 2}}",
    said: '“税收”的各月中间有空缺，3月以后没有算进累计。',
  },
  series: {
    zh: '累计和各月（各季）加起来不同。',
    en: 'The total is not what its periods come to.',
    remedy: {
      zh: '核对各期；不能相加的写“可累计: 否”。',
      en: 'Check them; write 可累计: 否 for what is not added up.',
    },
    typed: '指标:\n  税收: {值: 9, 单位: 亿元, 各月: {1月: 1, 2月: 2}}',
    said: '“税收”的值是9亿元，各月加起来是3亿元。',
  },
  'share-exceeds': {
    zh: '这一项比它所占的总数还多。',
    en: 'The figure exceeds the whole of which it is a share.',
    remedy: { zh: '核对两个数和单位。', en: 'Check both numbers and their units.' },
    typed: '指标:\n  总数: {值: 5, 单位: 家}\n  高新企业: {值: 9, 单位: 家, 占: 总数}',
    said: '“高新企业”（9家）比它所占的“总数”（5家）还多。',
  },
  sum: {
    zh: '写了“分项齐全”，各项加起来却不等于合计。',
    en: '分项齐全 is given, but the parts do not come to the whole.',
    remedy: {
      zh: '核对合计和各项；本来不全的去掉“分项齐全”。',
      en: 'Check them, or drop 分项齐全.',
    },
    typed: '指标:\n  税收:\n    值: 9\n    单位: 亿元\n    分项齐全: 是\n    其中: {甲: 5, 乙: 2}',
    said: '“税收”合计是9亿元，各项加起来是7亿元，少2亿元。',
  },
  'sum-rounding': {
    zh: '各项之和与合计差一点，可能是四舍五入造成的。',
    en: 'The parts differ from the whole by what rounding may explain.',
    remedy: {
      zh: '核对一遍；没有错就不用改。',
      en: 'Check once; nothing need be changed if they are right.',
    },
    typed:
      '指标:\n  税收:\n    值: 9.0\n    单位: 亿元\n    分项齐全: 是\n    其中: {甲: 3.3, 乙: 3.3, 丙: 2.3}',
    said: '“税收”合计是9.0亿元，各项加起来是8.9亿元，少0.1亿元（四舍五入会有这样的差）。',
  },
  unchanged: {
    zh: '今年和上年的数一样，可能忘了改。',
    en: 'Both years are the same: it may have been forgotten.',
    remedy: {
      zh: '核对；确实没变写“数值未变: 是”。',
      en: 'Check; if it did not change, write 数值未变: 是.',
    },
    typed: '指标:\n  税收: {值: 6.59, 单位: 亿元, 上年: 6.59}',
    said: '“税收”和上年一样，都是6.59亿元。',
  },
  'unclear-change': {
    zh: '“同比”看不懂，或比率没有用“百分点”。',
    en: 'The change is unclear.',
    remedy: {
      zh: '写成 9.6%、-1.5%；比率写成 1.2个百分点。',
      en: 'Write 9.6% or -1.5%; for rates 1.2个百分点.',
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元, 同比: 略有增长}',
    said: '同比“略有增长”看不懂。',
  },
  unit: {
    zh: '两个指标的单位不能换算，不能一起算。',
    en: 'Two figures have units that do not convert, so nothing can be computed.',
    remedy: {
      zh: '改成能换算的单位；是一回事的写进单位.yaml 的“同一单位”。',
      en: 'Use units that convert, or name both under 同一单位 in 单位.yaml.',
    },
    typed:
      '指标:\n  甲: {值: 3, 单位: 家}\n  乙: {值: 2, 单位: 亿元}\n  丙: {计算: {之和: [甲, 乙]}}',
    said: '“乙”的单位是“亿元”，不能和“家”一起算。',
  },
  'unknown-period': {
    zh: '“各月”“各季”里的名称不是月份或季度。',
    en: 'A name under 各月 or 各季 is no month or quarter.',
    remedy: { zh: '写成 1月、2月，或一季度、二季度。', en: 'Write 1月, 2月 or 一季度, 二季度.' },
    typed: '指标:\n  税收: {单位: 亿元, 各月: {年初: 1}}',
    said: '“年初”不是月份或季度。',
  },
  'zero-divisor': {
    zh: '要除的数是零。',
    en: 'The number to divide by is zero.',
    remedy: {
      zh: '检查这个数；确实是零的不用这个算法。',
      en: 'Check it; if it is zero, do not divide.',
    },
    typed: '指标:\n  甲: 3\n  乙: 0\n  丙: {计算: {占比: [甲, 乙]}}',
    said: '“乙”是零，没法除。',
  },
} as const satisfies Partial<Record<CodeOf<'figures'>, Explanation>>;
