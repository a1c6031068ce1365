/** Figures followed through the years; one whose meaning changed is told, not joined. */
import { convert, numeral } from '../../figures/index.ts';
import type { Words } from '../../problem.ts';
import type { Side, SideSection } from '../compare/side.ts';
import { bigramsOf, similarity } from '../compare/similarity.ts';
import type { StatedFigure } from './meaning.ts';
import { trackSections } from './outline.ts';
import { statedFigures } from './stated.ts';

export interface FigureSeries {
  /** As the latest year calls it. */
  name: string;
  unit: string;
  /** Years of one meaning, earliest first, in the series' unit. */
  points: SeriesPoint[];
  /** Years that name it and mean something else. */
  told: ToldPoint[];
  /** Years whose sentences do not agree with the year before. */
  doubts: { year: number; words: Words }[];
}

export interface SeriesPoint {
  year: number;
  /** Digits in the unit of the series. */
  value: string;
  /** As its sentence has it: 60200万元. */
  printed: string;
  sentence: string;
  heading: string;
  file: string;
}

export interface ToldPoint extends SeriesPoint {
  /** unit: no way from one to the other; scope: reaches further or less far; count: counted otherwise. */
  changed: 'unit' | 'scope' | 'count' | 'period';
  words: Words;
}

/** A series while it grows. */
interface Growing extends FigureSeries {
  last: StatedFigure;
  /** The track of headings that it stood below last. */
  track: unknown;
}

/** Words less alike than this are of two figures. */
const ALIKE = 0.6;

/**
 * The series of several years.
 * @param sides earliest first; those without a year are left out
 */
export function figureSeries(sides: readonly Side[]): FigureSeries[] {
  const dated = sides.filter((side): side is Side & { year: number } => side.year !== undefined);
  const tracks = tracksOf(dated);
  const growing: Growing[] = [];
  for (const side of dated) {
    const open = new Set(growing);
    const figures = statedFigures(side);
    const left = figures.filter((figure) => {
      const joined = best(
        open,
        figure,
        tracks,
        (series) => changedIn(series, figure) === undefined,
      );
      if (joined === undefined) return true;
      join(joined, figure, side, tracks);
      open.delete(joined);
      return false;
    });
    for (const figure of left) {
      const other = best(open, figure, tracks, () => true);
      if (other !== undefined) {
        tell(other, figure, side);
        open.delete(other);
      }
      growing.push(started(figure, side, tracks));
    }
  }
  return growing
    .filter(({ points, told }) => points.length > 1 || told.length > 0)
    .map(({ name, unit, points, told, doubts }) => ({ name, unit, points, told, doubts }));
}

function tracksOf(sides: readonly Side[]): Map<SideSection, unknown> {
  const tracks = new Map<SideSection, unknown>();
  for (const track of trackSections(sides)) {
    for (const section of track.sections) if (section) tracks.set(section, track);
  }
  for (const { root } of sides) tracks.set(root, 'root');
  return tracks;
}

/** The open series that a figure is most surely of: the same words first, below the same heading. */
function best(
  open: ReadonlySet<Growing>,
  figure: StatedFigure,
  tracks: ReadonlyMap<SideSection, unknown>,
  fits: (series: Growing) => boolean,
): Growing | undefined {
  const scored = [...open]
    .filter(fits)
    .map((series) => ({ series, score: sameness(series, figure, tracks) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.series;
}

function sameness(
  { last, track }: Growing,
  figure: StatedFigure,
  tracks: ReadonlyMap<SideSection, unknown>,
): number {
  const together = track !== undefined && tracks.get(figure.section) === track;
  if (last.base === figure.base) {
    // Words as short as 项目 are many things elsewhere.
    if (!together && figure.base.length < 4) return 0;
    return together ? 3 : 2;
  }
  const isUnit = last.unit === figure.unit;
  const holds = last.base.endsWith(figure.base) || figure.base.endsWith(last.base);
  if (together && isUnit && holds && Math.min(last.base.length, figure.base.length) > 2) return 1.5;
  const alike = similarity(bigramsOf(last.base), bigramsOf(figure.base));
  return together && isUnit && alike >= ALIKE ? alike : 0;
}

/** What a figure means otherwise than the series; undefined where it is the same. */
function changedIn(
  { last, unit }: Growing,
  figure: StatedFigure,
): ToldPoint['changed'] | undefined {
  const number = numeral(figure.value);
  if (number === undefined || (figure.unit !== unit && !convert(number, figure.unit, unit)))
    return 'unit';
  if (last.meaning.scope !== figure.meaning.scope) return 'scope';
  if (last.meaning.count !== figure.meaning.count) return 'count';
  return last.meaning.period !== figure.meaning.period ? 'period' : undefined;
}

function started(
  figure: StatedFigure,
  side: Side & { year: number },
  tracks: ReadonlyMap<SideSection, unknown>,
): Growing {
  return {
    name: figure.name,
    unit: figure.unit,
    points: [pointOf(figure, side, figure.unit)],
    told: [],
    doubts: [],
    last: figure,
    track: tracks.get(figure.section),
  };
}

function pointOf(
  figure: StatedFigure,
  { year, name }: Side & { year: number },
  unit: string,
): SeriesPoint {
  const number = numeral(figure.value);
  const converted = figure.unit === unit ? number : number && convert(number, figure.unit, unit);
  return {
    year,
    value: converted?.digits ?? figure.value,
    printed: `${figure.value}${figure.unit}`,
    sentence: figure.sentence,
    heading: figure.heading,
    file: name,
  };
}

function join(
  series: Growing,
  figure: StatedFigure,
  side: Side & { year: number },
  tracks: ReadonlyMap<SideSection, unknown>,
): void {
  const point = pointOf(figure, side, series.unit);
  const previous = series.points.at(-1);
  if (previous && previous.year === side.year - 1)
    series.doubts.push(...doubtsOf(series, previous, point, figure));
  series.points.push(point);
  series.name = figure.name;
  series.last = figure;
  series.track = tracks.get(figure.section);
}

/** What this year's sentence says of last year, against what last year's file says. */
function doubtsOf(
  { unit }: Growing,
  previous: SeriesPoint,
  point: SeriesPoint,
  figure: StatedFigure,
): FigureSeries['doubts'] {
  const doubts: FigureSeries['doubts'] = [];
  const { year } = point;
  const base = figure.before === undefined ? undefined : numeral(figure.before);
  const then = base && (figure.unit === unit ? base : convert(base, figure.unit, unit));
  if (then && !then.value.eq(previous.value)) {
    doubts.push({
      year,
      words: {
        zh: `${year}年的文件说上年是${figure.before}${figure.unit}，${previous.year}年的文件写的是${previous.printed}，口径可能变了。`,
        en: `The file of ${year} gives ${figure.before}${figure.unit} for the year before; that year's says ${previous.printed}.`,
      },
    });
  }
  const [now, last] = [Number(point.value), Number(previous.value)];
  if (figure.change && last > 0) {
    const stated = Number(figure.change.percent) * (figure.change.down ? -1 : 1);
    const rate = ((now - last) / last) * 100;
    if (Math.abs(rate - stated) > 0.6) {
      doubts.push({
        year,
        words: {
          zh: `按两年的数算是${rate < 0 ? '下降' : '增长'}${Math.abs(rate).toFixed(1)}%，${year}年的文件写的是${figure.change.down ? '下降' : '增长'}${figure.change.percent}%，口径可能变了。`,
          en: `By the two files it changed by ${rate.toFixed(1)} %; the file of ${year} says ${stated} %.`,
        },
      });
    }
  }
  return doubts;
}

function tell(series: Growing, figure: StatedFigure, side: Side & { year: number }): void {
  const changed = changedIn(series, figure) ?? 'scope';
  const point = pointOf(figure, side, figure.unit);
  series.told.push({ ...point, changed, words: toldWords(changed, series, figure) });
}

function toldWords(
  changed: ToldPoint['changed'],
  { last, unit }: Growing,
  figure: StatedFigure,
): Words {
  const was = {
    unit,
    scope: last.meaning.scope,
    count: last.meaning.count,
    period: last.meaning.period,
  }[changed];
  const is = { unit: figure.unit, ...figure.meaning }[changed];
  const names = { unit: '单位', scope: '范围', count: '口径', period: '时间段' };
  return {
    zh: `${names[changed]}变了：以前${was === '' ? '没有写' : `是“${was}”`}，这一年${is === '' ? '没有写' : `是“${is}”`}，没有接上。`,
    en: `Its ${changed} changed from "${was}" to "${is}": not joined.`,
  };
}
