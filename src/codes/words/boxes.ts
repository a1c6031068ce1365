/** What the codes of boxes 【】 in text mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const boxesWords = {
  'ambiguous-name': {
    zh: '几个指标下面都有这个名称，分不清取哪个。',
    en: 'Several figures have parts of this name.',
    remedy: { zh: '写全，如【税收·国税】。', en: 'Write the full name, like 【税收·国税】.' },
    typed:
      '指标:\n  甲:\n    值: 9\n    其中: {新增: 3}\n  乙:\n    值: 8\n    其中: {新增: 2}\n正文:\n  - 新增【新增】家。',
    said: '“新增”有2个，分不清是哪个。',
  },
  'base-differs': {
    zh: '文字里写的上年数和指标里的上年数不同。',
    en: "Last year's number in the text is not the figure's.",
    remedy: { zh: '核对后改成一致。', en: 'Make both agree.' },
    typed:
      '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59}\n正文:\n  - 完成【税收】，上年为6.95亿元。',
    said: '这里写上年是6.95亿元，表里“税收”的上年数是6.59亿元。',
  },
  'claim-differs': {
    zh: '句子里写的增长、占比、完成率和指标的数算出来的不同。',
    en: 'A change, share or completion typed in the sentence is not what the numbers give.',
    remedy: {
      zh: '核对各数；让程序来算就写【税收·同比】。',
      en: 'Check the numbers, or write 【税收·同比】.',
    },
    typed:
      '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59}\n正文:\n  - 完成【税收】，同比增长31.2%。',
    said: '这里写的是“增长31.2%”，按表里“税收”的数算是增长13.2%。',
  },
  fitted: {
    zh: '方框里、方框旁边写的和印出来的不同：单位或“增长”写了两遍，数字用了全角，旁边有空格。',
    en: 'What stands in or beside a box is printed otherwise: a unit twice, wide digits, blanks.',
    remedy: {
      zh: '不用改；和想的不一样，就照要印的写。',
      en: 'Nothing; or write it as it is to be printed.',
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59}\n正文:\n  - 完成【税收】亿元。',
    said: '方框印出来已经有“亿元”，旁边写的没有再印。',
  },
  'closed-box': {
    zh: '“】”前面没有“【”。',
    en: 'A 】 closes no box.',
    remedy: {
      zh: '补上“【”；要印出方括号就写“】】”。',
      en: 'Add 【, or write 】】 to print a bracket.',
    },
    typed: '正文:\n  - 签约项目12】个。',
    said: '这个“】”前面没有“【”。',
  },
  'name-with-bar': {
    zh: '竖线前面是指标的名称，应当是今年的数。',
    en: "A figure's name stands before the bar, where this year's number belongs.",
    remedy: {
      zh: '写成【税收】，上年的数写在“指标”里。',
      en: "Write 【税收】; last year's number belongs to 指标.",
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59}\n正文:\n  - 完成税收【税收｜6.59】。',
    said: '“税收”是指标的名称，竖线前面要写今年的数。',
  },
  'no-basis': {
    zh: '要印口径，指标里却没有写。',
    en: 'The box prints 口径, which the figure lacks.',
    remedy: { zh: '在“指标”里补上“口径”。', en: 'Add 口径 to the figure.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 按【税收·口径】计算。',
    said: '“税收”没有写“口径”。',
  },
  'no-last-year': {
    zh: '要和上年比，却没有上年的数。',
    en: 'There is no value of last year to compare with.',
    remedy: { zh: '在“指标”里补上“上年”。', en: 'Add 上年 to the figure.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收【税收·同比】。',
    said: '“税收”没有上年的数，不能和上年比。',
  },
  'no-period': {
    zh: '要的那个月、那个季度没有数。',
    en: 'The month or quarter that is asked for has no value.',
    remedy: { zh: '在“各月”或“各季”里补上。', en: 'Add it under 各月 or 各季.' },
    typed: '指标:\n  税收: {单位: 亿元, 各月: {1月: 1, 2月: 2}}\n正文:\n  - 五月税收【税收·5月】。',
    said: '“税收”没有5月的数。',
  },
  'no-plan': {
    zh: '要算完成率，却没有计划数。',
    en: 'There is no plan to compare with.',
    remedy: { zh: '在“指标”里补上“计划”。', en: 'Add 计划 to the figure.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 完成计划的【税收·完成率】。',
    said: '“税收”没有写计划数。',
  },
  'no-series': {
    zh: '要算环比，却没有两期以上的数。',
    en: 'There are no two periods to compare.',
    remedy: { zh: '在“指标”里写上“各月”或“各季”。', en: 'Add 各月 or 各季.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收【税收·环比】。',
    said: '“税收”没有两期以上的数，算不出环比。',
  },
  'no-whole': {
    zh: '要算占比，却没有写占哪一项。',
    en: 'The figure does not say what it is a share of.',
    remedy: { zh: '在“指标”里补上“占: 总数的名称”。', en: 'Add 占: with the name of the whole.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收占【税收·占比】。',
    said: '“税收”没有写占哪一项。',
  },
  'not-positive': {
    zh: '基数是零或负数，增长率、倍数没有意义。',
    en: 'The base is zero or negative: a rate or a multiple means nothing.',
    remedy: {
      zh: '改用【税收·增减】，或直接写明两个数。',
      en: 'Use 【税收·增减】, or give both numbers.',
    },
    typed: '指标:\n  利润: {值: 3, 单位: 亿元, 上年: -2}\n正文:\n  - 利润增长【利润·增长率】。',
    said: '“利润”的基数是零或者负数，增速没有意义。',
  },
  'odd-value': {
    zh: '方框里的数看不明白：两个数、中间有空格、小数点不对、用了斜线等。',
    en: 'The number in the box is unclear: two numbers, a space within, a wrong point, a slash.',
    remedy: {
      zh: '一个方框一个数；今年和上年之间用“｜”：【29｜25】。',
      en: 'One number a box; this year and last year are parted by ｜: 【29｜25】.',
    },
    typed: '正文:\n  - 签约项目【6/4】个。',
    said: '“6/4”看不出是两个年份的数还是分数。',
  },
  'open-box': {
    zh: '“【”后面没有“】”。',
    en: 'A box is not closed.',
    remedy: {
      zh: '补上“】”；要印出方括号就写“【【”。',
      en: 'Add 】, or write 【【 to print a bracket.',
    },
    typed: '正文:\n  - 签约项目【12个。',
    said: '从这里开始的方框没有收尾，少了“】”。',
  },
  'box-twice': {
    zh: '同一个方框连着写了两次，会印两遍。',
    en: 'A box stands twice in a row, and is printed twice.',
    remedy: { zh: '删掉一个。', en: 'Delete one.' },
    typed:
      '指标:\n  税收: {值: 7.46, 单位: 亿元, 上年: 6.59}\n正文:\n  - 税收【税收】，【税收·同比】【税收·同比】。',
    said: '“【税收·同比】”连着写了两次。',
  },
  'other-bracket': {
    zh: '用了别的括号，会照样印出来；方框要用【】。',
    en: 'Other brackets are printed as they are; a box is written 【】.',
    remedy: { zh: '改成【】，或去掉括号。', en: 'Write 【】, or remove the brackets.' },
    typed: '正文:\n  - 签约项目[6｜4]个。',
    said: '“[6｜4]”的括号会照样印出来，空格子要用【】。',
  },
  'other-way': {
    zh: '方框前面写了“增长”，算出来是下降（或相反）。',
    en: 'The word before the box says the other direction.',
    remedy: {
      zh: '去掉这个词，方框自己会写。',
      en: 'Leave the word out: the box words it itself.',
    },
    typed:
      '指标:\n  税收: {值: 6.46, 单位: 亿元, 上年: 7.59}\n正文:\n  - 税收同比增长【税收·同比】。',
    said: '前面写的是“增长”，算出来是“同比下降14.9%”。',
  },
  points: {
    zh: '百分数的变化要说“百分点”。',
    en: 'A rate changes by percentage points, not per cent.',
    remedy: { zh: '写成“1.2个百分点”。', en: 'Write 1.2个百分点.' },
    typed:
      "指标:\n  合格率: {值: 98.2, 单位: '%', 上年: 97}\n正文:\n  - 合格率为【合格率】，同比提高1.2%。",
    said: '“合格率”是百分数，变化要说“百分点”，这里写的是“1.2%”。',
  },
  'typed-otherwise': {
    zh: '手写的数和同名指标的数不同。',
    en: 'A number typed by hand differs from the figure of that name.',
    remedy: {
      zh: '写成【税收】；说的不是一回事就换个说法。',
      en: 'Write 【税收】, or word it otherwise.',
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收7.64亿元。',
    said: '这里写的是“税收”7.64亿元，指标里“税收”是7.46亿元。',
  },
  'unknown-aspect': {
    zh: '点后面的词看不懂。',
    en: 'The word after the dot is not known.',
    remedy: {
      zh: '可以写：同比、占比、上年、完成率等，见提示。',
      en: 'Write 同比, 占比, 上年, 完成率 and the like; see the hint.',
    },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 税收【税收·涨幅情况】。',
    said: '“税收”后面的“涨幅情况”看不懂。',
  },
  'unknown-name': {
    zh: '方框里写的不是数，也不是“指标”里的名称。',
    en: 'The box holds neither a number nor the name of a figure.',
    remedy: {
      zh: '是要印出来的文字，就去掉两边的方括号；是指标，检查名称，没有的先写进“指标”。',
      en: 'Take the brackets away from text; check the name of a figure, or add it under 指标.',
    },
    typed: '正文:\n  - 完成【税收总额】。',
    said: '【税收总额】里写的不是数，也不是“指标”里的名称。',
  },
  'unknown-variable': {
    zh: '用了【年度】一类程序给的数，表里却没有可取的内容。',
    en: "A box of the program's own, such as 【年度】, has nothing to stand for here.",
    remedy: { zh: '补上那一项，或直接写出来。', en: 'Add what it counts, or write it out.' },
    typed: '正文:\n  - 抓好以下【小节数】个方面。',
    said: '这里没有可以数的内容，【小节数】是空的。',
  },
} as const satisfies Partial<Record<CodeOf<'figures'>, Explanation>>;
