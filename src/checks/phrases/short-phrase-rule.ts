/** Short fixed phrases with one sign typed for another that sounds or looks alike: 政治规距, 斗争本岭. */
import { once, oneSignOff } from '../../text/index.ts';
import { FirstSigns } from '../lexicon/first-signs.ts';
import { areAlike } from '../lexicon/sounds.ts';
import { isWord, wordEndingAt, wordStartingAt } from '../lexicon/words.ts';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { SHORT_PHRASES } from './short-phrases.ts';

interface Anchor {
  phrase: string;
  /** Where in the phrase the two signs stand. */
  at: number;
}

const SHORTEST = 4;
const RIGHT: ReadonlySet<string> = new Set(SHORT_PHRASES);
/** The first two and the last two signs of each phrase: one of them stands where one sign is wrong. */
const anchors = once(
  () =>
    new FirstSigns<Anchor>(
      SHORT_PHRASES.filter(({ length }) => length >= SHORTEST).flatMap((phrase) =>
        [0, phrase.length - 2].map((at) => [phrase.slice(at), { phrase, at }] as const),
      ),
    ),
);

function checkShort(text: Text): Mistake[] {
  const { text: line } = text;
  const known = anchors();
  const found: Mistake[] = [];
  for (let at = 0; at + 2 <= line.length; at++) {
    const some = known.at(line, at);
    if (some) addNear(found, some, line, at);
  }
  return found;
}

/** Adds what is wrong around two signs of phrases. */
function addNear(found: Mistake[], some: readonly Anchor[], line: string, at: number): void {
  for (const { phrase, at: offset } of some) {
    const start = at - offset;
    const mistake = start < 0 ? undefined : nearMistake(line, start, phrase);
    if (mistake && !found.some((other) => other.start === start)) found.push(mistake);
  }
}

function nearMistake(line: string, start: number, phrase: string): Mistake | undefined {
  const typed = line.slice(start, start + phrase.length);
  const off = offBy(typed, phrase);
  if (off === undefined || RIGHT.has(typed) || isMeant(line, start, off, typed)) return undefined;
  const end = start + phrase.length;
  return {
    start,
    end,
    message: { zh: `“${typed}”应为“${phrase}”`, en: `${typed} should be ${phrase}` },
    hint: write(phrase),
    fixes: [{ start, end, text: phrase }],
  };
}

/** Where the one sign stands that differs and is easily typed for the right one. */
function offBy(typed: string, phrase: string): number | undefined {
  const off = oneSignOff(typed, phrase);
  return off !== undefined && areAlike(typed[off] ?? '', phrase[off] ?? '') ? off : undefined;
}

/** The sign is part of a word with its neighbours inside or beside the phrase. */
function isMeant(line: string, start: number, off: number, typed: string): boolean {
  const at = start + off;
  for (let from = Math.max(0, off - 2); from <= off; from++) {
    for (const length of [2, 3, 4]) {
      const end = from + length;
      if (end > off && end <= typed.length && isWord(typed.slice(from, end))) return true;
    }
  }
  return (
    (off === 0 && wordEndingAt(line, at + 1, at) !== undefined) ||
    (off === typed.length - 1 && wordStartingAt(line, at, at + 1) !== undefined)
  );
}

export const shortPhraseRules: Rule[] = [
  {
    code: 'check/short-phrase',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: '党和国家文件的规范表述',
    words: {
      zh: '常用的固定词组错了一个同音或形近的字。',
      en: 'A set phrase has one sign typed for another that sounds or looks alike.',
    },
    examples: {
      bad: [
        '严守「政治规距→政治规矩」。',
        '增强「斗争本岭→斗争本领」。',
        '落实「立德数人→立德树人」根本任务。',
      ],
      good: ['严守政治规矩。', '推动绿色发展，绿色发电量增长。'],
    },
    inText: checkShort,
  },
];
