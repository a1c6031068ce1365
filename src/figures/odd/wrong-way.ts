/** 提高到【99.39｜99.91】%, 缩短为【17｜15】天: a number that went the other way than the word before it. */
import type { BoxProblem } from '../boxes/box.ts';
import { AGREE } from '../boxes/claim-problems.ts';
import type { Known } from '../boxes/known.ts';

const UP = /(?<verb>增加|增长|提高|提升|上升|扩大|扩展|延长|增|升)(?:了)?(?:到|至|为)$/u;
const DOWN = /(?<verb>减少|下降|降低|压缩|压减|缩短|缩减|回落|收窄|降|减)(?:了)?(?:到|至|为)$/u;
/** 由6.5亿元提高到: where it came from is typed. */
const FROM = /[由从][^，。；]*$/u;

export function wrongWay(
  lead: string,
  { value, last, unit, restated }: Known,
): Omit<BoxProblem, 'offset' | 'length'> | undefined {
  if (last === undefined || restated || FROM.test(lead)) return undefined;
  const up = UP.exec(lead)?.groups?.verb;
  const down = up === undefined ? DOWN.exec(lead)?.groups?.verb : undefined;
  const verb = up ?? down;
  const isTurned = up === undefined ? value.value.gt(last.value) : value.value.lt(last.value);
  if (verb === undefined || !isTurned) return undefined;
  return {
    severity: 'warning',
    code: 'figures/claim-differs',
    message: {
      zh: `前面写的是“${verb}”，这个数比上年的${last.digits}${unit}${up === undefined ? '大' : '小'}。`,
      en: `It says "${verb}", but last year's number is ${last.digits}.`,
    },
    hint: AGREE,
  };
}
