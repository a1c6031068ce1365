/** `hongtou new`: a form to fill in, from scratch or from last year's. */
import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import {
  diskFiles,
  isFolder,
  namedFiles,
  oneNamed,
  STANDARD_STREAM,
  templatesFolder,
} from '../../../computer/index.ts';
import type { Words } from '../../../problem.ts';
import { formOfNewYear, startForm } from '../../../roads/new.ts';
import { formPlace } from '../../formats.ts';
import { newPictures, writeNew } from '../../new-files.ts';
import { isFormName } from '../../old-files.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { tellLeftovers } from '../../words/leftovers.ts';
import { type OpenedYear, openLastYear } from './last-year.ts';
import { isMarked, listNotes, tellFillIn } from './notes.ts';
import type { NewOptions } from './options.ts';

export async function create(
  kind: string,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const year = options.year === undefined ? undefined : readYear(options.year);
  if (year === null) {
    return refuse(terminal, {
      zh: `--year 要写四位年份，如 --year 2024；现在是“${options.year}”。`,
      en: `--year takes a year of four digits, e.g. --year 2024, not "${options.year}".`,
    });
  }
  const years = options.from?.flatMap((name) =>
    isFolder(name) ? oneNamed(name, 'form') : namedFiles([name]),
  );
  const from = years?.find((name) => name !== STANDARD_STREAM && isFormName(name));
  const place = options.output && formPlace(options.output, from ?? `${kind}.yaml`);
  if (typeof place === 'object') return refuse(terminal, place.refusal);
  const placed = { ...options, ...(place && { output: place }) };
  if (years === undefined) return startFromScratch(kind, year, placed, terminal);
  if (year === undefined) {
    return refuse(terminal, {
      zh: '沿用上年的表单要写新年度，如 --year 2024。',
      en: "Starting from last year's form takes the new year, e.g. --year 2024.",
    });
  }
  return startFromYears(kind, years, year, placed, terminal);
}

function startFromScratch(
  kind: string,
  year: number | undefined,
  options: NewOptions,
  terminal: Terminal,
): ExitCode {
  const path = options.output ?? `${kind}.yaml`;
  const started = startForm(kind, {
    files: diskFiles(),
    templatesFolder,
    folder: path === STANDARD_STREAM ? process.cwd() : dirname(resolve(path)),
    ...(year === undefined ? {} : { year }),
  });
  if (started.value === undefined) {
    terminal.report(started.problems);
    return EXIT.usage;
  }
  const code = writeNew([{ path, text: started.value }], options, terminal);
  if (code === EXIT.fine) tellFillIn(path, terminal);
  return code;
}

/** Of several years the latest gives the form; what the others had is put beside. */
async function startFromYears(
  kind: string,
  names: readonly string[],
  year: number,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened: OpenedYear[] = [];
  for (const name of names) {
    const one = await openLastYear(name, options.part, terminal);
    if (typeof one === 'number') return one;
    opened.push(one);
  }
  const isStream = options.output === STANDARD_STREAM;
  const output =
    options.output === undefined || isStream ? {} : { output: resolve(options.output) };
  const { value, problems } = await formOfNewYear(
    opened.map((one) => one.year),
    {
      year,
      kind,
      ...output,
      cwd: process.cwd(),
      files: diskFiles(),
      inline: isStream,
      apart: options.apart === true && !isStream,
    },
  );
  const latest = opened[value?.latest ?? 0];
  const notes = [...(latest?.problems ?? []), ...problems];
  terminal.report(isStream ? notes : notes.filter((note) => !isMarked(note)));
  if (value === undefined) return EXIT.problems;
  const [form = { path: '', text: '' }] = value.files;
  if (isStream) return writeNew([{ ...form, path: STANDARD_STREAM }], options, terminal);
  if (!value.isNamed) {
    const from = basename(form.path);
    return refuse(terminal, {
      zh: `请用 -o 写明新表单的文件名，如 -o ${year}/${from}。`,
      en: `Name the new form with -o, e.g. -o ${year}/${from}.`,
    });
  }
  const words = value.files.find(({ path }) => path.endsWith('.txt') && existsSync(path));
  if (words && !options.force) {
    const there = relative(process.cwd(), words.path);
    return refuse(terminal, {
      zh: `已经有“${there}”，是别的表单的上年文字，没有改动。请用 -o 换一个文件名，或者加 --force。`,
      en: `"${there}" holds another form's words and was left alone. Choose another name with -o, or add --force.`,
    });
  }
  const pictures = newPictures(dirname(form.path), value.pictures);
  const code = writeNew([...value.files, ...pictures], options, terminal);
  if (code !== EXIT.fine) return code;
  if (latest?.read) await tellLeftovers(latest.read, terminal);
  listNotes(notes, terminal);
  tellFillIn(relative(process.cwd(), resolve(form.path)), terminal);
  return code;
}

function readYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

function refuse(terminal: Terminal, words: Words): ExitCode {
  terminal.say(words);
  return EXIT.usage;
}
