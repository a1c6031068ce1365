/** Of which year a paper is: names, phrases and dates are right or wrong by it. */
import { remembered } from '../../text/index.ts';
import type { Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const YEARS = /(?<!\d)((?:19|20)\d\d)年/gu;

const ZEROS = /[〇○零]/gu;
const DIGITS = '〇一二三四五六七八九';
const SPELT = /(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)/gu;
/** A line, or the end of one, that is nothing but a date: a paper is signed so. */
const DATED =
  /(?:^|[\s　（(])(?<year>(?:19|20)\d\d|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[\s　)）]*$/u;
/** 云政发〔2014〕3号 at the head of a paper. */
const NUMBERED = /〔((?:19|20)\d\d)〕\s*(?:第\s*)?\d+\s*号/u;
/** So many lines, and so many signs of each, are the head of a paper. */
const HEAD = { lines: 6, signs: 120 };

const inDigits = (year: string) =>
  Number(
    year
      .replaceAll(ZEROS, '〇')
      .replaceAll(/[〇一二三四五六七八九]/gu, (sign) => String(DIGITS.indexOf(sign))),
  );

/** The year of the paper's date, number or title, or of a date on a line of its own; undefined where it has none. */
function knownYear({ document, texts }: Whole): number | undefined {
  for (const said of [document?.signature?.date, document?.documentNumber]) {
    const year = /(?:19|20)\d\d|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}/u.exec(said ?? '');
    if (year) return inDigits(year[0]);
  }
  return datedIn(texts) ?? titled(document?.title ?? '');
}

/** 云园2025年工作总结; the years of a plan are years to come. */
function titled(title: string): number | undefined {
  const year = /规划|纲要|远景|五年/u.test(title) ? undefined : /(?:19|20)\d\d(?=年)/u.exec(title);
  return year ? Number(year[0]) : undefined;
}

const datedIn = remembered((texts: readonly Text[]): number | undefined => {
  const numbers = texts
    .slice(0, HEAD.lines)
    .flatMap(({ text }) => NUMBERED.exec(text.slice(0, HEAD.signs))?.[1] ?? []);
  const dates = texts.flatMap(({ text }) => DATED.exec(text)?.groups?.year ?? []);
  const year = numbers[0] ?? dates[0];
  return year === undefined ? undefined : inDigits(year);
});

/** The year of the paper: of its date or its number, else the last one that it names; this year where there is none. */
export function yearOf(whole: Whole): number {
  const known = knownYear(whole);
  if (known !== undefined) return known;
  const named = namedIn(whole.texts);
  return named.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...named);
}

export function isKnownBefore(whole: Whole, year: number): boolean {
  const known = knownYear(whole);
  return known !== undefined && known < year;
}

/** Whether the paper may be of an earlier year: it is dated so, or has no date and names such a year. */
export function mayBeBefore(whole: Whole, year: number): boolean {
  const known = knownYear(whole);
  if (known !== undefined) return known < year;
  return namedIn(whole.texts).some((named) => named < year);
}

const namedIn = remembered((texts: readonly Text[]): readonly number[] =>
  texts.flatMap(({ text }) => [
    ...[...text.matchAll(YEARS)].map(([, year]) => Number(year)),
    ...[...text.matchAll(SPELT)].map(([year]) => inDigits(year)),
  ]),
);
