/** 【3.21｜2.52】亿元，【同比】: a box with both years computes like a figure, without one under 指标. */
import { aspectWords, findAspect } from '../aspects.ts';
import { DEFAULT_DECIMALS, type Figure } from '../figure.ts';
import { namedBefore, nearest } from '../nearest.ts';
import type { Named, Scope } from '../subject.ts';
import type { BoxUse } from './box.ts';
import { knownOf } from './known.ts';

const NAME = /[\p{Script=Han}]{1,12}$/u;
/** The last full stop before the box ends what it may speak of. */
const SENTENCE_END = /[。！？\n]/u;

/** The box that stands before, seen as the word asks; undefined where the word asks for nothing. */
export function ownAspect(
  typed: string,
  { text, offset }: { text: string; offset: number },
  uses: readonly BoxUse[],
  scope: Scope,
): Named | undefined {
  const word = typed.replace(/^[·・•‧∙⋅]\s*/u, '');
  const aspect = findAspect(word);
  if (aspect === undefined) return undefined;
  const before = uses.findLast(({ figure }) => figure === undefined);
  const between = before && text.slice(before.offset + before.length, offset);
  const meant = namedBefore(text, offset, scope.names(), 'sentence');
  const named = meant === undefined ? undefined : `说的是指标“${meant}”，就写【${meant}·${word}】`;
  if (before === undefined || between === undefined || SENTENCE_END.test(between)) {
    return trouble(
      `【${typed}】前面没有填数的方框，不知道是谁的${word}。`,
      `${named ?? `写成【名称·${word}】`}；或者前面写【29｜25】这样的方框。`,
    );
  }
  if (before.last === undefined || before.last === '') {
    // 占比, 完成率: of a whole and a plan that a box does not hold
    const isOfYears = /同比|增减|上年|增长|比/u.test(word) && word !== '占比';
    if (!isOfYears && named !== undefined)
      return trouble(`前面的方框里只有数，算不出${word}。`, `${named}。`);
    return trouble(
      `前面的方框没有上年的数，算不出${word}。`,
      `${named === undefined ? '' : `${named}；或者`}在前面的方框里写上两年的数：【${before.now ?? '29'}｜上年的数】。`,
    );
  }
  const figure = figureOf(before, text, scope);
  if (figure === undefined) {
    const waiting: Figure = { ...bare('', scope), waitsFor: 'error' };
    return { missing: waiting, unit: '' };
  }
  return { ...aspect(figure, figure.decimals), figure, aspect: word };
}

function figureOf(use: BoxUse, text: string, scope: Scope): Figure | undefined {
  const known = use.now === undefined ? undefined : knownOf(text, use);
  if (known === undefined || known.last === undefined) return undefined;
  const { value, last, unit } = known;
  const name = NAME.exec(text.slice(0, use.offset))?.[0] ?? '';
  return { ...bare(name, scope), value, last, unit };
}

function bare(label: string, { decimals = DEFAULT_DECIMALS }: Scope): Figure {
  return {
    path: label,
    label,
    unit: '',
    parts: [],
    periods: [],
    source: {},
    decimals,
    sameUnits: [],
    state: 'done',
  };
}

function trouble(zh: string, hint: string): Named {
  return {
    code: 'no-last-year',
    trouble: { zh, en: 'The box before it does not give both years.' },
    hint: { zh: hint, en: 'Write both years: 【29｜25】, or name a figure: 【name·同比】.' },
  };
}

/** Another sign where the dot belongs, or none: 【税收收入同比】, 【税收收入-同比】. */
const SIGN = /[\s　\-－–—_＿~～/／\\|｜:：,，、;；*×+＋>→的]+$/u;

/** What the box was to name: 税收收入·同比; a name that is nearly one is put right, too. */
export function withDot(typed: string, scope: Scope, names: readonly string[]): string | undefined {
  const [aspect] = aspectWords
    .filter((word) => typed.length > word.length && typed.endsWith(word))
    .sort((a, b) => b.length - a.length);
  if (aspect === undefined) return undefined;
  const before = typed.slice(0, -aspect.length);
  const name = before.replace(SIGN, '').replace(/[·・•‧∙⋅．.]$/u, '');
  const meant = scope.figure(name) ? name : nearest(name, names);
  return meant === undefined ? undefined : `${meant}·${aspect}`;
}
