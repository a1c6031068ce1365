/** The same figure in several forms: one year's documents must agree, and 上年 must be what last year's form said. */
import type { Figure, Numeral } from '../../figures/index.ts';
import { mayBeSame, wordQuantity } from '../../figures/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { sortProblems } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeOf } from '../source/places.ts';
import { textOf, valueAt } from '../source/tree.ts';
import type { FormScope } from './scopes.ts';
import { scopesOf } from './scopes.ts';

/** A number that a form states for a year. */
interface Statement {
  /** 安置房/石屏片区 */
  name: string;
  year: number;
  number: Numeral;
  figure: Figure;
  place: Place;
  /** Where the form calls it last year's. */
  isLast: boolean;
}

/** A title that names a part of the year: 上半年, 前三季度, 1—9月. */
const PART_OF_YEAR = /上半年|半年|前三季度|第?[一二三四]季度|\d{1,2}月?[-—–~～至]\d{1,2}月/u;

/**
 * Holds the figures of forms against each other, those of the files they refer to included. Differences that
 * rounding explains are none.
 */
export function compareFigures(forms: readonly Form[]): Problem[] {
  const groups = new Map<string, Statement[]>();
  const seen = new Set<string>();
  for (const entry of forms) {
    for (const scope of scopesOf(entry, []).values()) {
      // A department's file is read with the summary and with the notice that issues it.
      const source = `${scope.form.path}\n${scope.form.root.start}\n${scope.year}`;
      if (seen.has(source)) continue;
      seen.add(source);
      const period = periodOf(scope);
      for (const statement of statementsOf(scope)) {
        const key = `${period}\n${statement.year}\n${statement.name}`;
        const group = groups.get(key) ?? [];
        group.push(statement);
        groups.set(key, group);
      }
    }
  }
  return sortProblems([...groups.values()].flatMap(disagreements));
}

/** What half-year reports say is held against half-year reports only. */
function periodOf({ form, above }: FormScope): string {
  if (form.kind.habits.halfYear) return '半年';
  const title = textOf(form.root, '标题')?.text ?? '';
  const part = PART_OF_YEAR.exec(title)?.[0];
  if (part !== undefined) return part.replace('上半年', '半年');
  return above === undefined ? '全年' : periodOf(above);
}

function* statementsOf({ figures, table, year }: FormScope): Generator<Statement> {
  if (year === undefined) return;
  for (const name of figures.names()) {
    const figure = figures.get(name);
    const node = table.nodes.get(name);
    if (figure === undefined || node === undefined) continue;
    for (const [key, number, offset] of [
      ['值', figure.value, 0],
      ['上年', figure.last, 1],
    ] as const) {
      if (number === undefined) continue;
      const typed = node.type === 'map' ? valueAt(node, key) : undefined;
      const place = placeOf(typed ?? node);
      yield { name, year: year - offset, number, figure, place, isLast: offset === 1 };
    }
  }
}

/** Every statement of one number is held against the first: that of the year itself, where there is one. */
function disagreements(group: readonly Statement[]): Problem[] {
  const first = group.find(({ isLast }) => !isLast) ?? group[0];
  if (first === undefined) return [];
  return group
    .filter((other) => other !== first && !agree(first, other))
    .map((other) => disagreement(first, other));
}

function agree(one: Statement, other: Statement): boolean {
  const stated = ({ number, figure: { unit } }: Statement) => ({ number, unit });
  return mayBeSame(stated(one), stated(other), one.figure.sameUnits);
}

function disagreement(first: Statement, other: Statement): Problem {
  const [was, is] = [first, other].map(({ number, figure }) =>
    wordQuantity(number.digits, figure.unit),
  );
  const { year, name } = other;
  return {
    // Last year's number may have been revised since; this year's is either the one or the other.
    severity: first.isLast || other.isLast ? 'warning' : 'error',
    code: 'form/figures-disagree',
    message: {
      zh: `“${name}”${year}年的数这里是${is}，${first.place.file}第${first.place.line}行是${was}。`,
      en: `"${name}" of ${year} is ${is} here, but ${was} in ${first.place.file}, line ${first.place.line}.`,
    },
    place: other.place,
    hint: other.isLast
      ? {
          zh: '以去年的文件为准；基数调整过的，核对后可以不改。',
          en: 'Last year’s document counts, unless the base was revised since.',
        }
      : { zh: '核对两处，改成一样。', en: 'Check both and make them agree.' },
    related: [{ place: first.place, message: { zh: '另一处', en: 'the other place' } }],
  };
}
