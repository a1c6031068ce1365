/** Spaces inside running text, and line breaks that were lost. */

import type { Mistake, Rule } from '../rule.ts';
import type { Stretch, Text } from '../text.ts';
import { SHORTEST_SENTENCE } from './ends.ts';

const HAN = '\\p{Script=Han}，。；：、？！“”（）《》';
const SPACE = '[ \\u3000\\u00a0\\t]+';
const BETWEEN = new RegExp(
  `(?<=[${HAN}])${SPACE}(?=[\\d%A-Za-z${HAN}])|(?<=[\\d%A-Za-z])${SPACE}(?=[${HAN}])`,
  'gu',
);

/** Spaces inside running text; names set apart and tables are left alone. */
function checkSpaces(text: Text): Mistake[] {
  if (!text.isProse || text.text.length < SHORTEST_SENTENCE || !/[，。；,;]/u.test(text.text))
    return [];
  const gaps = text
    .matches(BETWEEN)
    .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length, text: '' }))
    .filter((gap) => !isSetApart(text, gap));
  const fixes = gaps.filter((gap) => !isLostBreak(text.text, gap));
  const [first] = fixes;
  const [lost] = gaps;
  if (first === undefined) return lost ? [lostBreak(lost, gaps.length)] : [];
  return [
    {
      start: first.start,
      end: first.end,
      message: {
        zh: fixes.length === 1 ? '文字之间有多余的空格' : `本段有${fixes.length}处多余的空格`,
        en: 'There are spaces inside the text',
      },
      hint: { zh: '删去空格', en: 'Delete them' },
      fixes,
    },
  ];
}

/** A gap that is meant: behind a label, between names, in dates of machines. */
function isSetApart({ text, heading }: Text, { start, end }: Stretch): boolean {
  const before = text.slice(0, start);
  if (before.trim() === '') return true;
  const [left = '', right = ''] = [text[start - 1], text[end]];
  return (
    (/^\s*[\d一二三四五六七八九十（(）).．、]+$/u.test(before) &&
      start <= Math.max(heading?.end ?? 0, 6)) ||
    (/\p{Script=Han}/u.test(left) && /\p{Script=Han}/u.test(right)) ||
    /[A-Za-z]/u.test(left + right) ||
    /\d{4}-\d{2}-\d{2}$/.test(before) ||
    LABELLED.test(before.slice(-8)) ||
    DECIMAL_LABEL.test(before) ||
    NUMBER_OF_PERSON.test(text.slice(end, end + 14)) ||
    SET_APART.test(text.slice(Math.max(0, start - 8), end + 8))
  );
}

/** A caption, chapter or article is set apart from its label: 专栏3　名称. */
const LABELLED = /(?:专栏|[图表]|附[图表件])\s*\d{1,2}$|第[一二三四五六七八九十百\d]+[章节条编]$/u;
/** 2.4.4.1 提供…. */
const DECIMAL_LABEL = /^\s*\d{1,2}(?:[.．]\d{1,2}){1,4}[.．]?$/u;
/** 张明 0571-88880000, 城西路8号 312000: a telephone number, a postcode. */
const NUMBER_OF_PERSON =
  /^(?:1\d{10}|[（(]?0\d{2,3}[）)]?[-—－–]?\d{7,8}|[2-8]\d{6,7}|\d{6})(?!\d)/u;
const SET_APART = /第[\s　]+\d+[\s　]+号/u;

/** 各直属机构：　　现将……: the indent of a paragraph whose line break was lost, or what stood in columns. */
function isLostBreak(text: string, { start, end }: Stretch): boolean {
  const gap = text.slice(start, end);
  if (gap.length >= COLUMN || BEGINS.test(text.slice(end, end + 8))) return true;
  const before = gap.includes('　') ? /[。：；？！”）\d]/u : /[。：；？！”）]/u;
  return gap.length >= INDENT && before.test(text[start - 1] ?? '');
}
/** A label, or what stands on a line of its own. */
const BEGINS =
  /^(?:第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|（此件)/u;
const INDENT = 2;
const COLUMN = 4;

function lostBreak({ start, end }: Stretch, count: number): Mistake {
  return {
    start,
    end,
    severity: 'note',
    message: {
      zh: count === 1 ? '这里的空白像是换行丢了' : `本段有${count}处空白像是换行丢了`,
      en: 'A line break seems to be lost here',
    },
    hint: { zh: '该分段的另起一行', en: 'Begin a new paragraph' },
  };
}

export const spaceRules: Rule[] = [
  {
    code: 'check/spaces',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 9704—2012，5.2.2.3',
    words: {
      zh: '正文的文字、数字和标点之间有空格。',
      en: 'Running text has spaces between characters.',
    },
    examples: {
      bad: [
        '各科室要抓好落实，及时报送情况。「　　」企业要按时整改。',
        '实施社会投资项目9「   →」个，完成土地报批352亩，出让146亩。',
        '针对管网破损、私接混接等问题，「 →」完成管网建设10.5公里。',
      ],
      good: [
        '专栏3　重点工程名单',
        '云园管理委员会令第　12　号',
        '联系人：王明 0571-88880000，地址：云园城西路8号 312000。',
        '2.4.4.1 提供数据来源的说明，列明数据来源。',
        '实施社会投资项目9个，完成土地报批352亩，出让146亩。',
        '1. 抓好项目建设，推动发展，全年完成投资3亿元。',
      ],
    },
    inText: checkSpaces,
  },
];
