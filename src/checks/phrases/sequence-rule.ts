/** Lists of one wording and one order: a member changed, or two of them exchanged. */
import { distance } from 'fastest-levenshtein';
import { write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { SEQUENCES } from './sequences.ts';

/** Lists whose members are common words may be meant otherwise: order counts from so many signs on. */
const SIGNS_FOR_ORDER = 9;
/** Of lists of so many signs, a member that is another one altogether is told. */
const MANY_SIGNS = 14;
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
  /[^，。；：！？、（）“”‘’《》\s]{1,16}(?:、[^，。；：！？、（）“”‘’《》\s]{1,16}){2,9}/gu;

/** What may stand between the marks of a list. */
const ITEM = /[^，。；：！？、（）“”‘’《》\s]*/uy;
const BEFORE = /[^，。；：！？、（）“”‘’《》\s]*$/u;
const LONGEST_MEMBER = Math.max(...Array.from(BY_MEMBER.keys(), ({ length }) => length));

/** Whether a member of a known list stands in a list as it is. */
function hasMember(text: string): boolean {
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    ITEM.lastIndex = at + 1;
    if (BY_MEMBER.has(ITEM.exec(text)?.[0] ?? '')) return true;
    const before = BEFORE.exec(text.slice(Math.max(0, at - LONGEST_MEMBER - 1), at));
    if (BY_MEMBER.has(before?.[0] ?? '')) return true;
  }
  return false;
}

function checkSequences(text: Text): Mistake[] {
  if (!hasMember(text.text)) return [];
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
  const candidates = new Set(items.flatMap(({ text }) => candidatesOf(text)));
  let found: Mistake | undefined;
  for (const members of candidates) {
    const { length } = members;
    for (let from = 0; from + length <= items.length; from++) {
      const some = items.slice(from, from + length);
      if (typedAs(some, members).join('、') === members.join('、')) return [];
      found ??= compare(some, members);
    }
  }
  return found ? [found] : [];
}

/** The lists that have an item as a member. */
const candidatesOf = (text: string) => BY_MEMBER.get(text) ?? [];

/** The members that items are, without the words around the list. */
function typedAs(some: readonly Item[], members: readonly string[]): string[] {
  return some.map(({ text }, at) => memberIn(text, members, at === 0, at === some.length - 1));
}

/**
 * Verbs may stand before the first member (增强政治意识), nouns behind the last one; they are no part of it.
 */
function compare(some: readonly Item[], members: readonly string[]): Mistake | undefined {
  const typed = typedAs(some, members);
  if (RIGHT.has(typed.join('、'))) return undefined;
  const same = typed.filter((item, at) => item === members[at]).length;
  const known =
    new Set(typed).size === members.length && typed.every((item) => members.includes(item));
  const swapped = known && members.length >= 3 && members.join('').length >= SIGNS_FOR_ORDER;
  const off = typed.findIndex((item, at) => item !== members[at]);
  const right = members[off] ?? '';
  const wrong = partOf(typed[off] ?? '', right, off === 0, off === members.length - 1);
  const slipped = same === members.length - 1 && isNear(wrong, right, members.length);
  const changed = same === members.length - 1 && isOneOfMany(wrong, right, members);
  if (!swapped && !slipped && !changed) return undefined;
  typed[off] = wrong;
  const all = members.join('、');
  const first = some[0] as Item;
  const last = some.at(-1) as Item;
  const start = first.start + first.text.lastIndexOf(typed[0] ?? '');
  const end = last.start + last.text.indexOf(typed.at(-1) ?? '') + (typed.at(-1)?.length ?? 0);
  return {
    start,
    end,
    severity: slipped ? 'error' : 'warning',
    strong: slipped || swapped,
    message: {
      zh: swapped ? `固定提法的次序是“${all}”` : `“${wrong}”应为“${right}”`,
      en: `The fixed list is ${all}`,
    },
    hint: write(all),
    fixes: [{ start, end, text: all }],
  };
}

/** Of the first or the last item, so much as the member has, without the words around it. */
function partOf(item: string, right: string, first: boolean, last: boolean): string {
  if (item.length <= right.length || !(first || last)) return item;
  return first ? item.slice(-right.length) : item.slice(0, right.length);
}

/** A member that differs by so little was meant to be the one of the list. */
function isNear(wrong: string, right: string, members: number): boolean {
  if (members < 3) return false;
  // 有效治理 for 治理有效, 从严治党 for 全面从严治党
  if (isTurned(wrong, right)) return true;
  if (wrong.length !== right.length)
    return right.length >= 5 && right.length - wrong.length === 2 && right.endsWith(wrong);
  const off = distance(wrong, right);
  if (right.length === 4) return off <= (members >= 4 ? 2 : 1);
  if (right.length > 4) return off <= 2;
  return off === 1 && (right.length === 3 || members >= 4);
}

const isTurned = (wrong: string, right: string) =>
  right.length === 4 && wrong === right.slice(2) + right.slice(0, 2);

/** One member of a long list is another one, of the same make: 清廉干净 for 清正廉洁. */
function isOneOfMany(wrong: string, right: string, members: readonly string[]): boolean {
  return (
    members.length >= 4 &&
    members.join('').length >= MANY_SIGNS &&
    wrong.length === right.length &&
    Array.from(wrong).some((sign) => right.includes(sign))
  );
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
        '按照「产业兴旺、生态宜居、乡风文明、有效治理、生活富裕→产业兴旺、生态宜居、乡风文明、治理有效、生活富裕」的总要求。',
        '贯彻「创新、协调、绿色、共享、开放→创新、协调、绿色、开放、共享」的新发展理念。',
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
