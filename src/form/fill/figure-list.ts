/** Every figure of a form and of all it includes: value, last year's, change, and where it is printed. */
import type { Figure, Numeral, SeriesPoint } from '../../figures/index.ts';
import {
  aspectText,
  changeBetween,
  findQuantities,
  numeral,
  seriesOf,
  wordChange,
} from '../../figures/index.ts';
import type { Place } from '../../problem.ts';
import { departmentsOf } from '../compose/departments.ts';
import type { Form } from '../compose/form.ts';
import type { FormScope } from '../figures/scopes.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { mapOf } from '../source/tree.ts';
import type { FilledForm } from './data.ts';
import { fillForm } from './fill.ts';
import { type FilledBox, placeOfBox, type Trace } from './finish.ts';

/** A place where a figure is printed. */
export interface FigureUse {
  place: Place;
  /** What is printed there: 7.46亿元, 同比增长13.2%. */
  text: string;
  /** 同比, 占比; absent where the value itself is printed. */
  aspect?: string;
}

export interface FigureRow {
  /** figure: of 指标; box: a number typed into a box of the text. */
  type: 'figure' | 'box';
  /** 安置房/石屏片区; of a box, the words before it. */
  name: string;
  unit: string;
  /** Digits as printed; absent while unknown. */
  value?: string;
  last?: string;
  plan?: string;
  /** 同比增长13.2% */
  change?: string;
  /** Which way it went. */
  direction?: Direction;
  /** 98.3% */
  share?: string;
  completion?: string;
  /** 填报 of the figure, else of the section or file that it stands in. */
  department?: string;
  /** Whether it is computed from others: it cannot be filled in. */
  computed?: true;
  /** Months or quarters, in the order of the year. */
  series?: SeriesPoint[];
  /** Where it is typed. */
  place: Place;
  uses: FigureUse[];
}

export type Direction = 'up' | 'down' | 'same';

/** All figures in the order of their forms, then all boxes that were filled by hand in the order of the text. */
export function listFigures(form: Form): FigureRow[] {
  return fillWithFigures(form).figures;
}

/** A form filled as far as it is, and all its figures: both come of the same work. */
export interface WithFigures {
  filled: FilledForm | undefined;
  figures: FigureRow[];
}

export function fillWithFigures(form: Form): WithFigures {
  const trace: Trace = { boxes: [] };
  const filled = fillForm(form, { draft: true, trace }).value;
  const uses = usesByFigure(trace.boxes);
  const departments = departmentsOf(form);
  const figures = [...(trace.scopes?.values() ?? [])].flatMap((scope) =>
    figureRows(scope, uses, departments),
  );
  const boxes = trace.boxes.filter((box) => box.figure === undefined);
  const rows = boxes.map((box) => boxRow(box, departments.get(box.prose.node)));
  return { filled, figures: [...figures, ...rows] };
}

/** 含其中 prints the parts too. */
function usesByFigure(boxes: readonly FilledBox[]): Map<Figure, FigureUse[]> {
  const uses = new Map<Figure, FigureUse[]>();
  for (const box of boxes) {
    const { figure, aspect, text } = box;
    if (figure === undefined) continue;
    const place = placeOfBox(box);
    const printed = /其中|分项/u.test(aspect ?? '') ? [figure, ...figure.parts] : [figure];
    for (const one of printed) {
      const known = uses.get(one) ?? [];
      known.push({ place, text, ...(aspect === undefined ? {} : { aspect }) });
      uses.set(one, known);
    }
  }
  return uses;
}

function figureRows(
  { form, figures, table }: FormScope,
  uses: ReadonlyMap<Figure, FigureUse[]>,
  departments: ReadonlyMap<FormNode, string>,
): FigureRow[] {
  return [...figures.names()].flatMap((name) => {
    const figure = figures.get(name);
    const node = table.nodes.get(name);
    if (figure === undefined || node === undefined) return [];
    const entry = mapOf(form.root, '指标')?.entries.get(name);
    const direction = directionOf(figure.last, figure.value, figure.stated?.number);
    const series = seriesOf(figure);
    const optional = {
      value: figure.value?.digits,
      last: figure.last?.digits,
      plan: figure.plan?.digits,
      change: aspectText(figure, '同比'),
      share: aspectText(figure, '占比'),
      completion: aspectText(figure, '完成率'),
      department: departments.get(node),
    };
    return [
      {
        type: 'figure',
        name,
        unit: figure.unit,
        ...known(optional),
        ...(direction === undefined ? {} : { direction }),
        ...(figure.source.计算 ? { computed: true as const } : {}),
        ...(series.length === 0 ? {} : { series }),
        place: entry ? placeOfKey(entry) : placeOf(node),
        uses: uses.get(figure) ?? [],
      } satisfies FigureRow,
    ];
  });
}

/** A change that is stated counts before what the two years' numbers say. */
function directionOf(
  last: Numeral | undefined,
  now: Numeral | undefined,
  stated?: Numeral,
): Direction | undefined {
  if (now === undefined) return undefined;
  const sign = stated ? stated.value.cmp(0) : last && now.value.cmp(last.value);
  return sign === undefined ? undefined : sign > 0 ? 'up' : sign < 0 ? 'down' : 'same';
}

/** How far before and behind a box its name and unit are looked for. */
const REACH = 24;

function boxRow(box: FilledBox, department: string | undefined): FigureRow {
  const { prose, offset, length, now, last, text } = box;
  const place = placeOfBox(box);
  const before = prose.text.slice(Math.max(0, offset - REACH), offset);
  const behind = prose.text.slice(offset + length, offset + length + REACH);
  const quantity = findQuantities(`${now ?? last ?? '1'}${behind.replace(/[【】]/gu, '，')}`)[0];
  const unit = quantity?.start === 0 ? `${quantity.scale}${quantity.unit}` : '';
  const direction = directionOf(numeral(last ?? ''), numeral(now ?? ''));
  return {
    type: 'box',
    name: /[^，。；：、！？（）“”【】\s]*$/u.exec(before)?.[0] ?? '',
    unit,
    ...known({ value: now, last, change: boxChange(now, last, unit), department }),
    ...(direction === undefined ? {} : { direction }),
    place,
    uses: now === undefined ? [] : [{ place, text }],
  };
}

function boxChange(
  now: string | undefined,
  last: string | undefined,
  unit: string,
): string | undefined {
  const value = numeral(now ?? '');
  const before = numeral(last ?? '');
  if (value === undefined || before === undefined) return undefined;
  return wordChange(changeBetween(before, value, unit, 1), { name: '', unit }, '同比');
}

function known<T extends Record<string, string | undefined>>(
  texts: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [K in keyof T]?: string;
  };
}

const HEADINGS = [
  '名称',
  '值',
  '单位',
  '上年',
  '同比',
  '占比',
  '计划',
  '完成率',
  '填报',
  '写在',
  '用在',
];

/** The list as rows of a table, headings first, for text, csv and xlsx. */
export function figureTable(rows: readonly FigureRow[]): string[][] {
  return [
    HEADINGS,
    ...rows.map((row) => [
      row.name,
      row.value ?? '',
      row.unit,
      row.last ?? '',
      row.change ?? '',
      row.share ?? '',
      row.plan ?? '',
      row.completion ?? '',
      row.department ?? '',
      `${row.place.file}:${row.place.line}`,
      row.type === 'box'
        ? ''
        : [...new Set(row.uses.map(({ place }) => `${place.file}:${place.line}`))].join('、'),
    ]),
  ];
}
