/** Prior years, in the plural: their headings in one table, their figures as series. */
import { type FileSource, readForm } from '../form/index.ts';
import type { FigureSeries, Rolled, Side } from '../outline/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { sideOfYear, type Year } from './compare.ts';

export type YearsFormat = 'text' | 'html' | 'xlsx' | 'csv' | 'json';

/** What several years make together: cells to be aligned on a terminal, or a file. */
export type YearsTable = { cells: string[][] } | { data: Uint8Array };

/**
 * The headings of several years by year: which came, went, moved, were reworded, and how long each was.
 * @param years forms or recognised files, in any order
 * @example
 * const years = ['2024', '2023'].map((year) => ({ form: openForm(`examples/${year}/工作总结.yaml`) }));
 * const { value } = await outlineOfYears(years, 'text');
 * value.cells[0] // => ['', '2023年', '2024年', '变化']
 */
export async function outlineOfYears(
  years: readonly Year[],
  format: YearsFormat,
): Promise<Checked<YearsTable>> {
  const { value: sides, problems } = await sidesOf(years);
  if (sides === undefined) return { problems };
  const { outlineCells, outlinePage, outlineYears } = await import('../outline/index.ts');
  const outline = outlineYears(sides);
  const cells = outlineCells(outline);
  if (format === 'text') return { value: { cells }, problems };
  if (format === 'html') return { value: { data: encoded(outlinePage(outline)) }, problems };
  return {
    value: { data: await fileOf(format, outline, [{ name: '标题', rows: cells }]) },
    problems,
  };
}

/**
 * The figures of several years as series, each with the sentences it stands in.
 * @example
 * const years = ['2024', '2023'].map((year) => ({ form: openForm(`examples/${year}/工作总结.yaml`) }));
 * const { value } = await seriesOfYears(years, 'text');
 * value.cells[0] // => ['指标', '单位', '2023年', '2024年', '说明']
 */
export async function seriesOfYears(
  years: readonly Year[],
  format: YearsFormat,
): Promise<Checked<YearsTable>> {
  const { value: series, problems } = await readSeries(years);
  if (series === undefined) return { problems };
  const { sentenceCells, seriesCells, seriesPage } = await import('../outline/index.ts');
  const cells = seriesCells(series);
  if (format === 'text') return { value: { cells }, problems };
  if (format === 'html') return { value: { data: encoded(seriesPage(series)) }, problems };
  const sheets = [
    { name: '历年数据', rows: cells },
    { name: '原句', rows: sentenceCells(series) },
  ];
  return { value: { data: await fileOf(format, series, sheets) }, problems };
}

/**
 * Which of several years is the latest: its place among them.
 * @example
 * const years = ['2024', '2023'].map((year) => ({ form: openForm(`examples/${year}/工作总结.yaml`) }));
 * (await latestOfYears(years)).value // => 0
 */
export async function latestOfYears(years: readonly Year[]): Promise<Checked<number>> {
  const { value: sides, problems } = await sidesOf(years);
  if (sides === undefined) return { problems };
  const dated = sides.filter(({ year }) => year !== undefined);
  const last = dated.at(-1) ?? sides.at(-1);
  const names = await Promise.all(years.map(async (year) => (await sideOfYear(year)).value?.name));
  return { value: Math.max(0, names.indexOf(last?.name)), problems };
}

/**
 * Writes into a form that was rolled over from the latest of several years what the others had: sections that are
 * gone, as remarks where they stood; the years of each figure that several of them name.
 * @example
 * const files = { read: () => undefined };
 * const rolled = { fromYear: 2024, files: [{ path: '/表.yaml', text: '文种: 工作总结\n标题: 总结\n正文: 好。\n' }] };
 * const years = ['2024', '2023'].map((year) => ({ form: openForm(`examples/${year}/工作总结.yaml`) }));
 * (await withYearsBefore(rolled, years, { files, cwd: '/' })).value.files.length // => 1
 */
export async function withYearsBefore(
  rolled: Rolled,
  years: readonly Year[],
  { files, cwd }: { files: FileSource; cwd: string },
): Promise<Checked<Rolled>> {
  const { value: sides, problems } = await sidesOf(years);
  const [first, ...others] = rolled.files;
  if (sides === undefined || first === undefined) return { problems };
  const texts = new Map(rolled.files.map(({ path, text }) => [path, text]));
  const read = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? files.read(path) : new TextEncoder().encode(text);
  };
  const { value: form } = readForm(first.path, { ...files, read }, { cwd });
  // What was typed otherwise than it is read is left as it is.
  if (form === undefined || form.root.file.text !== first.text) return { value: rolled, problems };
  const { withPriorYears } = await import('../outline/index.ts');
  const text = withPriorYears(form, sides);
  return { value: { ...rolled, files: [{ ...first, text }, ...others] }, problems };
}

/** The series of several years, for a page that holds more than them. */
export async function readSeries(years: readonly Year[]): Promise<Checked<FigureSeries[]>> {
  const { value: sides, problems } = await sidesOf(years);
  if (sides === undefined) return { problems };
  const { figureSeries } = await import('../outline/index.ts');
  return { value: figureSeries(sides), problems };
}

/** The years as they are compared, earliest first; what does not say its year is told. */
async function sidesOf(years: readonly Year[]): Promise<Checked<Side[]>> {
  const read = await Promise.all(years.map(sideOfYear));
  const problems = read.flatMap((side) => (side.value === undefined ? side.problems : []));
  const found = read.flatMap(({ value }) => value ?? []);
  if (found.length < years.length) return { problems };
  const { inYearOrder } = await import('../outline/index.ts');
  const sides = inYearOrder(found);
  return { value: sides, problems: sides.filter(({ year }) => year === undefined).map(noYear) };
}

function noYear({ name }: Side): Problem {
  return {
    severity: 'warning',
    code: 'outline/no-year',
    message: {
      zh: `“${name}”里看不出是哪一年的，排在最后，它的数没有接进历年数据。`,
      en: `"${name}" does not say its year: it stands last, and its figures are in no series.`,
    },
    hint: { zh: '文件名里写上年份，如 2023年工作总结.docx。', en: 'Put the year into its name.' },
  };
}

async function fileOf(
  format: 'xlsx' | 'csv' | 'json',
  json: unknown,
  sheets: { name: string; rows: string[][] }[],
): Promise<Uint8Array> {
  if (format === 'json') return encoded(`${JSON.stringify(json, undefined, 2)}\n`);
  const { writeCsv, writeXlsx } = await import('../sheets/index.ts');
  return format === 'csv' ? encoded(writeCsv(sheets[0]?.rows ?? [])) : writeXlsx(sheets);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
