/** `hongtou import`: an old file becomes a form that renders back to the same text. */
import { dirname, join, resolve } from 'node:path';
import { diskFiles, STANDARD_STREAM, templatesFolder } from '../../computer/index.ts';
import type { Words } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
import { importForm, type MissingText } from '../../roads/read.ts';
import { formPlace } from '../formats.ts';
import { newPictures, writeNew } from '../new-files.ts';
import { isFormName, openOldFile } from '../old-files.ts';
import { choosePart } from '../parts.ts';
import { countWords, EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { tellLeftovers } from '../words/leftovers.ts';
import { commandLine, nextStep } from '../words/next-step.ts';

export interface ImportOptions {
  output?: string;
  part?: string;
  force: boolean;
}

/** The name of a form whose kind is not known. */
const UNKNOWN_KIND = '公文';
/** More of them are no help: the file was not understood. */
const MOST_DIFFERENCES = 10;
const LONGEST_SHOWN = 40;

export async function importFile(
  file: string,
  { output, part, force }: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (file !== STANDARD_STREAM && isFormName(file)) {
    terminal.say({
      zh: `“${file}”已经是表单，不用导入。检查：${commandLine('check', file)}；沿用到新的一年：hongtou new 文种 --from ${file} --year 年度`,
      en: `"${file}" is a form already. Check it: ${commandLine('check', file)}; use it for a new year: hongtou new KIND --from ${file} --year YEAR`,
    });
    return EXIT.usage;
  }
  const named = (kind: string) => formPlace(output ?? `${kind}.yaml`, `${kind}.yaml`);
  const wrong = named(UNKNOWN_KIND);
  if (typeof wrong === 'object') {
    terminal.say(wrong.refusal);
    return EXIT.usage;
  }
  const opened = await openOldFile(file);
  terminal.report(opened.problems);
  if (opened.value === undefined || hasErrors(opened.problems)) return EXIT.problems;
  const chosen = choosePart(opened.value, part, terminal);
  if (chosen === undefined) return EXIT.usage;
  const formName = String(named(chosen.document.kind || UNKNOWN_KIND));
  const isStream = formName === STANDARD_STREAM;
  const made = await importForm(chosen, file, {
    formPath: resolve(isStream ? `${UNKNOWN_KIND}.yaml` : formName),
    files: diskFiles(),
    templatesFolder,
    file: opened.value,
  });
  terminal.report(made.problems);
  if (made.value === undefined) {
    terminal.say({
      zh: `${formName} 没有写出来：请先在“${file}”里改好上面说的，再导入一次。`,
      en: `${formName} was not written: mend in "${file}" what is said above, and import it again.`,
    });
    return EXIT.problems;
  }
  if (isStream && made.value.files.length + made.value.pictures.length > 1) {
    terminal.say({
      zh: '这份表单要写成几个文件（印发的文件、图片），不能写到标准输出。请用 -o 写一个文件名。',
      en: 'This form is several files, which cannot go to standard output. Name a file with -o.',
    });
    return EXIT.usage;
  }
  const folder = dirname(resolve(formName));
  const [first, ...others] = made.value.files;
  const files = [
    { path: isStream ? formName : resolve(formName), text: first?.text ?? '' },
    ...others.map(({ name, text }) => ({ path: join(folder, name), text })),
    ...newPictures(folder, made.value.pictures),
  ];
  const code = writeNew(files, { force }, terminal);
  if (code !== EXIT.fine) return code;
  await tellLeftovers(opened.value, terminal);
  const { differences, missing, isPrintable } = made.value;
  if (!isPrintable) {
    terminal.say({
      zh: `${formName} 写出来了，但上面说的错误要先在表单里改好，才能生成文件；文字还没有和原文核对。`,
      en: `${formName} was written; the errors above have to be mended in it before it can be printed, and its text was not yet held against the file.`,
    });
    return EXIT.problems;
  }
  reportMissing(missing, terminal);
  const isPartial =
    opened.value.recognition.leftovers.length > 0 ||
    opened.problems.some(({ code }) => code.startsWith('readers/'));
  reportDifferences(differences, isPartial || missing.length > 0, terminal);
  const doubts = opened.problems.length + made.problems.length;
  if (doubts > 0) {
    const counts = countWords([...opened.problems, ...made.problems]);
    terminal.say({
      zh: `上面 ${counts.zh}，请看一看。`,
      en: `Please look at the ${counts.en} above.`,
    });
  }
  const command = commandLine('check', formName);
  if (!isStream)
    terminal.say(nextStep({ command, why: { zh: '检查表单', en: 'checks the form' } }));
  return differences.length > 0 || missing.some(({ inForm }) => !inForm)
    ? EXIT.problems
    : EXIT.fine;
}

function reportMissing(missing: readonly MissingText[], terminal: Terminal): void {
  for (const { number, text, inForm } of missing.slice(0, MOST_DIFFERENCES)) {
    const short = text.slice(0, LONGEST_SHOWN);
    terminal.say(
      inForm
        ? {
            zh: `第 ${number} 行的字记在表单里，这个文种不印：${short}`,
            en: `Line ${number} is kept in the form, and not printed by this kind: ${short}`,
          }
        : {
            zh: `第 ${number} 行有字没有放进表单，请对照原文：${short}`,
            en: `Line ${number} is not whole in the form; see the file: ${short}`,
          },
    );
  }
  if (missing.length > MOST_DIFFERENCES) {
    terminal.say({
      zh: `这样的行一共有 ${missing.length} 行。`,
      en: `There are ${missing.length} such lines.`,
    });
  }
}

function reportDifferences(
  differences: readonly { before: string; after: string }[],
  isPartial: boolean,
  terminal: Terminal,
): void {
  if (differences.length === 0 && isPartial) {
    terminal.say({
      zh: '由表单再生成一遍，放进表单的文字没有走样；没有放进来的、只读出一部分的，上面都列出了。',
      en: 'Rendered back, what the form holds is unchanged; what it does not hold is listed above.',
    });
    return;
  }
  if (differences.length === 0) {
    terminal.say({
      zh: '由表单再生成一遍，文字和原文一致。',
      en: 'Rendered back, the text is the same as in the file.',
    });
    return;
  }
  terminal.say({
    zh: `由表单再生成一遍，有 ${differences.length} 行和原文不同：`,
    en: `Rendered back, ${differences.length} line(s) differ from the file:`,
  });
  for (const { before, after } of differences.slice(0, MOST_DIFFERENCES)) {
    terminal.say(sideBySide(before, after));
  }
}

function sideBySide(before: string, after: string): Words {
  const at = firstDifference(before, after);
  const [old, made] = [around(before, at), around(after, at)];
  return {
    zh: `  原文：${old || '（没有）'}\n  表单：${made || '（没有）'}`,
    en: `  file: ${old || '(none)'}\n  form: ${made || '(none)'}`,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - LONGEST_SHOWN / 2);
  const shown = text.slice(from, from + LONGEST_SHOWN);
  return `${from > 0 ? '…' : ''}${shown}${from + LONGEST_SHOWN < text.length ? '…' : ''}`;
}
