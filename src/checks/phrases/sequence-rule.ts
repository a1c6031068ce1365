/** Lists of one wording and one order: a member changed, or two of them exchanged. */
import { distance } from 'fastest-levenshtein';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { SEQUENCES } from './sequences.ts';

/** Lists whose members are common words may be meant otherwise: order counts from so many signs on. */
const SIGNS_FOR_ORDER = 9;
const RIGHT = new Set(SEQUENCES.map((members) => members.join('、')));
const BY_MEMBER = new Map(
  [...new Set(SEQUENCES.flat())].map((member) => [
    member,
    SEQUENCES.filter((members) => members.includes(member)),
  ]),
);

interface Item {
  start: number;
  text: string;
}

const LIST =
  /[^，。；：！？、（）“”‘’《》\s]{1,16}(?:、[^，。；：！？、（）“”‘’《》\s]{1,16}){2,7}/gu;

function checkSequences(text: Text): Mistake[] {
  if (!text.text.includes('、')) return [];
  return [...text.matches(LIST)].flatMap((match) => {
    const items: Item[] = [];
    let start = match.index;
    for (const item of match[0].split('、')) {
      items.push({ start, text: item });
      start += item.length + 1;
    }
    return listMistake(items);
  });
}

/** The stretch of the list that is nearly one of the known ones. */
function listMistake(items: readonly Item[]): Mistake[] {
  const candidates = new Set(items.flatMap(({ text }) => BY_MEMBER.get(text) ?? []));
  for (const members of candidates) {
    const { length } = members;
    for (let from = 0; from + length <= items.length; from++) {
      const some = items.slice(from, from + length);
      const mistake = compare(some, members, from === 0, from + length === items.length);
      if (mistake) return [mistake];
    }
  }
  return [];
}

/**
 * Verbs may stand before the first member (增强政治意识), nouns behind the last one; they are no part of it.
 */
function compare(
  some: readonly Item[],
  members: readonly string[],
  isFirst: boolean,
  isLast: boolean,
): Mistake | undefined {
  const typed = some.map(({ text }, at) => {
    const [first, last] = [isFirst && at === 0, isLast && at === some.length - 1];
    return memberIn(text, members, first, last);
  });
  if (RIGHT.has(typed.join('、'))) return undefined;
  const same = typed.filter((item, at) => item === members[at]).length;
  const known =
    new Set(typed).size === members.length && typed.every((item) => members.includes(item));
  const swapped = known && members.length >= 3 && members.join('').length >= SIGNS_FOR_ORDER;
  const off = typed.findIndex((item, at) => item !== members[at]);
  const wrong = typed[off] ?? '';
  const right = members[off] ?? '';
  const slipped = same === members.length - 1 && isNear(wrong, right, members.length);
  if (!swapped && !slipped) return undefined;
  const all = members.join('、');
  const first = some[0] as Item;
  const last = some.at(-1) as Item;
  const start = first.start + first.text.lastIndexOf(typed[0] ?? '');
  const end = last.start + last.text.indexOf(typed.at(-1) ?? '') + (typed.at(-1)?.length ?? 0);
  return {
    start,
    end,
    severity: swapped ? 'warning' : 'error',
    message: {
      zh: swapped ? `固定提法的次序是“${all}”` : `“${wrong}”应为“${right}”`,
      en: `The fixed list is ${all}`,
    },
    hint: write(all),
    fixes: [{ start, end, text: all }],
  };
}

/** A member that differs by so little was meant to be the one of the list. */
function isNear(wrong: string, right: string, members: number): boolean {
  if (wrong.length !== right.length || members < 3) return false;
  const off = distance(wrong, right);
  if (right.length >= 4) return off <= 2;
  return off === 1 && (right.length === 3 || members >= 4);
}

/** The member that an item is, without the words around it at the ends of the list. */
function memberIn(text: string, members: readonly string[], first: boolean, last: boolean): string {
  const found = members.find(
    (member) =>
      text === member || (first && text.endsWith(member)) || (last && text.startsWith(member)),
  );
  return found ?? text;
}

export const sequenceRules: Rule[] = [
  {
    code: 'check/fixed-list',
    severity: 'error',
    family: 'phrases',
    basis: 'practice',
    source: '党章、党的十八大至二十大报告和历次全会决定、宪法和法律中的固定表述',
    words: {
      zh: '固定提法的并列成分换了字，或者次序颠倒。',
      en: 'A list of fixed wording and order has a member changed or two exchanged.',
    },
    examples: {
      bad: [
        '增强「政治意识、大局意识、看齐意识、核心意识→政治意识、大局意识、核心意识、看齐意识」。',
        '坚持「自我净化、自我完善、自我改新、自我提高→自我净化、自我完善、自我革新、自我提高」。',
      ],
      good: [
        '增强政治意识、大局意识、核心意识、看齐意识。',
        '严明政治纪律、组织纪律。',
        '抓好规划、建设、管理、服务各环节。',
      ],
    },
    inText: checkSequences,
  },
];
