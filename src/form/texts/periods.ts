/** Periods that a text names, held against the paper's own: 半年来 in a year's summary, 1至12月 before December is over. */

import type { Problem } from '../../problem.ts';
import { STOPS, wordsBefore } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { dayNumber } from '../head/days.ts';
import { placeInText } from '../source/places.ts';
import { isBlank, type MapNode, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import type { Signed } from './dates.ts';

/** What is expected is said of a period that is not over. */
const EXPECTED = /预计|预测|计划|目标|力争|确保|安排|拟|将|争取|估计|有望/u;
const MONTHS =
  /(?<lead>今年|本年|(?<year>\d{4})年)\s*1(?:月)?(?:份)?[—–\-至到~～](?<last>\d{1,2})月(?:份)?/gu;
/** In a month's last days its numbers are known, nearly. */
const NEARLY_OVER = 25;

/** 今年1至12月，用电量为…, signed in the middle of December. */
export function* monthsAhead(node: TextNode, signed: Signed): Generator<Problem> {
  if (signed.day === undefined || !/月/u.test(node.text)) return;
  const date = new Date(signed.day * 86_400_000);
  const month = date.getUTCMonth() + 1;
  for (const match of node.text.matchAll(MONTHS)) {
    const { year, last = '' } = match.groups ?? {};
    if (year !== undefined && Number(year) !== signed.year) continue;
    const isOver =
      Number(last) < month || (Number(last) === month && date.getUTCDate() >= NEARLY_OVER);
    const sentence = /^[^。；]*/u.exec(node.text.slice(match.index))?.[0] ?? '';
    const before = wordsBefore(node.text, match.index, STOPS);
    if (isOver || Number(last) > 12 || EXPECTED.test(`${before}${sentence.split('；')[0]}`))
      continue;
    yield asked(
      placeInText(node, match.index, match[0].length),
      'odd-date',
      {
        zh: `“${match[0]}”还没有过完：成文日期是${date.toISOString().slice(0, 10)}。`,
        en: `"${match[0]}" is not over on the day of signing.`,
      },
      { zh: '核对月份；是预计的数，写明“预计”。', en: 'Check the months, or say 预计.' },
    );
    return;
  }
}

/** 请支持以下事项：what follows is to come. */
export const ASKS =
  /(?:商请|恳请|请|拟请|敬请)[^。；]{0,24}(?:以下|下列|如下)[^。；]{0,8}[：:。]\s*$/u;
const RANGE =
  /^(?<from>\d{4}年\d{1,2}月\d{1,2}日)(?:起)?[—–\-至到~～](?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/u;
const DONE = /了|已|共|累计|曾|过|发现|达/u;

/** 2025年1月5日至2月28日，实行…: a period that was over when it was asked for. */
export function* pastRange(node: TextNode, signed: Signed): Generator<Problem> {
  const text = node.text.replace(/^[\s【】]+/u, '');
  const match = RANGE.exec(text);
  if (match === null || signed.day === undefined || signed.isBack) return;
  const sentence = /^[^。；]*/u.exec(text)?.[0] ?? '';
  if (DONE.test(sentence)) return;
  const { from = '', year, month, day } = match.groups ?? {};
  const end = readDate(`${year ?? from.slice(0, 4)}年${month}月${day}日`);
  if (!('value' in end) || dayNumber(end.value) >= signed.day) return;
  yield asked(
    placeInText(node, node.text.length - text.length, match[0].length),
    'odd-date',
    {
      zh: `“${match[0]}”已经过了，这里是请对方办的事。`,
      en: 'What is asked for was over on the day of signing.',
    },
    { zh: '核对是不是沿用了往年的日期，或者打错了。', en: 'Left over, or mistyped?' },
  );
}

/** The part of a year that words name, at their head: 今年上半年，… */
const NAMED =
  /^(?:今年|本年|过去的?|【年度】年|\d{4}年)?(?<part>[上下]半年|半年|(?:第?[一二三四]|前三)季度|一年|全年)(?:以?来)?(?=[，,、]|以?来|园区|全园|我)/u;

/** What the title says that a paper is about; undefined where it does not say. */
function partOfTitle(title: string): string | undefined {
  const part = /(?:[上下]半年|(?:第?[一二三四]|前三)季度)/u.exec(title)?.[0];
  if (part !== undefined) return partOf(part);
  if (/半年|季度|月份|\d月/u.test(title)) return undefined;
  return /年度?(?:工作)?(?:总结|报告|情况)/u.test(title) ? '全年' : undefined;
}

function partOf(words: string): string {
  return words.replace('第', '').replace(/^一年$/u, '全年');
}

/** 半年来 at the head of a year's summary, 一年来 or 一季度 of a half year's. */
export function* otherPeriodNamed(node: TextNode, title: string): Generator<Problem> {
  const named = NAMED.exec(node.text.replace(/[【】]/gu, ''));
  const part = named?.groups?.part;
  const own = /总结|报告|情况/u.test(title) ? partOfTitle(title) : undefined;
  if (named === null || part === undefined || own === undefined) return;
  if (partOf(part) === own || (part === '半年' && own.endsWith('半年'))) return;
  yield asked(
    placeInText(node, Math.max(0, node.text.indexOf(part)), part.length),
    'odd-date',
    {
      zh: `这里写的是“${named[0]}”，标题是“${title.slice(0, 24)}”。`,
      en: `"${named[0]}" does not go with the title.`,
    },
    { zh: '核对说的是全年、半年还是季度。', en: 'Is it the year, or part of it?' },
  );
}

const CALLED =
  /召开(?:\d{4}年)?(?<part>[上下]半年|(?:第?[一二三四]|前三)季度)(?<what>\p{Script=Han}{3,14}?会)/u;

/** 决定召开上半年经济运行分析会 below 关于召开一季度经济运行分析会的通知. */
export function* calledOtherwise(node: TextNode, title: string): Generator<Problem> {
  const plain = node.text.replace(/[【】]/gu, '');
  const [own, said] = [CALLED.exec(title)?.groups, CALLED.exec(plain)?.groups];
  const part = said?.part ?? '';
  if (own?.part === undefined || said === undefined || said.what !== own.what) return;
  if (partOf(own.part) === partOf(part)) return;
  yield asked(
    placeInText(node, Math.max(0, node.text.lastIndexOf(part)), part.length),
    'odd-date',
    {
      zh: `这里写的是“${part}${said.what}”，标题是“${own.part}${own.what}”。`,
      en: `"${part}" does not go with the title.`,
    },
    { zh: '核对说的是哪一个时期。', en: 'Which period is meant?' },
  );
}

/** What was, or what is to be, in the words of a heading. */
const HEADING =
  /^(?<part>[上下]半年|全年|前三季度)(?:的)?[^，。]{0,6}?(?<sense>情况|成效|回顾|总结|打算|安排|计划|思路|任务)/u;
const LOOKS_AHEAD = /打算|安排|计划|思路|任务/u;

/** 上半年工作打算 in a half year's summary, 全年工作情况 in the middle of the year. */
export function* otherPeriodInHeading(map: MapNode, title: string): Generator<Problem> {
  const node = textOf(map, '标题');
  const { part, sense = '' } = HEADING.exec(node?.text ?? '')?.groups ?? {};
  const own = /总结/u.test(title) ? partOfTitle(title) : undefined;
  if (node === undefined || part === undefined || own === undefined) return;
  const isAhead = LOOKS_AHEAD.test(sense);
  const fits: Readonly<Record<string, readonly [back: string[], ahead: string[]]>> = {
    上半年: [['上半年'], ['下半年', '全年']],
    下半年: [['下半年', '全年'], []],
    全年: [['全年', '上半年', '下半年', '前三季度'], []],
  };
  const row = fits[own];
  if (row === undefined || row[isAhead ? 1 : 0].includes(part)) return;
  yield asked(
    node,
    'odd-date',
    {
      zh: `小标题写的是“${part}”的${sense}，标题是“${title.slice(0, 24)}”。`,
      en: `The heading names ${part}, the title another part of the year.`,
    },
    { zh: '核对是哪一段时间。', en: 'Check the part of the year.' },
  );
}

/** 12月31前: the word 日 is missing; 12月底前31日前: the date stands twice. */
const WITHOUT_DAY = /\d{1,2}月\d{1,2}(?=(?:之|以)?前(?!\d)|起|截止)/u;
const TWICE =
  /(?:[底末初旬]|\d日|月)(?:之|以)?前\s*\d{1,2}[日号](?:之|以)?前|前前(?=[，。；完报]|$)|\d日日(?=[，。；前起至止]|$)|[底末][底末](?=前)/u;

/** Dates whose words are not whole, or stand twice. */
export function* brokenDates(node: TextNode): Generator<Problem> {
  const text = node.text.replace(/[【】]/gu, ' ');
  if (!/[\d]/u.test(text) || !/[月日]/u.test(text)) return;
  const bare = WITHOUT_DAY.exec(text);
  const match = bare ?? TWICE.exec(text);
  if (match === null) return;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'odd-date',
    bare
      ? { zh: `“${match[0]}”后面少了“日”。`, en: 'The word 日 is missing.' }
      : { zh: `“${match[0]}”里日期的字写重了。`, en: 'Words of a date stand twice.' },
    bare
      ? { zh: `写成“${match[0]}日”。`, en: `Write ${match[0]}日.` }
      : { zh: '删掉多的。', en: 'Delete one.' },
  );
}

/** 【年度】年，力争… below a heading about 【下年度】. */
const thisYear = (year: number | undefined) =>
  new RegExp(
    `(?<![比较与和在由从至到对\\d])(?:【年度】${year === undefined ? '' : `|${year}`})年(?:[，,]|(?:要|将|拟|计划|力争|确保|工作|重点))`,
    'gu',
  );
const AIMS = /力争|确保|要|将|拟|计划|目标|打算|努力|争取|着力/u;
const BACK = /总结|基础上|以来|已|了|完成情况|实际/u;

export function* thisYearBelow(
  node: TextNode,
  heading: string,
  year: number | undefined,
): Generator<Problem> {
  if (!/【下年度】/u.test(heading)) return;
  for (const match of node.text.matchAll(thisYear(year))) {
    const sentence = /^[^。；]*/u.exec(node.text.slice(match.index))?.[0] ?? '';
    if (!AIMS.test(sentence) || BACK.test(sentence)) continue;
    yield asked(
      placeInText(node, match.index, 4),
      'years-differ',
      {
        zh: `这一节写的是【下年度】，这里${match[0].startsWith('【') ? '用的是【年度】' : `写的是${year}年`}。`,
        en: 'The section is about 【下年度】.',
      },
      { zh: '说明年的事，写【下年度】。', en: 'Write 【下年度】 for what is to come.' },
    );
    return;
  }
}

/** Three quarters of this year beside four of last year, in a summary of the whole year. */
export function* shortOfYear({ root }: Form, title: string): Generator<Problem> {
  if (!/年度?(?:工作)?(?:总结|报告)/u.test(title) || /半年|季度|月/u.test(title)) return;
  const figures = valueAt(root, '指标');
  for (const [name, { value }] of figures?.type === 'map' ? figures.entries : []) {
    if (value.type !== 'map') continue;
    for (const [key, unit] of [
      ['各季', '季度'],
      ['各月', '月'],
    ] as const) {
      const [own, last] = [valueAt(value, key), valueAt(value, `上年${key}`)];
      if (own?.type !== 'list' || last?.type !== 'list') continue;
      const filled = own.items.filter((item) => !(item.type === 'text' && isBlank(item))).length;
      if (filled >= last.items.length || filled === 0) continue;
      yield asked(
        own,
        'number',
        {
          zh: `“${name}”今年只有${filled}个${unit}的数，上年有${last.items.length}个；全年的数只算到这里。`,
          en: `${filled} periods of this year, ${last.items.length} of last year.`,
        },
        { zh: `补上缺的${unit}。`, en: 'Add what is missing.' },
      );
    }
  }
}
