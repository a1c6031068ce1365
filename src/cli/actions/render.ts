/** `hongtou render`: forms become finished documents. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { namedFiles, STANDARD_STREAM } from '../../computer/index.ts';
import { variantNames, variantOf } from '../../document/variants.ts';
import type { Checked, Problem, Words } from '../../problem.ts';
import { hasErrors } from '../../problem.ts';
import type { Composed } from '../../roads/compose.ts';
import { composeDocument, writeDocument } from '../../roads/compose.ts';
import { type OutputFormat, outputEndings } from '../../roads/formats.ts';
import type { OpenForm } from '../../roads/open.ts';
import { conflictOf, formatOf, namesFolder } from '../formats.ts';
import { isFormName } from '../old-files.ts';
import { openNamed } from '../open-form.ts';
import { type Results, resultsFor } from '../results.ts';
import type { ExitCode } from '../terminal.ts';
import { countWords, EXIT, type Terminal } from '../terminal.ts';
import { watchFiles } from '../watch.ts';
import { step, tellNext } from '../words/next-step.ts';

/** LibreOffice makes a PDF of the Word file. */
export type RenderFormat = OutputFormat | 'pdf';

export interface RenderOptions {
  output?: string;
  /** Without it, what the name behind -o says, or a Word file. */
  format?: RenderFormat;
  draft: boolean;
  variant?: string;
  watch: boolean;
  force: boolean;
}

const EXTENSIONS: Record<RenderFormat, string> = { ...outputEndings, pdf: '.pdf' };
/** A result never takes the place of what the person typed in. */
const FORM_EXTENSIONS = ['.yaml', '.yml'];

/** What one form led to. */
interface Rendered {
  ok: boolean;
  form: string;
  /** As shown; undefined where no file was written. */
  output?: string;
  /** Absolute paths of the files it is made of, for --watch. */
  sources: string[];
}

/** Renders every form; one that fails leaves no file and does not stop the others. */
export async function render(
  names: readonly string[],
  options: RenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const forms = namedFiles(names);
  const wrongUse = findWrongUse(forms, options);
  if (wrongUse) {
    terminal.say(wrongUse);
    return EXIT.usage;
  }
  const unique = [...new Map(forms.map((form) => [resolve(form), form])).values()];
  const writing = resultsFor(options, terminal);
  const renderAll = async () => {
    const results: Rendered[] = [];
    for (const [index, form] of unique.entries()) {
      if (unique.length > 1) {
        const step = `[${index + 1}/${unique.length}] ${form}`;
        terminal.say({ zh: step, en: step });
      }
      results.push(await renderOne(form, { ...options, forms: unique, writing }, terminal));
    }
    return results;
  };
  const results = await renderAll();
  tellAfter(results, options, terminal);
  if (options.watch) {
    await watchFiles(
      () => results.flatMap((result) => result.sources),
      async () => void results.splice(0, results.length, ...(await renderAll())),
      terminal,
    );
  }
  return results.every((result) => result.ok) ? EXIT.fine : EXIT.problems;
}

async function renderOne(
  form: string,
  options: RenderOptions & { forms: readonly string[]; writing: Results },
  terminal: Terminal,
): Promise<Rendered> {
  const { draft, variant: asked, writing } = options;
  const variant = asked === undefined ? undefined : variantOf(asked);
  const open = openNamed(form);
  // With -q the texts are not searched for doubts.
  const doubts = !terminal.quiet;
  const composed = composeDocument(open, { draft, doubts, ...(variant && { variant }) });
  terminal.report(composed.problems);
  const sources = composed.value?.sources ?? [open.path];
  if (composed.value === undefined || hasErrors(composed.problems)) {
    terminal.say(refusal(form, composed.problems, draft));
    return { ok: false, form, sources };
  }
  const output = outputPath(form, composed.value, options);
  const data = await write(composed.value, renderFormat(options));
  const isTold = !terminal.quiet && !draft && !options.watch;
  const printed = { form, ...(variant === undefined && { composed }) };
  if (output === STANDARD_STREAM) {
    terminal.out(data);
    if (isTold) await tellMistakes(open, printed, terminal, terminal.report);
    return { ok: true, form, sources };
  }
  const shown = writing.write(output, data, open.path);
  terminal.say({ zh: `已生成 ${shown}`, en: `Wrote ${shown}` });
  if (isTold) await tellMistakes(open, printed, terminal, terminal.list);
  return { ok: true, form, output: shown, sources };
}

/**
 * What `check` would call an error and does not stand in the way of printing: words and marks. The file is made.
 * @param show where to: standard output is the document's where it was asked for there
 */
async function tellMistakes(
  open: OpenForm,
  { form, composed }: { form: string; composed?: Checked<Composed> },
  terminal: Terminal,
  show: Terminal['report'],
): Promise<void> {
  const { errorsInPaper } = await import('../../roads/proofread/form.ts');
  const errors = await errorsInPaper(open, composed);
  if (errors.length === 0) return;
  show(errors);
  terminal.say({
    zh: `${form} 生成了，文字里还有 ${errors.length} 处错误（见上）：改好再生成一次。`,
    en: `${form} was made, with ${errors.length} error(s) in its text (above): mend them and render again.`,
  });
}

/** What comes after the files: those with empty boxes are filled in, Word files may come back changed. */
function tellAfter(results: readonly Rendered[], options: RenderOptions, terminal: Terminal): void {
  const failed = results.filter(({ ok }) => !ok).map(({ form }) => form);
  if (failed.length > 0) {
    const check = step('逐条看，改好再生成', 'what is to be mended', 'check', ...failed);
    const toImport = step(
      '旧文件先变成表单',
      'first makes a form of it',
      'import',
      failed[0] ?? '',
    );
    const isOldFile =
      failed.length === 1 && existsSync(failed[0] ?? '') && !isFormName(failed[0] ?? '');
    tellNext(terminal, [isOldFile ? toImport : check]);
    return;
  }
  const [first] = results;
  const written = results.filter(({ output }) => output !== undefined).map(({ form }) => form);
  if (first?.output === undefined || written.length === 0) return;
  if (options.draft) {
    tellNext(terminal, [step('看还有哪些没填', 'what is still empty', 'check', ...written)]);
  } else if (written.length > 1 || renderFormat(options) !== 'docx') {
    tellNext(terminal, [step('发出以后归档', 'once it is sent', 'archive', ...written)]);
  } else {
    const merge = ['merge', first.form, first.output] as const;
    tellNext(terminal, [
      step('别人在 Word 里改过以后，并回表单', 'when it was edited in Word', ...merge),
    ]);
  }
}

async function write(composed: Composed, format: RenderFormat): Promise<Uint8Array> {
  if (format !== 'pdf') return writeDocument(composed, format satisfies OutputFormat);
  const { convertToPdf } = await import('../pdf.ts');
  return convertToPdf(await writeDocument(composed, 'docx'));
}

/** Why no file was written, and what to do next. */
function refusal(form: string, problems: readonly Problem[], draft: boolean): Words {
  const counts = countWords(problems);
  const onlyBlanks = problems.every(
    ({ severity, code }) => severity !== 'error' || code === 'form/empty-box',
  );
  if (onlyBlanks && !draft) {
    return {
      zh: `${form}：还有空没有填，没有生成文件。要看草稿，请加 --draft。`,
      en: `${form}: boxes are still empty, nothing was written. Add --draft to see a draft.`,
    };
  }
  return {
    zh: `${form}：${counts.zh}，没有生成文件。改好后再运行一次。`,
    en: `${form}: ${counts.en}, nothing was written. Mend it and run again.`,
  };
}

/** Beside the form under its name, or where -o says: a file, a folder, or standard output. */
function outputPath(
  form: string,
  composed: Composed,
  options: RenderOptions & { forms: readonly string[] },
): string {
  const { output, forms } = options;
  if (output === STANDARD_STREAM) return STANDARD_STREAM;
  if (output === undefined && form === STANDARD_STREAM) return STANDARD_STREAM;
  const stem = basename(form === STANDARD_STREAM ? 'document' : form, extname(form));
  const name = `${stem}${remark(composed)}${EXTENSIONS[renderFormat(options)]}`;
  if (output === undefined) return resolve(dirname(form), name);
  return isFolderName(output, forms) ? resolve(output, name) : resolve(output);
}

/** What a person must not take for the paper itself says so in its name: （公开版）, （草稿）. */
function remark({ variant, document }: Composed): string {
  const words = [
    ...(variant === 'full' || variant === 'draft' ? [] : [variantNames[variant]]),
    ...(variant === 'draft' || document.draft ? [variantNames.draft] : []),
  ];
  return words.length === 0 ? '' : `（${words.join('，')}）`;
}

function renderFormat({ format, output }: RenderOptions): RenderFormat {
  return format ?? formatOf(output ?? '', EXTENSIONS) ?? 'docx';
}

function isFolderName(output: string, forms: readonly string[]): boolean {
  return forms.length > 1 || namesFolder(output);
}

/** What makes no sense about the arguments, found before any work is done. */
function findWrongUse(
  forms: readonly string[],
  { output, watch, format }: RenderOptions,
): Words | undefined {
  if (watch && forms.includes(STANDARD_STREAM)) {
    return {
      zh: '标准输入（-）不能和 --watch 一起用。',
      en: 'Standard input (-) cannot be watched.',
    };
  }
  if (output === undefined || output === STANDARD_STREAM || isFolderName(output, forms)) {
    return undefined;
  }
  if (!FORM_EXTENSIONS.includes(extname(output).toLowerCase())) {
    return conflictOf(output, format, EXTENSIONS);
  }
  const better = join(dirname(output), `${basename(output, extname(output))}.docx`);
  return {
    zh: `-o 后面是“${output}”：这是表单的文件名，不能用来放生成的文件。请换成“${better}”。`,
    en: `-o names "${output}", which is a form's name. Use "${better}" instead.`,
  };
}
