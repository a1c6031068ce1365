/** A ratio and a multiple held against the two figures that they are of: 师生比1∶16, 城乡收入比1.87, 放大7倍. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import {
  dividedBy,
  type Fig,
  figsIn,
  isAlike,
  isAmount,
  isExact,
  lessBy,
  meets,
  type Span,
} from './figures.ts';

const RATIO =
  /(?<name>[^，。；：、（）\d]{0,16}?比[^，。；：、（）\d]{0,8})(?<a>\d+(?:\.\d+)?)[:：∶](?<b>\d+(?:\.\d+)?)(?![:：∶.\d])/gu;
const PLAIN =
  /(?<name>(?:收入|消费|支出)比|之比|比值|倍差)[^，。；：、（）\d]{0,6}(?<a>\d\.\d+)(?![\d%％倍个:：∶.])/gu;
const TIMES =
  /(?<name>(?:放大|撬动|带动|(?<=[\p{Script=Han}）)])的)(?:了|约|近|达)?)(?<a>\d+(?:\.\d+)?)倍/gu;
const OTHERWISE =
  /同比|环比|占比|对比|相比|百分比|性价比|比分|比赛|结构|比率|比例尺|分担|配比|性别比|人均[^，。；]{0,6}产/u;

export function tiedRatios(text: Text): Mistake[] {
  if (!/比|倍/u.test(text.text)) return [];
  const figs = figsIn(text);
  return [...folds(text, figs), ...ofTwo(text, figs)];
}

const FOLDS = /翻了?(?<n>[一两二三四])?番(?!多|以上)/gu;

/** 由3亿元增加到12亿元，翻了四番. */
function folds(text: Text, figs: readonly Fig[]): Mistake[] {
  return text.matches(FOLDS).flatMap((match): Mistake[] => {
    const pair = pairBefore(text, figs, match.index);
    if (
      !pair ||
      !/[由从比较与末]|20\d\d年|基础|以前|年前/u.test(pair[0].lead + pair[1].lead + pair[1].tail)
    )
      return [];
    if (/目标|力争|计划|到20/u.test(text.text.slice(pair[1].close, match.index))) return [];
    const [less, more] = pair[0].value < pair[1].value ? pair : [pair[1], pair[0]];
    const wanted =
      2 ** ('一两三四'.indexOf(match.groups?.n === '二' ? '两' : (match.groups?.n ?? '一')) + 1);
    const { low, high } = dividedBy(more, less);
    if (high >= wanted * 0.95 && low < wanted * 1.9) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        severity: 'warning',
        message: {
          zh: `后来的数是原来的${round(more.value / less.value)}倍；翻一番是2倍，翻两番是4倍`,
          en: `The figure is ${round(more.value / less.value)} times the earlier one`,
        },
        hint: { zh: '核对这几个数', en: 'Check these figures' },
      },
    ];
  });
}

const ofTwo = (text: Text, figs: readonly Fig[]) =>
  [RATIO, PLAIN, TIMES].flatMap((pattern) =>
    text.matches(pattern).flatMap((match): Mistake[] => {
      const { name = '' } = match.groups ?? {};
      if (OTHERWISE.test(name) || (pattern === TIMES && /上年|去年|同期|20\d\d/u.test(name)))
        return [];
      const pair = pairBefore(text, figs, match.index + name.length);
      return pair && isOfOneTime(pair) ? judge(match, figs, pair) : [];
    }),
  );

function judge(match: RegExpExecArray, figs: readonly Fig[], pair: Pair): Mistake[] {
  const { name = '', a = '', b = '1' } = match.groups ?? {};
  const said = Number(a) / Number(b);
  const half = halfOf(a, b);
  const fits = (right: Span) => meets(right, { low: said - half, high: said + half });
  const isOther = isTurned(name, pair);
  const [first, second] = isOther ? [pair[1], pair[0]] : pair;
  if (fits(dividedBy(first, second))) return [];
  // 48人中，女12人，男女比例为3∶1
  const rest = lessBy(pair[0], pair[1]);
  if (fits(dividedBy(rest, pair[1])) || fits(dividedBy(pair[1], rest))) return [];
  const isOrdered = isOther || isNamed(name, pair);
  if (!isOrdered && fits(dividedBy(second, first))) return [];
  if (!isOrdered && anyFits(figs, match.index + name.length, fits)) return [];
  return [mistake(match, name, first.value / second.value)];
}

const anyFits = (figs: readonly Fig[], at: number, fits: (right: Span) => boolean) => {
  const before = figs.filter(({ start, value }) => start < at && value > 0);
  return before.some((one) =>
    before.some((two) => two !== one && isAlike(one, two) && fits(dividedBy(one, two))),
  );
};

const decimals = (typed: string) => typed.split('.')[1]?.length ?? 0;

/** How far from the ratio people still round it: half of the last digit of the member that is not 1. */
function halfOf(a: string, b: string): number {
  const said = Number(a) / Number(b);
  if (Number(a) !== 1 && Number(b) !== 1) return said * 0.02;
  const half = 0.525 * 10 ** -decimals(said >= 1 ? a : b);
  return said >= 1 ? half : said * said * half;
}

type Pair = readonly [Fig, Fig];

const NO_PAIR = /上年|去年|同期|其中|增|减|平均每/u;

/** The last two figures of a kind before the ratio: one sentence, or one each in two. */
function pairBefore(text: Text, figs: readonly Fig[], at: number): Pair | undefined {
  // 岗位25个，报名1050人
  const isMixed = /竞争|录取|报录|招录/u.test(text.text.slice(Math.max(0, at - 12), at));
  const sentence = text.sentences.findIndex(({ start, end }) => at >= start && at < end);
  const before = figs.filter(
    (one) => one.start < at && isAmount(one) && isExact(one) && one.sentence >= sentence - 1,
  );
  const last = before.at(-1);
  if (!last) return undefined;
  const alike = before.filter(
    (one) => isAlike(one, last) || (isMixed && one.quantity.kind === 'count'),
  );
  const [one, two] = alike;
  if (alike.length !== 2 || !one || !two || one.value <= 0 || two.value <= 0) return undefined;
  return [one, two];
}

const isOfOneTime = ([one, two]: Pair) =>
  !NO_PAIR.test(two.lead) && !/上年|去年|同期|总|共/u.test(one.lead);

/** 男女之比, 师生比: who is named first. */
const BOTH = /(?<x>\p{Script=Han})(?<y>\p{Script=Han})(?:收入|消费|支出|人数|之|人员)?比/u;

function isNamed(name: string, [one, two]: Pair): boolean {
  const { x = '', y = '' } = BOTH.exec(name)?.groups ?? {};
  const is = (sign: string, fig: Fig) =>
    sign !== '' && (fig.lead.includes(sign) || fig.tail.slice(0, 4).includes(sign));
  return (is(x, one) && is(y, two) && !is(x, two)) || (is(y, one) && is(x, two) && !is(y, two));
}

function isTurned(name: string, [one, two]: Pair): boolean {
  const { x = '', y = '' } = BOTH.exec(name)?.groups ?? {};
  if (x === '' || one.lead.includes(x) || two.lead.includes(y)) return false;
  return one.lead.includes(y) && two.lead.includes(x);
}

const round = (value: number) => Number(value.toFixed(2));

function mistake(match: RegExpExecArray, name: string, right: number): Mistake {
  const start = match.index + name.length;
  const isOne = !/[:：∶]/u.test(match[0].slice(name.length));
  const shown = isOne
    ? `${round(right)}`
    : right < 1
      ? `1∶${round(1 / right)}`
      : `${round(right)}∶1`;
  return {
    start,
    end: match.index + match[0].length,
    severity: 'warning',
    message: {
      zh: `按前面两个数相除是${shown}，文中写的是${match[0].slice(name.length)}`,
      en: `The two figures give ${shown}, the text says ${match[0].slice(name.length)}`,
    },
    hint: { zh: '核对这几个数', en: 'Check these figures' },
  };
}
