/** Hours that end before they begin: 15:00至14:00, 下午3时至2时; quarters and halves with the months of another. */
import { readCount } from '../../text/index.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const HALF = '(上午|下午|早上|早晨|凌晨|中午|傍晚|晚上|晚)?';
const CLOCK = `${HALF}(\\d{1,2})(?:[:：](\\d{2})(?!\\d)|[时点](?:(\\d{1,2})分|(半))?)`;
const TO = '\\s*(?:至|到|—|－|-|–|~|～)+\\s*(?:当[日天])?';
const HOURS = new RegExp(
  `(?<![\\d.:：]|比例?[为是]?|第)${CLOCK}(?:${TO}|(?:正式)?(?:开始|召开|开幕|开会)[，、][^。；\\d]{0,8})${CLOCK}`,
  'gu',
);
/** A shift over midnight: 22时至6时. */
const EVENING = 17 * 60;
const MORNING = 10 * 60;

function minutesOf(half: string | undefined, hour: string, minute: string | undefined): number {
  const isLater = half !== undefined && /下午|晚|中午|傍晚/u.test(half) && Number(hour) < 12;
  const noon = half === '中午' && Number(hour) >= 11 ? 0 : 12 * 60;
  return Number(hour) * 60 + Number(minute ?? 0) + (isLater ? noon : 0);
}

export function checkHours(text: Text): Mistake[] {
  return eachMatch(text, HOURS, (match) => {
    const [, half, hour = '', m1, m2, m3, lastHalf, lastHour = '', n1, n2, n3] = match;
    if (Number(hour) > 24 || Number(lastHour) > 24) return undefined;
    const from = minutesOf(half, hour, m1 ?? m2 ?? (m3 && '30'));
    const until = minutesOf(
      // 下午3时至5时; 上午9时至下午5时 says its own
      lastHalf ?? (half !== undefined && half !== '上午' ? half : undefined),
      lastHour,
      n1 ?? n2 ?? (n3 && '30'),
    );
    if (until > from || (from >= EVENING && until <= MORNING)) return undefined;
    return {
      ...mistakeAt(match, {
        message: {
          zh: `“${match[0]}”：结束不晚于开始`,
          en: 'It ends before it begins',
        },
        hint: { zh: '核对起止时间；跨夜的写“次日”', en: 'Check both times' },
      }),
      severity: 'warning' as const,
    };
  });
}

const PART = '(第?[一二三四1234]季度|[上下]半年|前三季度|前[二三四五六七八九十\\d]{1,3}个月)';
const MONTHS = '(\\d{1,2})(?:月份?)?\\s*(?:至|到|—|－|-|–|~|～)+\\s*(\\d{1,2})月份?';
const PART_MONTHS = new RegExp(`${PART}[（(](?:即|指|为)?${MONTHS}[）)，,]`, 'gu');
const MONTHS_PART = new RegExp(`(?<![\\d年.])${MONTHS}[（(](?:即|指|为)?${PART}[）)，,]`, 'gu');

function monthsOf(part: string): readonly [first: number, last: number] | undefined {
  if (part === '上半年') return [1, 6];
  if (part === '下半年') return [7, 12];
  if (part === '前三季度') return [1, 9];
  const digits = /[一二三四五六七八九十\d]+/u.exec(part)?.[0] ?? '';
  const number = readCount(digits);
  if (number === undefined) return undefined;
  return part.startsWith('前') ? [1, number] : [number * 3 - 2, number * 3];
}

/** 一季度（1至4月）: a part of the year beside other months. */
export function checkParts(text: Text): Mistake[] {
  if (!text.text.includes('月')) return [];
  const judge = (match: RegExpExecArray, part: string, first: string, last: string) => {
    const right = monthsOf(part);
    if (right === undefined || (right[0] === Number(first) && right[1] === Number(last)))
      return undefined;
    return {
      ...mistakeAt(match, {
        message: {
          zh: `“${part}”是${right[0]}月至${right[1]}月，文中写的是${first}月至${last}月`,
          en: `${part} is other months`,
        },
        hint: { zh: '核对说的是哪几个月', en: 'Check the months' },
      }),
      severity: 'warning' as const,
    };
  };
  return [
    ...eachMatch(text, PART_MONTHS, (match) => {
      const [, part = '', first = '', last = ''] = match;
      return judge(match, part, first, last);
    }),
    ...eachMatch(text, MONTHS_PART, (match) => {
      const [, first = '', last = '', part = ''] = match;
      return judge(match, part, first, last);
    }),
  ];
}

/** 第五季度, 星期八. */
const NO_SUCH =
  /第[五六七八九十5-9]季度|(?:星期|礼拜)[八九十089]|周[八九](?=[上下]午|[前，。；、）)]|$)/gu;

export function checkNoSuch(text: Text): Mistake[] {
  return eachMatch(text, NO_SUCH, (match) =>
    mistakeAt(match, {
      message: { zh: `没有“${match[0]}”`, en: `There is no ${match[0]}` },
      hint: { zh: '核对日期', en: 'Check the date' },
    }),
  );
}
