/** This year's form from those of the years before: forms, or files from other years. */
import type { FileSource } from '../form/index.ts';
import {
  lastYearApart,
  type MadePicture,
  type NewFile,
  type Rolled,
  rollDocument,
  rollForm,
} from '../outline/index.ts';
import { type Checked, hasErrors } from '../problem.ts';
import { basename, dirname, join, relative } from '../text/index.ts';
import type { Year } from './compare.ts';
import type { OpenForm } from './open.ts';
import { latestOfYears, withYearsBefore } from './years.ts';

export { rollDocument, rollForm, startForm } from '../outline/index.ts';

export interface NewYearOptions {
  /** The year of the new form. */
  year: number;
  /** 文种 that the person asked for. */
  kind: string;
  /** Where the new form goes, an absolute path; needed where the latest year is no form. */
  output?: string;
  /** Absolute path of the folder that file names in messages are relative to. */
  cwd: string;
  files: FileSource;
  /** Writes everything into one file. */
  inline?: boolean;
  /** Puts last year's words into a file of their own beside each form. */
  apart?: boolean;
}

export interface NewYear {
  /** Which of the years the form follows: its place among them. */
  latest: number;
  /** The form first. */
  files: NewFile[];
  /** False where the form keeps the path of last year's: no output was given, and no year in it could be moved on. */
  isNamed: boolean;
  /** Pictures that belong beside it. */
  pictures: readonly MadePicture[];
}

/**
 * The form of a new year: the latest of several years gives it, what the others had is put beside.
 * @param years forms or recognised files, in any order
 * @example
 * const files = { read: () => undefined };
 * const year = { form: openForm('examples/2023/工作总结.yaml') };
 * const { value } = await formOfNewYear([year], { kind: '工作总结', year: 2024, output: '/新/工作总结.yaml', cwd: '/', files });
 * value.files[0].path // => '/新/工作总结.yaml'
 */
export async function formOfNewYear(
  years: readonly Year[],
  options: NewYearOptions,
): Promise<Checked<NewYear>> {
  const isOne = years.length < 2;
  const { value: latest, problems } = isOne
    ? { value: 0, problems: [] }
    : await latestOfYears(years);
  const last = latest === undefined ? undefined : years[latest];
  if (latest === undefined || last === undefined) return { problems };
  const rolled: Checked<Rolled & { pictures?: readonly MadePicture[] }> =
    'form' in last ? rolledForm(last.form, options) : rolledDocument(last, options);
  const all = [...problems, ...rolled.problems];
  if (rolled.value === undefined || hasErrors(rolled.problems)) return { problems: all };
  const { value = rolled.value } = isOne ? {} : await withYearsBefore(rolled.value, years, options);
  const [from = ''] = value.files.map(({ path }) => path);
  const isForm = 'form' in last;
  const moved = isForm ? join(options.cwd, movedYear(from, value.fromYear, options)) : from;
  const to = options.output ?? moved;
  // What the form refers to keeps its place relative to the form.
  const placed = value.files.map(({ path, text }, index) => ({
    path: index === 0 ? to : join(dirname(to), relative(dirname(from), path)),
    text,
  }));
  const { files, lineOf } = options.apart
    ? lastYearApart(placed, options.files)
    : { files: placed, lineOf: undefined };
  const { pictures = [] } = rolled.value;
  const isNamed = !isForm || options.output !== undefined || moved !== from;
  // The places of what a person has to look at are those of the form as it is now.
  const said = all.map((problem) => {
    const { place } = problem;
    if (!place || !lineOf) return problem;
    return {
      ...problem,
      place: { ...place, line: lineOf(join(options.cwd, place.file), place.line) },
    };
  });
  return { value: { latest, files, pictures, isNamed }, problems: said };
}

function rolledForm(last: OpenForm, { year, kind, cwd, output }: NewYearOptions): Checked<Rolled> {
  return rollForm(last.path, last.files, {
    year,
    kind,
    cwd,
    ...(output !== undefined && { output }),
  });
}

function rolledDocument(
  { document, name, doubts }: Extract<Year, { name: string }>,
  { output, cwd, kind, ...options }: NewYearOptions,
): ReturnType<typeof rollDocument> {
  return rollDocument(document, {
    ...options,
    kind,
    cwd,
    output: output ?? join(cwd, `${kind}.yaml`),
    source: basename(name),
    ...(doubts && { doubts }),
  });
}

/** The old path, below the folder that the command runs in, with its year moved on. */
function movedYear(path: string, from: number, { year, cwd }: NewYearOptions): string {
  return relative(cwd, path).split(String(from)).join(String(year));
}
