/** `hongtou new`: a form to fill in, from scratch or from last year's. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { diskFiles, STANDARD_STREAM, templatesFolder } from '../../../computer/index.ts';
import {
  hasErrors,
  latestOfYears,
  rollForm,
  startForm,
  withYearsBefore,
  type Year,
} from '../../../index.ts';
import type { Words } from '../../../problem.ts';
import { writeNew } from '../../new-files.ts';
import { isFormName } from '../../old-files.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { openYear } from '../../years.ts';
import { listNotes } from './notes.ts';
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
  return options.from === undefined
    ? startFromScratch(kind, year, options, terminal)
    : startFromYears(kind, options.from, year, options, terminal);
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
  return writeNew([{ path, text: started.value }], options, terminal);
}

/** Of several years the latest gives the form; what the others had is put beside. */
async function startFromYears(
  kind: string,
  names: readonly string[],
  year: number | undefined,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [first = ''] = names;
  if (names.length < 2)
    return startFromLastYear(kind, { from: first, years: [] }, year, options, terminal);
  const years: Year[] = [];
  for (const name of names) {
    const opened = await openYear(name, options.part, terminal);
    if (opened === null) return EXIT.problems;
    years.push(opened);
  }
  const { value: latest, problems } = await latestOfYears(years);
  terminal.report(problems);
  if (latest === undefined) return EXIT.problems;
  return startFromLastYear(kind, { from: names[latest] ?? first, years }, year, options, terminal);
}

async function startFromLastYear(
  kind: string,
  { from, years }: { from: string; years: readonly Year[] },
  year: number | undefined,
  options: NewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (year === undefined) {
    return refuse(terminal, {
      zh: '沿用上年的表单要写新年度，如 --year 2024。',
      en: "Starting from last year's form takes the new year, e.g. --year 2024.",
    });
  }
  if (!isFormName(from)) {
    const { startFromFile } = await import('./from-file.ts');
    return startFromFile(kind, { from, years }, year, options, terminal);
  }
  const entry = resolve(from);
  const output =
    options.output === undefined || options.output === STANDARD_STREAM
      ? {}
      : { output: resolve(options.output) };
  const rolled = rollForm(entry, diskFiles(), { year, kind, cwd: process.cwd(), ...output });
  terminal.report(rolled.problems);
  if (rolled.value === undefined || hasErrors(rolled.problems)) return EXIT.problems;
  const surroundings = { files: diskFiles(), cwd: process.cwd() };
  const { value = rolled.value } =
    years.length > 0 ? await withYearsBefore(rolled.value, years, surroundings) : {};
  const { fromYear, files } = value;
  if (options.output === STANDARD_STREAM) {
    const first = files.find((file) => file.path === entry);
    return writeNew([{ path: STANDARD_STREAM, text: first?.text ?? '' }], options, terminal);
  }
  const target = targetPath(entry, fromYear, year, options.output);
  if (target === undefined) {
    return refuse(terminal, {
      zh: `请用 -o 写明新表单的文件名，如 -o ${year}/${basename(from)}。`,
      en: `Name the new form with -o, e.g. -o ${year}/${basename(from)}.`,
    });
  }
  // What the form refers to keeps its place relative to the form.
  const moved = files.map(({ path, text }) => ({
    path: path === entry ? target : join(dirname(target), relative(dirname(entry), path)),
    text,
  }));
  const code = writeNew(moved, options, terminal);
  if (code === EXIT.fine) listNotes(rolled.problems, terminal);
  return code;
}

/** The old path with the year moved on in its folders or name; undefined where it has no year to move. */
function targetPath(
  entry: string,
  fromYear: number,
  year: number,
  output: string | undefined,
): string | undefined {
  if (output !== undefined) return resolve(output);
  const path = relative(process.cwd(), entry);
  const moved = path.split(String(fromYear)).join(String(year));
  return moved === path ? undefined : resolve(moved);
}

function readYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

function refuse(terminal: Terminal, words: Words): ExitCode {
  terminal.say(words);
  return EXIT.usage;
}
