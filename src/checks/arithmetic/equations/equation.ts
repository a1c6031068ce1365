/** Rows of sentences in which figures are tied together by their words: what the last of them should be by the others. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { HAN, inScale, read, type Value } from '../reckoned/claims.ts';
import { EXPLAINED } from '../reckoned/reckon.ts';

/** A number with its scale, under a name. */
export const is = (name: string) => `(?<${name}>\\d[\\d,]*(?:\\.\\d+)?(?:万亿|[万亿])?)`;
/** 两, 三 or 12. */
export const count = (name: string) => `(?<${name}>\\d{1,2}|[一二两三四五六七八九十])`;
export const percent = (name: string) => `(?<${name}>\\d+(?:\\.\\d+)?)[%％]`;
/** A unit that the sentence says again. */
export const UNIT = '(?<unit>(?![年月日时分])[\\p{Script=Han}㎡]{1,5}?)';
export const SAME = '\\k<unit>';
/** Words of one clause without figures. */
export const words = (most: number) => `[^，。；：、\\d第]{0,${most}}?`;
/** The same, in which a year may stand. */
export const dated = (most: number) =>
  `${words(most)}(?:20\\d\\d年[末底初]?)?[^，。；：、\\d第]{0,8}?`;
/** Earlier times, by which a base is known. */
export const THEN =
  '(?:20\\d\\d年|上年度?|去年|前年|往年|上[期届次]|年初|[一二三四五六七八九十]年前|20\\d\\d年前|改[造革扩建]{1,3}[之以]?前|整[改合治]前|建园时|原来|原先|之前|此前|以前|过去|当年|当初|同期)(?:[末底初]|同期)?';
export const UP = '(?:增长|增加|提高|提升|上升|扩大|多|增)';
export const DOWN = '(?:下降|降低|减少|压减|压缩|缩短|精简|削减|缩减|少|降|减)';
const MOVES =
  '(?:增加|增长|增|提高|提升|上升|升|扩大|发展|壮大|跃升|攀升|延长|延伸|扩展|扩建|拓展|增多|压缩|缩短|减少|下降|降低|降|压减|精简|削减|缩减|减|调整|整合|合并|归并|下滑|回落|收窄)';
/** 由2020年的12亿元增加到2025年的48亿元. */
export const FROM_TO = `[由从自]${dated(14)}${is('a')}${UNIT}${words(6)}(?:${MOVES}(?:到|至|为|成)?|到)(?:了)?${dated(6)}${is('b')}${SAME}`;

/** What may stand between two figures and what is said of them, and names nothing else. */
export const LINK =
  '(?:(?:短短)?[一二两三四五六七八九十\\d]年(?:来|间|时间)?|累计|共计?|总体|整体|同比|比上年|较[^，。；\\d]{1,6}|实现了?|已经?|就){0,2}';

export type Numbers = Readonly<Record<string, number>>;

export interface Equation {
  pattern: string;
  /** What the group `said` should be; undefined where nothing can be said. */
  right: (numbers: Numbers) => number | undefined;
  /** Said in percent: rounded to its last digit, though it has no decimals. */
  rounds?: true;
  /** How far below and above it the right figure may be: a third is said of 0.3 to 0.37. */
  rough?: readonly [number, number];
  /** What it is reckoned from, to stand before 应为. */
  zh: string;
  en: string;
  /** Only as a note: other readings are rare but possible. */
  isNote?: true;
  /** What else must hold for the words to mean this. */
  holds?: (groups: Readonly<Record<string, string | undefined>>, whole: string) => boolean;
}

/** 约, 近, 多 and the like: nothing can be held against a rough figure. */
const ROUGHLY =
  /[约逾]|过半|[超过足到]一半|近\d|余[\p{Script=Han}]|\d[万亿]?多|多[万亿个家户人名]|几|左右|以上|以下|不足\d|不到\d|超过\d|至少|最多|高达\d{1,3}倍/u;

/** Groups that hold words, of which a year looks like a figure. */
const NOT_FIGURES = new Set(['said', 'unit', 'time', 'mean']);

const FRACTION = /^(.)分之(.)$/u;

function typedValue(typed: string): Value | undefined {
  const fraction = FRACTION.exec(typed);
  if (fraction)
    return { value: HAN.indexOf(fraction[2] ?? '') / HAN.indexOf(fraction[1] ?? ''), half: 0 };
  if (typed === '一半' || typed === '半数') return { value: 0.5, half: 0 };
  if (typed === '翻番') return { value: 1, half: 0 };
  if (typed === '两') return { value: 2, half: 0 };
  if (!/^[\d一二三四五六七八九十]/u.test(typed)) return undefined;
  return /^\d|^.$/u.test(typed) ? read(typed) : undefined;
}

/** A part of one in words. */
export const part = (name: string) =>
  `(?<${name}>[二三四五六七八九十]分之[一二三四五六七八九]|一半)`;

interface Known {
  names: readonly string[];
  values: readonly Value[];
}

/** The least and the most that a figure may be, whatever the others were before someone rounded them. */
function bounds({ right }: Equation, { names, values }: Known): [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let corner = 0; corner < 1 << names.length; corner++) {
    const numbers = Object.fromEntries(
      names.map((name, at) => {
        const { value = 0, half = 0 } = values[at] ?? {};
        return [name, value + (corner & (1 << at) ? half : -half)];
      }),
    );
    const result = right(numbers);
    if (result === undefined || !Number.isFinite(result)) return undefined;
    low = Math.min(low, result);
    high = Math.max(high, result);
  }
  return [low, high];
}

const TINY = 1e-9;

function mistakeOf(equation: Equation, match: RegExpExecArray): Mistake | undefined {
  const place = match.indices?.groups?.said;
  const groups = match.groups ?? {};
  const typed = groups.said ?? '';
  const said = typedValue(typed);
  if (place === undefined || said === undefined || ROUGHLY.test(match[0])) return undefined;
  if (equation.holds && !equation.holds(groups, match[0])) return undefined;
  const known = Object.entries(groups).flatMap(([name, words]) => {
    const value = NOT_FIGURES.has(name) || words === undefined ? undefined : typedValue(words);
    return value ? [{ name, value }] : [];
  });
  const names = known.map(({ name }) => name);
  const values = known.map(({ value }) => value);
  const right = equation.right(
    Object.fromEntries(known.map(({ name, value }) => [name, value.value])),
  );
  const within = bounds(equation, { names, values });
  if (right === undefined || within === undefined || !Number.isFinite(right) || right < 0)
    return undefined;
  const places = typed.replace(/[万亿]+$/u, '').split('.')[1]?.length ?? 0;
  const half = equation.rounds && said.half === 0 ? 0.5 * 10 ** -places : said.half;
  const [below, above] = equation.rough ?? [half * 1.1, half * 1.1];
  const [least, most] = [said.value - below - TINY, said.value + above + TINY];
  if (least <= right && right <= most) return undefined;
  const explained = within[0] <= most && least <= within[1];
  // rounding explains it; two of its last digits off are seen by every reader
  if (explained && (equation.rough || Math.abs(right - said.value) <= half * 4 + TINY))
    return undefined;
  return {
    start: place[0],
    end: place[1],
    ...(explained || equation.isNote ? { severity: 'note' as const } : {}),
    message: {
      zh: `${equation.zh}应为${shown(right, typed, places)}，文中写的是${typed}${explained ? EXPLAINED : ''}`,
      en: `${equation.en} should be ${shown(right, typed, places)}`,
    },
    hint: { zh: '核对这几个数', en: 'Check these figures' },
  };
}

/** As it is typed: a fraction as a percentage, else in the same scale and with about as many digits. */
function shown(right: number, typed: string, places: number): string {
  if (FRACTION.test(typed) || typed === '一半') return `${Number((right * 100).toFixed(1))}%`;
  if (/[万亿]$/u.test(typed)) return inScale(right, typed);
  return String(Number(right.toFixed(Math.max(places, 2))));
}

/** Looks for each row of a table of equations. */
export function equationsIn(rows: readonly Equation[]): (text: Text) => Mistake[] {
  const made = rows.map((row) => ({ row, pattern: new RegExp(row.pattern, 'dgu') }));
  return (text) => {
    if (!/\d/u.test(text.text) || text.part === 'cell') return [];
    const mistakes: Mistake[] = [];
    for (const { row, pattern } of made)
      for (const match of text.matches(pattern)) {
        const mistake = mistakeOf(row, match);
        if (mistake) mistakes.push(mistake);
      }
    return mistakes;
  };
}
