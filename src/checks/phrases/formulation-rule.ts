/** Fixed formulations with one word changed, missing or too many: 构建新发展布局, 统筹发展与安全. */
import { once } from '../../text/index.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { FORMULATIONS } from './formulations.ts';

/** So many signs at the beginning of a formulation must stand there, and so many in all. */
const HEAD = 4;
const LEAST = 6;
/** A word has so many signs at most. */
const WORD = 2;
/** So many signs tell that what follows is still the formulation. */
const TAIL = 2;

const MARKS = /[“”、]/u;

/** For each beginning of four signs the formulations that begin so, without their marks, the longest first. */
const formulations = once(() => {
  const all = FORMULATIONS.trim().split(/\s+/u);
  const byHead = new Map<string, { right: string; signs: string }[]>();
  for (const right of all.toSorted((a, b) => b.length - a.length)) {
    const signs = right.replaceAll(/[“”、]/gu, '');
    const head = signs.slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), { right, signs }]);
  }
  return byHead;
});

interface Slip {
  /** Where it stands in the signs without marks. */
  start: number;
  end: number;
  /** The formulation without its marks, and with them. */
  meant: string;
  right: string;
}

function checkFormulations(text: Text): Mistake[] {
  const { line, places } = withoutMarks(text.text);
  const known = formulations();
  const found: Mistake[] = [];
  let from = 0;
  for (let at = 0; at + LEAST <= line.length; at++) {
    const some = at < from ? undefined : known.get(line.slice(at, at + HEAD));
    if (some === undefined) continue;
    const whole = some.find(({ signs }) => line.startsWith(signs, at))?.signs.length ?? 0;
    const slip = some.flatMap((one) => slipIn(line, at, one, whole) ?? [])[0];
    if (slip === undefined) continue;
    const [start = 0, end = text.text.length] = [places[slip.start], places[slip.end]];
    found.push(mistakeOf(text.text, start, end, slip));
    from = slip.end;
  }
  return found;
}

/** The signs of a line without marks inside formulations, and where each stands in it. */
function withoutMarks(text: string): { line: string; places: number[] } {
  const places: number[] = [];
  let line = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (MARKS.test(sign)) continue;
    line += sign;
    places.push(at);
  }
  return { line, places };
}

function mistakeOf(text: string, start: number, end: number, { meant, right }: Slip): Mistake {
  const typed = text.slice(start, end).replace(/[“”、]+$/u, '');
  return {
    start,
    end: start + typed.length,
    message: {
      zh: `“${typed}”：固定提法是“${right}”`,
      en: `The fixed formulation is ${right}`,
    },
    hint: write(right),
    ...(MARKS.test(typed) ? {} : { fixes: [{ start, end: start + typed.length, text: meant }] }),
  };
}

/**
 * The stretch of a line that is a formulation but for one word; undefined where it is something else.
 * @param whole so many signs are another formulation: one that goes on must do so for two signs
 */
function slipIn(
  line: string,
  at: number,
  { right, signs }: { right: string; signs: string },
  whole: number,
): Slip | undefined {
  let same = HEAD;
  while (same < signs.length && line[at + same] === signs[same]) same++;
  if (same === signs.length || same < Math.min(LEAST, signs.length - 1)) return undefined;
  if (whole > 0 && same < whole + TAIL) return undefined;
  for (const { typed, meant, tail, mayEnd } of SLIPS) {
    const rest = signs.slice(same + meant);
    const from = at + same + typed;
    const end = from + rest.length;
    if (same + meant > signs.length || same + rest.length < LEAST) continue;
    if (rest.length < tail && !(mayEnd && isEnd(line, end))) continue;
    const words = [line.slice(at + same, from), signs.slice(same, same + meant)] as const;
    const isSlip = typed === 2 * WORD ? isSwapped(...words) : words.every((w) => IS_WORD.test(w));
    if (isSlip && line.startsWith(rest, from))
      return { start: at, end: from + rest.length, meant: signs, right };
  }
  return undefined;
}

/** 模范先锋 for 先锋模范. */
const isSwapped = (typed: string, meant: string) =>
  typed === meant.slice(WORD) + meant.slice(0, WORD);

/**
 * What is taken for a slip: a word of one sign or two changed (of two only where much of the formulation follows), two
 * words exchanged, a sign missing, a sign too many; and how much of the formulation must follow.
 */
const SLIPS = [
  { typed: 1, meant: 1, tail: TAIL, mayEnd: true },
  { typed: WORD, meant: WORD, tail: 3, mayEnd: false },
  { typed: 2 * WORD, meant: 2 * WORD, tail: 0, mayEnd: true },
  { typed: 0, meant: 1, tail: TAIL, mayEnd: false },
  { typed: 1, meant: 0, tail: TAIL, mayEnd: false },
];

/** Particles come and go, and a province says 全省 for 全体. */
const IS_WORD =
  /^(?!中国|[的地得和与及同为在了都也更])[^省市县区州镇乡村一二三四五六七八九十\P{Script=Han}]*$/u;

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
        '加快构建新发展格局，推进基层治理体系和治理能力现代化。',
        '坚持以人民为中心，全面推进乡村振兴。',
      ],
    },
    inText: checkFormulations,
  },
];
