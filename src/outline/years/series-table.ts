/** Series of figures as cells of a sheet, and as a web page with a chart each. */
import { escapeXml } from '../../text/index.ts';
import { yearsPage } from './page.ts';
import type { FigureSeries } from './series.ts';

/** A row for each series, a column for each year; growth a year where any has it; then what was told. */
export function seriesCells(series: readonly FigureSeries[]): string[][] {
  const years = yearsOf(series);
  const grows = series.some((each) => growth(each) !== '');
  return [
    ['指标', '单位', ...years.map((year) => `${year}年`), ...(grows ? ['年均增长'] : []), '说明'],
    ...series.map((each) => [
      each.name,
      each.unit,
      ...years.map((year) => each.points.find((point) => point.year === year)?.value ?? ''),
      ...(grows ? [growth(each)] : []),
      remarks(each).join(' '),
    ]),
  ];
}

/** A pair of years has its growth in the text; from the first to the last of more it is this much a year. */
const FEWEST_YEARS = 3;

/** Growth a year from the first point to the last, in percent with one digit; empty where there is none. */
function growth({ points }: FigureSeries): string {
  const [first, last] = [points[0], points.at(-1)];
  const years = first && last ? last.year - first.year + 1 : 0;
  const [from, to] = [Number(first?.value), Number(last?.value)];
  if (years < FEWEST_YEARS || !(from > 0) || !(to > 0)) return '';
  return `${(((to / from) ** (1 / (years - 1)) - 1) * 100).toFixed(1)}%`;
}

/** A row for each figure of each year with the sentence it stands in. */
export function sentenceCells(series: readonly FigureSeries[]): string[][] {
  return [
    ['指标', '年度', '数', '原句', '在哪一节', '文件'],
    ...series.flatMap((each) =>
      [...each.points, ...each.told]
        .sort((a, b) => a.year - b.year)
        .map(({ year, printed, sentence, heading, file }) => [
          each.name,
          `${year}年`,
          printed,
          sentence,
          heading,
          file,
        ]),
    ),
  ];
}

export function seriesPage(series: readonly FigureSeries[]): string {
  return yearsPage('历年数据', seriesTable(series));
}

/** The table alone, for pages that hold more. */
export function seriesTable(series: readonly FigureSeries[]): string {
  if (series.length === 0) return '<p class="none">没有能接起来的数。</p>';
  const years = yearsOf(series);
  const lines = series.map((each) => {
    const cells = years.map((year) => {
      const point = each.points.find((one) => one.year === year);
      return point === undefined
        ? '<td class="none">—</td>'
        : `<td title="${escapeXml(point.sentence)}">${escapeXml(point.value)}</td>`;
    });
    const told = remarks(each).map((words) => `<div class="told">${escapeXml(words)}</div>`);
    const yearly = growth(each) === '' ? '' : `<small>年均增长${growth(each)}</small>`;
    return `<tr><th>${escapeXml(each.name)}<small>${escapeXml(each.unit)}</small>${yearly}</th>${cells.join('')}<td>${seriesChart(each, years)}</td><td>${told.join('')}${sentences(each)}</td></tr>`;
  });
  return `<table class="series">
<thead><tr><th>指标</th>${years.map((year) => `<th>${year}年</th>`).join('')}<th>图</th><th>说明和原句</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function sentences({ points, told }: FigureSeries): string {
  const items = [...points, ...told]
    .sort((a, b) => a.year - b.year)
    .map(
      ({ year, sentence, heading }) =>
        `<li>${year}年：${escapeXml(sentence)}<small>${escapeXml(heading)}</small></li>`,
    );
  return `<details><summary>原句</summary><ul>${items.join('')}</ul></details>`;
}

function remarks({ told, doubts }: FigureSeries): string[] {
  return [
    ...told.map(({ year, printed, words }) => `${year}年写的是${printed}，${words.zh}`),
    ...doubts.map(({ words }) => words.zh),
  ];
}

function yearsOf(series: readonly FigureSeries[]): number[] {
  const all = series.flatMap(({ points, told }) => [...points, ...told].map(({ year }) => year));
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const STEP = 26;
const HEIGHT = 40;

/** Columns that begin at nothing; a year without a value leaves a gap. */
function seriesChart({ name, unit, points }: FigureSeries, years: readonly number[]): string {
  const most = Math.max(...points.map(({ value }) => Number(value)), 0);
  if (!(most > 0)) return '';
  const shapes = years.flatMap((year, index) => {
    const value = Number(points.find((point) => point.year === year)?.value ?? Number.NaN);
    if (Number.isNaN(value)) return [];
    const height = Math.max(1, (Math.max(0, value) / most) * HEIGHT);
    const x = index * STEP;
    return [
      `<rect x="${x + 3}" y="${(HEIGHT - height).toFixed(1)}" width="${STEP - 6}" height="${height.toFixed(1)}"/>`,
      `<text x="${x + STEP / 2}" y="${HEIGHT + 10}" text-anchor="middle">${String(year).slice(2)}</text>`,
    ];
  });
  const words = points.map(({ year, value }) => `${year}年${value}${unit}`).join('，');
  const width = years.length * STEP;
  return `<svg viewBox="0 0 ${width} ${HEIGHT + 12}" width="${width}" height="${HEIGHT + 12}" role="img"><title>${escapeXml(`${name}：${words}`)}</title>${shapes.join('')}</svg>`;
}
