/** What the codes of values mean that are hardly meant. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const oddValuesWords = {
  negative: {
    zh: '不会是负数的指标写了负数。',
    en: 'A number below nothing where none can be.',
    remedy: { zh: '核对是不是多打了负号。', en: 'Check the sign.' },
    typed: '指标:\n  税收: {值: -7.46, 单位: 亿元, 上年: 6.59}',
    said: '“税收”是负数：-7.46亿元。',
  },
  'no-box': {
    zh: '今年和上年的数没有写在方框里，竖线会印出来。',
    en: 'Two numbers with a bar stand in no box.',
    remedy: { zh: '外面加上【】。', en: 'Set them in 【】.' },
    typed: '正文:\n  - 检查点位29｜25个。',
    said: '“29｜25”外面没有方框，竖线会照样印出来。',
  },
  'no-unit': {
    zh: '数没有单位，或者单位只写了“亿”“万”。',
    en: 'A number without a unit.',
    remedy: { zh: '写上单位，如“亿元”“家”。', en: 'Write its unit.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿, 上年: 6.59}',
    said: '“税收”的单位只写了“亿”。',
  },
  'other-figure': {
    zh: '方框前面的名称和方框取的指标不是一个。',
    en: 'The words before a box name another figure.',
    remedy: { zh: '核对是哪个指标。', en: 'Check which is meant.' },
    typed:
      '指标:\n  税收收入: {值: 7.46, 单位: 亿元}\n  规上企业: {值: 60, 单位: 家}\n正文:\n  - 完成税收收入【规上企业】。',
    said: '前面写的是“税收收入”，方框取的是“规上企业”。',
  },
  'other-unit': {
    zh: '方框印出来已经带单位，后面又写了别的单位。',
    en: 'A box prints its unit, and another one is typed behind it.',
    remedy: { zh: '删掉后面的单位。', en: 'Delete the typed unit.' },
    typed: '指标:\n  税收: {值: 7.46, 单位: 亿元}\n正文:\n  - 完成税收【税收】万元。',
    said: '方框印出来已经带单位“亿元”，后面又写了“万元”。',
  },
  'odd-unit': {
    zh: '“单位”里写的不是单位，或者和指标的名称对不上。',
    en: 'What stands as a unit is none, or none of what the figure counts.',
    remedy: { zh: '写数的单位：%、亿元、家。', en: 'Write the unit: %, 亿元, 家.' },
    typed: '指标:\n  优良率: {值: 91.2, 单位: 百分比}',
    said: '“百分比”不是单位。',
  },
  'too-many-periods': {
    zh: '各月、各季写的数比一年的月份、季度多。',
    en: 'More months or quarters than a year has.',
    remedy: { zh: '核对多写了哪一个。', en: 'Delete what is too many.' },
    typed: '指标:\n  产值: {单位: 亿元, 各季: [1.8, 1.9, 2.1, 2.3, 2.4]}',
    said: '“各季”写了5个数，一年只有4个季度。',
  },
  'two-units': {
    zh: '数后面写了两个单位。',
    en: 'Two units behind one number.',
    remedy: { zh: '删掉一个。', en: 'Delete one.' },
    typed: '正文:\n  - 检查企业【45】个家。',
    said: '后面写了两个单位“个家”。',
  },
} as const satisfies Partial<Record<CodeOf<'figures'>, Explanation>>;
