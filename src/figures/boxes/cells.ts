/** Cells of a table row that is about one figure: what they take, or hold, against what their column says. */
import type { Figure } from '../figure.ts';
import { type Numeral, numeral, overlap } from '../numeral.ts';
import { findQuantities } from '../quantities/find.ts';
import { type Named, type Scope, wordNamed } from '../subject.ts';
import { convert, rangeOf } from '../units.ts';
import { wordQuantity } from '../wording.ts';
import type { BoxProblem } from './box.ts';
import { readClaim } from './claim-readers.ts';
import { knownFigure } from './known.ts';

/** What a column holds, or a box takes: this year's number, last year's, the plan's, a change. */
export type CellSort = 'now' | 'last' | 'plan' | 'change';

export type CellProblem = Omit<BoxProblem, 'offset' | 'length'>;

const BOX = /^【(?<content>[^【】｜|]+)】$/u;

/** What a cell that is one box takes; undefined for every other cell. */
export function cellNamed(text: string, scope: Scope): Named | undefined {
  const content = BOX.exec(text.trim())?.groups?.content;
  const named = content === undefined ? undefined : wordNamed(content, scope);
  return named?.figure ? named : undefined;
}

export function sortOf({ aspect }: Named): CellSort | undefined {
  if (aspect === undefined || aspect === '数') return 'now';
  if (/^上年(?:·数)?$/u.test(aspect)) return 'last';
  if (/^计划(?:·数)?$/u.test(aspect)) return 'plan';
  return /^(?:同比|增减|增幅|增长|增速)$/u.test(aspect) ? 'change' : undefined;
}

/** What a cell of the row of a figure holds that is another figure's, or not its number. */
export function cellProblem(
  text: string,
  { figure, sort }: { figure: Figure; sort: CellSort | undefined },
  scope: Scope,
): CellProblem | undefined {
  const named = cellNamed(text, scope);
  if (named?.figure) return otherRow(figure, named.figure);
  if (/[【】]/u.test(text)) return undefined;
  return typedChange(text.trim(), figure, sort, scope) ?? typedNumber(text.trim(), figure, sort);
}

function otherRow(figure: Figure, taken: Figure): CellProblem | undefined {
  const isSame = taken.path.includes(figure.label) || figure.label.includes(taken.label);
  return isSame || taken.whole === figure || taken.parent === figure
    ? undefined
    : {
        severity: 'warning',
        code: 'figures/other-figure',
        message: {
          zh: `这一行是“${figure.label}”，方框取的是“${taken.label}”。`,
          en: `The row is of ${figure.label}, the box takes ${taken.label}.`,
        },
        hint: { zh: `核对是不是【${figure.label}】。`, en: `Is it 【${figure.label}】?` },
      };
}

const CHANGE = /^(?:同比|[比较](?:上|去)年)?(?:增长|增加|提高|上升|下降|减少|降低)/u;

function typedChange(
  text: string,
  figure: Figure,
  sort: CellSort | undefined,
  scope: Scope,
): CellProblem | undefined {
  const known = knownFigure(figure);
  const bare =
    sort === 'change' ? /^(?<sign>[-－−])?\+?(?<rate>\d+(?:\.\d+)?%)$/u.exec(text) : null;
  const words = bare ? `同比${bare.groups?.sign ? '下降' : '增长'}${bare.groups?.rate}` : text;
  if (known === undefined || !CHANGE.test(words)) return undefined;
  return readClaim(`，${words}`, known, scope)?.problem;
}

function typedNumber(
  text: string,
  figure: Figure,
  sort: CellSort | undefined,
): CellProblem | undefined {
  const [quantity] = findQuantities(text);
  if (quantity === undefined || quantity.start !== 0 || quantity.unitSpan.end !== text.length)
    return undefined;
  const unit = `${quantity.scale}${quantity.unit}`;
  const number = numeral(quantity.value);
  const own = numberOf(figure, sort);
  if (number === undefined || own === undefined || unit === '' || quantity.approximate)
    return undefined;
  const typed = convert(number, unit, figure.unit, figure.sameUnits);
  if (typed === undefined || overlap(rangeOf(typed, figure.unit), rangeOf(own, figure.unit)))
    return undefined;
  const known = wordQuantity(own.digits, figure.unit);
  return {
    severity: 'warning',
    code: 'figures/typed-otherwise',
    message: {
      zh: `这里写的是“${figure.label}”${text}，指标里是${known}。`,
      en: `"${figure.label}" is ${text} here, ${known} under 指标.`,
    },
    hint: { zh: `用名字取数就不会错：【${figure.path}】。`, en: `Write 【${figure.path}】.` },
  };
}

function numberOf({ value, last, plan }: Figure, sort: CellSort | undefined): Numeral | undefined {
  if (sort === 'now') return value;
  return sort === 'last' ? last : sort === 'plan' ? plan : undefined;
}
