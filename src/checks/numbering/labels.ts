/** Labels of headings and points: order, style, marks. */

import type { Level } from '../../document/document.ts';
import { headingLabel } from '../../document/numbering.ts';
import { readCount } from '../../text/index.ts';
import { eachMatch } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { BOX, goesOnFrom, goesOnOutside, isAbout, isFifth, isGlued } from './glued.ts';

interface Label {
  level: Level;
  number: number;
  start: number;
  end: number;
  /** As typed: 1、. */
  typed: string;
}

const LABELS: [Level, RegExp][] = [
  [
    1,
    /^\s*([一二三四五六七八九十]{1,3})[、.．，](?![一二三四五六七八九十]{1,2}[、季期级类产者是])\s*/u,
  ],
  [2, /^\s*[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?\s*/u],
  [3, /^\s*([\d０-９]{1,2})(?:[.．、](?![\d０-９]))\s*/u],
  [4, /^\s*[（(]([\d０-９]{1,2})[）)][、.．]?\s*/u],
];

export function labelOf(text: Text): Label | undefined {
  if (text.part !== 'body' && text.part !== 'other') return undefined;
  for (const [level, pattern] of LABELS) {
    const match = pattern.exec(text.text);
    const number = match ? readCount((match[1] ?? '').normalize('NFKC')) : undefined;
    if (!match || number === undefined) continue;
    if (isAbout(number, text.text.slice(match[0].length))) continue;
    const start = match[0].length - match[0].trimStart().length;
    return { level, number, start, end: match[0].trimEnd().length, typed: match[0].trim() };
  }
  return undefined;
}

const isTitle = ({ part }: Text) => part === 'title' || part === 'issuer';

/** An unnumbered heading: a short line without marks. Below it labels may go on or begin anew. */
function isUnnumbered(text: Text): boolean {
  const line = text.text.trim();
  const unnumbered =
    text.part === 'body' && line !== '' && line.length <= 20 && !/[，。；：、,;:]/u.test(line);
  return unnumbered && labelOf(text) === undefined;
}

/** Each label must be the next one among its siblings; a title or a heading above begins anew. */
function checkOrder({ texts }: Whole): PlacedMistake[] {
  const isExcerpt = beginsWithin(texts);
  const mistakes: PlacedMistake[] = [];
  let last: (number | undefined)[] = [];
  let mayBegin = false;
  const at: (number | undefined)[] = [];
  let ever: (number | undefined)[] = [];
  let outside: (number | undefined)[] = [];
  for (const text of texts) {
    if (isTitle(text)) {
      last = [];
      ever = [];
    }
    if (isUnnumbered(text)) mayBegin = true;
    if (BOX.test(text.text)) outside = last;
    const label = labelOf(text);
    if (label === undefined) continue;
    if (goesOnOutside(label, last, outside)) last = outside;
    const before = last[label.level];
    const expected = (before ?? 0) + 1;
    // （三） below 二、 may go on from （二） below 一、
    const goesOn =
      before === undefined && label.number === (ever[label.level] ?? 0) + 1 && label.number > 1;
    // a list that begins with 1 again is a new list
    const fresh = label.number === 1;
    // a part of a paper begins with any label, and goes on from what stands above it
    const isCut = isExcerpt && ever[label.level] === undefined && label.number > 1;
    const skips = label.number !== expected && !fresh && !goesOn && !isCut;
    const doubles = fresh && before === 1 && !mayBegin;
    if ((skips || doubles) && !isGlued(texts, text, label, at[label.level]))
      mistakes.push({
        ...orderMistake(text, label, before),
        strong:
          before !== undefined &&
          (before >= SOME_BEFORE || goesOnFrom(texts.slice(text.index + 1), label, labelOf)),
      });
    at[label.level] = text.index;
    last = last.slice(0, label.level);
    last[label.level] = label.number;
    ever[label.level] = label.number;
    mayBegin = false;
  }
  return mistakes;
}

/** So many labels in order are a list. */
const SOME_BEFORE = 3;

/** Nothing of a head, and running text in the first line: what was cut out of a paper. */
function beginsWithin(texts: readonly Text[]): boolean {
  if (texts.some(isTitle)) return false;
  const first = texts.find(({ text }) => text.trim() !== '');
  if (first === undefined) return false;
  const label = labelOf(first);
  return label ? label.number > 1 && texts.length > SOME : /[。；]\s*$/u.test(first.text);
}
/** A paper of so few lines is no part of one. */
const SOME = 4;

function orderMistake(text: Text, label: Label, before: number | undefined): PlacedMistake {
  const right = headingLabel(label.level, (before ?? 0) + 1);
  const doubled = before === label.number;
  const zh = doubled
    ? `序号“${label.typed}”重复`
    : before === undefined
      ? `序号从“${label.typed}”开始，前面缺“${right}”`
      : `“${headingLabel(label.level, before)}”后面是“${label.typed}”，序号不连续`;
  return {
    text,
    start: label.start,
    end: label.end,
    message: {
      zh,
      en: doubled ? `Label ${label.typed} is doubled` : `Label ${label.typed} is out of order`,
    },
    hint: { zh: `此处应为“${right}”`, en: `Expected ${right}` },
  };
}

function checkStyle(text: Text): Mistake[] {
  const label = labelOf(text);
  // digits of full width are told by themselves
  if (label === undefined || /[０-９]/u.test(label.typed)) return [];
  const right = headingLabel(label.level, label.number);
  const typed = label.typed;
  if (typed === right || (label.level === 3 && typed === `${label.number}．`)) return [];
  return [
    {
      start: label.start,
      end: label.end,
      message: {
        zh: `层次序数“${typed}”的写法不规范`,
        en: `Label ${typed} is not in the standard's style`,
      },
      hint: { zh: `写作“${right}”`, en: `Write ${right}` },
      fixes: [{ start: label.start, end: label.end, text: right }],
      // (一) is （一） in half width; which label 1、 is meant to be, a person knows
      certain: typed.normalize('NFKC') === right.normalize('NFKC'),
    },
  ];
}

const FOREIGN =
  /^\s*(?:[①-⑳]|\d{1,2}[)）]|[a-zA-Z][.、)）]|[ⅠⅡⅢⅣⅤⅥ]+(?![级类型期度ⅠⅡⅢⅣⅤⅥ])[.、]?)/gu;

/** 第一，or 首先 mixed in is fine; ① and 1） are no levels of an official document. */
function checkForeign(text: Text, { texts }: Whole): Mistake[] {
  if (!text.isProse && !text.isHeading) return [];
  return eachMatch(text, FOREIGN, (match) => ({
    start: match[0].length - match[0].trimStart().length,
    end: match[0].length,
    ...(isFifth(match[0], texts, text.index) && { severity: 'note' as const }),
    message: {
      zh: `“${match[0].trim()}”不是公文的层次序数`,
      en: `${match[0].trim()} is no label of an official document`,
    },
    hint: { zh: '依次用“一、”“（一）”“1.”“（1）”', en: 'Use 一、 （一） 1. （1） in this order' },
  }));
}

/** Levels may be skipped downwards, but a lower one never stands above a higher one. */
function checkLevels({ texts }: Whole): PlacedMistake[] {
  const mistakes: PlacedMistake[] = [];
  let stack: Level[] = [];
  let seen = new Set<Level>();
  const isExcerpt = beginsWithin(texts);
  for (const text of texts) {
    if (isTitle(text)) seen = new Set();
    if (isTitle(text) || isUnnumbered(text)) stack = [];
    const label = labelOf(text);
    if (label === undefined) continue;
    while (stack.length > 0 && (stack.at(-1) ?? 0) > label.level && stack.includes(label.level))
      stack.pop();
    const above = stack.at(-1);
    // 二、 goes on from 一、 above, whatever stands between
    const goesOn = label.number > 1 && (seen.has(label.level) || isExcerpt);
    seen.add(label.level);
    if (above !== undefined && above > label.level && !goesOn) {
      mistakes.push({
        text,
        start: label.start,
        end: label.end,
        message: {
          zh: `“${headingLabel(above, 1)}”下面出现了更高的层次“${label.typed}”`,
          en: `${label.typed} stands below a lower level`,
        },
        hint: {
          zh: '层次依次为“一、”“（一）”“1.”“（1）”，可以跳过，不可倒置',
          en: 'Order: 一、 （一） 1. （1）',
        },
      });
      stack = [label.level];
      continue;
    }
    if (above !== label.level) stack.push(label.level);
  }
  return mistakes;
}

const STANDARD = 'GB/T 9704—2012，7.3.3';

export const numberingRules: Rule[] = [
  {
    code: 'check/label-order',
    severity: 'error',
    family: 'numbering',
    basis: 'standard',
    source: STANDARD,
    words: {
      zh: '层次序号跳号、重号或没有从一开始。',
      en: 'A label is skipped, doubled, or does not begin with one.',
    },
    examples: {
      bad: [
        '一、主要成效\n二、存在问题\n「四、」下步打算',
        '（一）抓产业。推动发展。\n（二）抓招商。引进企业。\n「（二）」抓服务。优化环境。',
        '一、主要成效\n「（二）」抓招商。引进企业。',
      ],
      good: [
        '一、主要成效\n1.抓产业。推动发展。2.抓招商。引进企业。二、存在问题。\n1.产业不强。底子薄弱。',
        '三、主要任务。做好检查。\n四、保障措施。\n五、有关要求。\n六、附则。\n七、其他。',
        '第一，抓产业。一、抓招商。二、抓服务。\n三、抓环境。优化服务。',
        '一、主要成效\n（一）抓产业。推动发展。\n（二）抓招商。引进企业。\n二、下步打算\n（一）抓产业。推动发展。',
        '1.抓产业\n2.抓招商\n1.抓服务\n2.抓环境',
        '1.抓产业。推动发展。\n专栏1　重点工程\n1.产业园。\n2.实训楼。\n3.管网。\n2.抓招商。引进企业。\n3.抓服务。优化环境。',
        '1.抓产业\n2.抓招商\n３．抓服务\n4.抓环境',
        '1.目录\n2.2018、2019年度考核表\n3.业务总结\n4 ． 证书\n5.照片',
      ],
    },
    inWhole: checkOrder,
  },
  {
    code: 'check/label-style',
    severity: 'warning',
    family: 'numbering',
    basis: 'standard',
    source: STANDARD,
    words: {
      zh: '层次序数的括号或标点不规范：如“1、”应为“1.”，“(一)”应为“（一）”。',
      en: 'A label has the wrong brackets or marks.',
    },
    examples: {
      bad: [
        '「1、→1.」抓产业。推动发展。',
        '「(一)→（一）」抓招商。引进企业。',
        '「（一）、→（一）」抓服务。优化环境。',
        '「一.→一、」主要成效',
      ],
      good: ['1.抓产业。推动发展。', '一、主要成效', '（1）抓服务。优化环境。'],
    },
    inText: checkStyle,
  },
  {
    code: 'check/label-foreign',
    severity: 'warning',
    family: 'numbering',
    basis: 'standard',
    source: STANDARD,
    words: {
      zh: '公文层次序数只用“一、”“（一）”“1.”“（1）”。',
      en: 'Official documents know four kinds of labels only.',
    },
    examples: {
      bad: ['「①」抓产业。推动发展。', '「1）」抓招商。引进企业。'],
      good: ['（1）抓产业。推动发展。', 'Ⅱ级响应启动后，各班组到岗。'],
    },
    inText: checkForeign,
  },
  {
    code: 'check/level-order',
    severity: 'warning',
    family: 'numbering',
    basis: 'standard',
    source: STANDARD,
    words: {
      zh: '层次倒置：低层次序数之下出现高层次序数。',
      en: 'A higher level stands below a lower one.',
    },
    examples: {
      bad: ['1.抓产业。推动发展。\n「（一）」抓招商。引进企业。'],
      good: [
        '一、主要成效\n1.抓产业。推动发展。\n2.抓招商。引进企业。\n二、下步打算\n（一）抓服务。优化环境。',
      ],
    },
    inWhole: checkLevels,
  },
];
