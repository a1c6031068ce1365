/**
 * The edge of a box, where program and clerk both know a unit or a wording: 【企业】家 must not print 60家家, nor
 * 增长【税收·同比】 print 增长同比增长13.2%.
 */
import type { BoxProblem } from './box.ts';

/** What a box prints, fitted to the words typed around it. */
export interface Fitted {
  /** How many characters of what stands before the box are said again by the box. */
  dropBefore: number;
  /** How many characters behind the box say the unit again. */
  dropAfter: number;
  problem?: Omit<BoxProblem, 'offset' | 'length'>;
}

const COMPARISON = /(?:同比|环比|比上年|较上年|比去年|较去年)$/u;
const TYPED =
  /(?<comparison>同比|环比|[比较](?:上|去)年)?(?<verb>增长|增加|提高|上升|下降|减少|降低|回落)(?:了)?$/u;
const PRINTED = /^(?:同比|环比|比上年)?(?<verb>增长|增加|提高|上升|下降|减少)/u;
const FALLS = /^(?:下降|减少|降低|回落)$/u;
/** 较上年增长了: no words that a box could say again are longer. */
const LONGEST_WORDS = 8;
/** Behind a unit said twice: the word ends there. */
const WORD_END = /^(?:[，。；：、！？）)”》】【]|$|的|和|及|以上|左右)/u;
const UNIT_AT_END = /(?:[\p{Script=Han}]{1,3}|[%％‰])$/u;

/**
 * Fits the text of a named box to its neighbours.
 * @param printed what the box prints
 * @param unit the unit that `printed` ends with; empty where it ends without one
 */
export function fitToEdges(before: string, printed: string, after: string, unit: string): Fitted {
  return { ...fitBefore(before, printed), ...fitAfter(printed, after, unit) };
}

function fitBefore(before: string, printed: string): Omit<Fitted, 'dropAfter'> {
  const verb = PRINTED.exec(printed)?.groups?.verb;
  const tail = before.slice(-LONGEST_WORDS);
  const typed = TYPED.exec(tail);
  const typedVerb = typed?.groups?.verb;
  if (verb !== undefined && typed && typedVerb !== undefined) {
    if (FALLS.test(verb) !== FALLS.test(typedVerb)) {
      return { dropBefore: typed[0].length, problem: otherWay(typedVerb, printed) };
    }
    return { dropBefore: typed[0].length };
  }
  const comparison = COMPARISON.exec(tail);
  if (comparison && COMPARISON.test(printed.slice(0, comparison[0].length))) {
    return { dropBefore: comparison[0].length };
  }
  return { dropBefore: 0 };
}

function fitAfter(printed: string, after: string, unit: string): { dropAfter: number } {
  const said = unit === '' || !printed.endsWith(unit) ? '' : unit;
  if (said === '' || !UNIT_AT_END.test(said) || !after.startsWith(said)) return { dropAfter: 0 };
  const isRate = /[%％‰]$/u.test(said);
  return {
    dropAfter: isRate || WORD_END.test(after.slice(said.length, said.length + 2)) ? said.length : 0,
  };
}

function otherWay(typed: string, printed: string): Omit<BoxProblem, 'offset' | 'length'> {
  return {
    severity: 'error',
    code: 'figures/other-way',
    message: {
      zh: `前面写的是“${typed}”，算出来是“${printed}”。`,
      en: `"${typed}" is typed before the box, but it is ${printed}.`,
    },
    hint: {
      zh: `把“${typed}”去掉，方框自己会写“增长”还是“下降”。`,
      en: `Leave "${typed}" out: the box words it itself.`,
    },
  };
}
