/** What the form knows of the number that a box prints. */
import type { Figure } from '../figure.ts';
import { type Numeral, numeral } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import type { BoxUse } from './box.ts';

/** The figure of a box, named or filled by hand. */
export interface Known {
  name: string;
  unit: string;
  value: Numeral;
  last?: Numeral;
  plan?: Numeral;
  whole?: Figure;
  /** A change on another basis (口径) cannot be computed. */
  restated: boolean;
  figure?: Figure;
  /** Boxes filled by hand before this one in its sentence: what it may be a share of. */
  earlier?: readonly Earlier[];
}

export interface Earlier {
  /** The words right before it. */
  label: string;
  value: Numeral;
  unit: string;
  /** Whether 其中 follows it. */
  isDivided: boolean;
}

/** What the form knows of the box at an index, worked out when it is first asked for. */
export type KnownAt = (index: number) => ReturnType<typeof knownOf>;

export function knownOnce(text: string, uses: readonly BoxUse[]): KnownAt {
  const alone = onceByIndex(uses, (use) => knownOf(text, use));
  return onceByIndex(uses, (use, index) => {
    const known = alone(index);
    if (known === undefined || use.figure) return known;
    return { ...known, earlier: earlierOnes(text, uses, index, alone) };
  });
}

function onceByIndex(
  uses: readonly BoxUse[],
  work: (use: BoxUse, index: number) => ReturnType<typeof knownOf>,
): KnownAt {
  const known: { value: ReturnType<typeof knownOf> }[] = [];
  return (index) => {
    const use = uses[index];
    if (use === undefined) return undefined;
    const found = known[index] ?? { value: work(use, index) };
    known[index] = found;
    return found.value;
  };
}

/** So many boxes before one may be what it is a share of. */
const EARLIER = 6;

function earlierOnes(
  text: string,
  uses: readonly BoxUse[],
  index: number,
  knownAt: KnownAt,
): Earlier[] {
  const { offset = 0 } = uses[index] ?? {};
  const start = Math.max(...SENTENCE_ENDS.map((mark) => text.lastIndexOf(mark, offset))) + 1;
  const earlier: Earlier[] = [];
  for (let at = Math.max(0, index - EARLIER); at < index; at += 1) {
    const box = uses[at];
    const one = box === undefined || box.offset < start || box.figure ? undefined : knownAt(at);
    if (box === undefined || one === undefined) continue;
    const label = text.slice(Math.max(start, box.offset - 14), box.offset);
    const isDivided = text.slice(one.end, offset).includes('其中');
    earlier.push({ label, value: one.value, unit: one.unit, isDivided });
  }
  return earlier;
}

const SENTENCE_ENDS = ['。', '；', '\n'];

/** What the form knows of a box; undefined where it has no number, or shows something else than the figure's value. */
export function knownOf(text: string, use: BoxUse): (Known & { end: number }) | undefined {
  const end = use.offset + use.length;
  if (use.figure) {
    const part = use.figure.parts.find(({ label }) => label === use.aspect);
    const figure = part ?? use.figure;
    if (!part && use.aspect !== undefined && !/^(?:数|含同比)$/u.test(use.aspect)) return undefined;
    const known = knownFigure(figure);
    const { unit } = figure;
    // 【签约项目】个: the unit typed again is not printed, and is no part of what follows
    const isAgain = unit !== '' && use.aspect !== '含同比' && text.startsWith(unit, end);
    const unitEnd = isAgain ? unit.length : 0;
    return known && { ...known, end: end + unitEnd };
  }
  const value = numeral(use.now ?? '');
  if (value === undefined) return undefined;
  const [quantity] = findQuantities(`${value.digits}${behind(text, end)}`);
  if (quantity === undefined || quantity.start !== 0 || quantity.approximate) return undefined;
  const last = numeral(use.last ?? '');
  return {
    name: '',
    unit: `${quantity.scale}${quantity.unit}`,
    value,
    ...(last && { last }),
    restated: false,
    end: end + quantity.unitSpan.end - value.digits.length,
  };
}

/** What stands behind a box, as far as it can tell the unit; the next box tells nothing. */
function behind(text: string, end: number): string {
  const rest = text.slice(end, end + 12);
  const next = rest.indexOf('【');
  return next < 0 ? rest : rest.slice(0, next);
}

/** What the form knows of a figure; undefined where it has no number. */
export function knownFigure(figure: Figure): Known | undefined {
  const { label: name, unit, value, last, plan, whole, stated, source } = figure;
  if (value === undefined) return undefined;
  return {
    name,
    unit,
    value,
    ...(last && { last }),
    ...(plan && { plan }),
    ...(whole && { whole }),
    restated: stated !== undefined || source.口径 !== undefined,
    figure,
  };
}
