/** A figure's small chart: last year and this year as bars, or the months as columns; its plan as a stroke. */
import type { FigureRow } from '../form/index.ts';
import { escapeXml } from '../text/index.ts';

const WIDTH = 170;
const BAR_HEIGHT = 24;
const COLUMN_HEIGHT = 46;
/** What is kept clear of the sides, so that a stroke at the end is seen. */
const EDGE = 2;

/** From the left end of the longest bar to its right end. */
export interface Scale {
  low: number;
  high: number;
}

/** Bars begin at nothing, so that their lengths can be compared; losses go to the left. */
export function scaleOf(digits: readonly (string | undefined)[]): Scale {
  const numbers = digits.flatMap((each) => (each === undefined ? [] : [Number(each)]));
  return { low: Math.min(0, ...numbers), high: Math.max(0, ...numbers) };
}

/** The chart of a figure; empty where there is no number to draw. Parts are drawn to the scale of their whole. */
export function chart(row: FigureRow, wholesScale?: Scale): string {
  const points = row.series?.filter(({ value, last }) => value ?? last) ?? [];
  if (points.length > 1) return columns(row);
  const scale = wholesScale ?? scaleOf([row.value, row.last, row.plan]);
  if (scale.low === scale.high) return '';
  return bars(row, scale);
}

function bars({ value, last, plan, ...row }: FigureRow, { low, high }: Scale): string {
  const at = (digits: string | number) =>
    EDGE + ((Number(digits) - low) / (high - low)) * (WIDTH - 2 * EDGE);
  const bar = (digits: string | undefined, kind: string, y: number, height: number) => {
    if (digits === undefined) return '';
    const [from, to] = [at(0), at(digits)].sort((a, b) => a - b) as [number, number];
    return `<rect class="${kind}" x="${px(from)}" y="${y}" width="${px(to - from)}" height="${height}"/>`;
  };
  const shapes = [
    bar(last, 'last', 3, 7),
    value === undefined ? bar(last ?? plan, 'missing', 11, 10) : bar(value, 'now', 11, 10),
    low < 0 ? `<path class="zero" d="M${px(at(0))} 0V${BAR_HEIGHT}"/>` : '',
    plan === undefined ? '' : stroke(`M${px(at(plan))} 8V24`),
  ];
  const words = [
    last === undefined ? '' : `上年${last}${row.unit}`,
    value === undefined ? '今年待填' : `今年${value}${row.unit}`,
    plan === undefined ? '' : `计划${plan}${row.unit}`,
  ];
  return drawing('bars', shapes, words, BAR_HEIGHT);
}

function columns({ series = [], unit }: FigureRow): string {
  const { low, high } = scaleOf(series.flatMap(({ value, last, plan }) => [value, last, plan]));
  if (low === high) return '';
  const floor = COLUMN_HEIGHT - 11;
  const at = (digits: string | number) =>
    floor - ((Number(digits) - low) / (high - low)) * (floor - EDGE);
  const step = (WIDTH - 2 * EDGE) / series.length;
  const column = (digits: string | undefined, kind: string, x: number, width: number) => {
    if (digits === undefined) return '';
    const [from, to] = [at(0), at(digits)].sort((a, b) => a - b) as [number, number];
    return `<rect class="${kind}" x="${px(x)}" y="${px(from)}" width="${px(width)}" height="${px(to - from)}"/>`;
  };
  const shapes = series.flatMap(({ value, last, plan }, index) => {
    const x = EDGE + index * step;
    return [
      column(last, 'last', x + step * 0.1, step * 0.34),
      column(value, 'now', x + step * 0.46, step * 0.44),
      plan === undefined
        ? ''
        : stroke(`M${px(x + step * 0.4)} ${px(at(plan))}H${px(x + step * 0.96)}`),
    ];
  });
  const label = (index: number, anchor: string, x: number) =>
    `<text x="${px(x)}" y="${COLUMN_HEIGHT - 1}" text-anchor="${anchor}">${escapeXml(series[index]?.label ?? '')}</text>`;
  const words = series.map(
    ({ label: period, value, last, plan }) =>
      `${period}${value ?? '待填'}${unit}${last === undefined ? '' : `（上年${last}）`}${plan === undefined ? '' : `（计划${plan}）`}`,
  );
  return drawing(
    'columns',
    [
      ...shapes,
      `<path class="zero" d="M0 ${px(at(0))}H${WIDTH}"/>`,
      label(0, 'start', EDGE),
      label(series.length - 1, 'end', WIDTH - EDGE),
    ],
    words,
    COLUMN_HEIGHT,
  );
}

/** The plan, with a bright seam so that it is seen before a bar. */
function stroke(path: string): string {
  return `<path class="seam" d="${path}"/><path class="plan" d="${path}"/>`;
}

/** An image with its numbers in words, for those who listen and for the pointer. */
function drawing(
  kind: string,
  shapes: readonly string[],
  words: readonly string[],
  height: number,
): string {
  const title = words.filter((word) => word !== '').join('，');
  return `<svg class="${kind}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"${kind === 'bars' ? ' preserveAspectRatio="none"' : ''} role="img"><title>${escapeXml(title)}</title>${shapes.join('')}</svg>`;
}

/** To a tenth of a pixel. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
