/** What a sentence says in figures, term by term: amounts, percentages and what is said in words (一半, 四分之一, 翻两番). */
import type { Quantity } from '../../../figures/index.ts';
import { readCount, rememberedWith, wordsBefore } from '../../../text/index.ts';
import type { Stretch, Text } from '../../text.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';

export type TermKind =
  | 'amount'
  | 'percent'
  | 'points'
  | 'times'
  | 'ordinal'
  /** 三分之一, 四成, 一半. */
  | 'piece'
  /** 翻两番. */
  | 'folds'
  /** 3∶2. */
  | 'ratio';

/** One figure of a sentence, or words that stand for one. */
export interface Term {
  kind: TermKind;
  start: number;
  end: number;
  /** Where the unit and what belongs to it end. */
  close: number;
  /** Words since the term before. */
  lead: string;
  /** Words since the last mark: what the term is said of. */
  clause: string;
  value: number;
  /** The second figure of a ratio. */
  other?: number;
  /** The figure in digits, where it is one. */
  said?: Said;
}

/** A figure in digits. */
export interface Figure extends Term {
  said: Said;
}

export const isFigure = (term: Term | undefined): term is Figure => term?.said !== undefined;

const KINDS: Readonly<Record<Quantity['kind'], TermKind | undefined>> = {
  count: 'amount',
  money: 'amount',
  measure: 'amount',
  percent: 'percent',
  points: 'points',
  times: 'times',
  ordinal: 'ordinal',
  number: undefined,
};

const TIMES_OF_DAY = /^(?:年|岁|周岁|天|日|个?月|小时|分钟|工作日|个工作日|个小时|成)$/u;
const WORDED =
  /翻了?(?<folds>[一两二三四五六八]?)番|(?<of>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])|(?<half>一半|半数|过半)|(?<tenths>[一二三四五六七八九])成(?<more>[一二三四五六七八九半]?)(?=[，。；、以多左的）]|$)|(?<a>\d+(?:\.\d+)?)[:：∶](?<b>\d+(?:\.\d+)?)(?![\d:：∶])/gu;

/** Of each text the terms of its sentences, by their starts: six readers ask for them. */
const known = rememberedWith((_text: Text) => new Map<number, readonly Term[]>());

/** The terms of a sentence, in order. */
export function termsOf(text: Text, sentence: Stretch): readonly Term[] {
  const before = known(text).get(sentence.start);
  if (before) return before;
  const terms = readTerms(text, sentence);
  known(text).set(sentence.start, terms);
  return terms;
}

function readTerms(text: Text, sentence: Stretch): readonly Term[] {
  const terms: Term[] = [];
  for (const said of rolesIn(text, sentence)) {
    const { quantity } = said;
    const kind = KINDS[quantity.kind];
    if (kind === undefined || TIMES_OF_DAY.test(quantity.unit) || quantity.unit === '‰') continue;
    const { start, end, whole } = quantity;
    terms.push({ kind, start, end, close: whole.end, lead: '', clause: '', value: 0, said });
  }
  for (const match of wordsOf(text)) {
    if (match.index >= sentence.start && match.index < sentence.end) terms.push(worded(match));
  }
  terms.sort((a, b) => a.start - b.start);
  let from = sentence.start;
  for (const term of terms) {
    const start = term.said?.quantity.whole.start ?? term.start;
    term.lead = text.text.slice(Math.max(from, start - LONGEST_LEAD), start);
    const before = text.text.slice(Math.max(sentence.start, start - LONGEST_LEAD), start);
    term.clause = wordsBefore(before, before.length, CLAUSE_ENDS);
    from = term.close;
  }
  return terms;
}

const wordsOf = rememberedWith((text: Text) => text.matches(WORDED));

const LONGEST_LEAD = 48;
const CLAUSE_ENDS = '，。；：、,;:';

function worded(match: RegExpExecArray): Term {
  const { folds, of, part, half, tenths, more, a, b } = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  const number = (typed: string | undefined) => (typed ? (readCount(typed) ?? 0) : 0);
  const term = { start, end, close: end, lead: '', clause: '' };
  if (a !== undefined) return { ...term, kind: 'ratio', value: Number(a), other: Number(b) };
  if (of !== undefined) return { ...term, kind: 'piece', value: number(part) / number(of) };
  if (half !== undefined) return { ...term, kind: 'piece', value: 0.5 };
  if (tenths !== undefined)
    return {
      ...term,
      kind: 'piece',
      value: number(tenths) / 10 + (more === '半' ? 5 : number(more)) / 100,
    };
  return { ...term, kind: 'folds', value: folds === '两' ? 2 : number(folds) || 1 };
}

/** Whether nothing is rough about a figure, and it is no bound, name or end of a range. */
export const isExact = ({ said: { quantity } }: Figure) =>
  !quantity.approximate && quantity.range === undefined && !quantity.quoted;

export const isAlike = (a: Figure, b: Figure) => sameUnit(a.said.quantity, b.said.quantity);
