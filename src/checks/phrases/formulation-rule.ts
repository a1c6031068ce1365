/** Fixed formulations with one word changed, missing or too many: 构建新发展布局, 统筹发展与安全. */
import { once } from '../../text/index.ts';
import { FirstSigns } from '../lexicon/first-signs.ts';
import { areAlike, lookAlike } from '../lexicon/sounds.ts';
import { mayBeBefore } from '../names/year-of-paper.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { FORMULATIONS } from './formulations.ts';
import { PRINTED, PRINTED_SELDOM, PRINTED_TOO } from './printed.ts';

/** So many signs at the beginning (or end) of a formulation must stand there, so many in a row, or so many in all. */
const HEAD = 4;
const LEAST = 6;
const ENOUGH = 8;
/** A word has so many signs at most. */
const WORD = 2;
/** So many signs tell that what follows is still the formulation. */
const TAIL = 2;

const MARKS = /[“”、]/u;
const ALL_MARKS = /[“”、]/gu;

interface Formulation {
  /** With its marks, and without them in the direction of reading. */
  right: string;
  signs: string;
  /** Only signs that are alike, or exchanged, tell that it is meant. */
  isSeldom: boolean;
}

/** All formulations, the longest first. */
const formulations = once((): Omit<Formulation, 'signs'>[] => {
  const listed = (list: string, isSeldom: boolean) =>
    list
      .trim()
      .split(/\s+/u)
      .map((right) => ({ right, isSeldom }));
  const all = [
    ...listed(FORMULATIONS, false),
    // what often stands in print is no norm: only a slip of the pen is told of it
    ...listed(`${PRINTED} ${PRINTED_SELDOM} ${PRINTED_TOO}`, true),
  ];
  return all.toSorted((one, other) => other.right.length - one.right.length);
});

const withoutItsMarks = (right: string) => right.replaceAll(ALL_MARKS, '');

const backwards = (signs: string) => Array.from(signs).reverse().join('');

/** Formulations by their first signs; and by their last ones as they are typed, their own signs turned round. */
const byBegin = once(() => knownBy((signs) => [signs, signs]));
const byEnd = once(() => knownBy((signs) => [signs.slice(-HEAD), backwards(signs)]));

const knownBy = (of: (signs: string) => readonly [beginning: string, signs: string]) =>
  new FirstSigns<Formulation>(
    formulations().map(({ right, isSeldom }) => {
      const [beginning, signs] = of(withoutItsMarks(right));
      return [beginning, { right, signs, isSeldom }] as const;
    }),
    HEAD,
  );

interface Slip {
  /** Where it stands in the signs without marks. */
  start: number;
  end: number;
  /** The formulation without its marks, and with them. */
  meant: string;
  right: string;
  /** What is typed for what. */
  words: readonly [typed: string, meant: string];
  /** The sign behind them, and the one before them, in the direction of reading. */
  next: string;
  last: string;
}

/** Papers of earlier years had what was fixed then: 更好地发挥政府作用 (2013), 五大发展理念 (2015). */
const SINCE = 2021;

function checkFormulations(text: Text, whole: Whole): Mistake[] {
  const found = slipsOf(text);
  return found.length > 0 && mayBeBefore(whole, SINCE) ? [] : found;
}

function slipsOf(text: Text): Mistake[] {
  const { line, places } = withoutMarks(text.text);
  if (line.length < LEAST) return [];
  const { length } = line;
  const forth = slipsFromBegin(line);
  const back = slipsFromEnd(line);
  if (forth.length === 0 && back.length === 0) return [];
  const more = back
    .map((slip) => ({
      ...slip,
      start: length - slip.end,
      end: length - slip.start,
      meant: backwards(slip.meant),
      words: slip.words.map(backwards) as unknown as Slip['words'],
      next: slip.last,
      last: slip.next,
    }))
    .filter((slip) => !forth.some(({ start, end }) => start < slip.end && slip.start < end));
  return [...forth, ...more]
    .filter((slip) => !isMeantSo(slip))
    .toSorted((one, other) => one.start - other.start)
    .map((slip) => mistakeOf(text.text, places(slip.start), places(slip.end - 1) + 1, slip));
}

/** The slips of formulations that begin in a line as they should. */
function slipsFromBegin(line: string): Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + LEAST <= line.length; at++) {
    const some = byBegin().at(line, at);
    const slip = some && slipAt(some, line, at);
    if (slip === undefined) continue;
    found.push(slip);
    at = slip.end - 1;
  }
  return found;
}

/** The slips of those that end so, in the line turned round, which is made where there is such an end. */
function slipsFromEnd(line: string): Slip[] {
  const found: Slip[] = [];
  let turned: string | undefined;
  for (let at = 0; at + LEAST <= line.length; at++) {
    const some = byEnd().at(line, line.length - at - HEAD);
    if (some === undefined) continue;
    turned ??= backwards(line);
    const slip = slipAt(some, turned, at);
    if (slip === undefined) continue;
    found.push(slip);
    at = slip.end - 1;
  }
  return found;
}

function slipAt(some: readonly Formulation[], line: string, at: number): Slip | undefined {
  const whole = some.find(({ signs }) => line.startsWith(signs, at))?.signs.length ?? 0;
  for (const one of some) {
    const slip = slipIn(line, at, one, whole);
    if (slip) return slip;
  }
  return undefined;
}

/** The signs of a line without marks inside formulations, and where each stands in it. */
function withoutMarks(text: string): { line: string; places: (at: number) => number } {
  if (!MARKS.test(text)) return { line: text, places: (at) => at };
  const placesOfSigns = once(() => {
    const places: number[] = [];
    for (let at = 0; at < text.length; at++) if (!MARKS.test(text[at] as string)) places.push(at);
    return places;
  });
  return {
    line: text.replaceAll(ALL_MARKS, ''),
    places: (at) => placesOfSigns()[at] ?? text.length,
  };
}

function mistakeOf(text: string, start: number, end: number, slip: Slip): Mistake {
  const typed = text.slice(start, end);
  return {
    start,
    end,
    message: {
      zh: `“${typed}”：固定提法是“${slip.right}”`,
      en: `The fixed formulation is ${slip.right}`,
    },
    hint: write(slip.right),
    ...(MARKS.test(typed) ? {} : { fixes: [{ start, end, text: slip.meant }] }),
  };
}

/**
 * The stretch of a line that is a formulation but for one word; undefined where it is something else.
 * @param whole so many signs are another formulation: one that goes on must do so for two signs
 */
function slipIn(
  line: string,
  at: number,
  formulation: Formulation,
  whole: number,
): Slip | undefined {
  const { right, signs, isSeldom } = formulation;
  let same = HEAD;
  while (same < signs.length && line[at + same] === signs[same]) same++;
  if (same === signs.length) return undefined;
  if (whole > 0 && same < whole + TAIL) return undefined;
  for (const { typed, meant, tail, mayEnd } of SLIPS) {
    const rest = signs.slice(same + meant);
    const from = at + same + typed;
    const end = from + rest.length;
    if (from > line.length || same + meant > signs.length || same + rest.length < LEAST) continue;
    if (same < LEAST && same + rest.length < ENOUGH) continue;
    if (rest.length < tail && !(mayEnd && isEnd(line, end))) continue;
    const words = [line.slice(at + same, from), signs.slice(same, same + meant)] as const;
    const isSlip =
      typed === 2 * WORD
        ? isSwapped(...words)
        : words.every((w) => IS_WORD.test(w)) && (!isSeldom || isAlike(...words));
    if (isSlip && line.startsWith(rest, from))
      return {
        start: at,
        end,
        meant: signs,
        right,
        words,
        next: rest.slice(0, 1),
        last: signs[same - 1] ?? '',
      };
  }
  return undefined;
}

/** 模范先锋 for 先锋模范. */
const isSwapped = (typed: string, meant: string) =>
  typed === meant.slice(WORD) + meant.slice(0, WORD);

/** One sign typed for another that sounds or looks alike, or two signs the wrong way round. */
function isAlike(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  if (typed.length === 1)
    return areAlike(typed, meant) || lookAlike(typed.charCodeAt(0), meant.charCodeAt(0));
  return typed === backwards(meant);
}

/**
 * What is taken for a slip: a word of one sign or two changed (of two only where much of the formulation follows), two
 * words exchanged, a sign missing, a sign too many; and how much of the formulation must follow.
 */
const SLIPS = [
  { typed: 1, meant: 1, tail: TAIL, mayEnd: true },
  { typed: WORD, meant: WORD, tail: 3, mayEnd: false },
  { typed: 2 * WORD, meant: 2 * WORD, tail: 0, mayEnd: true },
  { typed: 0, meant: 1, tail: TAIL, mayEnd: false },
  { typed: 0, meant: WORD, tail: 3, mayEnd: false },
  { typed: 1, meant: 0, tail: TAIL, mayEnd: false },
];

/** Particles come and go, and a province says 全省 for 全体. */
const IS_WORD =
  /^(?!中国)[^的得和与及同为在了都也更好又等到于从省市县区州镇乡村一二三四五六七八九十两各中自\P{Script=Han}]*$/u;

/** Verbs that stand for each other before the same words. */
const VERBS = new Set(
  '推进 推动 促进 深化 加强 加快 强化 落实 贯彻 领会 领悟 学习 实施 实现 提升 提高 增强 完善 健全 建设 建立 构建 打造 营造 培育 发展 扩大 巩固 拓展 坚持 坚守 坚定 恪守 守住 守牢 维护 捍卫 把握 遵循 开展 做好 抓好 全面 深入 扎实 持续 不断 坚决 切实 继续 积极 着力 统筹 服务 支持 引领 开创 开启 谱写 奋力 努力'.split(
    ' ',
  ),
);

/** What is typed may be meant for what the formulation has: 促进 for 推进, of which one sign differs. */
function isMeantSo({ words, next }: Slip): boolean {
  const [typed, meant] = words;
  const areVerbs = (more: string) => words.every((word) => VERBS.has(word + more));
  return areVerbs('') || areVerbs(next) || (VERBS.has(typed) && meant === '');
}

/** Nothing of the same sentence goes on there. */
function isEnd(line: string, at: number): boolean {
  return at >= line.length || /[，。；：、！？”）]/u.test(line[at] ?? '');
}

export const formulationRules: Rule[] = [
  {
    code: 'check/formulation',
    severity: 'warning',
    family: 'phrases',
    basis: 'practice',
    source: '党章、党的十八大至二十大报告和历次全会决定、政府工作报告中的固定提法',
    words: {
      zh: '固定提法换了词，或者少了、多了词。',
      en: 'A fixed formulation has a word changed, missing or too many.',
    },
    examples: {
      bad: [
        '「加快构建新发展布局→加快构建新发展格局」。',
        '「推进国家治理体系和治理能力当代化→推进国家治理体系和治理能力现代化」。',
        '「落实全面从严治党主题责任→落实全面从严治党主体责任」。',
      ],
      good: [
        '使市场在资源配置中起决定性作用和更好地发挥政府作用。\n2014年3月2日',
        '加快构建新发展格局，推进基层治理体系和治理能力现代化。',
        '坚持以人民为中心，全面推进乡村振兴。',
        '持稳字当头、稳中求进，扎实推进各项工作。',
      ],
    },
    inText: checkFormulations,
  },
];
