/** Which way it went, said without a figure: 98.6%，比上年的97.2%略有下降. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount } from '../interval.ts';
import { isThen } from './pairs.ts';
import { type Figure, isAlike, isExact, isFigure, termsOf } from './terms.ts';

const SAYS =
  /^[）)]?(?<gap>，?[\p{Script=Han}]{0,8}?)(?<word>(?:略有|有所|稍有|小幅|明显|大幅|持续|继续|不断|进一步|逐年|稳步|实现正|出现负|实现负|呈现正|呈现负)(?:上升|提升|提高|增长|增加|扩大|回升|改善|攀升|下降|降低|减少|下滑|回落|缩小|收窄))/u;
const UP = /上升|提升|提高|正增长|增加|扩大|回升|攀升|[^负]增长/u;
/** What is good may be called better by either way. */
const EITHER = /改善|收窄/u;
const COMPARED =
  /^[，,（(]?(?:[比较与]|同比)[^，。；]{0,12}$|(?:上年|去年)(?:同期)?[^，。；]{0,6}$/u;

export function readDirections(text: Text): Mistake[] {
  if (!/略有|有所|稍有|小幅|明显|大幅|继续|持续|不断|逐年|稳步|正增长|负增长/u.test(text.text))
    return [];
  return text.sentences.flatMap((sentence) => {
    const figures = termsOf(text, sentence).filter(isFigure);
    return figures.flatMap((then, index): Mistake[] => {
      const now = figures[index - 1];
      if (!now || !areCompared(now, then)) return [];
      const gap = amount(now.said.quantity).minus(amount(then.said.quantity));
      const from = endOf(then, figures[index + 1]);
      const match = SAYS.exec(text.text.slice(from, from + 32));
      const { word, gap: between = '' } = match?.groups ?? {};
      if (match === null || word === undefined || gap.eq(0) || EITHER.test(word)) return [];
      if (/幅|差距|速|占比|不良|风险/u.test(between) || gap.gt(0) === UP.test(word)) return [];
      const start = from + match[0].length - word.length;
      return [
        {
          start,
          end: start + word.length,
          severity: 'note',
          message: {
            zh: `后来的数比原来${gap.gt(0) ? '大' : '小'}，文中写“${word}”`,
            en: `The figure is ${gap.gt(0) ? 'greater' : 'smaller'} than before`,
          },
          hint: { zh: '核对两个数和文字', en: 'Check both figures and the words' },
        },
      ];
    });
  });
}

const areCompared = (now: Figure, then: Figure): boolean =>
  now.kind === then.kind &&
  isAlike(now, then) &&
  isThen(then) &&
  !isThen(now) &&
  COMPARED.test(then.lead) &&
  isExact(now) &&
  isExact(then) &&
  !/其中|计划|目标/u.test(now.clause + then.clause);

/** The change itself may stand between: 较去年的10.12亿元下降6.5%，规模继续扩大. */
const endOf = (then: Figure, next: Figure | undefined): number =>
  next && next.start - then.close < 12 && /^的?[\p{Script=Han}]{1,6}$/u.test(next.lead)
    ? next.close
    : then.close;
