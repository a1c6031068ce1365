/** Two figures held against each other in words: 47个，少于上年的39个. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount } from '../interval.ts';
import { isAlike, isExact, isFigure, type Term } from './terms.ts';

const OVER = /(?:多于|高于|大于|超过|超出|好于|优于|快于)/u;
const UNDER = /(?:少于|低于|小于|不及|慢于|差于)/u;
const COMPARED =
  /^[，,]?(?<word>多于|高于|大于|超过|超出|少于|低于|小于|不及)(?=[^，]{0,10}(?:年|期|季|月|周|平均|目标|计划|预算))[^，。；\d]{2,14}(?:20\d\d年)?[^，。；\d]{0,6}的?[（(]?$/u;

/** 47个，少于上年的39个. */
export function comparedDirectly(text: Text, terms: readonly Term[]): Mistake[] {
  return terms.flatMap((other, index): Mistake[] => {
    const one = terms[index - 1];
    if (!isFigure(one) || !isFigure(other) || !isAlike(one, other)) return [];
    if (!isExact(one) || other.said.quantity.range || other.said.quantity.quoted) return [];
    const { before, start, whole } = other.said.quantity;
    const lead = `${other.lead}${before}`;
    const word = COMPARED.exec(lead)?.groups?.word;
    if (word === undefined || !/^[）)]?(?:[，。；]|\d|$)/u.test(text.text.slice(whole.end)))
      return [];
    const gap = amount(one.said.quantity).minus(amount(other.said.quantity));
    if (gap.eq(0) || gap.gt(0) === OVER.test(word) || gap.lt(0) === UNDER.test(word)) return [];
    const at = text.text.lastIndexOf(word, start);
    return [
      {
        start: at,
        end: at + word.length,
        message: {
          zh: `前一个数比后一个数${gap.gt(0) ? '大' : '小'}，文中写“${word}”`,
          en: `The first figure is ${gap.gt(0) ? 'greater' : 'smaller'}`,
        },
        hint: { zh: '核对这几个数', en: 'Check these figures' },
      },
    ];
  });
}
