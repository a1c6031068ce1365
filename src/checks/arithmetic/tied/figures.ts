/** The figures of a paragraph with the words that say what each of them is, and what a claim is held against. */
import { type Quantity, scalePower } from '../../../figures/index.ts';
import { rememberedWith, wordsBefore, wordsFrom } from '../../../text/index.ts';
import type { Text } from '../../text.ts';
import { sameUnit } from '../roles.ts';

export interface Fig {
  at: number;
  quantity: Quantity;
  value: number;
  low: number;
  high: number;
  start: number;
  end: number;
  /** Where the unit and what belongs to it end. */
  close: number;
  /** Words since the figure before, or since the sentence's start. */
  lead: string;
  /** Words since the last mark. */
  clause: string;
  /** Words up to the next mark or figure. */
  tail: string;
  sentence: number;
}

const LONGEST = 48;
const TAIL = 14;
const MARKS = '，。；：、,;:（()）';

const known = rememberedWith((text: Text): readonly Fig[] => figuresOf(text));

/** The figures of a paragraph in order, without ranks and names. */
export const figsIn = (text: Text): readonly Fig[] => known(text);

function figuresOf(text: Text): Fig[] {
  const figs: Fig[] = [];
  let sentence = 0;
  let from = 0;
  let before = -1;
  for (const quantity of text.quantities) {
    while (quantity.start >= (text.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY))
      sentence++;
    const start = text.sentences[sentence]?.start ?? 0;
    if (sentence !== before) from = start;
    before = sentence;
    const { whole } = quantity;
    const lead = text.text.slice(Math.max(from, whole.start - LONGEST), whole.start);
    from = whole.end;
    if (quantity.kind === 'ordinal' || quantity.quoted || quantity.unit === '‰') continue;
    const near = text.text.slice(Math.max(start, whole.start - LONGEST), whole.start);
    figs.push({
      at: figs.length,
      quantity,
      ...spanOf(quantity),
      start: quantity.start,
      end: quantity.end,
      close: whole.end,
      lead,
      clause: wordsBefore(near, near.length, MARKS),
      tail: wordsFrom(text.text.slice(whole.end, whole.end + TAIL), 0, `${MARKS}0123456789`),
      sentence,
    });
  }
  return figs;
}

/** What may have been rounded to the figure; whole numbers without a scale are taken for what they are. */
function spanOf({ kind, scale, value: typed }: Quantity): { value: number } & Span {
  const factor = scale === '' ? 1 : 10 ** scalePower(scale);
  const value = Number(typed) * factor;
  const point = typed.indexOf('.');
  const isRate = kind === 'percent' || kind === 'points' || kind === 'times';
  if (!isRate && scale === '' && point < 0) return { value, low: value, high: value };
  const half = 0.5 * factor * 10 ** -(point < 0 ? 0 : typed.length - point - 1);
  return { value, low: value - half, high: value + half };
}

export const isExact = ({ quantity }: Fig) => !quantity.approximate && quantity.range === undefined;

export const isAlike = (one: Fig, other: Fig) => sameUnit(one.quantity, other.quantity);

/** The words that belong to a figure alone: since the last mark, and since the figure before. */
export const ownWords = ({ clause, lead }: Fig) => (lead.length < clause.length ? lead : clause);

export const isAmount = ({ quantity: { kind } }: Fig) =>
  kind === 'count' || kind === 'money' || kind === 'measure';

export const isPercent = ({ quantity: { kind } }: Fig) => kind === 'percent';

/** From the lowest to the highest value, as numbers. */
export interface Span {
  low: number;
  high: number;
}

/** Numbers that could have been rounded to the same. */
export const meets = (one: Span, other: Span) =>
  one.low <= other.high + 1e-9 && other.low <= one.high + 1e-9;

export const dividedBy = (one: Span, other: Span): Span => ({
  low: one.low / other.high,
  high: one.high / other.low,
});

export const lessBy = (one: Span, other: Span): Span => ({
  low: one.low - other.high,
  high: one.high - other.low,
});

export const timesBy = ({ low, high }: Span, factor: number): Span => ({
  low: low * factor,
  high: high * factor,
});

/** How many figures before a claim, and after it, it may be about. */
const BEFORE = 14;
const AFTER = 4;

/** The figures that a claim may be about: of its sentence and the two before. */
export function around(figs: readonly Fig[], claim: Fig): readonly Fig[] {
  return figs
    .slice(Math.max(0, claim.at - BEFORE), claim.at + AFTER + 1)
    .filter(
      (one) =>
        one !== claim && one.sentence <= claim.sentence && one.sentence >= claim.sentence - 2,
    );
}
