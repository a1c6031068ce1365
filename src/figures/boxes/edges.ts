/**
 * The edge of a box, where program and clerk both know a unit or a wording: 【企业】家 must not print 60家家, nor
 * 增长【税收·同比】 print 增长同比增长13.2%.
 */
import { wordsBefore } from '../../text/index.ts';
import type { Scope } from '../subject.ts';
import type { BoxProblem, BoxUse } from './box.ts';

/** What a box prints, fitted to the words typed around it. */
export interface Fitted {
  /** How many characters of what stands before the box are said again by the box. */
  dropBefore: number;
  /** How many characters behind the box say the unit again. */
  dropAfter: number;
  problem?: Omit<BoxProblem, 'offset' | 'length'>;
}

const COMPARISON = /(?:同比|环比|[比较](?:上年|去年|前年|\d{4}年))$/u;
/** 同比 is held against last year, too. */
const WITH_YEAR = /^(?:同比|[比较](?:上年|去年))/u;
const TYPED =
  /(?<comparison>同比|环比|[比较](?:[上去前]|\d{4})年)?(?<verb>增长|增加|提高|上升|下降|减少|降低|回落)(?:了)?$/u;
const PRINTED = /^(?:同比|环比|比(?:上|前|\d{4})年)?(?<verb>增长|增加|提高|上升|下降|减少)/u;
const FALLS = /^(?:下降|减少|降低|回落)$/u;
/** 较上年增长了: no words that a box could say again are longer. */
const LONGEST_WORDS = 9;
/** Behind a unit said twice: the word ends there. */
export const WORD_END = /^(?:[，。；：、！？）)”》】【]|$|的|和|及|以上|左右)/u;
const UNIT_AT_END = /(?:[\p{Script=Han}]{1,3}|[%％‰])$/u;

/**
 * Fits the text of a named box to its neighbours.
 * @param printed what the box prints
 * @param unit the unit that `printed` ends with; empty where it ends without one
 */
export function fitToEdges(before: string, printed: string, after: string, unit: string): Fitted {
  const fitted = { ...fitBefore(before, printed), ...fitAfter(printed, after, unit) };
  const other = fitted.problem ? undefined : otherUnit(printed, after, unit, fitted.dropAfter);
  return other ? { ...fitted, problem: other } : fitted;
}

/** The unit that a value typed into a box ends with: 45家. */
export function typedUnit(printed: string): string {
  return (
    /^[约近超]?(?:[\d.,]+余?|[一二三四五六七八九十百千两]+)(?<unit>[\p{Script=Han}]{1,3}|[%％‰])$/u.exec(
      printed,
    )?.groups?.unit ?? ''
  );
}

const UNIT =
  /^(?:[十百千万亿]{0,2}(?:元|美元|亩|平方米|平方公里|公顷|吨|公斤|公里|米|千瓦时|家次|人次|户次|家|个|户|人|套|项|件|次|处|辆)|%|％|个百分点)/u;

/** 7.46亿元万元: the box prints a unit, and another one is typed behind it. */
function otherUnit(
  printed: string,
  after: string,
  unit: string,
  dropped: number,
): Omit<BoxProblem, 'offset' | 'length'> | undefined {
  if (dropped > 0 || unit === '' || !printed.endsWith(unit) || !/\d/u.test(printed))
    return undefined;
  const typed = UNIT.exec(after)?.[0];
  if (typed === undefined || !WORD_END.test(after.slice(typed.length, typed.length + 2)))
    return undefined;
  return {
    severity: 'error',
    code: 'figures/other-unit',
    message: {
      zh: `方框印出来已经带单位“${unit}”，后面又写了“${typed}”。`,
      en: `The box prints ${unit}, and ${typed} is typed behind it.`,
    },
    hint: {
      zh: `删掉后面的“${typed}”；要换单位就写【……·${typed}】。`,
      en: `Delete ${typed}, or convert with 【…·${typed}】.`,
    },
  };
}

/** 完成税收收入【规上企业】: the words before a box are the name of another figure. */
export function* otherFigure(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
): Generator<BoxProblem> {
  const named = uses.filter(({ figure, aspect }) => figure && aspect === undefined);
  if (named.length === 0) return;
  const labels = new Set([...scope.names()].map((name) => name.slice(name.lastIndexOf('/') + 1)));
  for (const { figure, offset, length } of named) {
    const before = text.slice(Math.max(0, offset - 24), offset);
    if (figure === undefined || before.endsWith(figure.label)) continue;
    const other = [...labels].find(
      (label) => label.length > 2 && before.endsWith(label) && !isAlike(label, figure.label),
    );
    if (other === undefined) continue;
    yield {
      offset,
      length,
      severity: 'warning',
      code: 'figures/other-figure',
      message: {
        zh: `前面写的是“${other}”，方框取的是“${figure.label}”。`,
        en: `The words say ${other}, the box ${figure.label}.`,
      },
      hint: { zh: `核对是不是【${other}】。`, en: `Is it 【${other}】?` },
    };
  }
}

/** 总产值【固定资产投资·同比】: the clause before a change is called by another figure, or by the end of one named before. */
export function* otherChange(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  for (const [index, { figure, aspect = '', offset, length }] of uses.entries()) {
    if (figure === undefined || !CHANGE_OF.test(aspect)) continue;
    const clause = wordsBefore(text, offset, '，。；：、！？【】（）\n');
    const name = clause.replace(/^(?:其中|全年|累计|全区|全园)/u, '');
    if (name.length < 2 || isAlike(name, figure.label)) continue;
    const other = uses
      .slice(0, index)
      .find(
        (use) => use.figure && use.figure.path !== figure.path && use.figure.label.endsWith(name),
      );
    if (other?.figure === undefined) continue;
    yield {
      offset,
      length,
      severity: 'warning',
      code: 'figures/other-figure',
      message: {
        zh: `前面写的是“${name}”，方框取的是“${figure.label}”的${aspect}。`,
        en: `The words say ${name}, the box ${figure.label}.`,
      },
      hint: {
        zh: `核对是不是【${other.figure.path}·${aspect}】。`,
        en: `Is it 【${other.figure.path}·${aspect}】?`,
      },
    };
  }
}

const CHANGE_OF = /^(?:同比|增减|增速|环比)$/u;
const OF_PERIOD = /(?:月|季度|上半年|下半年)$/u;
const CHANGE = /^(?:同比|增减|环比)$/u;

/** 【用电量·6月】，【用电量·同比】: the number of a month, and the growth of all of them. */
export function* otherPeriod(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  for (const [index, use] of uses.entries()) {
    const next = uses[index + 1];
    const { aspect = '', figure } = use;
    if (!figure || next?.figure?.path !== figure.path || !CHANGE.test(next.aspect ?? '')) continue;
    if (!OF_PERIOD.test(aspect) || aspect.includes('·')) continue;
    if (!/^[，,]?$/u.test(text.slice(use.offset + use.length, next.offset))) continue;
    yield {
      offset: next.offset,
      length: next.length,
      severity: 'warning',
      code: 'figures/other-figure',
      message: {
        zh: `前面是${aspect}的数，这里取的是全部各期的${next.aspect}。`,
        en: `The number is of ${aspect}, the change of all periods.`,
      },
      hint: {
        zh: `写成【${figure.path}·${aspect}·${next.aspect}】。`,
        en: `Write 【${figure.path}·${aspect}·${next.aspect}】.`,
      },
    };
  }
}

function isAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
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
  const isSame =
    comparison &&
    (printed.startsWith(comparison[0]) ||
      (WITH_YEAR.test(comparison[0]) && WITH_YEAR.test(printed)));
  if (isSame) return { dropBefore: comparison[0].length };
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
