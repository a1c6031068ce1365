/**
 * Terms that lost a sign, and words whose two signs are exchanged: 固定资投资, 识意. Either leaves a sign by itself, which no
 * word has. Only around such signs is looked, and the whole must read far better with the term.
 */
import { once } from '../../../text/index.ts';
import { NO_SIGNS, usageOf, withSign } from '../followers.ts';
import { MEANT_PAIRS, MEANT_TERMS, TERM_LIST } from '../lists.ts';
import { type Reading, read, sizeOf, startOf } from '../reading.ts';
import { areAlike, lookAlike } from '../sounds.ts';
import { lexicon } from '../words.ts';

/** What may be mended: yet to be weighed. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly kind: 'lost' | 'exchanged' | 'mixed' | 'changed';
  /** The term lost its first sign, or its last: a mark must stand there. */
  readonly edge?: 'before' | 'behind';
}

export interface EditedWord extends Edit {
  /** How much likelier the whole becomes. */
  readonly gain: number;
}

/** So usual must a word be whose signs are exchanged. */
const LEAST_USED = 3;
/** Longer runs are no sentences: each edit reads its run again. */
const LONGEST_RUN = 200;
/** So much likelier must the whole become. */
const LEAST_GAIN = { lost: 5, exchanged: 8, mixed: 24, changed: 8 };
/** What is left of a term has so many signs. */
const SHORTEST = 3;
const LONGEST = 7;

/** The beginning and the end of a clause. */
const BEGINS = '^';
const ENDS = '$';

/** What is a verb by itself, too: 促增长 is 促进增长. */
const VERBS = /^[促扩优提严抓稳保强投引展扬建办定]/u;

/** What is left of a term without one of its signs. */
function* leftOf(term: string): Generator<string> {
  yield BEGINS + term.slice(1);
  for (let at = 1; at < term.length - 1; at++)
    if (at > 1 || !VERBS.test(term)) yield term.slice(0, at) + term.slice(at + 1);
  yield term.slice(0, -1) + ENDS;
}

/** The terms of the list; each says how many signs it has in common with the one before it. */
function* terms(): Generator<string> {
  let term = '';
  for (const [, same = '', rest = ''] of TERM_LIST.matchAll(/(\d?)(\p{Script=Han}+)/gu)) {
    term = term.slice(0, Number(same)) + rest;
    yield term;
  }
}

const setOf = (list: string) => new Set(list.trim().split(/\s+/u));

/** Terms by what is left of them without a sign. */
const lostTerms = once(() => {
  const meant = setOf(MEANT_TERMS);
  const byLeft = new Map<string, string[]>();
  for (const term of terms())
    for (const left of leftOf(term))
      if (!meant.has(left)) byLeft.set(left, [...(byLeft.get(left) ?? []), term]);
  return byLeft;
});

const meantPairs = once(() => setOf(MEANT_PAIRS));

const BITS = 18;
/** The first three signs of what is left of terms, as bits: a quick no. */
const beginnings = once(() => {
  const bits = new Uint8Array(1 << BITS);
  for (const left of lostTerms().keys()) bits[placeOf(left, left.startsWith(BEGINS) ? 1 : 0)] = 1;
  return bits;
});

const placeOf = (signs: string, at: number) =>
  placeOfSigns(signs.charCodeAt(at), signs.charCodeAt(at + 1), signs.charCodeAt(at + 2));

function placeOfSigns(first: number, second: number, third: number): number {
  const two = Math.imul(first, 0x9e3779b1) ^ second;
  return Math.imul(Math.imul(two, 0x85ebca6b) ^ third, 0xc2b2ae35) >>> (32 - BITS);
}

/** The same of the signs from a place on without one of them. */
function placeWithout(signs: string, start: number, at: number): number {
  const code = (place: number) => signs.charCodeAt(place < at ? place : place + 1);
  return placeOfSigns(code(start), code(start + 1), code(start + 2));
}

/** Signs that are words by themselves. */
const WORDS_OF_ONE = new Set(
  Array.from(
    '的地得了着过和与或及在对为是把被将从向以于由到并等也都还更就其之不所年月日个一二三四五六七八九十百千万亿两省市县区镇乡村元',
    (sign) => sign.charCodeAt(0),
  ),
);

/** What may be mended in a run, by its reading. */
export function editsIn({ words, codes }: Reading, run: string): Edit[] {
  const found: Edit[] = [];
  if (run.length > LONGEST_RUN) return found;
  const isSingle = (index: number) => index < words.length && sizeOf(words[index] as number) === 1;
  for (let index = 0; index < words.length; index++) {
    if (!isSingle(index)) continue;
    const at = startOf(words[index] as number);
    const code = codes[at] as number;
    if (isSingle(index + 1) && isUsual(codes[at + 1] as number, code)) {
      const typed = run.slice(at, at + 2);
      const right = `${typed[1]}${typed[0]}`;
      if (!meantPairs().has(typed)) {
        found.push({ start: at, end: at + 2, right, kind: 'exchanged' });
        index += 1;
        continue;
      }
    }
    if (WORDS_OF_ONE.has(code)) continue;
    const lost = lostAround(run, at);
    const edits = lost.length > 0 ? lost : [mixedAround(run, codes, at) ?? changedAround(run, at)];
    for (const edit of edits) if (edit && !found.some((one) => isSame(one, edit))) found.push(edit);
  }
  return found;
}

const isSame = (one: Edit, other: Edit) => one.start === other.start && one.right === other.right;

/** Whether two signs are a usual word. */
function isUsual(first: number, second: number): boolean {
  if (first === second || !lexicon().mayMeet(first, second)) return false;
  return usageOf(withSign(withSign(NO_SIGNS, first), second)) >= LEAST_USED;
}

/** The longest terms that lost a sign, of which the sign at a place is left. */
function lostAround(run: string, at: number): Edit[] {
  const bits = beginnings();
  let longest: Edit[] = [];
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
    if (start + SHORTEST > run.length || bits[placeOf(run, start)] === 0) continue;
    const [known] = longest;
    const least = Math.max(SHORTEST, at + 1 - start, known ? known.end - known.start + 1 : 0);
    const most = Math.min(LONGEST, run.length - start);
    for (let size = most; size >= least; size--) {
      const edits = lostIn(run, start, start + size);
      if (edits.length === 0) continue;
      longest = edits;
      break;
    }
  }
  return longest;
}

function lostIn(run: string, start: number, end: number): Edit[] {
  const known = lostTerms();
  const left = run.slice(start, end);
  const edits = (rights: readonly string[] = [], edge?: Edit['edge']) =>
    rights.map((right): Edit => ({ start, end, right, kind: 'lost', ...(edge ? { edge } : {}) }));
  return [
    ...edits(known.get(left)),
    ...edits(start === 0 ? known.get(BEGINS + left) : undefined, 'before'),
    ...edits(end === run.length ? known.get(left + ENDS) : undefined, 'behind'),
  ];
}

/** 招引商资: the signs of two usual words in turn. */
function mixedAround(run: string, codes: Uint16Array, at: number): Edit | undefined {
  for (let start = Math.max(0, at - 3); start <= at && start + 4 <= run.length; start++) {
    const [first = 0, second = 0, third = 0, fourth = 0] = codes.subarray(start, start + 4);
    if (!isUsual(first, third) || !isUsual(second, fourth)) continue;
    const right = String.fromCharCode(first, third, second, fourth);
    return { start, end: start + 4, right, kind: 'mixed' };
  }
  return undefined;
}

const isAlike = (run: string, at: number, sign: number) =>
  areAlike(run[at] ?? '', String.fromCharCode(sign)) || lookAlike(run.charCodeAt(at), sign);

/** The longest term of which the sign at a place is another one that sounds or looks alike. */
function changedAround(run: string, at: number): Edit | undefined {
  const known = lostTerms();
  const bits = beginnings();
  for (let size = Math.min(LONGEST + 1, run.length); size > SHORTEST; size--)
    for (
      let start = Math.max(0, at - size + 1);
      start <= at && start + size <= run.length;
      start++
    ) {
      if (bits[placeWithout(run, start, at)] === 0) continue;
      const end = start + size;
      const left = run.slice(start, at) + run.slice(at + 1, end);
      const key = start === at ? BEGINS + left : at + 1 === end ? left + ENDS : left;
      const place = at - start;
      const right = known
        .get(key)
        ?.find((term) => term.slice(0, place) + term.slice(place + 1) === left);
      if (right === undefined || !isAlike(run, at, right.charCodeAt(place))) continue;
      return { start, end, right, kind: 'changed' };
    }
  return undefined;
}

/**
 * Those of what may be mended with which a run reads far better. Reads it again: the reading before is gone.
 * @param cost of the run as it is typed
 */
export function weighEdits(run: string, cost: number, edits: readonly Edit[]): EditedWord[] {
  const weighed = edits
    .map((edit) => {
      const { start, end, right } = edit;
      return { ...edit, gain: cost - read(run.slice(0, start) + right + run.slice(end)).cost };
    })
    .filter(({ kind, gain }) => gain >= LEAST_GAIN[kind]);
  const isBeaten = (one: EditedWord) =>
    weighed.some(
      (other) => other.start < one.end && one.start < other.end && other.gain > one.gain,
    );
  return weighed.filter((one) => !isBeaten(one));
}
