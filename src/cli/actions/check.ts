/** `hongtou check`: everything wrong or doubtful in forms and files, each with its place and what to write. */
import { FileTrouble, namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import {
  checkAcrossForms,
  checkAcrossTexts,
  checkFile,
  checkForm,
  composeDocument,
  findLeaks,
  hasErrors,
  type OpenForm,
  type Proofread,
  proofreadingRules,
} from '../../index.ts';
import type { Problem } from '../../problem.ts';
import { sortProblems } from '../../problem.ts';
import { isFormName, readOldFile } from '../old-files.ts';
import { openNamed } from '../open-form.ts';
import { alignedTable } from '../table.ts';
import { countWords, EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { mend } from './fix.ts';

export interface CheckCommandOptions {
  json: boolean;
  fix: boolean;
  yes: boolean;
  public: boolean;
  rules: boolean;
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
  const report: CheckReport = { version: 1, forms: [], across: [] };
  const printed: { file: string; paragraphs: Proofread['paragraphs'] }[] = [];
  const forms: OpenForm[] = [];
  for (const name of names) {
    const form = isFormName(name) ? openNamed(name) : undefined;
    const found = form === undefined ? await proofread(name) : await checkForm(form);
    if (options.public) found.problems.push(...(await leaksOf(name, form)));
    printed.push({ file: name, paragraphs: found.paragraphs });
    const { problems } = options.fix ? await mend(found, options, terminal) : all(found);
    report.forms.push({ form: name, ok: !hasErrors(problems), problems: sortProblems(problems) });
    if (!options.json) reportForm(name, problems, terminal);
    // What was mended is read again.
    if (form !== undefined && name !== STANDARD_STREAM) {
      forms.push(options.fix ? openNamed(name) : form);
    }
  }
  report.across = [...checkAcrossForms(forms), ...(await acrossFiles(printed))];
  if (options.json) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else reportAcross(report.across, names.every(isFormName), terminal);
  const isFine = report.forms.every(({ ok }) => ok) && !hasErrors(report.across);
  return isFine ? EXIT.fine : EXIT.problems;
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
    return await checkFile(await readOldFile(name), name);
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
      ...findings.map(({ severity, code, message, place, hint, related }) => ({
        severity,
        code,
        message,
        ...(place && { place }),
        ...(hint && { hint }),
        ...(related && { related }),
      })),
    ],
  };
}

function reportForm(name: string, problems: readonly Problem[], terminal: Terminal): void {
  terminal.report(problems);
  if (problems.length === 0) {
    terminal.say({ zh: `${name}：没有发现问题。`, en: `${name}: no problems found.` });
    return;
  }
  const blanks = problems.filter(({ code }) => code === 'form/empty-box').length;
  const counts = countWords(problems);
  terminal.say({
    zh: `${name}：${counts.zh}${blanks > 0 ? `（其中还有 ${blanks} 个空没有填）` : ''}。`,
    en: `${name}: ${counts.en}${blanks > 0 ? ` (${blanks} of them empty boxes)` : ''}.`,
  });
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
  terminal.report(problems);
  const counts = countWords(problems);
  terminal.say({
    zh: `几份${areForms ? '表单' : '文件'}互相对照：${counts.zh}。`,
    en: `Held against each other: ${counts.en}.`,
  });
}

async function listRules(terminal: Terminal): Promise<ExitCode> {
  const { rules } = await proofreadingRules();
  const { language } = terminal;
  const severities = {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '提醒', en: 'warning' },
    note: { zh: '说明', en: 'note' },
  };
  const headings = {
    zh: ['类别', '代号', '程度', '性质', '依据'],
    en: ['family', 'code', 'severity', 'basis', 'source'],
  };
  const rows = rules.map(({ code, severity, familyName, basisName, source }) => [
    familyName[language],
    code,
    severities[severity][language],
    basisName[language],
    source,
  ]);
  terminal.out(alignedTable([headings[language], ...rows]));
  terminal.say({
    zh: `共 ${rules.length} 条。看一条的说明和例子：hongtou explain 代号`,
    en: `${rules.length} rules. For one with examples: hongtou explain CODE`,
  });
  return EXIT.fine;
}
