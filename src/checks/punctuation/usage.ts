/** How marks are used in official papers, by GB/T 15834—2011, clause by clause. */
import { findRows } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { COLONS, DASHES, QUESTIONS, QUOTES, STOPS, WORKS } from './usage-rows.ts';

export const usageRules: Rule[] = [
  {
    code: 'check/question-mark',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.2、B.2',
    words: {
      zh: '陈述、请求的句子用了问号：疑问词在宾语里，“妥否，请批示”。',
      en: 'A statement or a request ends with a question mark.',
    },
    examples: {
      bad: [
        '妥否，请批示「？→。」',
        '妥否「？→，」请批示。',
        '要研究怎么干「？」的问题。',
        '会议讨论了如何推进改革「？→。」',
      ],
      good: ['妥否，请批示。', '问题到底出在哪里？', '“怎么干？谁来干？”是大家关心的。'],
    },
    inText: findRows(QUESTIONS),
  },
  {
    code: 'check/colon',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.7',
    words: {
      zh: '“如下”后没用冒号，一句里套用冒号，“一是”后用了冒号。',
      en: 'No colon after 如下, a colon within a colon, a colon after 一是.',
    },
    examples: {
      bad: [
        '现将有关事项通知如下「，→：」',
        '会议「指出：要做到以下几点：」一是加强学习。',
        '一是「：」加强学习。',
      ],
      good: [
        '现将有关事项通知如下：',
        '现将有关事项通知如下。',
        '现将培训安排如下，请各科室认真抓好落实。',
        '具体办法内容如下，请大家提出宝贵意见。',
        '会议指出，要做到以下几点：一是加强学习。',
      ],
    },
    inText: findRows(COLONS),
  },
  {
    code: 'check/book-marks',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.15、A.13：课程、奖品、证照、会议、活动、组织的名称不用书名号',
    words: {
      zh: '活动、称号、证照、会议等名称用了书名号，或者书名号没有先用双的。',
      en: 'What is no work stands in 《》, or a title in other marks.',
    },
    examples: {
      bad: [
        '开展「《平安园区》→“平安园区”」活动。',
        '举办「《安全生产培训班》→“安全生产培训班”」。',
        '印发「<管理办法>→《管理办法》」。',
        '由云园区「〈管委会〉→（管委会）」负责。',
      ],
      good: ['印发《平安园区活动方案》。', '印发《〈条例〉实施办法》。', '落实《意见》精神。'],
    },
    inText: findRows(WORKS),
  },
  {
    code: 'check/quotation-end',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.8、B.5',
    words: {
      zh: '引号内外的句号放错了，或者引号没有先用双的。',
      en: 'A stop on the wrong side of a quotation mark, or single marks first.',
    },
    examples: {
      bad: [
        '他指出：“要抓落实。”「。→」',
        '他强调：“要把工作抓实抓细「”。→。”」',
        '坚持“人民至上「。”→”。」',
      ],
      good: ['他指出：“要抓落实。”', '坚持“人民至上”。', '“‘三农’工作是重中之重。”'],
    },
    inText: findRows(QUOTES),
  },
  {
    code: 'check/connecting-dash',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.13',
    words: {
      zh: '起止时间、地点之间的连接号用错。',
      en: 'The dash between two times or places is another sign.',
    },
    examples: {
      bad: ['2020年「--→—」2025年，3月5日「一→—」3月8日。', '石屏「-→—」河湾公路开工。'],
      good: ['2020—2025年，3月5日—8日，石屏—河湾公路开工。', '3月5日一早开工。'],
    },
    inText: findRows(DASHES),
  },
  {
    code: 'check/mark-usage',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.5、4.9',
    words: {
      zh: '“等”后、“第一”“首先”后用了顿号，集合词语用了顿号，括号成双地重复，句末用半角点。',
      en: 'A 、 behind 等, 第一 or 首先, doubled brackets, a half-width stop.',
    },
    examples: {
      bad: [
        '抓好防汛、抗旱等「、→」各项工作。',
        '第一「、→，」加强学习。',
        '管理办法「（（试行））→（试行）」印发。',
      ],
      good: [
        '抓好防汛、抗旱等各项工作。',
        '第一，加强学习。',
        '第一、第二产业，甲等、乙等。',
        '服务普惠均等、便捷智慧。',
      ],
    },
    inText: findRows(STOPS),
  },
];
