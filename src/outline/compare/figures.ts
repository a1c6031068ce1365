/** Figures of two years side by side: key figures by name, quantities in sentences by the words around them. */
import {
  changeBetween,
  convert,
  findQuantities,
  numeral,
  type Quantity,
  wordChange,
} from '../../figures/index.ts';
import type { SideFigure } from './side.ts';
import { bigramsOf, similarity } from './similarity.ts';

export interface FigureChange {
  /** The key figure's name, or the words before the quantity. */
  name: string;
  unit: string;
  /** As printed; absent where that year has none. */
  before?: string;
  after?: string;
  /** 增长13.2%, 下降, 提高1.2个百分点, 持平: from the first year to the second. */
  change?: string;
  /** The section it stands in; absent for key figures. */
  section?: string;
}

/** Key figures: those of the second year in their order, then those that are gone. */
export function compareNamed(
  before: readonly SideFigure[],
  after: readonly SideFigure[],
): FigureChange[] {
  const old = new Map(before.map((figure) => [figure.name, figure]));
  const names = new Set(after.map(({ name }) => name));
  return [
    ...after.map((figure) => sideBySide(figure.name, figure.unit, old.get(figure.name), figure)),
    ...before
      .filter(({ name }) => !names.has(name))
      .map((figure) => sideBySide(figure.name, figure.unit, figure, undefined)),
  ];
}

function sideBySide(
  name: string,
  unit: string,
  old: { unit: string; value?: string } | undefined,
  now: { unit: string; value?: string; change?: string } | undefined,
): FigureChange {
  // What the form prints wins: growth at comparable prices does not follow from the two values.
  const change = old && now && (withoutBase(now.change) ?? wordedChange(name, old, now));
  return {
    name,
    unit,
    ...(old?.value === undefined ? {} : { before: printed(old, unit) }),
    ...(now?.value === undefined ? {} : { after: printed(now, unit) }),
    ...(change === undefined ? {} : { change }),
  };
}

/** The digits, with their unit where it is not the one that the row names. */
function printed({ value = '', unit }: { value?: string; unit: string }, shown: string): string {
  return unit === shown ? value : `${value}${unit}`;
}

function wordedChange(
  name: string,
  old: { unit: string; value?: string },
  now: { unit: string; value?: string },
): string | undefined {
  const value = numeral(now.value ?? '');
  const last = numeral(old.value ?? '');
  const before = last && (old.unit === now.unit ? last : convert(last, old.unit, now.unit));
  if (value === undefined || before === undefined) return undefined;
  const change = changeBetween(before, value, now.unit, 1);
  return withoutBase(wordChange(change, { name, unit: now.unit }, '同比'));
}

/** 同比增长9.6% without what it is compared with, which the two columns show. */
function withoutBase(change: string | undefined): string | undefined {
  return change?.replace(/^同比|^与上年/u, '');
}

/** A quantity and the words by which it is known again. */
interface Stated {
  quantity: Quantity;
  name: string;
  unit: string;
}

/** Quantities in the texts of one section of both years. */
export function compareStated(
  before: readonly string[],
  after: readonly string[],
  section: string,
): FigureChange[] {
  const old = statedIn(before);
  const now = statedIn(after);
  const partners = partnersOf(old, now);
  const found = new Set(partners.values());
  const row = (one: Stated | undefined, other: Stated | undefined): FigureChange => {
    const shown = other ?? one;
    return {
      ...sideBySide(
        shown?.name ?? '',
        shown?.unit ?? '',
        one && statedValue(one),
        other && statedValue(other),
      ),
      section,
    };
  };
  return [
    ...now.map((each) => row(partners.get(each), each)),
    ...old.filter((each) => !found.has(each)).map((each) => row(each, undefined)),
  ];
}

function statedValue({ quantity, unit }: Stated): { unit: string; value: string } {
  return { unit, value: quantity.value };
}

/** How far before a quantity its name is looked for. */
const REACH = 24;
/** 同比增长13.2%, 占比为86.1%: said about the quantity before, no quantity of its own. */
const ABOUT_ANOTHER =
  /同比|环比|比上年|较上年|较去年|比去年|占比|^(?:净?增长|下降|减少|提高|增加|上升|增幅|增速)[了为达到]*$/u;

function statedIn(paragraphs: readonly string[]): Stated[] {
  // The cells of a table are no sentences.
  return paragraphs.filter((text) => !text.includes('\t')).flatMap(statedInText);
}

function statedInText(text: string): Stated[] {
  let from = 0;
  return findQuantities(text).flatMap((quantity) => {
    const name = nameBefore(text, from, quantity.whole.start);
    from = quantity.whole.end;
    const { kind, quoted, scale, unit } = quantity;
    if (kind === 'ordinal' || quoted || ABOUT_ANOTHER.test(name)) return [];
    return [{ quantity, name, unit: `${scale}${unit}` }];
  });
}

/** The words of the clause before a quantity: what it counts. */
function nameBefore(text: string, from: number, at: number): string {
  const window = text.slice(Math.max(from, at - REACH), at);
  const words = /[^，。；：、！？（）()“”《》\s\d%]*$/u.exec(window)?.[0] ?? '';
  return words.replace(/^[一二三四五六七八九十]{1,3}[是要]/u, '');
}

/** Of many quantities in one section only the first are paired. */
const MOST = 400;

/** Each quantity of the second year to its partner: equal words and unit first, then the most alike of its unit. */
function partnersOf(old: readonly Stated[], now: readonly Stated[]): Map<Stated, Stated> {
  const partners = new Map<Stated, Stated>();
  const taken = new Set<Stated>();
  const known = new Map<string, Stated[]>();
  // Last ones first, so that the first is taken from the end.
  for (const each of [...old].reverse()) {
    const key = `${each.name}|${each.unit}`;
    const same = known.get(key);
    if (same) same.push(each);
    else known.set(key, [each]);
  }
  for (const each of now) {
    const partner = known.get(`${each.name}|${each.unit}`)?.pop();
    if (partner === undefined) continue;
    partners.set(each, partner);
    taken.add(partner);
  }
  const left = old.filter((each) => !taken.has(each)).slice(0, MOST);
  const right = now.filter((each) => !partners.has(each)).slice(0, MOST);
  const words = new Map([...left, ...right].map((each) => [each, bigramsOf(each.name)]));
  const scored = right.flatMap((each) =>
    left
      .filter(({ unit, quantity }) => unit === each.unit || quantity.kind === each.quantity.kind)
      .map((other) => {
        const [one, two] = [words.get(each), words.get(other)];
        return { each, other, score: one && two ? similarity(one, two) : 0 };
      })
      .filter(({ score }) => score >= 0.5),
  );
  scored.sort((a, b) => b.score - a.score);
  for (const { each, other } of scored) {
    if (partners.has(each) || taken.has(other)) continue;
    partners.set(each, other);
    taken.add(other);
  }
  return partners;
}
