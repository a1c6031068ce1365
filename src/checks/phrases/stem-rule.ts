/** Fixed phrases whose beginning stands there and whose end is another: 中华民族伟大振兴. */
import { once } from '../../text/index.ts';
import { FirstSigns } from '../lexicon/first-signs.ts';
import { areAlike } from '../lexicon/sounds.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { STEMS } from './stems.ts';

interface Stem {
  stem: string;
  /** How it may go on. */
  ends: readonly string[];
}

const HAN = /\p{Script=Han}/u;
/** What goes on in so many ways is no phrase of its own: only a slip of the pen is told. */
const OPEN = 5;

/** By their first two signs, the longest first: 习近平新时代中国特色社会主义思想为 before what it begins with. */
const stems = once(() => {
  const all = STEMS.trim()
    .split(/[\n|]/u)
    .map((line): Stem => {
      const [stem = '', ...ends] = line.split(' ');
      return { stem, ends };
    });
  all.sort((one, other) => other.stem.length - one.stem.length);
  return new FirstSigns(all.map((one) => [one.stem, one] as const));
});

/** The phrase is taken up as a word in a sentence: 治理能力的问题, 反腐败是一场斗争. */
const GOES_ON = /[的是不了等和与及在方必也都有]/u;

function checkStems(text: Text): Mistake[] {
  const { text: line } = text;
  const known = stems();
  const mistakes: Mistake[] = [];
  for (let at = 0; at + 1 < line.length; at++) {
    const some = known.at(line, at);
    const mistake = some && mistakeBehind(some, line, at);
    if (mistake === undefined) continue;
    if (mistakes.every((other) => other.end <= mistake.start)) mistakes.push(mistake);
  }
  return mistakes;
}

/** What stands behind the longest stem at a place, where that is none of its ends. */
function mistakeBehind(some: readonly Stem[], line: string, at: number): Mistake | undefined {
  const hit = some.find(({ stem }) => line.startsWith(stem, at));
  if (hit === undefined) return undefined;
  const end = at + hit.stem.length;
  const next = line[end] ?? '';
  if (!HAN.test(next) || hit.ends.some((one) => line.startsWith(one, end))) return undefined;
  if (GOES_ON.test(next) && !(hit.ends[0] ?? '').startsWith(next)) return undefined;
  const isOpen = hit.ends.length >= OPEN;
  if (isOpen && !hit.ends.some((one) => isSlipOf(one, line, end))) return undefined;
  return wrongEnd(line, end, hit);
}

/** What stands there is a word but for one sign that sounds or looks alike. */
function isSlipOf(word: string, line: string, at: number): boolean {
  const others = [...word].flatMap((sign, place) => (line[at + place] === sign ? [] : [place]));
  const [place = 0] = others;
  return (
    word.length > 1 && others.length === 1 && areAlike(word[place] ?? '', line[at + place] ?? '')
  );
}

/** Of a phrase that goes on in several ways the first one is shown, and a person decides. */
function wrongEnd(line: string, start: number, { stem, ends }: Stem): Mistake {
  const [right = '', ...others] = ends;
  const end = Math.min(line.length, start + right.length);
  const phrase = `${stem}${right}`;
  return {
    start,
    end,
    message: {
      zh: `“${stem}${line.slice(start, end)}”：固定提法是“${phrase}”`,
      en: `The fixed phrase is ${phrase}`,
    },
    hint: write(phrase),
    ...(others.length === 0 ? { fixes: [{ start, end, text: right }] } : { severity: 'warning' }),
  };
}

export const stemRules: Rule[] = [
  {
    code: 'check/phrase-end',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: '党章、党的十八大至二十大报告和历次全会决定、党内法规中的固定表述',
    words: {
      zh: '固定提法前半句对，后半句换了字词。',
      en: 'A fixed phrase begins as it should and ends in other words.',
    },
    examples: {
      bad: [
        '实现中华民族伟大「振兴→复兴」。',
        '铸牢中华民族共同体「意志→意识」。',
        '深化供给侧结构性「调整→改革」。',
      ],
      good: [
        '以中国式现代化全面推进强国建设、民族复兴伟业。',
        '铸牢中华民族共同体意识。',
        '坚持“三会一课”制度。',
        '以上四种形式的活动都要记录。',
        '召开党风廉政分析会。',
      ],
    },
    inText: checkStems,
  },
];
