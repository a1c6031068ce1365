/** Numbers typed by hand in front of headings and points: taken off, since the structure numbers them. */

import type { Problem } from '../../problem.ts';
import { chineseNumeral } from '../../text/index.ts';
import type { Prose } from './prose.ts';
import { placeInProse, proseFrom } from './prose.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
/** 一、 （一） 1. （1） and their usual variants; not 一、二、三产业 and not 2.5D. */
const HEADING_LABEL = new RegExp(
  `^(?:${HAN}、(?!${HAN}[、产])|[（(]${HAN}[）)]、?|[\\d０-９]{1,2}(?:[．、]|\\.(?!\\d))|[（(][\\d０-９]{1,2}[）)]、?)[\\s　]*(?=.)`,
  'u',
);
/** What else people and word processors put in front: 一. 1.1 ① ● —— 第一， 首先， 一是. */
const OTHER_LABEL = new RegExp(
  [
    `^(?:${HAN}[.．，,][\\s　]*`,
    `${HAN}[\\s　]+(?=\\p{Script=Han})`,
    '\\d{1,2}(?:\\.\\d{1,2}){1,3}[.、]?[\\s　]*(?=\\p{Script=Han}{2})(?![亿万元个家倍度米公千吨亩平小时处人])',
    '\\d{1,2}[\\s　]+(?=\\p{Script=Han}{2})',
    '[①-⑳⑴-⒇㈠-㈩❶-❿][\\s　、.]*',
    '[●○◆■□▪◇★☆▲△•·※\\uf000-\\uf0ff][\\s　]*',
    '[—–－-]{1,2}[\\s　]*(?=\\p{Script=Han})',
    '[*＊✱﹡][\\s　]*(?=[\\p{Script=Han}【“《])',
    `第${HAN}(?:[、，,：]|(?:部分|章|节)[、，,：\\s　]*)`,
    '[壹贰叁肆伍陆柒捌玖拾]{1,2}、[\\s　]*',
    '[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩA-Za-z][.．、][\\s　]*(?=\\p{Script=Han})',
    '(?:首先|其次|再次|最后)[，,]',
    `${HAN}[是要](?=\\p{Script=Han}{2}))`,
  ].join('|'),
  'u',
);
const ATTACHMENT_LABEL =
  /^附[件表图]?[\s　]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[\s　]*[：:.、][\s　]*(?=.)|^附件[\s　]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[\s　]*(?=\p{Script=Han})/u;

/** Whether a heading begins like one whose number was typed: read from a form, it would lose that. */
export function beginsWithLabel(heading: string): boolean {
  return HEADING_LABEL.test(heading);
}

/** A heading without the label that was typed in front of it; a label of another sort is pointed at. */
export function withoutLabel(prose: Prose, problems: Problem[]): Prose {
  const label = HEADING_LABEL.exec(prose.text)?.[0];
  return label === undefined ? asked(prose, problems) : without(prose, label, problems);
}

/** 一要 for 要: the number is put in front of it. */
export function pointWord(typed: string): string {
  return typed.replace(/^(?:第?[一1])(?=\p{Script=Han})/u, '');
}

/** A point without the 一是 that was typed in front of it, where it is the right one for its position. */
export function withoutPointLabel(
  point: Prose,
  index: number,
  word: string,
  problems: Problem[],
): Prose {
  const label = `${chineseNumeral(index + 1)}${word}`;
  if (!point.text.startsWith(label)) return asked(point, problems);
  const rest = /^[：:，,、]?/u.exec(point.text.slice(label.length))?.[0] ?? '';
  return without(point, label + rest, problems);
}

/** The title of an attachment without 附件1：. */
export function withoutAttachmentLabel(title: Prose, problems: Problem[]): Prose {
  const label = ATTACHMENT_LABEL.exec(title.text)?.[0];
  return label === undefined ? withoutLabel(title, problems) : without(title, label, problems);
}

/** A text that has a label of its own beside the one that is made: it is printed, and a person is asked. */
export function asked(prose: Prose, problems: Problem[]): Prose {
  const label = (HEADING_LABEL.exec(prose.text) ?? OTHER_LABEL.exec(prose.text))?.[0];
  if (label === undefined) return prose;
  problems.push({
    ...typedNumber(prose, label),
    message: {
      zh: `“${label.trim()}”会照样印出来，和自动生成的编号重复。`,
      en: `"${label.trim()}" is printed beside the number that is made automatically.`,
    },
  });
  return prose;
}

function without(prose: Prose, label: string, problems: Problem[]): Prose {
  problems.push(typedNumber(prose, label));
  return proseFrom(prose, label.length);
}

function typedNumber(prose: Prose, label: string): Problem {
  return {
    severity: 'warning',
    code: 'form/typed-number',
    message: {
      zh: `“${label.trim()}”不用写，编号会自动生成，这里已经去掉。`,
      en: `"${label.trim()}" was left out: numbers are made automatically.`,
    },
    place: placeInProse(prose, 0, label.trimEnd().length),
    hint: { zh: '删掉它。', en: 'Delete it.' },
  };
}
