/** 下设五个科室，即甲科、乙科、丙科: a number, and behind it the names of what it counts. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const NAME = '[\\p{Script=Han}A-Za-z“”]{2,12}';
const NAMED = new RegExp(
  `(?<![第前后\\d一二三四五六七八九十至到—～-])(?<count>\\d{1,2}|[两二三四五六七八九十]{1,2})(?<what>[个家项类大所支条座种](?!百分点)[\\p{Script=Han}]{1,8}?|人|名(?:同志|成员|职工)?|家)(?:[，：](?:即|也就是|分别[是为]|依次[是为]|包括)|：|——|（即)(?<list>${NAME}(?:、${NAME}){1,11}(?:[和与及]${NAME})?)(?=[。；）]|$)`,
  'dgu',
);
const JOINT = /[和与及]/gu;
/** Not all of them, or more than names. */
const OPEN = /等|其他|以及|其余|若干|各/u;

export function checkNamed(text: Text): Mistake[] {
  return [...text.matches(NAMED)].flatMap((match): Mistake[] => {
    const { count = '', what = '', list = '' } = match.groups ?? {};
    const said = readCount(count);
    const place = match.indices?.groups?.count;
    if (said === undefined || place === undefined || OPEN.test(list)) return [];
    const items = list.split('、');
    const high = items.length + [...list.matchAll(JOINT)].length;
    if (said >= items.length && said <= high) return [];
    return [
      {
        start: place[0],
        end: place[1] + what.length,
        severity: 'warning',
        message: {
          zh: `说是${count}${what}，后面列了${high}项`,
          en: `${count} are announced, ${high} are named`,
        },
        hint: { zh: '核对个数和所列项目', en: 'Check the count and the list' },
      },
    ];
  });
}
