/** Figures of one name that two departments, or a department and the office, report differently. */
import { convert, numeral } from '../figures/index.ts';
import { type FigureRow, type Form, listFigures } from '../form/index.ts';
import type { Place } from '../problem.ts';

/** One of the sides: who says so, what, and where. */
export interface Said {
  department: string;
  value: string;
  unit: string;
  place: Place;
}

export interface Conflict {
  name: string;
  /** Two or more, none like the first. */
  said: readonly Said[];
}

const OFFICE = '综合';

export function conflictsIn(form: Form): Conflict[] {
  const groups = new Map<string, Said[]>();
  for (const row of listFigures(form)) {
    if (row.type !== 'figure' || row.value === undefined || row.computed) continue;
    const group = groups.get(row.name) ?? [];
    group.push(saidIn(row, row.value));
    groups.set(row.name, group);
  }
  return [...groups].flatMap(([name, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const others = all.filter((one) => differs(first, one));
    return others.length === 0 ? [] : [{ name, said: [first, ...others] }];
  });
}

function saidIn({ department = OFFICE, unit, place }: FigureRow, value: string): Said {
  return { department, value, unit, place };
}

/** Figures that count different things are different figures. */
function differs(one: Said, other: Said): boolean {
  const [a, b] = [numeral(one.value), numeral(other.value)];
  if (a === undefined || b === undefined) return false;
  const same = convert(b, other.unit, one.unit, []);
  return same !== undefined && !same.value.eq(a.value);
}
