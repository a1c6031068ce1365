/** `hongtou check`: everything wrong or doubtful in forms and files, each with its place and what to write. */
import { FileTrouble, namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import type { Problem, Words } from '../../problem.ts';
import { hasErrors, sortProblems } from '../../problem.ts';
import { composeDocument } from '../../roads/compose.ts';
import { checkAcrossForms, readFigures } from '../../roads/figures.ts';
import { findLeaks } from '../../roads/leaks/leaks.ts';
import type { OpenForm } from '../../roads/open.ts';
import { byPlace, checkAcrossTexts, checkFile, fixTexts } from '../../roads/proofread/file.ts';
import { checkForm, type Proofread } from '../../roads/proofread/form.ts';
import { blanksByDepartment } from '../findings/blanks.ts';
import { listFindings, tally } from '../findings/listing.ts';
import { afterCheck } from '../findings/next.ts';
import { isFormName, officeBeside, quietBeside, readOldFile } from '../old-files.ts';
import { openNamed } from '../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { mend } from './fix.ts';
import { listRules } from './rules.ts';

export interface CheckCommandOptions {
  json: boolean;
  fix: boolean;
  yes: boolean;
  public: boolean;
  rules: boolean;
  all: boolean;
}

/** The shape of `check --json`; `version` grows when a field changes its meaning. */
interface CheckReport {
  version: 1;
  forms: { form: string; ok: boolean; problems: Problem[] }[];
  /** Where the forms differ from each other in the same figure. */
  across: Problem[];
}

/** Checks every form and file to the end, and writes nothing unless `--fix` says so. */
export async function check(
  given: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.rules) return listRules(terminal);
  if (given.length === 0) {
    terminal.say({
      zh: '请写上要检查的表单或文件，如 hongtou check 工作总结.yaml。',
      en: 'Name the forms or files to check, e.g. hongtou check 工作总结.yaml.',
    });
    return EXIT.usage;
  }
  const names = namedFiles(given);
  const checked: CheckedFile[] = [];
  for (const name of names) {
    const file = await checkOne(name, options, terminal);
    if (!options.json) file.isFolded = reportFile(file, options, terminal);
    checked.push(file);
  }
  const report: CheckReport = {
    version: 1,
    forms: checked.map(({ name, problems }) => ({
      form: name,
      ok: !hasErrors(problems),
      problems: sortProblems(problems),
    })),
    across: await acrossAll(checked),
  };
  if (options.json) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else {
    reportAcross(report.across, names.every(isFormName), terminal);
    tellNext(given, checked, report, terminal);
  }
  const isFine = report.forms.every(({ ok }) => ok) && !hasErrors(report.across);
  return isFine ? EXIT.fine : EXIT.problems;
}

/** A form or file as it was checked; what was mended is no problem any more. */
interface CheckedFile {
  name: string;
  /** undefined for Word, text and web files. */
  form?: OpenForm;
  problems: Problem[];
  paragraphs: Proofread['paragraphs'];
  /** How many findings `--fix` would mend. */
  certain: number;
  /** Whether some of the findings were only counted. */
  isFolded: boolean;
  /** Whether the form may have changed on the disk since. */
  isMended: boolean;
}

async function checkOne(
  name: string,
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<CheckedFile> {
  const form = isFormName(name) ? openNamed(name) : undefined;
  const found = form === undefined ? await proofread(name) : await checkForm(form);
  if (options.public) found.problems.push(...(await leaksOf(name, form)));
  const asked = options.all ? await byPlace(found) : found;
  const { problems } = options.fix ? await mend(name, found, options, terminal) : all(asked);
  return {
    name,
    ...(form && { form }),
    problems,
    paragraphs: found.paragraphs,
    certain: options.fix || options.json ? 0 : await certainIn(found),
    isFolded: false,
    isMended: options.fix,
  };
}

/** Forms are held against each other by their figures; files by their words. */
async function acrossAll(checked: readonly CheckedFile[]): Promise<Problem[]> {
  const forms = checked.flatMap(({ name, form, isMended }) =>
    form === undefined || name === STANDARD_STREAM ? [] : [isMended ? openNamed(name) : form],
  );
  const printed = checked.map(({ name, paragraphs }) => ({ file: name, paragraphs }));
  return [...checkAcrossForms(forms), ...(await acrossFiles(printed))];
}

function tellNext(
  given: readonly string[],
  checked: readonly CheckedFile[],
  { forms, across }: CheckReport,
  terminal: Terminal,
): void {
  const lines = afterCheck({
    given,
    problems: [...forms.flatMap(({ problems }) => problems), ...across],
    certain: checked.reduce((sum, { certain }) => sum + certain, 0),
    arePrinted: checked.some(({ form }) => form !== undefined && isPrinted(form)),
    isFolded: checked.some(({ isFolded }) => isFolded),
  });
  for (const words of lines) terminal.tell(words);
}

/** What would get out with its public copy; what is wrong with it besides was said already. */
async function leaksOf(name: string, form: OpenForm | undefined): Promise<Problem[]> {
  const found =
    form === undefined
      ? await findLeaks(await readOldFile(name), name)
      : composeDocument(form, { variant: 'public' }).problems;
  return found.filter(({ code }) => code.startsWith('leaks/'));
}

async function proofread(name: string): Promise<Proofread> {
  try {
    const { value: office, problems } = officeBeside(name);
    const options = { style: office?.style ?? {}, quiet: quietBeside(name) };
    const found = await checkFile(await readOldFile(name), name, options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    return { ...found, problems: [...errors, ...found.problems] };
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    const problem: Problem = { severity: 'error', code: 'cli/file', message: error.words };
    return { problems: [problem], findings: [], paragraphs: [], sources: [] };
  }
}

function all({ problems, findings }: Proofread): { problems: Problem[] } {
  return {
    problems: [
      ...problems,
      ...findings.map(({ severity, code, message, place, hint, again, related }) => ({
        severity,
        code,
        message,
        ...(place && { place }),
        ...(hint && { hint }),
        ...(again && { again }),
        ...(related && { related }),
      })),
    ],
  };
}

/** How many findings `--fix` would mend. */
async function certainIn(found: Proofread): Promise<number> {
  const mayMend =
    found.findings.some(({ fixes }) => fixes) ||
    found.problems.some(({ code }) => code === 'form/unseen-character');
  if (found.sources.length === 0 || !mayMend) return 0;
  return (await fixTexts(found)).fixed.length;
}

/** The office's own matters and a department's piece are no papers by themselves. */
function isPrinted(form: OpenForm): boolean {
  const family = form.read().value?.kind.family;
  return family !== 'part' && family !== 'settings';
}

function blanksIn(form: OpenForm, problems: readonly Problem[]): Words | undefined {
  if (!problems.some(({ code }) => code === 'form/empty-box')) return undefined;
  return blanksByDepartment(problems, readFigures(form).value ?? []);
}

/** A summary, then what was found; gives back whether some of it was only counted. */
function reportFile(
  { name, form, problems }: CheckedFile,
  { all }: { all: boolean },
  terminal: Terminal,
): boolean {
  if (problems.length === 0) {
    terminal.tell({ zh: `${name}：没有发现问题。`, en: `${name}: no problems found.` });
    return false;
  }
  const counts = tally(problems);
  terminal.tell({ zh: `${name}：${counts.zh}。`, en: `${name}: ${counts.en}.` });
  const blanks = form && blanksIn(form, problems);
  if (blanks) terminal.tell({ zh: `${blanks.zh}。`, en: `${blanks.en}.` });
  return print(problems, all, terminal);
}

function print(problems: readonly Problem[], all: boolean, terminal: Terminal): boolean {
  const { language, color } = terminal;
  const { blocks, isFolded } = listFindings(problems, { language, color, all });
  terminal.out(`\n${blocks.map((block) => `${block}\n`).join('\n')}\n`);
  return isFolded;
}

/** Forms are held against each other by their figures; what a file says is held against everything else by its words. */
async function acrossFiles(printed: Parameters<typeof checkAcrossTexts>[0]): Promise<Problem[]> {
  const isFile = (name: string) => !isFormName(name);
  if (!printed.some(({ file }) => isFile(file))) return [];
  const found = await checkAcrossTexts(printed);
  return found.filter(({ place, related = [] }) =>
    [place, ...related.map((other) => other.place)].some((one) => one && isFile(one.file)),
  );
}

function reportAcross(problems: readonly Problem[], areForms: boolean, terminal: Terminal): void {
  if (problems.length === 0) return;
  const counts = tally(problems);
  terminal.tell({
    zh: `几份${areForms ? '表单' : '文件'}互相对照：${counts.zh}。`,
    en: `Held against each other: ${counts.en}.`,
  });
  print(problems, true, terminal);
}
